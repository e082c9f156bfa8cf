/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-requirement-chart.h: agents required as a heat map: a row a day, a column an interval. */
#pragma once

#include "cf-requirement.h"
#include "cf-scene.h"
#include "cf-text-metrics.h"

G_BEGIN_DECLS

typedef struct
{
  CfRequirement *requirement;   /* lent */
  CfDay          from;          /* what is shown; may reach beyond the requirement */
  CfDay          until;
} CfRequirementChart;

CfScene  *cf_requirement_chart_build   (const CfRequirementChart *chart,
                                        CfTextMetrics            *metrics,
                                        double                    width,
                                        double                    height);
/* Which cell a datum of that scene is: indices into the requirement. FALSE: none. */
gboolean  cf_requirement_chart_find    (const CfRequirementChart *chart,
                                        guint                     datum,
                                        guint                    *day,
                                        guint                    *slot);
guint     cf_requirement_chart_n_rows  (const CfRequirementChart *chart);
guint     cf_requirement_chart_n_slots (const CfRequirementChart *chart);
/* Sums of the days that are shown. */
CfRequirementTotal cf_requirement_chart_sum (const CfRequirementChart *chart);

G_END_DECLS
