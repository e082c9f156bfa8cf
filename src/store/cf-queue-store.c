/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-queue-store.h"

#include "cf-center-put.h"
#include "cf-day.h"
#include "cf-input-check.h"

#include <glib/gi18n-lib.h>

GPtrArray *
cf_queue_read_all (CfDb    *db,
                   GError **error)
{
  return cf_db_read (db, error, CF_TYPE_QUEUE, "queue/all", "");
}

GPtrArray *
cf_opening_read_all (CfDb    *db,
                     gint64   queue_id,
                     GError **error)
{
  return cf_db_read (db, error, CF_TYPE_OPENING, "opening/all", "i", queue_id);
}

/* 80 % in 20 s at an occupancy of 85 % at most: rules.md §5.3. Patience of three minutes and five
 * percent of unseen absence are starting values. */
CfQueueInput *
cf_queue_input_new (void)
{
  CfQueueInput *self = g_new0 (CfQueueInput, 1);

  self->interval_minutes = 30;
  self->goal_share = 0.8;
  self->goal_seconds = 20;
  self->max_occupancy = 0.85;
  self->patience_s = 180;
  self->shrinkage = 0.05;
  self->minimum_staff = 1;
  self->handle_s = 240;
  self->openings = g_array_new (FALSE, FALSE, sizeof (CfOpeningSpan));
  return self;
}

void
cf_queue_input_free (gpointer input)
{
  CfQueueInput *self = input;

  g_free (self->name);
  g_array_unref (self->openings);
  cf_command_input_free (self);
}

static gboolean
check_figures (const CfQueueInput  *input,
               GError             **error)
{
  int minutes = input->interval_minutes;

  if (minutes != 15 && minutes != 30 && minutes != 60)
    return cf_input_refuse (error, _("An interval has 15, 30 or 60 minutes."));

  if (!(input->goal_share > 0 && input->goal_share < 1) || input->goal_seconds < 0)
    return cf_input_refuse (error, _("The goal is a share between 0 and 100 percent, "
                                     "within a number of seconds."));

  if (!(input->max_occupancy >= 0 && input->max_occupancy <= 1)
      || !(input->max_abandonment >= 0 && input->max_abandonment < 1))
    return cf_input_refuse (error, _("The limits lie between 0 and 100 percent."));

  if (!(input->shrinkage >= 0 && input->shrinkage <= 0.9))
    return cf_input_refuse (error, _("Shrinkage lies between 0 and 90 percent."));

  if (input->minimum_staff < 0 || input->patience_s < 0 || input->handle_s <= 0)
    return cf_input_refuse (error, _("Minimum staff, patience and handle time are positive."));

  return TRUE;
}

static gboolean
spans_meet (const CfOpeningSpan *a,
            const CfOpeningSpan *b)
{
  return a->weekday == b->weekday && a->start_minute < b->end_minute
         && b->start_minute < a->end_minute;
}

static gboolean
check_openings (GArray   *openings,
                GError  **error)
{
  for (guint i = 0; i < openings->len; i++)
    {
      const CfOpeningSpan *span = &g_array_index (openings, CfOpeningSpan, i);

      if (span->weekday < 0 || span->weekday >= CF_DAYS_PER_WEEK || span->start_minute < 0
          || span->end_minute > 1440 || span->start_minute >= span->end_minute)
        return cf_input_refuse (error, _("The hours of a day begin before they end."));

      for (guint other = 0; other < i; other++)
        if (spans_meet (span, &g_array_index (openings, CfOpeningSpan, other)))
          return cf_input_refuse (error, _("Two spans of the opening hours overlap."));
    }

  return TRUE;
}

static gboolean
check (CfDb          *db,
       CfQueueInput  *input,
       GError       **error)
{
  gint64 holder;

  if (!cf_input_check_text (input->name, _("Give the queue a name."), error)
      || !check_figures (input, error) || !check_openings (input->openings, error)
      || !cf_input_query (db, error, "queue/by-name", &holder, "si", input->name,
                          input->queue_id))
    return FALSE;

  if (holder != 0)
    return cf_input_refuse (error, _("There is a queue with this name already."));

  if (input->base.subject == NULL)
    input->base.subject = g_strdup (input->name);

  return TRUE;
}

static gboolean
put_openings (CfDb                *db,
              const CfQueueInput  *input,
              GError             **error)
{
  if (!cf_db_run (db, error, "opening/clear", "i", input->queue_id))
    return FALSE;

  for (guint i = 0; i < input->openings->len; i++)
    {
      const CfOpeningSpan *span = &g_array_index (input->openings, CfOpeningSpan, i);

      if (!cf_db_run (db, error, "opening/insert", "iinnn", input->first_opening_id + i,
                      input->queue_id, span->weekday, span->start_minute, span->end_minute))
        return FALSE;
    }

  return TRUE;
}

gboolean
cf_queue_create_run (CfDb      *db,
                     gpointer   data,
                     GError   **error)
{
  CfQueueInput *input = data;

  return check (db, input, error)
         && cf_db_run (db, error, "queue/insert", "isndnddndnn", input->queue_id, input->name,
                       input->interval_minutes, input->goal_share, input->goal_seconds,
                       input->max_occupancy, input->max_abandonment, input->patience_s,
                       input->shrinkage, input->minimum_staff, input->handle_s)
         && put_openings (db, input, error);
}

static gboolean
queue_edit_run (CfDb      *db,
                gpointer   data,
                GError   **error)
{
  CfQueueInput *input = data;

  return check (db, input, error)
         && cf_input_run_on_row (db, error, "queue/update", "isndnddndnn", input->queue_id,
                                 input->name, input->interval_minutes, input->goal_share,
                                 input->goal_seconds, input->max_occupancy,
                                 input->max_abandonment, input->patience_s, input->shrinkage,
                                 input->minimum_staff, input->handle_s)
         && put_openings (db, input, error);
}

const CfCommand cf_command_queue_create = {
  .key = "queue.create",
  .name = N_("Added queue %s"),
  .right = CF_RIGHT_CENTER_EDIT,
  .tables = { "queue", "opening" },
  .run = cf_queue_create_run,
  .undoable = TRUE,
};

const CfCommand cf_command_queue_edit = {
  .key = "queue.edit",
  .name = N_("Edited queue %s"),
  .right = CF_RIGHT_CENTER_EDIT,
  .tables = { "queue", "opening" },
  .run = queue_edit_run,
  .undoable = TRUE,
};
