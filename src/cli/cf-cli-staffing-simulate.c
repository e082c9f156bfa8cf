/* SPDX-License-Identifier: GPL-3.0-or-later */
/* callfloorctl staffing simulate: what agents do for callers, call by call: one interval that goes
 * on and on, or the days of a file. */
#include "cf-cli-commands.h"
#include "cf-cli-json.h"
#include "cf-cli-staffing-terms.h"
#include "cf-cli-volumes.h"
#include "cf-minute.h"
#include "cf-repair.h"
#include "cf-staffer.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <stdio.h>

#define FILE_DIGITS 6

/* One interval for ever: two hours until nothing remembers the empty start, two that count. */
#define SPAN_S 7200.0

/* A repaired interval may be so much below its goal. */
#define REPAIR_TOLERANCE 0.005

typedef struct
{
  CfCliStaffingTerms terms;
  double             calls;
  int                agents;
  int                days;
  gint64             seed;
  double             handle_variation;
  gboolean           repair;
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

static CfSimulatorOptions
simulator_options (const Options *options)
{
  return (CfSimulatorOptions) {
    .days = (guint) options->days,
    .seed = (guint64) options->seed,
    .handle_variation = options->handle_variation,
    .day_variation = options->terms.variation,
  };
}

/* A queue with its own people: intervals of calls, slots of agents alike. */
static CfSimulatorReport *
simulate (const Options *options,
          guint          n_intervals,
          double         interval_s,
          const double  *calls,
          const guint   *agents)
{
  const CfCliStaffingTerms *terms = &options->terms;
  g_autofree double *handle_s = g_new (double, n_intervals);
  const CfSimulatorQueue queue = {
    calls, handle_s, terms->like.patience_s, terms->like.within_s, terms->goal.level,
    terms->goal.share,
  };
  const CfSimulatorSkill skill = { 0, 0, 0.0 };
  const CfSimulatorGroup group = { &skill, 1, agents };
  const CfSimulatorCenter center = {
    .n_intervals = n_intervals, .interval_s = interval_s,
    .n_slots = n_intervals, .slot_s = interval_s,
    .queues = &queue, .n_queues = 1, .groups = &group, .n_groups = 1,
  };
  const CfSimulatorOptions simulator = simulator_options (options);

  for (guint i = 0; i < n_intervals; i++)
    handle_s[i] = terms->like.handle_s;

  return cf_simulator_run (&center, &simulator, NULL);
}

static double
share_abandoned (const CfSimulatorFigures *figures)
{
  return figures->offered > 0.0 ? figures->abandoned / figures->offered : 0.0;
}

static void
print_interval (const Options           *options,
                guint                    agents,
                double                   expected,
                const CfSimulatorReport *report)
{
  const CfSimulatorFigures *figures = &report->cells[1];

  if (!options->json)
    {
      /* Translators: agents, days, a share and its bounds, all in percent. */
      g_print (_("%u agents in %u simulated days: %.2f %% in time (%.2f %% to %.2f %%)\n"), agents,
               report->days, 100.0 * figures->level, 100.0 * figures->low, 100.0 * figures->high);
      /* Translators: a share in percent. */
      g_print (_("by the formulas: %.2f %%\n"), 100.0 * expected);
      /* Translators: seconds, and two shares in percent. */
      g_print (_("mean wait %.2f s, abandoned %.2f %%, occupancy %.2f %%\n"), figures->asa_s,
               100.0 * share_abandoned (figures), 100.0 * report->occupancy[1]);
      return;
    }

  g_autoptr(GString) text = g_string_new ("[\n  {");

  cf_cli_json_number (text, "agents", agents);
  cf_cli_json_number (text, "days", report->days);
  cf_cli_json_number (text, "service_level", figures->level);
  cf_cli_json_number (text, "low", figures->low);
  cf_cli_json_number (text, "high", figures->high);
  cf_cli_json_number (text, "expected", expected);
  cf_cli_json_number (text, "wait_probability", figures->wait_probability);
  cf_cli_json_number (text, "asa", figures->asa_s);
  cf_cli_json_number (text, "abandonment", share_abandoned (figures));
  cf_cli_json_number (text, "occupancy", report->occupancy[1]);
  printf ("%s}\n]\n", text->str);
}

static CfCliStatus
simulate_interval (const Options *options)
{
  const CfCliStaffingTerms *terms = &options->terms;
  CfErlangTraffic traffic = terms->like;
  CfStaffingRequirement requirement;
  CfErlangFigures figures;

  traffic.calls = options->calls;
  cf_day_risk_require (&traffic, &terms->goal, &terms->risk, &requirement);

  guint number = options->agents > 0 ? (guint) options->agents : requirement.agents;
  const guint agents[] = { number, number };
  const double span_calls = traffic.calls * SPAN_S / traffic.interval_s;
  const double calls[] = { span_calls, span_calls };
  g_autoptr(CfSimulatorReport) report = simulate (options, 2, SPAN_S, calls, agents);

  cf_erlang_figures (&traffic, number, &figures);
  print_interval (options, number, figures.service_level[terms->goal.level], report);

  return CF_CLI_DONE;
}

/* Everything about the days of the file. */
typedef struct
{
  const Options *options;
  CfCliVolumes  *volumes;       /* calls */
  CfCliVolumes  *staff;         /* agents; NULL: those that the calls require */
  GString       *text;
} Days;

/* Loads by the method, each with its agents unless the file has them. */
static void
require_day (const Days            *self,
             const double          *calls,
             CfStaffingRequirement *requirements)
{
  const CfCliStaffingTerms *terms = &self->options->terms;
  guint n = self->volumes->n_slots;
  g_autofree CfErlangTraffic *traffic = g_new (CfErlangTraffic, n);
  g_autofree CfStaffingGoal *goals = g_new (CfStaffingGoal, n);
  g_autoptr(CfStaffer) staffer = cf_staffer_new ();
  const CfStaffingSeries series = { n, traffic, goals, NULL, terms->method, terms->risk };

  for (guint s = 0; s < n; s++)
    {
      traffic[s] = terms->like;
      traffic[s].calls = calls[s];
      goals[s] = terms->goal;
    }

  cf_staffer_require_all (staffer, &series, requirements);
}

static double
staff_at (const Days *self,
          CfDay       day,
          guint       slot)
{
  CfDay d = day - self->staff->first_day;

  if (d < 0 || d >= (CfDay) self->staff->n_days)
    return NAN;

  return self->staff->calls[(gsize) d * self->staff->n_slots + slot];
}

static CfRepair *
repair_day (const Days   *self,
            const double *calls)
{
  const CfCliStaffingTerms *terms = &self->options->terms;
  guint n = self->volumes->n_slots;
  g_autofree CfErlangTraffic *traffic = g_new (CfErlangTraffic, n);
  g_autofree CfStaffingGoal *goals = g_new (CfStaffingGoal, n);
  const CfRepairQuestion question = {
    n, traffic, goals, NULL, REPAIR_TOLERANCE, simulator_options (self->options),
  };

  for (guint s = 0; s < n; s++)
    {
      traffic[s] = terms->like;
      traffic[s].calls = calls[s];
      goals[s] = terms->goal;
    }

  return cf_repair_search (&question, NULL);
}

static void
append_number (GString *text,
               double   value)
{
  g_string_append_c (text, ',');
  if (isfinite (value))
    cf_cli_append_number (text, value, FILE_DIGITS);
}

static void
append_slot (const Days               *self,
             const char               *date,
             guint                     slot,
             const guint              *agents,
             double                    expected,
             const CfSimulatorReport  *report)
{
  const CfSimulatorFigures *figures = &report->cells[slot];
  guint minute = slot * (guint) self->options->terms.interval;

  g_string_append_printf (self->text, "%s,%02u:%02u", date, minute / 60, minute % 60);
  append_number (self->text, figures->offered);
  g_string_append_printf (self->text, ",%u", agents[slot]);
  append_number (self->text, figures->level);
  append_number (self->text, figures->low);
  append_number (self->text, figures->high);
  append_number (self->text, expected);
  append_number (self->text, figures->asa_s);
  append_number (self->text, share_abandoned (figures));
  append_number (self->text, report->occupancy[slot]);
}

static void
print_day (const Days              *self,
           const char              *date,
           const guint             *agents,
           const CfSimulatorReport *report,
           const CfRepair          *repair)
{
  const CfSimulatorFigures *day = &report->queues[0];
  double interval_hours = self->options->terms.interval / 60.0;
  double hours = 0.0;
  guint n_missing = 0;

  for (guint s = 0; s < self->volumes->n_slots; s++)
    {
      hours += agents[s] * interval_hours;
      n_missing += report->cells[s].high < self->options->terms.goal.share;
    }

  /* Translators: a date, agent-hours, a share and its bounds in percent, and a number. */
  g_print (_("%s  %.1f agent hours, %.1f %% in time (%.1f %% to %.1f %%), %u intervals miss\n"),
           date, hours, 100.0 * day->level, 100.0 * day->low, 100.0 * day->high, n_missing);
  if (repair != NULL)
    /* Translators: agent-hours. */
    g_print (_("            %.1f agent hours would hold everywhere\n"), repair->hours);
}

static void
simulate_day (const Days *self,
              CfDay       day)
{
  const CfCliStaffingTerms *terms = &self->options->terms;
  guint n = self->volumes->n_slots;
  const double *given = self->volumes->calls + (gsize) (day - self->volumes->first_day) * n;
  g_autofree double *calls = g_new (double, n);
  g_autofree guint *agents = g_new (guint, n);
  g_autofree CfStaffingRequirement *requirements = g_new (CfStaffingRequirement, n);
  g_autofree char *date = cf_day_to_iso (day);
  gboolean any = FALSE;

  for (guint s = 0; s < n; s++)
    {
      calls[s] = isnan (given[s]) ? 0.0 : given[s];
      any |= !isnan (given[s]);
    }
  if (!any)
    return;

  require_day (self, calls, requirements);
  for (guint s = 0; s < n; s++)
    {
      double staff = self->staff != NULL ? staff_at (self, day, s) : requirements[s].agents;

      agents[s] = isnan (staff) || isnan (given[s]) ? 0 : (guint) staff;
    }

  g_autoptr(CfSimulatorReport) report = simulate (self->options, n, terms->like.interval_s, calls,
                                                  agents);
  g_autoptr(CfRepair) repair = self->options->repair ? repair_day (self, calls) : NULL;

  for (guint s = 0; s < n; s++)
    {
      CfErlangTraffic traffic = terms->like;
      CfErlangFigures figures;

      if (isnan (given[s]))
        continue;

      traffic.calls = requirements[s].load * traffic.interval_s / traffic.handle_s;
      cf_erlang_figures (&traffic, agents[s], &figures);
      append_slot (self, date, s, agents, figures.service_level[terms->goal.level], report);
      if (repair != NULL)
        g_string_append_printf (self->text, ",%u", repair->agents[s]);
      g_string_append_c (self->text, '\n');
    }

  print_day (self, date, agents, report, repair);
}

static gboolean
simulate_file (const Options  *options,
               GError        **error)
{
  int interval = options->terms.interval;
  g_autoptr(CfCliVolumes) volumes
    = cf_cli_volumes_read (options->history, interval, G_MAXINT32, error);
  g_autoptr(CfCliVolumes) staff = NULL;
  g_autoptr(GString) text
    = g_string_new ("date,time,calls,agents,service_level,low,high,expected,asa,abandonment,"
                    "occupancy");

  if (volumes == NULL)
    return FALSE;

  /* A requirement says its agents itself. */
  staff = cf_cli_volumes_read_column (options->history, "agents", interval, G_MAXINT32, NULL);
  g_string_append (text, options->repair ? ",repaired\n" : "\n");

  const Days days = { options, volumes, staff, text };

  for (guint d = 0; d < volumes->n_days; d++)
    simulate_day (&days, volumes->first_day + (CfDay) d);

  return g_file_set_contents (options->output, text->str, (gssize) text->len, error);
}

static const char *
find_mistake (const Options *options)
{
  gboolean on_file = options->history != NULL || options->output != NULL;

  if (on_file && (options->history == NULL || options->output == NULL))
    return _("--history and --output go together");
  if (!on_file && isnan (options->calls))
    return _("staffing simulate needs --calls, or --history and --output");
  if (!on_file && !(options->calls > 0.0 && isfinite (options->calls)))
    return _("--calls must be a number above 0");
  if (options->agents < 0)
    return _("--agents must be a number above 0");
  if (options->agents > CF_CLI_STAFFING_MAX_AGENTS)
    return cf_cli_staffing_too_many ();
  if (options->days < 1 || options->days > 1000000)
    return _("--days must be a number from 1 to 1000000");
  if (!(options->handle_variation >= 0.0 && options->handle_variation <= 10.0))
    return _("--handle-variation is a number from 0 to 10");

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
      N_("So many agents, not those required"), "N" },
    { "history", 0, 0, G_OPTION_ARG_FILENAME, &options->history,
      N_("Call volumes: date,time,calls, and agents where they are given"), "FILE" },
    { "output", 0, 0, G_OPTION_ARG_FILENAME, &options->output,
      N_("Where to write what each interval gives"), "FILE" },
    { "repair", 0, 0, G_OPTION_ARG_NONE, &options->repair,
      N_("Find the fewest agents that hold in every interval"), NULL },
    { "days", 0, 0, G_OPTION_ARG_INT, &options->days, N_("Days to simulate (2000)"), "N" },
    { "seed", 0, 0, G_OPTION_ARG_INT64, &options->seed, N_("Seed of chance (1)"), "N" },
    { "handle-variation", 0, 0, G_OPTION_ARG_DOUBLE, &options->handle_variation,
      N_("Variation of handle times, lognormal; without it they are exponential"), "NUMBER" },
    { "json", 0, 0, G_OPTION_ARG_NONE, &options->json, N_("Print JSON"), NULL },
    { NULL },
  };
  g_autofree GOptionEntry *entries = cf_cli_staffing_terms_entries (&options->terms, own);

  return cf_cli_parse (&cf_cli_staffing_simulate_command, entries, argc, argv, status);
}

static CfCliStatus
run (CfCli  *cli,
     int     argc,
     char  **argv)
{
  g_auto(Options) options = { .calls = NAN, .days = 2000, .seed = 1 };
  g_autoptr(GError) error = NULL;
  CfCliStatus status;

  cf_cli_staffing_terms_init (&options.terms);
  if (!parse_options (&options, &argc, &argv, &status))
    return status;
  if (argc > 1)
    return cf_cli_fail_usage (_("“%s” is not understood."), argv[1]);

  const char *mistake = find_mistake (&options);

  if (mistake == NULL)
    mistake = cf_cli_staffing_terms_resolve (&options.terms);
  if (mistake == NULL && options.history == NULL
      && !cf_cli_staffing_terms_fit (&options.terms, options.calls, options.terms.handle_s))
    mistake = cf_cli_staffing_too_many ();
  if (mistake != NULL)
    return cf_cli_fail_usage ("%s", mistake);
  if (options.history == NULL)
    return simulate_interval (&options);

  return simulate_file (&options, &error) ? CF_CLI_DONE : cf_cli_fail (error);
}

const CfCliCommand cf_cli_staffing_simulate_command = {
  .name = "staffing simulate",
  .arguments = "--calls N --aht SECONDS",
  .summary = N_("Play calls through, one by one"),
  .run = run,
};
