/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-forecast-reasons.h: what a finished forecast keeps so that it can be explained. Private to the
 * engine; the public side is cf-forecast-explain.h. */
#pragma once

#include "cf-forecast-backtest.h"
#include "cf-forecast-explain.h"
#include "cf-forecast-spread.h"

G_BEGIN_DECLS

struct _CfForecastReasons
{
  CfForecastModel     *model;         /* at the end of the history */
  double               weights[CF_FORECAST_N_METHODS];
  double              *lead_wape;     /* [N_METHODS * n_leads] */
  CfForecastCandidate  candidates[CF_FORECAST_N_METHODS];
  guint                n_candidates;
  GArray              *left_out;      /* CfForecastLeftOut */
  GArray              *unusual;       /* CfForecastUnusual */
};

/* Takes @model. @slots tells a wild interval from a common one. */
CfForecastReasons *cf_forecast_reasons_new  (const CfForecastHistory  *history,
                                             CfForecastModel          *model,
                                             const CfForecastBacktest *test,
                                             const CfForecastSpread   *slots);
void               cf_forecast_reasons_free (CfForecastReasons        *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CfForecastReasons, cf_forecast_reasons_free)

G_END_DECLS
