/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-forecast-lookup.h: what every question about a forecast begins with: its queue, its run, and
 * when the queue is open. On a store thread. Private to the model. */
#pragma once

#include "cf-forecast-store.h"
#include "cf-interval-set.h"
#include "cf-queue.h"

G_BEGIN_DECLS

CfQueue       *cf_forecast_lookup_queue (CfDb     *db,
                                         gint64    queue_id,
                                         GError  **error);
/* @run_id 0: the newest; CF_STORE_ERROR_NOT_FOUND when there is none. */
CfForecastRun *cf_forecast_lookup_run   (CfDb     *db,
                                         gint64    run_id,
                                         GError  **error);
/* When the queue is open between two days: its opening hours, those of a swapped workday being of
 * the weekday that it behaves like. A queue without opening hours is always open. */
CfIntervalSet *cf_forecast_lookup_hours (CfDb     *db,
                                         gint64    queue_id,
                                         CfDay     from,
                                         CfDay     until,
                                         GError  **error);

G_END_DECLS
