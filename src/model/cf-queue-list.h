/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-queue-list.h: what the Forecast page chooses from and edits, as lists that follow the store.
 */
#pragma once

#include "cf-live-list.h"

G_BEGIN_DECLS

CfLiveList *cf_queue_list_new       (CfStore *store);      /* CfQueue */
CfLiveList *cf_opening_list_new     (CfStore *store);      /* CfOpening of every queue */
CfLiveList *cf_special_day_list_new (CfStore *store);      /* CfSpecialDay, all years */
CfLiveList *cf_adjustment_list_new  (CfStore *store);      /* CfAdjustmentLayer of every queue */
CfLiveList *cf_cleaning_list_new    (CfStore *store);      /* CfCleaningMark of every queue */
CfLiveList *cf_goal_list_new        (CfStore *store);      /* CfGoal of every queue */
CfLiveList *cf_scenario_list_new    (CfStore *store);      /* CfScenario */
/* CfShrinkagePart of every queue. */
CfLiveList *cf_shrinkage_part_list_new (CfStore *store);

G_END_DECLS
