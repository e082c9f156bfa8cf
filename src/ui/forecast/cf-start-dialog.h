/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-start-dialog.h: a queue without history begins with a curve and a number of calls a day. */
#pragma once

#include "cf-queue.h"
#include "cf-store.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void cf_start_dialog_present (CfStore   *store,
                              CfQueue   *queue,
                              GtkWidget *parent);

G_END_DECLS
