/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Properties of the roster engine, judged by a verifier that does not share its code. */
#include "cf-roster-build.h"
#include "cf-roster-problems.h"
#include "cf-roster-verifier.h"

#include <string.h>

static CfRandomSize
random_size (GRand *random)
{
  return (CfRandomSize) { g_rand_int_range (random, 1, 9), g_rand_int_range (random, 3, 36),
                          g_rand_int_range (random, 1, 9), g_rand_int_range (random, 1, 4) };
}

static void
test_every_roster_is_legal (void)
{
  const guint rounds = g_test_slow () ? 4000 : 600;

  for (guint seed = 0; seed < rounds; seed++)
    {
      g_autoptr(GRand) random = g_rand_new_with_seed (seed);
      const CfRandomSize size = random_size (random);
      g_autoptr(CfRosterProblem) problem = cf_roster_problem_random (random, &size);
      g_autoptr(CfRosterEvaluator) evaluator = cf_roster_evaluator_new (problem);
      const CfRosterOptions options = { seed, 3000 };
      g_autoptr(CfRosterResult) result = cf_roster_build (evaluator, &options, NULL, NULL);
      g_autofree char *broken = cf_roster_verify_build (problem, result->cells);

      if (broken != NULL)
        g_test_message ("seed %u: %s", seed, broken);
      g_assert_null (broken);
    }
}

/* The engine calls a roster illegal exactly when the verifier does. */
static void
test_judges_agree (void)
{
  const guint rounds = g_test_slow () ? 4000 : 600;
  guint illegal = 0;

  for (guint seed = 0; seed < rounds; seed++)
    {
      g_autoptr(GRand) random = g_rand_new_with_seed (seed);
      const CfRandomSize size = random_size (random);
      g_autoptr(CfRosterProblem) problem = cf_roster_problem_random (random, &size);
      g_autoptr(CfRosterEvaluator) evaluator = cf_roster_evaluator_new (problem);
      g_autoptr(CfRosterState) state = cf_roster_state_new (evaluator, NULL);
      const CfRosterCell *cells = cf_roster_state_get_cells (state);
      g_autoptr(GPtrArray) lines = cf_roster_verify (problem, cells);
      g_autoptr(GArray) findings = cf_roster_state_find_all (state);
      guint n_hard = 0;

      for (guint i = 0; i < findings->len; i++)
        n_hard += g_array_index (findings, CfRuleFinding, i).hard;
      if ((lines->len == 0) != (n_hard == 0))
        for (guint i = 0; i < lines->len; i++)
          g_test_message ("seed %u: %s", seed, (char *) lines->pdata[i]);
      g_assert_cmpint (lines->len == 0, ==, n_hard == 0);
      g_assert_cmpint (lines->len == 0, ==, cf_roster_state_get_score (state).hard == 0);
      g_assert_cmpint (cf_roster_verify_coverage (problem, cells), ==,
                       cf_roster_state_coverage_cost (state));
      illegal += lines->len > 0;
    }
  g_assert_cmpuint (illegal, >, rounds / 4);
  g_assert_cmpuint (illegal, <, rounds);
}

static guint
random_changes (GRand                 *random,
                const CfRosterProblem *problem,
                CfRosterChange        *changes)
{
  const guint wanted = g_rand_int_range (random, 1, 45);
  guint n = 0;

  for (guint i = 0; i < wanted; i++)
    {
      const CfRosterChange change = { g_rand_int_range (random, 0, problem->n_people),
                                      g_rand_int_range (random, 0, problem->n_days),
                                      g_rand_int_range (random, 0, problem->n_types + 1) };
      gboolean again = FALSE;

      for (guint j = 0; j < n; j++)
        again |= changes[j].person == change.person && changes[j].day == change.day;
      if (!again)
        changes[n++] = change;
    }
  return n;
}

static void
assert_same (CfRosterState *one,
             CfRosterState *other)
{
  const CfRosterScore a = cf_roster_state_get_score (one);
  const CfRosterScore b = cf_roster_state_get_score (other);

  g_assert_cmpint (a.hard, ==, b.hard);
  g_assert_cmpint (a.cost, ==, b.cost);
  g_assert_cmpint (cf_roster_state_coverage_cost (one), ==, cf_roster_state_coverage_cost (other));
}

static void
test_incremental_equals_full (void)
{
  for (guint seed = 0; seed < 60; seed++)
    {
      g_autoptr(GRand) random = g_rand_new_with_seed (seed);
      const CfRandomSize size = random_size (random);
      g_autoptr(CfRosterProblem) problem = cf_roster_problem_random (random, &size);
      g_autoptr(CfRosterEvaluator) evaluator = cf_roster_evaluator_new (problem);
      g_autoptr(CfRosterState) state = cf_roster_state_new (evaluator, NULL);

      for (guint round = 0; round < 40; round++)
        {
          CfRosterChange changes[45];
          const guint n = random_changes (random, problem, changes);
          const CfRosterScore before = cf_roster_state_get_score (state);
          const CfRosterScore delta = cf_roster_state_try (state, changes, n);
          g_autoptr(CfRosterState) untouched = cf_roster_state_copy (state);

          assert_same (state, untouched);
          cf_roster_state_apply (state, changes, n);

          g_autoptr(CfRosterState) full
            = cf_roster_state_new (evaluator, cf_roster_state_get_cells (state));

          assert_same (state, full);
          for (guint q = 0; q < problem->n_queues; q++)
            g_assert_cmpmem (cf_roster_state_get_minutes (state, q), problem->n_days * 96 * 4,
                             cf_roster_state_get_minutes (full, q), problem->n_days * 96 * 4);
          g_assert_cmpint (cf_roster_state_get_score (state).hard - before.hard, ==, delta.hard);
          g_assert_cmpint (cf_roster_state_get_score (state).cost - before.cost, ==, delta.cost);
        }
    }
}

/* All rosters of a tiny problem, one after the other. */
static CfRosterCost
cheapest_by_force (const CfRosterEvaluator *evaluator)
{
  const CfRosterProblem *problem = cf_roster_evaluator_get_problem (evaluator);
  g_autofree CfRosterCell *cells = cf_roster_bare_cells (problem);
  g_autoptr(CfRosterState) bare = cf_roster_state_new (evaluator, cells);
  g_autoptr(CfRosterState) state = cf_roster_state_new (evaluator, cells);
  CfRosterCost best = G_MAXINT64;
  gboolean more = TRUE;

  while (more)
    {
      cf_roster_state_set_cells (state, cells);
      if (cf_roster_state_get_score (state).hard <= cf_roster_state_get_score (bare).hard)
        best = MIN (best, cf_roster_state_get_score (state).cost);

      more = FALSE;
      for (guint p = 0; p < problem->n_people && !more; p++)
        for (guint d = problem->from; d < problem->until && !more; d++)
          {
            CfRosterCell *cell = &cells[p * problem->n_days + d];

            if ((problem->person_days[p * problem->n_days + d].flags & CF_ROSTER_FIXED) != 0
                || *cell >= CF_ROSTER_RESERVED)
              continue;
            do
              *cell = (*cell + 1) % (problem->n_types + 1);
            while (*cell != 0 && problem->types[*cell - 1].closed
                   && (problem->kept == NULL
                       || *cell != problem->kept[p * problem->n_days + d]));
            more = *cell != 0;
          }
    }
  return best;
}

/* A search proves nothing, but here it finds the cheapest roster nearly always, and never a cheaper
 * one than there is. */
static void
test_tiny_ones_are_optimal (void)
{
  guint n_optimal = 0;

  for (guint seed = 0; seed < 60; seed++)
    {
      g_autoptr(GRand) random = g_rand_new_with_seed (seed);
      const CfRandomSize size = { 2, 4, 2, 1 };
      g_autoptr(CfRosterProblem) problem = cf_roster_problem_random (random, &size);
      g_autoptr(CfRosterEvaluator) evaluator = cf_roster_evaluator_new (problem);
      const CfRosterOptions options = { seed, 20000 };
      g_autoptr(CfRosterResult) result = cf_roster_build (evaluator, &options, NULL, NULL);

      const CfRosterCost cheapest = cheapest_by_force (evaluator);

      g_assert_cmpint (result->score.cost, >=, cheapest);
      n_optimal += result->score.cost == cheapest;
    }
  g_assert_cmpuint (n_optimal, >=, 57);
}

static void
test_same_seed_same_roster (void)
{
  g_autoptr(CfRosterProblem) problem = cf_roster_problem_center (20, 14);
  g_autoptr(CfRosterEvaluator) evaluator = cf_roster_evaluator_new (problem);
  const CfRosterOptions options = { 5, 30000 };
  const CfRosterOptions other_options = { 6, 30000 };
  g_autoptr(CfProgress) progress = cf_progress_new ();
  g_autoptr(CfRosterBest) best = cf_roster_best_new (20 * problem->n_days);
  g_autoptr(CfRosterResult) one = cf_roster_build (evaluator, &options, NULL, NULL);
  g_autoptr(CfRosterResult) again = cf_roster_build (evaluator, &options, progress, best);
  g_autoptr(CfRosterResult) other = cf_roster_build (evaluator, &other_options, NULL, NULL);
  const gsize size = 20 * problem->n_days * sizeof (CfRosterCell);
  g_autofree CfRosterCell *shown = g_malloc (size);
  const CfRosterBestInfo info = cf_roster_best_copy (best, shown);

  g_assert_cmpmem (one->cells, size, again->cells, size);
  g_assert_cmpmem (shown, size, again->cells, size);
  g_assert_cmpint (info.objective, ==, again->score.cost);
  g_assert_true (memcmp (one->cells, other->cells, size) != 0);
}

static void
test_stopped_at_once_is_legal (void)
{
  g_autoptr(CfRosterProblem) problem = cf_roster_problem_center (20, 14);
  g_autoptr(CfRosterEvaluator) evaluator = cf_roster_evaluator_new (problem);
  const CfRosterOptions options = { 1, 0 };
  g_autoptr(CfProgress) progress = cf_progress_new ();

  cf_progress_stop (progress);

  g_autoptr(CfRosterResult) result = cf_roster_build (evaluator, &options, progress, NULL);
  g_autofree char *broken = cf_roster_verify_build (problem, result->cells);

  g_assert_null (broken);
}

/* Forty are needed and there are twenty-five: fifteen shifts stay open, on each hour of the day. */
static void
test_open_shifts (void)
{
  const CfRosterSize sizes = { 25, 1, 1, 1, 0, 1, 2 };
  g_autoptr(CfRosterProblem) problem = cf_roster_problem_new (&sizes);
  CfRosterCost costs[41];

  for (guint n = 0; n <= 40; n++)
    costs[n] = (40 - n) * CF_ROSTER_COST_ONE;
  cf_roster_problem_set_demand (problem, 1, 40, costs, 41);
  problem->types[0] = (CfRosterType) { 540, 480, 480, 0, CF_ROSTER_DAY_SHIFT, 127, FALSE, { 0 } };
  cf_roster_type_set_profile (&problem->types[0], NULL, 0, 0);
  problem->contracts[0] = (CfRosterContract) { CF_ROSTER_BALANCE_WEEK, 480, 2400, 2880, 0, { 1 } };
  for (guint p = 0; p < 25; p++)
    {
      problem->people[p].full_time = 1000;
      problem->person_days[p] = (CfRosterPersonDay) { 1, 0, 0 };
    }
  for (guint slot = 36; slot < 68; slot++)
    problem->demand[slot] = 1;

  g_autoptr(CfRosterEvaluator) evaluator = cf_roster_evaluator_new (problem);
  const CfRosterOptions options = { 1, 100 };
  g_autoptr(CfRosterResult) result = cf_roster_build (evaluator, &options, NULL, NULL);

  g_assert_cmpint (result->score.hard, ==, 0);
  g_assert_cmpuint (result->open->len, ==, 15);
  for (guint i = 0; i < 15; i++)
    {
      g_assert_cmpuint (g_array_index (result->open, CfRosterOpenShift, i).day, ==, 0);
      g_assert_cmpuint (g_array_index (result->open, CfRosterOpenShift, i).cell, ==, 1);
      g_assert_cmpfloat (g_array_index (result->open, CfRosterOpenShift, i).missing, ==, 8);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/roster/judges-agree", test_judges_agree);
  g_test_add_func ("/roster/incremental-equals-full", test_incremental_equals_full);
  g_test_add_func ("/roster/every-roster-is-legal", test_every_roster_is_legal);
  g_test_add_func ("/roster/tiny-ones-are-optimal", test_tiny_ones_are_optimal);
  g_test_add_func ("/roster/same-seed-same-roster", test_same_seed_same_roster);
  g_test_add_func ("/roster/stopped-at-once-is-legal", test_stopped_at_once_is_legal);
  g_test_add_func ("/roster/open-shifts", test_open_shifts);
  return g_test_run ();
}
