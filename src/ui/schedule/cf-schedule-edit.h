/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-schedule-edit.h: what a hand in the grid means, as a list of cell changes.
 *
 * Each function looks at the source and answers the edits that would do it; nothing is changed. The
 * mouse and the keyboard both end here, so that dragging and Ctrl+X, Ctrl+V cannot differ. Only
 * cells that become something else are in the list; fixed cells are left out and counted. Main
 * thread. */
#pragma once

#include "cf-schedule-source.h"

G_BEGIN_DECLS

/* Rows that need not be neighbours in the source (a folded team lies between), and days that are.
 */
typedef struct
{
  GArray *rows;     /* of guint, from the top */
  guint   day;
  guint   n_days;
} CfScheduleBlock;

typedef enum
{
  CF_SCHEDULE_TRANSFER_COPY,
  CF_SCHEDULE_TRANSFER_MOVE,   /* takes notes along; what lay there goes away */
  CF_SCHEDULE_TRANSFER_SWAP,   /* takes notes along, both ways */
} CfScheduleTransfer;

#define CF_SCHEDULE_KEEP G_MAXUINT16   /* in a pasted table: leave the cell as it is */

CfScheduleBlock *cf_schedule_block_new        (const guint           *rows,
                                               guint                  n_rows,
                                               guint                  day,
                                               guint                  n_days);
CfScheduleBlock *cf_schedule_block_copy       (const CfScheduleBlock *self);
void             cf_schedule_block_free       (CfScheduleBlock       *self);
gboolean         cf_schedule_block_contains   (const CfScheduleBlock *self,
                                               guint                  row,
                                               guint                  day);

/* All answer a GArray of CfScheduleEdit that owns its notes; @n_fixed (nullable) counts the cells
 * that were left alone because they are not for editing. */
GArray          *cf_schedule_edit_fill        (CfScheduleSource      *source,
                                               const CfScheduleBlock *block,
                                               guint16                code,
                                               guint                 *n_fixed);
/* The first column into the others; a block of one column takes the day before. */
GArray          *cf_schedule_edit_fill_right  (CfScheduleSource      *source,
                                               const CfScheduleBlock *block,
                                               guint                 *n_fixed);
/* @codes, line after line, repeated over @block as often as it takes. */
GArray          *cf_schedule_edit_paste       (CfScheduleSource      *source,
                                               const CfScheduleBlock *block,
                                               const guint16         *codes,
                                               guint                  n_lines,
                                               guint                  n_columns,
                                               guint                 *n_fixed);
/* @from and @to are of one size. */
GArray          *cf_schedule_edit_transfer    (CfScheduleSource      *source,
                                               const CfScheduleBlock *from,
                                               const CfScheduleBlock *to,
                                               CfScheduleTransfer     transfer,
                                               guint                 *n_fixed);
/* Locks all shifts and days off of the block, or unlocks them when all are locked already. */
GArray          *cf_schedule_edit_lock        (CfScheduleSource      *source,
                                               const CfScheduleBlock *block);
GArray          *cf_schedule_edit_note        (CfScheduleSource      *source,
                                               guint                  row,
                                               guint                  day,
                                               const char            *note);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CfScheduleBlock, cf_schedule_block_free)

G_END_DECLS
