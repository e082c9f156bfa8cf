/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-right.h"

#include <glib/gi18n-lib.h>

#define N_RIGHTS (CF_RIGHT_PERSON_ERASE + 1)
#define NONE CF_SCOPE_NONE
#define OWN CF_SCOPE_OWN
#define TEAM CF_SCOPE_TEAM
#define ALL CF_SCOPE_ALL

/* The table of architecture.md §3.14. A row reads like its sentence: "the team leader: own team".
 * Everyone may change the own PIN, which is ACCOUNT_EDIT on oneself. */
static const CfScope scopes[][N_RIGHTS] = {
  [CF_ROLE_MANAGER] = {
    ALL, ALL, ALL, ALL, ALL, ALL, ALL, ALL, ALL, ALL, ALL, ALL, ALL, ALL, ALL, ALL, ALL,
  },
  [CF_ROLE_DEPUTY] = {
    ALL, ALL, ALL, OWN, ALL, ALL, ALL, ALL, ALL, ALL, ALL, NONE, ALL, ALL, ALL, ALL, NONE,
  },
  [CF_ROLE_LEADER] = {
    [CF_RIGHT_NONE] = ALL,
    [CF_RIGHT_STAFF_READ] = TEAM,
    [CF_RIGHT_ACCOUNT_EDIT] = OWN,
    [CF_RIGHT_SCHEDULE_READ] = ALL,
    [CF_RIGHT_LEAVE_REQUEST] = TEAM,
    [CF_RIGHT_LEAVE_DECIDE] = TEAM,
  },
  [CF_ROLE_INFORMATION_DESK] = {
    [CF_RIGHT_NONE] = ALL,
    [CF_RIGHT_STAFF_READ] = OWN,
    [CF_RIGHT_ACCOUNT_EDIT] = OWN,
    [CF_RIGHT_SCHEDULE_READ] = ALL,
    [CF_RIGHT_LEAVE_REQUEST] = OWN,
  },
  [CF_ROLE_COMPLAINT_DESK] = {
    [CF_RIGHT_NONE] = ALL,
    [CF_RIGHT_STAFF_READ] = OWN,
    [CF_RIGHT_ACCOUNT_EDIT] = OWN,
    [CF_RIGHT_SCHEDULE_READ] = TEAM,
    [CF_RIGHT_LEAVE_REQUEST] = OWN,
  },
  [CF_ROLE_INSPECTOR] = {
    [CF_RIGHT_NONE] = ALL,
    [CF_RIGHT_STAFF_READ] = OWN,
    [CF_RIGHT_ACCOUNT_EDIT] = OWN,
    [CF_RIGHT_SCHEDULE_READ] = ALL,
    [CF_RIGHT_LEAVE_REQUEST] = OWN,
  },
  [CF_ROLE_TRAINER] = {
    [CF_RIGHT_NONE] = ALL,
    [CF_RIGHT_STAFF_READ] = ALL,
    [CF_RIGHT_ACCOUNT_EDIT] = OWN,
    [CF_RIGHT_SKILL_EDIT] = ALL,
    [CF_RIGHT_SCHEDULE_READ] = ALL,
    [CF_RIGHT_LEAVE_REQUEST] = OWN,
  },
  [CF_ROLE_AGENT] = {
    [CF_RIGHT_NONE] = ALL,
    [CF_RIGHT_STAFF_READ] = OWN,
    [CF_RIGHT_ACCOUNT_EDIT] = OWN,
    [CF_RIGHT_SCHEDULE_READ] = TEAM,
    [CF_RIGHT_LEAVE_REQUEST] = OWN,
  },
  [CF_ROLE_COMMAND_LINE] = {
    ALL, ALL, ALL, ALL, ALL, ALL, ALL, ALL, ALL, ALL, ALL, ALL, ALL, ALL, ALL, ALL, ALL,
  },
};

CfScope
cf_right_scope (CfRole  role,
                CfRight right)
{
  if ((guint) role >= G_N_ELEMENTS (scopes) || (guint) right >= N_RIGHTS)
    return CF_SCOPE_NONE;

  return scopes[role][right];
}

/* Translators: each of these ends the sentence "You do not have the right to … here." */
static const char * const right_names[N_RIGHTS] = {
  [CF_RIGHT_NONE] = N_("do this"),
  [CF_RIGHT_STAFF_READ] = N_("see people"),
  [CF_RIGHT_STAFF_EDIT] = N_("edit people"),
  [CF_RIGHT_ACCOUNT_EDIT] = N_("edit accounts"),
  [CF_RIGHT_SKILL_EDIT] = N_("edit skills"),
  [CF_RIGHT_CENTER_EDIT] = N_("edit queues, shift types and rules"),
  [CF_RIGHT_HISTORY_IMPORT] = N_("import call history"),
  [CF_RIGHT_FORECAST_EDIT] = N_("edit the forecast"),
  [CF_RIGHT_SCHEDULE_READ] = N_("see the schedule"),
  [CF_RIGHT_SCHEDULE_EDIT] = N_("edit the schedule"),
  [CF_RIGHT_SCHEDULE_PUBLISH] = N_("publish the schedule"),
  [CF_RIGHT_RULE_OVERRIDE] = N_("override a rule"),
  [CF_RIGHT_LEAVE_REQUEST] = N_("request leave"),
  [CF_RIGHT_LEAVE_DECIDE] = N_("decide on leave"),
  [CF_RIGHT_AUDIT_READ] = N_("read the history of changes"),
  [CF_RIGHT_BACKUP] = N_("back up or restore the store"),
  [CF_RIGHT_PERSON_ERASE] = N_("erase a person"),
};

const char *
cf_right_get_name (CfRight right)
{
  g_return_val_if_fail ((guint) right < N_RIGHTS, NULL);

  return _(right_names[right]);
}

static const char * const role_names[] = {
  [CF_ROLE_NONE] = N_("no role"),
  [CF_ROLE_MANAGER] = N_("manager"),
  [CF_ROLE_DEPUTY] = N_("deputy manager"),
  [CF_ROLE_LEADER] = N_("team leader"),
  [CF_ROLE_INFORMATION_DESK] = N_("information desk"),
  [CF_ROLE_COMPLAINT_DESK] = N_("complaint desk"),
  [CF_ROLE_INSPECTOR] = N_("quality inspector"),
  [CF_ROLE_TRAINER] = N_("trainer"),
  [CF_ROLE_AGENT] = N_("agent"),
  [CF_ROLE_COMMAND_LINE] = N_("the command line"),
};

const char *
cf_role_get_name (CfRole role)
{
  g_return_val_if_fail ((guint) role < G_N_ELEMENTS (role_names), NULL);

  return _(role_names[role]);
}
