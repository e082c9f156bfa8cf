/* SPDX-License-Identifier: GPL-3.0-or-later */
/* By moments v = sum ((y - m)^2 - m) / sum m^2, one wild day capped. On the scale of square roots
 *
 *   u = (sqrt (y + 1/4) - sqrt (m + 1/4)) / sqrt (1/4 + v m / 4)
 *
 * is about standard; z80 and z95 are the quantiles of |u| that past forecasts really had, and the
 * interval is (sqrt (m + 1/4) +- z sqrt (1/4 + v m / 4))^2 - 1/4. */
#include "cf-forecast-spread.h"

#include "cf-order-statistic.h"

#include <math.h>

/* The queue's own variance counts as this many observations of each slot. */
#define PSEUDO_OBSERVATIONS 30.0

#define CAP 36.0               /* of a squared error, in units of … */
#define CAP_VARIANCE 0.05      /* … m + 0.05 m^2 */

#define ROUGH_DAY_ERROR 0.15
#define NORMAL_80 1.2815515655446004
#define NORMAL_95 1.9599639845400545

typedef struct
{
  double excess;    /* sum of (y - m)^2 - m */
  double square;    /* sum of m^2 */
  double n;
} Moments;

static CfForecastSpread *
spread_new (guint n_slots,
            guint n_leads)
{
  CfForecastSpread *self = g_new0 (CfForecastSpread, 1);

  self->n_slots = n_slots;
  self->n_leads = n_leads;
  self->variances = g_new0 (double, n_slots);
  self->growth = g_new0 (double, n_leads);

  return self;
}

static void
moments_add (Moments               *self,
             const CfForecastError *error)
{
  double m = error->mean;
  double squared = MIN ((error->calls - m) * (error->calls - m), CAP * (m + CAP_VARIANCE * m * m));

  self->excess += squared - m;
  self->square += m * m;
  self->n += 1.0;
}

static double
moments_variance (const Moments *self)
{
  return self->square > 0.0 ? MAX (self->excess / self->square, 0.0) : 0.0;
}

static void
fill_variances (CfForecastSpread *self,
                const Moments    *slots,
                const Moments    *all)
{
  double square = all->square / all->n;      /* of one observation */
  double excess = all->excess / all->n;

  for (guint s = 0; s < self->n_slots; s++)
    {
      /* Pseudo-observations as large as the slot's own, so that small slots are shrunk as well. */
      double own = slots[s].n > 0 ? slots[s].square / slots[s].n : square;
      double scale = square > 0.0 ? own / square : 0.0;
      Moments shrunk = {
        .excess = slots[s].excess + PSEUDO_OBSERVATIONS * excess * scale,
        .square = slots[s].square + PSEUDO_OBSERVATIONS * own,
      };

      self->variances[s] = moments_variance (&shrunk);
    }
}

/* Variance of each lead in units of all of them, made non-decreasing by pooling neighbors that
 * fall; a lead that no forecast reached has the last one's. */
static void
fill_growth (CfForecastSpread *self,
             const Moments    *leads,
             const Moments    *all)
{
  g_autofree double *values = g_new (double, self->n_leads);
  g_autofree double *weights = g_new (double, self->n_leads);
  g_autofree guint *sizes = g_new (guint, self->n_leads);
  double variance = moments_variance (all);
  guint n_pools = 0;

  for (guint l = 0; l < self->n_leads && leads[l].square > 0.0; l++)
    {
      values[n_pools] = variance > 0.0 ? moments_variance (&leads[l]) / variance : 1.0;
      weights[n_pools] = leads[l].square;
      sizes[n_pools++] = 1;

      while (n_pools > 1 && values[n_pools - 2] > values[n_pools - 1])
        {
          double weight = weights[n_pools - 2] + weights[n_pools - 1];

          values[n_pools - 2] = (values[n_pools - 2] * weights[n_pools - 2]
                                 + values[n_pools - 1] * weights[n_pools - 1]) / weight;
          weights[n_pools - 2] = weight;
          sizes[n_pools - 2] += sizes[n_pools - 1];
          n_pools--;
        }
    }

  guint lead = 0;

  for (guint pool = 0; pool < n_pools; pool++)
    for (guint i = 0; i < sizes[pool]; i++)
      self->growth[lead++] = values[pool];
  for (; lead < self->n_leads; lead++)
    self->growth[lead] = lead > 0 ? self->growth[lead - 1] : 1.0;
}

static double
scale_of (const CfForecastSpread *self,
          guint                   slot,
          guint                   lead,
          double                  mean)
{
  return sqrt (0.25 + self->variances[slot] * self->growth[MIN (lead, self->n_leads - 1)]
                      * mean / 4.0);
}

static void
fill_quantiles (CfForecastSpread *self,
                const GArray     *errors)
{
  g_autofree double *sizes = g_new (double, errors->len);

  for (guint i = 0; i < errors->len; i++)
    {
      const CfForecastError *error = &g_array_index (errors, CfForecastError, i);

      sizes[i] = fabs (sqrt (error->calls + 0.25) - sqrt (error->mean + 0.25))
                 / scale_of (self, error->slot, error->lead, error->mean);
    }

  self->z80 = cf_order_quantile (sizes, errors->len, 0.80);
  self->z95 = cf_order_quantile (sizes, errors->len, 0.95);
}

CfForecastSpread *
cf_forecast_spread_new (const GArray *errors,
                        guint         n_slots,
                        guint         n_leads)
{
  CfForecastSpread *self = spread_new (n_slots, n_leads);
  g_autofree Moments *slots = g_new0 (Moments, n_slots);
  g_autofree Moments *leads = g_new0 (Moments, n_leads);
  Moments all = { 0 };

  for (guint i = 0; i < errors->len; i++)
    {
      const CfForecastError *error = &g_array_index (errors, CfForecastError, i);

      moments_add (&slots[error->slot], error);
      moments_add (&leads[MIN (error->lead, n_leads - 1)], error);
      moments_add (&all, error);
    }

  fill_variances (self, slots, &all);
  fill_growth (self, leads, &all);
  fill_quantiles (self, errors);

  return self;
}

CfForecastSpread *
cf_forecast_spread_new_rough (guint n_slots,
                              guint n_leads)
{
  CfForecastSpread *self = spread_new (n_slots, n_leads);

  for (guint s = 0; s < n_slots; s++)
    self->variances[s] = ROUGH_DAY_ERROR * ROUGH_DAY_ERROR;
  for (guint l = 0; l < n_leads; l++)
    self->growth[l] = 1.0;
  self->z80 = NORMAL_80;
  self->z95 = NORMAL_95;

  return self;
}

void
cf_forecast_spread_free (CfForecastSpread *self)
{
  g_free (self->variances);
  g_free (self->growth);
  g_free (self);
}

static double
square_up (double root)
{
  return root > 0.0 ? MAX (root * root - 0.25, 0.0) : 0.0;
}

void
cf_forecast_spread_band (const CfForecastSpread *self,
                         guint                   slot,
                         guint                   lead,
                         CfForecastBand         *band)
{
  double root = sqrt (band->mean + 0.25);
  double scale = scale_of (self, slot, lead, band->mean);

  band->q025 = square_up (root - self->z95 * scale);
  band->q10 = square_up (root - self->z80 * scale);
  band->q90 = square_up (root + self->z80 * scale);
  band->q975 = square_up (root + self->z95 * scale);
}

double
cf_forecast_spread_distance (const CfForecastSpread *self,
                             guint                   slot,
                             double                  mean,
                             double                  calls)
{
  return fabs (sqrt (calls + 0.25) - sqrt (mean + 0.25))
         / (self->z95 * scale_of (self, slot, 0, mean));
}

/* Counts the errors of one origin inside bands from all the others. */
static void
count_inside (const GArray *errors,
              guint         origin,
              guint         n_slots,
              guint         n_leads,
              guint         inside[2])
{
  g_autoptr(GArray) others = g_array_sized_new (FALSE, FALSE, sizeof (CfForecastError),
                                                errors->len);

  for (guint i = 0; i < errors->len; i++)
    if (g_array_index (errors, CfForecastError, i).origin != origin)
      g_array_append_val (others, g_array_index (errors, CfForecastError, i));

  g_return_if_fail (others->len > 0);

  g_autoptr(CfForecastSpread) spread = cf_forecast_spread_new (others, n_slots, n_leads);

  for (guint i = 0; i < errors->len; i++)
    {
      const CfForecastError *error = &g_array_index (errors, CfForecastError, i);
      CfForecastBand band = { .mean = error->mean };

      if (error->origin != origin)
        continue;

      cf_forecast_spread_band (spread, error->slot, error->lead, &band);
      inside[0] += band.q10 <= error->calls && error->calls <= band.q90;
      inside[1] += band.q025 <= error->calls && error->calls <= band.q975;
    }
}

void
cf_forecast_spread_inside (const GArray *errors,
                           guint         n_slots,
                           guint         n_leads,
                           double       *inside_80,
                           double       *inside_95)
{
  guint inside[2] = { 0 };
  guint last = 0;

  for (guint i = 0; i < errors->len; i++)
    last = MAX (last, g_array_index (errors, CfForecastError, i).origin);
  for (guint origin = 0; origin <= last; origin++)
    count_inside (errors, origin, n_slots, n_leads, inside);

  *inside_80 = (double) inside[0] / errors->len;
  *inside_95 = (double) inside[1] / errors->len;
}
