/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Histories that are odd, short, huge or broken: a forecast is finite and ordered, or there is
 * none. */
#include "cf-forecast-explain.h"

#include <math.h>

#define MONDAY 20514     /* 2026-03-02 */

/* One odd history. */
typedef struct
{
  const char *name;
  guint       n_days;
  guint       n_slots;
  guint       n_ahead;
  double      mean;
  double      noise;         /* uniform, of the mean */
  double      gaps;          /* share of slots that are unknown */
  guint       open_from;     /* slot */
  guint       open_until;
  gboolean    forecast;      /* there is one */
} Case;

static const Case cases[] = {
  { "constant", 70, 48, 28, 10, 0, 0, 0, 48, TRUE },
  { "constant and long", 800, 24, 91, 10, 0, 0, 0, 24, TRUE },
  { "nobody ever", 70, 48, 28, 0, 0, 0, 0, 48, TRUE },
  { "one day", 1, 48, 28, 10, 0.5, 0, 0, 48, FALSE },
  { "six days", 6, 48, 1, 10, 0.5, 0, 0, 48, TRUE },
  { "eight days", 8, 48, 28, 10, 0.5, 0, 0, 48, TRUE },
  { "five weeks", 35, 48, 28, 10, 0.5, 0, 0, 48, TRUE },
  { "a third is missing", 140, 48, 28, 10, 0.5, 0.33, 0, 48, TRUE },
  { "nearly all is missing", 140, 48, 28, 10, 0.5, 0.97, 0, 48, TRUE },
  { "all is missing", 140, 48, 28, 10, 0.5, 1, 0, 48, FALSE },
  { "huge", 140, 48, 28, 1e9, 0.2, 0, 0, 48, TRUE },
  { "tiny", 140, 48, 28, 0.01, 0, 0, 0, 48, TRUE },
  { "quarter hours", 140, 96, 28, 5, 0.5, 0, 32, 80, TRUE },
  { "hours", 140, 24, 28, 40, 0.5, 0, 0, 24, TRUE },
  { "one slot", 140, 1, 28, 900, 0.3, 0, 0, 1, TRUE },
  { "one hour a day", 140, 24, 28, 9, 0.5, 0, 11, 12, TRUE },
  { "one day ahead", 140, 48, 1, 10, 0.5, 0, 16, 40, TRUE },
  { "a year ahead", 400, 24, 365, 10, 0.5, 0, 8, 20, TRUE },
};

static double *
calls_new (const Case *c)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (41);
  double *calls = g_new (double, c->n_days * c->n_slots);

  for (guint i = 0; i < c->n_days * c->n_slots; i++)
    {
      guint slot = i % c->n_slots;
      double calls_here = c->mean * (1.0 + c->noise * (2.0 * g_rand_double (rand) - 1.0));
      gboolean known = slot >= c->open_from && slot < c->open_until
                       && g_rand_double (rand) >= c->gaps;

      calls[i] = known ? calls_here : NAN;
    }

  return calls;
}

static void
check_band (const CfForecastBand *band)
{
  if (isnan (band->mean))
    return;

  g_assert_true (isfinite (band->q975));
  g_assert_cmpfloat (band->q025, >=, 0.0);
  g_assert_cmpfloat (band->q025, <=, band->q10);
  g_assert_cmpfloat (band->q10, <=, band->mean + 1e-9);
  g_assert_cmpfloat (band->mean, <=, band->q90 + 1e-9);
  g_assert_cmpfloat (band->q90, <=, band->q975);
}

static void
check_case (gconstpointer data)
{
  const Case *c = data;
  g_autofree double *calls = calls_new (c);
  const CfForecastProblem problem = {
    .first_day = MONDAY,
    .n_days = c->n_days,
    .n_slots = c->n_slots,
    .n_ahead = c->n_ahead,
    .calls = calls,
  };
  g_autoptr(CfForecast) forecast = cf_forecast_make (&problem, NULL);
  CfForecastParts parts;
  guint n;

  g_assert_cmpint (forecast->state != CF_FORECAST_TOO_SHORT, ==, c->forecast);
  if (!c->forecast)
    {
      g_assert_null (cf_forecast_candidates (forecast, &n));
      g_assert_null (cf_forecast_left_out (forecast, &n));
      g_assert_null (cf_forecast_unusual (forecast, &n));
      g_assert_false (cf_forecast_explain (forecast, 0, 0, &parts));
      return;
    }

  for (guint i = 0; i < c->n_ahead * c->n_slots; i++)
    {
      check_band (&forecast->slots[i]);
      g_assert_cmpint (cf_forecast_explain (forecast, i / c->n_slots, i % c->n_slots, &parts), ==,
                       !isnan (forecast->slots[i].mean));
      if (c->noise <= 0.0 && c->gaps <= 0.0 && !isnan (forecast->slots[i].mean))
        g_assert_cmpfloat (fabs (forecast->slots[i].mean - c->mean), <=, 0.02 * c->mean);
    }
  for (guint d = 0; d < c->n_ahead; d++)
    check_band (&forecast->days[d].total);
}

/* A queue that opens on some weekdays for some hours is open then and at no other time. */
static void
test_opening_hours (void)
{
  enum { N_DAYS = 84, N_AHEAD = 14, N_SLOTS = 24 };
  g_autofree double *calls = g_new (double, N_DAYS * N_SLOTS);
  const CfForecastProblem problem = {
    .first_day = MONDAY, .n_days = N_DAYS, .n_slots = N_SLOTS, .n_ahead = N_AHEAD, .calls = calls,
  };

  for (guint i = 0; i < N_DAYS * N_SLOTS; i++)
    {
      guint weekday = i / N_SLOTS % 7, slot = i % N_SLOTS;
      gboolean open = weekday < 5 ? slot >= 9 && slot < 18
                                  : weekday == 5 && slot >= 10 && slot < 14;

      calls[i] = open ? 5.0 + slot % 3 + weekday : NAN;
    }

  g_autoptr(CfForecast) forecast = cf_forecast_make (&problem, NULL);

  for (guint i = 0; i < N_AHEAD * N_SLOTS; i++)
    g_assert_cmpint (isnan (forecast->slots[i].mean), ==, isnan (calls[i]));
}

/* Four weeks, the last of them a tenth above the others: what comes lies between, and the parts of
 * an interval say by how much. */
static void
test_last_week_a_tenth_up (void)
{
  enum { N_DAYS = 28, N_SLOTS = 48 };
  double calls[N_DAYS * N_SLOTS];
  const CfForecastProblem problem = {
    .first_day = MONDAY, .n_days = N_DAYS, .n_slots = N_SLOTS, .n_ahead = 7, .calls = calls,
  };
  CfForecastParts parts;

  for (guint i = 0; i < N_DAYS * N_SLOTS; i++)
    calls[i] = (20.0 + i % N_SLOTS) * (i / N_SLOTS >= 21 ? 1.1 : 1.0);

  g_autoptr(CfForecast) forecast = cf_forecast_make (&problem, NULL);

  for (guint i = 0; i < 7 * N_SLOTS; i++)
    {
      double mixture = 0.0;

      g_assert_cmpfloat (forecast->slots[i].mean, >, 1.02 * calls[i]);
      g_assert_cmpfloat (forecast->slots[i].mean, <, 1.11 * calls[i]);
      g_assert_true (cf_forecast_explain (forecast, i / N_SLOTS, i % N_SLOTS, &parts));
      for (guint method = 0; method < CF_FORECAST_N_METHODS; method++)
        if (parts.weights[method] > 0.0)
          mixture += parts.weights[method] * parts.values[method];
      g_assert_cmpfloat (fabs (mixture - parts.calls), <=, 1e-9 * parts.calls);
      g_assert_cmpfloat (fabs (parts.total * parts.share * parts.mixture - parts.calls), <=,
                         1e-9 * parts.calls);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/forecast-robust/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], check_case);
    }
  g_test_add_func ("/forecast-robust/opening-hours", test_opening_hours);
  g_test_add_func ("/forecast-robust/a-tenth-up", test_last_week_a_tenth_up);

  return g_test_run ();
}
