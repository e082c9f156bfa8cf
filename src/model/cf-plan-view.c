/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-plan-view.h"

#include <math.h>
#include <string.h>

CfPlanView *
cf_plan_view_new (const CfPlanSource *source,
                  const CfRosterCell *cells)
{
  CfPlanView *self = g_new0 (CfPlanView, 1);

  self->source = source;
  self->state = cf_roster_state_new (source->evaluator, cells);
  self->cells = g_new0 (CfPlanCell, (gsize) source->n_rows * source->n_days);
  self->totals = g_new0 (CfPlanTotals, source->n_rows);
  self->findings = g_new0 (GArray *, source->n_rows);
  for (guint row = 0; row < source->n_rows; row++)
    self->findings[row] = g_array_new (FALSE, FALSE, sizeof (CfRuleFinding));
  self->all_minutes = g_new0 (gint32, source->n_days * CF_ROSTER_SLOTS_PER_DAY);
  self->list = g_array_new (FALSE, FALSE, sizeof (CfPlanFinding));
  cf_plan_view_refresh_all (self);
  return self;
}

void
cf_plan_view_free (CfPlanView *self)
{
  if (self == NULL)
    return;

  for (guint row = 0; row < self->source->n_rows; row++)
    g_array_unref (self->findings[row]);
  cf_roster_state_free (self->state);
  g_array_unref (self->list);
  g_free (self->cells);
  g_free (self->totals);
  g_free (self->findings);
  g_free (self->all_minutes);
  g_free (self);
}

CfRosterCell
cf_plan_view_empty_cell (const CfPlanView *self,
                         guint             row,
                         guint             day)
{
  const CfRosterProblem *problem = self->source->problem;
  const gsize at = (gsize) row * problem->n_days + problem->from + day;

  return (problem->person_days[at].flags & CF_ROSTER_ON_LEAVE) != 0 ? CF_ROSTER_LEAVE
                                                                    : CF_ROSTER_OFF;
}

static CfPlanCell
show_cell (const CfPlanView *self,
           guint             row,
           guint             day)
{
  const CfPlanSource *source = self->source;
  const CfRosterProblem *problem = source->problem;
  const gsize column = (gsize) row * problem->n_days + problem->from + day;
  const gsize at = (gsize) row * source->n_days + day;
  const CfRosterCell cell = cf_roster_state_get_cells (self->state)[column];
  const CfRosterPersonDay *date = &problem->person_days[column];
  const CfPlanStored *stored = &source->stored[at];
  CfPlanCell shown = { 0, 0 };

  if (cf_roster_cell_is_shift (cell))
    shown.code = cell;
  else if (source->leave_kinds[at] != 0)
    shown.code = problem->n_types + source->leave_kinds[at];

  if (shown.code <= problem->n_types && stored->locked)
    shown.marks |= CF_PLAN_LOCKED;
  if (cf_roster_cell_is_shift (cell) && stored->note != NULL)
    shown.marks |= CF_PLAN_NOTE;
  if (cf_roster_cell_is_shift (cell) && stored->reason != NULL)
    shown.marks |= CF_PLAN_OVERRIDE;
  if (source->published != NULL
      && cf_roster_cell_is_shift (cell) + cf_roster_cell_is_shift (source->published[at]) > 0
      && cell != source->published[at])
    shown.marks |= CF_PLAN_CHANGED;
  if ((date->flags & CF_ROSTER_ON_LEAVE) != 0)
    shown.marks |= CF_PLAN_ON_LEAVE;
  if (date->contract == CF_ROSTER_NO_CONTRACT && !source->rows[row].shifts_only)
    shown.marks |= CF_PLAN_AWAY;
  return shown;
}

/* Rules about a whole period are told in the list: a mark on each of its cells says nothing. */
static gboolean
is_of_cells (const CfRuleFinding *finding)
{
  switch ((int) finding->rule)
    {
    case CF_RULE_PERIOD_MINUTES:
    case CF_RULE_OVERTIME_MONTH:
    case CF_RULE_AGREED_MINUTES:
    case CF_RULE_FAIR_NIGHTS:
    case CF_RULE_FAIR_WEEKENDS:
    case CF_RULE_FAIR_LATE:
      return finding->hard;
    default:
      return TRUE;
    }
}

static void
mark_findings (CfPlanView *self,
               guint       row)
{
  const CfRosterProblem *problem = self->source->problem;
  CfPlanCell *cells = &self->cells[(gsize) row * self->source->n_days];

  for (guint i = 0; i < self->findings[row]->len; i++)
    {
      const CfRuleFinding *finding = &g_array_index (self->findings[row], CfRuleFinding, i);

      const guint first = finding->rule == CF_RULE_START_CHANGE ? finding->last_day
                                                                : finding->first_day;

      if (!is_of_cells (finding))
        continue;
      for (guint d = MAX (first, problem->from);
           d <= finding->last_day && d < problem->until; d++)
        cells[d - problem->from].marks |= finding->hard ? CF_PLAN_HARD : CF_PLAN_SOFT;
    }
}

void
cf_plan_view_refresh_row (CfPlanView *self,
                          guint       row)
{
  const guint n_days = self->source->n_days;
  const CfRosterRow *judged = cf_roster_state_get_row (self->state, row);

  for (guint d = 0; d < n_days; d++)
    self->cells[(gsize) row * n_days + d] = show_cell (self, row, d);
  g_array_set_size (self->findings[row], 0);
  cf_plan_source_find (self->source, self->state, row, self->findings[row]);
  mark_findings (self, row);
  self->totals[row] = (CfPlanTotals) {
    .paid_minutes = judged->paid_minutes,
    .agreed_minutes = judged->agreed_minutes,
    .overtime_minutes = judged->overtime_minutes,
    .nights = judged->fair[CF_ROSTER_FAIR_NIGHTS],
    .weekends = judged->fair[CF_ROSTER_FAIR_WEEKENDS],
    .late = judged->fair[CF_ROSTER_FAIR_LATE],
    .wishes = judged->wishes,
    .wishes_met = judged->wishes_met,
  };
  self->list_is_stale = TRUE;
}

void
cf_plan_view_balance (CfPlanView *self)
{
  for (guint row = 0; row < self->source->n_rows; row++)
    {
      self->totals[row].balance = self->source->n_shifts_only > 0 ? NAN : 0;
      for (guint metric = 0; metric < CF_ROSTER_N_FAIR; metric++)
        self->totals[row].balance += cf_roster_state_get_balance (self->state, row, metric);
    }
}

void
cf_plan_view_sum_minutes (CfPlanView *self,
                          guint       first_day,
                          guint       n_days)
{
  const CfPlanSource *source = self->source;
  const guint end = MIN (source->n_days, first_day + n_days) * CF_ROSTER_SLOTS_PER_DAY;
  const guint offset = source->problem->from * CF_ROSTER_SLOTS_PER_DAY;

  for (guint slot = first_day * CF_ROSTER_SLOTS_PER_DAY; slot < end; slot++)
    {
      self->all_minutes[slot] = 0;
      for (guint q = 0; q < source->n_queues; q++)
        self->all_minutes[slot] += cf_roster_state_get_minutes (self->state, q)[offset + slot];
    }
}

void
cf_plan_view_refresh_all (CfPlanView *self)
{
  for (guint row = 0; row < self->source->n_rows; row++)
    cf_plan_view_refresh_row (self, row);
  cf_plan_view_balance (self);
  cf_plan_view_sum_minutes (self, 0, self->source->n_days);
}

static int
compare_findings (gconstpointer a,
                  gconstpointer b)
{
  const CfPlanFinding *one = a;
  const CfPlanFinding *other = b;

  if (one->hard != other->hard)
    return one->hard ? -1 : 1;
  if (one->cost != other->cost)
    return one->cost > other->cost ? -1 : 1;
  if (one->first_day != other->first_day)
    return one->first_day < other->first_day ? -1 : 1;
  if (one->row != other->row)
    return one->row < other->row ? -1 : 1;
  return (int) one->rule - (int) other->rule;
}

static gboolean
is_overridden (const CfPlanView    *self,
               const CfRuleFinding *finding)
{
  const CfRosterProblem *problem = self->source->problem;

  for (guint d = MAX (finding->first_day, problem->from);
       d <= finding->last_day && d < problem->until; d++)
    if ((self->cells[(gsize) finding->person * self->source->n_days + d - problem->from].marks
         & CF_PLAN_OVERRIDE) != 0)
      return TRUE;
  return FALSE;
}

/* A draft without a shift yet: that everybody's hours are missing says nothing. */
static gboolean
is_empty (const CfPlanView *self)
{
  for (guint row = 0; row < self->source->n_rows; row++)
    if (self->totals[row].paid_minutes > 0)
      return FALSE;
  return TRUE;
}

GArray *
cf_plan_view_list (CfPlanView *self)
{
  const CfRosterProblem *problem = self->source->problem;
  const gboolean empty = is_empty (self);

  if (!self->list_is_stale)
    return self->list;

  g_array_set_size (self->list, 0);
  for (guint row = 0; row < self->source->n_rows; row++)
    for (guint i = 0; i < self->findings[row]->len; i++)
      {
        const CfRuleFinding *finding = &g_array_index (self->findings[row], CfRuleFinding, i);
        const CfPlanFinding listed = {
          .rule = finding->rule,
          .row = row,
          .first_day = MAX (finding->first_day, problem->from) - problem->from,
          .last_day = MIN (finding->last_day, problem->until - 1) - problem->from,
          .hard = finding->hard,
          .overridden = finding->hard && is_overridden (self, finding),
          .cost = (double) finding->cost / CF_ROSTER_COST_ONE,
          .measured = finding->measured,
          .limit = finding->limit,
        };

        if (!empty || finding->rule != CF_RULE_AGREED_MINUTES)
          g_array_append_val (self->list, listed);
      }
  g_array_sort (self->list, compare_findings);
  self->list_is_stale = FALSE;
  return self->list;
}
