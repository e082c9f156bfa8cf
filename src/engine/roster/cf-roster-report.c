/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-roster-report.c: what a state has to say to people: findings, shortages, open shifts, and
 * why somebody may not. */
#include "cf-roster-state-private.h"

/* Fairness looks at everybody: who is above the mean of those who share by more than is let pass.
 * The cost is the person's own part of the squared distance. */
static void
find_unfair (const CfRosterState *self,
             guint                person,
             CfRosterFair         metric,
             GArray              *findings)
{
  const CfRuleKind kind = cf_roster_fair_rule (metric);
  const CfCompiledRule *rule = &self->evaluator->rules[kind];
  const CfRosterSpread *spread = &self->spread[metric];
  const int full_time = MAX (1, self->problem->people[person].full_time);

  if (rule->soft == CF_RULE_NO_LIMIT || spread->full_time == 0
      || ((self->evaluator->fair[person] >> metric) & 1) == 0)
    return;

  const gint64 share = spread->sum * full_time / spread->full_time;
  const gint64 beyond = cf_roster_fair_value (self, person, metric) - share;
  const gint64 left = MAX (0, share - self->problem->people[person].carried[metric]);
  const int worked = self->rows[person].fair[metric];

  /* Who had more before than can be made good for in one period is not unfair by doing nothing. */
  if (beyond > 0 && (gint64) worked * 1000 - left > (gint64) rule->soft * 1000)
    {
      const CfRuleFinding finding = {
        kind, person, self->problem->from, self->problem->until - 1, worked,
        (int) ((left + 500) / 1000), FALSE,
        rule->weight * (beyond * beyond * 1000 / full_time) / 1000000
      };

      g_array_append_val (findings, finding);
    }
}

double
cf_roster_state_get_balance (const CfRosterState *self,
                             guint                person,
                             CfRosterFair         metric)
{
  const CfRosterSpread *spread = &self->spread[metric];
  const int full_time = MAX (1, self->problem->people[person].full_time);

  if (spread->full_time == 0 || ((self->evaluator->fair[person] >> metric) & 1) == 0)
    return 0;
  return (double) (cf_roster_fair_value (self, person, metric)
                   - spread->sum * full_time / spread->full_time) / 1000;
}

void
cf_roster_state_find (const CfRosterState *self,
                      guint                person,
                      GArray              *findings)
{
  cf_roster_evaluator_judge_row (self->evaluator, person,
                                 &self->cells[(gsize) person * self->problem->n_days], NULL,
                                 findings);
  for (guint metric = 0; metric < CF_ROSTER_N_FAIR; metric++)
    find_unfair (self, person, metric, findings);
}

GArray *
cf_roster_state_find_all (const CfRosterState *self)
{
  GArray *findings = g_array_new (FALSE, FALSE, sizeof (CfRuleFinding));

  for (guint p = 0; p < self->problem->n_people; p++)
    cf_roster_state_find (self, p, findings);
  g_array_sort (findings, cf_rule_finding_compare);
  return findings;
}

static int
compare_shortages (gconstpointer a,
                   gconstpointer b)
{
  const CfRosterShortage *one = a;
  const CfRosterShortage *other = b;

  if (one->cost != other->cost)
    return one->cost > other->cost ? -1 : 1;
  if (one->first_slot != other->first_slot)
    return one->first_slot < other->first_slot ? -1 : 1;
  return one->queue < other->queue ? -1 : one->queue > other->queue;
}

static void
find_queue_shortage (const CfRosterState *self,
                     guint                queue,
                     GArray              *shortages)
{
  const CfRosterProblem *problem = self->problem;
  const guint n_slots = problem->n_days * CF_ROSTER_SLOTS_PER_DAY;
  const guint32 *demand = &problem->demand[(gsize) queue * n_slots];
  const gint32 *minutes = cf_roster_state_get_minutes (self, queue);
  const guint end = problem->until * CF_ROSTER_SLOTS_PER_DAY;
  CfRosterShortage run = { 0 };
  gboolean in_run = FALSE;

  for (guint slot = problem->from * CF_ROSTER_SLOTS_PER_DAY; slot <= end; slot++)
    {
      const CfRosterDemand *table = slot < end ? &problem->demands[demand[slot]] : NULL;
      const int need = table != NULL ? (int) table->required * CF_ROSTER_SLOT_MINUTES : 0;

      if (table != NULL && minutes[slot] < need)
        {
          if (!in_run)
            run = (CfRosterShortage) { queue, slot, slot, 0, 0, 0 };
          in_run = TRUE;
          run.last_slot = slot;
          run.required += table->required;
          run.scheduled += (double) minutes[slot] / CF_ROSTER_SLOT_MINUTES;
          run.cost += cf_roster_demand_cost (table, minutes[slot])
                      - cf_roster_demand_cost (table, need);
        }
      if (in_run && (table == NULL || minutes[slot] >= need
                     || (slot + 1) % CF_ROSTER_SLOTS_PER_DAY == 0))
        {
          const guint n = run.last_slot - run.first_slot + 1;

          run.required /= n;
          run.scheduled /= n;
          g_array_append_val (shortages, run);
          in_run = FALSE;
        }
    }
}

GArray *
cf_roster_state_find_shortage (const CfRosterState *self)
{
  GArray *shortages = g_array_new (FALSE, FALSE, sizeof (CfRosterShortage));

  for (guint queue = 0; queue < self->problem->n_queues; queue++)
    find_queue_shortage (self, queue, shortages);
  g_array_sort (shortages, compare_shortages);
  return shortages;
}

/* Minutes of shortage that one more shift of this type would take away, less twice the surplus
 * minutes that it would add: a shift is worth asking for when two thirds of it are needed. */
static int
relief (const CfRosterState  *self,
        const gint32         *missing,
        const CfCompiledType *type,
        guint                 day,
        int                  *taken)
{
  const guint n_slots = self->problem->n_days * CF_ROSTER_SLOTS_PER_DAY;
  const guint first = day * CF_ROSTER_SLOTS_PER_DAY + type->first_slot;
  int useful = 0, idle = 0;

  for (guint i = 0; i < type->n_slots && first + i < n_slots; i++)
    {
      const int short_of = missing[(gsize) type->queue * n_slots + first + i];

      useful += MIN (short_of, type->profile[i]);
      idle += type->profile[i] - MIN (short_of, type->profile[i]);
    }
  *taken = useful;
  return useful - 2 * idle;
}

static void
take_away (const CfRosterState  *self,
           gint32               *missing,
           const CfCompiledType *type,
           guint                 day)
{
  const guint n_slots = self->problem->n_days * CF_ROSTER_SLOTS_PER_DAY;
  const guint first = day * CF_ROSTER_SLOTS_PER_DAY + type->first_slot;

  for (guint i = 0; i < type->n_slots && first + i < n_slots; i++)
    {
      gint32 *slot = &missing[(gsize) type->queue * n_slots + first + i];

      *slot = MAX (0, *slot - type->profile[i]);
    }
}

/* Shortage in minutes of each slot of the planned days; 0 elsewhere. */
static gint32 *
count_missing (const CfRosterState *self)
{
  const CfRosterProblem *problem = self->problem;
  const guint n_slots = problem->n_days * CF_ROSTER_SLOTS_PER_DAY;
  gint32 *missing = g_new0 (gint32, (gsize) problem->n_queues * n_slots);

  for (guint queue = 0; queue < problem->n_queues; queue++)
    for (guint slot = problem->from * CF_ROSTER_SLOTS_PER_DAY;
         slot < problem->until * CF_ROSTER_SLOTS_PER_DAY; slot++)
      {
        const gsize at = (gsize) queue * n_slots + slot;
        const int need = problem->demands[problem->demand[at]].required * CF_ROSTER_SLOT_MINUTES;

        missing[at] = MAX (0, need - self->minutes[at]);
      }
  return missing;
}

/* On each day, again and again the shift that takes away most, while one is worth asking for. */
GArray *
cf_roster_state_open_shifts (const CfRosterState *self,
                             guint                max_shifts)
{
  const CfRosterProblem *problem = self->problem;
  GArray *open = g_array_new (FALSE, FALSE, sizeof (CfRosterOpenShift));
  g_autofree gint32 *missing = count_missing (self);

  for (guint d = problem->from; d < problem->until; d++)
    while (open->len < max_shifts)
      {
        CfRosterOpenShift best = { d, CF_ROSTER_OFF, 0 };
        int best_relief = 0;

        for (guint c = 1; c <= problem->n_types; c++)
          {
            const CfCompiledType *type = &self->evaluator->types[c];
            int taken = 0;

            if (type->closed || type->queue < 0
                || ((type->weekdays >> self->evaluator->days[d].weekday) & 1) == 0)
              continue;

            const int value = relief (self, missing, type, d, &taken);

            if (value > best_relief)
              {
                best_relief = value;
                best.cell = c;
                best.missing = taken / 60.0;
              }
          }
        if (best.cell == CF_ROSTER_OFF)
          break;
        take_away (self, missing, &self->evaluator->types[best.cell], d);
        g_array_append_val (open, best);
      }
  return open;
}

/* The first hard finding of a row that the row before did not have, nearest to the changed day. */
static gboolean
first_new_finding (const CfRosterState  *self,
                   const CfRosterChange *change,
                   CfRuleFinding        *finding)
{
  g_autoptr(GArray) findings = g_array_new (FALSE, FALSE, sizeof (CfRuleFinding));
  const CfRosterCell *row = &self->cells[(gsize) change->person * self->problem->n_days];
  g_autofree CfRosterCell *changed = g_memdup2 (row, self->problem->n_days * sizeof *row);

  changed[change->day] = change->cell;
  cf_roster_evaluator_judge_row (self->evaluator, change->person, changed, NULL, findings);
  for (guint i = 0; i < findings->len; i++)
    {
      const CfRuleFinding *candidate = &g_array_index (findings, CfRuleFinding, i);

      if (candidate->hard && change->day >= candidate->first_day
          && change->day <= candidate->last_day)
        {
          *finding = *candidate;
          return TRUE;
        }
    }
  for (guint i = 0; i < findings->len; i++)
    if (g_array_index (findings, CfRuleFinding, i).hard)
      {
        *finding = g_array_index (findings, CfRuleFinding, i);
        return TRUE;
      }
  return FALSE;
}

gboolean
cf_roster_state_is_blocked (CfRosterState        *self,
                            const CfRosterChange *change,
                            CfRuleFinding        *finding,
                            CfRosterScore        *delta)
{
  const CfRosterCell now = self->cells[(gsize) change->person * self->problem->n_days
                                       + change->day];
  CfRuleFinding found = { 0 };

  if (cf_roster_evaluator_is_barred (self->evaluator, change->person, change->day, change->cell,
                                     &found))
    {
      if (finding != NULL)
        *finding = found;
      return TRUE;
    }
  if (cf_roster_cell_is_shift (now) && cf_roster_cell_is_shift (change->cell))
    {
      if (finding != NULL)
        *finding = (CfRuleFinding) { CF_RULE_OVERLAP, change->person, change->day, change->day,
                                     2, 1, TRUE, 0 };
      return TRUE;
    }

  const CfRosterScore score = cf_roster_state_try (self, change, 1);

  if (delta != NULL)
    *delta = score;
  if (score.hard <= 0)
    return FALSE;
  if (finding != NULL)
    first_new_finding (self, change, finding);
  return TRUE;
}
