/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-requirement-basis.h"

#include "cf-day-risk.h"
#include "cf-forecast-lookup.h"
#include "cf-planned-forecast.h"
#include "cf-requirement-private.h"

/* Where there are fewer calls, chance hides how far the forecast is off. */
#define CALLS_THAT_TELL 5.0

static void
clear (gpointer data)
{
  CfRequirementBasis *self = data;

  g_clear_pointer (&self->goals, cf_queue_goals_unref);
  g_free (self->queue_name);
  g_free (self->open);
  g_free (self->goal);
  g_free (self->calls);
  g_free (self->handle_s);
}

CfRequirementBasis *
cf_requirement_basis_ref (CfRequirementBasis *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
cf_requirement_basis_unref (CfRequirementBasis *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

/* Whether the queue is open at any time of each interval, and what it promises then. */
static void
fill_hours (CfRequirementBasis  *self,
            const CfIntervalSet *hours)
{
  self->first_open = self->n_slots;
  for (guint i = 0; i < self->n_days * self->n_slots; i++)
    {
      CfMinute start = cf_minute_at (self->from, 0) + (CfMinute) i * self->minutes;
      CfInterval interval = { start, start + self->minutes };
      guint slot = i % self->n_slots;

      self->open[i] = cf_interval_set_minutes_in (hours, interval) > 0;
      self->goal[i] = (guint8) cf_queue_goals_find (self->goals, start);
      if (!self->open[i])
        continue;
      self->first_open = MIN (self->first_open, slot);
      self->end_open = MAX (self->end_open, slot + 1);
    }
  self->first_open = MIN (self->first_open, self->end_open);
}

/* Calls outside the opening hours are strays of the history: nobody is there for them. */
static void
fill_calls (CfRequirementBasis *self,
            const GArray       *intervals)
{
  for (guint i = 0; i < intervals->len; i++)
    {
      const CfForecastInterval *interval = &g_array_index (intervals, CfForecastInterval, i);
      gint64 at = (interval->start - cf_minute_at (self->from, 0)) / self->minutes;

      if (at < 0 || at >= (gint64) self->n_days * self->n_slots || !self->open[at])
        continue;
      self->calls[at] = interval->calls;
      if (interval->handle_s > 0)
        self->handle_s[at] = interval->handle_s;
    }
}

/* How far whole days are off, on average over the calls. */
static double
variation_of_days (const GArray *days)
{
  double calls = 0, off = 0;

  for (guint i = 0; i < days->len; i++)
    {
      const CfForecastDayBand *band = &g_array_index (days, CfForecastDayBand, i);

      calls += band->calls;
      off += band->calls * cf_day_risk_variation (band->calls, band->q10, band->q90);
    }

  return calls > 0 ? off / calls : 0;
}

static double
variation_of_intervals (const GArray *intervals)
{
  double calls = 0, off = 0;

  for (guint i = 0; i < intervals->len; i++)
    {
      const CfForecastInterval *interval = &g_array_index (intervals, CfForecastInterval, i);

      if (interval->calls < CALLS_THAT_TELL)
        continue;
      calls += interval->calls;
      off += interval->calls
             * cf_day_risk_variation (interval->calls, interval->q10, interval->q90);
    }

  return calls > 0 ? off / calls : 0;
}

static CfRequirementBasis *
basis_new (const CfQueue *queue,
           CfDay          from,
           CfDay          until,
           int            minutes)
{
  CfRequirementBasis *self = g_atomic_rc_box_new0 (CfRequirementBasis);
  gsize n;

  self->queue_id = queue->id;
  self->queue_name = g_strdup (queue->name);
  self->from = from;
  self->n_days = (guint) MAX (until - from, 0);
  self->minutes = minutes;
  self->n_slots = (guint) (CF_MINUTES_PER_DAY / minutes);
  self->patience_s = queue->patience_s;
  self->risk = queue->risk;
  n = (gsize) self->n_days * self->n_slots;
  self->open = g_new0 (gboolean, n);
  self->goal = g_new0 (guint8, n);
  self->calls = g_new0 (double, n);
  self->handle_s = g_new (double, n);
  for (gsize i = 0; i < n; i++)
    self->handle_s[i] = queue->handle_s;

  return self;
}

/* What surrounds the forecast: goals, shrinkage, opening hours. */
static gboolean
read_frame (CfRequirementBasis  *self,
            CfDb                *db,
            const CfQueue       *queue,
            GError             **error)
{
  CfDay until = self->from + (CfDay) self->n_days;
  g_autoptr(GPtrArray) parts = cf_shrinkage_part_read_all (db, queue->id, error);
  g_autoptr(CfIntervalSet) hours = NULL;

  if (parts == NULL)
    return FALSE;

  self->shrinkage = cf_shrinkage_of_queue (parts, queue->id, queue->shrinkage);
  self->goals = cf_queue_goals_read (db, queue, error);
  if (self->goals == NULL)
    return FALSE;

  hours = cf_forecast_lookup_hours (db, queue->id, self->from, until, error);
  if (hours == NULL)
    return FALSE;

  fill_hours (self, hours);
  return TRUE;
}

/* The whole run's, whatever period is asked for: an interval wants as many people in a week as in
 * the month around it, on the page as in the schedule. */
static GArray *
read_days (CfDb    *db,
           gint64   run_id,
           gint64   queue_id,
           GError **error)
{
  g_autoptr(CfForecastRun) run = NULL;

  if (run_id == 0)
    return g_array_new (FALSE, FALSE, sizeof (CfForecastDayBand));

  run = cf_forecast_lookup_run (db, run_id, error);
  if (run == NULL)
    return NULL;

  return cf_forecast_day_read_between (db, run_id, queue_id, run->from_day, run->until_day, error);
}

CfRequirementBasis *
cf_requirement_basis_read (CfDb    *db,
                           gint64   run_id,
                           gint64   queue_id,
                           CfDay    from,
                           CfDay    until,
                           GError **error)
{
  g_autoptr(CfQueue) queue = cf_forecast_lookup_queue (db, queue_id, error);
  g_autoptr(CfRequirementBasis) self = NULL;
  g_autoptr(GArray) intervals = NULL;
  g_autoptr(GArray) days = NULL;

  if (queue == NULL)
    return NULL;

  intervals = cf_planned_forecast_read (db, run_id, queue_id, cf_minute_at (from, 0),
                                        cf_minute_at (until, 0), error);
  if (intervals == NULL)
    return NULL;
  days = read_days (db, run_id, queue_id, error);
  if (days == NULL)
    return NULL;

  self = basis_new (queue, from, until,
                    intervals->len > 0 ? g_array_index (intervals, CfForecastInterval, 0).minutes
                                       : queue->interval_minutes);
  self->run_id = run_id;
  if (!read_frame (self, db, queue, error))
    return NULL;

  fill_calls (self, intervals);
  self->n_forecast = intervals->len;
  if (!cf_requirement_defer (self, db, error))
    return NULL;

  self->variation_known = days->len > 0;
  self->variation = days->len > 0 ? variation_of_days (days) : variation_of_intervals (intervals);

  return g_steal_pointer (&self);
}

CfRequirementBasis *
cf_requirement_basis_frame (CfDb           *db,
                            const CfQueue  *queue,
                            CfDay           from,
                            CfDay           until,
                            int             minutes,
                            GError        **error)
{
  g_autoptr(CfRequirementBasis) self = basis_new (queue, from, until, minutes);

  if (!read_frame (self, db, queue, error) || !cf_requirement_read_deadline (self, db, error))
    return NULL;

  return g_steal_pointer (&self);
}

void
cf_requirement_basis_fill (CfRequirementBasis *self,
                           const GArray       *intervals,
                           const GArray       *days)
{
  fill_calls (self, intervals);
  self->n_forecast = intervals->len;
  cf_requirement_defer_own (self, intervals);
  self->variation_known = days->len > 0;
  self->variation = variation_of_days (days);
}

CfRequirementBasis *
cf_requirement_basis_cut (CfRequirementBasis *self,
                          guint               first,
                          guint               n)
{
  CfRequirementBasis *cut = g_atomic_rc_box_dup (sizeof *self, self);
  const gsize from = (gsize) first * self->n_slots;
  const gsize n_cells = (gsize) n * self->n_slots;

  cut->from = self->from + (CfDay) first;
  cut->n_days = n;
  cut->queue_name = g_strdup (self->queue_name);
  cut->goals = cf_queue_goals_ref (self->goals);
  cut->open = g_memdup2 (self->open + from, n_cells * sizeof *self->open);
  cut->goal = g_memdup2 (self->goal + from, n_cells * sizeof *self->goal);
  cut->calls = g_memdup2 (self->calls + from, n_cells * sizeof *self->calls);
  cut->handle_s = g_memdup2 (self->handle_s + from, n_cells * sizeof *self->handle_s);

  return cut;
}
