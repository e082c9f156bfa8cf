/* SPDX-License-Identifier: GPL-3.0-or-later */
/* callfloorctl forecast: the forecasting engine on a file of call volumes. */
#include "cf-cli-commands.h"
#include "cf-cli-volumes.h"
#include "cf-forecast.h"
#include "cf-minute.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* History that ends less than this before the origin is taken as known to be silent since. */
#define SILENT_DAYS 7

typedef struct
{
  char *history;
  char *origin;
  int   n_days;
  int   interval;
  char *output;
  char *special;
} Options;

static void
options_clear (Options *options)
{
  g_free (options->history);
  g_free (options->origin);
  g_free (options->output);
  g_free (options->special);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static gboolean
write_forecast (const CfForecast  *forecast,
                CfDay              origin,
                int                interval,
                const char        *path,
                GError           **error)
{
  g_autoptr(GString) text = g_string_new ("date,time,calls,q025,q10,q90,q975\n");

  for (guint d = (guint) (origin - forecast->first_day); d < forecast->n_days; d++)
    {
      g_autofree char *date = cf_day_to_iso (forecast->first_day + (CfDay) d);

      for (guint s = 0; s < forecast->n_slots; s++)
        {
          const CfForecastBand *band = &forecast->slots[d * forecast->n_slots + s];
          const double values[] = { band->mean, band->q025, band->q10, band->q90, band->q975 };

          if (isnan (band->mean))
            continue;

          g_string_append_printf (text, "%s,%02u:%02u", date, s * interval / 60,
                                  s * interval % 60);
          for (guint i = 0; i < G_N_ELEMENTS (values); i++)
            {
              g_string_append_c (text, ',');
              cf_cli_append_number (text, values[i], 4);
            }
          g_string_append_c (text, '\n');
        }
    }

  return g_file_set_contents (path, text->str, (gssize) text->len, error);
}

static gboolean
forecast_file (const Options  *options,
               CfDay           origin,
               GError        **error)
{
  g_autofree guint16 *classes = NULL;
  g_autoptr(CfCliVolumes) volumes
    = cf_cli_volumes_read (options->history, options->interval, origin, error);

  if (volumes == NULL)
    return FALSE;

  CfDay end = volumes->first_day + (CfDay) volumes->n_days;
  guint n_silent = origin - end < SILENT_DAYS ? (guint) (origin - end) : 0;
  guint n_days = volumes->n_days + n_silent;
  CfDay until = origin + options->n_days;

  if (options->special != NULL)
    {
      classes = cf_cli_classes_read (options->special, volumes->first_day, until, error);
      if (classes == NULL)
        return FALSE;
    }

  gsize n_known = (gsize) volumes->n_days * volumes->n_slots;
  gsize n = (gsize) n_days * volumes->n_slots;

  volumes->calls = g_renew (double, volumes->calls, n);
  for (gsize i = n_known; i < n; i++)
    volumes->calls[i] = NAN;

  const CfForecastProblem problem = {
    .first_day = volumes->first_day,
    .n_days = n_days,
    .n_slots = volumes->n_slots,
    .n_ahead = (guint) (until - volumes->first_day) - n_days,
    .calls = volumes->calls,
    .classes = classes,
  };
  g_autoptr(CfForecast) forecast = cf_forecast_make (&problem, NULL);

  if (forecast->state == CF_FORECAST_TOO_SHORT)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                   _("A forecast needs at least one full week of history."));
      return FALSE;
    }

  return write_forecast (forecast, origin, options->interval, options->output, error);
}

static CfCliStatus
run (CfCli  *cli,
     int     argc,
     char  **argv)
{
  g_auto(Options) options = { .interval = 30 };
  const GOptionEntry entries[] = {
    { "history", 0, 0, G_OPTION_ARG_FILENAME, &options.history,
      N_("Call volumes: date,time,calls"), "FILE" },
    { "origin", 0, 0, G_OPTION_ARG_STRING, &options.origin,
      N_("First day to forecast; only rows before it are used"), "DATE" },
    { "days", 0, 0, G_OPTION_ARG_INT, &options.n_days, N_("How many days to forecast"), "N" },
    { "interval", 0, 0, G_OPTION_ARG_INT, &options.interval,
      N_("Length of the file's intervals"), "MINUTES" },
    { "output", 0, 0, G_OPTION_ARG_FILENAME, &options.output, N_("Where to write it"), "FILE" },
    { "special", 0, 0, G_OPTION_ARG_FILENAME, &options.special,
      N_("Special days: date,class"), "FILE" },
    { NULL },
  };
  g_autoptr(GError) error = NULL;
  CfCliStatus status;

  if (!cf_cli_parse (&cf_cli_forecast_command, entries, &argc, &argv, &status))
    return status;

  CfDay origin = options.origin != NULL ? cf_day_parse_iso (options.origin) : CF_DAY_NONE;

  if (options.history == NULL || options.output == NULL || argc > 1)
    return cf_cli_fail_usage (_("forecast needs --history, --origin, --days and --output"));
  if (origin == CF_DAY_NONE)
    return cf_cli_fail_usage (_("--origin must be a date such as 2026-01-31"));
  if (options.n_days < 1 || options.n_days > 3660)
    return cf_cli_fail_usage (_("--days must be a number from 1 to 3660"));
  if (options.interval < 1 || CF_MINUTES_PER_DAY % options.interval != 0)
    return cf_cli_fail_usage (_("--interval must divide the day, such as 15, 30 or 60"));

  return forecast_file (&options, origin, &error) ? CF_CLI_DONE : cf_cli_fail (error);
}

const CfCliCommand cf_cli_forecast_command = {
  .name = "forecast",
  .arguments = "--history FILE --origin DATE --days N --output FILE",
  .summary = N_("Forecast call volumes from a file of them"),
  .run = run,
};
