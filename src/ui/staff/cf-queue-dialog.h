/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-queue-dialog.h: add or edit a queue: goal, limits, staff and opening hours. */
#pragma once

#include "cf-dialog.h"
#include "cf-queue.h"
#include "cf-store.h"

G_BEGIN_DECLS

#define CF_TYPE_QUEUE_DIALOG (cf_queue_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CfQueueDialog, cf_queue_dialog, CF, QUEUE_DIALOG, CfDialog)

/* @queue NULL: a new one. @openings: CfOpening, of all queues. */
CfQueueDialog *cf_queue_dialog_new  (CfStore     *store,
                                     CfQueue     *queue,
                                     GListModel  *openings);

G_END_DECLS
