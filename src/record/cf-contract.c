/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-contract.h"

#include <glib/gi18n-lib.h>

static const CfField fields[] = {
  { "id",               CF_FIELD_INT64, G_STRUCT_OFFSET (CfContract, id) },
  { "agent-id",         CF_FIELD_INT64, G_STRUCT_OFFSET (CfContract, agent_id) },
  { "from-day",         CF_FIELD_INT,   G_STRUCT_OFFSET (CfContract, from_day) },
  { "until-day",        CF_FIELD_INT,   G_STRUCT_OFFSET (CfContract, until_day) },
  { "kind",             CF_FIELD_INT,   G_STRUCT_OFFSET (CfContract, kind) },
  { "week-minutes",     CF_FIELD_INT,   G_STRUCT_OFFSET (CfContract, week_minutes) },
  { "max-week-minutes", CF_FIELD_INT,   G_STRUCT_OFFSET (CfContract, max_week_minutes) },
};

CF_DEFINE_RECORD (CfContract, cf_contract, fields)

const char *
cf_contract_kind_get_name (CfContractKind kind)
{
  switch (kind)
    {
    case CF_CONTRACT_STANDARD:
      return C_("contract", "Standard");
    case CF_CONTRACT_COMPREHENSIVE:
      return C_("contract", "Comprehensive hours");
    case CF_CONTRACT_PART_TIME:
      return C_("contract", "Part-time");
    }

  return "";
}
