/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-totals-card.h: sums of the days shown: hours, people, the largest number at a time, the
 * service level expected, the price of the risk. */
#pragma once

#include "cf-requirement-table.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CF_TYPE_TOTALS_CARD (cf_totals_card_get_type ())
G_DECLARE_FINAL_TYPE (CfTotalsCard, cf_totals_card, CF, TOTALS_CARD, AdwBin)

void   cf_totals_card_show (CfTotalsCard              *self,
                            const CfRequirementTable  *table);
/* People of 40 hours a week: what the days of @table would need if they went on. */
double cf_totals_card_fte  (const CfRequirementTable  *table,
                            double                     paid_hours);

G_END_DECLS
