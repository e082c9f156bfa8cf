/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-roster-judge.c: one person's row against every rule.
 *
 * The row is first written as a list of shifts in absolute minutes; each rule then walks that list,
 * or the days. All columns are seen, so rules hold across the edges of the planned days, but only
 * what touches a planned day is charged. A rule charges units beyond its hard limit, or else money
 * beyond its soft one, and writes a finding where somebody wants to read it. */
#include "cf-roster-judge.h"

#include <string.h>

static inline gboolean
is_planned (const CfJudge *judge,
            guint        first,
            guint        last)
{
  return last >= judge->problem->from && first < judge->problem->until;
}

void
cf_judge_charge (CfJudge       *judge,
                 CfRuleFinding  finding,
                 gint64         excess)
{
  if (!is_planned (judge, finding.first_day, finding.last_day))
    return;

  finding.person = judge->person;
  if (finding.hard)
    judge->result->score.hard += excess;
  else
    {
      judge->result->score.cost += finding.cost;
      judge->result->by_rule[finding.rule] += finding.cost;
    }
  if (judge->findings != NULL && (finding.hard || finding.cost > 0))
    g_array_append_val (judge->findings, finding);
}

/* Measures against a maximum (or a minimum): hard units first, else the soft price. */
void
cf_judge_measure (CfJudge    *judge,
                  CfRuleKind  kind,
                  guint       first,
                  guint       last,
                  int         measured,
                  int         limit)        /* CF_RULE_NO_LIMIT: the rule's own hard limit */
{
  const CfCompiledRule *rule = &judge->self->rules[kind];
  const gboolean at_least = kind == CF_RULE_REST || kind == CF_RULE_REST_DAY
                            || kind == CF_RULE_AFTER_NIGHTS;
  const gboolean minutes = kind >= CF_RULE_START_CHANGE || kind == CF_RULE_REST;
  const int hard = limit == CF_RULE_NO_LIMIT ? rule->hard : limit;
  const int sign = at_least ? -1 : 1;

  if (hard != CF_RULE_NO_LIMIT && sign * (measured - hard) > 0)
    {
      const CfRuleFinding finding = { kind, 0, first, last, measured, hard, TRUE, 0 };

      cf_judge_charge (judge, finding, sign * (measured - hard));
    }
  else if (rule->soft != CF_RULE_NO_LIMIT && sign * (measured - rule->soft) > 0)
    {
      const CfRosterCost cost = cf_roster_price (rule,
                                                 minutes ? CF_RULE_UNIT_MINUTES : CF_RULE_UNIT_DAYS,
                                                 sign * (measured - rule->soft));
      const CfRuleFinding finding = { kind, 0, first, last, measured, rule->soft, FALSE, cost };

      cf_judge_charge (judge, finding, 0);
    }
}

static void
list_shifts (CfJudge *judge)
{
  for (guint d = 0; d < judge->problem->n_days; d++)
    {
      const CfRosterCell cell = judge->row[d];

      if (!cf_roster_cell_is_shift (cell))
        continue;

      const CfCompiledType *type = &judge->self->types[cell];
      const gint64 midnight = (gint64) d * CF_MINUTES_PER_DAY;

      judge->shifts[judge->n_shifts++] = (CfJudgeShift) {
        d, midnight + type->start, midnight + type->end, type, 0
      };
    }
}

/* May this person work these shifts on these dates at all? */
static void
judge_cells (CfJudge *judge)
{
  for (guint i = 0; i < judge->n_shifts; i++)
    {
      const guint d = judge->shifts[i].day;
      const CfRosterCell cell = judge->row[d];
      guint at = d;

      if (!is_planned (judge, d, d) || cf_roster_is_allowed (judge->self, judge->person, d, cell))
        continue;

      const CfRuleKind rule = cf_roster_bar_reason (judge->self, judge->person, d, cell, &at);

      if (rule != CF_RULE_NONE)      /* a closed type is not offered, but may stay */
        cf_judge_charge (judge, (CfRuleFinding) { rule, 0, d, at, cell, 0, TRUE, 0 }, 1);
    }
}

static void
judge_rest (CfJudge *judge)
{
  const CfCompiledRule *overlap = &judge->self->rules[CF_RULE_OVERLAP];

  for (guint i = 1; i < judge->n_shifts; i++)
    {
      const CfJudgeShift *one = &judge->shifts[i - 1];
      const CfJudgeShift *next = &judge->shifts[i];
      const gint64 rest = next->start - one->end;
      const CfRuleFinding twice = { CF_RULE_OVERLAP, 0, one->day, next->day, 2, 1, TRUE, 0 };

      if (rest < 0 && overlap->hard != CF_RULE_NO_LIMIT)
        cf_judge_charge (judge, twice, -rest);
      if (rest < 2 * CF_MINUTES_PER_DAY)
        cf_judge_measure (judge, CF_RULE_REST, one->day, next->day, MAX (0, rest),
                          CF_RULE_NO_LIMIT);
    }
}

/* People keep a start through a block of days: each hour of change costs from the first on, and
 * those beyond the soft limit are worth telling. */
static void
judge_starts (CfJudge *judge)
{
  const CfCompiledRule *rule = &judge->self->rules[CF_RULE_START_CHANGE];
  GArray *findings = judge->findings;

  if (rule->soft == CF_RULE_NO_LIMIT)
    return;

  for (guint i = 1; i < judge->n_shifts; i++)
    {
      const CfJudgeShift *one = &judge->shifts[i - 1];
      const CfJudgeShift *next = &judge->shifts[i];
      const int change = ABS (next->type->start - one->type->start);
      const CfRuleFinding finding = {
        CF_RULE_START_CHANGE, 0, one->day, next->day, change, rule->soft, FALSE,
        cf_roster_price (rule, CF_RULE_UNIT_MINUTES, change)
      };

      if (next->day != one->day + 1 || change == 0)
        continue;
      judge->findings = change > rule->soft ? findings : NULL;
      cf_judge_charge (judge, finding, 0);
    }
  judge->findings = findings;
}

static void
judge_runs (CfJudge *judge)
{
  guint i = 0;

  while (i < judge->n_shifts)
    {
      guint last = i;

      while (last + 1 < judge->n_shifts
             && judge->shifts[last + 1].day == judge->shifts[last].day + 1)
        last++;
      cf_judge_measure (judge, CF_RULE_WORK_RUN, judge->shifts[i].day, judge->shifts[last].day,
                        last - i + 1, CF_RULE_NO_LIMIT);
      i = last + 1;
    }
}

/* Of the seven days up to each day, how many have no shift? Windows that fail are told as one. */
static void
judge_rest_days (CfJudge *judge)
{
  const int limit = judge->self->rules[CF_RULE_REST_DAY].hard;
  int worked = 0, worst = CF_DAYS_PER_WEEK;
  guint bad = 0, excess = 0;

  if (limit == CF_RULE_NO_LIMIT)
    return;

  for (guint d = 0; d <= judge->problem->n_days; d++)
    {
      gboolean short_of_rest = FALSE;

      if (d < judge->problem->n_days)
        {
          worked += cf_roster_cell_is_shift (judge->row[d]);
          if (d >= CF_DAYS_PER_WEEK)
            worked -= cf_roster_cell_is_shift (judge->row[d - CF_DAYS_PER_WEEK]);
          short_of_rest = d >= CF_DAYS_PER_WEEK - 1 && CF_DAYS_PER_WEEK - worked < limit
                          && is_planned (judge, d - (CF_DAYS_PER_WEEK - 1), d);
        }
      if (short_of_rest)
        {
          bad++;
          excess += limit - (CF_DAYS_PER_WEEK - worked);
          worst = MIN (worst, CF_DAYS_PER_WEEK - worked);
        }
      else if (bad > 0)
        {
          const CfRuleFinding finding = {
            CF_RULE_REST_DAY, 0, d - bad - (CF_DAYS_PER_WEEK - 1), d - 1, worst, limit, TRUE, 0
          };

          cf_judge_charge (judge, finding, excess);
          bad = excess = 0;
          worst = CF_DAYS_PER_WEEK;
        }
    }
}

static void
judge_nights (CfJudge *judge)
{
  guint run = 0;

  for (guint i = 0; i < judge->n_shifts; i++)
    {
      const CfJudgeShift *shift = &judge->shifts[i];
      const CfJudgeShift *next = i + 1 < judge->n_shifts ? shift + 1 : NULL;

      if (shift->type->klass != CF_ROSTER_NIGHT_SHIFT)
        {
          run = 0;
          continue;
        }
      run++;
      if (next != NULL && next->day == shift->day + 1
          && next->type->klass == CF_ROSTER_NIGHT_SHIFT)
        continue;

      cf_judge_measure (judge, CF_RULE_NIGHT_RUN, shift->day - run + 1, shift->day, run,
                        CF_RULE_NO_LIMIT);
      if (next != NULL)
        {
          const int whole = (int) (next->day - shift->day) - 1 - shift->type->crosses;

          cf_judge_measure (judge, CF_RULE_AFTER_NIGHTS, shift->day, next->day, MAX (0, whole),
                            CF_RULE_NO_LIMIT);
        }
      run = 0;
    }
}

static gboolean
is_wished (const CfJudge  *judge,
           CfRosterCell  cell,
           CfRosterCell  wished)
{
  const CfRosterType *types = judge->problem->types;

  return cell == wished
         || (cf_roster_cell_is_shift (cell) && cf_roster_cell_is_shift (wished)
             && types[cell - 1].family != 0
             && types[cell - 1].family == types[wished - 1].family);
}

static void
judge_wishes (CfJudge *judge)
{
  const CfRosterProblem *problem = judge->problem;
  const guint32 *wish_of = &judge->self->wish_of[(gsize) judge->person * problem->n_days];

  if (problem->n_wishes == 0)
    return;

  for (guint d = problem->from; d < problem->until; d++)
    {
      if (wish_of[d] == 0)
        continue;
      for (const CfRosterWish *wish = &judge->self->wishes[wish_of[d] - 1];
           wish->person == judge->person && wish->day == d; wish++)
        {
          const CfCompiledRule *rule = &judge->self->rules[wish->kind];
          const CfRosterCell cell = judge->row[d];
          const gboolean met = wish->kind == CF_RULE_WISH_OFF    ? !cf_roster_cell_is_shift (cell)
                               : wish->kind == CF_RULE_WISH_TYPE
                                 ? is_wished (judge, cell, wish->type)
                                 : !is_wished (judge, cell, wish->type);

          judge->result->wishes++;
          judge->result->wishes_met += met;
          if (!met && rule->soft != CF_RULE_NO_LIMIT)
            cf_judge_charge (judge, (CfRuleFinding) { wish->kind, 0, d, d, cell, wish->type, FALSE,
                                                      rule->weight * wish->weight }, 0);
        }
    }
}

static inline gboolean
works (const CfJudge *judge,
       guint        day)
{
  return cf_roster_cell_is_shift (judge->row[day]);
}

static inline gboolean
is_plainly_off (const CfJudge *judge,
                guint        day)
{
  return judge->row[day] == CF_ROSTER_OFF && (judge->dates[day].flags & CF_ROSTER_ON_LEAVE) == 0;
}

static void
judge_single_day (CfJudge *judge,
                  guint    day)
{
  const CfCompiledRule *rule = &judge->self->rules[CF_RULE_ISOLATED_DAY];
  const CfRuleFinding finding = { CF_RULE_ISOLATED_DAY, 0, day, day, 1, 0, FALSE, rule->weight };
  GArray *findings = judge->findings;

  if (day == 0 || day + 1 >= judge->problem->n_days || rule->soft == CF_RULE_NO_LIMIT)
    return;
  if (works (judge, day) && is_plainly_off (judge, day - 1) && is_plainly_off (judge, day + 1))
    cf_judge_charge (judge, finding, 0);
  else if (is_plainly_off (judge, day) && works (judge, day - 1) && works (judge, day + 1))
    {
      judge->findings = NULL;
      cf_judge_charge (judge, finding, 0);
      judge->findings = findings;
    }
}

static void
judge_pattern (CfJudge *judge)
{
  const CfRosterProblem *problem = judge->problem;
  const CfCompiledRule *split = &judge->self->rules[CF_RULE_SPLIT_WEEKEND];

  for (guint d = problem->from; d < problem->until; d++)
    {
      const gboolean work = works (judge, d);

      if (judge->self->days[d].weekday == 5 && d + 1 < problem->until)
        {
          const gboolean other = works (judge, d + 1);
          const CfRuleFinding finding = { CF_RULE_SPLIT_WEEKEND, 0, d, d + 1, 1, 0, FALSE,
                                          split->weight };

          judge->result->fair[CF_ROSTER_FAIR_WEEKENDS] += work || other;
          if (work != other && is_plainly_off (judge, work ? d + 1 : d)
              && split->soft != CF_RULE_NO_LIMIT)
            cf_judge_charge (judge, finding, 0);
        }
      else if (judge->self->days[d].weekday >= 5
               && (judge->self->days[d].weekday == 5 || d == problem->from))
        judge->result->fair[CF_ROSTER_FAIR_WEEKENDS] += work;

      judge_single_day (judge, d);
    }
}

static void
judge_changes (CfJudge *judge)
{
  const CfRosterProblem *problem = judge->problem;
  const CfCompiledRule *changed = &judge->self->rules[CF_RULE_CHANGED];
  const CfRosterCell *kept = problem->kept + (gsize) judge->person * problem->n_days;

  if (problem->kept == NULL || changed->soft == CF_RULE_NO_LIMIT)
    return;

  for (guint d = problem->from; d < problem->until; d++)
    if (judge->row[d] != kept[d])
      {
        const CfRuleFinding finding = { CF_RULE_CHANGED, 0, d, d, judge->row[d], kept[d], FALSE,
                                        changed->weight };

        cf_judge_charge (judge, finding, 0);
      }
}

void
cf_roster_evaluator_judge_row (const CfRosterEvaluator *self,
                               guint                    person,
                               const CfRosterCell      *row,
                               CfRosterRow             *result,
                               GArray                  *findings)
{
  CfRosterRow unread;
  CfJudge judge;

  judge.self = self;
  judge.problem = self->problem;
  judge.dates = cf_roster_person_days (self, person);
  judge.row = row;
  judge.result = result != NULL ? result : &unread;
  judge.findings = findings;
  judge.person = person;
  judge.n_shifts = 0;
  memset (judge.result, 0, sizeof *judge.result);

  list_shifts (&judge);
  judge_cells (&judge);
  judge_rest (&judge);
  judge_starts (&judge);
  judge_runs (&judge);
  judge_rest_days (&judge);
  judge_nights (&judge);
  cf_judge_weeks (&judge);
  cf_judge_period (&judge);
  cf_judge_overtime (&judge);
  judge_wishes (&judge);
  judge_pattern (&judge);
  judge_changes (&judge);

  for (guint i = 0; i < judge.n_shifts; i++)
    if (judge.shifts[i].day >= self->problem->from && judge.shifts[i].day < self->problem->until)
      {
        judge.result->fair[CF_ROSTER_FAIR_NIGHTS]
          += judge.shifts[i].type->klass == CF_ROSTER_NIGHT_SHIFT;
        judge.result->fair[CF_ROSTER_FAIR_LATE]
          += judge.shifts[i].type->klass == CF_ROSTER_LATE_SHIFT;
      }
}
