/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-staffer.h: the requirement of many intervals at once, fast enough to drag a slider.
 *
 * It remembers, for each goal, patience and handle time met so far, up to which load n agents are
 * enough; an interval then looks its load up. What is remembered only narrows the search: a load
 * near a border is decided by the formulas, so `agents`, `on_roster` and `reason` are those of
 * cf_day_risk_require () to the head. `exact` and `certain` are within 0.002 of its while the load
 * is below a thousand erlangs.
 *
 * One object per thread at a time; keep one as long as a screen lives. Answers do not depend on
 * what was asked before. */
#pragma once

#include "cf-day-risk.h"
#include "cf-offered-load.h"

G_BEGIN_DECLS

typedef struct _CfStaffer CfStaffer;

/* Contiguous intervals of a queue, whole days one after the other. */
typedef struct
{
  guint                  n_intervals;
  const CfErlangTraffic *traffic;   /* [n_intervals]: the same interval_s in all; 0 calls and
                                       patience and threshold of any kind where closed */
  const CfStaffingGoal  *goals;     /* [n_intervals]: a period of the day may have its own */
  const gboolean        *open;      /* [n_intervals]; nullable: all are open */
  CfLoadMethod           method;
  CfDayRisk              risk;
} CfStaffingSeries;

CfStaffer   *cf_staffer_new         (void);
void         cf_staffer_free        (CfStaffer                   *self);

/* One interval. */
void         cf_staffer_require     (CfStaffer                   *self,
                                     const CfErlangTraffic       *traffic,
                                     const CfStaffingGoal        *goal,
                                     const CfDayRisk             *risk,      /* nullable */
                                     CfStaffingRequirement       *requirement);

/* All of @series. `load` and `figures` are those of the load that the method says, not of the
 * interval's own calls. A closed interval gets { 0 }. Returns the method used, and why. */
CfLoadChoice cf_staffer_require_all (CfStaffer                   *self,
                                     const CfStaffingSeries      *series,
                                     CfStaffingRequirement       *requirements);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CfStaffer, cf_staffer_free)

G_END_DECLS
