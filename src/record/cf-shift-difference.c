/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-shift-difference.h"

static const CfField fields[] = {
  { "id",           CF_FIELD_INT64,  G_STRUCT_OFFSET (CfShiftDifference, id) },
  { "agent-id",     CF_FIELD_INT64,  G_STRUCT_OFFSET (CfShiftDifference, agent_id) },
  { "agent-name",   CF_FIELD_STRING, G_STRUCT_OFFSET (CfShiftDifference, agent_name) },
  { "day",          CF_FIELD_INT,    G_STRUCT_OFFSET (CfShiftDifference, day) },
  { "kind",         CF_FIELD_INT,    G_STRUCT_OFFSET (CfShiftDifference, kind) },
  { "old-type-id",  CF_FIELD_INT64,  G_STRUCT_OFFSET (CfShiftDifference, old_type_id) },
  { "old-code",     CF_FIELD_STRING, G_STRUCT_OFFSET (CfShiftDifference, old_code) },
  { "new-type-id",  CF_FIELD_INT64,  G_STRUCT_OFFSET (CfShiftDifference, new_type_id) },
  { "new-code",     CF_FIELD_STRING, G_STRUCT_OFFSET (CfShiftDifference, new_code) },
  { "old-queue-id", CF_FIELD_INT64,  G_STRUCT_OFFSET (CfShiftDifference, old_queue_id) },
  { "new-queue-id", CF_FIELD_INT64,  G_STRUCT_OFFSET (CfShiftDifference, new_queue_id) },
  { "note",         CF_FIELD_STRING, G_STRUCT_OFFSET (CfShiftDifference, note) },
  { "changed-at",   CF_FIELD_INT64,  G_STRUCT_OFFSET (CfShiftDifference, changed_at) },
  { "changed-by",   CF_FIELD_STRING, G_STRUCT_OFFSET (CfShiftDifference, changed_by) },
  { "leave-kind",   CF_FIELD_INT,    G_STRUCT_OFFSET (CfShiftDifference, leave_kind) },
};

CF_DEFINE_RECORD (CfShiftDifference, cf_shift_difference, fields)
