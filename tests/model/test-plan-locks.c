/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is locked, shift or day off, stays as it is in every build. */
#include "board-fixture.h"
#include "cf-planner.h"

#define N_PINS 10

/* SH-12: five shifts and five days off, of people who are with us on that day. */
static void
find_pins (Fixture *fixture,
           guint    rows[N_PINS])
{
  for (guint pin = 0; pin < N_PINS; pin++)
    {
      const gboolean is_shift = pin < N_PINS / 2;
      guint row = pin;

      while ((cell (fixture, row, pin)->code != 0) != is_shift
             || (cell (fixture, row, pin)->marks & (CF_PLAN_AWAY | CF_PLAN_ON_LEAVE)) != 0)
        row++;
      rows[pin] = row;
    }
}

static guint
count_moved (Fixture       *fixture,
             const guint16 *codes,
             guint          n_cells)
{
  guint n_moved = 0;

  for (guint i = 0; i < n_cells; i++)
    n_moved += cf_plan_board_get_cells (fixture->board)[i].code != codes[i];
  return n_moved;
}

/* Ten locked cells and a note go through two more builds unchanged; the rest does change. */
static void
test_locks_and_notes_survive (Fixture       *fixture,
                              gconstpointer  unused)
{
  CfPlanEdit edits[N_PINS + 1] = { { 0 } };
  guint rows[N_PINS], n_rows, n_moved = 0;
  g_autofree guint16 *codes = NULL;
  g_autofree char *note = NULL;

  find_pins (fixture, rows);
  for (guint pin = 0; pin < N_PINS; pin++)
    edits[pin] = (CfPlanEdit) { CF_PLAN_SET_LOCK, rows[pin], pin, .locked = TRUE };
  edits[N_PINS] = (CfPlanEdit) { CF_PLAN_SET_NOTE, rows[2], 2, .note = "with the auditor" };
  g_assert_true (cf_plan_board_edit (fixture->board, edits, N_PINS + 1, "ten", NULL, NULL));
  settle (fixture);
  assert_follows_store (fixture);

  cf_plan_board_get_rows (fixture->board, &n_rows);
  codes = g_new (guint16, n_rows * N_DAYS);
  for (guint i = 0; i < n_rows * N_DAYS; i++)
    codes[i] = cf_plan_board_get_cells (fixture->board)[i].code;

  for (guint seed = 7; seed < 9; seed++)
    {
      const CfPlanRequest plan = { MONDAY, MONDAY + N_DAYS, seed, MOVES / 4, FALSE };
      g_autoptr(GError) error = NULL;

      cf_planner_build (fixture->store, &plan, NULL, NULL, &error);
      g_assert_no_error (error);
      settle (fixture);
      n_moved += count_moved (fixture, codes, n_rows * N_DAYS);
      for (guint pin = 0; pin < N_PINS; pin++)
        {
          const guint at = rows[pin] * N_DAYS + pin;

          g_assert_cmpuint (cf_plan_board_get_cells (fixture->board)[at].code, ==, codes[at]);
          g_assert_true ((cell (fixture, rows[pin], pin)->marks & CF_PLAN_LOCKED) != 0);
        }
    }
  g_assert_cmpuint (n_moved, >, N_PINS);
  note = cf_plan_board_dup_note (fixture->board, rows[2], 2);
  g_assert_cmpstr (note, ==, "with the auditor");
}

/* A locked day off: by itself, undone, given a shift that keeps the lock, and deleted. */
static void
test_lock_of_a_day_off (Fixture       *fixture,
                        gconstpointer  unused)
{
  guint rows[N_PINS];
  const guint day = N_PINS - 1, early = find_code (fixture, "E");

  find_pins (fixture, rows);

  const guint row = rows[day];
  const CfPlanEdit lock = { CF_PLAN_SET_LOCK, row, day, .locked = TRUE };
  const CfPlanEdit work = { CF_PLAN_SET_CODE, row, day, early };
  const CfPlanEdit off = { CF_PLAN_SET_CODE, row, day, 0 };

  g_assert_true (cf_plan_board_edit (fixture->board, &lock, 1, "one", NULL, NULL));
  g_assert_cmphex (cell (fixture, row, day)->marks & CF_PLAN_LOCKED, !=, 0);
  settle (fixture);
  assert_follows_store (fixture);

  undo (fixture, FALSE);
  g_assert_cmphex (cell (fixture, row, day)->marks & CF_PLAN_LOCKED, ==, 0);
  assert_follows_store (fixture);

  g_assert_true (cf_plan_board_edit (fixture->board, &lock, 1, "one", NULL, NULL));
  g_assert_true (cf_plan_board_edit (fixture->board, &work, 1, "one", "needed", NULL));
  settle (fixture);
  g_assert_cmpuint (cell (fixture, row, day)->code, ==, early);
  g_assert_cmphex (cell (fixture, row, day)->marks & CF_PLAN_LOCKED, !=, 0);
  assert_follows_store (fixture);

  g_assert_true (cf_plan_board_edit (fixture->board, &off, 1, "one", NULL, NULL));
  settle (fixture);
  g_assert_cmphex (cell (fixture, row, day)->marks & CF_PLAN_LOCKED, ==, 0);
  g_assert_cmpuint (fixture->n_failed, ==, 0);
  assert_follows_store (fixture);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, test) \
  g_test_add ("/plan-locks/" name, Fixture, NULL, board_set_up, test, board_tear_down)
  ADD ("locks-and-notes-survive", test_locks_and_notes_survive);
  ADD ("lock-of-a-day-off", test_lock_of_a_day_off);
  return g_test_run ();
}
