/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Staffing against what may come; patience from sums; sums of requirements. */
#include "cf-day-risk.h"

#include "cf-normal.h"
#include "cf-patience.h"
#include "cf-simulator.h"
#include "cf-staffer.h"

#include <math.h>

static void
test_normal_quantiles (void)
{
  const struct { double share, z; } known[] = {
    { 0.5, 0.0 }, { 0.8, 0.8416212335729143 }, { 0.9, 1.2815515655446004 },
    { 0.975, 1.959963984540054 }, { 0.001, -3.090232306167813 }, { 1e-9, -5.997807015007773 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    g_assert_cmpfloat_with_epsilon (cf_normal_quantile (known[i].share), known[i].z, 1e-12);
  for (double share = 0.003; share < 1.0; share += 0.01)
    g_assert_cmpfloat_with_epsilon (0.5 * erfc (-cf_normal_quantile (share) / sqrt (2.0)), share,
                                    1e-14);
}

/* P(M <= quantile) by the midpoint rule on the gamma density. */
static double
gamma_share (double variation,
             double quantile)
{
  double shape = 1.0 / (variation * variation);
  double factor = shape * log (shape) - lgamma (shape);
  double sum = 0.0;
  guint steps = 20000;

  for (guint i = 0; i < steps; i++)
    {
      double x = (i + 0.5) * quantile / steps;

      sum += exp (factor + (shape - 1.0) * log (x) - shape * x) * quantile / steps;
    }

  return sum;
}

static void
test_day_multipliers (void)
{
  for (double variation = 0.01; variation < 0.5; variation *= 1.7)
    {
      double nodes[CF_DAY_RISK_NODES];
      double mean = 0.0, square = 0.0;

      for (double share = 0.1; share < 1.0; share += 0.2)
        {
          double low = cf_day_risk_quantile (variation, share) - 0.002;

          g_assert_cmpfloat (gamma_share (variation, low), <, share);
          g_assert_cmpfloat (gamma_share (variation, low + 0.004), >, share);
        }

      cf_day_risk_nodes (variation, nodes);
      for (guint i = 0; i < CF_DAY_RISK_NODES; i++)
        {
          mean += nodes[i] / CF_DAY_RISK_NODES;
          square += nodes[i] * nodes[i] / CF_DAY_RISK_NODES;
          g_assert_true (i == 0 || nodes[i] > nodes[i - 1]);
        }
      g_assert_cmpfloat_with_epsilon (mean, 1.0, 1e-12);
      /* What days of one kind differ among themselves is left away. */
      g_assert_cmpfloat (sqrt (square - mean * mean) / variation, >, 0.97);
      g_assert_cmpfloat (sqrt (square - mean * mean) / variation, <, 1.0);
    }
}

/* Fifteen kinds stand for all days: the mean over a fine grid is the same to 0.3 %. */
static void
test_nodes_are_enough (void)
{
  const CfErlangTraffic traffic = { 500, 1800, 300, 180, 20 };
  const double variations[] = { 0.05, 0.1, 0.15 };

  for (guint v = 0; v < G_N_ELEMENTS (variations); v++)
    {
      const CfDayRisk risk = { CF_DAY_RISK_MEAN, variations[v], 0.0 };
      CfErlangFigures figures;
      double in_time = 0.0, calls = 0.0;
      double agents = 90.0;

      for (guint i = 0; i < 2000; i++)
        {
          CfErlangTraffic day = traffic;
          CfErlangFigures at;

          day.calls *= cf_day_risk_quantile (variations[v], (i + 0.5) / 2000.0);
          cf_erlang_figures (&day, agents, &at);
          in_time += day.calls * at.service_level[0];
          calls += day.calls;
        }

      cf_day_risk_figures (&traffic, &risk, agents, &figures);
      g_assert_cmpfloat (fabs (figures.service_level[0] - in_time / calls), <, 0.003);
    }
}

static void
test_certain_forecasts (void)
{
  const CfErlangTraffic traffic = { 100, 1800, 180, 300, 20 };
  const CfStaffingGoal goal = { .share = 0.8 };
  const CfDayRisk none[] = {
    { CF_DAY_RISK_IGNORED, 0.2, 0.9 }, { CF_DAY_RISK_MEAN, 0.0, 0.0 },
    { CF_DAY_RISK_SHARE_OF_DAYS, 0.0, 0.9 },
  };
  CfStaffingRequirement certain, other;

  cf_staffing_require (&traffic, &goal, &certain);
  for (guint i = 0; i < G_N_ELEMENTS (none); i++)
    {
      cf_day_risk_require (&traffic, &goal, &none[i], &other);
      g_assert_cmpuint (other.agents, ==, certain.agents);
      g_assert_cmpfloat (other.exact, ==, certain.exact);
      g_assert_cmpfloat (other.certain, ==, other.exact);
      g_assert_cmpfloat (cf_day_risk_highest (&none[i]), ==, 1.0);
    }
  g_assert_cmpfloat (cf_day_risk_highest (NULL), ==, 1.0);
}

/* A band of 10 % and 90 % around 400 calls: what is more than the chance of single calls. */
static void
test_variation_of_a_band (void)
{
  double calls = 400.0;
  double deviation = calls * sqrt (0.08 * 0.08 + 1.0 / calls);
  double z = cf_normal_quantile (0.9);

  g_assert_cmpfloat_with_epsilon (cf_day_risk_variation (calls, calls - z * deviation,
                                                         calls + z * deviation), 0.08, 1e-6);
  g_assert_cmpfloat (cf_day_risk_variation (400, 390, 410), ==, 0.0);
  g_assert_cmpfloat (cf_day_risk_variation (0, 0, 0), ==, 0.0);
}

enum { SLOTS = 28 };

/* A bank's Monday at its peak of 578 calls of 300 s, callers of 180 s patience: staffed for @risk,
 * and 600 days of it simulated. */
static double
staff_day (const CfDayRisk    *risk,
           double              peak,
           CfSimulatorReport **report)
{
  CfErlangTraffic traffic[SLOTS];
  CfStaffingGoal goals[SLOTS];
  CfStaffingRequirement requirements[SLOTS];
  double calls[SLOTS], handle_s[SLOTS];
  guint agents[SLOTS];
  double hours = 0.0;
  g_autoptr(CfStaffer) staffer = cf_staffer_new ();

  for (guint i = 0; i < SLOTS; i++)
    {
      double t = i + 0.5;

      calls[i] = peak * (0.2 + 0.8 / (1.0 + exp (-(t - 3.0) / 0.8)))
                 * (1.0 - 0.012 * MAX (t - 6.0, 0.0) - 0.6 / (1.0 + exp (-(t - 20.5) / 1.6)))
                 / 0.985;
      handle_s[i] = 300.0;
      traffic[i] = (CfErlangTraffic) { calls[i], 1800, 300, 180, 20 };
      goals[i] = (CfStaffingGoal) { .share = 0.8 };
    }

  const CfStaffingSeries series = { SLOTS, traffic, goals, NULL, CF_LOAD_STATIONARY, *risk };

  cf_staffer_require_all (staffer, &series, requirements);
  for (guint i = 0; i < SLOTS; i++)
    {
      agents[i] = requirements[i].agents;
      hours += 0.5 * requirements[i].exact;
    }

  const CfSimulatorQueue queue = { calls, handle_s, 180, 20, CF_ERLANG_OF_OFFERED, 0.8 };
  const CfSimulatorSkill skill = { 0, 0, 0 };
  const CfSimulatorGroup group = { &skill, 1, agents };
  const CfSimulatorCenter center = {
    .n_intervals = SLOTS, .interval_s = 1800, .n_slots = SLOTS, .slot_s = 1800,
    .queues = &queue, .n_queues = 1, .groups = &group, .n_groups = 1,
  };
  const CfSimulatorOptions options = {
    .days = 500, .seed = 1, .day_variation = risk->variation,
  };

  *report = cf_simulator_run (&center, &options, NULL);
  return hours;
}

/* The measured table: level and days below 80 % when staffed on the mean forecast, and the factors
 * on agents for a mean level of 80 % and for 80 % of days. */
static void
test_measured_days (void)
{
  const struct { double variation, level, abandoned, days_below, mean, share; } measured[] = {
    { 0.00, 0.812, 0.044, 0.34, 1.000, 1.000 },
    { 0.05, 0.795, 0.048, 0.45, 1.010, 1.037 },
    { 0.10, 0.752, 0.058, 0.47, 1.030, 1.085 },
    { 0.15, 0.714, 0.069, 0.46, 1.057, 1.113 },
  };
  double certain = 0.0;

  for (guint i = 0; i < G_N_ELEMENTS (measured); i++)
    {
      CfDayRisk risk = { CF_DAY_RISK_IGNORED, measured[i].variation, 0.8 };
      g_autoptr(CfSimulatorReport) on_mean_forecast = NULL;
      g_autoptr(CfSimulatorReport) for_mean = NULL;
      g_autoptr(CfSimulatorReport) for_share = NULL;
      double hours = staff_day (&risk, 578, &on_mean_forecast);
      const CfSimulatorFigures *day = &on_mean_forecast->queues[0];

      if (i == 0)
        certain = hours;
      g_assert_cmpfloat (hours, ==, certain);
      g_assert_cmpfloat (fabs (day->level - measured[i].level), <, 0.015);
      g_assert_cmpfloat (fabs (day->abandoned / day->offered - measured[i].abandoned), <, 0.005);
      g_assert_cmpfloat (fabs (1.0 - on_mean_forecast->days_met[0] - measured[i].days_below), <,
                         0.1);

      risk.aim = CF_DAY_RISK_MEAN;
      hours = staff_day (&risk, 578, &for_mean);
      g_assert_cmpfloat (fabs (hours / certain - measured[i].mean), <, 0.015);
      g_assert_cmpfloat (for_mean->queues[0].level, >, 0.795);

      risk.aim = CF_DAY_RISK_SHARE_OF_DAYS;
      hours = staff_day (&risk, 578, &for_share);
      g_assert_cmpfloat (fabs (hours / certain - measured[i].share), <, 0.01);
      if (i > 0)
        g_assert_cmpfloat (for_share->days_met[0], >, 0.78);
    }
}

/* Everybody's waits, and who gave up: the maximum of the exponential likelihood, and bounds that
 * hold the truth about 95 times in 100. */
static void
test_patience (void)
{
  CfPatience patience;
  guint inside = 0;
  g_autoptr(GRand) rand = g_rand_new_with_seed (12);

  g_assert_true (cf_patience_estimate (1000, 348000, &patience));
  g_assert_cmpfloat (patience.mean_s, ==, 348.0);
  g_assert_cmpfloat (patience.low_s, <, 330.0);
  g_assert_cmpfloat (patience.high_s, >, 368.0);

  g_assert_false (cf_patience_estimate (CF_PATIENCE_ENOUGH_ABANDONED - 1, 9000, &patience));
  g_assert_cmpfloat (patience.mean_s, >, 0.0);
  g_assert_cmpfloat (patience.high_s / patience.mean_s, >, 1.25);

  g_assert_false (cf_patience_estimate (0, 9000, &patience));
  g_assert_cmpfloat (patience.mean_s, ==, CF_ERLANG_ENDLESS_PATIENCE);
  g_assert_true (isinf (patience.high_s));
  g_assert_cmpfloat (patience.low_s, >, 1000.0);
  g_assert_false (cf_patience_estimate (10, 0, &patience));

  for (guint round = 0; round < 400; round++)
    {
      double abandoned = 0.0, waited_s = 0.0;

      for (guint caller = 0; caller < 600; caller++)
        {
          double gives_up_s = -180.0 * log (1.0 - g_rand_double (rand));
          double is_offered_s = -60.0 * log (1.0 - g_rand_double (rand));

          abandoned += gives_up_s < is_offered_s;
          waited_s += MIN (gives_up_s, is_offered_s);
        }

      cf_patience_estimate (abandoned, waited_s, &patience);
      inside += patience.low_s <= 180.0 && 180.0 <= patience.high_s;
    }
  g_assert_cmpuint (inside, >=, 370);
  g_assert_cmpuint (inside, <=, 394);
}

/* The simulator's own sums give back the patience that it was told. */
static void
test_patience_of_simulated_days (void)
{
  enum { HALF_HOURS = 20 };
  double calls[HALF_HOURS], handle_s[HALF_HOURS];
  guint agents[HALF_HOURS];
  CfPatience patience;

  for (guint i = 0; i < HALF_HOURS; i++)
    {
      calls[i] = 200.0;
      handle_s[i] = 300.0;
      agents[i] = 32;
    }

  const CfSimulatorQueue queue = { calls, handle_s, 240, 20, CF_ERLANG_OF_OFFERED, 0.8 };
  const CfSimulatorSkill skill = { 0, 0, 0 };
  const CfSimulatorGroup group = { &skill, 1, agents };
  const CfSimulatorCenter center = {
    .n_intervals = HALF_HOURS, .interval_s = 1800, .n_slots = HALF_HOURS, .slot_s = 1800,
    .queues = &queue, .n_queues = 1, .groups = &group, .n_groups = 1,
  };
  const CfSimulatorOptions options = { .days = 100, .seed = 1 };
  g_autoptr(CfSimulatorReport) report = cf_simulator_run (&center, &options, NULL);
  const CfSimulatorFigures *day = &report->queues[0];

  g_assert_true (cf_patience_estimate (100 * day->abandoned, 100 * day->offered * day->asa_s,
                                       &patience));
  g_assert_cmpfloat (fabs (patience.mean_s - 240.0), <, 6.0);
  g_assert_cmpfloat (patience.low_s, <, 240.0);
  g_assert_cmpfloat (patience.high_s, >, 240.0);
}

/* 900 calls at 90 % and 100 at 50 % are 86 %, not 70 %. */
static void
test_weighted_level (void)
{
  const CfErlangTraffic traffic[] = { { 900, 1800, 180, 0, 20 }, { 100, 1800, 180, 0, 20 } };
  const CfStaffingGoal goal = { .share = 0.8 };
  CfStaffingRequirement requirement = { 0 };
  CfStaffingTotal total = { 0 };

  requirement.figures.service_level[CF_ERLANG_OF_OFFERED] = 0.9;
  cf_staffing_total_add (&total, &traffic[0], &goal, &requirement);
  requirement.figures.service_level[CF_ERLANG_OF_OFFERED] = 0.5;
  cf_staffing_total_add (&total, &traffic[1], &goal, &requirement);

  g_assert_cmpfloat_with_epsilon (total.service_level, 0.86, 1e-12);
  g_assert_cmpfloat (total.calls, ==, 1000.0);
}

/* Three small queues that need 1.2 each need 3.6 before rounding and 4 after, not 6. */
static void
test_one_rounding (void)
{
  const CfStaffingGoal goal = { .share = 0.8 };
  CfErlangTraffic traffic = { 0, 1800, 180, 180, 20 };
  CfStaffingRequirement requirement;
  CfStaffingTotal total = { 0 };

  /* The calls of which 1.2 agents answer 80 % in time. */
  for (double low = 0.1, high = 20.0; high - low > 1e-9;)
    {
      traffic.calls = (low + high) / 2.0;
      cf_staffing_require (&traffic, &goal, &requirement);
      *(requirement.exact < 1.2 ? &low : &high) = traffic.calls;
    }
  g_assert_cmpuint (requirement.agents, ==, 2);

  for (guint i = 0; i < 3; i++)
    cf_staffing_total_add (&total, &traffic, &goal, &requirement);
  g_assert_cmpfloat_with_epsilon (total.agents, 3.6, 1e-5);
  g_assert_cmpuint (total.on_roster, ==, 4);
  g_assert_cmpfloat (total.premium, ==, 0.0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/day-risk/normal-quantiles", test_normal_quantiles);
  g_test_add_func ("/day-risk/day-multipliers", test_day_multipliers);
  g_test_add_func ("/day-risk/nodes-are-enough", test_nodes_are_enough);
  g_test_add_func ("/day-risk/certain-forecasts", test_certain_forecasts);
  g_test_add_func ("/day-risk/variation-of-a-band", test_variation_of_a_band);
  g_test_add_func ("/day-risk/measured-days", test_measured_days);
  g_test_add_func ("/patience/estimate", test_patience);
  g_test_add_func ("/patience/of-simulated-days", test_patience_of_simulated_days);
  g_test_add_func ("/total/weighted-level", test_weighted_level);
  g_test_add_func ("/total/one-rounding", test_one_rounding);

  return g_test_run ();
}
