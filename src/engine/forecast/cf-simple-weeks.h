/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-simple-weeks.h: what one would forecast without a calendar: averages of past weeks.
 *
 * Hard to beat where nothing but the week repeats (Taylor 2008), so the model is mixed with them by
 * what the back-test says. Private to the engine. */
#pragma once

#include "cf-forecast-history.h"

G_BEGIN_DECLS

/* Fills @week, [7 * n_slots], from the ordinary days before @origin; NAN where none is known.
 * @method: CF_FORECAST_METHOD_SMOOTHED or CF_FORECAST_METHOD_MEAN. */
void cf_simple_weeks_fill          (const CfForecastHistory *history,
                                    guint                    origin,
                                    CfForecastMethod         method,
                                    double                  *week);

/* The same for smoothed weeks of calls / @factors; days count by @weights too (0: not at all).
 * Both are [origin]. */
void cf_simple_weeks_fill_adjusted (const CfForecastHistory *history,
                                    guint                    origin,
                                    const double            *factors,
                                    const double            *weights,
                                    double                  *week);

G_END_DECLS
