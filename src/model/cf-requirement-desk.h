/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-requirement-desk.h: what lies on the planner's desk: the requirement of the queues and days
 * that are looked at, as planned and with what-if values, held against the schedule.
 *
 * Computing happens when something is asked for, in the caller's frame and without the store. What
 * is lent stays until the next change. Main thread. */
#pragma once

#include "cf-requirement-table.h"

G_BEGIN_DECLS

typedef struct _CfRequirementDesk CfRequirementDesk;

#define CF_DESK_ALL_QUEUES 0

CfRequirementDesk  *cf_requirement_desk_new           (void);
void                cf_requirement_desk_free          (CfRequirementDesk        *self);

/* @requirements: of every queue, as planned; NULL: nothing. */
void                cf_requirement_desk_set_plan      (CfRequirementDesk        *self,
                                                       GPtrArray                *requirements);
void                cf_requirement_desk_set_period    (CfRequirementDesk        *self,
                                                       CfDay                     from,
                                                       CfDay                     until);
void                cf_requirement_desk_set_queue     (CfRequirementDesk        *self,
                                                       gint64                    queue_id);
void                cf_requirement_desk_set_what_if   (CfRequirementDesk        *self,
                                                       const CfWhatIf           *what_if);
/* Takes it; NULL: there is no schedule. */
void                cf_requirement_desk_set_scheduled (CfRequirementDesk        *self,
                                                       CfScheduledHeads         *scheduled);

const CfWhatIf     *cf_requirement_desk_get_what_if   (CfRequirementDesk        *self);
/* CfRequirement of the queues and days looked at; NULL: none of them is known. */
GPtrArray          *cf_requirement_desk_get_plan      (CfRequirementDesk        *self);
GPtrArray          *cf_requirement_desk_get_tried     (CfRequirementDesk        *self);
CfRequirementTable *cf_requirement_desk_get_table     (CfRequirementDesk        *self);
gboolean            cf_requirement_desk_has_schedule  (CfRequirementDesk        *self);
/* Sums of the same days with other values. */
CfRequirementTotal  cf_requirement_desk_try           (CfRequirementDesk        *self,
                                                       const CfWhatIf           *what_if);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CfRequirementDesk, cf_requirement_desk_free)

G_END_DECLS
