/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-forecast-chart.c: which day a point is, what of an outlook is drawn, which cell is which. */
#include "cf-forecast-chart.h"
#include "cf-golden.h"
#include "cf-interval-row.h"
#include "cf-scene-data.h"
#include "outlook-fixture.h"

#include <math.h>

#define N_PAST OUTLOOK_FIXTURE_PAST
#define N_AHEAD OUTLOOK_FIXTURE_AHEAD
#define N_SLOTS OUTLOOK_FIXTURE_SLOTS

static CfDay first;     /* of the fixture */

static CfScene *
build (const CfForecastChart *chart)
{
  g_autoptr(CfTextMetrics) metrics = cf_text_metrics_new_fixed ();

  return cf_forecast_chart_build (chart, metrics, 700, 300);
}

static void
assert_golden (const CfForecastChart *chart,
               const char            *name)
{
  g_autoptr(CfScene) scene = build (chart);
  g_autofree char *text = cf_scene_to_text (scene);

  cf_golden_assert_text (name, text);
}

static void
test_five_weeks (void)
{
  g_autoptr(CfOutlook) outlook = outlook_fixture_new ();
  CfForecastChart chart = { outlook, first, first + N_PAST + N_AHEAD,
                            first + N_PAST };
  g_autoptr(CfScene) scene = build (&chart);

  g_assert_cmpuint (cf_scene_get_n_data (scene), ==, N_PAST + N_AHEAD);
  assert_golden (&chart, "ui/forecast-chart.txt");
}

/* Two days by the interval, in the middle of which the history ends. */
static void
test_two_days_close (void)
{
  g_autoptr(CfOutlook) outlook = outlook_fixture_new ();
  CfForecastChart chart = { outlook, first + N_PAST - 2, first + N_PAST + 1, 0 };

  assert_golden (&chart, "ui/forecast-chart-close.txt");
}

/* The line without layers, what was published, and a preview that doubles every interval. */
static void
test_layers_and_snapshot (void)
{
  g_autoptr(CfOutlook) outlook = outlook_fixture_new ();
  g_autofree CfForecastBand *preview = g_memdup2 (outlook->slots, N_AHEAD * N_SLOTS
                                                                  * sizeof (CfForecastBand));
  CfForecastChart chart = { outlook, outlook->from - 3, outlook->from + 5, 0 };

  chart.compare = CF_FORECAST_CHART_PUBLISHED;
  for (guint i = 0; i < N_AHEAD; i++)
    outlook->base_totals[i] -= 40;
  assert_golden (&chart, "ui/forecast-chart-layers.txt");

  for (guint i = 0; i < N_AHEAD * N_SLOTS; i++)
    preview[i].mean *= 2;
  chart.preview = preview;

  g_autoptr(CfScene) scene = build (&chart);
  g_autofree char *text = cf_scene_describe (scene, 4);

  g_assert_nonnull (strstr (text, "Forecast 480"));
}

static void
test_handle_time (void)
{
  g_autoptr(CfOutlook) outlook = outlook_fixture_new ();
  CfForecastChart chart = { outlook, outlook->from - 7, outlook->from + 7, 0,
                            CF_FORECAST_CHART_HANDLE_TIME };

  assert_golden (&chart, "ui/forecast-chart-handle-time.txt");
}

/* 100 calls of 60 s and 300 of 180 s are 150 s a call, never 120. */
static void
test_means_are_weighted (void)
{
  g_autoptr(CfOutlook) outlook = outlook_fixture_new ();

  for (guint s = 0; s < N_SLOTS; s++)
    {
      outlook->past_calls[s] = s == 20 ? 100 : s == 21 ? 300 : NAN;
      outlook->past_handle_s[s] = s == 20 ? 60 : 180;
    }
  g_assert_cmpfloat_with_epsilon (cf_outlook_line_value (outlook, CF_OUTLOOK_PAST_HANDLE,
                                                         first, CF_OUTLOOK_WHOLE_DAY),
                                  150, 1e-9);
  g_assert_cmpfloat (cf_outlook_line_value (outlook, CF_OUTLOOK_PAST_HANDLE, first, 20), ==,
                     60);
  g_assert_true (isnan (cf_outlook_line_value (outlook, CF_OUTLOOK_ACTUAL, outlook->from, 20)));
  g_assert_cmpfloat (cf_outlook_line_value (outlook, CF_OUTLOOK_FOUR_WEEKS, outlook->from + 8, 20),
                     ==, 10);
}

/* A queue that has a forecast from a start curve and no day of history. */
static void
test_no_history (void)
{
  g_autoptr(CfOutlook) outlook = outlook_fixture_new ();
  CfForecastChart chart = { outlook, outlook->from, outlook->from + 7, outlook->from };

  outlook->n_past = 0;
  outlook->past_from = outlook->from;
  outlook->source = CF_OUTLOOK_FROM_CURVE;

  assert_golden (&chart, "ui/forecast-chart-no-history.txt");
}

/* From the quarter down to the interval: every datum is of its day, every day has its datum. */
static void
test_days_and_data (void)
{
  static const struct { int days; guint a_day; } cases[] = {
    { 35, 1 }, { 5, 1 }, { 4, N_SLOTS }, { 1, N_SLOTS },
  };
  g_autoptr(CfOutlook) outlook = outlook_fixture_new ();

  for (guint c = 0; c < G_N_ELEMENTS (cases); c++)
    {
      CfForecastChart chart = { outlook, first, first + cases[c].days, 0 };
      g_autoptr(CfScene) scene = build (&chart);
      guint n = cf_scene_get_n_data (scene);

      g_assert_cmpuint (n, ==, (guint) cases[c].days * cases[c].a_day);
      for (guint i = 1; i <= n; i++)
        {
          CfMinute at = cf_forecast_chart_minute (&chart, i);

          g_assert_cmpint (cf_minute_day (at), ==, first + (CfDay) ((i - 1) / cases[c].a_day));
          g_assert_cmpuint (cf_forecast_chart_datum (&chart, at), ==, i);
        }
      g_assert_cmpuint (cf_forecast_chart_datum (&chart, cf_minute_at (first, -1)), ==, 0);
      g_assert_cmpuint (cf_forecast_chart_datum (&chart, cf_minute_at (chart.until, 0)), ==, 0);
      g_assert_cmpint (cf_forecast_chart_minute (&chart, 0), ==, CF_MINUTE_NONE);
    }
}

/* The outage is shown where it was, and its value is not in the line. */
static void
test_an_outage_is_left_out (void)
{
  g_autoptr(CfOutlook) outlook = outlook_fixture_new ();
  CfForecastChart chart = { outlook, first, first + 14, 0 };
  g_autoptr(CfScene) scene = build (&chart);
  g_autofree char *text = cf_scene_describe (scene, 10);

  g_assert_cmpstr (text, ==, "Wed 4 Nov: Note Line down");
}

static void
test_rows_of_a_day (void)
{
  g_autoptr(CfOutlook) outlook = outlook_fixture_new ();
  g_autoptr(GListModel) ahead = cf_interval_row_list (outlook, NULL, outlook->from);
  g_autoptr(GListModel) past = cf_interval_row_list (outlook, NULL, outlook->past_from);
  g_autoptr(GListModel) sunday = cf_interval_row_list (outlook, NULL, outlook->past_from + 6);
  g_autoptr(GListModel) unknown = cf_interval_row_list (outlook, NULL, outlook->past_from - 1);
  g_autoptr(CfIntervalRow) row = g_list_model_get_item (ahead, 0);

  g_assert_cmpuint (g_list_model_get_n_items (ahead), ==, 24);
  g_assert_cmpuint (g_list_model_get_n_items (past), ==, 24);
  g_assert_cmpuint (g_list_model_get_n_items (sunday), ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (unknown), ==, 0);
  g_assert_cmpstr (cf_interval_row_get_text (row, CF_INTERVAL_TIME), ==, "08:00");
  g_assert_cmpstr (cf_interval_row_get_text (row, CF_INTERVAL_CALLS), ==, "10");
  g_assert_cmpstr (cf_interval_row_get_text (row, CF_INTERVAL_80), ==, "8\u2009–\u200912");
  g_assert_cmpstr (cf_interval_row_get_text (row, CF_INTERVAL_95), ==, "6\u2009–\u200914");
  g_assert_cmpstr (cf_interval_row_get_text (row, CF_INTERVAL_AGENTS), ==, "–");
  g_assert_cmpfloat (cf_interval_row_get_share (row), ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  cf_golden_init (&argc, argv);
  g_test_init (&argc, &argv, NULL);
  first = outlook_fixture_first_day ();
  g_test_add_func ("/forecast-chart/five-weeks", test_five_weeks);
  g_test_add_func ("/forecast-chart/days-and-data", test_days_and_data);
  g_test_add_func ("/forecast-chart/an-outage-is-left-out", test_an_outage_is_left_out);
  g_test_add_func ("/forecast-chart/two-days-close", test_two_days_close);
  g_test_add_func ("/forecast-chart/layers-and-snapshot", test_layers_and_snapshot);
  g_test_add_func ("/forecast-chart/handle-time", test_handle_time);
  g_test_add_func ("/forecast-chart/means-are-weighted", test_means_are_weighted);
  g_test_add_func ("/forecast-chart/no-history", test_no_history);
  g_test_add_func ("/forecast-chart/rows-of-a-day", test_rows_of_a_day);

  return g_test_run ();
}
