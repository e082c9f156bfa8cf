/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-outlook-private.h"

#include "cf-calendar-gap.h"
#include "cf-cleaning-mark.h"
#include "cf-forecast-explain.h"
#include "cf-forecast-lookup.h"
#include "cf-inquiry.h"
#include "cf-queue-history.h"
#include "cf-schedule-store.h"
#include "cf-special-day.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* Saved numbers are what the engine gave to the last bit; a difference beyond this is a change. */
#define SAME 1e-6

G_DEFINE_FINAL_TYPE (CfOutlook, cf_outlook, G_TYPE_OBJECT)

/* From the question to the answer. */
typedef struct
{
  gint64             run_id;
  gint64             queue_id;
  CfForecastRun     *run;         /* owned */
  CfPlannedForecast *plan;        /* owned until the answer takes it */
  CfQueueHistory    *history;     /* owned */
  GArray            *frozen;      /* CfFrozenInterval, owned */
  int                unannounced;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_clear_object (&job->run);
  g_clear_pointer (&job->plan, cf_planned_forecast_free);
  g_clear_pointer (&job->history, cf_queue_history_free);
  g_clear_pointer (&job->frozen, g_array_unref);
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
  g_free (self->used_calls);
  g_free (self->past_handle_s);
  g_free (self->published);
  g_free (self->past);
  g_free (self->days);
  g_free (self->base_totals);
  g_clear_pointer (&self->plan, cf_planned_forecast_free);
  g_clear_pointer (&self->forecast, cf_forecast_free);
  g_ptr_array_unref (self->cleaning);
  g_array_unref (self->offers);

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
  self->cleaning = g_ptr_array_new_with_free_func (g_object_unref);
  self->offers = g_array_new (FALSE, FALSE, sizeof (CfOutlookOffer));
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

  job->plan = cf_planned_forecast_new (db, job->run, job->queue_id, error);
  if (job->plan == NULL)
    return FALSE;

  job->history = cf_queue_history_read (db, queue, job->run->history_until, job->run->until_day,
                                        job->plan->minutes, error);

  if (job->history == NULL)
    return FALSE;

  CfDay first = job->history->n_days > 0 ? job->history->from : job->run->from_day;

  job->frozen = cf_frozen_interval_read_between (db, 0, job->queue_id, cf_minute_at (first, 0),
                                                 cf_minute_at (job->run->until_day, 0), error);

  return job->frozen != NULL
         && cf_calendar_gap_find (db, job->run->from_day, job->run->until_day, &job->unannounced,
                                  error);
}

/* Sum of the intervals of a day; NAN: closed. */
static double
sum_day (const CfOutlook      *self,
         const CfForecastBand *slots,
         guint                 day)
{
  double sum = NAN;

  for (guint s = 0; s < self->n_slots; s++)
    {
      double mean = slots[(gsize) day * self->n_slots + s].mean;

      if (!isnan (mean))
        sum = isnan (sum) ? mean : sum + mean;
    }

  return sum;
}

static void
scale_total (CfForecastBand *band,
             double          total,
             double          before)
{
  double scale = before > 0.0 ? total / before : NAN;

  band->q025 *= scale;
  band->q10 *= scale;
  band->q90 *= scale;
  band->q975 *= scale;
  band->mean = total;
}

/* Day totals of the run after its layers; their parts and bands from @forecast (nullable), whose
 * @skip first days lie before the run. */
static void
fill_days (CfOutlook        *self,
           const CfForecast *forecast,
           guint             skip)
{
  self->days = g_new0 (CfForecastDay, self->n_days);
  self->base_totals = g_new (double, self->n_days);

  for (guint d = 0; d < self->n_days; d++)
    {
      CfForecastDay *day = &self->days[d];
      double saved = sum_day (self, self->plan->base, d);
      double planned = sum_day (self, self->slots, d);
      double computed = forecast != NULL ? forecast->days[skip + d].total.mean : NAN;

      if (forecast != NULL)
        *day = forecast->days[skip + d];
      self->base_totals[d] = saved;
      day->open = !isnan (planned);
      if (!(fabs (computed - saved) <= SAME * (1.0 + saved)))
        self->changed |= !isnan (saved) && self->source == CF_OUTLOOK_FROM_HISTORY;
      if (day->open)
        scale_total (&day->total, planned, computed);
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

static double *
per_call (const double *seconds,
          const double *calls,
          gsize         n)
{
  double *result = g_new (double, n);

  for (gsize i = 0; i < n; i++)
    result[i] = calls[i] > 0 ? seconds[i] / calls[i] : NAN;

  return result;
}

static void
fill_past (CfOutlook        *self,
           CfQueueHistory   *history,
           const CfForecast *forecast)
{
  self->past_from = history->from;
  self->n_past = history->n_days;
  self->past_calls = g_steal_pointer (&history->shown);
  self->used_calls = g_steal_pointer (&history->calls);
  self->past_handle_s = per_call (history->seconds, history->answered,
                                  (gsize) self->n_past * self->n_slots);
  self->past = g_memdup2 (forecast->past, self->n_past * sizeof (CfForecastPast));
  self->state = forecast->state;
  self->n_origins = forecast->n_origins;
  self->inside_80 = forecast->inside_80;
  self->inside_95 = forecast->inside_95;
  for (guint method = 0; method < CF_FORECAST_N_METHODS; method++)
    self->scores[method] = forecast->scores[method];
}

static gboolean
is_marked (const CfOutlook *self,
           CfMinute         start,
           CfMinute         end)
{
  for (guint i = 0; i < self->cleaning->len; i++)
    {
      const CfCleaningMark *mark = g_ptr_array_index (self->cleaning, i);

      if (mark->start < end && mark->end > start)
        return TRUE;
    }

  return FALSE;
}

/* What the engine finds unusual, on days that nobody has explained; the newest first. */
static void
fill_offers (CfOutlook        *self,
             const CfForecast *forecast)
{
  guint n;
  const CfForecastUnusual *unusual = cf_forecast_unusual (forecast, &n);

  for (guint i = n; i-- > 0;)
    {
      gboolean whole = unusual[i].slot == CF_FORECAST_WHOLE_DAY;
      int minute = whole ? 0 : (int) unusual[i].slot * self->minutes;
      CfMinute start = cf_minute_at (unusual[i].day, minute);
      CfMinute end = start + (whole ? CF_MINUTES_PER_DAY : self->minutes);
      CfOutlookOffer offer = { start, end, unusual[i].actual, unusual[i].expected };

      if (cf_outlook_get_mark (self, unusual[i].day) == NULL && !is_marked (self, start, end))
        g_array_append_val (self->offers, offer);
    }
}

/* What was published, from the first day of the history on. */
static void
fill_published (CfOutlook    *self,
                const GArray *frozen)
{
  gsize n = (gsize) (self->n_past + self->n_days) * self->n_slots;

  self->published = g_new (double, n);
  for (gsize i = 0; i < n; i++)
    self->published[i] = NAN;

  for (guint i = 0; i < frozen->len; i++)
    {
      const CfForecastInterval *interval = &g_array_index (frozen, CfFrozenInterval, i).forecast;
      CfMinute after = interval->start - cf_minute_at (self->past_from, 0);

      if (interval->minutes == self->minutes && after >= 0
          && (gsize) (after / self->minutes) < n)
        self->published[after / self->minutes] = interval->calls;
    }
}

static void
take_plan (CfOutlook         *self,
           CfPlannedForecast *plan)
{
  self->plan = plan;
  self->minutes = plan->minutes;
  self->n_slots = plan->n_slots;
  self->from = self->past_from = plan->from;
  self->n_days = plan->n_days;
  self->slots = plan->slots;
  self->handle_s = plan->handle_s;
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
  self->unannounced = job->unannounced;
  take_plan (self, g_steal_pointer (&job->plan));
  self->state = CF_FORECAST_ROUGH;
  fill_marks (self, history->special);
  for (guint i = 0; i < history->marks->len; i++)
    g_ptr_array_add (self->cleaning, g_object_ref (g_ptr_array_index (history->marks, i)));

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
      fill_offers (self, forecast);
      fill_days (self, forecast, (guint) (self->from - forecast->first_day));
      self->forecast = g_steal_pointer (&forecast);
    }
  else
    {
      if (history->n_days == 0 || forecast != NULL)
        self->source = CF_OUTLOOK_FROM_CURVE;
      fill_days (self, NULL, 0);
    }
  fill_published (self, job->frozen);

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

/* A CfStoreReadFunc. */
static gpointer
read_job_now (CfDb           *db,
              gconstpointer   input,
              GError        **error)
{
  return read_job (db, (gpointer) input, error) ? (gpointer) input : NULL;
}

CfOutlook *
cf_outlook_read (CfStore  *store,
                 gint64    run_id,
                 gint64    queue_id,
                 GError  **error)
{
  Job *job = g_new0 (Job, 1);
  CfOutlook *self = NULL;

  job->run_id = run_id;
  job->queue_id = queue_id;
  if (cf_store_read (store, read_job_now, job, error) != NULL)
    self = compute_outlook (job, error);
  job_free (job);

  return self;
}

void
cf_outlook_preview (CfOutlook          *self,
                    const CfAdjustment *layers,
                    guint               n_layers,
                    CfForecastBand     *slots,
                    double             *handle_s)
{
  gsize n = (gsize) self->n_days * self->n_slots;
  CfAdjustmentPlane plane = {
    .from = self->from,
    .n_days = self->n_days,
    .n_slots = self->n_slots,
    .slots = slots,
    .handle_s = handle_s,
  };

  memcpy (slots, self->plan->base, n * sizeof *slots);
  if (handle_s != NULL)
    memcpy (handle_s, self->plan->base_handle_s, n * sizeof *handle_s);
  cf_adjustment_apply (&plane, layers, n_layers, NULL);
}

/* A layer that is switched off is one that adds nothing. */
CfAdjustmentStep *
cf_outlook_trace (CfOutlook *self,
                  guint      index)
{
  guint n_layers = self->plan->layers->len;
  g_autofree CfAdjustment *adjustments = g_new0 (CfAdjustment, n_layers);
  CfAdjustmentStep *steps = g_new0 (CfAdjustmentStep, n_layers + 1);
  const CfAdjustmentPlane plane = {
    .from = self->from,
    .n_days = self->n_days,
    .n_slots = self->n_slots,
    .slots = self->plan->base,
    .handle_s = self->plan->base_handle_s,
  };

  for (guint i = 0; i < n_layers; i++)
    {
      CfAdjustmentLayer *layer = g_ptr_array_index (self->plan->layers, i);

      if (layer->enabled)
        cf_planned_forecast_adjustment (layer, &adjustments[i]);
    }
  cf_adjustment_trace (&plane, adjustments, n_layers, index, steps);

  return steps;
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
