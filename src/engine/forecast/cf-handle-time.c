/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-handle-time.h"

#include <math.h>

#define HALF_LIFE_DAYS (6.0 * 7.0)
#define PSEUDO_CALLS 100.0
#define WEEKDAY_PSEUDO_CALLS 1000.0
#define N_PARTS 6     /* of a day */

typedef struct
{
  double seconds;
  double calls;
} Sum;

static void
add (Sum    *sum,
     double  seconds,
     double  calls)
{
  sum->seconds += seconds;
  sum->calls += calls;
}

static double
shrink (const Sum *sum,
        double     mean,
        double     pseudo_calls)
{
  return (sum->seconds + pseudo_calls * mean) / (sum->calls + pseudo_calls);
}

static guint
part_of (guint slot,
         guint n_slots)
{
  return slot * N_PARTS / n_slots;
}

/* Sums by weekday and slot; a swapped workday counts for the weekday that it behaves like. */
static Sum *
sum_weekdays (const CfForecastProblem *problem,
              const double            *handle_s,
              const double            *answered)
{
  Sum *sums = g_new0 (Sum, 7 * problem->n_slots);

  for (guint day = 0; day < problem->n_days; day++)
    {
      double weight = exp2 (-(double) (problem->n_days - 1 - day) / HALF_LIFE_DAYS);
      guint weekday = problem->weekdays != NULL ? problem->weekdays[day] : CF_FORECAST_OWN_WEEKDAY;

      if (weekday >= CF_FORECAST_OWN_WEEKDAY)
        weekday = cf_day_weekday (problem->first_day + (CfDay) day);

      for (guint slot = 0; slot < problem->n_slots; slot++)
        {
          guint i = day * problem->n_slots + slot;

          if (!isnan (handle_s[i]) && !isnan (answered[i]))
            add (&sums[weekday * problem->n_slots + slot], weight * handle_s[i],
                 weight * answered[i]);
        }
    }

  return sums;
}

gboolean
cf_handle_time_fit (const CfForecastProblem *problem,
                    const double            *handle_s,
                    const double            *answered,
                    double                  *times)
{
  g_autofree Sum *weekdays = sum_weekdays (problem, handle_s, answered);
  g_autofree Sum *slots = g_new0 (Sum, problem->n_slots);
  Sum parts[N_PARTS] = { 0 };
  Sum all = { 0 };

  for (guint i = 0; i < 7 * problem->n_slots; i++)
    {
      guint slot = i % problem->n_slots;

      add (&slots[slot], weekdays[i].seconds, weekdays[i].calls);
      add (&parts[part_of (slot, problem->n_slots)], weekdays[i].seconds, weekdays[i].calls);
      add (&all, weekdays[i].seconds, weekdays[i].calls);
    }

  if (all.calls <= 0.0 || all.seconds <= 0.0)
    return FALSE;

  for (guint i = 0; i < 7 * problem->n_slots; i++)
    {
      guint slot = i % problem->n_slots;
      double part = shrink (&parts[part_of (slot, problem->n_slots)], all.seconds / all.calls,
                            PSEUDO_CALLS);

      times[i] = shrink (&weekdays[i], shrink (&slots[slot], part, PSEUDO_CALLS),
                         WEEKDAY_PSEUDO_CALLS);
    }

  return TRUE;
}
