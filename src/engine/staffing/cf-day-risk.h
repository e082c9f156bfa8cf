/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-day-risk.h: staffing against what may come instead of against one number.
 *
 * A day brings M times the calls of its forecast; M has mean 1 and the coefficient of variation
 * `variation` (the forecast's error of whole days, not of intervals: the chance of single calls is
 * in the Erlang formulas already), and is gamma distributed. Staffed on the mean a queue misses its
 * goal on average, since a bad day loses more than a good one gains.
 *
 *   mean            the goal holds for the calls of all such days together: E[M level(M)] >= share,
 *                   and alike for abandonment, mean wait and occupancy;
 *   share of days   it holds on, say, 80 % of days: every limit holds at that quantile of M.
 *
 * Expectations are sums over CF_DAY_RISK_NODES equally likely kinds of days, each at its mean; what
 * happens at each is exact. Pure functions, any thread. */
#pragma once

#include "cf-staffing.h"

G_BEGIN_DECLS

#define CF_DAY_RISK_NODES 15

typedef enum
{
  CF_DAY_RISK_IGNORED,          /* the forecast is certain */
  CF_DAY_RISK_MEAN,
  CF_DAY_RISK_SHARE_OF_DAYS,
} CfDayRiskAim;

typedef struct
{
  CfDayRiskAim aim;
  double       variation;       /* 0.05: days are 5 % off; 0: certain */
  double       share_of_days;   /* 0.8; with CF_DAY_RISK_SHARE_OF_DAYS */
} CfDayRisk;

/* The value that M stays below on @share of days, 0 < @share < 1; 1 without variation. */
double cf_day_risk_quantile (double                 variation,
                             double                 share);

/* The mean multipliers of equally likely kinds of days, rising; their mean is 1. */
void   cf_day_risk_nodes    (double                 variation,
                             double                 nodes[CF_DAY_RISK_NODES]);

/* The highest multiplier that @risk looks at; 1 where the forecast is certain. */
double cf_day_risk_highest  (const CfDayRisk       *risk);      /* nullable */

/* The variation that a day's forecast band says: @low and @high are its 10 % and 90 % quantiles of
 * the day's calls. The chance of single calls (variance = mean) is taken out. */
double cf_day_risk_variation (double                calls,
                              double                low,
                              double                high);

/* What @agents give over all days, weighted by calls (levels, abandonment, mean wait, wait
 * probability) and by time (occupancy). With CF_DAY_RISK_SHARE_OF_DAYS: on the day at that
 * quantile. */
void   cf_day_risk_figures  (const CfErlangTraffic *traffic,
                             const CfDayRisk       *risk,       /* nullable: certain */
                             double                 agents,
                             CfErlangFigures       *figures);

/* cf_staffing_require () against @risk. `certain` is what the forecast alone
 * needs, `figures` are those of the forecast come true. */
void   cf_day_risk_require  (const CfErlangTraffic *traffic,
                             const CfStaffingGoal  *goal,
                             const CfDayRisk       *risk,       /* nullable */
                             CfStaffingRequirement *requirement);

G_END_DECLS
