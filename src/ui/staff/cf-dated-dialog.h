/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-dated-dialog.h: what holds for a person from a day on: contract, team, skill, protection; and
 * leave, wishes and the end of the work, which have their days too. One form, of which each kind
 * shows its rows. */
#pragma once

#include "cf-agent.h"
#include "cf-dialog.h"
#include "cf-store.h"

G_BEGIN_DECLS

typedef enum
{
  CF_DATED_KIND_CONTRACT,
  CF_DATED_KIND_TEAM,
  CF_DATED_KIND_SKILL,
  CF_DATED_KIND_PROTECTION,
  CF_DATED_KIND_LEAVE,
  CF_DATED_KIND_WISH,
  CF_DATED_KIND_END,       /* of the work here */
  CF_DATED_N_KINDS,
} CfDatedKind;

#define CF_TYPE_DATED_DIALOG (cf_dated_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CfDatedDialog, cf_dated_dialog, CF, DATED_DIALOG, CfDialog)

/* @choices: CfTeam for a team, CfQueue for a skill, CfShiftType for a wish; else NULL. */
CfDatedDialog *cf_dated_dialog_new  (CfStore      *store,
                                     CfDatedKind   kind,
                                     CfAgent      *agent,
                                     GListModel   *choices);

G_END_DECLS
