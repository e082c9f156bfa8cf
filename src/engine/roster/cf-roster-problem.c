/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-roster-problem.c: the arrays of a problem, made and freed. */
#include "cf-roster-problem.h"

#include <string.h>

CfRosterProblem *
cf_roster_problem_new (const CfRosterSize *size)
{
  CfRosterProblem *self = g_new0 (CfRosterProblem, 1);
  const gsize n_cells = (gsize) size->n_people * size->n_days;
  guint n_rules = 0;
  const CfRuleDefault *defaults = cf_rule_defaults (&n_rules);

  g_return_val_if_fail (size->n_types <= CF_ROSTER_MAX_TYPES, NULL);
  g_return_val_if_fail (size->n_queues <= CF_ROSTER_MAX_QUEUES, NULL);

  self->n_days = self->until = size->n_days;
  self->night_start = 22 * 60;
  self->night_end = 6 * 60;

  self->n_people = size->n_people;
  self->people = g_new0 (CfRosterPerson, size->n_people);
  self->person_days = g_new0 (CfRosterPersonDay, n_cells);
  for (gsize i = 0; i < n_cells; i++)
    self->person_days[i].contract = CF_ROSTER_NO_CONTRACT;
  self->cells = g_new0 (CfRosterCell, n_cells);

  self->n_types = size->n_types;
  self->types = g_new0 (CfRosterType, size->n_types);
  self->n_contracts = size->n_contracts;
  self->contracts = g_new0 (CfRosterContract, size->n_contracts);
  self->n_wishes = size->n_wishes;
  self->wishes = g_new0 (CfRosterWish, size->n_wishes);
  for (guint kind = 0; kind < CF_RULE_N_KINDS; kind++)
    self->rules[kind] = (CfRosterRule) { CF_RULE_NO_LIMIT, CF_RULE_NO_LIMIT, 0 };
  for (guint i = 0; i < n_rules; i++)
    self->rules[defaults[i].kind] = (CfRosterRule) { defaults[i].hard_limit,
                                                     defaults[i].soft_limit,
                                                     defaults[i].weight };

  self->n_queues = size->n_queues;
  self->n_demands = MAX (1, size->n_demands);
  self->demands = g_new0 (CfRosterDemand, self->n_demands);
  for (guint i = 0; i < self->n_demands; i++)
    cf_roster_problem_set_demand (self, i, 0, &(CfRosterCost) { 0 }, 1);
  self->demand = g_new0 (guint32,
                         (gsize) size->n_queues * size->n_days * CF_ROSTER_SLOTS_PER_DAY);
  return self;
}

void
cf_roster_problem_free (CfRosterProblem *self)
{
  if (self == NULL)
    return;

  for (guint i = 0; i < self->n_demands; i++)
    g_free (self->demands[i].costs);
  g_free (self->people);
  g_free (self->person_days);
  g_free (self->cells);
  g_free (self->kept);
  g_free (self->types);
  g_free (self->contracts);
  g_free (self->wishes);
  g_free (self->demands);
  g_free (self->demand);
  g_free (self->type_demand);
  g_free (self->type_limits);
  g_free (self->follow_bars);
  g_free (self);
}

void
cf_roster_problem_set_demand (CfRosterProblem    *self,
                              guint               demand,
                              guint               required,
                              const CfRosterCost *costs,
                              guint               n_costs)
{
  g_return_if_fail (demand < self->n_demands);
  g_return_if_fail (n_costs > 0);

  CfRosterDemand *slot = &self->demands[demand];
  CfRosterCost *copy = g_memdup2 (costs, n_costs * sizeof *costs);

  g_free (slot->costs);
  slot->required = required;
  slot->n_costs = n_costs;
  slot->costs = copy;
}

/* Whole minutes a quarter: what is left over of one goes to the next. */
void
cf_roster_type_set_profile (CfRosterType *self,
                            const int    *breaks,
                            guint         n_breaks,
                            int           stagger)
{
  g_autofree double *absent = g_new0 (double, self->length + 1);
  const int lead = self->start % CF_ROSTER_SLOT_MINUTES;
  double rest = 0;

  for (guint i = 0; i < n_breaks; i++)
    {
      const int first = MAX (0, breaks[2 * i] - stagger);
      const int end = MIN (self->length, breaks[2 * i] + breaks[2 * i + 1] + stagger);

      for (int minute = first; minute < end; minute++)
        absent[minute] += (double) breaks[2 * i + 1] / (end - first);
    }

  memset (self->profile, 0, sizeof self->profile);
  for (int minute = 0; minute < self->length; minute++)
    {
      rest += 1 - MIN (1, absent[minute]);
      if (minute + 1 == self->length || (lead + minute + 1) % CF_ROSTER_SLOT_MINUTES == 0)
        {
          const int whole = (int) (rest + 0.5);
          guint8 *slot = &self->profile[(lead + minute) / CF_ROSTER_SLOT_MINUTES];

          *slot = CLAMP (whole, 0, CF_ROSTER_SLOT_MINUTES);
          rest -= *slot;
        }
    }
}
