/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-forecast-model.h: the method, without its intervals: what one would have forecast on a day.
 *
 * Day totals by the calendar model, averaged over several smoothness settings, times the profile of
 * the day; and the mean of that with the same done on four parts of the day. Private to the
 * engine. */
#pragma once

#include "cf-day-profile.h"

G_BEGIN_DECLS

#define CF_FORECAST_MAX_CANDIDATES 6

/* Follow the length of the history. */
typedef struct
{
  CfDayModelSettings   candidates[CF_FORECAST_MAX_CANDIDATES];
  guint                n_candidates;
  guint                max_weeks;
  CfDayProfileSettings profile;
  guint                n_origins;      /* of the back-test */
  guint                origin_weeks;   /* between two of them */
} CfForecastSettings;

typedef struct
{
  guint            n_ahead;
  guint            n_slots;
  guint            origin;      /* the first day forecast */
  CfForecastDate   *days;        /* [n_ahead] */
  double          *calls;       /* [n_ahead * n_slots]; NAN: closed */
  double          *whole;       /* [n_ahead]: totals of the whole-day model alone */
  CfDayModelParts *parts;       /* [n_ahead]: of its logarithms */
  double           bias;        /* its factor from the median to the mean */
  double          *fitted;      /* [origin]: its totals of the past; NAN: not used */
  double          *weights;     /* [origin]: 1; less on unusual days */
  CfDayProfile    *profile;
} CfForecastModel;

void             cf_forecast_settings_init (CfForecastSettings       *self,
                                            guint                     n_weeks);

/* Knows the days before @origin only; there must be one with calls. */
CfForecastModel *cf_forecast_model_new     (const CfForecastHistory  *history,
                                            guint                     origin,
                                            guint                     n_ahead,
                                            const CfForecastSettings *settings);
void             cf_forecast_model_free    (CfForecastModel          *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CfForecastModel, cf_forecast_model_free)

G_END_DECLS
