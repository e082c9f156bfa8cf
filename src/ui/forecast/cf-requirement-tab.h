/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-requirement-tab.h: the Requirement tab: the heat map with n − 5 … n + 5 and the schedule
 * beside it, goals and shrinkage, what-if with sliders, scenarios.
 *
 * Actions: requirement.edit-goals, .edit-shrinkage, .save-scenario. Main thread. */
#pragma once

#include "cf-queue.h"
#include "cf-requirement.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CF_TYPE_REQUIREMENT_TAB (cf_requirement_tab_get_type ())
G_DECLARE_FINAL_TYPE (CfRequirementTab, cf_requirement_tab, CF, REQUIREMENT_TAB, AdwBin)

/* @queues: CfQueue, in their order. */
void cf_requirement_tab_set_store  (CfRequirementTab *self,
                                    CfStore          *store,
                                    GListModel       *queues);
/* @requirements: of every queue; NULL: there is no forecast. */
void cf_requirement_tab_show       (CfRequirementTab *self,
                                    CfQueue          *queue,
                                    GPtrArray        *requirements);
void cf_requirement_tab_set_period (CfRequirementTab *self,
                                    CfDay             from,
                                    CfDay             until);

G_END_DECLS
