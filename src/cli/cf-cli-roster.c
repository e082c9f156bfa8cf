/* SPDX-License-Identifier: GPL-3.0-or-later */
/* callfloorctl roster solve: the roster engine on a public shift-scheduling problem. */
#include "cf-cli-commands.h"
#include "cf-roster-case.h"
#include "cf-roster-solve.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define MOST_THREADS 64
#define SECONDS_TO_WRITE 0.05          /* of the time given: reading and writing take some, too */

typedef struct
{
  double  seconds;
  gint64  moves;
  int     threads;
  gint64  seed;
  char   *output;
} Options;

static void
options_clear (Options *options)
{
  g_free (options->output);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static CfRosterFile *
read_problem (const char  *path,
              GError     **error)
{
  g_autofree char *text = NULL;
  gsize length;

  if (!g_file_get_contents (path, &text, &length, error))
    return NULL;
  return cf_roster_file_parse (text, length, error);
}

/* A line for each person: the name, then the shift of each day. */
static gboolean
write_roster (const CfRosterFile  *file,
              const guint16       *cells,
              const char          *path,
              GError             **error)
{
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint p = 0; p < file->people->len; p++)
    {
      g_string_append (text, g_array_index (file->people, CfRosterFilePerson, p).name);
      for (guint d = 0; d < file->n_days; d++)
        {
          const guint cell = cells[(gsize) p * file->n_days + d];

          g_string_append_c (text, ',');
          if (cell != CF_ROSTER_OFF)
            g_string_append (text, g_array_index (file->shifts, CfRosterFileShift, cell - 1).name);
        }
      g_string_append_c (text, '\n');
    }
  return g_file_set_contents (path, text->str, (gssize) text->len, error);
}

static void
print_outcome (const CfRosterSolution *solution,
               double                  seconds)
{
  const gint64 objective = solution->cost / CF_ROSTER_COST_ONE;

  if (solution->bound == G_MININT64)
    {
      g_print ("objective %" G_GINT64_FORMAT " bound - gap - seconds %.2f\n", objective, seconds);
      return;
    }

  const gint64 bound = solution->bound / CF_ROSTER_COST_ONE;

  if (bound > 0 || objective == bound)
    g_print ("objective %" G_GINT64_FORMAT " bound %" G_GINT64_FORMAT " gap %.2f%% seconds %.2f\n",
             objective, bound, bound > 0 ? 100.0 * (objective - bound) / bound : 0.0, seconds);
  else
    g_print ("objective %" G_GINT64_FORMAT " bound %" G_GINT64_FORMAT " gap - seconds %.2f\n",
             objective, bound, seconds);
}

static CfCliStatus
solve (const CfRosterFile *file,
       const Options      *options)
{
  g_autoptr(CfProgress) progress = cf_progress_new ();
  g_autoptr(CfRosterProblem) problem = cf_roster_case_new_problem (file);
  g_autoptr(CfRosterModel) model = cf_roster_model_new (problem);
  const CfRosterSolveOptions wanted = { options->seed, options->moves, options->threads };
  g_autoptr(GError) error = NULL;

  if (options->moves == 0)
    cf_progress_set_deadline (progress, MAX (0.01, options->seconds - SECONDS_TO_WRITE));

  g_autoptr(CfRosterSolution) solution = cf_roster_solve (model, &wanted, progress, NULL);

  if (solution->cells == NULL)
    {
      g_printerr ("callfloorctl: %s\n",
                  _("No roster that keeps every rule was found in the time given."));
      return CF_CLI_FAILED;
    }
  if (!write_roster (file, solution->cells, options->output, &error))
    return cf_cli_fail (error);
  print_outcome (solution, cf_progress_get_elapsed (progress));
  return CF_CLI_DONE;
}

static CfCliStatus
run (CfCli  *cli,
     int     argc,
     char  **argv)
{
  g_auto(Options) options = { .seconds = NAN, .threads = 1, .seed = 1 };
  const GOptionEntry entries[] = {
    { "seconds", 0, 0, G_OPTION_ARG_DOUBLE, &options.seconds, N_("How long to search"), "S" },
    { "moves", 0, 0, G_OPTION_ARG_INT64, &options.moves,
      N_("How many moves to try, instead of a time"), "N" },
    { "threads", 0, 0, G_OPTION_ARG_INT, &options.threads, N_("Threads (1)"), "N" },
    { "seed", 0, 0, G_OPTION_ARG_INT64, &options.seed, N_("Start of the random numbers (1)"), "N" },
    { "output", 0, 0, G_OPTION_ARG_FILENAME, &options.output,
      N_("Where to write the roster"), "FILE" },
    { NULL },
  };
  g_autoptr(GError) error = NULL;
  CfCliStatus status;

  if (!cf_cli_parse (&cf_cli_roster_solve_command, entries, &argc, &argv, &status))
    return status;
  if (argc != 2)
    return cf_cli_fail_usage ("%s", _("roster solve needs one problem file"));
  if (options.output == NULL)
    return cf_cli_fail_usage ("%s", _("roster solve needs --output"));
  if ((options.moves > 0) == (options.seconds > 0) || options.moves < 0
      || (!isnan (options.seconds) && !isfinite (options.seconds)))
    return cf_cli_fail_usage ("%s", _("roster solve needs either --seconds or --moves, above 0"));
  if (options.threads < 1 || options.threads > MOST_THREADS)
    return cf_cli_fail_usage ("%s", _("--threads must be a number from 1 to 64"));

  g_autoptr(CfRosterFile) file = read_problem (argv[1], &error);

  return file != NULL ? solve (file, &options) : cf_cli_fail (error);
}

const CfCliCommand cf_cli_roster_solve_command = {
  .name = "roster solve",
  .arguments = "PROBLEM",
  .summary = N_("Solve a public shift-scheduling problem"),
  .run = run,
};
