/* SPDX-License-Identifier: GPL-3.0-or-later */
/* More agents never serve worse, so every limit divides the numbers of agents in two, and the
 * answer is where the last of them does. */
#include "cf-staffing-search.h"

#include <math.h>

/* A load of 8.5 on 10 agents keeps 85 %, whatever the last bit of the division says. */
#define OCCUPANCY_SLACK 1e-9

/* Where a search for fewer agents gives up. */
#define LEAST_AGENTS 1e-3

/* Real numbers of agents with the root between them. */
typedef struct
{
  double low, high;
  double over, under;     /* the excess of each: > 0, <= 0 */
} Bracket;

gboolean
cf_staffing_has_limit (const CfErlangTraffic *traffic,
                       const CfStaffingGoal  *goal,
                       CfStaffingLimit        limit)
{
  switch (limit)
    {
    case CF_STAFFING_LIMIT_GOAL:
      return goal->share > 0.0;
    case CF_STAFFING_LIMIT_ABANDONMENT:
      return goal->max_abandonment > 0.0 && goal->max_abandonment < 1.0
             && traffic->patience_s > 0.0;
    case CF_STAFFING_LIMIT_WAIT:
      return goal->max_asa_s > 0.0;
    case CF_STAFFING_LIMIT_OCCUPANCY:
      return goal->max_occupancy > 0.0 && goal->max_occupancy < 1.0;
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

double
cf_staffing_lack (const CfErlangTraffic *traffic,
                  const CfStaffingGoal  *goal,
                  const CfDayFactors    *factors,
                  double                 agents)
{
  CfErlangFigures figures;
  double worst = -INFINITY;

  cf_day_factors_figures (traffic, factors, agents, &figures);
  for (guint i = 0; i < CF_STAFFING_N_LIMITS; i++)
    if (cf_staffing_has_limit (traffic, goal, i))
      worst = MAX (worst, cf_staffing_excess (goal, i, &figures));

  return worst;
}

guint
cf_staffing_most_agents (const CfStaffingGoal *goal,
                         const CfDayFactors   *factors,
                         double                load)
{
  double highest = load * factors->factors[factors->n - 1];
  double most = highest + 20.0 * sqrt (highest) + 100.0;

  if (goal->max_occupancy > 0.0)
    most = MAX (most, highest / goal->max_occupancy + 1.0);

  return (guint) MIN (most, 1e9);
}

guint
cf_staffing_search (const CfErlangTraffic *traffic,
                    const CfStaffingGoal  *goal,
                    const CfDayFactors    *factors,
                    guint                  start)
{
  double load = cf_erlang_load (traffic);
  guint limit = cf_staffing_most_agents (goal, factors, load);
  guint first = start > 0 ? start : (guint) ceil (load + 0.7 * sqrt (load));
  guint enough = CLAMP (first, 1, limit);
  guint too_few = enough - 1;

  /* Up or down from the first try, by steps that double. */
  if (cf_staffing_lack (traffic, goal, factors, enough) > 0.0)
    for (guint step = 1; enough < limit; step *= 2)
      {
        too_few = enough;
        enough = MIN (enough + step, limit);
        if (enough == limit || cf_staffing_lack (traffic, goal, factors, enough) <= 0.0)
          break;
      }
  else
    for (guint step = 1;
         too_few > 0 && cf_staffing_lack (traffic, goal, factors, too_few) <= 0.0;
         step *= 2)
      {
        enough = too_few;
        too_few = too_few > step ? too_few - step : 0;
      }

  while (enough - too_few > 1)
    {
      guint middle = too_few + (enough - too_few) / 2;

      if (cf_staffing_lack (traffic, goal, factors, middle) > 0.0)
        too_few = middle;
      else
        enough = middle;
    }

  return enough;
}

/* False position, whose bracket never opens; an end that stays is halved in weight (Illinois). */
static double
close_in (const CfErlangTraffic *traffic,
          const CfStaffingGoal  *goal,
          const CfDayFactors    *factors,
          Bracket                bracket,
          double                 tolerance)
{
  int side = 0;

  while (bracket.high - bracket.low > tolerance && bracket.under < 0.0)
    {
      double share = bracket.over / (bracket.over - bracket.under);
      double middle = bracket.low + (bracket.high - bracket.low) * CLAMP (share, 0.001, 0.999);
      double value = cf_staffing_lack (traffic, goal, factors, middle);

      if (value > 0.0)
        {
          bracket.low = middle;
          bracket.over = value;
          bracket.under *= side > 0 ? 0.5 : 1.0;
          side = 1;
        }
      else
        {
          bracket.high = middle;
          bracket.under = value;
          bracket.over *= side < 0 ? 0.5 : 1.0;
          side = -1;
        }
    }

  return bracket.high;
}

double
cf_staffing_find_root (const CfErlangTraffic *traffic,
                       const CfStaffingGoal  *goal,
                       const CfDayFactors    *factors,
                       double                 start,
                       double                 step,
                       double                 tolerance)
{
  double most = cf_staffing_most_agents (goal, factors, cf_erlang_load (traffic));
  double value = cf_staffing_lack (traffic, goal, factors, start);
  Bracket bracket = { start, start, value, value };

  for (; bracket.under > 0.0; step *= 3.0)
    {
      if (bracket.high > most)
        return INFINITY;

      bracket.low = bracket.high;
      bracket.over = bracket.under;
      bracket.high += step;
      bracket.under = cf_staffing_lack (traffic, goal, factors, bracket.high);
    }

  for (; bracket.over <= 0.0; step *= 3.0)
    {
      if (bracket.low < LEAST_AGENTS)
        return 0.0;

      bracket.high = bracket.low;
      bracket.under = bracket.over;
      bracket.low = MAX (bracket.low - step, 0.5 * bracket.low);
      bracket.over = cf_staffing_lack (traffic, goal, factors, bracket.low);
    }

  return close_in (traffic, goal, factors, bracket, tolerance);
}

CfStaffingReason
cf_staffing_find_reason (const CfErlangTraffic *traffic,
                         const CfStaffingGoal  *goal,
                         const CfDayFactors    *factors,
                         guint                  agents)
{
  CfErlangFigures less;

  cf_day_factors_figures (traffic, factors, agents - 1.0, &less);
  for (guint i = 0; i < CF_STAFFING_N_LIMITS; i++)
    if (cf_staffing_has_limit (traffic, goal, i) && cf_staffing_excess (goal, i, &less) > 0.0)
      return cf_staffing_reason_of (i);

  return CF_STAFFING_BY_GOAL;
}
