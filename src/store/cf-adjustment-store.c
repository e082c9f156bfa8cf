/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-adjustment-store.h"

#include "cf-input-check.h"
#include "cf-minute.h"

#include <glib/gi18n-lib.h>
#include <math.h>

GPtrArray *
cf_adjustment_layer_read_all (CfDb    *db,
                              GError **error)
{
  return cf_db_read (db, error, CF_TYPE_ADJUSTMENT_LAYER, "adjustment/all", "");
}

CfAdjustmentInput *
cf_adjustment_input_new (void)
{
  CfAdjustmentInput *self = g_new0 (CfAdjustmentInput, 1);

  self->enabled = TRUE;
  self->until_day = CF_DAY_OPEN;
  self->weekdays = CF_ADJUSTMENT_EVERY_WEEKDAY;
  self->end_minute = CF_MINUTES_PER_DAY;
  self->queue_ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  return self;
}

CfAdjustmentInput *
cf_adjustment_input_new_from (CfAdjustmentLayer *layer)
{
  CfAdjustmentInput *self = cf_adjustment_input_new ();
  g_auto(GStrv) ids = g_strsplit (layer->queues != NULL ? layer->queues : "", ",", -1);

  self->layer_id = layer->id;
  self->name = g_strdup (layer->name);
  self->enabled = layer->enabled;
  self->target = layer->target;
  self->kind = layer->kind;
  self->amount = layer->amount;
  self->from_day = layer->from_day;
  self->until_day = layer->until_day;
  self->weekdays = layer->weekdays;
  self->start_minute = layer->start_minute;
  self->end_minute = layer->end_minute;
  self->note = g_strdup (layer->note);
  for (guint i = 0; ids[i] != NULL; i++)
    {
      gint64 id = g_ascii_strtoll (ids[i], NULL, 10);

      g_array_append_val (self->queue_ids, id);
    }

  return self;
}

void
cf_adjustment_input_free (gpointer input)
{
  CfAdjustmentInput *self = input;

  g_free (self->name);
  g_free (self->note);
  g_array_unref (self->queue_ids);
  cf_command_input_free (self);
}

static gboolean
check_amount (const CfAdjustmentInput  *input,
              GError                  **error)
{
  if (!isfinite (input->amount))
    return cf_input_refuse (error, _("Give a number."));

  switch ((CfAdjustmentKind) input->kind)
    {
    case CF_ADJUSTMENT_PERCENT:
      if (input->amount < -1.0 || input->amount > 99.0)
        return cf_input_refuse (error, _("A change lies between -100 and 9900 percent."));
      return TRUE;

    case CF_ADJUSTMENT_ADD:
      return TRUE;

    case CF_ADJUSTMENT_DAY_TOTAL:
    case CF_ADJUSTMENT_WEEK_TOTAL:
      if (input->target == CF_ADJUSTMENT_HANDLE_TIME)
        return cf_input_refuse (error, _("Handle times have no total. Set them, or add to them."));
      break;

    case CF_ADJUSTMENT_SET:
    case CF_ADJUSTMENT_MINIMUM:
    case CF_ADJUSTMENT_MAXIMUM:
    case CF_ADJUSTMENT_INTERVAL:
      break;
    }

  return input->amount >= 0.0 || cf_input_refuse (error, _("Give a number that is not below 0."));
}

static gboolean
check (CfAdjustmentInput  *input,
       GError            **error)
{
  if (!cf_input_check_text (input->name, _("Give the layer a name."), error)
      || !cf_input_check_days (input->from_day, input->until_day, error))
    return FALSE;

  if (input->kind < 0 || input->kind >= CF_ADJUSTMENT_N_KINDS
      || input->target < CF_ADJUSTMENT_CALLS || input->target > CF_ADJUSTMENT_HANDLE_TIME)
    return cf_input_refuse (error, _("Choose what the layer changes."));

  if ((input->weekdays & CF_ADJUSTMENT_EVERY_WEEKDAY) == 0
      || (input->weekdays & ~CF_ADJUSTMENT_EVERY_WEEKDAY) != 0)
    return cf_input_refuse (error, _("Choose at least one weekday."));

  if (input->start_minute < 0 || input->start_minute >= CF_MINUTES_PER_DAY
      || input->end_minute < 0 || input->end_minute > CF_MINUTES_PER_DAY)
    return cf_input_refuse (error, _("Times lie between 0:00 and 24:00."));

  if (input->base.subject == NULL)
    input->base.subject = g_strdup (input->name);

  return check_amount (input, error);
}

static gboolean
put_queues (CfDb                     *db,
            const CfAdjustmentInput  *input,
            GError                  **error)
{
  if (!cf_db_run (db, error, "adjustment/clear-queues", "i", input->layer_id))
    return FALSE;

  for (guint i = 0; i < input->queue_ids->len; i++)
    if (!cf_db_run (db, error, "adjustment/insert-queue", "ii", input->layer_id,
                    g_array_index (input->queue_ids, gint64, i)))
      return FALSE;

  return TRUE;
}

static gboolean
adjustment_set_run (CfDb      *db,
                    gpointer   data,
                    GError   **error)
{
  CfAdjustmentInput *input = data;

  return check (input, error)
         && cf_db_run (db, error, "adjustment/set", "isnnndnnnnns", input->layer_id, input->name,
                       input->enabled, input->target, input->kind, input->amount, input->from_day,
                       input->until_day, input->weekdays, input->start_minute, input->end_minute,
                       input->note)
         && put_queues (db, input, error);
}

static gboolean
adjustment_switch_run (CfDb      *db,
                       gpointer   data,
                       GError   **error)
{
  const CfAdjustmentInput *input = data;

  return cf_input_run_on_row (db, error, "adjustment/switch", "in", input->layer_id,
                              input->enabled);
}

static gboolean
adjustment_remove_run (CfDb      *db,
                       gpointer   data,
                       GError   **error)
{
  const CfAdjustmentInput *input = data;

  return cf_db_run (db, error, "adjustment/clear-queues", "i", input->layer_id)
         && cf_input_run_on_row (db, error, "adjustment/remove", "i", input->layer_id);
}

static gboolean
adjustment_reorder_run (CfDb      *db,
                        gpointer   data,
                        GError   **error)
{
  return cf_input_place (db, ((CfOrderInput *) data)->ids, "adjustment/count", "adjustment/place",
                         error);
}

const CfCommand cf_command_adjustment_set = {
  .key = "adjustment.set",
  .name = N_("Changed layer %s"),
  .right = CF_RIGHT_FORECAST_EDIT,
  .tables = { "adjustment", "adjustment_queue" },
  .run = adjustment_set_run,
  .undoable = TRUE,
};

const CfCommand cf_command_adjustment_switch = {
  .key = "adjustment.switch",
  .name = N_("Switched a layer"),
  .right = CF_RIGHT_FORECAST_EDIT,
  .tables = { "adjustment" },
  .run = adjustment_switch_run,
  .undoable = TRUE,
};

const CfCommand cf_command_adjustment_remove = {
  .key = "adjustment.remove",
  .name = N_("Removed a layer"),
  .right = CF_RIGHT_FORECAST_EDIT,
  .tables = { "adjustment", "adjustment_queue" },
  .run = adjustment_remove_run,
  .undoable = TRUE,
};

const CfCommand cf_command_adjustment_reorder = {
  .key = "adjustment.reorder",
  .name = N_("Changed the order of the layers"),
  .right = CF_RIGHT_FORECAST_EDIT,
  .tables = { "adjustment" },
  .run = adjustment_reorder_run,
  .undoable = TRUE,
};
