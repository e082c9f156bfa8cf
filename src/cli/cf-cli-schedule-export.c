/* SPDX-License-Identifier: GPL-3.0-or-later */
/* callfloorctl schedule export: the schedule as a poster, a picture or a table. */
#include "cf-center-facts.h"
#include "cf-cli-commands.h"
#include "cf-schedule-sheet.h"

#include <glib/gi18n-lib.h>

#define MAX_DAYS 92

static void
board_failed_cb (CfPlanBoard *board,
                 GError      *error,
                 gpointer     user_data)
{
  GError **failure = user_data;

  if (*failure == NULL)
    *failure = g_error_copy (error);
}

/* The board reads on the store's thread and answers here. */
static CfPlanBoard *
load_board (CfStore  *store,
            CfDay     from,
            CfDay     until,
            GError  **error)
{
  g_autoptr(CfPlanBoard) board = cf_plan_board_new (store);
  GError *failure = NULL;

  g_signal_connect (board, "failed", G_CALLBACK (board_failed_cb), &failure);
  cf_plan_board_open (board, from, until);
  while (failure == NULL && !cf_plan_board_is_loaded (board))
    g_main_context_iteration (NULL, TRUE);

  g_signal_handlers_disconnect_by_data (board, &failure);
  if (failure != NULL)
    {
      g_propagate_error (error, failure);
      return NULL;
    }

  return g_steal_pointer (&board);
}

static gboolean
parse_format (const char       *format,
              gboolean          large,
              CfScheduleFormat *result)
{
  static const struct { const char *name; CfScheduleFormat format; } formats[] = {
    { "pdf", CF_SCHEDULE_PDF_A4 },
    { "png", CF_SCHEDULE_PNG },
    { "csv", CF_SCHEDULE_CSV },
  };

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (g_strcmp0 (format, formats[i].name) == 0)
      {
        *result = i == 0 && large ? CF_SCHEDULE_PDF_A3 : formats[i].format;
        return TRUE;
      }

  return FALSE;
}

static CfCliStatus
export (CfCli            *cli,
        CfDay             from,
        CfDay             until,
        CfScheduleFormat  format,
        const char       *output)
{
  g_autoptr(GError) error = NULL;
  CfStore *store = cf_cli_open_existing (cli, &error);
  g_autoptr(CfCenterFacts) facts = NULL;
  g_autoptr(CfPlanBoard) board = NULL;
  g_autoptr(GBytes) bytes = NULL;

  if (store != NULL)
    facts = cf_store_read (store, cf_center_facts_read, NULL, &error);
  if (facts != NULL)
    board = load_board (store, from, until, &error);
  if (board == NULL)
    return cf_cli_fail (error);
  if (cf_plan_board_is_partial (board))
    {
      g_set_error_literal (&error, CF_STORE_ERROR, CF_STORE_ERROR_FORBIDDEN,
                           _("You do not see every shift of these days, so you cannot export "
                             "them."));
      return cf_cli_fail (error);
    }

  g_autoptr(CfScheduleSheet) sheet = cf_schedule_sheet_new (board, facts->name != NULL
                                                                     ? facts->name : "");

  bytes = cf_schedule_sheet_export (sheet, format, &error);
  if (bytes == NULL || !g_file_set_contents (output, g_bytes_get_data (bytes, NULL),
                                             (gssize) g_bytes_get_size (bytes), &error))
    return cf_cli_fail (error);

  return CF_CLI_DONE;
}

static CfCliStatus
run_schedule_export (CfCli  *cli,
                     int     argc,
                     char  **argv)
{
  g_autofree char *from_text = NULL, *format_name = NULL, *output = NULL, *paper = NULL;
  int n_days = 0;
  const GOptionEntry entries[] = {
    { "from", 0, 0, G_OPTION_ARG_STRING, &from_text, N_("First day of the schedule"), N_("DATE") },
    { "days", 0, 0, G_OPTION_ARG_INT, &n_days, N_("Number of days"), N_("N") },
    { "format", 0, 0, G_OPTION_ARG_STRING, &format_name, N_("pdf, png or csv"), N_("FORMAT") },
    { "paper", 0, 0, G_OPTION_ARG_STRING, &paper, N_("a4 or a3, for pdf"), N_("PAPER") },
    { "output", 0, 0, G_OPTION_ARG_FILENAME, &output, N_("Where to write it"), N_("FILE") },
    { NULL },
  };
  CfScheduleFormat format;
  CfCliStatus status;

  if (!cf_cli_parse (&cf_cli_schedule_export_command, entries, &argc, &argv, &status))
    return status;

  CfDay from = from_text != NULL ? cf_day_parse_iso (from_text) : CF_DAY_NONE;

  if (from == CF_DAY_NONE || n_days < 1 || n_days > MAX_DAYS)
    return cf_cli_fail_usage (_("Say --from DATE and --days N, at most %d."), MAX_DAYS);
  if (paper != NULL && !g_str_equal (paper, "a4") && !g_str_equal (paper, "a3"))
    return cf_cli_fail_usage (_("There is no paper “%s”: use a4 or a3."), paper);
  if (!parse_format (format_name, g_strcmp0 (paper, "a3") == 0, &format))
    return cf_cli_fail_usage (_("Say --format pdf, png or csv."));
  if (output == NULL)
    return cf_cli_fail_usage (_("Say --output FILE."));

  return export (cli, from, from + n_days, format, output);
}

const CfCliCommand cf_cli_schedule_export_command = {
  .name = "schedule export",
  .summary = N_("Write a schedule as PDF, PNG or CSV"),
  .run = run_schedule_export,
};
