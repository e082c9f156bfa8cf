/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-shrinkage-dialog.h: the assistant that adds up why paid people are not there, and shows what
 * it does to a number of agents while it is typed. */
#pragma once

#include "cf-dialog.h"
#include "cf-queue.h"
#include "cf-store.h"

G_BEGIN_DECLS

#define CF_TYPE_SHRINKAGE_DIALOG (cf_shrinkage_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CfShrinkageDialog, cf_shrinkage_dialog, CF, SHRINKAGE_DIALOG, CfDialog)

/* @parts: CfShrinkagePart of any queue; @queues: CfQueue. */
CfShrinkageDialog *cf_shrinkage_dialog_new (CfStore         *store,
                                            CfQueue         *queue,
                                            const GPtrArray *parts,
                                            const GPtrArray *queues);

G_END_DECLS
