/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-bar-chart.h: one group of upright bars a label, side by side or stacked. Bars begin at zero.
 */
#pragma once

#include "cf-scene.h"
#include "cf-text-metrics.h"

G_BEGIN_DECLS

typedef struct
{
  const char   *name;
  const double *values;       /* NaN: no bar */
  CfInk         ink;
} CfBarSeries;

typedef struct
{
  const char         *title;
  const char         *unit;   /* nullable */
  const char * const *labels;
  guint               n_labels;
  const CfBarSeries  *series;
  guint               n_series;
  gboolean            stacked; /* negative values are refused by the caller */
  guint               decimals;
} CfBarChart;

CfScene *cf_bar_chart_build (const CfBarChart *chart,
                             CfTextMetrics    *metrics,
                             double            width,
                             double            height);

G_END_DECLS
