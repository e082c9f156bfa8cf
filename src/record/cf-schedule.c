/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-schedule.h"

static const CfField fields[] = {
  { "id",           CF_FIELD_INT64,  G_STRUCT_OFFSET (CfSchedule, id) },
  { "from-day",     CF_FIELD_INT,    G_STRUCT_OFFSET (CfSchedule, from_day) },
  { "until-day",    CF_FIELD_INT,    G_STRUCT_OFFSET (CfSchedule, until_day) },
  { "run-id",       CF_FIELD_INT64,  G_STRUCT_OFFSET (CfSchedule, run_id) },
  { "note",         CF_FIELD_STRING, G_STRUCT_OFFSET (CfSchedule, note) },
  { "n-versions",   CF_FIELD_INT,    G_STRUCT_OFFSET (CfSchedule, n_versions) },
  { "published-at", CF_FIELD_INT64,  G_STRUCT_OFFSET (CfSchedule, published_at) },
};

CF_DEFINE_RECORD (CfSchedule, cf_schedule, fields)
