/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-roster-evaluator.c: compiles a problem into tables that are quick to ask. */
#include "cf-roster-private.h"

#include <math.h>

static int
overlap (int from,
         int until,
         int other_from,
         int other_until)
{
  return MAX (0, MIN (until, other_until) - MAX (from, other_from));
}

/* Minutes of [from, until), within one date, in a band that may wrap around midnight. */
static int
band_minutes (const CfRosterProblem *problem,
              int                    from,
              int                    until)
{
  const int start = problem->night_start;
  const int end = problem->night_end;

  if (start <= end)
    return overlap (from, until, start, end);
  return overlap (from, until, 0, end) + overlap (from, until, start, CF_MINUTES_PER_DAY);
}

static void
compile_type (const CfRosterProblem *problem,
              const CfRosterType    *type,
              CfCompiledType        *compiled)
{
  const int end = type->start + type->length;

  *compiled = (CfCompiledType) {
    .start = type->start,
    .end = end,
    .paid = type->paid_minutes,
    .crosses = end > CF_MINUTES_PER_DAY,
    .klass = type->klass,
    .queue = type->queue,
    .queue_bit = type->queue < 0 ? 0 : G_GUINT64_CONSTANT (1) << type->queue,
    .weekdays = type->weekdays,
    .closed = type->closed,
    .first_slot = type->start / CF_ROSTER_SLOT_MINUTES,
    .profile = type->profile,
  };
  compiled->night[0] = band_minutes (problem, type->start, MIN (end, CF_MINUTES_PER_DAY));
  compiled->night[1] = band_minutes (problem, 0, MAX (0, end - CF_MINUTES_PER_DAY));
  for (guint i = 0; i < G_N_ELEMENTS (type->profile); i++)
    if (type->profile[i] > 0)
      {
        compiled->n_slots = i + 1;
        compiled->productive += type->profile[i];
      }
}

static void
compile_days (CfRosterEvaluator *self)
{
  const CfRosterProblem *problem = self->problem;
  const CfDay week_start = cf_day_week_start (problem->first_day, problem->week_start);
  int year, month, day, first_month;

  cf_day_to_ymd (problem->first_day, &year, &month, &day);
  first_month = year * 12 + month;
  for (guint d = 0; d < problem->n_days; d++)
    {
      cf_day_to_ymd (problem->first_day + d, &year, &month, &day);
      self->days[d] = (CfCompiledDay) {
        .weekday = cf_day_weekday (problem->first_day + d),
        .month = year * 12 + month - first_month,
        .week = (problem->first_day + d - week_start) / CF_DAYS_PER_WEEK,
      };
      self->n_months = self->days[d].month + 1;
      self->n_weeks = self->days[d].week + 1;
    }
}

static int
compare_wishes (gconstpointer a,
                gconstpointer b)
{
  const CfRosterWish *one = a;
  const CfRosterWish *other = b;

  if (one->person != other->person)
    return one->person < other->person ? -1 : 1;
  if (one->day != other->day)
    return one->day < other->day ? -1 : 1;
  if (one->kind != other->kind)
    return one->kind < other->kind ? -1 : 1;
  return one->type < other->type ? -1 : one->type > other->type;
}

static void
compile_wishes (CfRosterEvaluator *self)
{
  const CfRosterProblem *problem = self->problem;

  self->wishes = g_new0 (CfRosterWish, problem->n_wishes + 1);
  for (guint i = 0; i < problem->n_wishes; i++)
    self->wishes[i] = problem->wishes[i];
  self->wishes[problem->n_wishes].person = G_MAXUINT;
  qsort (self->wishes, problem->n_wishes, sizeof *self->wishes, compare_wishes);

  for (guint i = problem->n_wishes; i-- > 0;)
    {
      const CfRosterWish *wish = &self->wishes[i];

      if (wish->person < problem->n_people && wish->day < problem->n_days)
        self->wish_of[(gsize) wish->person * problem->n_days + wish->day] = i + 1;
    }
}

/* The first reason against this cell that lies in one date's own facts. */
static CfRuleKind
bar_on_date (const CfRosterPersonDay *date,
             const CfCompiledType    *type,
             gboolean                 next_date,
             const CfCompiledRule    *rules)
{
  if (date->contract == CF_ROSTER_NO_CONTRACT && rules[CF_RULE_EMPLOYED].hard != CF_RULE_NO_LIMIT)
    return CF_RULE_EMPLOYED;
  if ((date->flags & CF_ROSTER_ON_LEAVE) != 0 && rules[CF_RULE_LEAVE].hard != CF_RULE_NO_LIMIT)
    return CF_RULE_LEAVE;
  if ((date->flags & CF_ROSTER_CANNOT) != 0 && rules[CF_RULE_CANNOT].hard != CF_RULE_NO_LIMIT)
    return CF_RULE_CANNOT;
  if ((date->queues & type->queue_bit) != type->queue_bit
      && rules[CF_RULE_SKILL].hard != CF_RULE_NO_LIMIT)
    return CF_RULE_SKILL;
  if ((date->flags & CF_ROSTER_NO_NIGHT) != 0
      && rules[CF_RULE_PROTECTED_NIGHT].hard != CF_RULE_NO_LIMIT
      && type->night[next_date ? 1 : 0] > rules[CF_RULE_PROTECTED_NIGHT].hard)
    return CF_RULE_PROTECTED_NIGHT;
  return CF_RULE_NONE;
}

/* The first reason against a shift on this day, whatever else is in the row; @at is its date. */
CfRuleKind
cf_roster_bar_reason (const CfRosterEvaluator *self,
                      guint                    person,
                      guint                    day,
                      CfRosterCell             cell,
                      guint                   *at)
{
  const CfRosterPersonDay *dates = cf_roster_person_days (self, person);
  const CfRosterPersonDay *date = &dates[day];
  const CfCompiledType *type = &self->types[cell];
  const CfCompiledRule *rules = self->rules;
  CfRuleKind rule = bar_on_date (date, type, FALSE, rules);

  *at = day;
  if (rule != CF_RULE_NONE)
    return rule;
  if (type->crosses && day + 1 < self->problem->n_days)
    {
      rule = bar_on_date (&dates[day + 1], type, TRUE, rules);
      if (rule != CF_RULE_NONE)
        {
          *at = day + 1;
          return rule;
        }
    }
  if (rules[CF_RULE_TYPE_DAY].hard != CF_RULE_NO_LIMIT
      && ((type->weekdays >> self->days[day].weekday) & 1) == 0)
    return CF_RULE_TYPE_DAY;
  if (rules[CF_RULE_TYPE_CONTRACT].hard != CF_RULE_NO_LIMIT
      && date->contract != CF_ROSTER_NO_CONTRACT
      && ((self->problem->contracts[date->contract].types[(cell - 1) / 64]
           >> ((cell - 1) % 64)) & 1) == 0)
    return CF_RULE_TYPE_CONTRACT;
  return CF_RULE_NONE;
}

gboolean
cf_roster_evaluator_is_barred (const CfRosterEvaluator *self,
                               guint                    person,
                               guint                    day,
                               CfRosterCell             cell,
                               CfRuleFinding           *finding)
{
  CfRuleKind rule = CF_RULE_NONE;
  guint at = day;

  if (!cf_roster_is_free (self->problem, person, day))
    rule = CF_RULE_LOCK;
  else if (cf_roster_cell_is_shift (cell))
    rule = cf_roster_bar_reason (self, person, day, cell, &at);

  if (rule != CF_RULE_NONE && finding != NULL)
    *finding = (CfRuleFinding) { rule, person, day, at, cell, 0, TRUE, 0 };
  return rule != CF_RULE_NONE;
}

static void
compile_people (CfRosterEvaluator *self)
{
  const CfRosterProblem *problem = self->problem;

  for (guint p = 0; p < problem->n_people; p++)
    {
      const CfRosterPersonDay *dates = cf_roster_person_days (self, p);
      gint64 agreed = 0;
      gboolean can_work = FALSE;

      for (guint d = problem->from; d < problem->until; d++)
        {
          guint64 *words = &self->allowed[((gsize) p * problem->n_days + d) * self->n_words];

          if (dates[d].contract != CF_ROSTER_NO_CONTRACT
              && (dates[d].flags & CF_ROSTER_ON_LEAVE) == 0)
            agreed += problem->contracts[dates[d].contract].agreed_week_minutes;
          for (guint c = 1; c <= problem->n_types; c++)
            {
              guint at;

              if (self->types[c].closed
                  || cf_roster_bar_reason (self, p, d, c, &at) != CF_RULE_NONE)
                continue;
              can_work = TRUE;
              words[(c - 1) / 64] |= G_GUINT64_CONSTANT (1) << ((c - 1) % 64);
              if (self->types[c].klass == CF_ROSTER_NIGHT_SHIFT)
                self->fair[p] |= 1 << CF_ROSTER_FAIR_NIGHTS;
              if (self->types[c].klass == CF_ROSTER_LATE_SHIFT)
                self->fair[p] |= 1 << CF_ROSTER_FAIR_LATE;
              if (self->days[d].weekday >= 5)
                self->fair[p] |= 1 << CF_ROSTER_FAIR_WEEKENDS;
            }
        }
      self->agreed[p] = can_work ? agreed / CF_DAYS_PER_WEEK : 0;
    }
}

CfRosterEvaluator *
cf_roster_evaluator_new (const CfRosterProblem *problem)
{
  g_return_val_if_fail (problem->n_days <= CF_ROSTER_MAX_DAYS, NULL);

  CfRosterEvaluator *self = g_new0 (CfRosterEvaluator, 1);
  const gsize n_cells = (gsize) problem->n_people * problem->n_days;

  self->problem = problem;
  self->n_words = (problem->n_types + 63) / 64;
  self->types = g_new0 (CfCompiledType, problem->n_types + 1);
  self->days = g_new0 (CfCompiledDay, problem->n_days);
  self->wish_of = g_new0 (guint32, n_cells);
  self->allowed = g_new0 (guint64, n_cells * self->n_words);
  self->agreed = g_new0 (int, problem->n_people);
  self->fair = g_new0 (guint8, problem->n_people);

  for (guint kind = 0; kind < CF_RULE_N_KINDS; kind++)
    self->rules[kind] = (CfCompiledRule) {
      .hard = problem->rules[kind].hard_limit,
      .soft = problem->rules[kind].soft_limit,
      .weight = llround (problem->rules[kind].weight * CF_ROSTER_COST_ONE),
    };
  for (guint c = 1; c <= problem->n_types; c++)
    compile_type (problem, &problem->types[c - 1], &self->types[c]);
  compile_days (self);
  compile_wishes (self);
  compile_people (self);
  return self;
}

void
cf_roster_evaluator_free (CfRosterEvaluator *self)
{
  if (self == NULL)
    return;

  g_free (self->types);
  g_free (self->days);
  g_free (self->wish_of);
  g_free (self->wishes);
  g_free (self->allowed);
  g_free (self->agreed);
  g_free (self->fair);
  g_free (self);
}

const CfRosterProblem *
cf_roster_evaluator_get_problem (const CfRosterEvaluator *self)
{
  return self->problem;
}

/* Linear between whole heads, so that a quarter with a break in it counts for what it is. */
CfRosterCost
cf_roster_demand_cost (const CfRosterDemand *demand,
                       int                   minutes)
{
  const guint heads = minutes / CF_ROSTER_SLOT_MINUTES;
  const guint rest = minutes % CF_ROSTER_SLOT_MINUTES;
  const guint last = demand->n_costs - 1;

  if (heads >= last)
    return demand->costs[last]
           + demand->surplus * (minutes - (int) last * CF_ROSTER_SLOT_MINUTES)
             / CF_ROSTER_SLOT_MINUTES;
  return demand->costs[heads]
         + (demand->costs[heads + 1] - demand->costs[heads]) * (int) rest
           / CF_ROSTER_SLOT_MINUTES;
}
