/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-queue.h"

static const CfField fields[] = {
  { "id",               CF_FIELD_INT64,  G_STRUCT_OFFSET (CfQueue, id) },
  { "name",             CF_FIELD_STRING, G_STRUCT_OFFSET (CfQueue, name) },
  { "position",         CF_FIELD_INT,    G_STRUCT_OFFSET (CfQueue, position) },
  { "interval-minutes", CF_FIELD_INT,    G_STRUCT_OFFSET (CfQueue, interval_minutes) },
  { "goal-share",       CF_FIELD_DOUBLE, G_STRUCT_OFFSET (CfQueue, goal_share) },
  { "goal-seconds",     CF_FIELD_INT,    G_STRUCT_OFFSET (CfQueue, goal_seconds) },
  { "max-occupancy",    CF_FIELD_DOUBLE, G_STRUCT_OFFSET (CfQueue, max_occupancy) },
  { "max-abandonment",  CF_FIELD_DOUBLE, G_STRUCT_OFFSET (CfQueue, max_abandonment) },
  { "patience-s",       CF_FIELD_INT,    G_STRUCT_OFFSET (CfQueue, patience_s) },
  { "shrinkage",        CF_FIELD_DOUBLE, G_STRUCT_OFFSET (CfQueue, shrinkage) },
  { "minimum-staff",    CF_FIELD_INT,    G_STRUCT_OFFSET (CfQueue, minimum_staff) },
  { "handle-s",         CF_FIELD_INT,    G_STRUCT_OFFSET (CfQueue, handle_s) },
  { "goal-level",       CF_FIELD_INT,    G_STRUCT_OFFSET (CfQueue, goal_level) },
  { "max-asa-s",        CF_FIELD_DOUBLE, G_STRUCT_OFFSET (CfQueue, max_asa_s) },
  { "risk",             CF_FIELD_DOUBLE, G_STRUCT_OFFSET (CfQueue, risk) },
};

CF_DEFINE_RECORD (CfQueue, cf_queue, fields)
