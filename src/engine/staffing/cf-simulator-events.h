/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-simulator-events.h: what is known in the morning to happen, and what is only known later.
 * Private to the simulator. */
#pragma once

#include "cf-simulator-plan.h"

G_BEGIN_DECLS

typedef enum
{
  CF_DUTY_END,             /* a spell ends */
  CF_DUTY_CHANGE,          /* of a group's number */
  CF_DUTY_BEGIN,           /* a spell begins */
} CfDutyKind;

typedef struct
{
  double     time_s;
  CfDutyKind kind;
  guint      subject;      /* person; of a change, group */
  guint      spell;        /* in the plan */
  int        difference;   /* of a change */
} CfDutyEvent;

/* CfDutyEvent of the part's people, in order. */
GArray *cf_simulator_collect_duty (const CfSimulatorPlan *plan,
                                   guint                  part);

typedef enum { CF_EVENT_TALKED, CF_EVENT_OVERFLOW } CfEventKind;

typedef struct
{
  double      time_s;
  CfEventKind kind;
  guint       subject;     /* person, or queue */
} CfEvent;

/* @heap: CfEvent, the earliest first. */
void    cf_event_heap_push        (GArray                *heap,
                                   CfEvent                event);
CfEvent cf_event_heap_pop         (GArray                *heap);

G_END_DECLS
