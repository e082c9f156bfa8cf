/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-roles.c: the table of architecture §3.14, said again in the words of a test: every command
 * is refused to each role that has no right to it and leaves no row then, and every reading shows
 * each role what it may see and no more.
 *
 * The person who acts is 王芳 of team A with one role after the other; as a team leader she leads
 * that team. 张伟 is in it, Emma Clarke is not. */
#include "cf-command-cases.h"
#include "cf-dated-store.h"
#include "cf-db-private.h"
#include "cf-history-store.h"
#include "cf-id.h"
#include "cf-leave-store.h"
#include "cf-schedule-store.h"
#include "cf-shift-store.h"
#include "cf-team-store.h"
#include "cf-temp-store.h"
#include "cf-visible.h"

static const struct { char letter; CfRole role; } roles[] = {
  { 'M', CF_ROLE_MANAGER },  { 'D', CF_ROLE_DEPUTY },         { 'L', CF_ROLE_LEADER },
  { 'A', CF_ROLE_AGENT },    { 'I', CF_ROLE_INFORMATION_DESK }, { 'C', CF_ROLE_COMPLAINT_DESK },
  { 'Q', CF_ROLE_INSPECTOR }, { 'T', CF_ROLE_TRAINER },
};

/* Who may, about anybody of the center. */
static const struct { CfRight right; const char *roles; } may[] = {
  { CF_RIGHT_NONE, "MDLAICQT" },
  { CF_RIGHT_STAFF_EDIT, "MD" },
  { CF_RIGHT_ACCOUNT_EDIT, "M" },
  { CF_RIGHT_SKILL_EDIT, "MDT" },
  { CF_RIGHT_CENTER_EDIT, "MD" },
  { CF_RIGHT_HISTORY_IMPORT, "MD" },
  { CF_RIGHT_FORECAST_EDIT, "MD" },
  { CF_RIGHT_SCHEDULE_EDIT, "MD" },
  { CF_RIGHT_SCHEDULE_PUBLISH, "MD" },
  { CF_RIGHT_RULE_OVERRIDE, "M" },
  { CF_RIGHT_LEAVE_REQUEST, "MD" },
  { CF_RIGHT_LEAVE_DECIDE, "MD" },
  { CF_RIGHT_BACKUP, "MD" },
  { CF_RIGHT_PERSON_ERASE, "M" },
};

/* What the case of a command is about changes who may run it. */
static const struct { const char *key, *roles, *why; } exceptions[] = {
  { "agent.create", "M", "the new person may sign in" },
  { "leave.request", "MDL", "of the own team" },
  { "leave.grant", "MDL", "of the own team" },
  { "wish.set", "MDL", "of the own team" },
  { "wish.remove", "MDL", "of the own team" },
};

static const char *
who_may (const CfCommand *command)
{
  for (guint i = 0; i < G_N_ELEMENTS (exceptions); i++)
    if (g_str_equal (exceptions[i].key, command->key))
      return exceptions[i].roles;

  for (guint i = 0; i < G_N_ELEMENTS (may); i++)
    if (may[i].right == command->right)
      return may[i].roles;

  g_error ("who may %s?", command->key);
}

/* By commands: a store that is not what its history says refuses to erase. */
static void
set_role (CfTestCenter *center,
          CfRole        role)
{
  CfAccountInput *account = g_new0 (CfAccountInput, 1);
  CfTeamInput *team = cf_team_input_new ();

  account->agent_id = center->leader;
  account->role = role;
  cf_test_center_run (center, &cf_command_account_set, account, cf_command_input_free);
  team->team_id = center->team_a;
  team->name = g_strdup ("A");
  team->leader_id = role == CF_ROLE_LEADER ? center->leader : 0;
  cf_test_center_run (center, &cf_command_team_edit, team, cf_team_input_free);
}

static void
try_refused (CfCaseStore         *store,
             const CfCommandCase *command,
             CfRole               role)
{
  gpointer input = command->build (store);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr(GError) error = NULL;

  set_role (&store->center, role);
  before = cf_test_center_dump (store->center.db);
  if (cf_test_center_try (&store->center, command->command, input, store->center.leader, &error))
    g_error ("%s was not refused to role %d", command->command->key, role);

  g_assert_error (error, CF_STORE_ERROR, CF_STORE_ERROR_FORBIDDEN);
  after = cf_test_center_dump (store->center.db);
  g_assert_cmpstr (before, ==, after);
  command->input_free (input);
}

static void
try_granted (const CfCommandCase *command,
             CfRole               role)
{
  g_autoptr(CfTempStore) place = cf_temp_store_new ();
  g_autoptr(CfDb) db = cf_temp_store_open (place, CF_DB_WRITE);
  g_autoptr(GError) error = NULL;
  CfCaseStore store;

  cf_case_store_init (&store, db);
  set_role (&store.center, role);

  gpointer input = command->build (&store);

  cf_test_center_try (&store.center, command->command, input, store.center.leader, &error);
  if (error != NULL)
    g_error ("%s, role %d: %s", command->command->key, role, error->message);
  command->input_free (input);
}

static void
test_command (gconstpointer data)
{
  const CfCommand *command = data;
  const CfCommandCase *found = cf_command_case_find (command);
  g_autoptr(CfTempStore) place = cf_temp_store_new ();
  g_autoptr(CfDb) db = cf_temp_store_open (place, CF_DB_WRITE);
  CfCaseStore store;

  g_assert_nonnull (found);
  cf_case_store_init (&store, db);

  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    if (strchr (who_may (command), roles[i].letter) != NULL)
      try_granted (found, roles[i].role);
    else
      try_refused (&store, found, roles[i].role);

  try_refused (&store, found, CF_ROLE_NONE);
}

typedef struct
{
  guint people, shifts_only;                 /* seen whole; name, team and shifts */
  guint contracts, skills, protections;
  guint leave, wishes;
  guint shifts, notes;                       /* of the schedule, open ones too */
  guint day_locks, differences;              /* of who plans */
  guint audit;                               /* who changed what about 张伟 */
} Sight;

/* The store: four people, of them three with a contract and a skill each; leave of Emma, wish and
 * protection of 张伟. Published: two shifts of 张伟, Emma's with a note, an open one. Since then: a
 * shift more, and a locked day off. */
static const struct { char letter; Sight sight; } sights[] = {
  { 'M', { 4, 0, 3, 3, 1, 1, 1, 5, 1, 1, 1, 1 } },
  { 'D', { 4, 0, 3, 3, 1, 1, 1, 5, 1, 1, 1, 1 } },
  { 'L', { 2, 2, 2, 2, 1, 0, 1, 4, 0, 0, 0, 0 } },
  { 'A', { 1, 1, 1, 1, 0, 0, 0, 3, 0, 0, 0, 0 } },
  { 'C', { 1, 1, 1, 1, 0, 0, 0, 3, 0, 0, 0, 0 } },
  { 'I', { 1, 3, 1, 1, 0, 0, 0, 4, 0, 0, 0, 0 } },
  { 'Q', { 1, 3, 1, 1, 0, 0, 0, 4, 0, 0, 0, 0 } },
  { 'T', { 4, 0, 3, 3, 1, 1, 1, 4, 1, 0, 0, 0 } },
};

static void
fill_store (CfCaseStore *store,
            CfDb        *db)
{
  const CfCommandCase *publish = cf_command_case_find (&cf_command_schedule_publish);
  CfTestCenter *center = &store->center;
  CfShiftsInput *lock = cf_shifts_input_new ();

  cf_case_store_init (store, db);
  cf_test_center_run (center, publish->command, publish->build (store), publish->input_free);
  cf_test_center_assign (center, center->leader, CF_TEST_DAY + 2, center->early);
  cf_shifts_input_add (lock, center->agent, CF_TEST_DAY + 3, 0)->locked = TRUE;
  cf_test_center_run (center, &cf_command_shifts_lock, lock, cf_shifts_input_free);
}

static guint
length_of (gpointer  array,
           GError   *error)
{
  g_assert_no_error (error);
  guint length = ((GPtrArray *) array)->len;

  g_ptr_array_unref (array);
  return length;
}

static guint
count_notes (CfDb *db)
{
  g_autoptr(GPtrArray) shifts = cf_shift_read_between (db, CF_TEST_DAY, CF_TEST_DAY + 28, NULL);
  g_autoptr(GArray) facts = cf_shift_fact_read_between (db, CF_TEST_DAY, CF_TEST_DAY + 28, NULL);
  guint n_notes = 0, n_said = 0;

  for (guint i = 0; i < shifts->len; i++)
    n_notes += ((CfShift *) shifts->pdata[i])->note != NULL;
  for (guint i = 0; i < facts->len; i++)
    n_said += g_array_index (facts, CfShiftFact, i).has_note;

  g_assert_cmpuint (shifts->len, ==, facts->len);
  g_assert_cmpuint (n_notes, ==, n_said);
  return n_notes;
}

static Sight
look (CfDb        *db,
      CfCaseStore *store)
{
  const CfDay from = CF_TEST_DAY, until = CF_TEST_DAY + 28;
  g_autoptr(GArray) locks = cf_day_lock_read_between (db, from, until, NULL);
  GError *error = NULL;

  return (Sight) {
    .people = length_of (cf_agent_read_all (db, from, &error), error),
    .shifts_only = length_of (cf_agent_read_shifts_only (db, from, &error), error),
    .contracts = length_of (cf_contract_read_all (db, 0, &error), error),
    .skills = length_of (cf_skill_read_all (db, 0, &error), error),
    .protections = length_of (cf_protection_read_all (db, 0, &error), error),
    .leave = length_of (cf_leave_read_between (db, 0, from, until, &error), error),
    .wishes = length_of (cf_wish_read_between (db, 0, from, until, &error), error),
    .shifts = length_of (cf_shift_read_between (db, from, until, &error), error),
    .notes = count_notes (db),
    .day_locks = locks->len,
    .differences = length_of (cf_shift_difference_read_all (db, store->schedule, &error), error),
    .audit = length_of (cf_history_entry_read_of_agent (db, store->center.agent, &error), error)
             > 0,
  };
}

static void
test_sight (void)
{
  g_autoptr(CfTempStore) place = cf_temp_store_new ();
  g_autoptr(CfDb) db = cf_temp_store_open (place, CF_DB_WRITE);
  g_autoptr(CfDb) reader = cf_temp_store_open (place, CF_DB_READ);
  CfCaseStore store;

  fill_store (&store, db);

  for (guint i = 0; i < G_N_ELEMENTS (sights); i++)
    for (guint r = 0; r < G_N_ELEMENTS (roles); r++)
      {
        if (roles[r].letter != sights[i].letter)
          continue;

        set_role (&store.center, roles[r].role);
        g_assert_true (cf_visible_fill (reader, store.center.leader, CF_TEST_DAY, NULL));

        const Sight seen = look (reader, &store);
        const Sight *granted = &sights[i].sight;

        g_test_message ("role %c: people %u + %u, contracts %u, skills %u, protections %u,"
                        " leave %u, wishes %u, shifts %u, notes %u, locks %u, differences %u,"
                        " audit %u",
                        sights[i].letter, seen.people, seen.shifts_only, seen.contracts,
                        seen.skills, seen.protections, seen.leave, seen.wishes, seen.shifts,
                        seen.notes, seen.day_locks, seen.differences, seen.audit);
        g_assert_cmpmem (&seen, sizeof seen, granted, sizeof *granted);
      }
}

/* Of a colleague whose shifts are seen, everything else is empty. */
static void
test_shifts_only (void)
{
  g_autoptr(CfTempStore) place = cf_temp_store_new ();
  g_autoptr(CfDb) db = cf_temp_store_open (place, CF_DB_WRITE);
  g_autoptr(CfDb) reader = cf_temp_store_open (place, CF_DB_READ);
  g_autoptr(GPtrArray) others = NULL;
  CfCaseStore store;

  fill_store (&store, db);
  g_assert_true (cf_db_execute (db, "UPDATE agent SET hired_day = 1, first_employed_day = 1,"
                                    " born_day = 1, left_day = 30000, note = 'n'", NULL));
  g_assert_true (cf_visible_fill (reader, store.center.leader, CF_TEST_DAY, NULL));
  others = cf_agent_read_shifts_only (reader, CF_TEST_DAY, NULL);
  g_assert_cmpuint (others->len, ==, 2);

  const CfAgent *emma = others->pdata[1];

  g_assert_cmpstr (emma->name, ==, "Emma Clarke");
  g_assert_cmpstr (emma->team_name, ==, "B");
  g_assert_cmpint (emma->hired_day, ==, CF_DAY_NONE);
  g_assert_cmpint (emma->first_employed_day, ==, CF_DAY_NONE);
  g_assert_cmpint (emma->born_day, ==, CF_DAY_NONE);
  g_assert_cmpint (emma->left_day, ==, CF_DAY_OPEN);
  g_assert_null (emma->note);
  g_assert_null (emma->skills);
  g_assert_cmpint (emma->contract_kind, ==, -1);
  g_assert_cmpint (emma->week_minutes, ==, 0);
  g_assert_cmpint (emma->role, ==, CF_ROLE_NONE);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; cf_commands[i] != NULL; i++)
    if (!g_str_has_prefix (cf_commands[i]->key, "center."))
      {
        g_autofree char *path = g_strconcat ("/roles/may/", cf_commands[i]->key, NULL);

        g_test_add_data_func (path, cf_commands[i], test_command);
      }

  g_test_add_func ("/roles/sight", test_sight);
  g_test_add_func ("/roles/shifts-only", test_shifts_only);

  return g_test_run ();
}
