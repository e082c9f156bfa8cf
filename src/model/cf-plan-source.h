/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-plan-source.h: a period of the store as the roster engine and the plan board need it.
 *
 * Read in one go on the reader's thread, in plain memory; handed over whole. The problem's columns
 * are the fortnight before, the period, and the week after; its cells are the stored ones, and cell
 * codes are indices into `codes`, which leave kinds follow. Rows are the people who are with us and
 * hold a skill on a day of the period, or have a shift in it, in the order of the grid. */
#pragma once

#include "cf-plan-board-types.h"
#include "cf-shift-fact.h"
#include "cf-store.h"

G_BEGIN_DECLS

#define CF_PLAN_MOST_DAYS 84

typedef struct
{
  CfDay from;
  CfDay until;                        /* exclusive */
} CfPlanPeriod;

/* What a stored shift has besides its type; a day off has its lock. */
typedef struct
{
  gint64  shift_id;                   /* 0: nothing is stored here */
  char   *note;                       /* nullable, owned */
  char   *reason;                     /* why a hard rule may be broken; nullable, owned */
  gboolean locked;
} CfPlanStored;

typedef struct
{
  CfPlanPeriod       period;
  CfRosterProblem   *problem;
  CfRosterEvaluator *evaluator;
  GStringChunk      *strings;         /* every string below */

  gboolean           partial;         /* not every shift is visible: coverage cannot be told */
  guint              n_rows;
  guint              n_shifts_only;   /* rows of whom no more than the shifts may be seen */
  CfPlanRow         *rows;
  GHashTable        *row_of;          /* &agent_id → row + 1 */
  guint              n_days;          /* of the period */
  CfPlanDay         *days;
  guint              n_codes;         /* off, the problem's types, the kinds of leave */
  CfPlanCode        *codes;
  guint              n_queues;
  CfPlanQueue       *queues;

  CfPlanStored      *stored;          /* [row * n_days + day] */
  guint8            *leave_kinds;     /* [row * n_days + day]: 1 + CfLeaveKind; 0: none */
  CfRosterCell      *published;       /* [row * n_days + day]; NULL: nothing was published */
  GArray            *open_shifts;     /* CfPlanOpenShift by day */

  double           **levels;          /* [demand][heads] share answered in time */
  double            *calls;           /* [demand] in a quarter of an hour */

  gint64             schedule_id;     /* 0: none covers the period's first day */
  gint64             run_id;          /* the forecast used; 0: there is none */
  guint              version;         /* newest published; 0: none */
} CfPlanSource;

/* A CfStoreReadFunc; @input is a CfPlanPeriod. */
gpointer       cf_plan_source_read         (CfDb                *db,
                                            gconstpointer        input,
                                            GError             **error);
void           cf_plan_source_free         (gpointer             source);

/* Puts CfShiftFact into the columns, what is stored with them, and the open shifts; then the locks
 * of days off, CfDayLock. */
void           cf_plan_source_place_facts  (CfPlanSource        *self,
                                            const GArray        *facts,
                                            const GArray        *day_locks);
CfRosterCell   cf_plan_source_find_fact    (const CfPlanSource  *self,
                                            const CfShiftFact   *fact);
CfRosterCell   cf_plan_source_find_code    (const CfPlanSource  *self,
                                            gint64               type_id,
                                            gint64               queue_id);
/* The row of a person; -1: not on the board. */
int            cf_plan_source_find_row     (const CfPlanSource  *self,
                                            gint64               agent_id);
/* @queue: an index, or CF_PLAN_ALL_QUEUES. */
CfPlanCoverage cf_plan_source_sum_coverage (const CfPlanSource  *self,
                                            const CfRosterState *state,
                                            guint                queue,
                                            guint                first_day,
                                            guint                n_days);
/* What the rules say of a row, appended: CfRuleFinding. Nothing of people of whom no more than the
 * shifts may be seen, and nothing about fair shares while there are such people. */
void           cf_plan_source_find         (const CfPlanSource  *self,
                                            const CfRosterState *state,
                                            guint                row,
                                            GArray              *findings);
GArray        *cf_plan_source_find_all     (const CfPlanSource  *self,     /* the same, of all */
                                            const CfRosterState *state);
CfDay          cf_plan_source_column_date  (const CfPlanSource  *self,
                                            guint                column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CfPlanSource, cf_plan_source_free)

G_END_DECLS
