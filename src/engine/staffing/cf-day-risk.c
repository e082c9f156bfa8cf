/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-day-risk.h"

#include "cf-normal.h"
#include "cf-staffing-search.h"

#include <math.h>

/* Between the 10 % and the 90 % quantile of a normal distribution, in standard deviations. */
#define BAND_WIDTH 2.5631031

#define ROOT_AGENTS 1e-7

/* Quantiles of which a kind of days is the mean. */
#define PARTS_OF_NODE 12

double
cf_day_risk_quantile (double variation,
                      double share)
{
  return cf_gamma_quantile (variation, share);
}

void
cf_day_risk_nodes (double variation,
                   double nodes[CF_DAY_RISK_NODES])
{
  double sum = 0.0;

  for (guint i = 0; i < CF_DAY_RISK_NODES; i++)
    {
      nodes[i] = 0.0;
      for (guint k = 0; k < PARTS_OF_NODE; k++)
        nodes[i] += cf_gamma_quantile (variation, (i + (k + 0.5) / PARTS_OF_NODE)
                                                  / CF_DAY_RISK_NODES);
      sum += nodes[i];
    }

  for (guint i = 0; i < CF_DAY_RISK_NODES; i++)
    nodes[i] *= CF_DAY_RISK_NODES / sum;
}

double
cf_day_risk_variation (double calls,
                       double low,
                       double high)
{
  if (!(calls > 0.0) || !(high > low))
    return 0.0;

  double deviation = (high - low) / BAND_WIDTH / calls;
  double square = deviation * deviation - 1.0 / calls;

  return square > 0.0 ? sqrt (square) : 0.0;
}

void
cf_day_factors_init (CfDayFactors    *factors,
                     const CfDayRisk *risk)
{
  *factors = (CfDayFactors) { 1, 0.0, { 1.0 } };

  if (risk == NULL || risk->variation <= 0.0)
    return;

  switch (risk->aim)
    {
    case CF_DAY_RISK_IGNORED:
      break;
    case CF_DAY_RISK_MEAN:
      factors->n = CF_DAY_RISK_NODES;
      factors->variation = risk->variation;
      cf_day_risk_nodes (risk->variation, factors->factors);
      break;
    case CF_DAY_RISK_SHARE_OF_DAYS:
      factors->factors[0] = cf_day_risk_quantile (risk->variation, risk->share_of_days);
      break;
    }
}

double
cf_day_risk_highest (const CfDayRisk *risk)
{
  CfDayFactors factors;

  cf_day_factors_init (&factors, risk);
  return factors.factors[factors.n - 1];
}

/* Levels are quotients of callers: both sides are added up, then divided. */
static void
mean_figures (const CfErlangTraffic *traffic,
              const CfDayFactors    *factors,
              double                 agents,
              CfErlangFigures       *figures)
{
  double in_time = 0.0, gone_in_time = 0.0, weight = 0.0;

  *figures = (CfErlangFigures) { 0 };

  for (guint i = 0; i < factors->n; i++)
    {
      CfErlangTraffic day = *traffic;
      CfErlangFigures at;
      double factor = factors->factors[i];

      day.calls *= factor;
      cf_erlang_figures (&day, agents, &at);

      weight += factor;
      in_time += factor * at.service_level[CF_ERLANG_OF_OFFERED];
      gone_in_time += factor * (at.service_level[CF_ERLANG_ANSWERED_OR_ABANDONED]
                                - at.service_level[CF_ERLANG_OF_OFFERED]);
      figures->occupancy += at.occupancy / factors->n;
      figures->wait_probability += factor * at.wait_probability;
      figures->asa_s += factor * at.asa_s;
      figures->abandonment += factor * at.abandonment;
    }

  double answered = weight - figures->abandonment;

  figures->service_level[CF_ERLANG_OF_OFFERED] = in_time / weight;
  figures->service_level[CF_ERLANG_OF_ANSWERED] = answered > 0.0 ? in_time / answered : 0.0;
  figures->service_level[CF_ERLANG_OF_PATIENT] = in_time / (weight - gone_in_time);
  figures->service_level[CF_ERLANG_ANSWERED_OR_ABANDONED] = (in_time + gone_in_time) / weight;
  figures->wait_probability /= weight;
  figures->asa_s /= weight;
  figures->abandonment /= weight;
}

void
cf_day_factors_figures (const CfErlangTraffic *traffic,
                        const CfDayFactors    *factors,
                        double                 agents,
                        CfErlangFigures       *figures)
{
  CfErlangTraffic day = *traffic;

  if (factors->n > 1 && traffic->calls > 0.0)
    {
      mean_figures (traffic, factors, agents, figures);
      return;
    }

  day.calls *= factors->factors[0];
  cf_erlang_figures (&day, agents, figures);
}

void
cf_day_risk_figures (const CfErlangTraffic *traffic,
                     const CfDayRisk       *risk,
                     double                 agents,
                     CfErlangFigures       *figures)
{
  CfDayFactors factors;

  cf_day_factors_init (&factors, risk);
  cf_day_factors_figures (traffic, &factors, agents, figures);
}

/* The real number of agents, at least @minimum; *@agents the whole one. */
static double
require_agents (const CfErlangTraffic *traffic,
                const CfStaffingGoal  *goal,
                const CfDayFactors    *factors,
                guint                 *agents)
{
  *agents = cf_staffing_search (traffic, goal, factors, *agents);

  if (*agents <= goal->minimum_staff)
    return goal->minimum_staff;

  double exact = cf_staffing_find_root (traffic, goal, factors, *agents - 0.5, 0.5, ROOT_AGENTS);

  /* At the end of the search not even `agents` may be enough. */
  return CLAMP (exact, MAX (*agents - 1, goal->minimum_staff), *agents);
}

void
cf_day_factors_require (const CfErlangTraffic *traffic,
                        const CfStaffingGoal  *goal,
                        const CfDayFactors    *factors,
                        CfStaffingRequirement *requirement)
{
  const CfDayFactors none = { 1, 0.0, { 1.0 } };
  double load = cf_erlang_load (traffic);
  guint agents = 0;

  *requirement = (CfStaffingRequirement) {
    .load = load,
    .agents = goal->minimum_staff,
    .exact = goal->minimum_staff,
    .certain = goal->minimum_staff,
    .reason = CF_STAFFING_BY_MINIMUM,
  };

  if (load > 0.0)
    {
      requirement->exact = require_agents (traffic, goal, factors, &agents);
      if (agents > goal->minimum_staff)
        {
          requirement->agents = agents;
          requirement->reason = cf_staffing_find_reason (traffic, goal, factors, agents);
        }

      requirement->certain = factors->n == 1 && factors->factors[0] == 1.0
                             ? requirement->exact
                             : require_agents (traffic, goal, &none, &agents);
    }

  requirement->on_roster = cf_staffing_heads (requirement->agents, goal->shrinkage);
  cf_erlang_figures (traffic, requirement->agents, &requirement->figures);
}

void
cf_day_risk_require (const CfErlangTraffic *traffic,
                     const CfStaffingGoal  *goal,
                     const CfDayRisk       *risk,
                     CfStaffingRequirement *requirement)
{
  CfDayFactors factors;

  cf_day_factors_init (&factors, risk);
  cf_day_factors_require (traffic, goal, &factors, requirement);
}
