/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-special-day.h"

#include <glib/gi18n-lib.h>

static const CfField fields[] = {
  { "id",        CF_FIELD_INT64,  G_STRUCT_OFFSET (CfSpecialDay, id) },
  { "day",       CF_FIELD_INT,    G_STRUCT_OFFSET (CfSpecialDay, day) },
  { "kind",      CF_FIELD_INT,    G_STRUCT_OFFSET (CfSpecialDay, kind) },
  { "name",      CF_FIELD_STRING, G_STRUCT_OFFSET (CfSpecialDay, name) },
  { "day-class", CF_FIELD_STRING, G_STRUCT_OFFSET (CfSpecialDay, day_class) },
};

CF_DEFINE_RECORD (CfSpecialDay, cf_special_day, fields)

const char *
cf_special_day_kind_get_name (CfSpecialDayKind kind)
{
  switch (kind)
    {
    case CF_SPECIAL_DAY_HOLIDAY:
      return C_("special day", "Statutory holiday");
    case CF_SPECIAL_DAY_OFF:
      return C_("special day", "Day off by notice");
    case CF_SPECIAL_DAY_WORKDAY:
      return C_("special day", "Swapped workday");
    case CF_SPECIAL_DAY_CAMPAIGN:
      return C_("special day", "Campaign");
    case CF_SPECIAL_DAY_OUTAGE:
      return C_("special day", "Outage");
    }

  return "";
}
