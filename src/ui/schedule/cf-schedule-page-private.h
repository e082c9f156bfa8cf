/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-schedule-page-private.h: what the page and its actions share. */
#pragma once

#include "cf-banner.h"
#include "cf-plan-board.h"
#include "cf-planner.h"
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

  CfDay           wanted_day;    /* to show once the board is loaded; CF_DAY_NONE */
  gint64          wanted_agent;
};

/* cf-schedule-page.c */
void     cf_schedule_page_show_day    (CfSchedulePage *self,
                                       CfDay           day);
void     cf_schedule_page_show_period (CfSchedulePage *self);
gboolean cf_schedule_page_may_edit    (CfSchedulePage *self);

/* cf-schedule-page-actions.c */
void     cf_schedule_page_add_actions (GtkWidgetClass *widget_class);
void     cf_schedule_page_set_span    (CfSchedulePage *self,
                                       CfScheduleSpan  span);
void     cf_schedule_page_update_actions (CfSchedulePage *self);
/* Takes what a build that is still running found out of sight; it is not written. */
void     cf_schedule_page_drop_build  (CfSchedulePage *self);

G_END_DECLS
