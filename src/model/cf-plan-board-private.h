/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-plan-board-private.h: the board from the inside, for its own files. */
#pragma once

#include "cf-plan-board.h"
#include "cf-plan-view.h"

G_BEGIN_DECLS

struct _CfPlanBoard
{
  GObject        parent_instance;

  /* Owned. */
  CfStore       *store;
  GCancellable  *cancellable;     /* of reads; writes always finish */
  CfPlanSource  *source;          /* NULL until the first period was read */
  CfPlanView    *live;
  CfPlanView    *preview;         /* NULL: nothing is being built */
  GArray       **required;        /* [queue, and all together last] guint16 [day * 96 + quarter] */
  CfRosterCell  *best_cells;      /* of the preview, as the build has them */

  CfPlanPeriod   period;          /* wanted; the source's once it is there */
  guint          serial;          /* of the preview */
  guint          n_writing;       /* edits on their way to the store */
  gboolean       reading;
  gboolean       read_again;      /* all of it, when what is on its way has come back */
  gboolean       shifts_moved;    /* only the shifts */
};

enum
{
  CF_PLAN_BOARD_LOADED,
  CF_PLAN_BOARD_CELLS_CHANGED,
  CF_PLAN_BOARD_COVERAGE_CHANGED,
  CF_PLAN_BOARD_FINDINGS_CHANGED,
  CF_PLAN_BOARD_FAILED,
  CF_PLAN_BOARD_N_SIGNALS
};

extern guint cf_plan_board_signals[CF_PLAN_BOARD_N_SIGNALS];

static inline CfPlanView *
cf_plan_board_view (CfPlanBoard *self)
{
  return self->preview != NULL ? self->preview : self->live;
}

/* Reads what is stale, when nothing is on its way. */
void cf_plan_board_catch_up    (CfPlanBoard  *self);
void cf_plan_board_emit_cells  (CfPlanBoard  *self,
                                guint         first_row,
                                guint         n_rows,
                                guint         first_day,
                                guint         n_days);
/* Takes a new reading of the shifts: changes what is different, and says so. */
void cf_plan_board_take_shifts (CfPlanBoard  *self,
                                const GArray *facts,      /* CfShiftFact */
                                const GArray *day_locks,  /* CfDayLock */
                                GPtrArray    *shifts);    /* CfShift with notes; nullable */

G_END_DECLS
