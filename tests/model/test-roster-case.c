/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The optimizer on problems in the public format: judged by an independent judge, against brute
 * force where it is small, and the incremental evaluator against evaluation from nothing. */
#include "cf-roster-case.h"

#include "cf-roster-cases.h"
#include "cf-roster-dual.h"
#include "cf-roster-random.h"
#include "cf-roster-row-solver.h"
#include "cf-roster-sheet.h"
#include "cf-roster-solve.h"

#include <math.h>
#include <string.h>

typedef struct
{
  CfRosterFile    *file;
  CfRosterProblem *problem;
  CfRosterModel   *model;
} Case;

static void
case_clear (Case *self)
{
  cf_roster_model_free (self->model);
  cf_roster_problem_free (self->problem);
  cf_roster_file_free (self->file);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Case, case_clear)

static Case
case_read (const char *text)
{
  g_autoptr(GError) error = NULL;
  Case self = { cf_roster_file_parse (text, strlen (text), &error) };

  g_assert_no_error (error);
  self.problem = cf_roster_case_new_problem (self.file);
  self.model = cf_roster_model_new (self.problem);
  return self;
}

static Case
case_make (guint seed,
           guint n_people,
           guint n_weeks,
           guint n_shifts)
{
  g_autofree char *text = cf_roster_case_make (seed, n_people, n_weeks, n_shifts);

  return case_read (text);
}

static const struct { guint seed, n_people, n_weeks, n_shifts; } sizes[] = {
  { 1, 4, 2, 1 }, { 2, 8, 2, 2 }, { 3, 10, 4, 3 }, { 4, 6, 8, 2 }, { 5, 15, 2, 4 },
};

static void
test_solutions (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_auto(Case) self = case_make (sizes[i].seed, sizes[i].n_people, sizes[i].n_weeks,
                                     sizes[i].n_shifts);
      const CfRosterSolveOptions options = { 1, 300000, 1 };
      g_autoptr(CfRosterSolution) one = cf_roster_solve (self.model, &options, NULL, NULL);
      g_autoptr(CfRosterSolution) again = cf_roster_solve (self.model, &options, NULL, NULL);
      gint64 objective;

      g_assert_nonnull (one->cells);

      g_autofree char *broken = cf_roster_case_judge (self.file, one->cells, &objective);

      g_assert_cmpstr (broken, ==, NULL);
      g_assert_cmpint (objective * CF_ROSTER_COST_ONE, ==, one->cost);
      g_assert_cmpint (one->bound, <=, one->cost);
      g_assert_cmpint (one->bound, >, 0);
      g_assert_cmpint (one->cost, ==, again->cost);
      g_assert_cmpmem (one->cells, self.model->n_people * self.model->n_days * 2,
                       again->cells, self.model->n_people * self.model->n_days * 2);
    }
}

static void
test_threads (void)
{
  g_auto(Case) self = case_make (7, 12, 4, 3);
  const CfRosterSolveOptions options = { 1, 100000, 3 };
  g_autoptr(CfRosterBest) best = cf_roster_best_new (self.model->n_people * self.model->n_days);
  g_autoptr(CfProgress) progress = cf_progress_new ();
  g_autoptr(CfRosterSolution) solution = cf_roster_solve (self.model, &options, progress, best);
  g_autofree char *broken = cf_roster_case_judge (self.file, solution->cells, NULL);

  g_assert_cmpstr (broken, ==, NULL);
  g_assert_cmpint (cf_roster_best_get_info (best).objective, ==, solution->cost);
  g_assert_cmpint (cf_roster_best_get_info (best).bound, ==, solution->bound);
}

/* Random changes of blocks, applied or not: the sheet stays what it would be from nothing, and the
 * judge agrees with it about what is legal and what it costs. */
static void
test_sheet (void)
{
  g_auto(Case) self = case_make (11, 5, 4, 3);
  const CfRosterModel *model = self.model;
  g_autoptr(CfRosterSolution) whole
    = cf_roster_solve (model, &(CfRosterSolveOptions) { 1, 20000, 1 }, NULL, NULL);
  g_autoptr(CfRosterSheet) sheet = cf_roster_sheet_new (model, whole->cells);
  g_autoptr(CfRosterSheet) other = cf_roster_sheet_new (model, NULL);
  guint16 cells[28];
  CfRosterRandom random;
  guint n_legal = 0;

  cf_roster_random_seed (&random, 5);
  for (guint i = 0; i < 20000; i++)
    {
      const guint p = cf_roster_random_below (&random, model->n_people);
      const guint first = cf_roster_random_below (&random, model->n_days);
      const guint end = first + 1 + cf_roster_random_below (&random, 6);
      CfRosterTrial trial = { p, first, MIN (end, model->n_days), cells };
      const guint cell = cf_roster_random_below (&random, model->n_cells);
      gint64 cost, hard, objective;

      for (guint d = 0; d < trial.until - first; d++)
        cells[d] = cf_roster_model_allows (model, p, first + d, cell) ? cell : CF_ROSTER_OFF;
      cf_roster_sheet_try (sheet, &trial, 0);
      cost = sheet->cost + trial.cost + cf_roster_sheet_try_heads (sheet, &trial);
      hard = sheet->hard + trial.hard;
      if (hard > sheet->hard && cf_roster_random_below (&random, 200) != 0)
        continue;
      cf_roster_sheet_apply (sheet, &trial, TRUE);
      g_assert_cmpint (sheet->cost, ==, cost);
      g_assert_cmpint (sheet->hard, ==, hard);
      cf_roster_sheet_set_cells (other, sheet->cells);
      g_assert_cmpint (other->cost, ==, sheet->cost);
      g_assert_cmpint (other->hard, ==, sheet->hard);
      g_assert_cmpmem (other->states, model->n_people * (model->n_days + 1) * 2,
                       sheet->states, model->n_people * (model->n_days + 1) * 2);

      g_autofree char *broken = cf_roster_case_judge (self.file, sheet->cells, &objective);

      g_assert_true ((broken == NULL) == (sheet->hard == 0));
      g_assert_cmpint (objective * CF_ROSTER_COST_ONE, ==, sheet->cost);
      n_legal += broken == NULL;
    }
  g_assert_cmpuint (n_legal, >, 20);
  g_assert_cmpuint (n_legal, <, 10000);
}

/* Every row of two weeks with two shifts and some days fixed, against the solver's. */
static void
test_rows (void)
{
  g_auto(Case) self = case_make (21, 3, 2, 2);
  const CfRosterModel *model = self.model;
  g_autoptr(CfRosterRowSolver) solver = cf_roster_row_solver_new (model);
  g_autoptr(CfRosterSolution) whole
    = cf_roster_solve (model, &(CfRosterSolveOptions) { 1, 20000, 1 }, NULL, NULL);
  g_autoptr(CfRosterSheet) sheet = cf_roster_sheet_new (model, whole->cells);
  CfRosterRandom random;

  cf_roster_random_seed (&random, 3);
  for (guint round = 0; round < 60; round++)
    {
      const guint p = round % model->n_people;
      const guint first = cf_roster_random_below (&random, 7);
      const guint until = first + 1 + cf_roster_random_below (&random, 7);
      const guint n = until - first;
      float prices[14 * 3];
      guint16 row[14], found[14];
      double best = INFINITY, value;

      for (guint i = 0; i < n * 3; i++)
        prices[i] = cf_roster_model_allows (model, p, first + i / 3, i % 3)
                    ? (int) cf_roster_random_below (&random, 4000) - 2000 : INFINITY;
      for (guint code = 0, most = (guint) pow (3, n); code < most; code++)
        {
          const CfRosterTrial asked = { p, first, until, row };
          CfRosterTrial trial = asked;
          double cost = 0;
          guint rest = code;

          for (guint d = 0; d < n; d++, rest /= 3)
            {
              row[d] = rest % 3;
              cost += prices[d * 3 + row[d]];
            }
          if (cost >= best)
            continue;
          cf_roster_sheet_try (sheet, &trial, 0);
          if (trial.hard == 0)
            best = cost;
        }

      const CfRosterRowTask task = { p, first, until, &sheet->cells[p * model->n_days], prices };

      g_assert_true (cf_roster_row_solver_solve (solver, &task, found, &value));
      g_assert_cmpfloat (value, ==, best);
    }
}

/* The bound never falls, never passes the best roster found, and comes close to it. */
static void
test_bound (void)
{
  g_auto(Case) self = case_make (31, 6, 2, 2);
  g_autoptr(CfRosterDual) dual = cf_roster_dual_new (self.model);
  CfRosterClock clock = { NULL };
  g_autoptr(CfRosterSolution) solution
    = cf_roster_solve (self.model, &(CfRosterSolveOptions) { 2, 400000, 1 }, NULL, NULL);

  for (guint i = 0; i < 400; i++)
    {
      const double before = dual->bound;

      g_assert_true (cf_roster_dual_step (dual, &clock, solution->cost));
      g_assert_cmpfloat (dual->bound, >=, before);
      g_assert_cmpint (cf_roster_dual_get_bound (dual), <=, solution->cost);
    }
  g_assert_cmpfloat (dual->bound, >, 0.8 * solution->cost);
}

static void
test_impossible (void)
{
  g_auto(Case) self = case_read ("SECTION_HORIZON\n7\nSECTION_SHIFTS\nA,480,\nSECTION_STAFF\n"
                                 "P,A=2,4800,2400,5,2,2,1\nSECTION_COVER\n0,A,1,100,1\n");
  g_autoptr(CfRosterSolution) solution
    = cf_roster_solve (self.model, &(CfRosterSolveOptions) { 1, 3000, 1 }, NULL, NULL);

  g_assert_null (solution->cells);
}

static void
test_stop (void)
{
  g_auto(Case) self = case_make (41, 10, 4, 3);
  g_autoptr(CfProgress) progress = cf_progress_new ();

  cf_progress_stop (progress);

  g_autoptr(CfRosterSolution) solution
    = cf_roster_solve (self.model, &(CfRosterSolveOptions) { 1, 0, 2 }, progress, NULL);

  g_assert_null (solution->cells);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/roster-case/solutions", test_solutions);
  g_test_add_func ("/roster-case/threads", test_threads);
  g_test_add_func ("/roster-case/sheet", test_sheet);
  g_test_add_func ("/roster-case/rows", test_rows);
  g_test_add_func ("/roster-case/bound", test_bound);
  g_test_add_func ("/roster-case/impossible", test_impossible);
  g_test_add_func ("/roster-case/stop", test_stop);
  return g_test_run ();
}
