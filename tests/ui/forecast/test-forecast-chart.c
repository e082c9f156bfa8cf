/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-forecast-chart.c: which day a point is, what of an outlook is drawn, which cell is which. */
#include "cf-forecast-chart.h"
#include "cf-golden.h"
#include "cf-interval-row.h"
#include "cf-requirement-chart.h"
#include "cf-scene-data.h"
#include "cf-special-day.h"

#include <math.h>

#define N_PAST 21
#define N_AHEAD 14
#define N_SLOTS 48

static CfDay
first_day (void)
{
  return cf_day_from_ymd (2026, 10, 26);
}

static void
set_marks (CfOutlook *outlook)
{
  outlook->n_marks = 2;
  outlook->marks = g_new0 (CfOutlookMark, 2);
  outlook->marks[0] = (CfOutlookMark) { first_day () + 9, CF_SPECIAL_DAY_OUTAGE,
                                        g_strdup ("Line down") };
  outlook->marks[1] = (CfOutlookMark) { first_day () + 26, CF_SPECIAL_DAY_CAMPAIGN,
                                        g_strdup ("双12") };
}

/* Three weeks of history and two of forecast; ten calls an interval from 8 to 20, Sundays closed.
 */
static CfOutlook *
create_outlook (void)
{
  CfOutlook *outlook = g_object_new (CF_TYPE_OUTLOOK, NULL);

  outlook->minutes = 30;
  outlook->n_slots = N_SLOTS;
  outlook->past_from = first_day ();
  outlook->n_past = N_PAST;
  outlook->past_calls = g_new (double, N_PAST * N_SLOTS);
  outlook->past = g_new0 (CfForecastPast, N_PAST);
  outlook->from = first_day () + N_PAST;
  outlook->n_days = N_AHEAD;
  outlook->slots = g_new (CfForecastBand, N_AHEAD * N_SLOTS);
  outlook->handle_s = g_new (double, N_AHEAD * N_SLOTS);
  outlook->days = g_new0 (CfForecastDay, N_AHEAD);

  for (guint d = 0; d < N_PAST + N_AHEAD; d++)
    {
      gboolean closed = cf_day_weekday (first_day () + (CfDay) d) == 6;
      double total = closed ? NAN : 240 + d;

      if (d < N_PAST)
        outlook->past[d].total = total;
      else
        outlook->days[d - N_PAST] = (CfForecastDay) {
          .open = !closed, .total = { total, total * 0.8, total * 0.9, total * 1.1, total * 1.2 },
        };
      for (guint s = 0; s < N_SLOTS; s++)
        {
          double calls = !closed && s >= 16 && s < 40 ? 10 : NAN;
          guint ahead = (d - N_PAST) * N_SLOTS + s;

          if (d < N_PAST)
            outlook->past_calls[d * N_SLOTS + s] = calls;
          else
            {
              outlook->slots[ahead] = (CfForecastBand) { calls, calls - 4, calls - 2, calls + 2,
                                                         calls + 4 };
              outlook->handle_s[ahead] = 240;
            }
        }
    }
  set_marks (outlook);

  return outlook;
}

static CfScene *
build (const CfForecastChart *chart)
{
  g_autoptr(CfTextMetrics) metrics = cf_text_metrics_new_fixed ();

  return cf_forecast_chart_build (chart, metrics, 700, 300);
}

static void
test_five_weeks (void)
{
  g_autoptr(CfOutlook) outlook = create_outlook ();
  CfForecastChart chart = { outlook, first_day (), first_day () + N_PAST + N_AHEAD,
                            first_day () + N_PAST };
  g_autoptr(CfScene) scene = build (&chart);
  g_autofree char *text = cf_scene_to_text (scene);

  g_assert_cmpuint (cf_scene_get_n_data (scene), ==, N_PAST + N_AHEAD);
  cf_golden_assert_text ("ui/forecast-chart.txt", text);
}

/* From the quarter down to the interval: every datum is of its day, every day has its datum. */
static void
test_days_and_data (void)
{
  static const struct { int days; guint a_day; } cases[] = {
    { 35, 1 }, { 5, 1 }, { 4, N_SLOTS }, { 1, N_SLOTS },
  };
  g_autoptr(CfOutlook) outlook = create_outlook ();

  for (guint c = 0; c < G_N_ELEMENTS (cases); c++)
    {
      CfForecastChart chart = { outlook, first_day (), first_day () + cases[c].days, 0 };
      g_autoptr(CfScene) scene = build (&chart);
      guint n = cf_scene_get_n_data (scene);

      g_assert_cmpuint (n, ==, (guint) cases[c].days * cases[c].a_day);
      for (guint i = 1; i <= n; i++)
        g_assert_cmpint (cf_forecast_chart_day (&chart, i), ==,
                         first_day () + (CfDay) ((i - 1) / cases[c].a_day));
      for (int d = 0; d < cases[c].days; d++)
        g_assert_cmpint (cf_forecast_chart_day (&chart, cf_forecast_chart_datum (
                           &chart, first_day () + d)), ==, first_day () + d);
      g_assert_cmpuint (cf_forecast_chart_datum (&chart, first_day () - 1), ==, 0);
      g_assert_cmpuint (cf_forecast_chart_datum (&chart, chart.until), ==, 0);
    }
}

/* The outage is shown where it was, and its value is not in the line. */
static void
test_an_outage_is_left_out (void)
{
  g_autoptr(CfOutlook) outlook = create_outlook ();
  CfForecastChart chart = { outlook, first_day (), first_day () + 14, 0 };
  g_autoptr(CfScene) scene = build (&chart);
  g_autofree char *text = cf_scene_describe (scene, 10);

  g_assert_cmpstr (text, ==, "Wed 4 Nov: Note Line down");
}

static void
test_rows_of_a_day (void)
{
  g_autoptr(CfOutlook) outlook = create_outlook ();
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

/* Three days of four slots; the first slot is never open, nor is the second day. */
static CfRequirement *
create_requirement (void)
{
  CfRequirement *requirement = g_object_new (CF_TYPE_REQUIREMENT, NULL);

  requirement->from = first_day ();
  requirement->n_days = 3;
  requirement->minutes = 360;
  requirement->n_slots = 4;
  requirement->first_open = 1;
  requirement->end_open = 4;
  requirement->cells = g_new0 (CfRequirementCell, 12);
  requirement->days = g_new0 (CfRequirementTotal, 3);
  for (guint d = 0; d < 3; d++)
    {
      requirement->days[d] = (CfRequirementTotal) { 100 * d, 10 * d, 12 * d, 11 * d, 3 + d,
                                                    0.8 + 0.1 * (d == 2) };
      for (guint s = 1; s < 4 && d != 1; s++)
        {
          requirement->cells[d * 4 + s].open = TRUE;
          requirement->cells[d * 4 + s].need.agents = 2 + s;
        }
    }

  return requirement;
}

static void
test_cells_are_found (void)
{
  static const struct { guint datum; gboolean found; guint day; guint slot; } cases[] = {
    { 1, TRUE, 0, 1 }, { 3, TRUE, 0, 3 }, { 4, TRUE, 2, 1 }, { 6, TRUE, 2, 3 }, { 7, FALSE, 0, 0 },
  };
  g_autoptr(CfRequirement) requirement = create_requirement ();
  g_autoptr(CfTextMetrics) metrics = cf_text_metrics_new_fixed ();
  CfRequirementChart chart = { requirement, first_day () - 5, first_day () + 30 };
  g_autoptr(CfScene) scene = cf_requirement_chart_build (&chart, metrics, 600, 200);

  g_assert_cmpuint (cf_scene_get_n_data (scene), ==, 6);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint day = 99, slot = 99;

      g_assert_cmpint (cf_requirement_chart_find (&chart, cases[i].datum, &day, &slot), ==,
                       cases[i].found);
      if (!cases[i].found)
        continue;
      g_assert_cmpuint (day, ==, cases[i].day);
      g_assert_cmpuint (slot, ==, cases[i].slot);
    }
}

/* 900 calls at 90 % and 100 at 50 % are 86 %, never 70 %. */
static void
test_sums_weigh_by_calls (void)
{
  g_autoptr(CfRequirement) requirement = create_requirement ();
  CfRequirementChart chart = { requirement, first_day (), first_day () + 2 };

  requirement->days[0] = (CfRequirementTotal) { 900, 10, 12, 11, 5, 0.9 };
  requirement->days[1] = (CfRequirementTotal) { 100, 20, 24, 22, 4, 0.5 };
  requirement->days[2] = (CfRequirementTotal) { 1e6, 1e6, 1e6, 1e6, 900, 0 };
  CfRequirementTotal sum = cf_requirement_chart_sum (&chart);

  g_assert_cmpfloat_with_epsilon (sum.service_level, 0.86, 1e-9);
  g_assert_cmpfloat_with_epsilon (sum.agent_hours, 30, 1e-9);
  g_assert_cmpfloat_with_epsilon (sum.roster_hours, 36, 1e-9);
  g_assert_cmpuint (sum.peak, ==, 5);
  g_assert_cmpuint (cf_requirement_chart_n_rows (&chart), ==, 2);
}

int
main (int   argc,
      char *argv[])
{
  cf_golden_init (&argc, argv);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/forecast-chart/five-weeks", test_five_weeks);
  g_test_add_func ("/forecast-chart/days-and-data", test_days_and_data);
  g_test_add_func ("/forecast-chart/an-outage-is-left-out", test_an_outage_is_left_out);
  g_test_add_func ("/forecast-chart/rows-of-a-day", test_rows_of_a_day);
  g_test_add_func ("/forecast-chart/cells-are-found", test_cells_are_found);
  g_test_add_func ("/forecast-chart/sums-weigh-by-calls", test_sums_weigh_by_calls);

  return g_test_run ();
}
