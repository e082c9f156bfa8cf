/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-cleaning-mark.h"

#include <glib/gi18n-lib.h>

static const CfField fields[] = {
  { "id",       CF_FIELD_INT64,  G_STRUCT_OFFSET (CfCleaningMark, id) },
  { "queue-id", CF_FIELD_INT64,  G_STRUCT_OFFSET (CfCleaningMark, queue_id) },
  { "start",    CF_FIELD_INT64,  G_STRUCT_OFFSET (CfCleaningMark, start) },
  { "end",      CF_FIELD_INT64,  G_STRUCT_OFFSET (CfCleaningMark, end) },
  { "kind",     CF_FIELD_INT,    G_STRUCT_OFFSET (CfCleaningMark, kind) },
  { "calls",    CF_FIELD_DOUBLE, G_STRUCT_OFFSET (CfCleaningMark, calls) },
  { "note",     CF_FIELD_STRING, G_STRUCT_OFFSET (CfCleaningMark, note) },
};

CF_DEFINE_RECORD (CfCleaningMark, cf_cleaning_mark, fields)

const char *
cf_cleaning_kind_get_name (CfCleaningKind kind)
{
  switch (kind)
    {
    case CF_CLEANING_OUTAGE:
      return C_("cleaning", "Outage");
    case CF_CLEANING_SPECIAL:
      return C_("cleaning", "Special Day");
    case CF_CLEANING_EXCLUDED:
      return C_("cleaning", "Left Out");
    case CF_CLEANING_REPLACED:
      return C_("cleaning", "Replaced");
    }

  return "";
}
