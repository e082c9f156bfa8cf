/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-forecast-spread.h: how far calls fall from their forecast, learned from past forecasts.
 *
 * Calls vary like a Poisson number whose mean is itself uncertain: variance m + v m^2. The relative
 * variance v is learned per slot and grows with the weeks ahead. Private to the engine. */
#pragma once

#include "cf-forecast.h"

G_BEGIN_DECLS

/* What came, and what had been forecast @lead weeks before (0: within the first week). */
typedef struct
{
  guint  origin;     /* of the back-test, counted */
  guint  slot;
  guint  lead;
  double calls;
  double mean;
} CfForecastError;

typedef struct
{
  guint   n_slots;
  guint   n_leads;
  double *variances;    /* [n_slots]: v */
  double *growth;       /* [n_leads]: of v; never falls */
  double  z80, z95;     /* quantiles of |u|, see the code */
} CfForecastSpread;

/* From a back-test, GArray of CfForecastError with at least one element. */
CfForecastSpread *cf_forecast_spread_new       (const GArray           *errors,
                                                guint                   n_slots,
                                                guint                   n_leads);
/* Without one: Poisson, and a 15 % error of the day. */
CfForecastSpread *cf_forecast_spread_new_rough (guint                   n_slots,
                                                guint                   n_leads);
void              cf_forecast_spread_free      (CfForecastSpread       *self);

/* Fills the quantiles around band->mean. */
void              cf_forecast_spread_band      (const CfForecastSpread *self,
                                                guint                   slot,
                                                guint                   lead,
                                                CfForecastBand         *band);
/* How far @calls is from @mean within the first week, in half widths of the 95 % band; NAN where
 * one of them is. */
double            cf_forecast_spread_distance   (const CfForecastSpread *self,
                                                guint                   slot,
                                                double                  mean,
                                                double                  calls);
/* Shares of @errors inside bands that were learned from the other origins: what a band is worth
 * on weeks that it does not know. At least two origins. */
void              cf_forecast_spread_inside    (const GArray           *errors,
                                                guint                   n_slots,
                                                guint                   n_leads,
                                                double                 *inside_80,
                                                double                 *inside_95);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CfForecastSpread, cf_forecast_spread_free)

G_END_DECLS
