/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-adjustment-layer.h"

static const CfField fields[] = {
  { "id",           CF_FIELD_INT64,   G_STRUCT_OFFSET (CfAdjustmentLayer, id) },
  { "name",         CF_FIELD_STRING,  G_STRUCT_OFFSET (CfAdjustmentLayer, name) },
  { "position",     CF_FIELD_INT,     G_STRUCT_OFFSET (CfAdjustmentLayer, position) },
  { "enabled",      CF_FIELD_BOOLEAN, G_STRUCT_OFFSET (CfAdjustmentLayer, enabled) },
  { "target",       CF_FIELD_INT,     G_STRUCT_OFFSET (CfAdjustmentLayer, target) },
  { "kind",         CF_FIELD_INT,     G_STRUCT_OFFSET (CfAdjustmentLayer, kind) },
  { "amount",       CF_FIELD_DOUBLE,  G_STRUCT_OFFSET (CfAdjustmentLayer, amount) },
  { "from-day",     CF_FIELD_INT,     G_STRUCT_OFFSET (CfAdjustmentLayer, from_day) },
  { "until-day",    CF_FIELD_INT,     G_STRUCT_OFFSET (CfAdjustmentLayer, until_day) },
  { "weekdays",     CF_FIELD_INT,     G_STRUCT_OFFSET (CfAdjustmentLayer, weekdays) },
  { "start-minute", CF_FIELD_INT,     G_STRUCT_OFFSET (CfAdjustmentLayer, start_minute) },
  { "end-minute",   CF_FIELD_INT,     G_STRUCT_OFFSET (CfAdjustmentLayer, end_minute) },
  { "queues",       CF_FIELD_STRING,  G_STRUCT_OFFSET (CfAdjustmentLayer, queues) },
  { "note",         CF_FIELD_STRING,  G_STRUCT_OFFSET (CfAdjustmentLayer, note) },
};

CF_DEFINE_RECORD (CfAdjustmentLayer, cf_adjustment_layer, fields)

gboolean
cf_adjustment_layer_has_queue (CfAdjustmentLayer *self,
                               gint64             queue_id)
{
  g_auto(GStrv) ids = NULL;

  if (self->queues == NULL)
    return TRUE;

  ids = g_strsplit (self->queues, ",", -1);
  for (guint i = 0; ids[i] != NULL; i++)
    if (g_ascii_strtoll (ids[i], NULL, 10) == queue_id)
      return TRUE;

  return FALSE;
}
