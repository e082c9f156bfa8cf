/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-forecast-explain.h: why a forecast says what it says.
 *
 * Plain records out of a finished CfForecast: the factors that made a number, the methods that were
 * tried on the queue's own past and what each is worth, which history was left out, and what the
 * engine found unusual. Nothing is computed anew and nothing is owned by the caller: arrays live as
 * long as the forecast. Words are the business of whoever shows them. Any thread. */
#pragma once

#include "cf-forecast.h"

G_BEGIN_DECLS

/* Which shape spread the day's total over its intervals. */
typedef enum
{
  CF_FORECAST_SHAPE_WEEKDAY,    /* of its own weekday */
  CF_FORECAST_SHAPE_SWAPPED,    /* of another weekday: a swapped workday, or told so */
  CF_FORECAST_SHAPE_CLASS,      /* past days of its special class, blended with the weekday's */
  CF_FORECAST_SHAPE_BORROWED,   /* the same, but the class has no past: days of related classes, or
                                 * the festival's neighboring days */
} CfForecastShape;

/* How one interval of a forecast comes about:
 *
 *   total = level x trend x weekday x month_day x season x special x after x bias
 *   calls = total x share x mixture
 *
 * to 1e-9 of calls. The first line is the calendar model's total of the day, `total x share` its
 * interval; `mixture` is what the other methods make of that: calls = sum of weights x values. */
typedef struct
{
  double          calls;        /* the forecast */
  double          level;        /* calls of a day without any effect, as of the last week */
  double          trend;        /* what becomes of the level until then; 1: it stays */
  double          weekday;
  double          month_day;
  double          season;
  double          special;      /* special class, or distance from the moving festival */
  double          after;        /* the first day after a closure */
  double          bias;         /* from the typical day to the mean one */
  double          total;
  double          share;
  double          mixture;

  double          weights[CF_FORECAST_N_METHODS];   /* sum 1; 0: not in this forecast */
  double          values[CF_FORECAST_N_METHODS];    /* calls that each method says; NAN: none */

  CfForecastShape shape;
  guint           shape_weekday;    /* whose profile, Monday 0 */
  guint           shape_days;       /* past days of the class behind it; 0: an ordinary day */
  double          shape_class;      /* how much of the shape comes from the class, 0 to 1 */
  int             festival;         /* distance by which the day is forecast, or
                                     * CF_FORECAST_NO_FESTIVAL */
} CfForecastParts;

/* A method that was asked to forecast the queue's own past again. */
typedef struct
{
  CfForecastMethod method;
  double           weight;      /* in the mixture, on ordinary days; the mixture itself has 1 */
  CfForecastScore  score;       /* of ordinary days, all origins */
  const double    *lead_wape;   /* [n_leads]: the same by week ahead; NAN: none */
  guint            n_leads;
} CfForecastCandidate;

typedef enum
{
  CF_FORECAST_LEFT_EXCLUDED,    /* intervals that a person took out (see CfForecastProblem.marks) */
  CF_FORECAST_LEFT_UNKNOWN,     /* no interval is known on a weekday that is open */
  CF_FORECAST_LEFT_PARTIAL,     /* too few intervals are known to say what the day had */
  CF_FORECAST_LEFT_UNUSUAL,     /* counts less than half: far from what the model expects */
  CF_FORECAST_LEFT_SPECIAL,     /* teaches its own class only, not the weekday */
  CF_FORECAST_LEFT_OLD,         /* before the years that the model looks at */
} CfForecastLeft;

/* A run of days of the history that did not count, or not fully, for one reason. */
typedef struct
{
  CfForecastLeft reason;
  CfDay          day;
  guint          n_days;
  double         weight;    /* least of them: 0 for all but the unusual ones */
} CfForecastLeftOut;

#define CF_FORECAST_WHOLE_DAY G_MAXUINT

/* A day, or an interval of an otherwise usual day, that the engine offers to look at. It changes
 * nothing by itself: the weight says how much the model believes it already. */
typedef struct
{
  CfDay  day;
  guint  slot;          /* CF_FORECAST_WHOLE_DAY: the total */
  double expected;
  double actual;
  double weight;
} CfForecastUnusual;

/* @day and @slot index the forecast. FALSE: there is no such interval, or it is closed. */
gboolean                   cf_forecast_explain    (const CfForecast *self,
                                                   guint             day,
                                                   guint             slot,
                                                   CfForecastParts  *parts);
/* In the order of CfForecastMethod; none without a back-test. */
const CfForecastCandidate *cf_forecast_candidates (const CfForecast *self,
                                                   guint            *n);
/* By day; special days in one run only when they follow each other. */
const CfForecastLeftOut   *cf_forecast_left_out   (const CfForecast *self,
                                                   guint            *n);
/* By day, whole days before their intervals. */
const CfForecastUnusual   *cf_forecast_unusual    (const CfForecast *self,
                                                   guint            *n);

G_END_DECLS
