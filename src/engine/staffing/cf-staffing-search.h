/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-staffing-search.h: the first number of agents that keeps every limit. Private to the staffing
 * engine. Pure functions, any thread. */
#pragma once

#include "cf-day-risk.h"

G_BEGIN_DECLS

/* What days multiply their calls by, equally likely: a risk worked out once. */
typedef struct
{
  guint  n;                             /* > 1: in the mean over them */
  double variation;                     /* 0 when n is 1 */
  double factors[CF_DAY_RISK_NODES];    /* rising */
} CfDayFactors;

/* @risk is nullable: certain. */
void     cf_day_factors_init   (CfDayFactors          *factors,
                                const CfDayRisk       *risk);

/* As cf_day_risk_figures (). */
void     cf_day_factors_figures (const CfErlangTraffic *traffic,
                                 const CfDayFactors    *factors,
                                 double                 agents,
                                 CfErlangFigures       *figures);

/* As cf_day_risk_require (). */
void     cf_day_factors_require (const CfErlangTraffic *traffic,
                                 const CfStaffingGoal  *goal,
                                 const CfDayFactors    *factors,
                                 CfStaffingRequirement *requirement);

/* The limits that a search knows, in the order in which a reason is named. */
typedef enum
{
  CF_STAFFING_LIMIT_GOAL,
  CF_STAFFING_LIMIT_ABANDONMENT,
  CF_STAFFING_LIMIT_WAIT,
  CF_STAFFING_LIMIT_OCCUPANCY,
  CF_STAFFING_N_LIMITS,
} CfStaffingLimit;

/* Whether @goal sets it and some number of agents breaks it. */
gboolean cf_staffing_has_limit (const CfErlangTraffic *traffic,
                                const CfStaffingGoal  *goal,
                                CfStaffingLimit        limit);

/* How far @figures are from keeping @limit, in a measure that falls continuously as agents are
 * added; <= 0: kept. A share, but for the wait: 1 is twice what is allowed, or more. */
double   cf_staffing_excess    (const CfStaffingGoal  *goal,
                                CfStaffingLimit        limit,
                                const CfErlangFigures *figures);

CfStaffingReason cf_staffing_reason_of (CfStaffingLimit limit);

/* The worst excess of @agents; <= 0: they are enough. */
double   cf_staffing_lack      (const CfErlangTraffic *traffic,
                                const CfStaffingGoal  *goal,
                                const CfDayFactors    *factors,
                                double                 agents);

/* The smallest whole number of agents that keeps every limit on @traffic, which has a load above 0.
 * @start: where to look first; 0: by the square root of the load. */
guint    cf_staffing_search    (const CfErlangTraffic *traffic,
                                const CfStaffingGoal  *goal,
                                const CfDayFactors    *factors,
                                guint                  start);

/* The real number of agents at which the worst excess is 0, to @tolerance agents: searched around
 * @start, first @step away. INFINITY: it is out of reach; 0: hardly anybody is enough. */
double   cf_staffing_find_root (const CfErlangTraffic *traffic,
                                const CfStaffingGoal  *goal,
                                const CfDayFactors    *factors,
                                double                 start,
                                double                 step,
                                double                 tolerance);

/* The first limit that @agents - 1 would break. */
CfStaffingReason cf_staffing_find_reason (const CfErlangTraffic *traffic,
                                          const CfStaffingGoal  *goal,
                                          const CfDayFactors    *factors,
                                          guint                  agents);

/* The most agents worth trying: every call at once may be out of reach. */
guint    cf_staffing_most_agents (const CfStaffingGoal *goal,
                                  const CfDayFactors   *factors,
                                  double                load);

G_END_DECLS
