/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-reforecast-store.h"

#include "cf-input-check.h"

#include <glib/gi18n-lib.h>
#include <math.h>

GPtrArray *
cf_reforecast_read_of_day (CfDb    *db,
                           gint64   queue_id,
                           CfDay    day,
                           GError **error)
{
  return cf_db_read (db, error, CF_TYPE_REFORECAST, "reforecast/of-day", "in", queue_id, day);
}

static void
read_interval (CfStatement *row,
               gpointer     item)
{
  *(CfReforecastInterval *) item = (CfReforecastInterval) {
    .start = cf_statement_int64 (row, 0),
    .minutes = (int) cf_statement_int64 (row, 1),
    .planned = cf_statement_double (row, 2),
    .calls = cf_statement_double (row, 3),
    .q025 = cf_statement_double (row, 4),
    .q10 = cf_statement_double (row, 5),
    .q90 = cf_statement_double (row, 6),
    .q975 = cf_statement_double (row, 7),
  };
}

GArray *
cf_reforecast_read_intervals (CfDb    *db,
                              gint64   reforecast_id,
                              GError **error)
{
  static const CfRowShape shape = { sizeof (CfReforecastInterval), read_interval };

  return cf_db_read_array (db, error, &shape, "reforecast/intervals", "i", reforecast_id);
}

CfReforecastInput *
cf_reforecast_input_new (void)
{
  CfReforecastInput *self = g_new0 (CfReforecastInput, 1);

  self->intervals = g_array_new (FALSE, FALSE, sizeof (CfReforecastInterval));
  return self;
}

void
cf_reforecast_input_free (gpointer input)
{
  CfReforecastInput *self = input;

  g_array_unref (self->intervals);
  cf_command_input_free (self);
}

static gboolean
reforecast_save_run (CfDb      *db,
                     gpointer   data,
                     GError   **error)
{
  const CfReforecastInput *input = data;

  if (input->intervals->len == 0 || !isfinite (input->factor))
    return cf_input_refuse (error, _("There is nothing to forecast again on this day."));

  if (!cf_db_run (db, error, "reforecast/insert", "iiniiddd", input->reforecast_id,
                  input->queue_id, input->day, input->base.at, input->seen_until, input->seen,
                  input->expected, input->factor))
    return FALSE;

  for (guint i = 0; i < input->intervals->len; i++)
    {
      const CfReforecastInterval *interval
        = &g_array_index (input->intervals, CfReforecastInterval, i);

      if (!cf_db_run (db, error, "reforecast/insert-interval", "iindddddd", input->reforecast_id,
                      interval->start, interval->minutes, interval->planned, interval->calls,
                      interval->q025, interval->q10, interval->q90, interval->q975))
        return FALSE;
    }

  return TRUE;
}

const CfCommand cf_command_reforecast_save = {
  .key = "reforecast.save",
  .name = N_("Forecast the rest of the day again"),
  .right = CF_RIGHT_FORECAST_EDIT,
  .tables = { "reforecast", "reforecast_interval" },
  .run = reforecast_save_run,
  .undoable = TRUE,
};
