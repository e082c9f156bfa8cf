/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-cli-sample.c: the sample center, into a store that holds nobody. */
#include "cf-cli-commands.h"

#include "cf-sample-center.h"
#include "cf-today.h"

#include <glib/gi18n-lib.h>

static CfCliStatus
make (CfCli                 *cli,
      const CfSampleOptions *options)
{
  g_autoptr(GError) error = NULL;
  CfStore *store = cf_cli_open_store (cli, &error);
  g_autofree char *until = cf_day_to_iso (options->until);

  if (store == NULL || !cf_sample_center_make (store, options, &error))
    return cf_cli_fail (error);

  /* Translators: people, days of history, a date, a PIN */
  g_print (_("%u people, %u days of call history before %s. Everybody’s PIN is %s.\n"),
           options->n_people, options->n_days, until, CF_SAMPLE_PIN);
  return CF_CLI_DONE;
}

static CfCliStatus
sample_run (CfCli  *cli,
            int     argc,
            char  **argv)
{
  CfSampleOptions options;
  CfCliStatus status;
  g_autofree char *until = NULL;
  gint64 seed = 1;
  int n_people = 60;
  int n_days = 90;
  const GOptionEntry entries[] = {
    { "people", 0, 0, G_OPTION_ARG_INT, &n_people, N_("How many people (60)"), "N" },
    { "days", 0, 0, G_OPTION_ARG_INT, &n_days, N_("Days of call history (90)"), "N" },
    { "until", 0, 0, G_OPTION_ARG_STRING, &until, N_("The day after the history (Monday)"),
      "DATE" },
    { "seed", 0, 0, G_OPTION_ARG_INT64, &seed, N_("Another sample (1)"), "N" },
    { NULL }
  };

  if (!cf_cli_parse (&cf_cli_sample_command, entries, &argc, &argv, &status))
    return status;

  if (argc > 1)
    return cf_cli_fail_usage (_("“%s” is not understood."), argv[1]);

  cf_sample_options_init (&options, cf_today ());
  options.n_people = (guint) MAX (n_people, 0);
  options.n_days = (guint) MAX (n_days, 0);
  options.seed = (guint64) seed;

  if (until != NULL && (options.until = cf_day_parse_iso (until)) == CF_DAY_NONE)
    return cf_cli_fail_usage (_("“%s” is not a date such as 2026-03-02."), until);

  return make (cli, &options);
}

const CfCliCommand cf_cli_sample_command = {
  .name = "sample",
  .summary = N_("Make the sample center, in a store of its own"),
  .run = sample_run,
};
