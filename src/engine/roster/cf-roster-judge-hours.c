/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-roster-judge-hours.c: weeks, the period, and overtime. */
#include "cf-roster-judge.h"

/* The mean of a contract's minutes over the days of [first, last]: a week in which the contract
 * changes is judged by both. @of_all: days without a contract count as none of it, so whom a period
 * had for half of it has half of its hours. 0: no limit. */
static int
mean_minutes (const CfJudge *judge,
              guint        first,
              guint        last,
              gsize        field,
              gboolean     of_all)
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
  return n == 0 ? 0 : MAX (1, sum / (of_all ? last - first + 1 : n));
}

static void
judge_week (CfJudge *judge,
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
                                      G_STRUCT_OFFSET (CfRosterContract, max_week_minutes), FALSE);

      if (limit > 0)
        cf_judge_measure (judge, CF_RULE_WEEK_MINUTES, first, last, minutes, limit);
    }
}

/* A minute is overtime when it lies beyond the day's or the agreed week's, in the order in which
 * they are worked; with comprehensive hours, when it lies beyond the period's. */
static void
count_overtime (CfJudge *judge,
                guint  first,
                guint  last,
                guint  begin,
                guint  end)
{
  const int agreed = mean_minutes (judge, first, last,
                                   G_STRUCT_OFFSET (CfRosterContract, agreed_week_minutes), FALSE);
  int worked = 0;

  for (guint i = begin; i < end; i++)
    {
      CfJudgeShift *shift = &judge->shifts[i];
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

void
cf_judge_weeks (CfJudge *judge)
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

void
cf_judge_period (CfJudge *judge)
{
  const guint first = judge->problem->from;
  const guint last = judge->problem->until - 1;
  const int agreed = judge->self->agreed[judge->person];
  CfRosterRow *result = judge->result;

  for (guint i = 0; i < judge->n_shifts; i++)
    {
      CfJudgeShift *shift = &judge->shifts[i];
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
                                      G_STRUCT_OFFSET (CfRosterContract, max_period_minutes), TRUE);

      if (limit > 0)
        cf_judge_measure (judge, CF_RULE_PERIOD_MINUTES, first, last, result->paid_minutes, limit);
    }
  if (judge->self->rules[CF_RULE_AGREED_MINUTES].soft != CF_RULE_NO_LIMIT)
    {
      const CfCompiledRule *rule = &judge->self->rules[CF_RULE_AGREED_MINUTES];
      const int missing = agreed - result->paid_minutes - rule->soft;

      if (missing > 0)
        {
          const CfRuleFinding finding = {
            CF_RULE_AGREED_MINUTES, 0, first, last, result->paid_minutes, agreed, FALSE,
            cf_roster_price (rule, CF_RULE_UNIT_MINUTES, missing)
          };

          cf_judge_charge (judge, finding, 0);
        }
    }
}

/* The day's limit is on the part beyond the day's minutes; work on a day that should have been free
 * counts in the month, and against those whom the law protects. */
static void
judge_overtime_day (CfJudge       *judge,
                    const CfJudgeShift *shift)
{
  const CfRosterContract *contracts = judge->problem->contracts;
  const guint16 which = judge->dates[shift->day].contract;
  guint flags = judge->dates[shift->day].flags;

  if (shift->type->crosses && shift->day + 1 < judge->problem->n_days)
    flags |= judge->dates[shift->day + 1].flags;
  if ((flags & CF_ROSTER_NO_OVERTIME) != 0)
    cf_judge_measure (judge, CF_RULE_PROTECTED_OVERTIME, shift->day, shift->day, shift->overtime,
                      CF_RULE_NO_LIMIT);
  if (which != CF_ROSTER_NO_CONTRACT && contracts[which].balance == CF_ROSTER_BALANCE_WEEK)
    cf_judge_measure (judge, CF_RULE_OVERTIME_DAY, shift->day, shift->day,
                      MAX (0, shift->type->paid - contracts[which].day_minutes), CF_RULE_NO_LIMIT);
}

typedef struct
{
  int   minutes;
  int   past;          /* worked before the planned days: a fact that costs nothing any more */
  guint first, last;   /* days with overtime */
} Month;

static void
judge_month (CfJudge       *judge,
             const Month *month)
{
  const CfCompiledRule *rule = &judge->self->rules[CF_RULE_OVERTIME_MONTH];
  CfRuleFinding finding = { CF_RULE_OVERTIME_MONTH, 0, month->first, month->last,
                            month->minutes, rule->hard, TRUE, 0 };

  if (rule->hard != CF_RULE_NO_LIMIT && month->minutes > rule->hard)
    cf_judge_charge (judge, finding, month->minutes - rule->hard);
  else if (rule->soft != CF_RULE_NO_LIMIT && month->minutes > MAX (rule->soft, month->past))
    {
      finding.hard = FALSE;
      finding.limit = rule->soft;
      finding.cost = cf_roster_price (rule, CF_RULE_UNIT_MINUTES,
                                      month->minutes - MAX (rule->soft, month->past));
      cf_judge_charge (judge, finding, 0);
    }
}

void
cf_judge_overtime (CfJudge *judge)
{
  Month months[CF_ROSTER_MAX_MONTHS] = { 0 };

  months[0].minutes = months[0].past = judge->problem->people[judge->person].overtime_before;
  for (guint i = 0; i < judge->n_shifts; i++)
    {
      const CfJudgeShift *shift = &judge->shifts[i];
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
