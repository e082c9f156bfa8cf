/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Published and exactly recomputed values of Erlang B, C and A, and what holds for all of them. */
#include "cf-erlang.h"

#include <math.h>

/* The reference table is printed to twelve digits, waits to nine. */
#define TWELVE_DIGITS 6e-13
#define NINE_DIGITS 6e-10

static const struct { double load, agents, blocking, tolerance; } blocking_cases[] = {
  { 1, 1, 0.5, 1e-15 },
  { 1, 2, 0.2, 1e-15 },
  { 5, 10, 0.0183845703, 6e-11 },
  { 10, 17, 0.0129488752, 6e-11 },
  { 1000, 1029, 0.0099418865, 6e-11 },
  { 5000, 5000, 0.0111993583, 6e-11 },
  { 20000, 20000, 0.0056207314, 6e-11 },
  { 8.108, 15, 0.00999963, 6e-9 },
  { 123, 132, 0.0312, 6e-5 },
  { 10, 10.5, 0.1879550164, 6e-11 },
  { 10, 13.4, 0.0724133993, 6e-11 },
  { 0, 3, 0.0, 0.0 },
  { 3, 0, 1.0, 0.0 },
};

static const struct { double load, agents, wait, tolerance; } wait_cases[] = {
  { 123, 132, 0.3211, 6e-5 },
  { 12345, 12421, 0.3812, 6e-5 },
  { 10, 14.3, 0.1489829366, 6e-11 },
  { 10, 10.5, 0.8293700641, 6e-11 },
  { 1, 1, 1.0, 0.0 },
  { 1000, 900, 1.0, 0.0 },
};

/* Lines for at most 1 % blocking. */
static const struct { double load; guint lines; } one_percent_cases[] = {
  { 10, 18 }, { 20, 30 }, { 50, 64 }, { 100, 117 }, { 180, 201 }, { 200, 221 }, { 500, 527 },
  { 1000, 1029 },
};

/* Sixty-digit arithmetic, rounded. Levels: of offered, of answered, of the patient. */
static const struct
{
  CfErlangTraffic traffic;
  double          agents, wait, levels[3], abandonment, asa_s, occupancy;
} exact_cases[] = {
  { { 100, 1800, 180, 0, 20 }, 14, 0.174131933595,
    { 0.888350019179, 0.888350019179, 0.888350019179 }, 0, 7.835937012, 0.714285714286 },
  { { 360, 1800, 240, 0, 15 }, 55, 0.238700936378,
    { 0.845883092171, 0.845883092171, 0.845883092171 }, 0, 8.184032104, 0.872727272727 },
  { { 20, 1800, 300, 0, 20 }, 5, 0.326669280021,
    { 0.707683484642, 0.707683484642, 0.707683484642 }, 0, 58.800470404, 0.666666666667 },
  { { 570, 1800, 300, 0, 20 }, 100, 0.506456853913,
    { 0.637107806717, 0.637107806717, 0.637107806717 }, 0, 30.387411235, 0.95 },
  { { 5880, 1800, 300, 0, 20 }, 1000, 0.412200292365,
    { 0.891345182602, 0.891345182602, 0.891345182602 }, 0, 6.183004385, 0.98 },
  { { 17820, 1800, 300, 0, 20 }, 3000, 0.469863679030,
    { 0.936410865916, 0.936410865916, 0.936410865916 }, 0, 4.698636790, 0.99 },
  { { 100, 1800, 180, 300, 20 }, 14, 0.145260114296,
    { 0.916792091864, 0.929794094569, 0.923407322279 }, 0.013983744122, 4.195123237,
    0.704297325627 },
  { { 100, 1800, 180, 300, 20 }, 13, 0.225797084047,
    { 0.858177700031, 0.880149130006, 0.868274521188 }, 0.024963303634, 7.488991090,
    0.750028227974 },
  { { 48, 60, 60, 120, 20 }, 50, 0.467774068554,
    { 0.943018954747, 0.973099653702, 0.972029602987 }, 0.030912249162, 3.709469899,
    0.930324240804 },
  { { 3.5, 60, 180, 300, 20 }, 9, 0.789838960121,
    { 0.302079451768, 0.372352917177, 0.317301204312 }, 0.188728118319, 56.618435496,
    0.946483861961 },
  { { 20, 1800, 300, 180, 20 }, 5, 0.224665076968,
    { 0.812670622707, 0.879271946152, 0.830569401941 }, 0.075745989323, 13.634278078,
    0.616169340451 },
  { { 20, 1800, 300, 180, 20 }, 3, 0.591742941844,
    { 0.456835607277, 0.642102990685, 0.485780155650 }, 0.288532192025, 51.935794564,
    0.790519786639 },
  { { 600, 1800, 300, 120, 20 }, 100, 0.404020570905,
    { 0.851715273461, 0.895421628210, 0.886892264693 }, 0.048810921439, 5.857310573,
    0.951189078561 },
  { { 6000, 1800, 300, 180, 20 }, 1000, 0.441244760132,
    { 0.982756954304, 0.996929835550, 0.996889564558 }, 0.014216528326, 2.558975099,
    0.985783471674 },
  { { 18300, 1800, 300, 180, 20 }, 3000, 0.734967483107,
    { 0.980945587062, 0.999964710253, 0.999964513925 }, 0.019019794395, 3.423562991,
    0.997329875698 },
};

/* Published with fewer digits: {calls, interval, handle time, patience, within}, agents. */
static const struct
{
  CfErlangTraffic traffic;
  double          agents, level, wait, asa_s, occupancy, tolerance, asa_tolerance;
} published_cases[] = {
  /* rules of the field, Erlang C, 80/20 and stricter */
  { { 100, 1800, 180, 0, 20 }, 15, 0.9415, 0.1020, 3.67, 0.6667, 6e-5, 6e-3 },
  { { 100, 1800, 180, 0, 20 }, 16, 0.9706, 0.0573, 1.72, 0.6250, 6e-5, 6e-3 },
  { { 20, 1800, 300, 0, 20 }, 6, 0.8759, 0.1482, 16.67, 0.5556, 6e-5, 6e-3 },
  { { 50, 3600, 450, 0, 20 }, 10, 0.8936, 0.1257, 15.08, 0.6250, 6e-5, 6e-3 },
  { { 200, 1800, 240, 0, 20 }, 32, 0.8485, 0.2363, 10.63, 0.8333, 6e-5, 6e-3 },
  { { 360, 1800, 240, 0, 20 }, 54, 0.8172, 0.3013, 12.05, 0.8889, 6e-5, 6e-3 },
  { { 360, 1800, 240, 0, 20 }, 57, 0.9314, 0.1452, 3.87, 0.8421, 6e-5, 6e-3 },
  { { 500, 1800, 240, 0, 20 }, 74, 0.8461, 0.2835, 9.28, 0.9009, 6e-5, 6e-3 },
  { { 500, 1800, 240, 0, 20 }, 79, 0.9657, 0.0958, 1.86, 0.8439, 6e-5, 6e-3 },
  { { 5, 1800, 300, 0, 20 }, 3, 0.9501, 0.0577, 7.99, 0.2778, 6e-5, 6e-3 },
  /* Erlang A, patience 5 min */
  { { 100, 1800, 180, 300, 20 }, 12, NAN, 0.3318, 0.2136 * 60, 0.7977, 6e-5, 4e-3 },
  { { 3.5, 60, 180, 300, 20 }, 13, NAN, NAN, 9.91, NAN, 6e-5, 6e-3 },
  { { 3.5, 60, 180, 0, 20 }, 13, NAN, NAN, 26.56, NAN, 6e-5, 6e-3 },
};

static void
assert_near (double value,
             double expected,
             double tolerance)
{
  if (isnan (expected))
    return;

  g_assert_true (isfinite (value));
  g_assert_cmpfloat (fabs (value - expected), <=, tolerance);
}

static void
test_blocking (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (blocking_cases); i++)
    assert_near (cf_erlang_b (blocking_cases[i].load, blocking_cases[i].agents),
                 blocking_cases[i].blocking, blocking_cases[i].tolerance);

  for (guint i = 0; i < G_N_ELEMENTS (one_percent_cases); i++)
    {
      double load = one_percent_cases[i].load;
      guint lines = one_percent_cases[i].lines;

      g_assert_cmpfloat (cf_erlang_b (load, lines), <=, 0.01);
      g_assert_cmpfloat (cf_erlang_b (load, lines - 1), >, 0.01);
    }
}

static void
test_waiting (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (wait_cases); i++)
    assert_near (cf_erlang_c (wait_cases[i].load, wait_cases[i].agents), wait_cases[i].wait,
                 wait_cases[i].tolerance);
}

/* 1 / B (x, a) = a ∫ e^(-a t) (1 + t)^x dt, by the midpoint rule with u = a t. */
static double
blocking_by_integral (double load,
                      double agents)
{
  const double step = 1e-3;
  double sum = 0.0;

  for (double u = step / 2.0; u < 60.0; u += step)
    sum += exp (-u) * pow (1.0 + u / load, agents) * step;

  return 1.0 / sum;
}

static void
test_fractions_of_an_agent (void)
{
  for (double load = 0.05; load < 40.0; load *= 1.9)
    for (double agents = 0.1; agents < 1.0; agents += 0.2)
      {
        double b = cf_erlang_b (load, agents);

        assert_near (b / blocking_by_integral (load, agents), 1.0, 2e-6);
        /* The recurrence holds between the fraction and the fraction plus one. */
        assert_near (cf_erlang_b (load, agents + 1.0), load * b / (agents + 1.0 + load * b), 1e-15);
      }
}

static void
test_exact_figures (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (exact_cases); i++)
    {
      CfErlangFigures figures;

      cf_erlang_figures (&exact_cases[i].traffic, exact_cases[i].agents, &figures);
      assert_near (figures.wait_probability, exact_cases[i].wait, TWELVE_DIGITS);
      for (guint level = 0; level < 3; level++)
        assert_near (figures.service_level[level], exact_cases[i].levels[level], TWELVE_DIGITS);
      assert_near (figures.abandonment, exact_cases[i].abandonment, TWELVE_DIGITS);
      assert_near (figures.asa_s, exact_cases[i].asa_s, NINE_DIGITS);
      assert_near (figures.occupancy, exact_cases[i].occupancy, TWELVE_DIGITS);
    }
}

static void
test_published_figures (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (published_cases); i++)
    {
      CfErlangFigures figures;

      cf_erlang_figures (&published_cases[i].traffic, published_cases[i].agents, &figures);
      assert_near (figures.service_level[CF_ERLANG_OF_OFFERED], published_cases[i].level,
                   published_cases[i].tolerance);
      assert_near (figures.wait_probability, published_cases[i].wait,
                   published_cases[i].tolerance);
      assert_near (figures.asa_s, published_cases[i].asa_s, published_cases[i].asa_tolerance);
      assert_near (figures.occupancy, published_cases[i].occupancy, published_cases[i].tolerance);
    }
}

/* Callers are answered or they give up; who waits and is answered late is what is left. */
static void
test_levels_agree (void)
{
  const CfErlangTraffic traffic = { 20, 1800, 300, 180, 20 };

  for (double agents = 0.5; agents < 12.0; agents += 0.5)
    {
      CfErlangFigures figures;

      cf_erlang_figures (&traffic, agents, &figures);

      double in_time = figures.service_level[CF_ERLANG_OF_OFFERED];
      double gone = figures.service_level[CF_ERLANG_ANSWERED_OR_ABANDONED] - in_time;

      g_assert_cmpfloat (gone, >=, 0.0);
      g_assert_cmpfloat (gone, <=, figures.abandonment + 1e-15);
      assert_near (figures.service_level[CF_ERLANG_OF_ANSWERED] * (1.0 - figures.abandonment),
                   in_time, 1e-14);
      assert_near (figures.service_level[CF_ERLANG_OF_PATIENT] * (1.0 - gone), in_time, 1e-14);
      /* Little: mean wait = abandoned share x mean patience. */
      assert_near (figures.asa_s, figures.abandonment * traffic.patience_s, 1e-10);
    }
}

static void
test_more_agents_never_serve_worse (void)
{
  const double patiences[] = { CF_ERLANG_ENDLESS_PATIENCE, 30, 180, 3600 };
  const double loads[] = { 0.2, 3, 33, 200 };

  for (guint p = 0; p < G_N_ELEMENTS (patiences); p++)
    for (guint l = 0; l < G_N_ELEMENTS (loads); l++)
      {
        CfErlangTraffic traffic = { loads[l] * 6.0, 1800, 300, patiences[p], 20 };
        CfErlangFigures before;

        cf_erlang_figures (&traffic, 0.0, &before);

        for (double agents = 0.25; agents < 1.3 * loads[l] + 8.0; agents += 0.25 + 0.01 * loads[l])
          {
            CfErlangFigures figures;

            cf_erlang_figures (&traffic, agents, &figures);
            for (guint level = 0; level < CF_ERLANG_N_LEVELS; level++)
              {
                g_assert_cmpfloat (figures.service_level[level], >=, 0.0);
                g_assert_cmpfloat (figures.service_level[level], <=, 1.0 + 1e-15);
              }
            g_assert_cmpfloat (figures.service_level[0], >=, before.service_level[0] - 1e-14);
            g_assert_cmpfloat (figures.occupancy, <=, before.occupancy + 1e-14);
            g_assert_cmpfloat (figures.abandonment, <=, before.abandonment + 1e-14);
            g_assert_cmpfloat (figures.wait_probability, <=, before.wait_probability + 1e-14);
            before = figures;
          }
      }
}

/* Γ (s, a) e^a a^-s as a continued fraction, evaluated from its end: 1 / B (n, a) = a Γ (n + 1, a)
 * e^a a^-(n+1) without any recurrence over agents. */
static double
blocking_by_fraction (double load,
                      double agents)
{
  double s = agents + 1.0;
  double fraction = 0.0;

  for (double k = 20000.0; k >= 1.0; k -= 1.0)
    fraction = k * (s - k) / (load + 2.0 * k + 1.0 - s + fraction);

  return (load + 1.0 - s + fraction) / load;
}

/* Above what the exact table reaches: two ways that have nothing in common. */
static void
test_large_blocking (void)
{
  for (double load = 3000.0; load < 110000.0; load *= 1.9)
    for (double spread = -3.0; spread <= 0.9; spread += 0.37)
      {
        double agents = load + spread * sqrt (load);

        assert_near (cf_erlang_b (load, agents) / blocking_by_fraction (load, agents), 1.0, 1e-11);
        assert_near (cf_erlang_b (load, agents + 1.0)
                     / blocking_by_fraction (load, agents + 1.0), 1.0, 1e-11);
      }
}

/* The wait V that a caller of endless patience would have, by the density of Zeltyn & Mandelbaum
 * 2005: f (x) = λ exp (λ (1 - e^(-θx)) / θ - n μ x) / (1 / B (n - 1) + its integral), by Simpson's
 * rule. */
static void
levels_by_integral (const CfErlangTraffic *traffic,
                    double                 agents,
                    double                *waiting,
                    double                *answered_in_time)
{
  double rate = traffic->calls / traffic->interval_s;
  double theta = 1.0 / traffic->patience_s;
  double serving = agents / traffic->handle_s;
  double span = 40.0 * sqrt (traffic->patience_s * traffic->handle_s / agents)
                + 40.0 / serving + traffic->within_s;
  enum { HALVES = 200000 };
  double step = traffic->within_s / HALVES;
  double all = 0.0, in_time = 0.0;

  /* [0, T] in steps that end there, then on until nothing is left. */
  for (guint i = 0; i <= HALVES; i++)
    {
      double x = i * step;
      double weight = step / 3.0 * (i == 0 || i == HALVES ? 1.0 : i % 2 == 1 ? 4.0 : 2.0);
      double density = rate * exp (-rate / theta * expm1 (-theta * x) - serving * x);

      all += weight * density;
      in_time += weight * density * exp (-theta * x);
    }
  for (guint i = 0; i <= HALVES; i++)
    {
      double part = (span - traffic->within_s) / HALVES;
      double x = traffic->within_s + i * part;
      double weight = part / 3.0 * (i == 0 || i == HALVES ? 1.0 : i % 2 == 1 ? 4.0 : 2.0);

      all += weight * rate * exp (-rate / theta * expm1 (-theta * x) - serving * x);
    }

  double idle = 1.0 / cf_erlang_b (cf_erlang_load (traffic), agents - 1.0);

  *waiting = all / (idle + all);
  *answered_in_time = (idle + in_time) / (idle + all);
}

static void
test_large_queues (void)
{
  const struct { double load, agents, patience_s, within_s; } queues[] = {
    { 4000, 3950, 180, 20 },      { 4000, 4030.5, 300, 20 },   { 10000, 9900, 90, 10 },
    { 10000, 10100.25, 600, 20 }, { 30000, 29500, 180, 20 },   { 30000, 30100, 180, 5 },
    { 99000, 98000, 180, 20 },    { 100000, 100000, 300, 20 }, { 99900, 100000, 240, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (queues); i++)
    {
      CfErlangTraffic traffic = { queues[i].load * 6.0, 1800, 300, queues[i].patience_s,
                                  queues[i].within_s };
      CfErlangFigures figures;
      double waiting, in_time;

      cf_erlang_figures (&traffic, queues[i].agents, &figures);
      levels_by_integral (&traffic, queues[i].agents, &waiting, &in_time);
      assert_near (figures.wait_probability / waiting, 1.0, 1e-9);
      assert_near (figures.service_level[CF_ERLANG_OF_OFFERED] / in_time, 1.0, 1e-9);
      /* What comes in is served or gives up. */
      assert_near (figures.occupancy * queues[i].agents
                   / (queues[i].load * (1.0 - figures.abandonment)), 1.0, 1e-10);
    }
}

static void
test_patience_without_end (void)
{
  CfErlangTraffic patient = { 95, 1800, 180, CF_ERLANG_ENDLESS_PATIENCE, 20 };
  CfErlangTraffic nearly = { 95, 1800, 180, 1e7, 20 };
  CfErlangFigures c, a;

  cf_erlang_figures (&patient, 12, &c);
  cf_erlang_figures (&nearly, 12, &a);
  assert_near (a.service_level[0], c.service_level[0], 1e-4);
  assert_near (a.asa_s, c.asa_s, 1e-2);
}

static void
test_edges (void)
{
  const CfErlangTraffic quiet = { 0, 1800, 180, 0, 20 };
  const CfErlangTraffic patient = { 100, 1800, 180, 0, 20 };
  const CfErlangTraffic flood = { 100000, 1800, 300, 180, 20 };
  const CfErlangTraffic trickle = { 1e-6, 1800, 180, 180, 20 };
  CfErlangFigures figures;

  cf_erlang_figures (&quiet, 0, &figures);
  g_assert_cmpfloat (figures.service_level[0], ==, 1.0);
  g_assert_cmpfloat (figures.asa_s, ==, 0.0);

  /* As many erlangs as agents: the queue never settles, and nothing is NaN. */
  cf_erlang_figures (&patient, 10, &figures);
  g_assert_cmpfloat (figures.service_level[0], ==, 0.0);
  g_assert_cmpfloat (figures.occupancy, ==, 1.0);
  g_assert_cmpfloat (figures.wait_probability, ==, 1.0);
  g_assert_true (isinf (figures.asa_s));

  cf_erlang_figures (&flood, 0, &figures);
  g_assert_cmpfloat (figures.abandonment, ==, 1.0);
  g_assert_cmpfloat (figures.asa_s, ==, 180.0);

  /* One agent among sixteen thousand erlangs serves what one agent can. */
  cf_erlang_figures (&flood, 1, &figures);
  assert_near (figures.abandonment, 1.0 - 1.0 / cf_erlang_load (&flood), 1e-9);
  assert_near (figures.occupancy, 1.0, 1e-9);

  cf_erlang_figures (&trickle, 40, &figures);
  g_assert_cmpfloat (figures.service_level[0], ==, 1.0);
  g_assert_cmpfloat (figures.abandonment, ==, 0.0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/erlang/blocking", test_blocking);
  g_test_add_func ("/erlang/waiting", test_waiting);
  g_test_add_func ("/erlang/fractions-of-an-agent", test_fractions_of_an_agent);
  g_test_add_func ("/erlang/exact-figures", test_exact_figures);
  g_test_add_func ("/erlang/published-figures", test_published_figures);
  g_test_add_func ("/erlang/levels-agree", test_levels_agree);
  g_test_add_func ("/erlang/more-agents-never-serve-worse", test_more_agents_never_serve_worse);
  g_test_add_func ("/erlang/large-blocking", test_large_blocking);
  g_test_add_func ("/erlang/large-queues", test_large_queues);
  g_test_add_func ("/erlang/patience-without-end", test_patience_without_end);
  g_test_add_func ("/erlang/edges", test_edges);

  return g_test_run ();
}
