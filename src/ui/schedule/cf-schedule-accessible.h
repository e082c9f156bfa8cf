/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-schedule-accessible.h: the grid in words: for a screen reader, and for tooltips.
 *
 * GTK 4.8 lets no drawing have virtual children, so the cursor cell is one real widget that moves;
 * its name is the whole sentence: "Ann Smith, Monday 4 January, Early, 07:00–15:30, locked". */
#pragma once

#include "cf-schedule-layout.h"
#include "cf-schedule-source.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CF_TYPE_SCHEDULE_CURSOR (cf_schedule_cursor_get_type ())
G_DECLARE_FINAL_TYPE (CfScheduleCursor, cf_schedule_cursor, CF, SCHEDULE_CURSOR, GtkWidget)

GtkWidget *cf_schedule_cursor_new            (void);

char      *cf_schedule_accessible_cell       (CfScheduleSource    *source,
                                              guint                row,
                                              guint                day);
/* NULL: nothing to say there. */
char      *cf_schedule_accessible_tooltip    (CfScheduleSource    *source,
                                              const CfScheduleHit *hit,
                                              const CfScheduleLine *line);   /* nullable */

G_END_DECLS
