/* SPDX-License-Identifier: GPL-3.0-or-later */
/* forecast-fixture.h: call histories whose truth is known.
 *
 * Half hours, open 08:00-20:00 with two humps, the afternoon heavier on Mondays; day 0 is a Monday.
 * Everything starts as unknown. */
#pragma once

#include "cf-forecast.h"

#define N_SLOTS 48
#define MONDAY 20514     /* 2026-03-02 */

typedef struct
{
  CfForecastProblem  problem;     /* of the arrays below */
  double            *calls;
  guint16           *classes;
  guint8            *weekdays;
} ForecastFixture;

ForecastFixture *forecast_fixture_new       (guint            n_days,
                                             guint            n_ahead);
void             forecast_fixture_free      (ForecastFixture *self);
/* The calls of a @weekday, times @factor. */
void             forecast_fixture_fill      (ForecastFixture *self,
                                             guint            day,
                                             guint            weekday,
                                             double           factor);

/* With everything in it: weekday, first days of the month, a holiday every 45 days, growth, noise
 * of days and of intervals. */
ForecastFixture *forecast_fixture_new_noisy (guint            n_days,
                                             guint            n_ahead,
                                             double           level);
/* The total of day @d of the same without its noise. */
double           forecast_fixture_truth     (guint            d,
                                             double           level);
/* For small means. */
double           forecast_fixture_poisson   (GRand           *rand,
                                             double           mean);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ForecastFixture, forecast_fixture_free)
