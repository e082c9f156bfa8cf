/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-simple-weeks.h"

#include <math.h>
#include <string.h>

#define SMOOTHING 0.15
#define MEAN_WEEKS 8

/* What adjusted weeks choose from, by how well they would have told the next week. */
static const double smoothings[] = { 0.03, 0.06, 0.1, 0.15, 0.25 };
#define FIRST_DAYS (4 * 7)      /* are learned from, not judged */

/* The smoothed weeks look back no further: what is older weighs 0.85^60. */
#define SMOOTHED_WEEKS 60

void
cf_simple_weeks_fill (const CfForecastHistory *history,
                      guint                    origin,
                      CfForecastMethod         method,
                      double                  *week)
{
  guint n_slots = history->problem->n_slots;
  guint n_weeks = method == CF_FORECAST_METHOD_MEAN ? MEAN_WEEKS : SMOOTHED_WEEKS;
  guint from = origin > 7 * n_weeks ? origin - 7 * n_weeks : 0;
  g_autofree guint *n_seen = g_new0 (guint, 7 * n_slots);

  for (guint i = 0; i < 7 * n_slots; i++)
    week[i] = NAN;

  for (guint d = MAX (from, history->first); d < origin; d++)
    {
      if (history->days[d].class != CF_FORECAST_ORDINARY)
        continue;

      for (guint s = 0; s < n_slots; s++)
        {
          guint i = history->days[d].weekday * n_slots + s;
          double calls = cf_forecast_history_calls (history, d, s);

          if (isnan (calls))
            continue;

          n_seen[i]++;
          if (n_seen[i] == 1)
            week[i] = calls;
          else if (method == CF_FORECAST_METHOD_MEAN)
            week[i] += (calls - week[i]) / n_seen[i];
          else
            week[i] += SMOOTHING * (calls - week[i]);
        }
    }
}

/* Weighted calls of each weekday and slot, and what the calendar makes of the same days. */
typedef struct
{
  guint   n_slots;
  double *calls;       /* [7 * n_slots] */
  double *factors;     /* [7 * n_slots] */
} Adjusted;

static gboolean
counts (const CfForecastHistory *history,
        const double            *weights,
        guint                    day)
{
  return history->days[day].class == CF_FORECAST_ORDINARY && weights[day] > 0.0;
}

static void
adjusted_add (Adjusted                *self,
              const CfForecastHistory *history,
              guint                    day,
              double                   weight,
              double                   factor)
{
  for (guint s = 0; s < self->n_slots; s++)
    {
      guint i = history->days[day].weekday * self->n_slots + s;
      double calls = cf_forecast_history_calls (history, day, s);

      if (isnan (calls))
        continue;

      self->calls[i] += weight * calls;
      self->factors[i] += weight * factor;
    }
}

/* Squares of what the weeks before say of a day, over its mean calls. */
static double
adjusted_loss (const Adjusted          *self,
               const CfForecastHistory *history,
               guint                    day,
               double                   factor)
{
  double scale = history->totals[day] / self->n_slots;
  double loss = 0.0;

  for (guint s = 0; s < self->n_slots; s++)
    {
      guint i = history->days[day].weekday * self->n_slots + s;
      double calls = cf_forecast_history_calls (history, day, s);

      if (!isnan (calls) && self->factors[i] > 0.0)
        {
          double error = calls - factor * self->calls[i] / self->factors[i];

          loss += error * error;
        }
    }

  return loss / scale;
}

/* Sums the weeks before @origin into @self, each week counting 1 - @smoothing of the one after it.
 * Returns the mean loss of the days on the way. */
static double
adjusted_run (Adjusted                *self,
              const CfForecastHistory *history,
              guint                    origin,
              const double            *factors,
              const double            *weights,
              double                   smoothing)
{
  guint reach = 7 * SMOOTHED_WEEKS;
  guint from = MAX (history->first, origin > reach ? origin - reach : 0);
  double loss = 0.0, n = 0.0;

  memset (self->calls, 0, 7 * self->n_slots * sizeof (double));
  memset (self->factors, 0, 7 * self->n_slots * sizeof (double));

  for (guint d = from; d < origin; d++)
    {
      /* Growing instead of letting the past shrink: only ratios count. */
      double growth = pow (1.0 - smoothing, -(double) ((d - from) / 7));

      if (!counts (history, weights, d))
        continue;

      if (d >= from + FIRST_DAYS && history->totals[d] > 0.0)
        {
          loss += weights[d] * adjusted_loss (self, history, d, factors[d]);
          n += weights[d];
        }
      adjusted_add (self, history, d, growth * weights[d], factors[d]);
    }

  return n > 0.0 ? loss / n : NAN;
}

void
cf_simple_weeks_fill_adjusted (const CfForecastHistory *history,
                               guint                    origin,
                               const double            *factors,
                               const double            *weights,
                               double                  *week)
{
  guint n_slots = history->problem->n_slots;
  g_autofree double *expected = g_new (double, 7 * n_slots);
  Adjusted adjusted = { n_slots, week, expected };
  double best = INFINITY, smoothing = SMOOTHING;

  for (guint k = 0; k < G_N_ELEMENTS (smoothings); k++)
    {
      double loss = adjusted_run (&adjusted, history, origin, factors, weights, smoothings[k]);

      /* FALSE for NAN: too short to tell. */
      if (loss < best)
        {
          best = loss;
          smoothing = smoothings[k];
        }
    }

  adjusted_run (&adjusted, history, origin, factors, weights, smoothing);
  for (guint i = 0; i < 7 * n_slots; i++)
    week[i] = expected[i] > 0.0 ? week[i] / expected[i] : NAN;
}
