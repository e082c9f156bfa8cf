/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-layers-card.h: the named changes over a queue's forecast, in their order, each with a switch.
 */
#pragma once

#include "cf-adjustment-store.h"
#include "cf-outlook.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CF_TYPE_LAYERS_CARD (cf_layers_card_get_type ())
G_DECLARE_FINAL_TYPE (CfLayersCard, cf_layers_card, CF, LAYERS_CARD, AdwBin)

void cf_layers_card_set_store (CfLayersCard      *self,
                               CfStore           *store);
void cf_layers_card_show      (CfLayersCard      *self,
                               CfOutlook         *outlook);
/* The dialog for a new layer, that begins as @start says (taken). */
void cf_layers_card_add       (CfLayersCard      *self,
                               CfAdjustmentInput *start);

G_END_DECLS
