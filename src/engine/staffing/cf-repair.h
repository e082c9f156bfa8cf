/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-repair.h: the cheapest agents of a queue's day that meet the goal in every interval.
 *
 * A search on simulated days, all on the same callers: it begins with the stationary formulas on
 * the modified offered load, adds an agent to each interval that misses, and takes one away where
 * every interval still holds, until nothing can be taken away. An interval holds when the lower
 * confidence bound of its level reaches the goal less the tolerance; where so few call that the
 * bounds are CF_REPAIR_WIDE apart, when the level itself does. Pure, any thread; deterministic by
 * its seed. */
#pragma once

#include "cf-simulator.h"
#include "cf-staffing.h"

G_BEGIN_DECLS

#define CF_REPAIR_WIDE 0.05

typedef struct
{
  guint                  n_intervals;
  const CfErlangTraffic *traffic;     /* [n_intervals]; patience and interval of the first */
  const CfStaffingGoal  *goals;       /* [n_intervals]: minimum staff where nobody calls too; the
                                         level of the first; limits only where it begins */
  const guint           *start;       /* [n_intervals] agents to begin with; nullable */
  double                 tolerance;   /* 0.005: a level of 79.5 % will do for 80 % */
  CfSimulatorOptions     options;
} CfRepairQuestion;

typedef struct
{
  guint              n_intervals;
  guint             *start;           /* [n_intervals] agents it began with */
  guint             *agents;          /* [n_intervals] agents found */
  double             start_hours;
  double             hours;           /* of agents */
  gboolean           met;             /* every interval holds; FALSE: stopped before */
  guint              simulations;     /* whole batches of days it took */
  CfSimulatorReport *report;          /* of `agents` */
} CfRepair;

/* NULL when @progress (nullable) stops it before the first batch of days was through; later a stop
 * returns the best so far. */
CfRepair *cf_repair_search (const CfRepairQuestion *question,
                            CfProgress             *progress);
void      cf_repair_free   (CfRepair               *repair);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CfRepair, cf_repair_free)

G_END_DECLS
