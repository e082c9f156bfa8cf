/* SPDX-License-Identifier: GPL-3.0-or-later */
/* callfloorctl shifts design: the shift design engine on a public min-shift-design problem. */
#include "cf-cli-commands.h"
#include "cf-shift-design.h"
#include "cf-shift-file.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define PARTS 1000                     /* weights are counted in thousandths */
#define SECONDS_TO_WRITE 0.05

typedef struct
{
  double  seconds;
  gint64  seed;
  char   *output;
} Options;

static void
options_clear (Options *options)
{
  g_free (options->output);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static CfShiftFile *
read_problem (const char  *path,
              GError     **error)
{
  g_autofree char *text = NULL;
  gsize length;

  if (!g_file_get_contents (path, &text, &length, error))
    return NULL;
  return cf_shift_file_parse (text, length, error);
}

static gboolean
write_design (const CfShiftFile    *file,
              const CfShiftDesign  *design,
              const char           *path,
              GError              **error)
{
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < file->shifts->len; i++)
    {
      const CfShiftFileShift *shift = &g_array_index (file->shifts, CfShiftFileShift, i);
      const guint16 *duties = &design->duties[i * file->n_days];
      guint people = 0;

      for (guint d = 0; d < file->n_days; d++)
        people += duties[d];
      if (people == 0)
        continue;
      g_string_append_printf (text, "%d,%d", shift->start, shift->length);
      for (guint d = 0; d < file->n_days; d++)
        g_string_append_printf (text, ",%u", duties[d]);
      g_string_append_c (text, '\n');
    }
  return g_file_set_contents (path, text->str, (gssize) text->len, error);
}

static CfCliStatus
design (const CfShiftFile *file,
        const Options     *options)
{
  g_autoptr(CfProgress) progress = cf_progress_new ();
  g_autofree CfShiftCandidate *candidates = g_new (CfShiftCandidate, file->shifts->len + 1);
  const CfShiftDemand demand = {
    .n_days = file->n_days,
    .slots_per_day = 24 * 60 / file->step,
    .required = (int *) file->required->data,
    .n_candidates = file->shifts->len,
    .candidates = candidates,
    .under_cost = llround (file->under_weight * file->step * PARTS),
    .over_cost = llround (file->over_weight * file->step * PARTS),
    .shift_cost = llround (file->shift_weight * PARTS),
  };
  g_autoptr(GError) error = NULL;

  for (guint i = 0; i < file->shifts->len; i++)
    {
      const CfShiftFileShift *shift = &g_array_index (file->shifts, CfShiftFileShift, i);

      candidates[i] = (CfShiftCandidate) { shift->start / file->step, shift->length / file->step };
    }
  cf_progress_set_deadline (progress, MAX (0.01, options->seconds - SECONDS_TO_WRITE));

  g_autoptr(CfShiftDesign) found = cf_shift_design_make (&demand, options->seed, 0, progress);

  if (!write_design (file, found, options->output, &error))
    return cf_cli_fail (error);
  g_print ("objective %.10g seconds %.2f\n", (double) found->cost / PARTS,
           cf_progress_get_elapsed (progress));
  return CF_CLI_DONE;
}

static CfCliStatus
run (CfCli  *cli,
     int     argc,
     char  **argv)
{
  g_auto(Options) options = { .seconds = NAN, .seed = 1 };
  const GOptionEntry entries[] = {
    { "seconds", 0, 0, G_OPTION_ARG_DOUBLE, &options.seconds, N_("How long to search"), "S" },
    { "seed", 0, 0, G_OPTION_ARG_INT64, &options.seed, N_("Start of the random numbers (1)"), "N" },
    { "output", 0, 0, G_OPTION_ARG_FILENAME, &options.output,
      N_("Where to write the shifts"), "FILE" },
    { NULL },
  };
  g_autoptr(GError) error = NULL;
  CfCliStatus status;

  if (!cf_cli_parse (&cf_cli_shifts_design_command, entries, &argc, &argv, &status))
    return status;
  if (argc != 2)
    return cf_cli_fail_usage ("%s", _("shifts design needs one problem file"));
  if (options.output == NULL || !(options.seconds > 0 && isfinite (options.seconds)))
    return cf_cli_fail_usage ("%s", _("shifts design needs --output, and --seconds above 0"));

  g_autoptr(CfShiftFile) file = read_problem (argv[1], &error);

  return file != NULL ? design (file, &options) : cf_cli_fail (error);
}

const CfCliCommand cf_cli_shifts_design_command = {
  .name = "shifts design",
  .arguments = "PROBLEM",
  .summary = N_("Find few shifts that fit a demand curve"),
  .run = run,
};
