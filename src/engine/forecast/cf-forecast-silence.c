/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A source leaves silence out when it never says 0 although, by the calls that it tells of, some
 * intervals must have had none: an interval of weekday and slot that is known on k of n days and
 * has a mean of m on those has Poisson mean x with x / (1 - e^-x) = m; without omission about
 * k e^-x zeros are among its k values.
 *
 * Even then a gap is 0 only if it is likely: the calls that its intervals usually have are no more
 * than SILENT_CALLS, or else the day broke off, or the line was down. */
#include "cf-forecast-silence.h"

#include "cf-day.h"

#include <math.h>
#include <string.h>

/* So many zeros were to be expected, and none came. */
#define EXPECTED_ZEROS 10.0

/* Poisson: nobody calls though 7 usually do, once in a thousand gaps. */
#define SILENT_CALLS 7.0

typedef struct
{
  guint   n_slots;
  double *sums;       /* [7 * n_slots]: of known calls */
  guint  *n_known;    /* [7 * n_slots] */
  guint   n_days[7];  /* that know anything */
  gboolean zeros;     /* somewhere the source says 0 */
} Weekdays;

static guint
weekday_of (const CfForecastProblem *problem,
            guint                    day)
{
  if (problem->weekdays != NULL && problem->weekdays[day] < CF_FORECAST_OWN_WEEKDAY)
    return problem->weekdays[day];

  return cf_day_weekday (problem->first_day + (CfDay) day);
}

static void
count_weekdays (Weekdays                *self,
                const CfForecastProblem *problem)
{
  for (guint d = 0; d < problem->n_days; d++)
    {
      guint weekday = weekday_of (problem, d);
      gboolean any = FALSE;

      for (guint s = 0; s < self->n_slots; s++)
        {
          double calls = problem->calls[(gsize) d * self->n_slots + s];

          if (isnan (calls))
            continue;

          any = TRUE;
          self->zeros |= calls <= 0.0;
          self->sums[weekday * self->n_slots + s] += calls;
          self->n_known[weekday * self->n_slots + s]++;
        }
      self->n_days[weekday] += any;
    }
}

/* The Poisson mean whose values above 0 have mean @m; fixed point, 0 for m <= 1. */
static double
untruncated_mean (double m)
{
  double x = m;

  for (guint round = 0; round < 50 && x > 0.0; round++)
    x = m * (1.0 - exp (-x));

  return m > 1.0 ? x : 0.0;
}

static gboolean
leaves_silence_out (const Weekdays *self)
{
  double expected = 0.0;

  for (guint i = 0; i < 7 * self->n_slots && !self->zeros; i++)
    if (self->n_known[i] > 0)
      expected += self->n_known[i]
                  * exp (-untruncated_mean (self->sums[i] / self->n_known[i]));

  return !self->zeros && expected >= EXPECTED_ZEROS;
}

/* Calls that an interval usually has when its silent days are counted; 0: it is never open. */
static double
usual_calls (const Weekdays *self,
             guint           weekday,
             guint           slot)
{
  guint n_days = self->n_days[weekday];

  return n_days > 0 ? self->sums[weekday * self->n_slots + slot] / n_days : 0.0;
}

static void
fill_day (const Weekdays *self,
          guint           weekday,
          double         *calls)
{
  guint s = 0;

  while (s < self->n_slots)
    {
      double missed = 0.0;
      guint from = s;

      while (s < self->n_slots && isnan (calls[s]))
        missed += usual_calls (self, weekday, s++);
      for (guint i = from; i < s && missed <= SILENT_CALLS; i++)
        if (usual_calls (self, weekday, i) > 0.0)
          calls[i] = 0.0;
      if (s == from)
        s++;
    }
}

double *
cf_forecast_silence_fill (const CfForecastProblem *problem)
{
  gsize n = (gsize) problem->n_days * problem->n_slots;
  double *calls = g_memdup2 (problem->calls, n * sizeof (double));
  g_autofree double *sums = g_new0 (double, 7 * problem->n_slots);
  g_autofree guint *n_known = g_new0 (guint, 7 * problem->n_slots);
  Weekdays weekdays = { .n_slots = problem->n_slots, .sums = sums, .n_known = n_known };

  count_weekdays (&weekdays, problem);
  if (!leaves_silence_out (&weekdays))
    return calls;

  for (guint d = 0; d < problem->n_days; d++)
    {
      double *day = calls + (gsize) d * problem->n_slots;
      gboolean any = FALSE;

      for (guint s = 0; s < problem->n_slots && !any; s++)
        any = !isnan (day[s]);
      if (any)
        fill_day (&weekdays, weekday_of (problem, d), day);
    }

  /* What a person took out stays out. */
  for (gsize i = 0; problem->marks != NULL && i < n; i++)
    if (problem->marks[i])
      calls[i] = problem->calls[i];

  return calls;
}
