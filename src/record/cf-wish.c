/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-wish.h"

#include <glib/gi18n-lib.h>

static const CfField fields[] = {
  { "id",        CF_FIELD_INT64,  G_STRUCT_OFFSET (CfWish, id) },
  { "agent-id",  CF_FIELD_INT64,  G_STRUCT_OFFSET (CfWish, agent_id) },
  { "day",       CF_FIELD_INT,    G_STRUCT_OFFSET (CfWish, day) },
  { "kind",      CF_FIELD_INT,    G_STRUCT_OFFSET (CfWish, kind) },
  { "type-id",   CF_FIELD_INT64,  G_STRUCT_OFFSET (CfWish, type_id) },
  { "type-code", CF_FIELD_STRING, G_STRUCT_OFFSET (CfWish, type_code) },
  { "weight",    CF_FIELD_DOUBLE, G_STRUCT_OFFSET (CfWish, weight) },
  { "note",      CF_FIELD_STRING, G_STRUCT_OFFSET (CfWish, note) },
};

CF_DEFINE_RECORD (CfWish, cf_wish, fields)

const char *
cf_wish_kind_get_name (CfWishKind kind)
{
  switch (kind)
    {
    case CF_WISH_CANNOT:
      return C_("wish", "Cannot work");
    case CF_WISH_OFF:
      return C_("wish", "Would like the day off");
    case CF_WISH_TYPE:
      return C_("wish", "Would like this shift");
    case CF_WISH_NOT_TYPE:
      return C_("wish", "Would rather not work this shift");
    }

  return "";
}
