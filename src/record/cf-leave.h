/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-leave.h: days off asked for or granted. */
#pragma once

#include "cf-day.h"
#include "cf-record.h"

G_BEGIN_DECLS

typedef enum      /* stored: never renumber */
{
  CF_LEAVE_ANNUAL = 0,
  CF_LEAVE_SICK = 1,
  CF_LEAVE_PERSONAL = 2,
  CF_LEAVE_COMPENSATORY = 3,
  CF_LEAVE_MARRIAGE = 4,
  CF_LEAVE_MATERNITY = 5,
  CF_LEAVE_OTHER = 6,
} CfLeaveKind;

typedef enum      /* stored: never renumber */
{
  CF_LEAVE_REQUESTED = 0,
  CF_LEAVE_APPROVED = 1,
  CF_LEAVE_REFUSED = 2,
  CF_LEAVE_WITHDRAWN = 3,
} CfLeaveState;

#define CF_TYPE_LEAVE (cf_leave_get_type ())
G_DECLARE_FINAL_TYPE (CfLeave, cf_leave, CF, LEAVE, CfRecord)

struct _CfLeave
{
  CfRecord  parent_instance;

  gint64    id;
  gint64    agent_id;
  char     *agent_name;
  CfDay     from_day;
  CfDay     until_day;   /* exclusive */
  int       kind;        /* CfLeaveKind */
  int       state;       /* CfLeaveState */
  char     *note;        /* nullable */
};

/* Translated; "" for what a newer program stored. */
const char *cf_leave_kind_get_name  (CfLeaveKind kind);
const char *cf_leave_state_get_name (CfLeaveState state);

G_END_DECLS
