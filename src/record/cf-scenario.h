/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-scenario.h: what if: a named set of changes to what a requirement is computed from.
 *
 * It changes nothing but what is shown beside the plan. Volume and handle time are factors of the
 * forecast; the rest replaces the queue's own figure, or is CF_SCENARIO_AS_PLANNED. */
#pragma once

#include "cf-record.h"

G_BEGIN_DECLS

#define CF_SCENARIO_AS_PLANNED (-1)

#define CF_TYPE_SCENARIO (cf_scenario_get_type ())
G_DECLARE_FINAL_TYPE (CfScenario, cf_scenario, CF, SCENARIO, CfRecord)

struct _CfScenario
{
  CfRecord  parent_instance;

  gint64    id;
  char     *name;
  double    volume;          /* 1.08: 8 % more calls */
  double    handle;          /* 1.05: 5 % longer */
  double    share;           /* the goal in every period, or CF_SCENARIO_AS_PLANNED */
  int       seconds;         /* with share */
  double    shrinkage;       /* or CF_SCENARIO_AS_PLANNED */
  double    risk;            /* share of days; 0: the mean; or CF_SCENARIO_AS_PLANNED */
};

G_END_DECLS
