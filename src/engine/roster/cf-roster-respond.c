/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-roster-respond.c: prices for one person, that person's best row, and the next one. */
#include "cf-roster-respond.h"

#include <math.h>
#include <string.h>

#define MOST_LAST_SWEEPS 4

/* One run. */
typedef struct
{
  const CfRosterResponse *response;
  guint                   n_people;
  guint                   first, until;
  double                  rho;
  gboolean                last;        /* the last sweep prices heads at what they truly cost */
} Run;

static double
most_of (const CfRosterDemand *demand)
{
  return demand->n_costs > 1 ? demand->costs[0] - demand->costs[1] : 0;
}

void
cf_roster_respond_init (CfRosterRespond *self,
                        CfRosterSheet   *sheet,
                        CfRosterClock   *clock,
                        guint64          seed)
{
  const CfRosterModel *model = sheet->model;
  const gsize n_heads = (gsize) model->n_days * model->n_cells;

  *self = (CfRosterRespond) { .sheet = sheet, .clock = clock };
  self->solver = cf_roster_row_solver_new (model);
  cf_roster_random_seed (&self->random, seed);
  self->base = g_new0 (double, n_heads);
  self->prices = g_new0 (double, n_heads);
  self->row_prices = g_new0 (float, n_heads);
  self->row = g_new0 (guint16, model->n_days);
  self->order = g_new (guint, model->n_people);
  self->best = g_new0 (guint16, (gsize) model->n_people * model->n_days);
  self->best_cost = G_MAXINT64;
  for (guint p = 0; p < model->n_people; p++)
    self->order[p] = p;
  for (guint d = model->from; d < model->until; d++)
    for (guint cell = 1; cell < model->n_cells; cell++)
      self->dear = MAX (self->dear, most_of (cf_roster_model_demand (model, d, cell)));
}

void
cf_roster_respond_clear (CfRosterRespond *self)
{
  g_clear_pointer (&self->solver, cf_roster_row_solver_free);
  g_clear_pointer (&self->base, g_free);
  g_clear_pointer (&self->prices, g_free);
  g_clear_pointer (&self->row_prices, g_free);
  g_clear_pointer (&self->row, g_free);
  g_clear_pointer (&self->order, g_free);
  g_clear_pointer (&self->best, g_free);
}

/* The first @n of the order become a draw from the first @of. */
static void
draw_people (CfRosterRespond *self,
             guint            n,
             guint            of)
{
  for (guint i = 0; i < n; i++)
    {
      const guint other = i + cf_roster_random_below (&self->random, of - i);
      const guint person = self->order[i];

      self->order[i] = self->order[other];
      self->order[other] = person;
    }
}

static double
price_of_head (const CfRosterRespond *self,
               const Run             *run,
               gsize                  at,
               const CfRosterDemand  *demand,
               int                    others)
{
  const int wanted = (int) demand->n_costs - 1;
  const double most = most_of (demand), surplus = demand->surplus;

  if (run->last)
    return others < wanted ? demand->costs[others + 1] - demand->costs[others] : surplus;
  return CLAMP (-self->prices[at] + run->rho * (others - wanted + 0.5), -most, surplus);
}

static void
price_row (CfRosterRespond *self,
           const Run       *run,
           guint            person)
{
  const CfRosterSheet *sheet = self->sheet;
  const CfRosterModel *model = sheet->model;

  for (guint d = run->first; d < run->until; d++)
    {
      const gsize date = (gsize) person * model->n_days + d;
      float *prices = &self->row_prices[(gsize) (d - run->first) * model->n_cells];

      for (guint cell = 0; cell < model->n_cells; cell++)
        prices[cell] = INFINITY;
      for (guint32 i = model->choices_at[date]; i < model->choices_at[date + 1]; i++)
        {
          const guint cell = model->choices[i];
          const gsize at = (gsize) d * model->n_cells + cell;
          double price = cf_roster_model_wish_cost (model, person, d, cell);

          if (cell != CF_ROSTER_OFF)
            price += price_of_head (self, run, at, cf_roster_model_demand (model, d, cell),
                                    sheet->heads[at] - (sheet->cells[date] == cell));
          prices[cell] = round (price);
        }
    }
}

/* TRUE: the row has changed. */
static gboolean
respond (CfRosterRespond *self,
         const Run       *run,
         guint            person)
{
  CfRosterSheet *sheet = self->sheet;
  const guint16 *row = &sheet->cells[(gsize) person * sheet->model->n_days];
  const CfRosterRowTask task = { person, run->first, run->until, row, self->row_prices };
  const guint64 before = cf_roster_row_solver_get_work (self->solver);
  CfRosterTrial trial = { person, run->first, run->until, self->row };

  price_row (self, run, person);

  const gboolean found = cf_roster_row_solver_solve (self->solver, &task, self->row, NULL);

  self->clock->work += cf_roster_row_solver_get_work (self->solver) - before;
  if (!found || memcmp (self->row, row + run->first,
                        (run->until - run->first) * sizeof *row) == 0)
    return FALSE;
  cf_roster_sheet_try (sheet, &trial, 0);
  /* Where limits were fined the row may be a little worse than the one that is there. */
  if (run->last && trial.hard >= 0 && trial.cost + cf_roster_sheet_try_heads (sheet, &trial) >= 0)
    return FALSE;
  cf_roster_sheet_apply (sheet, &trial, TRUE);
  return TRUE;
}

static void
learn (CfRosterRespond *self,
       const Run       *run)
{
  const CfRosterModel *model = self->sheet->model;
  const double reach = run->response->reach * self->dear;

  for (guint d = run->first; d < run->until; d++)
    for (guint cell = 1; cell < model->n_cells; cell++)
      {
        const CfRosterDemand *demand = cf_roster_model_demand (model, d, cell);
        const gsize at = (gsize) d * model->n_cells + cell;
        const double missing = (double) demand->n_costs - 1 - self->sheet->heads[at];
        double price = self->prices[at] + run->response->learning * run->rho * missing;

        price = CLAMP (price, -(double) demand->surplus, most_of (demand));
        self->prices[at] = CLAMP (price, self->base[at] - reach, self->base[at] + reach);
      }
}

static void
note_best (CfRosterRespond *self)
{
  const CfRosterSheet *sheet = self->sheet;

  if (sheet->hard != 0 || sheet->cost >= self->best_cost)
    return;
  self->best_cost = sheet->cost;
  memcpy (self->best, sheet->cells,
          (gsize) sheet->model->n_people * sheet->model->n_days * sizeof *self->best);
}

static gboolean
sweep (CfRosterRespond *self,
       const Run       *run,
       guint           *n_changed)
{
  draw_people (self, run->n_people, run->n_people);
  *n_changed = 0;
  for (guint i = 0; i < run->n_people; i++)
    {
      if (cf_roster_clock_is_over (self->clock))
        return FALSE;
      *n_changed += respond (self, run, self->order[i]);
    }
  learn (self, run);
  note_best (self);
  return TRUE;
}

static void
draw_days (CfRosterRespond *self,
           Run             *run)
{
  const CfRosterModel *model = self->sheet->model;
  const guint length = model->until - model->from;
  const guint n = run->response->n_days;

  run->first = model->from;
  run->until = model->until;
  if (n == 0 || n >= length)
    return;
  run->first += cf_roster_random_below (&self->random, length - n + 1);
  run->until = run->first + n;
}

gboolean
cf_roster_respond_run (CfRosterRespond        *self,
                       const CfRosterResponse *response)
{
  const CfRosterModel *model = self->sheet->model;
  const guint n = response->n_people;
  Run run = { response, n == 0 ? model->n_people : MIN (n, model->n_people), 0, 0, 0, FALSE };
  const double ratio = pow (response->stiff / response->soft,
                            1.0 / MAX (1, response->n_sweeps - 1));

  memcpy (self->prices, self->base,
          (gsize) model->n_days * model->n_cells * sizeof *self->prices);
  self->best_cost = G_MAXINT64;
  draw_people (self, run.n_people, model->n_people);
  draw_days (self, &run);
  run.rho = response->soft * self->dear;
  for (guint n_last = 0;;)
    {
      guint n_changed;

      run.last = run.rho >= response->stiff * self->dear;
      if (!sweep (self, &run, &n_changed))
        {
          note_best (self);
          return FALSE;
        }
      if (run.last && (n_changed == 0 || ++n_last == MOST_LAST_SWEEPS))
        return TRUE;
      run.rho *= n_changed == 0 ? ratio * ratio : ratio;
    }
}

gboolean
cf_roster_respond_begin (CfRosterRespond *self)
{
  const CfRosterModel *model = self->sheet->model;
  const Run run = { NULL, model->n_people, model->from, model->until, 0, TRUE };

  draw_people (self, run.n_people, run.n_people);
  for (guint i = 0; i < run.n_people; i++)
    {
      if (cf_progress_should_stop (self->clock->progress))
        return FALSE;
      respond (self, &run, self->order[i]);
    }
  note_best (self);
  return self->sheet->hard == 0;
}
