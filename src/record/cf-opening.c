/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-opening.h"

static const CfField fields[] = {
  { "id",           CF_FIELD_INT64, G_STRUCT_OFFSET (CfOpening, id) },
  { "queue-id",     CF_FIELD_INT64, G_STRUCT_OFFSET (CfOpening, queue_id) },
  { "weekday",      CF_FIELD_INT,   G_STRUCT_OFFSET (CfOpening, weekday) },
  { "start-minute", CF_FIELD_INT,   G_STRUCT_OFFSET (CfOpening, start_minute) },
  { "end-minute",   CF_FIELD_INT,   G_STRUCT_OFFSET (CfOpening, end_minute) },
};

CF_DEFINE_RECORD (CfOpening, cf_opening, fields)
