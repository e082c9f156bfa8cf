/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-roster-row-solver-private.h: what the two files of the row solver share. */
#pragma once

#include "cf-roster-row-solver.h"

G_BEGIN_DECLS

#define CF_ROSTER_MOST_CAPS 3

typedef struct
{
  guint16 symbol;
  guint16 units;
  gint8   cap;                         /* -1: no limited type */
  guint   shift;                       /* in the array, without a weekend */
} CfRosterRowKind;

typedef struct
{
  float  *places;                      /* NULL: no way leads to this state */
} CfRosterRowLayer;

struct _CfRosterRowSolver
{
  const CfRosterModel *model;
  guint16             *caps_of;        /* [person * CF_ROSTER_MOST_CAPS]: cells that are
                                        * resources; 0: none */
  GArray              *pool;           /* float */
  CfRosterRowLayer    *layers;         /* [day * most_states + state] */
  guint                most_states;
  float               *mask;           /* 0, or INFINITY where a limit is passed */
  guint                most_mask;
  CfRosterRowKind     *kinds;          /* 0 is off */
  guint                n_kinds;
  guint16             *kind_of;        /* [cell] */
  guint16             *best;           /* [day * n_cells + kind]: its cheapest cell */
  float               *price;          /* [day * n_cells + kind]; INFINITY: none */
  float               *fines;          /* [person * n_cells + cell]: what was needed lately … */
  float               *fined;          /* … and a task's prices with them */
  guint64              work;
  gboolean             too_large;      /* why the last solution was none … */
  gboolean             only_fined;     /* … or that a limit was passed whatever the fines */
};

/* With the resources that the person's caps name; FALSE: no row, or (too_large) too many places. */
gboolean cf_roster_row_solver_solve_with (CfRosterRowSolver     *self,
                                          const CfRosterRowTask *task,
                                          gboolean               weekends_too,
                                          guint16               *cells,
                                          double                *value);

static inline gboolean
cf_roster_starts_weekend (const CfRosterModel *model,
                          guint                day,
                          gboolean             worked_before)
{
  return model->weekend_of[day] != CF_ROSTER_NO_WEEKEND
         && !(worked_before && day > 0 && model->weekend_of[day - 1] == model->weekend_of[day]);
}

G_END_DECLS
