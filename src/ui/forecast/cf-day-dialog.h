/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-day-dialog.h: a day under way: planned, came, and its rest forecast again. */
#pragma once

#include "cf-day.h"
#include "cf-queue.h"
#include "cf-store.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* @day: the one that is shown first. */
void cf_day_dialog_present (CfStore   *store,
                            CfQueue   *queue,
                            CfDay      day,
                            GtkWidget *parent);

G_END_DECLS
