/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Many intervals at once: the answers of the formulas, whatever was asked before. */
#include "cf-staffer.h"

#include <math.h>

/* Promised by the header. */
#define EXACT_AGENTS 0.002

typedef struct
{
  const char    *name;
  double         patience_s, within_s;
  CfStaffingGoal goal;
  CfDayRisk      risk;
} Case;

static const Case cases[] = {
  { "goal", 180, 20, { 0.8 }, { 0 } },
  { "patient", 0, 20, { 0.8 }, { 0 } },
  { "limits", 180, 20, { 0.8, 0.88, 0.04, 0.2, 2 }, { 0 } },
  { "patient-limits", 0, 15, { 0.9, 0.85, 0, 0.3, 1 }, { 0 } },
  { "wait", 300, 20, { 0.6, 0, 0, 0, 0, 0, 12.0 }, { 0 } },
  { "of-answered", 120, 10, { 0.85, 0, 0.1, 0, 0, CF_ERLANG_OF_ANSWERED }, { 0 } },
  { "of-patient", 120, 30, { 0.75, 0, 0, 0, 0, CF_ERLANG_OF_PATIENT }, { 0 } },
  { "or-abandoned", 90, 20, { 0.8, 0, 0, 0, 0, CF_ERLANG_ANSWERED_OR_ABANDONED }, { 0 } },
  { "share-of-days", 180, 20, { 0.8, 0, 0.05 }, { CF_DAY_RISK_SHARE_OF_DAYS, 0.08, 0.8 } },
  { "mean", 180, 20, { 0.8 }, { CF_DAY_RISK_MEAN, 0.07, 0 } },
  { "mean-limits", 240, 20, { 0.85, 0.9, 0.03 }, { CF_DAY_RISK_MEAN, 0.12, 0 } },
  { "mean-patient", 0, 20, { 0.8 }, { CF_DAY_RISK_MEAN, 0.05, 0 } },
  { "every-call", 180, 20, { 1.0 }, { 0 } },
};

static void
test_case (gconstpointer data)
{
  const Case *one = data;
  g_autoptr(CfStaffer) staffer = cf_staffer_new ();
  g_autoptr(GRand) rand = g_rand_new_with_seed (4711);
  guint rounds = g_test_slow () ? 20000 : one->risk.aim == CF_DAY_RISK_MEAN ? 250 : 1000;
  double worst = 0.0;

  for (guint i = 0; i < rounds; i++)
    {
      CfErlangTraffic traffic = {
        .calls = exp (g_rand_double_range (rand, -2.0, 7.0)),
        .interval_s = 1800.0,
        .handle_s = exp (g_rand_double_range (rand, log (60.0), log (900.0))),
        .patience_s = one->patience_s,
        .within_s = one->within_s,
      };
      CfStaffingRequirement fast, exact;

      cf_staffer_require (staffer, &traffic, &one->goal, &one->risk, &fast);
      cf_day_risk_require (&traffic, &one->goal, &one->risk, &exact);

      worst = MAX (worst, fabs (fast.exact - exact.exact));
      worst = MAX (worst, fabs (fast.certain - exact.certain));
      g_assert_cmpuint (fast.agents, ==, exact.agents);
      g_assert_cmpuint (fast.on_roster, ==, exact.on_roster);
      g_assert_cmpint (fast.reason, ==, exact.reason);
      g_assert_cmpfloat (fast.figures.service_level[0], ==, exact.figures.service_level[0]);
    }

  g_test_message ("%s: at most %.5f agents off", one->name, worst);
  g_assert_cmpfloat (worst, <, EXACT_AGENTS);
}

/* A series is its intervals, each with its own goal; closed ones ask for nobody. */
static void
test_series (void)
{
  enum { N = 96 };
  CfErlangTraffic traffic[N];
  CfStaffingGoal goals[N];
  gboolean open[N];
  CfStaffingRequirement requirements[N], alone;
  const CfDayRisk risk = { CF_DAY_RISK_SHARE_OF_DAYS, 0.05, 0.9 };
  const CfStaffingSeries series = { N, traffic, goals, open, CF_LOAD_AUTOMATIC, risk };
  g_autoptr(CfStaffer) staffer = cf_staffer_new ();

  for (guint i = 0; i < N; i++)
    {
      open[i] = i % 48 >= 16;
      traffic[i] = (CfErlangTraffic) { 3.0 * i, 1800, 200, 180, i % 48 < 30 ? 20 : 40 };
      goals[i] = (CfStaffingGoal) { .share = i % 48 < 30 ? 0.8 : 0.7, .minimum_staff = 2 };
    }

  CfLoadChoice choice = cf_staffer_require_all (staffer, &series, requirements);

  g_assert_cmpint (choice.method, ==, CF_LOAD_STATIONARY);
  g_assert_false (choice.asked);
  for (guint i = 0; i < N; i++)
    {
      cf_day_risk_require (&traffic[i], &goals[i], &risk, &alone);
      g_assert_cmpuint (requirements[i].agents, ==, open[i] ? alone.agents : 0);
      g_assert_cmpfloat (requirements[i].load, ==, open[i] ? alone.load : 0.0);
    }
}

/* More goals than it remembers, back and forth: the answers are those of a new one. */
static void
test_forgets_well (void)
{
  const CfErlangTraffic traffic = { 120, 1800, 240, 150, 20 };
  g_autoptr(CfStaffer) old = cf_staffer_new ();

  for (guint round = 0; round < 300; round++)
    {
      g_autoptr(CfStaffer) fresh = cf_staffer_new ();
      CfStaffingGoal goal = { .share = 0.5 + 0.005 * (round * 7 % 90), .max_abandonment = 0.04 };
      CfStaffingRequirement one, other;

      cf_staffer_require (old, &traffic, &goal, NULL, &one);
      cf_staffer_require (fresh, &traffic, &goal, NULL, &other);
      g_assert_cmpuint (one.agents, ==, other.agents);
      g_assert_cmpfloat_with_epsilon (one.exact, other.exact, 1e-6);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/staffer/series", test_series);
  g_test_add_func ("/staffer/forgets-well", test_forgets_well);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/staffer/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_case);
    }

  return g_test_run ();
}
