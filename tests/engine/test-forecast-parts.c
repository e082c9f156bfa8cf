/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The forecast engine's inner parts: equations, calendar model, spread. */
#include "cf-arrow-system.h"
#include "cf-day-model.h"
#include "cf-forecast-spread.h"
#include "cf-order-statistic.h"

#include <math.h>
#include <stdlib.h>

#define N_CHAIN 9
#define N_BORDER 5
#define N (N_CHAIN + N_BORDER)

/* Gauss-Jordan with pivots, for comparison. */
static void
solve_dense (double a[N][N],
             double b[N])
{
  for (guint k = 0; k < N; k++)
    {
      guint pivot = k;

      for (guint i = k + 1; i < N; i++)
        if (fabs (a[i][k]) > fabs (a[pivot][k]))
          pivot = i;
      for (guint j = 0; j < N; j++)
        {
          double swap = a[k][j];

          a[k][j] = a[pivot][j];
          a[pivot][j] = swap;
        }

      double swap = b[k];

      b[k] = b[pivot];
      b[pivot] = swap;

      for (guint i = 0; i < N; i++)
        {
          double factor = a[i][k] / a[k][k];

          if (i == k)
            continue;
          for (guint j = k; j < N; j++)
            a[i][j] -= factor * a[k][j];
          b[i] -= factor * b[k];
        }
    }

  for (guint k = 0; k < N; k++)
    b[k] /= a[k][k];
}

static void
test_arrow_system (void)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (3);

  for (guint round = 0; round < 50; round++)
    {
      g_autoptr(CfArrowSystem) system = cf_arrow_system_new (N_CHAIN, N_BORDER);
      double a[N][N] = { 0 };
      double b[N];

      for (guint i = 0; i < N; i++)
        for (guint j = 0; j <= i; j++)
          if (i >= N_CHAIN || j + 1 >= i)
            a[i][j] = a[j][i] = i == j ? 8.0 + g_rand_double (rand) : g_rand_double (rand) - 0.5;
      for (guint i = 0; i < N; i++)
        b[i] = g_rand_double (rand);

      for (guint i = 0; i < N_CHAIN; i++)
        {
          system->diagonal[i] = a[i][i];
          system->link[i] = i + 1 < N_CHAIN ? a[i][i + 1] : 0.0;
          system->chain_side[i] = b[i];
          for (guint j = 0; j < N_BORDER; j++)
            system->cross[i * N_BORDER + j] = a[i][N_CHAIN + j];
        }
      for (guint i = 0; i < N_BORDER; i++)
        {
          system->border_side[i] = b[N_CHAIN + i];
          for (guint j = 0; j <= i; j++)
            system->border[i * N_BORDER + j] = a[N_CHAIN + i][N_CHAIN + j];
        }

      cf_arrow_system_solve (system);
      solve_dense (a, b);

      for (guint i = 0; i < N_CHAIN; i++)
        g_assert_cmpfloat_with_epsilon (system->chain_side[i], b[i], 1e-12);
      for (guint i = 0; i < N_BORDER; i++)
        g_assert_cmpfloat_with_epsilon (system->border_side[i], b[N_CHAIN + i], 1e-12);
    }
}

/* Effects that are in the data come out; a wild day loses its weight. */
static void
test_day_model (void)
{
  enum { N_DAYS = 20 * 7, WILD = 60 };
  const double weekdays[] = { 0.2, 0.1, 0.0, 0.0, 0.05, -0.5, -0.8 };
  const CfDayModelSettings settings = {
    .level_ratio = 0.03, .damping = 1.0, .month_ratio = 0.3, .season_ratio = 1.0,
  };
  CfForecastDate days[N_DAYS] = { 0 };
  double values[N_DAYS], weights[N_DAYS];
  CfDayModelSeries series = { .days = days, .values = values, .n_days = N_DAYS, .n_classes = 1,
                              .weights = weights };

  for (guint d = 0; d < N_DAYS; d++)
    {
      days[d].weekday = d % 7;
      days[d].month_day = d % 30;
      days[d].class = d % 20 == 13 ? 1 : 0;
      values[d] = 6.0 + 0.001 * d + weekdays[d % 7] + (days[d].class == 1 ? -0.9 : 0.0)
                  + 0.01 * sin (37.0 * d);
    }
  values[WILD] += 1.5;
  values[70] = NAN;

  g_autoptr(CfDayModelFit) fit = cf_day_model_fit_robust (&series, &settings);

  for (guint d = 0; d < 7; d++)
    {
      CfForecastDate date = { .weekday = d, .month_day = 10 };
      CfForecastDate special = { .weekday = d, .month_day = 10, .class = 1 };
      CfDayModelParts plain_parts, special_parts;

      cf_day_model_fit_predict (fit, &date, cf_day_model_week (N_DAYS, N_DAYS + d), &plain_parts);
      cf_day_model_fit_predict (fit, &special, cf_day_model_week (N_DAYS, N_DAYS + d),
                                &special_parts);
      g_assert_cmpfloat (fabs (cf_day_model_parts_sum (&plain_parts)
                               - (6.0 + 0.001 * (N_DAYS - 4) + weekdays[d])), <, 0.03);
      g_assert_cmpfloat (fabs (special_parts.special + 0.9), <, 0.06);
    }

  g_assert_cmpfloat (weights[WILD], <, 0.1);
  g_assert_cmpfloat (weights[70], ==, 0.0);
  g_assert_cmpfloat (weights[50], >, 0.5);
}

static int
compare_doubles (gconstpointer a,
                 gconstpointer b)
{
  double x = *(const double *) a;
  double y = *(const double *) b;

  return (x > y) - (x < y);
}

/* Selection gives what sorting gives, many equal values included. */
static void
test_order_statistics (void)
{
  const double shares[] = { 0.0, 0.1, 0.5, 0.8, 0.95, 1.0 };
  g_autoptr(GRand) rand = g_rand_new_with_seed (5);

  for (guint n = 1; n < 90; n++)
    for (guint i = 0; i < G_N_ELEMENTS (shares); i++)
      {
        double values[90], sorted[90];

        for (guint k = 0; k < n; k++)
          values[k] = sorted[k] = g_rand_int_range (rand, 0, n % 2 == 0 ? 5 : 1000);
        qsort (sorted, n, sizeof (double), compare_doubles);

        double position = shares[i] * (n - 1);
        guint below = (guint) position;
        double above = sorted[MIN (below + 1, n - 1)];

        g_assert_cmpfloat_with_epsilon (cf_order_quantile (values, n, shares[i]),
                                        sorted[below] + (position - below)
                                                        * (above - sorted[below]),
                                        1e-12);
      }
}

static void
test_weeks (void)
{
  g_assert_cmpuint (cf_day_model_week (14, 0), ==, 0);
  g_assert_cmpuint (cf_day_model_week (14, 6), ==, 0);
  g_assert_cmpuint (cf_day_model_week (14, 7), ==, 1);
  g_assert_cmpuint (cf_day_model_week (14, 14), ==, 2);
  g_assert_cmpuint (cf_day_model_week (16, 0), ==, 0);
  g_assert_cmpuint (cf_day_model_week (16, 1), ==, 0);
  g_assert_cmpuint (cf_day_model_week (16, 2), ==, 1);
  g_assert_cmpuint (cf_day_model_week (16, 15), ==, 2);
}

/* Errors of a known size come back as bands of that size, wider further ahead. */
static void
test_spread (void)
{
  g_autoptr(GArray) errors = g_array_new (FALSE, FALSE, sizeof (CfForecastError));
  g_autoptr(GRand) rand = g_rand_new_with_seed (11);

  for (guint i = 0; i < 8000; i++)
    {
      guint lead = i % 4;
      double uniform = 2.0 * g_rand_double (rand) - 1.0;
      CfForecastError error = {
        .origin = i / 1000,
        .day = 7 * lead,
        .young = 1.0,
        .slot = i % 3,
        .lead = lead,
        .mean = 400.0,
        .calls = 400.0 * (1.0 + (lead < 2 ? 0.2 : 0.4) * uniform),
      };

      g_array_append_val (errors, error);
    }

  g_autoptr(CfForecastSpread) spread = cf_forecast_spread_new (errors, 3, 6);

  g_assert_cmpfloat (fabs (spread->inside_80 - 0.80), <, 0.01);
  g_assert_cmpfloat (fabs (spread->inside_95 - 0.95), <, 0.01);
  for (guint lead = 1; lead < 6; lead++)
    g_assert_cmpfloat (spread->growth[lead], >=, spread->growth[lead - 1]);
  g_assert_cmpfloat (spread->growth[2], >, 2.5 * spread->growth[1]);
  g_assert_cmpfloat (spread->growth[5], ==, spread->growth[3]);

  CfForecastBand near = { .mean = 400.0 }, far = { .mean = 400.0 }, none = { .mean = 0.0 };

  cf_forecast_spread_band (spread, 0, 0, CF_FORECAST_DAY_ORDINARY, &near);
  cf_forecast_spread_band (spread, 0, 3, CF_FORECAST_DAY_ORDINARY, &far);
  cf_forecast_spread_band (spread, 0, 0, CF_FORECAST_DAY_ORDINARY, &none);
  g_assert_cmpfloat (far.q90 - far.q10, >, 1.5 * (near.q90 - near.q10));
  g_assert_cmpfloat (none.q025, ==, 0.0);
  g_assert_cmpfloat (none.q90, >=, 0.0);
}

/* Special days that err three times as far have bands of about three times the width; a kind of
 * day that the back-test never saw has its usual factor. */
static void
test_spread_of_special_days (void)
{
  g_autoptr(GArray) errors = g_array_new (FALSE, FALSE, sizeof (CfForecastError));

  for (guint i = 0; i < 2000; i++)
    {
      gboolean special = i % 20 >= 18;
      double wrong = (special ? 0.3 : 0.1) * (i % 2 == 0 ? 1.0 : -1.0);
      CfForecastError error = {
        .origin = i / 200,
        .day = i % 20,
        .kind = special ? CF_FORECAST_DAY_SPECIAL : CF_FORECAST_DAY_ORDINARY,
        .young = 1.0,
        .mean = 10000.0,
        .calls = 10000.0 * (1.0 + wrong),
      };

      g_array_append_val (errors, error);
    }

  g_autoptr(CfForecastSpread) spread = cf_forecast_spread_new (errors, 1, 1);

  g_assert_cmpfloat (spread->kinds[CF_FORECAST_DAY_ORDINARY], ==, 1.0);
  g_assert_cmpfloat (fabs (spread->kinds[CF_FORECAST_DAY_SPECIAL] - 9.0), <, 0.5);
  g_assert_cmpfloat (spread->kinds[CF_FORECAST_DAY_NEW], ==, 16.0);
}

/* Errors of a young model tell less of a variance than the same errors of an old one. */
static void
test_spread_of_young_models (void)
{
  double v[2];

  for (guint k = 0; k < 2; k++)
    {
      g_autoptr(GArray) errors = g_array_new (FALSE, FALSE, sizeof (CfForecastError));

      for (guint i = 0; i < 400; i++)
        {
          CfForecastError error = {
            .origin = i / 100,
            .day = i,
            .young = cf_forecast_spread_young (k == 0 ? 40.0 : 8.0, 40.0),
            .mean = 1000.0,
            .calls = i % 2 == 0 ? 1100.0 : 900.0,
          };

          g_array_append_val (errors, error);
        }

      g_autoptr(CfForecastSpread) spread = cf_forecast_spread_new (errors, 1, 1);

      v[k] = spread->variances[0];
    }

  /* 1 + 8 / 8 against 1 + 8 / 40. */
  g_assert_cmpfloat_with_epsilon (v[1], v[0] * 1.2 / 2.0, 1e-12);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/forecast-parts/arrow-system", test_arrow_system);
  g_test_add_func ("/forecast-parts/day-model", test_day_model);
  g_test_add_func ("/forecast-parts/order-statistics", test_order_statistics);
  g_test_add_func ("/forecast-parts/weeks", test_weeks);
  g_test_add_func ("/forecast-parts/spread", test_spread);
  g_test_add_func ("/forecast-parts/spread-special", test_spread_of_special_days);
  g_test_add_func ("/forecast-parts/spread-young", test_spread_of_young_models);

  return g_test_run ();
}
