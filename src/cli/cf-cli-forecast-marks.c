/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-cli-forecast-marks.c: marks on the history of a queue: listed, made, removed. */
#include "cf-cli-commands.h"

#include "cf-cleaning-store.h"
#include "cf-cli-queue.h"
#include "cf-id.h"
#include "cf-minute.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>

static const char * const kinds[] = {
  [CF_CLEANING_OUTAGE] = "outage",
  [CF_CLEANING_SPECIAL] = "special",
  [CF_CLEANING_EXCLUDED] = "exclude",
  [CF_CLEANING_REPLACED] = "replace",
};

/* A CfStoreReadFunc; @input is a gint64 *. */
static gpointer
read_marks (CfDb           *db,
            gconstpointer   input,
            GError        **error)
{
  return cf_cleaning_mark_read_all (db, *(const gint64 *) input, error);
}

static void
print_mark (const CfCleaningMark *mark)
{
  g_autofree char *start = cf_minute_to_iso (mark->start);
  g_autofree char *end = cf_minute_to_iso (mark->end);

  g_print ("%" G_GINT64_FORMAT "  %s  %s  %s", mark->id, start, end,
           (guint) mark->kind < G_N_ELEMENTS (kinds) ? kinds[mark->kind] : "");
  if (mark->kind == CF_CLEANING_REPLACED)
    g_print ("  %g", mark->calls);
  g_print ("  %s\n", mark->note != NULL ? mark->note : "");
}

static CfCliStatus
list (CfCli  *cli,
      int     argc,
      char  **argv)
{
  g_autofree char *queue = NULL;
  const GOptionEntry entries[] = {
    { "queue", 0, 0, G_OPTION_ARG_STRING, &queue, N_("One queue only"), "NAME" },
    { NULL },
  };
  g_autoptr(GError) error = NULL;
  CfCliStatus status;

  if (!cf_cli_parse (&cf_cli_forecast_marks_command, entries, &argc, &argv, &status))
    return status;
  if (argc > 1)
    return cf_cli_fail_usage (_("“%s” is not understood."), argv[1]);

  CfStore *store;
  g_autoptr(GPtrArray) queues = cf_cli_open_queues (cli, queue, &store, &error);

  for (guint i = 0; queues != NULL && i < queues->len; i++)
    {
      const CfQueue *it = g_ptr_array_index (queues, i);
      g_autoptr(GPtrArray) marks = cf_store_read (store, read_marks, &it->id, &error);

      if (marks == NULL)
        return cf_cli_fail (error);
      if (marks->len > 0)
        g_print ("%s\n", it->name);
      g_ptr_array_foreach (marks, (GFunc) print_mark, NULL);
    }

  return queues != NULL ? CF_CLI_DONE : cf_cli_fail (error);
}

const CfCliCommand cf_cli_forecast_marks_command = {
  .name = "forecast marks",
  .arguments = "[--queue NAME]",
  .summary = N_("List what is marked in the call history"),
  .run = list,
};

/* "2026-03-02" or "2026-03-02 10:30" */
static CfMinute
parse_moment (const char *text)
{
  g_auto(GStrv) parts = g_strsplit (text != NULL ? text : "", " ", 2);
  CfDay day = parts[0] != NULL ? cf_day_parse_iso (parts[0]) : CF_DAY_NONE;
  int minute = day != CF_DAY_NONE && parts[1] != NULL ? cf_minute_parse_clock (parts[1]) : 0;

  return day == CF_DAY_NONE || minute < 0 ? CF_MINUTE_NONE : cf_minute_at (day, minute);
}

static gboolean
parse_kind (const char *text,
            int        *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_strcmp0 (kinds[i], text) == 0)
      {
        *kind = (int) i;
        return TRUE;
      }

  return FALSE;
}

static CfCliStatus
write_mark (CfCli           *cli,
            const char      *queue,
            CfCleaningInput *input)
{
  g_autoptr(GError) error = NULL;
  CfStore *store;
  g_autoptr(GPtrArray) queues = cf_cli_open_queues (cli, queue, &store, &error);
  gboolean done = FALSE;

  if (queues != NULL)
    {
      input->mark_id = cf_id_new ();
      input->queue_id = ((CfQueue *) g_ptr_array_index (queues, 0))->id;
      done = cf_store_write (store, &cf_command_cleaning_set, input, &error);
    }
  cf_cleaning_input_free (input);

  return done ? CF_CLI_DONE : cf_cli_fail (error);
}

static CfCliStatus
mark (CfCli  *cli,
      int     argc,
      char  **argv)
{
  g_autofree char *from = NULL;
  g_autofree char *until = NULL;
  g_autofree char *queue = NULL;
  g_autofree char *kind_name = NULL;
  g_autofree char *note = NULL;
  double calls = -1.0;
  int kind = CF_CLEANING_EXCLUDED;
  const GOptionEntry entries[] = {
    { "from", 0, 0, G_OPTION_ARG_STRING, &from, N_("Where it begins"), "DATE [TIME]" },
    { "until", 0, 0, G_OPTION_ARG_STRING, &until,
      N_("Where it is over (the end of the day)"), "DATE [TIME]" },
    { "kind", 0, 0, G_OPTION_ARG_STRING, &kind_name,
      N_("outage, special, exclude or replace (exclude)"), "KIND" },
    { "calls", 0, 0, G_OPTION_ARG_DOUBLE, &calls,
      N_("Calls in all that there would have been, for replace"), "N" },
    { "note", 0, 0, G_OPTION_ARG_STRING, &note, N_("Why"), "TEXT" },
    { "queue", 0, 0, G_OPTION_ARG_STRING, &queue, N_("The queue (the first)"), "NAME" },
    { NULL },
  };
  CfCliStatus status;

  if (!cf_cli_parse (&cf_cli_forecast_mark_command, entries, &argc, &argv, &status))
    return status;
  if (argc > 1)
    return cf_cli_fail_usage (_("“%s” is not understood."), argv[1]);

  CfMinute start = parse_moment (from);
  CfMinute end = until != NULL ? parse_moment (until)
                               : start != CF_MINUTE_NONE
                                 ? cf_minute_at (cf_minute_day (start) + 1, 0) : CF_MINUTE_NONE;

  if (start == CF_MINUTE_NONE || end == CF_MINUTE_NONE)
    return cf_cli_fail_usage (_("--from and --until are dates such as “2026-03-02” or "
                                "“2026-03-02 10:30”."));
  if (kind_name != NULL && !parse_kind (kind_name, &kind))
    return cf_cli_fail_usage (_("“%s” is not understood."), kind_name);

  CfCleaningInput *input = cf_cleaning_input_new ();

  input->start = start;
  input->end = end;
  input->kind = kind;
  input->calls = calls;
  input->note = g_steal_pointer (&note);

  return write_mark (cli, queue, input);
}

const CfCliCommand cf_cli_forecast_mark_command = {
  .name = "forecast mark",
  .arguments = "--from DATE --kind KIND",
  .summary = N_("Leave part of the call history out, or replace it"),
  .run = mark,
};

static CfCliStatus
unmark (CfCli  *cli,
        int     argc,
        char  **argv)
{
  const GOptionEntry entries[] = { { NULL } };
  g_autoptr(GError) error = NULL;
  char *end = NULL;
  CfCliStatus status;

  if (!cf_cli_parse (&cf_cli_forecast_unmark_command, entries, &argc, &argv, &status))
    return status;

  gint64 id = argc == 2 ? g_ascii_strtoll (argv[1], &end, 10) : 0;

  if (id <= 0 || *end != '\0')
    return cf_cli_fail_usage (_("Give the number that “forecast marks” shows first."));

  CfStore *store = cf_cli_open_existing (cli, &error);
  CfCleaningInput *input = cf_cleaning_input_new ();

  input->mark_id = id;

  gboolean done = store != NULL
                  && cf_store_write (store, &cf_command_cleaning_remove, input, &error);

  cf_cleaning_input_free (input);
  return done ? CF_CLI_DONE : cf_cli_fail (error);
}

const CfCliCommand cf_cli_forecast_unmark_command = {
  .name = "forecast unmark",
  .arguments = "NUMBER",
  .summary = N_("Remove a mark from the call history"),
  .run = unmark,
};
