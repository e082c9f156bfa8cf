/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-cli-init.c: callfloorctl init: a store without people and calls, with the shift types that
 * every center starts with, so that what is imported can be planned. */
#include "cf-cli-commands.h"

#include "cf-center-store.h"

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

  CfStore *store = cf_cli_open_store (cli, &error);
  CfCenterStartInput *input;
  gboolean done;

  if (store == NULL)
    return cf_cli_fail (error);

  input = cf_center_prepare_input_new ();
  done = cf_store_write (store, &cf_command_center_prepare, input, &error);
  cf_center_start_input_free (input);
  return done ? CF_CLI_DONE : cf_cli_fail (error);
}

const CfCliCommand cf_cli_init_command = {
  .name = "init",
  .summary = N_("Make an empty store"),
  .run = run,
};
