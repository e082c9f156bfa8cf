/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-roster-anneal.h: simulated annealing over rosters on a sheet.
 *
 * Most moves exchange a block of days between two people, which leaves coverage alone; others
 * change, move or exchange days of one person. Hard rules have a price that rises while the
 * temperature falls. The best legal roster is kept. Belongs to one thread. */
#pragma once

#include "cf-roster-clock.h"
#include "cf-roster-random.h"
#include "cf-roster-sheet.h"

G_BEGIN_DECLS

typedef struct
{
  double hot, cold;          /* temperatures, thousandths */
  double hard_hot, hard_cold; /* the price of one hard unit */
  double begin, end;         /* shares of the clock */
} CfRosterRound;

typedef struct
{
  CfRosterSheet  *sheet;     /* borrowed */
  CfRosterClock  *clock;     /* borrowed */
  CfRosterRandom  random;
  guint16        *best;      /* cells; only what is legal */
  gint64          best_cost; /* G_MAXINT64: nothing legal was seen */
  guint64         moves;
  gboolean        behind;    /* the sheet is better than `best`, not copied yet */
  float          *draws;     /* -log of uniform numbers */
  guint16        *scratch;   /* two rows */
} CfRosterAnneal;

void     cf_roster_anneal_init     (CfRosterAnneal      *self,
                                    CfRosterSheet       *sheet,
                                    CfRosterClock       *clock,
                                    guint64              seed);
void     cf_roster_anneal_clear    (CfRosterAnneal      *self);

/* Takes the sheet as it is for best if it is. */
void     cf_roster_anneal_note     (CfRosterAnneal      *self);
/* One round of cooling. FALSE: the clock is over. */
gboolean cf_roster_anneal_run      (CfRosterAnneal      *self,
                                    const CfRosterRound *round);
/* The sheet becomes the best roster; nothing legal: it stays. */
void     cf_roster_anneal_go_back  (CfRosterAnneal      *self);

G_END_DECLS
