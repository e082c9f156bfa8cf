/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-forecast-model.h"

#include "cf-simple-weeks.h"

#include <math.h>

#define N_QUARTERS 4
#define QUARTER_OFFSET 0.5     /* log (T + 1/2): a quarter of the night may have no call */
#define BIAS_DAYS (13 * 7)

/* A model in the making. */
typedef struct
{
  const CfForecastHistory  *history;
  const CfForecastSettings *settings;
  CfForecastModel          *model;
  guint                     from;      /* first day that the calendar model sees */
  guint                     n_past;    /* days from there to the origin */
  CfForecastDate            *days;      /* [n_past + n_ahead] */
} Work;

/* A series of day totals and what the calendar models make of it. */
typedef struct
{
  double          *totals;    /* [n_past]; NAN: unknown */
  double           offset;    /* log (total + offset) */
  double          *means;     /* [n_past + n_ahead]: totals, bias included */
  double          *weights;   /* [n_past] */
  CfDayModelParts *parts;     /* [n_ahead] */
  double           bias;
} Series;

static const double short_levels[] = { 0.01, 0.03, 0.1 };
static const double short_months[] = { 0.3, 2.0 };
static const double long_levels[] = { 0.003, 0.03 };

void
cf_forecast_settings_init (CfForecastSettings *self,
                           guint               n_weeks)
{
  gboolean is_long = n_weeks >= 104;
  guint pairs = is_long ? 2 : n_weeks >= 70 ? 1 : 0;

  *self = (CfForecastSettings) {
    .max_weeks = is_long ? 260 : 200,
    .n_origins = is_long ? 8 : MIN (10, n_weeks > 4 ? n_weeks - 4 : 0),
    .origin_weeks = is_long ? 4 : 1,
  };

  if (is_long)
    for (guint i = 0; i < G_N_ELEMENTS (long_levels); i++)
      self->candidates[self->n_candidates++]
        = (CfDayModelSettings) { long_levels[i], 0.3, 1.0, pairs };
  else
    for (guint i = 0; i < G_N_ELEMENTS (short_levels); i++)
      for (guint k = 0; k < G_N_ELEMENTS (short_months); k++)
        self->candidates[self->n_candidates++]
          = (CfDayModelSettings) { short_levels[i], short_months[k], 1.0, pairs };
}

static void
series_init (Series     *self,
             const Work *work,
             double      offset)
{
  guint n_ahead = work->model->n_ahead;

  self->offset = offset;
  self->totals = g_new (double, work->n_past);
  self->means = g_new0 (double, work->n_past + n_ahead);
  self->weights = g_new0 (double, work->n_past);
  self->parts = g_new0 (CfDayModelParts, n_ahead);
}

static void
series_clear (Series *self)
{
  g_free (self->totals);
  g_free (self->means);
  g_free (self->weights);
  g_free (self->parts);
}

static void
add_parts (CfDayModelParts       *sum,
           const CfDayModelParts *parts,
           double                 share)
{
  sum->level += share * parts->level;
  sum->weekday += share * parts->weekday;
  sum->month += share * parts->month;
  sum->special += share * parts->special;
  sum->after += share * parts->after;
  sum->season += share * parts->season;
}

/* Adds one candidate's share of the averaged logarithms. */
static void
add_candidate (Series                   *self,
               const Work               *work,
               const CfDayModelSeries   *calendar,
               const CfDayModelSettings *candidate)
{
  double share = 1.0 / work->settings->n_candidates;
  g_autoptr(CfDayModelFit) fit = cf_day_model_fit_new (calendar, candidate);

  for (guint d = 0; d < work->n_past + work->model->n_ahead; d++)
    {
      CfDayModelParts parts;

      cf_day_model_fit_predict (fit, &work->days[d], cf_day_model_week (work->n_past, d), &parts);
      self->means[d] += share * cf_day_model_parts_sum (&parts);
      if (d >= work->n_past)
        add_parts (&self->parts[d - work->n_past], &parts, share);
      else
        self->weights[d] += share * calendar->weights[d];
    }
}

/* The log model gives medians: the ordinary days of the last quarter say what is missing. */
static double
find_bias (const Series *self,
           const Work   *work)
{
  double actual = 0.0, fitted = 0.0;
  guint from = work->n_past > BIAS_DAYS ? work->n_past - BIAS_DAYS : 0;

  for (guint d = from; d < work->n_past; d++)
    if (!isnan (self->totals[d]) && self->totals[d] + self->offset > 0.0
        && work->days[d].class == CF_FORECAST_ORDINARY)
      {
        actual += self->totals[d];
        fitted += self->means[d];
      }

  return actual > 0.0 && fitted > 0.0 ? actual / fitted : 1.0;
}

/* FALSE: the series has no day with calls, and all its means are 0. */
static gboolean
series_fit (Series     *self,
            const Work *work)
{
  guint n_days = work->n_past + work->model->n_ahead;
  g_autofree double *values = g_new (double, work->n_past);
  g_autofree double *weights = g_new (double, work->n_past);
  CfDayModelSeries calendar = {
    .days = work->days,
    .values = values,
    .n_days = work->n_past,
    .n_classes = work->history->n_classes,
    .groups = work->history->problem->groups,
    .weights = weights,
  };
  gboolean any = FALSE;

  for (guint d = 0; d < work->n_past; d++)
    {
      double total = self->totals[d] + self->offset;

      values[d] = total > 0.0 ? log (total) : NAN;
      any |= self->totals[d] > 0.0;
    }
  if (!any)
    return FALSE;

  for (guint i = 0; i < work->settings->n_candidates; i++)
    add_candidate (self, work, &calendar, &work->settings->candidates[i]);

  for (guint d = 0; d < n_days; d++)
    self->means[d] = MAX (exp (self->means[d]) - self->offset, 0.0);
  self->bias = find_bias (self, work);
  for (guint d = 0; d < n_days; d++)
    self->means[d] *= self->bias;

  return TRUE;
}

static void
fit_whole_days (const Work *work)
{
  CfForecastModel *model = work->model;
  Series series = { 0 };

  series_init (&series, work, 0.0);
  for (guint d = 0; d < work->n_past; d++)
    series.totals[d] = work->history->totals[work->from + d];
  if (!series_fit (&series, work))
    series.bias = 1.0;

  for (guint d = 0; d < model->origin; d++)
    {
      gboolean used = d >= work->from && !isnan (work->history->totals[d]);

      model->fitted[d] = used ? series.means[d - work->from] : NAN;
      model->weights[d] = used ? series.weights[d - work->from] : 0.0;
    }
  for (guint d = 0; d < model->n_ahead; d++)
    {
      model->whole[d] = series.means[work->n_past + d];
      model->parts[d] = series.parts[d];
    }
  model->bias = series.bias;

  series_clear (&series);
}

/* Four runs of slots of about the same volume: quarter q is edges[q] to before edges[q + 1]. */
static void
find_quarters (const CfDayProfile *profile,
               guint               edges[N_QUARTERS + 1])
{
  g_autofree double *volume = g_new0 (double, profile->n_slots);
  double total = 0.0, sum = 0.0;
  guint quarter = 1;

  for (guint i = 0; i < 7 * profile->n_slots; i++)
    if (profile->open[i])
      {
        volume[i % profile->n_slots] += profile->weekdays[i];
        total += profile->weekdays[i];
      }

  edges[0] = 0;
  for (guint s = 0; s < profile->n_slots && quarter < N_QUARTERS; s++)
    {
      sum += volume[s];
      if (sum >= total * quarter / N_QUARTERS)
        edges[quarter++] = s + 1;
    }
  while (quarter <= N_QUARTERS)
    edges[quarter++] = profile->n_slots;
}

/* The calls of a part of a past day; NAN when a usual slot of it is unknown. */
static double
sum_part (const CfForecastHistory *history,
          guint                    day,
          guint                    from,
          guint                    until)
{
  const gboolean *usual = history->usual + history->days[day].weekday * history->problem->n_slots;
  double sum = 0.0;
  guint n_known = 0;

  for (guint s = from; s < until; s++)
    {
      double calls = cf_forecast_history_calls (history, day, s);

      if (!isnan (calls))
        {
          sum += calls;
          n_known++;
        }
      else if (usual[s])
        {
          return NAN;
        }
    }

  return n_known > 0 ? sum : NAN;
}

/* Fills the slots of a part of the day from its own model. */
static void
fill_part (const Work *work,
           guint       from,
           guint       until)
{
  CfForecastModel *model = work->model;
  Series series = { 0 };

  if (from == until)
    return;

  series_init (&series, work, QUARTER_OFFSET);
  for (guint d = 0; d < work->n_past; d++)
    series.totals[d] = sum_part (work->history, work->from + d, from, until);
  series_fit (&series, work);

  for (guint d = 0; d < model->n_ahead; d++)
    {
      const double *shares = model->shares + d * model->n_slots;
      double *calls = model->calls[CF_FORECAST_METHOD_PARTS] + d * model->n_slots;
      double share = 0.0;

      for (guint s = from; s < until; s++)
        share += isnan (shares[s]) ? 0.0 : shares[s];
      for (guint s = from; s < until; s++)
        calls[s] = share > 0.0 ? series.means[work->n_past + d] * shares[s] / share : shares[s];
    }

  series_clear (&series);
}

static void
fill_calendar_methods (const Work *work)
{
  CfForecastModel *model = work->model;
  guint edges[N_QUARTERS + 1];

  for (guint d = 0; d < model->n_ahead; d++)
    {
      double *shares = model->shares + d * model->n_slots;
      double *calls = model->calls[CF_FORECAST_METHOD_CALENDAR] + d * model->n_slots;

      cf_day_profile_shares (model->profile, &model->days[d], shares);
      for (guint s = 0; s < model->n_slots; s++)
        calls[s] = model->whole[d] * shares[s];
    }

  find_quarters (model->profile, edges);
  for (guint quarter = 0; quarter < N_QUARTERS; quarter++)
    fill_part (work, edges[quarter], edges[quarter + 1]);
}

static void
fill_simple_method (const Work       *work,
                    CfForecastMethod  method)
{
  CfForecastModel *model = work->model;
  g_autofree double *week = g_new (double, 7 * model->n_slots);

  cf_simple_weeks_fill (work->history, model->origin, method, week);
  for (guint d = 0; d < model->n_ahead; d++)
    for (guint s = 0; s < model->n_slots; s++)
      {
        guint i = d * model->n_slots + s;

        model->calls[method][i] = isnan (model->shares[i])
                                  ? NAN : week[model->days[d].weekday * model->n_slots + s];
      }
}

CfForecastModel *
cf_forecast_model_new (const CfForecastHistory  *history,
                       guint                     origin,
                       guint                     n_ahead,
                       const CfForecastSettings *settings)
{
  CfForecastModel *self = g_new0 (CfForecastModel, 1);
  guint reach = settings->max_weeks * 7;
  guint from = MAX (history->first, origin > reach ? origin - reach : 0);
  g_autofree CfForecastDate *days
    = cf_forecast_history_calendar (history, origin, from, origin + n_ahead);
  const Work work = {
    .history = history,
    .settings = settings,
    .model = self,
    .from = from,
    .n_past = origin - from,
    .days = days,
  };

  self->from = from;
  self->origin = origin;
  self->first_day = history->problem->first_day + (CfDay) origin;
  self->n_ahead = n_ahead;
  self->n_slots = history->problem->n_slots;
  self->days = g_memdup2 (days + work.n_past, n_ahead * sizeof (CfForecastDate));
  self->shares = g_new0 (double, n_ahead * self->n_slots);
  for (guint method = 0; method < CF_FORECAST_N_METHODS; method++)
    self->calls[method] = g_new0 (double, n_ahead * self->n_slots);
  self->whole = g_new0 (double, n_ahead);
  self->parts = g_new0 (CfDayModelParts, n_ahead);
  self->fitted = g_new (double, origin);
  self->weights = g_new (double, origin);
  self->profile = cf_day_profile_new (history, origin);

  fit_whole_days (&work);
  fill_calendar_methods (&work);
  fill_simple_method (&work, CF_FORECAST_METHOD_SMOOTHED);
  fill_simple_method (&work, CF_FORECAST_METHOD_MEAN);

  return self;
}

void
cf_forecast_model_weights (const CfForecastModel *self,
                           const double          *weights,
                           guint                  day,
                           guint                  slot,
                           double                *own)
{
  const CfForecastDate *date = &self->days[day];
  gboolean simple = date->class == CF_FORECAST_ORDINARY && !date->after;
  double sum = 0.0;

  for (guint method = 0; method < CF_FORECAST_METHOD_MIXTURE; method++)
    {
      gboolean knows = !isnan (self->calls[method][day * self->n_slots + slot])
                       && (simple || method < CF_FORECAST_METHOD_SMOOTHED);

      own[method] = knows ? weights[method] : 0.0;
      sum += own[method];
    }

  own[CF_FORECAST_METHOD_MIXTURE] = 0.0;
  if (sum <= 0.0)
    own[CF_FORECAST_METHOD_CALENDAR] = sum = 1.0;
  for (guint method = 0; method < CF_FORECAST_METHOD_MIXTURE; method++)
    own[method] /= sum;
}

void
cf_forecast_model_mix (CfForecastModel *self,
                       const double    *weights)
{
  double *mixture = self->calls[CF_FORECAST_METHOD_MIXTURE];

  for (guint i = 0; i < self->n_ahead * self->n_slots; i++)
    {
      double own[CF_FORECAST_N_METHODS];

      mixture[i] = isnan (self->shares[i]) ? NAN : 0.0;
      cf_forecast_model_weights (self, weights, i / self->n_slots, i % self->n_slots, own);
      for (guint method = 0; method < CF_FORECAST_METHOD_MIXTURE; method++)
        if (own[method] > 0.0)
          mixture[i] += own[method] * self->calls[method][i];
    }
}

void
cf_forecast_model_free (CfForecastModel *self)
{
  g_free (self->days);
  g_free (self->shares);
  for (guint method = 0; method < CF_FORECAST_N_METHODS; method++)
    g_free (self->calls[method]);
  g_free (self->whole);
  g_free (self->parts);
  g_free (self->fitted);
  g_free (self->weights);
  cf_day_profile_free (self->profile);
  g_free (self);
}
