/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-inquiry.h"

typedef struct
{
  const CfInquiry *inquiry;
  gpointer         question;
} Work;

static void
work_free (gpointer data)
{
  Work *work = data;

  if (work->inquiry->question_free != NULL)
    work->inquiry->question_free (work->question);
  g_free (work);
}

/* A CfStoreReadFunc. */
static gpointer
read_question (CfDb           *db,
               gconstpointer   input,
               GError        **error)
{
  const Work *work = input;

  return work->inquiry->read (db, work->question, error) ? (gpointer) input : NULL;
}

static void
compute_thread (GTask        *task,
                gpointer      source,
                gpointer      task_data,
                GCancellable *cancellable)
{
  Work *work = task_data;
  GError *error = NULL;
  gpointer answer = work->inquiry->compute (work->question, &error);

  if (answer != NULL)
    g_task_return_pointer (task, answer, work->inquiry->answer_free);
  else
    g_task_return_error (task, error);
}

static void
computed_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  Work *work = g_task_get_task_data (task);
  GError *error = NULL;
  gpointer answer = g_task_propagate_pointer (G_TASK (result), &error);

  if (answer != NULL)
    g_task_return_pointer (task, answer, work->inquiry->answer_free);
  else
    g_task_return_error (task, error);
}

static void
question_read_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  GError *error = NULL;

  if (cf_store_read_finish (CF_STORE (source), result, &error) == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  /* Without a source object: the thread may drop the last reference to the task. */
  g_autoptr(GTask) inner = g_task_new (NULL, g_task_get_cancellable (task), computed_cb,
                                       g_object_ref (task));

  g_task_set_task_data (inner, g_task_get_task_data (task), NULL);
  g_task_run_in_thread (inner, compute_thread);
}

void
cf_inquiry_run_async (CfStore             *store,
                      const CfInquiry     *inquiry,
                      gpointer             question,
                      GCancellable        *cancellable,
                      GAsyncReadyCallback  callback,
                      gpointer             user_data)
{
  GTask *task = g_task_new (store, cancellable, callback, user_data);
  Work *work = g_new0 (Work, 1);

  work->inquiry = inquiry;
  work->question = question;
  g_task_set_source_tag (task, cf_inquiry_run_async);
  g_task_set_task_data (task, work, work_free);
  cf_store_read_async (store, read_question, work, NULL, NULL, cancellable, question_read_cb,
                       task);
}

gpointer
cf_inquiry_run_finish (CfStore       *store,
                       GAsyncResult  *result,
                       GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, store), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
