/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Load that changes with the day, what it needs, and the search that mends what formulas miss. */
#include "cf-offered-load.h"

#include "cf-repair.h"
#include "cf-staffer.h"

#include <math.h>

enum { SLOTS = 28 };

/* A bank's Monday from seven to nine at night: a steep morning, a long afternoon, a slow end. */
static void
fill_day (double  peak,
          double *calls)
{
  for (guint i = 0; i < SLOTS; i++)
    {
      double t = i + 0.5;

      calls[i] = peak * (0.2 + 0.8 / (1.0 + exp (-(t - 3.0) / 0.8)))
                 * (1.0 - 0.012 * MAX (t - 6.0, 0.0) - 0.6 / (1.0 + exp (-(t - 20.5) / 1.6)))
                 / 0.985;
    }
}

/* m' = λ - m / h by small steps. */
static void
test_modified_load (void)
{
  const double handles_s[] = { 60.0, 300.0, 900.0, 3600.0 };
  double calls[SLOTS], handle_s[SLOTS], means[SLOTS], highest[SLOTS];
  const CfLoadSeries series = { SLOTS, 1800.0, calls, handle_s };

  for (guint h = 0; h < G_N_ELEMENTS (handles_s); h++)
    {
      double load = 0.0;

      fill_day (120.0, calls);
      calls[10] = calls[11] = 0.0;      /* closed at noon */
      for (guint i = 0; i < SLOTS; i++)
        handle_s[i] = handles_s[h] * (1.0 + 0.01 * i);
      cf_load_offered (CF_LOAD_MODIFIED_MEAN, &series, means);
      cf_load_offered (CF_LOAD_MODIFIED_MAX, &series, highest);

      for (guint i = 0; i < SLOTS; i++)
        {
          const guint steps = 20000;
          /* While nobody calls the last handle time holds. */
          double mean_handle_s = handle_s[i == 10 || i == 11 ? 9 : i];
          double mean = 0.0, most = load;

          for (guint k = 0; k < steps; k++)
            {
              load += (calls[i] / 1800.0 - load / mean_handle_s) * 1800.0 / steps;
              mean += load / steps;
              most = MAX (most, load);
            }

          g_assert_cmpfloat (fabs (means[i] - mean), <, 2e-3 * (1.0 + mean));
          g_assert_cmpfloat (fabs (highest[i] - most), <, 2e-3 * (1.0 + most));
          g_assert_cmpfloat (highest[i], >=, means[i]);
        }
    }
}

static void
test_stationary_and_lagged_load (void)
{
  const double calls[] = { 60.0, 120.0, 0.0, 60.0 };
  const double handle_s[] = { 300.0, 300.0, 0.0, 900.0 };
  const CfLoadSeries series = { 4, 1800.0, calls, handle_s };
  double loads[4];

  cf_load_offered (CF_LOAD_STATIONARY, &series, loads);
  g_assert_cmpfloat_with_epsilon (loads[0], 10.0, 1e-12);
  g_assert_cmpfloat_with_epsilon (loads[1], 20.0, 1e-12);
  g_assert_cmpfloat (loads[2], ==, 0.0);
  g_assert_cmpfloat_with_epsilon (loads[3], 30.0, 1e-12);

  /* The rate one handle time earlier: five minutes of the interval before, 25 of this one. */
  cf_load_offered (CF_LOAD_LAGGED, &series, loads);
  g_assert_cmpfloat_with_epsilon (loads[0], 10.0 * 25.0 / 30.0, 1e-12);
  g_assert_cmpfloat_with_epsilon (loads[1], 10.0 * 5.0 / 30.0 + 20.0 * 25.0 / 30.0, 1e-12);
  g_assert_cmpfloat_with_epsilon (loads[2], 20.0 * 5.0 / 30.0, 1e-12);
  g_assert_cmpfloat_with_epsilon (loads[3], 30.0 * 15.0 / 30.0, 1e-12);
}

/* A steady rate is the same to every method once the line has filled. */
static void
test_steady_rate (void)
{
  double calls[SLOTS], handle_s[SLOTS], loads[SLOTS];
  const CfLoadSeries series = { SLOTS, 900.0, calls, handle_s };

  for (guint i = 0; i < SLOTS; i++)
    {
      calls[i] = 50.0;
      handle_s[i] = 400.0;
    }
  for (CfLoadMethod method = 0; method < CF_LOAD_N_METHODS; method++)
    {
      cf_load_offered (method, &series, loads);
      g_assert_cmpfloat_with_epsilon (loads[SLOTS - 1], 50.0 * 400.0 / 900.0, 1e-9);
    }
}

static void
test_choice (void)
{
  const double calls[] = { 100.0, 0.0, 300.0 };
  double handle_s[] = { 300.0, 9999.0, 300.0 };
  const CfLoadSeries series = { 3, 1800.0, calls, handle_s };
  CfLoadChoice choice = cf_load_choose (CF_LOAD_AUTOMATIC, &series);
  CfLoadMethod method;

  g_assert_cmpint (choice.method, ==, CF_LOAD_STATIONARY);
  g_assert_false (choice.asked);
  g_assert_cmpfloat_with_epsilon (choice.ratio, 1.0 / 6.0, 1e-12);

  handle_s[0] = handle_s[2] = 900.0;
  g_assert_cmpint (cf_load_choose (CF_LOAD_AUTOMATIC, &series).method, ==, CF_LOAD_MODIFIED_MEAN);

  choice = cf_load_choose (CF_LOAD_LAGGED, &series);
  g_assert_cmpint (choice.method, ==, CF_LOAD_LAGGED);
  g_assert_true (choice.asked);

  for (CfLoadMethod m = 0; m < CF_LOAD_N_METHODS; m++)
    {
      g_assert_true (cf_load_method_parse (cf_load_method_name (m), &method));
      g_assert_cmpint (method, ==, m);
    }
  g_assert_false (cf_load_method_parse ("erlang", &method));
}

typedef struct
{
  double hours, level, worst;
  guint  low;                   /* intervals below 78 % */
} Outcome;

static Outcome
look (const CfSimulatorReport *report,
      const guint             *agents)
{
  Outcome outcome = { .level = report->queues[0].level, .worst = 1.0 };

  for (guint i = 0; i < SLOTS; i++)
    {
      outcome.hours += 0.5 * agents[i];
      outcome.worst = MIN (outcome.worst, report->cells[i].level);
      outcome.low += report->cells[i].level < 0.78;
    }

  return outcome;
}

/* What @method asks for, and what comes of it with callers of 180 s patience. */
static Outcome
try_method (double       peak,
            double       aht_s,
            double       patience_s,
            CfLoadMethod method)
{
  CfErlangTraffic traffic[SLOTS];
  CfStaffingGoal goals[SLOTS];
  CfStaffingRequirement requirements[SLOTS];
  double calls[SLOTS], handle_s[SLOTS];
  guint agents[SLOTS];
  g_autoptr(CfStaffer) staffer = cf_staffer_new ();

  fill_day (peak, calls);
  for (guint i = 0; i < SLOTS; i++)
    {
      handle_s[i] = aht_s;
      traffic[i] = (CfErlangTraffic) { calls[i], 1800, aht_s, patience_s, 20 };
      goals[i] = (CfStaffingGoal) { .share = 0.8 };
    }

  const CfStaffingSeries series = { SLOTS, traffic, goals, NULL, method, { 0 } };
  CfLoadChoice choice = cf_staffer_require_all (staffer, &series, requirements);

  g_assert_cmpint (choice.method, ==, method);
  for (guint i = 0; i < SLOTS; i++)
    agents[i] = requirements[i].agents;

  const CfSimulatorQueue queue = { calls, handle_s, 180, 20, CF_ERLANG_OF_OFFERED, 0.8 };
  const CfSimulatorSkill skill = { 0, 0, 0 };
  const CfSimulatorGroup group = { &skill, 1, agents };
  const CfSimulatorCenter center = {
    .n_intervals = SLOTS, .interval_s = 1800, .n_slots = SLOTS, .slot_s = 1800,
    .queues = &queue, .n_queues = 1, .groups = &group, .n_groups = 1,
  };
  const CfSimulatorOptions options = { .days = 500, .seed = 3 };
  g_autoptr(CfSimulatorReport) report = cf_simulator_run (&center, &options, NULL);

  return look (report, agents);
}

static CfRepair *
repair_day (double peak,
            double aht_s,
            guint  days)
{
  static CfErlangTraffic traffic[SLOTS];
  static CfStaffingGoal goals[SLOTS];
  double calls[SLOTS];
  const CfRepairQuestion question = {
    SLOTS, traffic, goals, NULL, 0.01, { .days = days, .seed = 1 },
  };

  fill_day (peak, calls);
  for (guint i = 0; i < SLOTS; i++)
    {
      traffic[i] = (CfErlangTraffic) { calls[i], 1800, aht_s, 180, 20 };
      goals[i] = (CfStaffingGoal) { .share = 0.8 };
    }

  return cf_repair_search (&question, NULL);
}

/* Short calls: every method will do, Erlang C costs a tenth more than needed. */
static void
test_short_calls (void)
{
  Outcome patient = try_method (96, 300, 0, CF_LOAD_STATIONARY);
  Outcome stationary = try_method (96, 300, 180, CF_LOAD_STATIONARY);
  Outcome mean = try_method (96, 300, 180, CF_LOAD_MODIFIED_MEAN);
  Outcome max = try_method (96, 300, 180, CF_LOAD_MODIFIED_MAX);

  g_assert_cmpfloat (patient.hours / stationary.hours, >, 1.07);
  g_assert_cmpfloat (patient.level, >, 0.89);
  g_assert_cmpfloat (stationary.level, >, 0.81);
  g_assert_cmpfloat (stationary.worst, >, 0.76);
  g_assert_cmpfloat (fabs (mean.hours / stationary.hours - 1.0), <, 0.012);
  g_assert_cmpfloat (mean.worst, >, 0.775);
  g_assert_cmpfloat (max.hours, >, mean.hours);
  g_assert_cmpuint (max.low, ==, 0);
}

/* Calls of half an interval: the stationary method misses in the evening, the modified load hardly,
 * and the search nowhere, for as many hours. */
static void
test_long_calls (void)
{
  Outcome stationary = try_method (96, 900, 180, CF_LOAD_STATIONARY);
  Outcome mean = try_method (96, 900, 180, CF_LOAD_MODIFIED_MEAN);
  Outcome max = try_method (96, 900, 180, CF_LOAD_MODIFIED_MAX);
  g_autoptr(CfRepair) repair = repair_day (96, 900, 500);
  Outcome found = look (repair->report, repair->agents);

  g_assert_cmpuint (stationary.low, >=, 4);
  g_assert_cmpfloat (stationary.worst, <, 0.74);
  g_assert_cmpuint (mean.low, <, stationary.low);
  g_assert_cmpfloat (mean.worst, >, stationary.worst);
  g_assert_cmpuint (max.low, ==, 0);

  g_assert_true (repair->met);
  g_assert_cmpfloat (repair->start_hours, ==, mean.hours);
  g_assert_cmpfloat (repair->hours, ==, found.hours);
  g_assert_cmpuint (found.low, ==, 0);
  g_assert_cmpfloat (found.worst, >=, 0.79);
  g_assert_cmpfloat (found.hours, <, max.hours);
  g_assert_cmpfloat (fabs (found.hours / mean.hours - 1.0), <, 0.03);
}

/* Nothing can be taken from what was found, at least not from one interval alone. */
static void
test_repair_is_tight (void)
{
  g_autoptr(CfRepair) repair = repair_day (40, 300, 400);
  g_autoptr(CfRepair) again = repair_day (40, 300, 400);
  guint spare = 0;

  g_assert_true (repair->met);
  g_assert_cmpmem (repair->agents, SLOTS * sizeof (guint), again->agents, SLOTS * sizeof (guint));
  for (guint i = 0; i < SLOTS; i++)
    {
      CfErlangTraffic traffic = { 0, 1800, 300, 180, 20 };
      CfErlangFigures figures;
      double calls[SLOTS];

      fill_day (40, calls);
      traffic.calls = calls[i];
      cf_erlang_figures (&traffic, repair->agents[i] - 1.0, &figures);
      spare += figures.service_level[0] > 0.80;
    }
  g_assert_cmpuint (spare, <=, 3);
}

/* From far too many and from far too few it comes to much the same. */
static void
test_repair_from_anywhere (void)
{
  CfErlangTraffic traffic[4];
  CfStaffingGoal goals[4];
  const guint starts[2][4] = { { 30, 30, 30, 30 }, { 1, 1, 1, 1 } };
  double hours[2];

  for (guint i = 0; i < 4; i++)
    {
      traffic[i] = (CfErlangTraffic) { 40 + 10 * i, 1800, 300, 180, 20 };
      goals[i] = (CfStaffingGoal) { .share = 0.8, .minimum_staff = 2 };
    }

  for (guint k = 0; k < 2; k++)
    {
      const CfRepairQuestion question = {
        4, traffic, goals, starts[k], 0.0, { .days = 400, .seed = 1 },
      };
      g_autoptr(CfRepair) repair = cf_repair_search (&question, NULL);

      g_assert_true (repair->met);
      g_assert_cmpuint (repair->start[0], ==, k == 0 ? 30 : 2);
      for (guint i = 0; i < 4; i++)
        g_assert_cmpfloat (repair->report->cells[i].low, >=, 0.8);
      hours[k] = repair->hours;
    }

  g_assert_cmpfloat (fabs (hours[0] - hours[1]), <=, 1.0);
}

static void
test_repair_edges (void)
{
  const CfErlangTraffic quiet[] = { { 0, 1800, 0, 180, 20 }, { 0, 1800, 0, 180, 20 } };
  const CfStaffingGoal goals[] = { { 0.8, 0, 0, 0, 2 }, { 0.8, 0, 0, 0, 0 } };
  const CfRepairQuestion question = { 2, quiet, goals, NULL, 0.0, { .days = 10, .seed = 1 } };
  g_autoptr(CfRepair) night = cf_repair_search (&question, NULL);
  g_autoptr(CfProgress) progress = cf_progress_new ();

  g_assert_true (night->met);
  g_assert_cmpuint (night->agents[0], ==, 2);
  g_assert_cmpuint (night->agents[1], ==, 0);

  cf_progress_stop (progress);
  g_assert_null (cf_repair_search (&question, progress));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/offered-load/modified", test_modified_load);
  g_test_add_func ("/offered-load/stationary-and-lagged", test_stationary_and_lagged_load);
  g_test_add_func ("/offered-load/steady-rate", test_steady_rate);
  g_test_add_func ("/offered-load/choice", test_choice);
  g_test_add_func ("/offered-load/short-calls", test_short_calls);
  g_test_add_func ("/offered-load/long-calls", test_long_calls);
  g_test_add_func ("/repair/is-tight", test_repair_is_tight);
  g_test_add_func ("/repair/from-anywhere", test_repair_from_anywhere);
  g_test_add_func ("/repair/edges", test_repair_edges);

  return g_test_run ();
}
