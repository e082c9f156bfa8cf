/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-schedule-page-private.h: what the page and its actions share. */
#pragma once

#include "cf-banner.h"
#include "cf-plan-board.h"
#include "cf-planner.h"
#include "cf-schedule.h"
#include "cf-schedule-desk.h"
#include "cf-schedule-page.h"

G_BEGIN_DECLS

struct _CfSchedulePage
{
  CfPage          parent_instance;

  /* template children */
  GtkWidget      *wide_start;
  GtkWidget      *publish_button;
  GtkWidget      *build_button;
  GtkMenuButton  *period_button;
  GtkPopover     *calendar_popover;
  GtkCalendar    *calendar;
  AdwWindowTitle *period_title;
  GtkMenuButton  *menu_button;
  GtkMenuButton  *span_button;
  GtkWidget      *search_button;
  CfBanner       *banner;
  CfScheduleDesk *desk;

  /* owned */
  CfPlanBoard    *board;
  GPtrArray      *schedules;     /* CfSchedule by first day; NULL: not read yet */
  CfPlanRequest   next;          /* the period that a new schedule would have */
  CfProgress     *progress;      /* of the build that is running */
  CfRosterBest   *best;
  guint           build_source;
  guint           period_source;
  gboolean        told_changes;  /* the build bar says that a published schedule was changed */
  gboolean        tell_changes;  /* it is to, once the board shows what was built */
  CfDay           banner_day;    /* first day of the period that the banner was made for */

  CfDay           wanted_day;    /* to show once the board is loaded; CF_DAY_NONE */
  gint64          wanted_agent;
};

/* cf-schedule-page.c */
/* The week of that day, of the schedule that it lies in, with the cursor on the day. */
void     cf_schedule_page_show_day    (CfSchedulePage *self,
                                       CfDay           day);
/* The same, with the view beginning at that very day; in the period that is shown. */
void     cf_schedule_page_begin_with  (CfSchedulePage *self,
                                       CfDay           day);
void     cf_schedule_page_show_period (CfSchedulePage *self);
gboolean cf_schedule_page_may_edit    (CfSchedulePage *self);
CfDay    cf_schedule_page_first_day   (CfSchedulePage *self);    /* CF_DAY_NONE: not loaded */
/* The schedule of that day, or the newest one; there must be one. */
CfSchedule *cf_schedule_page_find     (CfSchedulePage *self,
                                       CfDay           day);

/* cf-schedule-page-notice.c */
/* The bar above the grid says what comes next. It moves what is below it, so it does not follow
 * what is done on the page: it is made when another period or the page itself comes into sight. */
void     cf_schedule_page_show_banner (CfSchedulePage *self);
/* A period that was not in sight before gets its own; the same one keeps what it has. */
void     cf_schedule_page_follow_period (CfSchedulePage *self);
/* After a build of a published schedule, as soon as the board shows it: the build bar says how much
 * is not as people know it, until nothing is. */
void     cf_schedule_page_tell_changes (CfSchedulePage *self);

/* cf-schedule-page-actions.c */
void     cf_schedule_page_add_actions (GtkWidgetClass *widget_class);
void     cf_schedule_page_set_span    (CfSchedulePage *self,
                                       CfScheduleSpan  span);
void     cf_schedule_page_update_actions (CfSchedulePage *self);
/* Takes what a build that is still running found out of sight; it is not written. */
void     cf_schedule_page_drop_build  (CfSchedulePage *self);

G_END_DECLS
