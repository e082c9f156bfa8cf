/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-goals-dialog.h: what a queue promises, by period of the day, how patient callers are and how
 * sure the goal is to be: one command. */
#pragma once

#include "cf-dialog.h"
#include "cf-queue.h"
#include "cf-store.h"

G_BEGIN_DECLS

#define CF_TYPE_GOALS_DIALOG (cf_goals_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CfGoalsDialog, cf_goals_dialog, CF, GOALS_DIALOG, CfDialog)

/* @goals: CfGoal of any queue. */
CfGoalsDialog *cf_goals_dialog_new (CfStore         *store,
                                    CfQueue         *queue,
                                    const GPtrArray *goals);

G_END_DECLS
