/* SPDX-License-Identifier: GPL-3.0-or-later */
/* callfloor: the window. */
#include "cf-application.h"
#include "cf-install.h"
#include "cf-language.h"

#include <locale.h>

/* gettext looks at LANGUAGE only in a locale other than plain C. */
static void
set_locale (void)
{
  setlocale (LC_ALL, "");
  if (g_strcmp0 (setlocale (LC_MESSAGES, NULL), "C") == 0)
    setlocale (LC_MESSAGES, "C.UTF-8");
}

int
main (int   argc,
      char *argv[])
{
  set_locale ();
  cf_install_prepare (LOCALE_DIR);

  g_autoptr(GSettings) settings = g_settings_new (APP_ID);
  g_autofree char *language = g_settings_get_string (settings, "language");

  cf_language_apply (language);

  g_autoptr(CfApplication) application = cf_application_new ();

  return g_application_run (G_APPLICATION (application), argc, argv);
}
