/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-hiring-demand.h"

#include "cf-staffing.h"
#include "cf-start-forecast.h"
#include "cf-workload-store.h"

#include <math.h>

struct _CfHiringDemand
{
  CfQueue         *queue;       /* owned */
  CfQueueHistory  *history;     /* owned */
  CfStartForecast *start;       /* owned, nullable */
  gboolean         deferred;    /* its work may wait: hours, no Erlang */
  CfDay            from;
  guint            n_days;
  int              minutes;
  guint            n_slots;
  double          *calls;       /* [n_days * n_slots]; NAN: closed */
  double          *handle_s;    /* [7 * n_slots] */
};

static gboolean
read_deferral (CfHiringDemand  *self,
               CfDb            *db,
               GError         **error)
{
  g_autoptr(GPtrArray) deferrals = cf_deferral_read_all (db, error);

  for (guint i = 0; deferrals != NULL && i < deferrals->len; i++)
    self->deferred |= ((CfDeferral *) g_ptr_array_index (deferrals, i))->id == self->queue->id;

  return deferrals != NULL;
}

CfHiringDemand *
cf_hiring_demand_read (CfDb     *db,
                       CfQueue  *queue,
                       CfDay     from,
                       CfDay     until,
                       GError  **error)
{
  CfHiringDemand *self = g_new0 (CfHiringDemand, 1);
  g_autoptr(GError) failure = NULL;

  self->queue = g_object_ref (queue);
  self->from = from;
  self->n_days = (guint) (until - from);
  self->history = cf_queue_history_read (db, queue, from, until, 0, &failure);
  if (failure == NULL)
    self->start = cf_start_forecast_read (db, queue, from, until, &failure);
  if (failure == NULL && read_deferral (self, db, &failure))
    return self;

  g_propagate_error (error, g_steal_pointer (&failure));
  cf_hiring_demand_free (self);
  return NULL;
}

void
cf_hiring_demand_free (CfHiringDemand *self)
{
  g_object_unref (self->queue);
  g_clear_pointer (&self->history, cf_queue_history_free);
  g_clear_pointer (&self->start, cf_start_forecast_free);
  g_free (self->calls);
  g_free (self->handle_s);
  g_free (self);
}

static void
take_history (CfHiringDemand   *self,
              const CfForecast *forecast)
{
  guint skip = (guint) (self->from - forecast->first_day);

  for (gsize i = 0; i < (gsize) self->n_days * self->n_slots; i++)
    self->calls[i] = forecast->slots[(gsize) skip * self->n_slots + i].mean;
}

static void
take_start (CfHiringDemand *self)
{
  CfForecastInput *input = cf_forecast_input_new ();

  cf_start_forecast_append (self->start, input);
  for (guint i = 0; i < input->intervals->len; i++)
    {
      const CfForecastInterval *interval = &g_array_index (input->intervals, CfForecastInterval, i);

      self->calls[(interval->start - cf_minute_at (self->from, 0)) / self->minutes]
        = interval->calls;
    }
  cf_forecast_input_free (input);
}

gboolean
cf_hiring_demand_forecast (CfHiringDemand *self)
{
  g_autoptr(CfForecast) forecast = NULL;
  CfForecastProblem problem;

  if (self->history->n_days > 0)
    {
      cf_queue_history_problem (self->history, &problem);
      forecast = cf_forecast_make (&problem, NULL);
    }

  gboolean known = forecast != NULL && forecast->state != CF_FORECAST_TOO_SHORT
                   && forecast->state != CF_FORECAST_STOPPED;

  if (!known && self->start == NULL)
    return FALSE;

  self->minutes = self->history->minutes;
  self->n_slots = self->history->n_slots;
  self->handle_s = cf_queue_history_handle_times (self->history);
  self->calls = g_new (double, (gsize) self->n_days * self->n_slots);
  for (gsize i = 0; i < (gsize) self->n_days * self->n_slots; i++)
    self->calls[i] = NAN;
  if (known)
    take_history (self, forecast);
  else
    take_start (self);

  return TRUE;
}

/* Agents, before rounding, that @calls in an interval need. */
static double
agents_for (const CfHiringDemand *self,
            double                calls,
            double                handle_s)
{
  const CfQueue *queue = self->queue;
  const CfErlangTraffic traffic = {
    .calls = calls, .interval_s = self->minutes * 60.0, .handle_s = handle_s,
    .patience_s = queue->patience_s, .within_s = queue->goal_seconds,
  };
  const CfStaffingGoal goal = {
    .share = queue->goal_share, .max_occupancy = queue->max_occupancy,
    .max_abandonment = queue->max_abandonment,
    .minimum_staff = (guint) MAX (queue->minimum_staff, 0),
    .level = (CfErlangLevel) queue->goal_level, .max_asa_s = queue->max_asa_s,
  };
  CfStaffingRequirement need;

  if (self->deferred)
    return calls * handle_s / traffic.interval_s;

  cf_staffing_require (&traffic, &goal, &need);
  return need.exact;
}

/* Calls of one interval on the days of a weekday. Returns how many of them are open. */
static guint
sum_slot (const CfHiringDemand *self,
          guint                 weekday,
          guint                 slot,
          CfDay                 from,
          CfDay                 until,
          double               *sum)
{
  guint n_open = 0;

  *sum = 0.0;
  for (CfDay day = from; day < until; day++)
    {
      double calls = self->calls[(gsize) (day - self->from) * self->n_slots + slot];

      if (cf_queue_history_weekday (self->history, day) == weekday && !isnan (calls))
        {
          *sum += calls;
          n_open++;
        }
    }

  return n_open;
}

void
cf_hiring_demand_add_month (CfHiringDemand   *self,
                            CfDay             from,
                            CfDay             until,
                            double            growth,
                            CfLongRangeMonth *month)
{
  for (guint i = 0; i < CF_DAYS_PER_WEEK * self->n_slots; i++)
    {
      double calls;
      guint n_open = sum_slot (self, i / self->n_slots, i % self->n_slots, from, until, &calls);

      if (n_open == 0)
        continue;

      double agents = agents_for (self, calls * growth / n_open, self->handle_s[i]);

      month->calls += calls * growth;
      month->hours += n_open * agents * self->minutes / 60.0 / (1.0 - self->queue->shrinkage);
    }
}
