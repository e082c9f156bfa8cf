/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-day-series.h"

#include <math.h>

#define BIAS_DAYS (13 * 7)

/* Candidates below this weight are not worth their arithmetic. */
#define NEGLIGIBLE 0.002

void
cf_day_series_init (CfDaySeries       *self,
                    const CfDaySeries *like)
{
  *self = *like;
  self->totals = g_new (double, self->n_past);
  self->means = g_new0 (double, self->n_past + self->n_ahead);
  self->parts = g_new0 (CfDayModelParts, self->n_past + self->n_ahead);
  self->weights = g_new0 (double, self->n_past);
  self->bias = 1.0;
}

void
cf_day_series_clear (CfDaySeries *self)
{
  g_free (self->totals);
  g_free (self->means);
  g_free (self->parts);
  g_free (self->weights);
}

/* Fills @values with logarithms; FALSE: nobody ever called. */
static gboolean
take_logarithms (const CfDaySeries *self,
                 double            *values)
{
  gboolean any = FALSE;

  for (guint d = 0; d < self->n_past; d++)
    {
      double total = self->totals[d] + self->offset;

      values[d] = total > 0.0 ? log (total) : NAN;
      any |= self->totals[d] > 0.0;
    }

  return any;
}

static void
add_fit (CfDaySeries         *self,
         const CfDayModelFit *fit,
         double               share)
{
  for (guint d = 0; d < self->n_past + self->n_ahead; d++)
    {
      CfDayModelParts parts;

      cf_day_model_fit_predict (fit, &self->days[d], cf_day_model_week (self->n_past, d), &parts);
      cf_day_model_parts_add (&self->parts[d], &parts, share);
    }
}

/* The log model gives medians: the ordinary days of the last quarter say what is missing. */
static double
find_bias (const CfDaySeries *self)
{
  double actual = 0.0, fitted = 0.0;
  guint from = self->n_past > BIAS_DAYS ? self->n_past - BIAS_DAYS : 0;

  for (guint d = from; d < self->n_past; d++)
    if (!isnan (self->totals[d]) && self->totals[d] + self->offset > 0.0
        && self->days[d].class == 0)
      {
        actual += self->totals[d];
        fitted += self->means[d];
      }

  return actual > 0.0 && fitted > 0.0 ? actual / fitted : 1.0;
}

static void
leave_logarithms (CfDaySeries *self)
{
  guint n_days = self->n_past + self->n_ahead;

  for (guint d = 0; d < n_days; d++)
    self->means[d] = MAX (exp (cf_day_model_parts_sum (&self->parts[d])) - self->offset, 0.0);
  self->bias = find_bias (self);
  for (guint d = 0; d < n_days; d++)
    self->means[d] *= self->bias;
}

static CfDayModelSeries
calendar_of (const CfDaySeries *self,
             const double      *values)
{
  return (CfDayModelSeries) {
    .days = self->days,
    .values = values,
    .n_days = self->n_past,
    .n_classes = self->n_classes,
    .groups = self->groups,
    .chained = self->chained,
    .weights = self->weights,
  };
}

gboolean
cf_day_series_fit_candidates (CfDaySeries           *self,
                              const CfDayCandidates *candidates,
                              double                *weights)
{
  g_autofree double *values = g_new (double, self->n_past);
  const CfDayModelSeries calendar = calendar_of (self, values);
  g_autoptr(GPtrArray) fits
    = g_ptr_array_new_with_free_func ((GDestroyNotify) cf_day_model_fit_free);
  const CfDayModelSettings ready = cf_day_candidates_ready (candidates);
  double kept = 0.0;

  if (!take_logarithms (self, values))
    {
      for (guint i = 0; i < candidates->n; i++)
        weights[i] = 1.0 / candidates->n;
      return FALSE;
    }

  cf_day_model_fit_free (cf_day_model_fit_robust (&calendar, &ready));
  for (guint i = 0; i < candidates->n; i++)
    {
      CfDayModelFit *fit = cf_day_model_fit_weighted (&calendar, &candidates->settings[i]);

      weights[i] = fit->log_likelihood;
      g_ptr_array_add (fits, fit);
    }
  cf_day_candidates_weigh (candidates, weights);

  for (guint i = 0; i < candidates->n; i++)
    kept += weights[i] >= NEGLIGIBLE ? weights[i] : 0.0;
  for (guint i = 0; i < candidates->n; i++)
    if (weights[i] >= NEGLIGIBLE)
      add_fit (self, g_ptr_array_index (fits, i), weights[i] / kept);
  leave_logarithms (self);

  return TRUE;
}

gboolean
cf_day_series_fit (CfDaySeries              *self,
                   const CfDayModelSettings *settings)
{
  g_autofree double *values = g_new (double, self->n_past);
  const CfDayModelSeries calendar = calendar_of (self, values);

  if (!take_logarithms (self, values))
    return FALSE;

  g_autoptr(CfDayModelFit) fit = cf_day_model_fit_robust (&calendar, settings);

  add_fit (self, fit, 1.0);
  leave_logarithms (self);

  return TRUE;
}
