/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What planners do with a forecast: layers over it, handle times, work that may wait, a start
 * without history, the day under way, accuracy, the months to come. */
#include "cf-accuracy.h"
#include "cf-adjustment.h"
#include "cf-deferred-work.h"
#include "cf-handle-time.h"
#include "cf-intraday.h"
#include "cf-long-range.h"
#include "cf-start-curve.h"
#include "forecast-fixture.h"

#include <math.h>
#include <string.h>

#define DAYS 14
#define ALL (DAYS * N_SLOTS)

/* Half hours from Monday, open 8:00-20:00, a hump at noon; every day has 1000 calls. */
typedef struct
{
  CfForecastBand base[ALL], slots[ALL];
  double         base_s[ALL], handle_s[ALL];
} Plan;

static void
plan_init (Plan *self)
{
  double sum = 0.0;

  for (guint s = 16; s < 40; s++)
    sum += 30.0 - fabs (28.0 - s);
  for (guint i = 0; i < ALL; i++)
    {
      guint s = i % N_SLOTS;
      double mean = s >= 16 && s < 40 ? 1000.0 * (30.0 - fabs (28.0 - s)) / sum : NAN;

      self->base[i] = (CfForecastBand) { mean, mean * 0.8, mean * 0.9, mean * 1.1, mean * 1.2 };
      self->base_s[i] = isnan (mean) ? NAN : 240.0;
    }
}

static void
plan_apply (Plan               *self,
            const CfAdjustment *layers,
            guint               n_layers,
            CfAdjustmentEffect *effects)
{
  CfAdjustmentPlane plane = {
    .from = MONDAY, .n_days = DAYS, .n_slots = N_SLOTS,
    .slots = self->slots, .handle_s = self->handle_s,
  };

  memcpy (self->slots, self->base, sizeof self->base);
  memcpy (self->handle_s, self->base_s, sizeof self->base_s);
  cf_adjustment_apply (&plane, layers, n_layers, effects);
}

static double
sum_day (const CfForecastBand *slots,
         guint                 day)
{
  double sum = 0.0;

  for (guint s = 0; s < N_SLOTS; s++)
    sum += isnan (slots[day * N_SLOTS + s].mean) ? 0.0 : slots[day * N_SLOTS + s].mean;

  return sum;
}

static CfAdjustment
layer_of (CfAdjustmentKind kind,
          double           amount)
{
  return (CfAdjustment) {
    .kind = kind, .amount = amount, .from = MONDAY, .until = CF_DAY_OPEN,
    .weekdays = CF_ADJUSTMENT_EVERY_WEEKDAY, .end_minute = 1440,
  };
}

/* FC-5: "promotion +25 % 10:00-14:00"; switched off, the base is there to the last bit. */
static void
test_percent (void)
{
  g_autofree Plan *plan = g_new0 (Plan, 1);
  CfAdjustment sale = layer_of (CF_ADJUSTMENT_PERCENT, 0.25);
  CfAdjustmentEffect effect;

  plan_init (plan);
  sale.from = MONDAY + 1;
  sale.until = MONDAY + 3;
  sale.start_minute = 600;
  sale.end_minute = 840;
  plan_apply (plan, &sale, 1, &effect);

  for (guint i = 0; i < ALL; i++)
    {
      guint day = i / N_SLOTS, slot = i % N_SLOTS;
      gboolean covered = (day == 1 || day == 2) && slot >= 20 && slot < 28;

      if (isnan (plan->base[i].mean))
        g_assert_true (isnan (plan->slots[i].mean));
      else if (covered)
        g_assert_cmpfloat_with_epsilon (plan->slots[i].mean, plan->base[i].mean * 1.25, 1e-9);
      else
        g_assert_cmpmem (&plan->slots[i], sizeof plan->slots[i], &plan->base[i],
                         sizeof plan->base[i]);
      if (covered)
        g_assert_cmpfloat_with_epsilon (plan->slots[i].q90 / plan->slots[i].mean, 1.1, 1e-9);
    }
  g_assert_cmpuint (effect.n_intervals, ==, 16);
  g_assert_cmpfloat_with_epsilon (effect.after, effect.before * 1.25, 1e-9);

  plan_apply (plan, &sale, 0, NULL);
  g_assert_cmpmem (plan->slots, sizeof plan->slots, plan->base, sizeof plan->base);
}

/* FC-5: a day's total from 1000 to 1200 multiplies each of its intervals by 1.2. */
static void
test_totals (void)
{
  g_autofree Plan *plan = g_new0 (Plan, 1);
  CfAdjustment day = layer_of (CF_ADJUSTMENT_DAY_TOTAL, 1200.0);
  CfAdjustment week = layer_of (CF_ADJUSTMENT_WEEK_TOTAL, 10000.0);

  plan_init (plan);
  day.until = MONDAY + 1;
  plan_apply (plan, &day, 1, NULL);
  for (guint s = 16; s < 40; s++)
    {
      g_assert_cmpfloat_with_epsilon (plan->slots[s].mean, 1.2 * plan->base[s].mean, 1e-9);
      g_assert_cmpfloat (plan->slots[N_SLOTS + s].mean, ==, plan->base[N_SLOTS + s].mean);
    }

  /* The first week has 7000 calls, weekdays only 5000: the layer knows which days it means. */
  week.from = MONDAY;
  week.weekdays = 31;
  plan_apply (plan, &week, 1, NULL);
  g_assert_cmpfloat_with_epsilon (sum_day (plan->slots, 0), 2000.0, 1e-6);
  g_assert_cmpfloat_with_epsilon (sum_day (plan->slots, 5), 1000.0, 1e-6);
  g_assert_cmpfloat_with_epsilon (sum_day (plan->slots, 11), 2000.0, 1e-6);

  /* A day of nothing has no shape: its open intervals get the same. */
  CfAdjustment nothing = layer_of (CF_ADJUSTMENT_SET, 0.0);
  CfAdjustment both[] = { nothing, day };

  plan_apply (plan, both, 2, NULL);
  g_assert_cmpfloat_with_epsilon (plan->slots[20].mean, 50.0, 1e-9);
  g_assert_cmpfloat (plan->slots[20].q10, <, 50.0);
  g_assert_cmpfloat (plan->slots[20].q90, >, 50.0);
}

/* Each kind on an interval of @before calls. */
static void
test_kinds (void)
{
  static const struct { CfAdjustmentKind kind; double amount, before, after; } cases[] = {
    { CF_ADJUSTMENT_PERCENT, -0.1, 50.0, 45.0 },
    { CF_ADJUSTMENT_PERCENT, -1.0, 50.0, 0.0 },
    { CF_ADJUSTMENT_ADD, 7.0, 50.0, 57.0 },
    { CF_ADJUSTMENT_ADD, -60.0, 50.0, 0.0 },
    { CF_ADJUSTMENT_SET, 12.0, 50.0, 12.0 },
    { CF_ADJUSTMENT_MINIMUM, 40.0, 50.0, 50.0 },
    { CF_ADJUSTMENT_MINIMUM, 60.0, 50.0, 60.0 },
    { CF_ADJUSTMENT_MAXIMUM, 40.0, 50.0, 40.0 },
    { CF_ADJUSTMENT_MAXIMUM, 60.0, 50.0, 50.0 },
    { CF_ADJUSTMENT_INTERVAL, 33.0, 50.0, 33.0 },
    { CF_ADJUSTMENT_INTERVAL, 33.0, NAN, 33.0 },
    { CF_ADJUSTMENT_SET, 33.0, NAN, NAN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CfForecastBand slots[24];
      CfAdjustment layer = layer_of (cases[i].kind, cases[i].amount);
      CfAdjustmentPlane plane = { .from = MONDAY, .n_days = 1, .n_slots = 24, .slots = slots };

      for (guint s = 0; s < 24; s++)
        slots[s] = (CfForecastBand) { cases[i].before, 40, 45, 55, 60 };
      layer.start_minute = 600;
      layer.end_minute = 660;
      cf_adjustment_apply (&plane, &layer, 1, NULL);

      if (isnan (cases[i].after))
        g_assert_true (isnan (slots[10].mean));
      else
        g_assert_cmpfloat_with_epsilon (slots[10].mean, cases[i].after, 1e-9);
      g_assert_true (isnan (cases[i].before) ? isnan (slots[9].mean)
                                             : slots[9].mean == cases[i].before);
    }
}

/* Order counts: +10 then times two is not times two then +10. */
static void
test_order_and_trace (void)
{
  g_autofree Plan *plan = g_new0 (Plan, 1);
  CfAdjustment layers[] = {
    layer_of (CF_ADJUSTMENT_ADD, 10.0), layer_of (CF_ADJUSTMENT_PERCENT, 1.0),
  };
  CfAdjustmentPlane plane = {
    .from = MONDAY, .n_days = DAYS, .n_slots = N_SLOTS,
    .slots = plan->base, .handle_s = plan->base_s,
  };
  CfAdjustmentStep steps[3];

  plan_init (plan);
  plan_apply (plan, layers, 2, NULL);
  g_assert_cmpfloat_with_epsilon (plan->slots[20].mean, 2.0 * (plan->base[20].mean + 10.0), 1e-9);

  cf_adjustment_trace (&plane, layers, 2, 20, steps);
  g_assert_cmpfloat_with_epsilon (steps[0].calls, plan->base[20].mean, 1e-9);
  g_assert_cmpfloat_with_epsilon (steps[0].day_calls, 1000.0, 1e-6);
  g_assert_cmpfloat_with_epsilon (steps[1].calls, plan->base[20].mean + 10.0, 1e-9);
  g_assert_cmpfloat_with_epsilon (steps[1].day_calls, 1240.0, 1e-6);
  g_assert_cmpfloat_with_epsilon (steps[2].calls, plan->slots[20].mean, 1e-9);
}

/* FC-8: only the nights take longer, the one after the last evening too, and no call more comes. */
static void
test_night_handle_time (void)
{
  g_autofree CfForecastBand *slots = g_new (CfForecastBand, 3 * N_SLOTS);
  g_autofree double *handle_s = g_new (double, 3 * N_SLOTS);
  CfAdjustment night = layer_of (CF_ADJUSTMENT_ADD, 60.0);
  CfAdjustmentPlane plane = {
    .from = MONDAY, .n_days = 3, .n_slots = N_SLOTS, .slots = slots, .handle_s = handle_s,
  };

  for (guint i = 0; i < 3 * N_SLOTS; i++)
    {
      slots[i] = (CfForecastBand) { 10, 5, 7, 13, 15 };
      handle_s[i] = 200.0;
    }
  night.target = CF_ADJUSTMENT_HANDLE_TIME;
  night.start_minute = 22 * 60;
  night.end_minute = 6 * 60;
  night.until = MONDAY + 1;
  cf_adjustment_apply (&plane, &night, 1, NULL);

  for (guint i = 0; i < 3 * N_SLOTS; i++)
    {
      gboolean covered = i >= 44 && i < N_SLOTS + 12;      /* Monday 22:00 to Tuesday 6:00 */

      g_assert_cmpfloat (handle_s[i], ==, covered ? 260.0 : 200.0);
      g_assert_cmpfloat (slots[i].mean, ==, 10.0);
    }
}

/* Sums, not averages; a slow night stays the night's own, a slow Monday morning Monday's. */
static void
test_handle_times (void)
{
  g_autoptr(ForecastFixture) history = forecast_fixture_new (28, 7);
  g_autofree double *seconds = g_new (double, 28 * N_SLOTS);
  g_autofree double *answered = g_new (double, 28 * N_SLOTS);
  double before[7 * N_SLOTS], after[7 * N_SLOTS];

  for (guint i = 0; i < 28 * N_SLOTS; i++)
    {
      answered[i] = i % N_SLOTS < 16 ? 2.0 : 40.0;
      seconds[i] = answered[i] * 200.0;
    }
  g_assert_true (cf_handle_time_fit (&history->problem, seconds, answered, before));
  for (guint i = 0; i < 7 * N_SLOTS; i++)
    g_assert_cmpfloat_with_epsilon (before[i], 200.0, 1e-9);

  for (guint i = 0; i < 28 * N_SLOTS; i++)
    {
      if (i % N_SLOTS < 16)
        seconds[i] = answered[i] * 260.0;
      if (i % N_SLOTS == 30 && (i / N_SLOTS) % 7 == 0)
        seconds[i] = answered[i] * 400.0;
    }
  g_assert_true (cf_handle_time_fit (&history->problem, seconds, answered, after));
  g_assert_cmpfloat (after[3], >, before[3] + 15.0);
  g_assert_cmpfloat (after[25], <, before[25] + 5.0);
  g_assert_cmpfloat (after[30], >, after[N_SLOTS + 30] + 10.0);

  for (guint i = 0; i < 28 * N_SLOTS; i++)
    seconds[i] = NAN;
  g_assert_false (cf_handle_time_fit (&history->problem, seconds, answered, after));
}

/* FC-10: the shares of every curve make a day, only in open hours; the bands hold the mean. */
static void
test_start_curves (void)
{
  double shares[96];
  gboolean open[96];
  CfForecastBand band;

  for (guint curve = 0; curve < CF_START_CURVE_N; curve++)
    for (guint n_slots = 24; n_slots <= 96; n_slots *= 2)
      {
        double sum = 0.0;

        for (guint s = 0; s < n_slots; s++)
          open[s] = s >= n_slots * 9 / 24 && s < n_slots * 18 / 24;
        g_assert_true (cf_start_curve_shares (curve, n_slots, open, shares));
        for (guint s = 0; s < n_slots; s++)
          {
            g_assert_true (open[s] ? shares[s] > 0.0 : isnan (shares[s]));
            sum += open[s] ? shares[s] : 0.0;
          }
        g_assert_cmpfloat_with_epsilon (sum, 1.0, 1e-12);
        g_assert_true (cf_start_curve_shares (curve, n_slots, NULL, shares));
      }

  memset (open, 0, sizeof open);
  g_assert_false (cf_start_curve_shares (CF_START_CURVE_BANK, 96, open, shares));

  /* The night of a queue that only the night knows: the bank's curve has nothing, so it is even. */
  open[0] = open[1] = TRUE;
  g_assert_true (cf_start_curve_shares (CF_START_CURVE_BANK, 96, open, shares));
  g_assert_cmpfloat (shares[0], ==, 0.5);

  cf_start_curve_band (40.0, &band);
  g_assert_cmpfloat (band.q025, <, band.q10);
  g_assert_cmpfloat (band.q10, <, 40.0 * 0.75);
  g_assert_cmpfloat (band.q90, >, 40.0 * 1.25);
  cf_start_curve_band (0.0, &band);
  g_assert_cmpfloat (band.q10, ==, 0.0);
}

/* FC-9: 120 e-mails of 6 minutes, due in 8 hours, are 12 hours of work spread evenly over them. */
static void
test_deferred_window (void)
{
  double work[N_SLOTS] = { [18] = 120.0 * 6.0 / 60.0 }, done[N_SLOTS];
  gboolean open[N_SLOTS] = { FALSE };
  double sum = 0.0;

  for (guint s = 18; s < 36; s++)
    open[s] = TRUE;
  g_assert_cmpfloat (cf_deferred_work_level (work, open, N_SLOTS, 16, done), ==, 0.0);

  for (guint s = 0; s < N_SLOTS; s++)
    {
      g_assert_cmpfloat_with_epsilon (done[s], s >= 18 && s < 34 ? 0.75 : 0.0, 1e-12);
      sum += done[s];
    }
  g_assert_cmpfloat_with_epsilon (sum, 12.0, 1e-12);
}

static double
peak_of (const double *done,
         guint         n)
{
  double peak = 0.0;

  for (guint i = 0; i < n; i++)
    peak = MAX (peak, done[i]);

  return peak;
}

/* The lowest peak that there can be: the densest stretch of work that comes and is due in it. */
static double
densest (const double   *work,
         const gboolean *open,
         guint           n,
         guint           deadline)
{
  double best = 0.0;

  for (guint a = 0; a < n; a++)
    for (guint b = a; b < n; b++)
      {
        double inside = 0.0;
        guint length = 0;

        for (guint s = a; s <= b; s++)
          length += open[s];
        for (guint s = a; s <= b; s++)
          {
            guint due = s, left = deadline;

            for (left -= open[s]; left > 0 && due + 1 < n; due++)
              left -= open[due + 1];
            if (open[s] && (due <= b))
              inside += work[s];
          }
        if (length > 0)
          best = MAX (best, inside / length);
      }

  return best;
}

/* On random days: nothing before it comes, nothing after it is due, and no peak could be lower. */
static void
test_deferred_random (void)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (9);

  for (guint round = 0; round < 300; round++)
    {
      enum { N = 40 };
      double work[N], done[N], came = 0.0, sum = 0.0;
      gboolean open[N];
      guint deadline = (guint) g_rand_int_range (rand, 1, 12);

      for (guint s = 0; s < N; s++)
        {
          open[s] = s == N - 1 || g_rand_int_range (rand, 0, 4) > 0;
          work[s] = open[s] ? g_rand_int_range (rand, 0, 20) : 0.0;
        }
      g_assert_cmpfloat (cf_deferred_work_level (work, open, N, deadline, done), ==, 0.0);

      for (guint s = 0; s < N; s++)
        {
          double due = 0.0;

          came += work[s];
          sum += done[s];
          g_assert_cmpfloat (done[s], >=, -1e-9);
          g_assert_cmpfloat (sum, <=, came + 1e-9);
          for (guint a = 0; a <= s; a++)
            {
              guint length = 0;

              for (guint k = a; k <= s; k++)
                length += open[k];
              due += length >= deadline ? work[a] : 0.0;
            }
          g_assert_cmpfloat (sum, >=, due - 1e-9);
        }
      g_assert_cmpfloat_with_epsilon (sum, came, 1e-9);
      g_assert_cmpfloat_with_epsilon (peak_of (done, N), densest (work, open, N, deadline), 1e-6);
    }
}

static void
day_init (CfForecastBand *planned,
          double         *came,
          double          mean)
{
  for (guint s = 0; s < N_SLOTS; s++)
    {
      double half = 1.2815515655446004 * sqrt (mean + 0.01 * mean * mean);

      planned[s] = (CfForecastBand) { mean, mean - 1.5 * half, mean - half, mean + half,
                                      mean + 1.5 * half };
      came[s] = NAN;
    }
}

/* IN-4: a morning of +15 % lifts the afternoon by the stated factor; what was seen stays. */
static void
test_intraday_forecast (void)
{
  CfForecastBand planned[N_SLOTS], again[N_SLOTS], later[N_SLOTS];
  CfIntraday early, late;
  double came[N_SLOTS];

  day_init (planned, came, 100.0);
  for (guint s = 0; s < 4; s++)
    came[s] = 115.0;
  g_assert_true (cf_intraday_forecast (planned, came, N_SLOTS, 0.1, again, &early));
  g_assert_cmpfloat (early.seen, ==, 460.0);
  g_assert_cmpfloat (early.expected, ==, 400.0);
  /* a = 100, worth = 400: (100 + 460) / (100 + 400) */
  g_assert_cmpfloat_with_epsilon (early.weight, 0.8, 1e-9);
  g_assert_cmpfloat_with_epsilon (early.factor, 1.12, 1e-9);
  for (guint s = 0; s < N_SLOTS; s++)
    {
      g_assert_cmpfloat_with_epsilon (again[s].mean, s < 4 ? 100.0 : 112.0, 1e-9);
      g_assert_cmpfloat (again[s].q10, <, again[s].mean);
    }

  for (guint s = 4; s < 24; s++)
    came[s] = 115.0;
  g_assert_true (cf_intraday_forecast (planned, came, N_SLOTS, 0.1, later, &late));
  g_assert_cmpfloat (late.factor, >, early.factor);
  g_assert_cmpfloat (late.factor, <, 1.15);
  g_assert_cmpfloat (later[40].q90 - later[40].q10, <, again[40].q90 - again[40].q10);

  /* Days that hardly err are not moved by a morning. */
  g_assert_true (cf_intraday_forecast (planned, came, N_SLOTS, 0.0, again, &late));
  g_assert_cmpfloat (late.factor, <, 1.03);

  for (guint s = 0; s < N_SLOTS; s++)
    came[s] = 100.0;
  g_assert_false (cf_intraday_forecast (planned, came, N_SLOTS, 0.1, again, &late));
}

/* IN-3: one spike of +40 % is nothing; two are; chance at night is not. */
static void
test_intraday_flags (void)
{
  static const struct { double mean, came[5]; CfIntradayFlag flags[5]; } cases[] = {
    { 100, { 100, 140, 100, 101, 99 }, { 0 } },
    { 100, { 100, 140, 140, 100, 99 }, { 0, 0, CF_INTRADAY_ABOVE } },
    { 100, { 140, 70, 140, 70, 140 }, { 0 } },
    { 100, { 75, 75, 75, 100, 100 }, { 0, CF_INTRADAY_BELOW, CF_INTRADAY_BELOW } },
    { 100, { 119, 119, 119, 119, 119 }, { 0 } },
    { 100, { 140, NAN, 140, 100, 100 }, { 0 } },
    { 2, { 3, 3, 3, 2, 2 }, { 0 } },
    { 0, { 3, 3, 3, 2, 2 }, { 0 } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CfForecastBand planned[N_SLOTS];
      CfIntradayFlag flags[5];
      double came[N_SLOTS];

      day_init (planned, came, cases[i].mean);
      cf_intraday_flag (planned, cases[i].came, 5, flags);
      for (guint s = 0; s < 5; s++)
        g_assert_cmpint (flags[s], ==, cases[i].flags[s]);
    }
}

/* FC-6: forecast 100, 100, 100 and 110, 90, 100 came: bias 0 %, WAPE 6.7 %. */
static void
test_accuracy (void)
{
  CfAccuracy accuracy = { 0 }, all = { 0 };

  cf_accuracy_add_in (&accuracy, 110, 100, 95, 105);
  cf_accuracy_add_in (&accuracy, 90, 100, 80, 120);
  cf_accuracy_add (&accuracy, 100, 100);
  cf_accuracy_add (&accuracy, NAN, 100);
  cf_accuracy_add (&accuracy, 100, NAN);

  g_assert_cmpuint (accuracy.n, ==, 3);
  g_assert_cmpfloat (cf_accuracy_bias (&accuracy), ==, 0.0);
  g_assert_cmpfloat_with_epsilon (cf_accuracy_wape (&accuracy), 0.0667, 5e-5);
  g_assert_cmpfloat (cf_accuracy_inside (&accuracy), ==, 0.5);
  g_assert_true (isnan (cf_accuracy_wape (&all)));

  cf_accuracy_merge (&all, &accuracy);
  cf_accuracy_merge (&all, &accuracy);
  g_assert_cmpuint (all.n, ==, 6);
  g_assert_cmpfloat (cf_accuracy_wape (&all), ==, cf_accuracy_wape (&accuracy));
}

/* FC-11: a team of 40 that is just enough; +8 % in twelve months: 40 x 1.08^(m/12) is 43 in the
 * twelfth month, and the growth alone makes 3 people. */
static void
test_long_range (void)
{
  CfLongRangeSettings settings = { .growth = 0.08, .training_months = 2 };
  CfLongRangeMonth months[12];
  guint hired = 0;

  for (guint m = 0; m < 12; m++)
    months[m] = (CfLongRangeMonth) {
      .hours = 6400.0 * cf_long_range_growth (settings.growth, m), .month_hours = 160.0,
    };
  cf_long_range_plan (&settings, 40.0, NULL, months, 12);

  g_assert_cmpfloat_with_epsilon (months[11].needed, 43.2, 1e-9);
  g_assert_cmpfloat_with_epsilon (months[11].short_by, 3.2, 1e-9);
  g_assert_cmpuint (cf_long_range_short (months, 12, 3.0), ==, 11);
  g_assert_cmpuint (cf_long_range_short (months, 12, 1.0), ==, 3);
  g_assert_cmpuint (cf_long_range_short (months, 12, 9.0), ==, 12);
  for (guint m = 0; m < 12; m++)
    hired += months[m].hires;
  g_assert_cmpuint (hired, ==, 4);
  g_assert_cmpuint (months[0].hires, ==, 1);       /* short by 0.26 in the first month already */

  /* People leave: a fifth of them in a year, and two come in May. */
  const double joiners[12] = { [4] = 2.0 };

  settings.attrition = 0.2;
  cf_long_range_plan (&settings, 40.0, joiners, months, 12);
  g_assert_cmpfloat_with_epsilon (months[3].team, 40.0 * pow (0.8, 4 / 12.0), 1e-9);
  g_assert_cmpfloat_with_epsilon (months[11].team, 32.0 + 2.0 * pow (0.8, 7 / 12.0), 1e-9);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/forecast/layers/percent", test_percent);
  g_test_add_func ("/forecast/layers/totals", test_totals);
  g_test_add_func ("/forecast/layers/kinds", test_kinds);
  g_test_add_func ("/forecast/layers/order-and-trace", test_order_and_trace);
  g_test_add_func ("/forecast/layers/night-handle-time", test_night_handle_time);
  g_test_add_func ("/forecast/handle-times", test_handle_times);
  g_test_add_func ("/forecast/start-curves", test_start_curves);
  g_test_add_func ("/forecast/deferred/window", test_deferred_window);
  g_test_add_func ("/forecast/deferred/random", test_deferred_random);
  g_test_add_func ("/forecast/intraday/forecast", test_intraday_forecast);
  g_test_add_func ("/forecast/intraday/flags", test_intraday_flags);
  g_test_add_func ("/forecast/accuracy", test_accuracy);
  g_test_add_func ("/forecast/long-range", test_long_range);

  return g_test_run ();
}
