/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-planner.h: builds a schedule: reads the period, searches on a thread of its own, writes one
 * command ("Undo Build" is one step).
 *
 * Stop is cf_progress_stop (), and keeps the best so far; the cancellable only means that nobody
 * waits any more, and then nothing is written. Main thread. */
#pragma once

#include "cf-progress.h"
#include "cf-roster-best.h"
#include "cf-store.h"

G_BEGIN_DECLS

typedef struct
{
  CfDay    from;
  CfDay    until;             /* exclusive */
  guint64  seed;
  guint64  max_moves;         /* 0: until the progress' deadline or stop */
  gboolean repair;            /* change as few of the present cells as possible */
  CfDay    today;             /* of a published schedule the days before it stay; 0: none does */
} CfPlanRequest;

typedef struct
{
  guint   n_people;
  guint   n_shifts;           /* assigned in the planned days */
  guint   n_open;
  guint   n_changed;          /* cells of people that are not as they were before */
  guint64 moves;
  double  objective;          /* callers not answered in time */
  double  bound;              /* -INFINITY: not known */
  double  first_legal_s;
  double  elapsed_s;
} CfPlanOutcome;

/* @best is nullable, from cf_plan_board_new_best (). @request is copied. */
void           cf_planner_build_async  (CfStore              *store,
                                        const CfPlanRequest  *request,
                                        CfProgress           *progress,
                                        CfRosterBest         *best,
                                        GCancellable         *cancellable,
                                        GAsyncReadyCallback   callback,
                                        gpointer              user_data);
gboolean       cf_planner_build_finish (CfStore              *store,
                                        GAsyncResult         *result,
                                        CfPlanOutcome        *outcome,      /* nullable */
                                        GError              **error);

/* The same, waited for: the command line and tests. */
gboolean       cf_planner_build        (CfStore              *store,
                                        const CfPlanRequest  *request,
                                        CfProgress           *progress,
                                        CfPlanOutcome        *outcome,
                                        GError              **error);

/* A CfStoreReadFunc: the period to plan next, four weeks after the newest schedule, or after the
 * history where there is none: from the next week's start, or at once where the history ended long
 * ago. Returns a CfPlanRequest for g_free (). */
gpointer       cf_planner_read_next    (CfDb                 *db,
                                        gconstpointer         unused,
                                        GError              **error);

G_END_DECLS
