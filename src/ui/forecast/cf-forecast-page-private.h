/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-forecast-page-private.h: the page's fields, for its own two files: cf-forecast-page.c has the
 * header bar and the period, cf-forecast-load.c reads and runs. */
#pragma once

#include "cf-forecast-page.h"

#include "cf-banner.h"
#include "cf-forecast-tab.h"
#include "cf-live-list.h"
#include "cf-outlook.h"
#include "cf-progress-watch.h"
#include "cf-queue.h"
#include "cf-requirement-tab.h"

struct _CfForecastPage
{
  CfPage            parent_instance;

  /* template children */
  GtkButton        *run_button;
  GtkDropDown      *queue_drop_down;
  GtkLabel         *period_label;
  GtkLabel         *made_label;
  GtkCalendar      *calendar;
  GtkPopover       *calendar_popover;
  GtkMenuButton    *span_button;
  GtkMenuButton    *menu_button;
  AdwViewStack     *stack;
  CfForecastTab    *forecast_tab;
  CfRequirementTab *requirement_tab;
  CfBanner         *banner;
  AdwStatusPage    *empty_page;
  GtkProgressBar   *progress_bar;
  GtkSortListModel *sorted_queues;

  /* owned */
  CfLiveList       *queues;
  CfLiveList       *special_days;
  CfOutlook        *outlook;
  GPtrArray        *requirements;    /* CfRequirement of every queue */
  CfRequirement    *requirement;     /* the chosen queue's */

  CfDay             from;            /* the period; CF_DAY_NONE: not chosen yet */
  guint             span;            /* days */
  CfDay             day;
  CfProgressWatch   watch;           /* of a forecast that runs */
  gboolean          reading;
  gboolean          stale;           /* something changed while it was read */
  gboolean          tried;           /* the first forecast was made, or could not be */
};

/* From the store, for the chosen queue; then cf_forecast_page_show (). */
void cf_forecast_page_load   (CfForecastPage *self);
void cf_forecast_page_run    (CfForecastPage *self);
void cf_forecast_page_stop   (CfForecastPage *self);
void cf_forecast_page_follow (CfForecastPage *self,
                              CfStore        *store);

/* What was read, in all places. */
void cf_forecast_page_show   (CfForecastPage *self);
/* The chosen queue; NULL: there is none. Lent. */
CfQueue *cf_forecast_page_get_queue (CfForecastPage *self);
