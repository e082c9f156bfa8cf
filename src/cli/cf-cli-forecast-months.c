/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-cli-forecast-months.c: the months to come: calls, the people they need, the team. */
#include "cf-cli-commands.h"

#include "cf-cli-json.h"
#include "cf-hiring-plan.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

static void
print_plan (CfHiringPlan *plan)
{
  g_autofree char *summary = cf_hiring_plan_summary (plan);

  g_print ("%s\n", _("month        calls      hours  needed    team   short  hires"));
  for (guint m = 0; m < plan->settings.n_months; m++)
    {
      const CfLongRangeMonth *month = &plan->months[m];
      g_autofree char *date = cf_day_to_iso (plan->from[m]);

      g_print ("%.7s  %9.0f  %9.0f  %6.1f  %6.1f  %+6.1f  %5u\n", date, month->calls,
               month->hours, month->needed, month->team, month->short_by, month->hires);
    }
  g_print ("%s\n", summary);
  if (plan->n_left_out > 0)
    g_print (ngettext ("%u queue has less than a week of history and was left out.\n",
                       "%u queues have less than a week of history and were left out.\n",
                       plan->n_left_out), plan->n_left_out);
}

static void
print_json (CfHiringPlan *plan)
{
  g_autoptr(GString) text = g_string_new ("[\n");

  for (guint m = 0; m < plan->settings.n_months; m++)
    {
      const CfLongRangeMonth *month = &plan->months[m];
      g_autofree char *date = cf_day_to_iso (plan->from[m]);

      g_string_append (text, m > 0 ? ",\n  {" : "  {");
      cf_cli_json_string (text, "month", date);
      cf_cli_json_number (text, "calls", month->calls);
      cf_cli_json_number (text, "hours", month->hours);
      cf_cli_json_number (text, "needed", month->needed);
      cf_cli_json_number (text, "team", month->team);
      cf_cli_json_number (text, "short_by", month->short_by);
      cf_cli_json_number (text, "hires", month->hires);
      g_string_append_c (text, '}');
    }
  printf ("%s\n]\n", text->str);
}

static gboolean
check (const CfHiringSettings *settings,
       int                     n_months,
       int                     training)
{
  return n_months >= 1 && n_months <= CF_HIRING_MAX_MONTHS && training >= 0 && training <= 12
         && settings->growth > -1.0 && settings->growth <= 10.0
         && settings->attrition >= 0.0 && settings->attrition < 1.0
         && settings->absence >= 0.0 && settings->absence < 0.9
         && settings->week_hours > 0.0 && settings->week_hours <= 80.0;
}

/* The team of whoever sees a part of it only would be too small, and the hires too many. */
static CfHiringPlan *
read_plan (CfCli                   *cli,
           const CfHiringSettings  *settings,
           GError                 **error)
{
  CfStore *store = cf_cli_open_existing (cli, error);

  if (store == NULL)
    return NULL;

  if (cf_right_scope (cf_store_get_role (store), CF_RIGHT_STAFF_READ) != CF_SCOPE_ALL)
    {
      /* Translators: %s is what is not allowed: "edit the schedule" */
      g_set_error (error, CF_STORE_ERROR, CF_STORE_ERROR_FORBIDDEN,
                   _("You do not have the right to %s here."),
                   cf_right_get_name (CF_RIGHT_STAFF_READ));
      return NULL;
    }

  return cf_hiring_plan_read (store, settings, error);
}

static CfCliStatus
run (CfCli  *cli,
     int     argc,
     char  **argv)
{
  CfHiringSettings settings;
  gboolean json = FALSE;
  int n_months, training = 0;

  cf_hiring_settings_init (&settings);
  n_months = (int) settings.n_months;

  const GOptionEntry entries[] = {
    { "months", 0, 0, G_OPTION_ARG_INT, &n_months, N_("How many (12)"), "N" },
    { "growth", 0, 0, G_OPTION_ARG_DOUBLE, &settings.growth,
      N_("Of the calls in twelve months, 0.08 (0)"), "SHARE" },
    { "attrition", 0, 0, G_OPTION_ARG_DOUBLE, &settings.attrition,
      N_("Of the team that leaves in twelve months (0)"), "SHARE" },
    { "training", 0, 0, G_OPTION_ARG_INT, &training,
      N_("Months from the hire to the first call (0)"), "N" },
    { "absence", 0, 0, G_OPTION_ARG_DOUBLE, &settings.absence,
      N_("Of agreed hours that go to leave, sickness, training (0.15)"), "SHARE" },
    { "hours", 0, 0, G_OPTION_ARG_DOUBLE, &settings.week_hours,
      N_("Hours a week of a full-time person (40)"), "N" },
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_("Print as JSON"), NULL },
    { NULL },
  };
  g_autoptr(GError) error = NULL;
  CfCliStatus status;

  if (!cf_cli_parse (&cf_cli_forecast_months_command, entries, &argc, &argv, &status))
    return status;
  if (argc > 1)
    return cf_cli_fail_usage (_("“%s” is not understood."), argv[1]);
  if (!check (&settings, n_months, training))
    return cf_cli_fail_usage (_("A number is out of its range: shares are 0 to 1."));

  settings.n_months = (guint) n_months;
  settings.training_months = (guint) training;

  g_autoptr(CfHiringPlan) plan = read_plan (cli, &settings, &error);

  if (plan == NULL)
    return cf_cli_fail (error);

  if (json)
    print_json (plan);
  else
    print_plan (plan);
  return CF_CLI_DONE;
}

const CfCliCommand cf_cli_forecast_months_command = {
  .name = "forecast months",
  .arguments = "[--growth SHARE]",
  .summary = N_("Say how many people the coming months ask for"),
  .run = run,
};
