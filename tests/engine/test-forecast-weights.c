/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the forecast learns about how to learn: profiles, memories, settings, mixtures. */
#include "cf-day-candidates.h"
#include "cf-forecast-explain.h"
#include "cf-profile-memory.h"
#include "cf-profile-shrink.h"
#include "cf-simple-weeks.h"
#include "forecast-fixture.h"

#include <math.h>

static double
normal (GRand *rand)
{
  double sum = -6.0;

  for (guint i = 0; i < 12; i++)
    sum += g_rand_double (rand);

  return sum;
}

/* A smooth deviation under the noise of a small queue comes out far better than it went in. */
static void
test_shrink_finds_smooth_deviations (void)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (17);
  double before = 0.0, after = 0.0;

  for (guint round = 0; round < 40; round++)
    {
      double ratios[N_SLOTS], counts[N_SLOTS], truth[N_SLOTS];

      for (guint s = 0; s < N_SLOTS; s++)
        {
          truth[s] = 1.0 + 0.2 * sin (2.0 * G_PI * s / N_SLOTS);
          counts[s] = 60.0;
          ratios[s] = truth[s] + normal (rand) / sqrt (counts[s]);
          before += pow (ratios[s] - truth[s], 2.0);
        }
      cf_profile_shrink (ratios, counts, N_SLOTS);
      for (guint s = 0; s < N_SLOTS; s++)
        after += pow (ratios[s] - truth[s], 2.0);
    }

  g_assert_cmpfloat (after, <, 0.25 * before);
}

/* Nothing but chance: the common profile is believed. Many calls: the calls are. */
static void
test_shrink_knows_chance (void)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (18);
  double ratios[N_SLOTS], counts[N_SLOTS];

  for (guint s = 0; s < N_SLOTS; s++)
    {
      counts[s] = s == 20 ? 0.0 : 25.0;
      ratios[s] = s == 20 ? 9.0 : 1.0 + normal (rand) / 5.0;
    }
  cf_profile_shrink (ratios, counts, N_SLOTS);
  for (guint s = 0; s < N_SLOTS; s++)
    g_assert_cmpfloat (fabs (ratios[s] - 1.0), <, 0.12);

  for (guint s = 0; s < N_SLOTS; s++)
    {
      counts[s] = 1e6;
      ratios[s] = s % 2 == 0 ? 1.3 : 0.7;
    }
  cf_profile_shrink (ratios, counts, N_SLOTS);
  for (guint s = 0; s < N_SLOTS; s++)
    g_assert_cmpfloat_with_epsilon (ratios[s], s % 2 == 0 ? 1.3 : 0.7, 1e-3);
}

/* Poisson days whose profile is turned half a year ago, or never. */
static double
half_life_of (gboolean turned)
{
  const guint n_days = 52 * 7;
  g_autoptr(ForecastFixture) fixture = forecast_fixture_new (n_days, 7);
  g_autoptr(GRand) rand = g_rand_new_with_seed (19);

  for (guint d = 0; d < n_days; d++)
    for (guint s = 16; s < 40; s++)
      {
        guint slot = turned && d > 40 * 7 ? 55 - s : s;

        fixture->calls[d * N_SLOTS + s]
          = forecast_fixture_poisson (rand, slot < 24 ? 12.0 : 4.0);
      }

  g_autoptr(CfForecastHistory) history = cf_forecast_history_new (&fixture->problem);

  return cf_profile_memory_half_life (history, 0, n_days);
}

static void
test_memory (void)
{
  g_assert_cmpfloat (half_life_of (FALSE), >, 24 * 7.0);
  g_assert_cmpfloat (half_life_of (TRUE), <, 7 * 7.0);
}

/* Logarithms of totals whose level does what the settings say get the weights. */
static double
weight_of_damped (double  kept,
                  double  step,
                  guint32 seed)
{
  enum { N_DAYS = 60 * 7 };
  g_autoptr(GRand) rand = g_rand_new_with_seed (seed);
  g_autofree CfForecastDate *days = g_new0 (CfForecastDate, N_DAYS);
  g_autofree double *values = g_new (double, N_DAYS);
  g_autofree double *weights = g_new (double, N_DAYS);
  const CfDayModelSeries series
    = { .days = days, .values = values, .n_days = N_DAYS, .weights = weights };
  double level = 0.0, damped = 0.0;
  CfDayCandidates candidates;
  double log_likelihoods[CF_DAY_CANDIDATES_MAX];

  for (guint d = 0; d < N_DAYS; d++)
    {
      if (d % 7 == 0)
        level = kept * level + step * normal (rand);
      days[d].weekday = d % 7;
      days[d].month_day = d % 31;
      values[d] = 6.0 + level + 0.1 * normal (rand);
      weights[d] = 1.0;
    }

  cf_day_candidates_init (&candidates, 0, FALSE);
  for (guint i = 0; i < candidates.n; i++)
    {
      g_autoptr(CfDayModelFit) fit
        = cf_day_model_fit_weighted (&series, &candidates.settings[i]);

      log_likelihoods[i] = fit->log_likelihood;
    }
  cf_day_candidates_weigh (&candidates, log_likelihoods);
  for (guint i = 0; i < candidates.n; i++)
    if (candidates.settings[i].damping < 0.9)
      damped += log_likelihoods[i];

  CfDayCandidates fewer = candidates;

  cf_day_candidates_narrow (&fewer, log_likelihoods);
  g_assert_cmpuint (fewer.n, >, 0);
  g_assert_cmpuint (fewer.n, <, candidates.n);

  return damped;
}

static void
test_candidates_by_likelihood (void)
{
  double walks = 0.0, returns = 0.0;

  for (guint32 seed = 1; seed <= 8; seed++)
    {
      walks += weight_of_damped (1.0, 0.05, seed) / 8.0;
      returns += weight_of_damped (0.5, 0.10, seed) / 8.0;
    }

  g_assert_cmpfloat (walks, <, 0.25);
  g_assert_cmpfloat (returns, >, 0.9);
}

/* A level that returns: the forecast goes back to it, and says so. */
static void
test_level_returns (void)
{
  enum { N_DAYS = 60 * 7 };
  g_autofree CfForecastDate *days = g_new0 (CfForecastDate, N_DAYS);
  g_autofree double *values = g_new (double, N_DAYS);
  g_autofree double *weights = g_new (double, N_DAYS);
  const CfDayModelSeries series
    = { .days = days, .values = values, .n_days = N_DAYS, .weights = weights };
  const CfDayModelSettings settings = {
    .level_ratio = 1.0, .damping = 0.5, .month_ratio = 0.1, .season_ratio = 1.0,
  };
  CfDayModelParts near, far;

  for (guint d = 0; d < N_DAYS; d++)
    {
      days[d].weekday = d % 7;
      values[d] = 6.0 + (d / 7 % 10 == 9 ? 0.4 : 0.0);
      weights[d] = 1.0;
    }

  g_autoptr(CfDayModelFit) fit = cf_day_model_fit_weighted (&series, &settings);

  cf_day_model_fit_predict (fit, &days[0], 59, &near);
  g_assert_cmpfloat (near.trend, ==, 0.0);
  g_assert_cmpfloat (cf_day_model_parts_sum (&near), >, 6.25);
  cf_day_model_fit_predict (fit, &days[0], 63, &far);
  g_assert_cmpfloat (far.level, ==, near.level);
  g_assert_cmpfloat (far.trend, <, -0.15);
  g_assert_cmpfloat (fabs (cf_day_model_parts_sum (&far) - 6.05), <, 0.06);
}

/* Weekly totals that jump are followed, steady small ones are averaged for long. */
static double
adjusted_of (gboolean jumps)
{
  const guint n_days = 30 * 7;
  g_autoptr(ForecastFixture) fixture = forecast_fixture_new (n_days, 7);
  g_autoptr(GRand) rand = g_rand_new_with_seed (43);
  g_autofree double *factors = g_new (double, n_days);
  g_autofree double *weights = g_new (double, n_days);
  double week[7 * N_SLOTS];

  for (guint d = 0; d < n_days; d++)
    {
      double mean = jumps && d >= n_days - 28 ? 40.0 : 20.0;

      factors[d] = weights[d] = 1.0;
      for (guint s = 16; s < 40; s++)
        fixture->calls[d * N_SLOTS + s]
          = forecast_fixture_poisson (rand, jumps && d / 70 % 2 == 1 ? 2.0 * mean : mean);
    }

  g_autoptr(CfForecastHistory) history = cf_forecast_history_new (&fixture->problem);
  double sum = 0.0;

  cf_simple_weeks_fill_adjusted (history, n_days, factors, weights, week);
  for (guint i = 0; i < 7 * N_SLOTS; i++)
    {
      g_assert_cmpint (isnan (week[i]), ==, i % N_SLOTS < 16 || i % N_SLOTS >= 40);
      sum += isnan (week[i]) ? 0.0 : fabs (week[i] - (jumps ? 40.0 : 20.0));
    }

  return sum / (7 * 24);
}

static void
test_adjusted_weeks (void)
{
  /* A mean of 8 weeks is off by 1.3 calls, smoothed weeks with a weight of 0.15 by 1.0. */
  g_assert_cmpfloat (adjusted_of (FALSE), <, 0.8);
  g_assert_cmpfloat (adjusted_of (TRUE), <, 10.0);
}

/* What the simple weeks know better gets more weight than what the calendar knows better. */
static void
test_mixture_follows_the_back_test (void)
{
  g_autoptr(ForecastFixture) calendar = forecast_fixture_new_noisy (252, 28, 0.3);
  g_autoptr(CfForecast) forecast = cf_forecast_make (&calendar->problem, NULL);
  const CfForecastScore *scores = forecast->scores;
  guint n;
  const CfForecastCandidate *candidates = cf_forecast_candidates (forecast, &n);

  g_assert_cmpfloat (scores[CF_FORECAST_METHOD_MIXTURE].wape, <=,
                     1.01 * scores[CF_FORECAST_METHOD_CALENDAR].wape);
  g_assert_cmpfloat (scores[CF_FORECAST_METHOD_MIXTURE].wape, <,
                     scores[CF_FORECAST_METHOD_MEAN].wape);
  g_assert_cmpfloat (candidates[CF_FORECAST_METHOD_MEAN].weight, <, 0.1);
  g_assert_cmpfloat (candidates[CF_FORECAST_METHOD_CALENDAR].weight
                     + candidates[CF_FORECAST_METHOD_PARTS].weight
                     + candidates[CF_FORECAST_METHOD_ADJUSTED].weight, >, 0.9);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/forecast-weights/shrink-smooth", test_shrink_finds_smooth_deviations);
  g_test_add_func ("/forecast-weights/shrink-chance", test_shrink_knows_chance);
  g_test_add_func ("/forecast-weights/memory", test_memory);
  g_test_add_func ("/forecast-weights/candidates", test_candidates_by_likelihood);
  g_test_add_func ("/forecast-weights/level-returns", test_level_returns);
  g_test_add_func ("/forecast-weights/adjusted-weeks", test_adjusted_weeks);
  g_test_add_func ("/forecast-weights/mixture", test_mixture_follows_the_back_test);

  return g_test_run ();
}
