/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-forecast-lookup.h"

#include "cf-calendar-store.h"
#include "cf-calendar.h"
#include "cf-opening-hours.h"
#include "cf-queue-store.h"

#include <glib/gi18n-lib.h>

CfQueue *
cf_forecast_lookup_queue (CfDb    *db,
                          gint64   queue_id,
                          GError **error)
{
  g_autoptr(GPtrArray) queues = cf_queue_read_all (db, error);

  for (guint i = 0; queues != NULL && i < queues->len; i++)
    {
      CfQueue *queue = g_ptr_array_index (queues, i);

      if (queue->id == queue_id)
        return g_object_ref (queue);
    }

  if (queues != NULL)
    g_set_error_literal (error, CF_STORE_ERROR, CF_STORE_ERROR_NOT_FOUND,
                         _("This queue is no longer there."));
  return NULL;
}

CfForecastRun *
cf_forecast_lookup_run (CfDb    *db,
                        gint64   run_id,
                        GError **error)
{
  g_autoptr(GError) failure = NULL;

  if (run_id != 0)
    return cf_forecast_run_read (db, run_id, error);

  CfForecastRun *run = cf_forecast_run_read_newest (db, &failure);

  if (run == NULL && failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  else if (run == NULL)
    g_set_error_literal (error, CF_STORE_ERROR, CF_STORE_ERROR_NOT_FOUND,
                         _("There is no forecast yet."));
  return run;
}

static CfOpeningHours *
hours_of (const GPtrArray *openings)
{
  g_autofree CfOpeningHoursSpan *spans = g_new0 (CfOpeningHoursSpan, MAX (openings->len, 1));
  guint bad;

  if (openings->len == 0)
    return cf_opening_hours_new_always ();

  for (guint i = 0; i < openings->len; i++)
    {
      const CfOpening *opening = g_ptr_array_index (openings, i);

      spans[i] = (CfOpeningHoursSpan) {
        .weekday = (guint) opening->weekday,
        .start = opening->start_minute,
        .end = opening->end_minute,
      };
    }

  CfOpeningHours *hours = cf_opening_hours_new (spans, openings->len, &bad);

  return hours != NULL ? hours : cf_opening_hours_new_always ();
}

/* A swapped workday has the hours of the weekday that it behaves like; other days their own. */
static guint
weekday_of (const GPtrArray *special_days,
            CfDay            day)
{
  for (guint i = 0; i < special_days->len; i++)
    {
      const CfSpecialDay *special = g_ptr_array_index (special_days, i);
      const CfCalendarDay entry = { .day = day, .kind = CF_CALENDAR_SWAPPED_WORKDAY };

      if (special->day == day && special->kind == CF_SPECIAL_DAY_WORKDAY)
        {
          g_autoptr(CfCalendar) calendar
            = cf_calendar_new (CF_CALENDAR_MONDAY_TO_FRIDAY, &entry, 1);

          return cf_calendar_profile_weekday (calendar, day);
        }
    }

  return cf_day_weekday (day);
}

CfIntervalSet *
cf_forecast_lookup_hours (CfDb    *db,
                          gint64   queue_id,
                          CfDay    from,
                          CfDay    until,
                          GError **error)
{
  g_autoptr(GPtrArray) openings = cf_opening_read_all (db, queue_id, error);
  g_autoptr(GPtrArray) special_days = NULL;

  if (openings == NULL)
    return NULL;

  special_days = cf_special_day_read_between (db, from, until, error);
  if (special_days == NULL)
    return NULL;

  g_autoptr(CfOpeningHours) hours = hours_of (openings);
  CfIntervalSet *open = cf_interval_set_new ();

  for (CfDay day = from; day < until; day++)
    cf_opening_hours_add_day (hours, day, weekday_of (special_days, day), open);

  return open;
}
