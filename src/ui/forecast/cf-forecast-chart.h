/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-forecast-chart.h: an outlook as a chart: history left of now, forecast with its bands right.
 *
 * From a quarter down to a few days a point is a day; closer it is an interval. Without GTK, so the
 * tests draw it too. */
#pragma once

#include "cf-outlook.h"
#include "cf-scene.h"
#include "cf-text-metrics.h"

G_BEGIN_DECLS

/* Up to this many days are drawn by the interval. */
#define CF_FORECAST_CHART_CLOSE_DAYS 4

typedef struct
{
  CfOutlook *outlook;      /* lent */
  CfDay      from;         /* what is shown */
  CfDay      until;
  CfDay      today;
} CfForecastChart;

CfScene *cf_forecast_chart_build (const CfForecastChart *chart,
                                  CfTextMetrics         *metrics,
                                  double                 width,
                                  double                 height);
/* The day that a datum of that scene belongs to, and back (the first of the day; 0: not shown). */
CfDay    cf_forecast_chart_day   (const CfForecastChart *chart,
                                  guint                  datum);
guint    cf_forecast_chart_datum (const CfForecastChart *chart,
                                  CfDay                  day);

G_END_DECLS
