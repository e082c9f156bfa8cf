/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-worker.h"

struct _CfWorker
{
  CfDb        *db;        /* the thread's own */
  GAsyncQueue *jobs;      /* CfJob, and at last the queue itself: the end */
  GThread     *thread;
};

static gboolean
job_done_cb (gpointer user_data)
{
  CfJob *job = user_data;

  g_clear_pointer (&job->context, g_main_context_unref);
  job->done (job);
  return G_SOURCE_REMOVE;
}

/* A source, not g_main_context_invoke (): that one would call `done` on this thread whenever nobody
 * happens to run the context. `done` may free job and context before g_source_attach () returns. */
static void
send_back (CfJob *job)
{
  g_autoptr(GMainContext) context = g_main_context_ref (job->context);
  g_autoptr(GSource) source = g_idle_source_new ();

  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, job_done_cb, job, NULL);
  g_source_attach (source, context);
}

static gpointer
run_thread (gpointer data)
{
  CfWorker *self = data;
  gpointer next;

  while ((next = g_async_queue_pop (self->jobs)) != self->jobs)
    {
      CfJob *job = next;

      job->work (self->db, job);
      send_back (job);
    }

  cf_db_close (self->db);
  return NULL;
}

CfWorker *
cf_worker_new (CfDb       *db,
               const char *name)
{
  CfWorker *self = g_new0 (CfWorker, 1);

  self->db = db;
  self->jobs = g_async_queue_new ();
  self->thread = g_thread_new (name, run_thread, self);
  return self;
}

void
cf_worker_push (CfWorker *self,
                CfJob    *job)
{
  job->context = g_main_context_ref_thread_default ();
  g_async_queue_push (self->jobs, job);
}

void
cf_worker_close (CfWorker *self)
{
  g_async_queue_push (self->jobs, self->jobs);
  g_thread_join (self->thread);
  g_async_queue_unref (self->jobs);
  g_free (self);
}
