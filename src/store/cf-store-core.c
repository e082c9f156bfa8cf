/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-store-core.h"

#include "cf-actor.h"
#include "cf-changeset.h"
#include "cf-db-private.h"
#include "cf-history.h"
#include "cf-replay.h"

#include <glib/gi18n-lib.h>

void
cf_outcome_clear (CfOutcome *outcome)
{
  g_clear_pointer (&outcome->changeset, g_bytes_unref);
  g_clear_pointer (&outcome->changes, cf_changes_unref);
}

static void
outcome_set_nothing (CfOutcome *outcome)
{
  outcome->changeset = g_bytes_new (NULL, 0);
  outcome->changes = cf_changes_new (NULL, 0);
}

static gboolean
names_table (const CfCommand *command,
             const char      *table)
{
  for (guint i = 0; i < CF_COMMAND_MAX_TABLES && command->tables[i] != NULL; i++)
    if (g_str_equal (command->tables[i], table))
      return TRUE;

  return FALSE;
}

/* A table that the command does not name is a mistake of the program: nothing is kept of it. */
static gboolean
check_tables (const CfCommand *command,
              CfChanges       *changes,
              GError         **error)
{
  guint n_changes;
  const CfChange *change = cf_changes_get (changes, &n_changes);

  for (guint i = 0; i < n_changes; i++)
    if (!names_table (command, change[i].table))
      {
        g_critical ("command %s wrote to %s, which it does not name", command->key,
                    change[i].table);
        g_set_error_literal (error, CF_STORE_ERROR, CF_STORE_ERROR_FAILED,
                             _("The store could not do this. Nothing was saved."));
        return FALSE;
      }

  return TRUE;
}

/* What it did holds what it erased: history keeps the difference to what is left of it instead. */
static gboolean
restate (CfDb       *db,
         CfOutcome  *outcome,
         GError    **error)
{
  g_clear_pointer (&outcome->changeset, g_bytes_unref);
  outcome->changeset = cf_replay_difference (db, error);
  return outcome->changeset != NULL;
}

static gboolean
record_run (CfDb            *db,
            const CfCommand *command,
            gpointer         input,
            CfOutcome       *outcome,
            GError         **error)
{
  g_autoptr(CfRecorder) recorder = cf_recorder_start (db, error);

  if (recorder == NULL || !command->run (db, input, error))
    return FALSE;

  outcome->changeset = cf_recorder_finish (recorder, error);
  if (outcome->changeset == NULL)
    return FALSE;

  outcome->changes = cf_changeset_list (outcome->changeset, error);

  return outcome->changes != NULL && check_tables (command, outcome->changes, error)
         && (!command->restates || restate (db, outcome, error));
}

static gboolean
append_history (CfDb                 *db,
                const CfCommandInput *base,
                const char           *command,
                const char           *subject,
                GBytes               *changeset,
                GError              **error)
{
  CfHistoryRow row = {
    base->id, base->at, base->actor_id, command, subject, changeset,
  };

  return cf_history_append (db, &row, error);
}

/* Inside the transaction. */
static gboolean
run_inside (CfDb            *db,
            const CfCommand *command,
            gpointer         input,
            CfOutcome       *outcome,
            GError         **error)
{
  const CfCommandInput *base = input;
  gboolean has_run;

  if (!cf_history_has (db, base->id, &has_run, error))
    return FALSE;

  if (has_run)
    {
      outcome_set_nothing (outcome);
      return TRUE;
    }

  if (command->agent != NULL)
    outcome->agent_id = command->agent (db, input);

  return cf_actor_check (db, base->actor_id, command->right, outcome->agent_id, base->at, error)
         && record_run (db, command, input, outcome, error)
         && append_history (db, base, command->key, base->subject, outcome->changeset, error);
}

/* Ends the transaction: all of it, or nothing. After some errors SQLite itself has rolled back, and
 * there is nothing left to do. */
static gboolean
end_transaction (CfDb      *db,
                 gboolean   done,
                 CfOutcome *outcome,
                 GError   **error)
{
  if (done && cf_db_execute (db, "COMMIT", error))
    return TRUE;

  if (!sqlite3_get_autocommit (db->handle))
    cf_db_execute (db, "ROLLBACK", NULL);

  cf_outcome_clear (outcome);
  return FALSE;
}

gboolean
cf_store_core_run (CfDb            *db,
                   const CfCommand *command,
                   gpointer         input,
                   CfOutcome       *outcome,
                   GError         **error)
{
  const CfCommandInput *base = input;

  g_return_val_if_fail (base->id != 0 && base->at != 0, FALSE);

  *outcome = (CfOutcome) { 0 };

  if (!cf_db_execute (db, "BEGIN IMMEDIATE", error))
    return FALSE;

  gboolean done = run_inside (db, command, input, outcome, error);

  return end_transaction (db, done, outcome, error);
}

static gboolean
replay_inside (CfDb                 *db,
               const CfCommandInput *base,
               const CfUndoStep     *step,
               const char           *verb,
               CfOutcome            *outcome,
               GError              **error)
{
  g_autofree char *key = g_strdup_printf ("%s %s", verb, step->command->key);

  outcome->agent_id = step->agent_id;
  outcome->changes = cf_changeset_list (outcome->changeset, error);

  return outcome->changes != NULL
         && cf_actor_check (db, base->actor_id, step->command->right, step->agent_id, base->at,
                            error)
         && cf_changeset_apply (db, outcome->changeset, error)
         && append_history (db, base, key, step->subject, outcome->changeset, error);
}

static gboolean
replay (CfDb                 *db,
        const CfCommandInput *base,
        const CfUndoStep     *step,
        const char           *verb,
        CfOutcome            *outcome,
        GError              **error)
{
  if (!cf_db_execute (db, "BEGIN IMMEDIATE", error))
    {
      cf_outcome_clear (outcome);
      return FALSE;
    }

  gboolean done = replay_inside (db, base, step, verb, outcome, error);

  return end_transaction (db, done, outcome, error);
}

gboolean
cf_store_core_undo (CfDb                 *db,
                    const CfCommandInput *base,
                    const CfUndoStep     *step,
                    CfOutcome            *outcome,
                    GError              **error)
{
  *outcome = (CfOutcome) { .changeset = cf_changeset_invert (step->changeset, error) };

  return outcome->changeset != NULL && replay (db, base, step, "undo", outcome, error);
}

gboolean
cf_store_core_redo (CfDb                 *db,
                    const CfCommandInput *base,
                    const CfUndoStep     *step,
                    CfOutcome            *outcome,
                    GError              **error)
{
  *outcome = (CfOutcome) { .changeset = g_bytes_ref (step->changeset) };

  return replay (db, base, step, "redo", outcome, error);
}

char *
cf_command_get_label (const CfCommand *command,
                      const char      *subject)
{
  g_auto(GStrv) parts = g_strsplit (_(command->name), "%s", 2);

  return g_strjoinv (subject != NULL ? subject : "", parts);
}
