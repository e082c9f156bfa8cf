/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-skill.h"

static const CfField fields[] = {
  { "id",         CF_FIELD_INT64,  G_STRUCT_OFFSET (CfSkill, id) },
  { "agent-id",   CF_FIELD_INT64,  G_STRUCT_OFFSET (CfSkill, agent_id) },
  { "queue-id",   CF_FIELD_INT64,  G_STRUCT_OFFSET (CfSkill, queue_id) },
  { "from-day",   CF_FIELD_INT,    G_STRUCT_OFFSET (CfSkill, from_day) },
  { "until-day",  CF_FIELD_INT,    G_STRUCT_OFFSET (CfSkill, until_day) },
  { "queue-name", CF_FIELD_STRING, G_STRUCT_OFFSET (CfSkill, queue_name) },
};

CF_DEFINE_RECORD (CfSkill, cf_skill, fields)
