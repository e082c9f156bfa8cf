/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-preferences.c: by AdwPreferencesWindow, which libadwaita 1.6 replaces. */

#include "cf-preferences.h"

void
cf_preferences_present (GtkWidget          *parent,
                        AdwPreferencesPage *page)
{
  g_return_if_fail (GTK_IS_WIDGET (parent));
  g_return_if_fail (ADW_IS_PREFERENCES_PAGE (page));

  AdwPreferencesWindow *window = g_object_new (ADW_TYPE_PREFERENCES_WINDOW,
                                               "modal", TRUE,
                                               "destroy-with-parent", TRUE,
                                               "search-enabled", FALSE,
                                               "default-width", 560,
                                               "default-height", 520,
                                               "transient-for", gtk_widget_get_root (parent),
                                               NULL);

  adw_preferences_window_add (window, page);
  gtk_window_present (GTK_WINDOW (window));
}
