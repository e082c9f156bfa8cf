/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-erase.c: who was erased is nowhere in the file any more, the history holds and the store
 * checks clean, and what sums need is still there. */
#include "cf-check.h"
#include "cf-command-cases.h"
#include "cf-db-private.h"
#include "cf-id.h"
#include "cf-leave-store.h"
#include "cf-pin.h"
#include "cf-schedule-store.h"
#include "cf-shift-store.h"
#include "cf-temp-store.h"
#include "cf-undo-stack.h"

#include <string.h>

typedef struct
{
  CfTempStore *temp;
  CfDb        *db;
  CfCaseStore  store;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  unused)
{
  fixture->temp = cf_temp_store_new ();
  fixture->db = cf_temp_store_open (fixture->temp, CF_DB_WRITE);
  cf_case_store_init (&fixture->store, fixture->db);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  unused)
{
  g_clear_pointer (&fixture->db, cf_db_close);
  cf_temp_store_free (fixture->temp);
}

static void
run_case (Fixture         *fixture,
          const CfCommand *command)
{
  const CfCommandCase *found = cf_command_case_find (command);

  cf_test_center_run (&fixture->store.center, command, found->build (&fixture->store),
                      found->input_free);
}

/* 张伟 is in everything: renamed, with notes on a shift, on leave and in a wish, published, with a
 * PIN, and the subject of commands. */
static void
live (Fixture *fixture)
{
  CfTestCenter *center = &fixture->store.center;
  CfShiftsInput *shifts = cf_shifts_input_new ();
  CfLeaveInput *leave = cf_leave_input_new ();
  CfPinChange pin = { center->agent, NULL, (char *) "2468" };
  CfCommandInput stamp = { cf_id_new (), 1000, 0, NULL };

  cf_shifts_input_add (shifts, center->agent, CF_TEST_DAY, center->early)->note
    = g_strdup ("ZW meets the auditor");
  shifts->first_id = cf_id_new ();
  shifts->base.subject = g_strdup ("张伟");
  cf_test_center_run (center, &cf_command_shifts_set, shifts, cf_shifts_input_free);

  leave->leave_id = cf_id_new ();
  leave->agent_id = center->agent;
  leave->from_day = CF_TEST_DAY - 10;
  leave->until_day = CF_TEST_DAY - 8;
  leave->kind = CF_LEAVE_SICK;
  leave->note = g_strdup ("ZW has the flu");
  cf_test_center_run (center, &cf_command_leave_grant, leave, cf_leave_input_free);

  g_assert_true (cf_pin_set (fixture->db, &stamp, &pin, NULL));
  run_case (fixture, &cf_command_schedule_publish);
  run_case (fixture, &cf_command_agent_edit);      /* from now on 张玮, 0007 */
}

static gboolean
erase (Fixture  *fixture,
       gint64    agent_id,
       gint64    actor_id,
       GError  **error)
{
  CfAgentEraseInput *input = cf_agent_erase_input_new (agent_id);
  gboolean done = cf_test_center_try (&fixture->store.center, &cf_command_agent_erase, input,
                                      actor_id, error);

  cf_agent_erase_input_free (input);
  return done;
}

static void
assert_clean (CfDb *db)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(CfCheckReport) report = cf_check_run (db, NULL, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < report->findings->len; i++)
    g_test_message ("%s", (char *) g_ptr_array_index (report->findings, i));

  g_assert_cmpuint (report->findings->len, ==, 0);
}

static gint64
count (Fixture    *fixture,
       const char *sql)
{
  return cf_test_center_count (fixture->db, sql);
}

/* Not in a row, not in a blob of history, not in a free page. */
static gboolean
is_in_file (Fixture    *fixture,
            const char *text)
{
  g_autofree char *bytes = NULL;
  gsize size;

  g_assert_true (cf_db_execute (fixture->db, "PRAGMA wal_checkpoint (TRUNCATE)", NULL));
  g_assert_true (g_file_get_contents (fixture->temp->path, &bytes, &size, NULL));
  for (gsize at = 0; at + strlen (text) <= size; at++)
    if (memcmp (bytes + at, text, strlen (text)) == 0)
      return TRUE;

  return FALSE;
}

static void
test_forgotten (Fixture       *fixture,
                gconstpointer  unused)
{
  static const char * const texts[] = {
    "张伟", "张玮", "zhangwei", "0003", "ZW meets", "ZW has",
  };
  g_autoptr(GError) error = NULL;

  live (fixture);
  assert_clean (fixture->db);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_assert_true (is_in_file (fixture, texts[i]));

  const gint64 n_history = count (fixture, "SELECT count(*) FROM history");
  const gint64 agent = fixture->store.center.agent;

  erase (fixture, agent, 0, &error);
  g_assert_no_error (error);
  assert_clean (fixture->db);
  g_assert_cmpint (count (fixture, "SELECT count(*) FROM history"), ==, n_history + 1);
  g_assert_cmpint (count (fixture, "SELECT count(*) FROM history WHERE changeset IS NULL"), >, 3);
  g_assert_cmpint (count (fixture, "SELECT count(*) FROM secret WHERE pin_hash IS NOT NULL"), ==,
                   0);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (is_in_file (fixture, texts[i]))
      g_error ("“%s” is still in the file", texts[i]);
}

/* Sums of the past are what they were; the days to come are open. */
static void
test_sums_stay (Fixture       *fixture,
                gconstpointer  unused)
{
  static const char * const sums[] = {
    "SELECT count(*) FROM shift", "SELECT sum(\"end\" - start) FROM published_shift",
    "SELECT sum(until_day - from_day) FROM leave", "SELECT count(*) FROM contract",
    "SELECT count(*) FROM team_member", "SELECT count(*) FROM agent",
    "SELECT count(*) FROM published_shift WHERE agent_id IS NOT NULL",
  };
  gint64 before[G_N_ELEMENTS (sums)];
  g_autofree char *of_agent = g_strdup_printf (
    "SELECT count(*) FROM shift WHERE agent_id = %" G_GINT64_FORMAT, fixture->store.center.agent);
  g_autoptr(GError) error = NULL;

  live (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (sums); i++)
    before[i] = count (fixture, sums[i]);

  erase (fixture, fixture->store.center.agent, 0, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (sums); i++)
    g_assert_cmpint (count (fixture, sums[i]), ==, before[i]);

  /* The test's clock stands before the schedule: all of it is still to come. */
  g_assert_cmpint (count (fixture, of_agent), ==, 0);
  g_assert_cmpint (count (fixture, "SELECT count(*) FROM shift WHERE note IS NOT NULL"), ==, 1);

  g_autoptr(CfAgent) left = cf_agent_read (fixture->db, fixture->store.center.agent, CF_TEST_DAY,
                                           &error);

  g_assert_cmpstr (left->name, ==, "Erased person");
  g_assert_cmpstr (left->staff_number, ==, "");
  g_assert_cmpint (left->role, ==, CF_ROLE_NONE);
  g_assert_cmpint (left->left_day, <=, CF_TEST_DAY);
}

static void
test_one_after_the_other (Fixture       *fixture,
                          gconstpointer  unused)
{
  CfTestCenter *center = &fixture->store.center;
  const gint64 people[] = { center->agent, center->other, center->leader };

  live (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (people); i++)
    {
      g_autoptr(GError) error = NULL;

      erase (fixture, people[i], center->manager, &error);
      g_assert_no_error (error);
      assert_clean (fixture->db);
      cf_test_center_assign (center, center->manager, CF_TEST_DAY + (CfDay) i, center->early);
      assert_clean (fixture->db);
    }

  g_assert_false (is_in_file (fixture, "Emma Clarke"));
  g_assert_false (is_in_file (fixture, "王芳"));
  g_assert_true (is_in_file (fixture, "林静"));
}

static void
test_refused (Fixture       *fixture,
              gconstpointer  unused)
{
  CfTestCenter *center = &fixture->store.center;
  const struct { gint64 whom, by; CfStoreError code; } cases[] = {
    { center->manager, 0, CF_STORE_ERROR_INVALID },                  /* the last manager */
    { center->manager, center->manager, CF_STORE_ERROR_INVALID },    /* oneself */
    { center->agent, center->leader, CF_STORE_ERROR_FORBIDDEN },
    { 12345, 0, CF_STORE_ERROR_NOT_FOUND },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;

      g_assert_false (erase (fixture, cases[i].whom, cases[i].by, &error));
      g_assert_error (error, CF_STORE_ERROR, (int) cases[i].code);
    }

  g_assert_true (erase (fixture, center->agent, 0, NULL));

  g_autoptr(GError) twice = NULL;

  g_assert_false (erase (fixture, center->agent, 0, &twice));
  g_assert_error (twice, CF_STORE_ERROR, CF_STORE_ERROR_NOT_FOUND);
}

/* Erasing must not make true what somebody changed with another tool. */
static void
test_tampered (Fixture       *fixture,
               gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;

  g_assert_true (cf_db_execute (fixture->db, "UPDATE contract SET week_minutes = 60", NULL));
  g_assert_false (erase (fixture, fixture->store.center.agent, 0, &error));
  g_assert_error (error, CF_STORE_ERROR, CF_STORE_ERROR_INVALID);
}

/* What could be undone at this desk holds what was erased. */
static void
test_undo_forgets (Fixture       *fixture,
                   gconstpointer  unused)
{
  CfAgentEraseInput *input = cf_agent_erase_input_new (fixture->store.center.agent);
  g_auto(CfOutcome) outcome = { 0 };
  g_auto(CfOutcome) before = { .changeset = g_bytes_new_static ("x", 1) };
  g_autoptr(GError) error = NULL;
  CfUndoStack stack;

  cf_undo_stack_init (&stack);
  g_assert_true (cf_undo_stack_push (&stack, &cf_command_agent_edit, "张伟", &before));
  input->base.id = cf_id_new ();
  input->base.at = 1;
  cf_store_core_run (fixture->db, &cf_command_agent_erase, input, &outcome, &error);
  g_assert_no_error (error);
  g_assert_true (cf_changes_touch (outcome.changes, "agent"));
  g_assert_false (cf_undo_stack_push (&stack, &cf_command_agent_erase, NULL, &outcome));
  g_assert_null (cf_undo_stack_peek_undo (&stack));
  cf_agent_erase_input_free (input);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func) g_test_add ("/erase/" path, Fixture, NULL, set_up, func, tear_down)
  ADD ("forgotten", test_forgotten);
  ADD ("sums-stay", test_sums_stay);
  ADD ("one-after-the-other", test_one_after_the_other);
  ADD ("refused", test_refused);
  ADD ("tampered", test_tampered);
  ADD ("undo-forgets", test_undo_forgets);

  return g_test_run ();
}
