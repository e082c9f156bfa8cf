/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-shortcuts.c: by GtkShortcutsWindow, which GTK 4.18 replaces and only a file can build. */

#include "cf-shortcuts.h"

void
cf_shortcuts_present (GtkWidget *parent)
{
  g_return_if_fail (GTK_IS_WIDGET (parent));

  g_autoptr(GtkBuilder) builder =
    gtk_builder_new_from_resource ("/io/github/callfloor/Callfloor/ui/cf-shortcuts.ui");
  GtkWindow *window = GTK_WINDOW (gtk_builder_get_object (builder, "shortcuts"));

  gtk_window_set_transient_for (window, GTK_WINDOW (gtk_widget_get_root (parent)));
  gtk_window_present (window);
}
