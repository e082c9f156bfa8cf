/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-staff-person.h: one person: who they are, what holds for them on which days, leave and wishes,
 * the account, and what was changed about them. Everything follows the store.
 *
 * Property "name", for the header bar. */
#pragma once

#include "cf-live-list.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CF_TYPE_STAFF_PERSON (cf_staff_person_get_type ())
G_DECLARE_FINAL_TYPE (CfStaffPerson, cf_staff_person, CF, STAFF_PERSON, AdwBin)

typedef struct
{
  GListModel *teams;          /* CfTeam */
  GListModel *queues;         /* CfQueue */
  GListModel *shift_types;    /* CfShiftType that are not archived */
} CfStaffChoices;

void  cf_staff_person_set_store  (CfStaffPerson         *self,
                                  CfStore               *store,
                                  const CfStaffChoices  *choices);    /* lent */
void  cf_staff_person_show       (CfStaffPerson         *self,
                                  gint64                 agent_id);

G_END_DECLS
