/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-schedule-store.c: the live schedule, what was published, and what is different since. */
#include "cf-fact-store.h"
#include "cf-forecast-store.h"
#include "cf-id.h"
#include "cf-leave-store.h"
#include "cf-schedule-store.h"
#include "cf-shift-store.h"
#include "cf-shift-trail.h"
#include "cf-shift-type-store.h"
#include "cf-temp-store.h"
#include "cf-test-center.h"
#include "cf-visible.h"

typedef struct
{
  CfTempStore  *place;
  CfDb         *db;
  CfTestCenter  center;
  gint64        schedule;
} Fixture;

/* Two weeks of E for two people, from Monday on, five days a week. */
static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  CfShiftsInput *input = cf_shifts_input_new ();
  CfTestCenter *center = &fixture->center;

  fixture->place = cf_temp_store_new ();
  fixture->db = cf_temp_store_open (fixture->place, CF_DB_WRITE);
  cf_test_center_init (center, fixture->db);

  for (int day = 0; day < 14; day++)
    if (day % 7 < 5)
      {
        cf_shifts_input_add (input, center->agent, CF_TEST_DAY + day, center->early);
        cf_shifts_input_add (input, center->other, CF_TEST_DAY + day, center->late);
      }

  input->first_id = cf_id_new_block (input->changes->len);
  input->schedule_id = fixture->schedule = cf_id_new ();
  input->from_day = CF_TEST_DAY;
  input->until_day = CF_TEST_DAY + 14;
  cf_test_center_run (center, &cf_command_shifts_build, input, cf_shifts_input_free);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  cf_db_close (fixture->db);
  cf_temp_store_free (fixture->place);
}

static int
publish (Fixture *fixture)
{
  CfPublishInput *input = cf_publish_input_new ();
  g_autoptr(GError) error = NULL;
  int number;

  input->version_id = cf_id_new ();
  input->schedule_id = fixture->schedule;
  cf_test_center_try (&fixture->center, &cf_command_schedule_publish, input, 0, &error);
  g_assert_no_error (error);
  number = input->number;
  cf_publish_input_free (input);
  return number;
}

static GPtrArray *
differences (Fixture *fixture)
{
  g_autoptr(GError) error = NULL;
  GPtrArray *rows = cf_shift_difference_read_all (fixture->db, fixture->schedule, &error);

  g_assert_no_error (error);
  cf_shift_trail_sign (fixture->db, rows, &error);
  g_assert_no_error (error);
  return rows;
}

static void
assign_as_manager (Fixture    *fixture,
                   gint64      agent_id,
                   CfDay       day,
                   gint64      type_id,
                   const char *why)
{
  CfShiftsInput *input = cf_shifts_input_new ();
  g_autoptr(GError) error = NULL;

  cf_shifts_input_add (input, agent_id, day, type_id)->note = g_strdup (why);
  input->first_id = cf_id_new ();
  cf_test_center_try (&fixture->center, &cf_command_shifts_set, input, fixture->center.manager,
                      &error);
  g_assert_no_error (error);
  cf_shifts_input_free (input);
}

/* RO-8: change 3 cells after publishing: the difference lists exactly 3, old → new, by whom,
 * when, and why. */
static void
test_differences (Fixture      *fixture,
                  gconstpointer data)
{
  CfTestCenter *center = &fixture->center;
  g_autoptr(GPtrArray) none = NULL;
  g_autoptr(GPtrArray) rows = NULL;
  guint n_found = 0;
  const struct
  {
    gint64 person;
    int day;
    const char *old, *new;
    CfShiftDifferenceKind kind;
    const char *by;      /* the command line has no name */
    const char *why;
  } cases[] = {
    { center->agent, 0, "E", "L", CF_SHIFT_CHANGED, "林静", "Ms Wang is ill" },
    { center->agent, 1, "E", NULL, CF_SHIFT_REMOVED, NULL },
    { center->leader, 3, NULL, "D", CF_SHIFT_ADDED, NULL },
  };

  g_assert_cmpint (publish (fixture), ==, 1);
  none = differences (fixture);
  g_assert_cmpuint (none->len, ==, 0);

  cf_test_center_assign (center, center->agent, CF_TEST_DAY, center->mid);
  assign_as_manager (fixture, center->agent, CF_TEST_DAY, center->late, "Ms Wang is ill");
  cf_test_center_assign (center, center->agent, CF_TEST_DAY + 1, 0);
  cf_test_center_assign (center, center->leader, CF_TEST_DAY + 3, center->day);
  rows = differences (fixture);
  g_assert_cmpuint (rows->len, ==, G_N_ELEMENTS (cases));

  for (guint i = 0; i < rows->len; i++)
    for (guint k = 0; k < G_N_ELEMENTS (cases); k++)
      {
        CfShiftDifference *row = g_ptr_array_index (rows, i);

        if (row->agent_id != cases[k].person || row->day != CF_TEST_DAY + cases[k].day)
          continue;

        n_found++;
        g_assert_cmpstr (row->old_code, ==, cases[k].old);
        g_assert_cmpstr (row->new_code, ==, cases[k].new);
        g_assert_cmpint (row->kind, ==, cases[k].kind);
        g_assert_cmpint (row->changed_at, >, 0);
        g_assert_cmpstr (row->changed_by, ==, cases[k].by);
        g_assert_cmpstr (row->note, ==, cases[k].why);
      }

  g_assert_cmpuint (n_found, ==, G_N_ELEMENTS (cases));
}

/* Taking a change back, or publishing again, leaves nothing to list; the old version stays as it
 * was. */
static void
test_publish_again (Fixture      *fixture,
                    gconstpointer data)
{
  CfTestCenter *center = &fixture->center;
  g_autoptr(GPtrArray) back = NULL;
  g_autoptr(GPtrArray) again = NULL;
  g_autoptr(GPtrArray) versions = NULL;

  publish (fixture);
  cf_test_center_assign (center, center->agent, CF_TEST_DAY + 1, 0);
  cf_test_center_assign (center, center->agent, CF_TEST_DAY + 1, center->early);
  back = differences (fixture);
  g_assert_cmpuint (back->len, ==, 0);

  cf_test_center_assign (center, center->agent, CF_TEST_DAY + 1, 0);
  g_assert_cmpint (publish (fixture), ==, 2);
  again = differences (fixture);
  g_assert_cmpuint (again->len, ==, 0);

  versions = cf_published_version_read_all (fixture->db, fixture->schedule, NULL);
  g_assert_cmpuint (versions->len, ==, 2);
  g_assert_cmpint (((CfPublishedVersion *) g_ptr_array_index (versions, 0))->n_shifts, ==, 20);
  g_assert_cmpint (((CfPublishedVersion *) g_ptr_array_index (versions, 1))->n_shifts, ==, 19);
}

/* RO-11: approving leave opens the shifts on its days. */
static void
test_leave_opens_shifts (Fixture      *fixture,
                         gconstpointer data)
{
  CfLeaveInput *input = cf_leave_input_new ();
  g_autoptr(GPtrArray) rows = NULL;
  guint n_on_leave = 0;

  publish (fixture);
  input->leave_id = cf_id_new ();
  input->agent_id = fixture->center.agent;
  input->from_day = CF_TEST_DAY + 3;
  input->until_day = CF_TEST_DAY + 8;
  input->kind = CF_LEAVE_MARRIAGE;
  cf_test_center_run (&fixture->center, &cf_command_leave_grant, input, cf_leave_input_free);

  /* Thursday, Friday, Monday; the weekend was free. */
  g_assert_cmpint (cf_test_center_count (fixture->db, "SELECT count(*) FROM shift "
                                         "WHERE agent_id IS NULL"), ==, 3);

  /* The leave is why the person's shifts are not as published. */
  rows = differences (fixture);
  g_assert_cmpuint (rows->len, ==, 6);
  for (guint i = 0; i < rows->len; i++)
    {
      const CfShiftDifference *row = g_ptr_array_index (rows, i);

      g_assert_cmpint (row->leave_kind, ==, row->agent_id != 0 ? CF_LEAVE_MARRIAGE : -1);
      n_on_leave += row->leave_kind == CF_LEAVE_MARRIAGE;
    }
  g_assert_cmpuint (n_on_leave, ==, 3);
}

static void
test_times (Fixture      *fixture,
            gconstpointer data)
{
  CfTestCenter *center = &fixture->center;
  g_autoptr(GArray) facts = NULL;

  cf_test_center_assign (center, center->leader, CF_TEST_DAY + 20, center->night);
  facts = cf_shift_fact_read_between (fixture->db, CF_TEST_DAY + 20, CF_TEST_DAY + 21, NULL);
  g_assert_cmpuint (facts->len, ==, 1);

  CfShiftFact *night = &g_array_index (facts, CfShiftFact, 0);

  g_assert_cmpint (night->day, ==, CF_TEST_DAY + 20);      /* belongs to the day it starts on */
  g_assert_cmpint (night->start, ==, cf_minute_at (CF_TEST_DAY + 20, 23 * 60));
  g_assert_cmpint (night->end, ==, cf_minute_at (CF_TEST_DAY + 21, 7 * 60));
  g_assert_cmpint (night->queue_id, ==, center->hotline);  /* of the first skill */

  cf_test_center_assign (center, center->leader, CF_TEST_DAY + 20, center->training);
  g_array_unref (g_steal_pointer (&facts));
  facts = cf_shift_fact_read_between (fixture->db, CF_TEST_DAY + 20, CF_TEST_DAY + 21, NULL);
  g_assert_cmpint (g_array_index (facts, CfShiftFact, 0).queue_id, ==, 0);   /* off the phone */
}

static void
test_overlapping_periods (Fixture      *fixture,
                          gconstpointer data)
{
  static const struct { int from, until; gboolean fits; } periods[] = {
    { 7, 21, FALSE }, { -7, 1, FALSE }, { 3, 4, FALSE }, { 14, 28, TRUE }, { -14, 0, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (periods); i++)
    {
      CfScheduleInput *input = cf_schedule_input_new ();

      input->schedule_id = cf_id_new ();
      input->from_day = CF_TEST_DAY + periods[i].from;
      input->until_day = CF_TEST_DAY + periods[i].until;
      if (periods[i].fits)
        cf_test_center_run (&fixture->center, &cf_command_schedule_create, input,
                            cf_schedule_input_free);
      else
        cf_test_center_refuse (&fixture->center, &cf_command_schedule_create, input,
                               cf_schedule_input_free);
    }
}

/* A reason to break a rule needs the right to; keeping one that is there does not. */
static void
test_override (Fixture      *fixture,
               gconstpointer data)
{
  CfTestCenter *center = &fixture->center;
  CfAccountInput *deputy = g_new0 (CfAccountInput, 1);
  const struct { gint64 actor; const char *reason; gboolean allowed; } steps[] = {
    { center->other, "nobody else", FALSE },
    { center->manager, "nobody else", TRUE },
    { center->other, "nobody else", TRUE },      /* the same, untouched */
    { center->other, "something new", FALSE },
  };

  deputy->agent_id = center->other;
  deputy->role = CF_ROLE_DEPUTY;
  cf_test_center_run (center, &cf_command_account_set, deputy, cf_command_input_free);

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      CfShiftsInput *input = cf_shifts_input_new ();
      CfShiftChange *change = cf_shifts_input_add (input, center->agent, CF_TEST_DAY,
                                                   center->night);
      g_autoptr(GError) error = NULL;

      change->override_reason = g_strdup (steps[i].reason);
      input->first_id = cf_id_new ();
      g_assert_cmpint (cf_test_center_try (center, &cf_command_shifts_set, input, steps[i].actor,
                                           &error), ==, steps[i].allowed);
      if (!steps[i].allowed)
        g_assert_error (error, CF_STORE_ERROR, CF_STORE_ERROR_FORBIDDEN);
      cf_shifts_input_free (input);
    }
}

/* UX-8: a type in use is replaced on the days to come and kept on those that were. */
static void
test_archive_in_use (Fixture      *fixture,
                     gconstpointer data)
{
  CfTestCenter *center = &fixture->center;
  CfShiftTypeArchiveInput *input = g_new0 (CfShiftTypeArchiveInput, 1);

  g_assert_cmpint (cf_shift_type_count_uses (fixture->db, center->early, CF_TEST_DAY + 7, NULL),
                   ==, 5);
  input->type_id = center->early;
  input->replacement_id = center->day;
  input->from_day = CF_TEST_DAY + 7;
  input->archived = TRUE;
  cf_test_center_run (center, &cf_command_shift_type_archive, input, cf_command_input_free);

  g_assert_cmpint (cf_shift_type_count_uses (fixture->db, center->early, CF_TEST_DAY, NULL), ==, 5);
  g_assert_cmpint (cf_test_center_count (fixture->db, "SELECT count(*) FROM shift WHERE "
                                         "start % 1440 = 540 AND \"end\" - start = 540"), ==, 5);
}

/* FC-1: importing twice adds nothing; a file that knows less takes nothing away. */
static void
test_facts_twice (Fixture      *fixture,
                  gconstpointer data)
{
  static const struct { CfIntervalFact fact; guint n_new, n_changed, n_same; } steps[] = {
    { { 29540640, 30, 12, 11, 1, 9, 2400, 130 }, 1, 0, 0 },
    { { 29540640, 30, 12, 11, 1, 9, 2400, 130 }, 0, 0, 1 },
    { { 29540640, 30, 12, -1, -1, -1, -1, -1 }, 0, 0, 1 },
    { { 29540640, 30, 13, -1, -1, -1, -1, -1 }, 0, 1, 0 },
    { { 29540640, 30, 13, 11, 1, 9, 2400, 130 }, 0, 0, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      CfFactsInput *input = cf_facts_input_new ();
      g_autoptr(GError) error = NULL;

      input->queue_id = fixture->center.hotline;
      g_array_append_val (input->facts, steps[i].fact);
      cf_test_center_try (&fixture->center, &cf_command_facts_import, input, 0, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (input->n_new, ==, steps[i].n_new);
      g_assert_cmpuint (input->n_changed, ==, steps[i].n_changed);
      g_assert_cmpuint (input->n_same, ==, steps[i].n_same);
      cf_facts_input_free (input);
    }
}

/* Old runs go, but never one that a schedule was built for. */
static void
test_forecast_runs_kept (Fixture      *fixture,
                         gconstpointer data)
{
  CfShiftsInput *use = cf_shifts_input_new ();
  g_autoptr(GPtrArray) runs = NULL;
  gint64 first = 0;

  for (int i = 0; i < CF_FORECAST_RUNS_KEPT + 3; i++)
    {
      CfForecastInput *input = cf_forecast_input_new ();

      input->run_id = cf_id_new ();
      input->from_day = CF_TEST_DAY;
      input->until_day = CF_TEST_DAY + 28;
      input->method = g_strdup ("M2");
      input->history_until = CF_TEST_DAY;
      first = i == 0 ? input->run_id : first;
      cf_test_center_run (&fixture->center, &cf_command_forecast_save, input,
                          cf_forecast_input_free);

      if (i == 0)
        {
          use->schedule_id = fixture->schedule;
          use->run_id = first;
          cf_test_center_run (&fixture->center, &cf_command_shifts_build, use,
                              cf_shifts_input_free);
        }
    }

  runs = cf_forecast_run_read_all (fixture->db, NULL);
  g_assert_cmpuint (runs->len, ==, CF_FORECAST_RUNS_KEPT + 1);
  g_assert_cmpint (cf_record_get_id (g_ptr_array_index (runs, 0)), ==, first);
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

/* Who does not plan sees what was published, and nothing of the work on it. */
static void
test_drafts_are_not_seen (Fixture      *fixture,
                          gconstpointer data)
{
  CfTestCenter *center = &fixture->center;
  g_autoptr(CfDb) reader = cf_temp_store_open (fixture->place, CF_DB_READ);
  const struct { gint64 actor; guint draft, published, changed; } cases[] = {
    { center->manager, 20, 20, 21 },      /* always the live ones */
    { center->leader, 0, 20, 20 },
    { center->agent, 0, 10, 10 },         /* the own team's */
    { CF_ACTOR_NOBODY, 0, 0, 0 },
  };

  for (guint step = 0; step < 3; step++)
    {
      if (step == 1)
        publish (fixture);
      if (step == 2)
        cf_test_center_assign (center, center->leader, CF_TEST_DAY + 3, center->day);

      for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
        {
          const guint expected[] = { cases[i].draft, cases[i].published, cases[i].changed };
          g_autoptr(GPtrArray) shifts = NULL;
          g_autoptr(GArray) facts = NULL;

          g_assert_true (cf_visible_fill (reader, cases[i].actor, CF_TEST_DAY, NULL));
          shifts = cf_shift_read_between (reader, CF_TEST_DAY, CF_TEST_DAY + 14, NULL);
          facts = cf_shift_fact_read_between (reader, CF_TEST_DAY, CF_TEST_DAY + 14, NULL);
          g_assert_cmpuint (shifts->len, ==, expected[step]);
          g_assert_cmpuint (facts->len, ==, expected[step]);
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/schedule-store/differences", test_differences);
  ADD ("/schedule-store/publish-again", test_publish_again);
  ADD ("/schedule-store/leave-opens-shifts", test_leave_opens_shifts);
  ADD ("/schedule-store/times", test_times);
  ADD ("/schedule-store/overlapping-periods", test_overlapping_periods);
  ADD ("/schedule-store/override", test_override);
  ADD ("/schedule-store/archive-in-use", test_archive_in_use);
  ADD ("/schedule-store/drafts-are-not-seen", test_drafts_are_not_seen);
  ADD ("/schedule-store/facts-twice", test_facts_twice);
  ADD ("/schedule-store/forecast-runs-kept", test_forecast_runs_kept);

  return g_test_run ();
}
