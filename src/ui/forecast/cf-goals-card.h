/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-goals-card.h: what a queue promises when, its limits, and where its shrinkage comes from; the
 * buttons open the editors (requirement.edit-goals, requirement.edit-shrinkage). */
#pragma once

#include "cf-queue.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CF_TYPE_GOALS_CARD (cf_goals_card_get_type ())
G_DECLARE_FINAL_TYPE (CfGoalsCard, cf_goals_card, CF, GOALS_CARD, AdwBin)

/* @goals: CfGoal, @parts: CfShrinkagePart, of any queue. */
void  cf_goals_card_show  (CfGoalsCard  *self,
                           CfQueue      *queue,
                           GListModel   *goals,
                           GListModel   *parts);
/* "Mon–Fri 07:00–22:00", "Every day 22:00–07:00". Translated. */
char *cf_goals_card_when  (int           weekdays,
                           int           start_minute,
                           int           end_minute);

G_END_DECLS
