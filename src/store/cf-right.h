/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-right.h: roles, rights, and how far a right reaches. The store asks before each command; the
 * screen asks the same table to leave out what would be refused. Pure functions, any thread. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum       /* stored in account.role: never renumber */
{
  CF_ROLE_NONE = 0,
  CF_ROLE_MANAGER = 1,
  CF_ROLE_DEPUTY = 2,
  CF_ROLE_LEADER = 3,
  CF_ROLE_INFORMATION_DESK = 4,
  CF_ROLE_COMPLAINT_DESK = 5,
  CF_ROLE_INSPECTOR = 6,
  CF_ROLE_TRAINER = 7,
  CF_ROLE_AGENT = 8,
  CF_ROLE_COMMAND_LINE = 9,   /* callfloorctl without --as: whoever may open the file may */
} CfRole;

typedef enum
{
  CF_RIGHT_NONE,              /* needs no more than being signed in */
  CF_RIGHT_STAFF_READ,
  CF_RIGHT_STAFF_EDIT,
  CF_RIGHT_ACCOUNT_EDIT,
  CF_RIGHT_SKILL_EDIT,
  CF_RIGHT_CENTER_EDIT,       /* queues, shift types, rules, opening hours, calendar */
  CF_RIGHT_HISTORY_IMPORT,    /* call history */
  CF_RIGHT_FORECAST_EDIT,
  CF_RIGHT_SCHEDULE_READ,
  CF_RIGHT_SCHEDULE_EDIT,
  CF_RIGHT_SCHEDULE_PUBLISH,
  CF_RIGHT_RULE_OVERRIDE,     /* a hard rule, with a reason that stays on the cell */
  CF_RIGHT_LEAVE_REQUEST,
  CF_RIGHT_LEAVE_DECIDE,
  CF_RIGHT_AUDIT_READ,
  CF_RIGHT_BACKUP,
  CF_RIGHT_PERSON_ERASE,
} CfRight;

typedef enum
{
  CF_SCOPE_NONE,
  CF_SCOPE_OWN,
  CF_SCOPE_TEAM,
  CF_SCOPE_ALL,
} CfScope;

CfScope     cf_right_scope     (CfRole   role,
                                CfRight  right);
const char *cf_right_get_name  (CfRight  right);   /* translated: "edit the schedule" */
const char *cf_role_get_name   (CfRole   role);    /* translated: "team leader" */

G_END_DECLS
