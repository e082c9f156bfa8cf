/* SPDX-License-Identifier: GPL-3.0-or-later */
/* L D L^T of the chain, then Cholesky of what is left of the border (its Schur complement). */
#include "cf-arrow-system.h"

#include <math.h>
#include <string.h>

/* A pivot below this is a column that nothing determines: its unknown is 0. */
#define NO_PIVOT 1e-12

CfArrowSystem *
cf_arrow_system_new (guint n_chain,
                     guint n_border)
{
  CfArrowSystem *self = g_new0 (CfArrowSystem, 1);

  self->n_chain = n_chain;
  self->n_border = n_border;
  self->diagonal = g_new0 (double, n_chain);
  self->link = g_new0 (double, n_chain);
  self->cross = g_new0 (double, n_chain * n_border);
  self->border = g_new0 (double, n_border * n_border);
  self->chain_side = g_new0 (double, n_chain);
  self->border_side = g_new0 (double, n_border);

  return self;
}

void
cf_arrow_system_free (CfArrowSystem *self)
{
  g_free (self->diagonal);
  g_free (self->link);
  g_free (self->cross);
  g_free (self->border);
  g_free (self->chain_side);
  g_free (self->border_side);
  g_free (self);
}

void
cf_arrow_system_clear (CfArrowSystem *self)
{
  memset (self->diagonal, 0, self->n_chain * sizeof (double));
  memset (self->link, 0, self->n_chain * sizeof (double));
  memset (self->cross, 0, self->n_chain * self->n_border * sizeof (double));
  memset (self->border, 0, self->n_border * self->n_border * sizeof (double));
  memset (self->chain_side, 0, self->n_chain * sizeof (double));
  memset (self->border_side, 0, self->n_border * sizeof (double));
}

/* Eliminates the chain: each row is taken out of the one below it and out of the border. */
static void
eliminate_chain (CfArrowSystem *self)
{
  guint n = self->n_border;

  for (guint i = 0; i < self->n_chain; i++)
    {
      double *row = self->cross + i * n;

      if (i > 0)
        {
          double factor = self->link[i - 1] / self->diagonal[i - 1];
          const double *above = row - n;

          self->diagonal[i] -= factor * self->link[i - 1];
          self->chain_side[i] -= factor * self->chain_side[i - 1];
          for (guint j = 0; j < n; j++)
            row[j] -= factor * above[j];
        }

      for (guint j = 0; j < n; j++)
        {
          double factor = row[j] / self->diagonal[i];
          double *line = self->border + j * n;

          if (factor == 0.0)
            continue;

          self->border_side[j] -= factor * self->chain_side[i];
          for (guint k = 0; k <= j; k++)
            line[k] -= factor * row[k];
        }
    }
}

static void
solve_border (CfArrowSystem *self)
{
  guint n = self->n_border;
  double *a = self->border;
  double *b = self->border_side;

  for (guint j = 0; j < n; j++)
    {
      for (guint k = 0; k <= j; k++)
        {
          double sum = a[j * n + k];

          for (guint i = 0; i < k; i++)
            sum -= a[j * n + i] * a[k * n + i];

          if (k < j)
            a[j * n + k] = a[k * n + k] > 0.0 ? sum / a[k * n + k] : 0.0;
          else
            a[j * n + j] = sum > NO_PIVOT ? sqrt (sum) : 0.0;
        }

      for (guint i = 0; i < j; i++)
        b[j] -= a[j * n + i] * b[i];
      b[j] = a[j * n + j] > 0.0 ? b[j] / a[j * n + j] : 0.0;
    }

  for (guint j = n; j-- > 0;)
    {
      b[j] = a[j * n + j] > 0.0 ? b[j] / a[j * n + j] : 0.0;
      for (guint i = 0; i < j; i++)
        b[i] -= a[j * n + i] * b[j];
    }
}

/* Of the factors: a border's diagonal holds the roots of its pivots. */
static double
log_determinant (const CfArrowSystem *self)
{
  double sum = 0.0;

  for (guint i = 0; i < self->n_chain; i++)
    sum += log (self->diagonal[i]);
  for (guint j = 0; j < self->n_border; j++)
    if (self->border[j * (self->n_border + 1)] > 0.0)
      sum += 2.0 * log (self->border[j * (self->n_border + 1)]);

  return sum;
}

void
cf_arrow_system_solve (CfArrowSystem *self)
{
  guint n = self->n_border;

  eliminate_chain (self);
  solve_border (self);
  self->log_determinant = log_determinant (self);

  for (guint i = self->n_chain; i-- > 0;)
    {
      const double *row = self->cross + i * n;
      double sum = self->chain_side[i];

      for (guint j = 0; j < n; j++)
        sum -= row[j] * self->border_side[j];
      if (i + 1 < self->n_chain)
        sum -= self->link[i] * self->chain_side[i + 1];

      self->chain_side[i] = sum / self->diagonal[i];
    }
}
