/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-cli-forecast-run.c: forecasts the queues of a store and saves the run. */
#include "cf-cli-commands.h"

#include "cf-calendar-gap.h"
#include "cf-cli-queue.h"
#include "cf-forecast-store.h"
#include "cf-forecaster.h"
#include "cf-planned-forecast.h"

#include <glib/gi18n-lib.h>

/* What is printed of a queue: its days' calls. */
typedef struct
{
  gint64 run_id;
  gint64 queue_id;
} Question;

/* A CfStoreReadFunc. */
static gpointer
read_intervals (CfDb           *db,
                gconstpointer   input,
                GError        **error)
{
  const Question *question = input;

  return cf_planned_forecast_read (db, question->run_id, question->queue_id, 0, G_MAXINT64, error);
}

static void
print_days (const CfQueue *queue,
            GArray        *intervals)
{
  for (guint i = 0; i < intervals->len;)
    {
      CfDay day = cf_minute_day (g_array_index (intervals, CfForecastInterval, i).start);
      g_autofree char *date = cf_day_to_iso (day);
      double calls = 0.0;

      for (; i < intervals->len; i++)
        {
          const CfForecastInterval *interval = &g_array_index (intervals, CfForecastInterval, i);

          if (cf_minute_day (interval->start) != day)
            break;
          calls += interval->calls;
        }

      g_print ("%s  %8.0f  %s\n", date, calls, queue->name);
    }
}

/* A CfStoreReadFunc; @input is the run's outcome. The sentence, or "". */
static gpointer
read_gap (CfDb           *db,
          gconstpointer   input,
          GError        **error)
{
  const CfForecastOutcome *outcome = input;
  int year;

  if (!cf_calendar_gap_find (db, outcome->from, outcome->until, &year, error))
    return NULL;

  return year != 0 ? cf_calendar_gap_text (year) : g_strdup ("");
}

static gboolean
print_gap (CfStore                  *store,
           const CfForecastOutcome  *outcome,
           GError                  **error)
{
  g_autofree char *gap = cf_store_read (store, read_gap, outcome, error);

  if (gap != NULL && *gap != '\0')
    g_print ("%s\n", gap);

  return gap != NULL;
}

static gboolean
print_run (CfStore                  *store,
           const CfForecastOutcome  *outcome,
           GPtrArray                *queues,
           GError                  **error)
{
  g_autofree char *from = cf_day_to_iso (outcome->from);
  g_autofree char *last = cf_day_to_iso (outcome->until - 1);
  g_autofree char *history = cf_day_to_iso (outcome->history_until - 1);

  for (guint i = 0; i < queues->len; i++)
    {
      const CfQueue *queue = g_ptr_array_index (queues, i);
      const Question question = { outcome->run_id, queue->id };
      g_autoptr(GArray) intervals = cf_store_read (store, read_intervals, &question, error);

      if (intervals == NULL)
        return FALSE;
      print_days (queue, intervals);
    }

  /* Translators: a number of queues, then three dates. */
  g_print (ngettext ("%u queue forecast from %s to %s, by history until %s.\n",
                     "%u queues forecast from %s to %s, by history until %s.\n",
                     outcome->n_queues),
           outcome->n_queues, from, last, history);
  if (outcome->n_started > 0)
    g_print (ngettext ("%u queue has less than a week of history: by its start curve.\n",
                       "%u queues have less than a week of history: by their start curves.\n",
                       outcome->n_started),
             outcome->n_started);
  if (outcome->n_short > 0)
    g_print (ngettext ("%u queue has less than a week of history and was left out.\n",
                       "%u queues have less than a week of history and were left out.\n",
                       outcome->n_short),
             outcome->n_short);
  if (outcome->n_rough > 0)
    g_print (ngettext ("The bands of %u queue are rough: its history is short.\n",
                       "The bands of %u queues are rough: their history is short.\n",
                       outcome->n_rough),
             outcome->n_rough);

  return print_gap (store, outcome, error);
}

static CfCliStatus
forecast_store (CfCli             *cli,
                CfForecastRequest *request,
                const char        *queue_name)
{
  g_autoptr(GError) error = NULL;
  CfForecastOutcome outcome;
  CfStore *store;
  g_autoptr(GPtrArray) queues = cf_cli_open_queues (cli, queue_name, &store, &error);

  if (queues == NULL)
    return cf_cli_fail (error);
  if (queue_name != NULL)
    request->queue_id = ((CfQueue *) g_ptr_array_index (queues, 0))->id;

  if (!cf_forecaster_run (store, request, NULL, &outcome, &error)
      || !print_run (store, &outcome, queues, &error))
    return cf_cli_fail (error);

  return CF_CLI_DONE;
}

static CfCliStatus
run (CfCli  *cli,
     int     argc,
     char  **argv)
{
  g_autofree char *from = NULL;
  g_autofree char *queue = NULL;
  int n_days = 28;
  const GOptionEntry entries[] = {
    { "from", 0, 0, G_OPTION_ARG_STRING, &from,
      N_("First day (the day after the history)"), "DATE" },
    { "days", 0, 0, G_OPTION_ARG_INT, &n_days, N_("How many days (28)"), "N" },
    { "queue", 0, 0, G_OPTION_ARG_STRING, &queue, N_("One queue only"), "NAME" },
    { NULL },
  };
  CfForecastRequest request = { .from = CF_DAY_NONE };
  CfCliStatus status;

  if (!cf_cli_parse (&cf_cli_forecast_run_command, entries, &argc, &argv, &status))
    return status;
  if (argc > 1)
    return cf_cli_fail_usage (_("“%s” is not understood."), argv[1]);
  if (from != NULL && (request.from = cf_day_parse_iso (from)) == CF_DAY_NONE)
    return cf_cli_fail_usage (_("“%s” is not a date such as 2026-03-02."), from);
  if (n_days < 1 || n_days > 400)
    return cf_cli_fail_usage (_("--days must be a number from 1 to 400"));

  request.n_days = (guint) n_days;
  return forecast_store (cli, &request, queue);
}

const CfCliCommand cf_cli_forecast_run_command = {
  .name = "forecast run",
  .arguments = "--from DATE --days N",
  .summary = N_("Forecast the calls of the store’s queues"),
  .run = run,
};
