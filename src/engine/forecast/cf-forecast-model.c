/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-forecast-model.h"

#include "cf-day-series.h"
#include "cf-simple-weeks.h"

#include <math.h>

#define N_PARTS 3
#define PART_OFFSET 0.5        /* log (T + 1/2): a part of the night may have no call */

#define LONG_WEEKS 104         /* two years: the season was seen twice */
#define SEASON_WEEKS 52        /* once: by likelihood, an average with the settings without it */

/* Back-test origins with less than this share of today's history tell how a younger model erred. */
#define YOUNGEST_ORIGIN 0.4

/* A model in the making. */
typedef struct
{
  const CfForecastHistory  *history;
  const CfForecastSettings *settings;
  CfForecastModel          *model;
  CfDaySeries               like;      /* what its series share */
} Work;

void
cf_forecast_settings_init (CfForecastSettings *self,
                           guint               n_weeks)
{
  gboolean is_long = n_weeks >= LONG_WEEKS;
  guint recent = MAX ((guint) (YOUNGEST_ORIGIN * n_weeks), CF_FORECAST_MIN_ORIGINS);

  *self = (CfForecastSettings) {
    .max_weeks = is_long ? 260 : 200,
    .n_origins = is_long ? 8 : MIN (MIN (10, recent), n_weeks > 4 ? n_weeks - 4 : 0),
    .origin_weeks = is_long ? 4 : 1,
  };

  cf_day_candidates_init (&self->candidates, is_long ? 4 : n_weeks >= SEASON_WEEKS ? 1 : 0,
                          is_long);
}

/* The calendar model on whole days; fills what it says of the past as well. */
static void
fit_whole_days (const Work  *work,
                CfDaySeries *series)
{
  CfForecastModel *model = work->model;
  guint n_past = series->n_past;

  for (guint d = 0; d < n_past; d++)
    series->totals[d] = work->history->totals[model->from + d];
  cf_day_series_fit_candidates (series, &work->settings->candidates, model->candidate_weights);

  for (guint d = 0; d < model->origin; d++)
    {
      gboolean used = d >= model->from && !isnan (work->history->totals[d]);

      model->fitted[d] = used ? series->means[d - model->from] : NAN;
      model->weights[d] = used ? series->weights[d - model->from] : 0.0;
    }
  memcpy (model->whole, series->means + n_past, model->n_ahead * sizeof (double));
  memcpy (model->parts, series->parts + n_past, model->n_ahead * sizeof (CfDayModelParts));
  model->bias = series->bias;
}

/* Runs of slots of about the same volume: part p is edges[p] to before edges[p + 1]. */
static void
find_parts (const CfDayProfile *profile,
            guint               edges[N_PARTS + 1])
{
  g_autofree double *volume = g_new0 (double, profile->n_slots);
  double total = 0.0, sum = 0.0;
  guint part = 1;

  for (guint i = 0; i < 7 * profile->n_slots; i++)
    if (profile->open[i])
      {
        volume[i % profile->n_slots] += profile->weekdays[i];
        total += profile->weekdays[i];
      }

  edges[0] = 0;
  for (guint s = 0; s < profile->n_slots && part < N_PARTS; s++)
    {
      sum += volume[s];
      if (sum >= total * part / N_PARTS)
        edges[part++] = s + 1;
    }
  while (part <= N_PARTS)
    edges[part++] = profile->n_slots;
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
fill_part (const Work               *work,
           const CfDayModelSettings *settings,
           guint                     from,
           guint                     until)
{
  CfForecastModel *model = work->model;
  CfDaySeries series;

  if (from == until)
    return;

  cf_day_series_init (&series, &work->like);
  series.offset = PART_OFFSET;
  for (guint d = 0; d < series.n_past; d++)
    series.totals[d] = sum_part (work->history, model->from + d, from, until);
  cf_day_series_fit (&series, settings);

  for (guint d = 0; d < model->n_ahead; d++)
    {
      const double *shares = model->shares + d * model->n_slots;
      double *calls = model->calls[CF_FORECAST_METHOD_PARTS] + d * model->n_slots;
      double share = 0.0;

      for (guint s = from; s < until; s++)
        share += isnan (shares[s]) ? 0.0 : shares[s];
      for (guint s = from; s < until; s++)
        calls[s] = share > 0.0 ? series.means[series.n_past + d] * shares[s] / share : shares[s];
    }

  cf_day_series_clear (&series);
}

static void
fill_calendar_methods (const Work *work)
{
  CfForecastModel *model = work->model;
  const CfDayModelSettings settings
    = cf_day_candidates_average (&work->settings->candidates, model->candidate_weights);
  guint edges[N_PARTS + 1];

  for (guint d = 0; d < model->n_ahead; d++)
    {
      double *shares = model->shares + d * model->n_slots;
      double *calls = model->calls[CF_FORECAST_METHOD_CALENDAR] + d * model->n_slots;

      cf_day_profile_shares (model->profile, &model->days[d], shares);
      for (guint s = 0; s < model->n_slots; s++)
        calls[s] = model->whole[d] * shares[s];
    }

  find_parts (model->profile, edges);
  for (guint part = 0; part < N_PARTS; part++)
    fill_part (work, &settings, edges[part], edges[part + 1]);
}

/* What the calendar adds to a day's weekday and level. */
static double
calendar_factor (const CfDayModelParts *parts)
{
  return exp (parts->month + parts->special + parts->after + parts->season);
}

/* @week: [7 * n_slots]; @factors: [n_ahead], NULL: 1. */
static void
repeat_week (CfForecastModel  *model,
             CfForecastMethod  method,
             const double     *week,
             const double     *factors)
{
  for (guint d = 0; d < model->n_ahead; d++)
    for (guint s = 0; s < model->n_slots; s++)
      {
        guint i = d * model->n_slots + s;
        double calls = week[model->days[d].weekday * model->n_slots + s];

        model->calls[method][i] = isnan (model->shares[i])
                                  ? NAN : calls * (factors != NULL ? factors[d] : 1.0);
      }
}

static void
fill_simple_methods (const Work        *work,
                     const CfDaySeries *series)
{
  CfForecastModel *model = work->model;
  g_autofree double *week = g_new (double, 7 * model->n_slots);
  g_autofree double *factors = g_new (double, model->origin + model->n_ahead);

  for (guint d = model->from; d < model->origin + model->n_ahead; d++)
    factors[d] = calendar_factor (&series->parts[d - model->from]);

  cf_simple_weeks_fill_adjusted (work->history, model->origin, factors, model->weights, week);
  repeat_week (model, CF_FORECAST_METHOD_ADJUSTED, week, factors + model->origin);
  cf_simple_weeks_fill (work->history, model->origin, CF_FORECAST_METHOD_SMOOTHED, week);
  repeat_week (model, CF_FORECAST_METHOD_SMOOTHED, week, NULL);
  cf_simple_weeks_fill (work->history, model->origin, CF_FORECAST_METHOD_MEAN, week);
  repeat_week (model, CF_FORECAST_METHOD_MEAN, week, NULL);
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
    .like = {
      .days = days,
      .n_past = origin - from,
      .n_ahead = n_ahead,
      .n_classes = history->n_classes,
      .groups = history->problem->groups,
      .chained = history->chained,
    },
  };
  CfDaySeries series;

  self->from = from;
  self->origin = origin;
  self->first_day = history->problem->first_day + (CfDay) origin;
  self->chained = history->chained;
  self->n_ahead = n_ahead;
  self->n_slots = history->problem->n_slots;
  self->days = g_memdup2 (days + origin - from, n_ahead * sizeof (CfForecastDate));
  self->shares = g_new0 (double, n_ahead * self->n_slots);
  for (guint method = 0; method < CF_FORECAST_N_METHODS; method++)
    self->calls[method] = g_new0 (double, n_ahead * self->n_slots);
  self->whole = g_new0 (double, n_ahead);
  self->parts = g_new0 (CfDayModelParts, n_ahead);
  self->candidate_weights = g_new0 (double, settings->candidates.n);
  self->fitted = g_new (double, origin);
  self->weights = g_new (double, origin);
  self->profile = cf_day_profile_new (history, origin);

  cf_day_series_init (&series, &work.like);
  fit_whole_days (&work, &series);
  fill_calendar_methods (&work);
  fill_simple_methods (&work, &series);
  cf_day_series_clear (&series);

  return self;
}

CfForecastDayKind
cf_forecast_model_kind (const CfForecastModel *self,
                        guint                  day)
{
  guint16 class = self->days[day].class;

  if (class == CF_FORECAST_ORDINARY)
    return CF_FORECAST_DAY_ORDINARY;

  return self->profile->class_days[class] > 0 ? CF_FORECAST_DAY_SPECIAL : CF_FORECAST_DAY_NEW;
}

int
cf_forecast_model_festival (const CfForecastModel *self,
                            guint                  day)
{
  guint16 class = self->days[day].class;

  return self->chained > 0 && class >= self->chained
         ? CF_FORECAST_FESTIVAL_FIRST + (int) (class - self->chained) : CF_FORECAST_NO_FESTIVAL;
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
  g_free (self->candidate_weights);
  g_free (self->fitted);
  g_free (self->weights);
  cf_day_profile_free (self->profile);
  g_free (self);
}
