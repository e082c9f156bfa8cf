/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-schedule-text.h: cells as the text that spreadsheets and keyboards speak.
 *
 * A block is lines of codes with tabs between them; an empty field is a day off. What was copied
 * from the grid comes back the same. Typing is a code in the making. Main thread. */
#pragma once

#include "cf-schedule-edit.h"

G_BEGIN_DECLS

typedef struct
{
  guint      n_lines, n_columns;
  guint16   *codes;      /* CF_SCHEDULE_KEEP where the text was not understood */
  GPtrArray *unknown;    /* the texts that are not codes, each once, as they came first */
} CfSchedulePaste;

char            *cf_schedule_text_copy   (CfScheduleSource      *source,
                                          const CfScheduleBlock *block);
/* NULL when there is no field at all. Short lines leave the cells behind them alone. */
CfSchedulePaste *cf_schedule_text_parse  (CfScheduleSource      *source,
                                          const char            *text);
void             cf_schedule_paste_free  (CfSchedulePaste       *self);

typedef enum
{
  CF_SCHEDULE_TYPED_NOTHING,
  CF_SCHEDULE_TYPED_UNKNOWN,   /* no code begins so */
  CF_SCHEDULE_TYPED_BEGUN,     /* one does, more letters are needed */
  CF_SCHEDULE_TYPED_CODE,      /* it is one */
} CfScheduleTyped;

/* @code (nullable) is set for CF_SCHEDULE_TYPED_CODE. Leave is not typed: it is granted. */
CfScheduleTyped  cf_schedule_text_typed  (CfScheduleSource      *source,
                                          const char            *text,
                                          guint16               *code);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CfSchedulePaste, cf_schedule_paste_free)

G_END_DECLS
