/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Prints how fast the staffing engine is: one evaluation, a requirement, a whole recompute of four
 * weeks while a slider is dragged, and simulated days. */
#include "cf-simulator.h"
#include "cf-staffer.h"

#include <math.h>

#define US_PER_S 1e6

/* A weekday of 48 half hours, highest 1. */
static double
shape (guint slot)
{
  double hour = slot / 2.0;
  double morning = exp (-0.5 * pow ((hour - 10.5) / 1.8, 2.0));
  double afternoon = 0.85 * exp (-0.5 * pow ((hour - 15.5) / 2.4, 2.0));

  return 0.02 + 0.98 * (morning + afternoon) / 1.05;
}

static void
bench_simulator (guint days)
{
  enum { SLOTS = 28 };
  double calls[SLOTS], handle_s[SLOTS];
  guint on_duty[SLOTS];
  double offered = 0.0;

  for (guint s = 0; s < SLOTS; s++)
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
    .n_intervals = SLOTS, .interval_s = 1800, .n_slots = SLOTS, .slot_s = 1800,
    .queues = &queue, .n_queues = 1, .groups = &group, .n_groups = 1,
  };
  const CfSimulatorOptions options = { .days = days, .seed = 1 };
  gint64 begin = g_get_monotonic_time ();
  g_autoptr(CfSimulatorReport) report = cf_simulator_run (&center, &options, NULL);
  double seconds = (double) (g_get_monotonic_time () - begin) / US_PER_S;

  g_print ("simulator: %u days of %.0f calls, level %.4f: %.2f s, %.0f ns a call\n", days, offered,
           report->queues[0].level, seconds, 1e9 * seconds / days / offered);
}

int
main (void)
{
  bench_simulator (2000);

  return 0;
}
