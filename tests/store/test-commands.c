/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-commands.c: every command of the program, run, undone, redone and undone again, leaves the
 * exact rows; and a command that is refused leaves none. Erasing a person has a test of its own:
 * nothing can take it back. */
#include "cf-command-cases.h"
#include "cf-db-private.h"
#include "cf-id.h"
#include "cf-temp-store.h"

/* Needs an empty store, where undo has nothing to go back to; its rows are what test-staff-store
 * and the others stand on. */
static gboolean
needs_empty_store (const CfCommand *command)
{
  return g_str_has_prefix (command->key, "center.");
}

static gboolean
is_secret (const CfCommand *command)
{
  return command->tables[0] == NULL;
}

static void
assert_rows (CfDb       *db,
             const char *expected)
{
  g_autofree char *rows = cf_test_center_dump (db);

  g_assert_true (g_str_equal (rows, expected));
}

static void
take_back (CfDb            *db,
           const CfUndoStep *step,
           gboolean         undo)
{
  CfCommandInput base = { .id = cf_id_new (), .at = 1 };
  g_auto(CfOutcome) outcome = { 0, };
  g_autoptr(GError) error = NULL;

  if (undo)
    cf_store_core_undo (db, &base, step, &outcome, &error);
  else
    cf_store_core_redo (db, &base, step, &outcome, &error);

  g_assert_no_error (error);
}

static void
test_command (gconstpointer data)
{
  const CfCommand *command = data;
  const CfCommandCase *found = cf_command_case_find (command);
  g_autoptr(CfTempStore) place = cf_temp_store_new ();
  g_autoptr(CfDb) db = cf_temp_store_open (place, CF_DB_WRITE);
  g_auto(CfOutcome) outcome = { 0, };
  g_autoptr(GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  CfCaseStore store;

  if (found == NULL)
    g_error ("%s has no case in cf-command-cases.c", command->key);

  cf_case_store_init (&store, db);
  before = cf_test_center_dump (db);

  gpointer input = found->build (&store);

  ((CfCommandInput *) input)->id = cf_id_new ();
  ((CfCommandInput *) input)->at = 1;
  cf_store_core_run (db, command, input, &outcome, &error);
  g_assert_no_error (error);
  found->input_free (input);

  after = cf_test_center_dump (db);
  g_assert_false (g_str_equal (before, after));

  CfUndoStep step = { .command = command, .changeset = outcome.changeset };

  take_back (db, &step, TRUE);
  assert_rows (db, before);
  take_back (db, &step, FALSE);
  assert_rows (db, after);
  take_back (db, &step, TRUE);
  assert_rows (db, before);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; cf_commands[i] != NULL; i++)
    if (!needs_empty_store (cf_commands[i]) && !is_secret (cf_commands[i])
        && !cf_commands[i]->restates)
      {
        g_autofree char *path = g_strconcat ("/commands/", cf_commands[i]->key, NULL);

        g_test_add_data_func (path, cf_commands[i], test_command);
      }

  return g_test_run ();
}
