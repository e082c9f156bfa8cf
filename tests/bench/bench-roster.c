/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How soon a first legal roster is there, how good it gets, and how long an edit on the board of
 * 300 people and 31 days takes. */
#include "cf-forecaster.h"
#include "cf-plan-board.h"
#include "cf-planner.h"
#include "cf-roster-build.h"
#include "cf-roster-problems.h"
#include "cf-sample-center.h"
#include "cf-temp-store.h"

#define MONDAY 20514     /* 2026-03-02 */
#define N_DAYS 31
#define N_EDITS 200

static void
bench_build (guint  n_people,
             double seconds)
{
  g_autoptr(CfRosterProblem) problem = cf_roster_problem_center (n_people, 28);
  g_autoptr(CfRosterEvaluator) evaluator = cf_roster_evaluator_new (problem);
  g_autoptr(CfProgress) progress = cf_progress_new ();
  const CfRosterOptions options = { .seed = 1 };

  cf_progress_set_deadline (progress, seconds);

  g_autoptr(CfRosterResult) result = cf_roster_build (evaluator, &options, progress, NULL);

  g_print ("roster-%ux28-first-legal  %.3f s\n", n_people, result->first_legal_s);
  g_print ("roster-%ux28-cost-%.0fs  %.1f callers\n", n_people, seconds,
           (double) result->score.cost / CF_ROSTER_COST_ONE);
  g_print ("roster-%ux28-moves-%.0fs  %.0f 1/s\n", n_people, seconds,
           result->moves / cf_progress_get_elapsed (progress));
}

static void
settle (CfPlanBoard *board)
{
  while (cf_plan_board_is_busy (board))
    g_main_context_iteration (NULL, TRUE);
}

/* From the call to the arrays being right; the store is not waited for. */
static void
bench_edits (CfPlanBoard *board)
{
  guint n_rows, n_edits = 0;
  gint64 spent = 0, worst = 0;

  cf_plan_board_get_rows (board, &n_rows);
  for (guint i = 0; i < n_rows * N_DAYS && n_edits < N_EDITS; i += 37)
    {
      const CfPlanEdit edit = { CF_PLAN_SET_CODE, i / N_DAYS, i % N_DAYS, 0 };
      gint64 begun;

      if (cf_plan_board_get_cells (board)[i].code == 0)
        continue;
      begun = g_get_monotonic_time ();
      if (!cf_plan_board_edit (board, &edit, 1, NULL, NULL, NULL))
        continue;
      cf_plan_board_sum_coverage (board, CF_PLAN_ALL_QUEUES, i % N_DAYS, 1);
      spent += g_get_monotonic_time () - begun;
      worst = MAX (worst, g_get_monotonic_time () - begun);
      n_edits++;
    }
  g_print ("board-300x31-edit-mean  %.3f ms\n", spent / 1e3 / MAX (1, n_edits));
  g_print ("board-300x31-edit-worst  %.3f ms\n", worst / 1e3);
}

static void
bench_board (void)
{
  const CfSampleOptions options = { .n_people = 300, .n_days = 35, .until = MONDAY, .seed = 1 };
  const CfForecastRequest forecast = { .from = MONDAY, .n_days = N_DAYS };
  const CfPlanRequest plan = { MONDAY, MONDAY + N_DAYS, 1, 1, FALSE };
  g_autoptr(CfTempStore) place = cf_temp_store_new ();
  g_autoptr(GError) error = NULL;
  CfStore *store = cf_store_open (place->path, &error);
  gint64 begun;

  g_assert_no_error (error);
  if (!cf_store_act_as (store, NULL, &error)
      || !cf_sample_center_make (store, &options, &error)
      || !cf_forecaster_run (store, &forecast, NULL, NULL, &error)
      || !cf_planner_build (store, &plan, NULL, NULL, &error))
    g_error ("%s", error->message);

  g_autoptr(CfPlanBoard) board = cf_plan_board_new (store);

  begun = g_get_monotonic_time ();
  cf_plan_board_open (board, MONDAY, MONDAY + N_DAYS);
  settle (board);
  g_print ("board-300x31-open  %.0f ms\n", (g_get_monotonic_time () - begun) / 1e3);
  bench_edits (board);
  settle (board);
  g_clear_object (&board);
  cf_store_close (store);
  g_object_unref (store);
}

int
main (void)
{
  bench_build (60, 2);
  bench_build (60, 10);
  bench_build (300, 10);
  bench_board ();
  return 0;
}
