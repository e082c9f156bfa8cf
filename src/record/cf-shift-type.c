/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-shift-type.h"

#include <glib/gi18n-lib.h>

static const CfField fields[] = {
  { "id",             CF_FIELD_INT64,   G_STRUCT_OFFSET (CfShiftType, id) },
  { "code",           CF_FIELD_STRING,  G_STRUCT_OFFSET (CfShiftType, code) },
  { "name",           CF_FIELD_STRING,  G_STRUCT_OFFSET (CfShiftType, name) },
  { "position",       CF_FIELD_INT,     G_STRUCT_OFFSET (CfShiftType, position) },
  { "tint",           CF_FIELD_INT,     G_STRUCT_OFFSET (CfShiftType, tint) },
  { "activity",       CF_FIELD_INT,     G_STRUCT_OFFSET (CfShiftType, activity) },
  { "start-minute",   CF_FIELD_INT,     G_STRUCT_OFFSET (CfShiftType, start_minute) },
  { "length-minutes", CF_FIELD_INT,     G_STRUCT_OFFSET (CfShiftType, length_minutes) },
  { "queue-id",       CF_FIELD_INT64,   G_STRUCT_OFFSET (CfShiftType, queue_id) },
  { "weekdays",       CF_FIELD_INT,     G_STRUCT_OFFSET (CfShiftType, weekdays) },
  { "archived",       CF_FIELD_BOOLEAN, G_STRUCT_OFFSET (CfShiftType, archived) },
  { "paid-minutes",   CF_FIELD_INT,     G_STRUCT_OFFSET (CfShiftType, paid_minutes) },
  { "n-breaks",       CF_FIELD_INT,     G_STRUCT_OFFSET (CfShiftType, n_breaks) },
  { "contract-kinds", CF_FIELD_INT,     G_STRUCT_OFFSET (CfShiftType, contract_kinds) },
};

CF_DEFINE_RECORD (CfShiftType, cf_shift_type, fields)

const char *
cf_activity_get_name (CfActivity kind)
{
  switch (kind)
    {
    case CF_ACTIVITY_CALLS:
      return C_("activity", "Calls");
    case CF_ACTIVITY_TRAINING:
      return C_("activity", "Training");
    case CF_ACTIVITY_MEETING:
      return C_("activity", "Other work off the phone");
    }

  return "";
}

const char *
cf_tint_get_name (CfTint tint)
{
  switch (tint)
    {
    case CF_TINT_BLUE:
      return C_("tint", "Blue");
    case CF_TINT_TEAL:
      return C_("tint", "Teal");
    case CF_TINT_GREEN:
      return C_("tint", "Green");
    case CF_TINT_LIME:
      return C_("tint", "Lime");
    case CF_TINT_YELLOW:
      return C_("tint", "Yellow");
    case CF_TINT_ORANGE:
      return C_("tint", "Orange");
    case CF_TINT_RED:
      return C_("tint", "Red");
    case CF_TINT_PINK:
      return C_("tint", "Pink");
    case CF_TINT_PURPLE:
      return C_("tint", "Purple");
    case CF_TINT_SLATE:
      return C_("tint", "Slate");
    }

  return "";
}
