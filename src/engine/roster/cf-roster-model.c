/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-roster-model.c: compiles the statement of a problem into automata and counters. */
#include "cf-roster-model.h"

#include "cf-roster-private.h"

#include <math.h>
#include <string.h>

static gint64
greatest_divisor (gint64 a,
                  gint64 b)
{
  while (b != 0)
    {
      const gint64 rest = a % b;

      a = b;
      b = rest;
    }
  return ABS (a);
}

/* Types that bar the same types and are barred by the same ones are one symbol. */
static gboolean
is_told_alike (const CfRosterProblem *problem,
               guint                  one,
               guint                  other)
{
  const guint8 *bars = problem->follow_bars;

  for (guint k = 0; bars != NULL && k < problem->n_types; k++)
    if (bars[one * problem->n_types + k] != bars[other * problem->n_types + k]
        || bars[k * problem->n_types + one] != bars[k * problem->n_types + other])
      return FALSE;
  return TRUE;
}

static guint
compile_symbols (CfRosterModel *self)
{
  const CfRosterProblem *problem = self->problem;
  guint n_symbols = CF_ROSTER_FIRST_SYMBOL;

  for (guint type = 0; type < problem->n_types; type++)
    {
      guint like = 0;

      while (like < type && !is_told_alike (problem, like, type))
        like++;
      self->symbols[type + 1] = like < type ? self->symbols[like + 1] : n_symbols++;
    }
  return n_symbols;
}

static CfRosterPair *
compile_pairs (const CfRosterModel *self,
               guint                n_symbols)
{
  const CfRosterProblem *problem = self->problem;
  CfRosterPair *pairs = g_new0 (CfRosterPair, CF_ROSTER_MOST_GAP * n_symbols * n_symbols);

  for (guint one = 0; problem->follow_bars != NULL && one < problem->n_types; one++)
    for (guint next = 0; next < problem->n_types; next++)
      if (problem->follow_bars[one * problem->n_types + next])
        pairs[self->symbols[one + 1] * n_symbols + self->symbols[next + 1]].hard = 1;
  return pairs;
}

static void
compile_rules (CfRosterModel *self)
{
  const CfRosterProblem *problem = self->problem;
  const guint n_symbols = compile_symbols (self);
  g_autofree CfRosterPair *pairs = compile_pairs (self, n_symbols);

  self->n_rules = problem->n_contracts;
  self->rules = g_new0 (CfRosterRules, self->n_rules);
  for (guint i = 0; i < self->n_rules; i++)
    {
      const CfRosterContract *contract = &problem->contracts[i];
      CfRosterRules *rules = &self->rules[i];
      const CfRosterSequenceRules sequence = {
        .n_symbols = n_symbols,
        .pairs = pairs,
        .max_run = contract->max_run,
        .min_run = contract->min_run,
        .min_off_run = contract->min_off_run,
        .favorable_edge = problem->favorable_edges,
        .soft_nights = G_MAXUINT8 - 1,
      };

      rules->automaton = cf_roster_automaton_new (&sequence);
      rules->min_minutes = contract->min_period_minutes;
      rules->max_minutes = contract->max_period_minutes;
      rules->max_weekends = contract->limits_weekends ? contract->max_weekends : G_MAXUINT;
      rules->type_limits = g_new (guint16, self->n_cells);
      rules->type_limits[CF_ROSTER_OFF] = CF_ROSTER_NO_TYPE_LIMIT;
      for (guint type = 0; type < problem->n_types; type++)
        {
          guint16 limit = CF_ROSTER_NO_TYPE_LIMIT;

          if (problem->type_limits != NULL)
            limit = problem->type_limits[i * problem->n_types + type];
          if (limit >= self->until - self->from)
            limit = CF_ROSTER_NO_TYPE_LIMIT;
          rules->type_limits[type + 1] = limit;
          rules->has_type_limits |= limit != CF_ROSTER_NO_TYPE_LIMIT && limit > 0;
        }
    }
}

static gboolean
may_choose (const CfRosterModel *self,
            guint                person,
            guint                day,
            guint                cell)
{
  const CfRosterProblem *problem = self->problem;
  const CfRosterPersonDay *date = &problem->person_days[(gsize) person * self->n_days + day];

  if (!cf_roster_is_free (problem, person, day))
    return problem->cells[(gsize) person * self->n_days + day] == cell;
  if (cell == CF_ROSTER_OFF)
    return TRUE;

  const CfRosterContract *contract = &problem->contracts[date->contract];

  return (date->flags & (CF_ROSTER_ON_LEAVE | CF_ROSTER_CANNOT)) == 0
         && ((contract->types[(cell - 1) / 64] >> ((cell - 1) % 64)) & 1) != 0
         && self->rules[self->rules_of[person]].type_limits[cell] > 0
         && !problem->types[cell - 1].closed;
}

static void
compile_choices (CfRosterModel *self)
{
  g_autoptr(GArray) choices = g_array_new (FALSE, FALSE, sizeof (guint16));
  const gsize n_dates = (gsize) self->n_people * self->n_days;

  self->n_words = self->n_cells / 64 + 1;
  self->allowed = g_new0 (guint64, n_dates * self->n_words);
  self->choices_at = g_new (guint32, n_dates + 1);
  for (gsize at = 0; at < n_dates; at++)
    {
      self->choices_at[at] = choices->len;
      for (guint16 cell = 0; cell < self->n_cells; cell++)
        if (may_choose (self, at / self->n_days, at % self->n_days, cell))
          {
            self->allowed[at * self->n_words + cell / 64] |= G_GUINT64_CONSTANT (1) << (cell % 64);
            g_array_append_val (choices, cell);
          }
    }
  self->choices_at[n_dates] = choices->len;
  self->choices = (guint16 *) g_array_steal (choices, NULL);
}

static void
add_wish (CfRosterModel      *self,
          const CfRosterWish *wish,
          gint32             *costs)
{
  const CfRosterRule *rule = &self->problem->rules[wish->kind];
  const gint32 cost = (gint32) llround (rule->weight * wish->weight * CF_ROSTER_COST_ONE);

  if (rule->soft_limit == CF_RULE_NO_LIMIT)
    return;
  for (guint cell = 0; cell < self->n_cells; cell++)
    if (wish->kind == CF_RULE_WISH_OFF ? cell != CF_ROSTER_OFF
        : wish->kind == CF_RULE_WISH_TYPE ? cell != wish->type
        : cell == wish->type)
      costs[cell] += cost;
}

static void
compile_cost_unit (CfRosterModel *self,
                   guint32        n_wish_rows)
{
  const CfRosterProblem *problem = self->problem;
  gint64 unit = 0;

  for (gsize i = 0; i < (gsize) n_wish_rows * self->n_cells; i++)
    unit = greatest_divisor (unit, self->wish_costs[i]);
  for (guint i = 0; i < problem->n_demands; i++)
    {
      unit = greatest_divisor (unit, problem->demands[i].surplus);
      for (guint n = 0; n < problem->demands[i].n_costs; n++)
        unit = greatest_divisor (unit, problem->demands[i].costs[n]);
    }
  self->cost_unit = MAX (1, unit);
}

static void
compile_wishes (CfRosterModel *self)
{
  const CfRosterProblem *problem = self->problem;
  guint32 n_rows = 1;

  self->wishes_at = g_new0 (guint32, (gsize) self->n_people * self->n_days);
  for (guint i = 0; i < problem->n_wishes; i++)
    {
      guint32 *at = &self->wishes_at[(gsize) problem->wishes[i].person * self->n_days
                                     + problem->wishes[i].day];

      if (*at == 0)
        *at = n_rows++;
    }
  self->wish_costs = g_new0 (gint32, (gsize) n_rows * self->n_cells);
  for (guint i = 0; i < problem->n_wishes; i++)
    {
      const CfRosterWish *wish = &problem->wishes[i];
      const guint32 at = self->wishes_at[(gsize) wish->person * self->n_days + wish->day];

      add_wish (self, wish, &self->wish_costs[(gsize) at * self->n_cells]);
    }
  compile_cost_unit (self, n_rows);
}

static void
compile_weekends (CfRosterModel *self)
{
  self->weekend_of = g_new (guint16, self->n_days);
  self->saturdays = g_new (guint, self->n_days);
  for (guint d = 0; d < self->n_days; d++)
    {
      const guint weekday = cf_day_weekday (self->problem->first_day + d);

      self->weekend_of[d] = CF_ROSTER_NO_WEEKEND;
      if (weekday < 5 || d < self->from || d >= self->until)
        continue;
      if (weekday == 5 || d == self->from)
        self->saturdays[self->n_weekends++] = d;
      self->weekend_of[d] = self->n_weekends - 1;
    }
}

CfRosterModel *
cf_roster_model_new (const CfRosterProblem *problem)
{
  g_return_val_if_fail (problem->type_demand != NULL, NULL);

  CfRosterModel *self = g_new0 (CfRosterModel, 1);

  self->problem = problem;
  self->n_people = problem->n_people;
  self->n_days = problem->n_days;
  self->n_cells = problem->n_types + 1;
  self->from = problem->from;
  self->until = problem->until;
  self->symbols = g_new0 (guint8, self->n_cells);
  self->minutes = g_new0 (int, self->n_cells);
  for (guint type = 0; type < problem->n_types; type++)
    {
      self->minutes[type + 1] = problem->types[type].paid_minutes;
      self->unit = greatest_divisor (self->unit, self->minutes[type + 1]);
    }
  self->unit = MAX (1, self->unit);
  self->rules_of = g_new (guint16, self->n_people);
  for (guint p = 0; p < self->n_people; p++)
    self->rules_of[p] = problem->person_days[(gsize) p * self->n_days + self->from].contract;
  compile_rules (self);
  compile_choices (self);
  compile_wishes (self);
  compile_weekends (self);
  return self;
}

void
cf_roster_model_free (CfRosterModel *self)
{
  if (self == NULL)
    return;

  for (guint i = 0; i < self->n_rules; i++)
    {
      cf_roster_automaton_free (self->rules[i].automaton);
      g_free (self->rules[i].type_limits);
    }
  g_free (self->rules);
  g_free (self->rules_of);
  g_free (self->symbols);
  g_free (self->minutes);
  g_free (self->choices_at);
  g_free (self->choices);
  g_free (self->allowed);
  g_free (self->wishes_at);
  g_free (self->wish_costs);
  g_free (self->weekend_of);
  g_free (self->saturdays);
  g_free (self);
}
