/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-rule-setting.h"

static const CfField fields[] = {
  { "id",         CF_FIELD_INT64,  G_STRUCT_OFFSET (CfRuleSetting, id) },
  { "kind",       CF_FIELD_INT,    G_STRUCT_OFFSET (CfRuleSetting, kind) },
  { "hard-limit", CF_FIELD_INT,    G_STRUCT_OFFSET (CfRuleSetting, hard_limit) },
  { "soft-limit", CF_FIELD_INT,    G_STRUCT_OFFSET (CfRuleSetting, soft_limit) },
  { "weight",     CF_FIELD_DOUBLE, G_STRUCT_OFFSET (CfRuleSetting, weight) },
  { "source",     CF_FIELD_STRING, G_STRUCT_OFFSET (CfRuleSetting, source) },
  { "since-day",  CF_FIELD_INT,    G_STRUCT_OFFSET (CfRuleSetting, since_day) },
};

CF_DEFINE_RECORD (CfRuleSetting, cf_rule_setting, fields)
