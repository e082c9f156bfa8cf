/* SPDX-License-Identifier: GPL-3.0-or-later */
/* callfloorctl staffing: the staffing engine on one interval, or on a file of call volumes. */
#include "cf-cli-commands.h"
#include "cf-cli-staffing-terms.h"
#include "cf-cli-volumes.h"
#include "cf-minute.h"
#include "cf-staffer.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <stdio.h>

#define JSON_DIGITS 12
#define FILE_DIGITS 6

typedef struct
{
  CfCliStaffingTerms terms;
  double             calls;
  int                agents;
  gboolean           json;
  char              *history;
  char              *output;
} Options;

static void
options_clear (Options *options)
{
  cf_cli_staffing_terms_clear (&options->terms);
  g_free (options->history);
  g_free (options->output);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static void
append_member (GString    *text,
               const char *name,
               double      value)
{
  g_string_append_printf (text, ", \"%s\": ", name);
  if (isfinite (value))
    cf_cli_append_number (text, value, JSON_DIGITS);
  else
    g_string_append (text, "null");
}

static void
print_json (const CfStaffingRow *rows,
            guint                n_rows)
{
  g_autoptr(GString) text = g_string_new ("[\n");

  for (guint i = 0; i < n_rows; i++)
    {
      const CfErlangFigures *figures = &rows[i].figures;

      g_string_append_printf (text, "  {\"agents\": %u", rows[i].agents);
      append_member (text, "service_level", figures->service_level[CF_ERLANG_OF_OFFERED]);
      append_member (text, "occupancy", figures->occupancy);
      append_member (text, "wait_probability", figures->wait_probability);
      append_member (text, "asa", figures->asa_s);
      append_member (text, "abandonment", figures->abandonment);
      g_string_append_printf (text, ", \"on_roster\": %u, \"chosen\": %s}%s\n", rows[i].on_roster,
                              rows[i].chosen ? "true" : "false", i + 1 < n_rows ? "," : "");
    }

  g_string_append (text, "]\n");
  fputs (text->str, stdout);
}

static void
print_table (const CfStaffingRow *rows,
             guint                n_rows)
{
  g_print ("%s\n", _("  agents  in time  occupancy  wait  mean wait  abandoned  on roster"));
  for (guint i = 0; i < n_rows; i++)
    {
      const CfErlangFigures *figures = &rows[i].figures;
      g_autofree char *wait = isfinite (figures->asa_s)
                              ? g_strdup_printf ("%.1f s", figures->asa_s) : g_strdup ("–");

      g_print ("%s %6u  %6.1f%%    %6.1f%% %4.0f%%  %9s    %6.1f%%  %9u\n",
               rows[i].chosen ? "*" : " ", rows[i].agents,
               100.0 * figures->service_level[CF_ERLANG_OF_OFFERED], 100.0 * figures->occupancy,
               100.0 * figures->wait_probability, wait, 100.0 * figures->abandonment,
               rows[i].on_roster);
    }
}

/* The number before rounding, and what the forecast's risk costs. */
static void
print_footer (const CfCliStaffingTerms    *terms,
              const CfStaffingRequirement *requirement)
{
  /* Translators: a load in erlangs, and a number of agents with two decimals. */
  g_print (_("Load %.2f, %.2f agents before rounding.\n"), requirement->load, requirement->exact);
  if (terms->risk.aim != CF_DAY_RISK_IGNORED)
    /* Translators: a number of agents with two decimals. */
    g_print (_("The forecast’s risk takes %.2f of them.\n"),
             requirement->exact - requirement->certain);
}

static CfCliStatus
staff_interval (const Options *options)
{
  const CfCliStaffingTerms *terms = &options->terms;
  CfErlangTraffic traffic = terms->like;
  CfStaffingRequirement requirement;
  CfStaffingRow rows[CF_STAFFING_TABLE_ROWS];

  if (!cf_cli_staffing_terms_fit (terms, options->calls, terms->handle_s))
    return cf_cli_fail_usage ("%s", cf_cli_staffing_too_many ());

  traffic.calls = options->calls;
  cf_day_risk_require (&traffic, &terms->goal, &terms->risk, &requirement);
  if (requirement.agents > CF_CLI_STAFFING_MAX_AGENTS)
    return cf_cli_fail_usage ("%s", cf_cli_staffing_too_many ());

  guint chosen = options->agents > 0 ? (guint) options->agents : requirement.agents;
  guint n_rows = cf_staffing_table (&traffic, &terms->goal, chosen, rows);

  if (options->json)
    {
      print_json (rows, n_rows);
    }
  else
    {
      print_table (rows, n_rows);
      print_footer (terms, &requirement);
    }

  return CF_CLI_DONE;
}

static void
append_requirement (GString                     *text,
                    double                       calls,
                    const CfStaffingRequirement *requirement)
{
  g_string_append_c (text, ',');
  cf_cli_append_number (text, calls, FILE_DIGITS);
  g_string_append_c (text, ',');
  cf_cli_append_number (text, requirement->load, FILE_DIGITS);
  g_string_append_printf (text, ",%u,", requirement->agents);
  cf_cli_append_number (text, requirement->figures.service_level[CF_ERLANG_OF_OFFERED],
                        FILE_DIGITS);
  g_string_append_c (text, ',');
  cf_cli_append_number (text, requirement->figures.occupancy, FILE_DIGITS);
  g_string_append_c (text, '\n');
}

/* Which load was staffed for, and why. */
static void
print_choice (const CfLoadChoice *choice)
{
  if (choice->asked)
    return;

  /* Translators: a method such as “stationary”, and a handle time ÷ interval such as 0.17. */
  g_print (_("Method: %s, since a call lasts %.2f of an interval.\n"),
           cf_load_method_name (choice->method), choice->ratio);
}

static char *
requirements_to_text (const CfCliVolumes       *volumes,
                      const CfCliStaffingTerms *terms,
                      CfLoadChoice             *choice)
{
  guint n = volumes->n_days * volumes->n_slots;
  GString *text = g_string_new ("date,time,calls,load,agents,service_level,occupancy\n");
  g_autofree CfErlangTraffic *traffic = g_new (CfErlangTraffic, n);
  g_autofree CfStaffingGoal *goals = g_new (CfStaffingGoal, n);
  g_autofree gboolean *open = g_new (gboolean, n);
  g_autofree CfStaffingRequirement *requirements = g_new (CfStaffingRequirement, n);
  g_autoptr(CfStaffer) staffer = cf_staffer_new ();
  const CfStaffingSeries series = { n, traffic, goals, open, terms->method, terms->risk };

  for (guint i = 0; i < n; i++)
    {
      open[i] = !isnan (volumes->calls[i]);
      traffic[i] = terms->like;
      traffic[i].calls = open[i] ? volumes->calls[i] : 0.0;
      goals[i] = terms->goal;
    }

  *choice = cf_staffer_require_all (staffer, &series, requirements);
  for (guint i = 0; i < n; i++)
    {
      guint minute = i % volumes->n_slots * (guint) terms->interval;

      if (!open[i])
        continue;

      g_autofree char *date = cf_day_to_iso (volumes->first_day + (CfDay) (i / volumes->n_slots));

      g_string_append_printf (text, "%s,%02u:%02u", date, minute / 60, minute % 60);
      append_requirement (text, volumes->calls[i], &requirements[i]);
    }

  return g_string_free (text, FALSE);
}

static gboolean
staff_file (const Options  *options,
            GError        **error)
{
  g_autoptr(CfCliVolumes) volumes
    = cf_cli_volumes_read (options->history, options->terms.interval, G_MAXINT32, error);
  CfLoadChoice choice;

  if (volumes == NULL)
    return FALSE;

  for (guint i = 0; i < volumes->n_days * volumes->n_slots; i++)
    if (!isnan (volumes->calls[i])
        && !cf_cli_staffing_terms_fit (&options->terms, volumes->calls[i],
                                       options->terms.handle_s))
      {
        g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                             cf_cli_staffing_too_many ());
        return FALSE;
      }

  g_autofree char *text = requirements_to_text (volumes, &options->terms, &choice);

  if (!g_file_set_contents (options->output, text, -1, error))
    return FALSE;

  print_choice (&choice);
  return TRUE;
}

/* NULL, or what is wrong with the options. */
static const char *
find_mistake (const Options *options)
{
  gboolean on_file = options->history != NULL || options->output != NULL;

  if (on_file && (options->history == NULL || options->output == NULL))
    return _("--history and --output go together");
  if (!on_file && isnan (options->calls))
    return _("staffing needs --calls, or --history and --output");
  if (!on_file && !(options->calls >= 0.0 && isfinite (options->calls)))
    return _("--calls must be a number, 0 or more");
  if (options->agents < 0)
    return _("--agents must be a number above 0");
  if (options->agents > CF_CLI_STAFFING_MAX_AGENTS)
    return cf_cli_staffing_too_many ();

  return NULL;
}

static gboolean
parse_options (Options       *options,
               int           *argc,
               char        ***argv,
               CfCliStatus   *status)
{
  const GOptionEntry own[] = {
    { "calls", 0, 0, G_OPTION_ARG_DOUBLE, &options->calls, N_("Calls in the interval"), "N" },
    { "agents", 0, 0, G_OPTION_ARG_INT, &options->agents,
      N_("Show the figures around this number"), "N" },
    { "json", 0, 0, G_OPTION_ARG_NONE, &options->json, N_("Print JSON"), NULL },
    { "history", 0, 0, G_OPTION_ARG_FILENAME, &options->history,
      N_("Call volumes: date,time,calls"), "FILE" },
    { "output", 0, 0, G_OPTION_ARG_FILENAME, &options->output,
      N_("Where to write the requirement of each interval"), "FILE" },
    { NULL },
  };
  g_autofree GOptionEntry *entries = cf_cli_staffing_terms_entries (&options->terms, own);

  return cf_cli_parse (&cf_cli_staffing_command, entries, argc, argv, status);
}

static CfCliStatus
run (CfCli  *cli,
     int     argc,
     char  **argv)
{
  g_auto(Options) options = { .calls = NAN };
  g_autoptr(GError) error = NULL;
  CfCliStatus status;

  cf_cli_staffing_terms_init (&options.terms);
  if (!parse_options (&options, &argc, &argv, &status))
    return status;
  if (argc > 1)
    return cf_cli_fail_usage ("%s", _("staffing takes options only"));

  const char *mistake = find_mistake (&options);

  if (mistake == NULL)
    mistake = cf_cli_staffing_terms_resolve (&options.terms);
  if (mistake != NULL)
    return cf_cli_fail_usage ("%s", mistake);
  if (options.history == NULL)
    return staff_interval (&options);

  return staff_file (&options, &error) ? CF_CLI_DONE : cf_cli_fail (error);
}

const CfCliCommand cf_cli_staffing_command = {
  .name = "staffing",
  .arguments = "--calls N --aht SECONDS",
  .summary = N_("Say how many agents calls need"),
  .run = run,
};
