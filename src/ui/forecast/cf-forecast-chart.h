/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-forecast-chart.h: an outlook as a chart: history left of now, forecast with its bands right.
 *
 * From a quarter down to a few days a point is a day; closer it is an interval. Without GTK, so the
 * tests draw it too. */
#pragma once

#include "cf-outlook-line.h"
#include "cf-scene.h"
#include "cf-text-metrics.h"

G_BEGIN_DECLS

/* Up to this many days are drawn by the interval. */
#define CF_FORECAST_CHART_CLOSE_DAYS 4

typedef enum
{
  CF_FORECAST_CHART_CALLS,
  CF_FORECAST_CHART_HANDLE_TIME,
} CfForecastChartFigure;

typedef enum
{
  CF_FORECAST_CHART_ALONE,
  CF_FORECAST_CHART_LAST_YEAR,
  CF_FORECAST_CHART_FOUR_WEEKS,
  CF_FORECAST_CHART_PUBLISHED,
} CfForecastChartCompare;
#define CF_FORECAST_CHART_N_COMPARES 4

typedef struct
{
  CfOutlook             *outlook;     /* lent */
  CfDay                  from;        /* what is shown */
  CfDay                  until;
  CfDay                  today;
  CfForecastChartFigure  figure;
  CfForecastChartCompare compare;     /* calls only */
  const CfForecastBand  *preview;     /* nullable, lent: other layers, as cf_outlook_preview () */
  const double          *preview_handle_s;
  gboolean               plain;       /* a small one: without title and legend */
} CfForecastChart;

CfScene *cf_forecast_chart_build   (const CfForecastChart *chart,
                                    CfTextMetrics         *metrics,
                                    double                 width,
                                    double                 height);
/* The time at which a datum of that scene begins (CF_MINUTE_NONE: none), and the datum of a time
 * (0: not shown). */
CfMinute cf_forecast_chart_minute  (const CfForecastChart *chart,
                                    guint                  datum);
guint    cf_forecast_chart_datum   (const CfForecastChart *chart,
                                    CfMinute               minute);
/* TRUE when a point is an interval. */
gboolean cf_forecast_chart_is_close (const CfForecastChart *chart);

G_END_DECLS
