/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-team.h"

static const CfField fields[] = {
  { "id",          CF_FIELD_INT64,  G_STRUCT_OFFSET (CfTeam, id) },
  { "name",        CF_FIELD_STRING, G_STRUCT_OFFSET (CfTeam, name) },
  { "leader-id",   CF_FIELD_INT64,  G_STRUCT_OFFSET (CfTeam, leader_id) },
  { "leader-name", CF_FIELD_STRING, G_STRUCT_OFFSET (CfTeam, leader_name) },
  { "position",    CF_FIELD_INT,    G_STRUCT_OFFSET (CfTeam, position) },
  { "n-members",   CF_FIELD_INT,    G_STRUCT_OFFSET (CfTeam, n_members) },
};

CF_DEFINE_RECORD (CfTeam, cf_team, fields)
