/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-reforecast.h"

static const CfField fields[] = {
  { "id",         CF_FIELD_INT64,  G_STRUCT_OFFSET (CfReforecast, id) },
  { "queue-id",   CF_FIELD_INT64,  G_STRUCT_OFFSET (CfReforecast, queue_id) },
  { "day",        CF_FIELD_INT,    G_STRUCT_OFFSET (CfReforecast, day) },
  { "made-at",    CF_FIELD_INT64,  G_STRUCT_OFFSET (CfReforecast, made_at) },
  { "seen-until", CF_FIELD_INT64,  G_STRUCT_OFFSET (CfReforecast, seen_until) },
  { "seen",       CF_FIELD_DOUBLE, G_STRUCT_OFFSET (CfReforecast, seen) },
  { "expected",   CF_FIELD_DOUBLE, G_STRUCT_OFFSET (CfReforecast, expected) },
  { "factor",     CF_FIELD_DOUBLE, G_STRUCT_OFFSET (CfReforecast, factor) },
};

CF_DEFINE_RECORD (CfReforecast, cf_reforecast, fields)
