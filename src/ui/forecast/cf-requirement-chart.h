/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-requirement-chart.h: agents required as a heat map, a row a day, a column an interval; or what
 * the schedule has more or less than that. */
#pragma once

#include "cf-requirement-table.h"
#include "cf-scene.h"
#include "cf-text-metrics.h"

G_BEGIN_DECLS

typedef struct
{
  CfRequirementTable *table;          /* lent */
  gboolean            covered;        /* against the schedule, if there is one */
  const guint        *rules;          /* slots of the day at which the goal changes; lent */
  guint               n_rules;
} CfRequirementChart;

CfScene  *cf_requirement_chart_build   (const CfRequirementChart *chart,
                                        CfTextMetrics            *metrics,
                                        double                    width,
                                        double                    height);
/* Which cell a datum of that scene is: indices into the table. FALSE: none. */
gboolean  cf_requirement_chart_find    (const CfRequirementChart *chart,
                                        guint                     datum,
                                        guint                    *day,
                                        guint                    *slot);

G_END_DECLS
