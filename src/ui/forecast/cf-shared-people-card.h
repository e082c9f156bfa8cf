/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-shared-people-card.h: what it saves when people of several queues help each other: the bounds
 * at once, the number between them by simulation, with Stop. Main thread. */
#pragma once

#include "cf-requirement.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CF_TYPE_SHARED_PEOPLE_CARD (cf_shared_people_card_get_type ())
G_DECLARE_FINAL_TYPE (CfSharedPeopleCard, cf_shared_people_card, CF, SHARED_PEOPLE_CARD, AdwBin)

/* @requirements: CfRequirement of the days shown; fewer than two: the card hides itself. */
void  cf_shared_people_card_show  (CfSharedPeopleCard  *self,
                                   GPtrArray           *requirements);

G_END_DECLS
