/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-goal.h"

static const CfField fields[] = {
  { "id",              CF_FIELD_INT64,  G_STRUCT_OFFSET (CfGoal, id) },
  { "queue-id",        CF_FIELD_INT64,  G_STRUCT_OFFSET (CfGoal, queue_id) },
  { "weekdays",        CF_FIELD_INT,    G_STRUCT_OFFSET (CfGoal, weekdays) },
  { "start-minute",    CF_FIELD_INT,    G_STRUCT_OFFSET (CfGoal, start_minute) },
  { "end-minute",      CF_FIELD_INT,    G_STRUCT_OFFSET (CfGoal, end_minute) },
  { "share",           CF_FIELD_DOUBLE, G_STRUCT_OFFSET (CfGoal, share) },
  { "seconds",         CF_FIELD_INT,    G_STRUCT_OFFSET (CfGoal, seconds) },
  { "level",           CF_FIELD_INT,    G_STRUCT_OFFSET (CfGoal, level) },
  { "max-occupancy",   CF_FIELD_DOUBLE, G_STRUCT_OFFSET (CfGoal, max_occupancy) },
  { "max-abandonment", CF_FIELD_DOUBLE, G_STRUCT_OFFSET (CfGoal, max_abandonment) },
  { "max-asa-s",       CF_FIELD_DOUBLE, G_STRUCT_OFFSET (CfGoal, max_asa_s) },
  { "minimum-staff",   CF_FIELD_INT,    G_STRUCT_OFFSET (CfGoal, minimum_staff) },
};

CF_DEFINE_RECORD (CfGoal, cf_goal, fields)
