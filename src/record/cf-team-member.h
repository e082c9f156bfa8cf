/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-team-member.h: which team a person belongs to from a day on; one team at a time. */
#pragma once

#include "cf-day.h"
#include "cf-record.h"

G_BEGIN_DECLS

#define CF_TYPE_TEAM_MEMBER (cf_team_member_get_type ())
G_DECLARE_FINAL_TYPE (CfTeamMember, cf_team_member, CF, TEAM_MEMBER, CfRecord)

struct _CfTeamMember
{
  CfRecord  parent_instance;

  gint64    id;
  gint64    team_id;
  gint64    agent_id;
  CfDay     from_day;
  CfDay     until_day;  /* exclusive; CF_DAY_OPEN: it lasts */
  char     *team_name;
};

G_END_DECLS
