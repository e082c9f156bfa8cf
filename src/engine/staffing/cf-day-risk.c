/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-day-risk.h"

#include "cf-normal.h"
#include "cf-staffing-search.h"

#include <math.h>

/* Between the 10 % and the 90 % quantile of a normal distribution, in standard deviations. */
#define BAND_WIDTH 2.5631031

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
  double mean = 0.0;
  double square = 0.0;

  for (guint i = 0; i < CF_DAY_RISK_NODES; i++)
    {
      nodes[i] = cf_gamma_quantile (variation, (i + 0.5) / CF_DAY_RISK_NODES);
      mean += nodes[i] / CF_DAY_RISK_NODES;
    }

  for (guint i = 0; i < CF_DAY_RISK_NODES; i++)
    square += (nodes[i] - mean) * (nodes[i] - mean) / CF_DAY_RISK_NODES;

  /* Quantiles leave the outermost tails away: stretched, they have the variance again. */
  double stretch = square > 0.0 ? variation / sqrt (square) : 0.0;

  for (guint i = 0; i < CF_DAY_RISK_NODES; i++)
    nodes[i] = MAX (1.0 + (nodes[i] - mean) * stretch, 0.0);
}

static gboolean
is_certain (const CfDayRisk *risk)
{
  return risk == NULL || risk->aim == CF_DAY_RISK_IGNORED || risk->variation <= 0.0;
}

double
cf_day_risk_highest (const CfDayRisk *risk)
{
  double nodes[CF_DAY_RISK_NODES];

  if (is_certain (risk))
    return 1.0;
  if (risk->aim == CF_DAY_RISK_SHARE_OF_DAYS)
    return cf_day_risk_quantile (risk->variation, risk->share_of_days);

  cf_day_risk_nodes (risk->variation, nodes);
  return nodes[CF_DAY_RISK_NODES - 1];
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

/* Levels are quotients of callers: both sides are added up, then divided. */
static void
mean_figures (const CfErlangTraffic *traffic,
              double                 variation,
              double                 agents,
              CfErlangFigures       *figures)
{
  double nodes[CF_DAY_RISK_NODES];
  double in_time = 0.0, gone_in_time = 0.0, weight = 0.0;

  *figures = (CfErlangFigures) { 0 };
  cf_day_risk_nodes (variation, nodes);

  for (guint i = 0; i < CF_DAY_RISK_NODES; i++)
    {
      CfErlangTraffic day = *traffic;
      CfErlangFigures at;

      day.calls *= nodes[i];
      cf_erlang_figures (&day, agents, &at);

      weight += nodes[i];
      in_time += nodes[i] * at.service_level[CF_ERLANG_OF_OFFERED];
      gone_in_time += nodes[i] * (at.service_level[CF_ERLANG_ANSWERED_OR_ABANDONED]
                                  - at.service_level[CF_ERLANG_OF_OFFERED]);
      figures->occupancy += at.occupancy / CF_DAY_RISK_NODES;
      figures->wait_probability += nodes[i] * at.wait_probability;
      figures->asa_s += nodes[i] * at.asa_s;
      figures->abandonment += nodes[i] * at.abandonment;
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
cf_day_risk_figures (const CfErlangTraffic *traffic,
                     const CfDayRisk       *risk,
                     double                 agents,
                     CfErlangFigures       *figures)
{
  CfErlangTraffic day = *traffic;

  if (!is_certain (risk) && risk->aim == CF_DAY_RISK_MEAN && traffic->calls > 0.0)
    {
      mean_figures (traffic, risk->variation, agents, figures);
      return;
    }

  day.calls *= cf_day_risk_highest (risk);
  cf_erlang_figures (&day, agents, figures);
}

void
cf_day_risk_require (const CfErlangTraffic *traffic,
                     const CfStaffingGoal  *goal,
                     const CfDayRisk       *risk,
                     CfStaffingRequirement *requirement)
{
  double load = cf_erlang_load (traffic);
  double minimum = goal->minimum_staff;

  *requirement = (CfStaffingRequirement) {
    .load = load,
    .agents = goal->minimum_staff,
    .exact = minimum,
    .certain = minimum,
    .reason = CF_STAFFING_BY_MINIMUM,
  };

  if (load > 0.0)
    {
      guint agents = cf_staffing_search (traffic, goal, risk, 0);

      if (agents > goal->minimum_staff)
        {
          requirement->agents = agents;
          requirement->exact = MAX (cf_staffing_refine (traffic, goal, risk, agents), minimum);
          requirement->reason = cf_staffing_find_reason (traffic, goal, risk, agents);
          requirement->certain = requirement->exact;
        }

      if (!is_certain (risk))
        {
          guint certain = cf_staffing_search (traffic, goal, NULL, agents);

          if (certain > goal->minimum_staff)
            requirement->certain = MAX (cf_staffing_refine (traffic, goal, NULL, certain),
                                        minimum);
        }
    }

  requirement->on_roster = cf_staffing_heads (requirement->agents, goal->shrinkage);
  cf_erlang_figures (traffic, requirement->agents, &requirement->figures);
}
