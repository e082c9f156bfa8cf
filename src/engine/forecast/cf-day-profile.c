/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-day-profile.h"

#include "cf-order-statistic.h"
#include "cf-profile-memory.h"
#include "cf-profile-shrink.h"

#include <math.h>

#define MAX_WEEKS 156
#define ALL 7      /* in place of a weekday: all of them */

/* Square roots of shares are clipped at their median +- 4 standard deviations by the MAD. */
#define CLIP (4.0 * 1.4826)

typedef struct
{
  const CfForecastHistory *history;
  guint                    from;       /* days from … */
  guint                    origin;     /* … to before this one */
  double                   half_life;  /* days */
  double                  *low, *high; /* [7 * n_slots]: bounds of the square root of a share */
} Window;

/* Weighted sums over days, [8 * n_slots] each. */
typedef struct
{
  double *calls;
  double *totals;     /* of the days that know the slot */
  double *squares;    /* weight^2 x total: how many calls the totals really stand for */
} Sums;

static gboolean
has_shares (const CfForecastHistory *history,
            guint                    day)
{
  return history->totals[day] > 0.0;     /* FALSE for NAN */
}

static void
find_bounds (Window *window)
{
  guint n_slots = window->history->problem->n_slots;
  g_autofree double *roots = g_new (double, window->origin - window->from + 1);

  for (guint i = 0; i < 7 * n_slots; i++)
    {
      guint n = 0;

      for (guint d = window->from; d < window->origin; d++)
        {
          const CfForecastDate *day = &window->history->days[d];
          double calls = cf_forecast_history_calls (window->history, d, i % n_slots);

          if (day->weekday == i / n_slots && day->class == CF_FORECAST_ORDINARY
              && has_shares (window->history, d) && !isnan (calls))
            roots[n++] = sqrt (calls / window->history->totals[d]);
        }

      if (n == 0)
        continue;

      double middle = cf_order_median (roots, n);

      for (guint k = 0; k < n; k++)
        roots[k] = fabs (roots[k] - middle);

      double reach = CLIP * cf_order_median (roots, n);

      window->low[i] = MAX (middle - reach, 0.0);
      window->high[i] = middle + reach;
    }
}

static gboolean
is_used (const Window *window,
         guint         day)
{
  return window->history->days[day].class == CF_FORECAST_ORDINARY
         && has_shares (window->history, day);
}

static double
weight_of (const Window *window,
           guint         day)
{
  return exp2 (-(double) (window->origin - 1 - day) / window->half_life);
}

/* The calls of a slot with a wild share clipped; NAN: unknown. */
static double
clipped_calls (const Window *window,
               guint         day,
               guint         slot)
{
  double calls = cf_forecast_history_calls (window->history, day, slot);
  double total = window->history->totals[day];
  guint i = window->history->days[day].weekday * window->history->problem->n_slots + slot;

  if (isnan (calls))
    return NAN;

  double root = CLAMP (sqrt (calls / total), window->low[i], window->high[i]);

  return root * root * total;
}

/* Adds the ordinary days to their weekday's sums, and to those of all. */
static void
add_ordinary_days (const Window *window,
                   const Sums   *sums)
{
  guint n_slots = window->history->problem->n_slots;

  for (guint d = window->from; d < window->origin; d++)
    {
      double weight = weight_of (window, d);
      guint first = window->history->days[d].weekday * n_slots;

      if (!is_used (window, d))
        continue;

      for (guint s = 0; s < n_slots; s++)
        {
          double total = window->history->totals[d];
          double calls = clipped_calls (window, d, s);
          guint all = ALL * n_slots + s;

          if (isnan (calls))
            continue;

          sums->calls[first + s] += weight * calls;
          sums->totals[first + s] += weight * total;
          sums->squares[first + s] += weight * weight * total;
          sums->calls[all] += weight * calls;
          sums->totals[all] += weight * total;
        }
    }
}

/* Divides, and lets @shares sum to 1. */
static void
to_shares (const double *calls,
           const double *totals,
           guint         n_slots,
           double       *shares)
{
  double sum = 0.0;

  for (guint s = 0; s < n_slots; s++)
    {
      shares[s] = totals[s] > 0.0 ? calls[s] / totals[s] : 0.0;
      sum += shares[s];
    }

  for (guint s = 0; s < n_slots && sum > 0.0; s++)
    shares[s] /= sum;
}

/* Variance of calls over their mean, given the day's total: 1 where only chance is at work. */
static double
find_dispersion (const CfDayProfile *self,
                 const Window       *window)
{
  double sum = 0.0, n = 0.0;

  for (guint d = window->from; d < window->origin; d++)
    {
      const double *shares = self->weekdays + window->history->days[d].weekday * self->n_slots;
      double weight = weight_of (window, d);

      if (!is_used (window, d))
        continue;

      for (guint s = 0; s < self->n_slots; s++)
        {
          double calls = clipped_calls (window, d, s);
          double expected = window->history->totals[d] * shares[s];

          if (isnan (calls) || expected <= 0.0)
            continue;

          sum += weight * (calls - expected) * (calls - expected) / expected;
          n += weight;
        }
    }

  return n > 0.0 ? MAX (sum / n, 1.0) : 1.0;
}

/* Brings a weekday's shares nearer to those of @all, as far as its calls do not object. */
static void
shrink_weekday (double       *shares,
                const double *all,
                double       *counts,
                guint         n_slots)
{
  double sum = 0.0;

  for (guint s = 0; s < n_slots; s++)
    if (all[s] > 0.0 && counts[s] > 0.0)
      {
        counts[s] *= all[s];
        shares[s] /= all[s];
      }
    else
      {
        counts[s] = 0.0;
        shares[s] = 1.0;
      }

  cf_profile_shrink (shares, counts, n_slots);

  for (guint s = 0; s < n_slots; s++)
    {
      shares[s] *= all[s];
      sum += shares[s];
    }
  for (guint s = 0; s < n_slots && sum > 0.0; s++)
    shares[s] /= sum;
}

static void
fill_weekdays (CfDayProfile *self,
               const Window *window)
{
  guint n_slots = self->n_slots;
  g_autofree double *calls = g_new0 (double, 8 * n_slots);
  g_autofree double *totals = g_new0 (double, 8 * n_slots);
  g_autofree double *squares = g_new0 (double, 8 * n_slots);
  g_autofree double *all = g_new0 (double, n_slots);
  const Sums sums = { calls, totals, squares };

  add_ordinary_days (window, &sums);
  to_shares (calls + ALL * n_slots, totals + ALL * n_slots, n_slots, all);
  for (guint weekday = 0; weekday < 7; weekday++)
    to_shares (calls + weekday * n_slots, totals + weekday * n_slots, n_slots,
               self->weekdays + weekday * n_slots);

  double dispersion = find_dispersion (self, window);

  for (guint i = 0; i < 7 * n_slots; i++)
    squares[i] = squares[i] > 0.0 ? totals[i] * totals[i] / squares[i] / dispersion : 0.0;
  for (guint weekday = 0; weekday < 7; weekday++)
    shrink_weekday (self->weekdays + weekday * n_slots, all, squares + weekday * n_slots, n_slots);
}

static void
fill_classes (CfDayProfile            *self,
              const CfForecastHistory *history,
              guint                    origin)
{
  guint n_slots = self->n_slots;
  g_autofree double *totals = g_new0 (double, (history->n_classes + 1) * n_slots);

  for (guint d = history->first; d < origin; d++)
    {
      guint class = history->days[d].class;

      if (class == CF_FORECAST_ORDINARY || !has_shares (history, d))
        continue;

      self->class_days[class]++;
      for (guint s = 0; s < n_slots; s++)
        {
          double here = cf_forecast_history_calls (history, d, s);

          if (isnan (here))
            continue;

          self->classes[class * n_slots + s] += here / history->totals[d];
          totals[class * n_slots + s] += 1.0;
        }
    }

  for (guint class = 1; class <= history->n_classes; class++)
    {
      self->class_weights[class] = self->class_days[class];
      to_shares (self->classes + class * n_slots, totals + class * n_slots, n_slots,
                 self->classes + class * n_slots);
    }
}

/* Adds @weight of another class's own days to what @class has. */
static void
borrow_from (CfDayProfile *self,
             const double *own,
             guint         class,
             guint         other,
             double        weight)
{
  double before = self->class_weights[class];
  double *shares = self->classes + class * self->n_slots;

  if (weight <= 0.0)
    return;

  for (guint s = 0; s < self->n_slots; s++)
    shares[s] = (before * shares[s] + weight * own[other * self->n_slots + s]) / (before + weight);
  self->class_weights[class] += weight;
}

/* A class without past days gets the mean shares of its group's others; days around the festival
 * get half of their neighbors' days, and a quarter of those beyond. */
static void
borrow_shares (CfDayProfile            *self,
               const CfForecastHistory *history)
{
  gsize n = (gsize) (history->n_classes + 1) * self->n_slots;
  g_autofree double *own = g_memdup2 (self->classes, n * sizeof (double));

  for (guint class = 1; class <= history->n_classes; class++)
    for (guint other = 1; other <= history->n_classes; other++)
      {
        guint distance = MAX (class, other) - MIN (class, other);
        double days = self->class_days[other];

        if (history->chained > 0 && MIN (class, other) >= history->chained)
          borrow_from (self, own, class, other,
                       distance == 1 ? 0.5 * days : distance == 2 ? 0.25 * days : 0.0);
        else if (self->class_days[class] == 0
                 && cf_forecast_history_related (history, class, other))
          borrow_from (self, own, class, other, days);
      }
}

CfDayProfile *
cf_day_profile_new (const CfForecastHistory *history,
                    guint                    origin)
{
  CfDayProfile *self = g_new0 (CfDayProfile, 1);
  guint n_slots = history->problem->n_slots;
  guint reach = MAX_WEEKS * 7;
  guint from = MAX (history->first, origin > reach ? origin - reach : 0);
  g_autofree double *low = g_new0 (double, 7 * n_slots);
  g_autofree double *high = g_new0 (double, 7 * n_slots);
  Window window = {
    .history = history,
    .from = from,
    .origin = origin,
    .half_life = cf_profile_memory_half_life (history, from, origin),
    .low = low,
    .high = high,
  };

  self->n_slots = n_slots;
  self->open = cf_forecast_history_open (history, origin);
  self->weekdays = g_new0 (double, 7 * n_slots);
  self->classes = g_new0 (double, (history->n_classes + 1) * n_slots);
  self->class_days = g_new0 (guint, history->n_classes + 1);
  self->class_weights = g_new0 (double, history->n_classes + 1);

  find_bounds (&window);
  fill_weekdays (self, &window);
  fill_classes (self, history, origin);
  borrow_shares (self, history);

  return self;
}

void
cf_day_profile_free (CfDayProfile *self)
{
  g_free (self->open);
  g_free (self->weekdays);
  g_free (self->classes);
  g_free (self->class_days);
  g_free (self->class_weights);
  g_free (self);
}

gboolean
cf_day_profile_shares (const CfDayProfile  *self,
                       const CfForecastDate *day,
                       double              *shares)
{
  const double *weekday = self->weekdays + day->weekday * self->n_slots;
  const double *class = self->classes + day->class * self->n_slots;
  double k = day->class != CF_FORECAST_ORDINARY ? self->class_weights[day->class] : 0.0;
  double sum = 0.0;
  guint n_open = 0;

  for (guint s = 0; s < self->n_slots; s++)
    {
      if (!self->open[day->weekday * self->n_slots + s])
        {
          shares[s] = NAN;
          continue;
        }

      shares[s] = (k * class[s] + weekday[s]) / (k + 1.0);
      sum += shares[s];
      n_open++;
    }

  for (guint s = 0; s < self->n_slots; s++)
    if (!isnan (shares[s]))
      shares[s] = sum > 0.0 ? shares[s] / sum : 1.0 / n_open;

  return n_open > 0;
}
