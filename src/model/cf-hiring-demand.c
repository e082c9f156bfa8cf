/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-hiring-demand.h"

#include "cf-adjustment-store.h"
#include "cf-planned-forecast.h"
#include "cf-queue-history.h"
#include "cf-requirement-private.h"
#include "cf-start-forecast.h"

#include <math.h>

/* Days of the forecast that say how far days are off. */
#define DAYS_THAT_TELL 28

struct _CfHiringDemand
{
  const CfDay        *from;        /* [n_months + 1], the plan's */
  guint               n_months;
  CfQueueHistory     *history;     /* owned */
  CfStartForecast    *start;       /* owned, nullable */
  GPtrArray          *layers;      /* owned: CfAdjustmentLayer in their order */
  CfRequirementBasis *basis;       /* owned: of whole weeks around the months */
};

static CfDay
week_until (CfDay day)
{
  CfDay monday = cf_day_week_start (day, 0);

  return monday < day ? monday + CF_DAYS_PER_WEEK : day;
}

static gboolean
read_all (CfHiringDemand  *self,
          CfDb            *db,
          CfQueue         *queue,
          GError         **error)
{
  CfDay begin = cf_day_week_start (self->from[0], 0);
  CfDay until = week_until (self->from[self->n_months]);
  g_autoptr(GPtrArray) layers = cf_adjustment_layer_read_all (db, error);

  if (layers == NULL)
    return FALSE;
  self->layers = cf_planned_forecast_sort_layers (layers, queue->id);

  /* Layers of a total see the whole weeks, but no day that is history. */
  self->history = cf_queue_history_read (db, queue, self->from[0], until, 0, error);
  if (self->history == NULL)
    return FALSE;
  if (self->history->n_days > 0)
    begin = MAX (begin, self->history->from + (CfDay) self->history->n_days);

  g_autoptr(GError) failure = NULL;

  self->start = cf_start_forecast_read (db, queue, begin, until, &failure);
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }

  self->basis = cf_requirement_basis_frame (db, queue, begin, until, self->history->minutes, error);
  return self->basis != NULL;
}

CfHiringDemand *
cf_hiring_demand_read (CfDb         *db,
                       CfQueue      *queue,
                       const CfDay  *from,
                       guint         n_months,
                       GError      **error)
{
  CfHiringDemand *self = g_new0 (CfHiringDemand, 1);

  self->from = from;
  self->n_months = n_months;
  if (read_all (self, db, queue, error))
    return self;

  cf_hiring_demand_free (self);
  return NULL;
}

void
cf_hiring_demand_free (CfHiringDemand *self)
{
  g_clear_pointer (&self->history, cf_queue_history_free);
  g_clear_pointer (&self->start, cf_start_forecast_free);
  g_clear_pointer (&self->layers, g_ptr_array_unref);
  g_clear_pointer (&self->basis, cf_requirement_basis_unref);
  g_free (self);
}

static void
take_history (CfHiringDemand    *self,
              const CfForecast  *forecast,
              CfAdjustmentPlane *plane,
              GArray            *days)
{
  const guint skip = (guint) (plane->from - forecast->first_day);
  g_autofree double *handle = cf_queue_history_handle_times (self->history);

  for (guint d = 0; d < plane->n_days; d++)
    {
      guint weekday = cf_queue_history_weekday (self->history, plane->from + (CfDay) d);

      memcpy (plane->slots + (gsize) d * plane->n_slots,
              forecast->slots + (gsize) (skip + d) * plane->n_slots,
              plane->n_slots * sizeof *plane->slots);
      memcpy (plane->handle_s + (gsize) d * plane->n_slots, handle + weekday * plane->n_slots,
              plane->n_slots * sizeof *handle);
    }

  for (guint d = 0; d < MIN (DAYS_THAT_TELL, forecast->n_days); d++)
    {
      const CfForecastBand *total = &forecast->days[d].total;
      const CfForecastDayBand band = {
        .calls = total->mean, .q10 = total->q10, .q90 = total->q90,
      };

      if (forecast->days[d].open && isfinite (total->mean))
        g_array_append_val (days, band);
    }
}

static void
take_start (CfHiringDemand    *self,
            CfAdjustmentPlane *plane,
            GArray            *days)
{
  CfForecastInput *input = cf_forecast_input_new ();

  cf_start_forecast_append (self->start, input);
  for (guint i = 0; i < input->intervals->len; i++)
    {
      const CfForecastInterval *interval = &g_array_index (input->intervals, CfForecastInterval, i);
      gsize at = (gsize) ((interval->start - cf_minute_at (plane->from, 0)) / self->basis->minutes);
      CfForecastBand *band = &plane->slots[at];

      if (isnan (band->mean))
        *band = (CfForecastBand) { 0 };
      band->mean += interval->calls;
      band->q025 += interval->q025;
      band->q10 += interval->q10;
      band->q90 += interval->q90;
      band->q975 += interval->q975;
      plane->handle_s[at] = interval->handle_s;
    }
  g_array_append_vals (days, input->days->data, MIN (DAYS_THAT_TELL, input->days->len));
  cf_forecast_input_free (input);
}

static gboolean
take_forecast (CfHiringDemand    *self,
               CfAdjustmentPlane *plane,
               GArray            *days)
{
  g_autoptr(CfForecast) forecast = NULL;
  CfForecastProblem problem;

  if (self->history->n_days > 0)
    {
      cf_queue_history_problem (self->history, &problem);
      forecast = cf_forecast_make (&problem, NULL);
    }

  if (forecast != NULL && forecast->state != CF_FORECAST_TOO_SHORT
      && forecast->state != CF_FORECAST_STOPPED)
    take_history (self, forecast, plane, days);
  else if (self->start != NULL)
    take_start (self, plane, days);
  else
    return FALSE;

  return TRUE;
}

static void
grow (const CfHiringDemand *self,
      CfAdjustmentPlane    *plane,
      double                growth)
{
  guint month = 0;

  for (guint d = 0; d < plane->n_days; d++)
    {
      while (month + 1 < self->n_months && plane->from + (CfDay) d >= self->from[month + 1])
        month++;

      const double factor = cf_long_range_growth (growth, month);

      for (guint s = 0; s < plane->n_slots; s++)
        {
          CfForecastBand *band = &plane->slots[(gsize) d * plane->n_slots + s];

          band->mean *= factor;
          band->q025 *= factor;
          band->q10 *= factor;
          band->q90 *= factor;
          band->q975 *= factor;
        }
    }
}

static void
apply_layers (const CfHiringDemand *self,
              CfAdjustmentPlane    *plane)
{
  for (guint i = 0; i < self->layers->len; i++)
    {
      CfAdjustmentLayer *layer = g_ptr_array_index (self->layers, i);
      CfAdjustment adjustment;

      cf_planned_forecast_adjustment (layer, &adjustment);
      if (layer->enabled)
        cf_adjustment_apply (plane, &adjustment, 1, NULL);
    }
}

static void
fill_basis (CfHiringDemand          *self,
            const CfAdjustmentPlane *plane,
            const GArray            *days)
{
  g_autoptr(GArray) intervals = g_array_new (FALSE, FALSE, sizeof (CfForecastInterval));

  for (gsize i = 0; i < (gsize) plane->n_days * plane->n_slots; i++)
    {
      const CfForecastInterval interval = {
        .start = cf_minute_at (plane->from, 0) + (CfMinute) i * self->basis->minutes,
        .calls = plane->slots[i].mean,
        .handle_s = isnan (plane->handle_s[i]) ? 0.0 : plane->handle_s[i],
      };

      if (!isnan (plane->slots[i].mean))
        g_array_append_val (intervals, interval);
    }
  cf_requirement_basis_fill (self->basis, intervals, days);
}

/* FALSE: nothing is known of this queue. */
static gboolean
forecast_basis (CfHiringDemand *self,
                double          growth)
{
  const gsize n = (gsize) self->basis->n_days * self->basis->n_slots;
  g_autofree CfForecastBand *slots = g_new (CfForecastBand, n);
  g_autofree double *handle_s = g_new (double, n);
  g_autoptr(GArray) days = g_array_new (FALSE, FALSE, sizeof (CfForecastDayBand));
  CfAdjustmentPlane plane = {
    .from = self->basis->from, .n_days = self->basis->n_days, .n_slots = self->basis->n_slots,
    .slots = slots, .handle_s = handle_s,
  };

  for (gsize i = 0; i < n; i++)
    {
      slots[i] = (CfForecastBand) { NAN, NAN, NAN, NAN, NAN };
      handle_s[i] = NAN;
    }
  if (!take_forecast (self, &plane, days))
    return FALSE;

  grow (self, &plane, growth);
  apply_layers (self, &plane);
  fill_basis (self, &plane, days);
  return TRUE;
}

gboolean
cf_hiring_demand_add (CfHiringDemand   *self,
                      double            growth,
                      CfStaffer        *staffer,
                      CfLongRangeMonth *months)
{
  if (!forecast_basis (self, growth))
    return FALSE;

  g_autoptr(CfRequirement) need = cf_requirement_new (self->basis, &cf_what_if_plan, staffer);

  for (guint m = 0; m < self->n_months; m++)
    for (CfDay day = self->from[m]; day < self->from[m + 1]; day++)
      {
        const CfRequirementTotal *total = &need->days[day - need->from];

        months[m].calls += total->calls;
        months[m].hours += total->exact_hours;
      }

  return TRUE;
}
