/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Each chart once, with everything it can draw, as text: see tests/golden/chart. */
#include "cf-bar-chart.h"
#include "cf-golden.h"
#include "cf-heat-map.h"
#include "cf-line-chart.h"
#include "cf-scene-data.h"
#include "cf-sparkline.h"
#include "cf-step-chart.h"

#include <math.h>

#define N_DAYS 28

typedef struct
{
  CfMinute    times[N_DAYS];
  double      actual[N_DAYS];
  double      forecast[N_DAYS];
  double      low[N_DAYS];
  double      high[N_DAYS];
  double      lower[N_DAYS];
  double      higher[N_DAYS];
  CfLineShade shades[N_DAYS];
} Month;

/* Two weeks of history, two of forecast; day 6 was an outage and day 20 is a campaign. */
static void
fill_month (Month *month)
{
  CfDay first = cf_day_from_ymd (2026, 11, 9);

  for (guint i = 0; i < N_DAYS; i++)
    {
      gboolean weekend = cf_day_weekday (first + i) >= 5;
      double calls = (weekend ? 1500 : 2200) + 37 * (i * 7 % 5) + (i == 20 ? 900 : 0);

      month->times[i] = cf_minute_at (first + i, 0);
      month->shades[i] = weekend ? CF_LINE_SHADE_WEEKEND : CF_LINE_SHADE_NONE;
      month->actual[i] = i < 14 && i != 6 ? calls : NAN;
      month->forecast[i] = i >= 14 ? calls : NAN;
      month->low[i] = month->forecast[i] * 0.9;
      month->high[i] = month->forecast[i] * 1.1;
      month->lower[i] = month->forecast[i] * 0.8;
      month->higher[i] = month->forecast[i] * 1.2;
    }
  month->shades[20] = CF_LINE_SHADE_HOLIDAY;
}

static CfScene *
forecast_scene (const Month *month)
{
  const CfLineSeries series[] = {
    { "Actual", month->actual, CF_INK_REQUIRED, 1.5 },
    { "Forecast", month->forecast, CF_INK_SERIES_1, 2 },
  };
  const CfLineBand bands[] = {
    { "95 %", month->lower, month->higher, CF_INK_BAND_95 },
    { "80 %", month->low, month->high, CF_INK_BAND_80 },
  };
  const CfLineMark marks[] = {
    { CF_LINE_MARK_EXCLUDED, 6, 668, "Outage" },
    { CF_LINE_MARK_SPECIAL, 20, 0, "双12" },
  };
  const CfLineChart chart = {
    .title = "Calls offered", .unit = "calls a day", .n_points = N_DAYS, .times = month->times,
    .step_minutes = CF_MINUTES_PER_DAY, .series = series, .n_series = G_N_ELEMENTS (series),
    .bands = bands, .n_bands = G_N_ELEMENTS (bands), .marks = marks,
    .n_marks = G_N_ELEMENTS (marks), .shades = month->shades, .now = month->times[14],
    .now_label = "Now", .goal = NAN,
  };
  g_autoptr(CfTextMetrics) metrics = cf_text_metrics_new_fixed ();

  return cf_line_chart_build (&chart, metrics, 760, 320);
}

static void
assert_golden (CfScene    *scene,
               const char *name)
{
  g_autofree char *text = cf_scene_to_text (scene);

  cf_golden_assert_text (name, text);
}

static void
test_forecast (void)
{
  Month month;

  fill_month (&month);
  g_autoptr(CfScene) scene = forecast_scene (&month);
  assert_golden (scene, "chart/line-forecast.txt");
}

/* Left and right visit every day once, the outage and the peak too. */
static void
test_the_cursor_visits_every_day (void)
{
  Month month;

  fill_month (&month);
  g_autoptr(CfScene) scene = forecast_scene (&month);
  guint datum = 1;

  for (guint i = 2; i <= N_DAYS; i++)
    {
      datum = cf_scene_neighbor (scene, datum, 1, 0);
      g_assert_cmpuint (datum, ==, i);
    }
  g_assert_cmpuint (cf_scene_neighbor (scene, datum, 1, 0), ==, N_DAYS);
}

/* Nine named days in a row: no two names meet, and what has no room is left to its triangle. */
static void
test_names_never_meet (void)
{
  static const char * const names[] = { "国庆节", "Mid-Autumn Festival", "双11", "双12", "Black Friday",
                                        "Spring Festival", "Qingming", "Labor Day", "Dragon Boat" };
  Month month = { 0 };
  CfLineMark marks[G_N_ELEMENTS (names)];
  const CfLineSeries series = { "Actual", month.actual, CF_INK_REQUIRED, 1.5 };

  fill_month (&month);
  const CfLineChart chart = {
    .title = "Calls offered", .n_points = N_DAYS, .times = month.times,
    .step_minutes = CF_MINUTES_PER_DAY, .series = &series, .n_series = 1, .marks = marks,
    .n_marks = G_N_ELEMENTS (marks), .now = month.times[5], .now_label = "Now", .goal = NAN,
  };
  g_autoptr(CfTextMetrics) metrics = cf_text_metrics_new_fixed ();
  guint n_marks, n_names = 0;
  CfBox boxes[G_N_ELEMENTS (names) + 1];

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    marks[i] = (CfLineMark) { CF_LINE_MARK_SPECIAL, i, NAN, names[i] };

  g_autoptr(CfScene) scene = cf_line_chart_build (&chart, metrics, 700, 260);
  const CfMark *drawn = cf_scene_get_marks (scene, &n_marks);

  for (guint i = 0; i < n_marks; i++)
    {
      double width, height;

      if (drawn[i].kind != CF_MARK_TEXT || !drawn[i].style.bold || drawn[i].style.align != 0.5)
        continue;
      cf_text_metrics_measure (metrics, drawn[i].text, (CfTextStyle) { CF_TEXT_CAPTION, TRUE, 120 },
                               &width, &height);
      boxes[n_names++] = (CfBox) { drawn[i].box.x - width / 2, drawn[i].box.y - height / 2, width,
                                   height };
    }

  g_assert_cmpuint (n_names, >=, 3);
  for (guint a = 0; a < n_names; a++)
    for (guint b = 0; b < a; b++)
      g_assert_false (boxes[a].x < boxes[b].x + boxes[b].width - 0.1
                      && boxes[b].x < boxes[a].x + boxes[a].width - 0.1
                      && boxes[a].y < boxes[b].y + boxes[b].height - 0.1
                      && boxes[b].y < boxes[a].y + boxes[a].height - 0.1);
}

static void
test_labels_goal_and_ends (void)
{
  static const char * const labels[] = { "Jan", "Feb", "Mar", "Apr" };
  static const double first[] = { 82.5, 79.25, NAN, 84 };
  static const double second[] = { 70, 71, 72, 73 };
  const CfLineSeries series[] = {
    { "Team A", first, CF_INK_SERIES_1, 0, CF_DASH_NONE, TRUE, TRUE },
    { "Team B", second, CF_INK_SERIES_2, 0, CF_DASH_SHORT, FALSE, TRUE },
  };
  const CfLineChart chart = {
    .title = "Service level", .unit = "%", .n_points = 4, .labels = labels, .series = series,
    .n_series = 2, .now = CF_MINUTE_NONE, .goal = 80, .goal_label = "Goal 80", .decimals = 1,
    .free_floor = TRUE,
  };
  g_autoptr(CfTextMetrics) metrics = cf_text_metrics_new_fixed ();
  g_autoptr(CfScene) scene = cf_line_chart_build (&chart, metrics, 400, 240);

  assert_golden (scene, "chart/line-labels.txt");
}

static void
test_no_data_at_all (void)
{
  const CfLineChart line = { .title = "Empty", .now = CF_MINUTE_NONE, .goal = NAN };
  const CfBarChart bar = { .title = "Empty" };
  const CfHeatMap heat = { .title = "Empty", .row_name = "", .column_name = "", .value_name = "" };
  const CfSparkline spark = { .limit = NAN };
  g_autoptr(CfTextMetrics) metrics = cf_text_metrics_new_fixed ();
  g_autoptr(CfScene) a = cf_line_chart_build (&line, metrics, 300, 200);
  g_autoptr(CfScene) b = cf_bar_chart_build (&bar, metrics, 300, 200);
  g_autoptr(CfScene) c = cf_heat_map_build (&heat, metrics, 300, 200);
  g_autoptr(CfScene) d = cf_sparkline_build (&spark, 60, 20);
  guint n_marks;

  g_assert_cmpuint (cf_scene_get_n_data (a), ==, 0);
  g_assert_cmpuint (cf_scene_get_n_data (b), ==, 0);
  g_assert_cmpuint (cf_scene_get_n_data (c), ==, 0);
  cf_scene_get_marks (d, &n_marks);
  g_assert_cmpuint (n_marks, ==, 0);
}

static void
test_bars (void)
{
  static const char * const labels[] = { "Mon", "Tue", "Wed" };
  static const double calls[] = { 120, 80, NAN };
  static const double mail[] = { 30, 45, 12 };
  const CfBarSeries series[] = { { "Calls", calls, CF_INK_SERIES_1 },
                                 { "Mail", mail, CF_INK_SERIES_3 } };
  CfBarChart chart = { .title = "Contacts", .unit = "a day", .labels = labels, .n_labels = 3,
                       .series = series, .n_series = 2 };
  g_autoptr(CfTextMetrics) metrics = cf_text_metrics_new_fixed ();
  g_autoptr(CfScene) beside = cf_bar_chart_build (&chart, metrics, 360, 220);

  assert_golden (beside, "chart/bar-grouped.txt");

  chart.stacked = TRUE;
  g_autoptr(CfScene) stacked = cf_bar_chart_build (&chart, metrics, 360, 220);

  assert_golden (stacked, "chart/bar-stacked.txt");
}

static void
test_heat_map (void)
{
  static const char * const rows[] = { "Mon 14", "Sat 19" };
  static const char * const columns[] = { "09", "", "10" };
  static const char * const names[] = { "09:00–09:30", "09:30–10:00", "10:00–10:30" };
  static const char * const totals[] = { "21.5", "6.0" };
  static const double values[] = { 12, 15, 16, 6, NAN, 6 };
  static const guint rules[] = { 1 };
  const CfHeatMap chart = {
    .title = "Agents required", .unit = "27.5 agent-hours", .note = "line: the goal changes",
    .rows = rows, .n_rows = 2, .columns = columns, .column_names = names, .n_columns = 3,
    .values = values, .row_name = "Day", .column_name = "Time", .value_name = "Agents",
    .total_heading = "Hours", .totals = totals, .rules = rules, .n_rules = 1,
  };
  g_autoptr(CfTextMetrics) metrics = cf_text_metrics_new_fixed ();
  g_autoptr(CfScene) scene = cf_heat_map_build (&chart, metrics, 640, 160);

  assert_golden (scene, "chart/heat-map.txt");
}

/* Short, met, over and nothing to compare: by ground and by sign. */
static void
test_heat_verdicts (void)
{
  static const char * const rows[] = { "Mon", "Tue" };
  static const char * const columns[] = { "08", "09", "10" };
  static const char * const names[] = { "No schedule", "Short", "Met", "Over" };
  static const double values[] = { -2, 0, 3, -0.4, 1, 0 };
  static const CfHeatVerdict verdicts[] = {
    CF_HEAT_SHORT, CF_HEAT_MET, CF_HEAT_OVER, CF_HEAT_SHORT, CF_HEAT_MET, CF_HEAT_NONE,
  };
  const CfHeatMap chart = {
    .title = "Scheduled against required", .rows = rows, .n_rows = 2, .columns = columns,
    .n_columns = 3, .values = values, .row_name = "Day", .column_name = "Time",
    .value_name = "Agents", .verdicts = verdicts, .verdict_names = names,
  };
  g_autoptr(CfTextMetrics) metrics = cf_text_metrics_new_fixed ();
  g_autoptr(CfScene) scene = cf_heat_map_build (&chart, metrics, 480, 140);

  assert_golden (scene, "chart/heat-map-verdicts.txt");
}

static void
test_heat_levels (void)
{
  static const struct { double value; double least; double most; guint level; } cases[] = {
    { 0, 0, 7, 0 }, { 0.99, 0, 7, 0 }, { 1, 0, 7, 1 }, { 6, 0, 7, 6 }, { 7, 0, 7, 6 },
    { 5, 5, 5, 3 }, { -1, 0, 7, 0 }, { 9, 0, 7, 6 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpuint (cf_heat_map_level (cases[i].value, cases[i].least, cases[i].most), ==,
                      cases[i].level);
}

static void
test_steps (void)
{
  static const double scheduled[] = { 2, 2, 5, 5, 3, 3, 3, 0 };
  static const double required[] = { 2, 3, 4, 5, 5, 1, 3, 0 };
  static const CfStepShade shades[] = { CF_STEP_SHADE_NONE, CF_STEP_SHADE_HOLIDAY };
  static const char * const names[] = { "Mon 14", "Tue 15" };
  const CfStepChart chart = {
    .scheduled = scheduled, .required = required, .n_columns = 2, .n_slots = 4, .slot_minutes = 15,
    .shades = shades, .names = names, .left = 20, .column_width = 80, .top = 6, .bottom = 2,
    .scale_labels = TRUE,
  };
  g_autoptr(CfTextMetrics) metrics = cf_text_metrics_new_fixed ();
  g_autoptr(CfScene) scene = cf_step_chart_build (&chart, metrics, 220, 80);

  assert_golden (scene, "chart/steps.txt");
}

static void
test_sparkline (void)
{
  static const double values[] = { 40, 22, NAN, 15, 13 };
  const CfSparkline chart = { values, G_N_ELEMENTS (values), 12 };
  g_autoptr(CfScene) scene = cf_sparkline_build (&chart, 64, 24);

  assert_golden (scene, "chart/sparkline.txt");
}

/* Where the reason of a point that was left out stands; NAN: nowhere. */
static double
height_of_text (CfScene    *scene,
                const char *text)
{
  guint n;
  const CfMark *marks = cf_scene_get_marks (scene, &n);

  for (guint i = 0; i < n; i++)
    if (marks[i].kind == CF_MARK_TEXT && g_str_equal (marks[i].text, text))
      return marks[i].box.y;

  return NAN;
}

static void
test_reasons_do_not_meet (void)
{
  const double calls[] = { 90, 100, 100, 100, 95 };
  const CfMinute times[] = { 0, 1440, 2880, 4320, 5760 };
  const CfLineSeries series = { "Calls", calls, CF_INK_REQUIRED };
  const CfLineMark marks[] = {
    { CF_LINE_MARK_EXCLUDED, 0, 100, "Telephone line down" },
    { CF_LINE_MARK_EXCLUDED, 1, 100, "Counted twice" },
  };
  const CfLineChart chart = {
    .title = "Calls offered", .n_points = G_N_ELEMENTS (calls), .times = times,
    .step_minutes = CF_MINUTES_PER_DAY, .series = &series, .n_series = 1, .marks = marks,
    .n_marks = G_N_ELEMENTS (marks), .now = CF_MINUTE_NONE, .goal = NAN,
  };
  g_autoptr(CfTextMetrics) metrics = cf_text_metrics_new_fixed ();
  g_autoptr(CfScene) scene = cf_line_chart_build (&chart, metrics, 360, 200);
  CfTextStyle style = { CF_TEXT_CAPTION, TRUE, 0 };
  double apart = fabs (height_of_text (scene, "Telephone line down")
                       - height_of_text (scene, "Counted twice"));

  g_assert_cmpfloat (apart, >=, cf_text_metrics_height (metrics, style));
}

int
main (int   argc,
      char *argv[])
{
  cf_golden_init (&argc, argv);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/charts/forecast", test_forecast);
  g_test_add_func ("/charts/the-cursor-visits-every-day", test_the_cursor_visits_every_day);
  g_test_add_func ("/charts/names-never-meet", test_names_never_meet);
  g_test_add_func ("/charts/labels-goal-and-ends", test_labels_goal_and_ends);
  g_test_add_func ("/charts/no-data-at-all", test_no_data_at_all);
  g_test_add_func ("/charts/bars", test_bars);
  g_test_add_func ("/charts/heat-map", test_heat_map);
  g_test_add_func ("/charts/heat-verdicts", test_heat_verdicts);
  g_test_add_func ("/charts/heat-levels", test_heat_levels);
  g_test_add_func ("/charts/steps", test_steps);
  g_test_add_func ("/charts/sparkline", test_sparkline);
  g_test_add_func ("/charts/reasons-do-not-meet", test_reasons_do_not_meet);

  return g_test_run ();
}
