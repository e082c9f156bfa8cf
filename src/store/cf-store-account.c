/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-store-account.c: who acts on the store: signing in and out, PINs, --as. */
#include "cf-store-private.h"

#include "cf-pin.h"
#include "cf-visible.h"

typedef struct
{
  char *staff_number;    /* NULL: the command line, or nobody */
  char *pin;
} SignInInput;

static void
sign_in_input_free (gpointer data)
{
  SignInInput *input = data;

  g_free (input->staff_number);
  g_free (input->pin);
  g_free (input);
}

static void
pin_change_free (gpointer data)
{
  CfPinChange *change = data;

  g_free (change->old_pin);
  g_free (change->new_pin);
  g_free (change);
}

/* From here on it is somebody else's desk. */
static void
change_actor (CfWriteJob *self,
              gint64      actor_id)
{
  self->signed_in = TRUE;
  self->actor_id = actor_id;
  cf_undo_stack_clear (&self->store->undo);
}

static gboolean
run_sign_in (CfWriteJob *self,
             CfDb       *db,
             GError    **error)
{
  SignInInput *input = self->input;
  gint64 actor_id;

  if (!cf_pin_sign_in (db, &self->stamp, input->staff_number, input->pin, &actor_id, error))
    return FALSE;

  change_actor (self, actor_id);
  return TRUE;
}

static gboolean
run_act_as (CfWriteJob *self,
            CfDb       *db,
            GError    **error)
{
  SignInInput *input = self->input;
  gint64 actor_id = CF_ACTOR_COMMAND_LINE;

  if (input->staff_number != NULL
      && !cf_pin_find (db, &self->stamp, input->staff_number, &actor_id, error))
    return FALSE;

  change_actor (self, actor_id);
  return TRUE;
}

static gboolean
run_sign_out (CfWriteJob *self,
              CfDb       *db,
              GError    **error)
{
  change_actor (self, CF_ACTOR_NOBODY);
  return TRUE;
}

static gboolean
run_set_pin (CfWriteJob *self,
             CfDb       *db,
             GError    **error)
{
  return cf_pin_set (db, &self->stamp, self->input, error);
}

static void
push_sign_in (GTask          *task,
              CfWriteJobFunc  run,
              const char     *staff_number,
              const char     *pin)
{
  SignInInput *input = g_new0 (SignInInput, 1);

  input->staff_number = g_strdup (staff_number);
  input->pin = g_strdup (pin);
  g_task_set_task_data (task, input, sign_in_input_free);

  CfWriteJob *job = cf_write_job_new (g_task_get_source_object (task), task, run);

  job->input = input;
  job->has_callback = TRUE;
  cf_write_job_push (job);
}

void
cf_store_sign_in_async (CfStore             *self,
                        const char          *staff_number,
                        const char          *pin,
                        GCancellable        *cancellable,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  push_sign_in (cf_write_task_new (self, cancellable, callback, user_data), run_sign_in,
                staff_number, pin);
}

gboolean
cf_store_sign_in_finish (CfStore       *self,
                         GAsyncResult  *result,
                         GError       **error)
{
  return cf_store_write_finish (self, result, error);
}

/* At once for the screen and for what is called from now on; jobs that wait are still the old
 * person's, who gave them. */
void
cf_store_sign_out (CfStore *self)
{
  cf_store_set_sight (self, CF_ACTOR_NOBODY);
  cf_store_set_actor (self, CF_ACTOR_NOBODY, CF_ROLE_NONE);
  cf_store_set_labels (self, NULL, NULL);
  push_sign_in (cf_write_task_new (self, NULL, NULL, NULL), run_sign_out, NULL, NULL);
}

gboolean
cf_store_act_as (CfStore     *self,
                 const char  *staff_number,
                 GError     **error)
{
  CfStoreWait wait;

  cf_store_wait_begin (&wait);
  push_sign_in (cf_write_task_new (self, NULL, cf_store_wait_cb, &wait), run_act_as, staff_number,
                NULL);
  cf_store_wait_run (&wait);

  gboolean done = cf_store_write_finish (self, wait.result, error);

  cf_store_wait_end (&wait);
  return done;
}

void
cf_store_set_pin_async (CfStore             *self,
                        gint64               agent_id,
                        const char          *old_pin,
                        const char          *new_pin,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  GTask *task = cf_write_task_new (self, NULL, callback, user_data);
  CfPinChange *change = g_new0 (CfPinChange, 1);

  change->agent_id = agent_id;
  change->old_pin = g_strdup (old_pin);
  change->new_pin = g_strdup (new_pin);
  g_task_set_task_data (task, change, pin_change_free);

  CfWriteJob *job = cf_write_job_new (self, task, run_set_pin);

  job->input = change;
  job->has_callback = callback != NULL;
  cf_write_job_push (job);
}

gboolean
cf_store_set_pin_finish (CfStore       *self,
                         GAsyncResult  *result,
                         GError       **error)
{
  return cf_store_write_finish (self, result, error);
}
