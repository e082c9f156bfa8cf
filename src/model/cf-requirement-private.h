/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-requirement-private.h: from a basis to a requirement. Private to the model. */
#pragma once

#include "cf-requirement-basis.h"
#include "cf-requirement.h"

G_BEGIN_DECLS

/* Any thread that has the @staffer for itself. */
CfRequirement *cf_requirement_new (CfRequirementBasis *basis,
                                   const CfWhatIf     *what_if,
                                   CfStaffer          *staffer);

G_END_DECLS
