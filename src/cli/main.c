/* SPDX-License-Identifier: GPL-3.0-or-later */
/* callfloorctl: Callfloor's work without a display. */
#include "cf-cli.h"

#include <glib/gi18n-lib.h>
#include <locale.h>

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");

  return cf_cli_main (argc, argv);
}
