/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-team.h: people under one leader. */
#pragma once

#include "cf-record.h"

G_BEGIN_DECLS

#define CF_TYPE_TEAM (cf_team_get_type ())
G_DECLARE_FINAL_TYPE (CfTeam, cf_team, CF, TEAM, CfRecord)

struct _CfTeam
{
  CfRecord  parent_instance;

  gint64    id;
  char     *name;
  gint64    leader_id;    /* 0: none */
  char     *leader_name;  /* nullable */
  int       position;
  int       n_members;    /* on the day of the query */
};

G_END_DECLS
