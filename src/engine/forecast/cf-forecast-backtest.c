/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-forecast-backtest.h"

#include "cf-forecast-spread.h"

#include <math.h>

#define SMOOTHING 0.15
#define MEAN_WEEKS 8

/* The simple methods look back no further: what is older weighs 0.85^60. */
#define SIMPLE_WEEKS 60

typedef struct
{
  double calls, error, size, day_size;   /* sums: y, y - m, |y - m|, |sum of y - m over a day| */
} Sums;

/* Fills [7 * n_slots] forecasts of a week without a calendar, from the ordinary days before
 * @origin: exponentially weighted weeks, or the mean of the last eight. */
static void
forecast_simply (const CfForecastHistory *history,
                 guint                    origin,
                 CfForecastMethod         method,
                 double                  *means)
{
  guint n_slots = history->problem->n_slots;
  guint n_weeks = method == CF_FORECAST_METHOD_MEAN ? MEAN_WEEKS : SIMPLE_WEEKS;
  guint from = origin > 7 * n_weeks ? origin - 7 * n_weeks : 0;
  g_autofree guint *n_seen = g_new0 (guint, 7 * n_slots);

  for (guint i = 0; i < 7 * n_slots; i++)
    means[i] = NAN;

  for (guint d = MAX (from, history->first); d < origin; d++)
    {
      if (history->days[d].class != CF_FORECAST_ORDINARY)
        continue;

      for (guint s = 0; s < n_slots; s++)
        {
          guint i = history->days[d].weekday * n_slots + s;
          double calls = cf_forecast_history_calls (history, d, s);

          if (isnan (calls))
            continue;

          n_seen[i]++;
          if (n_seen[i] == 1)
            means[i] = calls;
          else if (method == CF_FORECAST_METHOD_MEAN)
            means[i] += (calls - means[i]) / n_seen[i];
          else
            means[i] += SMOOTHING * (calls - means[i]);
        }
    }
}

static void
compare (CfForecastBacktest      *self,
         const CfForecastHistory *history,
         const CfForecastModel   *model,
         const double            *simple,     /* NULL: the model itself */
         Sums                    *sums)
{
  guint n_slots = model->n_slots;

  for (guint d = 0; d < model->n_ahead; d++)
    {
      CfForecastError day = { .origin = self->n_origins, .lead = d / 7 };

      if (model->days[d].class != CF_FORECAST_ORDINARY)
        continue;

      for (guint s = 0; s < n_slots; s++)
        {
          double own = model->calls[d * n_slots + s];
          CfForecastError error = {
            .origin = self->n_origins,
            .slot = s,
            .lead = d / 7,
            .calls = cf_forecast_history_calls (history, model->origin + d, s),
            .mean = simple != NULL ? simple[model->days[d].weekday * n_slots + s] : own,
          };

          if (isnan (error.calls) || isnan (own) || isnan (error.mean))
            continue;

          day.calls += error.calls;
          day.mean += error.mean;
          sums->size += fabs (error.calls - error.mean);
          if (simple == NULL)
            g_array_append_val (self->slots, error);
        }

      sums->calls += day.calls;
      sums->error += day.calls - day.mean;
      sums->day_size += fabs (day.calls - day.mean);
      if (simple == NULL && day.mean > 0.0)
        g_array_append_val (self->days, day);
    }
}

static void
test_origin (CfForecastBacktest       *self,
             const CfForecastHistory  *history,
             const CfForecastSettings *settings,
             guint                     origin,
             Sums                      sums[CF_FORECAST_N_METHODS])
{
  const CfForecastProblem *problem = history->problem;
  guint n_ahead = MIN (problem->n_ahead, problem->n_days - origin);
  g_autofree double *simple = g_new (double, 7 * problem->n_slots);
  g_autoptr(CfForecastModel) model = cf_forecast_model_new (history, origin, n_ahead, settings);

  compare (self, history, model, NULL, &sums[CF_FORECAST_METHOD_CALENDAR]);
  for (guint method = CF_FORECAST_METHOD_SMOOTHED; method < CF_FORECAST_N_METHODS; method++)
    {
      forecast_simply (history, origin, method, simple);
      compare (self, history, model, simple, &sums[method]);
    }
}

CfForecastBacktest *
cf_forecast_backtest_new (const CfForecastHistory  *history,
                          const CfForecastSettings *settings,
                          CfProgress               *progress)
{
  g_autoptr(CfForecastBacktest) self = g_new0 (CfForecastBacktest, 1);
  Sums sums[CF_FORECAST_N_METHODS] = { 0 };

  self->slots = g_array_new (FALSE, FALSE, sizeof (CfForecastError));
  self->days = g_array_new (FALSE, FALSE, sizeof (CfForecastError));

  for (guint i = 1; i <= settings->n_origins; i++)
    {
      guint back = 7 * settings->origin_weeks * i;

      if (!cf_progress_step (progress, (double) i / (settings->n_origins + 1)))
        return NULL;

      test_origin (self, history, settings, history->problem->n_days - back, sums);
      self->n_origins++;
    }

  for (guint method = 0; method < CF_FORECAST_N_METHODS; method++)
    self->scores[method] = (CfForecastScore) {
      .wape = sums[method].calls > 0.0 ? sums[method].size / sums[method].calls : NAN,
      .day_wape = sums[method].calls > 0.0 ? sums[method].day_size / sums[method].calls : NAN,
      .bias = sums[method].calls > 0.0 ? sums[method].error / sums[method].calls : NAN,
    };

  return g_steal_pointer (&self);
}

void
cf_forecast_backtest_free (CfForecastBacktest *self)
{
  g_array_unref (self->slots);
  g_array_unref (self->days);
  g_free (self);
}
