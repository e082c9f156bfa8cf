/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-protection.h"

#include <glib/gi18n-lib.h>

static const CfField fields[] = {
  { "id",        CF_FIELD_INT64, G_STRUCT_OFFSET (CfProtection, id) },
  { "agent-id",  CF_FIELD_INT64, G_STRUCT_OFFSET (CfProtection, agent_id) },
  { "kind",      CF_FIELD_INT,   G_STRUCT_OFFSET (CfProtection, kind) },
  { "from-day",  CF_FIELD_INT,   G_STRUCT_OFFSET (CfProtection, from_day) },
  { "until-day", CF_FIELD_INT,   G_STRUCT_OFFSET (CfProtection, until_day) },
};

CF_DEFINE_RECORD (CfProtection, cf_protection, fields)

const char *
cf_protection_kind_get_name (CfProtectionKind kind)
{
  switch (kind)
    {
    case CF_PROTECTION_PREGNANCY:
      return C_("protection", "Pregnancy from the seventh month");
    case CF_PROTECTION_NURSING:
      return C_("protection", "Nursing a child under one year");
    }

  return "";
}
