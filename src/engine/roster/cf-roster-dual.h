/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-roster-dual.h: how good a roster can be at all, and where the best ones lie.
 *
 * For any prices pi[d][k] of a head on day d in type k,
 *     L (pi) = sum over people of min over legal rows x of (cost (x) - sum of pi over its shifts)
 *              + sum over d, k of min over n of (C[d][k] (n) + pi[d][k] n)
 * is a lower bound on the cost of every legal roster (Lagrangian relaxation of coverage; its best
 * value is that of the linear program over all rows). The prices climb by the volume algorithm
 * (Barahona and Anbil 2000), whose weighted mean of the rows found approaches that program's
 * solution: shares[person][day][cell] guide the dive to a first roster.
 *
 * Belongs to one thread. */
#pragma once

#include "cf-roster-clock.h"
#include "cf-roster-row-solver.h"

G_BEGIN_DECLS

typedef struct
{
  const CfRosterModel *model;
  CfRosterRowSolver   *solver;       /* owned */
  double              *prices;       /* [day * n_cells + cell], thousandths: the best ones */
  double              *tried;        /* those of the last step */
  double              *means;        /* heads of the mean rows */
  double              *heads;        /* of the last rows */
  double              *wanted;       /* where the coverage costs would be at `tried` */
  float               *shares;       /* [(person * n_days + day) * n_cells + cell] */
  guint16             *rows;         /* the last ones, [person * n_days + day] */
  guint16             *fixed;        /* the dive's: [person * n_days + day], CF_ROSTER_NOT_FIXED */
  float               *row_prices;
  double               value;        /* L at `prices` */
  double               bound;        /* the best with nothing fixed; -INFINITY: none yet */
  double               length;       /* of steps */
  guint                n_fixed;
  guint                n_steps;
  guint                n_idle;       /* steps without gain */
} CfRosterDual;

#define CF_ROSTER_NOT_FIXED G_MAXUINT16

CfRosterDual *cf_roster_dual_new       (const CfRosterModel *model);
void          cf_roster_dual_free      (CfRosterDual        *self);

/* One step: everybody's best row at new prices. @target: what a roster is known to cost. FALSE: a
 * row has no way at all, or the clock is over. */
gboolean      cf_roster_dual_step      (CfRosterDual        *self,
                                        CfRosterClock       *clock,
                                        double               target);
/* Begins the weighted mean anew, at the best prices. */
void          cf_roster_dual_restart   (CfRosterDual        *self,
                                        double               length);
/* The bound in thousandths, rounded up where all costs are whole; G_MININT64: none. */
CfRosterCost  cf_roster_dual_get_bound (const CfRosterDual  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CfRosterDual, cf_roster_dual_free)

G_END_DECLS
