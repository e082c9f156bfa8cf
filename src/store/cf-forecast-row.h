/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-forecast-row.h: the nine columns that a forecast's interval has, saved or frozen. Private to
 * store/. */
#pragma once

#include "cf-db.h"
#include "cf-forecast-interval.h"

G_BEGIN_DECLS

/* queue_id, start, minutes, calls, q025, q10, q90, q975, handle_s: columns 0 to 8. */
static inline void
cf_forecast_interval_from_row (CfStatement *row,
                               gpointer     interval)
{
  *(CfForecastInterval *) interval = (CfForecastInterval) {
    .queue_id = cf_statement_int64 (row, 0),
    .start = cf_statement_int64 (row, 1),
    .minutes = (int) cf_statement_int64 (row, 2),
    .calls = cf_statement_double (row, 3),
    .q025 = cf_statement_double (row, 4),
    .q10 = cf_statement_double (row, 5),
    .q90 = cf_statement_double (row, 6),
    .q975 = cf_statement_double (row, 7),
    .handle_s = cf_statement_double (row, 8),
  };
}

G_END_DECLS
