/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-forecast-run.h: a forecast that was made, and kept. */
#pragma once

#include "cf-day.h"
#include "cf-record.h"

G_BEGIN_DECLS

#define CF_TYPE_FORECAST_RUN (cf_forecast_run_get_type ())
G_DECLARE_FINAL_TYPE (CfForecastRun, cf_forecast_run, CF, FORECAST_RUN, CfRecord)

struct _CfForecastRun
{
  CfRecord  parent_instance;

  gint64    id;
  gint64    made_at;        /* UTC microseconds */
  CfDay     from_day;
  CfDay     until_day;      /* exclusive */
  char     *method;         /* of the engine: "M3" */
  CfDay     history_until;  /* first day after the history that it used */
};

G_END_DECLS
