/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-shared-people.h"

#include "cf-pooling.h"

#include <math.h>
#include <string.h>

/* 2,000 days tell a level to half a percent; the same callers each time. */
#define REPETITIONS 2000
#define SEED 1

typedef struct
{
  CfErlangTraffic *traffic;
  CfStaffingGoal  *goals;
  CfSharedPeople  *answer;
  double           cross_trained;
  CfProgress      *progress;      /* nullable */
} Job;

void
cf_shared_people_free (gpointer data)
{
  CfSharedPeople *self = data;

  g_strfreev (self->names);
  g_free (self->own);
  g_free (self->own_shared);
  g_free (self->levels);
  g_free (self);
}

static void
job_free (gpointer data)
{
  Job *job = data;

  g_clear_pointer (&job->answer, cf_shared_people_free);
  g_clear_pointer (&job->progress, cf_progress_unref);
  g_free (job->traffic);
  g_free (job->goals);
  g_free (job);
}

static double
load_at (const GPtrArray *requirements,
         gsize            cell)
{
  double load = 0;

  for (guint i = 0; i < requirements->len; i++)
    load += ((const CfRequirement *) requirements->pdata[i])->cells[cell].need.load;

  return load;
}

static gsize
busiest_cell (const GPtrArray *requirements)
{
  const CfRequirement *first = requirements->pdata[0];
  gsize best = 0;

  for (gsize i = 1; i < (gsize) first->n_days * first->n_slots; i++)
    if (load_at (requirements, i) > load_at (requirements, best))
      best = i;

  return best;
}

/* Those that have the days and the interval of the first. */
static GPtrArray *
alike (const GPtrArray *requirements)
{
  const CfRequirement *first = requirements->pdata[0];
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; i < requirements->len; i++)
    {
      const CfRequirement *requirement = requirements->pdata[i];

      if (requirement->minutes == first->minutes && requirement->from == first->from
          && requirement->n_days == first->n_days)
        g_ptr_array_add (found, requirements->pdata[i]);
    }

  return found;
}

static Job *
job_new (const GPtrArray *requirements)
{
  g_autoptr(GPtrArray) queues = alike (requirements);
  const CfRequirement *first = queues->pdata[0];
  const gsize cell = busiest_cell (queues);
  Job *job = g_new0 (Job, 1);
  CfSharedPeople *answer = g_new0 (CfSharedPeople, 1);

  job->answer = answer;
  job->traffic = g_new (CfErlangTraffic, queues->len);
  job->goals = g_new (CfStaffingGoal, queues->len);
  answer->start = cf_minute_at (first->from, 0) + (CfMinute) cell * first->minutes;
  answer->minutes = first->minutes;
  answer->n_queues = queues->len;
  answer->names = g_new0 (char *, queues->len + 1);
  for (guint i = 0; i < queues->len; i++)
    {
      CfRequirement *requirement = queues->pdata[i];
      const guint day = (guint) (cell / requirement->n_slots);
      const guint slot = (guint) (cell % requirement->n_slots);

      answer->names[i] = g_strdup (requirement->queue_name);
      job->traffic[i] = cf_requirement_traffic (requirement, day, slot);
      job->goals[i] = cf_requirement_goal (requirement, day, slot);
    }

  return job;
}

static void
keep (CfSharedPeople  *answer,
      const CfPooling *pooling)
{
  const guint n = answer->n_queues;

  answer->dedicated = pooling->dedicated_total;
  answer->pooled = pooling->pooled;
  answer->found = pooling->found;
  answer->verified = pooling->verified;
  answer->own = g_memdup2 (pooling->own, n * sizeof *answer->own);
  answer->own_shared = g_memdup2 (pooling->own_shared, n * sizeof *answer->own_shared);
  answer->levels = g_new (double, n);
  for (guint i = 0; i < n; i++)
    answer->levels[i] = pooling->verified ? pooling->levels[i].level : NAN;
}

static void
search_thread (GTask        *task,
               gpointer      source,
               gpointer      task_data,
               GCancellable *cancellable)
{
  Job *job = task_data;
  const CfPoolingQuestion question = {
    .n_queues = job->answer->n_queues, .traffic = job->traffic, .goals = job->goals,
    .cross_trained = job->cross_trained,
    .options = { .days = REPETITIONS, .seed = SEED },
  };
  g_autoptr(CfProgress) none = cf_progress_new ();
  g_autoptr(CfPooling) pooling = NULL;

  if (job->progress == NULL)
    cf_progress_stop (none);
  pooling = cf_pooling_search (&question, job->progress != NULL ? job->progress : none);
  keep (job->answer, pooling);
  g_task_return_pointer (task, g_steal_pointer (&job->answer), cf_shared_people_free);
}

void
cf_shared_people_search_async (GPtrArray           *requirements,
                               double               cross_trained,
                               CfProgress          *progress,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  g_autoptr(GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Job *job = job_new (requirements);

  job->cross_trained = cross_trained;
  job->progress = progress != NULL ? cf_progress_ref (progress) : NULL;
  g_task_set_source_tag (task, cf_shared_people_search_async);
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, search_thread);
}

CfSharedPeople *
cf_shared_people_search_finish (GAsyncResult  *result,
                                GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
