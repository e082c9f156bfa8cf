/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-heat-map.h: a table of numbers whose grounds show where the many are.
 *
 * One hue in seven steps, the number printed in every cell, row sums at the edge, the maximum
 * ringed: it reads in grey too. Or, with verdicts, what is held against what is needed: the ground
 * says short, met or over, and so does the sign of the number. */
#pragma once

#include "cf-scene.h"
#include "cf-text-metrics.h"

G_BEGIN_DECLS

typedef enum
{
  CF_HEAT_NONE,        /* nothing to compare: grey */
  CF_HEAT_SHORT,
  CF_HEAT_MET,
  CF_HEAT_OVER,
  CF_HEAT_N_VERDICTS,
} CfHeatVerdict;

typedef struct
{
  const char         *title;
  const char         *unit;            /* nullable */
  const char         *note;            /* nullable, before the legend: what the lines are */
  const char * const *rows;
  guint               n_rows;
  const char * const *columns;         /* headings; "" where none is printed */
  const char * const *column_names;    /* nullable: for tooltips, "10:00 – 10:30" */
  guint               n_columns;
  const double       *values;          /* row by row; NaN: an empty cell */
  guint               decimals;
  const char         *row_name;        /* for the table's head: "Day" */
  const char         *column_name;     /* "Time" */
  const char         *value_name;      /* "Agents" */
  const char         *total_heading;   /* NULL: no sums at the edge */
  const char * const *totals;          /* one a row */
  const guint        *rules;           /* columns before which a line is drawn */
  guint               n_rules;
  const gboolean     *breaks;          /* nullable, one a row: a gap before it, as between weeks */
  const CfHeatVerdict *verdicts;       /* nullable, like values: numbers are differences then */
  const char * const *verdict_names;   /* [CF_HEAT_N_VERDICTS], with verdicts: for the legend */
} CfHeatMap;

/* Data are the cells with a value, row by row. */
CfScene *cf_heat_map_build     (const CfHeatMap *chart,
                                CfTextMetrics   *metrics,
                                double           width,
                                double           height);
/* Which of the seven grounds: linear from least to most, all in the middle when they are equal. */
guint    cf_heat_map_level     (double           value,
                                double           least,
                                double           most);

G_END_DECLS
