/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-cleaning-card.h: what is marked in a queue's history, and what the engine offers to look at.
 * An offer changes nothing until somebody takes it. */
#pragma once

#include "cf-outlook.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CF_TYPE_CLEANING_CARD (cf_cleaning_card_get_type ())
G_DECLARE_FINAL_TYPE (CfCleaningCard, cf_cleaning_card, CF, CLEANING_CARD, AdwBin)

void cf_cleaning_card_set_store (CfCleaningCard *self,
                                 CfStore        *store);
void cf_cleaning_card_show      (CfCleaningCard *self,
                                 CfOutlook      *outlook);

G_END_DECLS
