/* SPDX-License-Identifier: GPL-3.0-or-later */
/* callfloorctl staffing pool: how many people queues need that share some of them. */
#include "cf-cli-commands.h"
#include "cf-cli-json.h"
#include "cf-cli-staffing-terms.h"
#include "cf-pooling.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <stdio.h>

typedef struct
{
  CfCliStaffingTerms terms;
  char             **queues;
  double             cross_trained;
  double             overflow_s;
  int                days;
  gint64             seed;
  gboolean           json;
} Options;

static void
options_clear (Options *options)
{
  cf_cli_staffing_terms_clear (&options->terms);
  g_strfreev (options->queues);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

/* "100/300": calls in the interval, and seconds each. */
static gboolean
parse_queue (const char      *text,
             CfErlangTraffic *traffic)
{
  char *slash = NULL;
  char *end = NULL;

  traffic->calls = g_ascii_strtod (text, &slash);
  if (slash == text || *slash != '/')
    return FALSE;
  traffic->handle_s = g_ascii_strtod (slash + 1, &end);

  return end != slash + 1 && *end == '\0' && traffic->calls >= 0.0 && traffic->handle_s > 0.0
         && isfinite (traffic->calls) && isfinite (traffic->handle_s);
}

static void
print_json (const CfPooling *pooling)
{
  g_autoptr(GString) text = g_string_new ("{");

  cf_cli_json_number (text, "pooled", pooling->pooled);
  cf_cli_json_number (text, "found", pooling->found);
  cf_cli_json_number (text, "dedicated", pooling->dedicated_total);
  g_string_append (text, ", \"queues\": [");
  for (guint q = 0; q < pooling->n_queues; q++)
    {
      const CfSimulatorFigures *figures = &pooling->levels[q];

      g_string_append (text, q > 0 ? ", {" : "{");
      cf_cli_json_number (text, "dedicated", pooling->dedicated[q]);
      cf_cli_json_number (text, "agents", pooling->own[q]);
      cf_cli_json_number (text, "shared", pooling->own_shared[q]);
      cf_cli_json_number (text, "service_level", figures->level);
      cf_cli_json_number (text, "low", figures->low);
      cf_cli_json_number (text, "high", figures->high);
      g_string_append_c (text, '}');
    }
  printf ("%s]}\n", text->str);
}

static void
print_text (const CfPooling *pooling)
{
  /* Translators: three numbers of agents. */
  g_print (_("%u agents: at least %u if all were one team, at most %u with a team each\n"),
           pooling->found, pooling->pooled, pooling->dedicated_total);
  for (guint q = 0; q < pooling->n_queues; q++)
    {
      const CfSimulatorFigures *figures = &pooling->levels[q];

      /* Translators: the number of a queue, agents, agents, a share and its bounds in percent. */
      g_print (_("queue %u: %u agents, %u of them for all, %.1f %% in time (%.1f %% to %.1f %%)\n"),
               q + 1, pooling->own[q], pooling->own_shared[q], 100.0 * figures->level,
               100.0 * figures->low, 100.0 * figures->high);
    }
}

static CfCliStatus
find_agents (Options *options)
{
  guint n = g_strv_length (options->queues);
  g_autofree CfErlangTraffic *traffic = g_new0 (CfErlangTraffic, n);
  g_autofree CfStaffingGoal *goals = g_new0 (CfStaffingGoal, n);
  const CfPoolingQuestion question = {
    n, traffic, goals, options->cross_trained, options->overflow_s,
    { .days = (guint) options->days, .seed = (guint64) options->seed },
  };

  for (guint q = 0; q < n; q++)
    {
      traffic[q] = options->terms.like;
      goals[q] = options->terms.goal;
      if (!parse_queue (options->queues[q], &traffic[q]))
        return cf_cli_fail_usage (_("--queue must be calls and seconds, such as 100/300"));
      if (!cf_cli_staffing_terms_fit (&options->terms, traffic[q].calls, traffic[q].handle_s))
        return cf_cli_fail_usage ("%s", cf_cli_staffing_too_many ());
    }

  g_autoptr(CfPooling) pooling = cf_pooling_search (&question, NULL);

  if (options->json)
    print_json (pooling);
  else
    print_text (pooling);

  return CF_CLI_DONE;
}

static gboolean
parse_options (Options       *options,
               int           *argc,
               char        ***argv,
               CfCliStatus   *status)
{
  const GOptionEntry own[] = {
    { "queue", 0, 0, G_OPTION_ARG_STRING_ARRAY, &options->queues,
      N_("A queue’s calls in the interval and handle time; once for each"), "100/300" },
    { "cross-trained", 0, 0, G_OPTION_ARG_DOUBLE, &options->cross_trained,
      N_("Share of people who take every queue’s calls (1)"), "SHARE" },
    { "overflow", 0, 0, G_OPTION_ARG_DOUBLE, &options->overflow_s,
      N_("Calls wait so long before people of other queues take them (0)"), "SECONDS" },
    { "days", 0, 0, G_OPTION_ARG_INT, &options->days, N_("Days to simulate (2000)"), "N" },
    { "seed", 0, 0, G_OPTION_ARG_INT64, &options->seed, N_("Seed of chance (1)"), "N" },
    { "json", 0, 0, G_OPTION_ARG_NONE, &options->json, N_("Print JSON"), NULL },
    { NULL },
  };
  g_autofree GOptionEntry *entries = cf_cli_staffing_terms_entries (&options->terms, own);

  return cf_cli_parse (&cf_cli_staffing_pool_command, entries, argc, argv, status);
}

static CfCliStatus
run (CfCli  *cli,
     int     argc,
     char  **argv)
{
  g_auto(Options) options = { .cross_trained = 1.0, .days = 2000, .seed = 1 };
  const char *mistake = NULL;
  CfCliStatus status;

  cf_cli_staffing_terms_init (&options.terms);
  options.terms.handle_s = 1.0;     /* each queue says its own */
  if (!parse_options (&options, &argc, &argv, &status))
    return status;
  if (argc > 1)
    return cf_cli_fail_usage (_("“%s” is not understood."), argv[1]);

  if (options.queues == NULL || g_strv_length (options.queues) > CF_SIMULATOR_MAX_QUEUES)
    mistake = _("staffing pool needs --queue, at most 64 times");
  else if (!(options.cross_trained >= 0.0 && options.cross_trained <= 1.0))
    mistake = _("--cross-trained is a share from 0 to 1");
  else if (!(options.overflow_s >= 0.0 && isfinite (options.overflow_s)))
    mistake = _("--overflow must be a number of seconds");
  else if (options.days < 2 || options.days > 1000000)
    mistake = _("--days must be a number from 1 to 1000000");
  else
    mistake = cf_cli_staffing_terms_resolve (&options.terms);

  return mistake != NULL ? cf_cli_fail_usage ("%s", mistake) : find_agents (&options);
}

const CfCliCommand cf_cli_staffing_pool_command = {
  .name = "staffing pool",
  .arguments = "--queue CALLS/SECONDS …",
  .summary = N_("Say how many agents queues need that share them"),
  .run = run,
};
