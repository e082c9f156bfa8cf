/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-cli-requirement.c: how many people the newest forecast of a store asks for. */
#include "cf-cli-commands.h"

#include "cf-cli-json.h"
#include "cf-cli-queue.h"
#include "cf-minute.h"
#include "cf-requirement.h"

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
read_requirement (CfDb           *db,
                  gconstpointer   input,
                  GError        **error)
{
  const Question *question = input;

  return cf_requirement_read (db, 0, question->queue_id, question->from, question->until, error);
}

static const char *
reason_name (CfStaffingReason reason)
{
  switch (reason)
    {
    case CF_STAFFING_BY_GOAL:
      return "goal";
    case CF_STAFFING_BY_OCCUPANCY:
      return "occupancy";
    case CF_STAFFING_BY_ABANDONMENT:
      return "abandonment";
    case CF_STAFFING_BY_MINIMUM:
      return "minimum";
    case CF_STAFFING_BY_WAIT:
      return "wait";
    }

  g_return_val_if_reached ("");
}

static void
append_cell (GString             *text,
             const CfRequirement *requirement,
             guint                day,
             guint                slot)
{
  const CfRequirementCell *cell = &requirement->cells[day * requirement->n_slots + slot];
  const CfErlangFigures *figures = &cell->need.figures;
  g_autofree char *date = cf_day_to_iso (requirement->from + (CfDay) day);
  g_autofree char *clock = cf_minute_to_clock ((CfMinute) slot * requirement->minutes);

  g_string_append (text, text->len > 2 ? ",\n  {" : "  {");
  cf_cli_json_string (text, "queue", requirement->queue_name);
  cf_cli_json_string (text, "date", date);
  cf_cli_json_string (text, "time", clock);
  cf_cli_json_number (text, "calls", cell->calls);
  cf_cli_json_number (text, "aht", cell->handle_s);
  cf_cli_json_number (text, "load", cell->need.load);
  cf_cli_json_number (text, "agents", cell->need.agents);
  cf_cli_json_number (text, "on_roster", cell->need.on_roster);
  cf_cli_json_string (text, "decided_by", reason_name (cell->need.reason));
  cf_cli_json_number (text, "service_level", figures->service_level[CF_ERLANG_OF_OFFERED]);
  cf_cli_json_number (text, "occupancy", figures->occupancy);
  cf_cli_json_number (text, "asa", figures->asa_s);
  cf_cli_json_number (text, "abandonment", figures->abandonment);
  g_string_append_c (text, '}');
}

static void
append_cells (GString             *text,
              const CfRequirement *requirement)
{
  for (guint d = 0; d < requirement->n_days; d++)
    for (guint s = 0; s < requirement->n_slots; s++)
      if (requirement->cells[d * requirement->n_slots + s].open)
        append_cell (text, requirement, d, s);
}

static void
print_days (const CfRequirement *requirement)
{
  for (guint d = 0; d < requirement->n_days; d++)
    {
      const CfRequirementTotal *day = &requirement->days[d];
      g_autofree char *date = cf_day_to_iso (requirement->from + (CfDay) d);

      if (day->calls > 0.0 || day->roster_hours > 0.0)
        g_print ("%s  %8.0f  %11.1f  %12.1f  %4u  %6.1f%%  %s\n", date, day->calls,
                 day->agent_hours, day->roster_hours, day->peak,
                 isnan (day->service_level) ? 100.0 : 100.0 * day->service_level,
                 requirement->queue_name);
    }

  g_print ("%-10s  %8.0f  %11.1f  %12.1f  %4u  %6.1f%%  %s\n", "", requirement->total.calls,
           requirement->total.agent_hours, requirement->total.roster_hours,
           requirement->total.peak,
           isnan (requirement->total.service_level) ? 100.0
                                                    : 100.0 * requirement->total.service_level,
           requirement->queue_name);
}

/* The requirements of the queues that the forecast covers; at least one. */
static GPtrArray *
read_requirements (CfStore    *store,
                   Question   *question,
                   GPtrArray  *queues,
                   GError    **error)
{
  g_autoptr(GPtrArray) requirements = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GError) failure = NULL;

  for (guint i = 0; i < queues->len; i++)
    {
      question->queue_id = ((CfQueue *) g_ptr_array_index (queues, i))->id;
      g_clear_error (&failure);

      CfRequirement *requirement = cf_store_read (store, read_requirement, question, &failure);

      if (requirement != NULL)
        g_ptr_array_add (requirements, requirement);
      else if (!g_error_matches (failure, CF_STORE_ERROR, CF_STORE_ERROR_NOT_FOUND))
        break;
    }

  if (requirements->len > 0
      && (failure == NULL
          || g_error_matches (failure, CF_STORE_ERROR, CF_STORE_ERROR_NOT_FOUND)))
    return g_steal_pointer (&requirements);

  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}

static CfCliStatus
print_requirements (CfCli      *cli,
                    Question   *question,
                    const char *queue_name,
                    gboolean    json)
{
  g_autoptr(GError) error = NULL;
  CfStore *store;
  g_autoptr(GPtrArray) queues = cf_cli_open_queues (cli, queue_name, &store, &error);
  g_autoptr(GPtrArray) requirements
    = queues != NULL ? read_requirements (store, question, queues, &error) : NULL;
  g_autoptr(GString) text = g_string_new ("[\n");

  if (requirements == NULL)
    return cf_cli_fail (error);

  if (!json)
    g_print ("%s\n", _("date           calls  agent hours  roster hours  peak  in time  queue"));
  for (guint i = 0; i < requirements->len; i++)
    if (json)
      append_cells (text, g_ptr_array_index (requirements, i));
    else
      print_days (g_ptr_array_index (requirements, i));
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
    { "from", 0, 0, G_OPTION_ARG_STRING, &from, N_("First day (the forecast’s)"), "DATE" },
    { "days", 0, 0, G_OPTION_ARG_INT, &n_days, N_("How many days (the forecast’s)"), "N" },
    { "queue", 0, 0, G_OPTION_ARG_STRING, &queue, N_("One queue only"), "NAME" },
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_("Print every interval as JSON"), NULL },
    { NULL },
  };
  Question question = { .from = CF_DAY_NONE, .until = CF_DAY_NONE };
  CfCliStatus status;

  if (!cf_cli_parse (&cf_cli_requirement_command, entries, &argc, &argv, &status))
    return status;
  if (argc > 1)
    return cf_cli_fail_usage (_("“%s” is not understood."), argv[1]);
  if (from != NULL && (question.from = cf_day_parse_iso (from)) == CF_DAY_NONE)
    return cf_cli_fail_usage (_("“%s” is not a date such as 2026-03-02."), from);
  if (n_days < 0 || n_days > 400 || (n_days > 0 && from == NULL))
    return cf_cli_fail_usage (_("--days must be a number from 1 to 400, with --from"));

  if (n_days > 0)
    question.until = question.from + n_days;
  return print_requirements (cli, &question, queue, json);
}

const CfCliCommand cf_cli_requirement_command = {
  .name = "requirement run",
  .arguments = "--from DATE --days N",
  .summary = N_("Say how many people the newest forecast asks for"),
  .run = run,
};
