/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-roster-sheet.h: a roster under change on the compiled model, kept up to date.
 *
 * A change of some days of one row walks the automaton from the first of them until it is in the
 * state that it was in before, a few days later; the counters change by what the days change. So a
 * move costs the same with ten people and with thousands, on four weeks and on a year.
 *
 * Hard rules are counted, not forbidden, so that a search may pass through rosters that are not
 * legal yet: units are thousandths of one day, one shift or one weekend too many or too few.
 * Belongs to one thread; the model must outlive it. */
#pragma once

#include "cf-roster-model.h"

G_BEGIN_DECLS

#define CF_ROSTER_HARD_ONE 1000

typedef struct
{
  const CfRosterModel *model;
  guint16             *cells;        /* [person * n_days + day] */
  guint16             *states;       /* [person * (n_days + 1) + day]: before the day */
  gint32              *minutes;      /* [person], of the planned days */
  guint16             *weekends;     /* [person] */
  gint16              *counts;       /* [person * n_cells + cell], of the planned days */
  gint32              *heads;        /* [day * n_cells + cell] */
  gint32              *more;         /* [day * n_cells + cell]: what one head more costs … */
  gint32              *less;         /* … and one head less */
  gint64               cost;
  gint64               hard;
  guint16             *walked;       /* states of the trials, n_days + 1 for each of two */
} CfRosterSheet;

/* A change of the days [first, until) of one row. The caller fills the first group. */
typedef struct
{
  guint          person;
  guint          first;
  guint          until;
  const guint16 *cells;              /* [day - first]; not the sheet's own memory */

  guint          end;                /* the states of (first, end] are in `states` */
  guint16       *states;
  gint32         cost;               /* without coverage */
  gint32         hard;
  gint32         minutes;            /* changes of the counters */
  int            weekends;
} CfRosterTrial;

/* @cells is nullable: the problem's own, reserved ones as off. */
CfRosterSheet *cf_roster_sheet_new         (const CfRosterModel *model,
                                            const guint16       *cells);
void           cf_roster_sheet_free        (CfRosterSheet       *self);
void           cf_roster_sheet_set_cells   (CfRosterSheet       *self,
                                            const guint16       *cells);

/* Fills in what the change does to the row; @slot 0 or 1: two trials may be open at once. */
void           cf_roster_sheet_try         (CfRosterSheet       *self,
                                            CfRosterTrial       *trial,
                                            guint                slot);
/* What it does to coverage by itself. */
gint32         cf_roster_sheet_try_heads   (const CfRosterSheet *self,
                                            const CfRosterTrial *trial);
/* Does a trial just made; the sheet did not change in between. */
void           cf_roster_sheet_apply       (CfRosterSheet       *self,
                                            const CfRosterTrial *trial,
                                            gboolean             heads_too);

static inline guint
cf_roster_sheet_cell (const CfRosterSheet *self,
                      guint                person,
                      guint                day)
{
  return self->cells[(gsize) person * self->model->n_days + day];
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CfRosterSheet, cf_roster_sheet_free)

G_END_DECLS
