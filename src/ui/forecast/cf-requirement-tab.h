/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-requirement-tab.h: the Requirement tab: the heat map with n − 5 … n + 5, goals, totals. */
#pragma once

#include "cf-queue.h"
#include "cf-requirement.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CF_TYPE_REQUIREMENT_TAB (cf_requirement_tab_get_type ())
G_DECLARE_FINAL_TYPE (CfRequirementTab, cf_requirement_tab, CF, REQUIREMENT_TAB, AdwBin)

void cf_requirement_tab_set_store  (CfRequirementTab *self,
                                    CfStore          *store,
                                    GListModel       *openings);
void cf_requirement_tab_show       (CfRequirementTab *self,
                                    CfQueue          *queue,
                                    CfRequirement    *requirement);   /* nullable */
void cf_requirement_tab_set_period (CfRequirementTab *self,
                                    CfDay             from,
                                    CfDay             until);

G_END_DECLS
