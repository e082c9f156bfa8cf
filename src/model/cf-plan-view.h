/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-plan-view.h: the arrays that the plan board shows for one roster: the stored one, or the one
 * that a running build has found. Internal to model/; main thread. */
#pragma once

#include "cf-plan-source.h"

G_BEGIN_DECLS

typedef struct
{
  const CfPlanSource *source;        /* borrowed */
  CfRosterState      *state;
  CfPlanCell         *cells;         /* [row * n_days + day] */
  CfPlanTotals       *totals;        /* [row] */
  GArray            **findings;      /* [row] of CfRuleFinding */
  gint32             *all_minutes;   /* [day * 96 + quarter]: all queues */
  GArray             *list;          /* CfPlanFinding, sorted; rebuilt when stale */
  gboolean            list_is_stale;
} CfPlanView;

CfPlanView    *cf_plan_view_new         (const CfPlanSource *source,
                                         const CfRosterCell *cells);   /* nullable: the problem's */
void           cf_plan_view_free        (CfPlanView         *self);
/* Follow the state: one row's cells, marks, findings and totals; the sums of some days. */
void           cf_plan_view_refresh_row (CfPlanView         *self,
                                         guint               row);
void           cf_plan_view_refresh_all (CfPlanView         *self);
void           cf_plan_view_sum_minutes (CfPlanView         *self,
                                         guint               first_day,
                                         guint               n_days);
/* Everybody's balance moves with anybody's night. */
void           cf_plan_view_balance     (CfPlanView         *self);
GArray        *cf_plan_view_list        (CfPlanView         *self);    /* lent */

/* What is on a cell without a shift. */
CfRosterCell   cf_plan_view_empty_cell  (const CfPlanView   *self,
                                         guint               row,
                                         guint               day);

G_END_DECLS
