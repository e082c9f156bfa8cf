/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From facts in a store to a saved run, what the page draws of it, and its requirement. */
#include "cf-forecast-store.h"
#include "cf-special-day.h"
#include "forecast-center.h"

#include <math.h>
#include <string.h>

/* A CfStoreReadFunc. */
static gpointer
count_runs (CfDb           *db,
            gconstpointer   input,
            GError        **error)
{
  g_autoptr(GPtrArray) runs = cf_forecast_run_read_all (db, error);

  return GUINT_TO_POINTER (runs->len + 1);
}

static guint
n_runs (ForecastCenter *center)
{
  return GPOINTER_TO_UINT (cf_store_read (center->store, count_runs, NULL, NULL)) - 1;
}

static void
test_refused (ForecastCenter *center,
              gconstpointer   unused)
{
  forecast_center_refuse (center, 7, CF_STORE_ERROR_NOT_FOUND);     /* no history at all */
  forecast_center_add_facts (center, center->queue_id, 4);
  forecast_center_refuse (center, 7, CF_STORE_ERROR_INVALID);       /* less than a week */
  g_assert_cmpuint (n_runs (center), ==, 0);
}

/* What the text of a day says, multiplied: the usual day and every factor. */
static double
product_of (const char *text)
{
  static const char usual[] = "A usual day: ";
  double product = g_ascii_strtod (strstr (text, usual) + strlen (usual), NULL);

  for (const char *at = text; (at = strstr (at, "× ")) != NULL; at += strlen ("× "))
    product *= g_ascii_strtod (at + strlen ("× "), NULL);

  return product;
}

static void
test_run (ForecastCenter *center,
          gconstpointer   unused)
{
  gint64 second = forecast_center_add_queue (center, "Orders");

  forecast_center_add_facts (center, center->queue_id, 8 * 7);
  forecast_center_add_facts (center, second, 2);

  CfForecastOutcome outcome = forecast_center_run (center, CF_DAY_NONE, 14);

  /* The day after the history: Saturday. The short queue is left out, and counted. */
  g_assert_cmpint (outcome.from, ==, MONDAY + 54);
  g_assert_cmpint (outcome.history_until, ==, MONDAY + 54);
  g_assert_cmpint (outcome.until, ==, MONDAY + 68);
  g_assert_cmpuint (outcome.n_queues, ==, 1);
  g_assert_cmpuint (outcome.n_short, ==, 1);
  g_assert_cmpuint (outcome.n_rough, ==, 0);
  g_assert_cmpuint (n_runs (center), ==, 1);

  g_autoptr(CfOutlook) outlook = forecast_center_outlook (center);

  g_assert_cmpint (outlook->run_id, ==, outcome.run_id);
  g_assert_cmpint (outlook->from, ==, MONDAY + 54);
  g_assert_cmpuint (outlook->n_past, ==, 54);
  g_assert_cmpfloat (outlook->past[0].total, ==, 120 * 24);
  g_assert_cmpint (outlook->state, ==, CF_FORECAST_CALIBRATED);
  g_assert_false (outlook->changed);
  g_assert_false (outlook->days[0].open);
  g_assert_true (outlook->days[2].open);
  g_assert_cmpfloat (fabs (outlook->days[2].total.mean / (120 * 24) - 1.0), <, 0.03);
  g_assert_cmpfloat (fabs (outlook->slots[2 * 48 + 20].mean / 120.0 - 1.0), <, 0.03);
  g_assert_true (isnan (outlook->slots[2 * 48 + 2].mean));
  g_assert_cmpfloat_with_epsilon (outlook->handle_s[2 * 48 + 20], HANDLE_S, 1e-9);

  g_autofree char *accuracy = cf_outlook_accuracy_text (outlook);
  g_autofree char *closed = cf_outlook_explain_day (outlook, 0);
  g_autofree char *monday = cf_outlook_explain_day (outlook, 2);

  g_assert_true (g_str_has_prefix (accuracy, "Forecast again from 4 past dates: 0"));
  g_assert_true (g_str_has_prefix (closed, "Closed"));
  g_assert_nonnull (strstr (monday, "Monday × 1."));
  g_assert_cmpfloat (fabs (product_of (monday) / outlook->days[2].total.mean - 1.0), <, 0.002);
}

/* A later start, a later history: the run is the saved one, and the page says it is old. */
static void
test_history_changes (ForecastCenter *center,
                      gconstpointer   unused)
{
  forecast_center_add_facts (center, center->queue_id, 8 * 7);

  CfForecastOutcome outcome = forecast_center_run (center, MONDAY + 63, 7);

  g_assert_cmpint (outcome.from, ==, MONDAY + 63);
  g_assert_cmpint (outcome.history_until, ==, MONDAY + 54);

  g_autoptr(CfOutlook) before = forecast_center_outlook (center);

  g_assert_false (before->changed);
  g_assert_cmpint (before->from, ==, MONDAY + 63);
  g_assert_cmpfloat (fabs (before->days[0].total.mean / (120 * 24) - 1.0), <, 0.03);

  forecast_center_add_special_day (center, MONDAY + 42, CF_SPECIAL_DAY_OUTAGE, "Phones down");
  forecast_center_add_special_day (center, MONDAY + 49, CF_SPECIAL_DAY_CAMPAIGN, "Sale");

  g_autoptr(CfOutlook) after = forecast_center_outlook (center);

  g_assert_true (after->changed);
  g_assert_cmpfloat (after->days[0].total.mean, ==, before->days[0].total.mean);
  g_assert_true (isnan (after->past[42].total));
  g_assert_cmpfloat (after->past_calls[42 * 48 + 20], ==, 120.0);   /* kept, and shown */
  g_assert_cmpuint (after->n_marks, ==, 2);
  g_assert_cmpstr (cf_outlook_get_mark (after, MONDAY + 49)->name, ==, "Sale");
  g_assert_null (cf_outlook_get_mark (after, MONDAY + 50));
}

static void
test_requirement (ForecastCenter *center,
                  gconstpointer   unused)
{
  forecast_center_add_facts (center, center->queue_id, 8 * 7);
  forecast_center_run (center, MONDAY + 56, 7);

  g_autoptr(CfRequirement) requirement = forecast_center_requirement (center);
  /* Tuesday 10:00: 100 calls of 180 s in half an hour, 80/20, 30 % shrinkage. */
  const CfRequirementCell *cell = &requirement->cells[1 * 48 + 20];
  CfStaffingRow rows[CF_STAFFING_TABLE_ROWS];
  double costs[31], levels[31];

  g_assert_true (cell->open);
  g_assert_cmpfloat (fabs (cell->calls - 100.0), <, 2.0);
  g_assert_cmpuint (cell->need.agents, ==, 14);
  g_assert_cmpuint (cell->need.on_roster, ==, 20);
  g_assert_cmpint (cell->need.reason, ==, CF_STAFFING_BY_GOAL);
  g_assert_cmpfloat (fabs (cell->need.figures.service_level[0] - 0.888), <, 0.02);

  g_assert_cmpuint (cf_requirement_table (requirement, 1, 20, rows), ==, 11);
  g_assert_cmpuint (rows[5].agents, ==, 14);
  g_assert_cmpuint (cf_requirement_costs (requirement, 1, 20, 30, costs, levels), ==, 20);
  g_assert_cmpfloat (costs[20], ==, 0.0);
  g_assert_cmpfloat (levels[20], >, 0.8);

  /* Closed: before eight, and on Sunday. */
  g_assert_false (requirement->cells[1 * 48 + 15].open);
  g_assert_cmpuint (requirement->cells[1 * 48 + 15].need.on_roster, ==, 0);
  g_assert_cmpuint (cf_requirement_table (requirement, 1, 15, rows), ==, 0);
  g_assert_cmpfloat (requirement->days[6].roster_hours, ==, 0.0);
  g_assert_cmpuint (requirement->first_open, ==, 16);
  g_assert_cmpuint (requirement->end_open, ==, 40);

  g_autofree char *text = cf_requirement_explain (requirement, 1, 20);

  g_assert_nonnull (strstr (text, "14 agents: one less would miss the goal"));
  g_assert_nonnull (strstr (text, "= 20 on the schedule"));
}

/* Sums are sums of the intervals, weighted by calls where they are shares. */
static void
test_totals (ForecastCenter *center,
             gconstpointer   unused)
{
  forecast_center_add_facts (center, center->queue_id, 8 * 7);
  forecast_center_run (center, MONDAY + 56, 7);

  g_autoptr(CfRequirement) requirement = forecast_center_requirement (center);
  const CfRequirementTotal *total = &requirement->total;
  double calls = 0.0, heads = 0.0, in_time = 0.0;
  guint peak = 0;

  for (guint i = 0; i < requirement->n_days * requirement->n_slots; i++)
    {
      const CfRequirementCell *cell = &requirement->cells[i];

      calls += cell->calls;
      heads += cell->need.on_roster;
      in_time += cell->calls * cell->need.figures.service_level[0];
      peak = MAX (peak, cell->need.on_roster);
    }

  g_assert_cmpfloat_with_epsilon (total->calls, calls, 1e-6);
  g_assert_cmpfloat_with_epsilon (total->roster_hours, heads / 2.0, 1e-9);
  g_assert_cmpfloat_with_epsilon (total->service_level, in_time / calls, 1e-9);
  g_assert_cmpuint (total->peak, ==, peak);
  g_assert_cmpfloat (total->exact_hours, <, total->roster_hours);
}

/* A Saturday worked for a Friday is open, and needs people. */
static void
test_swapped_workday (ForecastCenter *center,
                      gconstpointer   unused)
{
  forecast_center_add_facts (center, center->queue_id, 8 * 7);
  forecast_center_add_special_day (center, MONDAY + 61, CF_SPECIAL_DAY_WORKDAY, "Swapped");
  forecast_center_run (center, MONDAY + 56, 7);

  g_autoptr(CfRequirement) requirement = forecast_center_requirement (center);

  g_assert_true (requirement->cells[5 * 48 + 20].open);
  g_assert_cmpuint (requirement->cells[5 * 48 + 20].need.agents, ==, 14);
  g_assert_false (requirement->cells[6 * 48 + 20].open);
}

static void
test_asynchronous (ForecastCenter *center,
                   gconstpointer   unused)
{
  const CfForecastRequest request = { .from = CF_DAY_NONE, .n_days = 7 };
  g_autoptr(GAsyncResult) done = NULL;
  g_autoptr(GAsyncResult) stopped = NULL;
  g_autoptr(CfProgress) progress = cf_progress_new ();
  g_autoptr(GError) error = NULL;
  CfForecastOutcome outcome;

  forecast_center_add_facts (center, center->queue_id, 8 * 7);
  cf_forecaster_run_async (center->store, &request, NULL, NULL, forecast_center_keep_cb, &done);
  g_assert_true (cf_forecaster_run_finish (center->store, forecast_center_wait (&done), &outcome,
                                           &error));
  g_assert_no_error (error);
  g_assert_cmpint (outcome.from, ==, MONDAY + 54);
  g_assert_cmpuint (n_runs (center), ==, 1);

  /* Stopped: nothing is written. */
  cf_progress_stop (progress);
  cf_forecaster_run_async (center->store, &request, progress, NULL, forecast_center_keep_cb,
                           &stopped);
  g_assert_false (cf_forecaster_run_finish (center->store, forecast_center_wait (&stopped), NULL,
                                            &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (n_runs (center), ==, 1);
}

static void
test_nothing_to_show (ForecastCenter *center,
                      gconstpointer   unused)
{
  g_autoptr(GAsyncResult) outlook = NULL;
  g_autoptr(GAsyncResult) requirement = NULL;
  g_autoptr(GError) error = NULL;

  cf_outlook_read_async (center->store, 0, center->queue_id, NULL, forecast_center_keep_cb,
                         &outlook);
  g_assert_null (cf_outlook_read_finish (center->store, forecast_center_wait (&outlook), &error));
  g_assert_error (error, CF_STORE_ERROR, CF_STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);

  cf_requirement_read_async (center->store, 0, center->queue_id, NULL, forecast_center_keep_cb,
                             &requirement);
  g_assert_null (cf_requirement_read_finish (center->store, forecast_center_wait (&requirement),
                                             &error));
  g_assert_error (error, CF_STORE_ERROR, CF_STORE_ERROR_NOT_FOUND);
}

/* A calendar with a day off on lunar New Year has the festival; its days are known by distance. */
static void
test_spring_festival (ForecastCenter *center,
                      gconstpointer   unused)
{
  CfDay new_year = cf_day_from_ymd (2021, 2, 12);

  forecast_center_add_facts (center, center->queue_id, (guint) (new_year - 7 - MONDAY));
  forecast_center_run (center, new_year - 4, 14);

  g_autoptr(CfOutlook) without = forecast_center_outlook (center);

  for (guint d = 0; d < 14; d++)
    g_assert_false (without->days[d].special);

  forecast_center_add_special_day (center, cf_day_from_ymd (2020, 1, 25), CF_SPECIAL_DAY_HOLIDAY,
                                   "Spring Festival");

  g_autoptr(CfOutlook) outlook = forecast_center_outlook (center);
  /* The Friday before New Year 2020 had calls, the Saturday had none. */
  g_autofree char *eve = cf_outlook_explain_profile (outlook, 3);
  g_autofree char *new_year_text = cf_outlook_explain_profile (outlook, 4);

  for (guint d = 0; d < 14; d++)
    g_assert_cmpint (outlook->days[d].festival, ==, (int) d - 4);
  g_assert_cmpuint (outlook->days[3].class_days, ==, 1);
  g_assert_cmpuint (outlook->days[4].class_days, ==, 0);
  g_assert_nonnull (strstr (eve, "1 day before Spring Festival"));
  g_assert_nonnull (strstr (new_year_text, "Spring Festival, day 1"));
}

#define ADD(path, func) \
  g_test_add ("/forecaster/" path, ForecastCenter, NULL, forecast_center_set_up, func, \
              forecast_center_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("refused", test_refused);
  ADD ("run", test_run);
  ADD ("history-changes", test_history_changes);
  ADD ("requirement", test_requirement);
  ADD ("totals", test_totals);
  ADD ("swapped-workday", test_swapped_workday);
  ADD ("spring-festival", test_spring_festival);
  ADD ("asynchronous", test_asynchronous);
  ADD ("nothing-to-show", test_nothing_to_show);

  return g_test_run ();
}
