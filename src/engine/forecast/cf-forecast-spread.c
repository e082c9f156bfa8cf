/* SPDX-License-Identifier: GPL-3.0-or-later */
/* By moments v = sum ((y - m)^2 - m) / sum m^2, one wild day capped. On the scale of square roots
 *
 *   u = (sqrt (y + 1/4) - sqrt (m + 1/4)) / sqrt (1/4 + v m / 4)
 *
 * is about standard; z80 and z95 are the quantiles of |u| that past forecasts really had, each with
 * v from the other origins; the interval is (sqrt (m + 1/4) +- z sqrt (1/4 + v m / 4))^2 - 1/4.
 *
 * A model of h weeks has its 38 effects of weekdays and days of the month from 5 h days: its
 * relative variance goes with 1 + 8 / h, by which errors of younger models are brought to today.
 * Special days have v times the mean of their own errors over what v expects of them, drawn to a
 * usual factor. */
#include "cf-forecast-spread.h"

#include "cf-order-statistic.h"

#include <math.h>

/* The queue's own variance counts as this many observations of each slot. */
#define PSEUDO_OBSERVATIONS 30.0

#define CAP 36.0               /* of a squared error, in units of … */
#define CAP_VARIANCE 0.05      /* … m + 0.05 m^2 */

/* Factors of special days, how many such days they count as, and the most that one may say. */
#define USUAL_SPECIAL 4.0
#define USUAL_NEW 16.0
#define PSEUDO_SPECIAL_DAYS 3.0
#define SPECIAL_CAP 100.0

#define YOUNG_WEEKS 8.0
#define ALL_ORIGINS G_MAXUINT

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
  self->kinds[CF_FORECAST_DAY_ORDINARY] = 1.0;
  self->kinds[CF_FORECAST_DAY_SPECIAL] = USUAL_SPECIAL;
  self->kinds[CF_FORECAST_DAY_NEW] = USUAL_NEW;
  self->inside_80 = self->inside_95 = NAN;

  return self;
}

double
cf_forecast_spread_young (double weeks,
                          double now)
{
  return (1.0 + YOUNG_WEEKS / weeks) / (1.0 + YOUNG_WEEKS / now);
}

static void
moments_add (Moments               *self,
             const CfForecastError *error)
{
  double m = error->mean;
  double squared = MIN ((error->calls - m) * (error->calls - m), CAP * (m + CAP_VARIANCE * m * m));

  self->excess += (squared - m) / error->young;
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

/* The relative variance of an interval. */
static double
variance_of (const CfForecastSpread *self,
             guint                   slot,
             guint                   lead,
             CfForecastDayKind       kind)
{
  return self->variances[slot] * self->growth[MIN (lead, self->n_leads - 1)] * self->kinds[kind];
}

static double
distance (double calls,
          double mean,
          double variance)
{
  return fabs (sqrt (calls + 0.25) - sqrt (mean + 0.25)) / sqrt (0.25 + variance * mean / 4.0);
}

/* Variances and growth from the ordinary errors of all origins but @left_out. */
static CfForecastSpread *
learn_variances (const GArray *errors,
                 guint         n_slots,
                 guint         n_leads,
                 guint         left_out)
{
  CfForecastSpread *self = spread_new (n_slots, n_leads);
  g_autofree Moments *slots = g_new0 (Moments, n_slots);
  g_autofree Moments *leads = g_new0 (Moments, n_leads);
  Moments all = { 0 };

  for (guint i = 0; i < errors->len; i++)
    {
      const CfForecastError *error = &g_array_index (errors, CfForecastError, i);

      if (error->kind != CF_FORECAST_DAY_ORDINARY || error->origin == left_out)
        continue;

      moments_add (&slots[error->slot], error);
      moments_add (&leads[MIN (error->lead, n_leads - 1)], error);
      moments_add (&all, error);
    }

  if (all.n > 0.0)
    {
      fill_variances (self, slots, &all);
      fill_growth (self, leads, &all);
    }

  return self;
}

/* |u| of the ordinary errors of each origin, by variances from the others. */
static GArray *
judge_origin (const GArray *errors,
              guint         n_slots,
              guint         n_leads,
              guint         origin)
{
  g_autoptr(CfForecastSpread) others = learn_variances (errors, n_slots, n_leads, origin);
  GArray *sizes = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < errors->len; i++)
    {
      const CfForecastError *error = &g_array_index (errors, CfForecastError, i);
      double size;

      if (error->kind != CF_FORECAST_DAY_ORDINARY || error->origin != origin)
        continue;

      size = distance (error->calls, error->mean,
                       error->young * variance_of (others, error->slot, error->lead, error->kind));
      g_array_append_val (sizes, size);
    }

  return sizes;
}

/* Quantiles of the sizes of all origins but @left_out; FALSE: there are none. */
static gboolean
find_quantiles (const GPtrArray *origins,
                guint            left_out,
                double           z[2])
{
  g_autoptr(GArray) sizes = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint origin = 0; origin < origins->len; origin++)
    {
      const GArray *own = g_ptr_array_index (origins, origin);

      if (origin != left_out)
        g_array_append_vals (sizes, own->data, own->len);
    }

  if (sizes->len == 0)
    return FALSE;

  z[0] = cf_order_quantile ((double *) sizes->data, sizes->len, 0.80);
  z[1] = cf_order_quantile ((double *) sizes->data, sizes->len, 0.95);

  return TRUE;
}

static void
count_inside (CfForecastSpread *self,
              const GPtrArray  *origins)
{
  guint n = 0, n_80 = 0, n_95 = 0;

  for (guint origin = 0; origin < origins->len; origin++)
    {
      const GArray *own = g_ptr_array_index (origins, origin);
      double z[2];

      if (!find_quantiles (origins, origin, z))
        continue;

      n += own->len;
      for (guint i = 0; i < own->len; i++)
        {
          n_80 += g_array_index (own, double, i) <= z[0];
          n_95 += g_array_index (own, double, i) <= z[1];
        }
    }

  if (n > 0)
    {
      self->inside_80 = (double) n_80 / n;
      self->inside_95 = (double) n_95 / n;
    }
}

static void
fill_quantiles (CfForecastSpread *self,
                const GArray     *errors)
{
  g_autoptr(GPtrArray) origins
    = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  guint last = 0;
  double z[2];

  for (guint i = 0; i < errors->len; i++)
    last = MAX (last, g_array_index (errors, CfForecastError, i).origin);
  for (guint origin = 0; origin <= last; origin++)
    g_ptr_array_add (origins, judge_origin (errors, self->n_slots, self->n_leads, origin));

  if (find_quantiles (origins, ALL_ORIGINS, z))
    {
      self->z80 = z[0];
      self->z95 = z[1];
    }
  count_inside (self, origins);
}

/* What the special days of one kind had, over what ordinary ones have. */
static void
fill_kind (CfForecastSpread  *self,
           const GArray      *errors,
           CfForecastDayKind  kind)
{
  double sum = PSEUDO_SPECIAL_DAYS * self->kinds[kind];
  double n = PSEUDO_SPECIAL_DAYS;
  guint i = 0;

  while (i < errors->len)
    {
      const CfForecastError *first = &g_array_index (errors, CfForecastError, i);
      double excess = 0.0, expected = 0.0;

      for (; i < errors->len; i++)
        {
          const CfForecastError *error = &g_array_index (errors, CfForecastError, i);
          double wrong = error->calls - error->mean;

          if (error->origin != first->origin || error->day != first->day)
            break;

          excess += wrong * wrong - error->mean;
          expected += error->young * self->variances[error->slot]
                      * self->growth[MIN (error->lead, self->n_leads - 1)] * error->mean
                      * error->mean;
        }

      if (first->kind == kind && expected > 0.0)
        {
          sum += CLAMP (excess / expected, 0.0, SPECIAL_CAP);
          n += 1.0;
        }
    }

  self->kinds[kind] = MAX (sum / n, 1.0);
}

CfForecastSpread *
cf_forecast_spread_new (const GArray *errors,
                        guint         n_slots,
                        guint         n_leads)
{
  CfForecastSpread *self = learn_variances (errors, n_slots, n_leads, ALL_ORIGINS);

  self->z80 = NORMAL_80;
  self->z95 = NORMAL_95;
  fill_quantiles (self, errors);
  fill_kind (self, errors, CF_FORECAST_DAY_SPECIAL);
  fill_kind (self, errors, CF_FORECAST_DAY_NEW);

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
                         CfForecastDayKind       kind,
                         CfForecastBand         *band)
{
  double root = sqrt (band->mean + 0.25);
  double scale = sqrt (0.25 + variance_of (self, slot, lead, kind) * band->mean / 4.0);

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
  return distance (calls, mean, variance_of (self, slot, 0, CF_FORECAST_DAY_ORDINARY)) / self->z95;
}
