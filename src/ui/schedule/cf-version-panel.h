/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-version-panel.h: what was published, and each cell that is different since: whose, which day,
 * the old and the new shift, by whom and when. Reads the store again after every change of shifts.
 * Signal: go-to (int64 agent_id, int day). Main thread. */
#pragma once

#include "cf-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CF_TYPE_VERSION_PANEL (cf_version_panel_get_type ())
G_DECLARE_FINAL_TYPE (CfVersionPanel, cf_version_panel, CF, VERSION_PANEL, AdwBin)

/* @schedule_id 0: there is none yet. */
void cf_version_panel_show (CfVersionPanel *self,
                            CfStore        *store,
                            gint64          schedule_id);

G_END_DECLS
