/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-forecast-store.h: forecast runs: what was expected, made when, from which history.
 *
 * A run never changes. Saving one drops old runs that no schedule and no published version uses,
 * all but the newest CF_FORECAST_RUNS_KEPT. */
#pragma once

#include "cf-command-input.h"
#include "cf-forecast-interval.h"
#include "cf-forecast-run.h"

G_BEGIN_DECLS

#define CF_FORECAST_RUNS_KEPT 5

GPtrArray     *cf_forecast_run_read_all          (CfDb      *db,   /* CfForecastRun by id */
                                                  GError   **error);
CfForecastRun *cf_forecast_run_read_newest       (CfDb      *db,   /* NULL without error: none */
                                                  GError   **error);
CfForecastRun *cf_forecast_run_read              (CfDb      *db,
                                                  gint64     run_id,
                                                  GError   **error);
GArray        *cf_forecast_interval_read_between (CfDb      *db,   /* CfForecastInterval by start */
                                                  gint64     run_id,
                                                  gint64     queue_id,
                                                  CfMinute   from,
                                                  CfMinute   until,
                                                  GError   **error);
GArray        *cf_forecast_day_read_between      (CfDb      *db,   /* CfForecastDayBand by day */
                                                  gint64     run_id,
                                                  gint64     queue_id,
                                                  CfDay      from,
                                                  CfDay      until,
                                                  GError   **error);

typedef struct
{
  CfCommandInput  base;
  gint64          run_id;          /* by cf_id_new () */
  CfDay           from_day;
  CfDay           until_day;
  char           *method;          /* "M3" */
  CfDay           history_until;   /* first day after the history used */
  GArray         *intervals;       /* CfForecastInterval, of every queue */
  GArray         *days;            /* CfForecastDayBand, of every queue */
} CfForecastInput;

CfForecastInput *cf_forecast_input_new  (void);
void             cf_forecast_input_free (gpointer input);

extern const CfCommand cf_command_forecast_save;

G_END_DECLS
