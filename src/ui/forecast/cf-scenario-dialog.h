/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-scenario-dialog.h: the name under which what-if values are kept. */
#pragma once

#include "cf-dialog.h"
#include "cf-store.h"
#include "cf-what-if.h"

G_BEGIN_DECLS

#define CF_TYPE_SCENARIO_DIALOG (cf_scenario_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CfScenarioDialog, cf_scenario_dialog, CF, SCENARIO_DIALOG, CfDialog)

CfScenarioDialog *cf_scenario_dialog_new (CfStore        *store,
                                          const CfWhatIf *what_if);

G_END_DECLS
