/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-goal-panel.h: how good the open schedule is: coverage and service level against each queue's
 * goal, hours against the contracts, and how even the burdens are. Follows the board. Main thread.
 */
#pragma once

#include "cf-plan-board.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CF_TYPE_GOAL_PANEL (cf_goal_panel_get_type ())
G_DECLARE_FINAL_TYPE (CfGoalPanel, cf_goal_panel, CF, GOAL_PANEL, AdwBin)

void cf_goal_panel_set_board (CfGoalPanel *self,
                              CfPlanBoard *board);

G_END_DECLS
