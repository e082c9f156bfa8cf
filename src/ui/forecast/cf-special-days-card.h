/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-special-days-card.h: holidays, swapped workdays, campaigns and outages of the period shown. */
#pragma once

#include "cf-day.h"
#include "cf-live-list.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CF_TYPE_SPECIAL_DAYS_CARD (cf_special_days_card_get_type ())
G_DECLARE_FINAL_TYPE (CfSpecialDaysCard, cf_special_days_card, CF, SPECIAL_DAYS_CARD, AdwBin)

/* @days: a CfLiveList of CfSpecialDay. */
void cf_special_days_card_set_store  (CfSpecialDaysCard *self,
                                      CfStore           *store,
                                      CfLiveList        *days);
void cf_special_days_card_set_period (CfSpecialDaysCard *self,
                                      CfDay              from,
                                      CfDay              until);

G_END_DECLS
