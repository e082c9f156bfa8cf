/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Deviations are a stationary first-order process over the slots,
 *
 *   d_s = r d_(s-1) + noise, of variance t^2 everywhere
 *   ratio_s = 1 + d_s + noise of variance 1 / count_s
 *
 * so that a Kalman filter gives the likelihood of (t, r), and backwards (Rauch, Tung & Striebel
 * 1965) the deviations. They are averaged over a grid of (t, r) by likelihood: with flat priors
 * that is their expectation given the data. */
#include "cf-profile-shrink.h"

#include <math.h>

static const double sizes[] = { 0.01, 0.02, 0.04, 0.08, 0.16, 0.32, 0.64, 1.28 };
static const double relations[] = { 0.0, 0.6, 0.85, 0.95, 0.985 };

#define N_GRID (G_N_ELEMENTS (sizes) * G_N_ELEMENTS (relations))

typedef struct
{
  const double *ratios;
  const double *counts;
  guint         n;
  double       *variances;   /* [n]: of a slot, given those before it and itself */
  double       *before;      /* [n]: of a slot, given those before it */
} Filter;

/* Fills @means forwards; returns the logarithm of the likelihood, up to a constant. */
static double
filter_forwards (const Filter *filter,
                 double        size,
                 double        relation,
                 double       *means)
{
  double mean = 0.0, variance = size * size, likelihood = 0.0;

  for (guint s = 0; s < filter->n; s++)
    {
      if (s > 0)
        {
          mean *= relation;
          variance = relation * relation * variance + (1.0 - relation * relation) * size * size;
        }

      filter->before[s] = variance;
      if (filter->counts[s] > 0.0)
        {
          double noise = 1.0 / filter->counts[s];
          double error = filter->ratios[s] - 1.0 - mean;
          double total = variance + noise;

          likelihood -= 0.5 * (log (total) + error * error / total);
          mean += variance / total * error;
          variance *= noise / total;
        }

      means[s] = mean;
      filter->variances[s] = variance;
    }

  return likelihood;
}

static void
smooth_backwards (const Filter *filter,
                  double        relation,
                  double       *means)
{
  for (guint s = filter->n - 1; s-- > 0;)
    {
      double gain = filter->variances[s] * relation / filter->before[s + 1];

      means[s] += gain * (means[s + 1] - relation * means[s]);
    }
}

void
cf_profile_shrink (double       *ratios,
                   const double *counts,
                   guint         n)
{
  g_autofree double *means = g_new (double, N_GRID * n);
  g_autofree double *variances = g_new (double, n);
  g_autofree double *before = g_new (double, n);
  const Filter filter = { ratios, counts, n, variances, before };
  double weights[N_GRID];
  double best = -INFINITY, sum = 0.0;

  for (guint i = 0; i < N_GRID; i++)
    {
      double relation = relations[i % G_N_ELEMENTS (relations)];

      weights[i] = filter_forwards (&filter, sizes[i / G_N_ELEMENTS (relations)], relation,
                                    means + i * n);
      smooth_backwards (&filter, relation, means + i * n);
      best = MAX (best, weights[i]);
    }
  for (guint i = 0; i < N_GRID; i++)
    {
      weights[i] = exp (weights[i] - best);
      sum += weights[i];
    }

  for (guint s = 0; s < n; s++)
    {
      double mean = 0.0;

      for (guint i = 0; i < N_GRID; i++)
        mean += weights[i] / sum * means[i * n + s];
      ratios[s] = MAX (1.0 + mean, 0.0);
    }
}
