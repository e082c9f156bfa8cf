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

/* Work that may wait: spreads what the whole run brings over its deadlines and fills the calls of
 * @basis with what is worked off when. FALSE with *@error: it could not be read. On a store
 * thread. */
gboolean       cf_requirement_defer            (CfRequirementBasis  *basis,
                                                CfDb                *db,
                                                GError             **error);
/* The two halves of it for a forecast that is not saved: whether the work may wait, and, on any
 * thread, @intervals (CfForecastInterval of the days of @basis) spread. */
gboolean       cf_requirement_read_deadline    (CfRequirementBasis  *basis,
                                                CfDb                *db,
                                                GError             **error);
void           cf_requirement_defer_own        (CfRequirementBasis  *basis,
                                                const GArray        *intervals);
/* What a cell of such work asks for: hours, no Erlang. */
void           cf_requirement_deferred_need    (CfRequirement           *self,
                                                gsize                    cell,
                                                CfStaffingRequirement   *need);
guint          cf_requirement_deferred_table   (CfRequirement           *self,
                                                gsize                    cell,
                                                CfStaffingRow           *rows);
guint          cf_requirement_deferred_costs   (CfRequirement           *self,
                                                gsize                    cell,
                                                guint                    n_heads,
                                                double                  *costs,
                                                double                  *levels);
char          *cf_requirement_deferred_explain (CfRequirement           *self,
                                                gsize                    cell);

G_END_DECLS
