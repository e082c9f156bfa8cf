/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-forecast.h"

#include "cf-forecast-mixture.h"
#include "cf-forecast-reasons.h"

#include <math.h>

static CfForecast *
forecast_new (const CfForecastProblem *problem)
{
  CfForecast *self = g_new0 (CfForecast, 1);

  self->first_day = problem->first_day + (CfDay) problem->n_days;
  self->n_days = problem->n_ahead;
  self->n_slots = problem->n_slots;
  self->n_past = problem->n_days;
  self->inside_80 = self->inside_95 = NAN;
  for (guint method = 0; method < CF_FORECAST_N_METHODS; method++)
    self->scores[method] = (CfForecastScore) { NAN, NAN, NAN };

  return self;
}

static void
fill_past (CfForecast              *self,
           const CfForecastHistory *history,
           const CfForecastModel   *model)
{
  self->past = g_new (CfForecastPast, self->n_past);
  for (guint d = 0; d < self->n_past; d++)
    self->past[d] = (CfForecastPast) {
      .total = history->totals[d],
      .fitted = model->fitted[d],
      .weight = model->weights[d],
    };
}

static void
fill_day (CfForecast             *self,
          guint                   d,
          const CfForecastModel  *model,
          const CfForecastSpread *slots,
          const CfForecastSpread *days)
{
  CfForecastDay *day = &self->days[d];
  const CfForecastDate *calendar = &model->days[d];
  const CfDayModelParts *parts = &model->parts[d];
  CfForecastDayKind kind = cf_forecast_model_kind (model, d);
  double total = 0.0;

  for (guint s = 0; s < self->n_slots; s++)
    {
      CfForecastBand *band = &self->slots[d * self->n_slots + s];

      band->mean = model->calls[CF_FORECAST_METHOD_MIXTURE][d * self->n_slots + s];
      if (isnan (band->mean))
        {
          band->q025 = band->q10 = band->q90 = band->q975 = NAN;
          continue;
        }

      day->open = TRUE;
      total += band->mean;
      cf_forecast_spread_band (slots, s, d / 7, kind, band);
    }

  day->weekday = calendar->weekday;
  day->class = calendar->own_class;
  day->festival = cf_forecast_model_festival (model, d);
  day->special = calendar->class != CF_FORECAST_ORDINARY;
  day->class_days = calendar->class != CF_FORECAST_ORDINARY
                    ? model->profile->class_days[calendar->class] : 0;
  day->total.mean = total;
  cf_forecast_spread_band (days, 0, d / 7, kind, &day->total);
  day->level = exp (parts->level);
  day->weekday_factor = exp (parts->weekday);
  day->trend_factor = exp (parts->trend);
  day->month_factor = exp (parts->month);
  day->special_factor = exp (parts->special);
  day->after_factor = exp (parts->after);
  day->season_factor = exp (parts->season);
  day->bias_factor = model->bias;
  day->parts_factor = model->whole[d] > 0.0 ? total / model->whole[d] : 1.0;
}

/* Learns the spread from @test where it is worth something; takes @model. */
static void
fill_days (CfForecast               *self,
           const CfForecastHistory  *history,
           CfForecastModel          *model,
           const CfForecastBacktest *test)
{
  guint n_leads = (self->n_days + 6) / 7;
  g_autoptr(CfForecastSpread) slots = NULL;
  g_autoptr(CfForecastSpread) days = NULL;

  if (test->n_origins >= CF_FORECAST_MIN_ORIGINS && test->slots->len > 0 && test->days->len > 0)
    {
      self->state = CF_FORECAST_CALIBRATED;
      slots = cf_forecast_spread_new (test->slots, self->n_slots, n_leads);
      days = cf_forecast_spread_new (test->days, 1, n_leads);
      self->inside_80 = slots->inside_80;
      self->inside_95 = slots->inside_95;
    }
  else
    {
      self->state = CF_FORECAST_ROUGH;
      slots = cf_forecast_spread_new_rough (self->n_slots, n_leads);
      days = cf_forecast_spread_new_rough (1, n_leads);
    }

  self->slots = g_new0 (CfForecastBand, self->n_days * self->n_slots);
  self->days = g_new0 (CfForecastDay, self->n_days);
  for (guint d = 0; d < self->n_days; d++)
    fill_day (self, d, model, slots, days);
  self->reasons = cf_forecast_reasons_new (history, model, test, slots);
}

CfForecast *
cf_forecast_make (const CfForecastProblem *problem,
                  CfProgress            *progress)
{
  CfForecast *self = forecast_new (problem);
  g_autoptr(CfForecastHistory) history = cf_forecast_history_new (problem);
  CfForecastSettings settings;

  g_return_val_if_fail (problem->n_ahead > 0 && problem->n_slots > 0, self);

  if (history->n_weeks < 1)
    {
      self->state = CF_FORECAST_TOO_SHORT;
      return self;
    }

  cf_forecast_settings_init (&settings, history->n_weeks);

  g_autoptr(CfForecastBacktest) test = cf_forecast_backtest_new (history, &settings, progress);

  if (test == NULL)
    {
      self->state = CF_FORECAST_STOPPED;
      return self;
    }

  CfForecastModel *model
    = cf_forecast_model_new (history, problem->n_days, problem->n_ahead, &test->settings);

  cf_forecast_mixture_fill (model, test->weights);
  self->n_origins = test->n_origins;
  for (guint method = 0; method < CF_FORECAST_N_METHODS; method++)
    self->scores[method] = test->scores[method];
  fill_past (self, history, model);
  fill_days (self, history, model, test);
  cf_progress_step (progress, 1.0);

  return self;
}

void
cf_forecast_free (CfForecast *self)
{
  g_free (self->slots);
  g_free (self->days);
  g_free (self->past);
  g_clear_pointer (&self->reasons, cf_forecast_reasons_free);
  g_free (self);
}
