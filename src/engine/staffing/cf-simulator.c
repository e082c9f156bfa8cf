/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Days are dealt to the threads one by one; each adds to a tally of its own, and since the sums are
 * whole numbers it does not matter who did which day. */
#include "cf-simulator.h"

#include "cf-simulator-floor.h"
#include "cf-simulator-line.h"

#define MOST_THREADS 16

typedef struct
{
  const CfSimulatorPlan *plan;
  CfProgress            *progress;
  guint                  next_day;      /* atomic */
  guint                  days_done;     /* atomic */
} Work;

/* Thread. */
static gpointer
simulate_days (gpointer data)
{
  Work *work = data;
  const CfSimulatorPlan *plan = work->plan;
  guint days = plan->options->days;
  CfSimulatorTally *tally = cf_simulator_tally_new (plan);
  g_autofree CfSimulatorLine **lines = g_new0 (CfSimulatorLine *, plan->n_parts);
  g_autofree CfSimulatorFloor **floors = g_new0 (CfSimulatorFloor *, plan->n_parts);

  for (guint p = 0; p < plan->n_parts; p++)
    if (plan->parts[p].is_line)
      lines[p] = cf_simulator_line_new (plan, p);
    else
      floors[p] = cf_simulator_floor_new (plan, p);

  for (guint day; (day = (guint) g_atomic_int_add (&work->next_day, 1)) < days;)
    {
      for (guint p = 0; p < plan->n_parts; p++)
        if (plan->parts[p].is_line)
          cf_simulator_line_run (lines[p], tally, day);
        else
          cf_simulator_floor_run (floors[p], tally, day);

      cf_simulator_tally_end_day (tally);

      guint done = (guint) g_atomic_int_add (&work->days_done, 1) + 1;

      if (!cf_progress_step (work->progress, (double) done / days))
        break;
    }

  for (guint p = 0; p < plan->n_parts; p++)
    if (plan->parts[p].is_line)
      cf_simulator_line_free (lines[p]);
    else
      cf_simulator_floor_free (floors[p]);

  return tally;
}

CfSimulatorReport *
cf_simulator_run (const CfSimulatorCenter  *center,
                  const CfSimulatorOptions *options,
                  CfProgress               *progress)
{
  g_return_val_if_fail (center->n_queues <= CF_SIMULATOR_MAX_QUEUES, NULL);
  g_return_val_if_fail (center->n_intervals > 0 && center->interval_s > 0.0, NULL);

  g_autoptr(CfSimulatorPlan) plan = cf_simulator_plan_new (center, options);
  Work work = { .plan = plan, .progress = progress };
  guint n_threads = options->threads > 0 ? options->threads : g_get_num_processors ();
  GThread *threads[MOST_THREADS];

  n_threads = CLAMP (n_threads, 1, MIN (MOST_THREADS, MAX (options->days, 1)));
  for (guint i = 1; i < n_threads; i++)
    threads[i] = g_thread_new ("simulator", simulate_days, &work);

  g_autoptr(CfSimulatorTally) tally = simulate_days (&work);

  for (guint i = 1; i < n_threads; i++)
    {
      g_autoptr(CfSimulatorTally) other = g_thread_join (threads[i]);

      cf_simulator_tally_add (tally, other);
    }

  return tally->days > 0 ? cf_simulator_tally_report (tally) : NULL;
}
