/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-interval-table.h: one day by the interval: calls, bands, handle time, load, agents, figures.
 *
 * Enter on a row says how its number was computed; the menu (Shift+F10) makes a layer of the chosen
 * rows, or marks them in the history. Signals: adjust (gint64 start, gint64 end), mark (the same):
 * of the chosen stretch, in minutes. */
#pragma once

#include "cf-outlook.h"
#include "cf-requirement.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CF_TYPE_INTERVAL_TABLE (cf_interval_table_get_type ())
G_DECLARE_FINAL_TYPE (CfIntervalTable, cf_interval_table, CF, INTERVAL_TABLE, AdwBin)

/* @requirement is nullable. */
void cf_interval_table_show_day (CfIntervalTable *self,
                                 CfOutlook       *outlook,
                                 CfRequirement   *requirement,
                                 CfDay            day);

G_END_DECLS
