/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-schedule-table.h: a schedule in memory, for tests and benchmarks of the grid.
 *
 * A CfScheduleSource without a store: ten people to a team, codes Off, E, D, EX, L, N and AL, and a
 * log of the edits, so that undo can be played back. */
#pragma once

#include "cf-schedule-source.h"

G_BEGIN_DECLS

#define CF_TYPE_SCHEDULE_TABLE (cf_schedule_table_get_type ())
G_DECLARE_FINAL_TYPE (CfScheduleTable, cf_schedule_table, CF, SCHEDULE_TABLE, GObject)

enum
{
  CF_TABLE_E = 1,
  CF_TABLE_D,
  CF_TABLE_EX,
  CF_TABLE_L,
  CF_TABLE_N,
  CF_TABLE_AL,      /* leave */
  CF_TABLE_N_CODES,
};

CfScheduleTable *cf_schedule_table_new       (guint            n_rows,
                                              guint            n_days,
                                              CfDay            first_day);
/* A pattern of shifts, leave and marks that is the same every time. */
void             cf_schedule_table_populate  (CfScheduleTable *self);
void             cf_schedule_table_set       (CfScheduleTable *self,
                                              guint            row,
                                              guint            day,
                                              guint            code,
                                              guint            marks);
guint            cf_schedule_table_get_code  (CfScheduleTable *self,
                                              guint            row,
                                              guint            day);
guint            cf_schedule_table_get_marks (CfScheduleTable *self,
                                              guint            row,
                                              guint            day);
guint            cf_schedule_table_n_edits   (CfScheduleTable *self);    /* calls of edit () */

G_END_DECLS
