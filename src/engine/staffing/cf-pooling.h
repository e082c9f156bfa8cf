/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-pooling.h: how many people several queues need that share some of them.
 *
 * Two numbers bound it: fewer than one pool of people who can do everything is impossible, and one
 * team a queue is always enough. Between them no closed form is safe (Wallace & Whitt 2005,
 * Manufacturing & Service Operations Management 7:276), so the number is found by simulation: each
 * queue has its own people, a share of whom also take the calls of the others, their own first,
 * and only calls that have waited `overflow_s`. Totals from the pooled one upward are tried, spread
 * over the queues by load and square root of load, until each queue's lower confidence bound
 * reaches its goal. Pure, any thread; deterministic by its seed. */
#pragma once

#include "cf-simulator.h"
#include "cf-staffing.h"

G_BEGIN_DECLS

typedef struct
{
  guint                  n_queues;
  const CfErlangTraffic *traffic;         /* [n_queues] of the same interval length */
  const CfStaffingGoal  *goals;           /* [n_queues]: share, level, limits, minimum */
  double                 cross_trained;   /* share of people who take every queue's calls, 0 to 1 */
  double                 overflow_s;      /* a call waits so long before others' people take it */
  CfSimulatorOptions     options;
} CfPoolingQuestion;

typedef struct
{
  guint   n_queues;
  guint  *dedicated;        /* [n_queues] of a team each */
  guint   dedicated_total;  /* upper bound */
  guint   pooled;           /* lower bound: one queue with everybody's calls */
  guint  *own;              /* [n_queues] people whose first queue it is */
  guint  *own_shared;       /* [n_queues] of them, who also take the others' calls */
  guint   found;            /* sum of `own` */
  gboolean verified;        /* by simulation; FALSE: stopped before, `found` is the upper bound */
  CfSimulatorFigures *levels;   /* [n_queues] with `own`, in the steady state */
} CfPooling;

/* The bounds need no simulation and are always there. Without calls everything is minimum staff. */
CfPooling *cf_pooling_search (const CfPoolingQuestion *question,
                              CfProgress              *progress);
void       cf_pooling_free   (CfPooling               *pooling);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CfPooling, cf_pooling_free)

G_END_DECLS
