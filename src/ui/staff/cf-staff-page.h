/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-staff-page.h: who the people are and how the center works: people, teams, shift types, rules,
 * queues. One person opens in place of the list. */
#pragma once

#include "cf-page.h"

G_BEGIN_DECLS

#define CF_TYPE_STAFF_PAGE (cf_staff_page_get_type ())
G_DECLARE_FINAL_TYPE (CfStaffPage, cf_staff_page, CF, STAFF_PAGE, CfPage)

G_END_DECLS
