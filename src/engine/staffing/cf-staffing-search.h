/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-staffing-search.h: the first number of agents that keeps every limit. Private to the staffing
 * engine. Pure functions, any thread. */
#pragma once

#include "cf-day-risk.h"

G_BEGIN_DECLS

/* The limits that a search knows, in the order in which a reason is named. */
typedef enum
{
  CF_STAFFING_LIMIT_GOAL,
  CF_STAFFING_LIMIT_ABANDONMENT,
  CF_STAFFING_LIMIT_WAIT,
  CF_STAFFING_LIMIT_OCCUPANCY,
  CF_STAFFING_N_LIMITS,
} CfStaffingLimit;

/* Whether @goal sets it. */
gboolean cf_staffing_has_limit (const CfStaffingGoal  *goal,
                                CfStaffingLimit        limit);

/* How far @figures are from keeping @limit, in a measure that falls continuously as agents are
 * added; <= 0: kept. A share, but for the wait: 1 is twice what is allowed, or more. */
double   cf_staffing_excess    (const CfStaffingGoal  *goal,
                                CfStaffingLimit        limit,
                                const CfErlangFigures *figures);

CfStaffingReason cf_staffing_reason_of (CfStaffingLimit limit);

/* The smallest whole number of agents that keeps every limit on @traffic, which has a load above 0.
 * @start: where to look first; 0: by the square root of the load. */
guint    cf_staffing_search    (const CfErlangTraffic *traffic,
                                const CfStaffingGoal  *goal,
                                const CfDayRisk       *risk,       /* nullable */
                                guint                  start);

/* The real number between @agents - 1 and @agents, to 1e-7. */
double   cf_staffing_refine    (const CfErlangTraffic *traffic,
                                const CfStaffingGoal  *goal,
                                const CfDayRisk       *risk,       /* nullable */
                                guint                  agents);

/* The first limit that @agents - 1 would break. */
CfStaffingReason cf_staffing_find_reason (const CfErlangTraffic *traffic,
                                          const CfStaffingGoal  *goal,
                                          const CfDayRisk       *risk,       /* nullable */
                                          guint                  agents);

/* The most agents worth trying: every call at once may be out of reach. */
guint    cf_staffing_most_agents (const CfStaffingGoal *goal,
                                  const CfDayRisk      *risk,      /* nullable */
                                  double                load);

G_END_DECLS
