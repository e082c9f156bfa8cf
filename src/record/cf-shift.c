/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-shift.h"

static const CfField fields[] = {
  { "id",              CF_FIELD_INT64,   G_STRUCT_OFFSET (CfShift, id) },
  { "agent-id",        CF_FIELD_INT64,   G_STRUCT_OFFSET (CfShift, agent_id) },
  { "day",             CF_FIELD_INT,     G_STRUCT_OFFSET (CfShift, day) },
  { "type-id",         CF_FIELD_INT64,   G_STRUCT_OFFSET (CfShift, type_id) },
  { "start",           CF_FIELD_INT64,   G_STRUCT_OFFSET (CfShift, start) },
  { "end",             CF_FIELD_INT64,   G_STRUCT_OFFSET (CfShift, end) },
  { "queue-id",        CF_FIELD_INT64,   G_STRUCT_OFFSET (CfShift, queue_id) },
  { "locked",          CF_FIELD_BOOLEAN, G_STRUCT_OFFSET (CfShift, locked) },
  { "note",            CF_FIELD_STRING,  G_STRUCT_OFFSET (CfShift, note) },
  { "override-reason", CF_FIELD_STRING,  G_STRUCT_OFFSET (CfShift, override_reason) },
};

CF_DEFINE_RECORD (CfShift, cf_shift, fields)
