/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-roster-solve.c: what is done when.
 *
 * First a legal roster at once; then prices until the bound stands still; then rosters from best
 * responses to these prices, from softly to firmly bound ones; then, in turns until the time is
 * over, annealing from the best roster at a low temperature, best responses of a few people or of
 * some weeks, new rosters from the prices, and steps of the bound. Further threads leave the bound
 * to the first and meet over the best roster. */
#include "cf-roster-solve.h"

#include "cf-roster-anneal.h"
#include "cf-roster-dual.h"
#include "cf-roster-elite.h"
#include "cf-roster-respond.h"

#include <math.h>
#include <string.h>

#define DUAL_UNTIL 0.25               /* share of the budget, if the bound still rises by then */
#define DUAL_STILL 60                 /* steps with less gain than … */
#define DUAL_GAIN 0.0005              /* … this share: it stands still */
#define MORE_CLIMB 0.03               /* now and then */
#define LEAST_CLIMB 0.1               /* … but so much in any case */
#define DUAL_STEPS_WORTH_IT 60        /* fewer would not say much */
#define RESPOND_UNTIL 0.55
#define ONE_START 0.12                /* of the budget, for rosters from the prices */
#define WEEKS_AT_ONCE 42              /* days of a neighborhood on long horizons */

typedef struct
{
  const CfRosterModel        *model;
  const CfRosterSolveOptions *options;
  CfRosterElite              *elite;
  CfRosterDual               *dual;     /* the first thread's; NULL: not this one's */
  CfRosterClock               clock;
  CfRosterSheet              *sheet;
  CfRosterAnneal              anneal;
  CfRosterRespond             respond;
  guint16                    *cells;    /* scratch */
  guint                       thread;
  guint                       turn;
  double                      sweep_share;   /* of the budget, for one row of everybody */
} Worker;

/* Prices shared with the threads that have no bound of their own. */
typedef struct
{
  GMutex   mutex;
  double  *prices;
  gboolean known;
} Prices;

/* How firmly the rows are bound to the prices they begin with, in the order of trying. */
static const CfRosterResponse starts[] = {
  { 0, 0, 150, 0.010, 3.0, 0.05, 0.08 },
  { 0, 0, 150, 0.002, 3.0, 0.05, 0.25 },
  { 0, 0, 120, 0.010, 3.0, 0.05, 0.02 },
  { 0, 0, 250, 0.010, 1.5, 0.05, 10.0 },
  { 0, 0, 200, 0.005, 3.0, 0.10, 0.08 },
  { 0, 0, 250, 0.010, 3.0, 0.02, 0.08 },
};

static const CfRosterResponse unpriced = { 0, 0, 120, 0.005, 3.0, 0.15, 10.0 };

static const CfRosterResponse neighborhoods[] = {
  { 4, WEEKS_AT_ONCE, 10, 0.02, 3.0, 0.05, 10.0 },
  { 6, WEEKS_AT_ONCE, 14, 0.02, 3.0, 0.05, 10.0 },
  { 12, WEEKS_AT_ONCE, 16, 0.02, 3.0, 0.05, 10.0 },
  { 0, 14, 16, 0.02, 3.0, 0.05, 10.0 },
};

static gboolean
is_over (Worker *worker)
{
  return cf_roster_clock_is_over (&worker->clock) || cf_roster_elite_is_proven (worker->elite);
}

/* At least one step, and more while the bound still rises. FALSE: the clock is over. */
static gboolean
climb (Worker *worker,
       double  length)         /* of the budget */
{
  CfRosterDual *dual = worker->dual;
  const double end = cf_roster_clock_share (&worker->clock) + length;
  double before = -INFINITY;

  for (guint i = 0;; i++)
    {
      const CfRosterCost cost = cf_roster_elite_get_cost (worker->elite);
      const double value = isinf (dual->value) ? 0 : dual->value;
      const double target = MIN ((double) cost, value + MAX (fabs (value), worker->respond.dear));

      if (is_over (worker) || (i > 0 && cf_roster_clock_share (&worker->clock) >= end))
        return !cf_roster_clock_is_over (&worker->clock);
      if (!cf_roster_dual_step (dual, &worker->clock, target))
        return !cf_roster_clock_is_over (&worker->clock);
      cf_roster_elite_raise_bound (worker->elite, cf_roster_dual_get_bound (dual));
      if (i % DUAL_STILL == DUAL_STILL - 1)
        {
          if (dual->bound - before < DUAL_GAIN * fabs (dual->bound))
            return TRUE;
          before = dual->bound;
        }
    }
}

static void
offer (Worker        *worker,
       const guint16 *cells,
       gint64         cost)
{
  if (cost != G_MAXINT64)
    cf_roster_elite_offer (worker->elite, cells, cost);
}

/* The sheet becomes the best roster known. */
static void
begin_at_best (Worker *worker)
{
  CfRosterCost cost = G_MAXINT64;

  if (cf_roster_elite_take (worker->elite, worker->cells, &cost))
    cf_roster_sheet_set_cells (worker->sheet, worker->cells);
}

static gboolean
respond (Worker                 *worker,
         const CfRosterResponse *response)
{
  CfRosterRespond *self = &worker->respond;
  const gboolean goes_on = cf_roster_respond_run (self, response);

  offer (worker, self->best, self->best_cost);
  return goes_on;
}

/* Everybody, in as many sweeps as this share of the budget has room for. */
static gboolean
respond_for (Worker                 *worker,
             const CfRosterResponse *response,
             double                  share)
{
  CfRosterResponse fitting = *response;

  if (worker->sweep_share > 0)
    fitting.n_sweeps = CLAMP (share / worker->sweep_share, 8, response->n_sweeps);
  return respond (worker, &fitting);
}

static gboolean
anneal (Worker              *worker,
        const CfRosterRound *round)
{
  CfRosterAnneal *self = &worker->anneal;
  gboolean goes_on;

  self->best_cost = G_MAXINT64;
  self->behind = FALSE;
  cf_roster_anneal_note (self);
  goes_on = cf_roster_anneal_run (self, round);
  cf_roster_anneal_go_back (self);
  offer (worker, self->best, self->best_cost);
  return goes_on;
}

/* A round of the next @length of the clock, @hot as a share of a missing head. */
static gboolean
anneal_for (Worker *worker,
            double  length,
            double  hot)
{
  const double now = cf_roster_clock_share (&worker->clock);
  const double dear = worker->respond.dear;

  if (now < 0)
    return FALSE;
  return anneal (worker, &(CfRosterRound) {
    .hot = hot * dear,
    .cold = 0.004 * dear,
    .hard_hot = hot > 0.1 ? 1.5 * dear : 5 * dear,
    .hard_cold = 18 * dear,
    .begin = now,
    .end = MIN (1, now + length),
  });
}

static gboolean
improve (Worker *worker)
{
  const guint turn = worker->turn++;
  const guint any = cf_roster_random_next (&worker->respond.random) >> 32;

  begin_at_best (worker);
  switch ((turn + worker->thread * 3) % 12)
    {
    case 0:
      return anneal_for (worker, 0.03, 0.03);
    case 4:
      return worker->dual == NULL || climb (worker, MORE_CLIMB);
    case 6:
      return turn % 5 != 0
             || respond_for (worker, &starts[turn % G_N_ELEMENTS (starts)], ONE_START);
    case 8:
      return anneal_for (worker, 0.02, 0.06);
    default:
      return respond (worker, &neighborhoods[any % G_N_ELEMENTS (neighborhoods)]);
    }
}

static void
take_prices (Worker       *worker,
             const double *prices)
{
  memcpy (worker->respond.base, prices,
          (gsize) worker->model->n_days * worker->model->n_cells * sizeof *prices);
}

/* The first roster. Where best responses find nothing legal, annealing with a price on hard rules
 * looks for it. */
static gboolean
begin (Worker *worker)
{
  const double before = cf_roster_clock_share (&worker->clock);

  if (cf_roster_respond_begin (&worker->respond))
    {
      worker->sweep_share = cf_roster_clock_share (&worker->clock) - before;
      offer (worker, worker->respond.best, worker->respond.best_cost);
      return TRUE;
    }
  while (!cf_roster_clock_is_over (&worker->clock))
    if (anneal_for (worker, 0.3, 0.5) && cf_roster_elite_get_cost (worker->elite) != G_MAXINT64)
      return TRUE;
  return FALSE;
}

/* The bound's prices, and rosters from them; without prices where the bound would take too long. */
static gboolean
start (Worker *worker,
       Prices *prices)
{
  const gsize n_heads = (gsize) worker->model->n_days * worker->model->n_cells;
  const gboolean priced = worker->sweep_share < DUAL_UNTIL / DUAL_STEPS_WORTH_IT;

  if (!climb (worker, 0))
    return FALSE;
  if (priced)
    {
      const double now = cf_roster_clock_share (&worker->clock);

      if (!climb (worker, MAX (LEAST_CLIMB, DUAL_UNTIL - now)))
        return FALSE;
      take_prices (worker, worker->dual->prices);
      g_mutex_lock (&prices->mutex);
      memcpy (prices->prices, worker->dual->prices, n_heads * sizeof *prices->prices);
      prices->known = TRUE;
      g_mutex_unlock (&prices->mutex);
      cf_roster_sheet_set_cells (worker->sheet, worker->dual->rows);
    }
  else if (!respond_for (worker, &unpriced, RESPOND_UNTIL))
    return FALSE;
  else
    take_prices (worker, worker->respond.prices);
  for (guint i = 0; !is_over (worker) && i < 2 * G_N_ELEMENTS (starts)
                    && cf_roster_clock_share (&worker->clock) < RESPOND_UNTIL; i++)
    if (!respond_for (worker, &starts[i % G_N_ELEMENTS (starts)], ONE_START))
      return FALSE;
  return TRUE;
}

static void
work (Worker *worker,
      Prices *prices)
{
  if (worker->thread == 0 ? !begin (worker) || !start (worker, prices)
                          : !anneal_for (worker, DUAL_UNTIL / 2, 0.5))
    return;
  while (!is_over (worker))
    {
      g_mutex_lock (&prices->mutex);
      if (worker->thread != 0 && prices->known)
        take_prices (worker, prices->prices);
      g_mutex_unlock (&prices->mutex);
      if (worker->dual != NULL && worker->dual->n_steps > DUAL_STEPS_WORTH_IT)
        take_prices (worker, worker->dual->prices);
      if (!improve (worker))
        return;
    }
}

static void
worker_init (Worker              *worker,
             const CfRosterModel *model,
             CfProgress          *progress,
             guint                thread)
{
  const guint64 seed = worker->options->seed + thread * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);

  worker->model = model;
  worker->thread = thread;
  worker->clock = (CfRosterClock) {
    .progress = progress,
    .max_work = worker->options->max_moves * CF_ROSTER_WORK_OF_A_MOVE,
  };
  worker->sheet = cf_roster_sheet_new (model, NULL);
  cf_roster_anneal_init (&worker->anneal, worker->sheet, &worker->clock, seed);
  cf_roster_respond_init (&worker->respond, worker->sheet, &worker->clock, seed + 1);
  worker->cells = g_new0 (guint16, (gsize) model->n_people * model->n_days);
  if (thread == 0)
    worker->dual = cf_roster_dual_new (model);
}

static void
worker_clear (Worker *worker)
{
  cf_roster_anneal_clear (&worker->anneal);
  cf_roster_respond_clear (&worker->respond);
  cf_roster_sheet_free (worker->sheet);
  cf_roster_dual_free (worker->dual);
  g_free (worker->cells);
}

typedef struct
{
  Worker  worker;
  Prices *prices;
} Hand;

static gpointer
work_thread (gpointer data)
{
  Hand *hand = data;

  work (&hand->worker, hand->prices);
  return NULL;
}

static guint64
run_hands (Hand  *hands,
           guint  n)
{
  g_autofree GThread **threads = g_new0 (GThread *, n);
  guint64 moves = 0;

  for (guint i = 1; i < n; i++)
    threads[i] = g_thread_new ("roster", work_thread, &hands[i]);
  work (&hands[0].worker, hands[0].prices);
  for (guint i = 0; i < n; i++)
    {
      if (i > 0)
        g_thread_join (threads[i]);
      moves += hands[i].worker.clock.work / CF_ROSTER_WORK_OF_A_MOVE;
    }
  return moves;
}

CfRosterSolution *
cf_roster_solve (const CfRosterModel        *model,
                 const CfRosterSolveOptions *options,
                 CfProgress                 *progress,
                 CfRosterBest               *best)
{
  const gsize n_cells = (gsize) model->n_people * model->n_days;
  const guint n = MAX (1, options->n_threads);
  CfRosterSolution *solution = g_new0 (CfRosterSolution, 1);
  g_autoptr(CfRosterElite) elite = cf_roster_elite_new (n_cells, progress, best);
  g_autofree Hand *hands = g_new0 (Hand, n);
  g_autofree double *shared = g_new0 (double, (gsize) model->n_days * model->n_cells);
  Prices prices = { .prices = shared };

  g_mutex_init (&prices.mutex);
  for (guint i = 0; i < n; i++)
    {
      hands[i] = (Hand) { { .options = options, .elite = elite }, &prices };
      worker_init (&hands[i].worker, model, progress, i);
    }
  solution->moves = run_hands (hands, n);
  for (guint i = 0; i < n; i++)
    worker_clear (&hands[i].worker);
  g_mutex_clear (&prices.mutex);

  cf_roster_elite_publish (elite);
  solution->cost = G_MAXINT64;
  solution->bound = cf_roster_elite_get_bound (elite);
  solution->first_legal_s = cf_roster_elite_get_first_s (elite);
  solution->cells = g_new0 (guint16, n_cells);
  if (!cf_roster_elite_take (elite, solution->cells, &solution->cost))
    g_clear_pointer (&solution->cells, g_free);
  return solution;
}

void
cf_roster_solution_free (CfRosterSolution *self)
{
  if (self == NULL)
    return;

  g_free (self->cells);
  g_free (self);
}
