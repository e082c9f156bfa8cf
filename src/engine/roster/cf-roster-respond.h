/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-roster-respond.h: rosters from best responses.
 *
 * In each sweep every person in turn gets the best row at prices that lie between the bound's and
 * what coverage costs given everybody else: with n heads of the others where r are wanted, a head
 * has the price  -pi + rho (n - r + 1/2), never beyond what it truly costs. While rho rises from
 * soft to stiff the rows agree with each other; the prices pi follow what is missing, as in the
 * method of multipliers. (The augmented Lagrangian, minimized row by row: Hestenes 1969, Boyd et
 * al. 2011.) Each row is legal by itself, so every roster on the way is.
 *
 * With some people or some days only, and the others as they are, it is a large neighborhood.
 * Belongs to one thread. */
#pragma once

#include "cf-roster-clock.h"
#include "cf-roster-random.h"
#include "cf-roster-row-solver.h"
#include "cf-roster-sheet.h"

G_BEGIN_DECLS

typedef struct
{
  guint  n_people;           /* drawn from all; 0: all */
  guint  n_days;             /* in a row, drawn from the planned ones; 0: all */
  guint  n_sweeps;
  double soft, stiff;        /* rho at first and in the end: shares of what a head misses most */
  double learning;           /* how much of rho a missing head adds to its price */
  double reach;              /* how far prices may go from where they were, a share as above */
} CfRosterResponse;

typedef struct
{
  CfRosterSheet     *sheet;  /* borrowed */
  CfRosterClock     *clock;  /* borrowed */
  CfRosterRowSolver *solver;
  CfRosterRandom     random;
  double             dear;   /* what a missing head costs at most */
  double            *base;   /* [day * n_cells + cell]: the prices pi to begin with */
  double            *prices;
  float             *row_prices;
  guint16           *row;
  guint             *order;
  guint16           *best;   /* the cells of the best legal roster of the last run */
  gint64             best_cost;       /* G_MAXINT64: none was legal */
} CfRosterRespond;

void     cf_roster_respond_init  (CfRosterRespond        *self,
                                  CfRosterSheet          *sheet,
                                  CfRosterClock          *clock,
                                  guint64                 seed);
void     cf_roster_respond_clear (CfRosterRespond        *self);

/* From the sheet as it is. FALSE: the clock is over; what was found by then counts. */
gboolean cf_roster_respond_run   (CfRosterRespond        *self,
                                  const CfRosterResponse *response);
/* Everybody in turn, given those before only: a first legal roster. FALSE: somebody has no legal
 * row that could be found, or the time is over. */
gboolean cf_roster_respond_begin (CfRosterRespond        *self);

G_END_DECLS
