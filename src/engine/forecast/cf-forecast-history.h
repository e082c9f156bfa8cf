/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-forecast-history.h: a queue's call history made ready for the models: day totals, and what the
 * calendar says of every day of the past and of the days to forecast. Private to the engine. */
#pragma once

#include "cf-day-model.h"
#include "cf-forecast.h"

G_BEGIN_DECLS

typedef struct
{
  const CfForecastProblem *problem;       /* borrowed */
  double                  *calls;       /* [n_days * n_slots]; NAN: unknown, or closed */
  guint                  first;       /* index of the first day with a known interval */
  guint                  n_weeks;     /* full weeks from there to the end */
  guint                  n_classes;   /* special classes are 1…n_classes */
  guint                  chained;     /* the class of the festival's first day around it, all others
                                       * following; 0: there is no festival */
  CfForecastDate         *days;        /* [n_days + n_ahead] */
  double                *totals;      /* [n_days]; NAN: unknown; completed where a few slots lack */
  gboolean              *usual;       /* [7 * n_slots]: known on most days of the weekday */
} CfForecastHistory;

CfForecastHistory *cf_forecast_history_new  (const CfForecastProblem   *problem);
void               cf_forecast_history_free (CfForecastHistory       *self);

/* The calls of one interval of the past; NAN: unknown. */
static inline double
cf_forecast_history_calls (const CfForecastHistory *self,
                           guint                    day,
                           guint                    slot)
{
  return self->calls[(gsize) day * self->problem->n_slots + slot];
}

/* Weeks of history before day @origin. */
static inline double
cf_forecast_history_weeks (const CfForecastHistory *self,
                           guint                    origin)
{
  return (origin - self->first) / 7.0;
}

/* Whether one class may tell something of another. Days around the festival have each other. */
gboolean           cf_forecast_history_related (const CfForecastHistory *self,
                                                guint                    class,
                                                guint                    other);

/* Slots that are open on each weekday, [7 * n_slots]: known in the eight weeks before @origin.
 * Returned array is the caller's. */
gboolean          *cf_forecast_history_open (const CfForecastHistory *self,
                                             guint                    origin);

/* Copies the calendar of days @from to @until with `after` as one knows it on day @origin: the day
 * before that should have been open had no calls, or its class usually has less than half. Until
 * one festival is known its days are of their own classes. */
CfForecastDate     *cf_forecast_history_calendar (const CfForecastHistory *self,
                                                 guint                    origin,
                                                 guint                    from,
                                                 guint                    until);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CfForecastHistory, cf_forecast_history_free)

G_END_DECLS
