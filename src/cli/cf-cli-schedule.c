/* SPDX-License-Identifier: GPL-3.0-or-later */
/* callfloorctl schedule build, show and check: the planner and the rules without a display. */
#include "cf-cli-commands.h"
#include "cf-date-text.h"
#include "cf-finding-text.h"
#include "cf-number.h"
#include "cf-plan-source.h"
#include "cf-planner.h"
#include "cf-schedule-store.h"
#include "cf-today.h"

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>

#define DEFAULT_SECONDS 5.0

/* Names and codes are printed in columns of so many places. */
#define NAME_PLACES 20
#define CELL_PLACES 3

typedef struct
{
  char     *from;
  int       n_days;
  double    seconds;
  gint64    moves;
  gint64    seed;
  gboolean  repair;
  gboolean  json;
} Options;

static void
options_clear (Options *options)
{
  g_free (options->from);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static gpointer
read_newest (CfDb           *db,
             gconstpointer   unused,
             GError        **error)
{
  g_autoptr(GPtrArray) schedules = cf_schedule_read_all (db, error);
  const CfSchedule *newest = NULL;
  CfPlanPeriod *period;

  if (schedules == NULL)
    return NULL;
  for (guint i = 0; i < schedules->len; i++)
    {
      const CfSchedule *schedule = schedules->pdata[i];

      if (newest == NULL || schedule->from_day > newest->from_day)
        newest = schedule;
    }
  if (newest == NULL)
    {
      g_set_error_literal (error, CF_STORE_ERROR, CF_STORE_ERROR_NOT_FOUND,
                           _("There is no schedule yet: build one first."));
      return NULL;
    }
  period = g_new (CfPlanPeriod, 1);
  *period = (CfPlanPeriod) { newest->from_day, newest->until_day };
  return period;
}

/* --from and --days, or the newest schedule where both may be left out. */
static gboolean
choose_period (CfStore        *store,
               const Options  *options,
               gboolean        needed,
               CfPlanPeriod   *period,
               GError        **error)
{
  if (options->from == NULL && options->n_days == 0 && !needed)
    {
      g_autofree CfPlanPeriod *newest = cf_store_read (store, read_newest, NULL, error);

      if (newest != NULL)
        *period = *newest;
      return newest != NULL;
    }
  period->from = options->from != NULL ? cf_day_parse_iso (options->from) : CF_DAY_NONE;
  if (period->from == CF_DAY_NONE || options->n_days <= 0)
    {
      g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                           _("Say the first day and the number of days: "
                             "--from 2027-01-04 --days 28"));
      return FALSE;
    }
  period->until = period->from + options->n_days;
  return TRUE;
}

static CfCliStatus
fail (const GError *error)
{
  if (error->domain == G_OPTION_ERROR)
    return cf_cli_fail_usage ("%s", error->message);
  return cf_cli_fail (error);
}

/* The period as it is stored now. */
static CfPlanSource *
read_plan (CfCli               *cli,
           const CfPlanPeriod  *period,
           GError             **error)
{
  CfStore *store = cf_cli_open_existing (cli, error);

  return store != NULL ? cf_store_read (store, cf_plan_source_read, period, error) : NULL;
}

static void
print_coverage (const CfPlanSource  *source,
                const CfRosterState *state)
{
  for (guint q = 0; q < source->n_queues; q++)
    {
      const CfPlanCoverage sum = cf_plan_source_sum_coverage (source, state, q, 0, source->n_days);
      g_autofree char *level = cf_number_percent_to_text (sum.service_level, 1);
      g_autofree char *goal = cf_number_percent_to_text (source->queues[q].goal_share, 0);

      /* Translators: hours of a queue's agents in the period. */
      g_print (_("%s: required %.1f h, scheduled %.1f h, short %.1f h, surplus %.1f h\n"),
               source->queues[q].name, sum.required_hours, sum.scheduled_hours,
               sum.shortage_hours, sum.surplus_hours);
      if (sum.service_level >= 0)
        /* Translators: a queue, its expected service level, its goal and the goal's seconds. */
        g_print (_("%s: expected service level %s (goal %s in %d s)\n"), source->queues[q].name,
                 level, goal, source->queues[q].goal_seconds);
    }
}

static guint
count_hard (const GArray *findings)
{
  guint n = 0;

  for (guint i = 0; i < findings->len; i++)
    n += g_array_index (findings, CfRuleFinding, i).hard;
  return n;
}

static void
print_totals (const CfPlanSource *source,
              const GArray       *findings)
{
  const guint n_hard = count_hard (findings);

  g_print ("%u hard, %u soft, %u open shifts\n", n_hard, findings->len - n_hard,
           source->open_shifts->len);
}

static CfCliStatus
run_build (CfCli  *cli,
           int     argc,
           char  **argv)
{
  g_auto(Options) options = { .seed = 1 };
  const GOptionEntry entries[] = {
    { "from", 0, 0, G_OPTION_ARG_STRING, &options.from, N_("First day of the schedule"),
      N_("DATE") },
    { "days", 0, 0, G_OPTION_ARG_INT, &options.n_days, N_("Number of days"), N_("N") },
    { "seconds", 0, 0, G_OPTION_ARG_DOUBLE, &options.seconds, N_("How long to search"), N_("S") },
    { "moves", 0, 0, G_OPTION_ARG_INT64, &options.moves,
      N_("How many moves to try: the same number gives the same schedule"), N_("N") },
    { "seed", 0, 0, G_OPTION_ARG_INT64, &options.seed, N_("Seed of the search"), N_("N") },
    { "repair", 0, 0, G_OPTION_ARG_NONE, &options.repair,
      N_("Change as few of the present shifts as possible"), NULL },
    { NULL }
  };
  g_autoptr(GError) error = NULL;
  g_autoptr(CfProgress) progress = NULL;
  g_autoptr(CfPlanSource) source = NULL;
  CfPlanPeriod period;
  CfPlanOutcome outcome;
  CfCliStatus status;
  CfStore *store;

  if (!cf_cli_parse (&cf_cli_schedule_build_command, entries, &argc, &argv, &status))
    return status;
  if (options.seconds < 0 || options.moves < 0 || (options.seconds > 0 && options.moves > 0))
    return cf_cli_fail_usage (_("Say --seconds or --moves, above zero."));

  store = cf_cli_open_existing (cli, &error);
  if (store == NULL || !choose_period (store, &options, TRUE, &period, &error))
    return fail (error);

  progress = cf_progress_new ();
  if (options.moves == 0)
    cf_progress_set_deadline (progress, options.seconds > 0 ? options.seconds : DEFAULT_SECONDS);

  const CfPlanRequest request = { period.from, period.until, (guint64) options.seed,
                                  (guint64) options.moves, options.repair,
                                  cf_today () };

  if (!cf_planner_build (store, &request, progress, &outcome, &error)
      || (source = read_plan (cli, &period, &error)) == NULL)
    return fail (error);

  g_autoptr(CfRosterState) state = cf_roster_state_new (source->evaluator, NULL);
  g_autoptr(GArray) findings = cf_plan_source_find_all (source, state);

  g_print (_("%u people, %u shifts; %" G_GUINT64_FORMAT " moves in %.1f s, first legal schedule "
             "after %.2f s\n"),
           outcome.n_people, outcome.n_shifts, outcome.moves, outcome.elapsed_s,
           outcome.first_legal_s);
  print_coverage (source, state);
  print_totals (source, findings);
  return CF_CLI_DONE;
}

/* As wide as a terminal shows it: Chinese characters take two places. */
static void
print_padded (const char *text,
              int         places)
{
  g_autoptr(GString) cut = g_string_new (NULL);
  int used = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      const gunichar c = g_utf8_get_char (p);
      const int width = g_unichar_iszerowidth (c) ? 0 : g_unichar_iswide (c) ? 2 : 1;

      if (used + width > places)
        break;
      g_string_append_unichar (cut, c);
      used += width;
    }
  g_print ("%s%*s", cut->str, places - used + 1, "");
}

static void
print_grid (const CfPlanSource *source)
{
  const CfRosterProblem *problem = source->problem;

  print_padded ("", NAME_PLACES);
  for (guint d = 0; d < source->n_days; d++)
    {
      g_autofree char *date = cf_day_to_iso (source->days[d].day);

      print_padded (date + strlen (date) - 2, CELL_PLACES);
    }
  g_print ("\n");
  for (guint row = 0; row < source->n_rows; row++)
    {
      print_padded (source->rows[row].name, NAME_PLACES);
      for (guint d = 0; d < source->n_days; d++)
        {
          const CfRosterCell cell = problem->cells[(gsize) row * problem->n_days
                                                   + problem->from + d];
          const guint leave = source->leave_kinds[(gsize) row * source->n_days + d];
          const guint code = cf_roster_cell_is_shift (cell) ? cell
                             : leave != 0 ? problem->n_types + leave : 0;

          print_padded (code == 0 ? "·" : source->codes[code].code, CELL_PLACES);
        }
      g_print ("\n");
    }
}

static CfCliStatus
run_show (CfCli  *cli,
          int     argc,
          char  **argv)
{
  g_auto(Options) options = { 0 };
  const GOptionEntry entries[] = {
    { "from", 0, 0, G_OPTION_ARG_STRING, &options.from, N_("First day"), N_("DATE") },
    { "days", 0, 0, G_OPTION_ARG_INT, &options.n_days, N_("Number of days"), N_("N") },
    { NULL }
  };
  g_autoptr(GError) error = NULL;
  g_autoptr(CfPlanSource) source = NULL;
  CfPlanPeriod period;
  CfCliStatus status;
  CfStore *store;

  if (!cf_cli_parse (&cf_cli_schedule_show_command, entries, &argc, &argv, &status))
    return status;
  store = cf_cli_open_existing (cli, &error);
  if (store == NULL || !choose_period (store, &options, FALSE, &period, &error)
      || (source = read_plan (cli, &period, &error)) == NULL)
    return fail (error);

  g_autoptr(CfRosterState) state = cf_roster_state_new (source->evaluator, NULL);

  print_grid (source);
  for (guint i = 0; i < source->open_shifts->len; i++)
    {
      const CfPlanOpenShift *open = &g_array_index (source->open_shifts, CfPlanOpenShift, i);
      g_autofree char *day = cf_date_text_day (source->days[open->day].day, CF_DATE_TEXT_DAY);

      /* Translators: a day, and the name of a shift type that nobody works. */
      g_print (_("Open: %s, %s\n"), day, source->codes[open->code].name);
    }
  if (source->partial)
    g_print ("%s\n", _("You do not see every shift of these days: the coverage is left out."));
  else
    print_coverage (source, state);
  return CF_CLI_DONE;
}

static void
print_finding (const CfPlanSource  *source,
               const CfRuleFinding *finding)
{
  const CfDay first = cf_plan_source_column_date (source, finding->first_day);
  const CfDay last = cf_plan_source_column_date (source, finding->last_day);
  g_autofree char *days = first == last ? cf_date_text_day (first, CF_DATE_TEXT_DAY)
                                        : cf_date_text_period (first, last + 1);
  g_autofree char *sentence = cf_finding_describe (finding);

  g_print ("%s  %s  %s  %s  %s\n", finding->hard ? _("hard") : _("soft"),
           source->rows[finding->person].staff_number, source->rows[finding->person].name, days,
           sentence);
}

static void
add_json_finding (JsonBuilder         *builder,
                  const CfPlanSource  *source,
                  const CfRuleFinding *finding)
{
  g_autofree char *first = cf_day_to_iso (cf_plan_source_column_date (source, finding->first_day));
  g_autofree char *last = cf_day_to_iso (cf_plan_source_column_date (source, finding->last_day));
  const struct { const char *name, *text; } texts[] = {
    { "rule", cf_rule_get_default (finding->rule)->key },
    { "staff_number", source->rows[finding->person].staff_number },
    { "name", source->rows[finding->person].name },
    { "first_day", first },
    { "last_day", last },
  };

  json_builder_begin_object (builder);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      json_builder_set_member_name (builder, texts[i].name);
      json_builder_add_string_value (builder, texts[i].text);
    }
  json_builder_set_member_name (builder, "measured");
  json_builder_add_int_value (builder, finding->measured);
  json_builder_set_member_name (builder, "limit");
  json_builder_add_int_value (builder, finding->limit);
  json_builder_set_member_name (builder, "hard");
  json_builder_add_boolean_value (builder, finding->hard);
  json_builder_set_member_name (builder, "cost");
  json_builder_add_double_value (builder, (double) finding->cost / CF_ROSTER_COST_ONE);
  json_builder_end_object (builder);
}

static void
print_json (const CfPlanSource *source,
            const GArray       *findings)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();
  g_autoptr(JsonGenerator) generator = json_generator_new ();
  g_autoptr(JsonNode) root = NULL;
  g_autofree char *text = NULL;
  const guint n_hard = count_hard (findings);

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "findings");
  json_builder_begin_array (builder);
  for (guint i = 0; i < findings->len; i++)
    add_json_finding (builder, source, &g_array_index (findings, CfRuleFinding, i));
  json_builder_end_array (builder);
  json_builder_set_member_name (builder, "hard");
  json_builder_add_int_value (builder, n_hard);
  json_builder_set_member_name (builder, "soft");
  json_builder_add_int_value (builder, findings->len - n_hard);
  json_builder_set_member_name (builder, "open");
  json_builder_add_int_value (builder, source->open_shifts->len);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  json_generator_set_root (generator, root);
  json_generator_set_pretty (generator, TRUE);
  text = json_generator_to_data (generator, NULL);
  g_print ("%s\n", text);
}

static CfCliStatus
run_check (CfCli  *cli,
           int     argc,
           char  **argv)
{
  g_auto(Options) options = { 0 };
  const GOptionEntry entries[] = {
    { "from", 0, 0, G_OPTION_ARG_STRING, &options.from, N_("First day"), N_("DATE") },
    { "days", 0, 0, G_OPTION_ARG_INT, &options.n_days, N_("Number of days"), N_("N") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &options.json, N_("Print JSON"), NULL },
    { NULL }
  };
  g_autoptr(GError) error = NULL;
  g_autoptr(CfPlanSource) source = NULL;
  CfPlanPeriod period;
  CfCliStatus status;
  CfStore *store;

  if (!cf_cli_parse (&cf_cli_schedule_check_command, entries, &argc, &argv, &status))
    return status;
  store = cf_cli_open_existing (cli, &error);
  if (store == NULL || !choose_period (store, &options, FALSE, &period, &error)
      || (source = read_plan (cli, &period, &error)) == NULL)
    return fail (error);
  if (source->partial)
    {
      g_set_error_literal (&error, CF_STORE_ERROR, CF_STORE_ERROR_FORBIDDEN,
                           _("You do not see every shift of these days, so you cannot check "
                             "them."));
      return fail (error);
    }

  g_autoptr(CfRosterState) state = cf_roster_state_new (source->evaluator, NULL);
  g_autoptr(GArray) findings = cf_plan_source_find_all (source, state);

  if (options.json)
    print_json (source, findings);
  else
    {
      for (guint i = 0; i < findings->len; i++)
        print_finding (source, &g_array_index (findings, CfRuleFinding, i));
      print_totals (source, findings);
    }
  return count_hard (findings) > 0 ? CF_CLI_FAILED : CF_CLI_DONE;
}

const CfCliCommand cf_cli_schedule_build_command = {
  .name = "schedule build",
  .summary = N_("Build a schedule for a period and store it"),
  .run = run_build,
};

const CfCliCommand cf_cli_schedule_show_command = {
  .name = "schedule show",
  .summary = N_("Print a schedule and its coverage"),
  .run = run_show,
};

const CfCliCommand cf_cli_schedule_check_command = {
  .name = "schedule check",
  .summary = N_("Check a schedule against the rules"),
  .run = run_check,
};
