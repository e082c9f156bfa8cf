/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-day-candidates.h: settings of the day model, and how far a queue's history speaks for each.
 *
 * How fast the level moves, whether it returns to a mean, and how much the day of the month matters
 * differ from queue to queue. Nothing is selected: every forecast is an average over all settings,
 * weighted by prior and likelihood. The hopeless ones are dropped on the way. Private to the
 * engine. */
#pragma once

#include "cf-day-model.h"

G_BEGIN_DECLS

#define CF_DAY_CANDIDATES_MAX 160

typedef struct
{
  guint              n;
  CfDayModelSettings settings[CF_DAY_CANDIDATES_MAX];
  double             log_priors[CF_DAY_CANDIDATES_MAX];
} CfDayCandidates;

/* With and without yearly harmonics, or with them only. */
void               cf_day_candidates_init    (CfDayCandidates       *self,
                                              guint                  n_season_pairs,
                                              gboolean               season_is_sure);
/* @log_likelihoods to weights that sum to 1, in place; both [n]. */
void               cf_day_candidates_weigh   (const CfDayCandidates *self,
                                              double                *log_likelihoods);
/* Keeps those whose weight is not hopeless. */
void               cf_day_candidates_narrow  (CfDayCandidates       *self,
                                              const double          *weights);
/* One in the middle of them all. */
CfDayModelSettings cf_day_candidates_average (const CfDayCandidates *self,
                                              const double          *weights);
/* One that follows the data readily, to tell what is unusual by any standard. */
CfDayModelSettings cf_day_candidates_ready   (const CfDayCandidates *self);

G_END_DECLS
