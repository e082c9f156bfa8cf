/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is found in a history: days that count less or not at all, and why; and intervals that are
 * far from what their day should have brought. */
#include "cf-forecast-reasons.h"

#include "cf-order-statistic.h"

#include <math.h>

/* A day that counts less than this is unusual. */
#define UNUSUAL_BELOW 0.5

/* An interval is unusual beyond this many of the 95 % band's half widths: about once in a hundred
 * million when errors are normal, so that what is offered is worth looking at. */
#define WILD 3.0

/* Why a day of the history did not count in full. */
typedef struct
{
  gboolean       any;
  CfForecastLeft reason;
  double         weight;
} Left;

typedef struct
{
  const CfForecastHistory *history;
  const CfForecastModel   *model;
  guint                    n_slots;
  gboolean                *open;      /* [7]: weekdays with known intervals somewhere */
} Search;

static gboolean
is_marked (const Search *search,
           guint         day)
{
  const guint8 *marks = search->history->problem->marks;

  for (guint s = 0; marks != NULL && s < search->n_slots; s++)
    if (marks[(gsize) day * search->n_slots + s])
      return TRUE;

  return FALSE;
}

static gboolean
is_known (const Search *search,
          guint         day)
{
  for (guint s = 0; s < search->n_slots; s++)
    if (!isnan (cf_forecast_history_calls (search->history, day, s)))
      return TRUE;

  return FALSE;
}

static Left
judge_day (const Search *search,
           guint         day)
{
  const CfForecastDate *date = &search->history->days[day];
  double weight = search->model->weights[day];

  if (day < search->model->from)
    return (Left) { TRUE, CF_FORECAST_LEFT_OLD, 0.0 };
  if (is_marked (search, day))
    return (Left) { TRUE, CF_FORECAST_LEFT_EXCLUDED, 0.0 };
  if (!is_known (search, day))
    return (Left) { search->open[date->weekday], CF_FORECAST_LEFT_UNKNOWN, 0.0 };
  if (isnan (search->history->totals[day]))
    return (Left) { TRUE, CF_FORECAST_LEFT_PARTIAL, 0.0 };
  if (date->class != CF_FORECAST_ORDINARY)
    return (Left) { TRUE, CF_FORECAST_LEFT_SPECIAL, 0.0 };

  return (Left) { weight < UNUSUAL_BELOW, CF_FORECAST_LEFT_UNUSUAL, weight };
}

static void
find_left_out (const Search *search,
               GArray       *found)
{
  CfForecastLeftOut *run = NULL;

  for (guint d = search->history->first; d < search->model->origin; d++)
    {
      Left left = judge_day (search, d);

      if (left.any && run != NULL && run->reason == left.reason)
        {
          run->n_days++;
          run->weight = MIN (run->weight, left.weight);
        }
      else if (left.any)
        {
          const CfForecastLeftOut first = {
            .reason = left.reason,
            .day = search->history->problem->first_day + (CfDay) d,
            .n_days = 1,
            .weight = left.weight,
          };

          g_array_append_val (found, first);
          run = &g_array_index (found, CfForecastLeftOut, found->len - 1);
        }
      else
        {
          run = NULL;
        }
    }
}

/* How an unusual day's intervals compare with what was expected, one wild one left aside: their
 * median. */
static double
day_ratio (const Search *search,
           guint         day,
           const double *shares)
{
  g_autofree double *ratios = g_new (double, search->n_slots);
  guint n = 0;

  for (guint s = 0; s < search->n_slots; s++)
    {
      double calls = cf_forecast_history_calls (search->history, day, s);
      double expected = search->model->fitted[day] * shares[s];

      if (!isnan (calls) && !isnan (expected))
        ratios[n++] = (calls + 0.5) / (expected + 0.5);
    }

  return n > 0 ? cf_order_median (ratios, n) : 1.0;
}

/* Intervals of one day against the profile of now. On an unusual day they are compared with the
 * rest of it, so that a day that was wild as a whole is one finding. */
static void
find_wild_slots (const Search           *search,
                 guint                   day,
                 const CfForecastSpread *slots,
                 GArray                 *found)
{
  g_autofree double *shares = g_new (double, search->n_slots);

  cf_day_profile_shares (search->model->profile, &search->history->days[day], shares);

  double ratio = search->model->weights[day] < UNUSUAL_BELOW
                 ? day_ratio (search, day, shares) : 1.0;

  for (guint s = 0; s < search->n_slots; s++)
    {
      double calls = cf_forecast_history_calls (search->history, day, s);
      double expected = search->model->fitted[day] * shares[s];
      double distance = cf_forecast_spread_distance (slots, s, ratio * expected, calls);

      /* FALSE for NAN: closed, or unknown. */
      if (distance > WILD)
        {
          const CfForecastUnusual slot = {
            .day = search->history->problem->first_day + (CfDay) day,
            .slot = s,
            .expected = expected,
            .actual = calls,
            .weight = 1.0 / distance,
          };

          g_array_append_val (found, slot);
        }
    }
}

static void
find_unusual (const Search           *search,
              const CfForecastSpread *slots,
              GArray                 *found)
{
  for (guint d = search->model->from; d < search->model->origin; d++)
    {
      double weight = search->model->weights[d];

      if (search->history->days[d].class != CF_FORECAST_ORDINARY
          || isnan (search->model->fitted[d]))
        continue;

      const CfForecastUnusual day = {
        .day = search->history->problem->first_day + (CfDay) d,
        .slot = CF_FORECAST_WHOLE_DAY,
        .expected = search->model->fitted[d],
        .actual = search->history->totals[d],
        .weight = weight,
      };

      if (weight < UNUSUAL_BELOW)
        g_array_append_val (found, day);
      find_wild_slots (search, d, slots, found);
    }
}

static void
fill_candidates (CfForecastReasons        *self,
                 const CfForecastBacktest *test)
{
  gsize n = CF_FORECAST_N_METHODS * (gsize) test->n_leads;

  memcpy (self->weights, test->weights, sizeof self->weights);
  self->lead_wape = g_memdup2 (test->lead_wape, n * sizeof (double));

  for (guint method = 0; method < CF_FORECAST_N_METHODS && test->n_origins > 0; method++)
    self->candidates[self->n_candidates++] = (CfForecastCandidate) {
      .method = method,
      .weight = method == CF_FORECAST_METHOD_MIXTURE ? 1.0 : test->weights[method],
      .score = test->scores[method],
      .lead_wape = self->lead_wape + (gsize) method * test->n_leads,
      .n_leads = test->n_leads,
    };
}

CfForecastReasons *
cf_forecast_reasons_new (const CfForecastHistory  *history,
                         CfForecastModel          *model,
                         const CfForecastBacktest *test,
                         const CfForecastSpread   *slots)
{
  CfForecastReasons *self = g_new0 (CfForecastReasons, 1);
  gboolean open[7] = { FALSE };
  const Search search = { history, model, model->n_slots, open };

  for (guint i = 0; i < 7 * model->n_slots; i++)
    open[i / model->n_slots] |= history->usual[i];

  self->model = model;
  self->left_out = g_array_new (FALSE, FALSE, sizeof (CfForecastLeftOut));
  self->unusual = g_array_new (FALSE, FALSE, sizeof (CfForecastUnusual));
  fill_candidates (self, test);
  find_left_out (&search, self->left_out);
  find_unusual (&search, slots, self->unusual);

  return self;
}

void
cf_forecast_reasons_free (CfForecastReasons *self)
{
  cf_forecast_model_free (self->model);
  g_free (self->lead_wape);
  g_array_unref (self->left_out);
  g_array_unref (self->unusual);
  g_free (self);
}
