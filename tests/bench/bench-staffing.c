/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Prints how fast the staffing engine is: one evaluation, a requirement, a whole recompute of four
 * weeks while a slider is dragged, and simulated days. */
#include "cf-repair.h"
#include "cf-staffer.h"

#include <math.h>
#include <time.h>

#define US_PER_S 1e6

/* CPU time of this process, seconds: other programs do not slow it down. */
static double
cpu_seconds (void)
{
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);
  return (double) now.tv_sec + 1e-9 * (double) now.tv_nsec;
}

/* A weekday of 48 half hours, highest 1. */
static double
shape (guint slot)
{
  double hour = slot / 2.0;
  double morning = exp (-0.5 * pow ((hour - 10.5) / 1.8, 2.0));
  double afternoon = 0.85 * exp (-0.5 * pow ((hour - 15.5) / 2.4, 2.0));

  return 0.02 + 0.98 * (morning + afternoon) / 1.05;
}

enum { DAYS = 28, SLOTS = 48, CELLS = DAYS * SLOTS, QUEUES = 3 };

typedef struct
{
  CfErlangTraffic traffic[QUEUES][CELLS];
  CfStaffingGoal  goals[QUEUES][CELLS];
  gboolean        open[QUEUES][CELLS];
} FourWeeks;

/* Three queues whose calls and handle times differ by day and half hour, with a softer goal at
 * night. @stretch: where the slider of handle time stands. */
static void
fill_weeks (FourWeeks *weeks,
            double     patience_s,
            double     share,
            double     stretch)
{
  const double peaks[QUEUES] = { 400.0, 130.0, 35.0 };
  const double handles[QUEUES] = { 280.0, 340.0, 420.0 };

  for (guint q = 0; q < QUEUES; q++)
    for (guint i = 0; i < CELLS; i++)
      {
        guint day = i / SLOTS;
        gboolean night = i % SLOTS < 14;

        weeks->open[q][i] = q == 0 || !night;
        weeks->traffic[q][i] = (CfErlangTraffic) {
          .calls = peaks[q] * shape (i % SLOTS) * (1.0 - 0.05 * (day % 7) + 0.01 * (day / 7)),
          .interval_s = 1800.0,
          .handle_s = stretch * handles[q] * (1.0 + 0.1 * sin (0.4 * (i % SLOTS) + day)),
          .patience_s = patience_s,
          .within_s = night ? 40.0 : 20.0,
        };
        weeks->goals[q][i] = (CfStaffingGoal) {
          .share = share, .max_occupancy = 0.9, .max_abandonment = 0.05, .shrinkage = 0.12,
          .minimum_staff = 2,
        };
      }
}

static double
require_weeks (CfStaffer       *staffer,
               const FourWeeks *weeks,
               CfDayRisk        risk,
               double          *hours)
{
  static CfStaffingRequirement requirements[CELLS];
  double begin = cpu_seconds ();

  *hours = 0.0;
  for (guint q = 0; q < QUEUES; q++)
    {
      const CfStaffingSeries series = {
        CELLS, weeks->traffic[q], weeks->goals[q], weeks->open[q], CF_LOAD_AUTOMATIC, risk,
      };

      cf_staffer_require_all (staffer, &series, requirements);
      for (guint i = 0; i < CELLS; i++)
        *hours += 0.5 * requirements[i].exact;
    }

  return 1e3 * (cpu_seconds () - begin);
}

/* A whole recompute of four weeks of three queues: the first after opening, then while the handle
 * time is dragged by half a percent a frame, then while the goal is. */
static void
bench_frames (const char *name,
              double      patience_s,
              CfDayRisk   risk)
{
  g_autofree FourWeeks *weeks = g_new (FourWeeks, 1);
  g_autoptr(CfStaffer) staffer = cf_staffer_new ();
  double hours, sum = 0.0, worst = 0.0, worst_goal = 0.0;

  fill_weeks (weeks, patience_s, 0.8, 1.0);

  double first = require_weeks (staffer, weeks, risk, &hours);

  for (guint frame = 1; frame <= 40; frame++)
    {
      fill_weeks (weeks, patience_s, 0.8, 1.0 + 0.005 * frame);

      double ms = require_weeks (staffer, weeks, risk, &hours);

      sum += ms;
      worst = MAX (worst, ms);
    }
  for (guint frame = 1; frame <= 10; frame++)
    {
      fill_weeks (weeks, patience_s, 0.8 + 0.01 * frame, 1.0);
      worst_goal = MAX (worst_goal, require_weeks (staffer, weeks, risk, &hours));
    }

  g_print ("4 weeks x %d x %d, %-28s first %5.1f ms; dragging the handle time %4.1f ms, "
           "at most %4.1f; the goal at most %4.1f\n", SLOTS, QUEUES, name, first, sum / 40.0, worst,
           worst_goal);
}

static void
bench_evaluations (void)
{
  const double loads[] = { 5, 30, 100, 1000, 10000, 95000 };

  for (guint l = 0; l < G_N_ELEMENTS (loads); l++)
    {
      CfErlangTraffic traffic = { loads[l] * 6.0, 1800, 300, 180, 20 };
      CfStaffingRequirement requirement;
      double agents = loads[l] + sqrt (loads[l]);
      guint n = (guint) (200000.0 / sqrt (loads[l]));
      double sum = 0.0;
      double begin = cpu_seconds ();

      for (guint i = 0; i < n; i++)
        {
          CfErlangFigures figures;

          cf_erlang_figures (&traffic, agents + 1e-9 * i, &figures);
          sum += figures.asa_s;
        }

      double each = US_PER_S * (cpu_seconds () - begin) / n;

      begin = cpu_seconds ();
      for (guint i = 0; i < n / 20; i++)
        cf_staffing_require (&traffic, &(CfStaffingGoal) { .share = 0.8 }, &requirement);

      g_print ("Erlang A at %5.0f erlangs: %7.2f us an evaluation, %8.1f us a requirement "
               "(%u agents, checksum %.3f)\n", loads[l], each,
               US_PER_S * (cpu_seconds () - begin) / (n / 20), requirement.agents, sum / n);
    }
}

static void
bench_simulator (guint days)
{
  enum { HALF_HOURS = 28 };
  double calls[HALF_HOURS], handle_s[HALF_HOURS];
  guint on_duty[HALF_HOURS];
  double offered = 0.0;

  for (guint s = 0; s < HALF_HOURS; s++)
    {
      CfStaffingRequirement requirement;

      calls[s] = 578.0 * shape (s + 14);
      handle_s[s] = 300.0;
      offered += calls[s];
      cf_staffing_require (&(CfErlangTraffic) { calls[s], 1800, 300, 180, 20 },
                           &(CfStaffingGoal) { .share = 0.8 }, &requirement);
      on_duty[s] = requirement.agents;
    }

  const CfSimulatorQueue queue = { calls, handle_s, 180, 20, CF_ERLANG_OF_OFFERED, 0.8 };
  const CfSimulatorSkill skill = { 0, 0, 0 };
  const CfSimulatorGroup group = { &skill, 1, on_duty };
  const CfSimulatorCenter center = {
    .n_intervals = HALF_HOURS, .interval_s = 1800, .n_slots = HALF_HOURS, .slot_s = 1800,
    .queues = &queue, .n_queues = 1, .groups = &group, .n_groups = 1,
  };
  const CfSimulatorOptions options = { .days = days, .seed = 1 };
  gint64 begin = g_get_monotonic_time ();
  double cpu = cpu_seconds ();
  g_autoptr(CfSimulatorReport) report = cf_simulator_run (&center, &options, NULL);
  cpu = cpu_seconds () - cpu;

  double seconds = (double) (g_get_monotonic_time () - begin) / US_PER_S;

  g_print ("simulator: %u days of %.0f calls, level %.4f: %.2f s, %.2f s of CPU, "
           "%.0f ns a call\n", days, offered, report->queues[0].level, seconds, cpu,
           1e9 * cpu / days / offered);
}

/* Two queues whose people take each other's calls after 10 s: event by event. */
static void
bench_floor (guint days)
{
  enum { HALF_HOURS = 28 };
  double calls[HALF_HOURS], handle_s[HALF_HOURS];
  guint on_duty[HALF_HOURS];
  double offered = 0.0;

  for (guint s = 0; s < HALF_HOURS; s++)
    {
      CfStaffingRequirement requirement;

      calls[s] = 289.0 * shape (s + 14);
      handle_s[s] = 300.0;
      offered += 2.0 * calls[s];
      cf_staffing_require (&(CfErlangTraffic) { calls[s], 1800, 300, 180, 20 },
                           &(CfStaffingGoal) { .share = 0.8 }, &requirement);
      on_duty[s] = requirement.agents;
    }

  const CfSimulatorQueue queue = { calls, handle_s, 180, 20, CF_ERLANG_OF_OFFERED, 0.8 };
  const CfSimulatorQueue queues[] = { queue, queue };
  const CfSimulatorSkill skills[] = { { 0, 0, 0 }, { 1, 1, 10 }, { 1, 0, 0 }, { 0, 1, 10 } };
  const CfSimulatorGroup groups[] = { { skills, 2, on_duty }, { skills + 2, 2, on_duty } };
  const CfSimulatorCenter center = {
    .n_intervals = HALF_HOURS, .interval_s = 1800, .n_slots = HALF_HOURS, .slot_s = 1800,
    .queues = queues, .n_queues = 2, .groups = groups, .n_groups = 2,
  };
  const CfSimulatorOptions options = { .days = days, .seed = 1 };
  double cpu = cpu_seconds ();
  g_autoptr(CfSimulatorReport) report = cf_simulator_run (&center, &options, NULL);

  cpu = cpu_seconds () - cpu;
  g_print ("simulator, two queues that overflow: %u days, level %.4f: %.2f s of CPU, %.0f ns a "
           "call\n", days, report->queues[0].level, cpu, 1e9 * cpu / days / offered);
}

static void
bench_repair (guint days)
{
  enum { HALF_HOURS = 28 };
  CfErlangTraffic traffic[HALF_HOURS];
  CfStaffingGoal goals[HALF_HOURS];
  const CfRepairQuestion question = {
    HALF_HOURS, traffic, goals, NULL, 0.005, { .days = days, .seed = 1 },
  };

  for (guint s = 0; s < HALF_HOURS; s++)
    {
      traffic[s] = (CfErlangTraffic) { 578.0 * shape (s + 14), 1800, 300, 180, 20 };
      goals[s] = (CfStaffingGoal) { .share = 0.8 };
    }

  double cpu = cpu_seconds ();
  g_autoptr(CfRepair) repair = cf_repair_search (&question, NULL);

  g_print ("repair: %.1f agent hours to %.1f in %u simulations of %u days: %.1f s of CPU\n",
           repair->start_hours, repair->hours, repair->simulations, days, cpu_seconds () - cpu);
}

int
main (void)
{
  bench_evaluations ();
  bench_frames ("Erlang A", 180.0, (CfDayRisk) { 0 });
  bench_frames ("Erlang A, 80 % of days", 180.0,
                (CfDayRisk) { CF_DAY_RISK_SHARE_OF_DAYS, 0.07, 0.8 });
  bench_frames ("Erlang A, mean of days", 180.0, (CfDayRisk) { CF_DAY_RISK_MEAN, 0.07, 0.0 });
  bench_frames ("Erlang C", 0.0, (CfDayRisk) { 0 });
  bench_frames ("Erlang C, mean of days", 0.0, (CfDayRisk) { CF_DAY_RISK_MEAN, 0.07, 0.0 });
  bench_simulator (2000);
  bench_floor (500);
  bench_repair (2000);

  return 0;
}
