/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-random.c: commands of every kind in any order, with undo and redo between them. Each undo
 * leaves the rows of before, each redo those of after, whatever is refused writes nothing, and in
 * the end the store checks clean. */
#include "cf-check.h"
#include "cf-command-cases.h"
#include "cf-db-private.h"
#include "cf-id.h"
#include "cf-temp-store.h"
#include "cf-undo-stack.h"

#define ROUNDS 12
#define STEPS 60

typedef struct
{
  CfDb        *db;
  CfCaseStore  store;
  CfUndoStack  stack;
  GPtrArray   *before;      /* char *: the rows before each step that can be undone */
  GPtrArray   *after;       /* char *: the rows after each step that can be redone */
  guint        n_run, n_refused, n_undone, n_redone;
} Walk;

static void
forget (Walk *walk)
{
  cf_undo_stack_clear (&walk->stack);
  g_ptr_array_set_size (walk->before, 0);
  g_ptr_array_set_size (walk->after, 0);
}

static void
assert_rows (Walk       *walk,
             const char *expected)
{
  g_autofree char *rows = cf_test_center_dump (walk->db);

  g_assert_cmpstr (rows, ==, expected);
}

static void
run_command (Walk            *walk,
             const CfCommand *command)
{
  const CfCommandCase *found = cf_command_case_find (command);
  g_autofree char *rows = cf_test_center_dump (walk->db);
  g_auto(CfOutcome) outcome = { 0 };
  g_autoptr(GError) error = NULL;
  CfCommandInput *input = found->build (&walk->store);

  input->id = cf_id_new ();
  input->at = 1;

  if (!cf_store_core_run (walk->db, command, input, &outcome, &error))
    {
      walk->n_refused++;
      g_assert_true (error->domain == CF_STORE_ERROR && error->code != CF_STORE_ERROR_FAILED);
      assert_rows (walk, rows);
    }
  else if (cf_undo_stack_push (&walk->stack, command, NULL, &outcome))
    {
      walk->n_run++;
      g_ptr_array_add (walk->before, g_steal_pointer (&rows));
      g_ptr_array_set_size (walk->after, 0);
    }
  else if (g_bytes_get_size (outcome.changeset) > 0)
    forget (walk);      /* final: what was before it need not come back as it was */

  found->input_free (input);
}

static void
move (GPtrArray *from,
      GPtrArray *to,
      char      *rows)
{
  g_ptr_array_remove_index (from, from->len - 1);
  g_ptr_array_add (to, rows);
}

static void
undo (Walk *walk)
{
  const CfUndoStep *step = cf_undo_stack_peek_undo (&walk->stack);
  CfCommandInput base = { .id = cf_id_new (), .at = 2 };
  g_auto(CfOutcome) outcome = { 0 };
  g_autoptr(GError) error = NULL;

  if (step == NULL)
    return;

  char *rows = cf_test_center_dump (walk->db);

  cf_store_core_undo (walk->db, &base, step, &outcome, &error);
  g_assert_no_error (error);
  assert_rows (walk, g_ptr_array_index (walk->before, walk->before->len - 1));
  cf_undo_stack_undone (&walk->stack);
  move (walk->before, walk->after, rows);
  walk->n_undone++;
}

static void
redo (Walk *walk)
{
  const CfUndoStep *step = cf_undo_stack_peek_redo (&walk->stack);
  CfCommandInput base = { .id = cf_id_new (), .at = 3 };
  g_auto(CfOutcome) outcome = { 0 };
  g_autoptr(GError) error = NULL;

  if (step == NULL)
    return;

  char *rows = cf_test_center_dump (walk->db);

  cf_store_core_redo (walk->db, &base, step, &outcome, &error);
  g_assert_no_error (error);
  assert_rows (walk, g_ptr_array_index (walk->after, walk->after->len - 1));
  cf_undo_stack_redone (&walk->stack);
  move (walk->after, walk->before, rows);
  walk->n_redone++;
}

static const CfCommand *
choose_command (void)
{
  guint n_commands = 0;

  while (cf_commands[n_commands] != NULL)
    n_commands++;

  for (;;)
    {
      const CfCommand *command = cf_commands[g_test_rand_int_range (0, (int) n_commands)];

      if (cf_command_case_find (command) != NULL)
        return command;
    }
}

static void
assert_checks_clean (CfTempStore *temp)
{
  g_autoptr(CfDb) reader = cf_temp_store_open (temp, CF_DB_READ);
  g_autoptr(GError) error = NULL;
  g_autoptr(CfCheckReport) report = cf_check_run (reader, NULL, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < report->findings->len; i++)
    g_error ("%s", (char *) g_ptr_array_index (report->findings, i));
}

static void
test_walk (void)
{
  for (int round = 0; round < ROUNDS; round++)
    {
      g_autoptr(CfTempStore) temp = cf_temp_store_new ();
      g_autoptr(CfDb) db = cf_temp_store_open (temp, CF_DB_WRITE);
      Walk walk = { .db = db };

      walk.before = g_ptr_array_new_with_free_func (g_free);
      walk.after = g_ptr_array_new_with_free_func (g_free);
      cf_undo_stack_init (&walk.stack);
      cf_case_store_init (&walk.store, db);

      for (int i = 0; i < STEPS; i++)
        {
          int dice = g_test_rand_int_range (0, 10);

          if (dice < 5)
            run_command (&walk, choose_command ());
          else if (dice < 8)
            undo (&walk);
          else
            redo (&walk);
        }

      while (cf_undo_stack_peek_undo (&walk.stack) != NULL)
        undo (&walk);

      g_test_message ("%u run, %u refused, %u undone, %u redone", walk.n_run, walk.n_refused,
                      walk.n_undone, walk.n_redone);
      assert_checks_clean (temp);
      forget (&walk);
      g_ptr_array_unref (walk.before);
      g_ptr_array_unref (walk.after);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/random/walk", test_walk);

  return g_test_run ();
}
