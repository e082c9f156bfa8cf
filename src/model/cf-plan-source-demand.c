/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-plan-source-demand.c: what the forecast asks for in each quarter of an hour.
 *
 * An interval of the forecast has one table of costs (engine/staffing), shared by its quarters in
 * equal parts. Where a queue is open and nothing is forecast, its minimum staff is wanted. The day
 * after the period is asked for too, as far as the forecast goes: the last night reaches into it,
 * but nobody is judged by it. */
#include "cf-plan-source-private.h"

#include "cf-forecast-lookup.h"
#include "cf-planned-forecast.h"
#include "cf-queue-store.h"
#include "cf-staffing.h"

#include <math.h>

typedef struct
{
  CfPlanReading *reading;
  GArray        *demands;     /* CfRosterDemand */
  GPtrArray     *levels;      /* double[] */
  GArray        *calls;       /* double: in a quarter */
  GHashTable    *known;       /* "queue calls handle minutes" → index */
} Demands;

static guint
make_demand (Demands       *self,
             const CfQueue *queue,
             double         calls,
             double         handle_s,
             int            minutes)
{
  const guint n_heads = self->reading->source->n_rows;
  const CfErlangTraffic traffic = {
    calls, minutes * 60.0, handle_s, queue->patience_s, queue->goal_seconds
  };
  const CfStaffingGoal goal = {
    queue->goal_share, queue->max_occupancy, queue->max_abandonment, queue->shrinkage,
    queue->minimum_staff
  };
  const double part = (double) CF_ROSTER_SLOT_MINUTES / minutes;
  g_autofree double *costs = g_new (double, n_heads + 1);
  double *levels = g_new (double, n_heads + 1);
  CfRosterDemand demand = {
    .n_costs = n_heads + 1,
    .costs = g_new (CfRosterCost, n_heads + 1),
    .surplus = llround (CF_STAFFING_SURPLUS_COST * CF_ROSTER_COST_ONE * part),
  };
  const double quarter = calls * part;

  demand.required = cf_staffing_cost_table (&traffic, &goal, n_heads, costs, levels);
  for (guint n = 0; n <= n_heads; n++)
    demand.costs[n] = llround (costs[n] * CF_ROSTER_COST_ONE * part);
  g_array_append_val (self->demands, demand);
  g_ptr_array_add (self->levels, levels);
  g_array_append_val (self->calls, quarter);
  return self->demands->len - 1;
}

static guint
find_demand (Demands       *self,
             const CfQueue *queue,
             double         calls,
             double         handle_s,
             int            minutes)
{
  char *key = g_strdup_printf ("%" G_GINT64_FORMAT " %.3f %.2f %d", queue->id, calls, handle_s,
                               minutes);
  gpointer index = g_hash_table_lookup (self->known, key);

  if (index != NULL)
    {
      g_free (key);
      return GPOINTER_TO_UINT (index);
    }

  const guint made = make_demand (self, queue, calls, handle_s > 0 ? handle_s : 1, minutes);

  g_hash_table_insert (self->known, key, GUINT_TO_POINTER (made));
  return made;
}

static guint32 *
queue_slots (Demands *self,
             guint    queue)
{
  const CfRosterProblem *problem = self->reading->source->problem;

  return &problem->demand[(gsize) queue * problem->n_days * CF_ROSTER_SLOTS_PER_DAY];
}

/* Slot of a minute, counted from column 0; cut to the period. */
static int
slot_at (Demands  *self,
         CfMinute  minute)
{
  const CfPlanSource *source = self->reading->source;
  const CfMinute from = cf_minute_at (source->period.from, 0);
  const CfMinute until = cf_minute_at (source->period.until, 0);

  return (CLAMP (minute, from, until) - cf_minute_at (source->problem->first_day, 0))
         / CF_ROSTER_SLOT_MINUTES;
}

static void
want_minimum (Demands             *self,
              guint                which,
              const CfIntervalSet *hours)
{
  const CfQueue *queue = self->reading->queues->pdata[which];
  guint32 *slots = queue_slots (self, which);
  guint n_spans;
  const CfInterval *spans = cf_interval_set_get (hours, &n_spans);

  if (queue->minimum_staff == 0)
    return;

  for (guint i = 0; i < n_spans; i++)
    {
      const int end = slot_at (self, spans[i].end);

      for (int slot = slot_at (self, spans[i].start); slot < end; slot++)
        slots[slot] = find_demand (self, queue, 0, queue->handle_s, queue->interval_minutes);
    }
}

/* Calls outside the opening hours are strays of the history: nobody is there for them. */
static void
want_forecast (Demands             *self,
               guint                which,
               const GArray        *intervals,
               const CfIntervalSet *hours)
{
  const CfQueue *queue = self->reading->queues->pdata[which];
  guint32 *slots = queue_slots (self, which);

  for (guint i = 0; i < intervals->len; i++)
    {
      const CfForecastInterval *interval = &g_array_index (intervals, CfForecastInterval, i);
      const CfInterval span = { interval->start, interval->start + interval->minutes };
      const int end = slot_at (self, span.end);
      const double handle_s = interval->handle_s > 0 ? interval->handle_s : queue->handle_s;

      if (cf_interval_set_minutes_in (hours, span) == 0)
        continue;

      const guint demand
        = find_demand (self, queue, interval->calls, handle_s, interval->minutes);

      for (int slot = slot_at (self, span.start); slot < end; slot++)
        slots[slot] = demand;
    }
}

static gboolean
has_openings (const GPtrArray *openings,
              gint64           queue_id)
{
  for (guint i = 0; i < openings->len; i++)
    if (((const CfOpening *) openings->pdata[i])->queue_id == queue_id)
      return TRUE;

  return FALSE;
}

static gboolean
want_queue (Demands          *self,
            guint             which,
            const GPtrArray  *openings,
            GError          **error)
{
  const CfPlanSource *source = self->reading->source;
  const CfQueue *queue = self->reading->queues->pdata[which];
  g_autoptr(GArray) intervals
    = cf_planned_forecast_read (self->reading->db, source->run_id, queue->id,
                                cf_minute_at (source->period.from, 0),
                                cf_minute_at (source->period.until, 0), error);
  g_autoptr(CfIntervalSet) hours = NULL;

  if (intervals == NULL)
    return FALSE;

  /* A queue that neither opens nor rings asks for nobody. */
  if (intervals->len == 0 && !has_openings (openings, queue->id))
    return TRUE;

  hours = cf_forecast_lookup_hours (self->reading->db, queue->id, source->period.from,
                                    source->period.until, error);
  if (hours == NULL)
    return FALSE;

  want_minimum (self, which, hours);
  want_forecast (self, which, intervals, hours);
  return TRUE;
}

/* The schedule's own forecast, or else the newest. */
static gboolean
choose_run (CfPlanReading  *reading,
            GError        **error)
{
  g_autoptr(GError) failure = NULL;
  g_autoptr(CfForecastRun) run = NULL;

  if (reading->source->run_id != 0)
    return TRUE;
  run = cf_forecast_run_read_newest (reading->db, &failure);
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  reading->source->run_id = run != NULL ? run->id : 0;
  return TRUE;
}

gboolean
cf_plan_fill_demand (CfPlanReading  *reading,
                     GError        **error)
{
  CfPlanSource *source = reading->source;
  CfRosterProblem *problem = source->problem;
  g_autoptr(GPtrArray) openings = cf_opening_read_all (reading->db, 0, error);
  g_autoptr(GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Demands demands = { .reading = reading, .known = known };
  const double no_calls = 0;
  gboolean done = TRUE;

  if (openings == NULL || !choose_run (reading, error))
    return FALSE;

  demands.demands = g_array_new (FALSE, TRUE, sizeof (CfRosterDemand));
  demands.calls = g_array_new (FALSE, TRUE, sizeof (double));
  demands.levels = g_ptr_array_new ();
  g_array_append_val (demands.demands, problem->demands[0]);
  g_array_append_val (demands.calls, no_calls);
  g_ptr_array_add (demands.levels, NULL);

  for (guint q = 0; q < reading->queues->len && done; q++)
    done = want_queue (&demands, q, openings, error);

  problem->n_demands = demands.demands->len;
  g_free (problem->demands);
  problem->demands = (CfRosterDemand *) g_array_free (demands.demands, FALSE);
  source->calls = (double *) g_array_free (demands.calls, FALSE);
  source->levels = (double **) g_ptr_array_free (demands.levels, FALSE);
  return done;
}
