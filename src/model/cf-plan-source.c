/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-plan-source.c: reads a period, step by step, and sums its coverage. */
#include "cf-plan-source-private.h"

#include "cf-calendar-store.h"
#include "cf-queue-store.h"
#include "cf-rule-store.h"
#include "cf-schedule-store.h"
#include "cf-setting-store.h"
#include "cf-shift-store.h"

#include <glib/gi18n-lib.h>

int
cf_plan_source_find_row (const CfPlanSource *self,
                         gint64              agent_id)
{
  return (int) GPOINTER_TO_UINT (g_hash_table_lookup (self->row_of, &agent_id)) - 1;
}

CfDay
cf_plan_source_column_date (const CfPlanSource *self,
                            guint               column)
{
  return self->problem->first_day + (int) column;
}

static int
compare_queues (gconstpointer a,
                gconstpointer b)
{
  const CfQueue *one = *(CfQueue * const *) a;
  const CfQueue *other = *(CfQueue * const *) b;

  if (one->position != other->position)
    return one->position < other->position ? -1 : 1;
  return one->id < other->id ? -1 : one->id > other->id;
}

static gboolean
read_queues (CfPlanReading  *reading,
             GError        **error)
{
  CfPlanSource *source = reading->source;

  reading->queues = cf_queue_read_all (reading->db, error);
  if (reading->queues == NULL)
    return FALSE;

  g_ptr_array_sort (reading->queues, compare_queues);
  if (reading->queues->len > CF_ROSTER_MAX_QUEUES)
    g_ptr_array_set_size (reading->queues, CF_ROSTER_MAX_QUEUES);
  source->n_queues = reading->queues->len;
  source->queues = g_new0 (CfPlanQueue, source->n_queues);
  for (guint i = 0; i < source->n_queues; i++)
    {
      const CfQueue *queue = reading->queues->pdata[i];

      source->queues[i] = (CfPlanQueue) {
        queue->id, g_string_chunk_insert_const (source->strings, queue->name), queue->goal_share,
        queue->goal_seconds
      };
    }
  return TRUE;
}

static gboolean
read_days (CfPlanReading  *reading,
           GError        **error)
{
  CfPlanSource *source = reading->source;
  g_autoptr(GPtrArray) special = cf_special_day_read_between (reading->db, source->period.from,
                                                              source->period.until, error);

  if (special == NULL)
    return FALSE;

  source->n_days = source->period.until - source->period.from;
  source->days = g_new0 (CfPlanDay, source->n_days);
  for (guint d = 0; d < source->n_days; d++)
    {
      const CfDay day = source->period.from + (int) d;

      source->days[d] = (CfPlanDay) { day, cf_day_weekday (day), -1, NULL };
    }
  for (guint i = 0; i < special->len; i++)
    {
      const CfSpecialDay *found = special->pdata[i];
      CfPlanDay *day = &source->days[found->day - source->period.from];

      day->special_kind = found->kind;
      day->special = g_string_chunk_insert_const (source->strings, found->name);
    }
  return TRUE;
}

static gboolean
read_schedule (CfPlanReading  *reading,
               GError        **error)
{
  CfPlanSource *source = reading->source;
  g_autoptr(GError) failure = NULL;
  g_autoptr(CfSchedule) schedule = cf_schedule_read_covering (reading->db, source->period.from,
                                                              &failure);

  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  if (schedule != NULL)
    {
      source->schedule_id = schedule->id;
      source->run_id = schedule->run_id;
      source->version = schedule->n_versions;
    }
  return TRUE;
}

static gboolean
read_rules (CfPlanReading  *reading,
            GError        **error)
{
  CfRosterProblem *problem = reading->source->problem;
  g_autoptr(GPtrArray) settings = cf_rule_setting_read_all (reading->db, error);

  if (settings == NULL)
    return FALSE;

  for (guint i = 0; i < settings->len; i++)
    {
      const CfRuleSetting *setting = settings->pdata[i];

      if (setting->kind > CF_RULE_NONE && setting->kind < CF_RULE_N_KINDS)
        problem->rules[setting->kind] = (CfRosterRule) {
          setting->hard_limit == CF_RULE_SETTING_NO_LIMIT ? CF_RULE_NO_LIMIT : setting->hard_limit,
          setting->soft_limit == CF_RULE_SETTING_NO_LIMIT ? CF_RULE_NO_LIMIT : setting->soft_limit,
          setting->weight
        };
    }
  problem->night_start = cf_setting_read_int (reading->db, CF_SETTING_NIGHT_START, 22 * 60, NULL);
  problem->night_end = cf_setting_read_int (reading->db, CF_SETTING_NIGHT_END, 6 * 60, NULL);
  return TRUE;
}

static void
make_problem (CfPlanReading *reading)
{
  CfPlanSource *source = reading->source;
  const CfRosterSize size = {
    .n_people = source->n_rows,
    .n_days = reading->end - reading->first,
    .n_types = source->n_codes - 1,
    .n_queues = source->n_queues,
    .n_demands = 1,
  };

  source->problem = cf_roster_problem_new (&size);
  source->problem->first_day = reading->first;
  source->problem->from = source->period.from - reading->first;
  source->problem->until = source->period.until - reading->first;
  source->stored = g_new0 (CfPlanStored, (gsize) source->n_rows * source->n_days);
  source->leave_kinds = g_new0 (guint8, (gsize) source->n_rows * source->n_days);
}

static gboolean
read_all (CfPlanReading  *reading,
          GError        **error)
{
  CfPlanSource *source = reading->source;
  GArray *codes;

  reading->facts = cf_shift_fact_read_between (reading->db, reading->first - CF_PLAN_HISTORY_DAYS,
                                               reading->end, error);
  reading->day_locks = cf_day_lock_read_between (reading->db, source->period.from,
                                                 source->period.until, error);
  if (reading->facts == NULL || reading->day_locks == NULL
      || !read_queues (reading, error) || !read_days (reading, error)
      || !read_schedule (reading, error)
      || (codes = cf_plan_read_codes (reading, error)) == NULL)
    return FALSE;

  source->n_codes = codes->len;
  source->codes = (CfPlanCode *) g_array_free (codes, FALSE);
  if (!cf_plan_read_people (reading, error))
    return FALSE;

  make_problem (reading);
  if (!read_rules (reading, error))
    return FALSE;
  cf_plan_fill_types (reading);
  if (!cf_plan_fill_people (reading, error))
    return FALSE;
  cf_plan_fill_history (reading);
  if (!cf_plan_fill_shifts (reading, error) || !cf_plan_fill_demand (reading, error))
    return FALSE;

  source->evaluator = cf_roster_evaluator_new (source->problem);
  return TRUE;
}

gpointer
cf_plan_source_read (CfDb           *db,
                     gconstpointer   input,
                     GError        **error)
{
  const CfPlanPeriod *period = input;
  g_autoptr(CfPlanSource) source = g_new0 (CfPlanSource, 1);
  CfPlanReading reading = {
    .db = db,
    .source = source,
    .first = period->from - CF_ROSTER_PAST_DAYS,
    .end = period->until + CF_ROSTER_AHEAD_DAYS,
  };

  g_return_val_if_fail (period->until > period->from, NULL);
  if (period->until - period->from > CF_PLAN_MOST_DAYS)
    {
      g_set_error_literal (error, CF_STORE_ERROR, CF_STORE_ERROR_INVALID,
                           _("A schedule has at most twelve weeks."));
      return NULL;
    }

  source->period = *period;
  source->strings = g_string_chunk_new (4096);
  source->row_of = g_hash_table_new (g_int64_hash, g_int64_equal);
  source->open_shifts = g_array_new (FALSE, TRUE, sizeof (CfPlanOpenShift));

  const gboolean done = read_all (&reading, error);

  g_clear_pointer (&reading.queues, g_ptr_array_unref);
  g_clear_pointer (&reading.shift_types, g_ptr_array_unref);
  g_clear_pointer (&reading.breaks, g_ptr_array_unref);
  g_clear_pointer (&reading.agents, g_ptr_array_unref);
  g_clear_pointer (&reading.contracts, g_ptr_array_unref);
  g_clear_pointer (&reading.skills, g_ptr_array_unref);
  g_clear_pointer (&reading.contract_types, g_array_unref);
  g_clear_pointer (&reading.facts, g_array_unref);
  g_clear_pointer (&reading.day_locks, g_array_unref);
  return done ? g_steal_pointer (&source) : NULL;
}

void
cf_plan_source_free (gpointer data)
{
  CfPlanSource *self = data;

  if (self == NULL)
    return;

  for (gsize i = 0; self->stored != NULL && i < (gsize) self->n_rows * self->n_days; i++)
    {
      g_free (self->stored[i].note);
      g_free (self->stored[i].reason);
    }
  for (guint i = 0; self->levels != NULL && i < self->problem->n_demands; i++)
    g_free (self->levels[i]);
  g_clear_pointer (&self->evaluator, cf_roster_evaluator_free);
  g_clear_pointer (&self->problem, cf_roster_problem_free);
  g_clear_pointer (&self->row_of, g_hash_table_unref);
  g_clear_pointer (&self->open_shifts, g_array_unref);
  g_clear_pointer (&self->strings, g_string_chunk_free);
  g_free (self->levels);
  g_free (self->calls);
  g_free (self->rows);
  g_free (self->days);
  g_free (self->codes);
  g_free (self->queues);
  g_free (self->stored);
  g_free (self->leave_kinds);
  g_free (self->published);
  g_free (self);
}

static gboolean
is_about_fairness (CfRuleKind rule)
{
  return rule == CF_RULE_FAIR_NIGHTS || rule == CF_RULE_FAIR_WEEKENDS || rule == CF_RULE_FAIR_LATE;
}

void
cf_plan_source_find (const CfPlanSource  *self,
                     const CfRosterState *state,
                     guint                row,
                     GArray              *findings)
{
  const guint first = findings->len;

  if (self->rows[row].shifts_only)
    return;

  cf_roster_state_find (state, row, findings);
  for (guint i = findings->len; i-- > first && self->n_shifts_only > 0;)
    if (is_about_fairness (g_array_index (findings, CfRuleFinding, i).rule))
      g_array_remove_index (findings, i);
}

GArray *
cf_plan_source_find_all (const CfPlanSource  *self,
                         const CfRosterState *state)
{
  GArray *findings = g_array_new (FALSE, FALSE, sizeof (CfRuleFinding));

  for (guint row = 0; row < self->n_rows; row++)
    cf_plan_source_find (self, state, row, findings);
  return findings;
}

/* Between whole heads the share answered in time is taken as linear. */
static double
level_of (const CfPlanSource *self,
          guint               demand,
          int                 minutes)
{
  const guint last = self->problem->demands[demand].n_costs - 1;
  const guint heads = MIN (last, (guint) minutes / CF_ROSTER_SLOT_MINUTES);
  const double part = heads == last
                      ? 0 : (double) (minutes % CF_ROSTER_SLOT_MINUTES) / CF_ROSTER_SLOT_MINUTES;
  const double *levels = self->levels[demand];

  return part == 0 ? levels[heads] : levels[heads] + part * (levels[heads + 1] - levels[heads]);
}

CfPlanCoverage
cf_plan_source_sum_coverage (const CfPlanSource  *self,
                             const CfRosterState *state,
                             guint                queue,
                             guint                first_day,
                             guint                n_days)
{
  const CfRosterProblem *problem = self->problem;
  const guint first = (problem->from + first_day) * CF_ROSTER_SLOTS_PER_DAY;
  const guint end = first + n_days * CF_ROSTER_SLOTS_PER_DAY;
  const double hour = 60.0 / CF_ROSTER_SLOT_MINUTES;
  CfPlanCoverage sum = { 0 };
  double in_time = 0;

  for (guint q = 0; q < self->n_queues; q++)
    {
      const guint32 *demand = &problem->demand[(gsize) q * problem->n_days
                                               * CF_ROSTER_SLOTS_PER_DAY];
      const gint32 *minutes = cf_roster_state_get_minutes (state, q);

      if (queue != CF_PLAN_ALL_QUEUES && queue != q)
        continue;
      for (guint slot = first; slot < end; slot++)
        {
          const double required = problem->demands[demand[slot]].required;
          const double heads = (double) minutes[slot] / CF_ROSTER_SLOT_MINUTES;
          const double calls = self->calls[demand[slot]];

          sum.required_hours += required / hour;
          sum.scheduled_hours += heads / hour;
          sum.shortage_hours += MAX (0, required - heads) / hour;
          sum.surplus_hours += MAX (0, heads - required) / hour;
          sum.calls += calls;
          if (calls > 0)
            in_time += calls * level_of (self, demand[slot], minutes[slot]);
        }
    }
  sum.service_level = sum.calls > 0 ? in_time / sum.calls : -1;
  return sum;
}
