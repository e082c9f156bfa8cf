/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-forecast-backtest.h"

#include "cf-forecast-mixture.h"
#include "cf-forecast-spread.h"

#include <math.h>

/* Sums over intervals: y, y - m, |y - m|, and |sum of y - m over a day|. */
typedef struct
{
  double calls, error, size, day_size;
} Sums;

static void
sums_add (Sums       *self,
          const Sums *other)
{
  self->calls += other->calls;
  self->error += other->error;
  self->size += other->size;
  self->day_size += other->day_size;
}

/* Compares a day with what came, over the intervals that every method knows. */
static void
compare_day (CfForecastBacktest      *self,
             const CfForecastHistory *history,
             guint                    origin,
             guint                    d,
             Sums                     sums[CF_FORECAST_N_METHODS])
{
  const CfForecastModel *model = g_ptr_array_index (self->models, origin);
  double now = cf_forecast_history_weeks (history, history->problem->n_days);
  double then = cf_forecast_history_weeks (history, model->origin);
  CfForecastError day = {
    .origin = origin,
    .day = d,
    .lead = d / 7,
    .kind = cf_forecast_model_kind (model, d),
    .young = cf_forecast_spread_young (MAX (then, 1.0), MAX (now, 1.0)),
  };

  memset (sums, 0, CF_FORECAST_N_METHODS * sizeof (Sums));

  for (guint s = 0; s < model->n_slots; s++)
    {
      guint i = d * model->n_slots + s;
      double calls = cf_forecast_history_calls (history, model->origin + d, s);
      gboolean known = !isnan (calls);

      for (guint method = 0; method < CF_FORECAST_N_METHODS; method++)
        known &= !isnan (model->calls[method][i]);
      if (!known)
        continue;

      for (guint method = 0; method < CF_FORECAST_N_METHODS; method++)
        {
          double error = calls - model->calls[method][i];

          sums[method].calls += calls;
          sums[method].error += error;
          sums[method].size += fabs (error);
        }

      CfForecastError error = day;

      error.slot = s;
      error.calls = calls;
      error.mean = model->calls[CF_FORECAST_METHOD_MIXTURE][i];

      day.calls += error.calls;
      day.mean += error.mean;
      g_array_append_val (self->slots, error);
    }

  for (guint method = 0; method < CF_FORECAST_N_METHODS; method++)
    sums[method].day_size = fabs (sums[method].error);
  if (day.mean > 0.0)
    g_array_append_val (self->days, day);
}

static void
compare (CfForecastBacktest      *self,
         const CfForecastHistory *history)
{
  g_autofree Sums *leads = g_new0 (Sums, self->n_leads * CF_FORECAST_N_METHODS);
  Sums all[CF_FORECAST_N_METHODS] = { 0 };

  for (guint origin = 0; origin < self->n_origins; origin++)
    {
      const CfForecastModel *model = g_ptr_array_index (self->models, origin);

      for (guint d = 0; d < model->n_ahead; d++)
        {
          Sums day[CF_FORECAST_N_METHODS];

          compare_day (self, history, origin, d, day);
          if (model->days[d].class != CF_FORECAST_ORDINARY)
            continue;

          for (guint method = 0; method < CF_FORECAST_N_METHODS; method++)
            {
              sums_add (&all[method], &day[method]);
              sums_add (&leads[method * self->n_leads + d / 7], &day[method]);
            }
        }
    }

  for (guint method = 0; method < CF_FORECAST_N_METHODS; method++)
    self->scores[method] = (CfForecastScore) {
      .wape = all[method].calls > 0.0 ? all[method].size / all[method].calls : NAN,
      .day_wape = all[method].calls > 0.0 ? all[method].day_size / all[method].calls : NAN,
      .bias = all[method].calls > 0.0 ? all[method].error / all[method].calls : NAN,
    };
  for (guint i = 0; i < self->n_leads * CF_FORECAST_N_METHODS; i++)
    self->lead_wape[i] = leads[i].calls > 0.0 ? leads[i].size / leads[i].calls : NAN;
}

/* Oldest first, so that what is learned from one origin may be used at the next.
 * FALSE: @progress said stop. */
static gboolean
ask_at_origins (CfForecastBacktest      *self,
                const CfForecastHistory *history,
                CfProgress              *progress)
{
  const CfForecastProblem *problem = history->problem;
  CfForecastSettings *settings = &self->settings;

  for (guint i = settings->n_origins; i > 0; i--)
    {
      guint origin = problem->n_days - 7 * settings->origin_weeks * i;
      guint n_ahead = MIN (problem->n_ahead, problem->n_days - origin);
      double done = (double) self->n_origins / (settings->n_origins + 1);

      if (!cf_progress_step (progress, done))
        return FALSE;

      CfForecastModel *model = cf_forecast_model_new (history, origin, n_ahead, settings);

      g_ptr_array_add (self->models, model);
      if (self->n_origins++ == 0)
        cf_day_candidates_narrow (&settings->candidates, model->candidate_weights);
    }

  return TRUE;
}

CfForecastBacktest *
cf_forecast_backtest_new (const CfForecastHistory  *history,
                          const CfForecastSettings *settings,
                          CfProgress               *progress)
{
  g_autoptr(CfForecastBacktest) self = g_new0 (CfForecastBacktest, 1);

  self->models = g_ptr_array_new_with_free_func ((GDestroyNotify) cf_forecast_model_free);
  self->slots = g_array_new (FALSE, FALSE, sizeof (CfForecastError));
  self->days = g_array_new (FALSE, FALSE, sizeof (CfForecastError));
  self->n_leads = (history->problem->n_ahead + 6) / 7;
  self->lead_wape = g_new (double, CF_FORECAST_N_METHODS * self->n_leads);
  self->settings = *settings;

  if (!ask_at_origins (self, history, progress))
    return NULL;

  if (self->n_origins >= CF_FORECAST_MIN_ORIGINS)
    cf_forecast_mixture_choose (self->models, history, self->weights);
  else
    cf_forecast_mixture_usual (self->weights);
  for (guint origin = 0; origin < self->n_origins; origin++)
    cf_forecast_mixture_fill (g_ptr_array_index (self->models, origin), self->weights);
  compare (self, history);

  return g_steal_pointer (&self);
}

void
cf_forecast_backtest_free (CfForecastBacktest *self)
{
  g_ptr_array_unref (self->models);
  g_array_unref (self->slots);
  g_array_unref (self->days);
  g_free (self->lead_wape);
  g_free (self);
}
