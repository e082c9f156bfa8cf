/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-roster-verifier.h"

#include "cf-minute.h"

#include <string.h>

typedef struct
{
  const CfRosterProblem   *problem;
  const CfRosterCell      *row;
  const CfRosterPersonDay *dates;
  guint                    person;
  GPtrArray               *lines;
} Check;

static void
complain (Check      *check,
          const char *rule,
          guint       first,
          guint       last,
          int         measured)
{
  if (last < check->problem->from || first >= check->problem->until)
    return;
  g_ptr_array_add (check->lines, g_strdup_printf ("%s person %u days %u-%u: %d", rule,
                                                  check->person, first, last, measured));
}

static const CfRosterType *
shift_on (const Check *check,
          guint        day)
{
  const CfRosterCell cell = check->row[day];

  return cell == 0 || cell >= CF_ROSTER_RESERVED ? NULL : &check->problem->types[cell - 1];
}

static gboolean
is_hard (const Check *check,
         CfRuleKind   rule)
{
  return check->problem->rules[rule].hard_limit != CF_RULE_NO_LIMIT;
}

static gboolean
is_night (const CfRosterProblem *problem,
          int                    minute_of_day)
{
  if (problem->night_start > problem->night_end)
    return minute_of_day >= problem->night_start || minute_of_day < problem->night_end;
  return minute_of_day >= problem->night_start && minute_of_day < problem->night_end;
}

/* Every minute of a shift, on the date on which that minute lies. */
static void
check_minutes (Check *check,
               guint  day)
{
  const CfRosterType *type = shift_on (check, day);
  gboolean away = FALSE, leave = FALSE, cannot = FALSE, unskilled = FALSE;
  int protected_night[2] = { 0 };

  for (int minute = type->start; minute < type->start + type->length; minute++)
    {
      const guint date = day + minute / 1440;

      if (date >= check->problem->n_days)
        break;

      const CfRosterPersonDay *facts = &check->dates[date];

      away |= facts->contract == CF_ROSTER_NO_CONTRACT;
      leave |= (facts->flags & CF_ROSTER_ON_LEAVE) != 0;
      cannot |= (facts->flags & CF_ROSTER_CANNOT) != 0;
      unskilled |= type->queue >= 0 && ((facts->queues >> type->queue) & 1) == 0;
      if ((facts->flags & CF_ROSTER_NO_NIGHT) != 0 && is_night (check->problem, minute % 1440))
        protected_night[minute / 1440]++;
    }
  if (away && is_hard (check, CF_RULE_EMPLOYED))
    complain (check, "employed", day, day, 1);
  if (leave && is_hard (check, CF_RULE_LEAVE))
    complain (check, "leave", day, day, 1);
  if (cannot && is_hard (check, CF_RULE_CANNOT))
    complain (check, "cannot", day, day, 1);
  if (unskilled && is_hard (check, CF_RULE_SKILL))
    complain (check, "skill", day, day, 1);
  for (guint i = 0; i < 2; i++)
    if (is_hard (check, CF_RULE_PROTECTED_NIGHT)
        && protected_night[i] > check->problem->rules[CF_RULE_PROTECTED_NIGHT].hard_limit)
      complain (check, "protected night", day, day, protected_night[i]);
}

static void
check_types (Check *check,
             guint  day)
{
  const CfRosterType *type = shift_on (check, day);
  const guint16 contract = check->dates[day].contract;
  const guint bit = check->row[day] - 1;
  const CfDay date = check->problem->first_day + (int) day;

  if (is_hard (check, CF_RULE_TYPE_DAY) && (type->weekdays & (1u << cf_day_weekday (date))) == 0)
    complain (check, "weekday", day, day, 1);
  if (is_hard (check, CF_RULE_TYPE_CONTRACT) && contract != CF_ROSTER_NO_CONTRACT
      && (check->problem->contracts[contract].types[bit / 64] & ((guint64) 1 << (bit % 64))) == 0)
    complain (check, "contract type", day, day, 1);
}

/* A minute is worked once, and free minutes between shifts are counted one by one. */
static void
check_rest (Check *check)
{
  const guint n_minutes = (check->problem->n_days + 2) * 1440;
  g_autofree guint8 *busy = g_new0 (guint8, n_minutes);
  int last_end = -1;
  guint last_day = 0;

  for (guint d = 0; d < check->problem->n_days; d++)
    {
      const CfRosterType *type = shift_on (check, d);
      gboolean twice = FALSE;
      int free_minutes = 0;

      if (type == NULL)
        continue;
      for (int m = 0; m < type->length; m++)
        {
          guint8 *minute = &busy[d * 1440 + type->start + m];

          twice |= *minute != 0;
          *minute = 1;
        }
      if (twice && is_hard (check, CF_RULE_OVERLAP))
        complain (check, "overlap", last_day, d, 2);
      for (int m = last_end; last_end >= 0 && m < (int) d * 1440 + type->start; m++)
        free_minutes++;
      if (last_end >= 0 && is_hard (check, CF_RULE_REST)
          && free_minutes < check->problem->rules[CF_RULE_REST].hard_limit)
        complain (check, "rest", last_day, d, free_minutes);
      last_end = MAX (last_end, (int) d * 1440 + type->start + type->length);
      last_day = d;
    }
}

static void
check_days_in_a_row (Check *check)
{
  const int run_limit = check->problem->rules[CF_RULE_WORK_RUN].hard_limit;
  const int rest_limit = check->problem->rules[CF_RULE_REST_DAY].hard_limit;

  for (guint first = 0; first < check->problem->n_days; first++)
    {
      guint end = first;

      while (end < check->problem->n_days && shift_on (check, end) != NULL)
        end++;
      if (is_hard (check, CF_RULE_WORK_RUN) && (int) (end - first) > run_limit
          && (first == 0 || shift_on (check, first - 1) == NULL))
        complain (check, "run", first, end - 1, end - first);

      if (first + 7 <= check->problem->n_days && is_hard (check, CF_RULE_REST_DAY))
        {
          int free_days = 0;

          for (guint d = first; d < first + 7; d++)
            free_days += shift_on (check, d) == NULL;
          if (free_days < rest_limit)
            complain (check, "rest day", first, first + 6, free_days);
        }
    }
}

static int
mean_limit (const Check *check,
            guint        first,
            guint        last,
            gboolean     period,
            gboolean     agreed)
{
  int sum = 0, n = 0;

  for (guint d = first; d <= last; d++)
    {
      const guint16 which = check->dates[d].contract;

      if (which == CF_ROSTER_NO_CONTRACT)
        continue;

      const CfRosterContract *contract = &check->problem->contracts[which];
      const int minutes = agreed ? contract->agreed_week_minutes
                          : period ? contract->max_period_minutes : contract->max_week_minutes;

      if (minutes == 0)
        return 0;
      sum += minutes;
      n++;
    }
  /* Whom the period had for half of it has half of its hours. */
  return n == 0 ? 0 : MAX (1, sum / (period ? (int) (last - first + 1) : n));
}

/* On some planned day some type breaks no rule of its dates: whoever has none owes no hours. */
static gboolean
can_work (const Check *check)
{
  const CfRosterProblem *problem = check->problem;
  g_autofree CfRosterCell *row = g_new0 (CfRosterCell, problem->n_days);
  Check alone = *check;
  gboolean found = FALSE;

  alone.row = row;
  alone.lines = g_ptr_array_new_with_free_func (g_free);
  for (guint d = problem->from; d < problem->until && !found; d++)
    for (guint c = 1; c <= problem->n_types && !found; c++)
      {
        if (problem->types[c - 1].closed)
          continue;
        row[d] = c;
        g_ptr_array_set_size (alone.lines, 0);
        check_minutes (&alone, d);
        check_types (&alone, d);
        row[d] = 0;
        found = alone.lines->len == 0;
      }
  g_ptr_array_unref (alone.lines);
  return found;
}

/* Minutes beyond the day or beyond the agreed week, in the order of work; with comprehensive hours
 * beyond the agreed period. Fills @overtime [n_days]. */
static void
count_overtime (const Check *check,
                int         *overtime)
{
  const CfRosterProblem *problem = check->problem;
  gint64 agreed_period = 0;
  int period = 0;

  for (guint d = problem->from; d < problem->until; d++)
    if (check->dates[d].contract != CF_ROSTER_NO_CONTRACT
        && (check->dates[d].flags & CF_ROSTER_ON_LEAVE) == 0)
      agreed_period += problem->contracts[check->dates[d].contract].agreed_week_minutes;
  agreed_period = can_work (check) ? agreed_period / 7 : 0;

  for (guint d = 0; d < problem->n_days; d++)
    {
      const CfRosterType *type = shift_on (check, d);
      const guint16 which = check->dates[d].contract;
      const gboolean planned = d >= problem->from && d < problem->until;
      const CfDay monday = cf_day_week_start (problem->first_day + (int) d, problem->week_start);
      const int first = MAX (0, monday - problem->first_day);
      const int last = MIN ((int) problem->n_days - 1, monday - problem->first_day + 6);
      const int agreed = mean_limit (check, first, last, FALSE, TRUE);
      int before = 0;

      overtime[d] = 0;
      if (type == NULL)
        continue;
      if (planned)
        period += type->paid_minutes;
      if (which == CF_ROSTER_NO_CONTRACT)
        continue;
      for (int w = first; w < (int) d; w++)
        before += shift_on (check, w) != NULL ? shift_on (check, w)->paid_minutes : 0;
      if (problem->contracts[which].balance == CF_ROSTER_BALANCE_WEEK)
        {
          const int beyond_day = MAX (0, type->paid_minutes
                                         - problem->contracts[which].day_minutes);
          const int beyond_week = agreed == 0 ? 0
                                  : MAX (0, before + type->paid_minutes - agreed)
                                    - MAX (0, before - agreed);

          overtime[d] = MAX (beyond_day, beyond_week);
        }
      else if (planned)
        overtime[d] = MAX (0, period - agreed_period)
                      - MAX (0, period - type->paid_minutes - agreed_period);
    }
}

static void
check_overtime (Check *check)
{
  const CfRosterProblem *problem = check->problem;
  g_autofree int *overtime = g_new0 (int, problem->n_days);

  count_overtime (check, overtime);
  for (guint d = 0; d < problem->n_days; d++)
    {
      const CfRosterType *type = shift_on (check, d);
      const CfDay month = cf_day_month_start (problem->first_day + (int) d);
      int sum = month == cf_day_month_start (problem->first_day)
                ? problem->people[check->person].overtime_before : 0;
      guint flags = check->dates[d].flags;
      guint first = problem->n_days;

      if (type == NULL || overtime[d] == 0)
        continue;
      if (type->start + type->length > 1440 && d + 1 < problem->n_days)
        flags |= check->dates[d + 1].flags;
      if (is_hard (check, CF_RULE_PROTECTED_OVERTIME) && (flags & CF_ROSTER_NO_OVERTIME) != 0
          && overtime[d] > problem->rules[CF_RULE_PROTECTED_OVERTIME].hard_limit)
        complain (check, "protected overtime", d, d, overtime[d]);
      if (is_hard (check, CF_RULE_OVERTIME_DAY)
          && problem->contracts[check->dates[d].contract].balance == CF_ROSTER_BALANCE_WEEK
          && type->paid_minutes - problem->contracts[check->dates[d].contract].day_minutes
             > problem->rules[CF_RULE_OVERTIME_DAY].hard_limit)
        complain (check, "overtime day", d, d, type->paid_minutes);
      for (guint e = 0; e <= d; e++)
        if (cf_day_month_start (problem->first_day + (int) e) == month && overtime[e] > 0)
          {
            sum += overtime[e];
            first = MIN (first, e);
          }
      if (is_hard (check, CF_RULE_OVERTIME_MONTH)
          && sum > problem->rules[CF_RULE_OVERTIME_MONTH].hard_limit)
        complain (check, "overtime month", first, d, sum);
    }
}

static void
check_hours (Check *check)
{
  const CfRosterProblem *problem = check->problem;
  int period = 0;

  for (CfDay monday = cf_day_week_start (problem->first_day, problem->week_start);
       monday < problem->first_day + (int) problem->n_days; monday += 7)
    {
      const int first = MAX (0, monday - problem->first_day);
      const int last = MIN ((int) problem->n_days - 1, monday - problem->first_day + 6);
      const int limit = mean_limit (check, first, last, FALSE, FALSE);
      int minutes = 0;

      for (int d = first; d <= last; d++)
        minutes += shift_on (check, d) != NULL ? shift_on (check, d)->paid_minutes : 0;
      if (is_hard (check, CF_RULE_WEEK_MINUTES) && limit > 0 && minutes > limit)
        complain (check, "week", first, last, minutes);
    }
  for (guint d = problem->from; d < problem->until; d++)
    period += shift_on (check, d) != NULL ? shift_on (check, d)->paid_minutes : 0;

  const int limit = mean_limit (check, problem->from, problem->until - 1, TRUE, FALSE);

  if (is_hard (check, CF_RULE_PERIOD_MINUTES) && limit > 0 && period > limit)
    complain (check, "period", problem->from, problem->until - 1, period);
}

GPtrArray *
cf_roster_verify (const CfRosterProblem *problem,
                  const CfRosterCell    *cells)
{
  Check check = { problem };

  check.lines = g_ptr_array_new_with_free_func (g_free);
  for (guint p = 0; p < problem->n_people; p++)
    {
      check.person = p;
      check.row = &cells[(gsize) p * problem->n_days];
      check.dates = &problem->person_days[(gsize) p * problem->n_days];
      for (guint d = problem->from; d < problem->until; d++)
        if (shift_on (&check, d) != NULL)
          {
            check_minutes (&check, d);
            check_types (&check, d);
          }
      check_rest (&check);
      check_days_in_a_row (&check);
      check_hours (&check);
      check_overtime (&check);
    }
  return check.lines;
}

CfRosterCell *
cf_roster_bare_cells (const CfRosterProblem *problem)
{
  CfRosterCell *bare = g_memdup2 (problem->cells, sizeof *bare * problem->n_people
                                                  * problem->n_days);

  for (guint p = 0; p < problem->n_people; p++)
    for (guint d = problem->from; d < problem->until; d++)
      {
        CfRosterCell *cell = &bare[p * problem->n_days + d];

        if (*cell < CF_ROSTER_RESERVED
            && (problem->person_days[p * problem->n_days + d].flags & CF_ROSTER_FIXED) == 0)
          *cell = CF_ROSTER_OFF;
      }
  return bare;
}

char *
cf_roster_verify_build (const CfRosterProblem *problem,
                        const CfRosterCell    *cells)
{
  g_autofree CfRosterCell *bare = cf_roster_bare_cells (problem);
  g_autoptr(GPtrArray) before = cf_roster_verify (problem, bare);
  g_autoptr(GPtrArray) after = cf_roster_verify (problem, cells);
  g_autoptr(GString) new_lines = g_string_new (NULL);

  for (guint i = 0; i < after->len; i++)
    if (!g_ptr_array_find_with_equal_func (before, after->pdata[i], g_str_equal, NULL))
      g_string_append_printf (new_lines, "%s\n", (char *) after->pdata[i]);
  for (guint p = 0; p < problem->n_people; p++)
    for (guint d = 0; d < problem->n_days; d++)
      {
        const gsize at = (gsize) p * problem->n_days + d;

        if ((problem->person_days[at].flags & CF_ROSTER_FIXED) != 0 || d < problem->from
            || d >= problem->until || problem->cells[at] >= CF_ROSTER_RESERVED)
          if (cells[at] != problem->cells[at])
            g_string_append_printf (new_lines, "moved person %u day %u\n", p, d);
      }
  return new_lines->len == 0 ? NULL : g_strdup (new_lines->str);
}

CfRosterCost
cf_roster_verify_coverage (const CfRosterProblem *problem,
                           const CfRosterCell    *cells)
{
  const guint n_slots = problem->n_days * CF_ROSTER_SLOTS_PER_DAY;
  CfRosterCost sum = 0;

  for (guint q = 0; q < problem->n_queues; q++)
    {
      g_autofree int *minutes = g_new0 (int, n_slots + 3 * CF_ROSTER_SLOTS_PER_DAY);

      for (gsize i = 0; i < (gsize) problem->n_people * problem->n_days; i++)
        {
          const guint day = i % problem->n_days;

          if (cells[i] == 0 || cells[i] >= CF_ROSTER_RESERVED
              || problem->types[cells[i] - 1].queue != (int) q)
            continue;

          const CfRosterType *type = &problem->types[cells[i] - 1];

          for (guint s = 0; s < G_N_ELEMENTS (type->profile); s++)
            minutes[day * 96 + (guint) type->start / 15 + s] += type->profile[s];
        }
      for (guint s = 0; s < n_slots; s++)
        {
          const CfRosterDemand *demand = &problem->demands[problem->demand[q * n_slots + s]];
          const guint heads = minutes[s] / 15, rest = minutes[s] % 15;

          if (demand == problem->demands)
            continue;
          if (heads + 1 < demand->n_costs)
            sum += demand->costs[heads]
                   + (demand->costs[heads + 1] - demand->costs[heads]) * rest / 15;
          else
            sum += demand->costs[demand->n_costs - 1]
                   + demand->surplus * (minutes[s] - 15 * ((int) demand->n_costs - 1)) / 15;
        }
    }
  return sum;
}
