/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-shift-fact.h: a shift as the planner and the grid read it: a whole period in one array. */
#pragma once

#include "cf-minute.h"

G_BEGIN_DECLS

typedef struct
{
  gint64   id;
  gint64   agent_id;       /* 0: open */
  gint64   type_id;
  gint64   queue_id;       /* 0: off the phone */
  CfMinute start;
  CfMinute end;            /* exclusive */
  CfDay    day;            /* on which it starts */
  guint    locked : 1;
  guint    has_note : 1;
  guint    overridden : 1; /* a hard rule may be broken here, for a reason that CfShift has */
} CfShiftFact;

G_END_DECLS
