/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-forecast-spread.h: how far calls fall from their forecast, learned from past forecasts.
 *
 * Calls vary like a Poisson number whose mean is itself uncertain: variance m + v m^2. The relative
 * variance v is learned per slot, grows with the weeks ahead, shrinks as the history grows, and is
 * larger on special days; how many calls fall how far is counted on weeks that v was not learned
 * from. Private to the engine. */
#pragma once

#include "cf-forecast.h"

G_BEGIN_DECLS

typedef enum
{
  CF_FORECAST_DAY_ORDINARY,
  CF_FORECAST_DAY_SPECIAL,    /* its class has a past */
  CF_FORECAST_DAY_NEW,        /* it has none */
  CF_FORECAST_DAY_N_KINDS,
} CfForecastDayKind;

/* What came, and what had been forecast @lead weeks before (0: within the first week). */
typedef struct
{
  guint             origin;     /* of the back-test, counted */
  guint             day;        /* ahead of it */
  guint             slot;
  guint             lead;
  CfForecastDayKind kind;
  double            young;      /* relative variance then over that of today's history */
  double            calls;
  double            mean;
} CfForecastError;

typedef struct
{
  guint   n_slots;
  guint   n_leads;
  double *variances;    /* [n_slots]: v */
  double *growth;       /* [n_leads]: of v; never falls */
  double  kinds[CF_FORECAST_DAY_N_KINDS];   /* of v; 1 for ordinary days */
  double  z80, z95;     /* quantiles of |u|, see the code */
  double  inside_80, inside_95;   /* shares of ordinary errors inside bands from other origins; NAN
                                   * where there are none */
} CfForecastSpread;

/* How uncertain a model of @weeks of history is, compared with one of @now weeks. */
double            cf_forecast_spread_young     (double                  weeks,
                                                double                  now);

/* From a back-test, GArray of CfForecastError with at least one element of an ordinary day. */
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
                                                CfForecastDayKind       kind,
                                                CfForecastBand         *band);
/* How far @calls is from @mean on an ordinary day within the first week, in half widths of the
 * 95 % band; NAN where one of them is. */
double            cf_forecast_spread_distance  (const CfForecastSpread *self,
                                                guint                   slot,
                                                double                  mean,
                                                double                  calls);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CfForecastSpread, cf_forecast_spread_free)

G_END_DECLS
