/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-forecast-page-private.h"

#include "cf-changes.h"
#include "cf-forecaster.h"
#include "cf-store-error.h"

#include <glib/gi18n-lib.h>

#define DAYS_AHEAD 91          /* a quarter: the longest period that the page shows */

static void
finish_reading (CfForecastPage *self)
{
  self->reading = FALSE;
  if (self->stale)
    cf_forecast_page_load (self);
}

/* The one of the outlook's queue. */
static CfRequirement *
find_requirement (CfForecastPage *self)
{
  for (guint i = 0; i < self->requirements->len; i++)
    if (((CfRequirement *) self->requirements->pdata[i])->queue_id == self->outlook->queue_id)
      return self->requirements->pdata[i];

  return NULL;
}

static void
requirements_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) requirements = cf_requirement_read_all_finish (CF_STORE (source), result,
                                                                      &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  CfForecastPage *self = CF_FORECAST_PAGE (user_data);

  if (requirements == NULL)
    cf_page_show_error (CF_PAGE (self), error);
  else
    {
      g_clear_pointer (&self->requirements, g_ptr_array_unref);
      self->requirements = g_steal_pointer (&requirements);
      g_set_object (&self->requirement, find_requirement (self));
      cf_forecast_page_show (self);
    }
  finish_reading (self);
}

/* The first visit makes the first forecast; without history the page says how to get one. */
static void
there_is_none (CfForecastPage *self)
{
  CfStore *store = cf_page_get_store (CF_PAGE (self));

  g_clear_object (&self->outlook);
  g_clear_object (&self->requirement);
  g_clear_pointer (&self->requirements, g_ptr_array_unref);
  if (!self->tried && cf_store_may (store, CF_RIGHT_FORECAST_EDIT))
    {
      self->tried = TRUE;
      cf_forecast_page_run (self);
    }
  else if (self->watch.progress == NULL)
    cf_page_set_state (CF_PAGE (self), CF_PAGE_EMPTY);
}

static void
outlook_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(CfOutlook) outlook = cf_outlook_read_finish (CF_STORE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  CfForecastPage *self = CF_FORECAST_PAGE (user_data);

  if (outlook != NULL)
    {
      g_set_object (&self->outlook, outlook);
      cf_requirement_read_all_async (CF_STORE (source), outlook->run_id,
                                     cf_page_get_cancellable (CF_PAGE (self)), requirements_cb,
                                     self);
      return;
    }

  if (g_error_matches (error, CF_STORE_ERROR, CF_STORE_ERROR_NOT_FOUND))
    there_is_none (self);
  else
    cf_page_show_error (CF_PAGE (self), error);
  finish_reading (self);
}

/* One read at a time; what changes meanwhile is read after it. */
void
cf_forecast_page_load (CfForecastPage *self)
{
  CfQueue *queue = cf_forecast_page_get_queue (self);

  if (self->reading)
    {
      self->stale = TRUE;
      return;
    }

  self->stale = FALSE;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "forecast.start",
                                 queue != NULL && cf_store_may (cf_page_get_store (CF_PAGE (self)),
                                                                CF_RIGHT_FORECAST_EDIT));
  if (queue == NULL)
    {
      if (!cf_live_list_is_loading (self->queues))
        cf_page_set_state (CF_PAGE (self), CF_PAGE_EMPTY);
      return;
    }

  self->reading = TRUE;
  cf_outlook_read_async (cf_page_get_store (CF_PAGE (self)), 0, queue->id,
                         cf_page_get_cancellable (CF_PAGE (self)), outlook_cb, self);
}

static void
set_running (CfForecastPage *self,
             gboolean        running)
{
  gtk_button_set_label (self->run_button, running ? _("_Stop") : _("_Forecast Again"));
  gtk_widget_set_visible (GTK_WIDGET (self->progress_bar), running);
  if (!running)
    cf_progress_watch_end (&self->watch);
}

static void
run_cb (GObject      *source,
        GAsyncResult *result,
        gpointer      user_data)
{
  g_autoptr(CfForecastPage) self = CF_FORECAST_PAGE (user_data);
  g_autoptr(GError) error = NULL;
  gboolean done = cf_forecaster_run_finish (CF_STORE (source), result, NULL, &error);

  if (self->queues == NULL)
    return;                       /* the page is gone */

  set_running (self, FALSE);
  if (done)
    {
      self->from = CF_DAY_NONE;   /* the new forecast may begin on another day */
      cf_forecast_page_load (self);
    }
  else if (self->outlook == NULL)
    {
      adw_status_page_set_description (self->empty_page, error->message);
      cf_page_set_state (CF_PAGE (self), CF_PAGE_EMPTY);
    }
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    cf_banner_show (self->banner, CF_BANNER_DANGER, error->message);
}

void
cf_forecast_page_run (CfForecastPage *self)
{
  const CfForecastRequest request = { CF_DAY_NONE, DAYS_AHEAD, 0 };

  if (self->watch.progress != NULL)
    return;

  cf_progress_watch_begin (&self->watch, self->progress_bar);
  set_running (self, TRUE);
  cf_forecaster_run_async (cf_page_get_store (CF_PAGE (self)), &request, self->watch.progress,
                           cf_page_get_cancellable (CF_PAGE (self)), run_cb, g_object_ref (self));
}

void
cf_forecast_page_stop (CfForecastPage *self)
{
  cf_progress_watch_stop (&self->watch);
}

static void
store_changed_cb (CfForecastPage *self,
                  CfChanges      *changes)
{
  static const char * const tables[] = {
    "forecast_run", "forecast_interval", "interval_fact", "special_day", "queue", "opening",
    "adjustment", "cleaning_mark", "published_version", "deferral", "start_volume", "goal",
    "shrinkage_part",
  };

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    if (cf_changes_touch (changes, tables[i]))
      {
        /* New history, or a start without one, may be enough for a first forecast. */
        if (self->outlook == NULL && (g_str_equal (tables[i], "interval_fact")
                                      || g_str_equal (tables[i], "start_volume")))
          self->tried = FALSE;
        cf_forecast_page_load (self);
        return;
      }
}

void
cf_forecast_page_follow (CfForecastPage *self,
                         CfStore        *store)
{
  g_signal_connect_object (store, "changed", G_CALLBACK (store_changed_cb), self,
                           G_CONNECT_SWAPPED);
}
