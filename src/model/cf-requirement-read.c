/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Reading what a requirement is computed from; computing is in cf-requirement.c. */
#include "cf-requirement-private.h"

#include "cf-forecast-lookup.h"
#include "cf-inquiry.h"
#include "cf-queue-store.h"

#include <glib/gi18n-lib.h>

/* From the question to the answer. */
typedef struct
{
  gint64     run_id;
  gint64     queue_id;    /* 0: every queue */
  GPtrArray *bases;       /* CfRequirementBasis, owned */
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_ptr_array_unref (job->bases);
  g_free (job);
}

static gboolean
set_not_found (GError **error)
{
  g_set_error_literal (error, CF_STORE_ERROR, CF_STORE_ERROR_NOT_FOUND,
                       _("The forecast does not cover this queue."));
  return FALSE;
}

static int
compare_positions (gconstpointer a,
                   gconstpointer b)
{
  return (*(const CfQueue * const *) a)->position - (*(const CfQueue * const *) b)->position;
}

static gboolean
read_job (CfDb      *db,
          gpointer   question,
          GError   **error)
{
  Job *job = question;
  g_autoptr(GPtrArray) queues = cf_queue_read_all (db, error);
  g_autoptr(CfForecastRun) run = NULL;

  if (queues == NULL)
    return FALSE;

  run = cf_forecast_lookup_run (db, job->run_id, error);
  if (run == NULL)
    return FALSE;

  g_ptr_array_sort (queues, compare_positions);
  for (guint i = 0; i < queues->len; i++)
    {
      const CfQueue *queue = queues->pdata[i];
      g_autoptr(CfRequirementBasis) basis = NULL;

      if (job->queue_id != 0 && queue->id != job->queue_id)
        continue;
      basis = cf_requirement_basis_read (db, run->id, queue->id, run->from_day, run->until_day,
                                         error);
      if (basis == NULL)
        return FALSE;
      if (basis->n_forecast > 0)
        g_ptr_array_add (job->bases, g_steal_pointer (&basis));
    }

  return job->bases->len > 0 || set_not_found (error);
}

static gpointer
compute_requirements (gpointer   question,
                      GError   **error)
{
  const Job *job = question;
  GPtrArray *requirements = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(CfStaffer) staffer = cf_staffer_new ();

  for (guint i = 0; i < job->bases->len; i++)
    g_ptr_array_add (requirements,
                     cf_requirement_new (job->bases->pdata[i], &cf_what_if_plan, staffer));

  return requirements;
}

static const CfInquiry requirement_inquiry = {
  .read = read_job,
  .compute = compute_requirements,
  .question_free = job_free,
  .answer_free = (GDestroyNotify) g_ptr_array_unref,
};

void
cf_requirement_read_async (CfStore             *store,
                           gint64               run_id,
                           gint64               queue_id,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  Job *job = g_new0 (Job, 1);

  job->run_id = run_id;
  job->queue_id = queue_id;
  job->bases = g_ptr_array_new_with_free_func ((GDestroyNotify) cf_requirement_basis_unref);
  cf_inquiry_run_async (store, &requirement_inquiry, job, cancellable, callback, user_data);
}

void
cf_requirement_read_all_async (CfStore             *store,
                               gint64               run_id,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  cf_requirement_read_async (store, run_id, 0, cancellable, callback, user_data);
}

GPtrArray *
cf_requirement_read_all_finish (CfStore       *store,
                                GAsyncResult  *result,
                                GError       **error)
{
  return cf_inquiry_run_finish (store, result, error);
}

CfRequirement *
cf_requirement_read_finish (CfStore       *store,
                            GAsyncResult  *result,
                            GError       **error)
{
  g_autoptr(GPtrArray) requirements = cf_requirement_read_all_finish (store, result, error);

  return requirements != NULL ? g_object_ref (requirements->pdata[0]) : NULL;
}

static CfRequirement *
read_now (CfDb    *db,
          gint64   run_id,
          gint64   queue_id,
          CfDay    from,
          CfDay    until,
          GError **error)
{
  g_autoptr(CfRequirementBasis) basis
    = cf_requirement_basis_read (db, run_id, queue_id, from, until, error);
  g_autoptr(CfStaffer) staffer = cf_staffer_new ();

  return basis != NULL ? cf_requirement_new (basis, &cf_what_if_plan, staffer) : NULL;
}

CfRequirement *
cf_requirement_read (CfDb    *db,
                     gint64   run_id,
                     gint64   queue_id,
                     CfDay    from,
                     CfDay    until,
                     GError **error)
{
  g_autoptr(CfForecastRun) run = cf_forecast_lookup_run (db, run_id, error);
  g_autoptr(CfRequirement) requirement = NULL;

  if (run == NULL)
    return NULL;

  requirement = read_now (db, run->id, queue_id, from != CF_DAY_NONE ? from : run->from_day,
                          until != CF_DAY_NONE ? until : run->until_day, error);
  if (requirement != NULL && requirement->basis->n_forecast == 0)
    {
      set_not_found (error);
      return NULL;
    }

  return g_steal_pointer (&requirement);
}

CfRequirement *
cf_requirement_read_plan (CfDb    *db,
                          gint64   run_id,
                          gint64   queue_id,
                          CfDay    from,
                          CfDay    until,
                          GError **error)
{
  return read_now (db, run_id, queue_id, from, until, error);
}
