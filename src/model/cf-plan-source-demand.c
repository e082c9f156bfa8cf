/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-plan-source-demand.c: what the forecast asks for in each quarter of an hour.
 *
 * The requirement of the Forecast page, with the goal of each period of the day and the risk of the
 * forecast: one table of costs (engine/staffing) an interval, shared by its quarters in equal
 * parts. Where a queue is open and nothing is forecast, its minimum staff is wanted. The day after
 * the period is asked for too, as far as the forecast goes: the last night reaches into it, but
 * nobody is judged by it. */
#include "cf-plan-source-private.h"

#include "cf-forecast-lookup.h"
#include "cf-queue-store.h"
#include "cf-requirement-private.h"

#include <math.h>

typedef struct
{
  CfPlanReading *reading;
  GArray        *demands;     /* CfRosterDemand */
  GPtrArray     *levels;      /* double[] */
  GArray        *calls;       /* double: in a quarter */
  GHashTable    *known;       /* see find_demand () → index */
} Demands;

static guint
make_demand (Demands       *self,
             CfRequirement *requirement,
             guint          day,
             guint          slot)
{
  const guint n_heads = self->reading->source->n_rows;
  const CfRequirementCell *cell = &requirement->cells[day * requirement->n_slots + slot];
  const double part = (double) CF_ROSTER_SLOT_MINUTES / requirement->minutes;
  g_autofree double *costs = g_new (double, n_heads + 1);
  double *levels = g_new (double, n_heads + 1);
  CfRosterDemand demand = {
    .n_costs = n_heads + 1,
    .costs = g_new (CfRosterCost, n_heads + 1),
    .surplus = llround (CF_STAFFING_SURPLUS_COST * CF_ROSTER_COST_ONE * part),
  };
  const double quarter = cell->calls * part;

  demand.required = cf_requirement_costs (requirement, day, slot, n_heads, costs, levels);
  for (guint n = 0; n <= n_heads; n++)
    demand.costs[n] = llround (costs[n] * CF_ROSTER_COST_ONE * part);
  g_array_append_val (self->demands, demand);
  g_ptr_array_add (self->levels, levels);
  g_array_append_val (self->calls, quarter);
  return self->demands->len - 1;
}

/* Cells alike share a table: the same load, handle time and period of the day of a queue. */
static guint
find_demand (Demands       *self,
             CfRequirement *requirement,
             guint          day,
             guint          slot)
{
  const guint at = day * requirement->n_slots + slot;
  const CfRequirementCell *cell = &requirement->cells[at];
  char *key = g_strdup_printf ("%" G_GINT64_FORMAT " %.3f %.4f %.2f %u", requirement->queue_id,
                               cell->calls, cell->need.load, cell->handle_s,
                               requirement->basis->goal[at]);
  gpointer index = g_hash_table_lookup (self->known, key);

  if (index != NULL)
    {
      g_free (key);
      return GPOINTER_TO_UINT (index);
    }

  const guint made = make_demand (self, requirement, day, slot);

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

/* Where nothing is forecast, the quarters in which the queue is open want its minimum; a forecast
 * wants its interval whole. */
static void
want_cell (Demands             *self,
           CfRequirement       *requirement,
           guint                day,
           guint                slot,
           const CfIntervalSet *hours,
           guint32             *slots)
{
  const CfRosterProblem *problem = self->reading->source->problem;
  const CfRequirementCell *cell = &requirement->cells[day * requirement->n_slots + slot];
  const CfMinute start = cf_minute_at (requirement->from + (CfDay) day,
                                       (int) slot * requirement->minutes);
  const CfMinute origin = cf_minute_at (problem->first_day, 0);

  if (!cell->open || (cell->need.load <= 0 && cell->need.agents == 0))
    return;

  const guint demand = find_demand (self, requirement, day, slot);

  for (int offset = 0; offset < requirement->minutes; offset += CF_ROSTER_SLOT_MINUTES)
    {
      const CfInterval quarter = { start + offset, start + offset + CF_ROSTER_SLOT_MINUTES };

      if (cell->need.load > 0 || cf_interval_set_minutes_in (hours, quarter) > 0)
        slots[(start + offset - origin) / CF_ROSTER_SLOT_MINUTES] = demand;
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
  g_autoptr(CfRequirement) requirement
    = cf_requirement_read_plan (self->reading->db, source->run_id, queue->id, source->period.from,
                                source->period.until, error);
  g_autoptr(CfIntervalSet) hours = NULL;

  if (requirement == NULL)
    return FALSE;

  /* A queue that neither opens nor rings asks for nobody. */
  if (requirement->basis->n_forecast == 0 && !has_openings (openings, queue->id))
    return TRUE;

  hours = cf_forecast_lookup_hours (self->reading->db, queue->id, source->period.from,
                                    source->period.until, error);
  if (hours == NULL)
    return FALSE;

  for (guint day = 0; day < requirement->n_days; day++)
    for (guint slot = 0; slot < requirement->n_slots; slot++)
      want_cell (self, requirement, day, slot, hours, queue_slots (self, which));

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
