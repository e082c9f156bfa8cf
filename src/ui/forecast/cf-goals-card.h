/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-goals-card.h: goal, limits and shrinkage of a queue, changed in place.
 *
 * A figure that rests for a moment is sent as one command, so each change is one step of undo; the
 * store's answer brings the new requirement. What others change is shown unless it is being typed
 * here. Insensitive to who may not edit the center. Main thread. */
#pragma once

#include "cf-queue.h"
#include "cf-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CF_TYPE_GOALS_CARD (cf_goals_card_get_type ())
G_DECLARE_FINAL_TYPE (CfGoalsCard, cf_goals_card, CF, GOALS_CARD, AdwBin)

/* @openings: CfOpening of every queue, which an edit keeps as they are. */
void cf_goals_card_set_store  (CfGoalsCard *self,
                               CfStore     *store,
                               GListModel  *openings);
void cf_goals_card_show_queue (CfGoalsCard *self,
                               CfQueue     *queue);     /* nullable */

G_END_DECLS
