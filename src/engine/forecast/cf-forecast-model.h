/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-forecast-model.h: what each method would have forecast on a day, without its intervals.
 *
 * Day totals by the calendar model, averaged over many settings, times the profile of the day; the
 * same on three parts of the day; averages of past weeks between the model's calendar effects, and
 * plain ones. Their mixture is the forecast. Private to the engine. */
#pragma once

#include "cf-day-candidates.h"
#include "cf-day-profile.h"
#include "cf-forecast-spread.h"

G_BEGIN_DECLS

/* Fewer back-test origins than this do not tell how good a forecast is. */
#define CF_FORECAST_MIN_ORIGINS 4

/* Follow the length of the history. */
typedef struct
{
  CfDayCandidates candidates;
  guint           max_weeks;
  guint           n_origins;      /* of the back-test */
  guint           origin_weeks;   /* between two of them */
} CfForecastSettings;

typedef struct
{
  guint            n_ahead;
  guint            n_slots;
  guint            from;        /* the first day that the calendar model sees */
  guint            origin;      /* the first day forecast */
  CfDay            first_day;   /* its date */
  guint            chained;     /* as in the history */
  CfForecastDate   *days;        /* [n_ahead] */
  double          *shares;      /* [n_ahead * n_slots]: of the whole day's model; NAN: closed */
  double          *calls[CF_FORECAST_N_METHODS];   /* [n_ahead * n_slots] each; NAN: closed, or a
                                                    * simple method that knows nothing */
  double          *whole;       /* [n_ahead]: totals of the whole-day model alone */
  CfDayModelParts *parts;       /* [n_ahead]: of its logarithms */
  double          *candidate_weights;   /* of the settings' candidates */
  double           bias;        /* its factor from the median to the mean */
  double          *fitted;      /* [origin]: its totals of the past; NAN: not used */
  double          *weights;     /* [origin]: 1; less on unusual days */
  CfDayProfile    *profile;
} CfForecastModel;

void             cf_forecast_settings_init (CfForecastSettings       *self,
                                            guint                     n_weeks);

/* Knows the days before @origin only; there must be one with calls. The mixture is not yet made. */
CfForecastModel *cf_forecast_model_new     (const CfForecastHistory  *history,
                                            guint                     origin,
                                            guint                     n_ahead,
                                            const CfForecastSettings *settings);
CfForecastDayKind cf_forecast_model_kind   (const CfForecastModel    *self,
                                            guint                     day);
/* The distance from the festival by which @day is forecast; CF_FORECAST_NO_FESTIVAL: it is not. */
int              cf_forecast_model_festival (const CfForecastModel   *self,
                                             guint                    day);
void             cf_forecast_model_free    (CfForecastModel          *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CfForecastModel, cf_forecast_model_free)

G_END_DECLS
