/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-planner.c: read, search, write.
 *
 * The search runs on a thread of GTask's pool over the plain arrays of a CfPlanSource; reading and
 * writing are the store's. What is written is the difference to what is stored, so a build that
 * finds the same schedule changes nothing, and the shifts it leaves keep their notes. */
#include "cf-planner.h"

#include "cf-fact-store.h"
#include "cf-forecaster.h"
#include "cf-id.h"
#include "cf-plan-source.h"
#include "cf-queue-store.h"
#include "cf-roster-build.h"
#include "cf-schedule-store.h"
#include "cf-shift-store.h"
#include "cf-today.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define NEXT_PERIOD_DAYS 28

typedef struct
{
  CfPlanRequest   request;
  CfProgress     *progress;     /* nullable */
  CfRosterBest   *best;         /* nullable */
  CfPlanSource   *source;
  CfRosterResult *result;
  CfPlanOutcome   outcome;
} Plan;

static void
plan_free (gpointer data)
{
  Plan *self = data;

  g_clear_pointer (&self->progress, cf_progress_unref);
  g_clear_pointer (&self->best, cf_roster_best_unref);
  g_clear_pointer (&self->result, cf_roster_result_free);
  g_clear_pointer (&self->source, cf_plan_source_free);
  g_free (self);
}

static Plan *
plan_new (const CfPlanRequest *request,
          CfProgress          *progress,
          CfRosterBest        *best)
{
  Plan *self = g_new0 (Plan, 1);

  self->request = *request;
  self->progress = progress != NULL ? cf_progress_ref (progress) : NULL;
  self->best = best != NULL ? cf_roster_best_ref (best) : NULL;
  return self;
}

/* Training and meetings are put there by people: the search plans around them. */
static void
keep_off_phone (CfPlanSource *source)
{
  CfRosterProblem *problem = source->problem;

  for (gsize i = 0; i < (gsize) problem->n_people * problem->n_days; i++)
    if (cf_roster_cell_is_shift (problem->cells[i])
        && problem->types[problem->cells[i] - 1].queue < 0)
      problem->person_days[i].flags |= CF_ROSTER_FIXED;
}

/* The first column of the period that may still be planned: what people were told to work, and did,
 * may not. */
static guint
first_free_column (const CfPlanSource *source,
                   CfDay               today)
{
  const CfRosterProblem *problem = source->problem;

  if (source->version == 0 || today <= source->period.from)
    return problem->from;
  return problem->from + (guint) (MIN (today, source->period.until) - source->period.from);
}

static void
keep_days_gone (CfPlanSource *source,
                CfDay         today)
{
  CfRosterProblem *problem = source->problem;
  const guint until = first_free_column (source, today);

  for (guint p = 0; p < problem->n_people; p++)
    for (guint d = problem->from; d < until; d++)
      problem->person_days[(gsize) p * problem->n_days + d].flags |= CF_ROSTER_FIXED;
}

static gboolean
refuse (GError     **error,
        const char  *sentence)
{
  g_set_error_literal (error, CF_STORE_ERROR, CF_STORE_ERROR_INVALID, sentence);
  return FALSE;
}

/* Is there anybody, anything to give them, and anything to do? */
static gboolean
check_source (const CfPlanSource  *source,
              CfDay                today,
              GError             **error)
{
  const CfRosterProblem *problem = source->problem;
  gboolean offered = FALSE, wanted = FALSE;

  for (guint c = 0; c < problem->n_types; c++)
    offered |= !problem->types[c].closed;
  for (gsize i = 0; i < (gsize) problem->n_queues * problem->n_days * CF_ROSTER_SLOTS_PER_DAY; i++)
    wanted |= source->calls[problem->demand[i]] > 0;

  if (source->partial)
    return refuse (error, _("You do not see everybody, so you cannot build for all."));
  if (!offered)
    return refuse (error, _("There are no shift types to work: add one first."));
  if (first_free_column (source, today) == problem->until)
    return refuse (error, _("The published days are over: nothing is left to build."));
  if (source->n_rows == 0)
    return refuse (error, _("Nobody has a contract and a skill in this period."));
  if (!wanted)
    return refuse (error, _("Nothing is forecast for this period: run the forecast first."));
  return TRUE;
}

static void
search (Plan *self)
{
  CfRosterProblem *problem = self->source->problem;
  const guint n_cells = problem->n_people * problem->n_days;
  const CfRosterOptions options = { self->request.seed, self->request.max_moves };
  const gint64 begun = g_get_monotonic_time ();
  CfRosterBest *best = self->best;

  /* Somebody came or went since the board was read: there is nobody to watch these rows. */
  if (best != NULL && cf_roster_best_get_n_cells (best) != n_cells)
    best = NULL;
  keep_off_phone (self->source);
  keep_days_gone (self->source, self->request.today);
  if (self->request.repair)
    problem->kept = g_memdup2 (problem->cells, n_cells * sizeof *problem->kept);

  self->result = cf_roster_build (self->source->evaluator, &options, self->progress, best);
  self->outcome = (CfPlanOutcome) {
    .n_people = problem->n_people,
    .n_open = self->result->open->len,
    .moves = self->result->moves,
    .objective = (double) self->result->score.cost / CF_ROSTER_COST_ONE,
    .bound = self->result->bound == G_MININT64
             ? -INFINITY : (double) self->result->bound / CF_ROSTER_COST_ONE,
    .first_legal_s = self->result->first_legal_s,
    .elapsed_s = (double) (g_get_monotonic_time () - begun) / G_USEC_PER_SEC,
  };
  for (guint p = 0; p < problem->n_people; p++)
    for (guint d = problem->from; d < problem->until; d++)
      {
        const gsize at = (gsize) p * problem->n_days + d;

        self->outcome.n_shifts += cf_roster_cell_is_shift (self->result->cells[at]);
        self->outcome.n_changed += self->result->cells[at] != problem->cells[at];
      }
}

/* Cells that are not as they are stored. */
static void
add_cells (const Plan    *self,
           CfShiftsInput *input)
{
  const CfPlanSource *source = self->source;
  const CfRosterProblem *problem = source->problem;

  for (guint row = 0; row < source->n_rows; row++)
    for (guint d = 0; d < source->n_days; d++)
      {
        const gsize at = (gsize) row * problem->n_days + problem->from + d;
        const CfRosterCell cell = self->result->cells[at];
        const gboolean is_shift = cf_roster_cell_is_shift (cell);
        const CfPlanCode *code = &source->codes[is_shift ? cell : 0];

        if (cell == problem->cells[at])
          continue;

        CfShiftChange *change = cf_shifts_input_add (input, source->rows[row].agent_id,
                                                     source->days[d].day, code->type_id);

        change->queue_id = code->queue_id;
        if (is_shift)
          change->note = g_strdup (source->stored[(gsize) row * source->n_days + d].note);
      }
}

/* The open shifts of the days that were built are the build's; those that are still wanted stay. */
static void
add_open_shifts (const Plan    *self,
                 CfShiftsInput *input)
{
  const CfPlanSource *source = self->source;
  const guint from = source->problem->from;
  const CfPlanOpenShift *open = (const CfPlanOpenShift *) source->open_shifts->data;
  g_autofree gboolean *stays = g_new0 (gboolean, source->open_shifts->len + 1);
  const guint first = first_free_column (source, self->request.today);

  for (guint j = 0; j < source->open_shifts->len; j++)
    stays[j] = open[j].day + from < first;
  for (guint i = 0; i < self->result->open->len; i++)
    {
      const CfRosterOpenShift *wanted = &g_array_index (self->result->open, CfRosterOpenShift, i);
      const CfPlanCode *code = &source->codes[wanted->cell];
      guint j = 0;

      if (wanted->day < first)
        continue;
      while (j < source->open_shifts->len
             && (stays[j]
                 || open[j].day != wanted->day - from || open[j].code != wanted->cell))
        j++;
      if (j < source->open_shifts->len)
        stays[j] = TRUE;
      else
        cf_shifts_input_add (input, 0, source->days[wanted->day - from].day,
                             code->type_id)->queue_id = code->queue_id;
    }
  for (guint j = 0; j < source->open_shifts->len; j++)
    if (!stays[j])
      cf_shifts_input_add (input, 0, source->days[open[j].day].day, 0)->shift_id
        = open[j].shift_id;
}

static CfShiftsInput *
make_input (const Plan *self)
{
  CfShiftsInput *input = cf_shifts_input_new ();

  input->schedule_id = self->source->schedule_id != 0 ? self->source->schedule_id : cf_id_new ();
  input->from_day = self->source->period.from;
  input->until_day = self->source->period.until;
  input->run_id = self->source->run_id;
  add_cells (self, input);
  add_open_shifts (self, input);
  input->first_id = cf_id_new_block (MAX (1, input->changes->len));
  return input;
}

static void
searched_cb (GObject      *unused,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  Plan *plan = g_task_get_task_data (task);

  if (g_task_return_error_if_cancelled (task))
    return;
  cf_store_write_for_task (g_task_get_source_object (task), &cf_command_shifts_build,
                           make_input (plan), cf_shifts_input_free, g_object_ref (task));
}

/* Inner tasks have no source object: the worker may drop the last reference (architecture §3.5). */
static void
search_thread (GTask        *task,
               gpointer      unused,
               gpointer      plan,
               GCancellable *cancellable)
{
  search (plan);
  g_task_return_boolean (task, TRUE);
}

static void
source_read_cb (GObject      *store,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  Plan *plan = g_task_get_task_data (task);
  GError *error = NULL;

  plan->source = cf_store_read_finish (CF_STORE (store), result, &error);
  if (plan->source == NULL || !check_source (plan->source, plan->request.today, &error))
    {
      g_task_return_error (task, error);
      return;
    }

  g_autoptr(GTask) inner = g_task_new (NULL, NULL, searched_cb, g_object_ref (task));

  g_task_set_task_data (inner, plan, NULL);
  g_task_run_in_thread (inner, search_thread);
}

void
cf_planner_build_async (CfStore             *store,
                        const CfPlanRequest *request,
                        CfProgress          *progress,
                        CfRosterBest        *best,
                        GCancellable        *cancellable,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  g_autoptr(GTask) task = g_task_new (store, cancellable, callback, user_data);
  Plan *plan = plan_new (request, progress, best);
  const CfPlanPeriod period = { request->from, request->until };

  g_task_set_source_tag (task, cf_planner_build_async);
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, plan, plan_free);
  cf_store_read_async (store, cf_plan_source_read, g_memdup2 (&period, sizeof period), g_free,
                       cf_plan_source_free, cancellable, source_read_cb, g_object_ref (task));
}

gboolean
cf_planner_build_finish (CfStore        *store,
                         GAsyncResult   *result,
                         CfPlanOutcome  *outcome,
                         GError        **error)
{
  g_return_val_if_fail (g_task_is_valid (result, store), FALSE);

  if (outcome != NULL)
    *outcome = ((Plan *) g_task_get_task_data (G_TASK (result)))->outcome;
  return g_task_propagate_boolean (G_TASK (result), error);
}

gboolean
cf_planner_build (CfStore              *store,
                  const CfPlanRequest  *request,
                  CfProgress           *progress,
                  CfPlanOutcome        *outcome,
                  GError              **error)
{
  const CfPlanPeriod period = { request->from, request->until };
  Plan *plan = plan_new (request, progress, NULL);
  gboolean done = FALSE;

  plan->source = cf_store_read (store, cf_plan_source_read, &period, error);
  if (plan->source != NULL && check_source (plan->source, plan->request.today, error))
    {
      CfShiftsInput *input;

      search (plan);
      input = make_input (plan);
      done = cf_store_write (store, &cf_command_shifts_build, input, error);
      cf_shifts_input_free (input);
    }
  if (done && outcome != NULL)
    *outcome = plan->outcome;
  plan_free (plan);
  return done;
}

/* The first day after everything that is there: the newest schedule, or else the history. */
static gboolean
read_end (CfDb     *db,
          CfDay    *end,
          gboolean *planned,
          GError  **error)
{
  g_autoptr(GPtrArray) schedules = cf_schedule_read_all (db, error);
  g_autoptr(GPtrArray) queues = schedules != NULL ? cf_queue_read_all (db, error) : NULL;

  *end = CF_DAY_NONE;
  if (queues == NULL)
    return FALSE;

  *planned = schedules->len > 0;

  for (guint i = 0; i < schedules->len; i++)
    *end = MAX (*end, ((CfSchedule *) schedules->pdata[i])->until_day);
  for (guint i = 0; i < queues->len && schedules->len == 0; i++)
    {
      CfFactSpan span;

      if (!cf_fact_read_span (db, ((CfQueue *) queues->pdata[i])->id, &span, error))
        return FALSE;
      if (span.from != CF_MINUTE_NONE)
        *end = MAX (*end, cf_minute_day (span.until - 1) + 1);
    }
  return TRUE;
}

gpointer
cf_planner_read_next (CfDb           *db,
                      gconstpointer   unused,
                      GError        **error)
{
  CfPlanRequest *request;
  gboolean planned;
  CfDay end;

  if (!read_end (db, &end, &planned, error))
    return NULL;

  request = g_new0 (CfPlanRequest, 1);
  request->from = end != CF_DAY_NONE ? end : cf_today ();
  /* A schedule follows the one before without a gap, and a history of long ago at once; where
   * people work today, a first schedule starts with a week. */
  if (!planned && request->from > cf_today () - CF_FORECASTER_OLD_DAYS)
    request->from = cf_day_week_start (request->from + CF_DAYS_PER_WEEK - 1, 0);
  request->until = request->from + NEXT_PERIOD_DAYS;
  return request;
}
