/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-layer-row.h: an adjustment layer in its list: name, what it does and did, its switch.
 *
 * The row stays while its layer changes, so that the focus stays too. Signals: switched (boolean
 * on); moved (int steps: −1 up, 1 down) by Alt+Up and Alt+Down, its menu or a dropped row. */
#pragma once

#include "cf-adjustment-layer.h"
#include "cf-outlook.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CF_TYPE_LAYER_ROW (cf_layer_row_get_type ())
G_DECLARE_FINAL_TYPE (CfLayerRow, cf_layer_row, CF, LAYER_ROW, AdwActionRow)

CfLayerRow        *cf_layer_row_new       (gboolean           may_edit);
/* @outlook is nullable: what the layer did is not known yet. */
void               cf_layer_row_show      (CfLayerRow        *self,
                                           CfAdjustmentLayer *layer,
                                           CfOutlook         *outlook);
CfAdjustmentLayer *cf_layer_row_get_layer (CfLayerRow        *self);    /* lent */

G_END_DECLS
