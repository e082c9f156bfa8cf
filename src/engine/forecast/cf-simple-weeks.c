/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-simple-weeks.h"

#include <math.h>
#include <string.h>

#define SMOOTHING 0.15
#define MEAN_WEEKS 8

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

void
cf_simple_weeks_fill_adjusted (const CfForecastHistory *history,
                               guint                    origin,
                               const double            *factors,
                               const double            *weights,
                               double                  *week)
{
  guint n_slots = history->problem->n_slots;
  guint reach = 7 * SMOOTHED_WEEKS;
  g_autofree double *expected = g_new0 (double, 7 * n_slots);

  memset (week, 0, 7 * n_slots * sizeof (double));

  for (guint d = MAX (history->first, origin > reach ? origin - reach : 0); d < origin; d++)
    {
      guint age = (origin - 1 - d) / 7;
      double weight = weights[d] * pow (1.0 - SMOOTHING, age);

      if (history->days[d].class != CF_FORECAST_ORDINARY || !(weight > 0.0))
        continue;

      for (guint s = 0; s < n_slots; s++)
        {
          guint i = history->days[d].weekday * n_slots + s;
          double calls = cf_forecast_history_calls (history, d, s);

          if (isnan (calls))
            continue;

          week[i] += weight * calls;
          expected[i] += weight * factors[d];
        }
    }

  for (guint i = 0; i < 7 * n_slots; i++)
    week[i] = expected[i] > 0.0 ? week[i] / expected[i] : NAN;
}
