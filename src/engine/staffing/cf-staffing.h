/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-staffing.h: how many people an interval needs, why, and what fewer would cost.
 *
 * Goal, mean wait, occupancy and abandonment are limits of one search: each falls or rises with
 * every agent, so the answer is the first number that keeps all of them. Rounding happens once: an
 * interval's agents are whole because a caller meets whole people, and heads on the roster are
 * rounded after shrinkage; sums over queues add the exact numbers and round at the end.
 * Pure functions, any thread. Shares are 0 to 1. */
#pragma once

#include "cf-erlang.h"

G_BEGIN_DECLS

/* What callers' patience is where a queue does not say, for costs of missing heads, seconds. */
#define CF_STAFFING_DEFAULT_PATIENCE_S 180.0

/* Costs are in callers not answered in time. */
#define CF_STAFFING_SURPLUS_COST 0.02          /* of each head beyond the requirement */
#define CF_STAFFING_BELOW_MINIMUM_COST 10.0    /* of each head that is missing to minimum_staff */

#define CF_STAFFING_TABLE_REACH 5
#define CF_STAFFING_TABLE_ROWS (2 * CF_STAFFING_TABLE_REACH + 1)

typedef struct
{
  double share;             /* 0.8 of the callers answered … (within traffic.within_s) */
  double max_occupancy;     /* 0: no limit */
  double max_abandonment;   /* 0: no limit */
  double shrinkage;         /* of paid time that the schedule does not show, < 1 */
  guint  minimum_staff;     /* agents, whatever the demand */
  CfErlangLevel level;      /* what `share` is a share of; 0: of the calls offered */
  double max_asa_s;         /* mean wait of all callers, seconds; 0: no limit */
} CfStaffingGoal;

typedef enum
{
  CF_STAFFING_BY_GOAL,
  CF_STAFFING_BY_OCCUPANCY,
  CF_STAFFING_BY_ABANDONMENT,
  CF_STAFFING_BY_MINIMUM,   /* also: no calls, no minimum, nobody */
  CF_STAFFING_BY_WAIT,      /* max_asa_s */
} CfStaffingReason;

typedef struct
{
  double           load;          /* erlangs */
  guint            agents;        /* the smallest whole number that keeps every limit */
  double           exact;         /* the same without rounding: sums add these, see
                                     cf_staffing_total () */
  guint            on_roster;     /* agents / (1 - shrinkage), rounded up once */
  CfStaffingReason reason;        /* the limit that one agent less would break */
  CfErlangFigures  figures;       /* with `agents`, if the forecast comes true */
  double           certain;       /* `exact` if the forecast were certain: the difference is the
                                     premium for its risk, see cf-day-risk.h */
} CfStaffingRequirement;

/* Requirements added up, rounded once and last. */
typedef struct
{
  double calls;
  double agents;          /* sum of `exact` */
  double heads;           /* the same after shrinkage */
  guint  on_roster;       /* `heads`, rounded up */
  double premium;         /* agents: sum of `exact` - `certain` */
  double service_level;   /* in the goal's meaning, weighted by calls; NAN without calls */
} CfStaffingTotal;

typedef struct
{
  guint           agents;
  guint           on_roster;
  gboolean        chosen;
  CfErlangFigures figures;
} CfStaffingRow;

/* Callers may not be 100 % satisfiable: the search ends at load + 20 sqrt (load) + 100 agents. */
void  cf_staffing_require    (const CfErlangTraffic *traffic,
                              const CfStaffingGoal  *goal,
                              CfStaffingRequirement *requirement);

/* Adds intervals or queues to @total, which begins as { 0 }. Three queues that need 1.2 each need
 * 3.6 agents, and 4 heads, not 6. Levels are weighted by calls: 900 calls at 90 % and 100 at 50 %
 * are 86 %. */
void  cf_staffing_total_add  (CfStaffingTotal             *total,
                              const CfErlangTraffic       *traffic,
                              const CfStaffingGoal        *goal,
                              const CfStaffingRequirement *requirement);

/* Heads that leave @agents at work: agents / (1 - shrinkage), rounded up. */
guint cf_staffing_heads      (double                 agents,
                              double                 shrinkage);

/* What @chosen - 5 to @chosen + 5 agents give; below 1 is left out, but not @chosen itself. Returns
 * the rows filled. */
guint cf_staffing_table      (const CfErlangTraffic *traffic,
                              const CfStaffingGoal  *goal,
                              guint                  chosen,
                              CfStaffingRow          rows[CF_STAFFING_TABLE_ROWS]);

/* For the roster: what 0 to @n_heads scheduled heads cost in an interval. A head is there for
 * 1 - shrinkage of the time.
 *
 * @costs [n_heads + 1]: callers not answered in time beyond those that the requirement leaves,
 * under Erlang A (CF_STAFFING_DEFAULT_PATIENCE_S where the traffic is endlessly patient), as its
 * lower convex envelope: marginals never rise, so the first missing head never looks cheap. Beyond
 * the requirement CF_STAFFING_SURPLUS_COST a head.
 * @levels [n_heads + 1], nullable: expected share of callers answered in time, not enveloped.
 * Returns the heads required; @n_heads may be less. */
guint cf_staffing_cost_table (const CfErlangTraffic *traffic,
                              const CfStaffingGoal  *goal,
                              guint                  n_heads,
                              double                *costs,
                              double                *levels);

G_END_DECLS
