/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-requirement-basis.h: what a requirement is computed from, as plain arrays: read once, then
 * computed with as often as a slider moves. Immutable and counted; any thread. Private to the
 * model. */
#pragma once

#include "cf-db.h"
#include "cf-queue-goals.h"
#include "cf-shrinkage.h"

G_BEGIN_DECLS

typedef struct _CfRequirementBasis CfRequirementBasis;

struct _CfRequirementBasis
{
  gint64         run_id;
  gint64         queue_id;
  char          *queue_name;
  CfDay          from;
  guint          n_days;
  int            minutes;         /* length of an interval */
  guint          n_slots;         /* a day */
  double         patience_s;
  double         risk;            /* share of days; 0: the mean */
  CfShrinkage    shrinkage;
  double         variation;       /* how far whole days of the run are off, relative */
  gboolean       variation_known; /* FALSE: from intervals, which overstate it */
  CfQueueGoals  *goals;
  gboolean      *open;            /* [n_days * n_slots], as the next three */
  guint8        *goal;            /* index into goals */
  double        *calls;           /* 0 where closed or not forecast; of work that may wait: those
                                   * to be worked off in the interval */
  double        *handle_s;
  guint          n_forecast;      /* intervals that the run knows of */
  int            deadline_minutes;   /* of opening time that the work may wait; 0: it may not */
  guint          first_open;      /* slots [first_open, end_open) hold every open interval */
  guint          end_open;
};

/* On a store thread. Where the run knows nothing an open interval has no calls; @run_id 0: there is
 * no forecast at all. */
CfRequirementBasis *cf_requirement_basis_read  (CfDb                *db,
                                                gint64               run_id,
                                                gint64               queue_id,
                                                CfDay                from,
                                                CfDay                until,
                                                GError             **error);
/* For a forecast that is not saved: the queue's goals, shrinkage, opening hours and deadline, of
 * intervals of @minutes. Whoever asked for it, and nobody else yet, then fills it on any thread:
 * @intervals are CfForecastInterval, @days the CfForecastDayBand that say how far days are off. */
CfRequirementBasis *cf_requirement_basis_frame (CfDb                *db,
                                                const CfQueue       *queue,
                                                CfDay                from,
                                                CfDay                until,
                                                int                  minutes,
                                                GError             **error);
void                cf_requirement_basis_fill  (CfRequirementBasis  *self,
                                                const GArray        *intervals,
                                                const GArray        *days);
/* Days [first, first + n) of it. */
CfRequirementBasis *cf_requirement_basis_cut   (CfRequirementBasis  *self,
                                                guint                first,
                                                guint                n);
CfRequirementBasis *cf_requirement_basis_ref   (CfRequirementBasis  *self);
void                cf_requirement_basis_unref (CfRequirementBasis  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CfRequirementBasis, cf_requirement_basis_unref)

G_END_DECLS
