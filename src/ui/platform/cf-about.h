/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-about.h: what this program is, its version and its license. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void cf_about_present (GtkWidget *parent);

G_END_DECLS
