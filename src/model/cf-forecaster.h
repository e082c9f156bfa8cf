/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-forecaster.h: forecasts the queues of a store: reads history, calendar and queues, runs the
 * engine a queue at a time on a thread of its own, and saves one run with one command.
 *
 * A queue with less than a week of history is forecast by its start curve (cf-workload-store.h), if
 * it has one, and by its history as soon as that has a week; without either it is left out and
 * counted in the outcome. When no queue has any of it, it fails and says so. History that ended
 * long ago is used as it is: the forecast starts the day after it. Main thread. */
#pragma once

#include "cf-day.h"
#include "cf-progress.h"
#include "cf-store.h"

G_BEGIN_DECLS

/* History that ends this long before today is worth a banner. */
#define CF_FORECASTER_OLD_DAYS 56

typedef struct
{
  CfDay  from;        /* CF_DAY_NONE: the day after the newest known interval of any queue; today
                       * where there is none */
  guint  n_days;
  gint64 queue_id;    /* 0: every queue */
} CfForecastRequest;

typedef struct
{
  gint64   run_id;
  CfDay    from;
  CfDay    until;
  CfDay    history_until;    /* first day after the newest history */
  guint    n_queues;         /* forecast */
  guint    n_started;        /* of them by a start curve: less than a week of history */
  guint    n_short;          /* left out: less than a week of history */
  guint    n_rough;          /* too short for a back-test: intervals are rough */
} CfForecastOutcome;

/* @request is copied. Stopping @progress, or cancelling, writes nothing: G_IO_ERROR_CANCELLED. */
void      cf_forecaster_run_async  (CfStore                  *store,
                                    const CfForecastRequest  *request,
                                    CfProgress               *progress,     /* nullable */
                                    GCancellable             *cancellable,
                                    GAsyncReadyCallback       callback,
                                    gpointer                  user_data);
gboolean  cf_forecaster_run_finish (CfStore                  *store,
                                    GAsyncResult             *result,
                                    CfForecastOutcome        *outcome,      /* nullable */
                                    GError                  **error);

/* The same, waited for: the command line and tests. */
gboolean  cf_forecaster_run        (CfStore                  *store,
                                    const CfForecastRequest  *request,
                                    CfProgress               *progress,
                                    CfForecastOutcome        *outcome,
                                    GError                  **error);

G_END_DECLS
