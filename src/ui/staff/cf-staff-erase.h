/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-staff-erase.h: erasing a person, which nothing takes back: asked before. Main thread. */
#pragma once

#include "cf-agent.h"
#include "cf-store.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* After it was done the page shows the list of people again. @widget: on the page. */
void      cf_staff_erase_person (GtkWidget  *widget,
                                 CfStore    *store,
                                 CfAgent    *agent);
/* Erased people stay in the schedules of the past, not in lists of people. */
gboolean  cf_staff_is_erased    (CfAgent    *agent);

G_END_DECLS
