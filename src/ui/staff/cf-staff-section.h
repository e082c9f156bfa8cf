/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-staff-section.h: a heading, a button to add, and the rows of a list in a card.
 *
 * Rows are made by a function from the records of a GListModel and follow it. Without rows the
 * card says so in one line; before the first answer it shows that it waits, and what cannot be
 * read stands above the rows there are, with a way to try again. Properties: "heading", "note" (a
 * line below it, nullable), "placeholder", "add-label" (accessible name and tooltip of the button;
 * NULL: no button), "add-action". */
#pragma once

#include "cf-live-list.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CF_TYPE_STAFF_SECTION (cf_staff_section_get_type ())
G_DECLARE_FINAL_TYPE (CfStaffSection, cf_staff_section, CF, STAFF_SECTION, AdwBin)

void  cf_staff_section_bind  (CfStaffSection              *self,
                              GListModel                  *model,       /* NULL: no rows */
                              GtkListBoxCreateWidgetFunc   create,
                              gpointer                     user_data);  /* lives as long */
/* @list: where the rows come from at last; its waiting and its errors are shown. */
void  cf_staff_section_follow (CfStaffSection             *self,
                               CfLiveList                 *list);

G_END_DECLS
