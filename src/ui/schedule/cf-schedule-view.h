/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-schedule-view.h: the schedule grid: one row a person, one column a day, all of it under two
 * hands on the keyboard.
 *
 * Draws only what is visible, straight from a CfScheduleSource; scrolls inside a
 * GtkScrolledWindow. The cursor cell is a real widget, so that the focus and a screen reader know
 * where they are. Every edit, by mouse or by key, is one call of the source's edit ().
 *
 * Properties: source, span, editable.
 * Actions: grid.cut, .copy, .paste, .swap, .delete, .fill-right, .lock, .note, .select-all,
 * .set-code (u), .menu.
 * Signals:
 *   cursor-moved (uint row, uint day)
 *   columns-moved ()          the days lie elsewhere, or others are in sight
 *   notice (char *text)       something that was not done, in a sentence
 * Main thread. */
#pragma once

#include "cf-schedule-edit.h"
#include "cf-schedule-layout.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CF_TYPE_SCHEDULE_VIEW (cf_schedule_view_get_type ())
G_DECLARE_FINAL_TYPE (CfScheduleView, cf_schedule_view, CF, SCHEDULE_VIEW, GtkWidget)

GtkWidget              *cf_schedule_view_new          (void);
void                    cf_schedule_view_set_source   (CfScheduleView   *self,
                                                       CfScheduleSource *source);   /* nullable */
void                    cf_schedule_view_set_span     (CfScheduleView   *self,
                                                       CfScheduleSpan    span);
CfScheduleSpan          cf_schedule_view_get_span     (CfScheduleView   *self);
void                    cf_schedule_view_set_editable (CfScheduleView   *self,
                                                       gboolean          editable);

/* Where everything lies; read it, never write. */
const CfScheduleLayout *cf_schedule_view_get_layout   (CfScheduleView   *self);

/* Puts the cursor there, unfolds its team and scrolls as little as needed. */
void                    cf_schedule_view_set_cursor   (CfScheduleView   *self,
                                                       guint             row,
                                                       guint             day);
void                    cf_schedule_view_get_cursor   (CfScheduleView   *self,
                                                       guint            *row,
                                                       guint            *day);
void                    cf_schedule_view_select       (CfScheduleView   *self,   /* corners */
                                                       guint             row,
                                                       guint             day,
                                                       guint             to_row,
                                                       guint             to_day);
CfScheduleBlock        *cf_schedule_view_dup_selection (CfScheduleView  *self);
/* That day becomes the first one in sight, as far as there are days behind it. */
void                    cf_schedule_view_scroll_to_day (CfScheduleView  *self,
                                                       guint             day);
/* Only people who match @typed are shown; NULL or "": all. How many there are. */
guint                   cf_schedule_view_filter       (CfScheduleView   *self,
                                                       const char       *typed);

G_END_DECLS
