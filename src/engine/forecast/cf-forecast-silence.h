/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-forecast-silence.h: intervals that a source left out because nobody called.
 *
 * Many exports have no row for an interval without calls. Taken as unknown, such a queue is
 * forecast too high: at night only the intervals in which somebody called would count. Whether an
 * absent row means 0 is decided by the history itself. Private to the engine. */
#pragma once

#include "cf-forecast.h"

G_BEGIN_DECLS

/* The calls of the problem's history, [n_days * n_slots], with 0 where silence was left out; the
 * caller's. */
double *cf_forecast_silence_fill (const CfForecastProblem *problem);

G_END_DECLS
