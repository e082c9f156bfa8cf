/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-forecast-run.h"

static const CfField fields[] = {
  { "id",            CF_FIELD_INT64,  G_STRUCT_OFFSET (CfForecastRun, id) },
  { "made-at",       CF_FIELD_INT64,  G_STRUCT_OFFSET (CfForecastRun, made_at) },
  { "from-day",      CF_FIELD_INT,    G_STRUCT_OFFSET (CfForecastRun, from_day) },
  { "until-day",     CF_FIELD_INT,    G_STRUCT_OFFSET (CfForecastRun, until_day) },
  { "method",        CF_FIELD_STRING, G_STRUCT_OFFSET (CfForecastRun, method) },
  { "history-until", CF_FIELD_INT,    G_STRUCT_OFFSET (CfForecastRun, history_until) },
};

CF_DEFINE_RECORD (CfForecastRun, cf_forecast_run, fields)
