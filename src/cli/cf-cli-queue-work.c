/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-cli-queue-work.c: what kind of work a queue has: one without history, one that may wait. */
#include "cf-cli-commands.h"

#include "cf-cli-queue.h"
#include "cf-day.h"
#include "cf-workload-store.h"
#include "cf-workload-text.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* A center that opens has no queue at all: the first one named is made. Later names that nobody
 * knows are taken for mistakes in typing. */
static gboolean
make_first_queue (CfCli       *cli,
                  const char  *name,
                  GError     **error)
{
  CfStore *store = cf_cli_open_existing (cli, error);
  g_autoptr(GError) failure = NULL;
  g_autoptr(GPtrArray) queues = store != NULL ? cf_cli_read_queues (store, NULL, &failure) : NULL;

  if (store == NULL)
    return FALSE;
  if (g_error_matches (failure, CF_STORE_ERROR, CF_STORE_ERROR_NOT_FOUND))
    return cf_cli_make_queue (store, name, error) != 0;
  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));

  return queues != NULL;
}

static CfCliStatus
write_input (CfCli           *cli,
             const char      *queue,
             const CfCommand *command,
             gpointer         input,
             gint64          *queue_id)
{
  g_autoptr(GError) error = NULL;
  CfStore *store;
  g_autoptr(GPtrArray) queues = cf_cli_open_queues (cli, queue, &store, &error);
  gboolean done = FALSE;

  if (queues != NULL)
    {
      *queue_id = ((CfQueue *) g_ptr_array_index (queues, 0))->id;
      done = cf_store_write (store, command, input, &error);
    }
  cf_command_input_free (input);

  return done ? CF_CLI_DONE : cf_cli_fail (error);
}

/* "1,1,1,1,1,0.6,0": Monday first. */
static gboolean
read_weekdays (const char *text,
               double     *weekdays)
{
  g_auto(GStrv) parts = g_strsplit (text, ",", -1);

  if (g_strv_length (parts) != CF_DAYS_PER_WEEK)
    return FALSE;

  for (guint i = 0; i < CF_DAYS_PER_WEEK; i++)
    {
      char *end;

      weekdays[i] = g_ascii_strtod (parts[i], &end);
      if (end == parts[i] || *end != '\0' || !isfinite (weekdays[i]))
        return FALSE;
    }

  return TRUE;
}

static CfCliStatus
start (CfCli  *cli,
       int     argc,
       char  **argv)
{
  g_autofree char *queue = NULL;
  g_autofree char *curve = NULL;
  g_autofree char *weekdays = NULL;
  double calls = -1.0;
  const GOptionEntry entries[] = {
    { "queue", 0, 0, G_OPTION_ARG_STRING, &queue,
      N_("The queue (the first); it is made in a store that has none"), "NAME" },
    { "calls", 0, 0, G_OPTION_ARG_DOUBLE, &calls,
      N_("Calls of a usual day; 0: none are expected"), "N" },
    { "curve", 0, 0, G_OPTION_ARG_STRING, &curve,
      N_("retail, bank, all-day, office, evening or flat (retail)"), "CURVE" },
    { "weekdays", 0, 0, G_OPTION_ARG_STRING, &weekdays,
      N_("Share of the calls on each weekday from Monday (1,1,1,1,1,1,1)"), "SHARES" },
    { NULL },
  };
  CfStartCurve shape = CF_START_CURVE_RETAIL;
  g_autoptr(GError) error = NULL;
  CfCliStatus status;

  if (!cf_cli_parse (&cf_cli_forecast_start_command, entries, &argc, &argv, &status))
    return status;
  if (argc > 1)
    return cf_cli_fail_usage (_("“%s” is not understood."), argv[1]);
  if (calls < 0.0)
    return cf_cli_fail_usage (_("--calls must be a number, 0 or more"));
  if (curve != NULL && !cf_start_curve_from_key (curve, &shape))
    return cf_cli_fail_usage (_("“%s” is not understood."), curve);

  CfStartVolumeInput *input = g_new0 (CfStartVolumeInput, 1);

  input->curve = (int) shape;
  input->day_calls = calls;
  if (!read_weekdays (weekdays != NULL ? weekdays : "1,1,1,1,1,1,1", input->weekdays))
    {
      cf_command_input_free (input);
      return cf_cli_fail_usage (_("“%s” is not understood."), weekdays);
    }

  if (queue != NULL && !make_first_queue (cli, queue, &error))
    {
      cf_command_input_free (input);
      return cf_cli_fail (error);
    }

  return write_input (cli, queue, &cf_command_start_volume_set, input, &input->queue_id);
}

const CfCliCommand cf_cli_forecast_start_command = {
  .name = "forecast start",
  .arguments = "--calls N [--curve CURVE]",
  .summary = N_("Say what a queue without history expects"),
  .run = start,
};

static CfCliStatus
defer (CfCli  *cli,
       int     argc,
       char  **argv)
{
  g_autofree char *queue = NULL;
  double hours = -1.0;
  const GOptionEntry entries[] = {
    { "queue", 0, 0, G_OPTION_ARG_STRING, &queue, N_("The queue (the first)"), "NAME" },
    { "hours", 0, 0, G_OPTION_ARG_DOUBLE, &hours,
      N_("Of opening time; 0: callers wait on the phone"), "N" },
    { NULL },
  };
  CfCliStatus status;

  if (!cf_cli_parse (&cf_cli_forecast_defer_command, entries, &argc, &argv, &status))
    return status;
  if (argc > 1)
    return cf_cli_fail_usage (_("“%s” is not understood."), argv[1]);
  if (hours < 0.0 || hours > 10000.0)
    return cf_cli_fail_usage (_("--hours must be a number, 0 or more"));

  CfDeferralInput *input = g_new0 (CfDeferralInput, 1);

  input->deadline_minutes = (int) lround (hours * 60.0);
  return write_input (cli, queue, &cf_command_deferral_set, input, &input->queue_id);
}

const CfCliCommand cf_cli_forecast_defer_command = {
  .name = "forecast defer",
  .arguments = "--hours N",
  .summary = N_("Say how long the work of a queue may wait"),
  .run = defer,
};
