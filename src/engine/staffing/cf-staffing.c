/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-staffing.h"

#include <math.h>

/* 14 / (1 - 0.3) is 20 heads, whatever the last bit of the division says. */
#define ROUNDING_SLACK 1e-9

/* Beyond this expected level the next head changes nothing that a double could show a person. */
#define CERTAIN_LEVEL (1.0 - 1e-9)

static gboolean
keeps_goal (const CfStaffingGoal  *goal,
            const CfErlangFigures *figures)
{
  return figures->service_level[CF_ERLANG_OF_OFFERED] >= goal->share;
}

static gboolean
keeps_abandonment (const CfStaffingGoal  *goal,
                   const CfErlangFigures *figures)
{
  return goal->max_abandonment <= 0.0 || figures->abandonment <= goal->max_abandonment;
}

static gboolean
keeps_occupancy (const CfStaffingGoal  *goal,
                 const CfErlangFigures *figures)
{
  return goal->max_occupancy <= 0.0
         || figures->occupancy <= goal->max_occupancy + ROUNDING_SLACK;
}

static gboolean
is_enough (const CfErlangTraffic *traffic,
           const CfStaffingGoal  *goal,
           double                 agents)
{
  CfErlangFigures figures;

  cf_erlang_figures (traffic, agents, &figures);

  return keeps_goal (goal, &figures) && keeps_abandonment (goal, &figures)
         && keeps_occupancy (goal, &figures);
}

/* The smallest whole number that keeps every limit: doubling steps up, then halving. */
static guint
search_agents (const CfErlangTraffic *traffic,
               const CfStaffingGoal  *goal)
{
  double load = cf_erlang_load (traffic);
  guint limit = (guint) (load + 20.0 * sqrt (load) + 100.0);
  guint too_few = 0;
  guint enough = (guint) ceil (load) + 1;

  for (guint step = 1; enough < limit && !is_enough (traffic, goal, enough); step *= 2)
    {
      too_few = enough;
      enough = MIN (enough + step, limit);
    }

  while (enough - too_few > 1)
    {
      guint middle = too_few + (enough - too_few) / 2;

      if (is_enough (traffic, goal, middle))
        enough = middle;
      else
        too_few = middle;
    }

  return enough;
}

/* The same without rounding, between the last whole number too few and the first that is enough. */
static double
search_exact (const CfErlangTraffic *traffic,
              const CfStaffingGoal  *goal,
              guint                  agents)
{
  double too_few = agents - 1.0;
  double enough = agents;

  while (enough - too_few > 1e-7)
    {
      double middle = (too_few + enough) / 2.0;

      if (is_enough (traffic, goal, middle))
        enough = middle;
      else
        too_few = middle;
    }

  return enough;
}

static CfStaffingReason
find_reason (const CfErlangTraffic *traffic,
             const CfStaffingGoal  *goal,
             guint                  agents)
{
  CfErlangFigures less;

  cf_erlang_figures (traffic, agents - 1.0, &less);

  if (!keeps_goal (goal, &less))
    return CF_STAFFING_BY_GOAL;
  if (!keeps_abandonment (goal, &less))
    return CF_STAFFING_BY_ABANDONMENT;

  return CF_STAFFING_BY_OCCUPANCY;
}

void
cf_staffing_require (const CfErlangTraffic *traffic,
                     const CfStaffingGoal  *goal,
                     CfStaffingRequirement *requirement)
{
  double load = cf_erlang_load (traffic);
  guint agents = load > 0.0 ? search_agents (traffic, goal) : 0;

  *requirement = (CfStaffingRequirement) { .load = load };

  if (agents > goal->minimum_staff)
    {
      requirement->agents = agents;
      requirement->exact = MAX (search_exact (traffic, goal, agents), goal->minimum_staff);
      requirement->reason = find_reason (traffic, goal, agents);
    }
  else
    {
      requirement->agents = goal->minimum_staff;
      requirement->exact = goal->minimum_staff;
      requirement->reason = CF_STAFFING_BY_MINIMUM;
    }

  requirement->on_roster = cf_staffing_heads (requirement->agents, goal->shrinkage);
  cf_erlang_figures (traffic, requirement->agents, &requirement->figures);
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
  guint first = chosen > CF_STAFFING_TABLE_REACH ? chosen - CF_STAFFING_TABLE_REACH : 1;
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
