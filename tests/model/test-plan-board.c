/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The plan board and the planner on a sample center, with the verifier as the judge. */
#include "board-fixture.h"
#include "cf-finding-text.h"
#include "cf-id.h"
#include "cf-planner.h"
#include "cf-roster-verifier.h"
#include "cf-schedule-store.h"

#include <string.h>

static void
test_build_is_legal (Fixture       *fixture,
                     gconstpointer  unused)
{
  g_autoptr(CfPlanSource) source = read_source (fixture);
  g_autoptr(GPtrArray) broken = cf_roster_verify (source->problem, source->problem->cells);
  guint n_findings, n_shifts = 0;
  const CfPlanFinding *findings = cf_plan_board_get_findings (fixture->board, &n_findings);
  const CfPlanCoverage sum = cf_plan_board_sum_coverage (fixture->board, CF_PLAN_ALL_QUEUES, 0,
                                                         N_DAYS);

  for (guint i = 0; i < broken->len; i++)
    g_test_message ("%s", (char *) broken->pdata[i]);
  g_assert_cmpuint (broken->len, ==, 0);
  for (guint i = 0; i < n_findings; i++)
    g_assert_false (findings[i].hard);
  for (guint i = 0; i < source->n_rows * N_DAYS; i++)
    n_shifts += cf_plan_board_get_cells (fixture->board)[i].code != 0;
  g_assert_cmpuint (n_shifts, >, source->n_rows * N_DAYS / 2);
  g_assert_cmpfloat_with_epsilon (sum.scheduled_hours - sum.required_hours,
                                  sum.surplus_hours - sum.shortage_hours, 1e-6);
  g_assert_cmpfloat (sum.service_level, >, 0.3);
  g_assert_cmpint (cf_plan_board_get_schedule_id (fixture->board), !=, 0);
  assert_follows_store (fixture);
}

/* Coverage is that after the edit when the call returns; the store follows; undo takes it back. */
static void
test_edit_undo_redo (Fixture       *fixture,
                    gconstpointer  unused)
{
  const guint row = find_worker (fixture, 3);
  const guint code = cell (fixture, row, 3)->code;
  const CfPlanEdit edit = { CF_PLAN_SET_CODE, row, 3, 0 };
  const CfPlanCoverage before = cf_plan_board_sum_coverage (fixture->board, CF_PLAN_ALL_QUEUES,
                                                            0, N_DAYS);
  const int paid = cf_plan_board_get_totals (fixture->board)[row].paid_minutes;
  g_autofree char *broken = NULL;
  CfPlanCoverage after;

  fixture->n_coverage = 0;
  g_assert_true (cf_plan_board_edit (fixture->board, &edit, 1, "one", NULL, &broken));
  g_assert_null (broken);
  g_assert_cmpuint (fixture->n_coverage, ==, 1);
  g_assert_cmpuint (cell (fixture, row, 3)->code, ==, 0);
  after = cf_plan_board_sum_coverage (fixture->board, CF_PLAN_ALL_QUEUES, 0, N_DAYS);
  g_assert_cmpfloat (after.scheduled_hours, <, before.scheduled_hours - 2);
  g_assert_cmpint (cf_plan_board_get_totals (fixture->board)[row].paid_minutes, <, paid);

  settle (fixture);
  g_assert_cmpuint (fixture->n_failed, ==, 0);
  assert_follows_store (fixture);

  undo (fixture, FALSE);
  g_assert_cmpuint (cell (fixture, row, 3)->code, ==, code);
  after = cf_plan_board_sum_coverage (fixture->board, CF_PLAN_ALL_QUEUES, 0, N_DAYS);
  g_assert_cmpfloat_with_epsilon (after.scheduled_hours, before.scheduled_hours, 1e-9);
  undo (fixture, TRUE);
  g_assert_cmpuint (cell (fixture, row, 3)->code, ==, 0);
  g_assert_cmpuint (fixture->n_loaded, ==, 1);
  assert_follows_store (fixture);
}

/* A code of the type @text for the queue of @like. */
static guint
find_code_like (Fixture    *fixture,
                const char *text,
                guint       like)
{
  guint n_codes;
  const CfPlanCode *codes = cf_plan_board_get_codes (fixture->board, &n_codes);

  for (guint i = 1; i < n_codes; i++)
    if (g_strcmp0 (codes[i].code, text) == 0 && codes[i].queue_id == codes[like].queue_id)
      return i;
  g_assert_not_reached ();
}

static gboolean
is_at_work (const CfPlanCode *code,
            guint             day,
            guint             quarter)      /* of the period */
{
  int minute = (int) quarter * 15 - (int) day * 1440;

  return minute >= code->start_minute && minute < code->start_minute + code->length_minutes;
}

/* RO-6: from early to late: a head less where only the early shift is, but for the share of its
 * breaks, and one more where only the late one is, at once and nowhere else. */
static void
test_early_to_late (Fixture       *fixture,
                    gconstpointer  unused)
{
  const guint day = 3, row = find_worker (fixture, day);
  const guint early = find_code_like (fixture, "E", cell (fixture, row, day)->code);
  const guint late = find_code_like (fixture, "L", early);
  const CfPlanEdit edits[] = {
    { CF_PLAN_SET_CODE, row, day, early }, { CF_PLAN_SET_CODE, row, day, late },
  };
  guint n_codes, n_early = 0, n_late = 0;
  int less = 0, more = 0;       /* minutes */
  const CfPlanCode *codes = cf_plan_board_get_codes (fixture->board, &n_codes);

  g_assert_true (cf_plan_board_edit (fixture->board, &edits[0], 1, "one", "early", NULL));

  const gint32 *minutes = cf_plan_board_get_minutes (fixture->board, CF_PLAN_ALL_QUEUES);
  g_autofree gint32 *before = g_memdup2 (minutes, N_DAYS * 96 * sizeof *before);

  g_assert_true (cf_plan_board_edit (fixture->board, &edits[1], 1, "one", "late", NULL));
  minutes = cf_plan_board_get_minutes (fixture->board, CF_PLAN_ALL_QUEUES);
  for (guint i = 0; i < N_DAYS * 96; i++)
    {
      const gboolean was = is_at_work (&codes[early], day, i);
      const gboolean is = is_at_work (&codes[late], day, i);
      const int change = minutes[i] - before[i];

      g_assert_cmpint (change, >=, was ? -15 : 0);
      g_assert_cmpint (change, <=, is ? 15 : 0);
      n_early += was && !is;
      n_late += is && !was;
      less -= was && !is ? change : 0;
      more += is && !was ? change : 0;
    }
  g_assert_cmpuint (n_early, >=, 16);     /* four hours and more of each */
  g_assert_cmpuint (n_late, >=, 16);
  g_assert_cmpint (less, >=, (int) (0.8 * 15 * n_early));
  g_assert_cmpint (more, >=, (int) (0.8 * 15 * n_late));
  settle (fixture);
  assert_follows_store (fixture);
}

/* Thirty edits without waiting, thirty times undo, and the end is the beginning. */
static void
test_many_in_flight (Fixture       *fixture,
                     gconstpointer  unused)
{
  guint n_rows, done = 0;

  cf_plan_board_get_rows (fixture->board, &n_rows);

  g_autofree CfPlanCell *before = g_memdup2 (cf_plan_board_get_cells (fixture->board),
                                             n_rows * N_DAYS * sizeof *before);

  for (guint row = 0; row < n_rows && done < 30; row++)
    for (guint day = 0; day < N_DAYS && done < 30; day += 3)
      {
        const CfPlanEdit edit = { CF_PLAN_SET_CODE, row, day, 0 };

        if (cell (fixture, row, day)->code == 0
            || (cell (fixture, row, day)->marks & CF_PLAN_ON_LEAVE) != 0)
          continue;
        g_assert_true (cf_plan_board_edit (fixture->board, &edit, 1, NULL, NULL, NULL));
        done++;
      }
  g_assert_cmpuint (done, ==, 30);
  settle (fixture);
  assert_follows_store (fixture);
  for (guint i = 0; i < 30; i++)
    undo (fixture, FALSE);
  g_assert_cmpmem (before, n_rows * N_DAYS * sizeof *before,
                   cf_plan_board_get_cells (fixture->board), n_rows * N_DAYS * sizeof *before);
  g_assert_cmpuint (fixture->n_failed, ==, 0);
}

/* A night before an early: refused with the reason, allowed with one, which stays on the cell. */
static void
test_hard_rule_needs_a_reason (Fixture       *fixture,
                               gconstpointer  unused)
{
  const guint row = find_worker (fixture, 5);
  const CfPlanEdit edits[] = {
    { CF_PLAN_SET_CODE, row, 5, find_code (fixture, "N") },
    { CF_PLAN_SET_CODE, row, 6, find_code (fixture, "E") },
  };
  const guint was = cell (fixture, row, 5)->code;
  g_autofree char *broken = NULL;
  g_autofree char *text = NULL;

  g_assert_false (cf_plan_board_edit (fixture->board, edits, 2, "one", NULL, &broken));
  g_assert_nonnull (broken);
  g_assert_nonnull (strstr (broken, "Rests"));
  g_assert_cmpuint (cell (fixture, row, 5)->code, ==, was);
  assert_follows_store (fixture);

  g_assert_true (cf_plan_board_edit (fixture->board, edits, 2, "one", "only this once", NULL));
  g_assert_cmpuint (cell (fixture, row, 6)->marks & (CF_PLAN_HARD | CF_PLAN_OVERRIDE), ==,
                    CF_PLAN_HARD | CF_PLAN_OVERRIDE);
  text = cf_plan_board_dup_cell_text (fixture->board, row, 6);
  g_assert_nonnull (strstr (text, "only this once"));
  settle (fixture);
  g_assert_cmpuint (fixture->n_failed, ==, 0);
  assert_follows_store (fixture);
}

static void
built_cb (GObject      *store,
          GAsyncResult *result,
          gpointer      outcome)
{
  g_autoptr(GError) error = NULL;

  g_assert_true (cf_planner_build_finish (CF_STORE (store), result, outcome, &error));
  g_assert_no_error (error);
}

/* A build shows its best so far without storing it, and is one step of undo. */
static void
test_build_is_watched_and_undone (Fixture       *fixture,
                                  gconstpointer  unused)
{
  const CfPlanRequest plan = { MONDAY, MONDAY + N_DAYS, 9, MOVES, FALSE };
  g_autoptr(CfRosterBest) best = cf_plan_board_new_best (fixture->board);
  g_autoptr(CfProgress) progress = cf_progress_new ();
  CfPlanOutcome outcome = { 0 };
  guint n_rows;
  gboolean previewed = FALSE;

  cf_plan_board_get_rows (fixture->board, &n_rows);

  g_autofree CfPlanCell *before = g_memdup2 (cf_plan_board_get_cells (fixture->board),
                                             n_rows * N_DAYS * sizeof *before);

  cf_planner_build_async (fixture->store, &plan, progress, best, NULL, built_cb, &outcome);
  while (outcome.moves == 0)
    {
      g_main_context_iteration (NULL, FALSE);
      if (outcome.moves == 0)
        cf_plan_board_preview (fixture->board, best);
      g_object_get (fixture->board, "previewing", &previewed, NULL);
      if (previewed)
        {
          const CfPlanEdit edit = { CF_PLAN_SET_CODE, 0, 0, 0 };

          g_assert_false (cf_plan_board_edit (fixture->board, &edit, 1, NULL, NULL, NULL));
        }
      g_thread_yield ();
    }
  g_assert_cmpuint (cf_roster_best_get_info (best).serial, >, 0);
  cf_plan_board_preview (fixture->board, NULL);
  settle (fixture);
  g_assert_true (memcmp (before, cf_plan_board_get_cells (fixture->board),
                         n_rows * N_DAYS * sizeof *before) != 0);
  assert_follows_store (fixture);
  undo (fixture, FALSE);
  g_assert_cmpmem (before, n_rows * N_DAYS * sizeof *before,
                   cf_plan_board_get_cells (fixture->board), n_rows * N_DAYS * sizeof *before);
}

static void
publish (Fixture *fixture)
{
  CfPublishInput *input = cf_publish_input_new ();
  g_autoptr(GError) error = NULL;

  input->version_id = cf_id_new ();
  input->schedule_id = cf_plan_board_get_schedule_id (fixture->board);
  cf_store_write (fixture->store, &cf_command_schedule_publish, input, &error);
  g_assert_no_error (error);
  cf_publish_input_free (input);
  settle (fixture);
}

/* Three cells are changed after publishing: exactly three are marked. */
static void
test_changed_since_published (Fixture       *fixture,
                              gconstpointer  unused)
{
  publish (fixture);
  g_assert_cmpuint (cf_plan_board_get_version (fixture->board), ==, 1);
  g_assert_cmpuint (cf_plan_board_count_changes (fixture->board), ==, 0);

  for (guint day = 1; day < 4; day++)
    {
      const CfPlanEdit edit = { CF_PLAN_SET_CODE, find_worker (fixture, day), day, 0 };

      g_assert_true (cf_plan_board_edit (fixture->board, &edit, 1, NULL, NULL, NULL));
    }
  g_assert_cmpuint (cf_plan_board_count_changes (fixture->board), ==, 3);
  settle (fixture);
  g_assert_cmpuint (cf_plan_board_count_changes (fixture->board), ==, 3);
  assert_follows_store (fixture);
}

/* A published schedule is built once more, on its sixth day: what is over stays, what is to come
 * may change; when all is over there is nothing to build. */
static void
test_days_gone_stay (Fixture       *fixture,
                     gconstpointer  unused)
{
  CfPlanRequest plan = { MONDAY, MONDAY + N_DAYS, 7, MOVES, FALSE, MONDAY + 5 };
  g_autofree guint16 *codes = NULL;
  g_autoptr(GError) error = NULL;
  CfPlanOutcome outcome;
  guint n_rows, n_moved = 0;

  publish (fixture);
  cf_plan_board_get_rows (fixture->board, &n_rows);
  codes = g_new (guint16, n_rows * N_DAYS);
  for (guint i = 0; i < n_rows * N_DAYS; i++)
    codes[i] = cf_plan_board_get_cells (fixture->board)[i].code;

  cf_planner_build (fixture->store, &plan, NULL, &outcome, &error);
  g_assert_no_error (error);
  settle (fixture);
  for (guint row = 0; row < n_rows; row++)
    for (guint day = 0; day < N_DAYS; day++)
      {
        const gboolean moved = cell (fixture, row, day)->code != codes[row * N_DAYS + day];

        g_assert_true (day >= 5 || !moved);
        n_moved += moved;
      }
  g_assert_cmpuint (n_moved, >, 0);
  g_assert_cmpuint (outcome.n_changed, ==, n_moved);
  g_assert_cmpuint (cf_plan_board_count_changes (fixture->board), ==, n_moved);

  plan.today = MONDAY + N_DAYS;
  g_assert_false (cf_planner_build (fixture->store, &plan, NULL, NULL, &error));
  g_assert_error (error, CF_STORE_ERROR, CF_STORE_ERROR_INVALID);
}

/* Somebody's shift becomes an open one; who had it is a candidate, and takes it back. */
static void
test_open_shift_is_filled (Fixture       *fixture,
                           gconstpointer  unused)
{
  const guint row = find_worker (fixture, 4);
  const guint code = cell (fixture, row, 4)->code;
  const CfPlanEdit open_it[] = {
    { .kind = CF_PLAN_SET_CODE, .row = row, .day = 4, .code = 0 },
    { .kind = CF_PLAN_ADD_OPEN, .day = 4, .code = code },
  };
  CfPlanEdit fill = { .kind = CF_PLAN_FILL_OPEN, .row = row };
  g_autoptr(GArray) candidates = NULL;
  g_autofree char *why = NULL;
  gboolean could = FALSE;
  const CfPlanOpenShift *open;
  guint n_open, n_before;

  cf_plan_board_get_open_shifts (fixture->board, &n_before);
  g_assert_true (cf_plan_board_edit (fixture->board, open_it, 2, NULL, NULL, NULL));
  settle (fixture);
  open = cf_plan_board_get_open_shifts (fixture->board, &n_open);
  g_assert_cmpuint (n_open, ==, n_before + 1);

  why = cf_plan_board_dup_why (fixture->board, 4, code);
  g_assert_nonnull (strstr (why, "already"));
  candidates = cf_plan_board_find_candidates (fixture->board, 4, code);
  for (guint i = 0; i < candidates->len; i++)
    if (g_array_index (candidates, CfPlanCandidate, i).row == row)
      could = !g_array_index (candidates, CfPlanCandidate, i).blocked;
  g_assert_true (could);

  for (guint i = 0; i < n_open; i++)
    if (open[i].day == 4 && open[i].code == code)
      fill.shift_id = open[i].shift_id;
  g_assert_true (cf_plan_board_edit (fixture->board, &fill, 1, NULL, NULL, NULL));
  g_assert_cmpuint (cell (fixture, row, 4)->code, ==, code);
  cf_plan_board_get_open_shifts (fixture->board, &n_open);
  g_assert_cmpuint (n_open, ==, n_before);
  settle (fixture);
  g_assert_cmpuint (fixture->n_failed, ==, 0);
  assert_follows_store (fixture);
}

/* Somebody without the right edits: the store refuses, and the board shows what is true. */
static void
test_refused_edit_is_taken_back (Fixture       *fixture,
                                 gconstpointer  unused)
{
  const guint row = find_worker (fixture, 3);
  const CfPlanEdit edit = { CF_PLAN_SET_CODE, row, 3, 0 };
  guint n_rows;
  const CfPlanRow *rows = cf_plan_board_get_rows (fixture->board, &n_rows);
  g_autofree char *number = g_strdup (rows[n_rows - 1].staff_number);
  g_autoptr(GError) error = NULL;

  g_assert_true (cf_store_act_as (fixture->store, number, &error));
  g_assert_no_error (error);
  g_assert_false (cf_store_may (fixture->store, CF_RIGHT_SCHEDULE_EDIT));
  cf_plan_board_edit (fixture->board, &edit, 1, NULL, NULL, NULL);
  settle (fixture);
  g_assert_cmpuint (fixture->n_failed, ==, 1);
  assert_follows_store (fixture);

  g_assert_true (cf_store_act_as (fixture->store, NULL, &error));
  cf_plan_board_open (fixture->board, MONDAY, MONDAY + N_DAYS);
  settle (fixture);
  g_assert_cmpuint (cell (fixture, row, 3)->code, !=, 0);
}

/* An empty draft is not seventy people without hours; the first shift makes it a plan. */
static void
test_empty_draft_is_quiet (Fixture       *fixture,
                           gconstpointer  unused)
{
  const CfDay monday = MONDAY + 4 * CF_DAYS_PER_WEEK;
  const CfPlanEdit edit = { CF_PLAN_SET_CODE, 0, 0, 1 };
  guint n_findings;

  cf_plan_board_open (fixture->board, monday, monday + N_DAYS);
  settle (fixture);
  cf_plan_board_get_findings (fixture->board, &n_findings);
  g_assert_cmpuint (n_findings, ==, 0);
  g_assert_true (cf_plan_board_edit (fixture->board, &edit, 1, NULL, "a test", NULL));
  cf_plan_board_get_findings (fixture->board, &n_findings);
  g_assert_cmpuint (n_findings, >, 0);
  settle (fixture);
}

static void
test_same_seed_same_cells (Fixture       *fixture,
                           gconstpointer  unused)
{
  g_autoptr(CfPlanSource) one = read_source (fixture);
  const CfPlanRequest plan = { MONDAY, MONDAY + N_DAYS, 1, MOVES, FALSE };
  g_autoptr(CfPlanSource) again = NULL;
  g_autoptr(GError) error = NULL;

  cf_planner_build (fixture->store, &plan, NULL, NULL, &error);
  g_assert_no_error (error);
  again = read_source (fixture);
  g_assert_cmpmem (one->problem->cells, one->n_rows * one->problem->n_days * 2,
                   again->problem->cells, again->n_rows * again->problem->n_days * 2);
  settle (fixture);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, test) \
  g_test_add ("/plan-board/" name, Fixture, NULL, board_set_up, test, board_tear_down)
  ADD ("build-is-legal", test_build_is_legal);
  ADD ("edit-undo-redo", test_edit_undo_redo);
  ADD ("early-to-late", test_early_to_late);
  ADD ("many-in-flight", test_many_in_flight);
  ADD ("hard-rule-needs-a-reason", test_hard_rule_needs_a_reason);
  ADD ("build-is-watched-and-undone", test_build_is_watched_and_undone);
  ADD ("changed-since-published", test_changed_since_published);
  ADD ("days-gone-stay", test_days_gone_stay);
  ADD ("open-shift-is-filled", test_open_shift_is_filled);
  ADD ("refused-edit-is-taken-back", test_refused_edit_is_taken_back);
  ADD ("empty-draft-is-quiet", test_empty_draft_is_quiet);
  ADD ("same-seed-same-cells", test_same_seed_same_cells);
  return g_test_run ();
}
