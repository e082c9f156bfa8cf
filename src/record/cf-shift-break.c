/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-shift-break.h"

static const CfField fields[] = {
  { "id",             CF_FIELD_INT64,   G_STRUCT_OFFSET (CfShiftBreak, id) },
  { "type-id",        CF_FIELD_INT64,   G_STRUCT_OFFSET (CfShiftBreak, type_id) },
  { "offset-minutes", CF_FIELD_INT,     G_STRUCT_OFFSET (CfShiftBreak, offset_minutes) },
  { "length-minutes", CF_FIELD_INT,     G_STRUCT_OFFSET (CfShiftBreak, length_minutes) },
  { "paid",           CF_FIELD_BOOLEAN, G_STRUCT_OFFSET (CfShiftBreak, paid) },
};

CF_DEFINE_RECORD (CfShiftBreak, cf_shift_break, fields)
