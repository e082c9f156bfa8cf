/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-history-entry.h"

static const CfField fields[] = {
  { "id",         CF_FIELD_INT64,  G_STRUCT_OFFSET (CfHistoryEntry, id) },
  { "at",         CF_FIELD_INT64,  G_STRUCT_OFFSET (CfHistoryEntry, at) },
  { "actor-id",   CF_FIELD_INT64,  G_STRUCT_OFFSET (CfHistoryEntry, actor_id) },
  { "actor-name", CF_FIELD_STRING, G_STRUCT_OFFSET (CfHistoryEntry, actor_name) },
  { "command",    CF_FIELD_STRING, G_STRUCT_OFFSET (CfHistoryEntry, command) },
  { "subject",    CF_FIELD_STRING, G_STRUCT_OFFSET (CfHistoryEntry, subject) },
  { "sequence",   CF_FIELD_INT,    G_STRUCT_OFFSET (CfHistoryEntry, sequence) },
};

CF_DEFINE_RECORD (CfHistoryEntry, cf_history_entry, fields)
