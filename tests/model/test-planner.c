/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The period to plan next: after the newest schedule, or after the history. */
#include "cf-center-store.h"
#include "cf-fact-store.h"
#include "cf-id.h"
#include "cf-planner.h"
#include "cf-schedule-store.h"
#include "cf-temp-store.h"

static CfDay
today (void)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();

  return cf_day_from_ymd (g_date_time_get_year (now), g_date_time_get_month (now),
                          g_date_time_get_day_of_month (now));
}

static CfStore *
open_center (CfTempStore *place,
             gint64      *queue_id)
{
  CfCenterStartInput *input = cf_center_start_input_new ("Riverside", "0001", "林静", today ());
  g_autoptr(GError) error = NULL;
  CfStore *store = cf_store_open (place->path, &error);

  g_assert_no_error (error);
  g_assert_true (cf_store_act_as (store, NULL, &error));
  *queue_id = ((CfQueueInput *) g_ptr_array_index (input->queues, 0))->queue_id;
  g_assert_true (cf_store_write (store, &cf_command_center_start, input, &error));
  cf_center_start_input_free (input);

  return store;
}

static void
import_a_call (CfStore *store,
               gint64   queue_id,
               CfDay    day)
{
  CfFactsInput *input = cf_facts_input_new ();
  CfIntervalFact fact = { cf_minute_at (day, 23 * 60 + 30), 30, 12, -1, -1, -1, -1, -1 };
  g_autoptr(GError) error = NULL;

  input->queue_id = queue_id;
  g_array_append_val (input->facts, fact);
  g_assert_true (cf_store_write (store, &cf_command_facts_import, input, &error));
  cf_facts_input_free (input);
}

static void
add_schedule (CfStore *store,
              CfDay    from,
              CfDay    until)
{
  CfScheduleInput *input = cf_schedule_input_new ();
  g_autoptr(GError) error = NULL;

  input->schedule_id = cf_id_new ();
  input->from_day = from;
  input->until_day = until;
  g_assert_true (cf_store_write (store, &cf_command_schedule_create, input, &error));
  cf_schedule_input_free (input);
}

static CfDay
next_start (CfStore *store)
{
  g_autoptr(GError) error = NULL;
  g_autofree CfPlanRequest *request = cf_store_read (store, cf_planner_read_next, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpint (request->until, ==, request->from + 28);
  return request->from;
}

static void
test_next_period (void)
{
  CfTempStore *place = cf_temp_store_new ();
  CfDay saturday = cf_day_from_ymd (1999, 9, 11);
  gint64 queue_id;
  CfStore *store = open_center (place, &queue_id);

  /* Nothing there: the week that starts next. */
  g_assert_cmpint (next_start (store), ==, cf_day_week_start (today () + 6, 0));

  /* History of long ago: at once, on the day after. */
  import_a_call (store, queue_id, saturday);
  g_assert_cmpint (next_start (store), ==, saturday + 1);

  /* A schedule: the next one follows it without a gap. */
  add_schedule (store, saturday + 1, saturday + 18);
  g_assert_cmpint (next_start (store), ==, saturday + 18);

  cf_store_close (store);
  g_object_unref (store);
  cf_temp_store_free (place);
}

static void
test_next_period_of_today (void)
{
  CfTempStore *place = cf_temp_store_new ();
  gint64 queue_id;
  CfStore *store = open_center (place, &queue_id);

  /* History until yesterday: a first schedule starts with a week. */
  import_a_call (store, queue_id, today () - 1);
  g_assert_cmpint (next_start (store), ==, cf_day_week_start (today () + 6, 0));

  cf_store_close (store);
  g_object_unref (store);
  cf_temp_store_free (place);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/planner/next-period", test_next_period);
  g_test_add_func ("/planner/next-period-of-today", test_next_period_of_today);

  return g_test_run ();
}
