/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-forecast-tab.h: the chart of past and forecast, the day below it, and what made it beside it.
 *
 * Signal: day-chosen (int day): a point of the chart was chosen. Properties: "figure" ("calls",
 * "handle-time"), "compare" ("nothing", "last-year", "four-weeks", "published"): what the chart
 * shows. Main thread. */
#pragma once

#include "cf-live-list.h"
#include "cf-outlook.h"
#include "cf-requirement.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CF_TYPE_FORECAST_TAB (cf_forecast_tab_get_type ())
G_DECLARE_FINAL_TYPE (CfForecastTab, cf_forecast_tab, CF, FORECAST_TAB, AdwBin)

void cf_forecast_tab_set_store  (CfForecastTab *self,
                                 CfStore       *store,
                                 CfLiveList    *special_days);
void cf_forecast_tab_show       (CfForecastTab *self,
                                 CfOutlook     *outlook,
                                 CfRequirement *requirement);   /* nullable */
/* The chart shows the period, and as much history before it. */
void cf_forecast_tab_set_period (CfForecastTab *self,
                                 CfDay          from,
                                 CfDay          until);
void cf_forecast_tab_set_day    (CfForecastTab *self,
                                 CfDay          day);

G_END_DECLS
