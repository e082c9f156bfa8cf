/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-schedule-store.h"

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
  return g_new0 (CfPublishInput, 1);
}

void
cf_publish_input_free (gpointer input)
{
  CfPublishInput *self = input;

  g_free (self->note);
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
                       input->schedule_id);
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
  .tables = { "published_version", "published_shift" },
  .run = schedule_publish_run,
  .undoable = FALSE,
};
