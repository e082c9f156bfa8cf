/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-shift-file.h: reads the public text format of min-shift-design problems (TU Wien, "Rota").
 *
 * A line that begins with # names what the lines after it hold. What is read is checked: starts and
 * lengths lie on the grid of the file. Plain memory; any thread. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  int start;                  /* minutes after midnight, below 1440 */
  int length;                 /* minutes */
} CfShiftFileShift;

typedef struct
{
  int     step;               /* minutes */
  guint   n_days;
  GArray *required;           /* int, one for each step of the period */
  GArray *shifts;             /* CfShiftFileShift: each start and length that a template allows,
                               * once, in the order of start and length */
  double  under_weight;       /* of a minute */
  double  over_weight;
  double  shift_weight;
} CfShiftFile;

CfShiftFile *cf_shift_file_parse (const char   *text,
                                  gsize         length,
                                  GError      **error);    /* CF_FORMAT_ERROR */
void         cf_shift_file_free  (CfShiftFile  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CfShiftFile, cf_shift_file_free)

G_END_DECLS
