/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-accuracy-report.h"

#include "cf-forecast-lookup.h"
#include "cf-planned-past.h"
#include "cf-queue-history.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define USUAL_DAYS (13 * CF_DAYS_PER_WEEK)

G_DEFINE_FINAL_TYPE (CfAccuracyReport, cf_accuracy_report, G_TYPE_OBJECT)

static void
cf_accuracy_report_finalize (GObject *object)
{
  CfAccuracyReport *self = CF_ACCURACY_REPORT (object);

  g_free (self->queue_name);
  g_free (self->days);
  g_free (self->slots);
  g_free (self->weeks_from);
  g_free (self->weeks);

  G_OBJECT_CLASS (cf_accuracy_report_parent_class)->finalize (object);
}

static void
cf_accuracy_report_class_init (CfAccuracyReportClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cf_accuracy_report_finalize;
}

static void
cf_accuracy_report_init (CfAccuracyReport *self)
{
}

static void
merge (CfAccuracyLine       *line,
       const CfAccuracyLine *other)
{
  cf_accuracy_merge (&line->planned, &other->planned);
  cf_accuracy_merge (&line->model, &other->model);
}

/* One day: its intervals, and its totals over those that came and were planned. */
static void
judge_day (CfAccuracyReport    *self,
           const CfPlannedPast *past,
           guint                index,
           const double        *came)
{
  CfAccuracyDay *day = &self->days[index];
  double calls = 0.0, planned = 0.0, model = 0.0;

  day->source = past->sources[index];
  day->lead = past->leads[index];
  for (guint s = 0; s < self->n_slots; s++)
    {
      gsize slot = (gsize) index * self->n_slots + s;
      const CfForecastBand *band = &past->planned[slot];
      CfAccuracyLine line = { 0 };

      if (isnan (came[s]) || isnan (band->mean))
        continue;

      cf_accuracy_add_in (&line.planned, came[s], band->mean, band->q10, band->q90);
      cf_accuracy_add (&line.model, came[s], past->model[slot]);
      merge (&day->line, &line);
      merge (&self->slots[s], &line);
      calls += came[s];
      planned += band->mean;
      model += past->model[slot];
    }

  if (day->line.planned.n == 0)
    return;

  self->n_judged++;
  cf_accuracy_add (&self->day_total.planned, calls, planned);
  cf_accuracy_add (&self->day_total.model, calls, model);
  merge (&self->total, &day->line);
  merge (&self->weekdays[cf_day_weekday (day->day)], &day->line);
  merge (&self->leads[MIN (day->lead, CF_ACCURACY_MAX_LEADS - 1)], &day->line);
}

static void
add_weeks (CfAccuracyReport *self)
{
  CfDay monday = cf_day_week_start (self->from, 0);

  self->n_weeks = (guint) (self->until - monday + CF_DAYS_PER_WEEK - 1) / CF_DAYS_PER_WEEK;
  self->weeks_from = g_new (CfDay, self->n_weeks);
  self->weeks = g_new0 (CfAccuracyLine, self->n_weeks);
  for (guint week = 0; week < self->n_weeks; week++)
    self->weeks_from[week] = monday + (CfDay) (week * CF_DAYS_PER_WEEK);
  for (CfDay day = self->from; day < self->until; day++)
    merge (&self->weeks[(day - monday) / CF_DAYS_PER_WEEK], &self->days[day - self->from].line);
}

static CfAccuracyReport *
report_new (const CfQueueHistory *history,
            const CfPlannedPast  *past)
{
  CfAccuracyReport *self = g_object_new (CF_TYPE_ACCURACY_REPORT, NULL);
  g_autofree double *came = g_new (double, past->n_slots);

  self->queue_id = history->queue_id;
  self->queue_name = g_strdup (history->name);
  self->from = past->from;
  self->until = past->from + (CfDay) past->n_days;
  self->minutes = past->minutes;
  self->n_slots = past->n_slots;
  self->days = g_new0 (CfAccuracyDay, past->n_days);
  self->slots = g_new0 (CfAccuracyLine, past->n_slots);

  for (guint d = 0; d < past->n_days; d++)
    {
      CfDay day = past->from + (CfDay) d;
      gint64 there = (gint64) (day - history->from) * history->n_slots;

      self->days[d].day = day;
      for (guint s = 0; s < past->n_slots; s++)
        {
          gboolean known = day >= history->from && day < history->from + (CfDay) history->n_days;

          came[s] = known && !isnan (history->calls[there + s]) ? history->shown[there + s] : NAN;
        }
      judge_day (self, past, d, came);
    }
  add_weeks (self);

  return self;
}

CfAccuracyReport *
cf_accuracy_report_read (CfDb    *db,
                         gint64   queue_id,
                         CfDay    from,
                         CfDay    until,
                         GError **error)
{
  g_autoptr(CfQueue) queue = cf_forecast_lookup_queue (db, queue_id, error);
  CfDay end;

  if (queue == NULL || !cf_queue_history_end (db, queue_id, &end, error))
    return NULL;

  if (end == CF_DAY_NONE)
    {
      g_set_error_literal (error, CF_STORE_ERROR, CF_STORE_ERROR_NOT_FOUND,
                           _("Nothing has come yet that a forecast could be judged by."));
      return NULL;
    }

  until = until == CF_DAY_NONE ? end : until;
  from = from == CF_DAY_NONE ? until - USUAL_DAYS : from;

  g_autoptr(CfQueueHistory) history
    = cf_queue_history_read (db, queue, until, until + 1, 0, error);
  g_autoptr(CfPlannedPast) past
    = history != NULL ? cf_planned_past_read (db, queue_id, from, MAX (until, from + 1),
                                              history->minutes, error) : NULL;

  return past != NULL ? report_new (history, past) : NULL;
}

typedef struct
{
  gint64 queue_id;
  CfDay  from, until;
} Question;

/* A CfStoreReadFunc. */
static gpointer
read_question (CfDb           *db,
               gconstpointer   input,
               GError        **error)
{
  const Question *question = input;

  return cf_accuracy_report_read (db, question->queue_id, question->from, question->until, error);
}

void
cf_accuracy_report_read_async (CfStore             *store,
                               gint64               queue_id,
                               CfDay                from,
                               CfDay                until,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  const Question question = { queue_id, from, until };

  cf_store_read_async (store, read_question, g_memdup2 (&question, sizeof question), g_free,
                       g_object_unref, cancellable, callback, user_data);
}

CfAccuracyReport *
cf_accuracy_report_read_finish (CfStore       *store,
                                GAsyncResult  *result,
                                GError       **error)
{
  return cf_store_read_finish (store, result, error);
}
