/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-plan-source-shifts.c: the stored shifts as cells, what was published, and what the weeks
 * before say about fairness and overtime. */
#include "cf-plan-source-private.h"

#include "cf-schedule-store.h"
#include "cf-shift-store.h"

#include <string.h>

CfRosterCell
cf_plan_source_find_code (const CfPlanSource *self,
                          gint64              type_id,
                          gint64              queue_id)
{
  for (guint c = 1; c <= self->problem->n_types; c++)
    if (self->codes[c].type_id == type_id && self->codes[c].queue_id == queue_id)
      return c;
  return CF_ROSTER_OFF;
}

CfRosterCell
cf_plan_source_find_fact (const CfPlanSource *self,
                          const CfShiftFact  *fact)
{
  const int start = fact->start - cf_minute_at (fact->day, 0);

  for (guint c = 1; c <= self->problem->n_types; c++)
    if (self->codes[c].type_id == fact->type_id && self->codes[c].queue_id == fact->queue_id
        && self->codes[c].start_minute == start
        && self->codes[c].length_minutes == fact->end - fact->start)
      return c;
  return cf_plan_source_find_code (self, fact->type_id, fact->queue_id);
}

static void
place_open_shift (CfPlanSource      *source,
                  const CfShiftFact *fact,
                  CfRosterCell       cell)
{
  const CfPlanOpenShift open = { fact->id, fact->day - source->period.from, cell };

  if (fact->day >= source->period.from && fact->day < source->period.until)
    g_array_append_val (source->open_shifts, open);
}

/* In one order, whatever order they were made in: the same schedule reads the same. */
static int
compare_open_shifts (gconstpointer a,
                     gconstpointer b)
{
  const CfPlanOpenShift *one = a;
  const CfPlanOpenShift *other = b;

  if (one->day != other->day)
    return one->day < other->day ? -1 : 1;
  if (one->code != other->code)
    return one->code < other->code ? -1 : 1;
  return one->shift_id < other->shift_id ? -1 : one->shift_id > other->shift_id;
}

static void
place_day_locks (CfPlanSource *self,
                 const GArray *day_locks)
{
  CfRosterProblem *problem = self->problem;

  for (guint i = 0; i < day_locks->len; i++)
    {
      const CfDayLock *lock = &g_array_index (day_locks, CfDayLock, i);
      const int row = cf_plan_source_find_row (self, lock->agent_id);

      if (row < 0 || lock->day < self->period.from || lock->day >= self->period.until)
        continue;

      const gsize at = (gsize) row * problem->n_days + (guint) (lock->day - problem->first_day);
      CfPlanStored *stored = &self->stored[(gsize) row * self->n_days
                                           + (guint) (lock->day - self->period.from)];

      if (cf_roster_cell_is_shift (problem->cells[at]))
        continue;
      stored->locked = TRUE;
      problem->person_days[at].flags |= CF_ROSTER_FIXED;
    }
}

/* One reading of the shifts: cells of the columns, what is stored with them, open shifts. */
void
cf_plan_source_place_facts (CfPlanSource *self,
                            const GArray *facts,
                            const GArray *day_locks)
{
  CfRosterProblem *problem = self->problem;

  g_array_set_size (self->open_shifts, 0);
  for (guint i = 0; i < facts->len; i++)
    {
      const CfShiftFact *fact = &g_array_index (facts, CfShiftFact, i);
      const CfRosterCell cell = cf_plan_source_find_fact (self, fact);
      const int row = cf_plan_source_find_row (self, fact->agent_id);
      const int column = fact->day - problem->first_day;

      if (cell == CF_ROSTER_OFF || column < 0 || column >= (int) problem->n_days)
        continue;
      if (fact->agent_id == 0)
        place_open_shift (self, fact, cell);
      if (row < 0)
        continue;

      const gsize at = (gsize) row * problem->n_days + (guint) column;

      problem->cells[at] = cell;
      if (fact->day >= self->period.from && fact->day < self->period.until)
        {
          CfPlanStored *stored = &self->stored[(gsize) row * self->n_days
                                               + (guint) (fact->day - self->period.from)];

          stored->shift_id = fact->id;
          stored->locked = fact->locked;
          if (fact->locked)
            problem->person_days[at].flags |= CF_ROSTER_FIXED;
        }
    }
  g_array_sort (self->open_shifts, compare_open_shifts);
  place_day_locks (self, day_locks);
}

/* Only what the fact says is there is looked up: few shifts have a note or a reason. */
static gboolean
read_notes (CfPlanReading  *reading,
            GError        **error)
{
  CfPlanSource *source = reading->source;
  gboolean any = FALSE;

  for (guint i = 0; i < reading->facts->len && !any; i++)
    {
      const CfShiftFact *fact = &g_array_index (reading->facts, CfShiftFact, i);

      any = (fact->has_note || fact->overridden) && fact->day >= source->period.from;
    }
  if (!any)
    return TRUE;

  g_autoptr(GPtrArray) shifts = cf_shift_read_between (reading->db, source->period.from,
                                                       source->period.until, error);

  if (shifts == NULL)
    return FALSE;
  for (guint i = 0; i < shifts->len; i++)
    {
      const CfShift *shift = shifts->pdata[i];
      const int row = cf_plan_source_find_row (source, shift->agent_id);

      if (row < 0 || (shift->note == NULL && shift->override_reason == NULL))
        continue;

      CfPlanStored *stored = &source->stored[(gsize) row * source->n_days
                                             + (guint) (shift->day - source->period.from)];

      stored->note = g_strdup (shift->note);
      stored->reason = g_strdup (shift->override_reason);
    }
  return TRUE;
}

/* The newest version is the live cells, but where they differ from it. */
static gboolean
read_published (CfPlanReading  *reading,
                GError        **error)
{
  CfPlanSource *source = reading->source;
  const CfRosterProblem *problem = source->problem;

  if (source->version == 0)
    return TRUE;

  g_autoptr(GPtrArray) differences
    = cf_shift_difference_read_all (reading->db, source->schedule_id, error);

  if (differences == NULL)
    return FALSE;

  source->published = g_new (CfRosterCell, (gsize) source->n_rows * source->n_days);
  for (guint row = 0; row < source->n_rows; row++)
    memcpy (&source->published[(gsize) row * source->n_days],
            &problem->cells[(gsize) row * problem->n_days + problem->from],
            source->n_days * sizeof *source->published);
  for (guint i = 0; i < differences->len; i++)
    {
      const CfShiftDifference *difference = differences->pdata[i];
      const int row = cf_plan_source_find_row (source, difference->agent_id);

      if (row >= 0 && difference->day >= source->period.from
          && difference->day < source->period.until)
        source->published[(gsize) row * source->n_days
                          + (guint) (difference->day - source->period.from)]
          = difference->old_type_id == 0
            ? CF_ROSTER_OFF : cf_plan_source_find_code (source, difference->old_type_id,
                                                        difference->old_queue_id);
    }
  return TRUE;
}

gboolean
cf_plan_fill_shifts (CfPlanReading  *reading,
                     GError        **error)
{
  CfPlanSource *source = reading->source;
  CfRosterProblem *problem = source->problem;

  cf_plan_source_place_facts (source, reading->facts, reading->day_locks);
  for (guint row = 0; row < source->n_rows; row++)
    for (guint d = 0; d < problem->n_days; d++)
      {
        const gsize at = (gsize) row * problem->n_days + d;

        if (problem->cells[at] == CF_ROSTER_OFF
            && (problem->person_days[at].flags & CF_ROSTER_ON_LEAVE) != 0)
          problem->cells[at] = CF_ROSTER_LEAVE;
        if (d < problem->from || d >= problem->until)
          problem->person_days[at].flags |= CF_ROSTER_FIXED;
      }
  return read_notes (reading, error) && read_published (reading, error);
}

/* What one person did in the weeks before the first column. */
typedef struct
{
  int   fair[CF_ROSTER_N_FAIR];
  CfDay weekend;           /* Saturday of the last one counted */
  CfDay week;              /* start of the week that `worked` is of */
  int   worked;
} History;

static void
count_fair (History            *history,
            const CfShiftFact  *fact,
            const CfRosterType *type)
{
  history->fair[CF_ROSTER_FAIR_NIGHTS] += type->klass == CF_ROSTER_NIGHT_SHIFT;
  history->fair[CF_ROSTER_FAIR_LATE] += type->klass == CF_ROSTER_LATE_SHIFT;
  if (cf_day_weekday (fact->day) >= 5)
    {
      const CfDay saturday = fact->day - ((int) cf_day_weekday (fact->day) - 5);

      history->fair[CF_ROSTER_FAIR_WEEKENDS] += saturday != history->weekend;
      history->weekend = saturday;
    }
}

/* As the engine counts it: beyond the day's minutes or beyond the agreed week's. */
static int
count_overtime (History            *history,
                const CfShiftFact  *fact,
                const CfRosterType *type,
                const CfPlanRow    *row,
                guint               week_start)
{
  const CfDay week = cf_day_week_start (fact->day, week_start);
  const int agreed = row->week_minutes;

  if (week != history->week)
    history->worked = 0;
  history->week = week;

  const int beyond = MAX (0, history->worked + type->paid_minutes - agreed)
                     - MAX (0, history->worked - agreed);

  history->worked += type->paid_minutes;
  return MAX (MAX (0, type->paid_minutes - 480), agreed > 0 ? beyond : 0);
}

static void
carry_over (CfPlanSource  *source,
            const History *histories)
{
  CfRosterProblem *problem = source->problem;

  for (guint metric = 0; metric < CF_ROSTER_N_FAIR; metric++)
    {
      gint64 sum = 0, full_time = 0;

      for (guint row = 0; row < source->n_rows; row++)
        if (histories[row].week != CF_DAY_NONE)
          {
            sum += histories[row].fair[metric];
            full_time += problem->people[row].full_time;
          }
      for (guint row = 0; row < source->n_rows && full_time > 0; row++)
        if (histories[row].week != CF_DAY_NONE)
          problem->people[row].carried[metric]
            = histories[row].fair[metric] * 1000
              - (int) (sum * 1000 * problem->people[row].full_time / full_time);
    }
}

/* Whoever did not work in those weeks carries nothing over: a new person owes no nights. */
void
cf_plan_fill_history (CfPlanReading *reading)
{
  CfPlanSource *source = reading->source;
  CfRosterProblem *problem = source->problem;
  g_autofree History *histories = g_new0 (History, source->n_rows);
  const CfDay month = cf_day_month_start (problem->first_day);

  for (guint row = 0; row < source->n_rows; row++)
    histories[row].weekend = histories[row].week = CF_DAY_NONE;
  for (guint i = 0; i < reading->facts->len; i++)
    {
      const CfShiftFact *fact = &g_array_index (reading->facts, CfShiftFact, i);
      const CfRosterCell cell = cf_plan_source_find_code (source, fact->type_id, fact->queue_id);
      const int row = cf_plan_source_find_row (source, fact->agent_id);

      if (row < 0 || cell == CF_ROSTER_OFF || fact->day >= source->period.from)
        continue;

      const CfRosterType *type = &problem->types[cell - 1];

      count_fair (&histories[row], fact, type);

      const int overtime = count_overtime (&histories[row], fact, type, &source->rows[row],
                                           problem->week_start);

      if (fact->day >= month && fact->day < problem->first_day)
        problem->people[row].overtime_before += overtime;
    }
  carry_over (source, histories);
}
