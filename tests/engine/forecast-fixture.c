/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "forecast-fixture.h"

#include <math.h>
#include <string.h>

ForecastFixture *
forecast_fixture_new (guint n_days,
                      guint n_ahead)
{
  ForecastFixture *self = g_new0 (ForecastFixture, 1);

  self->calls = g_new (double, n_days * N_SLOTS);
  for (guint i = 0; i < n_days * N_SLOTS; i++)
    self->calls[i] = NAN;
  self->classes = g_new0 (guint16, n_days + n_ahead);
  self->weekdays = g_new (guint8, n_days + n_ahead);
  memset (self->weekdays, CF_FORECAST_OWN_WEEKDAY, n_days + n_ahead);
  self->problem = (CfForecastProblem) {
    .first_day = MONDAY,
    .n_days = n_days,
    .n_slots = N_SLOTS,
    .n_ahead = n_ahead,
    .calls = self->calls,
    .classes = self->classes,
    .weekdays = self->weekdays,
  };

  return self;
}

void
forecast_fixture_free (ForecastFixture *self)
{
  g_free (self->calls);
  g_free (self->classes);
  g_free (self->weekdays);
  g_free (self);
}

/* Open 08:00-20:00, two humps. */
static double
shape (guint weekday,
       guint slot)
{
  double hour = slot / 2.0;

  if (hour < 8.0 || hour >= 20.0)
    return NAN;

  return 1.0 + exp (-pow (hour - 10.5, 2.0) / 4.0)
         + (weekday == 0 ? 1.2 : 0.8) * exp (-pow (hour - 15.5, 2.0) / 5.0);
}

static double
weekday_calls (guint weekday)
{
  const double calls[] = { 60, 50, 48, 47, 52, 30, 20 };

  return calls[weekday];
}

void
forecast_fixture_fill (ForecastFixture *self,
                       guint            day,
                       guint            weekday,
                       double           factor)
{
  for (guint s = 0; s < N_SLOTS; s++)
    self->calls[day * N_SLOTS + s] = factor * weekday_calls (weekday) * shape (weekday, s);
}

/* Knuth's: small means only, which is what the tests use. */
double
forecast_fixture_poisson (GRand  *rand,
                          double  mean)
{
  double limit = exp (-mean);
  double product = g_rand_double (rand);
  double n = 0.0;

  for (; product > limit; n += 1.0)
    product *= g_rand_double (rand);

  return n;
}

ForecastFixture *
forecast_fixture_new_noisy (guint  n_days,
                            guint  n_ahead,
                            double level)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (7);
  ForecastFixture *self = forecast_fixture_new (n_days, n_ahead);

  for (guint d = 0; d < n_days + n_ahead; d++)
    {
      int year, month, month_day;
      double factor = level * (1.0 + 0.0005 * d) * exp (0.05 * (2.0 * g_rand_double (rand) - 1.0));

      cf_day_to_ymd (MONDAY + (CfDay) d, &year, &month, &month_day);
      if (month_day <= 3)
        factor *= 1.4;
      if (d % 45 == 44)
        {
          self->classes[d] = 1;
          factor *= 0.4;
        }
      if (d >= n_days)
        continue;

      forecast_fixture_fill (self, d, d % 7, factor);
      for (guint s = 0; s < N_SLOTS; s++)
        {
          double *calls = &self->calls[d * N_SLOTS + s];

          if (!isnan (*calls))
            *calls = forecast_fixture_poisson (rand, *calls);
        }
    }

  return self;
}

double
forecast_fixture_truth (guint  d,
                        double level)
{
  int year, month, month_day;
  double total = 0.0;
  double factor = level * (1.0 + 0.0005 * d);

  cf_day_to_ymd (MONDAY + (CfDay) d, &year, &month, &month_day);
  if (month_day <= 3)
    factor *= 1.4;
  if (d % 45 == 44)
    factor *= 0.4;
  for (guint s = 16; s < 40; s++)
    total += factor * weekday_calls (d % 7) * shape (d % 7, s);

  return total;
}

