/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How long a forecast and a requirement take. */
#include "cf-forecast.h"
#include "cf-staffing.h"

#include <math.h>
#include <time.h>

static double
draw (GRand  *rand,
      double  mean)
{
  return floor (MAX (mean + sqrt (mean) * (2.0 * g_rand_double (rand) - 1.0) * 1.7, 0.0));
}

/* Processor time, the best of five runs. */
static void
measure_forecast (const char *name,
                  guint       n_weeks,
                  guint       n_slots,
                  guint       n_weeks_ahead,
                  gboolean    rich)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (1);
  g_autofree double *calls = g_new (double, 7 * n_weeks * n_slots);
  guint n_days = 7 * (n_weeks + n_weeks_ahead);
  g_autofree guint16 *classes = g_new0 (guint16, n_days);
  g_autofree gint8 *festival = g_new (gint8, n_days);
  const CfForecastProblem problem = {
    .first_day = 20514,
    .n_days = 7 * n_weeks,
    .n_slots = n_slots,
    .n_ahead = 7 * n_weeks_ahead,
    .calls = calls,
    .classes = rich ? classes : NULL,
    .festival = rich ? festival : NULL,
  };
  double best = INFINITY;

  for (guint d = 0; d < n_days; d++)
    {
      int distance = (int) (d % 354) - 40;

      classes[d] = d % 29 == 28 ? (guint16) (1 + d / 29 % 12) : CF_FORECAST_ORDINARY;
      festival[d] = distance >= CF_FORECAST_FESTIVAL_FIRST && distance <= CF_FORECAST_FESTIVAL_LAST
                    ? (gint8) distance : CF_FORECAST_NO_FESTIVAL;
    }

  for (guint i = 0; i < 7 * n_weeks * n_slots; i++)
    calls[i] = draw (rand, 20.0 + 15.0 * sin (2.0 * G_PI * (i % n_slots) / n_slots)
                           + (i / n_slots % 7 < 5 ? 10.0 : 0.0));

  for (guint round = 0; round < 5; round++)
    {
      clock_t start = clock ();
      g_autoptr(CfForecast) forecast = cf_forecast_make (&problem, NULL);

      best = MIN (best, 1000.0 * (double) (clock () - start) / CLOCKS_PER_SEC);
      g_assert (forecast->state == CF_FORECAST_CALIBRATED);
    }

  g_print ("%-44s %8.1f ms\n", name, best);
}

static void
measure_erlang (double calls)
{
  const CfErlangTraffic patient = { calls, 1800, 300, CF_ERLANG_ENDLESS_PATIENCE, 20 };
  const CfErlangTraffic impatient = { calls, 1800, 300, 180, 20 };
  const CfStaffingGoal goal = { .share = 0.8, .max_occupancy = 0.85, .max_abandonment = 0.05 };
  CfStaffingRequirement requirement;
  const guint rounds = 500;
  gint64 start = g_get_monotonic_time ();

  for (guint i = 0; i < rounds; i++)
    cf_staffing_require (&patient, &goal, &requirement);

  gint64 middle = g_get_monotonic_time ();

  for (guint i = 0; i < rounds; i++)
    cf_staffing_require (&impatient, &goal, &requirement);

  gint64 end = g_get_monotonic_time ();

  g_print ("requirement of %5.0f calls, Erlang C           %8.1f us\n", calls,
           (double) (middle - start) / rounds);
  g_print ("requirement of %5.0f calls, Erlang A           %8.1f us\n", calls,
           (double) (end - middle) / rounds);
}

int
main (void)
{
  measure_forecast ("4 weeks from 13 weeks of half hours", 13, 48, 4, FALSE);
  measure_forecast ("4 weeks from a year of half hours", 52, 48, 4, FALSE);
  measure_forecast ("the same with twelve holidays and a festival", 52, 48, 4, TRUE);
  measure_forecast ("4 weeks from a year of quarter hours", 52, 96, 4, FALSE);
  measure_forecast ("13 weeks from five years of hours", 260, 24, 13, FALSE);
  measure_forecast ("13 weeks from eight years of hours", 416, 24, 13, FALSE);
  measure_erlang (50);
  measure_erlang (1000);
  measure_erlang (5000);

  return 0;
}
