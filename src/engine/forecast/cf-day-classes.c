/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Minimized, over the effects e of the classes:
 *
 *   sum of weight (difference - e_class)^2  +  sum e^2 / 20
 *                                           +  sum over the path (e_(i+1) - e_i)^2 / 10
 *
 * in units of the noise variance: one division a class, and a tridiagonal system for the path. */
#include "cf-day-classes.h"

#include <math.h>

#define PENALTY (1.0 / 20.0)
#define PATH_PENALTY (1.0 / 10.0)

static gboolean
are_related (const CfDayModelSeries *series,
             guint                   class,
             guint                   other)
{
  /* Days of a path have their neighbors in it. */
  if (series->chained > 0 && MAX (class, other) >= series->chained)
    return FALSE;

  return series->groups == NULL
         || (series->groups[class] != 0 && series->groups[class] == series->groups[other]);
}

/* Solves for the path from class @first on: Thomas's algorithm. @sums and @weights are lost. */
static void
fit_path (guint   n,
          double *sums,
          double *weights,
          double *effects)
{
  for (guint i = 0; i < n; i++)
    weights[i] += PENALTY + PATH_PENALTY * ((i > 0) + (i + 1 < n));

  for (guint i = 1; i < n; i++)
    {
      double factor = PATH_PENALTY / weights[i - 1];

      weights[i] -= factor * PATH_PENALTY;
      sums[i] += factor * sums[i - 1];
    }

  for (guint i = n; i-- > 0;)
    effects[i] = (sums[i] + (i + 1 < n ? PATH_PENALTY * effects[i + 1] : 0.0)) / weights[i];
}

/* A class without known days gets the mean effect of its relatives, by their days. */
static void
borrow (const CfDayModelSeries *series,
        const guint            *n_days,
        double                 *effects)
{
  for (guint class = 1; class <= series->n_classes; class++)
    {
      double sum = 0.0, n = 0.0;

      if (n_days[class] > 0)
        continue;

      for (guint other = 1; other <= series->n_classes; other++)
        if (n_days[other] > 0 && are_related (series, class, other))
          {
            sum += n_days[other] * effects[other - 1];
            n += n_days[other];
          }

      if (n > 0.0)
        effects[class - 1] = sum / n;
    }
}

void
cf_day_classes_fit (const CfDayModelSeries *series,
                    const double           *differences,
                    double                 *effects)
{
  guint n = series->n_classes + 1;
  g_autofree guint *n_days = g_new0 (guint, n);
  g_autofree double *sums = g_new0 (double, n);
  g_autofree double *weights = g_new0 (double, n);

  for (guint d = 0; d < series->n_days; d++)
    {
      guint class = series->days[d].class;

      if (class == 0 || series->weights[d] <= 0.0)
        continue;

      n_days[class]++;
      sums[class] += series->weights[d] * differences[d];
      weights[class] += series->weights[d];
    }

  for (guint class = 1; class < n; class++)
    effects[class - 1] = sums[class] / (weights[class] + PENALTY);
  if (series->chained > 0)
    fit_path (n - series->chained, sums + series->chained, weights + series->chained,
              effects + series->chained - 1);
  borrow (series, n_days, effects);
}
