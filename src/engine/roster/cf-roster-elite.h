/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-roster-elite.h: the best legal roster and the best bound that any thread knows.
 *
 * What is better is published to the screen's CfRosterBest, not more often than the screen looks.
 * Any thread, behind one mutex; only legal rosters may be offered. */
#pragma once

#include "cf-progress.h"
#include "cf-roster-best.h"

G_BEGIN_DECLS

typedef struct _CfRosterElite CfRosterElite;

/* @progress and @best are nullable and borrowed. */
CfRosterElite *cf_roster_elite_new         (gsize          n_cells,
                                            CfProgress    *progress,
                                            CfRosterBest  *best);
void           cf_roster_elite_free        (CfRosterElite *self);

/* TRUE: it is better than what was known. */
gboolean       cf_roster_elite_offer       (CfRosterElite *self,
                                            const guint16 *cells,
                                            CfRosterCost   cost);
void           cf_roster_elite_raise_bound (CfRosterElite *self,
                                            CfRosterCost   bound);
CfRosterCost   cf_roster_elite_get_cost    (CfRosterElite *self);      /* G_MAXINT64: none */
CfRosterCost   cf_roster_elite_get_bound   (CfRosterElite *self);      /* G_MININT64: none */
double         cf_roster_elite_get_first_s (CfRosterElite *self);      /* when the first one came */
/* Nothing can be better than what is known. */
gboolean       cf_roster_elite_is_proven   (CfRosterElite *self);
/* Copies the best cells when it is better than @cost, which is then its cost. */
gboolean       cf_roster_elite_take        (CfRosterElite *self,
                                            guint16       *cells,
                                            CfRosterCost  *cost);
/* The screen gets what it may not have seen yet. */
void           cf_roster_elite_publish     (CfRosterElite *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CfRosterElite, cf_roster_elite_free)

G_END_DECLS
