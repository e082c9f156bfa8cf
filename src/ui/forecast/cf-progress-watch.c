/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-progress-watch.h"

#define PROGRESS_MS 100

static gboolean
progress_cb (gpointer user_data)
{
  CfProgressWatch *self = user_data;

  gtk_progress_bar_set_fraction (self->bar, cf_progress_get_fraction (self->progress));
  return G_SOURCE_CONTINUE;
}

void
cf_progress_watch_begin (CfProgressWatch *self,
                         GtkProgressBar  *bar)
{
  g_return_if_fail (self->progress == NULL);

  self->progress = cf_progress_new ();
  self->bar = bar;
  self->source = g_timeout_add (PROGRESS_MS, progress_cb, self);
}

gboolean
cf_progress_watch_stop (CfProgressWatch *self)
{
  if (self->progress == NULL)
    return FALSE;

  cf_progress_stop (self->progress);
  return TRUE;
}

void
cf_progress_watch_end (CfProgressWatch *self)
{
  g_clear_handle_id (&self->source, g_source_remove);
  g_clear_pointer (&self->progress, cf_progress_unref);
  self->bar = NULL;
}
