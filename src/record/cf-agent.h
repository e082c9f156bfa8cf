/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-agent.h: a person of the center, as the list of people shows them on one day.
 *
 * The dated facts (team, contract, skills) are those that hold on the day of the query. */
#pragma once

#include "cf-day.h"
#include "cf-record.h"

G_BEGIN_DECLS

#define CF_TYPE_AGENT (cf_agent_get_type ())
G_DECLARE_FINAL_TYPE (CfAgent, cf_agent, CF, AGENT, CfRecord)

struct _CfAgent
{
  CfRecord  parent_instance;

  gint64    id;
  char     *staff_number;        /* text: leading zeros stay */
  char     *name;
  char     *name_key;            /* folded name, pinyin, initials: what search matches */
  CfDay     hired_day;           /* CF_DAY_NONE: unknown; the next two also */
  CfDay     first_employed_day;  /* anywhere: counts for annual leave */
  CfDay     born_day;
  CfDay     left_day;            /* first day no longer with us; CF_DAY_OPEN: still here */
  char     *note;                /* nullable */
  gint64    team_id;             /* 0: none */
  char     *team_name;           /* nullable */
  int       contract_kind;       /* CfContractKind, or -1: no contract on this day */
  int       week_minutes;        /* agreed; 0 without a contract */
  char     *skills;              /* names of the queues, in their order; nullable */
  int       role;                /* CfRole; 0: no account */
  gboolean  account_enabled;
};

G_END_DECLS
