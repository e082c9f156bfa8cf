/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-chart-frame.h: what charts with axes share: title, unit, legend, plot, grid and value axis.
 *
 * Title at the left, its unit beside it in dim text, the legend at the right end of the same line
 * or, where it does not fit, in lines of its own below. No frame; four or five grid lines. */
#pragma once

#include "cf-scale.h"
#include "cf-scene.h"
#include "cf-text-metrics.h"

G_BEGIN_DECLS

typedef enum
{
  CF_LEGEND_LINE,
  CF_LEGEND_AREA,
} CfLegendKind;

typedef struct
{
  const char  *name;
  CfInk        ink;
  CfLegendKind kind;
  CfDash       dash;
  double       line_width;
} CfLegendEntry;

typedef struct
{
  const char          *title;       /* NULL: no such line, nor a legend */
  const char          *unit;        /* nullable */
  const CfLegendEntry *legend;
  guint                n_legend;
  double               least;       /* of all values; the axis gets nice ends */
  double               most;
  double               head;        /* px between title and plot, for names above the data */
  double               tail;        /* px right of the plot, for labels at line ends */
} CfChartFrame;

/* The title line alone, for charts without a value axis; returns the y below it. */
double  cf_chart_frame_add_head (CfScene            *scene,
                                 CfTextMetrics      *metrics,
                                 const CfChartFrame *frame);
/* Everything; sets the scene's plot and returns the value scale. */
CfScale cf_chart_frame_add      (CfScene            *scene,
                                 CfTextMetrics      *metrics,
                                 const CfChartFrame *frame);
/* The axis line at the bottom of the plot. */
void    cf_chart_frame_add_axis (CfScene            *scene);
/* One label below the axis, with its tick. */
void    cf_chart_frame_add_tick (CfScene            *scene,
                                 CfTextMetrics      *metrics,
                                 double              x,
                                 const char         *label);

G_END_DECLS
