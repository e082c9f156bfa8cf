/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Losses are squares of (calls - total x share) over the mean calls of the day's slots: busy slots
 * count by their size, days do not. Half-lives are averaged, in logs, by the likelihood that normal
 * errors of the best one's variance would give them. */
#include "cf-profile-memory.h"

#include <math.h>

/* A day's profile is that of its weekday, plus this many days like all weekdays. */
#define PSEUDO_DAYS 2.0

#define FIRST_DAYS (4 * 7)      /* are learned from, not judged */
#define JUDGED_DAYS (26 * 7)
#define USUAL_DAYS (7.0 * 7.0)  /* half-life without anything to judge by */

static const double half_lives[] = { 21.0, 42.0, 84.0, 168.0, 336.0, 672.0 };

#define N_CANDIDATES G_N_ELEMENTS (half_lives)
#define ALL 7                   /* in place of a weekday */

/* A profile that forgets: sums of calls, newer days weighing more. */
typedef struct
{
  guint   n_slots;
  double *calls;      /* [8 * n_slots] */
  double  totals[8];
} Profile;

static void
profile_add (Profile                 *self,
             const CfForecastHistory *history,
             guint                    day,
             double                   weight)
{
  guint weekday = history->days[day].weekday;

  for (guint s = 0; s < self->n_slots; s++)
    {
      double calls = cf_forecast_history_calls (history, day, s);

      if (isnan (calls))
        continue;

      self->calls[weekday * self->n_slots + s] += weight * calls;
      self->calls[ALL * self->n_slots + s] += weight * calls;
    }
  self->totals[weekday] += weight * history->totals[day];
  self->totals[ALL] += weight * history->totals[day];
}

static double
profile_loss (const Profile           *self,
              const CfForecastHistory *history,
              guint                    day,
              double                   weight)
{
  guint weekday = history->days[day].weekday;
  double total = history->totals[day];
  double pseudo = PSEUDO_DAYS * weight * total;
  double loss = 0.0;

  for (guint s = 0; s < self->n_slots; s++)
    {
      double calls = cf_forecast_history_calls (history, day, s);
      double common = self->calls[ALL * self->n_slots + s] / self->totals[ALL];
      double share = (self->calls[weekday * self->n_slots + s] + pseudo * common)
                     / (self->totals[weekday] + pseudo);

      if (!isnan (calls))
        loss += (calls - total * share) * (calls - total * share) / (total / self->n_slots);
    }

  return loss;
}

/* The sum of the judged days' losses; counts those days. */
static double
judge (const CfForecastHistory *history,
       guint                    from,
       guint                    origin,
       double                   half_life,
       guint                   *n_judged)
{
  Profile profile = { .n_slots = history->problem->n_slots };
  g_autofree double *calls = g_new0 (double, 8 * profile.n_slots);
  guint judged_from = MAX (from + FIRST_DAYS, origin - MIN (origin, JUDGED_DAYS));
  double loss = 0.0;

  profile.calls = calls;
  *n_judged = 0;

  for (guint d = from; d < origin; d++)
    {
      /* Growing instead of letting the past shrink: only ratios count. */
      double weight = exp2 ((d - from) / half_life);

      if (history->days[d].class != CF_FORECAST_ORDINARY || !(history->totals[d] > 0.0))
        continue;

      if (d >= judged_from && profile.totals[history->days[d].weekday] > 0.0)
        {
          loss += profile_loss (&profile, history, d, weight);
          ++*n_judged;
        }
      profile_add (&profile, history, d, weight);
    }

  return loss;
}

double
cf_profile_memory_half_life (const CfForecastHistory *history,
                             guint                    from,
                             guint                    origin)
{
  double losses[N_CANDIDATES];
  double best = INFINITY, sum = 0.0, mean = 0.0;
  guint n_judged = 0;

  for (guint i = 0; i < N_CANDIDATES; i++)
    {
      losses[i] = judge (history, from, origin, half_lives[i], &n_judged);
      best = MIN (best, losses[i]);
    }

  if (n_judged == 0 || best <= 0.0)
    return USUAL_DAYS;

  double variance = best / ((double) n_judged * history->problem->n_slots);

  for (guint i = 0; i < N_CANDIDATES; i++)
    {
      double weight = exp (-(losses[i] - best) / (2.0 * variance));

      sum += weight;
      mean += weight * log (half_lives[i]);
    }

  return exp (mean / sum);
}
