/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Special days whose effects were planted: they are found again, and said to be what they are. */
#include "cf-forecast-explain.h"
#include "forecast-fixture.h"

#include <math.h>
#include <string.h>

/* Three years of days, the festival on days 300, 654 and 1039: as years of 354 and 385 days go. */
enum
{
  N_DAYS = 1020,
  N_AHEAD = 42,
};

static const guint festivals[] = { 300, 654, 1039 };

/* The logarithm of what the festival does to a day: quiet before, silent, back bit by bit. */
static double
planted (int distance)
{
  if (distance < CF_FORECAST_FESTIVAL_FIRST || distance > CF_FORECAST_FESTIVAL_LAST)
    return 0.0;
  if (distance < 0)
    return -0.06 * (8 + distance);
  if (distance < 7)
    return -1.6 + 0.1 * distance;

  return -0.8 + 0.08 * (distance - 7);
}

static int
distance_of (guint day,
             guint n_festivals)
{
  for (guint i = 0; i < n_festivals; i++)
    if (ABS ((int) day - (int) festivals[i]) < 60)
      return (int) day - (int) festivals[i];

  return 100;
}

static ForecastFixture *
festival_new (gint8 *distances,
              guint  n_known)
{
  ForecastFixture *fixture = forecast_fixture_new (N_DAYS, N_AHEAD);
  g_autoptr(GRand) rand = g_rand_new_with_seed (31);

  for (guint d = 0; d < N_DAYS + N_AHEAD; d++)
    {
      int distance = distance_of (d, G_N_ELEMENTS (festivals));
      double factor = 0.5 * exp (planted (distance) + 0.04 * (2.0 * g_rand_double (rand) - 1.0));

      distances[d] = distance >= CF_FORECAST_FESTIVAL_FIRST
                     && distance <= CF_FORECAST_FESTIVAL_LAST
                     ? (gint8) distance : CF_FORECAST_NO_FESTIVAL;
      if (d < N_DAYS)
        forecast_fixture_fill (fixture, d, d % 7, factor);

      /* A history that begins after the earlier ones. */
      if (n_known < 2 && d < festivals[1 - n_known] + 60)
        for (guint s = 0; s < N_SLOTS; s++)
          fixture->calls[d * N_SLOTS + s] = NAN;
    }
  fixture->problem.festival = distances;

  return fixture;
}

static double
ordinary_total (guint weekday)
{
  g_autoptr(ForecastFixture) day = forecast_fixture_new (1, 1);
  double sum = 0.0;

  forecast_fixture_fill (day, 0, weekday, 0.5);
  for (guint s = 16; s < 40; s++)
    sum += day->calls[s];

  return sum;
}

/* Mean |log (forecast / truth)| of the festival's days. */
static double
festival_error (const CfForecast *forecast)
{
  double sum = 0.0;

  for (int distance = CF_FORECAST_FESTIVAL_FIRST; distance <= CF_FORECAST_FESTIVAL_LAST; distance++)
    {
      guint d = festivals[2] + (guint) distance;
      double truth = ordinary_total (d % 7) * exp (planted (distance));

      sum += fabs (log (forecast->days[d - N_DAYS].total.mean / truth));
    }

  return sum / (CF_FORECAST_FESTIVAL_LAST - CF_FORECAST_FESTIVAL_FIRST + 1);
}

static void
test_festival_is_found (void)
{
  gint8 distances[N_DAYS + N_AHEAD];
  g_autoptr(ForecastFixture) fixture = festival_new (distances, 2);
  g_autoptr(CfForecast) forecast = cf_forecast_make (&fixture->problem, NULL);
  CfForecastParts parts;

  g_assert_cmpfloat (festival_error (forecast), <, 0.05);

  for (guint d = 0; d < N_AHEAD; d++)
    {
      const CfForecastDay *day = &forecast->days[d];

      g_assert_cmpint (day->festival, ==, distances[N_DAYS + d]);
      g_assert_cmpint (day->special, ==, distances[N_DAYS + d] != CF_FORECAST_NO_FESTIVAL);
      g_assert_cmpuint (day->class_days, ==, day->special ? 2 : 0);
    }

  g_assert_true (cf_forecast_explain (forecast, festivals[2] - N_DAYS, 20, &parts));
  g_assert_cmpint (parts.festival, ==, 0);
  g_assert_cmpint (parts.shape, ==, CF_FORECAST_SHAPE_CLASS);
  g_assert_cmpfloat (parts.special, <, 0.35);
}

/* One festival is enough to know the next; a day of it that was lost is told by its neighbors. */
static void
test_one_festival_with_a_gap (void)
{
  gint8 distances[N_DAYS + N_AHEAD];
  g_autoptr(ForecastFixture) fixture = festival_new (distances, 1);
  CfForecastParts parts;

  for (guint s = 0; s < N_SLOTS; s++)
    fixture->calls[(festivals[1] + 3) * N_SLOTS + s] = NAN;

  g_autoptr(CfForecast) forecast = cf_forecast_make (&fixture->problem, NULL);
  guint third = festivals[2] + 3 - N_DAYS;

  g_assert_cmpfloat (festival_error (forecast), <, 0.12);
  g_assert_cmpuint (forecast->days[third].class_days, ==, 0);
  g_assert_cmpfloat (forecast->days[third].special_factor, <, 0.45);
  g_assert_true (cf_forecast_explain (forecast, third, 20, &parts));
  g_assert_cmpint (parts.shape, ==, CF_FORECAST_SHAPE_BORROWED);
}

/* Before the first festival its days are what the calendar calls them: like other holidays. */
static void
test_unknown_festival_is_a_holiday (void)
{
  gint8 distances[N_DAYS + N_AHEAD];
  g_autoptr(ForecastFixture) fixture = festival_new (distances, 0);
  guint first = festivals[2] - N_DAYS;

  for (guint d = 900; d < 904; d++)
    {
      fixture->classes[d] = 1;
      forecast_fixture_fill (fixture, d, d % 7, 0.25);
    }
  for (guint d = festivals[2]; d < festivals[2] + 7; d++)
    fixture->classes[d] = 2;

  g_autoptr(CfForecast) forecast = cf_forecast_make (&fixture->problem, NULL);

  g_assert_cmpint (forecast->days[first].festival, ==, CF_FORECAST_NO_FESTIVAL);
  g_assert_cmpuint (forecast->days[first].class, ==, 2);
  g_assert_cmpfloat (forecast->days[first].special_factor, <, 0.8);
  g_assert_cmpfloat (forecast->days[first - 1].special_factor, ==, 1.0);
}

/* A campaign doubles the evening: its days have their own total and their own shape. */
static void
test_campaign_has_its_own_shape (void)
{
  g_autoptr(ForecastFixture) fixture = forecast_fixture_new (252, 7);

  for (guint d = 0; d < 252; d++)
    {
      forecast_fixture_fill (fixture, d, d % 7, 1.0);
      fixture->classes[d] = d % 60 == 59;
      for (guint s = 36; s < 40 && fixture->classes[d]; s++)
        fixture->calls[d * N_SLOTS + s] *= 3.0;
    }
  fixture->classes[252] = 1;

  g_autoptr(CfForecast) forecast = cf_forecast_make (&fixture->problem, NULL);
  const CfForecastBand *day = forecast->slots;
  double plain = fixture->calls[20];
  double evening = fixture->calls[38];

  g_assert_cmpfloat (fabs (day[20].mean / plain - 1.0), <, 0.1);
  g_assert_cmpfloat (day[38].mean, >, 2.2 * evening);
  g_assert_cmpuint (forecast->days[0].class_days, ==, 4);
}

/* Small means, and a source that has no row where nobody called. */
static ForecastFixture *
silent_new (double   mean,
            gboolean omits)
{
  ForecastFixture *fixture = forecast_fixture_new (140, 7);
  g_autoptr(GRand) rand = g_rand_new_with_seed (37);

  for (guint d = 0; d < 140; d++)
    for (guint s = 16; s < 40; s++)
      {
        double calls = forecast_fixture_poisson (rand, s < 30 ? 20.0 : mean);

        fixture->calls[d * N_SLOTS + s] = omits && calls <= 0.0 ? NAN : calls;
      }

  return fixture;
}

static void
test_absent_rows_are_silence (void)
{
  g_autoptr(ForecastFixture) whole = silent_new (0.5, FALSE);
  g_autoptr(ForecastFixture) fixture = silent_new (0.5, TRUE);
  g_autoptr(CfForecast) truth = cf_forecast_make (&whole->problem, NULL);
  g_autoptr(CfForecast) forecast = cf_forecast_make (&fixture->problem, NULL);

  g_assert_cmpmem (truth->slots, 7 * N_SLOTS * sizeof (CfForecastBand), forecast->slots,
                   7 * N_SLOTS * sizeof (CfForecastBand));
}

/* A day that breaks off, and one that a person cut, are not silence even then; and a source that
 * writes its zeros means unknown where it has no row. */
static void
test_absent_rows_are_unknown (void)
{
  g_autoptr(ForecastFixture) fixture = silent_new (0.5, TRUE);
  g_autofree guint8 *marks = g_new0 (guint8, 140 * N_SLOTS);
  double known = 0.0;

  fixture->problem.marks = marks;
  for (guint s = 22; s < 40; s++)
    fixture->calls[100 * N_SLOTS + s] = NAN;
  for (guint s = 36; s < 40; s++)
    {
      marks[110 * N_SLOTS + s] = TRUE;
      fixture->calls[110 * N_SLOTS + s] = NAN;
    }
  for (guint s = 16; s < 40; s++)
    if (!isnan (fixture->calls[110 * N_SLOTS + s]))
      known += fixture->calls[110 * N_SLOTS + s];

  g_autoptr(CfForecast) forecast = cf_forecast_make (&fixture->problem, NULL);

  g_assert_true (isnan (forecast->past[100].total));
  g_assert_cmpfloat (forecast->past[110].total, >, known);

  g_autoptr(ForecastFixture) zeros = silent_new (0.5, FALSE);

  for (guint d = 0; d < 140; d++)
    if (d % 3 == 0)
      zeros->calls[d * N_SLOTS + 35] = NAN;

  g_autoptr(CfForecast) unknown = cf_forecast_make (&zeros->problem, NULL);

  g_assert_cmpfloat (unknown->slots[35].mean, >, 0.3);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/forecast-calendar/festival", test_festival_is_found);
  g_test_add_func ("/forecast-calendar/one-festival", test_one_festival_with_a_gap);
  g_test_add_func ("/forecast-calendar/no-festival", test_unknown_festival_is_a_holiday);
  g_test_add_func ("/forecast-calendar/campaign", test_campaign_has_its_own_shape);
  g_test_add_func ("/forecast-calendar/silence", test_absent_rows_are_silence);
  g_test_add_func ("/forecast-calendar/unknown", test_absent_rows_are_unknown);

  return g_test_run ();
}
