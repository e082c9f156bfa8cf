/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-roster-build.c: the anytime search: a first roster, then simulated annealing over legal ones.
 *
 * The temperature falls geometrically over the known budget (moves, or time until the deadline),
 * from a fraction of what a move typically costs to COLD, and again from the best roster. Without
 * a budget each round is less hot and twice as long. Only legal rosters are ever visited: a move
 * that breaks a hard rule which was not broken is refused. */
#include "cf-roster-search.h"

#include <math.h>
#include <string.h>

#define COLD (0.05 * CF_ROSTER_COST_ONE)
#define HOT_SHARE 0.04               /* of what a worsening move costs on average */
#define MOVES_TO_MEASURE 400
#define MOVES_PER_LOOK 256           /* at the clock */
#define FIRST_ROUND 2000000          /* moves of the first round where there is no budget */
#define PUBLISH_EVERY_S 0.1
#define MOST_OPEN_SHIFTS 10000

typedef struct
{
  CfRosterSearch  search;
  CfRosterBest   *best;              /* nullable */
  CfRosterCell   *cells;             /* the best ones */
  CfRosterCost    cost;
  gboolean        behind;            /* the state is better than `cells`, not copied yet */
  gboolean        published;
  double          published_at;
  guint64         moves;
} Build;

static void
keep_best (Build *build)
{
  const CfRosterState *state = build->search.state;

  memcpy (build->cells, state->cells,
          (gsize) state->problem->n_people * state->problem->n_days * sizeof *build->cells);
  build->cost = state->score.cost;
  build->behind = FALSE;
  build->published = FALSE;
}

/* The budget's rounds: a long one, then two that shake the best roster less. */
static const struct { double hot, begin, end; } rounds[] = {
  { 1.0, 0.0, 0.6 },
  { 0.4, 0.6, 0.8 },
  { 0.2, 0.8, 1.0 },
};

/* The clock decides only what is shown, never what is searched. */
static void
publish (Build    *build,
         gboolean  now)
{
  CfProgress *progress = build->search.progress;

  if (build->best == NULL || build->published)
    return;

  const double elapsed = progress != NULL ? cf_progress_get_elapsed (progress) : 0;

  if (!now && elapsed - build->published_at < PUBLISH_EVERY_S)
    return;
  cf_roster_best_publish (build->best, build->cells, build->cost, G_MININT64);
  build->published = TRUE;
  build->published_at = elapsed;
}

/* Free cells start as off, or as they are when a repair keeps them; whatever breaks a hard rule
 * then is taken out, the worst first. */
static void
begin (Build *build)
{
  CfRosterState *state = build->search.state;
  const CfRosterProblem *problem = state->problem;
  g_autofree CfRosterCell *bare = g_memdup2 (state->cells, (gsize) problem->n_people
                                                           * problem->n_days * sizeof *bare);

  for (guint p = 0; p < problem->n_people; p++)
    for (guint d = problem->from; d < problem->until; d++)
      if (cf_roster_is_free (problem, p, d))
        bare[(gsize) p * problem->n_days + d] = CF_ROSTER_OFF;
  if (problem->kept == NULL)
    {
      cf_roster_state_set_cells (state, bare);
      return;
    }

  g_autoptr(CfRosterState) nothing = cf_roster_state_new (state->evaluator, bare);

  for (guint p = 0; p < problem->n_people; p++)
    while (state->rows[p].score.hard > nothing->rows[p].score.hard)
      {
        CfRosterChange worst = { p, 0, CF_ROSTER_OFF };
        CfRosterScore least = { G_MAXINT64, 0 };

        for (guint d = problem->from; d < problem->until; d++)
          {
            const CfRosterChange change = { p, d, CF_ROSTER_OFF };

            if (!cf_roster_is_free (problem, p, d)
                || cf_roster_search_cell (&build->search, p, d) == CF_ROSTER_OFF)
              continue;

            const CfRosterScore delta = cf_roster_state_try (state, &change, 1);

            if (delta.hard < least.hard
                || (delta.hard == least.hard && delta.cost < least.cost))
              {
                least = delta;
                worst = change;
              }
          }
        cf_roster_state_apply (state, &worst, 1);
      }
}

typedef struct
{
  double  hot;
  guint64 moves;      /* 0: the time decides */
  double  begin;      /* shares of the budget */
  double  end;
} Round;

/* One round. FALSE: the progress said stop. */
static gboolean
anneal (Build       *build,
        const Round *round)
{
  CfRosterSearch *search = &build->search;
  CfRosterChange changes[CF_ROSTER_MAX_CHANGES];
  const double ratio = COLD / round->hot;
  double temperature = round->hot;

  for (guint64 i = 0; round->moves == 0 || i < round->moves; i++)
    {
      if (i % MOVES_PER_LOOK == 0)
        {
          const double time = cf_progress_get_time_share (search->progress);
          const double share = round->moves != 0
                               ? (double) i / round->moves
                               : (time - round->begin) / (round->end - round->begin);
          const double whole = round->begin + share * (round->end - round->begin);

          if (!cf_progress_step (search->progress, MAX (time, whole)))
            return FALSE;
          if (share >= 1)
            return TRUE;
          temperature = round->hot * pow (ratio, MAX (0, share));
          publish (build, FALSE);
        }
      build->moves++;

      const guint n = cf_roster_search_move (search, changes);

      if (n == 0)
        continue;

      const CfRosterScore delta = cf_roster_state_try_legal (search->state, changes, n);

      if (delta.hard > 0
          || (delta.cost > 0
              && delta.cost > -temperature * log (cf_roster_random_unit (&search->random))))
        continue;
      if (delta.cost > 0 && build->behind)
        keep_best (build);
      cf_roster_state_apply (search->state, changes, n);
      if (search->state->score.cost < build->cost)
        {
          build->cost = search->state->score.cost;
          build->behind = TRUE;
        }
    }
  return TRUE;
}

/* Where annealing starts: what worsening legal moves cost on average, and a small part of it. The
 * first roster has the coverage in place; more heat would only shake that loose again. */
static double
measure_hot (Build *build)
{
  CfRosterSearch *search = &build->search;
  CfRosterChange changes[CF_ROSTER_MAX_CHANGES];
  CfRosterCost sum = 0;
  guint n_worse = 0;

  for (guint i = 0; i < MOVES_TO_MEASURE; i++)
    {
      const guint n = cf_roster_search_move (search, changes);
      const CfRosterScore delta = cf_roster_state_try_legal (search->state, changes, n);

      if (delta.hard <= 0 && delta.cost > 0)
        {
          sum += delta.cost;
          n_worse++;
        }
    }
  return MAX (4 * COLD, n_worse == 0 ? 0 : HOT_SHARE * sum / n_worse);
}

static void
back_to_best (Build *build)
{
  if (build->behind)
    keep_best (build);
  cf_roster_state_set_cells (build->search.state, build->cells);
}

static void
improve (Build   *build,
         guint64  max_moves)
{
  CfRosterSearch *search = &build->search;
  const double time = cf_progress_get_time_share (search->progress);

  if (search->n_people == 0)
    return;

  double hot = measure_hot (build) * (search->problem->kept == NULL ? 1 : 0.1);

  if (max_moves != 0 || time >= 0)
    {
      const double begun = max_moves != 0 ? 0 : time;

      for (guint i = 0; i < G_N_ELEMENTS (rounds); i++)
        {
          const double length = rounds[i].end - rounds[i].begin;
          const Round round = {
            hot * rounds[i].hot, max_moves == 0 ? 0 : MAX (1, (guint64) (max_moves * length)),
            begun + (1 - begun) * rounds[i].begin, begun + (1 - begun) * rounds[i].end
          };

          if (!anneal (build, &round))
            return;
          back_to_best (build);
        }
      return;
    }
  for (guint64 length = FIRST_ROUND; search->progress != NULL; length *= 2)
    {
      if (!anneal (build, &(Round) { hot, length, 0, 0 }))
        return;
      back_to_best (build);
      hot = MAX (hot * 0.7, 20 * COLD);
    }
}

CfRosterResult *
cf_roster_build (const CfRosterEvaluator *evaluator,
                 const CfRosterOptions   *options,
                 CfProgress              *progress,
                 CfRosterBest            *best)
{
  const CfRosterProblem *problem = evaluator->problem;
  const gsize n_cells = (gsize) problem->n_people * problem->n_days;
  CfRosterResult *result = g_new0 (CfRosterResult, 1);
  Build build = { .best = best };
  const double begun = progress != NULL ? cf_progress_get_elapsed (progress) : 0;

  g_return_val_if_fail (best == NULL || cf_roster_best_get_n_cells (best) == n_cells, NULL);

  cf_roster_search_init (&build.search, evaluator, options->seed, progress);
  build.cells = g_new (CfRosterCell, n_cells);
  begin (&build);
  cf_roster_search_fill (&build.search);
  keep_best (&build);
  result->first_legal_s = progress != NULL ? cf_progress_get_elapsed (progress) - begun : 0;
  publish (&build, TRUE);

  improve (&build, options->max_moves);
  if (build.behind)
    keep_best (&build);
  publish (&build, TRUE);

  cf_roster_state_set_cells (build.search.state, build.cells);
  result->cells = g_steal_pointer (&build.cells);
  result->score = cf_roster_state_get_score (build.search.state);
  result->bound = G_MININT64;
  result->moves = build.moves;
  result->open = cf_roster_state_open_shifts (build.search.state, MOST_OPEN_SHIFTS);
  cf_roster_search_clear (&build.search);
  return result;
}

void
cf_roster_result_free (CfRosterResult *self)
{
  if (self == NULL)
    return;

  g_free (self->cells);
  g_clear_pointer (&self->open, g_array_unref);
  g_free (self);
}
