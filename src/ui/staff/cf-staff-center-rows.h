/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-staff-center-rows.h: rows of teams, shift types, rules and queues. Activating one edits it;
 * its menu moves or removes it. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* GtkListBoxCreateWidgetFunc of CfTeam, CfShiftType, CfRuleSetting; CfQueue with its openings. */
GtkWidget *cf_staff_team_row_new   (gpointer     item,
                                    gpointer     user_data);
GtkWidget *cf_staff_type_row_new   (gpointer     item,
                                    gpointer     user_data);
GtkWidget *cf_staff_rule_row_new   (gpointer     item,
                                    gpointer     user_data);
GtkWidget *cf_staff_queue_row_new  (gpointer     item,
                                    GListModel  *openings);    /* CfOpening */

G_END_DECLS
