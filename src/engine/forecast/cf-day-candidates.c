/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The grid is wide; the priors are log-normal, around the settings that did best on three very
 * different queues (level 0.03, month 0.8) and so wide that a few months of history outweigh
 * them. */
#include "cf-day-candidates.h"

#include <math.h>

#define USUAL_LEVEL 0.03
#define USUAL_MONTH 0.8
#define PRIOR_WIDTH 1.5

/* A level that returns to its mean may move more from week to week. */
#define DAMPED_FACTOR 3.0

/* Below this share of the best a candidate is dropped. */
#define HOPELESS 0.01

#define READY_LEVEL 0.3
#define READY_MONTH 3.0

#define SEASON_RATIO 10.0     /* a summer may be half of a winter where days vary by a tenth */

static const double dampings[] = { 1.0, 0.95, 0.85, 0.6 };
static const double levels[] = { 0.001, 0.004, 0.016, 0.064, 0.256 };
static const double months[] = { 0.05, 0.2, 0.8, 3.2 };

G_STATIC_ASSERT (2 * G_N_ELEMENTS (dampings) * G_N_ELEMENTS (levels) * G_N_ELEMENTS (months)
                 <= CF_DAY_CANDIDATES_MAX);

static double
log_prior (double value,
           double usual)
{
  double distance = log (value / usual) / PRIOR_WIDTH;

  return -0.5 * distance * distance;
}

static void
add_grid (CfDayCandidates *self,
          guint            n_season_pairs)
{
  for (guint i = 0; i < G_N_ELEMENTS (dampings); i++)
    for (guint k = 0; k < G_N_ELEMENTS (levels); k++)
      for (guint m = 0; m < G_N_ELEMENTS (months); m++)
        {
          self->log_priors[self->n] = log_prior (levels[k], USUAL_LEVEL)
                                      + log_prior (months[m], USUAL_MONTH);
          self->settings[self->n++] = (CfDayModelSettings) {
            .level_ratio = levels[k] * (dampings[i] < 1.0 ? DAMPED_FACTOR : 1.0),
            .damping = dampings[i],
            .month_ratio = months[m],
            .season_ratio = SEASON_RATIO,
            .n_season_pairs = n_season_pairs,
          };
        }
}

void
cf_day_candidates_init (CfDayCandidates *self,
                        guint            n_season_pairs,
                        gboolean         season_is_sure)
{
  self->n = 0;
  add_grid (self, n_season_pairs);
  if (n_season_pairs > 0 && !season_is_sure)
    add_grid (self, 0);
}

void
cf_day_candidates_weigh (const CfDayCandidates *self,
                         double                *log_likelihoods)
{
  double best = -INFINITY, sum = 0.0;

  for (guint i = 0; i < self->n; i++)
    {
      log_likelihoods[i] += self->log_priors[i];
      best = MAX (best, log_likelihoods[i]);
    }
  for (guint i = 0; i < self->n; i++)
    {
      log_likelihoods[i] = exp (log_likelihoods[i] - best);
      sum += log_likelihoods[i];
    }
  for (guint i = 0; i < self->n; i++)
    log_likelihoods[i] /= sum;
}

void
cf_day_candidates_narrow (CfDayCandidates *self,
                          const double    *weights)
{
  double best = 0.0;
  guint n = 0;

  for (guint i = 0; i < self->n; i++)
    best = MAX (best, weights[i]);

  for (guint i = 0; i < self->n; i++)
    if (weights[i] >= HOPELESS * best)
      {
        self->settings[n] = self->settings[i];
        self->log_priors[n++] = self->log_priors[i];
      }
  self->n = n;
}

CfDayModelSettings
cf_day_candidates_average (const CfDayCandidates *self,
                           const double          *weights)
{
  CfDayModelSettings average = self->settings[0];
  double level = 0.0, month = 0.0, damping = 0.0, season = 0.0;
  guint pairs = 0;

  for (guint i = 0; i < self->n; i++)
    {
      pairs = MAX (pairs, self->settings[i].n_season_pairs);
      season += self->settings[i].n_season_pairs > 0 ? weights[i] : 0.0;
      level += weights[i] * log (self->settings[i].level_ratio);
      month += weights[i] * log (self->settings[i].month_ratio);
      damping += weights[i] * self->settings[i].damping;
    }

  average.level_ratio = exp (level);
  average.month_ratio = exp (month);
  average.damping = damping < 0.999 ? damping : 1.0;
  average.n_season_pairs = season > 0.5 ? pairs : 0;

  return average;
}

CfDayModelSettings
cf_day_candidates_ready (const CfDayCandidates *self)
{
  CfDayModelSettings ready = self->settings[0];

  for (guint i = 1; i < self->n; i++)
    ready.n_season_pairs = MAX (ready.n_season_pairs, self->settings[i].n_season_pairs);
  ready.level_ratio = READY_LEVEL;
  ready.month_ratio = READY_MONTH;
  ready.damping = 1.0;

  return ready;
}
