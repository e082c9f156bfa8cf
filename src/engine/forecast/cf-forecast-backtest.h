/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-forecast-backtest.h: forecasting the queue's own past again, as if one did not know it.
 *
 * All methods are asked at each of the last origins, and mixed; ordinary days are compared with
 * what came. Private to the engine. */
#pragma once

#include "cf-forecast-model.h"

G_BEGIN_DECLS

typedef struct
{
  guint            n_origins;
  guint            n_leads;
  GPtrArray       *models;    /* CfForecastModel, oldest origin first */
  CfForecastSettings settings;   /* without the candidates that its oldest origin found hopeless */
  double           weights[CF_FORECAST_N_METHODS];   /* that the mixture is made with */
  GArray          *slots;     /* CfForecastError of the mixture's intervals */
  GArray          *days;      /* CfForecastError of its day totals, slot 0 */
  CfForecastScore  scores[CF_FORECAST_N_METHODS];
  double          *lead_wape; /* [N_METHODS * n_leads] */
} CfForecastBacktest;

/* NULL: @progress said stop. */
CfForecastBacktest *cf_forecast_backtest_new  (const CfForecastHistory  *history,
                                               const CfForecastSettings *settings,
                                               CfProgress               *progress);
void                cf_forecast_backtest_free (CfForecastBacktest       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CfForecastBacktest, cf_forecast_backtest_free)

G_END_DECLS
