/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-cli-init.c: callfloorctl init: an empty store. */
#include "cf-cli-commands.h"

#include <glib/gi18n-lib.h>

static CfCliStatus
run (CfCli  *cli,
     int     argc,
     char  **argv)
{
  g_autoptr(GError) error = NULL;
  const char *path = cf_cli_store_path (cli);
  CfCliStatus status;

  if (!cf_cli_parse (&cf_cli_init_command, NULL, &argc, &argv, &status))
    return status;

  if (argc != 1)
    return cf_cli_fail_usage (_("init takes no arguments."));

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    {
      /* Translators: %s is a file */
      g_set_error (&error, CF_STORE_ERROR, CF_STORE_ERROR_INVALID,
                   _("There is something at “%s” already. It was not changed."), path);
      return cf_cli_fail (error);
    }

  if (cf_cli_open_store (cli, &error) == NULL)
    return cf_cli_fail (error);

  return CF_CLI_DONE;
}

const CfCliCommand cf_cli_init_command = {
  .name = "init",
  .summary = N_("Make an empty store"),
  .run = run,
};
