/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-team-store.h: teams. A team with members, now or once, is not removed but renamed. */
#pragma once

#include "cf-command-input.h"
#include "cf-day.h"
#include "cf-team.h"

G_BEGIN_DECLS

GPtrArray *cf_team_read_all (CfDb    *db,       /* CfTeam by id, with the members of @day */
                             CfDay    day,
                             GError **error);

typedef struct
{
  CfCommandInput  base;
  gint64          team_id;      /* by cf_id_new () to create */
  char           *name;
  gint64          leader_id;    /* 0: none */
} CfTeamInput;

CfTeamInput *cf_team_input_new  (void);
void         cf_team_input_free (gpointer input);

extern const CfCommand cf_command_team_create;    /* CfTeamInput; goes to the end */
extern const CfCommand cf_command_team_edit;      /* CfTeamInput */
extern const CfCommand cf_command_team_remove;    /* CfTeamInput: the id */
extern const CfCommand cf_command_team_reorder;   /* CfOrderInput */

G_END_DECLS
