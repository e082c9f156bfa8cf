/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-staff-person-rows.h: the rows of one person's page, made from records. Each has what it says
 * in its title, its days in the subtitle, and a button where it can be taken away or decided. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* GtkListBoxCreateWidgetFunc; user_data: GINT_TO_POINTER (the person may be edited). */
GtkWidget *cf_staff_contract_row_new    (gpointer  item,
                                         gpointer  user_data);
GtkWidget *cf_staff_membership_row_new  (gpointer  item,
                                         gpointer  user_data);
GtkWidget *cf_staff_skill_row_new       (gpointer  item,
                                         gpointer  user_data);
GtkWidget *cf_staff_protection_row_new  (gpointer  item,
                                         gpointer  user_data);
GtkWidget *cf_staff_leave_row_new       (gpointer  item,
                                         gpointer  user_data);
GtkWidget *cf_staff_wish_row_new        (gpointer  item,
                                         gpointer  user_data);
GtkWidget *cf_staff_history_row_new     (gpointer  item,
                                         gpointer  user_data);

G_END_DECLS
