/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-simulation-dialog.h: a day of a requirement played through call by call, interval by interval,
 * beside what the formulas say, and the cheapest staffing that holds. Writes nothing. */
#pragma once

#include "cf-dialog.h"
#include "cf-requirement.h"

G_BEGIN_DECLS

#define CF_TYPE_SIMULATION_DIALOG (cf_simulation_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CfSimulationDialog, cf_simulation_dialog, CF, SIMULATION_DIALOG, CfDialog)

/* @requirement: of the days that are offered, what-if values included. */
CfSimulationDialog *cf_simulation_dialog_new (CfRequirement *requirement);

G_END_DECLS
