/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-roster-solve.h: the search on the compiled model: prices, a dive, annealing, single rows.
 *
 * Anytime: what is known as best legal roster is published as it improves, the bound with it. The
 * same problem, seed and number of moves give the same roster. Runs on any thread. */
#pragma once

#include "cf-roster-best.h"
#include "cf-roster-model.h"

G_BEGIN_DECLS

typedef struct
{
  guint64 seed;
  guint64 max_moves;        /* 0: until the deadline of the progress, or until it is stopped */
  guint   n_threads;        /* 0 or 1: this one */
} CfRosterSolveOptions;

typedef struct
{
  guint16     *cells;       /* n_people · n_days, owned; NULL: no legal roster was found */
  CfRosterCost cost;
  CfRosterCost bound;       /* G_MININT64: not known */
  guint64      moves;
  double       first_legal_s;
} CfRosterSolution;

CfRosterSolution *cf_roster_solve         (const CfRosterModel        *model,
                                           const CfRosterSolveOptions *options,
                                           CfProgress                 *progress,
                                           CfRosterBest               *best);     /* nullable */
void              cf_roster_solution_free (CfRosterSolution           *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CfRosterSolution, cf_roster_solution_free)

G_END_DECLS
