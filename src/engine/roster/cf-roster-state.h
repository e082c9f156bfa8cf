/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-roster-state.h: a roster under change: cells, coverage and costs, kept up to date.
 *
 * The plan board and the search both work on one. A change costs one row's judgement and the slots
 * of the shifts involved, whatever the number of people. Belongs to one thread; the evaluator must
 * outlive it. */
#pragma once

#include "cf-roster-evaluator.h"

G_BEGIN_DECLS

typedef struct _CfRosterState CfRosterState;

typedef struct
{
  guint        person;
  guint        day;
  CfRosterCell cell;
} CfRosterChange;

typedef struct
{
  guint        queue;
  guint        first_slot;   /* counted from midnight of column 0; last is included */
  guint        last_slot;
  double       required;     /* heads, means over the slots */
  double       scheduled;
  CfRosterCost cost;
} CfRosterShortage;

typedef struct
{
  guint        day;
  CfRosterCell cell;
  double       missing;      /* heads · hours of shortage that it would take away */
} CfRosterOpenShift;

/* @cells is nullable: the problem's own. */
CfRosterState      *cf_roster_state_new           (const CfRosterEvaluator *evaluator,
                                                   const CfRosterCell      *cells);
CfRosterState      *cf_roster_state_copy          (const CfRosterState     *self);
void                cf_roster_state_free          (CfRosterState           *self);

/* What the changes, at most one a cell, would do to the score; the state is left as it was. */
CfRosterScore       cf_roster_state_try           (CfRosterState           *self,
                                                   const CfRosterChange    *changes,
                                                   guint                    n_changes);
void                cf_roster_state_apply         (CfRosterState           *self,
                                                   const CfRosterChange    *changes,
                                                   guint                    n_changes);
void                cf_roster_state_set_cells     (CfRosterState           *self,
                                                   const CfRosterCell      *cells);

const CfRosterCell *cf_roster_state_get_cells     (const CfRosterState     *self);
CfRosterScore       cf_roster_state_get_score     (const CfRosterState     *self);
CfRosterCost        cf_roster_state_coverage_cost (const CfRosterState     *self);
const CfRosterRow  *cf_roster_state_get_row       (const CfRosterState     *self,
                                                   guint                    person);
/* Shifts of one kind above (or below) the person's fair share, with what was carried over. */
double              cf_roster_state_get_balance   (const CfRosterState     *self,
                                                   guint                    person,
                                                   CfRosterFair             metric);
/* Productive minutes of a queue, n_days · 96 slots; 15 are one head. Borrowed. */
const gint32       *cf_roster_state_get_minutes   (const CfRosterState     *self,
                                                   guint                    queue);

/* Findings of one person, fairness against the others included; appended as CfRuleFinding. */
void                cf_roster_state_find          (const CfRosterState     *self,
                                                   guint                    person,
                                                   GArray                  *findings);
GArray             *cf_roster_state_find_all      (const CfRosterState     *self);
/* Runs of slots with too few heads in the planned days: CfRosterShortage, dear ones first. */
GArray             *cf_roster_state_find_shortage (const CfRosterState     *self);

/* Shifts with nobody on them that would still take away shortage: CfRosterOpenShift in the order of
 * the days. @max_shifts bounds the list. */
GArray             *cf_roster_state_open_shifts   (const CfRosterState     *self,
                                                   guint                    max_shifts);

/* Why not this person? FALSE: the cell breaks no hard rule that was not broken before; @delta
 * (nullable) is then what it changes. TRUE: @finding says the first rule in the way. */
gboolean            cf_roster_state_is_blocked    (CfRosterState           *self,
                                                   const CfRosterChange    *change,
                                                   CfRuleFinding           *finding,
                                                   CfRosterScore           *delta);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CfRosterState, cf_roster_state_free)

G_END_DECLS
