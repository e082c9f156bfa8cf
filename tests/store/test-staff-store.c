/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-staff-store.c: people, and what holds for them from a day on. */
#include "cf-center-store.h"
#include "cf-contract.h"
#include "cf-dated-store.h"
#include "cf-id.h"
#include "cf-leave-store.h"
#include "cf-shift-store.h"
#include "cf-test-center.h"
#include "cf-visible.h"

typedef CfTestCenterStore Fixture;

static int
compare_from (gconstpointer a,
              gconstpointer b)
{
  return (*(CfContract * const *) a)->from_day - (*(CfContract * const *) b)->from_day;
}

/* "-100..:40 0..15:30": from day, until day relative to the test's day, hours a week. */
static char *
print_contracts (CfDb   *db,
                 gint64  agent_id)
{
  g_autoptr(GPtrArray) rows = cf_contract_read_all (db, agent_id, NULL);
  GString *text = g_string_new (NULL);

  g_ptr_array_sort (rows, compare_from);

  for (guint i = 0; i < rows->len; i++)
    {
      CfContract *row = g_ptr_array_index (rows, i);

      g_string_append_printf (text, "%s%d..", i > 0 ? " " : "", row->from_day - CF_TEST_DAY);
      if (row->until_day != CF_DAY_OPEN)
        g_string_append_printf (text, "%d", row->until_day - CF_TEST_DAY);
      g_string_append_printf (text, ":%d", row->week_minutes / 60);
    }

  return g_string_free (text, FALSE);
}

static void
set_contract (Fixture *fixture,
              int      from,
              int      until,
              int      hours)
{
  CfDatedInput *input = g_new0 (CfDatedInput, 1);

  input->id = cf_id_new_block (2);
  input->agent_id = fixture->center.agent;
  input->from_day = CF_TEST_DAY + from;
  input->until_day = until == CF_DAY_OPEN ? CF_DAY_OPEN : CF_TEST_DAY + until;
  input->week_minutes = hours * 60;
  input->max_week_minutes = 48 * 60;
  cf_test_center_run (&fixture->center, &cf_command_contract_set, input, cf_command_input_free);
}

/* RO-15: change hours from 40 to 30 on the 15th; days before the 15th still judge against 40. */
static void
test_contract_from_a_day (Fixture      *fixture,
                          gconstpointer data)
{
  static const struct { int day, week_minutes; } days[] = {
    { 0, 40 * 60 }, { 12, 40 * 60 }, { 13, 30 * 60 }, { 400, 30 * 60 },
  };

  set_contract (fixture, 13, CF_DAY_OPEN, 30);

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autoptr(CfAgent) agent = cf_agent_read (fixture->db, fixture->center.agent,
                                                CF_TEST_DAY + days[i].day, NULL);

      g_assert_cmpint (agent->week_minutes, ==, days[i].week_minutes);
    }
}

static void
test_contract_cuts (Fixture      *fixture,
                    gconstpointer data)
{
  static const struct { int from, until, hours; const char *rows; } steps[] = {
    { 13, CF_DAY_OPEN, 30, "-100..13:40 13..:30" },
    { 20, 27, 20, "-100..13:40 13..20:30 20..27:20 27..:30" },             /* the rest goes on */
    { 10, 15, 36, "-100..10:40 10..15:36 15..20:30 20..27:20 27..:30" },   /* a start is cut */
    { 10, CF_DAY_OPEN, 32, "-100..10:40 10..:32" },                        /* all is replaced */
    { 10, CF_DAY_OPEN, 34, "-100..10:40 10..:34" },
    { -200, -100, 25, "-200..-100:25 -100..10:40 10..:34" },               /* beside, not over */
  };

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_autofree char *rows = NULL;

      set_contract (fixture, steps[i].from, steps[i].until, steps[i].hours);
      rows = print_contracts (fixture->db, fixture->center.agent);
      g_assert_cmpstr (rows, ==, steps[i].rows);
    }
}

static void
test_contract_remove (Fixture      *fixture,
                      gconstpointer data)
{
  CfDatedRemoveInput *input = g_new0 (CfDatedRemoveInput, 1);
  g_autofree char *before = print_contracts (fixture->db, fixture->center.agent);
  g_autofree char *after = NULL;
  g_autoptr(GPtrArray) rows = NULL;

  set_contract (fixture, 13, CF_DAY_OPEN, 30);
  rows = cf_contract_read_all (fixture->db, fixture->center.agent, NULL);
  g_assert_cmpuint (rows->len, ==, 2);

  input->id = cf_record_get_id (g_ptr_array_index (rows, 1));
  input->agent_id = fixture->center.agent;
  cf_test_center_run (&fixture->center, &cf_command_contract_remove, input,
                      cf_command_input_free);
  after = print_contracts (fixture->db, fixture->center.agent);
  g_assert_cmpstr (before, ==, after);
}

static void
set_skill (Fixture *fixture,
           gint64   queue_id,
           int      from,
           int      until)
{
  CfDatedInput *input = g_new0 (CfDatedInput, 1);

  input->id = cf_id_new_block (2);
  input->agent_id = fixture->center.agent;
  input->queue_id = queue_id;
  input->from_day = CF_TEST_DAY + from;
  input->until_day = CF_TEST_DAY + until;
  cf_test_center_run (&fixture->center, &cf_command_skill_set, input, cf_command_input_free);
}

/* A skill that was given until a day is gone on that day, and renewing it keeps the days before. */
static void
test_skill_expires (Fixture      *fixture,
                    gconstpointer data)
{
  g_autoptr(CfAgent) last_day = NULL;
  g_autoptr(CfAgent) day_after = NULL;
  g_autoptr(CfAgent) renewed = NULL;

  set_skill (fixture, fixture->center.hotline, -100, 7);
  last_day = cf_agent_read (fixture->db, fixture->center.agent, CF_TEST_DAY + 6, NULL);
  day_after = cf_agent_read (fixture->db, fixture->center.agent, CF_TEST_DAY + 7, NULL);
  g_assert_cmpstr (last_day->skills, ==, "Hotline");
  g_assert_null (day_after->skills);

  set_skill (fixture, fixture->center.hotline, 5, 90);
  renewed = cf_agent_read (fixture->db, fixture->center.agent, CF_TEST_DAY + 7, NULL);
  g_assert_cmpstr (renewed->skills, ==, "Hotline");
  g_assert_cmpint (cf_test_center_count (fixture->db, "SELECT count(*) FROM skill"), ==, 4);
}

static void
lock_day_off (CfTestCenter *center,
              gint64        agent_id,
              CfDay         day)
{
  CfShiftsInput *input = cf_shifts_input_new ();

  cf_shifts_input_add (input, agent_id, day, 0)->locked = TRUE;
  cf_test_center_run (center, &cf_command_shifts_lock, input, cf_shifts_input_free);
}

static void
test_leaving (Fixture      *fixture,
              gconstpointer data)
{
  CfTestCenter *center = &fixture->center;
  CfAgentLeaveInput *input = g_new0 (CfAgentLeaveInput, 1);
  g_autoptr(CfAgent) before = NULL;
  g_autoptr(CfAgent) after = NULL;

  cf_test_center_assign (center, center->leader, CF_TEST_DAY + 1, center->early);
  cf_test_center_assign (center, center->leader, CF_TEST_DAY + 2, center->early);
  lock_day_off (center, center->leader, CF_TEST_DAY);
  lock_day_off (center, center->leader, CF_TEST_DAY + 3);
  input->agent_id = center->leader;
  input->left_day = CF_TEST_DAY + 2;
  cf_test_center_run (center, &cf_command_agent_leave, input, cf_command_input_free);

  before = cf_agent_read (fixture->db, center->leader, CF_TEST_DAY + 1, NULL);
  after = cf_agent_read (fixture->db, center->leader, CF_TEST_DAY + 2, NULL);
  g_assert_cmpstr (before->team_name, ==, "A");
  g_assert_cmpint (before->contract_kind, ==, CF_CONTRACT_STANDARD);
  g_assert_null (after->team_name);
  g_assert_cmpint (after->contract_kind, ==, -1);
  g_assert_null (after->skills);
  g_assert_cmpint (cf_test_center_count (fixture->db, "SELECT count(*) FROM shift "
                                         "WHERE agent_id IS NULL"), ==, 1);
  g_assert_cmpint (cf_test_center_count (fixture->db, "SELECT sum(day) FROM day_lock"), ==,
                   CF_TEST_DAY);
}

static CfAgentInput *
person_input (const char *number,
              const char *name)
{
  CfAgentInput *input = cf_agent_input_new ();

  input->agent_id = cf_id_new ();
  input->first_id = cf_id_new_block (4);
  input->person.staff_number = g_strdup (number);
  input->person.name = g_strdup (name);
  return input;
}

static void
test_refused_people (Fixture      *fixture,
                     gconstpointer data)
{
  static const struct { const char *number, *name; } people[] = {
    { "0003", "Somebody" },      /* 张伟 has it */
    { "", "Somebody" },
    { "00 5", "Somebody" },
    { "0005", " " },
  };

  for (guint i = 0; i < G_N_ELEMENTS (people); i++)
    cf_test_center_refuse (&fixture->center, &cf_command_agent_create,
                           person_input (people[i].number, people[i].name), cf_agent_input_free);
}

/* The number of somebody who left may be given again, and leading zeros are part of it. */
static void
test_numbers (Fixture      *fixture,
              gconstpointer data)
{
  CfTestCenter *center = &fixture->center;
  CfAgentLeaveInput *leave = g_new0 (CfAgentLeaveInput, 1);

  cf_test_center_run (center, &cf_command_agent_create, person_input ("3", "Somebody"),
                      cf_agent_input_free);
  leave->agent_id = center->agent;
  leave->left_day = CF_TEST_DAY;
  cf_test_center_run (center, &cf_command_agent_leave, leave, cf_command_input_free);
  cf_test_center_run (center, &cf_command_agent_create, person_input ("0003", "Somebody Else"),
                      cf_agent_input_free);
}

static CfPeopleInput *
list_again (CfTestCenter *center,
            const char   *name,
            int           hours)
{
  CfPeopleInput *input = cf_people_input_new ();
  CfPersonFacts person;

  cf_person_facts_init (&person);
  person.staff_number = g_strdup ("0003");
  person.name = g_strdup (name);
  person.from_day = CF_TEST_DAY;
  person.contract_kind = CF_CONTRACT_STANDARD;
  person.week_minutes = hours * 60;
  person.max_week_minutes = 48 * 60;
  person.team_id = center->team_a;
  g_array_append_val (input->people, person);
  input->first_id = cf_id_new_block (cf_people_input_count_ids (input));
  return input;
}

static void
test_import_again (Fixture      *fixture,
                   gconstpointer data)
{
  static const struct { const char *name; int hours; guint n_changed, n_same; } lists[] = {
    { "张伟", 40, 0, 1 },
    { "张玮", 40, 1, 0 },
    { "张玮", 30, 1, 0 },
    { "张玮", 30, 0, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      CfPeopleInput *input = list_again (&fixture->center, lists[i].name, lists[i].hours);
      g_autoptr(GError) error = NULL;

      cf_test_center_try (&fixture->center, &cf_command_people_import, input, 0, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (input->n_new, ==, 0);
      g_assert_cmpuint (input->n_changed, ==, lists[i].n_changed);
      g_assert_cmpuint (input->n_same, ==, lists[i].n_same);
      cf_people_input_free (input);
    }
}

static void
test_last_manager (Fixture      *fixture,
                   gconstpointer data)
{
  CfAccountInput *input = g_new0 (CfAccountInput, 1);

  input->agent_id = fixture->center.manager;
  input->role = CF_ROLE_AGENT;
  cf_test_center_refuse (&fixture->center, &cf_command_account_set, input, cf_command_input_free);

  CfAgentLeaveInput *leave = g_new0 (CfAgentLeaveInput, 1);

  leave->agent_id = fixture->center.manager;
  leave->left_day = CF_TEST_DAY + 30;
  cf_test_center_refuse (&fixture->center, &cf_command_agent_leave, leave, cf_command_input_free);
}

/* Who may do what to whom: rights are refused by the store, not by the screen. */
static void
test_rights (Fixture      *fixture,
             gconstpointer data)
{
  CfTestCenter *center = &fixture->center;
  const struct { gint64 actor, person; gboolean allowed; } cases[] = {
    { center->manager, center->agent, TRUE },
    { center->leader, center->agent, TRUE },       /* own team */
    { center->leader, center->other, FALSE },      /* another team */
    { center->leader, center->leader, FALSE },     /* the own leave */
    { center->agent, center->agent, FALSE },       /* nobody decides on the own leave */
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CfLeaveInput *input = cf_leave_input_new ();
      g_autoptr(GError) error = NULL;
      gboolean done;

      input->leave_id = cf_id_new ();
      input->agent_id = cases[i].person;
      input->from_day = CF_TEST_DAY + 10 * (int) i;
      input->until_day = input->from_day + 1;
      done = cf_test_center_try (center, &cf_command_leave_grant, input, cases[i].actor, &error);
      g_assert_cmpint (done, ==, cases[i].allowed);
      if (!cases[i].allowed)
        g_assert_error (error, CF_STORE_ERROR, CF_STORE_ERROR_FORBIDDEN);
      cf_leave_input_free (input);
    }
}

/* Nobody makes a manager who may not: a deputy adds people, but without an account. */
static void
test_deputy_makes_no_manager (Fixture      *fixture,
                              gconstpointer data)
{
  CfTestCenter *center = &fixture->center;
  CfAccountInput *deputy = g_new0 (CfAccountInput, 1);
  CfAgentInput *input = person_input ("0009", "Somebody");
  g_autoptr(GError) error = NULL;

  deputy->agent_id = center->other;
  deputy->role = CF_ROLE_DEPUTY;
  cf_test_center_run (center, &cf_command_account_set, deputy, cf_command_input_free);

  input->person.role = CF_ROLE_MANAGER;
  g_assert_false (cf_test_center_try (center, &cf_command_agent_create, input, center->other,
                                      &error));
  g_assert_error (error, CF_STORE_ERROR, CF_STORE_ERROR_FORBIDDEN);
  g_clear_error (&error);

  input->person.role = CF_ROLE_NONE;
  cf_test_center_try (center, &cf_command_agent_create, input, center->other, &error);
  g_assert_no_error (error);
  cf_agent_input_free (input);
}

/* What a connection reads is what the person signed in may see. */
static void
test_visible (Fixture      *fixture,
              gconstpointer data)
{
  CfTestCenter *center = &fixture->center;
  g_autoptr(CfDb) reader = cf_temp_store_open (fixture->place, CF_DB_READ);
  const struct { gint64 actor; guint n_people, n_contracts; } cases[] = {
    { center->manager, 4, 3 }, { center->leader, 2, 2 }, { center->agent, 1, 1 },
    { CF_ACTOR_COMMAND_LINE, 4, 3 }, { CF_ACTOR_NOBODY, 0, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GPtrArray) people = NULL;
      g_autoptr(GPtrArray) contracts = NULL;

      g_assert_true (cf_visible_fill (reader, cases[i].actor, CF_TEST_DAY, NULL));
      people = cf_agent_read_all (reader, CF_TEST_DAY, NULL);
      contracts = cf_contract_read_all (reader, 0, NULL);
      g_assert_cmpuint (people->len, ==, cases[i].n_people);
      g_assert_cmpuint (contracts->len, ==, cases[i].n_contracts);
    }
}

/* What `callfloorctl init` prepared gives way to the same shift types once more; a queue that was
 * imported before stays the only one. */
static void
test_start_after_prepare (void)
{
  g_autoptr(CfTempStore) place = cf_temp_store_new ();
  g_autoptr(CfDb) db = cf_temp_store_open (place, CF_DB_WRITE);
  CfTestCenter center = { .db = db };
  CfCenterStartInput *prepare = cf_center_prepare_input_new ();
  CfCenterStartInput *start = cf_center_start_input_new ("Harbor", "0001", "林静", CF_TEST_DAY);
  CfQueueInput *queue = cf_queue_input_new ();
  const guint n_types = prepare->shift_types->len;

  queue->queue_id = cf_id_new ();
  queue->first_opening_id = cf_id_new ();
  queue->name = g_strdup ("Orders");
  cf_test_center_run (&center, &cf_command_center_prepare, prepare, cf_center_start_input_free);
  g_assert_cmpint (cf_test_center_count (db, "SELECT count(*) FROM shift_type"), ==, n_types);
  g_assert_cmpint (cf_test_center_count (db, "SELECT count(*) FROM agent"), ==, 0);
  cf_test_center_run (&center, &cf_command_queue_create, queue, cf_queue_input_free);

  cf_test_center_run (&center, &cf_command_center_start, start, cf_center_start_input_free);
  g_assert_cmpint (cf_test_center_count (db, "SELECT count(*) FROM shift_type"), ==, n_types);
  g_assert_cmpint (cf_test_center_count (db, "SELECT count(DISTINCT code) FROM shift_type"), ==,
                   n_types);
  g_assert_cmpint (cf_test_center_count (db, "SELECT count(*) FROM queue WHERE name = 'Orders'"),
                   ==, 1);
  g_assert_cmpint (cf_test_center_count (db, "SELECT count(*) FROM queue"), ==, 1);

  prepare = cf_center_prepare_input_new ();
  cf_test_center_refuse (&center, &cf_command_center_prepare, prepare,
                         cf_center_start_input_free);
}

#define ADD(path, func) CF_TEST_CENTER_ADD (path, func)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/staff-store/contract/from-a-day", test_contract_from_a_day);
  ADD ("/staff-store/contract/cuts", test_contract_cuts);
  ADD ("/staff-store/contract/remove", test_contract_remove);
  ADD ("/staff-store/skill-expires", test_skill_expires);
  ADD ("/staff-store/leaving", test_leaving);
  ADD ("/staff-store/refused-people", test_refused_people);
  ADD ("/staff-store/numbers", test_numbers);
  ADD ("/staff-store/import-again", test_import_again);
  ADD ("/staff-store/last-manager", test_last_manager);
  ADD ("/staff-store/rights", test_rights);
  ADD ("/staff-store/deputy-makes-no-manager", test_deputy_makes_no_manager);
  ADD ("/staff-store/visible", test_visible);
  g_test_add_func ("/staff-store/start-after-prepare", test_start_after_prepare);

  return g_test_run ();
}
