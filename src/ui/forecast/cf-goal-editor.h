/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-goal-editor.h: the figures of one goal as rows, and for a period when it holds.
 *
 * Signals: changed; remove (its button, a period only). Main thread. */
#pragma once

#include "cf-goal-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CF_TYPE_GOAL_EDITOR (cf_goal_editor_get_type ())
G_DECLARE_FINAL_TYPE (CfGoalEditor, cf_goal_editor, CF, GOAL_EDITOR, AdwBin)

/* @is_period FALSE: of all other times, with neither days nor times. */
CfGoalEditor *cf_goal_editor_new       (gboolean          is_period);
void          cf_goal_editor_set_title (CfGoalEditor     *self,
                                        const char       *title);
void          cf_goal_editor_set       (CfGoalEditor     *self,
                                        const CfGoalSpan *span);
/* FALSE: the times cannot be read. */
gboolean      cf_goal_editor_get       (CfGoalEditor     *self,
                                        CfGoalSpan       *span);

G_END_DECLS
