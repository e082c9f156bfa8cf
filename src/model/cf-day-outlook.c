/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-day-outlook.h"

#include "cf-fact-store.h"
#include "cf-forecast-lookup.h"
#include "cf-id.h"
#include "cf-number.h"
#include "cf-planned-past.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Where a forecast says nothing of its days. */
#define USUAL_ERROR 0.1
#define Z80 1.2815515655446004

G_DEFINE_FINAL_TYPE (CfDayOutlook, cf_day_outlook, G_TYPE_OBJECT)

static void
cf_day_outlook_finalize (GObject *object)
{
  CfDayOutlook *self = CF_DAY_OUTLOOK (object);

  g_free (self->queue_name);
  g_free (self->planned);
  g_free (self->came);
  g_free (self->again);
  g_free (self->flags);
  g_clear_pointer (&self->saved, g_ptr_array_unref);
  g_clear_pointer (&self->saved_line, g_array_unref);

  G_OBJECT_CLASS (cf_day_outlook_parent_class)->finalize (object);
}

static void
cf_day_outlook_class_init (CfDayOutlookClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cf_day_outlook_finalize;
}

static void
cf_day_outlook_init (CfDayOutlook *self)
{
}

/* Facts shorter than an interval count when they cover it whole. */
static gboolean
read_came (CfDayOutlook *self,
           CfDb         *db,
           GError      **error)
{
  CfMinute zero = cf_minute_at (self->day, 0);
  g_autofree int *covered = g_new0 (int, self->n_slots);
  g_autoptr(GArray) facts = cf_fact_read_between (db, self->queue_id, zero,
                                                  zero + CF_MINUTES_PER_DAY, error);

  if (facts == NULL)
    return FALSE;

  self->came = g_new0 (double, self->n_slots);
  for (guint i = 0; i < facts->len; i++)
    {
      const CfIntervalFact *fact = &g_array_index (facts, CfIntervalFact, i);
      guint slot = (guint) ((fact->start - zero) / self->minutes);

      self->came[slot] += (double) fact->offered;
      covered[slot] += fact->minutes;
    }
  for (guint s = 0; s < self->n_slots; s++)
    if (covered[s] < self->minutes)
      self->came[s] = NAN;

  return TRUE;
}

/* Relative error of the day's total without chance, from the band that was saved with its run. */
static gboolean
read_error (CfDayOutlook *self,
            CfDb         *db,
            GError      **error)
{
  g_autoptr(GPtrArray) runs = cf_forecast_run_read_all (db, error);

  if (runs == NULL)
    return FALSE;

  self->day_error = USUAL_ERROR;
  for (guint i = 0; i < runs->len; i++)
    {
      const CfForecastRun *run = g_ptr_array_index (runs, i);
      g_autoptr(GArray) days = NULL;

      if (run->history_until > self->day || run->from_day > self->day
          || run->until_day <= self->day)
        continue;

      days = cf_forecast_day_read_between (db, run->id, self->queue_id, self->day, self->day + 1,
                                           error);
      if (days == NULL)
        return FALSE;
      if (days->len == 0)
        continue;

      const CfForecastDayBand *band = &g_array_index (days, CfForecastDayBand, 0);

      if (band->calls > 0.0)
        {
          double deviation = (band->q90 - band->q10) / (2.0 * Z80 * band->calls);

          self->day_error = sqrt (MAX (deviation * deviation - 1.0 / band->calls, 0.0));
        }
    }

  return TRUE;
}

static gboolean
read_saved (CfDayOutlook *self,
            CfDb         *db,
            GError      **error)
{
  self->saved = cf_reforecast_read_of_day (db, self->queue_id, self->day, error);
  if (self->saved == NULL)
    return FALSE;

  gint64 newest = self->saved->len > 0
                  ? cf_record_get_id (g_ptr_array_index (self->saved, self->saved->len - 1)) : 0;

  self->saved_line = cf_reforecast_read_intervals (db, newest, error);
  return self->saved_line != NULL;
}

static void
compute (CfDayOutlook *self)
{
  self->again = g_new (CfForecastBand, self->n_slots);
  self->flags = g_new (CfIntradayFlag, self->n_slots);
  self->is_under_way = cf_intraday_forecast (self->planned, self->came, self->n_slots,
                                             self->day_error, self->again, &self->intraday);
  cf_intraday_flag (self->planned, self->came, self->n_slots, self->flags);

  for (guint s = 0; s < self->n_slots; s++)
    {
      self->n_flags += self->flags[s] != CF_INTRADAY_AS_PLANNED;
      if (isnan (self->planned[s].mean))
        continue;

      self->planned_total += self->planned[s].mean;
      self->again_total += isnan (self->came[s]) ? self->again[s].mean : self->came[s];
    }
}

CfDayOutlook *
cf_day_outlook_read (CfDb    *db,
                     gint64   queue_id,
                     CfDay    day,
                     GError **error)
{
  g_autoptr(CfQueue) queue = cf_forecast_lookup_queue (db, queue_id, error);
  g_autoptr(CfPlannedPast) past
    = queue != NULL ? cf_planned_past_read (db, queue_id, day, day + 1, queue->interval_minutes,
                                            error) : NULL;
  g_autoptr(CfDayOutlook) self = NULL;

  if (past == NULL)
    return NULL;

  if (past->sources[0] == CF_ACCURACY_NOT_PLANNED)
    {
      g_set_error_literal (error, CF_STORE_ERROR, CF_STORE_ERROR_NOT_FOUND,
                           _("There is no forecast of this day that was made before it."));
      return NULL;
    }

  self = g_object_new (CF_TYPE_DAY_OUTLOOK, NULL);
  self->queue_id = queue_id;
  self->queue_name = g_strdup (queue->name);
  self->day = day;
  self->minutes = past->minutes;
  self->n_slots = past->n_slots;
  self->source = past->sources[0];
  self->planned = g_steal_pointer (&past->planned);
  if (!read_came (self, db, error) || !read_error (self, db, error)
      || !read_saved (self, db, error))
    return NULL;

  compute (self);
  return g_steal_pointer (&self);
}

CfReforecastInput *
cf_day_outlook_input (CfDayOutlook *self)
{
  if (!self->is_under_way)
    return NULL;

  CfReforecastInput *input = cf_reforecast_input_new ();

  input->reforecast_id = cf_id_new ();
  input->queue_id = self->queue_id;
  input->day = self->day;
  input->seen_until = cf_minute_at (self->day, 0);
  input->seen = self->intraday.seen;
  input->expected = self->intraday.expected;
  input->factor = self->intraday.factor;
  for (guint s = 0; s < self->n_slots; s++)
    {
      const CfForecastBand *again = &self->again[s];
      CfMinute start = cf_minute_at (self->day, (int) s * self->minutes);
      CfReforecastInterval interval = {
        start, self->minutes, self->planned[s].mean, again->mean, again->q025, again->q10,
        again->q90, again->q975,
      };

      if (!isnan (self->came[s]))
        input->seen_until = start + self->minutes;
      if (!isnan (again->mean))
        g_array_append_val (input->intervals, interval);
    }

  return input;
}

char *
cf_day_outlook_summary (CfDayOutlook *self)
{
  const CfIntraday *intraday = &self->intraday;

  if (!self->is_under_way && intraday->n_seen == 0)
    return g_strdup (_("Nothing of this day has come yet."));

  g_autofree char *share = cf_number_percent_to_text (intraday->seen / intraday->expected, 0);

  if (!self->is_under_way)
    /* Translators: a share such as “104 %”. */
    return g_strdup_printf (_("The day is over: %s of what was forecast came."), share);

  g_autofree char *factor = cf_number_to_text (intraday->factor, 2);
  g_autofree char *weight = cf_number_percent_to_text (intraday->weight, 0);

  /* Translators: a share, a factor such as “1.12”, a share. */
  return g_strdup_printf (_("%s of what was forecast until now came. The rest of the day: × %s "
                            "(the day so far counts %s, what is usual the rest)."),
                          share, factor, weight);
}

typedef struct
{
  gint64 queue_id;
  CfDay  day;
} Question;

/* A CfStoreReadFunc. */
static gpointer
read_question (CfDb           *db,
               gconstpointer   input,
               GError        **error)
{
  const Question *question = input;

  return cf_day_outlook_read (db, question->queue_id, question->day, error);
}

void
cf_day_outlook_read_async (CfStore             *store,
                           gint64               queue_id,
                           CfDay                day,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  const Question question = { queue_id, day };

  cf_store_read_async (store, read_question, g_memdup2 (&question, sizeof question), g_free,
                       g_object_unref, cancellable, callback, user_data);
}

CfDayOutlook *
cf_day_outlook_read_finish (CfStore       *store,
                            GAsyncResult  *result,
                            GError       **error)
{
  return cf_store_read_finish (store, result, error);
}
