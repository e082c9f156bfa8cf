/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-shrinkage-part.h"

static const CfField fields[] = {
  { "id",          CF_FIELD_INT64,   G_STRUCT_OFFSET (CfShrinkagePart, id) },
  { "queue-id",    CF_FIELD_INT64,   G_STRUCT_OFFSET (CfShrinkagePart, queue_id) },
  { "name",        CF_FIELD_STRING,  G_STRUCT_OFFSET (CfShrinkagePart, name) },
  { "share",       CF_FIELD_DOUBLE,  G_STRUCT_OFFSET (CfShrinkagePart, share) },
  { "base",        CF_FIELD_INT,     G_STRUCT_OFFSET (CfShrinkagePart, base) },
  { "on-schedule", CF_FIELD_BOOLEAN, G_STRUCT_OFFSET (CfShrinkagePart, on_schedule) },
};

CF_DEFINE_RECORD (CfShrinkagePart, cf_shrinkage_part, fields)
