/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-roster-dual.c: prices, rows at these prices, and the mean of them. */
#include "cf-roster-dual.h"

#include <math.h>
#include <string.h>

#define GRID 8.0                       /* prices are multiples of it: sums of them stay exact */
#define MOST_EXACT 16777216.0          /* whole numbers that a float holds */
#define NEWEST_SHARE 0.1               /* the most that a step's rows count in the mean */
#define IDLE_BEFORE_SHORTER 20

CfRosterDual *
cf_roster_dual_new (const CfRosterModel *model)
{
  CfRosterDual *self = g_new0 (CfRosterDual, 1);
  const gsize n_heads = (gsize) model->n_days * model->n_cells;
  const gsize n_dates = (gsize) model->n_people * model->n_days;

  self->model = model;
  self->solver = cf_roster_row_solver_new (model);
  self->prices = g_new0 (double, n_heads);
  self->tried = g_new0 (double, n_heads);
  self->means = g_new0 (double, n_heads);
  self->heads = g_new0 (double, n_heads);
  self->wanted = g_new0 (double, n_heads);
  self->shares = g_new0 (float, n_dates * model->n_cells);
  self->rows = g_new0 (guint16, n_dates);
  self->fixed = g_new (guint16, n_dates);
  memset (self->fixed, 0xff, n_dates * sizeof *self->fixed);
  self->row_prices = g_new0 (float, n_heads);
  self->value = self->bound = -INFINITY;
  self->length = 1;
  return self;
}

void
cf_roster_dual_free (CfRosterDual *self)
{
  if (self == NULL)
    return;

  cf_roster_row_solver_free (self->solver);
  g_free (self->prices);
  g_free (self->tried);
  g_free (self->means);
  g_free (self->heads);
  g_free (self->wanted);
  g_free (self->shares);
  g_free (self->rows);
  g_free (self->fixed);
  g_free (self->row_prices);
  g_free (self);
}

/* The prices that make sense: between what a head less costs at none and what one too many does. */
static double
clamp_price (const CfRosterModel *model,
             guint                day,
             guint                cell,
             double               price)
{
  const CfRosterDemand *demand = cf_roster_model_demand (model, day, cell);
  const double most = demand->n_costs > 1 ? demand->costs[0] - demand->costs[1] : 0;

  return round (CLAMP (price, (double) -demand->surplus, most) / GRID) * GRID;
}

/* min over n of C (n) + price · n, and where it is. */
static double
price_coverage (CfRosterDual *self)
{
  const CfRosterModel *model = self->model;
  double sum = 0;

  for (guint d = model->from; d < model->until; d++)
    for (guint cell = 1; cell < model->n_cells; cell++)
      {
        const CfRosterDemand *demand = cf_roster_model_demand (model, d, cell);
        const gsize at = (gsize) d * model->n_cells + cell;
        const double price = self->tried[at];
        guint n = 0;

        while (n + 1 < demand->n_costs && demand->costs[n + 1] - demand->costs[n] + price <= 0)
          n++;
        self->wanted[at] = n;
        sum += demand->costs[n] + price * n;
      }
  return sum;
}

static void
price_row (CfRosterDual *self,
           guint         person)
{
  const CfRosterModel *model = self->model;

  for (guint d = model->from; d < model->until; d++)
    {
      const gsize at = (gsize) person * model->n_days + d;
      float *prices = &self->row_prices[(gsize) (d - model->from) * model->n_cells];

      for (guint cell = 0; cell < model->n_cells; cell++)
        prices[cell] = INFINITY;
      for (guint32 i = model->choices_at[at]; i < model->choices_at[at + 1]; i++)
        {
          const guint cell = model->choices[i];

          if (self->fixed[at] == CF_ROSTER_NOT_FIXED || self->fixed[at] == cell)
            prices[cell] = cf_roster_model_wish_cost (model, person, d, cell)
                           - self->tried[(gsize) d * model->n_cells + cell];
        }
    }
}

/* Everybody's best row at the prices tried. */
static gboolean
solve_rows (CfRosterDual  *self,
            CfRosterClock *clock,
            double        *value)
{
  const CfRosterModel *model = self->model;
  const guint64 before = cf_roster_row_solver_get_work (self->solver);

  memset (self->heads, 0, (gsize) model->n_days * model->n_cells * sizeof *self->heads);
  *value = price_coverage (self);
  for (guint p = 0; p < model->n_people; p++)
    {
      guint16 *row = &self->rows[(gsize) p * model->n_days];
      const CfRosterRowTask task = { p, model->from, model->until, row, self->row_prices };
      double cost;

      price_row (self, p);
      if (cf_progress_should_stop (clock->progress)
          || !cf_roster_row_solver_relax (self->solver, &task, row + model->from, &cost))
        return FALSE;
      *value += cost;
      if (fabs (cost) > MOST_EXACT / 2)      /* what rounding may have added */
        *value -= (model->until - model->from) * fabs (cost) / MOST_EXACT;
      for (guint d = model->from; d < model->until; d++)
        self->heads[(gsize) d * model->n_cells + row[d]]++;
    }
  clock->work += cf_roster_row_solver_get_work (self->solver) - before;
  return TRUE;
}

/* The share of the newest rows that brings the mean nearest to what coverage wants. */
static double
choose_share (const CfRosterDual *self)
{
  const CfRosterModel *model = self->model;
  double square = 0, product = 0;

  for (guint d = model->from; d < model->until; d++)
    for (guint cell = 1; cell < model->n_cells; cell++)
      {
        const gsize at = (gsize) d * model->n_cells + cell;
        const double newest = self->wanted[at] - self->heads[at];
        const double mean = self->wanted[at] - self->means[at];

        square += (mean - newest) * (mean - newest);
        product += mean * (mean - newest);
      }
  if (self->n_steps == 0)
    return 1;

  const double most = MAX (NEWEST_SHARE, 1.0 / (1 + self->n_steps / 4));

  return square == 0 ? most : CLAMP (product / square, most / 10, most);
}

static void
mix_in (CfRosterDual *self)
{
  const CfRosterModel *model = self->model;
  const gsize n_heads = (gsize) model->n_days * model->n_cells;
  const gsize n_dates = (gsize) model->n_people * model->n_days;
  const double share = choose_share (self);

  for (gsize i = 0; i < n_heads; i++)
    self->means[i] += share * (self->heads[i] - self->means[i]);
  for (gsize i = 0; i < n_dates * model->n_cells; i++)
    self->shares[i] *= 1 - share;
  for (gsize i = 0; i < n_dates; i++)
    self->shares[i * model->n_cells + self->rows[i]] += share;
}

static void
judge_step (CfRosterDual *self,
            double        value)
{
  const CfRosterModel *model = self->model;
  const gsize n_heads = (gsize) model->n_days * model->n_cells;
  double along = 0;

  if (self->n_fixed == 0)
    self->bound = MAX (self->bound, value);
  for (gsize i = 0; i < n_heads; i++)
    along += (self->wanted[i] - self->means[i]) * (self->wanted[i] - self->heads[i]);
  if (value > self->value)
    {
      self->value = value;
      memcpy (self->prices, self->tried, n_heads * sizeof *self->prices);
      self->n_idle = 0;
      if (along > 0)
        self->length = MIN (2, self->length * 1.1);
    }
  else if (++self->n_idle >= IDLE_BEFORE_SHORTER)
    {
      self->length = MAX (0.002, self->length * 0.66);
      self->n_idle = 0;
    }
}

gboolean
cf_roster_dual_step (CfRosterDual  *self,
                     CfRosterClock *clock,
                     double         target)
{
  const CfRosterModel *model = self->model;
  double square = 0, value;

  for (guint d = model->from; d < model->until; d++)
    for (guint cell = 1; cell < model->n_cells; cell++)
      {
        const gsize at = (gsize) d * model->n_cells + cell;

        square += (self->wanted[at] - self->means[at]) * (self->wanted[at] - self->means[at]);
      }

  const double gap = MAX (target - self->value, 0.002 * fabs (self->value));
  const double step = self->n_steps == 0 || square < 1e-9 ? 0 : self->length * gap / square;

  for (guint d = model->from; d < model->until; d++)
    for (guint cell = 1; cell < model->n_cells; cell++)
      {
        const gsize at = (gsize) d * model->n_cells + cell;

        self->tried[at] = clamp_price (model, d, cell, self->prices[at]
                                       + step * (self->wanted[at] - self->means[at]));
      }
  if (!solve_rows (self, clock, &value))
    return FALSE;
  mix_in (self);
  judge_step (self, value);
  self->n_steps++;
  return TRUE;
}

void
cf_roster_dual_restart (CfRosterDual *self,
                        double        length)
{
  self->value = -INFINITY;
  self->length = length;
  self->n_idle = 0;
  self->n_steps = 0;
}

CfRosterCost
cf_roster_dual_get_bound (const CfRosterDual *self)
{
  if (isinf (self->bound))
    return G_MININT64;
  return (CfRosterCost) ceil (self->bound / self->model->cost_unit - 1e-6) * self->model->cost_unit;
}
