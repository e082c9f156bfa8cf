/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-leave.h"

#include <glib/gi18n-lib.h>

static const CfField fields[] = {
  { "id",         CF_FIELD_INT64,  G_STRUCT_OFFSET (CfLeave, id) },
  { "agent-id",   CF_FIELD_INT64,  G_STRUCT_OFFSET (CfLeave, agent_id) },
  { "agent-name", CF_FIELD_STRING, G_STRUCT_OFFSET (CfLeave, agent_name) },
  { "from-day",   CF_FIELD_INT,    G_STRUCT_OFFSET (CfLeave, from_day) },
  { "until-day",  CF_FIELD_INT,    G_STRUCT_OFFSET (CfLeave, until_day) },
  { "kind",       CF_FIELD_INT,    G_STRUCT_OFFSET (CfLeave, kind) },
  { "state",      CF_FIELD_INT,    G_STRUCT_OFFSET (CfLeave, state) },
  { "note",       CF_FIELD_STRING, G_STRUCT_OFFSET (CfLeave, note) },
};

CF_DEFINE_RECORD (CfLeave, cf_leave, fields)

const char *
cf_leave_kind_get_name (CfLeaveKind kind)
{
  switch (kind)
    {
    case CF_LEAVE_ANNUAL:
      return C_("leave", "Annual leave");
    case CF_LEAVE_SICK:
      return C_("leave", "Sick leave");
    case CF_LEAVE_PERSONAL:
      return C_("leave", "Personal leave");
    case CF_LEAVE_COMPENSATORY:
      return C_("leave", "Compensatory time");
    case CF_LEAVE_MARRIAGE:
      return C_("leave", "Marriage leave");
    case CF_LEAVE_MATERNITY:
      return C_("leave", "Maternity leave");
    case CF_LEAVE_OTHER:
      return C_("leave", "Other leave");
    }

  return "";
}

const char *
cf_leave_state_get_name (CfLeaveState state)
{
  switch (state)
    {
    case CF_LEAVE_REQUESTED:
      return C_("leave state", "Requested");
    case CF_LEAVE_APPROVED:
      return C_("leave state", "Approved");
    case CF_LEAVE_REFUSED:
      return C_("leave state", "Refused");
    case CF_LEAVE_WITHDRAWN:
      return C_("leave state", "Withdrawn");
    }

  return "";
}
