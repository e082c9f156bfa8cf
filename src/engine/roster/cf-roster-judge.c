/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-roster-judge.c: one person's row against every rule.
 *
 * The row is first written as a list of shifts in absolute minutes; each rule then walks that list,
 * or the days. All columns are seen, so rules hold across the edges of the planned days, but only
 * what touches a planned day is charged. A rule charges units beyond its hard limit, or else money
 * beyond its soft one, and writes a finding where somebody wants to read it. */
#include "cf-roster-private.h"

#include <string.h>

typedef struct
{
  guint                 day;
  gint64                start;         /* minutes from midnight of column 0 */
  gint64                end;
  const CfCompiledType *type;
  int                   overtime;
} Shift;

typedef struct
{
  const CfRosterEvaluator *self;
  const CfRosterProblem   *problem;
  const CfRosterPersonDay *dates;
  const CfRosterCell      *row;
  CfRosterRow             *result;
  GArray                  *findings;   /* nullable */
  guint                    person;
  guint                    n_shifts;
  Shift                    shifts[CF_ROSTER_MAX_DAYS];
} Judge;

static inline gboolean
is_planned (const Judge *judge,
            guint        first,
            guint        last)
{
  return last >= judge->problem->from && first < judge->problem->until;
}

static void
charge (Judge         *judge,
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
static void
measure (Judge      *judge,
         CfRuleKind  kind,
         guint       first,
         guint       last,
         int         measured,
         int         limit)        /* CF_RULE_NO_LIMIT: the rule's own hard limit */
{
  const CfCompiledRule *rule = &judge->self->rules[kind];
  const gboolean at_least = kind == CF_RULE_REST || kind == CF_RULE_REST_DAY
                            || kind == CF_RULE_AFTER_NIGHTS;
  const gboolean minutes = kind >= CF_RULE_WEEK_MINUTES || kind == CF_RULE_REST;
  const int hard = limit == CF_RULE_NO_LIMIT ? rule->hard : limit;
  const int sign = at_least ? -1 : 1;

  if (hard != CF_RULE_NO_LIMIT && sign * (measured - hard) > 0)
    {
      const CfRuleFinding finding = { kind, 0, first, last, measured, hard, TRUE, 0 };

      charge (judge, finding, sign * (measured - hard));
    }
  else if (rule->soft != CF_RULE_NO_LIMIT && sign * (measured - rule->soft) > 0)
    {
      const CfRosterCost cost = cf_roster_price (rule,
                                                 minutes ? CF_RULE_UNIT_MINUTES : CF_RULE_UNIT_DAYS,
                                                 sign * (measured - rule->soft));
      const CfRuleFinding finding = { kind, 0, first, last, measured, rule->soft, FALSE, cost };

      charge (judge, finding, 0);
    }
}

static void
list_shifts (Judge *judge)
{
  for (guint d = 0; d < judge->problem->n_days; d++)
    {
      const CfRosterCell cell = judge->row[d];

      if (!cf_roster_cell_is_shift (cell))
        continue;

      const CfCompiledType *type = &judge->self->types[cell];
      const gint64 midnight = (gint64) d * CF_MINUTES_PER_DAY;

      judge->shifts[judge->n_shifts++] = (Shift) {
        d, midnight + type->start, midnight + type->end, type, 0
      };
    }
}

/* May this person work these shifts on these dates at all? */
static void
judge_cells (Judge *judge)
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
        charge (judge, (CfRuleFinding) { rule, 0, d, at, cell, 0, TRUE, 0 }, 1);
    }
}

static void
judge_rest (Judge *judge)
{
  const CfCompiledRule *overlap = &judge->self->rules[CF_RULE_OVERLAP];

  for (guint i = 1; i < judge->n_shifts; i++)
    {
      const Shift *one = &judge->shifts[i - 1];
      const Shift *next = &judge->shifts[i];
      const gint64 rest = next->start - one->end;

      if (rest < 0 && overlap->hard != CF_RULE_NO_LIMIT)
        charge (judge, (CfRuleFinding) { CF_RULE_OVERLAP, 0, one->day, next->day, 2, 1, TRUE, 0 },
                -rest);
      if (rest < 2 * CF_MINUTES_PER_DAY)
        measure (judge, CF_RULE_REST, one->day, next->day, MAX (0, rest), CF_RULE_NO_LIMIT);
    }
}

static void
judge_runs (Judge *judge)
{
  guint i = 0;

  while (i < judge->n_shifts)
    {
      guint last = i;

      while (last + 1 < judge->n_shifts
             && judge->shifts[last + 1].day == judge->shifts[last].day + 1)
        last++;
      measure (judge, CF_RULE_WORK_RUN, judge->shifts[i].day, judge->shifts[last].day,
               last - i + 1, CF_RULE_NO_LIMIT);
      i = last + 1;
    }
}

/* Of the seven days up to each day, how many have no shift? Windows that fail are told as one. */
static void
judge_rest_days (Judge *judge)
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
          charge (judge, (CfRuleFinding) { CF_RULE_REST_DAY, 0, d - bad - (CF_DAYS_PER_WEEK - 1),
                                           d - 1, worst, limit, TRUE, 0 }, excess);
          bad = excess = 0;
          worst = CF_DAYS_PER_WEEK;
        }
    }
}

static void
judge_nights (Judge *judge)
{
  guint run = 0;

  for (guint i = 0; i < judge->n_shifts; i++)
    {
      const Shift *shift = &judge->shifts[i];
      const Shift *next = i + 1 < judge->n_shifts ? shift + 1 : NULL;

      if (shift->type->klass != CF_ROSTER_NIGHT_SHIFT)
        {
          run = 0;
          continue;
        }
      run++;
      if (next != NULL && next->day == shift->day + 1
          && next->type->klass == CF_ROSTER_NIGHT_SHIFT)
        continue;

      measure (judge, CF_RULE_NIGHT_RUN, shift->day - run + 1, shift->day, run, CF_RULE_NO_LIMIT);
      if (next != NULL)
        {
          const int whole = (int) (next->day - shift->day) - 1 - shift->type->crosses;

          measure (judge, CF_RULE_AFTER_NIGHTS, shift->day, next->day, MAX (0, whole),
                   CF_RULE_NO_LIMIT);
        }
      run = 0;
    }
}

/* The mean of a contract's minutes over the days of [first, last] with a contract: a week in which
 * the contract changes is judged by both. 0: no limit. */
static int
mean_minutes (const Judge *judge,
              guint        first,
              guint        last,
              gsize        field)
{
  gint64 sum = 0;
  guint n = 0;

  for (guint d = first; d <= last; d++)
    if (judge->dates[d].contract != CF_ROSTER_NO_CONTRACT)
      {
        const CfRosterContract *contract = &judge->problem->contracts[judge->dates[d].contract];
        const int minutes = G_STRUCT_MEMBER (int, contract, field);

        if (minutes == 0)
          return 0;
        sum += minutes;
        n++;
      }
  return n == 0 ? 0 : sum / n;
}

static void
judge_week (Judge *judge,
            guint  first,
            guint  last,
            guint  begin,        /* shifts [begin, end) */
            guint  end)
{
  int minutes = 0;

  for (guint i = begin; i < end; i++)
    minutes += judge->shifts[i].type->paid;
  if (judge->self->rules[CF_RULE_WEEK_MINUTES].hard != CF_RULE_NO_LIMIT && minutes > 0)
    {
      const int limit = mean_minutes (judge, first, last,
                                      G_STRUCT_OFFSET (CfRosterContract, max_week_minutes));

      if (limit > 0)
        measure (judge, CF_RULE_WEEK_MINUTES, first, last, minutes, limit);
    }
}

/* A minute is overtime when it lies beyond the day's or the agreed week's, in the order in which
 * they are worked; with comprehensive hours, when it lies beyond the period's. */
static void
count_overtime (Judge *judge,
                guint  first,
                guint  last,
                guint  begin,
                guint  end)
{
  const int agreed = mean_minutes (judge, first, last,
                                   G_STRUCT_OFFSET (CfRosterContract, agreed_week_minutes));
  int worked = 0;

  for (guint i = begin; i < end; i++)
    {
      Shift *shift = &judge->shifts[i];
      const guint16 which = judge->dates[shift->day].contract;
      const int paid = shift->type->paid;

      worked += paid;
      if (which == CF_ROSTER_NO_CONTRACT
          || judge->problem->contracts[which].balance != CF_ROSTER_BALANCE_WEEK)
        continue;

      const int day_minutes = judge->problem->contracts[which].day_minutes;

      shift->overtime = MAX (0, paid - day_minutes);
      if (agreed > 0)
        shift->overtime = MAX (shift->overtime, MIN (paid, worked - agreed));
    }
}

static void
judge_weeks (Judge *judge)
{
  const CfCompiledDay *days = judge->self->days;
  guint first = 0, begin = 0;

  while (first < judge->problem->n_days)
    {
      guint last = first, end = begin;

      while (last + 1 < judge->problem->n_days && days[last + 1].week == days[first].week)
        last++;
      while (end < judge->n_shifts && judge->shifts[end].day <= last)
        end++;
      if (end > begin)
        {
          judge_week (judge, first, last, begin, end);
          count_overtime (judge, first, last, begin, end);
        }
      first = last + 1;
      begin = end;
    }
}

static void
judge_period (Judge *judge)
{
  const guint first = judge->problem->from;
  const guint last = judge->problem->until - 1;
  const int agreed = judge->self->agreed[judge->person];
  CfRosterRow *result = judge->result;

  for (guint i = 0; i < judge->n_shifts; i++)
    {
      Shift *shift = &judge->shifts[i];
      const guint16 which = judge->dates[shift->day].contract;

      if (shift->day < first || shift->day > last)
        continue;
      result->paid_minutes += shift->type->paid;
      if (which != CF_ROSTER_NO_CONTRACT
          && judge->problem->contracts[which].balance == CF_ROSTER_BALANCE_PERIOD)
        shift->overtime = CLAMP (result->paid_minutes - agreed, 0, shift->type->paid);
      result->overtime_minutes += shift->overtime;
    }
  result->agreed_minutes = agreed;

  if (judge->self->rules[CF_RULE_PERIOD_MINUTES].hard != CF_RULE_NO_LIMIT
      && result->paid_minutes > 0)
    {
      const int limit = mean_minutes (judge, first, last,
                                      G_STRUCT_OFFSET (CfRosterContract, max_period_minutes));

      if (limit > 0)
        measure (judge, CF_RULE_PERIOD_MINUTES, first, last, result->paid_minutes, limit);
    }
  if (judge->self->rules[CF_RULE_AGREED_MINUTES].soft != CF_RULE_NO_LIMIT)
    {
      const CfCompiledRule *rule = &judge->self->rules[CF_RULE_AGREED_MINUTES];
      const int missing = agreed - result->paid_minutes - rule->soft;

      if (missing > 0)
        charge (judge, (CfRuleFinding) { CF_RULE_AGREED_MINUTES, 0, first, last,
                                         result->paid_minutes, agreed, FALSE,
                                         cf_roster_price (rule, CF_RULE_UNIT_MINUTES, missing) },
                0);
    }
}

/* The day's limit is on the part beyond the day's minutes; work on a day that should have been free
 * counts in the month, and against those whom the law protects. */
static void
judge_overtime_day (Judge       *judge,
                    const Shift *shift)
{
  const CfRosterContract *contracts = judge->problem->contracts;
  const guint16 which = judge->dates[shift->day].contract;
  guint flags = judge->dates[shift->day].flags;

  if (shift->type->crosses && shift->day + 1 < judge->problem->n_days)
    flags |= judge->dates[shift->day + 1].flags;
  if ((flags & CF_ROSTER_NO_OVERTIME) != 0)
    measure (judge, CF_RULE_PROTECTED_OVERTIME, shift->day, shift->day, shift->overtime,
             CF_RULE_NO_LIMIT);
  if (which != CF_ROSTER_NO_CONTRACT && contracts[which].balance == CF_ROSTER_BALANCE_WEEK)
    measure (judge, CF_RULE_OVERTIME_DAY, shift->day, shift->day,
             MAX (0, shift->type->paid - contracts[which].day_minutes), CF_RULE_NO_LIMIT);
}

typedef struct
{
  int   minutes;
  int   past;          /* worked before the planned days: a fact that costs nothing any more */
  guint first, last;   /* days with overtime */
} Month;

static void
judge_month (Judge       *judge,
             const Month *month)
{
  const CfCompiledRule *rule = &judge->self->rules[CF_RULE_OVERTIME_MONTH];
  CfRuleFinding finding = { CF_RULE_OVERTIME_MONTH, 0, month->first, month->last,
                            month->minutes, rule->hard, TRUE, 0 };

  if (rule->hard != CF_RULE_NO_LIMIT && month->minutes > rule->hard)
    charge (judge, finding, month->minutes - rule->hard);
  else if (rule->soft != CF_RULE_NO_LIMIT && month->minutes > MAX (rule->soft, month->past))
    {
      finding.hard = FALSE;
      finding.limit = rule->soft;
      finding.cost = cf_roster_price (rule, CF_RULE_UNIT_MINUTES,
                                      month->minutes - MAX (rule->soft, month->past));
      charge (judge, finding, 0);
    }
}

static void
judge_overtime (Judge *judge)
{
  Month months[CF_ROSTER_MAX_MONTHS] = { 0 };

  months[0].minutes = months[0].past = judge->problem->people[judge->person].overtime_before;
  for (guint i = 0; i < judge->n_shifts; i++)
    {
      const Shift *shift = &judge->shifts[i];
      Month *month = &months[judge->self->days[shift->day].month];

      if (shift->overtime == 0)
        continue;
      if (month->minutes == 0)
        month->first = shift->day;
      month->last = shift->day;
      month->minutes += shift->overtime;
      if (shift->day < judge->problem->from)
        month->past += shift->overtime;
      judge_overtime_day (judge, shift);
    }
  for (guint m = 0; m < judge->self->n_months; m++)
    judge_month (judge, &months[m]);
}

static void
judge_wishes (Judge *judge)
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
                               : wish->kind == CF_RULE_WISH_TYPE ? cell == wish->type
                                                                 : cell != wish->type;

          judge->result->wishes++;
          judge->result->wishes_met += met;
          if (!met && rule->soft != CF_RULE_NO_LIMIT)
            charge (judge, (CfRuleFinding) { wish->kind, 0, d, d, cell, wish->type, FALSE,
                                             rule->weight * wish->weight }, 0);
        }
    }
}

static inline gboolean
works (const Judge *judge,
       guint        day)
{
  return cf_roster_cell_is_shift (judge->row[day]);
}

static inline gboolean
is_plainly_off (const Judge *judge,
                guint        day)
{
  return judge->row[day] == CF_ROSTER_OFF && (judge->dates[day].flags & CF_ROSTER_ON_LEAVE) == 0;
}

static void
judge_pattern (Judge *judge)
{
  const CfRosterProblem *problem = judge->problem;
  const CfCompiledRule *split = &judge->self->rules[CF_RULE_SPLIT_WEEKEND];
  const CfCompiledRule *isolated = &judge->self->rules[CF_RULE_ISOLATED_DAY];

  for (guint d = problem->from; d < problem->until; d++)
    {
      const gboolean work = works (judge, d);

      if (judge->self->days[d].weekday == 5 && d + 1 < problem->until)
        {
          const gboolean other = works (judge, d + 1);

          judge->result->fair[CF_ROSTER_FAIR_WEEKENDS] += work || other;
          if (work != other && is_plainly_off (judge, work ? d + 1 : d)
              && split->soft != CF_RULE_NO_LIMIT)
            charge (judge, (CfRuleFinding) { CF_RULE_SPLIT_WEEKEND, 0, d, d + 1, 1, 0, FALSE,
                                             split->weight }, 0);
        }
      else if (judge->self->days[d].weekday >= 5
               && (judge->self->days[d].weekday == 5 || d == problem->from))
        judge->result->fair[CF_ROSTER_FAIR_WEEKENDS] += work;

      if (d > 0 && d + 1 < problem->n_days && isolated->soft != CF_RULE_NO_LIMIT
          && ((work && is_plainly_off (judge, d - 1) && is_plainly_off (judge, d + 1))
              || (is_plainly_off (judge, d) && works (judge, d - 1) && works (judge, d + 1))))
        charge (judge, (CfRuleFinding) { CF_RULE_ISOLATED_DAY, 0, d, d, work, 0, FALSE,
                                         isolated->weight }, 0);
    }
}

static void
judge_changes (Judge *judge)
{
  const CfRosterProblem *problem = judge->problem;
  const CfCompiledRule *changed = &judge->self->rules[CF_RULE_CHANGED];
  const CfRosterCell *kept = problem->kept + (gsize) judge->person * problem->n_days;

  if (problem->kept == NULL || changed->soft == CF_RULE_NO_LIMIT)
    return;

  for (guint d = problem->from; d < problem->until; d++)
    if (judge->row[d] != kept[d])
      charge (judge, (CfRuleFinding) { CF_RULE_CHANGED, 0, d, d, judge->row[d], kept[d], FALSE,
                                       changed->weight }, 0);
}

void
cf_roster_evaluator_judge_row (const CfRosterEvaluator *self,
                               guint                    person,
                               const CfRosterCell      *row,
                               CfRosterRow             *result,
                               GArray                  *findings)
{
  CfRosterRow unread;
  Judge judge;

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
  judge_runs (&judge);
  judge_rest_days (&judge);
  judge_nights (&judge);
  judge_weeks (&judge);
  judge_period (&judge);
  judge_overtime (&judge);
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
