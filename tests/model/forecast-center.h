/* SPDX-License-Identifier: GPL-3.0-or-later */
/* forecast-center.h: a store with a queue whose history is known to the call.
 *
 * Monday to Friday 8:00-20:00, 100 calls a half hour and 120 on Mondays, 180 s each. Set up and
 * torn down by g_test_add (); what it does must work. */
#pragma once

#include "cf-forecaster.h"
#include "cf-outlook.h"
#include "cf-requirement.h"
#include "cf-temp-store.h"

#define MONDAY 18267     /* 2020-01-06: long ago, and everything still works */
#define HANDLE_S 180

typedef struct
{
  CfTempStore *temp;
  CfStore     *store;
  gint64       queue_id;
} ForecastCenter;

void               forecast_center_set_up          (ForecastCenter  *center,
                                                    gconstpointer    unused);
void               forecast_center_tear_down       (ForecastCenter  *center,
                                                    gconstpointer    unused);
void               forecast_center_write           (ForecastCenter  *center,
                                                    const CfCommand *command,
                                                    gpointer         input);
gint64             forecast_center_add_queue       (ForecastCenter  *center,
                                                    const char      *name);
void               forecast_center_add_facts       (ForecastCenter  *center,
                                                    gint64           queue_id,
                                                    guint            n_days);
void               forecast_center_add_special_day (ForecastCenter  *center,
                                                    CfDay            day,
                                                    int              kind,
                                                    const char      *name);

CfForecastOutcome  forecast_center_run             (ForecastCenter  *center,
                                                    CfDay            from,
                                                    guint            n_days);
/* A run that must fail so. */
void               forecast_center_refuse          (ForecastCenter  *center,
                                                    guint            n_days,
                                                    int              code);
/* Of the newest run. */
CfOutlook         *forecast_center_outlook         (ForecastCenter  *center);
CfRequirement     *forecast_center_requirement     (ForecastCenter  *center);

/* An asynchronous answer, waited for: the callback, and the wait. */
void               forecast_center_keep_cb         (GObject         *source,
                                                    GAsyncResult    *result,
                                                    gpointer         user_data);
GAsyncResult      *forecast_center_wait            (GAsyncResult   **result);
