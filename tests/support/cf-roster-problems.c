/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-roster-problems.h"

#include "cf-staffing.h"

#include <math.h>

static gboolean
chance (GRand *random,
        double share)
{
  return g_rand_double (random) < share;
}

static void
random_types (GRand           *random,
              CfRosterProblem *problem)
{
  for (guint i = 0; i < problem->n_types; i++)
    {
      CfRosterType *type = &problem->types[i];
      const int breaks[] = { g_rand_int_range (random, 60, 200), 30 };

      type->start = g_rand_int_range (random, 0, 96) * 15 + (chance (random, 0.1) ? 5 : 0);
      type->length = g_rand_int_range (random, 16, 49) * 15;
      type->paid_minutes = type->length - (chance (random, 0.5) ? 60 : 0);
      type->queue = (int) g_rand_int_range (random, 0, problem->n_queues + 1) - 1;
      type->weekdays = chance (random, 0.8) ? 127 : (guint) g_rand_int_range (random, 1, 128);
      type->closed = chance (random, 0.05);
      type->klass = type->start + type->length > 1440 + 120 || type->start < 240
                    ? CF_ROSTER_NIGHT_SHIFT
                    : type->start + type->length > 1320 ? CF_ROSTER_LATE_SHIFT
                                                        : CF_ROSTER_DAY_SHIFT;
      cf_roster_type_set_profile (type, breaks, 1, chance (random, 0.5) ? 60 : 0);
    }
}

static void
random_contracts (GRand           *random,
                  CfRosterProblem *problem)
{
  for (guint i = 0; i < problem->n_contracts; i++)
    {
      CfRosterContract *contract = &problem->contracts[i];
      const int hours[] = { 20, 30, 40 };

      contract->balance = chance (random, 0.25) ? CF_ROSTER_BALANCE_PERIOD : CF_ROSTER_BALANCE_WEEK;
      contract->day_minutes = 480;
      contract->agreed_week_minutes = hours[g_rand_int_range (random, 0, 3)] * 60;
      if (contract->balance == CF_ROSTER_BALANCE_WEEK)
        contract->max_week_minutes = contract->agreed_week_minutes + 480;
      else
        contract->max_period_minutes = contract->agreed_week_minutes
                                       * (int) (problem->until - problem->from) / 7 + 300;
      for (guint t = 0; t < problem->n_types; t++)
        if (chance (random, 0.85))
          contract->types[t / 64] |= (guint64) 1 << (t % 64);
    }
}

static void
random_person (GRand           *random,
               CfRosterProblem *problem,
               guint            person)
{
  CfRosterPersonDay *dates = &problem->person_days[person * problem->n_days];
  CfRosterCell *cells = &problem->cells[person * problem->n_days];
  const gboolean protects = chance (random, 0.2);
  const guint protected_from = g_rand_int_range (random, 0, problem->n_days);
  guint64 queues = g_rand_int (random) & (((guint64) 1 << problem->n_queues) - 1);
  guint16 contract = g_rand_int_range (random, 0, problem->n_contracts);
  guint leave = 0;

  problem->people[person].full_time = g_rand_int_range (random, 1, 5) * 250;
  problem->people[person].overtime_before = chance (random, 0.2) ? 1900 : 0;
  for (guint metric = 0; metric < CF_ROSTER_N_FAIR; metric++)
    problem->people[person].carried[metric] = g_rand_int_range (random, -3000, 3000);

  for (guint d = 0; d < problem->n_days; d++)
    {
      const gboolean planned = d >= problem->from && d < problem->until;

      if (chance (random, 0.01))
        contract = chance (random, 0.3)
                   ? CF_ROSTER_NO_CONTRACT
                   : (guint16) g_rand_int_range (random, 0, problem->n_contracts);
      if (chance (random, 0.01))
        queues = g_rand_int (random) & (((guint64) 1 << problem->n_queues) - 1);
      if (leave == 0 && chance (random, 0.02))
        leave = g_rand_int_range (random, 1, 6);
      dates[d].contract = contract;
      dates[d].queues = queues;
      if (leave > 0)
        {
          leave--;
          dates[d].flags |= CF_ROSTER_ON_LEAVE;
          if (chance (random, 0.7))
            cells[d] = CF_ROSTER_LEAVE;
        }
      if (chance (random, 0.03))
        dates[d].flags |= CF_ROSTER_CANNOT;
      if (protects && d >= protected_from)
        dates[d].flags |= CF_ROSTER_NO_NIGHT | CF_ROSTER_NO_OVERTIME;
      if (!planned || chance (random, 0.04))
        {
          dates[d].flags |= CF_ROSTER_FIXED;
          if (cells[d] == CF_ROSTER_OFF && chance (random, planned ? 0.4 : 0.65))
            cells[d] = g_rand_int_range (random, 1, problem->n_types + 1);
        }
      else if (cells[d] == CF_ROSTER_OFF && chance (random, 0.2))
        cells[d] = g_rand_int_range (random, 1, problem->n_types + 1);
    }
}

static void
random_demand (GRand           *random,
               CfRosterProblem *problem)
{
  for (guint i = 1; i < problem->n_demands; i++)
    {
      CfRosterCost costs[8] = { 0 };
      const guint required = g_rand_int_range (random, 0, 7);
      CfRosterCost marginal = 0;

      for (int n = (int) required - 1; n >= 0; n--)
        {
          marginal += g_rand_int_range (random, 0, 4000);
          costs[n] = costs[n + 1] + marginal;
        }
      cf_roster_problem_set_demand (problem, i, required, costs, required + 1);
      problem->demands[i].surplus = g_rand_int_range (random, 0, 100);
    }
  for (gsize i = 0; i < (gsize) problem->n_queues * problem->n_days * 96; i++)
    problem->demand[i] = i / 96 % problem->n_days < problem->from
                         ? 0 : g_rand_int_range (random, 0, problem->n_demands);
}

CfRosterProblem *
cf_roster_problem_random (GRand              *random,
                          const CfRandomSize *size)
{
  const guint past = g_rand_int_range (random, 0, 15);
  const guint ahead = g_rand_int_range (random, 0, 8);
  const CfRosterSize sizes = {
    .n_people = size->n_people,
    .n_days = past + size->n_plan_days + ahead,
    .n_types = size->n_types,
    .n_contracts = 3,
    .n_wishes = size->n_people,
    .n_queues = size->n_queues,
    .n_demands = 6,
  };
  CfRosterProblem *problem = cf_roster_problem_new (&sizes);
  const CfRuleKind wishes[] = { CF_RULE_WISH_OFF, CF_RULE_WISH_TYPE, CF_RULE_WISH_NOT_TYPE };

  problem->first_day = g_rand_int_range (random, 18000, 24000);
  problem->week_start = g_rand_int_range (random, 0, 7);
  problem->from = past;
  problem->until = past + size->n_plan_days;
  random_types (random, problem);
  random_contracts (random, problem);
  for (guint p = 0; p < problem->n_people; p++)
    random_person (random, problem, p);
  for (guint i = 0; i < problem->n_wishes; i++)
    problem->wishes[i] = (CfRosterWish) {
      g_rand_int_range (random, 0, problem->n_people),
      g_rand_int_range (random, 0, problem->n_days),
      wishes[g_rand_int_range (random, 0, 3)], g_rand_int_range (random, 1, problem->n_types + 1),
      g_rand_double_range (random, 0.5, 3)
    };
  random_demand (random, problem);
  if (chance (random, 0.3))
    problem->kept = g_memdup2 (problem->cells, sizeof *problem->kept * problem->n_people
                                               * problem->n_days);
  return problem;
}

/* start, length, unpaid meal's offset, class; for each queue. A night belongs to both queues. */
static const struct { int start, length, meal; CfRosterClass klass; } center_types[] = {
  { 420, 540, 240, CF_ROSTER_DAY_SHIFT },    /* 07-16 */
  { 480, 540, 240, CF_ROSTER_DAY_SHIFT },    /* 08-17 */
  { 540, 540, 240, CF_ROSTER_DAY_SHIFT },    /* 09-18 */
  { 660, 540, 240, CF_ROSTER_DAY_SHIFT },    /* 11-20 */
  { 780, 540, 240, CF_ROSTER_LATE_SHIFT },   /* 13-22 */
  { 1320, 540, 180, CF_ROSTER_NIGHT_SHIFT }, /* 22-07, two meals so that somebody answers */
  { 1320, 540, 300, CF_ROSTER_NIGHT_SHIFT },
  { 600, 240, -1, CF_ROSTER_DAY_SHIFT },     /* 10-14 */
  { 1080, 240, -1, CF_ROSTER_LATE_SHIFT },   /* 18-22 */
};

#define N_CENTER_TYPES G_N_ELEMENTS (center_types)

static void
center_demand (CfRosterProblem *problem,
               guint            n_people)
{
  /* Calls an hour at half hours 0, 1, … of a day, for a hundred people. */
  for (guint q = 0; q < 2; q++)
    for (guint half = 0; half < 48; half++)
      for (guint weekend = 0; weekend < 2; weekend++)
        {
          const double hour = half / 2.0;
          const double day = exp (-pow ((hour - 10.5) / 3, 2))
                             + 0.8 * exp (-pow ((hour - 16) / 4, 2));
          const double calls = (2 + 85 * day) * n_people / 100 * (q == 0 ? 1 : 0.5)
                               * (weekend != 0 ? 0.7 : 1);
          const CfErlangTraffic traffic = { calls, 1800, 240, 180, 20 };
          const CfStaffingGoal goal = { 0.8, 0.85, 0, 0.1, 1 };
          const guint n_heads = n_people;
          g_autofree double *costs = g_new (double, n_heads + 1);
          g_autofree CfRosterCost *halved = g_new (CfRosterCost, n_heads + 1);
          const guint required = cf_staffing_cost_table (&traffic, &goal, n_heads, costs, NULL);
          const guint at = 1 + (q * 48 + half) * 2 + weekend;

          for (guint n = 0; n <= n_heads; n++)
            halved[n] = llround (costs[n] * CF_ROSTER_COST_ONE / 2);
          cf_roster_problem_set_demand (problem, at, required, halved, n_heads + 1);
          problem->demands[at].surplus = CF_STAFFING_SURPLUS_COST * CF_ROSTER_COST_ONE / 2;
        }
  for (guint q = 0; q < 2; q++)
    for (guint d = problem->from; d < problem->until; d++)
      for (guint slot = 0; slot < 96; slot++)
        problem->demand[(q * problem->n_days + d) * 96 + slot]
          = 1 + (q * 48 + slot / 2) * 2
            + (cf_day_weekday (problem->first_day + (int) d) >= 5 ? 1 : 0);
}

static void
center_people (CfRosterProblem *problem)
{
  g_autoptr(GRand) random = g_rand_new_with_seed (7);

  for (guint p = 0; p < problem->n_people; p++)
    {
      const gboolean part_time = p % 10 == 9;
      guint leave = 0;

      problem->people[p].full_time = part_time ? 500 : 1000;
      for (guint d = 0; d < problem->n_days; d++)
        {
          CfRosterPersonDay *date = &problem->person_days[p * problem->n_days + d];

          if (leave == 0 && chance (random, 0.01))
            leave = g_rand_int_range (random, 1, 8);
          leave -= leave > 0;
          *date = (CfRosterPersonDay) { p % 3 == 0 ? 3 : 1 + (p % 3 == 2), part_time ? 1 : 0, 0 };
          if (leave > 0)
            date->flags |= CF_ROSTER_ON_LEAVE;
          if (p % 20 == 3)
            date->flags |= CF_ROSTER_NO_NIGHT | CF_ROSTER_NO_OVERTIME;
          if (d < problem->from)
            {
              date->flags |= CF_ROSTER_FIXED;
              if ((d + p) % 7 < 5)
                problem->cells[p * problem->n_days + d] = part_time ? 8 : 1 + p % 4;
            }
        }
    }
}

CfRosterProblem *
cf_roster_problem_center (guint n_people,
                          guint n_plan_days)
{
  const CfRosterSize sizes = {
    .n_people = n_people,
    .n_days = CF_ROSTER_PAST_DAYS + n_plan_days,
    .n_types = 2 * N_CENTER_TYPES,
    .n_contracts = 2,
    .n_wishes = n_people * 2,
    .n_queues = 2,
    .n_demands = 1 + 2 * 48 * 2,
  };
  CfRosterProblem *problem = cf_roster_problem_new (&sizes);

  problem->first_day = cf_day_from_ymd (2026, 1, 5) - CF_ROSTER_PAST_DAYS;
  problem->from = CF_ROSTER_PAST_DAYS;
  problem->until = CF_ROSTER_PAST_DAYS + n_plan_days;
  for (guint i = 0; i < problem->n_types; i++)
    {
      CfRosterType *type = &problem->types[i];
      const guint which = i % N_CENTER_TYPES;
      const int meal[] = { center_types[which].meal, 60 };

      type->start = center_types[which].start;
      type->length = center_types[which].length;
      type->paid_minutes = type->length - (meal[0] >= 0 ? 60 : 0);
      type->queue = i / N_CENTER_TYPES;
      type->weekdays = 127;
      type->klass = center_types[which].klass;
      cf_roster_type_set_profile (type, meal, meal[0] >= 0, 60);
    }
  problem->contracts[0] = (CfRosterContract) { CF_ROSTER_BALANCE_WEEK, 480, 2400, 2880, 0, { 0 } };
  problem->contracts[1] = (CfRosterContract) { CF_ROSTER_BALANCE_WEEK, 480, 1200, 1440, 0, { 0 } };
  for (guint i = 0; i < problem->n_types; i++)
    problem->contracts[center_types[i % N_CENTER_TYPES].meal < 0 ? 1 : 0].types[0]
      |= (guint64) 1 << i;
  center_people (problem);
  for (guint i = 0; i < problem->n_wishes; i++)
    problem->wishes[i] = (CfRosterWish) { i % n_people, problem->from + i * 7 % n_plan_days,
                                          CF_RULE_WISH_OFF, 0, 1 };
  center_demand (problem, n_people);
  return problem;
}
