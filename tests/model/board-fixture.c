/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "board-fixture.h"

#include "cf-forecaster.h"
#include "cf-planner.h"
#include "cf-sample-center.h"

static void
loaded_cb (CfPlanBoard *board,
           Fixture     *fixture)
{
  fixture->n_loaded++;
}

static void
failed_cb (CfPlanBoard *board,
           GError      *error,
           Fixture     *fixture)
{
  fixture->n_failed++;
}

static void
coverage_cb (CfPlanBoard *board,
             guint        day,
             guint        n_days,
             Fixture     *fixture)
{
  fixture->n_coverage++;
}

void
settle (Fixture *fixture)
{
  const gint64 patience = g_get_monotonic_time () + 20 * G_USEC_PER_SEC;

  while (cf_plan_board_is_busy (fixture->board))
    {
      g_assert_cmpint (g_get_monotonic_time (), <, patience);
      g_main_context_iteration (NULL, TRUE);
    }
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

void
board_set_up (Fixture       *fixture,
              gconstpointer  unused)
{
  const CfSampleOptions options = { .n_people = 24, .n_days = 35, .until = MONDAY, .seed = 3 };
  const CfForecastRequest forecast = { .from = MONDAY, .n_days = N_DAYS };
  const CfPlanRequest plan = { MONDAY, MONDAY + N_DAYS, 1, MOVES, FALSE };
  g_autoptr(GError) error = NULL;

  fixture->place = cf_temp_store_new ();
  fixture->store = cf_store_open (fixture->place->path, &error);
  g_assert_no_error (error);
  g_assert_true (cf_store_act_as (fixture->store, NULL, &error));
  cf_sample_center_make (fixture->store, &options, &error);
  g_assert_no_error (error);
  cf_forecaster_run (fixture->store, &forecast, NULL, NULL, &error);
  g_assert_no_error (error);
  cf_planner_build (fixture->store, &plan, NULL, NULL, &error);
  g_assert_no_error (error);

  fixture->board = cf_plan_board_new (fixture->store);
  g_signal_connect (fixture->board, "loaded", G_CALLBACK (loaded_cb), fixture);
  g_signal_connect (fixture->board, "failed", G_CALLBACK (failed_cb), fixture);
  g_signal_connect (fixture->board, "coverage-changed", G_CALLBACK (coverage_cb), fixture);
  cf_plan_board_open (fixture->board, MONDAY, MONDAY + N_DAYS);
  settle (fixture);
  g_assert_cmpuint (fixture->n_loaded, ==, 1);
}

void
board_tear_down (Fixture       *fixture,
                 gconstpointer  unused)
{
  g_assert_finalize_object (fixture->board);
  cf_store_close (fixture->store);
  g_object_unref (fixture->store);
  cf_temp_store_free (fixture->place);
}

CfPlanSource *
read_source (Fixture *fixture)
{
  const CfPlanPeriod period = { MONDAY, MONDAY + N_DAYS };
  g_autoptr(GError) error = NULL;
  CfPlanSource *source = cf_store_read (fixture->store, cf_plan_source_read, &period, &error);

  g_assert_no_error (error);
  return source;
}

const CfPlanCell *
cell (Fixture *fixture,
      guint    row,
      guint    day)
{
  return &cf_plan_board_get_cells (fixture->board)[row * N_DAYS + day];
}

void
assert_follows_store (Fixture *fixture)
{
  g_autoptr(CfPlanBoard) other = cf_plan_board_new (fixture->store);
  Fixture fresh = { .board = other };
  guint n_rows, n_other;

  cf_plan_board_open (other, MONDAY, MONDAY + N_DAYS);
  settle (&fresh);
  cf_plan_board_get_rows (fixture->board, &n_rows);
  cf_plan_board_get_rows (other, &n_other);
  g_assert_cmpuint (n_rows, ==, n_other);
  for (guint i = 0; i < n_rows * N_DAYS; i++)
    {
      g_assert_cmpuint (cf_plan_board_get_cells (fixture->board)[i].code, ==,
                        cf_plan_board_get_cells (other)[i].code);
      g_assert_cmphex (cf_plan_board_get_cells (fixture->board)[i].marks, ==,
                       cf_plan_board_get_cells (other)[i].marks);
    }
  g_assert_cmpmem (cf_plan_board_get_minutes (fixture->board, CF_PLAN_ALL_QUEUES), N_DAYS * 96 * 4,
                   cf_plan_board_get_minutes (other, CF_PLAN_ALL_QUEUES), N_DAYS * 96 * 4);
}

/* A row that works on @day and a day on which it is off. */
guint
find_worker (Fixture *fixture,
             guint    day)
{
  guint n_rows, n_codes;
  const CfPlanCode *codes = cf_plan_board_get_codes (fixture->board, &n_codes);

  cf_plan_board_get_rows (fixture->board, &n_rows);
  for (guint row = 0; row < n_rows; row++)
    if (cell (fixture, row, day)->code != 0
        && codes[cell (fixture, row, day)->code].kind == CF_PLAN_SHIFT
        && codes[cell (fixture, row, day)->code].queue_id != 0)
      return row;
  g_assert_not_reached ();
}

static void
undo_done_cb (GObject      *store,
              GAsyncResult *result,
              gpointer      done)
{
  g_autoptr(GError) error = NULL;

  g_assert_true (cf_store_write_finish (CF_STORE (store), result, &error));
  g_assert_no_error (error);
  *(gboolean *) done = TRUE;
}

void
undo (Fixture  *fixture,
      gboolean  again)
{
  gboolean done = FALSE;

  if (again)
    cf_store_redo_async (fixture->store, undo_done_cb, &done);
  else
    cf_store_undo_async (fixture->store, undo_done_cb, &done);
  while (!done)
    g_main_context_iteration (NULL, TRUE);
  settle (fixture);
}

guint
find_code (Fixture    *fixture,
           const char *text)
{
  guint n_codes;
  const CfPlanCode *codes = cf_plan_board_get_codes (fixture->board, &n_codes);

  for (guint i = 1; i < n_codes; i++)
    if (codes[i].kind == CF_PLAN_SHIFT && codes[i].first_of_type
        && g_str_equal (codes[i].code, text))
      return i;
  g_assert_not_reached ();
}
