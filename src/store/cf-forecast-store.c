/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-forecast-store.h"

#include "cf-forecast-row.h"
#include "cf-input-check.h"

#include <glib/gi18n-lib.h>

GPtrArray *
cf_forecast_run_read_all (CfDb    *db,
                          GError **error)
{
  return cf_db_read (db, error, CF_TYPE_FORECAST_RUN, "forecast/all", "");
}

CfForecastRun *
cf_forecast_run_read_newest (CfDb    *db,
                             GError **error)
{
  g_autoptr(GPtrArray) runs = cf_db_read (db, error, CF_TYPE_FORECAST_RUN, "forecast/newest", "");

  if (runs == NULL || runs->len == 0)
    return NULL;

  return g_object_ref (g_ptr_array_index (runs, 0));
}

CfForecastRun *
cf_forecast_run_read (CfDb    *db,
                      gint64   run_id,
                      GError **error)
{
  g_autoptr(GPtrArray) runs = cf_db_read (db, error, CF_TYPE_FORECAST_RUN, "forecast/one", "i",
                                          run_id);

  if (runs == NULL)
    return NULL;

  if (runs->len > 0)
    return g_object_ref (g_ptr_array_index (runs, 0));

  g_set_error_literal (error, CF_STORE_ERROR, CF_STORE_ERROR_NOT_FOUND,
                       _("This forecast is no longer kept. Make a new one."));
  return NULL;
}

GArray *
cf_forecast_interval_read_between (CfDb      *db,
                                   gint64     run_id,
                                   gint64     queue_id,
                                   CfMinute   from,
                                   CfMinute   until,
                                   GError   **error)
{
  static const CfRowShape shape = {
    sizeof (CfForecastInterval), cf_forecast_interval_from_row
  };

  return cf_db_read_array (db, error, &shape, "forecast/intervals-between", "iiii", run_id,
                           queue_id, from, until);
}

GArray *
cf_forecast_day_read_between (CfDb      *db,
                              gint64     run_id,
                              gint64     queue_id,
                              CfDay      from,
                              CfDay      until,
                              GError   **error)
{
  g_autoptr(CfStatement) query = cf_db_statement (db, "forecast/days-between", error);
  g_autoptr(GArray) days = g_array_new (FALSE, FALSE, sizeof (CfForecastDayBand));
  g_autoptr(GError) failure = NULL;

  if (query == NULL)
    return NULL;

  cf_statement_bind (query, "iinn", run_id, queue_id, from, until);

  while (cf_statement_step (query, &failure))
    {
      CfForecastDayBand band = {
        .queue_id = queue_id,
        .day = (CfDay) cf_statement_int64 (query, 0),
        .calls = cf_statement_double (query, 1),
        .q10 = cf_statement_double (query, 2),
        .q90 = cf_statement_double (query, 3),
      };

      g_array_append_val (days, band);
    }

  if (failure == NULL)
    return g_steal_pointer (&days);

  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}

CfForecastInput *
cf_forecast_input_new (void)
{
  CfForecastInput *self = g_new0 (CfForecastInput, 1);

  self->intervals = g_array_new (FALSE, FALSE, sizeof (CfForecastInterval));
  self->days = g_array_new (FALSE, FALSE, sizeof (CfForecastDayBand));
  return self;
}

void
cf_forecast_input_free (gpointer input)
{
  CfForecastInput *self = input;

  g_free (self->method);
  g_array_unref (self->intervals);
  g_array_unref (self->days);
  cf_command_input_free (self);
}

static gboolean
insert_intervals (CfDb             *db,
                  CfForecastInput  *input,
                  GError          **error)
{
  for (guint i = 0; i < input->intervals->len; i++)
    {
      const CfForecastInterval *interval = &g_array_index (input->intervals, CfForecastInterval, i);

      if (!cf_db_run (db, error, "forecast/insert-interval", "iiindddddd", input->run_id,
                      interval->queue_id, interval->start, interval->minutes, interval->calls,
                      interval->q025, interval->q10, interval->q90, interval->q975,
                      interval->handle_s))
        return FALSE;
    }

  return TRUE;
}

static gboolean
insert_days (CfDb             *db,
             CfForecastInput  *input,
             GError          **error)
{
  for (guint i = 0; i < input->days->len; i++)
    {
      const CfForecastDayBand *band = &g_array_index (input->days, CfForecastDayBand, i);

      if (!cf_db_run (db, error, "forecast/insert-day", "iinddd", input->run_id, band->queue_id,
                      band->day, band->calls, band->q10, band->q90))
        return FALSE;
    }

  return TRUE;
}

static gboolean
read_unused (CfDb     *db,
             GArray   *ids,
             GError  **error)
{
  g_autoptr(CfStatement) query = cf_db_statement (db, "forecast/unused", error);
  g_autoptr(GError) failure = NULL;

  if (query == NULL)
    return FALSE;

  cf_statement_bind (query, "n", CF_FORECAST_RUNS_KEPT);

  while (cf_statement_step (query, &failure))
    {
      gint64 id = cf_statement_int64 (query, 0);

      g_array_append_val (ids, id);
    }

  if (failure == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

static gboolean
remove_unused (CfDb    *db,
               GError **error)
{
  g_autoptr(GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  if (!read_unused (db, ids, error))
    return FALSE;

  for (guint i = 0; i < ids->len; i++)
    {
      gint64 id = g_array_index (ids, gint64, i);

      if (!cf_db_run (db, error, "forecast/remove-intervals", "i", id)
          || !cf_db_run (db, error, "forecast/remove-days", "i", id)
          || !cf_db_run (db, error, "forecast/remove", "i", id))
        return FALSE;
    }

  return TRUE;
}

static gboolean
forecast_save_run (CfDb      *db,
                   gpointer   data,
                   GError   **error)
{
  CfForecastInput *input = data;

  return cf_input_check_days (input->from_day, input->until_day, error)
         && cf_db_run (db, error, "forecast/insert", "iinnsn", input->run_id, input->base.at,
                       input->from_day, input->until_day, input->method, input->history_until)
         && insert_intervals (db, input, error)
         && insert_days (db, input, error)
         && remove_unused (db, error);
}

const CfCommand cf_command_forecast_save = {
  .key = "forecast.save",
  .name = N_("Made a forecast"),
  .right = CF_RIGHT_FORECAST_EDIT,
  .tables = { "forecast_run", "forecast_interval", "forecast_day" },
  .run = forecast_save_run,
  .undoable = FALSE,
};
