/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-roster-row-solver.h: the best legal row of one person at given prices, exactly.
 *
 * A shortest path over the days: the state is the automaton's, and the counters (minutes, weekends,
 * shifts of a type whose limit binds) are resources, so a layer is one array of costs a state and a
 * step is "add and take the minimum" over that array. One routine for three uses: a person's best
 * row given everybody else's, the pricing of the bound, and repair after a lock or an absence.
 * Type limits become resources only when a row without them would pass them; which ones do is
 * remembered for each person.
 *
 * Belongs to one thread; the model must outlive it. */
#pragma once

#include "cf-roster-model.h"

G_BEGIN_DECLS

typedef struct _CfRosterRowSolver CfRosterRowSolver;

typedef struct
{
  guint          person;
  guint          first;            /* days [first, until) may change; the others stay as in `row` */
  guint          until;
  const guint16 *row;              /* n_days cells */
  const float   *prices;           /* [(day - first) * n_cells + cell], thousandths, the wishes with
                                    * them; INFINITY: not this cell */
} CfRosterRowTask;

CfRosterRowSolver *cf_roster_row_solver_new      (const CfRosterModel   *model);
void               cf_roster_row_solver_free     (CfRosterRowSolver     *self);

/* FALSE: no row is legal, or the task is too large to be solved in one piece. @cells gets the days
 * [first, until), @value (nullable) their cost, that of the rules with it. Of a task that is too
 * large for its resources, cf_roster_row_solver_relax() still tells a lower bound. */
gboolean           cf_roster_row_solver_solve    (CfRosterRowSolver     *self,
                                                  const CfRosterRowTask *task,
                                                  guint16               *cells,
                                                  double                *value);
/* Without the limits on weekends and types, where they are too much: a row that may be illegal, and
 * a value that no legal row goes below. */
gboolean           cf_roster_row_solver_relax    (CfRosterRowSolver     *self,
                                                  const CfRosterRowTask *task,
                                                  guint16               *cells,
                                                  double                *value);
/* How much was done since it was made, in steps of one resource: a clock that runs alike
 * everywhere. */
guint64            cf_roster_row_solver_get_work (CfRosterRowSolver     *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CfRosterRowSolver, cf_roster_row_solver_free)

G_END_DECLS
