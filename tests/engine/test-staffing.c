/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The requirement of an interval, its table, and what missing heads cost. */
#include "cf-staffing.h"

#include <math.h>

#define PATIENCE CF_ERLANG_ENDLESS_PATIENCE

/* goal: share, max occupancy, max abandonment, shrinkage, minimum staff */
static const struct
{
  CfErlangTraffic  traffic;
  CfStaffingGoal   goal;
  double           load;
  guint            agents, on_roster;
  CfStaffingReason reason;
} cases[] = {
  { { 100, 1800, 180, PATIENCE, 20 }, { 0.80, 0.85, 0, 0.3, 0 }, 10, 14, 20, CF_STAFFING_BY_GOAL },
  { { 100, 1800, 180, PATIENCE, 20 }, { 0.80, 0.70, 0, 0.3, 0 }, 10, 15, 22,
    CF_STAFFING_BY_OCCUPANCY },
  { { 100, 1800, 180, PATIENCE, 20 }, { 0.90, 0, 0, 0.3, 0 }, 10, 15, 22, CF_STAFFING_BY_GOAL },
  { { 100, 1800, 180, PATIENCE, 20 }, { 0.95, 0, 0, 0.3, 0 }, 10, 16, 23, CF_STAFFING_BY_GOAL },
  { { 20, 1800, 300, PATIENCE, 20 }, { 0.80, 0, 0, 0.3, 0 }, 10 / 3.0, 6, 9, CF_STAFFING_BY_GOAL },
  { { 50, 3600, 450, PATIENCE, 20 }, { 0.80, 0, 0, 0.3, 0 }, 6.25, 10, 15, CF_STAFFING_BY_GOAL },
  { { 200, 1800, 240, PATIENCE, 20 }, { 0.80, 0.85, 0, 0.3, 0 }, 80 / 3.0, 32, 46,
    CF_STAFFING_BY_GOAL },
  { { 360, 1800, 240, PATIENCE, 20 }, { 0.80, 0, 0, 0.3, 0 }, 48, 54, 78, CF_STAFFING_BY_GOAL },
  { { 360, 1800, 240, PATIENCE, 20 }, { 0.80, 0.85, 0, 0.3, 0 }, 48, 57, 82,
    CF_STAFFING_BY_OCCUPANCY },
  { { 500, 1800, 240, PATIENCE, 20 }, { 0.80, 0, 0, 0.3, 0 }, 200 / 3.0, 74, 106,
    CF_STAFFING_BY_GOAL },
  { { 500, 1800, 240, PATIENCE, 20 }, { 0.80, 0.85, 0, 0.3, 0 }, 200 / 3.0, 79, 113,
    CF_STAFFING_BY_OCCUPANCY },
  { { 5, 1800, 300, PATIENCE, 20 }, { 0.80, 0, 0, 0.3, 0 }, 5 / 6.0, 3, 5, CF_STAFFING_BY_GOAL },
  /* Erlang C against A, 300 s, 80/20 of offered, and A with at most 3 % abandoned */
  { { 50, 1800, 300, PATIENCE, 20 }, { 0.80 }, 25 / 3.0, 12, 12, CF_STAFFING_BY_GOAL },
  { { 50, 1800, 300, 90, 20 }, { 0.80 }, 25 / 3.0, 10, 10, CF_STAFFING_BY_GOAL },
  { { 50, 1800, 300, 300, 20 }, { 0.80 }, 25 / 3.0, 11, 11, CF_STAFFING_BY_GOAL },
  { { 50, 1800, 300, 90, 20 }, { 0.80, 0, 0.03 }, 25 / 3.0, 13, 13, CF_STAFFING_BY_ABANDONMENT },
  { { 200, 1800, 300, PATIENCE, 20 }, { 0.80 }, 100 / 3.0, 39, 39, CF_STAFFING_BY_GOAL },
  { { 200, 1800, 300, 90, 20 }, { 0.80 }, 100 / 3.0, 34, 34, CF_STAFFING_BY_GOAL },
  { { 200, 1800, 300, 180, 20 }, { 0.80 }, 100 / 3.0, 36, 36, CF_STAFFING_BY_GOAL },
  { { 200, 1800, 300, 300, 20 }, { 0.80 }, 100 / 3.0, 37, 37, CF_STAFFING_BY_GOAL },
  { { 200, 1800, 300, 600, 20 }, { 0.80 }, 100 / 3.0, 38, 38, CF_STAFFING_BY_GOAL },
  { { 200, 1800, 300, 90, 20 }, { 0.80, 0, 0.03 }, 100 / 3.0, 39, 39, CF_STAFFING_BY_ABANDONMENT },
  { { 200, 1800, 300, 180, 20 }, { 0.80, 0, 0.03 }, 100 / 3.0, 38, 38,
    CF_STAFFING_BY_ABANDONMENT },
  { { 1000, 1800, 300, PATIENCE, 20 }, { 0.80 }, 500 / 3.0, 176, 176, CF_STAFFING_BY_GOAL },
  { { 1000, 1800, 300, 180, 20 }, { 0.80 }, 500 / 3.0, 164, 164, CF_STAFFING_BY_GOAL },
  { { 1000, 1800, 300, 180, 20 }, { 0.80, 0, 0.03 }, 500 / 3.0, 169, 169,
    CF_STAFFING_BY_ABANDONMENT },
  { { 5000, 1800, 300, PATIENCE, 20 }, { 0.80 }, 2500 / 3.0, 848, 848, CF_STAFFING_BY_GOAL },
  { { 5000, 1800, 300, 90, 20 }, { 0.80 }, 2500 / 3.0, 731, 731, CF_STAFFING_BY_GOAL },
  { { 5000, 1800, 300, 600, 20 }, { 0.80 }, 2500 / 3.0, 825, 825, CF_STAFFING_BY_GOAL },
  /* Two queues of 100 calls with 20 each would be one of 200 with 37. */
  { { 100, 1800, 300, 300, 20 }, { 0.80 }, 50 / 3.0, 20, 20, CF_STAFFING_BY_GOAL },
  /* 03:00: nobody calls, two are there; or nobody has to be. */
  { { 0, 1800, 180, PATIENCE, 20 }, { 0.80, 0, 0, 0, 2 }, 0, 2, 2, CF_STAFFING_BY_MINIMUM },
  { { 0, 1800, 180, PATIENCE, 20 }, { 0.80 }, 0, 0, 0, CF_STAFFING_BY_MINIMUM },
  { { 100, 1800, 180, PATIENCE, 20 }, { 0.80, 0, 0, 0.3, 16 }, 10, 16, 23,
    CF_STAFFING_BY_MINIMUM },
};

static void
test_requirements (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CfStaffingRequirement requirement;

      cf_staffing_require (&cases[i].traffic, &cases[i].goal, &requirement);
      g_assert_cmpuint (requirement.agents, ==, cases[i].agents);
      g_assert_cmpuint (requirement.on_roster, ==, cases[i].on_roster);
      g_assert_cmpint (requirement.reason, ==, cases[i].reason);
      g_assert_cmpfloat_with_epsilon (requirement.load, cases[i].load, 1e-12);
      g_assert_cmpfloat (requirement.exact, <=, requirement.agents);
      g_assert_cmpfloat (requirement.exact, >, requirement.agents - 1.0);
    }
}

/* Erlang C against A: 300 s, 80/20 of the calls offered. What gives up at that number, and agents
 * that keep it to 3 %; 0: not measured. */
static void
test_patience_saves_agents (void)
{
  const struct { double calls, patience_s; guint agents; double abandoned; guint within_limit; }
  measured[] = {
    { 50, 90, 10, 0.092, 13 },    { 50, 180, 11, 0.046, 12 },    { 50, 300, 11, 0.037, 12 },
    { 200, 90, 34, 0.079, 39 },   { 200, 180, 36, 0.044, 38 },   { 200, 300, 37, 0.028, 37 },
    { 1000, 90, 155, 0.086, 171 }, { 1000, 180, 164, 0.044, 169 }, { 1000, 300, 168, 0.027, 168 },
    { 5000, 90, 731, 0.123, 818 }, { 5000, 180, 782, 0.063, 815 }, { 5000, 300, 806, NAN, 0 },
    { 50, 600, 11, NAN, 0 }, { 200, 600, 38, NAN, 0 }, { 1000, 600, 171, NAN, 0 },
    { 5000, 600, 825, NAN, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (measured); i++)
    {
      const CfErlangTraffic traffic = { measured[i].calls, 1800, 300, measured[i].patience_s, 20 };
      CfStaffingRequirement requirement;

      cf_staffing_require (&traffic, &(CfStaffingGoal) { .share = 0.8 }, &requirement);
      g_assert_cmpuint (requirement.agents, ==, measured[i].agents);
      if (!isnan (measured[i].abandoned))
        g_assert_cmpfloat (fabs (requirement.figures.abandonment - measured[i].abandoned), <,
                           6e-4);

      cf_staffing_require (&traffic, &(CfStaffingGoal) { .share = 0.8, .max_abandonment = 0.03 },
                           &requirement);
      if (measured[i].within_limit > 0)
        g_assert_cmpuint (requirement.agents, ==, measured[i].within_limit);
    }
}

/* ST-1, ST-2, ST-4: the cases that the field knows by heart, with all their figures. */
static void
test_known_by_heart (void)
{
  const CfErlangTraffic patient = { 100, 1800, 180, PATIENCE, 20 };
  const CfErlangTraffic impatient = { 100, 1800, 180, 300, 20 };
  const CfErlangTraffic busy = { 500, 1800, 240, PATIENCE, 20 };
  CfStaffingRequirement need;

  cf_staffing_require (&patient, &(CfStaffingGoal) { .share = 0.8 }, &need);
  g_assert_cmpuint (need.agents, ==, 14);
  g_assert_cmpfloat (fabs (need.figures.service_level[CF_ERLANG_OF_OFFERED] - 0.8884), <, 5.1e-5);
  g_assert_cmpfloat (fabs (need.figures.occupancy - 0.7143), <, 5e-5);
  g_assert_cmpfloat (fabs (need.figures.wait_probability - 0.1741), <, 5e-5);
  g_assert_cmpfloat (fabs (need.figures.asa_s - 7.8), <, 0.05);

  cf_staffing_require (&impatient, &(CfStaffingGoal) { .share = 0.8 }, &need);
  g_assert_cmpuint (need.agents, ==, 13);
  g_assert_cmpfloat (fabs (need.figures.service_level[CF_ERLANG_OF_OFFERED] - 0.86), <, 0.005);
  g_assert_cmpfloat (fabs (need.figures.abandonment - 0.025), <, 5e-4);

  cf_staffing_require (&busy, &(CfStaffingGoal) { .share = 0.8 }, &need);
  g_assert_cmpuint (need.agents, ==, 74);
  g_assert_cmpfloat (fabs (need.figures.occupancy - 0.90), <, 0.005);
  cf_staffing_require (&busy, &(CfStaffingGoal) { .share = 0.8, .max_occupancy = 0.85 }, &need);
  g_assert_cmpuint (need.agents, ==, 79);
  g_assert_cmpfloat (need.figures.occupancy, <=, 0.85);
}

/* 13.0372 agents do for 80/20 at 10 erlangs of 180 s. */
static void
test_exact_requirement (void)
{
  const CfErlangTraffic traffic = { 100, 1800, 180, PATIENCE, 20 };
  const CfStaffingGoal goal = { .share = 0.8 };
  CfStaffingRequirement requirement;

  cf_staffing_require (&traffic, &goal, &requirement);
  g_assert_cmpfloat_with_epsilon (requirement.exact, 13.0372, 6e-5);
}

/* Three queues that need 1.2 each need 3.6 before rounding and 4 after, not 6; 14 agents at 30 %
 * shrinkage are 20 heads, not 18.2. */
static void
test_rounding_once (void)
{
  g_assert_cmpuint (cf_staffing_heads (3 * 1.2, 0.0), ==, 4);
  g_assert_cmpuint (cf_staffing_heads (14, 0.3), ==, 20);
  g_assert_cmpuint (cf_staffing_heads (0, 0.3), ==, 0);
  for (guint agents = 1; agents < 2000; agents++)
    {
      g_assert_cmpuint (cf_staffing_heads (agents, 0.0), ==, agents);
      g_assert_cmpuint (cf_staffing_heads (agents * 0.9, 0.1), ==, agents);
    }
}

static void
test_more_load_never_needs_fewer (void)
{
  const double patiences[] = { PATIENCE, 180 };
  const CfStaffingGoal goals[] = { { 0.8 }, { 0.8, 0.85, 0.05 }, { 0.95, 0, 0, 0.2, 3 } };

  for (guint p = 0; p < G_N_ELEMENTS (patiences); p++)
    for (guint g = 0; g < G_N_ELEMENTS (goals); g++)
      {
        CfStaffingRequirement before = { 0 };

        for (double calls = 0.0; calls < 400.0; calls += 1.7)
          {
            CfErlangTraffic traffic = { calls, 1800, 240, patiences[p], 20 };
            CfStaffingRequirement requirement;

            cf_staffing_require (&traffic, &goals[g], &requirement);
            g_assert_cmpuint (requirement.agents, >=, before.agents);
            g_assert_cmpfloat (requirement.exact, >=, before.exact - 1e-6);
            before = requirement;
          }
      }
}

/* The answer keeps every limit and one agent less breaks one: by trying all numbers, in every
 * meaning of the level. */
static void
test_search_finds_the_first (void)
{
  for (double calls = 1.0; calls < 300.0; calls *= 1.7)
    for (CfErlangLevel level = 0; level < CF_ERLANG_N_LEVELS; level++)
      {
        CfErlangTraffic traffic = { calls, 900, 200, 120, 15 };
        CfStaffingGoal goal = {
          .share = 0.85, .max_occupancy = 0.8, .max_abandonment = 0.04, .level = level,
          .max_asa_s = 6.0,
        };
        CfStaffingRequirement requirement;
        CfErlangFigures figures;
        guint first = 0;

        do
          cf_erlang_figures (&traffic, ++first, &figures);
        while (figures.service_level[level] < 0.85 || figures.occupancy > 0.8
               || figures.abandonment > 0.04 || figures.asa_s > 6.0);

        cf_staffing_require (&traffic, &goal, &requirement);
        g_assert_cmpuint (requirement.agents, ==, first);
      }
}

/* A wait of 5 s on average decides where the goal is modest. */
static void
test_mean_wait (void)
{
  const CfErlangTraffic traffic = { 100, 1800, 180, PATIENCE, 20 };
  const CfStaffingGoal goal = { .share = 0.5, .max_asa_s = 5.0 };
  CfStaffingRequirement requirement;
  CfErlangFigures less;

  cf_staffing_require (&traffic, &goal, &requirement);
  cf_erlang_figures (&traffic, requirement.agents - 1.0, &less);
  g_assert_cmpint (requirement.reason, ==, CF_STAFFING_BY_WAIT);
  g_assert_cmpfloat (requirement.figures.asa_s, <=, 5.0);
  g_assert_cmpfloat (less.asa_s, >, 5.0);

  cf_erlang_figures (&traffic, requirement.exact, &less);
  g_assert_cmpfloat_with_epsilon (less.asa_s, 5.0, 1e-5);
}

/* Limits that hardly let anybody work, and a goal that nobody reaches. */
static void
test_hard_limits (void)
{
  const CfErlangTraffic traffic = { 600, 1800, 300, 180, 20 };
  CfStaffingRequirement requirement;

  cf_staffing_require (&traffic, &(CfStaffingGoal) { .share = 0.8, .max_occupancy = 0.05 },
                       &requirement);
  g_assert_cmpuint (requirement.agents, ==, 2000);
  g_assert_cmpint (requirement.reason, ==, CF_STAFFING_BY_OCCUPANCY);

  cf_staffing_require (&traffic, &(CfStaffingGoal) { .share = 1.0 }, &requirement);
  g_assert_cmpuint (requirement.agents, >, 150);
  g_assert_cmpfloat (requirement.figures.service_level[0], >, 1.0 - 1e-12);
}

static void
test_table (void)
{
  const CfErlangTraffic traffic = { 100, 1800, 180, PATIENCE, 20 };
  const CfStaffingGoal goal = { .share = 0.8, .shrinkage = 0.3 };
  CfStaffingRow rows[CF_STAFFING_TABLE_ROWS];
  const double levels[] = { 0.3896, 0.6402, 0.7956, 0.8884, 0.9415, 0.9706 };

  g_assert_cmpuint (cf_staffing_table (&traffic, &goal, 14, rows), ==, 11);
  for (guint i = 0; i < 11; i++)
    {
      g_assert_cmpuint (rows[i].agents, ==, 9 + i);
      g_assert_cmpint (rows[i].chosen, ==, rows[i].agents == 14);
    }
  for (guint i = 0; i < G_N_ELEMENTS (levels); i++)
    g_assert_cmpfloat (fabs (rows[2 + i].figures.service_level[0] - levels[i]), <, 6e-5);
  g_assert_cmpuint (rows[5].on_roster, ==, 20);

  g_assert_cmpuint (cf_staffing_table (&traffic, &goal, 2, rows), ==, 7);
  g_assert_cmpuint (rows[0].agents, ==, 1);

  /* Nobody calls: nobody is the answer, and a row. */
  g_assert_cmpuint (cf_staffing_table (&traffic, &goal, 0, rows), ==, 6);
  g_assert_cmpuint (rows[0].agents, ==, 0);
  g_assert_true (rows[0].chosen);
}

static void
assert_marginals_never_rise (const double *costs,
                             guint         n_heads,
                             guint         required)
{
  for (guint heads = 0; heads <= n_heads; heads++)
    g_assert_cmpfloat (costs[heads], >=, -1e-12);
  for (guint heads = 1; heads <= MIN (required, n_heads); heads++)
    g_assert_cmpfloat (costs[heads], <=, costs[heads - 1] + 1e-12);
  for (guint heads = 2; heads <= n_heads; heads++)
    g_assert_cmpfloat (costs[heads - 1] - costs[heads], <=,
                       costs[heads - 2] - costs[heads - 1] + 1e-9);
}

static void
test_cost_tables (void)
{
  enum { N_HEADS = 60 };
  double costs[N_HEADS + 1], levels[N_HEADS + 1];

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint required = cf_staffing_cost_table (&cases[i].traffic, &cases[i].goal, N_HEADS, costs,
                                               levels);

      g_assert_cmpuint (required, ==, cases[i].on_roster);
      assert_marginals_never_rise (costs, N_HEADS, required);
      if (required < N_HEADS)
        {
          g_assert_cmpfloat (costs[required], ==, 0.0);
          g_assert_cmpfloat (costs[required + 1], ==, CF_STAFFING_SURPLUS_COST);
        }
      if (required > 0)
        g_assert_cmpfloat (costs[0], >, 0.0);
      for (guint heads = 1; heads <= N_HEADS; heads++)
        g_assert_cmpfloat (levels[heads], >=, levels[heads - 1] - 1e-12);
    }
}

/* Without the envelope the seventh head would look cheaper than the tenth. */
static void
test_envelope_lies_below (void)
{
  const CfErlangTraffic traffic = { 100, 1800, 180, 300, 20 };
  const CfStaffingGoal goal = { .share = 0.9 };
  const double gains[] = { 6.8, 10.9, 14.0, 15.1, 14.0, 11.5, 8.6 };   /* of the 7th to 13th head */
  double costs[21], levels[21];
  guint required = cf_staffing_cost_table (&traffic, &goal, 20, costs, levels);

  for (guint i = 0; i < G_N_ELEMENTS (gains); i++)
    g_assert_cmpfloat (fabs (100.0 * (levels[7 + i] - levels[6 + i]) - gains[i]), <, 0.06);
  for (guint heads = 0; heads <= required; heads++)
    g_assert_cmpfloat (costs[heads], <=, 100.0 * (levels[required] - levels[heads]) + 1e-9);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/staffing/requirements", test_requirements);
  g_test_add_func ("/staffing/known-by-heart", test_known_by_heart);
  g_test_add_func ("/staffing/patience-saves-agents", test_patience_saves_agents);
  g_test_add_func ("/staffing/mean-wait", test_mean_wait);
  g_test_add_func ("/staffing/hard-limits", test_hard_limits);
  g_test_add_func ("/staffing/exact-requirement", test_exact_requirement);
  g_test_add_func ("/staffing/rounding-once", test_rounding_once);
  g_test_add_func ("/staffing/more-load-never-needs-fewer", test_more_load_never_needs_fewer);
  g_test_add_func ("/staffing/search-finds-the-first", test_search_finds_the_first);
  g_test_add_func ("/staffing/table", test_table);
  g_test_add_func ("/staffing/cost-tables", test_cost_tables);
  g_test_add_func ("/staffing/envelope-lies-below", test_envelope_lies_below);

  return g_test_run ();
}
