/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-staffing.h"

#include "cf-day-risk.h"

#include <math.h>

/* 14 / (1 - 0.3) is 20 heads, whatever the last bit of the division says. */
#define ROUNDING_SLACK 1e-9

/* Beyond this expected level the next head changes nothing that a double could show a person. */
#define CERTAIN_LEVEL (1.0 - 1e-9)

void
cf_staffing_require (const CfErlangTraffic *traffic,
                     const CfStaffingGoal  *goal,
                     CfStaffingRequirement *requirement)
{
  cf_day_risk_require (traffic, goal, NULL, requirement);
}

void
cf_staffing_total_add (CfStaffingTotal             *total,
                       const CfErlangTraffic       *traffic,
                       const CfStaffingGoal        *goal,
                       const CfStaffingRequirement *requirement)
{
  double before = total->calls > 0.0 ? total->service_level * total->calls : 0.0;
  double level = requirement->figures.service_level[goal->level];

  total->calls += traffic->calls;
  total->agents += requirement->exact;
  total->heads += requirement->exact / (1.0 - goal->shrinkage);
  total->on_roster = cf_staffing_heads (total->heads, 0.0);
  total->premium += requirement->exact - requirement->certain;
  total->service_level = total->calls > 0.0 ? (before + level * traffic->calls) / total->calls
                                            : NAN;
}

guint
cf_staffing_heads (double agents,
                   double shrinkage)
{
  g_return_val_if_fail (shrinkage >= 0.0 && shrinkage < 1.0, 0);

  return (guint) ceil (agents / (1.0 - shrinkage) - ROUNDING_SLACK);
}

guint
cf_staffing_table (const CfErlangTraffic *traffic,
                   const CfStaffingGoal  *goal,
                   guint                  chosen,
                   CfStaffingRow          rows[CF_STAFFING_TABLE_ROWS])
{
  guint first = chosen > CF_STAFFING_TABLE_REACH ? chosen - CF_STAFFING_TABLE_REACH
                                                 : MIN (chosen, 1);
  guint n_rows = 0;

  for (guint agents = first; agents <= chosen + CF_STAFFING_TABLE_REACH; agents++)
    {
      CfStaffingRow *row = &rows[n_rows++];

      row->agents = agents;
      row->on_roster = cf_staffing_heads (agents, goal->shrinkage);
      row->chosen = agents == chosen;
      cf_erlang_figures (traffic, agents, &row->figures);
    }

  return n_rows;
}

/* Lowers @costs [n] to its lower convex envelope: from each corner of it the next one is the point
 * to which the line falls steepest. */
static void
make_convex (double *costs,
             guint   n)
{
  for (guint corner = 0; corner + 1 < n;)
    {
      guint next = corner + 1;
      double slope = costs[next] - costs[corner];

      for (guint i = corner + 2; i < n; i++)
        {
          double candidate = (costs[i] - costs[corner]) / (i - corner);

          if (candidate <= slope)
            {
              slope = candidate;
              next = i;
            }
        }

      for (guint i = corner + 1; i < next; i++)
        costs[i] = costs[corner] + slope * (i - corner);

      corner = next;
    }
}

/* Expected shares answered in time with 0…n heads on the roster. */
static void
fill_levels (const CfErlangTraffic *traffic,
             double                 shrinkage,
             guint                  n_heads,
             double                *levels)
{
  for (guint heads = 0; heads <= n_heads; heads++)
    {
      CfErlangFigures figures;

      if (heads > 0 && levels[heads - 1] > CERTAIN_LEVEL)
        {
          levels[heads] = levels[heads - 1];
          continue;
        }

      cf_erlang_figures (traffic, heads * (1.0 - shrinkage), &figures);
      levels[heads] = figures.service_level[CF_ERLANG_OF_OFFERED];
    }
}

guint
cf_staffing_cost_table (const CfErlangTraffic *traffic,
                        const CfStaffingGoal  *goal,
                        guint                  n_heads,
                        double                *costs,
                        double                *levels)
{
  CfErlangTraffic impatient = *traffic;
  CfStaffingRequirement requirement;

  if (impatient.patience_s <= 0.0)
    impatient.patience_s = CF_STAFFING_DEFAULT_PATIENCE_S;

  cf_staffing_require (traffic, goal, &requirement);

  guint required = requirement.on_roster;
  guint minimum = cf_staffing_heads (goal->minimum_staff, goal->shrinkage);
  guint n = MAX (n_heads, required);
  g_autofree double *all_levels = g_new (double, n + 1);
  g_autofree double *missed = g_new (double, required + 1);

  fill_levels (&impatient, goal->shrinkage, n, all_levels);
  for (guint heads = 0; heads <= required; heads++)
    missed[heads] = traffic->calls * (all_levels[required] - all_levels[heads]);
  make_convex (missed, required + 1);

  for (guint heads = 0; heads <= n_heads; heads++)
    {
      costs[heads] = heads <= required ? missed[heads]
                                       : CF_STAFFING_SURPLUS_COST * (heads - required);
      if (heads < minimum)
        costs[heads] += CF_STAFFING_BELOW_MINIMUM_COST * (minimum - heads);
      if (levels != NULL)
        levels[heads] = all_levels[heads];
    }

  return required;
}
