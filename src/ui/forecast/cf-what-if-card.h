/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-what-if-card.h: sliders for calls, handle time, goal, shrinkage and risk, and what becomes of
 * the people needed, in the same frame. Writes nothing.
 *
 * Signals: changed (a slider moved). Main thread. */
#pragma once

#include "cf-requirement-desk.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CF_TYPE_WHAT_IF_CARD (cf_what_if_card_get_type ())
G_DECLARE_FINAL_TYPE (CfWhatIfCard, cf_what_if_card, CF, WHAT_IF_CARD, AdwBin)

/* What the sliders say where nothing is tried: the figures of the plan. */
void      cf_what_if_card_set_plan   (CfWhatIfCard             *self,
                                      CfRequirement            *plan);
void      cf_what_if_card_set_values (CfWhatIfCard             *self,
                                      const CfWhatIf           *values);
CfWhatIf  cf_what_if_card_get_values (CfWhatIfCard             *self);
void      cf_what_if_card_show       (CfWhatIfCard             *self,
                                      double                    planned_fte,
                                      double                    fte);

G_END_DECLS
