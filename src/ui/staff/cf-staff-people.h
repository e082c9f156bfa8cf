/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-staff-people.h: the list of people: found by name, pinyin or number, sorted by any column.
 *
 * Activating a row runs staff.show-person with the id. Property "narrow": only the columns that fit
 * beside a softphone. */
#pragma once

#include "cf-live-list.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CF_TYPE_STAFF_PEOPLE (cf_staff_people_get_type ())
G_DECLARE_FINAL_TYPE (CfStaffPeople, cf_staff_people, CF, STAFF_PEOPLE, AdwBin)

void  cf_staff_people_set_list    (CfStaffPeople  *self,
                                   CfLiveList     *people);   /* CfAgent */
void  cf_staff_people_show_left   (CfStaffPeople  *self,
                                   gboolean        show);     /* those who left, too */
void  cf_staff_people_search      (CfStaffPeople  *self);     /* the focus goes to the search */

G_END_DECLS
