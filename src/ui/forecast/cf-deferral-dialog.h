/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-deferral-dialog.h: whether the work of a queue may wait, and how long. */
#pragma once

#include "cf-queue.h"
#include "cf-store.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void cf_deferral_dialog_present (CfStore   *store,
                                 CfQueue   *queue,
                                 GtkWidget *parent);

G_END_DECLS
