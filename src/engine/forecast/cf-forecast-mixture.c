/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Minimized, over weights w >= 0 that sum to 1:
 *
 *   sum (y - sum_k w_k f_k)^2 / (m + v m^2)  +  prior x |w - usual|^2
 *
 * with m the usual mixture; exchanging weight between two methods at a time reaches the only
 * minimum, since the sum is convex. */
#include "cf-forecast-mixture.h"

#include <math.h>

#define N_MIXED CF_FORECAST_METHOD_MIXTURE

/* Intervals vary by chance and with their day. */
#define DAY_VARIANCE 0.02

/* The usual weights count as this many intervals of the back-test. */
#define PRIOR_INTERVALS 1000.0

#define N_ROUNDS 100

/* The quadratic form: squares - 2 side w + w matrix w, around the usual mixture. */
typedef struct
{
  double matrix[N_MIXED][N_MIXED];
  double side[N_MIXED];
  double squares;
  double n;
} Form;

void
cf_forecast_mixture_usual (double *weights)
{
  for (guint method = 0; method < CF_FORECAST_N_METHODS; method++)
    weights[method] = 0.0;

  weights[CF_FORECAST_METHOD_CALENDAR] = 0.4;
  weights[CF_FORECAST_METHOD_PARTS] = 0.3;
  weights[CF_FORECAST_METHOD_ADJUSTED] = 0.3;
}

static void
form_add (Form         *form,
          const double *usual,
          const double *values,
          double        calls)
{
  double mean = 0.0;

  for (guint k = 0; k < N_MIXED; k++)
    mean += usual[k] * values[k];

  double weight = 1.0 / (mean + 0.5 + DAY_VARIANCE * mean * mean);

  for (guint k = 0; k < N_MIXED; k++)
    {
      form->side[k] += weight * (calls - mean) * (values[k] - mean);
      for (guint j = 0; j < N_MIXED; j++)
        form->matrix[k][j] += weight * (values[k] - mean) * (values[j] - mean);
    }
  form->squares += weight * (calls - mean) * (calls - mean);
  form->n += 1.0;
}

static void
form_add_model (Form                    *form,
                const double            *usual,
                const CfForecastModel   *model,
                const CfForecastHistory *history)
{
  for (guint i = 0; i < model->n_ahead * model->n_slots; i++)
    {
      guint d = i / model->n_slots;
      double calls = cf_forecast_history_calls (history, model->origin + d, i % model->n_slots);
      gboolean known = !isnan (calls);
      double values[N_MIXED];

      if (model->days[d].class != CF_FORECAST_ORDINARY || model->days[d].after)
        continue;

      for (guint k = 0; k < N_MIXED; k++)
        {
          values[k] = model->calls[k][i];
          known &= !isnan (values[k]);
        }
      if (known)
        form_add (form, usual, values, calls);
    }
}

/* Moves weight from method @j to method @k, or back, to the minimum along that way. */
static void
exchange (const Form   *form,
          const double *usual,
          double       *weights,
          guint         k,
          guint         j)
{
  double prior = PRIOR_INTERVALS * form->squares / form->n;
  double slope = form->side[j] - form->side[k]
                 + prior * (weights[k] - usual[k] - weights[j] + usual[j]);
  double curvature = form->matrix[k][k] - 2.0 * form->matrix[k][j] + form->matrix[j][j]
                     + 2.0 * prior;

  for (guint i = 0; i < N_MIXED; i++)
    slope += (form->matrix[k][i] - form->matrix[j][i]) * weights[i];

  if (curvature <= 0.0)
    return;

  double moved = CLAMP (-slope / curvature, -weights[k], weights[j]);

  weights[k] += moved;
  weights[j] -= moved;
}

void
cf_forecast_mixture_choose (const GPtrArray         *models,
                            const CfForecastHistory *history,
                            double                  *weights)
{
  double usual[CF_FORECAST_N_METHODS];
  Form form = { 0 };

  cf_forecast_mixture_usual (usual);
  cf_forecast_mixture_usual (weights);
  for (guint i = 0; i < models->len; i++)
    form_add_model (&form, usual, g_ptr_array_index (models, i), history);
  if (form.n <= 0.0)
    return;

  for (guint round = 0; round < N_ROUNDS; round++)
    for (guint k = 1; k < N_MIXED; k++)
      for (guint j = 0; j < k; j++)
        exchange (&form, usual, weights, k, j);
}

void
cf_forecast_mixture_own (const CfForecastModel *model,
                         const double          *weights,
                         guint                  day,
                         guint                  slot,
                         double                *own)
{
  const CfForecastDate *date = &model->days[day];
  gboolean simple = date->class == CF_FORECAST_ORDINARY && !date->after;
  double sum = 0.0;

  for (guint method = 0; method < N_MIXED; method++)
    {
      gboolean knows = !isnan (model->calls[method][day * model->n_slots + slot])
                       && (simple || method <= CF_FORECAST_METHOD_PARTS);

      own[method] = knows ? weights[method] : 0.0;
      sum += own[method];
    }

  own[CF_FORECAST_METHOD_MIXTURE] = 0.0;
  if (sum <= 0.0)
    own[CF_FORECAST_METHOD_CALENDAR] = sum = 1.0;
  for (guint method = 0; method < N_MIXED; method++)
    own[method] /= sum;
}

void
cf_forecast_mixture_fill (CfForecastModel *model,
                          const double    *weights)
{
  double *mixture = model->calls[CF_FORECAST_METHOD_MIXTURE];

  for (guint i = 0; i < model->n_ahead * model->n_slots; i++)
    {
      double own[CF_FORECAST_N_METHODS];

      mixture[i] = isnan (model->shares[i]) ? NAN : 0.0;
      cf_forecast_mixture_own (model, weights, i / model->n_slots, i % model->n_slots, own);
      for (guint method = 0; method < N_MIXED; method++)
        if (own[method] > 0.0)
          mixture[i] += own[method] * model->calls[method][i];
    }
}
