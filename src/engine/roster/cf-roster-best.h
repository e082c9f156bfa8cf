/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-roster-best.h: the best roster so far, for a screen that watches the search.
 *
 * The worker publishes (at most ten times a second), the screen asks for the serial from a timer
 * and copies the cells when it moved. One mutex around one copy; any thread. */
#pragma once

#include "cf-progress.h"
#include "cf-roster-problem.h"

G_BEGIN_DECLS

typedef struct _CfRosterBest CfRosterBest;

typedef struct
{
  guint        serial;         /* 0: nothing published yet */
  CfRosterCost objective;
  CfRosterCost bound;          /* nothing legal costs less; G_MININT64: not known */
} CfRosterBestInfo;

CfRosterBest     *cf_roster_best_new      (guint               n_cells);
CfRosterBest     *cf_roster_best_ref      (CfRosterBest       *self);
void              cf_roster_best_unref    (CfRosterBest       *self);
guint             cf_roster_best_get_n_cells (CfRosterBest    *self);

/* The worker's side. */
void              cf_roster_best_publish  (CfRosterBest       *self,
                                           const CfRosterCell *cells,
                                           CfRosterCost        objective,
                                           CfRosterCost        bound);
/* The screen's side. */
CfRosterBestInfo  cf_roster_best_get_info (CfRosterBest       *self);
CfRosterBestInfo  cf_roster_best_copy     (CfRosterBest       *self,
                                           CfRosterCell       *cells);   /* n_cells of them */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CfRosterBest, cf_roster_best_unref)

G_END_DECLS
