/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-forecast-history.h"

#include "cf-forecast-silence.h"

#include <math.h>

#define DAYS_PER_YEAR 365.25
#define OPEN_WITHIN_DAYS (8 * 7)
#define REST_DAYS 2

/* A day that knows at least this share of its usual calls is completed, else it is unknown. */
#define COMPLETED_FROM 0.5

/* A class whose days have less than this share of an ordinary day counts as a closure. */
#define CLOSURE_BELOW 0.5

/* Calls of the usual slots of each weekday, and which slots are usual: known on half of its days
 * that know anything. */
static void
find_usual (CfForecastHistory *self,
            double            *means)
{
  guint n_slots = self->problem->n_slots;
  guint n_known_days[7] = { 0 };
  g_autofree guint *n_known = g_new0 (guint, 7 * n_slots);

  for (guint d = self->first; d < self->problem->n_days; d++)
    {
      guint weekday = self->days[d].weekday;
      gboolean any = FALSE;

      for (guint s = 0; s < n_slots; s++)
        {
          double calls = cf_forecast_history_calls (self, d, s);

          if (isnan (calls))
            continue;

          any = TRUE;
          n_known[weekday * n_slots + s]++;
          means[weekday * n_slots + s] += calls;
        }

      n_known_days[weekday] += any;
    }

  for (guint i = 0; i < 7 * n_slots; i++)
    {
      self->usual[i] = n_known[i] > 0 && 2 * n_known[i] >= n_known_days[i / n_slots];
      means[i] = n_known[i] > 0 ? means[i] / n_known[i] : 0.0;
    }
}

/* The day's calls, scaled up by what its missing slots usually hold. */
static double
complete_total (const CfForecastHistory *self,
                guint                    day,
                const double            *means)
{
  guint n_slots = self->problem->n_slots;
  guint first = self->days[day].weekday * n_slots;
  double sum = 0.0, known = 0.0, usual = 0.0;
  guint n_known = 0, n_usual = 0, n_missing = 0;

  for (guint s = 0; s < n_slots; s++)
    {
      double calls = cf_forecast_history_calls (self, day, s);

      if (self->usual[first + s])
        {
          usual += means[first + s];
          n_usual++;
          n_missing += isnan (calls);
        }
      if (isnan (calls))
        continue;

      n_known++;
      sum += calls;
      known += self->usual[first + s] ? means[first + s] : 0.0;
    }

  if (n_known == 0)
    return NAN;
  if (n_missing == 0)
    return sum;

  double share = usual > 0.0 ? known / usual : (double) (n_usual - n_missing) / n_usual;

  return share >= COMPLETED_FROM ? sum / share : NAN;
}

static void
read_calendar (CfForecastHistory *self)
{
  const CfForecastProblem *problem = self->problem;

  for (guint d = 0; d < problem->n_days + problem->n_ahead; d++)
    {
      CfForecastDate *day = &self->days[d];
      CfDay date = problem->first_day + (CfDay) d;
      int year, month, month_day;

      cf_day_to_ymd (date, &year, &month, &month_day);
      day->weekday = (guint8) cf_day_weekday (date);
      if (problem->weekdays != NULL && problem->weekdays[d] < 7)
        day->weekday = problem->weekdays[d];
      day->month_day = (guint8) (month_day - 1);
      day->own_class = problem->classes != NULL ? problem->classes[d] : CF_FORECAST_ORDINARY;
      day->class = day->own_class;
      day->season = 2.0 * G_PI * (date - cf_day_from_ymd (year, 1, 1)) / DAYS_PER_YEAR;
      self->n_classes = MAX (self->n_classes, day->class);
    }
}

static gboolean
is_festival (const CfForecastProblem *problem,
             guint                    day)
{
  return problem->festival[day] >= CF_FORECAST_FESTIVAL_FIRST
         && problem->festival[day] <= CF_FORECAST_FESTIVAL_LAST;
}

/* Each distance from the festival is a class of its own, after those of the problem. */
static void
read_festival (CfForecastHistory *self)
{
  const CfForecastProblem *problem = self->problem;
  guint chained = self->n_classes + 1;

  for (guint d = 0; problem->festival != NULL && d < problem->n_days + problem->n_ahead; d++)
    if (is_festival (problem, d))
      {
        self->days[d].class
          = (guint16) (chained + (guint) (problem->festival[d] - CF_FORECAST_FESTIVAL_FIRST));
        self->chained = chained;
        self->n_classes
          = chained + (guint) (CF_FORECAST_FESTIVAL_LAST - CF_FORECAST_FESTIVAL_FIRST);
      }
}

CfForecastHistory *
cf_forecast_history_new (const CfForecastProblem *problem)
{
  CfForecastHistory *self = g_new0 (CfForecastHistory, 1);
  g_autofree double *means = g_new0 (double, 7 * problem->n_slots);

  self->problem = problem;
  self->calls = cf_forecast_silence_fill (problem);
  self->days = g_new0 (CfForecastDate, problem->n_days + problem->n_ahead);
  self->totals = g_new (double, problem->n_days);
  self->usual = g_new0 (gboolean, 7 * problem->n_slots);

  while (self->first < problem->n_days)
    {
      guint s = 0;

      while (s < problem->n_slots && isnan (cf_forecast_history_calls (self, self->first, s)))
        s++;
      if (s < problem->n_slots)
        break;
      self->first++;
    }

  /* A center that rests on weekends has known a week after five days. */
  self->n_weeks = (problem->n_days - self->first + REST_DAYS) / 7;
  read_calendar (self);
  read_festival (self);
  find_usual (self, means);
  for (guint d = 0; d < problem->n_days; d++)
    self->totals[d] = complete_total (self, d, means);

  return self;
}

void
cf_forecast_history_free (CfForecastHistory *self)
{
  g_free (self->calls);
  g_free (self->days);
  g_free (self->totals);
  g_free (self->usual);
  g_free (self);
}

gboolean
cf_forecast_history_related (const CfForecastHistory *self,
                             guint                    class,
                             guint                    other)
{
  const guint8 *groups = self->problem->groups;

  if (self->chained > 0 && MAX (class, other) >= self->chained)
    return FALSE;

  return groups == NULL || (groups[class] != 0 && groups[class] == groups[other]);
}

/* Whether the history before @origin has days of the festival. */
static gboolean
knows_festival (const CfForecastHistory *self,
                guint                    origin)
{
  for (guint d = self->first; d < origin && self->chained > 0; d++)
    if (self->days[d].class >= self->chained && !isnan (self->totals[d]))
      return TRUE;

  return FALSE;
}

gboolean *
cf_forecast_history_open (const CfForecastHistory *self,
                          guint                    origin)
{
  guint n_slots = self->problem->n_slots;
  gboolean *open = g_new0 (gboolean, 7 * n_slots);

  for (guint d = origin > OPEN_WITHIN_DAYS ? origin - OPEN_WITHIN_DAYS : 0; d < origin; d++)
    for (guint s = 0; s < n_slots; s++)
      if (!isnan (cf_forecast_history_calls (self, d, s)))
        open[self->days[d].weekday * n_slots + s] = TRUE;

  return open;
}

/* Which classes close, [n_classes + 1]: mean share of the ordinary days of the same weekday. */
static gboolean *
find_closing_classes (const CfForecastHistory *self,
                      guint                    origin)
{
  gboolean *closing = g_new0 (gboolean, self->n_classes + 1);
  g_autofree double *sums = g_new0 (double, self->n_classes + 1);
  g_autofree double *expected = g_new0 (double, self->n_classes + 1);
  double ordinary[7] = { 0 };
  guint n_ordinary[7] = { 0 };

  for (guint d = self->first; d < origin; d++)
    if (self->days[d].class == CF_FORECAST_ORDINARY && !isnan (self->totals[d]))
      {
        ordinary[self->days[d].weekday] += self->totals[d];
        n_ordinary[self->days[d].weekday]++;
      }

  for (guint d = self->first; d < origin; d++)
    {
      guint weekday = self->days[d].weekday;

      if (self->days[d].class == CF_FORECAST_ORDINARY || n_ordinary[weekday] == 0)
        continue;

      sums[self->days[d].class] += isnan (self->totals[d]) ? 0.0 : self->totals[d];
      expected[self->days[d].class] += ordinary[weekday] / n_ordinary[weekday];
    }

  for (guint class = 1; class <= self->n_classes; class++)
    closing[class] = expected[class] > 0.0 && sums[class] < CLOSURE_BELOW * expected[class];

  return closing;
}

/* Weekdays that have any known interval in the eight weeks before @origin. */
static void
find_open_weekdays (const CfForecastHistory *self,
                    guint                    origin,
                    gboolean                 open[7])
{
  g_autofree gboolean *slots = cf_forecast_history_open (self, origin);

  for (guint i = 0; i < 7 * self->problem->n_slots; i++)
    open[i / self->problem->n_slots] |= slots[i];
}

CfForecastDate *
cf_forecast_history_calendar (const CfForecastHistory *self,
                              guint                    origin,
                              guint                    from,
                              guint                    until)
{
  CfForecastDate *days = g_memdup2 (self->days + from, (until - from) * sizeof (CfForecastDate));
  g_autofree gboolean *closing = find_closing_classes (self, origin);
  gboolean open[7] = { FALSE };

  find_open_weekdays (self, origin, open);
  if (self->chained > 0 && !knows_festival (self, origin))
    for (guint d = from; d < until; d++)
      days[d - from].class = days[d - from].own_class;

  for (guint d = MAX (from, self->first + 1); d < until; d++)
    {
      guint before = d - 1;

      while (before > self->first && !open[self->days[before].weekday])
        before--;

      gboolean silent = before < origin
                        && (isnan (self->totals[before]) || self->totals[before] <= 0.0);

      gboolean closed = before >= from ? closing[days[before - from].class]
                                       : closing[self->days[before].class];

      days[d - from].after = days[d - from].class == CF_FORECAST_ORDINARY && (silent || closed);
    }

  return days;
}
