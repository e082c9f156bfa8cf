/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-forecast-tab.h: the Forecast tab: chart, intervals of the chosen day, method, special days.
 *
 * Signals: day-chosen (int day), by pointing and clicking in the chart or with its keys. */
#pragma once

#include "cf-outlook.h"
#include "cf-requirement.h"
#include "cf-live-list.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CF_TYPE_FORECAST_TAB (cf_forecast_tab_get_type ())
G_DECLARE_FINAL_TYPE (CfForecastTab, cf_forecast_tab, CF, FORECAST_TAB, AdwBin)

void cf_forecast_tab_set_store  (CfForecastTab *self,
                                 CfStore       *store,
                                 CfLiveList    *special_days);
void cf_forecast_tab_show       (CfForecastTab *self,
                                 CfOutlook     *outlook,
                                 CfRequirement *requirement);    /* nullable */
/* What the header bar says; the chart shows as much history again before it. */
void cf_forecast_tab_set_period (CfForecastTab *self,
                                 CfDay          from,
                                 CfDay          until);
void cf_forecast_tab_set_day    (CfForecastTab *self,
                                 CfDay          day);

G_END_DECLS
