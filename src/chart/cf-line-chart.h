/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-line-chart.h: lines and intervals over time or over labels.
 *
 * Drawn in this order: weekends and special days, grid, bands (widest first, as given), lines,
 * points left out, axis, now, names. A value that is NaN is a gap. With one series there is no
 * legend. */
#pragma once

#include "cf-minute.h"
#include "cf-scene.h"
#include "cf-text-metrics.h"

G_BEGIN_DECLS

typedef struct
{
  const char   *name;
  const double *values;        /* n_points */
  CfInk         ink;
  double        line_width;    /* 0: 1.5 */
  CfDash        dash;
  gboolean      points;        /* a dot at each value */
  gboolean      label_at_end;  /* the name beside the last value, in its color */
} CfLineSeries;

typedef struct
{
  const char   *name;
  const double *low;
  const double *high;
  CfInk         ink;
} CfLineBand;

typedef enum
{
  CF_LINE_MARK_SPECIAL,        /* a triangle on the axis, the name above the point */
  CF_LINE_MARK_EXCLUDED,       /* a hollow circle with a cross and the reason */
} CfLineMarkKind;

typedef struct
{
  CfLineMarkKind kind;
  guint          point;
  double         value;        /* of an excluded point: what it was */
  const char    *name;
  gboolean       quiet;        /* of an excluded point: the name is told, not drawn */
} CfLineMark;

typedef enum
{
  CF_LINE_SHADE_NONE,
  CF_LINE_SHADE_WEEKEND,
  CF_LINE_SHADE_HOLIDAY,
} CfLineShade;

typedef struct
{
  const char         *title;
  const char         *unit;         /* nullable: "calls a day" */
  guint               n_points;
  const CfMinute     *times;        /* either times, ascending … */
  const char * const *labels;       /* … or a label each */
  int                 step_minutes; /* of a point in time: it is drawn in the middle of its step */
  const CfLineSeries *series;
  guint               n_series;
  const CfLineBand   *bands;
  guint               n_bands;
  const CfLineMark   *marks;
  guint               n_marks;
  const CfLineShade  *shades;       /* nullable, one a point */
  CfMinute            now;          /* CF_MINUTE_NONE: no line */
  const char         *now_label;
  double              goal;         /* NaN: none */
  const char         *goal_label;
  guint               decimals;     /* of the values in tooltip and table */
  gboolean            free_floor;   /* the axis need not begin at 0 */
  gboolean            plain;        /* without title and legend: a small one in a form */
} CfLineChart;

CfScene *cf_line_chart_build (const CfLineChart *chart,
                              CfTextMetrics     *metrics,
                              double             width,
                              double             height);

G_END_DECLS
