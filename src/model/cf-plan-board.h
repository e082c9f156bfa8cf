/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-plan-board.h: the open period of the schedule as plain arrays, under the planner's hands.
 *
 * An edit changes the arrays at once, through the roster engine's incremental evaluator: when
 * cf_plan_board_edit () returns, cells, marks, totals and coverage are those after the edit, and
 * the signals have been emitted. The same edit then goes to the store as one command, so it is one
 * step of undo. The store's answer confirms it; when it refuses, the board reads the period again
 * and emits `failed`. Edits may follow each other without waiting. What others change, and undo
 * and redo, arrive through the store's `changed`.
 *
 * Day indices count from `from`; the fortnight before and the week after are judged, not shown.
 * Cell access is a borrowed array: nothing is allocated or called per cell. Main thread only.
 *
 * Signals:
 *   loaded ()                               everything may be different; borrowed arrays are new
 *   cells-changed (uint row, uint n_rows, uint day, uint n_days)
 *   coverage-changed (uint day, uint n_days)
 *   findings-changed ()
 *   failed (GError *)                       an edit was refused, or the period is unreadable
 * Properties, read-only: loading, loaded, previewing. */
#pragma once

#include "cf-plan-board-types.h"
#include "cf-plan-edit.h"
#include "cf-roster-best.h"
#include "cf-store.h"

G_BEGIN_DECLS

#define CF_TYPE_PLAN_BOARD (cf_plan_board_get_type ())
G_DECLARE_FINAL_TYPE (CfPlanBoard, cf_plan_board, CF, PLAN_BOARD, GObject)

CfPlanBoard           *cf_plan_board_new              (CfStore           *store);
/* Reads the period; `loaded` or `failed` follows. The old arrays stay until then. */
void                   cf_plan_board_open             (CfPlanBoard       *self,
                                                       CfDay              from,
                                                       CfDay              until);
gboolean               cf_plan_board_is_loaded        (CfPlanBoard       *self);
gboolean               cf_plan_board_is_loading       (CfPlanBoard       *self);
/* Something is on its way to or from the store. */
gboolean               cf_plan_board_is_busy          (CfPlanBoard       *self);

const CfPlanRow       *cf_plan_board_get_rows         (CfPlanBoard       *self,
                                                       guint             *n_rows);
const CfPlanDay       *cf_plan_board_get_days         (CfPlanBoard       *self,
                                                       guint             *n_days);
const CfPlanCode      *cf_plan_board_get_codes        (CfPlanBoard       *self,
                                                       guint             *n_codes);
const CfPlanQueue     *cf_plan_board_get_queues       (CfPlanBoard       *self,
                                                       guint             *n_queues);
/* [row * n_days + day]: the preview's while there is one. */
const CfPlanCell      *cf_plan_board_get_cells        (CfPlanBoard       *self);
const CfPlanTotals    *cf_plan_board_get_totals       (CfPlanBoard       *self);    /* [row] */
const CfPlanOpenShift *cf_plan_board_get_open_shifts  (CfPlanBoard       *self,     /* by day */
                                                       guint             *n_shifts);

/* [day * 96 + quarter]; a queue's index or CF_PLAN_ALL_QUEUES. 15 productive minutes are a head. */
const gint32          *cf_plan_board_get_minutes      (CfPlanBoard       *self,
                                                       guint              queue);
const guint16         *cf_plan_board_get_required     (CfPlanBoard       *self,
                                                       guint              queue);
/* Not every shift is visible to whoever is signed in: sums of coverage would be wrong. */
gboolean               cf_plan_board_is_partial       (CfPlanBoard       *self);
/* Contract, leave and wishes of every row may be seen: the whole can be judged by the rules. */
gboolean               cf_plan_board_knows_everybody  (CfPlanBoard       *self);
CfPlanCoverage         cf_plan_board_sum_coverage     (CfPlanBoard       *self,
                                                       guint              queue,
                                                       guint              first_day,
                                                       guint              n_days);

/* Hard first, then by cost. Lent until `findings-changed`. */
const CfPlanFinding   *cf_plan_board_get_findings     (CfPlanBoard       *self,
                                                       guint             *n_findings);
char                  *cf_plan_board_dup_finding_text (CfPlanBoard       *self,
                                                       guint              finding);
/* The rules, the note and the reason of one cell, a line each; NULL: there is nothing to say. */
char                  *cf_plan_board_dup_cell_text    (CfPlanBoard       *self,
                                                       guint              row,
                                                       guint              day);
char                  *cf_plan_board_dup_note         (CfPlanBoard       *self,     /* nullable */
                                                       guint              row,
                                                       guint              day);

/* Does all edits or none. An edit that would break a hard rule anew needs @reason (and the right
 * CF_RIGHT_RULE_OVERRIDE, which the store asks for): without one nothing happens, the answer is
 * FALSE and @broken (nullable, transfer full) says why, a line each. FALSE without @broken: an edit
 * touches what cannot be set. @subject: for the undo label, "Zhang Wei" or "5 people". */
gboolean               cf_plan_board_edit             (CfPlanBoard       *self,
                                                       const CfPlanEdit  *edits,
                                                       guint              n_edits,
                                                       const char        *subject,
                                                       const char        *reason,
                                                       char             **broken);

/* Who could work @code on @day: CfPlanCandidate. */
GArray                *cf_plan_board_find_candidates  (CfPlanBoard       *self,
                                                       guint              day,
                                                       guint              code);
/* "12 people: 5 on leave, 4 would rest too little, …": the candidates' reasons, counted. */
char                  *cf_plan_board_dup_why          (CfPlanBoard       *self,
                                                       guint              day,
                                                       guint              code);

/* A build that is running: its cells are shown instead of the stored ones, not stored. Called
 * from a timer, it does nothing when @best has not moved; NULL ends it. */
CfRosterBest          *cf_plan_board_new_best         (CfPlanBoard       *self);
void                   cf_plan_board_preview          (CfPlanBoard       *self,
                                                       CfRosterBest      *best);

/* Of the schedule that the period belongs to; 0: there is none yet. */
gint64                 cf_plan_board_get_schedule_id  (CfPlanBoard       *self);
guint                  cf_plan_board_get_version      (CfPlanBoard       *self);    /* 0: draft */
/* Cells that are not as in that version. */
guint                  cf_plan_board_count_changes    (CfPlanBoard       *self);

G_END_DECLS
