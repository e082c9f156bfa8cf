/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-cli-forecast-explain.c: why a day, or an interval, of the newest forecast has its number. */
#include "cf-cli-commands.h"

#include "cf-cli-queue.h"
#include "cf-minute.h"
#include "cf-outlook.h"

#include <glib/gi18n-lib.h>

/* FALSE: the forecast does not reach there. */
static gboolean
print_queue (CfOutlook *outlook,
             CfDay      day,
             int        minute)
{
  guint index = (guint) (day - outlook->from);

  if (day < outlook->from || index >= outlook->n_days)
    return FALSE;

  g_autofree char *profile = cf_outlook_explain_profile (outlook, index);
  g_autofree char *text = minute < 0
                          ? cf_outlook_explain_day (outlook, index)
                          : cf_outlook_explain_cell (outlook, index,
                                                     (guint) (minute / outlook->minutes));

  g_print ("%s\n%s\n%s\n\n", outlook->queue_name, profile, text);
  return TRUE;
}

static CfCliStatus
explain (CfCli      *cli,
         const char *queue_name,
         CfDay       day,
         int         minute)
{
  g_autoptr(GError) error = NULL;
  CfStore *store;
  g_autoptr(GPtrArray) queues = cf_cli_open_queues (cli, queue_name, &store, &error);
  gboolean any = FALSE;

  for (guint i = 0; queues != NULL && i < queues->len; i++)
    {
      const CfQueue *queue = g_ptr_array_index (queues, i);
      g_autoptr(GError) failure = NULL;
      g_autoptr(CfOutlook) outlook = cf_outlook_read (store, 0, queue->id, &failure);

      if (outlook != NULL)
        any |= print_queue (outlook, day, minute);
      else if (!g_error_matches (failure, CF_STORE_ERROR, CF_STORE_ERROR_NOT_FOUND))
        return cf_cli_fail (failure);
    }

  if (any)
    return CF_CLI_DONE;

  if (error == NULL)
    g_set_error_literal (&error, CF_STORE_ERROR, CF_STORE_ERROR_NOT_FOUND,
                         _("The newest forecast does not cover this day."));
  return cf_cli_fail (error);
}

static CfCliStatus
run (CfCli  *cli,
     int     argc,
     char  **argv)
{
  g_autofree char *day = NULL;
  g_autofree char *time = NULL;
  g_autofree char *queue = NULL;
  const GOptionEntry entries[] = {
    { "day", 0, 0, G_OPTION_ARG_STRING, &day, N_("The day"), "DATE" },
    { "time", 0, 0, G_OPTION_ARG_STRING, &time, N_("An interval of it"), "TIME" },
    { "queue", 0, 0, G_OPTION_ARG_STRING, &queue, N_("One queue only"), "NAME" },
    { NULL },
  };
  CfCliStatus status;

  if (!cf_cli_parse (&cf_cli_forecast_explain_command, entries, &argc, &argv, &status))
    return status;
  if (argc > 1)
    return cf_cli_fail_usage (_("“%s” is not understood."), argv[1]);

  CfDay date = day != NULL ? cf_day_parse_iso (day) : CF_DAY_NONE;
  int minute = time != NULL ? cf_minute_parse_clock (time) : -1;

  if (date == CF_DAY_NONE || (time != NULL && (minute < 0 || minute >= CF_MINUTES_PER_DAY)))
    return cf_cli_fail_usage (_("--day is a date such as 2026-03-02, --time a time such as "
                                "10:30."));

  return explain (cli, queue, date, minute);
}

const CfCliCommand cf_cli_forecast_explain_command = {
  .name = "forecast explain",
  .arguments = "--day DATE [--time TIME]",
  .summary = N_("Say how a day or an interval of the forecast comes about"),
  .run = run,
};
