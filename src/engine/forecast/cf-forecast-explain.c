/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-forecast-explain.h"

#include "cf-forecast-mixture.h"
#include "cf-forecast-reasons.h"

#include <math.h>

static void
fill_shape (const CfForecastModel *model,
            guint                  day,
            CfForecastParts       *parts)
{
  const CfForecastDate *date = &model->days[day];
  CfDay own = model->first_day + (CfDay) day;
  double behind = model->profile->class_weights[date->class];

  parts->festival = cf_forecast_model_festival (model, day);
  parts->shape_weekday = date->weekday;
  parts->shape = date->weekday != cf_day_weekday (own) ? CF_FORECAST_SHAPE_SWAPPED
                                                       : CF_FORECAST_SHAPE_WEEKDAY;
  if (date->class == CF_FORECAST_ORDINARY || behind <= 0.0)
    return;

  parts->shape_days = model->profile->class_days[date->class];
  parts->shape_class = behind / (behind + 1.0);
  parts->shape = parts->shape_days > 0 ? CF_FORECAST_SHAPE_CLASS : CF_FORECAST_SHAPE_BORROWED;
}

gboolean
cf_forecast_explain (const CfForecast *self,
                     guint             day,
                     guint             slot,
                     CfForecastParts  *parts)
{
  const CfForecastModel *model = self->reasons != NULL ? self->reasons->model : NULL;
  gsize i = (gsize) day * self->n_slots + slot;

  if (model == NULL || day >= self->n_days || slot >= self->n_slots || isnan (model->shares[i]))
    return FALSE;

  const CfDayModelParts *logs = &model->parts[day];

  *parts = (CfForecastParts) {
    .calls = model->calls[CF_FORECAST_METHOD_MIXTURE][i],
    .level = model->whole[day] > 0.0 ? exp (logs->level) : 0.0,
    .trend = exp (logs->trend),
    .weekday = exp (logs->weekday),
    .month_day = exp (logs->month),
    .season = exp (logs->season),
    .special = exp (logs->special),
    .after = exp (logs->after),
    .bias = model->bias,
    .share = model->shares[i],
  };

  parts->total = parts->level * parts->trend * parts->weekday * parts->month_day * parts->season
                 * parts->special * parts->after * parts->bias;

  double calendar = parts->total * parts->share;

  parts->mixture = calendar > 0.0 ? parts->calls / calendar : 1.0;
  cf_forecast_mixture_own (model, self->reasons->weights, day, slot, parts->weights);
  for (guint method = 0; method < CF_FORECAST_N_METHODS; method++)
    parts->values[method] = model->calls[method][i];
  fill_shape (model, day, parts);

  return TRUE;
}

const CfForecastCandidate *
cf_forecast_candidates (const CfForecast *self,
                        guint            *n)
{
  *n = self->reasons != NULL ? self->reasons->n_candidates : 0;

  return *n > 0 ? self->reasons->candidates : NULL;
}

const CfForecastLeftOut *
cf_forecast_left_out (const CfForecast *self,
                      guint            *n)
{
  *n = self->reasons != NULL ? self->reasons->left_out->len : 0;

  return *n > 0 ? &g_array_index (self->reasons->left_out, CfForecastLeftOut, 0) : NULL;
}

const CfForecastUnusual *
cf_forecast_unusual (const CfForecast *self,
                     guint            *n)
{
  *n = self->reasons != NULL ? self->reasons->unusual->len : 0;

  return *n > 0 ? &g_array_index (self->reasons->unusual, CfForecastUnusual, 0) : NULL;
}
