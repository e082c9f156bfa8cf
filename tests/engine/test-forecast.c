/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The forecast on histories whose truth is known. */
#include "forecast-fixture.h"

#include <math.h>
#include <string.h>

static const CfForecastBand *
band_at (const CfForecast *forecast,
         guint             day,
         guint             slot)
{
  return &forecast->slots[day * forecast->n_slots + slot];
}

/* Four equal weeks come again, within 3 % an interval. */
static void
test_equal_weeks (void)
{
  g_autoptr(ForecastFixture) history = forecast_fixture_new (28, 28);

  for (guint d = 0; d < 28; d++)
    forecast_fixture_fill (history, d, d % 7, 1.0);

  g_autoptr(CfForecast) forecast = cf_forecast_make (&history->problem, NULL);

  g_assert_cmpint (forecast->state, ==, CF_FORECAST_ROUGH);
  g_assert_cmpint (forecast->first_day, ==, MONDAY + 28);
  for (guint d = 0; d < 28; d++)
    for (guint s = 0; s < N_SLOTS; s++)
      {
        double expected = history->calls[(d % 7) * N_SLOTS + s];
        double mean = band_at (forecast, d, s)->mean;

        if (isnan (expected))
          g_assert_true (isnan (mean));
        else
          g_assert_cmpfloat (fabs (mean / expected - 1.0), <, 0.03);
      }
}

static void
test_too_short (void)
{
  g_autoptr(ForecastFixture) history = forecast_fixture_new (4, 7);

  for (guint d = 0; d < 4; d++)
    forecast_fixture_fill (history, d, d, 1.0);

  g_autoptr(CfForecast) days = cf_forecast_make (&history->problem, NULL);

  g_assert_cmpint (days->state, ==, CF_FORECAST_TOO_SHORT);

  g_autoptr(ForecastFixture) nothing = forecast_fixture_new (60, 7);
  g_autoptr(CfForecast) silent = cf_forecast_make (&nothing->problem, NULL);

  g_assert_cmpint (silent->state, ==, CF_FORECAST_TOO_SHORT);
}

/* A week of a center that rests on weekends is five days. */
static void
test_one_week (void)
{
  g_autoptr(ForecastFixture) history = forecast_fixture_new (5, 9);

  for (guint d = 0; d < 5; d++)
    forecast_fixture_fill (history, d, d, 1.0);

  g_autoptr(CfForecast) forecast = cf_forecast_make (&history->problem, NULL);

  g_assert_cmpint (forecast->state, ==, CF_FORECAST_ROUGH);
  g_assert_false (forecast->days[0].open);          /* Saturday */
  g_assert_false (forecast->days[1].open);
  for (guint d = 2; d < 7; d++)
    {
      g_assert_true (forecast->days[d].open);
      g_assert_cmpfloat (fabs (forecast->days[d].total.mean / forecast->past[d - 2].total - 1.0),
                         <, 0.05);
    }
}

/* Without a back-test: chance and 15 % of the day, by hand for one interval. */
static void
test_rough_bands (void)
{
  g_autoptr(ForecastFixture) history = forecast_fixture_new (14, 7);

  for (guint d = 0; d < 14; d++)
    forecast_fixture_fill (history, d, d % 7, 1.0);

  g_autoptr(CfForecast) forecast = cf_forecast_make (&history->problem, NULL);
  const CfForecastBand *band = band_at (forecast, 0, 20);
  double root = sqrt (band->mean + 0.25);
  double scale = sqrt (0.25 + 0.0225 * band->mean / 4.0);

  g_assert_cmpint (forecast->state, ==, CF_FORECAST_ROUGH);
  g_assert_cmpuint (forecast->n_origins, ==, 0);
  g_assert_true (isnan (forecast->scores[CF_FORECAST_METHOD_CALENDAR].wape));
  g_assert_cmpfloat_with_epsilon (band->q90, pow (root + 1.2815515655 * scale, 2) - 0.25, 1e-6);
  g_assert_cmpfloat_with_epsilon (band->q025, pow (root - 1.9599639845 * scale, 2) - 0.25, 1e-6);
}

static void
test_calendar_effects (void)
{
  const guint n_days = 252, n_ahead = 28;
  g_autoptr(ForecastFixture) history = forecast_fixture_new_noisy (n_days, n_ahead, 0.3);
  g_autoptr(CfForecast) forecast = cf_forecast_make (&history->problem, NULL);
  guint n_special = 0;

  g_assert_cmpint (forecast->state, ==, CF_FORECAST_CALIBRATED);
  g_assert_cmpuint (forecast->n_origins, ==, 10);

  for (guint d = 0; d < n_ahead; d++)
    {
      const CfForecastDay *day = &forecast->days[d];
      double truth = forecast_fixture_truth (n_days + d, 0.3);

      g_assert_cmpfloat (fabs (day->total.mean / truth - 1.0), <, 0.15);
      if (day->class != CF_FORECAST_ORDINARY)
        {
          n_special++;
          g_assert_cmpuint (day->class_days, ==, 5);
          g_assert_cmpfloat (day->special_factor, <, 0.55);
        }
    }
  g_assert_cmpuint (n_special, ==, 1);

  /* What the calendar knows beats what a mean of weeks can know. */
  g_assert_cmpfloat (forecast->scores[CF_FORECAST_METHOD_CALENDAR].day_wape, <,
                     forecast->scores[CF_FORECAST_METHOD_SMOOTHED].day_wape);
  g_assert_cmpfloat (forecast->inside_80, >, 0.74);
  g_assert_cmpfloat (forecast->inside_80, <, 0.86);
  g_assert_cmpfloat (forecast->inside_95, >, 0.93);
}

/* Bands made from a history hold what comes after it. */
static void
test_bands_hold_the_future (void)
{
  const guint n_days = 280, n_ahead = 28;
  g_autoptr(ForecastFixture) whole = forecast_fixture_new_noisy (n_days + n_ahead, 1, 0.3);
  CfForecastProblem problem = whole->problem;
  guint n = 0, n_80 = 0, n_95 = 0;

  problem.n_days = n_days;
  problem.n_ahead = n_ahead;

  g_autoptr(CfForecast) forecast = cf_forecast_make (&problem, NULL);

  for (guint d = 0; d < n_ahead; d++)
    for (guint s = 0; s < N_SLOTS; s++)
      {
        const CfForecastBand *band = band_at (forecast, d, s);
        double calls = whole->calls[(n_days + d) * N_SLOTS + s];

        if (isnan (band->mean))
          continue;

        g_assert_cmpfloat (band->q025, <=, band->q10);
        g_assert_cmpfloat (band->q10, <=, band->mean);
        g_assert_cmpfloat (band->mean, <=, band->q90);
        g_assert_cmpfloat (band->q90, <=, band->q975);
        n++;
        n_80 += band->q10 <= calls && calls <= band->q90;
        n_95 += band->q025 <= calls && calls <= band->q975;
      }

  g_assert_cmpuint (n, ==, n_ahead * 24);
  g_assert_cmpfloat ((double) n_80 / n, >, 0.74);
  g_assert_cmpfloat ((double) n_80 / n, <, 0.88);
  g_assert_cmpfloat ((double) n_95 / n, >, 0.91);
}

/* Level times factors is the total, and the intervals add up to it. */
static void
test_parts_explain_the_total (void)
{
  g_autoptr(ForecastFixture) history = forecast_fixture_new_noisy (252, 28, 0.3);
  g_autoptr(CfForecast) forecast = cf_forecast_make (&history->problem, NULL);

  for (guint d = 0; d < forecast->n_days; d++)
    {
      const CfForecastDay *day = &forecast->days[d];
      double product = day->level * day->trend_factor * day->weekday_factor * day->month_factor
                       * day->special_factor * day->after_factor * day->season_factor
                       * day->bias_factor * day->parts_factor;
      double sum = 0.0;

      for (guint s = 0; s < N_SLOTS; s++)
        if (!isnan (band_at (forecast, d, s)->mean))
          sum += band_at (forecast, d, s)->mean;

      g_assert_cmpfloat (fabs (product / day->total.mean - 1.0), <, 1e-9);
      g_assert_cmpfloat (fabs (sum / day->total.mean - 1.0), <, 1e-9);
    }
}

static void
test_same_bytes (void)
{
  g_autoptr(ForecastFixture) history = forecast_fixture_new_noisy (140, 28, 0.2);
  g_autoptr(CfForecast) a = cf_forecast_make (&history->problem, NULL);
  g_autoptr(CfForecast) b = cf_forecast_make (&history->problem, NULL);

  g_assert_cmpmem (a->slots, a->n_days * a->n_slots * sizeof (CfForecastBand), b->slots,
                   b->n_days * b->n_slots * sizeof (CfForecastBand));
}

/* A bad Monday marked as an outage (unknown) changes the Mondays; unmarked, they return exactly. */
static void
test_outage_marked_and_unmarked (void)
{
  g_autoptr(ForecastFixture) history = forecast_fixture_new_noisy (84, 7, 0.3);
  double kept[N_SLOTS];
  double *bad = history->calls + 77 * N_SLOTS;

  for (guint s = 16; s < 28; s++)
    bad[s] = 0.0;
  memcpy (kept, bad, sizeof kept);

  g_autoptr(CfForecast) before = cf_forecast_make (&history->problem, NULL);

  for (guint s = 0; s < N_SLOTS; s++)
    bad[s] = NAN;

  g_autoptr(CfForecast) marked = cf_forecast_make (&history->problem, NULL);

  memcpy (bad, kept, sizeof kept);

  g_autoptr(CfForecast) after = cf_forecast_make (&history->problem, NULL);

  g_assert_cmpfloat (band_at (marked, 0, 20)->mean, >, band_at (before, 0, 20)->mean);
  g_assert_true (isnan (marked->past[77].total));
  g_assert_cmpmem (before->slots, 7 * N_SLOTS * sizeof (CfForecastBand), after->slots,
                   7 * N_SLOTS * sizeof (CfForecastBand));
}

/* A wild day is reported as unusual and does not move the forecast much. */
static void
test_unusual_day (void)
{
  g_autoptr(ForecastFixture) history = forecast_fixture_new_noisy (84, 7, 0.3);
  g_autoptr(CfForecast) before = cf_forecast_make (&history->problem, NULL);

  for (guint s = 16; s < 40; s++)
    history->calls[79 * N_SLOTS + s] *= 4.0;

  g_autoptr(CfForecast) after = cf_forecast_make (&history->problem, NULL);

  g_assert_cmpfloat (before->past[79].weight, >, 0.5);
  g_assert_cmpfloat (after->past[79].weight, <, 0.5);
  g_assert_cmpfloat (fabs (after->days[2].total.mean / before->days[2].total.mean - 1.0), <, 0.15);
}

/* A Saturday that is worked for a Friday has a Friday's calls, at a Friday's hours. */
static void
test_swapped_workday (void)
{
  g_autoptr(ForecastFixture) history = forecast_fixture_new (56, 14);

  for (guint d = 0; d < 56; d++)
    if (d % 7 < 5)
      forecast_fixture_fill (history, d, d % 7, 1.0);
  history->weekdays[56 + 5] = 4;

  g_autoptr(CfForecast) forecast = cf_forecast_make (&history->problem, NULL);

  g_assert_true (forecast->days[5].open);
  g_assert_cmpuint (forecast->days[5].weekday, ==, 4);
  g_assert_cmpfloat (fabs (forecast->days[5].total.mean / forecast->days[4].total.mean - 1.0), <,
                     0.02);
  g_assert_false (forecast->days[6].open);
  g_assert_false (forecast->days[12].open);
}

/* A day whose last hours are missing is completed, not taken for a quiet one. */
static void
test_partial_day (void)
{
  g_autoptr(ForecastFixture) history = forecast_fixture_new (56, 7);

  for (guint d = 0; d < 56; d++)
    forecast_fixture_fill (history, d, d % 7, 1.0);

  double whole = 0.0;

  for (guint s = 16; s < 40; s++)
    whole += history->calls[50 * N_SLOTS + s];
  for (guint s = 34; s < 40; s++)
    history->calls[50 * N_SLOTS + s] = NAN;

  g_autoptr(CfForecast) forecast = cf_forecast_make (&history->problem, NULL);

  g_assert_cmpfloat (fabs (forecast->past[50].total / whole - 1.0), <, 0.02);
}

/* Two years and more use the yearly harmonics: winter is known to come. */
static void
test_season (void)
{
  const guint n_days = 7 * 120;
  g_autoptr(ForecastFixture) history = forecast_fixture_new (n_days, 91);

  for (guint d = 0; d < n_days; d++)
    forecast_fixture_fill (history, d, d % 7, 1.0 + 0.3 * sin (2.0 * G_PI * d / 365.25));

  g_autoptr(CfForecast) forecast = cf_forecast_make (&history->problem, NULL);

  g_assert_cmpuint (forecast->n_origins, ==, 8);
  for (guint d = 0; d < 91; d++)
    {
      double season = sin (2.0 * G_PI * (n_days + d) / 365.25);
      double total = 0.0;

      forecast_fixture_fill (history, 0, d % 7, 1.0 + 0.3 * season);
      for (guint s = 16; s < 40; s++)
        total += history->calls[s];
      g_assert_cmpfloat (fabs (forecast->days[d].total.mean / total - 1.0), <, 0.05);
    }
}

/* A festival that the history does not know is like those it knows, unless it is of no group. */
static void
test_new_festival_borrows (void)
{
  const guint8 groups[] = { 0, 1, 1, 0 };
  g_autoptr(ForecastFixture) history = forecast_fixture_new (84, 7);

  for (guint d = 0; d < 84; d++)
    {
      history->classes[d] = d == 31 ? 1 : d == 52 || d == 53 ? 2 : 0;
      forecast_fixture_fill (history, d, d % 7, history->classes[d] != 0 ? 0.5 : 1.0);
    }
  history->classes[84 + 2] = 3;

  g_autoptr(CfForecast) together = cf_forecast_make (&history->problem, NULL);

  history->problem.groups = groups;

  g_autoptr(CfForecast) alone = cf_forecast_make (&history->problem, NULL);

  g_assert_cmpuint (alone->days[2].class_days, ==, 0);
  g_assert_cmpfloat (alone->days[2].special_factor, ==, 1.0);
  g_assert_cmpuint (together->days[2].class_days, ==, 0);
  g_assert_cmpfloat (together->days[2].total.mean, >, 0.45 * alone->days[2].total.mean);
  g_assert_cmpfloat (together->days[2].total.mean, <, 0.55 * alone->days[2].total.mean);
  g_assert_cmpfloat (together->days[3].total.mean, ==, alone->days[3].total.mean);
}

static void
test_silent_queue (void)
{
  g_autoptr(ForecastFixture) history = forecast_fixture_new (56, 7);

  for (guint d = 0; d < 56; d++)
    for (guint s = 0; s < N_SLOTS; s++)
      history->calls[d * N_SLOTS + s] = 0.0;

  g_autoptr(CfForecast) forecast = cf_forecast_make (&history->problem, NULL);

  for (guint i = 0; i < 7 * N_SLOTS; i++)
    {
      g_assert_cmpfloat (forecast->slots[i].mean, ==, 0.0);
      g_assert_true (isfinite (forecast->slots[i].q975));
    }
}

static void
test_stop (void)
{
  g_autoptr(ForecastFixture) history = forecast_fixture_new_noisy (140, 28, 0.2);
  g_autoptr(CfProgress) progress = cf_progress_new ();

  cf_progress_stop (progress);

  g_autoptr(CfForecast) forecast = cf_forecast_make (&history->problem, progress);

  g_assert_cmpint (forecast->state, ==, CF_FORECAST_STOPPED);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/forecast/equal-weeks", test_equal_weeks);
  g_test_add_func ("/forecast/too-short", test_too_short);
  g_test_add_func ("/forecast/one-week", test_one_week);
  g_test_add_func ("/forecast/rough-bands", test_rough_bands);
  g_test_add_func ("/forecast/calendar-effects", test_calendar_effects);
  g_test_add_func ("/forecast/bands-hold-the-future", test_bands_hold_the_future);
  g_test_add_func ("/forecast/parts-explain-the-total", test_parts_explain_the_total);
  g_test_add_func ("/forecast/same-bytes", test_same_bytes);
  g_test_add_func ("/forecast/outage-marked-and-unmarked", test_outage_marked_and_unmarked);
  g_test_add_func ("/forecast/unusual-day", test_unusual_day);
  g_test_add_func ("/forecast/swapped-workday", test_swapped_workday);
  g_test_add_func ("/forecast/partial-day", test_partial_day);
  g_test_add_func ("/forecast/season", test_season);
  g_test_add_func ("/forecast/new-festival-borrows", test_new_festival_borrows);
  g_test_add_func ("/forecast/silent-queue", test_silent_queue);
  g_test_add_func ("/forecast/stop", test_stop);

  return g_test_run ();
}
