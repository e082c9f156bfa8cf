/* SPDX-License-Identifier: GPL-3.0-or-later */
/* callfloorctl staffing verify: plays the requirement of the newest forecast of a store through,
 * call by call, or the schedule as it is stored. */
#include "cf-cli-commands.h"
#include "cf-cli-json.h"
#include "cf-cli-queue.h"
#include "cf-minute.h"
#include "cf-simulation.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <stdio.h>

typedef struct
{
  char     *from;
  int       n_days;
  char     *queue;
  gboolean  schedule;
  gboolean  repair;
  double    overflow_s;
  int       repetitions;
  gint64    seed;
  double    variation;
  gboolean  json;
} Options;

static void
options_clear (Options *options)
{
  g_free (options->from);
  g_free (options->queue);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

typedef struct
{
  gint64 queue_id;
  CfDay  from, until;
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
verdict_name (CfSimulationVerdict verdict)
{
  switch (verdict)
    {
    case CF_SIMULATION_CLOSED:
      return "closed";
    case CF_SIMULATION_HOLDS:
      return "holds";
    case CF_SIMULATION_CLOSE:
      return "close";
    case CF_SIMULATION_MISSES:
      return "misses";
    }

  g_return_val_if_reached ("");
}

static void
append_cell (GString                 *text,
             const CfSimulation      *simulation,
             const CfSimulationQueue *queue,
             guint                    day,
             guint                    slot)
{
  const CfSimulationCell *cell = &queue->cells[day * queue->n_slots + slot];
  g_autofree char *date = cf_day_to_iso (simulation->from + (CfDay) day);
  g_autofree char *clock = cf_minute_to_clock ((CfMinute) slot * queue->minutes);

  g_string_append (text, text->len > 2 ? ",\n  {" : "  {");
  cf_cli_json_string (text, "queue", queue->name);
  cf_cli_json_string (text, "date", date);
  cf_cli_json_string (text, "time", clock);
  cf_cli_json_string (text, "verdict", verdict_name (cell->verdict));
  cf_cli_json_number (text, "calls", cell->calls);
  cf_cli_json_number (text, "agents", cell->agents);
  cf_cli_json_number (text, "goal", cell->goal);
  cf_cli_json_number (text, "expected", cell->expected);
  cf_cli_json_number (text, "service_level", cell->level);
  cf_cli_json_number (text, "low", cell->low);
  cf_cli_json_number (text, "high", cell->high);
  cf_cli_json_number (text, "asa", cell->asa_s);
  cf_cli_json_number (text, "abandonment", cell->abandonment);
  cf_cli_json_number (text, "occupancy", cell->occupancy);
  cf_cli_json_number (text, "repaired", cell->repaired >= 0 ? cell->repaired : NAN);
  g_string_append_c (text, '}');
}

static void
append_simulation (GString            *text,
                   const CfSimulation *simulation)
{
  for (guint q = 0; q < simulation->n_queues; q++)
    for (guint d = 0; d < simulation->n_done; d++)
      for (guint s = 0; s < simulation->queues[q].n_slots; s++)
        if (simulation->queues[q].cells[d * simulation->queues[q].n_slots + s].calls > 0.0)
          append_cell (text, simulation, &simulation->queues[q], d, s);
}

static void
print_queue (const CfSimulation      *simulation,
             const CfSimulationQueue *queue)
{
  for (guint d = 0; d < simulation->n_done; d++)
    {
      const CfSimulationCell *day = &queue->days[d];
      g_autofree char *date = cf_day_to_iso (simulation->from + (CfDay) d);
      guint n_missing = 0;

      for (guint s = 0; s < queue->n_slots; s++)
        n_missing += queue->cells[d * queue->n_slots + s].verdict == CF_SIMULATION_MISSES;
      if (!isnan (day->level))
        g_print ("%s  %8.0f  %11.1f  %6.1f%%  %6.1f%%  %6.1f%%  %6u  %s\n", date, day->calls,
                 24.0 * day->agents, 100.0 * day->level, 100.0 * day->low, 100.0 * day->high,
                 n_missing, queue->name);
    }

  if (!isnan (queue->repaired_hours))
    /* Translators: a queue, and agent-hours. */
    g_print (_("%s: %.1f agent hours would hold everywhere\n"), queue->name,
             queue->repaired_hours);
}

static void
print_simulation (const CfSimulation *simulation)
{
  for (guint q = 0; q < simulation->n_queues; q++)
    print_queue (simulation, &simulation->queues[q]);
}

/* A requirement each of the queues that the forecast covers. FALSE: none, or an error. */
static gboolean
verify_requirements (const Options              *options,
                     CfStore                    *store,
                     const CfSimulationRequest  *request,
                     GPtrArray                  *simulations,
                     GError                    **error)
{
  g_autoptr(GPtrArray) queues = cf_cli_read_queues (store, options->queue, error);
  Question question = { .from = request->from, .until = request->until };
  g_autoptr(GError) failure = NULL;

  for (guint i = 0; queues != NULL && i < queues->len; i++)
    {
      question.queue_id = ((CfQueue *) queues->pdata[i])->id;
      g_clear_error (&failure);

      g_autoptr(CfRequirement) requirement = cf_store_read (store, read_requirement, &question,
                                                            &failure);

      if (requirement != NULL && requirement->n_days > 0)
        g_ptr_array_add (simulations, cf_simulation_of_requirement (requirement, request, NULL));
      else if (!g_error_matches (failure, CF_STORE_ERROR, CF_STORE_ERROR_NOT_FOUND))
        break;
    }

  if (failure != NULL && (simulations->len == 0
                          || !g_error_matches (failure, CF_STORE_ERROR, CF_STORE_ERROR_NOT_FOUND)))
    g_propagate_error (error, g_steal_pointer (&failure));

  return simulations->len > 0 && (error == NULL || *error == NULL);
}

static CfCliStatus
verify (CfCli                     *cli,
        const Options             *options,
        const CfSimulationRequest *request)
{
  g_autoptr(GPtrArray) simulations = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GString) text = g_string_new ("[\n");
  g_autoptr(GError) error = NULL;
  CfStore *store = cf_cli_open_existing (cli, &error);

  if (store == NULL)
    return cf_cli_fail (error);

  if (options->schedule)
    {
      CfSimulation *simulation = cf_simulation_of_schedule (store, request, NULL, &error);

      if (simulation == NULL)
        return cf_cli_fail (error);
      g_ptr_array_add (simulations, simulation);
    }
  else if (!verify_requirements (options, store, request, simulations, &error))
    {
      return cf_cli_fail (error);
    }

  if (!options->json)
    g_print ("%s\n", _("date           calls  agent hours  in time      low     high  misses  "
                       "queue"));
  for (guint i = 0; i < simulations->len; i++)
    if (options->json)
      append_simulation (text, simulations->pdata[i]);
    else
      print_simulation (simulations->pdata[i]);
  if (options->json)
    printf ("%s\n]\n", text->str);

  return CF_CLI_DONE;
}

static gboolean
parse_options (Options       *options,
               int           *argc,
               char        ***argv,
               CfCliStatus   *status)
{
  const GOptionEntry entries[] = {
    { "from", 0, 0, G_OPTION_ARG_STRING, &options->from, N_("First day"), "DATE" },
    { "days", 0, 0, G_OPTION_ARG_INT, &options->n_days, N_("How many days (1)"), "N" },
    { "queue", 0, 0, G_OPTION_ARG_STRING, &options->queue, N_("One queue only"), "NAME" },
    { "schedule", 0, 0, G_OPTION_ARG_NONE, &options->schedule,
      N_("The stored shifts, not the requirement"), NULL },
    { "overflow", 0, 0, G_OPTION_ARG_DOUBLE, &options->overflow_s,
      N_("With --schedule: calls that wait so long go to everybody who may take them"),
      "SECONDS" },
    { "repair", 0, 0, G_OPTION_ARG_NONE, &options->repair,
      N_("Find the fewest agents that hold in every interval"), NULL },
    { "repetitions", 0, 0, G_OPTION_ARG_INT, &options->repetitions,
      N_("How often each day is simulated (2000)"), "N" },
    { "seed", 0, 0, G_OPTION_ARG_INT64, &options->seed, N_("Seed of chance (1)"), "N" },
    { "variation", 0, 0, G_OPTION_ARG_DOUBLE, &options->variation,
      N_("How far whole days are off, such as 0.05"), "SHARE" },
    { "json", 0, 0, G_OPTION_ARG_NONE, &options->json, N_("Print every interval as JSON"), NULL },
    { NULL },
  };

  return cf_cli_parse (&cf_cli_staffing_verify_command, entries, argc, argv, status);
}

static CfCliStatus
run (CfCli  *cli,
     int     argc,
     char  **argv)
{
  g_auto(Options) options = {
    .n_days = 1, .seed = 1, .overflow_s = CF_SIMULATION_NO_OVERFLOW,
    .repetitions = CF_SIMULATION_REPETITIONS,
  };
  CfCliStatus status;

  if (!parse_options (&options, &argc, &argv, &status))
    return status;
  if (argc > 1)
    return cf_cli_fail_usage (_("“%s” is not understood."), argv[1]);
  if (options.from == NULL)
    return cf_cli_fail_usage (_("staffing verify needs --from DATE"));

  CfDay from = cf_day_parse_iso (options.from);

  if (from == CF_DAY_NONE)
    return cf_cli_fail_usage (_("“%s” is not a date such as 2026-03-02."), options.from);
  if (options.n_days < 1 || options.n_days > 100)
    return cf_cli_fail_usage (_("--days must be a number from 1 to 100"));
  if (options.repetitions < 2 || options.repetitions > 1000000)
    return cf_cli_fail_usage (_("--repetitions must be a number from 2 to 1000000"));
  if (!(options.variation >= 0.0 && options.variation <= 1.0))
    return cf_cli_fail_usage (_("--variation is a share from 0 to 1"));
  if (options.schedule && (options.queue != NULL || options.repair))
    return cf_cli_fail_usage (_("--schedule goes with neither --queue nor --repair"));

  const CfSimulationRequest request = {
    .from = from, .until = from + options.n_days, .repetitions = (guint) options.repetitions,
    .seed = (guint64) options.seed, .day_variation = options.variation, .repair = options.repair,
    .overflow_s = options.overflow_s,
  };

  return verify (cli, &options, &request);
}

const CfCliCommand cf_cli_staffing_verify_command = {
  .name = "staffing verify",
  .arguments = "--from DATE --days N",
  .summary = N_("Play the requirement or the schedule of a store through"),
  .run = run,
};
