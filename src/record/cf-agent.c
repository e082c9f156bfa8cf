/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-agent.h"

static const CfField fields[] = {
  { "id",                 CF_FIELD_INT64,   G_STRUCT_OFFSET (CfAgent, id) },
  { "staff-number",       CF_FIELD_STRING,  G_STRUCT_OFFSET (CfAgent, staff_number) },
  { "name",               CF_FIELD_STRING,  G_STRUCT_OFFSET (CfAgent, name) },
  { "name-key",           CF_FIELD_STRING,  G_STRUCT_OFFSET (CfAgent, name_key) },
  { "hired-day",          CF_FIELD_INT,     G_STRUCT_OFFSET (CfAgent, hired_day) },
  { "first-employed-day", CF_FIELD_INT,     G_STRUCT_OFFSET (CfAgent, first_employed_day) },
  { "born-day",           CF_FIELD_INT,     G_STRUCT_OFFSET (CfAgent, born_day) },
  { "left-day",           CF_FIELD_INT,     G_STRUCT_OFFSET (CfAgent, left_day) },
  { "note",               CF_FIELD_STRING,  G_STRUCT_OFFSET (CfAgent, note) },
  { "team-id",            CF_FIELD_INT64,   G_STRUCT_OFFSET (CfAgent, team_id) },
  { "team-name",          CF_FIELD_STRING,  G_STRUCT_OFFSET (CfAgent, team_name) },
  { "contract-kind",      CF_FIELD_INT,     G_STRUCT_OFFSET (CfAgent, contract_kind) },
  { "week-minutes",       CF_FIELD_INT,     G_STRUCT_OFFSET (CfAgent, week_minutes) },
  { "skills",             CF_FIELD_STRING,  G_STRUCT_OFFSET (CfAgent, skills) },
  { "role",               CF_FIELD_INT,     G_STRUCT_OFFSET (CfAgent, role) },
  { "account-enabled",    CF_FIELD_BOOLEAN, G_STRUCT_OFFSET (CfAgent, account_enabled) },
};

CF_DEFINE_RECORD (CfAgent, cf_agent, fields)
