/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The hard rules one by one, on the row of one person. */
#include "cf-roster-state.h"

#include <string.h>

/* Cells of a row: past | planned | ahead; a day is
 *   . off   E 07-15   D 09-17   L 14-22   N 22-06   X 08-20 (12 h)   S 09-13 (4 h)
 * and below it the facts of its date:
 *   . nothing   l leave   c cannot   p protected   s skill expired   a away (no contract)
 * Column 0 is a Monday. The contract: 40 h, at most 48 h a week, overtime beyond 8 h a day. */
static const struct { char code; int start, length; CfRosterClass klass; } types[] = {
  { 'E', 420, 480, CF_ROSTER_DAY_SHIFT },
  { 'D', 540, 480, CF_ROSTER_DAY_SHIFT },
  { 'L', 840, 480, CF_ROSTER_LATE_SHIFT },
  { 'N', 1320, 480, CF_ROSTER_NIGHT_SHIFT },
  { 'X', 480, 720, CF_ROSTER_DAY_SHIFT },
  { 'S', 540, 240, CF_ROSTER_DAY_SHIFT },
};

static const struct
{
  const char *row;
  const char *facts;        /* NULL: nothing anywhere */
  CfRuleKind  rule;         /* the one that is broken; CF_RULE_NONE: legal */
  int         measured;     /* -1: not looked at */
} cases[] = {
  { "|DDDDD..|", NULL, CF_RULE_NONE, -1 },
  /* Rest: ten hours between two shifts, also across midnight and across the edges. */
  { "|LE.....|", NULL, CF_RULE_REST, 540 },
  { "|ND.....|", NULL, CF_RULE_REST, 180 },
  { "N|E.....|", NULL, CF_RULE_REST, 60 },
  { "|N.E....|", NULL, CF_RULE_NONE, -1 },
  { "|......N|E", NULL, CF_RULE_REST, 60 },
  { "NE|......|", NULL, CF_RULE_NONE, -1 },
  { "|DE.....|", NULL, CF_RULE_NONE, -1 },
  /* Six days in a row, over the edges. */
  { "|SSSSSS.|", NULL, CF_RULE_NONE, -1 },
  { "|SSSSSSS|", NULL, CF_RULE_WORK_RUN, 7 },
  { "SSS|SSSS...|", NULL, CF_RULE_WORK_RUN, 7 },
  { "SSS|SSS....|", NULL, CF_RULE_NONE, -1 },
  { "|....SSS|SSSS", NULL, CF_RULE_WORK_RUN, 7 },
  { "SSSSSSS|.......|", NULL, CF_RULE_NONE, -1 },
  /* 48 hours a week; a night counts on the day on which it starts. */
  { "|DDDDDD.|", NULL, CF_RULE_NONE, -1 },
  { "|DDDDX..DDDDD..|", NULL, CF_RULE_OVERTIME_DAY, -1 },
  { "|......DDDDDDN......|", NULL, CF_RULE_WORK_RUN, -1 },
  { "DDD|DDDS.|", NULL, CF_RULE_WORK_RUN, -1 },
  /* Overtime: 12 h in a day are four hours of it. */
  { "|X......|", NULL, CF_RULE_OVERTIME_DAY, 240 },
  /* The law's people: no minute between 22 and 6, on the dates of their protection. */
  { "|N......|", "|p......|", CF_RULE_PROTECTED_NIGHT, -1 },
  { "|N......|", "|.p.....|", CF_RULE_PROTECTED_NIGHT, -1 },
  { "|L......|", "|p......|", CF_RULE_NONE, -1 },
  { "|N......|", "|..p....|", CF_RULE_NONE, -1 },
  { "|DDDDDD.|", "|ppppppp|", CF_RULE_PROTECTED_OVERTIME, 480 },
  { "|DDDDDD.|", "|ppppp..|", CF_RULE_NONE, -1 },
  /* Facts of each date that a shift touches. */
  { "|D......|", "|l......|", CF_RULE_LEAVE, -1 },
  { "|N......|", "|.l.....|", CF_RULE_LEAVE, -1 },
  { "|D......|", "|.l.....|", CF_RULE_NONE, -1 },
  { "|D......|", "|c......|", CF_RULE_CANNOT, -1 },
  { "|D.D....|", "|..sssss|", CF_RULE_SKILL, -1 },
  { "|N......|", "|.ssssss|", CF_RULE_SKILL, -1 },
  { "|D......|", "|.ssssss|", CF_RULE_NONE, -1 },
  { "|...D...|", "|aaa....|", CF_RULE_NONE, -1 },
  { "|..D....|", "|aaa....|", CF_RULE_EMPLOYED, -1 },
};

static void
fill_types (CfRosterProblem *problem)
{
  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      CfRosterType *type = &problem->types[i];

      type->start = types[i].start;
      type->length = type->paid_minutes = types[i].length;
      type->klass = types[i].klass;
      type->weekdays = 127;
      cf_roster_type_set_profile (type, NULL, 0, 0);
      problem->contracts[0].types[0] |= (guint64) 1 << i;
    }
  problem->contracts[0].day_minutes = 480;
  problem->contracts[0].agreed_week_minutes = 2400;
  problem->contracts[0].max_week_minutes = 2880;
}

static void
fill_day (CfRosterProblem *problem,
          guint            day,
          char             code,
          char             fact)
{
  CfRosterPersonDay *date = &problem->person_days[day];

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    if (types[i].code == code)
      problem->cells[day] = i + 1;
  date->contract = fact == 'a' ? CF_ROSTER_NO_CONTRACT : 0;
  date->queues = fact == 's' ? 0 : 1;
  date->flags = fact == 'l' ? CF_ROSTER_ON_LEAVE
                : fact == 'c' ? CF_ROSTER_CANNOT
                : fact == 'p' ? CF_ROSTER_NO_NIGHT | CF_ROSTER_NO_OVERTIME : 0;
}

static CfRosterProblem *
make_problem (const char *row,
              const char *facts)
{
  const CfRosterSize size = { 1, strlen (row) - 2, G_N_ELEMENTS (types), 1, 0, 1, 1 };
  CfRosterProblem *problem = cf_roster_problem_new (&size);
  guint day = 0;

  problem->first_day = 20514;      /* 2026-03-02, a Monday */
  problem->people[0].full_time = 1000;
  fill_types (problem);
  problem->from = strchr (row, '|') - row;
  problem->until = strrchr (row, '|') - row - 1;
  for (guint i = 0; row[i] != '\0'; i++)
    if (row[i] != '|')
      fill_day (problem, day++, row[i], facts != NULL ? facts[i] : '.');
  return problem;
}

static void
test_hard_rules (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(CfRosterProblem) problem = make_problem (cases[i].row, cases[i].facts);
      g_autoptr(CfRosterEvaluator) evaluator = cf_roster_evaluator_new (problem);
      g_autoptr(CfRosterState) state = cf_roster_state_new (evaluator, NULL);
      g_autoptr(GArray) findings = cf_roster_state_find_all (state);
      gboolean found = cases[i].rule == CF_RULE_NONE;

      g_test_message ("%s %s", cases[i].row, cases[i].facts != NULL ? cases[i].facts : "");
      for (guint f = 0; f < findings->len; f++)
        {
          const CfRuleFinding *finding = &g_array_index (findings, CfRuleFinding, f);

          if (cases[i].rule == CF_RULE_NONE)
            g_assert_false (finding->hard);
          if (finding->rule == cases[i].rule && finding->hard)
            {
              found = TRUE;
              if (cases[i].measured >= 0)
                g_assert_cmpint (finding->measured, ==, cases[i].measured);
            }
        }
      g_assert_true (found);
      g_assert_cmpint (cf_roster_state_get_score (state).hard > 0, ==,
                       cases[i].rule != CF_RULE_NONE);
    }
}

/* Hours that change in the middle of a week: the days before are judged by the old contract. */
static void
test_contract_change (void)
{
  g_autoptr(CfRosterProblem) problem = make_problem ("|DDDDD..DDDDD..|", NULL);
  g_autofree CfRosterContract *contracts = g_new0 (CfRosterContract, 2);

  contracts[0] = problem->contracts[0];
  contracts[1] = problem->contracts[0];
  contracts[1].agreed_week_minutes = 1800;
  contracts[1].max_week_minutes = 1800;
  g_free (problem->contracts);
  problem->contracts = g_steal_pointer (&contracts);
  problem->n_contracts = 2;
  for (guint d = 7; d < 14; d++)
    problem->person_days[d].contract = 1;

  g_autoptr(CfRosterEvaluator) evaluator = cf_roster_evaluator_new (problem);
  g_autoptr(CfRosterState) state = cf_roster_state_new (evaluator, NULL);
  g_autoptr(GArray) findings = cf_roster_state_find_all (state);

  g_assert_cmpuint (findings->len, >, 0);
  g_assert_cmpint (g_array_index (findings, CfRuleFinding, 0).rule, ==, CF_RULE_WEEK_MINUTES);
  g_assert_cmpuint (g_array_index (findings, CfRuleFinding, 0).first_day, ==, 7);
  g_assert_cmpint (g_array_index (findings, CfRuleFinding, 0).limit, ==, 1800);
  g_assert_cmpint (cf_roster_state_get_score (state).hard, ==, 600);
}

/* Thirty-six hours of overtime a month, with what was worked before the columns. */
static void
test_overtime_of_the_month (void)
{
  g_autoptr(CfRosterProblem) problem = make_problem ("|DDDDDD.DDDDDD.|", NULL);
  const struct { int before; gint64 hard; } months[] = {
    { 0, 0 }, { 2160 - 960, 0 }, { 2160 - 960 + 1, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (months); i++)
    {
      problem->people[0].overtime_before = months[i].before;

      g_autoptr(CfRosterEvaluator) evaluator = cf_roster_evaluator_new (problem);
      g_autoptr(CfRosterState) state = cf_roster_state_new (evaluator, NULL);

      g_assert_cmpint (cf_roster_state_get_score (state).hard, ==, months[i].hard);
    }
}

/* The night's second half covers the next day; its break is taken in turns around its time. */
static void
test_profile (void)
{
  const int meal[] = { 240, 60 };
  CfRosterType night = { .start = 1320, .length = 540 };
  int sum = 0;

  cf_roster_type_set_profile (&night, meal, 1, 0);
  g_assert_cmpint (night.profile[7], ==, 15);       /* 23:45 */
  g_assert_cmpint (night.profile[8], ==, 15);       /* 00:00 on the next day */
  g_assert_cmpint (night.profile[16], ==, 0);       /* 02:00 */
  g_assert_cmpint (night.profile[20], ==, 15);      /* 03:00 */

  cf_roster_type_set_profile (&night, meal, 1, 60);
  for (guint i = 0; i < G_N_ELEMENTS (night.profile); i++)
    {
      g_assert_cmpint (night.profile[i], <=, 15);
      sum += night.profile[i];
    }
  g_assert_cmpint (sum, ==, 480);
  g_assert_cmpint (night.profile[16], ==, 10);
}

/* Locked cells, and why somebody may not. */
static void
test_reasons (void)
{
  g_autoptr(CfRosterProblem) problem = make_problem ("|DD.....|", "|...l...|");

  problem->person_days[0].flags |= CF_ROSTER_FIXED;

  g_autoptr(CfRosterEvaluator) evaluator = cf_roster_evaluator_new (problem);
  g_autoptr(CfRosterState) state = cf_roster_state_new (evaluator, NULL);
  const struct { guint day; CfRosterCell cell; CfRuleKind rule; } asked[] = {
    { 0, 1, CF_RULE_LOCK }, { 1, 1, CF_RULE_OVERLAP }, { 3, 1, CF_RULE_LEAVE },
    { 2, 4, CF_RULE_LEAVE }, { 2, 5, CF_RULE_OVERTIME_DAY }, { 2, 2, CF_RULE_NONE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (asked); i++)
    {
      const CfRosterChange change = { 0, asked[i].day, asked[i].cell };
      CfRuleFinding finding = { 0 };

      g_assert_cmpint (cf_roster_state_is_blocked (state, &change, &finding, NULL), ==,
                       asked[i].rule != CF_RULE_NONE);
      g_assert_cmpint (finding.rule, ==, asked[i].rule);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/roster-rules/hard", test_hard_rules);
  g_test_add_func ("/roster-rules/contract-change", test_contract_change);
  g_test_add_func ("/roster-rules/overtime-of-the-month", test_overtime_of_the_month);
  g_test_add_func ("/roster-rules/profile", test_profile);
  g_test_add_func ("/roster-rules/reasons", test_reasons);
  return g_test_run ();
}
