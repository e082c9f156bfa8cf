/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-intraday.h: a day that is under way: is it another day than was forecast, and what will its
 * rest bring?
 *
 * The day has a level of its own: a factor with mean 1 and the relative error that forecasts of
 * whole days have had (a gamma variable). The calls so far tell of it, as much as their number and
 * the noise of the single intervals allow; the rest of the day is multiplied by what is then
 * believed. Early in the day, or where days hardly err, the factor stays near 1; late, it comes
 * near to what came divided by what was expected. Pure, any thread. */
#pragma once

#include "cf-forecast.h"

G_BEGIN_DECLS

typedef struct
{
  double seen;          /* calls that came */
  double expected;      /* that were forecast for the same intervals */
  guint  n_seen;        /* intervals known */
  double weight;        /* 0 to 1: how far the factor goes from 1 to seen / expected */
  double factor;        /* of the rest of the day */
} CfIntraday;

typedef enum
{
  CF_INTRADAY_AS_PLANNED,
  CF_INTRADAY_ABOVE,
  CF_INTRADAY_BELOW,
} CfIntradayFlag;

/* @planned: [n_slots], mean NAN: closed. @came: [n_slots], NAN: not known yet. @day_error: relative
 * standard deviation of the totals of days about their forecast. @again: [n_slots], out: the rest
 * of the day, forecast again, from the slot after the last known one; before it as @planned.
 * FALSE: nothing to go by, or nothing left of the day. */
gboolean  cf_intraday_forecast (const CfForecastBand *planned,
                                const double         *came,
                                guint                 n_slots,
                                double                day_error,
                                CfForecastBand       *again,
                                CfIntraday           *intraday);

/* @flags: [n_slots]. An interval is flagged when it and the one before it are both more than 20 %
 * off to the same side, and the two together by more than chance explains four times of five. */
void      cf_intraday_flag     (const CfForecastBand *planned,
                                const double         *came,
                                guint                 n_slots,
                                CfIntradayFlag       *flags);

G_END_DECLS
