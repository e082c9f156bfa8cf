/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-hiring-dialog.h: the next twelve months: people needed, people there, and when to hire. */
#pragma once

#include "cf-store.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void cf_hiring_dialog_present (CfStore   *store,
                               GtkWidget *parent);

G_END_DECLS
