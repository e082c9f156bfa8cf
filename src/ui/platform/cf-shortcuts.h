/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-shortcuts.h: the list of keys. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void cf_shortcuts_present (GtkWidget *parent);

G_END_DECLS
