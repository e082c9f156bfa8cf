/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-forecast-backtest.h: forecasting the queue's own past again, as if one did not know it.
 *
 * The method and two simple ones are asked at each of the last origins; ordinary days are compared
 * with what came. Private to the engine. */
#pragma once

#include "cf-forecast-model.h"

G_BEGIN_DECLS

typedef struct
{
  guint            n_origins;
  GArray          *slots;     /* CfForecastError of intervals */
  GArray          *days;      /* CfForecastError of day totals, slot 0 */
  CfForecastScore  scores[CF_FORECAST_N_METHODS];
} CfForecastBacktest;

/* NULL: @progress said stop. */
CfForecastBacktest *cf_forecast_backtest_new  (const CfForecastHistory  *history,
                                               const CfForecastSettings *settings,
                                               CfProgress               *progress);
void                cf_forecast_backtest_free (CfForecastBacktest       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CfForecastBacktest, cf_forecast_backtest_free)

G_END_DECLS
