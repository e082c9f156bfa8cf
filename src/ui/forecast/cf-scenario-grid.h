/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-scenario-grid.h: the plan and the saved scenarios side by side, a column each.
 *
 * Actions of its menus: scenario.try (x id), scenario.remove (x id), installed by the tab.
 * Main thread. */
#pragma once

#include "cf-requirement-desk.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CF_TYPE_SCENARIO_GRID (cf_scenario_grid_get_type ())
G_DECLARE_FINAL_TYPE (CfScenarioGrid, cf_scenario_grid, CF, SCENARIO_GRID, AdwBin)

/* @desk is lent: it must outlive the grid or be unset. @scenarios: CfScenario. */
void  cf_scenario_grid_set_desk      (CfScenarioGrid     *self,
                                      CfRequirementDesk  *desk);
void  cf_scenario_grid_set_scenarios (CfScenarioGrid     *self,
                                      GListModel         *scenarios);
/* Plan, days or queues are others: every column again, one after the other. */
void  cf_scenario_grid_refresh       (CfScenarioGrid     *self);

G_END_DECLS
