/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a forecast says about itself. */
#include "cf-forecast-explain.h"

#include "forecast-fixture.h"

#include <math.h>

/* Every open interval is exactly what its parts say, both ways. */
static void
test_parts_make_every_interval (void)
{
  g_autoptr(ForecastFixture) fixture = forecast_fixture_new_noisy (252, 28, 0.3);
  g_autoptr(CfForecast) forecast = cf_forecast_make (&fixture->problem, NULL);
  CfForecastParts parts;
  guint n_open = 0;

  for (guint d = 0; d < forecast->n_days; d++)
    for (guint s = 0; s < N_SLOTS; s++)
      {
        double mean = forecast->slots[d * N_SLOTS + s].mean;
        double mixture = 0.0;

        if (!cf_forecast_explain (forecast, d, s, &parts))
          {
            g_assert_true (isnan (mean));
            continue;
          }

        double total = parts.level * parts.trend * parts.weekday * parts.month_day * parts.season
                       * parts.special * parts.after * parts.bias;

        n_open++;
        for (guint method = 0; method < CF_FORECAST_N_METHODS; method++)
          if (parts.weights[method] > 0.0)
            mixture += parts.weights[method] * parts.values[method];

        g_assert_cmpfloat (parts.calls, ==, mean);
        g_assert_cmpfloat (fabs (total - parts.total), <=, 1e-9 * total);
        g_assert_cmpfloat (fabs (total * parts.share * parts.mixture - mean), <=, 1e-9 * mean);
        g_assert_cmpfloat (fabs (mixture - mean), <=, 1e-9 * mean);
      }

  g_assert_cmpuint (n_open, ==, 28 * 24);
  g_assert_false (cf_forecast_explain (forecast, 28, 20, &parts));
  g_assert_false (cf_forecast_explain (forecast, 0, N_SLOTS, &parts));
}

/* The shape of a day and where it comes from. */
static void
test_shapes (void)
{
  const guint8 groups[] = { 0, 1, 1 };
  g_autoptr(ForecastFixture) fixture = forecast_fixture_new (56, 14);

  for (guint d = 0; d < 56; d++)
    {
      fixture->classes[d] = d == 23 || d == 44;
      if (d % 7 < 5)
        forecast_fixture_fill (fixture, d, d % 7, fixture->classes[d] ? 0.5 : 1.0);
    }
  fixture->weekdays[56 + 5] = 4;
  fixture->classes[56 + 7] = 1;
  fixture->classes[56 + 8] = 2;
  fixture->problem.groups = groups;

  g_autoptr(CfForecast) forecast = cf_forecast_make (&fixture->problem, NULL);
  CfForecastParts parts;

  g_assert_true (cf_forecast_explain (forecast, 0, 20, &parts));
  g_assert_cmpint (parts.shape, ==, CF_FORECAST_SHAPE_WEEKDAY);
  g_assert_cmpuint (parts.shape_weekday, ==, 0);
  g_assert_cmpuint (parts.shape_days, ==, 0);

  g_assert_true (cf_forecast_explain (forecast, 5, 20, &parts));
  g_assert_cmpint (parts.shape, ==, CF_FORECAST_SHAPE_SWAPPED);
  g_assert_cmpuint (parts.shape_weekday, ==, 4);

  g_assert_true (cf_forecast_explain (forecast, 7, 20, &parts));
  g_assert_cmpint (parts.shape, ==, CF_FORECAST_SHAPE_CLASS);
  g_assert_cmpuint (parts.shape_days, ==, 2);
  g_assert_cmpfloat_with_epsilon (parts.shape_class, 2.0 / 3.0, 1e-12);
  g_assert_cmpfloat (parts.special, <, 0.6);
  g_assert_cmpfloat (parts.weights[CF_FORECAST_METHOD_SMOOTHED], ==, 0.0);

  g_assert_true (cf_forecast_explain (forecast, 8, 20, &parts));
  g_assert_cmpint (parts.shape, ==, CF_FORECAST_SHAPE_BORROWED);
  g_assert_cmpuint (parts.shape_days, ==, 0);
  g_assert_cmpfloat (parts.special, <, 0.6);

  g_assert_false (cf_forecast_explain (forecast, 6, 20, &parts));
}

static void
test_candidates (void)
{
  g_autoptr(ForecastFixture) fixture = forecast_fixture_new_noisy (252, 28, 0.3);
  g_autoptr(CfForecast) forecast = cf_forecast_make (&fixture->problem, NULL);
  double sum = 0.0;
  guint n;
  const CfForecastCandidate *candidates = cf_forecast_candidates (forecast, &n);

  g_assert_cmpuint (n, ==, CF_FORECAST_N_METHODS);
  for (guint i = 0; i < n; i++)
    {
      g_assert_cmpint (candidates[i].method, ==, i);
      g_assert_cmpfloat (candidates[i].score.wape, ==, forecast->scores[i].wape);
      g_assert_cmpuint (candidates[i].n_leads, ==, 4);
      for (guint lead = 0; lead < 4; lead++)
        g_assert_cmpfloat (candidates[i].lead_wape[lead], >, 0.0);
      if (i != CF_FORECAST_METHOD_MIXTURE)
        sum += candidates[i].weight;
    }
  g_assert_cmpfloat_with_epsilon (sum, 1.0, 1e-12);

  g_autoptr(ForecastFixture) brief = forecast_fixture_new_noisy (14, 7, 0.3);
  g_autoptr(CfForecast) rough = cf_forecast_make (&brief->problem, NULL);

  g_assert_null (cf_forecast_candidates (rough, &n));
  g_assert_cmpuint (n, ==, 0);
}

static const CfForecastLeftOut *
find_left_out (const CfForecast *forecast,
               guint             day)
{
  guint n;
  const CfForecastLeftOut *found = cf_forecast_left_out (forecast, &n);

  for (guint i = 0; i < n; i++)
    if (found[i].day <= MONDAY + (CfDay) day
        && MONDAY + (CfDay) day < found[i].day + (CfDay) found[i].n_days)
      return &found[i];

  return NULL;
}

/* A marked day, an unknown one, one that breaks off, a holiday and a wild day, each by its name. */
static void
test_left_out (void)
{
  g_autoptr(ForecastFixture) fixture = forecast_fixture_new_noisy (140, 7, 0.3);
  g_autofree guint8 *marks = g_new0 (guint8, 140 * N_SLOTS);

  fixture->problem.marks = marks;
  for (guint s = 16; s < 40; s++)
    {
      marks[50 * N_SLOTS + s] = TRUE;
      fixture->calls[50 * N_SLOTS + s] = NAN;
      fixture->calls[60 * N_SLOTS + s] = NAN;
      fixture->calls[61 * N_SLOTS + s] = NAN;
      fixture->calls[120 * N_SLOTS + s] *= 4.0;
    }
  for (guint s = 20; s < 40; s++)
    fixture->calls[70 * N_SLOTS + s] = NAN;

  g_autoptr(CfForecast) forecast = cf_forecast_make (&fixture->problem, NULL);

  g_assert_null (find_left_out (forecast, 51));
  g_assert_cmpint (find_left_out (forecast, 50)->reason, ==, CF_FORECAST_LEFT_EXCLUDED);
  g_assert_cmpint (find_left_out (forecast, 60)->reason, ==, CF_FORECAST_LEFT_UNKNOWN);
  g_assert_cmpuint (find_left_out (forecast, 60)->n_days, ==, 2);
  g_assert_cmpint (find_left_out (forecast, 70)->reason, ==, CF_FORECAST_LEFT_PARTIAL);
  g_assert_cmpint (find_left_out (forecast, 89)->reason, ==, CF_FORECAST_LEFT_SPECIAL);
  g_assert_cmpint (find_left_out (forecast, 120)->reason, ==, CF_FORECAST_LEFT_UNUSUAL);
  g_assert_cmpfloat (find_left_out (forecast, 120)->weight, ==, forecast->past[120].weight);
}

/* A wild day and a wild interval are offered, with what was expected; nothing else is. */
static void
test_unusual (void)
{
  g_autoptr(ForecastFixture) fixture = forecast_fixture_new_noisy (140, 7, 0.3);

  for (guint s = 16; s < 40; s++)
    fixture->calls[120 * N_SLOTS + s] *= 4.0;
  fixture->calls[125 * N_SLOTS + 30] += 150.0;

  g_autoptr(CfForecast) forecast = cf_forecast_make (&fixture->problem, NULL);
  guint n;
  const CfForecastUnusual *found = cf_forecast_unusual (forecast, &n);
  const CfForecastUnusual *slot = NULL;
  const CfForecastUnusual *day = NULL;

  for (guint i = 0; i < n; i++)
    if (found[i].day == MONDAY + 120)
      day = &found[i];
    else if (found[i].day == MONDAY + 125 && found[i].slot == 30)
      slot = &found[i];

  g_assert_nonnull (day);
  g_assert_cmpuint (day->slot, ==, CF_FORECAST_WHOLE_DAY);
  g_assert_cmpfloat (day->actual, ==, forecast->past[120].total);
  g_assert_cmpfloat (day->actual, >, 3.0 * day->expected);
  g_assert_nonnull (slot);
  g_assert_cmpfloat (slot->actual, ==, fixture->calls[125 * N_SLOTS + 30]);
  g_assert_cmpfloat (slot->expected, <, 60.0);
  g_assert_cmpfloat (slot->weight, <, 0.5);
  g_assert_cmpuint (n, <=, 4);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/forecast-explain/parts", test_parts_make_every_interval);
  g_test_add_func ("/forecast-explain/shapes", test_shapes);
  g_test_add_func ("/forecast-explain/candidates", test_candidates);
  g_test_add_func ("/forecast-explain/left-out", test_left_out);
  g_test_add_func ("/forecast-explain/unusual", test_unusual);

  return g_test_run ();
}
