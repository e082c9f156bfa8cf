/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-publication.h"

#include "cf-forecast-store.h"
#include "cf-id.h"
#include "cf-planned-forecast.h"
#include "cf-queue-store.h"
#include "cf-requirement.h"

#include <glib/gi18n-lib.h>

static CfSchedule *
read_schedule (CfDb    *db,
               gint64   schedule_id,
               GError **error)
{
  g_autoptr(GPtrArray) schedules = cf_schedule_read_all (db, error);

  for (guint i = 0; schedules != NULL && i < schedules->len; i++)
    if (((CfSchedule *) schedules->pdata[i])->id == schedule_id)
      return g_object_ref (schedules->pdata[i]);

  if (schedules != NULL)
    g_set_error_literal (error, CF_STORE_ERROR, CF_STORE_ERROR_NOT_FOUND,
                         _("This schedule is no longer there."));
  return NULL;
}

/* The schedule's own forecast, or else the newest, as everywhere; 0: there is none. */
static gboolean
choose_run (CfDb              *db,
            const CfSchedule  *schedule,
            gint64            *run_id,
            GError           **error)
{
  g_autoptr(GError) failure = NULL;
  g_autoptr(CfForecastRun) newest = NULL;

  *run_id = schedule->run_id;
  if (*run_id != 0)
    return TRUE;

  newest = cf_forecast_run_read_newest (db, &failure);
  if (newest != NULL)
    *run_id = newest->id;
  if (failure == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

/* Heads that the goal asks for at @start; 0 where nobody is needed. */
static int
required_at (const CfRequirement *requirement,
             CfMinute             start)
{
  const int day = cf_minute_day (start) - requirement->from;
  const guint slot = (guint) (cf_minute_of_day (start) / requirement->minutes);

  if (day < 0 || day >= (int) requirement->n_days)
    return 0;

  const CfRequirementCell *cell = &requirement->cells[(guint) day * requirement->n_slots + slot];

  return cell->open ? (int) cell->need.on_roster : 0;
}

static gboolean
freeze_queue (CfDb              *db,
              const CfSchedule  *schedule,
              gint64             run_id,
              gint64             queue_id,
              GArray            *frozen,
              GError           **error)
{
  g_autoptr(GArray) intervals
    = cf_planned_forecast_read (db, run_id, queue_id, cf_minute_at (schedule->from_day, 0),
                                cf_minute_at (schedule->until_day, 0), error);
  g_autoptr(CfRequirement) requirement = NULL;

  if (intervals == NULL)
    return FALSE;

  if (intervals->len == 0)
    return TRUE;

  requirement = cf_requirement_read (db, run_id, queue_id, schedule->from_day,
                                     schedule->until_day, error);
  if (requirement == NULL)
    return FALSE;

  for (guint i = 0; i < intervals->len; i++)
    {
      CfFrozenInterval interval = { g_array_index (intervals, CfForecastInterval, i), 0 };

      interval.required = required_at (requirement, interval.forecast.start);
      g_array_append_val (frozen, interval);
    }

  return TRUE;
}

gpointer
cf_publication_read (CfDb           *db,
                     gconstpointer   schedule_id,
                     GError        **error)
{
  g_autoptr(CfSchedule) schedule = read_schedule (db, *(const gint64 *) schedule_id, error);
  g_autoptr(GPtrArray) queues = schedule != NULL ? cf_queue_read_all (db, error) : NULL;
  CfPublishInput *input;
  gint64 run_id;
  gboolean done = TRUE;

  if (queues == NULL || !choose_run (db, schedule, &run_id, error))
    return NULL;

  input = cf_publish_input_new ();
  input->version_id = cf_id_new ();
  input->schedule_id = schedule->id;
  for (guint i = 0; i < queues->len && run_id != 0 && done; i++)
    done = freeze_queue (db, schedule, run_id, ((CfQueue *) queues->pdata[i])->id, input->frozen,
                         error);

  if (!done)
    g_clear_pointer (&input, cf_publish_input_free);
  return input;
}

static void
read_cb (GObject      *store,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr(GTask) task = user_data;
  GError *error = NULL;
  CfPublishInput *input = cf_store_read_finish (CF_STORE (store), result, &error);

  if (input == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  input->note = g_strdup (g_task_get_task_data (task));
  cf_store_write_for_task (CF_STORE (store), &cf_command_schedule_publish, input,
                           cf_publish_input_free, g_steal_pointer (&task));
}

void
cf_publication_publish_async (CfStore             *store,
                              gint64               schedule_id,
                              const char          *note,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  GTask *task = g_task_new (store, cancellable, callback, user_data);

  g_task_set_source_tag (task, cf_publication_publish_async);
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, g_strdup (note), g_free);
  cf_store_read_async (store, cf_publication_read, g_memdup2 (&schedule_id, sizeof schedule_id),
                       g_free, cf_publish_input_free, cancellable, read_cb, task);
}

gboolean
cf_publication_publish_finish (CfStore       *store,
                               GAsyncResult  *result,
                               GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, store), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
