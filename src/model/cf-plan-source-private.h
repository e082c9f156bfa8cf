/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-plan-source-private.h: the steps of reading a period, one a file. */
#pragma once

#include "cf-plan-source.h"

G_BEGIN_DECLS

/* How far back fairness and the month's overtime look before the first column. */
#define CF_PLAN_HISTORY_DAYS 56

/* Breaks are taken one after the other around their time. */
#define CF_PLAN_STAGGER_MINUTES 60

typedef struct
{
  CfDb         *db;
  CfPlanSource *source;
  CfDay         first;          /* date of column 0 */
  CfDay         end;            /* exclusive */
  GPtrArray    *queues;         /* CfQueue by position: the index is the problem's */
  GPtrArray    *shift_types;    /* CfShiftType by id */
  GPtrArray    *breaks;         /* CfShiftBreak */
  GPtrArray    *agents;         /* CfAgent in the order of rows */
  GPtrArray    *contracts;      /* CfContract */
  GPtrArray    *skills;         /* CfSkill */
  GPtrArray    *rules;          /* CfRuleSetting */
  GArray       *contract_types; /* CfContractShiftType */
  GArray       *facts;          /* CfShiftFact of the history and the columns */
  GArray       *day_locks;      /* CfDayLock of the period */
} CfPlanReading;

/* Types × queues become the problem's types, in the order of the codes. */
GArray  *cf_plan_read_codes      (CfPlanReading  *reading,      /* CfPlanCode */
                                  GError        **error);
void     cf_plan_fill_types      (CfPlanReading  *reading);
gboolean cf_plan_read_people     (CfPlanReading  *reading,
                                  GError        **error);
gboolean cf_plan_fill_people     (CfPlanReading  *reading,
                                  GError        **error);
void     cf_plan_fill_history    (CfPlanReading  *reading);
gboolean cf_plan_fill_shifts     (CfPlanReading  *reading,
                                  GError        **error);
gboolean cf_plan_fill_demand     (CfPlanReading  *reading,
                                  GError        **error);

G_END_DECLS
