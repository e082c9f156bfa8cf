/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-shift-design.h: from a demand curve to few good shifts.
 *
 * Given       the heads r[t] wanted in each slot t of a cyclic period of days, and candidate
 *             shifts, each a start on the grid and a length;
 * find        how many people n[s][d] work shift s from day d on
 * with least  under · slots short + over · slots too many + shift · number of shifts used.
 * (The min-shift-design problem: Musliu, Schaerf and Slany 2004; Di Gaspero et al. 2007.)
 *
 * Plain memory; any thread. */
#pragma once

#include "cf-progress.h"

G_BEGIN_DECLS

typedef struct
{
  guint start;                 /* slots after midnight */
  guint length;                /* slots */
} CfShiftCandidate;

typedef struct
{
  guint             n_days;
  guint             slots_per_day;
  int              *required;          /* [day * slots_per_day + slot] */
  guint             n_candidates;
  CfShiftCandidate *candidates;        /* all different */
  gint64            under_cost;        /* of a head missing in a slot … */
  gint64            over_cost;         /* … or one too many */
  gint64            shift_cost;        /* of each candidate that anybody works */
} CfShiftDemand;

typedef struct
{
  guint16 *duties;             /* [candidate * n_days + day], owned */
  gint64   cost;
} CfShiftDesign;

/* Until the deadline of @progress, or max_moves (0: no limit) moves; one of them there must be. */
CfShiftDesign *cf_shift_design_make (const CfShiftDemand *demand,
                                     guint64              seed,
                                     guint64              max_moves,
                                     CfProgress          *progress);   /* nullable */
void           cf_shift_design_free (CfShiftDesign       *self);
/* What these duties cost, from nothing. */
gint64         cf_shift_design_cost (const CfShiftDemand *demand,
                                     const guint16       *duties);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CfShiftDesign, cf_shift_design_free)

G_END_DECLS
