/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-roster-automaton.h: the rules about what follows what, as one table.
 *
 * A row is read day by day as symbols (off, away, classes of shifts that no rule tells apart). All
 * that the rules need to know of the days before is one state; a step says what one more day does:
 * which state is next, what it costs, and by how many units it breaks hard rules. The evaluator,
 * the incremental evaluator, the optimizer of one row and the reasons all walk this one table.
 *
 * Immutable once made; any thread. */
#pragma once

#include "cf-roster-problem.h"

G_BEGIN_DECLS

#define CF_ROSTER_SYMBOL_OFF 0
#define CF_ROSTER_SYMBOL_AWAY 1          /* no shift, but not a day off of one's own: leave */
#define CF_ROSTER_FIRST_SYMBOL 2
#define CF_ROSTER_MOST_GAP 3             /* days from a shift to the next one that are looked at */

typedef struct
{
  guint16 next;
  guint16 hard;                          /* units beyond hard limits */
  gint32  cost;                          /* thousandths */
} CfRosterStep;

/* What two shifts in a row do to each other, @gap days apart. */
typedef struct
{
  guint16 hard;
  gint32  cost;
} CfRosterPair;

typedef struct
{
  guint               n_symbols;
  const CfRosterPair *pairs;             /* [((gap - 1) * n_symbols + symbol) * n_symbols + next];
                                          * nullable */
  guint               max_run;           /* working days in a row; 0: no limit */
  guint               min_run;           /* hard; below 2: no limit */
  guint               min_off_run;
  gboolean            favorable_edge;    /* the first block is as long as it must be */
  const guint8       *nights;            /* [symbol]: counts as a night; nullable */
  guint               soft_nights;       /* nights in a row beyond which each costs */
  gint32              night_cost;
  gint32              single_cost;       /* one working day, or one day off, by itself */
} CfRosterSequenceRules;

typedef struct
{
  guint         n_states;
  guint         n_symbols;
  guint         memory;                  /* days after which a row without change is read alike */
  CfRosterStep *steps;                   /* [state * n_symbols + symbol] */
  guint8       *works;                   /* [state]: the day before was worked */
} CfRosterAutomaton;                     /* state 0 is the one before the first column */

CfRosterAutomaton *cf_roster_automaton_new  (const CfRosterSequenceRules *rules);
void               cf_roster_automaton_free (CfRosterAutomaton           *self);

static inline const CfRosterStep *
cf_roster_automaton_step (const CfRosterAutomaton *self,
                          guint                    state,
                          guint                    symbol)
{
  return &self->steps[state * self->n_symbols + symbol];
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CfRosterAutomaton, cf_roster_automaton_free)

G_END_DECLS
