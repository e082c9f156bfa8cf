/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-roster-sheet.c: rows, counters and coverage, followed change by change. All sums are of whole
 * numbers, so nothing drifts. */
#include "cf-roster-sheet.h"

#include "cf-roster-evaluator.h"

#include <string.h>

/* A shift too many or too few by its minutes. */
#define MINUTES_OF_A_SHIFT 480

static gint32
minutes_hard (const CfRosterRules *rules,
              gint32               minutes)
{
  gint32 excess = 0;

  if (rules->max_minutes > 0 && minutes > rules->max_minutes)
    excess = minutes - rules->max_minutes;
  else if (minutes < rules->min_minutes)
    excess = rules->min_minutes - minutes;
  return excess * CF_ROSTER_HARD_ONE / MINUTES_OF_A_SHIFT + (excess > 0);
}

static gint32
weekends_hard (const CfRosterRules *rules,
               guint                weekends)
{
  return weekends > rules->max_weekends ? (weekends - rules->max_weekends) * CF_ROSTER_HARD_ONE : 0;
}

static gboolean
works_on_weekend (const CfRosterModel *model,
                  const guint16       *row,
                  guint                weekend)
{
  const guint d = model->saturdays[weekend];

  return row[d] != CF_ROSTER_OFF
         || (d + 1 < model->n_days && model->weekend_of[d + 1] == weekend
             && row[d + 1] != CF_ROSTER_OFF);
}

static void
set_marginals (CfRosterSheet *self,
               guint          day,
               guint          cell)
{
  const gsize at = (gsize) day * self->model->n_cells + cell;
  const CfRosterDemand *demand = cf_roster_model_demand (self->model, day, cell);
  const gint32 minutes = self->heads[at] * CF_ROSTER_SLOT_MINUTES;
  const CfRosterCost now = cf_roster_demand_cost (demand, minutes);

  self->more[at] = cf_roster_demand_cost (demand, minutes + CF_ROSTER_SLOT_MINUTES) - now;
  self->less[at] = self->heads[at] == 0
                   ? 0 : cf_roster_demand_cost (demand, minutes - CF_ROSTER_SLOT_MINUTES) - now;
}

static void
place_head (CfRosterSheet *self,
            guint          day,
            guint          cell,
            int            change)
{
  const gsize at = (gsize) day * self->model->n_cells + cell;

  if (cell == CF_ROSTER_OFF)
    return;
  self->cost += change > 0 ? self->more[at] : self->less[at];
  self->heads[at] += change;
  set_marginals (self, day, cell);
}

static void
set_row (CfRosterSheet *self,
         guint          person)
{
  const CfRosterModel *model = self->model;
  const CfRosterRules *rules = cf_roster_model_rules (model, person);
  const guint16 *row = &self->cells[(gsize) person * model->n_days];
  guint16 *states = &self->states[(gsize) person * (model->n_days + 1)];
  gint16 *counts = &self->counts[(gsize) person * model->n_cells];
  guint state = 0;

  for (guint d = 0; d < model->n_days; d++)
    {
      const CfRosterStep *step
        = cf_roster_automaton_step (rules->automaton, state, model->symbols[row[d]]);

      states[d] = state;
      state = step->next;
      self->cost += step->cost + cf_roster_model_wish_cost (model, person, d, row[d]);
      self->hard += step->hard * CF_ROSTER_HARD_ONE;
      if (d < model->from || d >= model->until)
        continue;
      self->minutes[person] += model->minutes[row[d]];
      if (++counts[row[d]] > rules->type_limits[row[d]])
        self->hard += CF_ROSTER_HARD_ONE;
    }
  states[model->n_days] = state;
  for (guint w = 0; w < model->n_weekends; w++)
    self->weekends[person] += works_on_weekend (model, row, w);
  self->hard += minutes_hard (rules, self->minutes[person])
                + weekends_hard (rules, self->weekends[person]);
}

void
cf_roster_sheet_set_cells (CfRosterSheet *self,
                           const guint16 *cells)
{
  const CfRosterModel *model = self->model;
  const gsize n_heads = (gsize) model->n_days * model->n_cells;

  memmove (self->cells, cells, (gsize) model->n_people * model->n_days * sizeof *cells);
  memset (self->heads, 0, n_heads * sizeof *self->heads);
  memset (self->minutes, 0, model->n_people * sizeof *self->minutes);
  memset (self->weekends, 0, model->n_people * sizeof *self->weekends);
  memset (self->counts, 0, (gsize) model->n_people * model->n_cells * sizeof *self->counts);
  self->cost = self->hard = 0;
  for (guint d = 0; d < model->n_days; d++)
    for (guint cell = 1; cell < model->n_cells; cell++)
      {
        self->cost += cf_roster_demand_cost (cf_roster_model_demand (model, d, cell), 0);
        set_marginals (self, d, cell);
      }
  for (guint p = 0; p < model->n_people; p++)
    {
      set_row (self, p);
      for (guint d = 0; d < model->n_days; d++)
        place_head (self, d, cf_roster_sheet_cell (self, p, d), 1);
    }
}

CfRosterSheet *
cf_roster_sheet_new (const CfRosterModel *model,
                     const guint16       *cells)
{
  CfRosterSheet *self = g_new0 (CfRosterSheet, 1);
  const gsize n_dates = (gsize) model->n_people * model->n_days;
  const gsize n_heads = (gsize) model->n_days * model->n_cells;

  self->model = model;
  self->cells = g_new0 (guint16, n_dates);
  self->states = g_new0 (guint16, n_dates + model->n_people);
  self->minutes = g_new0 (gint32, model->n_people);
  self->weekends = g_new0 (guint16, model->n_people);
  self->counts = g_new0 (gint16, (gsize) model->n_people * model->n_cells);
  self->heads = g_new0 (gint32, n_heads);
  self->more = g_new0 (gint32, n_heads);
  self->less = g_new0 (gint32, n_heads);
  self->walked = g_new0 (guint16, 2 * (model->n_days + 1));
  if (cells != NULL)
    cf_roster_sheet_set_cells (self, cells);
  else
    {
      g_autofree guint16 *own = g_new0 (guint16, n_dates);

      for (gsize i = 0; i < n_dates; i++)
        if (cf_roster_cell_is_shift (model->problem->cells[i]))
          own[i] = model->problem->cells[i];
      cf_roster_sheet_set_cells (self, own);
    }
  return self;
}

void
cf_roster_sheet_free (CfRosterSheet *self)
{
  if (self == NULL)
    return;

  g_free (self->cells);
  g_free (self->states);
  g_free (self->minutes);
  g_free (self->weekends);
  g_free (self->counts);
  g_free (self->heads);
  g_free (self->more);
  g_free (self->less);
  g_free (self->walked);
  g_free (self);
}

/* The automaton from the first day on, until it is where it was. */
static void
walk (const CfRosterSheet *self,
      CfRosterTrial       *trial)
{
  const CfRosterModel *model = self->model;
  const CfRosterAutomaton *automaton = cf_roster_model_rules (model, trial->person)->automaton;
  const guint16 *row = &self->cells[(gsize) trial->person * model->n_days];
  const guint16 *states = &self->states[(gsize) trial->person * (model->n_days + 1)];
  const guint32 *wishes_at = &model->wishes_at[(gsize) trial->person * model->n_days];
  guint state = states[trial->first];
  int hard = 0;
  gint32 cost = 0;
  guint d = trial->first;

  for (; d < trial->until; d++)
    {
      const guint cell = trial->cells[d - trial->first];
      const CfRosterStep *step = cf_roster_automaton_step (automaton, state, model->symbols[cell]);
      const CfRosterStep *old
        = cf_roster_automaton_step (automaton, states[d], model->symbols[row[d]]);

      cost += step->cost - old->cost;
      hard += (int) step->hard - old->hard;
      if (wishes_at[d] != 0)
        cost += model->wish_costs[wishes_at[d] * model->n_cells + cell]
                - model->wish_costs[wishes_at[d] * model->n_cells + row[d]];
      state = step->next;
      trial->states[d - trial->first] = state;
    }
  for (; d < model->n_days && state != states[d]; d++)
    {
      const guint symbol = model->symbols[row[d]];
      const CfRosterStep *step = cf_roster_automaton_step (automaton, state, symbol);
      const CfRosterStep *old = cf_roster_automaton_step (automaton, states[d], symbol);

      cost += step->cost - old->cost;
      hard += (int) step->hard - old->hard;
      state = step->next;
      trial->states[d - trial->first] = state;
    }
  trial->end = d;
  trial->cost = cost;
  trial->hard = hard * CF_ROSTER_HARD_ONE;
}

static void
count_types (CfRosterSheet *self,
             CfRosterTrial *trial)
{
  const CfRosterRules *rules = cf_roster_model_rules (self->model, trial->person);
  const guint16 *row = &self->cells[(gsize) trial->person * self->model->n_days];
  gint16 *counts = &self->counts[(gsize) trial->person * self->model->n_cells];

  for (guint d = trial->first; d < trial->until; d++)
    {
      const guint now = row[d], then = trial->cells[d - trial->first];

      if (now == then)
        continue;
      if (counts[now]-- > rules->type_limits[now])
        trial->hard -= CF_ROSTER_HARD_ONE;
      if (++counts[then] > rules->type_limits[then])
        trial->hard += CF_ROSTER_HARD_ONE;
    }
  for (guint d = trial->first; d < trial->until; d++)
    {
      counts[row[d]]++;
      counts[trial->cells[d - trial->first]]--;
    }
}

static void
count_weekends (const CfRosterSheet *self,
                CfRosterTrial       *trial)
{
  const CfRosterModel *model = self->model;
  const CfRosterRules *rules = cf_roster_model_rules (model, trial->person);
  const guint16 *row = &self->cells[(gsize) trial->person * model->n_days];
  const guint now = self->weekends[trial->person];

  for (guint d = trial->first; d < trial->until; d++)
    {
      const guint weekend = model->weekend_of[d];

      if (weekend == CF_ROSTER_NO_WEEKEND
          || (d > trial->first && model->weekend_of[d - 1] == weekend))
        continue;

      gboolean works = trial->cells[d - trial->first] != CF_ROSTER_OFF;
      guint other = d;

      if (d > 0 && model->weekend_of[d - 1] == weekend)
        other = d - 1;
      else if (d + 1 < model->n_days && model->weekend_of[d + 1] == weekend)
        other = d + 1;
      if (other > d && other < trial->until)
        works |= trial->cells[other - trial->first] != CF_ROSTER_OFF;
      else if (other != d)
        works |= row[other] != CF_ROSTER_OFF;
      trial->weekends += (int) works - (row[d] != CF_ROSTER_OFF || row[other] != CF_ROSTER_OFF);
    }
  if (trial->weekends != 0)
    trial->hard += weekends_hard (rules, now + trial->weekends) - weekends_hard (rules, now);
}

void
cf_roster_sheet_try (CfRosterSheet *self,
                     CfRosterTrial *trial,
                     guint          slot)
{
  const CfRosterModel *model = self->model;
  const CfRosterRules *rules = cf_roster_model_rules (model, trial->person);
  const guint16 *row = &self->cells[(gsize) trial->person * model->n_days];

  trial->states = self->walked + slot * (model->n_days + 1);
  trial->minutes = 0;
  trial->weekends = 0;
  walk (self, trial);
  for (guint d = trial->first; d < trial->until; d++)
    trial->minutes += model->minutes[trial->cells[d - trial->first]] - model->minutes[row[d]];
  if (trial->minutes != 0)
    trial->hard += minutes_hard (rules, self->minutes[trial->person] + trial->minutes)
                   - minutes_hard (rules, self->minutes[trial->person]);
  if (rules->max_weekends < model->n_weekends)
    count_weekends (self, trial);
  if (rules->has_type_limits)
    count_types (self, trial);
}

gint32
cf_roster_sheet_try_heads (const CfRosterSheet *self,
                           const CfRosterTrial *trial)
{
  const CfRosterModel *model = self->model;
  const guint16 *row = &self->cells[(gsize) trial->person * model->n_days];
  gint32 cost = 0;

  for (guint d = trial->first; d < trial->until; d++)
    {
      const guint now = row[d], then = trial->cells[d - trial->first];

      if (now != then)
        cost += self->less[(gsize) d * model->n_cells + now]
                + self->more[(gsize) d * model->n_cells + then];
    }
  return cost;
}

void
cf_roster_sheet_apply (CfRosterSheet       *self,
                       const CfRosterTrial *trial,
                       gboolean             heads_too)
{
  const CfRosterModel *model = self->model;
  guint16 *row = &self->cells[(gsize) trial->person * model->n_days];
  guint16 *states = &self->states[(gsize) trial->person * (model->n_days + 1)];
  gint16 *counts = &self->counts[(gsize) trial->person * model->n_cells];

  for (guint d = trial->first; d < trial->until; d++)
    {
      const guint now = row[d], then = trial->cells[d - trial->first];

      if (now == then)
        continue;
      row[d] = then;
      counts[now]--;
      counts[then]++;
      if (heads_too)
        {
          place_head (self, d, now, -1);
          place_head (self, d, then, 1);
        }
    }
  memcpy (&states[trial->first + 1], trial->states,
          (trial->end - trial->first) * sizeof *states);
  self->minutes[trial->person] += trial->minutes;
  self->weekends[trial->person] += trial->weekends;
  self->cost += trial->cost;
  self->hard += trial->hard;
}
