/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-forecast.h: from a queue's call history to the calls of the coming weeks, and how sure it is.
 *
 * A calendar regression on the logarithm of day totals (level, weekday, day of the month, special
 * days, the day after a closure, season), averaged over several smoothness settings, times a slowly
 * moving profile of the day; mixed with the same on parts of the day and with averages of past
 * weeks. Weights and intervals come from forecasting the queue's own past again; settings follow
 * the length of the history. Why a number is what it is: cf-forecast-explain.h.
 *
 * Pure functions on arrays: no clock, no randomness, any thread; the same problem gives the same
 * bytes. Arrays over days and slots are in day-major order: [day * n_slots + slot]. */
#pragma once

#include "cf-day.h"
#include "cf-progress.h"

G_BEGIN_DECLS

/* Class of an ordinary day; special classes are numbered from 1. */
#define CF_FORECAST_ORDINARY 0
/* In `weekdays`: the calendar's own. */
#define CF_FORECAST_OWN_WEEKDAY 7
/* In `festival`: days around the moving festival (Spring Festival: its first day is 0). */
#define CF_FORECAST_FESTIVAL_FIRST (-7)
#define CF_FORECAST_FESTIVAL_LAST 15
#define CF_FORECAST_NO_FESTIVAL G_MAXINT8

typedef struct
{
  CfDay          first_day;
  guint          n_days;         /* of history; the forecast starts the day after */
  guint          n_slots;        /* a day: 1440 / interval minutes */
  guint          n_ahead;        /* days to forecast */
  const double  *calls;          /* [n_days * n_slots]; NAN: unknown or closed */
  const guint16 *classes;        /* [n_days + n_ahead], nullable: special class of each day */
  const guint8  *groups;         /* [classes + 1], nullable: a class without a past borrows from
                                  * those of its group; 0: from none. NULL: they are one group */
  const guint8  *weekdays;       /* [n_days + n_ahead], nullable: a swapped workday's weekday */
  const gint8   *festival;       /* [n_days + n_ahead], nullable: distance from the moving festival:
                                  * replaces the class of the day */
  const guint8  *marks;          /* [n_days * n_slots], nullable: TRUE where a person took calls out
                                  * (NAN) or replaced them; only to say so, see left_out */
} CfForecastProblem;

typedef enum
{
  CF_FORECAST_CALIBRATED,   /* intervals from the back-test */
  CF_FORECAST_ROUGH,        /* too short for one: Poisson and a 15 % day error, say so */
  CF_FORECAST_TOO_SHORT,    /* under one full week of history: there is no forecast */
  CF_FORECAST_STOPPED,      /* progress said stop: there is no forecast */
} CfForecastState;

typedef struct
{
  double mean;
  double q025, q10, q90, q975;
} CfForecastBand;

/* A day's total and how it comes about: level x the factors = mean; `parts` is what the other
 * methods of the mixture add to the whole-day model. */
typedef struct
{
  gboolean       open;           /* the weekday has rows in the last 8 weeks of the history */
  guint          weekday;        /* that it is treated as */
  guint          class;          /* special class, or CF_FORECAST_ORDINARY; of days that are
                                  * forecast by the festival the calendar's own class */
  int            festival;       /* distance, or CF_FORECAST_NO_FESTIVAL: not forecast by it */
  gboolean       special;        /* of a class or by the festival */
  guint          class_days;     /* past days of this class, or at this distance */
  CfForecastBand total;
  double         level;          /* calls of a day without any effect */
  double         trend_factor;   /* what becomes of the level until this day */
  double         weekday_factor;
  double         month_factor;   /* day of the month */
  double         special_factor;
  double         after_factor;   /* the day after a closure */
  double         season_factor;
  double         bias_factor;    /* median to mean */
  double         parts_factor;   /* what the other methods make of it */
} CfForecastDay;

/* A day of the history as the model sees it. */
typedef struct
{
  double total;      /* NAN: unknown */
  double fitted;     /* NAN: unknown */
  double weight;     /* 1: ordinary; below 0.5 the day is unusual and counts less */
} CfForecastPast;

typedef struct
{
  double wape;       /* sum |error| / sum calls over intervals, of ordinary days */
  double day_wape;   /* the same on day totals */
  double bias;       /* (calls - forecast) / calls: positive when it forecast too little */
} CfForecastScore;

typedef enum
{
  CF_FORECAST_METHOD_CALENDAR,    /* the calendar model on whole days, times the profile */
  CF_FORECAST_METHOD_PARTS,       /* the calendar model on parts of the day */
  CF_FORECAST_METHOD_ADJUSTED,    /* smoothed weeks between the model's calendar effects */
  CF_FORECAST_METHOD_SMOOTHED,    /* exponentially weighted weeks, alpha 0.15 */
  CF_FORECAST_METHOD_MEAN,        /* mean of the last 8 weeks */
  CF_FORECAST_METHOD_MIXTURE,     /* those of them that have a weight: the forecast itself */
  CF_FORECAST_N_METHODS,
} CfForecastMethod;

/* What cf-forecast-explain.h reads. */
typedef struct _CfForecastReasons CfForecastReasons;

typedef struct
{
  CfForecastState  state;
  CfDay            first_day;
  guint            n_days;
  guint            n_slots;
  guint            n_past;                  /* days of history */
  CfForecastBand  *slots;                   /* [n_days * n_slots]; mean NAN: closed */
  CfForecastDay   *days;                    /* [n_days] */
  CfForecastPast  *past;                    /* [n_past] */
  guint            n_origins;               /* of the back-test */
  CfForecastScore  scores[CF_FORECAST_N_METHODS];   /* NAN when n_origins is 0 */
  /* Share of the back-test inside bands learned from its other origins; NAN without one. */
  double           inside_80, inside_95;
  CfForecastReasons *reasons;
} CfForecast;

/* Never NULL; look at `state`. */
CfForecast *cf_forecast_make  (const CfForecastProblem *problem,
                               CfProgress            *progress);
void        cf_forecast_free  (CfForecast            *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CfForecast, cf_forecast_free)

G_END_DECLS
