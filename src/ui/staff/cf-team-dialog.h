/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-team-dialog.h: add or edit a team. */
#pragma once

#include "cf-dialog.h"
#include "cf-store.h"
#include "cf-team.h"

G_BEGIN_DECLS

#define CF_TYPE_TEAM_DIALOG (cf_team_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CfTeamDialog, cf_team_dialog, CF, TEAM_DIALOG, CfDialog)

/* @team NULL: a new one. @people: CfAgent. */
CfTeamDialog *cf_team_dialog_new  (CfStore     *store,
                                   CfTeam      *team,
                                   GListModel  *people);

G_END_DECLS
