/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A sample center's requirement and schedule, played through. */
#include "board-fixture.h"

#include "cf-queue-store.h"
#include "cf-scheduled-heads.h"
#include "cf-simulation.h"

#include <math.h>

#define REPETITIONS 300

static const CfSimulationRequest one_day = {
  .from = MONDAY + 1, .until = MONDAY + 2, .repetitions = REPETITIONS, .seed = 5,
  .overflow_s = CF_SIMULATION_NO_OVERFLOW,
};

/* A CfStoreReadFunc: the requirement of the first queue. */
static gpointer
read_requirement (CfDb           *db,
                  gconstpointer   input,
                  GError        **error)
{
  g_autoptr(GPtrArray) queues = cf_queue_read_all (db, error);

  if (queues == NULL)
    return NULL;

  return cf_requirement_read (db, 0, ((CfQueue *) queues->pdata[0])->id, MONDAY, MONDAY + N_DAYS,
                              error);
}

static CfRequirement *
requirement_of (Fixture *fixture)
{
  g_autoptr(GError) error = NULL;
  CfRequirement *requirement = cf_store_read (fixture->store, read_requirement, NULL, &error);

  g_assert_no_error (error);
  return requirement;
}

static void
test_requirement (Fixture       *fixture,
                  gconstpointer  unused)
{
  g_autoptr(CfRequirement) requirement = requirement_of (fixture);
  g_autoptr(CfSimulation) simulation = cf_simulation_of_requirement (requirement, &one_day, NULL);
  const CfSimulationQueue *queue = &simulation->queues[0];
  guint n_busy = 0;

  g_assert_cmpuint (simulation->n_queues, ==, 1);
  g_assert_cmpuint (simulation->n_days, ==, 1);
  g_assert_cmpuint (simulation->n_done, ==, 1);
  g_assert_cmpuint (simulation->repetitions, ==, REPETITIONS);
  g_assert_cmpint (queue->queue_id, ==, requirement->queue_id);
  g_assert_cmpuint (queue->n_slots, ==, requirement->n_slots);

  for (guint s = 0; s < queue->n_slots; s++)
    {
      const CfSimulationCell *cell = &queue->cells[s];
      const CfRequirementCell *need = &requirement->cells[requirement->n_slots + s];
      g_autofree char *text = cf_simulation_explain (simulation, cell);

      g_assert_cmpuint (strlen (text), >, 10);
      if (!need->open)
        {
          g_assert_cmpint (cell->verdict, ==, CF_SIMULATION_CLOSED);
          continue;
        }

      g_assert_cmpfloat (cell->agents, ==, need->need.agents);
      g_assert_cmpfloat_with_epsilon (cell->calls, need->calls, 1e-9);
      if (need->calls < 20.0 || s == 0
          || !requirement->cells[requirement->n_slots + s - 1].open)
        continue;

      /* Enough callers to compare, after the doors have been open for a while. */
      g_assert_cmpfloat (cell->low, <=, cell->level);
      g_assert_cmpfloat (cell->level, <=, cell->high);
      g_assert_cmpfloat (fabs (cell->level - cell->expected), <, 0.12);
      g_assert_cmpfloat (cell->occupancy, >, 0.3);
      n_busy++;
    }

  g_assert_cmpuint (n_busy, >, 4);
  g_assert_cmpfloat (fabs (queue->days[0].level - queue->days[0].expected), <, 0.04);
  g_assert_cmpfloat_with_epsilon (queue->total.level, queue->days[0].level, 1e-12);
  g_assert_cmpfloat_with_epsilon (queue->agent_hours, requirement->days[1].agent_hours, 1e-6);
}

/* People are taken off at noon; the simulation sees who missed, and the repair puts them back. */
static void
test_repair (Fixture       *fixture,
             gconstpointer  unused)
{
  g_autoptr(CfRequirement) requirement = requirement_of (fixture);
  CfSimulationRequest request = one_day;
  guint noon = requirement->n_slots / 2;

  for (guint s = noon; s < noon + 2; s++)
    requirement->cells[requirement->n_slots + s].need.agents /= 2;
  request.repair = TRUE;

  g_autoptr(CfSimulation) simulation = cf_simulation_of_requirement (requirement, &request, NULL);
  const CfSimulationQueue *queue = &simulation->queues[0];

  for (guint s = noon; s < noon + 2; s++)
    {
      g_assert_cmpint (queue->cells[s].verdict, ==, CF_SIMULATION_MISSES);
      g_assert_cmpfloat (queue->cells[s].level, <, queue->cells[s].goal - 0.1);
      g_assert_cmpfloat (queue->cells[s].repaired, >, queue->cells[s].agents);
    }
  g_assert_cmpuint (queue->n_missing, >=, 2);
  g_assert_cmpfloat (fabs (queue->repaired_hours / requirement->days[1].agent_hours - 1.0), <,
                     0.15);
}

static void
verified_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      answer)
{
  *(GAsyncResult **) answer = g_object_ref (result);
}

static GAsyncResult *
wait_for (GAsyncResult **answer)
{
  while (*answer == NULL)
    g_main_context_iteration (NULL, TRUE);

  return *answer;
}

static void
test_off_the_main_thread (Fixture       *fixture,
                          gconstpointer  unused)
{
  g_autoptr(CfRequirement) requirement = requirement_of (fixture);
  g_autoptr(CfProgress) progress = cf_progress_new ();
  g_autoptr(GAsyncResult) verified = NULL;
  g_autoptr(GAsyncResult) stopped = NULL;
  g_autoptr(GError) error = NULL;

  cf_simulation_verify_requirement_async (requirement, &one_day, progress, NULL, verified_cb,
                                          &verified);
  g_autoptr(CfSimulation) there
    = cf_simulation_verify_requirement_finish (requirement, wait_for (&verified), &error);
  g_autoptr(CfSimulation) here = cf_simulation_of_requirement (requirement, &one_day, NULL);

  g_assert_no_error (error);
  g_assert_cmpfloat (cf_progress_get_fraction (progress), ==, 1.0);
  g_assert_cmpfloat (there->queues[0].total.level, ==, here->queues[0].total.level);

  cf_progress_stop (progress);
  cf_simulation_verify_requirement_async (requirement, &one_day, progress, NULL, verified_cb,
                                          &stopped);
  g_assert_null (cf_simulation_verify_requirement_finish (requirement, wait_for (&stopped),
                                                          &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_schedule (Fixture       *fixture,
               gconstpointer  unused)
{
  const CfScheduledPeriod period = { MONDAY + 1, MONDAY + 2 };
  g_autoptr(GError) error = NULL;
  g_autoptr(GAsyncResult) verified = NULL;
  g_autoptr(CfScheduledHeads) heads = cf_store_read (fixture->store, cf_scheduled_heads_read,
                                                     &period, &error);
  CfSimulationRequest request = one_day;

  cf_simulation_verify_schedule_async (fixture->store, &one_day, NULL, NULL, verified_cb,
                                       &verified);
  g_autoptr(CfSimulation) simulation
    = cf_simulation_verify_schedule_finish (fixture->store, wait_for (&verified), &error);

  g_assert_no_error (error);
  g_assert_true (simulation->of_schedule);
  g_assert_cmpfloat (simulation->overtime_hours, >, 0.0);

  for (guint q = 0; q < simulation->n_queues; q++)
    {
      const CfSimulationQueue *queue = &simulation->queues[q];
      double scheduled = 0.0;

      for (guint s = 0; s < queue->n_slots; s++)
        scheduled += cf_scheduled_heads_get (heads, queue->queue_id,
                                             cf_minute_at (MONDAY + 1, (int) s * queue->minutes),
                                             queue->minutes) * queue->minutes / 60.0;

      /* Some are missing, by chance; breaks are the same minutes, whenever they are. */
      g_assert_cmpfloat (queue->agent_hours, <=, scheduled + 0.5);
      g_assert_cmpfloat (queue->agent_hours, >, 0.7 * scheduled);
      g_assert_cmpfloat (queue->total.level, >=, 0.0);
      g_assert_cmpfloat (queue->total.level, <=, 1.0);
    }

  /* Shared skills help whoever is short. */
  request.overflow_s = 10.0;
  g_autoptr(CfSimulation) shared = cf_simulation_of_schedule (fixture->store, &request, NULL,
                                                              &error);
  double alone_met = 0.0, shared_met = 0.0;

  g_assert_no_error (error);
  for (guint q = 0; q < simulation->n_queues; q++)
    {
      alone_met += simulation->queues[q].total.calls * simulation->queues[q].total.level;
      shared_met += shared->queues[q].total.calls * shared->queues[q].total.level;
    }
  g_assert_cmpfloat (shared_met, >, alone_met);

  request.until = MONDAY + N_DAYS + 30;
  g_assert_null (cf_simulation_of_schedule (fixture->store, &request, NULL, &error));
  g_assert_error (error, CF_STORE_ERROR, CF_STORE_ERROR_NOT_FOUND);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/simulation/requirement", Fixture, NULL, board_set_up, test_requirement,
              board_tear_down);
  g_test_add ("/simulation/repair", Fixture, NULL, board_set_up, test_repair, board_tear_down);
  g_test_add ("/simulation/off-the-main-thread", Fixture, NULL, board_set_up,
              test_off_the_main_thread, board_tear_down);
  g_test_add ("/simulation/schedule", Fixture, NULL, board_set_up, test_schedule,
              board_tear_down);

  return g_test_run ();
}
