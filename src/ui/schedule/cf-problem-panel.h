/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-problem-panel.h: the rules that the open schedule breaks, the dearest first, and who could
 * take a shift instead.
 *
 * Follows the board's findings. Activating a problem goes to its cell; for a shift it then asks the
 * board who else could work it, and offers the three cheapest, each as one edit. Main thread.
 *
 * Signal: go-to (uint row, uint day), of the board. */
#pragma once

#include "cf-plan-board.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CF_TYPE_PROBLEM_PANEL (cf_problem_panel_get_type ())
G_DECLARE_FINAL_TYPE (CfProblemPanel, cf_problem_panel, CF, PROBLEM_PANEL, AdwBin)

void cf_problem_panel_set_board    (CfProblemPanel *self,
                                    CfPlanBoard    *board);
void cf_problem_panel_set_editable (CfProblemPanel *self,
                                    gboolean        editable);
/* Shows who could work the shift of this cell, if there is one. */
void cf_problem_panel_ask_who      (CfProblemPanel *self,
                                    guint           row,
                                    guint           day);

G_END_DECLS
