/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-store-write.c: the writer's jobs: commands, undo and redo, and looking for other writers. */
#include "cf-store-private.h"

#include "cf-actor.h"
#include "cf-db-private.h"
#include "cf-id.h"

#include <glib/gi18n-lib.h>

/* On the writer thread */

/* data_version moves only when another connection has committed: the reader never does, so it was
 * another process. What may be taken back then is not known any more. */
static void
look_outside (CfWriteJob *self,
              CfDb       *db)
{
  gint64 version;

  if (!cf_db_query_int64 (db, "PRAGMA data_version", &version, NULL))
    return;

  if (version != self->store->data_version)
    {
      self->store->data_version = version;
      self->outside = TRUE;
      cf_undo_stack_clear (&self->store->undo);
    }
}

static char *
get_step_label (const CfUndoStep *step)
{
  return step != NULL ? cf_command_get_label (step->command, step->subject) : NULL;
}

/* Whose rows are visible depends on these. */
static gboolean
changes_sight (CfChanges *changes)
{
  return cf_changes_touch (changes, "agent") || cf_changes_touch (changes, "account")
         || cf_changes_touch (changes, "team") || cf_changes_touch (changes, "team_member");
}

static void
take_account (CfWriteJob *self,
              CfDb       *db)
{
  CfStore *store = self->store;

  if (!self->signed_in)
    self->actor_id = self->stamp.actor_id;

  cf_actor_read_role (db, self->actor_id, &self->role, NULL);
  self->undo_label = get_step_label (cf_undo_stack_peek_undo (&store->undo));
  self->redo_label = get_step_label (cf_undo_stack_peek_redo (&store->undo));

  if (self->signed_in)
    cf_store_set_sight (store, self->actor_id);
  else if (self->outside || (self->changes != NULL && changes_sight (self->changes)))
    cf_store_renew_sight (store);
}

static void
write_job_work (CfDb  *db,
                CfJob *job)
{
  CfWriteJob *self = (CfWriteJob *) job;

  look_outside (self, db);

  if (self->task == NULL
      || !g_cancellable_set_error_if_cancelled (g_task_get_cancellable (self->task), &self->error))
    self->run (self, db, &self->error);

  take_account (self, db);
}

static gboolean
run_command (CfWriteJob *self,
             CfDb       *db,
             GError    **error)
{
  const CfCommandInput *base = self->input;
  g_auto(CfOutcome) outcome = { 0 };

  if (!cf_store_core_run (db, self->command, self->input, &outcome, error))
    return FALSE;

  gsize size = g_bytes_get_size (outcome.changeset);

  self->undoable = cf_undo_stack_push (&self->store->undo, self->command, base->subject, &outcome);
  self->changes = g_steal_pointer (&outcome.changes);
  if (size > 0 || !self->command->undoable)
    self->label = cf_command_get_label (self->command, base->subject);

  return TRUE;
}

static gboolean
run_undo (CfWriteJob *self,
          CfDb       *db,
          GError    **error)
{
  CfUndoStack *stack = &self->store->undo;
  const CfUndoStep *step = cf_undo_stack_peek_undo (stack);
  g_auto(CfOutcome) outcome = { 0 };

  if (step == NULL)
    return TRUE;

  if (!cf_store_core_undo (db, &self->stamp, step, &outcome, error))
    {
      if (g_error_matches (self->error, CF_STORE_ERROR, CF_STORE_ERROR_CONFLICT))
        cf_undo_stack_clear (stack);
      return FALSE;
    }

  cf_undo_stack_undone (stack);
  self->changes = g_steal_pointer (&outcome.changes);
  return TRUE;
}

static gboolean
run_redo (CfWriteJob *self,
          CfDb       *db,
          GError    **error)
{
  CfUndoStack *stack = &self->store->undo;
  const CfUndoStep *step = cf_undo_stack_peek_redo (stack);
  g_auto(CfOutcome) outcome = { 0 };

  if (step == NULL)
    return TRUE;

  if (!cf_store_core_redo (db, &self->stamp, step, &outcome, error))
    {
      if (g_error_matches (self->error, CF_STORE_ERROR, CF_STORE_ERROR_CONFLICT))
        cf_undo_stack_clear (stack);
      return FALSE;
    }

  cf_undo_stack_redone (stack);
  self->changes = g_steal_pointer (&outcome.changes);
  return TRUE;
}

static gboolean
run_poll (CfWriteJob *self,
          CfDb       *db,
          GError    **error)
{
  return TRUE;
}

/* Back on the main thread */

static void
write_job_free (CfWriteJob *self)
{
  g_clear_object (&self->task);
  g_clear_object (&self->store);
  g_clear_error (&self->error);
  g_clear_pointer (&self->changes, cf_changes_unref);
  g_free (self->label);
  g_free (self->undo_label);
  g_free (self->redo_label);
  g_free (self);
}

static void
tell_changes (CfWriteJob *self)
{
  guint n_changes = 0;

  if (self->changes != NULL)
    cf_changes_get (self->changes, &n_changes);

  if (self->outside || self->signed_in)
    {
      g_autoptr(CfChanges) all = cf_changes_new_all ();

      cf_store_emit_changed (self->store, all);
    }
  else if (n_changes > 0)
    cf_store_emit_changed (self->store, self->changes);

  if (self->label != NULL)
    cf_store_emit_committed (self->store, self->label, self->undoable);
}

static void
answer (CfWriteJob *self)
{
  if (self->error == NULL)
    g_task_return_boolean (self->task, TRUE);
  else
    g_task_return_error (self->task, g_steal_pointer (&self->error));
}

/* Everybody else first. Who waits on a context of its own (cf_store_write ()) is here too: what
 * the listeners begin now must come back on the main context, not on that one, which goes. */
static void
tell_everybody (CfWriteJob *self)
{
  CfStore *store = self->store;

  g_main_context_push_thread_default (NULL);

  /* Of somebody who has signed out meanwhile, the labels are nobody's business any more. */
  if (self->signed_in || self->actor_id == store->actor_id)
    {
      cf_store_set_actor (store, self->actor_id, self->role);
      cf_store_set_labels (store, self->undo_label, self->redo_label);
    }

  tell_changes (self);
  if (self->error != NULL && !self->has_callback && self->task != NULL
      && !g_error_matches (self->error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    cf_store_emit_failed (store, self->error);

  g_main_context_pop_thread_default (NULL);
}

static void
write_job_done (CfJob *job)
{
  CfWriteJob *self = (CfWriteJob *) job;

  tell_everybody (self);

  if (self->task != NULL)
    answer (self);
  else
    self->store->polling = FALSE;

  write_job_free (self);
}

GTask *
cf_write_task_new (CfStore             *store,
                   GCancellable        *cancellable,
                   GAsyncReadyCallback  callback,
                   gpointer             user_data)
{
  GTask *task = g_task_new (store, cancellable, callback, user_data);

  g_task_set_check_cancellable (task, FALSE);
  return task;
}

CfWriteJob *
cf_write_job_new (CfStore        *store,
                  GTask          *task,
                  CfWriteJobFunc  run)
{
  CfWriteJob *self = g_new0 (CfWriteJob, 1);

  self->job.work = write_job_work;
  self->job.done = write_job_done;
  self->store = g_object_ref (store);
  self->task = task;
  self->run = run;
  self->stamp.id = cf_id_new ();
  self->stamp.at = g_get_real_time ();
  self->stamp.actor_id = store->actor_id;
  return self;
}

void
cf_write_job_push (CfWriteJob *self)
{
  if (self->store->writer != NULL)
    {
      cf_worker_push (self->store->writer, &self->job);
      return;
    }

  if (self->task != NULL)
    g_task_return_new_error (self->task, G_IO_ERROR, G_IO_ERROR_CLOSED,
                             "%s", _("The store is closed."));
  write_job_free (self);
}

/* The person signed in acts, whatever the input says. The command line may say for whom, and so may
 * the first commands of a store, which make their own actor. */
static void
fill_base (CfCommandInput       *base,
           const CfCommandInput *stamp)
{
  if (base->id == 0)
    base->id = stamp->id;
  if (base->at == 0)
    base->at = stamp->at;
  if (base->actor_id == 0 || stamp->actor_id > 0)
    base->actor_id = stamp->actor_id;
}

void
cf_store_write_async (CfStore             *self,
                      const CfCommand     *command,
                      gpointer             input,
                      GDestroyNotify       input_free,
                      GCancellable        *cancellable,
                      GAsyncReadyCallback  callback,
                      gpointer             user_data)
{
  GTask *task = cf_write_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, cf_store_write_async);
  g_task_set_task_data (task, input, input_free);

  CfWriteJob *job = cf_write_job_new (self, task, run_command);

  fill_base (input, &job->stamp);
  job->command = command;
  job->input = input;
  job->has_callback = callback != NULL;
  cf_write_job_push (job);
}

gboolean
cf_store_write_finish (CfStore       *self,
                       GAsyncResult  *result,
                       GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
task_written_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  GError *error = NULL;

  if (cf_store_write_finish (CF_STORE (source), result, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

void
cf_store_write_for_task (CfStore         *self,
                         const CfCommand *command,
                         gpointer         input,
                         GDestroyNotify   input_free,
                         GTask           *task)
{
  g_return_if_fail (g_task_is_valid (task, self));

  cf_store_write_async (self, command, input, input_free, NULL, task_written_cb, task);
}

gpointer
cf_store_write_input (GAsyncResult *result)
{
  return g_task_get_task_data (G_TASK (result));
}

static void
push_replay (CfStore             *self,
             CfWriteJobFunc       run,
             GAsyncReadyCallback  callback,
             gpointer             user_data)
{
  GTask *task = cf_write_task_new (self, NULL, callback, user_data);
  CfWriteJob *job = cf_write_job_new (self, task, run);

  job->has_callback = callback != NULL;
  cf_write_job_push (job);
}

void
cf_store_undo_async (CfStore             *self,
                     GAsyncReadyCallback  callback,
                     gpointer             user_data)
{
  push_replay (self, run_undo, callback, user_data);
}

void
cf_store_redo_async (CfStore             *self,
                     GAsyncReadyCallback  callback,
                     gpointer             user_data)
{
  push_replay (self, run_redo, callback, user_data);
}

void
cf_store_poll (CfStore *self)
{
  if (self->polling || self->writer == NULL)
    return;

  self->polling = TRUE;
  cf_write_job_push (cf_write_job_new (self, NULL, run_poll));
}

gboolean
cf_store_write (CfStore          *self,
                const CfCommand  *command,
                gpointer          input,
                GError          **error)
{
  CfStoreWait wait;

  cf_store_wait_begin (&wait);
  cf_store_write_async (self, command, input, NULL, NULL, cf_store_wait_cb, &wait);
  cf_store_wait_run (&wait);

  gboolean done = cf_store_write_finish (self, wait.result, error);

  cf_store_wait_end (&wait);
  return done;
}
