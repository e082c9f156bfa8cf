/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-team-member.h"

static const CfField fields[] = {
  { "id",        CF_FIELD_INT64,  G_STRUCT_OFFSET (CfTeamMember, id) },
  { "team-id",   CF_FIELD_INT64,  G_STRUCT_OFFSET (CfTeamMember, team_id) },
  { "agent-id",  CF_FIELD_INT64,  G_STRUCT_OFFSET (CfTeamMember, agent_id) },
  { "from-day",  CF_FIELD_INT,    G_STRUCT_OFFSET (CfTeamMember, from_day) },
  { "until-day", CF_FIELD_INT,    G_STRUCT_OFFSET (CfTeamMember, until_day) },
  { "team-name", CF_FIELD_STRING, G_STRUCT_OFFSET (CfTeamMember, team_name) },
};

CF_DEFINE_RECORD (CfTeamMember, cf_team_member, fields)
