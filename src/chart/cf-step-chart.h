/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-step-chart.h: scheduled against required agents in steps: the coverage strip.
 *
 * Steps, not curves: an agent is there or not. Drawn in this order: shades, grid, scheduled area,
 * surplus, shortage (hatched), required line, column lines. Columns are days (or hours) of equal
 * width, so it stands exactly under a grid's columns; 31 days of 96 slots are laid out and painted
 * within a frame. Scheduled − required = surplus − shortage, in every slot and in the sums. */
#pragma once

#include "cf-scene.h"
#include "cf-text-metrics.h"

G_BEGIN_DECLS

typedef enum
{
  CF_STEP_SHADE_NONE,
  CF_STEP_SHADE_WEEKEND,
  CF_STEP_SHADE_HOLIDAY,
} CfStepShade;

typedef struct
{
  const double       *scheduled;      /* n_columns × n_slots */
  const double       *required;       /* NaN: unknown, no line and no sum */
  guint               n_columns;
  guint               n_slots;        /* in a column: 96 */
  guint               slot_minutes;   /* 15 */
  const CfStepShade  *shades;         /* nullable, one a column */
  const char * const *names;          /* nullable, one a column, for tooltip and table */
  double              left;           /* px from the left edge to the first column */
  double              column_width;
  double              top;            /* px kept free above and below the plot */
  double              bottom;
  gboolean            scale_labels;   /* two or three figures right of the last column */
} CfStepChart;

typedef struct                        /* slot sums: × slot length = hours */
{
  double scheduled;
  double required;
  double surplus;
  double shortage;
} CfStepSums;

CfScene   *cf_step_chart_build (const CfStepChart *chart,
                                CfTextMetrics     *metrics,
                                double             width,
                                double             height);
CfStepSums cf_step_chart_sum   (const CfStepChart *chart,
                                guint              first_column,
                                guint              n_columns);

G_END_DECLS
