/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a forecast was worth, the day that is under way, and the months to come. */
#include "cf-accuracy-report.h"
#include "cf-adjustment-store.h"
#include "cf-agent-store.h"
#include "cf-contract.h"
#include "cf-day-outlook.h"
#include "cf-fact-store.h"
#include "cf-hiring-plan.h"
#include "cf-id.h"
#include "cf-schedule-store.h"
#include "cf-special-day.h"
#include "forecast-center.h"

#include <math.h>
#include <string.h>

#define FROM (MONDAY + 56)
#define FIRST 16     /* slots 8:00 to 20:00 are open */
#define END 40

/* @came [n] calls from 8:00 on of a day. */
static void
add_came (ForecastCenter *center,
          CfDay           day,
          const gint64   *came,
          guint           n)
{
  CfFactsInput *input = cf_facts_input_new ();

  input->queue_id = center->queue_id;
  for (guint i = 0; i < n; i++)
    {
      CfIntervalFact fact = {
        .start = cf_minute_at (day, 30 * (int) (FIRST + i)), .minutes = 30, .offered = came[i],
        .answered = CF_FACT_UNKNOWN, .abandoned = CF_FACT_UNKNOWN,
        .answered_within = CF_FACT_UNKNOWN, .handle_s = CF_FACT_UNKNOWN,
        .wait_s = CF_FACT_UNKNOWN,
      };

      g_array_append_val (input->facts, fact);
    }
  forecast_center_write (center, &cf_command_facts_import, input);
  cf_facts_input_free (input);
}

/* Every open interval of a day is planned with @calls. */
static void
plan_calls (ForecastCenter *center,
            CfDay           day,
            double          calls)
{
  CfAdjustmentInput *input = cf_adjustment_input_new ();

  input->layer_id = cf_id_new ();
  input->name = g_strdup ("Set");
  input->kind = CF_ADJUSTMENT_SET;
  input->amount = calls;
  input->from_day = day;
  input->until_day = day + 1;
  forecast_center_write (center, &cf_command_adjustment_set, input);
  cf_adjustment_input_free (input);
}

/* A CfStoreReadFunc of both; @input is a CfDay of a queue. */
typedef struct
{
  gint64 queue_id;
  CfDay  from, until;
} Question;

static gpointer
read_report (CfDb           *db,
             gconstpointer   input,
             GError        **error)
{
  const Question *question = input;

  return cf_accuracy_report_read (db, question->queue_id, question->from, question->until, error);
}

static gpointer
read_day (CfDb           *db,
          gconstpointer   input,
          GError        **error)
{
  const Question *question = input;

  return cf_day_outlook_read (db, question->queue_id, question->from, error);
}

static gpointer
ask (ForecastCenter *center,
     gpointer      (*read) (CfDb *, gconstpointer, GError **),
     CfDay           from,
     CfDay           until)
{
  const Question question = { center->queue_id, from, until };
  g_autoptr(GError) error = NULL;
  gpointer answer = cf_store_read (center->store, read, &question, &error);

  g_assert_no_error (error);
  return answer;
}

/* FC-6: forecast 100, 100, 100 and 110, 90, 100 came: bias 0 %, WAPE 6.7 %. A day of which nobody
 * made a forecast before it does not count, nor does an interval that has not come. */
static void
test_accuracy (ForecastCenter *center,
               gconstpointer   unused)
{
  const gint64 came[] = { 110, 90, 100 };

  forecast_center_add_facts (center, center->queue_id, 56);
  forecast_center_run (center, FROM, 14);
  plan_calls (center, FROM + 8, 100.0);
  add_came (center, FROM + 8, came, 3);

  g_autoptr(CfAccuracyReport) report = ask (center, read_report, FROM - 7, FROM + 9);
  const CfAccuracyDay *day = &report->days[15];

  g_assert_cmpuint (report->n_judged, ==, 1);
  g_assert_cmpint (day->source, ==, CF_ACCURACY_FORECAST);
  g_assert_cmpint (report->days[0].source, ==, CF_ACCURACY_NOT_PLANNED);
  g_assert_cmpuint (day->lead, ==, 1);
  g_assert_cmpuint (report->total.planned.n, ==, 3);
  g_assert_cmpfloat_with_epsilon (cf_accuracy_bias (&report->total.planned), 0.0, 1e-12);
  g_assert_cmpfloat_with_epsilon (cf_accuracy_wape (&report->total.planned), 0.0667, 5e-5);
  g_assert_cmpfloat_with_epsilon (cf_accuracy_wape (&report->day_total.planned), 0.0, 1e-12);
  g_assert_cmpfloat (cf_accuracy_inside (&report->total.planned), >, 0.0);
  g_assert_cmpuint (report->slots[FIRST].planned.n, ==, 1);
  g_assert_cmpfloat_with_epsilon (cf_accuracy_bias (&report->slots[FIRST].planned), 10.0 / 110.0,
                                  1e-12);
  g_assert_cmpuint (report->weekdays[1].planned.n, ==, 3);
  g_assert_cmpuint (report->leads[1].planned.n, ==, 3);
  g_assert_cmpuint (report->leads[0].planned.n, ==, 0);
  g_assert_cmpuint (report->n_weeks, ==, 3);
  g_assert_cmpuint (report->weeks[2].planned.n, ==, 3);

  /* The model's own number of a usual Tuesday is 100 as well. */
  g_assert_cmpfloat_with_epsilon (cf_accuracy_wape (&report->total.model), 0.0667, 0.01);
}

/* What was published is what is judged: a layer of afterwards and a new forecast do not move it. */
static void
test_published (ForecastCenter *center,
                gconstpointer   unused)
{
  const gint64 came[] = { 110, 90, 100 };
  CfScheduleInput *schedule = cf_schedule_input_new ();
  CfPublishInput *publication = cf_publish_input_new ();

  forecast_center_add_facts (center, center->queue_id, 56);

  CfForecastOutcome outcome = forecast_center_run (center, FROM, 14);

  schedule->schedule_id = cf_id_new ();
  schedule->from_day = FROM;
  schedule->until_day = FROM + 14;
  schedule->run_id = outcome.run_id;
  publication->version_id = cf_id_new ();
  publication->schedule_id = schedule->schedule_id;
  for (int slot = FIRST; slot < END; slot++)
    {
      CfFrozenInterval frozen = {
        .forecast = {
          center->queue_id, cf_minute_at (FROM + 8, 30 * slot), 30, 100, 80, 90, 110, 120, 180,
        },
        .required = 12,
      };

      g_array_append_val (publication->frozen, frozen);
    }
  forecast_center_write (center, &cf_command_schedule_create, schedule);
  forecast_center_write (center, &cf_command_schedule_publish, publication);
  cf_schedule_input_free (schedule);
  cf_publish_input_free (publication);

  plan_calls (center, FROM + 8, 500.0);
  forecast_center_run (center, FROM, 14);
  add_came (center, FROM + 8, came, 3);

  g_autoptr(CfAccuracyReport) report = ask (center, read_report, FROM, FROM + 9);
  g_autoptr(CfDayOutlook) day = ask (center, read_day, FROM + 8, FROM + 9);

  g_assert_cmpint (report->days[8].source, ==, CF_ACCURACY_PUBLISHED);
  g_assert_cmpfloat_with_epsilon (cf_accuracy_wape (&report->days[8].line.planned), 0.0667, 5e-5);
  g_assert_cmpfloat (cf_accuracy_inside (&report->days[8].line.planned), ==, 1.0);
  g_assert_cmpint (day->source, ==, CF_ACCURACY_PUBLISHED);
  g_assert_cmpfloat (day->planned[FIRST].mean, ==, 100.0);
}

/* IN-3, IN-4: a morning of +15 % lifts the afternoon by the stated factor, the line of before
 * stays, and both are kept. */
static void
test_day_under_way (ForecastCenter *center,
                    gconstpointer   unused)
{
  const gint64 morning[] = { 115, 115, 115, 115, 115, 115, 115, 115 };

  forecast_center_add_facts (center, center->queue_id, 56);
  forecast_center_run (center, FROM, 14);
  plan_calls (center, FROM + 1, 100.0);

  g_autoptr(CfDayOutlook) early = ask (center, read_day, FROM + 1, FROM + 2);

  g_assert_false (early->is_under_way);
  g_assert_null (cf_day_outlook_input (early));

  add_came (center, FROM + 1, morning, G_N_ELEMENTS (morning));

  g_autoptr(CfDayOutlook) day = ask (center, read_day, FROM + 1, FROM + 2);
  CfReforecastInput *input = cf_day_outlook_input (day);

  g_assert_true (day->is_under_way);
  g_assert_cmpfloat (day->intraday.factor, >, 1.0);
  g_assert_cmpfloat (day->intraday.factor, <=, 1.15);
  g_assert_cmpuint (day->n_flags, ==, 0);       /* 15 % is within 20 % */
  for (guint s = FIRST; s < END; s++)
    {
      double factor = s < FIRST + 8 ? 1.0 : day->intraday.factor;

      g_assert_cmpfloat_with_epsilon (day->planned[s].mean, 100.0, 1e-9);
      g_assert_cmpfloat_with_epsilon (day->again[s].mean, 100.0 * factor, 1e-9);
    }
  g_assert_cmpfloat_with_epsilon (day->again_total, 8 * 115.0 + 16 * 100.0 * day->intraday.factor,
                                  1e-6);

  g_assert_nonnull (input);
  forecast_center_write (center, &cf_command_reforecast_save, input);
  cf_reforecast_input_free (input);

  /* A forecast made after the morning does not move the line of before. */
  forecast_center_run (center, CF_DAY_NONE, 14);

  g_autoptr(CfDayOutlook) later = ask (center, read_day, FROM + 1, FROM + 2);
  const CfReforecastInterval *kept
    = &g_array_index (later->saved_line, CfReforecastInterval, 10);

  g_assert_cmpfloat_with_epsilon (later->planned[FIRST].mean, 100.0, 1e-9);
  g_assert_cmpuint (later->saved->len, ==, 1);
  g_assert_cmpuint (later->saved_line->len, ==, END - FIRST);
  g_assert_cmpint (((CfReforecast *) later->saved->pdata[0])->seen_until, ==,
                   cf_minute_at (FROM + 1, 12 * 60));
  g_assert_cmpfloat_with_epsilon (kept->planned, 100.0, 1e-9);
  g_assert_cmpfloat_with_epsilon (kept->calls, 100.0 * day->intraday.factor, 1e-9);
}

/* IN-3: one spike of +40 % is no alarm, two are. */
static void
test_flags (ForecastCenter *center,
            gconstpointer   unused)
{
  const gint64 spike[] = { 100, 140, 100 };
  const gint64 two[] = { 100, 140, 140 };

  forecast_center_add_facts (center, center->queue_id, 56);
  forecast_center_run (center, FROM, 14);
  plan_calls (center, FROM + 1, 100.0);
  add_came (center, FROM + 1, spike, 3);

  g_autoptr(CfDayOutlook) one = ask (center, read_day, FROM + 1, FROM + 2);

  add_came (center, FROM + 1, two, 3);

  g_autoptr(CfDayOutlook) both = ask (center, read_day, FROM + 1, FROM + 2);

  g_assert_cmpuint (one->n_flags, ==, 0);
  g_assert_cmpuint (both->n_flags, ==, 1);
  g_assert_cmpint (both->flags[FIRST + 2], ==, CF_INTRADAY_ABOVE);
}

/* The asynchronous forms answer the same. */
static void
test_asynchronous (ForecastCenter *center,
                   gconstpointer   unused)
{
  g_autoptr(GAsyncResult) judged = NULL;
  g_autoptr(GAsyncResult) watched = NULL;
  g_autoptr(GAsyncResult) planned = NULL;
  g_autoptr(GError) error = NULL;
  CfHiringSettings settings;

  forecast_center_add_facts (center, center->queue_id, 56);
  forecast_center_run (center, FROM - 14, 21);
  cf_accuracy_report_read_async (center->store, center->queue_id, CF_DAY_NONE, CF_DAY_NONE, NULL,
                                 forecast_center_keep_cb, &judged);

  g_autoptr(CfAccuracyReport) report
    = cf_accuracy_report_read_finish (center->store, forecast_center_wait (&judged), &error);

  g_assert_no_error (error);
  g_assert_cmpuint (report->n_judged, ==, 10);

  cf_day_outlook_read_async (center->store, center->queue_id, FROM, NULL, forecast_center_keep_cb,
                             &watched);

  g_autoptr(CfDayOutlook) day
    = cf_day_outlook_read_finish (center->store, forecast_center_wait (&watched), &error);

  g_assert_no_error (error);
  g_assert_cmpfloat (day->planned_total, >, 2000.0);

  cf_hiring_settings_init (&settings);
  cf_hiring_plan_read_async (center->store, &settings, NULL, forecast_center_keep_cb, &planned);

  g_autoptr(CfHiringPlan) plan
    = cf_hiring_plan_read_finish (center->store, forecast_center_wait (&planned), &error);

  g_assert_no_error (error);
  g_assert_cmpuint (plan->settings.n_months, ==, 12);
}

/* @n people with a skill for the queue, 40 hours a week. */
static void
add_people (ForecastCenter *center,
            guint           n)
{
  CfPeopleInput *input = cf_people_input_new ();

  for (guint i = 0; i < n; i++)
    {
      CfPersonFacts person;

      cf_person_facts_init (&person);
      person.staff_number = g_strdup_printf ("%04u", i + 1);
      person.name = g_strdup_printf ("Person %u", i + 1);
      person.from_day = MONDAY;
      person.contract_kind = CF_CONTRACT_STANDARD;
      person.week_minutes = 40 * 60;
      person.max_week_minutes = 48 * 60;
      person.queue_ids = g_array_new (FALSE, FALSE, sizeof (gint64));
      g_array_append_val (person.queue_ids, center->queue_id);
      g_array_append_val (input->people, person);
    }
  input->first_id = cf_id_new_block (cf_people_input_count_ids (input));
  forecast_center_write (center, &cf_command_people_import, input);
  cf_people_input_free (input);
}

/* Much absence, so that the queue needs some fifty people. */
static CfHiringPlan *
hiring_plan (ForecastCenter *center,
             double          growth)
{
  CfHiringSettings settings;
  g_autoptr(GError) error = NULL;

  cf_hiring_settings_init (&settings);
  settings.growth = growth;
  settings.absence = 0.5;

  CfHiringPlan *plan = cf_hiring_plan_read (center->store, &settings, &error);

  g_assert_no_error (error);
  return plan;
}

/* FC-11: +8 % growth for 12 months shows the month in which the team is 3 people short; without
 * growth the same team is enough. */
static void
test_hiring (ForecastCenter *center,
             gconstpointer   unused)
{
  double most = 0.0;

  forecast_center_add_facts (center, center->queue_id, 56);
  add_people (center, 1);

  g_autoptr(CfHiringPlan) alone = hiring_plan (center, 0.0);

  g_assert_cmpfloat (alone->team, ==, 1.0);
  g_assert_cmpuint (alone->n_queues, ==, 1);
  g_assert_cmpuint (alone->n_left_out, ==, 0);
  for (guint m = 0; m < 12; m++)
    {
      g_assert_cmpfloat_with_epsilon (alone->months[m].short_by, alone->months[m].needed - 1.0,
                                      1e-9);
      most = MAX (most, alone->months[m].needed);
    }

  add_people (center, (guint) ceil (most));

  g_autoptr(CfHiringPlan) still = hiring_plan (center, 0.0);
  g_autoptr(CfHiringPlan) grows = hiring_plan (center, 0.08);
  guint month = cf_long_range_short (grows->months, 12, 3.0);
  g_autofree char *enough = cf_hiring_plan_summary (still);
  g_autofree char *sentence = cf_hiring_plan_summary (grows);

  g_assert_cmpuint (cf_long_range_short (still->months, 12, 1.0), ==, 12);
  g_assert_cmpstr (enough, ==, "The team is large enough for the next 12 months.");
  g_assert_cmpuint (month, >, 3);
  g_assert_cmpuint (month, <, 12);
  g_assert_cmpfloat (grows->months[month].short_by, >=, 2.95);
  g_assert_cmpfloat (grows->months[month - 1].short_by, <, 2.95);
  g_assert_true (g_str_has_prefix (sentence, "Short of people from "));
  for (guint m = 0; m < 12; m++)
    g_assert_cmpfloat_with_epsilon (grows->months[m].calls,
                                    alone->months[m].calls * cf_long_range_growth (0.08, m), 1e-6);

  /* Twice the calls are not twice the people: a larger group waits less. */
  g_autoptr(CfHiringPlan) twice = hiring_plan (center, 1.0);

  g_assert_cmpfloat (twice->months[11].needed, <, 1.95 * alone->months[11].needed);
  g_assert_cmpfloat (twice->months[11].needed, >, 1.6 * alone->months[11].needed);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func) \
  g_test_add ("/forecast-reports/" path, ForecastCenter, NULL, forecast_center_set_up, func, \
              forecast_center_tear_down)
  ADD ("accuracy", test_accuracy);
  ADD ("published", test_published);
  ADD ("day-under-way", test_day_under_way);
  ADD ("flags", test_flags);
  ADD ("asynchronous", test_asynchronous);
  ADD ("hiring", test_hiring);

  return g_test_run ();
}
