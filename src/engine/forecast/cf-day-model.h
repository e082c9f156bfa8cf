/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-day-model.h: the logarithm of a series of daily totals as a sum of calendar effects.
 *
 * log total = level of the week + weekday + day of the month + special class + day after a closure
 * + season, by penalized least squares. The level is a random walk, or wanders around a mean that
 * it returns to (damped). Robust weights, or given ones and the likelihood of the settings. Private
 * to the forecast engine. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define CF_DAY_MODEL_MONTH_DAYS 31
#define CF_DAY_MODEL_MAX_SEASON_PAIRS 4

/* What the calendar says of a day. */
typedef struct
{
  guint8   weekday;      /* that it is treated as, Monday 0 */
  guint8   month_day;    /* from 0 */
  guint16  class;        /* 0: ordinary */
  guint16  own_class;    /* without the moving festival */
  gboolean after;        /* the first day after a closure */
  double   season;       /* position in the year, radians */
} CfForecastDate;

/* Variances of the effects in units of the noise's. */
typedef struct
{
  double level_ratio;    /* of the step between two weeks */
  double damping;        /* share of a level's distance from the mean that the next week has; 1: a
                          * random walk */
  double month_ratio;
  double season_ratio;
  guint  n_season_pairs; /* of yearly harmonics */
} CfDayModelSettings;

typedef struct
{
  guint   n_weeks;
  guint   n_season_pairs;
  double  damping;
  double  mean;          /* that levels return to; 0 for a random walk */
  double *levels;        /* [n_weeks]: distance from it */
  guint   n_effects;
  double *effects;       /* weekday 7, month 31, after 1, mean 1, season 2 a pair, then classes
                          * from 1 */
  double  log_likelihood;   /* of the settings; NAN from a robust fit */
} CfDayModelFit;

/* Parts of a prediction, logarithms. */
typedef struct
{
  double level;    /* of the week, or of the last one for the days ahead */
  double trend;    /* what becomes of it until then */
  double weekday, month, special, after, season;
} CfDayModelParts;

typedef struct
{
  const CfForecastDate *days;      /* [n_days] */
  const double        *values;    /* [n_days]: logarithms; NAN: unknown */
  guint                n_days;    /* the last week ends with the last day */
  guint                n_classes;
  const guint8        *groups;    /* [n_classes + 1], nullable: all classes are of one group */
  guint                chained;   /* this class and all after it are steps of one path; 0: none */
  double              *weights;   /* [n_days]: 1, less where a day is unusual; 0 unknown */
} CfDayModelSeries;

/* Finds the weights; there must be a known day. */
CfDayModelFit *cf_day_model_fit_robust   (const CfDayModelSeries   *series,
                                          const CfDayModelSettings *settings);
/* Takes the weights. Likelihoods of fits to the same series and weights compare. */
CfDayModelFit *cf_day_model_fit_weighted (const CfDayModelSeries   *series,
                                          const CfDayModelSettings *settings);
void           cf_day_model_fit_free     (CfDayModelFit            *self);

/* @week: of the fit, or beyond it. */
void           cf_day_model_fit_predict  (const CfDayModelFit      *self,
                                          const CfForecastDate     *day,
                                          guint                     week,
                                          CfDayModelParts          *parts);
double         cf_day_model_parts_sum    (const CfDayModelParts    *parts);
void           cf_day_model_parts_add    (CfDayModelParts          *self,
                                          const CfDayModelParts    *other,
                                          double                    share);

/* The week of day @index in a series of @n_days. */
guint          cf_day_model_week         (guint                     n_days,
                                          guint                     index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CfDayModelFit, cf_day_model_fit_free)

G_END_DECLS
