/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-roster-evaluator.h: the judge of a roster: the problem with its rules compiled.
 *
 * Immutable once made, so states of several threads may share one; the problem must outlive it.
 * Everything is judged by one function over one person's row, which counts for the search and
 * writes findings for people: what the search believes and what is explained cannot differ. */
#pragma once

#include "cf-roster-problem.h"

G_BEGIN_DECLS

typedef struct _CfRosterEvaluator CfRosterEvaluator;

typedef struct
{
  gint64       hard;        /* units beyond hard limits, summed; 0: legal */
  CfRosterCost cost;        /* coverage and soft rules */
} CfRosterScore;

/* What one person's row says, in the planned days. */
typedef struct
{
  CfRosterScore score;
  CfRosterCost  by_rule[CF_RULE_N_KINDS];
  int           paid_minutes;
  int           agreed_minutes;                   /* less leave; 0: no shift could be worked */
  int           overtime_minutes;
  int           fair[CF_ROSTER_N_FAIR];           /* nights, weekends, late shifts worked */
  guint         wishes;                           /* asked … */
  guint         wishes_met;                       /* … and met */
} CfRosterRow;

CfRosterEvaluator     *cf_roster_evaluator_new         (const CfRosterProblem   *problem);
void                   cf_roster_evaluator_free        (CfRosterEvaluator       *self);
const CfRosterProblem *cf_roster_evaluator_get_problem (const CfRosterEvaluator *self);

/* One person's row of n_days cells, all rules. @result is nullable; so is @findings, an array of
 * CfRuleFinding to append to. Fairness has no finding here: it looks at everybody
 * (cf-roster-state.h). */
void                   cf_roster_evaluator_judge_row   (const CfRosterEvaluator *self,
                                                        guint                    person,
                                                        const CfRosterCell      *row,
                                                        CfRosterRow             *result,
                                                        GArray                  *findings);

/* Why this person may not have this cell on this day, whatever else is in the row: the first of
 * lock, employment, leave, cannot, weekday, contract, skill, protection. FALSE: nothing is in the
 * way. @finding is nullable. */
gboolean               cf_roster_evaluator_is_barred   (const CfRosterEvaluator *self,
                                                        guint                    person,
                                                        guint                    day,
                                                        CfRosterCell             cell,
                                                        CfRuleFinding           *finding);

/* The cost of @minutes productive minutes in a slot of this demand. */
CfRosterCost           cf_roster_demand_cost           (const CfRosterDemand    *demand,
                                                        int                      minutes);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CfRosterEvaluator, cf_roster_evaluator_free)

G_END_DECLS
