/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-layer-dialog.h: one adjustment layer: what it does, when, and at once what comes of it.
 *
 * Every key and every pixel of the slider draws the forecast anew above the form. */
#pragma once

#include "cf-adjustment-store.h"
#include "cf-outlook.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* @layer is nullable: a new one, that begins as @start says (taken; with @layer NULL). */
void cf_layer_dialog_present (CfStore           *store,
                              CfOutlook         *outlook,
                              CfAdjustmentLayer *layer,
                              CfAdjustmentInput *start,
                              GtkWidget         *parent);

G_END_DECLS
