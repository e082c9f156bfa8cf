/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-forecast-mixture.h: how much of each method goes into the forecast.
 *
 * Methods err in different ways, so a mixture errs less than each of them. The weights are those
 * that would have been best in the back-test, drawn to usual ones as far as it is short. Private to
 * the engine. */
#pragma once

#include "cf-forecast-model.h"

G_BEGIN_DECLS

/* All @weights and @own: [CF_FORECAST_N_METHODS]. */

/* Of a queue without a back-test. */
void cf_forecast_mixture_usual  (double                  *weights);
/* @models: CfForecastModel at past origins. Ordinary days only. */
void cf_forecast_mixture_choose (const GPtrArray         *models,
                                 const CfForecastHistory *history,
                                 double                  *weights);
/* The weights that an interval really gets: special days, days after a closure, and intervals that
 * a method knows nothing of, share its weight among the others. */
void cf_forecast_mixture_own    (const CfForecastModel   *model,
                                 const double            *weights,
                                 guint                    day,
                                 guint                    slot,
                                 double                  *own);
/* Fills calls[CF_FORECAST_METHOD_MIXTURE]. */
void cf_forecast_mixture_fill   (CfForecastModel         *model,
                                 const double            *weights);

G_END_DECLS
