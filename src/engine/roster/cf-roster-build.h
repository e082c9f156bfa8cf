/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-roster-build.h: makes a roster.
 *
 * An anytime search: a first legal roster at once, then better ones until the moves, the deadline
 * or the patience end. What comes back breaks no hard rule that the fixed cells do not break by
 * themselves; what cannot be covered stays open. The same problem, seed and number of moves give
 * the same roster. Runs on any thread, for as long as @progress lets it. */
#pragma once

#include "cf-progress.h"
#include "cf-roster-best.h"
#include "cf-roster-state.h"

G_BEGIN_DECLS

typedef struct
{
  guint64 seed;
  guint64 max_moves;        /* 0: until the deadline of the progress, or until it is stopped */
} CfRosterOptions;

typedef struct
{
  CfRosterCell *cells;      /* n_people · n_days, owned */
  CfRosterScore score;      /* hard is what the fixed cells break */
  CfRosterCost  bound;      /* G_MININT64: not known */
  guint64       moves;      /* tried */
  double        first_legal_s;
  GArray       *open;       /* CfRosterOpenShift, owned */
} CfRosterResult;

CfRosterResult *cf_roster_build       (const CfRosterEvaluator *evaluator,
                                       const CfRosterOptions   *options,
                                       CfProgress              *progress,   /* NULL: max_moves */
                                       CfRosterBest            *best);      /* nullable */
void            cf_roster_result_free (CfRosterResult          *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CfRosterResult, cf_roster_result_free)

G_END_DECLS
