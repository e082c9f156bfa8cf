/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-what-if.h: changes to what a requirement is computed from, tried on without writing anything.
 *
 * Volume and handle time are factors of the forecast; the rest replaces the queue's own figure in
 * every period of the day, or is CF_SCENARIO_AS_PLANNED. A plain value. */
#pragma once

#include "cf-scenario.h"

G_BEGIN_DECLS

typedef struct
{
  double volume;
  double handle;
  double share;         /* of the goal, with within_s */
  double within_s;
  double shrinkage;     /* what the schedule does not show */
  double risk;          /* share of days that meet the goal; 0: the mean */
} CfWhatIf;

/* Nothing is changed. */
extern const CfWhatIf cf_what_if_plan;

CfWhatIf  cf_what_if_of      (const CfScenario *scenario);
gboolean  cf_what_if_equal   (const CfWhatIf   *a,
                              const CfWhatIf   *b);
/* "AHT +5 %, calls +8 %": a name to offer. Translated; "" for the plan. */
char     *cf_what_if_to_text (const CfWhatIf   *self);

G_END_DECLS
