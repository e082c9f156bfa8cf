/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-cli-backup.c: callfloorctl backup and restore. */
#include "cf-cli-commands.h"

#include "cf-backup.h"

#include <glib/gi18n-lib.h>

/* The person of --as must hold the right; whoever may open the file otherwise may copy it. */
static gboolean
check_right (CfCli   *cli,
             GError **error)
{
  CfStore *store = cf_cli_open_existing (cli, error);

  if (store == NULL)
    return FALSE;

  if (cf_right_scope (cf_store_get_role (store), CF_RIGHT_BACKUP) == CF_SCOPE_ALL)
    return TRUE;

  /* Translators: %s is what is not allowed: "edit the schedule" */
  g_set_error (error, CF_STORE_ERROR, CF_STORE_ERROR_FORBIDDEN,
               _("You do not have the right to %s here."), cf_right_get_name (CF_RIGHT_BACKUP));
  return FALSE;
}

static CfCliStatus
run_backup (CfCli  *cli,
            int     argc,
            char  **argv)
{
  g_autoptr(GError) error = NULL;
  CfCliStatus status;

  if (!cf_cli_parse (&cf_cli_backup_command, NULL, &argc, &argv, &status))
    return status;

  if (argc != 2)
    return cf_cli_fail_usage (_("Name the file that the backup goes to."));

  if (!check_right (cli, &error) || !cf_backup_copy (cf_cli_store_path (cli), argv[1], &error))
    return cf_cli_fail (error);

  return CF_CLI_DONE;
}

/* A store that cannot be opened is what a restore is for: then there is nobody to ask. */
static gboolean
may_restore (CfCli   *cli,
             GError **error)
{
  g_autoptr(GError) failure = NULL;
  gboolean may = check_right (cli, &failure);

  cf_cli_close_store (cli);

  if (may || g_error_matches (failure, CF_STORE_ERROR, CF_STORE_ERROR_CORRUPT)
      || g_error_matches (failure, CF_STORE_ERROR, CF_STORE_ERROR_NEWER_VERSION))
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

static CfCliStatus
run_restore (CfCli  *cli,
             int     argc,
             char  **argv)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *kept = NULL;
  const char *path = cf_cli_store_path (cli);
  CfCliStatus status;

  if (!cf_cli_parse (&cf_cli_restore_command, NULL, &argc, &argv, &status))
    return status;

  if (argc != 2)
    return cf_cli_fail_usage (_("Name the backup to restore."));

  if ((g_file_test (path, G_FILE_TEST_EXISTS) && !may_restore (cli, &error))
      || !cf_backup_restore (path, argv[1], g_get_real_time (), &kept, &error))
    return cf_cli_fail (error);

  if (kept != NULL)
    {
      /* Translators: %s is a file */
      g_autofree char *sentence = g_strdup_printf (_("What was there is kept as “%s”."), kept);

      g_print ("%s\n", sentence);
    }

  return CF_CLI_DONE;
}

const CfCliCommand cf_cli_backup_command = {
  .name = "backup",
  .arguments = "FILE",
  .summary = N_("Copy the store to a file, and read the copy back"),
  .run = run_backup,
};

const CfCliCommand cf_cli_restore_command = {
  .name = "restore",
  .arguments = "FILE",
  .summary = N_("Put a backup in the place of the store, which is kept"),
  .run = run_restore,
};
