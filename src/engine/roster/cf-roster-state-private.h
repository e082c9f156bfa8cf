/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-roster-state-private.h: a state from the inside, for its own files and the search. */
#pragma once

#include "cf-roster-private.h"
#include "cf-roster-state.h"

G_BEGIN_DECLS

/* More at a time go in parts. */
#define CF_ROSTER_MAX_CHANGES 32

/* Sums for the squared distance from the fair share, in the terms of cf-roster-state.c. */
typedef struct
{
  gint64 sum;          /* thousandths of shifts */
  gint64 squares;      /* of thousandths, each divided by the person's share of full time */
  gint64 full_time;    /* thousandths of people */
} CfRosterSpread;

struct _CfRosterState
{
  const CfRosterEvaluator *evaluator;
  const CfRosterProblem   *problem;
  CfRosterCell            *cells;
  CfRosterRow             *rows;        /* [person] */
  gint32                  *minutes;     /* [(queue * n_days + day) * 96 + slot] */
  CfRosterSpread           spread[CF_ROSTER_N_FAIR];
  CfRosterCost             fair_cost;
  CfRosterCost             coverage_cost;
  CfRosterScore            score;

  /* Of the change at hand. */
  guint                    n_touched;
  guint                    touched[CF_ROSTER_MAX_CHANGES];
  CfRosterRow              new_rows[CF_ROSTER_MAX_CHANGES];
};

/* As cf_roster_state_try (), for at most CF_ROSTER_MAX_CHANGES; as soon as the change is known to
 * break a hard rule anew, only that is said: hard > 0. */
CfRosterScore cf_roster_state_try_legal  (CfRosterState        *self,
                                          const CfRosterChange *changes,
                                          guint                 n_changes);
CfRuleKind    cf_roster_fair_rule        (CfRosterFair          metric);
gint64        cf_roster_fair_value       (const CfRosterState  *self,
                                          guint                 person,
                                          CfRosterFair          metric);

G_END_DECLS
