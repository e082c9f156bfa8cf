/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-accuracy-dialog.h: what a queue was planned with, against what came: by week, day, weekday,
 * time of the day, and how far ahead. */
#pragma once

#include "cf-store.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void cf_accuracy_dialog_present (CfStore    *store,
                                 gint64      queue_id,
                                 GtkWidget  *parent);

G_END_DECLS
