/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-published-version.h"

static const CfField fields[] = {
  { "id",             CF_FIELD_INT64,  G_STRUCT_OFFSET (CfPublishedVersion, id) },
  { "schedule-id",    CF_FIELD_INT64,  G_STRUCT_OFFSET (CfPublishedVersion, schedule_id) },
  { "number",         CF_FIELD_INT,    G_STRUCT_OFFSET (CfPublishedVersion, number) },
  { "published-at",   CF_FIELD_INT64,  G_STRUCT_OFFSET (CfPublishedVersion, published_at) },
  { "publisher-id",   CF_FIELD_INT64,  G_STRUCT_OFFSET (CfPublishedVersion, publisher_id) },
  { "publisher-name", CF_FIELD_STRING, G_STRUCT_OFFSET (CfPublishedVersion, publisher_name) },
  { "run-id",         CF_FIELD_INT64,  G_STRUCT_OFFSET (CfPublishedVersion, run_id) },
  { "note",           CF_FIELD_STRING, G_STRUCT_OFFSET (CfPublishedVersion, note) },
  { "n-shifts",       CF_FIELD_INT,    G_STRUCT_OFFSET (CfPublishedVersion, n_shifts) },
};

CF_DEFINE_RECORD (CfPublishedVersion, cf_published_version, fields)
