/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-outlook.h"

#include "cf-forecast-lookup.h"
#include "cf-inquiry.h"
#include "cf-queue-history.h"
#include "cf-special-day.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Saved numbers are what the engine gave to the last bit; a difference beyond this is a change. */
#define SAME 1e-6

G_DEFINE_FINAL_TYPE (CfOutlook, cf_outlook, G_TYPE_OBJECT)

/* From the question to the answer. */
typedef struct
{
  gint64          run_id;
  gint64          queue_id;
  CfForecastRun  *run;          /* owned */
  GArray         *intervals;    /* of the run, owned */
  CfQueueHistory *history;      /* owned */
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_clear_object (&job->run);
  g_clear_pointer (&job->intervals, g_array_unref);
  g_clear_pointer (&job->history, cf_queue_history_free);
  g_free (job);
}

static void
cf_outlook_finalize (GObject *object)
{
  CfOutlook *self = CF_OUTLOOK (object);

  for (guint i = 0; i < self->n_marks; i++)
    g_free (self->marks[i].name);
  g_free (self->marks);
  g_free (self->queue_name);
  g_free (self->past_calls);
  g_free (self->past);
  g_free (self->slots);
  g_free (self->handle_s);
  g_free (self->days);

  G_OBJECT_CLASS (cf_outlook_parent_class)->finalize (object);
}

static void
cf_outlook_class_init (CfOutlookClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cf_outlook_finalize;
}

static void
cf_outlook_init (CfOutlook *self)
{
  self->inside_80 = self->inside_95 = NAN;
  for (guint method = 0; method < CF_FORECAST_N_METHODS; method++)
    self->scores[method] = (CfForecastScore) { NAN, NAN, NAN };
}

static gboolean
read_job (CfDb      *db,
          gpointer   question,
          GError   **error)
{
  Job *job = question;
  g_autoptr(CfQueue) queue = cf_forecast_lookup_queue (db, job->queue_id, error);

  if (queue == NULL)
    return FALSE;

  job->run = cf_forecast_lookup_run (db, job->run_id, error);
  if (job->run == NULL)
    return FALSE;

  job->intervals = cf_forecast_interval_read_between (db, job->run->id, job->queue_id,
                                                      cf_minute_at (job->run->from_day, 0),
                                                      cf_minute_at (job->run->until_day, 0), error);
  if (job->intervals == NULL)
    return FALSE;
  if (job->intervals->len == 0)
    {
      g_set_error_literal (error, CF_STORE_ERROR, CF_STORE_ERROR_NOT_FOUND,
                           _("The forecast does not cover this queue."));
      return FALSE;
    }

  int minutes = g_array_index (job->intervals, CfForecastInterval, 0).minutes;

  job->history = cf_queue_history_read (db, queue, job->run->history_until, job->run->until_day,
                                        minutes, error);

  return job->history != NULL;
}

static void
fill_intervals (CfOutlook    *self,
                const GArray *intervals)
{
  gsize n = (gsize) self->n_days * self->n_slots;

  self->slots = g_new (CfForecastBand, n);
  self->handle_s = g_new (double, n);
  for (gsize i = 0; i < n; i++)
    {
      self->slots[i] = (CfForecastBand) { NAN, NAN, NAN, NAN, NAN };
      self->handle_s[i] = NAN;
    }

  for (guint i = 0; i < intervals->len; i++)
    {
      const CfForecastInterval *interval = &g_array_index (intervals, CfForecastInterval, i);
      gsize slot = (gsize) ((interval->start - cf_minute_at (self->from, 0)) / self->minutes);

      self->slots[slot] = (CfForecastBand) {
        .mean = interval->calls,
        .q025 = interval->q025,
        .q10 = interval->q10,
        .q90 = interval->q90,
        .q975 = interval->q975,
      };
      self->handle_s[slot] = interval->handle_s;
    }
}

/* Sum of the saved intervals of a day; NAN: closed. */
static double
sum_day (const CfOutlook *self,
         guint            day)
{
  double sum = NAN;

  for (guint s = 0; s < self->n_slots; s++)
    {
      double mean = self->slots[(gsize) day * self->n_slots + s].mean;

      if (!isnan (mean))
        sum = isnan (sum) ? mean : sum + mean;
    }

  return sum;
}

/* Day totals of the run; their parts and bands from @forecast (nullable), whose @skip first days
 * lie before the run. */
static void
fill_days (CfOutlook        *self,
           const CfForecast *forecast,
           guint             skip)
{
  self->days = g_new0 (CfForecastDay, self->n_days);

  for (guint d = 0; d < self->n_days; d++)
    {
      CfForecastDay *day = &self->days[d];
      double total = sum_day (self, d);
      double computed = forecast != NULL ? forecast->days[skip + d].total.mean : NAN;

      if (forecast != NULL)
        *day = forecast->days[skip + d];
      day->open = !isnan (total);
      if (!day->open)
        continue;

      if (!(fabs (computed - total) <= SAME * (1.0 + total)))
        {
          double scale = computed > 0.0 ? total / computed : NAN;

          self->changed = TRUE;
          day->total.q025 *= scale;
          day->total.q10 *= scale;
          day->total.q90 *= scale;
          day->total.q975 *= scale;
        }
      day->total.mean = total;
    }
}

static void
fill_marks (CfOutlook *self,
            GPtrArray *special)
{
  self->marks = g_new0 (CfOutlookMark, special->len);
  for (guint i = 0; i < special->len; i++)
    {
      const CfSpecialDay *day = g_ptr_array_index (special, i);

      self->marks[self->n_marks++]
        = (CfOutlookMark) { .day = day->day, .kind = day->kind, .name = g_strdup (day->name) };
    }
}

static void
fill_past (CfOutlook        *self,
           CfQueueHistory   *history,
           const CfForecast *forecast)
{
  self->past_from = history->from;
  self->n_past = history->n_days;
  self->past_calls = g_steal_pointer (&history->shown);
  self->past = g_memdup2 (forecast->past, self->n_past * sizeof (CfForecastPast));
  self->state = forecast->state;
  self->n_origins = forecast->n_origins;
  self->inside_80 = forecast->inside_80;
  self->inside_95 = forecast->inside_95;
  for (guint method = 0; method < CF_FORECAST_N_METHODS; method++)
    self->scores[method] = forecast->scores[method];
}

static gpointer
compute_outlook (gpointer   question,
                 GError   **error)
{
  Job *job = question;
  CfOutlook *self = g_object_new (CF_TYPE_OUTLOOK, NULL);
  CfQueueHistory *history = job->history;
  g_autoptr(CfForecast) forecast = NULL;

  self->run_id = job->run->id;
  self->queue_id = job->queue_id;
  self->queue_name = g_strdup (history->name);
  self->made_at = job->run->made_at;
  self->minutes = g_array_index (job->intervals, CfForecastInterval, 0).minutes;
  self->n_slots = (guint) (CF_MINUTES_PER_DAY / self->minutes);
  self->from = job->run->from_day;
  self->n_days = (guint) (job->run->until_day - job->run->from_day);
  self->past_from = self->from;
  self->state = CF_FORECAST_ROUGH;
  fill_intervals (self, job->intervals);
  fill_marks (self, history->special);

  /* Without the history, or with one of other intervals, the run still stands. */
  if (history->n_days > 0 && history->minutes == self->minutes)
    {
      CfForecastProblem problem;

      cf_queue_history_problem (history, &problem);
      forecast = cf_forecast_make (&problem, NULL);
    }

  if (forecast != NULL && forecast->state != CF_FORECAST_TOO_SHORT)
    {
      fill_past (self, history, forecast);
      fill_days (self, forecast, (guint) (self->from - forecast->first_day));
    }
  else
    {
      fill_days (self, NULL, 0);
    }

  return self;
}

static const CfInquiry outlook_inquiry = {
  .read = read_job,
  .compute = compute_outlook,
  .question_free = job_free,
  .answer_free = g_object_unref,
};

void
cf_outlook_read_async (CfStore             *store,
                       gint64               run_id,
                       gint64               queue_id,
                       GCancellable        *cancellable,
                       GAsyncReadyCallback  callback,
                       gpointer             user_data)
{
  Job *job = g_new0 (Job, 1);

  job->run_id = run_id;
  job->queue_id = queue_id;
  cf_inquiry_run_async (store, &outlook_inquiry, job, cancellable, callback, user_data);
}

CfOutlook *
cf_outlook_read_finish (CfStore       *store,
                        GAsyncResult  *result,
                        GError       **error)
{
  return cf_inquiry_run_finish (store, result, error);
}

const CfOutlookMark *
cf_outlook_get_mark (CfOutlook *self,
                     CfDay      day)
{
  for (guint i = 0; i < self->n_marks; i++)
    if (self->marks[i].day == day)
      return &self->marks[i];

  return NULL;
}
