/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-cli-forecast-today.c: a day that is under way: planned, came, and its rest forecast again. */
#include "cf-cli-commands.h"

#include "cf-cli-json.h"
#include "cf-cli-queue.h"
#include "cf-day-outlook.h"
#include "cf-minute.h"
#include "cf-today.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <stdio.h>

typedef struct
{
  gint64 queue_id;
  CfDay  day;
} Question;

/* A CfStoreReadFunc. */
static gpointer
read_day (CfDb           *db,
          gconstpointer   input,
          GError        **error)
{
  const Question *question = input;

  return cf_day_outlook_read (db, question->queue_id, question->day, error);
}

static const char *
flag_mark (CfIntradayFlag flag)
{
  return flag == CF_INTRADAY_ABOVE ? "+" : flag == CF_INTRADAY_BELOW ? "-" : "";
}

static void
print_day (CfDayOutlook *day)
{
  g_autofree char *summary = cf_day_outlook_summary (day);

  g_print ("%s\n%s\n%s\n", day->queue_name, summary, _("time    planned    came    again"));
  for (guint s = 0; s < day->n_slots; s++)
    {
      g_autofree char *clock = cf_minute_to_clock ((CfMinute) s * day->minutes);

      if (isnan (day->planned[s].mean))
        continue;
      if (isnan (day->came[s]))
        g_print ("%s  %8.1f          %8.1f\n", clock, day->planned[s].mean, day->again[s].mean);
      else
        g_print ("%s  %8.1f %7.0f           %s\n", clock, day->planned[s].mean, day->came[s],
                 flag_mark (day->flags[s]));
    }
  g_print ("\n");
}

static void
append_day (GString      *text,
            CfDayOutlook *day)
{
  for (guint s = 0; s < day->n_slots; s++)
    {
      g_autofree char *clock = cf_minute_to_clock ((CfMinute) s * day->minutes);

      if (isnan (day->planned[s].mean))
        continue;

      g_string_append (text, text->len > 2 ? ",\n  {" : "  {");
      cf_cli_json_string (text, "queue", day->queue_name);
      cf_cli_json_string (text, "time", clock);
      cf_cli_json_number (text, "planned", day->planned[s].mean);
      cf_cli_json_number (text, "came", day->came[s]);
      cf_cli_json_number (text, "again", day->again[s].mean);
      cf_cli_json_number (text, "q10", day->again[s].q10);
      cf_cli_json_number (text, "q90", day->again[s].q90);
      cf_cli_json_number (text, "factor", day->intraday.factor);
      cf_cli_json_string (text, "flag", flag_mark (day->flags[s]));
      g_string_append_c (text, '}');
    }
}

static gboolean
save (CfStore       *store,
      CfDayOutlook  *day,
      GError       **error)
{
  CfReforecastInput *input = cf_day_outlook_input (day);

  if (input == NULL)
    return TRUE;

  gboolean done = cf_store_write (store, &cf_command_reforecast_save, input, error);

  cf_reforecast_input_free (input);
  return done;
}

/* Days of which there is no forecast are passed over, unless the queue was asked for by name. */
static CfCliStatus
watch (CfCli      *cli,
       Question   *question,
       const char *queue_name,
       gboolean    json,
       gboolean    keep)
{
  g_autoptr(GError) error = NULL;
  CfStore *store;
  g_autoptr(GPtrArray) queues = cf_cli_open_queues (cli, queue_name, &store, &error);
  g_autoptr(GString) text = g_string_new ("[\n");

  if (queues == NULL)
    return cf_cli_fail (error);

  for (guint i = 0; i < queues->len; i++)
    {
      question->queue_id = ((CfQueue *) g_ptr_array_index (queues, i))->id;

      g_autoptr(GError) failure = NULL;
      g_autoptr(CfDayOutlook) day = cf_store_read (store, read_day, question, &failure);

      if (day == NULL && (queue_name != NULL || queues->len == 1
                          || !g_error_matches (failure, CF_STORE_ERROR, CF_STORE_ERROR_NOT_FOUND)))
        return cf_cli_fail (failure);
      if (day == NULL)
        continue;
      if (json)
        append_day (text, day);
      else
        print_day (day);
      if (keep && !save (store, day, &failure))
        return cf_cli_fail (failure);
    }
  if (json)
    printf ("%s\n]\n", text->str);

  return CF_CLI_DONE;
}

static CfCliStatus
run (CfCli  *cli,
     int     argc,
     char  **argv)
{
  g_autofree char *day = NULL;
  g_autofree char *queue = NULL;
  gboolean json = FALSE, keep = FALSE;
  const GOptionEntry entries[] = {
    { "day", 0, 0, G_OPTION_ARG_STRING, &day, N_("The day (today)"), "DATE" },
    { "queue", 0, 0, G_OPTION_ARG_STRING, &queue, N_("One queue only"), "NAME" },
    { "save", 0, 0, G_OPTION_ARG_NONE, &keep, N_("Keep both lines in the store"), NULL },
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_("Print as JSON"), NULL },
    { NULL },
  };
  Question question = { 0 };
  CfCliStatus status;

  if (!cf_cli_parse (&cf_cli_forecast_today_command, entries, &argc, &argv, &status))
    return status;
  if (argc > 1)
    return cf_cli_fail_usage (_("“%s” is not understood."), argv[1]);

  question.day = day != NULL ? cf_day_parse_iso (day) : cf_today ();
  if (question.day == CF_DAY_NONE)
    return cf_cli_fail_usage (_("“%s” is not a date such as 2026-03-02."), day);

  return watch (cli, &question, queue, json, keep);
}

const CfCliCommand cf_cli_forecast_today_command = {
  .name = "forecast today",
  .arguments = "[--day DATE] [--save]",
  .summary = N_("Forecast the rest of a day again from what came of it"),
  .run = run,
};
