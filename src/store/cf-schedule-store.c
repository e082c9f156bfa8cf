/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-schedule-store.h"

#include "cf-forecast-row.h"
#include "cf-input-check.h"
#include "cf-schedule-put.h"

#include <glib/gi18n-lib.h>

GPtrArray *
cf_schedule_read_all (CfDb    *db,
                      GError **error)
{
  return cf_db_read (db, error, CF_TYPE_SCHEDULE, "schedule/all", "");
}

CfSchedule *
cf_schedule_read_covering (CfDb    *db,
                           CfDay    day,
                           GError **error)
{
  g_autoptr(GPtrArray) schedules = cf_db_read (db, error, CF_TYPE_SCHEDULE, "schedule/covering",
                                               "n", day);

  if (schedules == NULL || schedules->len == 0)
    return NULL;

  return g_object_ref (g_ptr_array_index (schedules, 0));
}

int
cf_schedule_count_unread_days (CfDb    *db,
                               CfDay    from,
                               CfDay    until,
                               GError **error)
{
  gint64 n_days;

  return cf_input_query (db, error, "schedule/unread-days", &n_days, "nn", from, until)
         ? (int) n_days : -1;
}

GPtrArray *
cf_published_version_read_all (CfDb    *db,
                               gint64   schedule_id,
                               GError **error)
{
  return cf_db_read (db, error, CF_TYPE_PUBLISHED_VERSION, "published-version/all", "i",
                     schedule_id);
}

GPtrArray *
cf_shift_difference_read_all (CfDb    *db,
                              gint64   schedule_id,
                              GError **error)
{
  return cf_db_read (db, error, CF_TYPE_SHIFT_DIFFERENCE, "schedule/differences", "i",
                     schedule_id);
}

static void
read_frozen (CfStatement *row,
             gpointer     item)
{
  CfFrozenInterval *frozen = item;

  cf_forecast_interval_from_row (row, &frozen->forecast);
  frozen->required = (int) cf_statement_int64 (row, 9);
}

GArray *
cf_frozen_interval_read_between (CfDb      *db,
                                 gint64     version_id,
                                 gint64     queue_id,
                                 CfMinute   from,
                                 CfMinute   until,
                                 GError   **error)
{
  static const CfRowShape shape = { sizeof (CfFrozenInterval), read_frozen };

  return cf_db_read_array (db, error, &shape, "published-forecast/between", "iiii", version_id,
                           queue_id, from, until);
}

CfScheduleInput *
cf_schedule_input_new (void)
{
  return g_new0 (CfScheduleInput, 1);
}

void
cf_schedule_input_free (gpointer input)
{
  cf_command_input_free (input);
}

CfPublishInput *
cf_publish_input_new (void)
{
  CfPublishInput *self = g_new0 (CfPublishInput, 1);

  self->frozen = g_array_new (FALSE, FALSE, sizeof (CfFrozenInterval));
  return self;
}

void
cf_publish_input_free (gpointer input)
{
  CfPublishInput *self = input;

  g_free (self->note);
  g_array_unref (self->frozen);
  cf_command_input_free (self);
}

gboolean
cf_schedule_put (CfDb      *db,
                 gint64     schedule_id,
                 CfDay      from_day,
                 CfDay      until_day,
                 gint64     run_id,
                 GError   **error)
{
  gint64 overlaps;

  if (!cf_input_check_days (from_day, until_day, error)
      || !cf_input_query (db, error, "schedule/overlaps", &overlaps, "inn", schedule_id,
                          from_day, until_day))
    return FALSE;

  if (overlaps)
    return cf_input_refuse (error, _("Another planning period has some of these days."));

  return cf_db_run (db, error, "schedule/insert", "inni", schedule_id, from_day, until_day,
                    run_id);
}

static gboolean
schedule_create_run (CfDb      *db,
                     gpointer   data,
                     GError   **error)
{
  CfScheduleInput *input = data;

  return cf_schedule_put (db, input->schedule_id, input->from_day, input->until_day,
                          input->run_id, error);
}

static gboolean
freeze (CfDb                  *db,
        const CfPublishInput  *input,
        GError               **error)
{
  for (guint i = 0; i < input->frozen->len; i++)
    {
      const CfFrozenInterval *frozen = &g_array_index (input->frozen, CfFrozenInterval, i);
      const CfForecastInterval *of = &frozen->forecast;

      if (!cf_db_run (db, error, "published-forecast/insert", "iiinddddddn", input->version_id,
                      of->queue_id, of->start, of->minutes, of->calls, of->q025, of->q10, of->q90,
                      of->q975, of->handle_s, frozen->required))
        return FALSE;
    }

  return TRUE;
}

static gboolean
schedule_publish_run (CfDb      *db,
                      gpointer   data,
                      GError   **error)
{
  CfPublishInput *input = data;
  gint64 number;

  if (!cf_input_query (db, error, "schedule/next-number", &number, "i", input->schedule_id))
    return FALSE;

  input->number = (int) number;

  return cf_input_run_on_row (db, error, "schedule/publish", "iiniis", input->version_id,
                              input->schedule_id, input->number, input->base.at,
                              input->base.actor_id, input->note)
         && cf_db_run (db, error, "schedule/publish-shifts", "ii", input->version_id,
                       input->schedule_id)
         && freeze (db, input, error);
}

const CfCommand cf_command_schedule_create = {
  .key = "schedule.create",
  .name = N_("Added a planning period"),
  .right = CF_RIGHT_SCHEDULE_EDIT,
  .tables = { "schedule" },
  .run = schedule_create_run,
  .undoable = TRUE,
};

const CfCommand cf_command_schedule_publish = {
  .key = "schedule.publish",
  .name = N_("Published the schedule"),
  .right = CF_RIGHT_SCHEDULE_PUBLISH,
  .tables = { "published_version", "published_shift", "published_forecast" },
  .run = schedule_publish_run,
  .undoable = FALSE,
};
