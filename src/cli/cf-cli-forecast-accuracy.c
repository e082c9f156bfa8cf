/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-cli-forecast-accuracy.c: what the queues of a store were planned with, against what came. */
#include "cf-cli-commands.h"

#include "cf-accuracy-report.h"
#include "cf-cli-json.h"
#include "cf-cli-queue.h"
#include "cf-minute.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <stdio.h>

typedef struct
{
  gint64 queue_id;
  CfDay  from;
  CfDay  until;
} Question;

/* A CfStoreReadFunc. */
static gpointer
read_report (CfDb           *db,
             gconstpointer   input,
             GError        **error)
{
  const Question *question = input;

  return cf_accuracy_report_read (db, question->queue_id, question->from, question->until, error);
}

static void
print_line (const char           *name,
            const CfAccuracyLine *line)
{
  if (line->planned.n > 0)
    g_print ("%-14s %7u %9.0f %9.0f  %+6.1f%%  %5.1f%%  %6.1f%%  %5.1f%%\n", name, line->planned.n,
             line->planned.calls, line->planned.forecast,
             100.0 * cf_accuracy_bias (&line->planned), 100.0 * cf_accuracy_wape (&line->planned),
             100.0 * cf_accuracy_bias (&line->model), 100.0 * cf_accuracy_wape (&line->model));
}

static void
print_report (const CfAccuracyReport *report)
{
  static const char * const weekdays[] = {
    N_("Monday"), N_("Tuesday"), N_("Wednesday"), N_("Thursday"), N_("Friday"), N_("Saturday"),
    N_("Sunday"),
  };

  if (report->n_judged == 0)
    {
      /* Translators: %s is the name of a queue. */
      g_print (_("%s: no day of these has both a forecast of before and calls.\n"),
               report->queue_name);
      return;
    }

  g_print ("%s\n%s\n", report->queue_name,
           _("                  n     calls  forecast    bias    WAPE  model: bias  WAPE"));
  for (guint week = 0; week < report->n_weeks; week++)
    {
      g_autofree char *date = cf_day_to_iso (report->weeks_from[week]);

      print_line (date, &report->weeks[week]);
    }
  for (guint weekday = 0; weekday < CF_DAYS_PER_WEEK; weekday++)
    print_line (_(weekdays[weekday]), &report->weekdays[weekday]);
  for (guint lead = 0; lead < CF_ACCURACY_MAX_LEADS; lead++)
    {
      /* Translators: how many weeks before a day its forecast was made: “3 weeks ahead”. */
      g_autofree char *name = g_strdup_printf (ngettext ("%u week ahead", "%u weeks ahead",
                                                         lead + 1), lead + 1);

      print_line (name, &report->leads[lead]);
    }
  print_line (_("Days"), &report->day_total);
  print_line (_("All"), &report->total);
  g_print ("\n");
}

static void
append_line (GString              *text,
             const char           *queue,
             const char           *group,
             const char           *name,
             const CfAccuracyLine *line)
{
  if (line->planned.n == 0)
    return;

  g_string_append (text, text->len > 2 ? ",\n  {" : "  {");
  cf_cli_json_string (text, "queue", queue);
  cf_cli_json_string (text, "group", group);
  cf_cli_json_string (text, "name", name);
  cf_cli_json_number (text, "n", line->planned.n);
  cf_cli_json_number (text, "calls", line->planned.calls);
  cf_cli_json_number (text, "forecast", line->planned.forecast);
  cf_cli_json_number (text, "bias", cf_accuracy_bias (&line->planned));
  cf_cli_json_number (text, "wape", cf_accuracy_wape (&line->planned));
  cf_cli_json_number (text, "inside_80", cf_accuracy_inside (&line->planned));
  cf_cli_json_number (text, "model_bias", cf_accuracy_bias (&line->model));
  cf_cli_json_number (text, "model_wape", cf_accuracy_wape (&line->model));
  g_string_append_c (text, '}');
}

static void
append_report (GString                *text,
               const CfAccuracyReport *report)
{
  const char *queue = report->queue_name;

  append_line (text, queue, "all", "intervals", &report->total);
  append_line (text, queue, "all", "days", &report->day_total);
  for (guint i = 0; i < (guint) (report->until - report->from); i++)
    {
      g_autofree char *date = cf_day_to_iso (report->days[i].day);

      append_line (text, queue, "day", date, &report->days[i].line);
    }
  for (guint i = 0; i < report->n_weeks; i++)
    {
      g_autofree char *date = cf_day_to_iso (report->weeks_from[i]);

      append_line (text, queue, "week", date, &report->weeks[i]);
    }
  for (guint i = 0; i < report->n_slots; i++)
    {
      g_autofree char *clock = cf_minute_to_clock ((CfMinute) i * report->minutes);

      append_line (text, queue, "time", clock, &report->slots[i]);
    }
  for (guint i = 0; i < CF_DAYS_PER_WEEK; i++)
    {
      g_autofree char *weekday = g_strdup_printf ("%u", i + 1);

      append_line (text, queue, "weekday", weekday, &report->weekdays[i]);
    }
  for (guint i = 0; i < CF_ACCURACY_MAX_LEADS; i++)
    {
      g_autofree char *lead = g_strdup_printf ("%u", i + 1);

      append_line (text, queue, "weeks ahead", lead, &report->leads[i]);
    }
}

static CfCliStatus
report (CfCli      *cli,
        Question   *question,
        const char *queue_name,
        gboolean    json)
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
      g_autoptr(CfAccuracyReport) it = cf_store_read (store, read_report, question, &failure);

      if (it == NULL && (queue_name != NULL
                         || !g_error_matches (failure, CF_STORE_ERROR, CF_STORE_ERROR_NOT_FOUND)))
        return cf_cli_fail (failure);
      if (it != NULL && json)
        append_report (text, it);
      else if (it != NULL)
        print_report (it);
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
  g_autofree char *from = NULL;
  g_autofree char *queue = NULL;
  int n_days = 0;
  gboolean json = FALSE;
  const GOptionEntry entries[] = {
    { "from", 0, 0, G_OPTION_ARG_STRING, &from,
      N_("First day (13 weeks before the end of the history)"), "DATE" },
    { "days", 0, 0, G_OPTION_ARG_INT, &n_days, N_("How many days (to the end)"), "N" },
    { "queue", 0, 0, G_OPTION_ARG_STRING, &queue, N_("One queue only"), "NAME" },
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_("Print as JSON, days and times too"), NULL },
    { NULL },
  };
  Question question = { .from = CF_DAY_NONE, .until = CF_DAY_NONE };
  CfCliStatus status;

  if (!cf_cli_parse (&cf_cli_forecast_accuracy_command, entries, &argc, &argv, &status))
    return status;
  if (argc > 1)
    return cf_cli_fail_usage (_("“%s” is not understood."), argv[1]);
  if (from != NULL && (question.from = cf_day_parse_iso (from)) == CF_DAY_NONE)
    return cf_cli_fail_usage (_("“%s” is not a date such as 2026-03-02."), from);
  if (n_days < 0 || n_days > 400 || (n_days > 0 && from == NULL))
    return cf_cli_fail_usage (_("--days must be a number from 1 to 400, with --from"));
  if (n_days > 0)
    question.until = question.from + n_days;

  return report (cli, &question, queue, json);
}

const CfCliCommand cf_cli_forecast_accuracy_command = {
  .name = "forecast accuracy",
  .arguments = "[--from DATE --days N]",
  .summary = N_("Compare what was planned with what came"),
  .run = run,
};
