/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-requirement.h"

#include "cf-forecast-lookup.h"
#include "cf-inquiry.h"
#include "cf-planned-forecast.h"

#include <glib/gi18n-lib.h>
#include <math.h>

G_DEFINE_FINAL_TYPE (CfRequirement, cf_requirement, G_TYPE_OBJECT)

/* From the question to the answer. */
typedef struct
{
  gint64         run_id;
  gint64         queue_id;
  CfDay          from, until;     /* CF_DAY_NONE: the run's */
  CfForecastRun *run;             /* owned */
  CfQueue       *queue;           /* owned */
  GArray        *intervals;       /* owned */
  CfIntervalSet *hours;           /* owned */
} Job;

static void
job_clear (Job *job)
{
  g_clear_object (&job->run);
  g_clear_object (&job->queue);
  g_clear_pointer (&job->intervals, g_array_unref);
  g_clear_pointer (&job->hours, cf_interval_set_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Job, job_clear)

static void
job_free (gpointer data)
{
  job_clear (data);
  g_free (data);
}

static void
cf_requirement_finalize (GObject *object)
{
  CfRequirement *self = CF_REQUIREMENT (object);

  g_free (self->queue_name);
  g_free (self->cells);
  g_free (self->days);

  G_OBJECT_CLASS (cf_requirement_parent_class)->finalize (object);
}

static void
cf_requirement_class_init (CfRequirementClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cf_requirement_finalize;
}

static void
cf_requirement_init (CfRequirement *self)
{
}

static gboolean
read_job (Job     *job,
          CfDb    *db,
          GError **error)
{
  job->queue = cf_forecast_lookup_queue (db, job->queue_id, error);
  if (job->queue == NULL)
    return FALSE;

  job->run = cf_forecast_lookup_run (db, job->run_id, error);
  if (job->run == NULL)
    return FALSE;

  if (job->from == CF_DAY_NONE)
    job->from = job->run->from_day;
  if (job->until == CF_DAY_NONE)
    job->until = job->run->until_day;

  job->intervals = cf_planned_forecast_read (db, job->run->id, job->queue_id,
                                             cf_minute_at (job->from, 0),
                                             cf_minute_at (job->until, 0), error);
  if (job->intervals == NULL)
    return FALSE;
  if (job->intervals->len == 0)
    {
      g_set_error_literal (error, CF_STORE_ERROR, CF_STORE_ERROR_NOT_FOUND,
                           _("The forecast does not cover this queue."));
      return FALSE;
    }

  job->hours = cf_forecast_lookup_hours (db, job->queue_id, job->from, job->until, error);
  return job->hours != NULL;
}

/* Whether the queue is open at any time of each interval. */
static void
fill_open (CfRequirement *self,
           const Job     *job)
{
  for (guint d = 0; d < self->n_days; d++)
    for (guint s = 0; s < self->n_slots; s++)
      {
        CfMinute start = cf_minute_at (self->from + (CfDay) d, (int) s * self->minutes);
        CfInterval interval = { start, start + self->minutes };

        self->cells[d * self->n_slots + s].open
          = cf_interval_set_minutes_in (job->hours, interval) > 0;
      }
}

static void
fill_cells (CfRequirement *self,
            const Job     *job)
{
  for (guint i = 0; i < job->intervals->len; i++)
    {
      const CfForecastInterval *interval = &g_array_index (job->intervals, CfForecastInterval, i);
      guint slot = (guint) ((interval->start - cf_minute_at (self->from, 0)) / self->minutes);

      self->cells[slot].calls = interval->calls;
      self->cells[slot].handle_s = interval->handle_s;
    }

  for (guint i = 0; i < self->n_days * self->n_slots; i++)
    {
      CfRequirementCell *cell = &self->cells[i];
      CfErlangTraffic traffic = self->like;

      if (!cell->open)
        {
          cell->calls = 0.0;
          continue;
        }

      traffic.calls = cell->calls;
      if (cell->handle_s <= 0.0)
        cell->handle_s = job->queue->handle_s;
      traffic.handle_s = cell->handle_s;
      cf_staffing_require (&traffic, &self->goal, &cell->need);
    }
}

/* Adds @n cells up. The share answered in time is weighted by calls: 900 calls at 90 % and 100 at
 * 50 % are 86 %. */
static void
add_up (const CfRequirement     *self,
        const CfRequirementCell *cells,
        guint                    n,
        CfRequirementTotal      *total)
{
  double hours = self->minutes / 60.0;
  double in_time = 0.0;

  *total = (CfRequirementTotal) { 0 };
  for (guint i = 0; i < n; i++)
    {
      const CfStaffingRequirement *need = &cells[i].need;

      if (!cells[i].open)
        continue;

      total->calls += cells[i].calls;
      in_time += cells[i].calls * need->figures.service_level[CF_ERLANG_OF_OFFERED];
      total->agent_hours += hours * need->agents;
      total->roster_hours += hours * need->on_roster;
      total->exact_hours += hours * need->exact / (1.0 - self->goal.shrinkage);
      total->peak = MAX (total->peak, need->on_roster);
    }

  total->service_level = total->calls > 0.0 ? in_time / total->calls : NAN;
}

static void
fill_totals (CfRequirement *self)
{
  self->first_open = self->n_slots;
  for (guint i = 0; i < self->n_days * self->n_slots; i++)
    if (self->cells[i].open)
      {
        self->first_open = MIN (self->first_open, i % self->n_slots);
        self->end_open = MAX (self->end_open, i % self->n_slots + 1);
      }
  self->first_open = MIN (self->first_open, self->end_open);

  self->days = g_new (CfRequirementTotal, self->n_days);
  for (guint d = 0; d < self->n_days; d++)
    add_up (self, self->cells + d * self->n_slots, self->n_slots, &self->days[d]);
  add_up (self, self->cells, self->n_days * self->n_slots, &self->total);
}

static CfRequirement *
requirement_new (const Job *job)
{
  CfRequirement *self = g_object_new (CF_TYPE_REQUIREMENT, NULL);
  const CfQueue *queue = job->queue;

  self->run_id = job->run->id;
  self->queue_id = queue->id;
  self->queue_name = g_strdup (queue->name);
  self->from = job->from;
  self->n_days = (guint) (job->until - job->from);
  self->minutes = g_array_index (job->intervals, CfForecastInterval, 0).minutes;
  self->n_slots = (guint) (CF_MINUTES_PER_DAY / self->minutes);
  self->like = (CfErlangTraffic) {
    .interval_s = self->minutes * 60.0,
    .handle_s = queue->handle_s,
    .patience_s = queue->patience_s,
    .within_s = queue->goal_seconds,
  };
  self->goal = (CfStaffingGoal) {
    .share = queue->goal_share,
    .max_occupancy = queue->max_occupancy,
    .max_abandonment = queue->max_abandonment,
    .shrinkage = queue->shrinkage,
    .minimum_staff = (guint) MAX (queue->minimum_staff, 0),
  };
  self->cells = g_new0 (CfRequirementCell, self->n_days * self->n_slots);

  fill_open (self, job);
  fill_cells (self, job);
  fill_totals (self);

  return self;
}

CfRequirement *
cf_requirement_read (CfDb    *db,
                     gint64   run_id,
                     gint64   queue_id,
                     CfDay    from,
                     CfDay    until,
                     GError **error)
{
  g_auto(Job) job = { .run_id = run_id, .queue_id = queue_id, .from = from, .until = until };

  return read_job (&job, db, error) ? requirement_new (&job) : NULL;
}

static gboolean
read_question (CfDb      *db,
               gpointer   question,
               GError   **error)
{
  return read_job (question, db, error);
}

static gpointer
compute_requirement (gpointer   question,
                     GError   **error)
{
  return requirement_new (question);
}

static const CfInquiry requirement_inquiry = {
  .read = read_question,
  .compute = compute_requirement,
  .question_free = job_free,
  .answer_free = g_object_unref,
};

void
cf_requirement_read_async (CfStore             *store,
                           gint64               run_id,
                           gint64               queue_id,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  Job *job = g_new0 (Job, 1);

  job->run_id = run_id;
  job->queue_id = queue_id;
  job->from = job->until = CF_DAY_NONE;
  cf_inquiry_run_async (store, &requirement_inquiry, job, cancellable, callback, user_data);
}

CfRequirement *
cf_requirement_read_finish (CfStore       *store,
                            GAsyncResult  *result,
                            GError       **error)
{
  return cf_inquiry_run_finish (store, result, error);
}

static CfErlangTraffic
traffic_of (const CfRequirement     *self,
            const CfRequirementCell *cell)
{
  CfErlangTraffic traffic = self->like;

  traffic.calls = cell->calls;
  if (cell->handle_s > 0.0)
    traffic.handle_s = cell->handle_s;

  return traffic;
}

guint
cf_requirement_table (CfRequirement *self,
                      guint          day,
                      guint          slot,
                      CfStaffingRow  rows[CF_STAFFING_TABLE_ROWS])
{
  const CfRequirementCell *cell = &self->cells[day * self->n_slots + slot];
  CfErlangTraffic traffic = traffic_of (self, cell);

  return cell->open ? cf_staffing_table (&traffic, &self->goal, cell->need.agents, rows) : 0;
}

guint
cf_requirement_costs (CfRequirement *self,
                      guint          day,
                      guint          slot,
                      guint          n_heads,
                      double        *costs,
                      double        *levels)
{
  const CfRequirementCell *cell = &self->cells[day * self->n_slots + slot];
  CfErlangTraffic traffic = traffic_of (self, cell);

  if (cell->open)
    return cf_staffing_cost_table (&traffic, &self->goal, n_heads, costs, levels);

  for (guint heads = 0; heads <= n_heads; heads++)
    {
      costs[heads] = CF_STAFFING_SURPLUS_COST * heads;
      if (levels != NULL)
        levels[heads] = 1.0;
    }

  return 0;
}
