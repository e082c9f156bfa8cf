/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-roster-model.h: a problem compiled for the optimizer: one automaton for each contract, and
 * counters with their limits.
 *
 * A row is legal when its automaton never breaks a hard rule and its counters (minutes of the
 * planned days, shifts of each type, weekends) stay within their limits. Both are all that the
 * incremental evaluator (cf-roster-sheet.h), the optimizer of one row (cf-roster-row-solver.h) and
 * the bound (cf-roster-dual.h) know of rules.
 *
 * Immutable once made, so that threads may share it; the problem must outlive it. */
#pragma once

#include "cf-roster-automaton.h"

G_BEGIN_DECLS

#define CF_ROSTER_NO_WEEKEND G_MAXUINT16
#define CF_ROSTER_NO_TYPE_LIMIT G_MAXUINT16

typedef struct
{
  CfRosterAutomaton *automaton;
  int                min_minutes;          /* of the planned days */
  int                max_minutes;
  guint              max_weekends;         /* G_MAXUINT: no limit */
  guint16           *type_limits;          /* [cell] */
  gboolean           has_type_limits;
} CfRosterRules;

typedef struct
{
  const CfRosterProblem *problem;
  guint                  n_people;
  guint                  n_days;
  guint                  n_cells;          /* types and off: cells are below */
  guint                  from, until;

  guint                  n_rules;
  CfRosterRules         *rules;            /* one for each contract */
  guint16               *rules_of;         /* [person] */
  guint8                *symbols;          /* [cell] */
  int                   *minutes;          /* [cell], paid */
  int                    unit;             /* minutes: the greatest common divisor of all of them */
  CfRosterCost           cost_unit;        /* every roster costs a multiple of this */

  guint32               *choices_at;       /* [person * n_days + day] and one more: into … */
  guint16               *choices;          /* … cells that may stand there, off among them */
  guint64               *allowed;          /* [(person * n_days + day) * n_words]: bit cell */
  guint                  n_words;
  guint32               *wishes_at;        /* [person * n_days + day]: into wish_costs by n_cells */
  gint32                *wish_costs;       /* row 0: nobody minds */

  guint16               *weekend_of;       /* [day]: CF_ROSTER_NO_WEEKEND: none */
  guint                  n_weekends;
  guint                 *saturdays;        /* [weekend]: its first day; the Sunday may be outside */
} CfRosterModel;

/* NULL: the problem has more to it than the optimizer knows. */
CfRosterModel *cf_roster_model_new  (const CfRosterProblem *problem);
void           cf_roster_model_free (CfRosterModel         *self);

static inline const CfRosterRules *
cf_roster_model_rules (const CfRosterModel *self,
                       guint                person)
{
  return &self->rules[self->rules_of[person]];
}

static inline gboolean
cf_roster_model_allows (const CfRosterModel *self,
                        guint                person,
                        guint                day,
                        guint                cell)
{
  const gsize at = ((gsize) person * self->n_days + day) * self->n_words;

  return (self->allowed[at + cell / 64] >> (cell % 64)) & 1;
}

/* What the cell costs by itself: wishes. */
static inline gint32
cf_roster_model_wish_cost (const CfRosterModel *self,
                           guint                person,
                           guint                day,
                           guint                cell)
{
  return self->wish_costs[self->wishes_at[(gsize) person * self->n_days + day] * self->n_cells
                          + cell];
}

/* Of the type of a cell that is not off, on a day. */
static inline const CfRosterDemand *
cf_roster_model_demand (const CfRosterModel *self,
                        guint                day,
                        guint                cell)
{
  const CfRosterProblem *problem = self->problem;

  return &problem->demands[problem->type_demand[day * problem->n_types + cell - 1]];
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CfRosterModel, cf_roster_model_free)

G_END_DECLS
