/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-publish-dialog.h: what will be published, before it is: people, shifts, open shifts, changes
 * since the newest version, and every hard rule that is broken without a reason yet. Each of those
 * needs one here, from somebody who may override rules. A publication is final. Main thread. */
#pragma once

#include "cf-dialog.h"
#include "cf-plan-board.h"

G_BEGIN_DECLS

#define CF_TYPE_PUBLISH_DIALOG (cf_publish_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CfPublishDialog, cf_publish_dialog, CF, PUBLISH_DIALOG, CfDialog)

CfPublishDialog *cf_publish_dialog_new (CfStore     *store,
                                        CfPlanBoard *board);

G_END_DECLS
