/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-planned-forecast.h"

#include "cf-adjustment-store.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static int
compare_position (gconstpointer a,
                  gconstpointer b)
{
  const CfAdjustmentLayer *left = *(CfAdjustmentLayer * const *) a;
  const CfAdjustmentLayer *right = *(CfAdjustmentLayer * const *) b;

  if (left->position != right->position)
    return left->position < right->position ? -1 : 1;

  return left->id < right->id ? -1 : left->id > right->id;
}

GPtrArray *
cf_planned_forecast_sort_layers (GPtrArray *layers,
                                 gint64     queue_id)
{
  GPtrArray *own = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < layers->len; i++)
    if (cf_adjustment_layer_has_queue (g_ptr_array_index (layers, i), queue_id))
      g_ptr_array_add (own, g_object_ref (g_ptr_array_index (layers, i)));
  g_ptr_array_sort (own, compare_position);

  return own;
}

void
cf_planned_forecast_adjustment (CfAdjustmentLayer *layer,
                                CfAdjustment      *adjustment)
{
  *adjustment = (CfAdjustment) {
    .target = (CfAdjustmentTarget) layer->target,
    .kind = (CfAdjustmentKind) layer->kind,
    .amount = layer->amount,
    .from = layer->from_day,
    .until = layer->until_day,
    .weekdays = (guint) layer->weekdays,
    .start_minute = layer->start_minute,
    .end_minute = layer->end_minute,
  };
}

static void
fill_base (CfPlannedForecast *self,
           const GArray      *intervals)
{
  gsize n = (gsize) self->n_days * self->n_slots;

  self->base = g_new (CfForecastBand, n);
  self->base_handle_s = g_new (double, n);
  for (gsize i = 0; i < n; i++)
    {
      self->base[i] = (CfForecastBand) { NAN, NAN, NAN, NAN, NAN };
      self->base_handle_s[i] = NAN;
    }

  for (guint i = 0; i < intervals->len; i++)
    {
      const CfForecastInterval *interval = &g_array_index (intervals, CfForecastInterval, i);
      gsize slot = (gsize) ((interval->start - cf_minute_at (self->from, 0)) / self->minutes);

      self->base[slot] = (CfForecastBand) {
        .mean = interval->calls,
        .q025 = interval->q025,
        .q10 = interval->q10,
        .q90 = interval->q90,
        .q975 = interval->q975,
      };
      self->base_handle_s[slot] = interval->handle_s;
    }
}

static void
apply_layers (CfPlannedForecast *self)
{
  gsize n = (gsize) self->n_days * self->n_slots;
  CfAdjustmentPlane plane = {
    .from = self->from,
    .n_days = self->n_days,
    .n_slots = self->n_slots,
    .slots = g_memdup2 (self->base, n * sizeof (CfForecastBand)),
    .handle_s = g_memdup2 (self->base_handle_s, n * sizeof (double)),
  };

  self->effects = g_new0 (CfAdjustmentEffect, self->layers->len);
  for (guint i = 0; i < self->layers->len; i++)
    {
      CfAdjustmentLayer *layer = g_ptr_array_index (self->layers, i);
      CfAdjustment adjustment;

      cf_planned_forecast_adjustment (layer, &adjustment);
      if (layer->enabled)
        cf_adjustment_apply (&plane, &adjustment, 1, &self->effects[i]);
    }

  self->slots = plane.slots;
  self->handle_s = plane.handle_s;
}

static GArray *
read_intervals (CfDb           *db,
                CfForecastRun  *run,
                gint64          queue_id,
                GError        **error)
{
  return cf_forecast_interval_read_between (db, run->id, queue_id,
                                            cf_minute_at (run->from_day, 0),
                                            cf_minute_at (run->until_day, 0), error);
}

static CfPlannedForecast *
planned_forecast_new (CfDb           *db,
                      CfForecastRun  *run,
                      const GArray   *intervals,
                      gint64          queue_id,
                      GError        **error)
{
  g_autoptr(GPtrArray) layers = cf_adjustment_layer_read_all (db, error);

  if (layers == NULL)
    return NULL;

  CfPlannedForecast *self = g_new0 (CfPlannedForecast, 1);

  self->queue_id = queue_id;
  self->from = run->from_day;
  self->n_days = (guint) (run->until_day - run->from_day);
  self->minutes = g_array_index (intervals, CfForecastInterval, 0).minutes;
  self->n_slots = (guint) (CF_MINUTES_PER_DAY / self->minutes);
  self->layers = cf_planned_forecast_sort_layers (layers, queue_id);
  fill_base (self, intervals);
  apply_layers (self);

  return self;
}

CfPlannedForecast *
cf_planned_forecast_new (CfDb           *db,
                         CfForecastRun  *run,
                         gint64          queue_id,
                         GError        **error)
{
  g_autoptr(GArray) intervals = read_intervals (db, run, queue_id, error);

  if (intervals == NULL)
    return NULL;

  if (intervals->len > 0)
    return planned_forecast_new (db, run, intervals, queue_id, error);

  g_set_error_literal (error, CF_STORE_ERROR, CF_STORE_ERROR_NOT_FOUND,
                       _("The forecast does not cover this queue."));
  return NULL;
}

void
cf_planned_forecast_free (CfPlannedForecast *self)
{
  g_free (self->base);
  g_free (self->base_handle_s);
  g_free (self->slots);
  g_free (self->handle_s);
  g_free (self->effects);
  g_ptr_array_unref (self->layers);
  g_free (self);
}

static GArray *
cut (const CfPlannedForecast *self,
     CfMinute                 from,
     CfMinute                 until)
{
  GArray *intervals = g_array_new (FALSE, FALSE, sizeof (CfForecastInterval));

  for (gsize i = 0; i < (gsize) self->n_days * self->n_slots; i++)
    {
      const CfForecastBand *band = &self->slots[i];
      CfForecastInterval interval = {
        .queue_id = self->queue_id,
        .start = cf_minute_at (self->from, 0) + (CfMinute) i * self->minutes,
        .minutes = self->minutes,
        .calls = band->mean,
        .q025 = band->q025,
        .q10 = band->q10,
        .q90 = band->q90,
        .q975 = band->q975,
        .handle_s = isnan (self->handle_s[i]) ? 0.0 : self->handle_s[i],
      };

      if (!isnan (band->mean) && interval.start >= from && interval.start < until)
        g_array_append_val (intervals, interval);
    }

  return intervals;
}

GArray *
cf_planned_forecast_read (CfDb      *db,
                          gint64     run_id,
                          gint64     queue_id,
                          CfMinute   from,
                          CfMinute   until,
                          GError   **error)
{
  if (run_id == 0)
    return g_array_new (FALSE, FALSE, sizeof (CfForecastInterval));

  g_autoptr(CfForecastRun) run = cf_forecast_run_read (db, run_id, error);
  g_autoptr(GArray) intervals = run != NULL ? read_intervals (db, run, queue_id, error) : NULL;

  if (intervals == NULL || intervals->len == 0)
    return g_steal_pointer (&intervals);

  g_autoptr(CfPlannedForecast) self = planned_forecast_new (db, run, intervals, queue_id, error);

  return self != NULL ? cut (self, from, until) : NULL;
}
