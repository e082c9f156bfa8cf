/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-person-dialog.h: add a person, with what holds from the first day, or edit who they are. */
#pragma once

#include "cf-agent.h"
#include "cf-dialog.h"
#include "cf-store.h"

G_BEGIN_DECLS

#define CF_TYPE_PERSON_DIALOG (cf_person_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CfPersonDialog, cf_person_dialog, CF, PERSON_DIALOG, CfDialog)

/* @teams: CfTeam, @queues: CfQueue. */
CfPersonDialog *cf_person_dialog_new_to_add   (CfStore     *store,
                                               GListModel  *teams,
                                               GListModel  *queues);
CfPersonDialog *cf_person_dialog_new_to_edit  (CfStore     *store,
                                               CfAgent     *agent);

G_END_DECLS
