/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-method-card.h: how the forecast is made, and how far off it and two simple ways have been. */
#pragma once

#include "cf-outlook.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CF_TYPE_METHOD_CARD (cf_method_card_get_type ())
G_DECLARE_FINAL_TYPE (CfMethodCard, cf_method_card, CF, METHOD_CARD, AdwBin)

void cf_method_card_show (CfMethodCard *self,
                          CfOutlook    *outlook);

G_END_DECLS
