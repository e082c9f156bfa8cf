/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-cli-check.c: callfloorctl check: one line a finding, then the counts. */
#include "cf-cli-commands.h"

#include "cf-check.h"

#include <glib/gi18n-lib.h>

static gpointer
read_report (CfDb          *db,
             gconstpointer  input,
             GError       **error)
{
  return cf_check_run (db, cf_keyring_get_session (), error);
}

static void
print_report (const CfCheckReport *report)
{
  guint n_findings = report->findings->len;

  for (guint i = 0; i < n_findings; i++)
    g_print ("%s\n", (char *) g_ptr_array_index (report->findings, i));

  g_print (_("History: %d. People: %d. Shifts: %d. Intervals: %d.\n"), (int) report->n_history,
           (int) report->n_people, (int) report->n_shifts, (int) report->n_facts);

  if (n_findings == 0)
    g_print ("%s\n", _("Everything is in order."));
  else
    g_print (ngettext ("%u problem.\n", "%u problems.\n", n_findings), n_findings);
}

static CfCliStatus
run (CfCli  *cli,
     int     argc,
     char  **argv)
{
  g_autoptr(GError) error = NULL;
  CfCliStatus status;

  if (!cf_cli_parse (&cf_cli_check_command, NULL, &argc, &argv, &status))
    return status;

  if (argc != 1)
    return cf_cli_fail_usage (_("check takes no arguments."));

  CfStore *store = cf_cli_open_existing (cli, &error);

  if (store == NULL)
    return cf_cli_fail (error);

  if (cf_right_scope (cf_store_get_role (store), CF_RIGHT_AUDIT_READ) != CF_SCOPE_ALL)
    {
      /* Translators: %s is what is not allowed: "edit the schedule" */
      g_set_error (&error, CF_STORE_ERROR, CF_STORE_ERROR_FORBIDDEN,
                   _("You do not have the right to %s here."),
                   cf_right_get_name (CF_RIGHT_AUDIT_READ));
      return cf_cli_fail (error);
    }

  g_autoptr(CfCheckReport) report = cf_store_read (store, read_report, NULL, &error);

  if (report == NULL)
    return cf_cli_fail (error);

  print_report (report);
  return report->findings->len == 0 ? CF_CLI_DONE : CF_CLI_FAILED;
}

const CfCliCommand cf_cli_check_command = {
  .name = "check",
  .summary = N_("Check the store, its history, and each row against it"),
  .run = run,
};
