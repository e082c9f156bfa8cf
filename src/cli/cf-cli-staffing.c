/* SPDX-License-Identifier: GPL-3.0-or-later */
/* callfloorctl staffing: the staffing engine on one interval, or on a file of call volumes. */
#include "cf-cli-commands.h"
#include "cf-cli-volumes.h"
#include "cf-minute.h"
#include "cf-staffing.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <stdio.h>

#define JSON_DIGITS 12
#define FILE_DIGITS 6

typedef struct
{
  double    calls;
  int       interval;
  double    handle_s;
  char     *goal;
  double    patience_s;
  double    max_occupancy;
  double    max_abandonment;
  double    shrinkage;
  int       agents;
  gboolean  json;
  char     *history;
  char     *output;
} Options;

static void
options_clear (Options *options)
{
  g_free (options->goal);
  g_free (options->history);
  g_free (options->output);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

/* "80/20": the share in percent, and the seconds. */
static gboolean
parse_goal (const char *text,
            double     *share,
            double     *seconds)
{
  char *slash = NULL;
  char *end = NULL;

  *share = g_ascii_strtod (text, &slash) / 100.0;
  if (slash == text || *slash != '/')
    return FALSE;
  *seconds = g_ascii_strtod (slash + 1, &end);

  return end != slash + 1 && *end == '\0' && *share > 0.0 && *share <= 1.0 && *seconds >= 0.0
         && isfinite (*seconds);
}

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

static CfCliStatus
staff_interval (const Options         *options,
                const CfErlangTraffic *traffic,
                const CfStaffingGoal  *goal)
{
  CfStaffingRequirement requirement;
  CfStaffingRow rows[CF_STAFFING_TABLE_ROWS];

  cf_staffing_require (traffic, goal, &requirement);

  guint chosen = options->agents > 0 ? (guint) options->agents : requirement.agents;
  guint n_rows = cf_staffing_table (traffic, goal, chosen, rows);

  if (options->json)
    print_json (rows, n_rows);
  else
    print_table (rows, n_rows);

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

static gboolean
staff_file (const Options         *options,
            const CfErlangTraffic *like,
            const CfStaffingGoal  *goal,
            GError               **error)
{
  g_autoptr(GString) text = g_string_new ("date,time,calls,load,agents,service_level,occupancy\n");
  g_autoptr(CfCliVolumes) volumes
    = cf_cli_volumes_read (options->history, options->interval, G_MAXINT32, error);

  if (volumes == NULL)
    return FALSE;

  for (guint d = 0; d < volumes->n_days; d++)
    {
      g_autofree char *date = cf_day_to_iso (volumes->first_day + (CfDay) d);

      for (guint s = 0; s < volumes->n_slots; s++)
        {
          CfErlangTraffic traffic = *like;
          CfStaffingRequirement requirement;
          guint minute = s * (guint) options->interval;

          traffic.calls = volumes->calls[(gsize) d * volumes->n_slots + s];
          if (isnan (traffic.calls))
            continue;

          cf_staffing_require (&traffic, goal, &requirement);
          g_string_append_printf (text, "%s,%02u:%02u", date, minute / 60, minute % 60);
          append_requirement (text, traffic.calls, &requirement);
        }
    }

  return g_file_set_contents (options->output, text->str, (gssize) text->len, error);
}

/* NULL, or what is wrong with the options. */
static const char *
find_mistake (const Options *options)
{
  gboolean on_file = options->history != NULL || options->output != NULL;

  if (on_file && (options->history == NULL || options->output == NULL))
    return _("--history and --output go together");
  if (!on_file && !(options->calls >= 0.0 && isfinite (options->calls)))
    return _("staffing needs --calls, or --history and --output");
  if (!(options->handle_s > 0.0 && isfinite (options->handle_s)))
    return _("--aht must be a number of seconds above 0");
  if (options->interval < 1 || CF_MINUTES_PER_DAY % options->interval != 0)
    return _("--interval must divide the day, such as 15, 30 or 60");
  if (!(options->patience_s >= 0.0))
    return _("--patience must be a number of seconds above 0");
  if (!(options->max_occupancy >= 0.0 && options->max_occupancy <= 1.0)
      || !(options->max_abandonment >= 0.0 && options->max_abandonment <= 1.0))
    return _("--max-occupancy and --max-abandonment are shares from 0 to 1");
  if (!(options->shrinkage >= 0.0 && options->shrinkage < 1.0))
    return _("--shrinkage is a share from 0 to below 1");
  if (options->agents < 0)
    return _("--agents must be a number above 0");

  return NULL;
}

static gboolean
parse_options (Options       *options,
               int           *argc,
               char        ***argv,
               CfCliStatus   *status)
{
  const GOptionEntry entries[] = {
    { "calls", 0, 0, G_OPTION_ARG_DOUBLE, &options->calls, N_("Calls in the interval"), "N" },
    { "interval", 0, 0, G_OPTION_ARG_INT, &options->interval,
      N_("Length of an interval (30)"), "MINUTES" },
    { "aht", 0, 0, G_OPTION_ARG_DOUBLE, &options->handle_s,
      N_("Average handle time"), "SECONDS" },
    { "goal", 0, 0, G_OPTION_ARG_STRING, &options->goal,
      N_("Percent answered within seconds (80/20)"), "80/20" },
    { "patience", 0, 0, G_OPTION_ARG_DOUBLE, &options->patience_s,
      N_("Mean patience of callers; without it nobody gives up"), "SECONDS" },
    { "max-occupancy", 0, 0, G_OPTION_ARG_DOUBLE, &options->max_occupancy,
      N_("Highest occupancy"), "SHARE" },
    { "max-abandonment", 0, 0, G_OPTION_ARG_DOUBLE, &options->max_abandonment,
      N_("Highest share of callers who give up"), "SHARE" },
    { "shrinkage", 0, 0, G_OPTION_ARG_DOUBLE, &options->shrinkage,
      N_("Share of time that people are not there"), "SHARE" },
    { "agents", 0, 0, G_OPTION_ARG_INT, &options->agents,
      N_("Show the figures around this number"), "N" },
    { "json", 0, 0, G_OPTION_ARG_NONE, &options->json, N_("Print JSON"), NULL },
    { "history", 0, 0, G_OPTION_ARG_FILENAME, &options->history,
      N_("Call volumes: date,time,calls"), "FILE" },
    { "output", 0, 0, G_OPTION_ARG_FILENAME, &options->output,
      N_("Where to write the requirement of each interval"), "FILE" },
    { NULL },
  };

  return cf_cli_parse (&cf_cli_staffing_command, entries, argc, argv, status);
}

static CfCliStatus
run (CfCli  *cli,
     int     argc,
     char  **argv)
{
  g_auto(Options) options = { .calls = NAN, .interval = 30 };
  g_autoptr(GError) error = NULL;
  CfErlangTraffic traffic = { 0 };
  CfStaffingGoal goal = { 0 };
  CfCliStatus status;

  if (!parse_options (&options, &argc, &argv, &status))
    return status;

  const char *mistake = find_mistake (&options);

  if (mistake != NULL || argc > 1)
    return cf_cli_fail_usage ("%s", mistake != NULL ? mistake : _("staffing takes options only"));
  if (!parse_goal (options.goal != NULL ? options.goal : "80/20", &goal.share, &traffic.within_s))
    return cf_cli_fail_usage (_("--goal must be percent and seconds, such as 80/20"));

  traffic.calls = options.calls;
  traffic.interval_s = options.interval * 60.0;
  traffic.handle_s = options.handle_s;
  traffic.patience_s = options.patience_s;
  goal.max_occupancy = options.max_occupancy;
  goal.max_abandonment = options.max_abandonment;
  goal.shrinkage = options.shrinkage;

  if (options.history == NULL)
    return staff_interval (&options, &traffic, &goal);

  return staff_file (&options, &traffic, &goal, &error) ? CF_CLI_DONE : cf_cli_fail (error);
}

const CfCliCommand cf_cli_staffing_command = {
  .name = "staffing",
  .arguments = "--calls N --aht SECONDS",
  .summary = N_("Say how many agents calls need"),
  .run = run,
};
