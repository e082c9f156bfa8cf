/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-account.h"

static const CfField fields[] = {
  { "id",      CF_FIELD_INT64,   G_STRUCT_OFFSET (CfAccount, id) },
  { "role",    CF_FIELD_INT,     G_STRUCT_OFFSET (CfAccount, role) },
  { "enabled", CF_FIELD_BOOLEAN, G_STRUCT_OFFSET (CfAccount, enabled) },
  { "has-pin", CF_FIELD_BOOLEAN, G_STRUCT_OFFSET (CfAccount, has_pin) },
};

CF_DEFINE_RECORD (CfAccount, cf_account, fields)
