/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-start-forecast.h"

#include "cf-forecast-lookup.h"
#include "cf-start-curve.h"
#include "cf-workload-store.h"

#include <math.h>

CfStartForecast *
cf_start_forecast_read (CfDb     *db,
                        CfQueue  *queue,
                        CfDay     from,
                        CfDay     until,
                        GError  **error)
{
  g_autoptr(GPtrArray) volumes = cf_start_volume_read_all (db, error);
  CfStartVolume *volume = NULL;

  for (guint i = 0; volumes != NULL && i < volumes->len; i++)
    if (((CfStartVolume *) g_ptr_array_index (volumes, i))->id == queue->id)
      volume = g_ptr_array_index (volumes, i);

  if (volume == NULL || volume->curve < 0 || volume->curve >= CF_START_CURVE_N)
    return NULL;

  CfIntervalSet *hours = cf_forecast_lookup_hours (db, queue->id, from, until, error);

  if (hours == NULL)
    return NULL;

  CfStartForecast *self = g_new0 (CfStartForecast, 1);

  self->volume = g_object_ref (volume);
  self->hours = hours;
  self->queue_id = queue->id;
  self->minutes = queue->interval_minutes;
  self->handle_s = queue->handle_s;
  self->from = from;
  self->until = until;

  return self;
}

void
cf_start_forecast_free (CfStartForecast *self)
{
  g_object_unref (self->volume);
  cf_interval_set_free (self->hours);
  g_free (self);
}

static double
calls_of (const CfStartVolume *volume,
          CfDay                day)
{
  const double weekdays[CF_DAYS_PER_WEEK] = {
    volume->monday, volume->tuesday, volume->wednesday, volume->thursday, volume->friday,
    volume->saturday, volume->sunday,
  };

  return volume->day_calls * weekdays[cf_day_weekday (day)];
}

static void
append_day (CfStartForecast *self,
            CfForecastInput *input,
            CfDay            day)
{
  guint n_slots = (guint) (CF_MINUTES_PER_DAY / self->minutes);
  g_autofree gboolean *open = g_new0 (gboolean, n_slots);
  g_autofree double *shares = g_new (double, n_slots);
  double calls = calls_of (self->volume, day);
  CfForecastBand total;

  for (guint s = 0; s < n_slots; s++)
    {
      CfMinute start = cf_minute_at (day, (int) s * self->minutes);
      CfInterval interval = { start, start + self->minutes };

      open[s] = cf_interval_set_minutes_in (self->hours, interval) > 0;
    }
  if (calls <= 0.0
      || !cf_start_curve_shares ((CfStartCurve) self->volume->curve, n_slots, open, shares))
    return;

  for (guint s = 0; s < n_slots; s++)
    {
      CfForecastBand band;

      if (isnan (shares[s]))
        continue;

      cf_start_curve_band (calls * shares[s], &band);

      CfForecastInterval interval = {
        self->queue_id, cf_minute_at (day, (int) s * self->minutes), self->minutes,
        band.mean, band.q025, band.q10, band.q90, band.q975, self->handle_s,
      };

      g_array_append_val (input->intervals, interval);
    }

  cf_start_curve_band (calls, &total);

  CfForecastDayBand days = { self->queue_id, day, total.mean, total.q10, total.q90 };

  g_array_append_val (input->days, days);
}

void
cf_start_forecast_append (CfStartForecast *self,
                          CfForecastInput *input)
{
  for (CfDay day = self->from; day < self->until; day++)
    append_day (self, input, day);
}
