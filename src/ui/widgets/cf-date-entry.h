/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-date-entry.h: a date, typed or chosen from a calendar.
 *
 * Reads what people write (2026-11-22, 22.11.2026, 2026年11月22日, "+7" from today; Down and Up
 * are a day later or earlier) and shows it in ISO order, which every language reads alike. Text
 * that is no date marks the entry as wrong and leaves "day" as it was. Properties: "day" (CfDay;
 * CF_DAY_NONE when it is empty and that is allowed), "optional", "accessible-label". */
#pragma once

#include "cf-day.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CF_TYPE_DATE_ENTRY (cf_date_entry_get_type ())
G_DECLARE_FINAL_TYPE (CfDateEntry, cf_date_entry, CF, DATE_ENTRY, AdwBin)

CfDateEntry *cf_date_entry_new      (void);
CfDay        cf_date_entry_get_day  (CfDateEntry *self);
void         cf_date_entry_set_day  (CfDateEntry *self,
                                     CfDay        day);
/* FALSE while the text is no date. */
gboolean     cf_date_entry_is_valid (CfDateEntry *self);

G_END_DECLS
