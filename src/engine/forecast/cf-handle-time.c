/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Average handle time is a quotient of sums: averages of averages give a quiet night the weight of
 * a busy noon. */
#include "cf-forecast.h"

#include <math.h>

#define HALF_LIFE_DAYS (6.0 * 7.0)
#define PSEUDO_CALLS 100.0

gboolean
cf_forecast_handle_times (const CfForecastProblem *problem,
                          const double          *handle_s,
                          const double          *answered,
                          double                *slots)
{
  g_autofree double *seconds = g_new0 (double, problem->n_slots);
  g_autofree double *calls = g_new0 (double, problem->n_slots);
  double all_seconds = 0.0, all_calls = 0.0;

  for (guint i = 0; i < problem->n_days * problem->n_slots; i++)
    {
      guint slot = i % problem->n_slots;
      guint age = problem->n_days - 1 - i / problem->n_slots;
      double weight = exp2 (-(double) age / HALF_LIFE_DAYS);

      if (isnan (handle_s[i]) || isnan (answered[i]))
        continue;

      seconds[slot] += weight * handle_s[i];
      calls[slot] += weight * answered[i];
      all_seconds += weight * handle_s[i];
      all_calls += weight * answered[i];
    }

  if (all_calls <= 0.0 || all_seconds <= 0.0)
    return FALSE;

  double mean = all_seconds / all_calls;

  for (guint s = 0; s < problem->n_slots; s++)
    slots[s] = (seconds[s] + PSEUDO_CALLS * mean) / (calls[s] + PSEUDO_CALLS);

  return TRUE;
}
