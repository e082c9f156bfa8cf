/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-roster-search.h: the search's own state, shared by its three parts: the first roster, the
 * moves, and the annealing over them. Belongs to one thread. */
#pragma once

#include "cf-roster-best.h"
#include "cf-roster-build.h"
#include "cf-roster-random.h"
#include "cf-roster-state-private.h"

G_BEGIN_DECLS

typedef struct
{
  const CfRosterEvaluator *evaluator;
  const CfRosterProblem   *problem;
  CfRosterState           *state;
  CfRosterRandom           random;
  CfProgress              *progress;    /* nullable */
  guint                    n_people;
  guint                   *people;      /* those with a free day */
  guint16                 *allowed;     /* cells that may stand there, off not among them … */
  guint32                 *allowed_at;  /* … where they start: [person * n_days + day] + 1 more */
} CfRosterSearch;

void  cf_roster_search_init   (CfRosterSearch          *self,
                               const CfRosterEvaluator *evaluator,
                               guint64                  seed,
                               CfProgress              *progress);
void  cf_roster_search_clear  (CfRosterSearch          *self);

/* A first legal roster: coverage day by day, then the agreed hours. */
void  cf_roster_search_fill   (CfRosterSearch          *self);

/* A random move, not looked at yet. Returns the number of changes; 0: none came to mind. */
guint cf_roster_search_move   (CfRosterSearch          *self,
                               CfRosterChange          *changes);

static inline CfRosterCell
cf_roster_search_cell (const CfRosterSearch *self,
                       guint                 person,
                       guint                 day)
{
  return self->state->cells[(gsize) person * self->problem->n_days + day];
}

G_END_DECLS
