/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Prints what each staffing method gives on a real day: the mean Monday of the bank's series that
 * CALLFLOOR_SERIES names (bank-a.csv), scaled to small and large peaks. Without it: nothing. */
#include "cf-day.h"
#include "cf-minute.h"
#include "cf-repair.h"
#include "cf-staffer.h"

#include <math.h>
#include <stdlib.h>

enum { SLOTS = 28, FIRST_SLOT = 14, DAYS = 1000, REPAIR_DAYS = 2000 };

#define PATIENCE_S 180.0
#define LOW_LEVEL 0.78

typedef struct
{
  double calls[SLOTS];
  double handle_s[SLOTS];
  guint  agents[SLOTS];
  double exact;             /* agent-hours before rounding */
} BankDay;

/* The mean Monday from 7:00 to 21:00, its peak 1. FALSE: there is no series. */
static gboolean
read_monday (double shape[SLOTS])
{
  const char *folder = g_getenv ("CALLFLOOR_SERIES");
  g_autofree char *path = folder != NULL ? g_build_filename (folder, "bank-a.csv", NULL) : NULL;
  g_autofree char *text = NULL;
  double peak = 0.0;

  if (path == NULL || !g_file_get_contents (path, &text, NULL, NULL))
    return FALSE;

  g_auto(GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 1; lines[i] != NULL; i++)
    {
      g_auto(GStrv) fields = g_strsplit (lines[i], ",", -1);
      CfDay day = g_strv_length (fields) == 3 ? cf_day_parse_iso (fields[0]) : CF_DAY_NONE;

      if (day == CF_DAY_NONE || cf_day_weekday (day) != 0)
        continue;

      int slot = cf_minute_parse_clock (fields[1]) / 30 - FIRST_SLOT;

      if (slot >= 0 && slot < SLOTS)
        shape[slot] += g_ascii_strtod (fields[2], NULL);
    }

  for (guint s = 0; s < SLOTS; s++)
    peak = MAX (peak, shape[s]);
  for (guint s = 0; s < SLOTS; s++)
    shape[s] /= peak;

  return peak > 0.0;
}

static void
fill_calls (BankDay      *day,
            const double *shape,
            double        peak,
            double        handle_s)
{
  for (guint s = 0; s < SLOTS; s++)
    {
      day->calls[s] = peak * shape[s];
      day->handle_s[s] = handle_s;
    }
}

static void
require (BankDay      *day,
         CfLoadMethod  method,
         double        patience_s,
         CfDayRisk     risk)
{
  CfErlangTraffic traffic[SLOTS];
  CfStaffingGoal goals[SLOTS];
  CfStaffingRequirement requirements[SLOTS];
  const CfStaffingSeries series = { SLOTS, traffic, goals, NULL, method, risk };
  g_autoptr(CfStaffer) staffer = cf_staffer_new ();

  for (guint s = 0; s < SLOTS; s++)
    {
      traffic[s] = (CfErlangTraffic) { day->calls[s], 1800, day->handle_s[s], patience_s, 20 };
      goals[s] = (CfStaffingGoal) { .share = 0.8 };
    }

  cf_staffer_require_all (staffer, &series, requirements);
  day->exact = 0.0;
  for (guint s = 0; s < SLOTS; s++)
    {
      day->agents[s] = requirements[s].agents;
      day->exact += 0.5 * requirements[s].exact;
    }
}

static CfSimulatorReport *
simulate (const BankDay *day,
          double         variation)
{
  const CfSimulatorQueue queue = { day->calls, day->handle_s, PATIENCE_S, 20,
                                   CF_ERLANG_OF_OFFERED, 0.8 };
  const CfSimulatorSkill skill = { 0, 0, 0 };
  const CfSimulatorGroup group = { &skill, 1, day->agents };
  const CfSimulatorCenter center = {
    .n_intervals = SLOTS, .interval_s = 1800, .n_slots = SLOTS, .slot_s = 1800,
    .queues = &queue, .n_queues = 1, .groups = &group, .n_groups = 1,
  };
  const CfSimulatorOptions options = { .days = DAYS, .seed = 1, .day_variation = variation };

  return cf_simulator_run (&center, &options, NULL);
}

static void
print_day (const char              *name,
           const guint             *agents,
           const CfSimulatorReport *report)
{
  double hours = 0.0, worst = 1.0;
  guint n_low = 0;

  for (guint s = 0; s < SLOTS; s++)
    {
      hours += 0.5 * agents[s];
      worst = MIN (worst, report->cells[s].level);
      n_low += report->cells[s].level < LOW_LEVEL;
    }

  g_print ("  %-16s %7.1f agent hours, level %.3f, worst %.3f, %u below\n", name, hours,
           report->queues[0].level, worst, n_low);
}

static void
bench_methods (const double *shape,
               double        peak,
               double        handle_s)
{
  const CfDayRisk none = { 0 };
  CfErlangTraffic traffic[SLOTS];
  CfStaffingGoal goals[SLOTS];
  const CfRepairQuestion question = {
    SLOTS, traffic, goals, NULL, peak > 500.0 ? 0.005 : 0.01, { .days = REPAIR_DAYS, .seed = 1 },
  };
  BankDay day;

  g_print ("peak %.0f calls of %.0f s\n", peak, handle_s);
  fill_calls (&day, shape, peak, handle_s);

  require (&day, CF_LOAD_STATIONARY, CF_ERLANG_ENDLESS_PATIENCE, none);
  g_autoptr(CfSimulatorReport) patient = simulate (&day, 0.0);

  print_day ("Erlang C", day.agents, patient);

  for (CfLoadMethod method = CF_LOAD_STATIONARY; method < CF_LOAD_N_METHODS; method++)
    {
      require (&day, method, PATIENCE_S, none);

      g_autoptr(CfSimulatorReport) report = simulate (&day, 0.0);

      print_day (cf_load_method_name (method), day.agents, report);
    }

  for (guint s = 0; s < SLOTS; s++)
    {
      traffic[s] = (CfErlangTraffic) { day.calls[s], 1800, handle_s, PATIENCE_S, 20 };
      goals[s] = (CfStaffingGoal) { .share = 0.8 };
    }

  g_autoptr(CfRepair) repair = cf_repair_search (&question, NULL);

  print_day ("repair", repair->agents, repair->report);
}

static void
bench_risk (const double *shape)
{
  const double variations[] = { 0.0, 0.05, 0.10, 0.15 };
  BankDay day;
  double certain = 0.0;

  fill_calls (&day, shape, 578, 300);
  for (guint v = 0; v < G_N_ELEMENTS (variations); v++)
    {
      CfDayRisk risk = { CF_DAY_RISK_IGNORED, variations[v], 0.8 };
      double in_mean;

      require (&day, CF_LOAD_STATIONARY, PATIENCE_S, risk);
      certain = day.exact;

      g_autoptr(CfSimulatorReport) report = simulate (&day, variations[v]);

      risk.aim = CF_DAY_RISK_MEAN;
      require (&day, CF_LOAD_STATIONARY, PATIENCE_S, risk);
      in_mean = day.exact;
      risk.aim = CF_DAY_RISK_SHARE_OF_DAYS;
      require (&day, CF_LOAD_STATIONARY, PATIENCE_S, risk);

      g_print ("days %2.0f %% off: level %.3f, abandoned %.3f, days below %.2f; times %.3f for the "
               "mean, %.3f for 80 %% of days\n", 100.0 * variations[v], report->queues[0].level,
               report->queues[0].abandoned / report->queues[0].offered,
               1.0 - report->days_met[0], in_mean / certain, day.exact / certain);
    }
}

int
main (void)
{
  double shape[SLOTS] = { 0.0 };

  if (!read_monday (shape))
    {
      g_print ("CALLFLOOR_SERIES names no series\n");
      return 0;
    }

  bench_methods (shape, 96, 300);
  bench_methods (shape, 578, 300);
  bench_methods (shape, 96, 900);
  bench_risk (shape);

  return 0;
}
