/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-line-parts.h: a line chart while it is being built, for the three files that build it. */
#pragma once

#include "cf-line-chart.h"
#include "cf-scale.h"

typedef struct
{
  const CfLineChart *chart;
  CfTextMetrics     *metrics;
  CfScene           *scene;
  CfScale            x;
  CfScale            y;
} CfLineParts;

double cf_line_parts_x         (const CfLineParts *parts,
                                guint              point);
/* Special days, points left out, the goal and now. */
void   cf_line_parts_add_marks (const CfLineParts *parts);
/* Columns, cells, boxes and the summary. */
void   cf_line_parts_add_data  (const CfLineParts *parts);
