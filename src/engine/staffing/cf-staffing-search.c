/* SPDX-License-Identifier: GPL-3.0-or-later */
/* More agents never serve worse, so every limit divides the numbers of agents in two, and the
 * answer is where the last of them does. Whole numbers by steps that double, then by halving;
 * between two of them by the Illinois variant of false position, whose bracket never opens. */
#include "cf-staffing-search.h"

#include <math.h>

/* A load of 8.5 on 10 agents keeps 85 %, whatever the last bit of the division says. */
#define OCCUPANCY_SLACK 1e-9

#define ROOT_AGENTS 1e-7

gboolean
cf_staffing_has_limit (const CfStaffingGoal *goal,
                       CfStaffingLimit       limit)
{
  switch (limit)
    {
    case CF_STAFFING_LIMIT_GOAL:
      return TRUE;
    case CF_STAFFING_LIMIT_ABANDONMENT:
      return goal->max_abandonment > 0.0;
    case CF_STAFFING_LIMIT_WAIT:
      return goal->max_asa_s > 0.0;
    case CF_STAFFING_LIMIT_OCCUPANCY:
      return goal->max_occupancy > 0.0;
    case CF_STAFFING_N_LIMITS:
      break;
    }

  g_return_val_if_reached (FALSE);
}

double
cf_staffing_excess (const CfStaffingGoal  *goal,
                    CfStaffingLimit        limit,
                    const CfErlangFigures *figures)
{
  switch (limit)
    {
    case CF_STAFFING_LIMIT_GOAL:
      return goal->share - figures->service_level[goal->level];
    case CF_STAFFING_LIMIT_ABANDONMENT:
      return figures->abandonment - goal->max_abandonment;
    case CF_STAFFING_LIMIT_WAIT:
      return MIN (figures->asa_s / goal->max_asa_s - 1.0, 1.0);
    case CF_STAFFING_LIMIT_OCCUPANCY:
      return figures->occupancy - goal->max_occupancy - OCCUPANCY_SLACK;
    case CF_STAFFING_N_LIMITS:
      break;
    }

  g_return_val_if_reached (0.0);
}

CfStaffingReason
cf_staffing_reason_of (CfStaffingLimit limit)
{
  switch (limit)
    {
    case CF_STAFFING_LIMIT_GOAL:
      return CF_STAFFING_BY_GOAL;
    case CF_STAFFING_LIMIT_ABANDONMENT:
      return CF_STAFFING_BY_ABANDONMENT;
    case CF_STAFFING_LIMIT_WAIT:
      return CF_STAFFING_BY_WAIT;
    case CF_STAFFING_LIMIT_OCCUPANCY:
    case CF_STAFFING_N_LIMITS:
      break;
    }

  return CF_STAFFING_BY_OCCUPANCY;
}

/* The worst excess; <= 0: @agents are enough. */
static double
lack (const CfErlangTraffic *traffic,
      const CfStaffingGoal  *goal,
      const CfDayRisk       *risk,
      double                 agents)
{
  CfErlangFigures figures;
  double worst = -INFINITY;

  cf_day_risk_figures (traffic, risk, agents, &figures);
  for (guint i = 0; i < CF_STAFFING_N_LIMITS; i++)
    if (cf_staffing_has_limit (goal, i))
      worst = MAX (worst, cf_staffing_excess (goal, i, &figures));

  return worst;
}

guint
cf_staffing_most_agents (const CfStaffingGoal *goal,
                         const CfDayRisk      *risk,
                         double                load)
{
  double highest = load * cf_day_risk_highest (risk);
  double most = highest + 20.0 * sqrt (highest) + 100.0;

  if (goal->max_occupancy > 0.0)
    most = MAX (most, highest / goal->max_occupancy + 1.0);

  return (guint) MIN (most, 1e9);
}

guint
cf_staffing_search (const CfErlangTraffic *traffic,
                    const CfStaffingGoal  *goal,
                    const CfDayRisk       *risk,
                    guint                  start)
{
  double load = cf_erlang_load (traffic);
  guint limit = cf_staffing_most_agents (goal, risk, load);
  guint first = start > 0 ? start : (guint) ceil (load + 0.7 * sqrt (load));
  guint enough = CLAMP (first, 1, limit);
  guint too_few = enough - 1;

  /* Up or down from the first try, by steps that double. */
  if (lack (traffic, goal, risk, enough) > 0.0)
    for (guint step = 1; enough < limit; step *= 2)
      {
        too_few = enough;
        enough = MIN (enough + step, limit);
        if (enough == limit || lack (traffic, goal, risk, enough) <= 0.0)
          break;
      }
  else
    for (guint step = 1; too_few > 0 && lack (traffic, goal, risk, too_few) <= 0.0; step *= 2)
      {
        enough = too_few;
        too_few = too_few > step ? too_few - step : 0;
      }

  while (enough - too_few > 1)
    {
      guint middle = too_few + (enough - too_few) / 2;

      if (lack (traffic, goal, risk, middle) > 0.0)
        too_few = middle;
      else
        enough = middle;
    }

  return enough;
}

double
cf_staffing_refine (const CfErlangTraffic *traffic,
                    const CfStaffingGoal  *goal,
                    const CfDayRisk       *risk,
                    guint                  agents)
{
  double too_few = agents - 1.0;
  double enough = agents;
  double over = lack (traffic, goal, risk, too_few);
  double under = lack (traffic, goal, risk, enough);
  int side = 0;

  /* At the end of the search not even `agents` may be enough. */
  if (over <= 0.0 || under > 0.0)
    return enough;

  while (enough - too_few > ROOT_AGENTS && under < 0.0)
    {
      double step = (enough - too_few) * CLAMP (over / (over - under), 0.02, 0.98);
      double middle = too_few + step;
      double value = lack (traffic, goal, risk, middle);

      if (value > 0.0)
        {
          too_few = middle;
          over = value;
          under *= side > 0 ? 0.5 : 1.0;
          side = 1;
        }
      else
        {
          enough = middle;
          under = value;
          over *= side < 0 ? 0.5 : 1.0;
          side = -1;
        }
    }

  return enough;
}

CfStaffingReason
cf_staffing_find_reason (const CfErlangTraffic *traffic,
                         const CfStaffingGoal  *goal,
                         const CfDayRisk       *risk,
                         guint                  agents)
{
  CfErlangFigures less;

  cf_day_risk_figures (traffic, risk, agents - 1.0, &less);
  for (guint i = 0; i < CF_STAFFING_N_LIMITS; i++)
    if (cf_staffing_has_limit (goal, i) && cf_staffing_excess (goal, i, &less) > 0.0)
      return cf_staffing_reason_of (i);

  return CF_STAFFING_BY_GOAL;
}
