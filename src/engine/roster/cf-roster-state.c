/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-roster-state.c: cells, coverage and costs, kept up to date.
 *
 * A try is done and taken back: the cells of the people involved are changed, their rows judged
 * again, the productive minutes of the shifts moved slot by slot while the cost is followed, and
 * everything is returned to what it was. All sums are of whole numbers, so nothing drifts.
 *
 * Fairness is the squared distance of each person from the fair share of those who share in it,
 *     sum over p of f[p] (x[p] / f[p] - m)^2,   m = sum x / sum f,
 * where f is the share of full time and x counts what was carried over: with three running sums
 * this is  sum x^2 / f - (sum x)^2 / sum f. */
#include "cf-roster-state-private.h"

#include <string.h>

static const CfRuleKind fair_rules[CF_ROSTER_N_FAIR] = {
  CF_RULE_FAIR_NIGHTS, CF_RULE_FAIR_WEEKENDS, CF_RULE_FAIR_LATE,
};

CfRuleKind
cf_roster_fair_rule (CfRosterFair metric)
{
  return fair_rules[metric];
}

static gint64
fair_value (const CfRosterState *self,
            guint                person,
            CfRosterFair         metric,
            const CfRosterRow   *row)
{
  return (gint64) row->fair[metric] * 1000 + self->problem->people[person].carried[metric];
}

gint64
cf_roster_fair_value (const CfRosterState *self,
                      guint                person,
                      CfRosterFair         metric)
{
  return fair_value (self, person, metric, &self->rows[person]);
}

static void
spread_add (const CfRosterState *self,
            CfRosterSpread      *spread,
            guint                person,
            const CfRosterRow   *row,
            int                  sign)
{
  const int full_time = MAX (1, self->problem->people[person].full_time);

  for (guint metric = 0; metric < CF_ROSTER_N_FAIR; metric++)
    if ((self->evaluator->fair[person] >> metric) & 1)
      {
        const gint64 x = fair_value (self, person, metric, row);

        spread[metric].sum += sign * x;
        spread[metric].squares += sign * (x * x * 1000 / full_time);
      }
}

static CfRosterCost
spread_cost (const CfRosterState  *self,
             const CfRosterSpread *spread)
{
  CfRosterCost cost = 0;

  for (guint metric = 0; metric < CF_ROSTER_N_FAIR; metric++)
    {
      const CfCompiledRule *rule = &self->evaluator->rules[fair_rules[metric]];
      const CfRosterSpread *sums = &spread[metric];

      if (rule->soft == CF_RULE_NO_LIMIT || sums->full_time == 0)
        continue;

      const gint64 mean_square = sums->sum * sums->sum / sums->full_time * 1000;

      cost += rule->weight * MAX (0, sums->squares - mean_square) / 1000000;
    }
  return cost;
}

typedef struct
{
  guint        day;
  CfRosterCell cell;
  int          sign;
} Cover;

/* Moves one shift's productive minutes in or out, and says what that does to the cost. */
static CfRosterCost
cover (CfRosterState *self,
       const Cover   *move)
{
  const CfCompiledType *type = &self->evaluator->types[move->cell];
  const guint n_slots = self->problem->n_days * CF_ROSTER_SLOTS_PER_DAY;
  const guint first = move->day * CF_ROSTER_SLOTS_PER_DAY + type->first_slot;
  const guint end = MIN (n_slots, first + type->n_slots);
  CfRosterCost delta = 0;

  if (type->queue < 0)
    return 0;

  const guint32 *demand = &self->problem->demand[(gsize) type->queue * n_slots];
  gint32 *minutes = &self->minutes[(gsize) type->queue * n_slots];

  for (guint slot = first; slot < end; slot++)
    {
      const int change = move->sign * type->profile[slot - first];

      if (demand[slot] != 0 && change != 0)
        {
          const CfRosterDemand *table = &self->problem->demands[demand[slot]];

          delta += cf_roster_demand_cost (table, minutes[slot] + change)
                   - cf_roster_demand_cost (table, minutes[slot]);
        }
      minutes[slot] += change;
    }
  return delta;
}

static void
uncover (CfRosterState *self,
         const Cover   *move)
{
  const CfCompiledType *type = &self->evaluator->types[move->cell];
  const guint n_slots = self->problem->n_days * CF_ROSTER_SLOTS_PER_DAY;
  const guint first = move->day * CF_ROSTER_SLOTS_PER_DAY + type->first_slot;
  const guint end = MIN (n_slots, first + type->n_slots);

  if (type->queue < 0)
    return;
  for (guint slot = first; slot < end; slot++)
    self->minutes[(gsize) type->queue * n_slots + slot] -= move->sign * type->profile[slot - first];
}

/* Old cells out, new cells in. Two people who exchange the same shift cost no slot at all. */
static guint
list_covers (const CfRosterChange *changes,
             const CfRosterCell   *old,
             guint                 n_changes,
             Cover                *covers)
{
  guint64 paired = 0;
  guint n = 0;

  for (guint i = 0; i < n_changes; i++)
    {
      guint j = 0;

      if (!cf_roster_cell_is_shift (old[i]))
        continue;
      while (j < n_changes && (changes[j].cell != old[i] || changes[j].day != changes[i].day
                               || ((paired >> j) & 1) != 0))
        j++;
      if (j < n_changes)
        paired |= G_GUINT64_CONSTANT (1) << j;
      else
        covers[n++] = (Cover) { changes[i].day, old[i], -1 };
    }
  for (guint i = 0; i < n_changes; i++)
    if (cf_roster_cell_is_shift (changes[i].cell) && ((paired >> i) & 1) == 0)
      covers[n++] = (Cover) { changes[i].day, changes[i].cell, 1 };
  return n;
}

static void
list_people (CfRosterState        *self,
             const CfRosterChange *changes,
             guint                 n_changes)
{
  self->n_touched = 0;
  for (guint i = 0; i < n_changes; i++)
    {
      guint j = 0;

      while (j < self->n_touched && self->touched[j] != changes[i].person)
        j++;
      if (j == self->n_touched)
        self->touched[self->n_touched++] = changes[i].person;
    }
}

/* Judges the rows of the people touched, with the cells as they are now. Returns what that changes,
 * fairness included. */
static CfRosterScore
judge_people (CfRosterState  *self,
              CfRosterSpread *spread)
{
  CfRosterScore delta = { 0, 0 };

  memcpy (spread, self->spread, sizeof self->spread);
  for (guint i = 0; i < self->n_touched; i++)
    {
      const guint p = self->touched[i];
      CfRosterRow *row = &self->new_rows[i];

      cf_roster_evaluator_judge_row (self->evaluator, p,
                                     &self->cells[(gsize) p * self->problem->n_days], row, NULL);
      delta.hard += row->score.hard - self->rows[p].score.hard;
      delta.cost += row->score.cost - self->rows[p].score.cost;
      spread_add (self, spread, p, &self->rows[p], -1);
      spread_add (self, spread, p, row, 1);
    }
  delta.cost += spread_cost (self, spread) - self->fair_cost;
  return delta;
}

static void
put_cells (CfRosterState        *self,
           const CfRosterChange *changes,
           guint                 n_changes,
           CfRosterCell         *old)
{
  for (guint i = 0; i < n_changes; i++)
    {
      CfRosterCell *cell = &self->cells[(gsize) changes[i].person * self->problem->n_days
                                        + changes[i].day];

      old[i] = *cell;
      *cell = changes[i].cell;
    }
}

static gboolean
rests_enough (const CfRosterState *self,
              CfRosterCell         one,
              CfRosterCell         next)
{
  const int limit = self->evaluator->rules[CF_RULE_REST].hard;

  return !cf_roster_cell_is_shift (one) || !cf_roster_cell_is_shift (next)
         || self->evaluator->types[next].start + CF_MINUTES_PER_DAY
            - self->evaluator->types[one].end >= limit;
}

/* Most moves fail at the day beside: that is seen without judging a row. Never TRUE for a change
 * that the judge would let pass: a pair with a changed shift in it is a new pair. */
static gboolean
fails_beside (const CfRosterState  *self,
              const CfRosterChange *changes,
              guint                 n_changes)
{
  const guint n_days = self->problem->n_days;
  const int run_limit = self->evaluator->rules[CF_RULE_WORK_RUN].hard;

  for (guint i = 0; i < n_changes; i++)
    {
      const CfRosterCell *row = &self->cells[(gsize) changes[i].person * n_days];
      const guint d = changes[i].day;
      int run = 1;

      if (!cf_roster_cell_is_shift (row[d]))
        continue;
      if (self->evaluator->rules[CF_RULE_REST].hard != CF_RULE_NO_LIMIT
          && ((d > 0 && !rests_enough (self, row[d - 1], row[d]))
              || (d + 1 < n_days && !rests_enough (self, row[d], row[d + 1]))))
        return TRUE;
      if (run_limit == CF_RULE_NO_LIMIT)
        continue;
      for (guint e = d; e > 0 && cf_roster_cell_is_shift (row[e - 1]); e--)
        run++;
      for (guint e = d + 1; e < n_days && cf_roster_cell_is_shift (row[e]); e++)
        run++;
      if (run > run_limit)
        return TRUE;
    }
  return FALSE;
}

static void
take_back (CfRosterState        *self,
           const CfRosterChange *changes,
           guint                 n_changes,
           const CfRosterCell   *old)
{
  for (guint i = n_changes; i-- > 0;)
    self->cells[(gsize) changes[i].person * self->problem->n_days + changes[i].day] = old[i];
}

static CfRosterScore
try_changes (CfRosterState        *self,
             const CfRosterChange *changes,
             guint                 n_changes,
             gboolean              legal_only)
{
  CfRosterCell old[CF_ROSTER_MAX_CHANGES] = { CF_ROSTER_OFF };
  Cover covers[2 * CF_ROSTER_MAX_CHANGES];
  CfRosterSpread spread[CF_ROSTER_N_FAIR];

  put_cells (self, changes, n_changes, old);
  if (legal_only && fails_beside (self, changes, n_changes))
    {
      take_back (self, changes, n_changes, old);
      return (CfRosterScore) { 1, 0 };
    }
  list_people (self, changes, n_changes);

  CfRosterScore delta = judge_people (self, spread);

  if (!legal_only || delta.hard <= 0)
    {
      const guint n_covers = list_covers (changes, old, n_changes, covers);

      for (guint i = 0; i < n_covers; i++)
        delta.cost += cover (self, &covers[i]);
      for (guint i = 0; i < n_covers; i++)
        uncover (self, &covers[i]);
    }
  take_back (self, changes, n_changes, old);
  return delta;
}

CfRosterScore
cf_roster_state_try_legal (CfRosterState        *self,
                           const CfRosterChange *changes,
                           guint                 n_changes)
{
  return try_changes (self, changes, n_changes, TRUE);
}

static void
apply_part (CfRosterState        *self,
            const CfRosterChange *changes,
            guint                 n_changes)
{
  CfRosterCell old[CF_ROSTER_MAX_CHANGES] = { CF_ROSTER_OFF };
  Cover covers[2 * CF_ROSTER_MAX_CHANGES];
  CfRosterSpread spread[CF_ROSTER_N_FAIR];

  put_cells (self, changes, n_changes, old);
  list_people (self, changes, n_changes);

  CfRosterScore delta = judge_people (self, spread);
  const guint n_covers = list_covers (changes, old, n_changes, covers);
  CfRosterCost coverage = 0;

  for (guint i = 0; i < n_covers; i++)
    coverage += cover (self, &covers[i]);
  for (guint i = 0; i < self->n_touched; i++)
    self->rows[self->touched[i]] = self->new_rows[i];
  memcpy (self->spread, spread, sizeof spread);
  self->fair_cost = spread_cost (self, spread);
  self->coverage_cost += coverage;
  self->score.hard += delta.hard;
  self->score.cost += delta.cost + coverage;
}

void
cf_roster_state_apply (CfRosterState        *self,
                       const CfRosterChange *changes,
                       guint                 n_changes)
{
  for (guint i = 0; i < n_changes; i += CF_ROSTER_MAX_CHANGES)
    apply_part (self, changes + i, MIN (CF_ROSTER_MAX_CHANGES, n_changes - i));
}

CfRosterScore
cf_roster_state_try (CfRosterState        *self,
                     const CfRosterChange *changes,
                     guint                 n_changes)
{
  if (n_changes <= CF_ROSTER_MAX_CHANGES)
    return try_changes (self, changes, n_changes, FALSE);

  g_autofree CfRosterChange *back = g_new (CfRosterChange, n_changes);
  const CfRosterScore before = self->score;

  for (guint i = 0; i < n_changes; i++)
    back[i] = (CfRosterChange) {
      changes[i].person, changes[i].day,
      self->cells[(gsize) changes[i].person * self->problem->n_days + changes[i].day]
    };
  cf_roster_state_apply (self, changes, n_changes);

  const CfRosterScore delta = { self->score.hard - before.hard, self->score.cost - before.cost };

  cf_roster_state_apply (self, back, n_changes);
  return delta;
}

/* From nothing: what a state of these cells is worth. */
void
cf_roster_state_set_cells (CfRosterState      *self,
                           const CfRosterCell *cells)
{
  const CfRosterProblem *problem = self->problem;
  const guint n_slots = problem->n_days * CF_ROSTER_SLOTS_PER_DAY;

  if (cells != self->cells)
    memcpy (self->cells, cells, (gsize) problem->n_people * problem->n_days * sizeof *cells);
  memset (self->minutes, 0, (gsize) problem->n_queues * n_slots * sizeof *self->minutes);
  memset (self->spread, 0, sizeof self->spread);
  self->score = (CfRosterScore) { 0, 0 };
  self->coverage_cost = 0;

  for (guint p = 0; p < problem->n_people; p++)
    {
      const CfRosterCell *row = &self->cells[(gsize) p * problem->n_days];

      cf_roster_evaluator_judge_row (self->evaluator, p, row, &self->rows[p], NULL);
      self->score.hard += self->rows[p].score.hard;
      self->score.cost += self->rows[p].score.cost;
      spread_add (self, self->spread, p, &self->rows[p], 1);
      for (guint metric = 0; metric < CF_ROSTER_N_FAIR; metric++)
        if ((self->evaluator->fair[p] >> metric) & 1)
          self->spread[metric].full_time += MAX (1, problem->people[p].full_time);
      for (guint d = 0; d < problem->n_days; d++)
        if (cf_roster_cell_is_shift (row[d]))
          cover (self, &(Cover) { d, row[d], 1 });
    }
  for (gsize i = 0; i < (gsize) problem->n_queues * n_slots; i++)
    if (problem->demand[i] != 0)
      self->coverage_cost += cf_roster_demand_cost (&problem->demands[problem->demand[i]],
                                                    self->minutes[i]);
  self->fair_cost = spread_cost (self, self->spread);
  self->score.cost += self->fair_cost + self->coverage_cost;
}

static CfRosterState *
state_alloc (const CfRosterEvaluator *evaluator)
{
  CfRosterState *self = g_new0 (CfRosterState, 1);
  const CfRosterProblem *problem = evaluator->problem;

  self->evaluator = evaluator;
  self->problem = problem;
  self->cells = g_new (CfRosterCell, (gsize) problem->n_people * problem->n_days);
  self->rows = g_new0 (CfRosterRow, problem->n_people);
  self->minutes = g_new (gint32, (gsize) problem->n_queues * problem->n_days
                                 * CF_ROSTER_SLOTS_PER_DAY);
  return self;
}

CfRosterState *
cf_roster_state_new (const CfRosterEvaluator *evaluator,
                     const CfRosterCell      *cells)
{
  CfRosterState *self = state_alloc (evaluator);

  cf_roster_state_set_cells (self, cells != NULL ? cells : evaluator->problem->cells);
  return self;
}

CfRosterState *
cf_roster_state_copy (const CfRosterState *self)
{
  return cf_roster_state_new (self->evaluator, self->cells);
}

void
cf_roster_state_free (CfRosterState *self)
{
  if (self == NULL)
    return;

  g_free (self->cells);
  g_free (self->rows);
  g_free (self->minutes);
  g_free (self);
}

const CfRosterCell *
cf_roster_state_get_cells (const CfRosterState *self)
{
  return self->cells;
}

CfRosterScore
cf_roster_state_get_score (const CfRosterState *self)
{
  return self->score;
}

CfRosterCost
cf_roster_state_coverage_cost (const CfRosterState *self)
{
  return self->coverage_cost;
}

const CfRosterRow *
cf_roster_state_get_row (const CfRosterState *self,
                         guint                person)
{
  return &self->rows[person];
}

const gint32 *
cf_roster_state_get_minutes (const CfRosterState *self,
                             guint                queue)
{
  return &self->minutes[(gsize) queue * self->problem->n_days * CF_ROSTER_SLOTS_PER_DAY];
}
