/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-forecaster.h"

#include "cf-forecast-store.h"
#include "cf-id.h"
#include "cf-inquiry.h"
#include "cf-queue-history.h"
#include "cf-queue-store.h"
#include "cf-start-forecast.h"
#include "cf-today.h"
#include "cf-workload-store.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define METHOD "M3"

/* From the request to the saved run. */
typedef struct
{
  CfForecastRequest  request;
  CfForecastOutcome  outcome;
  CfProgress        *progress;     /* nullable, owned */
  GPtrArray         *histories;    /* CfQueueHistory, owned */
  GPtrArray         *starts;       /* CfStartForecast of each, or NULL; owned */
  CfForecastInput   *input;        /* what is saved; owned until the write takes it */
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_clear_pointer (&job->progress, cf_progress_unref);
  g_clear_pointer (&job->histories, g_ptr_array_unref);
  g_clear_pointer (&job->starts, g_ptr_array_unref);
  g_clear_pointer (&job->input, cf_forecast_input_free);
  g_free (job);
}

static Job *
job_new (const CfForecastRequest *request,
         CfProgress              *progress)
{
  Job *job = g_new0 (Job, 1);

  job->request = *request;
  job->progress = progress != NULL ? cf_progress_ref (progress) : NULL;

  return job;
}

/* Where the newest history of the queues ends. */
static gboolean
find_end (CfDb       *db,
          GPtrArray  *queues,
          CfDay      *end,
          GError    **error)
{
  *end = CF_DAY_NONE;
  for (guint i = 0; i < queues->len; i++)
    {
      CfQueue *queue = g_ptr_array_index (queues, i);
      CfDay its_end;

      if (!cf_queue_history_end (db, queue->id, &its_end, error))
        return FALSE;
      *end = MAX (*end, its_end);     /* CF_DAY_NONE is before every day */
    }

  return TRUE;
}

static gboolean
keep_wanted (GPtrArray  *queues,
             gint64      queue_id,
             GError    **error)
{
  for (guint i = queues->len; queue_id != 0 && i-- > 0;)
    if (((CfQueue *) g_ptr_array_index (queues, i))->id != queue_id)
      g_ptr_array_remove_index (queues, i);

  if (queues->len > 0)
    return TRUE;

  g_set_error_literal (error, CF_STORE_ERROR, CF_STORE_ERROR_NOT_FOUND,
                       _("There is no queue to forecast."));
  return FALSE;
}

/* A center without any history begins today, if one of its queues says what it expects. */
static gboolean
find_days (CfDb       *db,
           GPtrArray  *queues,
           Job        *job,
           GError    **error)
{
  CfForecastOutcome *outcome = &job->outcome;

  if (!find_end (db, queues, &outcome->history_until, error))
    return FALSE;

  if (outcome->history_until == CF_DAY_NONE)
    {
      g_autoptr(GPtrArray) volumes = cf_start_volume_read_all (db, error);

      if (volumes == NULL)
        return FALSE;
      if (volumes->len == 0)
        {
          g_set_error_literal (error, CF_STORE_ERROR, CF_STORE_ERROR_NOT_FOUND,
                               _("There is no call history yet. Import some to forecast from, or "
                                 "say how many calls a day you expect."));
          return FALSE;
        }
      outcome->history_until = job->request.from != CF_DAY_NONE ? job->request.from : cf_today ();
    }

  outcome->from = job->request.from != CF_DAY_NONE ? job->request.from : outcome->history_until;
  outcome->until = outcome->from + (CfDay) job->request.n_days;
  outcome->history_until = MIN (outcome->history_until, outcome->from);

  return TRUE;
}

static gboolean
read_queue (CfDb     *db,
            CfQueue  *queue,
            Job      *job,
            GError  **error)
{
  const CfForecastOutcome *outcome = &job->outcome;
  g_autoptr(GError) failure = NULL;
  CfQueueHistory *history = cf_queue_history_read (db, queue, outcome->from, outcome->until, 0,
                                                   error);

  if (history == NULL)
    return FALSE;

  g_ptr_array_add (job->histories, history);
  g_ptr_array_add (job->starts, cf_start_forecast_read (db, queue, outcome->from, outcome->until,
                                                        &failure));
  if (failure == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

static void
start_forecast_clear (gpointer data)
{
  if (data != NULL)
    cf_start_forecast_free (data);
}

/* Fills the job's histories and days. */
static gboolean
read_histories (CfDb      *db,
                gpointer   question,
                GError   **error)
{
  Job *job = question;
  g_autoptr(GPtrArray) queues = cf_queue_read_all (db, error);

  if (queues == NULL || !keep_wanted (queues, job->request.queue_id, error)
      || !find_days (db, queues, job, error))
    return FALSE;

  job->histories = g_ptr_array_new_with_free_func ((GDestroyNotify) cf_queue_history_free);
  job->starts = g_ptr_array_new_with_free_func (start_forecast_clear);

  for (guint i = 0; i < queues->len; i++)
    if (!read_queue (db, g_ptr_array_index (queues, i), job, error))
      return FALSE;

  return TRUE;
}

static void
append_intervals (GArray               *intervals,
                  const CfQueueHistory *history,
                  const CfForecast     *forecast,
                  CfDay                 from)
{
  g_autofree double *handle = cf_queue_history_handle_times (history);

  for (guint d = (guint) (from - forecast->first_day); d < forecast->n_days; d++)
    for (guint s = 0; s < forecast->n_slots; s++)
      {
        guint weekday = cf_queue_history_weekday (history, forecast->first_day + (CfDay) d);
        const CfForecastBand *band = &forecast->slots[(gsize) d * forecast->n_slots + s];
        CfForecastInterval interval = {
          .queue_id = history->queue_id,
          .start = cf_minute_at (forecast->first_day + (CfDay) d,
                                 (int) s * history->minutes),
          .minutes = history->minutes,
          .calls = band->mean,
          .q025 = band->q025,
          .q10 = band->q10,
          .q90 = band->q90,
          .q975 = band->q975,
          .handle_s = handle[weekday * forecast->n_slots + s],
        };

        if (!isnan (band->mean))
          g_array_append_val (intervals, interval);
      }
}

static void
append_days (GArray               *days,
             const CfQueueHistory *history,
             const CfForecast     *forecast,
             CfDay                 from)
{
  for (guint d = (guint) (from - forecast->first_day); d < forecast->n_days; d++)
    {
      const CfForecastBand *total = &forecast->days[d].total;
      CfForecastDayBand band = {
        .queue_id = history->queue_id,
        .day = forecast->first_day + (CfDay) d,
        .calls = total->mean,
        .q10 = total->q10,
        .q90 = total->q90,
      };

      if (forecast->days[d].open && isfinite (total->mean))
        g_array_append_val (days, band);
    }
}

/* Without a full week of history: what the planner expects, or nothing. */
static void
start_queue (Job             *job,
             CfStartForecast *start)
{
  if (start == NULL)
    {
      job->outcome.n_short++;
      return;
    }

  cf_start_forecast_append (start, job->input);
  job->outcome.n_queues++;
  job->outcome.n_started++;
}

/* FALSE: it was stopped. */
static gboolean
forecast_queue (Job   *job,
                guint  which)
{
  const CfQueueHistory *history = g_ptr_array_index (job->histories, which);
  CfForecastProblem problem;

  if (history->n_days == 0)
    {
      start_queue (job, g_ptr_array_index (job->starts, which));
      return TRUE;
    }

  cf_queue_history_problem (history, &problem);

  g_autoptr(CfForecast) forecast = cf_forecast_make (&problem, job->progress);

  switch (forecast->state)
    {
    case CF_FORECAST_STOPPED:
      return FALSE;
    case CF_FORECAST_TOO_SHORT:
      start_queue (job, g_ptr_array_index (job->starts, which));
      return TRUE;
    case CF_FORECAST_ROUGH:
      job->outcome.n_rough++;
      break;
    case CF_FORECAST_CALIBRATED:
      break;
    }

  append_intervals (job->input->intervals, history, forecast, job->outcome.from);
  append_days (job->input->days, history, forecast, job->outcome.from);
  job->outcome.n_queues++;

  return TRUE;
}

/* From histories to what is saved; the answer is the job itself. */
static gpointer
forecast_queues (gpointer   question,
                 GError   **error)
{
  Job *job = question;

  job->input = cf_forecast_input_new ();

  for (guint i = 0; i < job->histories->len; i++)
    {
      cf_progress_set_phase (job->progress, i);
      if (!forecast_queue (job, i))
        {
          g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED,
                               _("The forecast was stopped."));
          return NULL;
        }
    }

  if (job->outcome.n_queues == 0)
    {
      g_set_error_literal (error, CF_STORE_ERROR, CF_STORE_ERROR_INVALID,
                           _("A forecast needs at least one full week of history."));
      return NULL;
    }

  job->outcome.run_id = cf_id_new ();
  job->input->run_id = job->outcome.run_id;
  job->input->from_day = job->outcome.from;
  job->input->until_day = job->outcome.until;
  job->input->method = g_strdup (METHOD);
  job->input->history_until = job->outcome.history_until;

  return job;
}

static const CfInquiry forecast_inquiry = {
  .read = read_histories,
  .compute = forecast_queues,
};

static void
computed_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  Job *job = g_task_get_task_data (task);
  GError *error = NULL;

  if (cf_inquiry_run_finish (CF_STORE (source), result, &error) == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  if (g_task_return_error_if_cancelled (task))
    return;

  cf_store_write_for_task (CF_STORE (source), &cf_command_forecast_save,
                           g_steal_pointer (&job->input), cf_forecast_input_free,
                           g_steal_pointer (&task));
}

void
cf_forecaster_run_async (CfStore                 *store,
                         const CfForecastRequest *request,
                         CfProgress              *progress,
                         GCancellable            *cancellable,
                         GAsyncReadyCallback      callback,
                         gpointer                 user_data)
{
  GTask *task = g_task_new (store, cancellable, callback, user_data);
  Job *job = job_new (request, progress);

  g_task_set_source_tag (task, cf_forecaster_run_async);
  /* A run that was saved is never reported as cancelled. */
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, job, job_free);
  cf_inquiry_run_async (store, &forecast_inquiry, job, cancellable, computed_cb, task);
}

gboolean
cf_forecaster_run_finish (CfStore            *store,
                          GAsyncResult       *result,
                          CfForecastOutcome  *outcome,
                          GError            **error)
{
  g_return_val_if_fail (g_task_is_valid (result, store), FALSE);

  Job *job = g_task_get_task_data (G_TASK (result));

  if (outcome != NULL)
    *outcome = job->outcome;

  return g_task_propagate_boolean (G_TASK (result), error);
}

/* A CfStoreReadFunc. */
static gpointer
read_histories_now (CfDb           *db,
                    gconstpointer   input,
                    GError        **error)
{
  return read_histories (db, (gpointer) input, error) ? (gpointer) input : NULL;
}

gboolean
cf_forecaster_run (CfStore                  *store,
                   const CfForecastRequest  *request,
                   CfProgress               *progress,
                   CfForecastOutcome        *outcome,
                   GError                  **error)
{
  Job *job = job_new (request, progress);
  gboolean done = cf_store_read (store, read_histories_now, job, error) != NULL
                  && forecast_queues (job, error) != NULL
                  && cf_store_write (store, &cf_command_forecast_save, job->input, error);

  if (outcome != NULL)
    *outcome = job->outcome;
  job_free (job);

  return done;
}
