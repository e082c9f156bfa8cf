/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-about.c: by AdwAboutWindow, which libadwaita 1.6 replaces. */

#include "cf-about.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

static char *
describe_versions (void)
{
  return g_strdup_printf ("Callfloor %s\nGTK %u.%u.%u\nlibadwaita %u.%u.%u\n",
                          CF_VERSION,
                          gtk_get_major_version (), gtk_get_minor_version (),
                          gtk_get_micro_version (),
                          adw_get_major_version (), adw_get_minor_version (),
                          adw_get_micro_version ());
}

void
cf_about_present (GtkWidget *parent)
{
  g_return_if_fail (GTK_IS_WIDGET (parent));

  g_autofree char *versions = describe_versions ();
  GtkWidget *window = g_object_new (ADW_TYPE_ABOUT_WINDOW,
                                    "application-name", "Callfloor",
                                    "application-icon", APP_ID,
                                    "developer-name", _("The Callfloor Contributors"),
                                    "version", CF_VERSION,
                                    "license-type", GTK_LICENSE_GPL_3_0,
                                    "comments", _("Forecast the calls, staff the center, and "
                                                  "publish a fair schedule."),
                                    "debug-info", versions,
                                    "modal", TRUE,
                                    "destroy-with-parent", TRUE,
                                    "transient-for", gtk_widget_get_root (parent),
                                    /* Translators: your own name, one a line. */
                                    "translator-credits", _("translator-credits"),
                                    NULL);

  gtk_window_present (GTK_WINDOW (window));
}
