/* SPDX-License-Identifier: GPL-3.0-or-later */
/* callfloorctl: Callfloor's work without a display. */
#include "cf-cli.h"
#include "cf-install.h"

#include <locale.h>

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  cf_install_prepare (LOCALE_DIR);

  return cf_cli_main (argc, argv);
}
