/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a planner does to a forecast, from the command to what it asks for: cleaning marks, layers,
 * handle times, a queue that begins without a history. */
#include "cf-adjustment-store.h"
#include "cf-cleaning-store.h"
#include "cf-fact-store.h"
#include "cf-id.h"
#include "cf-special-day.h"
#include "cf-start-curve.h"
#include "cf-workload-store.h"
#include "forecast-center.h"

#include <math.h>
#include <string.h>

#define FROM (MONDAY + 56)

static gint64
add_mark (ForecastCenter *center,
          CfMinute        start,
          CfMinute        end,
          CfCleaningKind  kind,
          double          calls,
          const char     *note)
{
  CfCleaningInput *input = cf_cleaning_input_new ();
  gint64 id = cf_id_new ();

  input->mark_id = id;
  input->queue_id = center->queue_id;
  input->start = start;
  input->end = end;
  input->kind = kind;
  input->calls = calls;
  input->note = g_strdup (note);
  forecast_center_write (center, &cf_command_cleaning_set, input);
  cf_cleaning_input_free (input);

  return id;
}

static void
remove_mark (ForecastCenter *center,
             gint64          id)
{
  CfCleaningInput *input = cf_cleaning_input_new ();

  input->mark_id = id;
  forecast_center_write (center, &cf_command_cleaning_remove, input);
  cf_cleaning_input_free (input);
}

/* One bad Monday, 8 weeks of history: its facts times three. */
static void
spoil_monday (ForecastCenter *center,
              CfDay           day)
{
  CfFactsInput *input = cf_facts_input_new ();

  input->queue_id = center->queue_id;
  for (int s = 16; s < 40; s++)
    {
      CfIntervalFact fact = {
        .start = cf_minute_at (day, 30 * s), .minutes = 30, .offered = 360,
        .answered = CF_FACT_UNKNOWN, .abandoned = CF_FACT_UNKNOWN,
        .answered_within = CF_FACT_UNKNOWN, .handle_s = 360 * HANDLE_S,
        .wait_s = CF_FACT_UNKNOWN,
      };

      g_array_append_val (input->facts, fact);
    }
  forecast_center_write (center, &cf_command_facts_import, input);
  cf_facts_input_free (input);
}

static double
slot_calls (CfOutlook *outlook,
            guint      day,
            guint      slot)
{
  return outlook->slots[(gsize) day * outlook->n_slots + slot].mean;
}

/* FC-2: marking one bad Monday changes the Mondays to come; taking the mark away gives exactly the
 * old forecast. The raw calls are there all the time, and the day had been offered. */
static void
test_mark_and_unmark (ForecastCenter *center,
                      gconstpointer   unused)
{
  CfDay bad = MONDAY + 49;

  forecast_center_add_facts (center, center->queue_id, 56);
  spoil_monday (center, bad);
  forecast_center_run (center, FROM, 14);

  g_autoptr(CfOutlook) before = forecast_center_outlook (center);

  g_assert_cmpuint (before->offers->len, >=, 1);
  g_assert_cmpint (g_array_index (before->offers, CfOutlookOffer, 0).start, ==,
                   cf_minute_at (bad, 0));
  g_assert_cmpfloat (g_array_index (before->offers, CfOutlookOffer, 0).calls, ==, 360 * 24);

  gint64 mark = add_mark (center, cf_minute_at (bad, 0), cf_minute_at (bad + 1, 0),
                          CF_CLEANING_EXCLUDED, 0.0, "Wrong number in an advertisement");

  g_autoptr(CfOutlook) marked = forecast_center_outlook (center);

  g_assert_true (marked->changed);
  forecast_center_run (center, FROM, 14);

  g_autoptr(CfOutlook) after = forecast_center_outlook (center);

  g_assert_false (after->changed);
  g_assert_cmpfloat (slot_calls (after, 0, 20), !=, slot_calls (before, 0, 20));
  g_assert_cmpfloat (fabs (slot_calls (after, 0, 20) / 120.0 - 1.0), <, 0.03);
  g_assert_cmpfloat (after->past_calls[49 * 48 + 20], ==, 360.0);
  g_assert_true (isnan (after->used_calls[49 * 48 + 20]));
  g_assert_cmpuint (after->cleaning->len, ==, 1);
  for (guint i = 0; i < after->offers->len; i++)
    g_assert_cmpint (g_array_index (after->offers, CfOutlookOffer, i).start, !=,
                     cf_minute_at (bad, 0));

  remove_mark (center, mark);
  forecast_center_run (center, FROM, 14);

  g_autoptr(CfOutlook) again = forecast_center_outlook (center);

  for (gsize i = 0; i < (gsize) again->n_days * again->n_slots; i++)
    if (!isnan (before->slots[i].mean))
      g_assert_cmpmem (&again->slots[i], sizeof again->slots[i], &before->slots[i],
                       sizeof before->slots[i]);
}

/* A stretch that is replaced keeps its shape and gets its total; the younger of two marks counts */
static void
test_replace (ForecastCenter *center,
              gconstpointer   unused)
{
  CfDay day = MONDAY + 50;
  double sum = 0.0;

  forecast_center_add_facts (center, center->queue_id, 56);
  spoil_monday (center, day);
  add_mark (center, cf_minute_at (day, 0), cf_minute_at (day + 1, 0), CF_CLEANING_REPLACED, 2400.0,
            NULL);
  add_mark (center, cf_minute_at (day, 600), cf_minute_at (day, 660), CF_CLEANING_OUTAGE, 0.0,
            NULL);
  forecast_center_run (center, FROM, 7);

  g_autoptr(CfOutlook) outlook = forecast_center_outlook (center);

  for (guint s = 0; s < 48; s++)
    {
      double used = outlook->used_calls[50 * 48 + s];

      if (s == 20 || s == 21 || s < 16 || s >= 40)
        g_assert_true (isnan (used));
      else
        g_assert_cmpfloat_with_epsilon (used, 100.0, 1e-9);
      sum += isnan (used) ? 0.0 : used;
    }
  g_assert_cmpfloat_with_epsilon (sum, 2200.0, 1e-6);
}

/* Days of one note are a class: they teach nothing to their weekday, but much to each other. */
static void
test_special (ForecastCenter *center,
              gconstpointer   unused)
{
  forecast_center_add_facts (center, center->queue_id, 56);
  spoil_monday (center, MONDAY + 35);
  spoil_monday (center, MONDAY + 49);
  add_mark (center, cf_minute_at (MONDAY + 35, 0), cf_minute_at (MONDAY + 36, 0),
            CF_CLEANING_SPECIAL, 0.0, "Fair");
  add_mark (center, cf_minute_at (MONDAY + 49, 0), cf_minute_at (MONDAY + 50, 0),
            CF_CLEANING_SPECIAL, 0.0, "Fair");
  forecast_center_add_special_day (center, FROM + 7, CF_SPECIAL_DAY_CAMPAIGN, "Fair");
  forecast_center_run (center, FROM, 14);

  g_autoptr(CfOutlook) outlook = forecast_center_outlook (center);
  g_autofree char *profile = cf_outlook_explain_profile (outlook, 7);
  g_autofree char *usual = cf_outlook_explain_profile (outlook, 1);

  g_assert_cmpfloat (fabs (slot_calls (outlook, 0, 20) / 120.0 - 1.0), <, 0.05);
  g_assert_cmpfloat (slot_calls (outlook, 7, 20), >, 250.0);
  g_assert_nonnull (strstr (profile, "“Fair”: the profile of 2 past days of its kind"));
  g_assert_cmpstr (usual, ==, "The profile of a usual Tuesday: younger weeks count more.");
}

/* FC-4: a Saturday that is worked for a holiday has the profile of a Friday; the holiday has that
 * of its kind; the page says which and why. */
static void
test_calendar (ForecastCenter *center,
               gconstpointer   unused)
{
  forecast_center_add_facts (center, center->queue_id, 56);
  forecast_center_add_special_day (center, MONDAY + 25, CF_SPECIAL_DAY_HOLIDAY, "National Day");
  forecast_center_add_special_day (center, FROM + 5, CF_SPECIAL_DAY_WORKDAY, "Swapped");
  forecast_center_add_special_day (center, FROM + 9, CF_SPECIAL_DAY_HOLIDAY, "National Day");
  forecast_center_run (center, FROM, 14);

  g_autoptr(CfOutlook) outlook = forecast_center_outlook (center);
  g_autofree char *saturday = cf_outlook_explain_profile (outlook, 5);
  g_autofree char *sunday = cf_outlook_explain_profile (outlook, 6);
  g_autofree char *holiday = cf_outlook_explain_profile (outlook, 9);

  g_assert_true (outlook->days[5].open);
  g_assert_false (outlook->days[6].open);
  g_assert_cmpfloat (fabs (slot_calls (outlook, 5, 20) / slot_calls (outlook, 4, 20) - 1.0), <,
                     0.05);
  g_assert_cmpstr (saturday, ==, "“Swapped”: a swapped workday, so it has the profile of a Friday "
                                 "and not of a Saturday.");
  g_assert_true (g_str_has_prefix (sunday, "Closed"));
  g_assert_nonnull (strstr (holiday, "“National Day”: the profile of 1 past day of its kind"));
}

/* A calendar with swapped workdays that ends before the forecast does says so, on its days only. */
static void
test_unannounced (ForecastCenter *center,
                  gconstpointer   unused)
{
  CfDay new_year = cf_day_from_ymd (2021, 1, 1);

  forecast_center_add_facts (center, center->queue_id, 350);
  forecast_center_run (center, new_year - 7, 14);

  g_autoptr(CfOutlook) none = forecast_center_outlook (center);

  g_assert_cmpint (none->unannounced, ==, 0);
  forecast_center_add_special_day (center, cf_day_from_ymd (2020, 10, 10), CF_SPECIAL_DAY_WORKDAY,
                                   "Swapped");
  forecast_center_add_special_day (center, new_year, CF_SPECIAL_DAY_HOLIDAY, "New Year");
  forecast_center_run (center, new_year - 7, 14);

  g_autoptr(CfOutlook) outlook = forecast_center_outlook (center);
  g_autofree char *old = cf_outlook_explain_profile (outlook, 5);
  g_autofree char *coming = cf_outlook_explain_profile (outlook, 11);

  g_assert_cmpint (outlook->unannounced, ==, 2021);
  g_assert_null (strstr (old, "2021"));
  g_assert_nonnull (strstr (coming, "no swapped workdays of 2021"));

  forecast_center_add_special_day (center, cf_day_from_ymd (2021, 10, 9), CF_SPECIAL_DAY_WORKDAY,
                                   "Swapped");

  g_autoptr(CfOutlook) announced = forecast_center_outlook (center);

  g_assert_cmpint (announced->unannounced, ==, 0);
}

static gint64
add_layer (ForecastCenter     *center,
           const char         *name,
           const CfAdjustment *what,
           gboolean            enabled)
{
  CfAdjustmentInput *input = cf_adjustment_input_new ();
  gint64 id = cf_id_new ();

  input->layer_id = id;
  input->name = g_strdup (name);
  input->enabled = enabled;
  input->target = (int) what->target;
  input->kind = (int) what->kind;
  input->amount = what->amount;
  input->from_day = what->from;
  input->until_day = what->until;
  input->start_minute = what->start_minute;
  input->end_minute = what->end_minute;
  g_array_append_val (input->queue_ids, center->queue_id);
  forecast_center_write (center, &cf_command_adjustment_set, input);
  cf_adjustment_input_free (input);

  return id;
}

static void
switch_layer (ForecastCenter *center,
              gint64          id,
              gboolean        enabled)
{
  CfAdjustmentInput *input = cf_adjustment_input_new ();

  input->layer_id = id;
  input->enabled = enabled;
  forecast_center_write (center, &cf_command_adjustment_switch, input);
  cf_adjustment_input_free (input);
}

/* FC-5: "promotion +25 % 10:00-14:00", switched off: the forecast is as it was, and so is what it
 * asks for; the run never changes. */
static void
test_layer (ForecastCenter *center,
            gconstpointer   unused)
{
  const CfAdjustment sale = {
    .kind = CF_ADJUSTMENT_PERCENT, .amount = 0.25, .from = FROM + 1, .until = FROM + 3,
    .start_minute = 600, .end_minute = 840,
  };

  forecast_center_add_facts (center, center->queue_id, 56);
  forecast_center_run (center, FROM, 7);

  g_autoptr(CfOutlook) before = forecast_center_outlook (center);
  g_autoptr(CfRequirement) asked = forecast_center_requirement (center);
  gint64 id = add_layer (center, "Promotion", &sale, TRUE);
  g_autoptr(CfOutlook) outlook = forecast_center_outlook (center);
  g_autoptr(CfRequirement) requirement = forecast_center_requirement (center);
  g_autofree char *cell = cf_outlook_explain_cell (outlook, 1, 20);
  g_autofree char *scope = cf_adjustment_layer_scope (g_ptr_array_index (outlook->plan->layers, 0));

  g_assert_false (outlook->changed);
  g_assert_cmpfloat_with_epsilon (slot_calls (outlook, 1, 20), 1.25 * slot_calls (before, 1, 20),
                                  1e-9);
  g_assert_cmpfloat (slot_calls (outlook, 1, 28), ==, slot_calls (before, 1, 28));
  g_assert_cmpfloat (outlook->plan->base[48 + 20].mean, ==, slot_calls (before, 1, 20));
  g_assert_cmpfloat (outlook->days[1].total.mean, >, outlook->base_totals[1]);
  g_assert_cmpuint (outlook->plan->effects[0].n_intervals, ==, 16);
  g_assert_cmpuint (requirement->cells[48 + 20].need.agents, >, asked->cells[48 + 20].need.agents);
  g_assert_cmpuint (requirement->cells[48 + 28].need.agents, ==, asked->cells[48 + 28].need.agents);
  g_assert_nonnull (strstr (cell, "Promotion (+25"));
  g_assert_nonnull (strstr (scope, "10:00–14:00"));

  switch_layer (center, id, FALSE);

  g_autoptr(CfOutlook) off = forecast_center_outlook (center);

  g_assert_cmpmem (off->slots, 7 * 48 * sizeof *off->slots, off->plan->base,
                   7 * 48 * sizeof *off->slots);
  for (gsize i = 0; i < 7 * 48; i++)
    g_assert_true (isnan (before->slots[i].mean) || off->slots[i].mean == before->slots[i].mean);
}

/* The total of a week is that of the week, whichever of its days are asked for. */
static void
test_week_total (ForecastCenter *center,
                 gconstpointer   unused)
{
  const CfAdjustment week = {
    .kind = CF_ADJUSTMENT_WEEK_TOTAL, .amount = 30000.0, .from = FROM, .until = CF_DAY_OPEN,
    .end_minute = 1440,
  };

  forecast_center_add_facts (center, center->queue_id, 56);
  forecast_center_run (center, FROM, 14);
  add_layer (center, "Plan of the year", &week, TRUE);

  g_autoptr(CfOutlook) outlook = forecast_center_outlook (center);
  g_autoptr(CfRequirement) requirement = forecast_center_requirement (center);
  double sum = 0.0;

  for (guint day = 0; day < 7; day++)
    sum += outlook->days[day].open ? outlook->days[day].total.mean : 0.0;
  g_assert_cmpfloat_with_epsilon (sum, 30000.0, 1e-6);
  g_assert_cmpfloat_with_epsilon (requirement->total.calls, 60000.0, 1e-6);
}

/* FC-8: handle times of the night only, 60 s more: only its requirement changes. */
static void
test_night_handle_time (ForecastCenter *center,
                        gconstpointer   unused)
{
  const CfAdjustment night = {
    .target = CF_ADJUSTMENT_HANDLE_TIME, .kind = CF_ADJUSTMENT_ADD, .amount = 60.0, .from = FROM,
    .until = CF_DAY_OPEN, .start_minute = 18 * 60, .end_minute = 6 * 60,
  };

  forecast_center_add_facts (center, center->queue_id, 56);
  forecast_center_run (center, FROM, 7);

  g_autoptr(CfRequirement) before = forecast_center_requirement (center);

  add_layer (center, "New night team", &night, TRUE);

  g_autoptr(CfRequirement) after = forecast_center_requirement (center);

  for (guint i = 0; i < 5 * 48; i++)
    {
      gboolean open = before->cells[i].open, evening = open && i % 48 >= 36;

      g_assert_cmpfloat (after->cells[i].calls, ==, before->cells[i].calls);
      if (evening)
        g_assert_cmpuint (after->cells[i].need.agents, >, before->cells[i].need.agents);
      else
        g_assert_cmpuint (after->cells[i].need.agents, ==, before->cells[i].need.agents);
    }
}

static void
set_deadline (ForecastCenter *center,
              int             minutes)
{
  CfDeferralInput *input = g_new0 (CfDeferralInput, 1);

  input->queue_id = center->queue_id;
  input->deadline_minutes = minutes;
  forecast_center_write (center, &cf_command_deferral_set, input);
  cf_command_input_free (input);
}

/* FC-9: 120 e-mails of 6 minutes, due in 8 hours, are 12 hours spread over the 8, not Erlang. */
static void
test_deferred (ForecastCenter *center,
               gconstpointer   unused)
{
  const CfAdjustment nothing = {
    .kind = CF_ADJUSTMENT_SET, .amount = 0.0, .from = FROM, .until = CF_DAY_OPEN,
    .end_minute = 1440,
  };
  const CfAdjustment mails = {
    .kind = CF_ADJUSTMENT_INTERVAL, .amount = 120.0, .from = FROM, .until = FROM + 1,
    .start_minute = 540, .end_minute = 570,
  };
  const CfAdjustment six_minutes = {
    .target = CF_ADJUSTMENT_HANDLE_TIME, .kind = CF_ADJUSTMENT_SET, .amount = 360.0, .from = FROM,
    .until = CF_DAY_OPEN, .end_minute = 1440,
  };
  double hours = 0.0, costs[6], levels[6];
  CfStaffingRow rows[CF_STAFFING_TABLE_ROWS];

  forecast_center_add_facts (center, center->queue_id, 56);
  forecast_center_run (center, FROM, 7);
  add_layer (center, "Nothing", &nothing, TRUE);
  add_layer (center, "E-mails", &mails, TRUE);
  add_layer (center, "Six minutes", &six_minutes, TRUE);
  set_deadline (center, 480);

  g_autoptr(CfRequirement) requirement = forecast_center_requirement (center);
  g_autofree char *text = cf_requirement_explain (requirement, 0, 20);

  for (guint i = 0; i < 7 * 48; i++)
    {
      const CfRequirementCell *cell = &requirement->cells[i];

      g_assert_cmpfloat_with_epsilon (cell->need.load, i >= 18 && i < 34 ? 1.5 : 0.0, 1e-9);
      g_assert_cmpuint (cell->need.agents, ==, cell->open ? 2 : 0);
      hours += cell->need.load * 0.5;
    }
  g_assert_cmpfloat_with_epsilon (hours, 12.0, 1e-9);
  g_assert_cmpfloat_with_epsilon (requirement->total.calls, 120.0, 1e-9);
  g_assert_cmpuint (requirement->cells[20].need.on_roster, ==, 3);     /* 2 / 0.7 */
  g_assert_nonnull (strstr (text, "may wait 8 h of opening time"));

  g_assert_cmpuint (cf_requirement_costs (requirement, 0, 20, 5, costs, levels), ==, 3);
  g_assert_cmpfloat_with_epsilon (costs[0], 7.5 + 30.0, 1e-9);   /* undone; the minimum is missed */
  g_assert_cmpfloat (costs[3], ==, 0.0);
  g_assert_cmpfloat (costs[5], >, costs[3]);
  g_assert_cmpfloat (levels[3], ==, 1.0);
  g_assert_cmpuint (cf_requirement_table (requirement, 0, 20, rows), ==, 7);
  g_assert_true (rows[1].chosen);
  g_assert_cmpfloat_with_epsilon (rows[0].figures.service_level[0], 1.0 / 1.5, 1e-9);

  set_deadline (center, 0);

  g_autoptr(CfRequirement) calls = forecast_center_requirement (center);

  g_assert_cmpfloat_with_epsilon (calls->cells[18].need.load, 24.0, 1e-6);
  g_assert_cmpuint (calls->cells[18].need.agents, >, 24);
}

/* FC-10: "800 calls a day, retail curve" is a requirement at once, and the history takes over as
 * soon as there is a week of it. */
static void
test_cold_start (ForecastCenter *center,
                 gconstpointer   unused)
{
  CfStartVolumeInput *input = g_new0 (CfStartVolumeInput, 1);

  input->queue_id = center->queue_id;
  input->curve = CF_START_CURVE_RETAIL;
  input->day_calls = 800.0;
  for (guint weekday = 0; weekday < 5; weekday++)
    input->weekdays[weekday] = weekday == 0 ? 1.25 : 1.0;
  forecast_center_write (center, &cf_command_start_volume_set, input);
  cf_command_input_free (input);

  CfForecastOutcome outcome = forecast_center_run (center, MONDAY, 7);
  g_autoptr(CfOutlook) outlook = forecast_center_outlook (center);
  g_autoptr(CfRequirement) requirement = forecast_center_requirement (center);
  g_autofree char *day = cf_outlook_explain_day (outlook, 0);

  g_assert_cmpuint (outcome.n_started, ==, 1);
  g_assert_cmpint (outlook->source, ==, CF_OUTLOOK_FROM_CURVE);
  g_assert_false (outlook->changed);
  g_assert_cmpfloat_with_epsilon (outlook->days[0].total.mean, 1000.0, 1e-6);
  g_assert_cmpfloat_with_epsilon (outlook->days[1].total.mean, 800.0, 1e-6);
  g_assert_false (outlook->days[5].open);
  g_assert_true (isnan (slot_calls (outlook, 0, 15)));       /* not open yet */
  g_assert_cmpfloat_with_epsilon (requirement->total.calls, 4200.0, 1e-6);
  g_assert_cmpfloat (requirement->total.roster_hours, >, 200.0);
  g_assert_nonnull (strstr (day, "no full week of history"));

  forecast_center_add_facts (center, center->queue_id, 14);
  outcome = forecast_center_run (center, CF_DAY_NONE, 7);

  g_autoptr(CfOutlook) learned = forecast_center_outlook (center);

  g_assert_cmpuint (outcome.n_started, ==, 0);
  g_assert_cmpint (learned->source, ==, CF_OUTLOOK_FROM_HISTORY);
  g_assert_cmpfloat (learned->days[3].total.mean, >, 2000.0);    /* after the weekend: a Tuesday */
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func) \
  g_test_add ("/planned-forecast/" path, ForecastCenter, NULL, forecast_center_set_up, func, \
              forecast_center_tear_down)
  ADD ("mark-and-unmark", test_mark_and_unmark);
  ADD ("replace", test_replace);
  ADD ("special", test_special);
  ADD ("calendar", test_calendar);
  ADD ("unannounced", test_unannounced);
  ADD ("layer", test_layer);
  ADD ("week-total", test_week_total);
  ADD ("night-handle-time", test_night_handle_time);
  ADD ("deferred", test_deferred);
  ADD ("cold-start", test_cold_start);

  return g_test_run ();
}
