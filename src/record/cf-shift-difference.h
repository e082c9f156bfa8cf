/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-shift-difference.h: what is different on one cell since the newest publication. */
#pragma once

#include "cf-day.h"
#include "cf-record.h"

G_BEGIN_DECLS

typedef enum      /* not stored */
{
  CF_SHIFT_ADDED = 0,
  CF_SHIFT_REMOVED = 1,
  CF_SHIFT_CHANGED = 2,
} CfShiftDifferenceKind;

#define CF_TYPE_SHIFT_DIFFERENCE (cf_shift_difference_get_type ())
G_DECLARE_FINAL_TYPE (CfShiftDifference, cf_shift_difference, CF, SHIFT_DIFFERENCE, CfRecord)

struct _CfShiftDifference
{
  CfRecord  parent_instance;

  gint64    id;            /* of the shift */
  gint64    agent_id;      /* 0: an open shift */
  char     *agent_name;    /* nullable */
  CfDay     day;
  int       kind;          /* CfShiftDifferenceKind */
  gint64    old_type_id;   /* 0: was off */
  char     *old_code;      /* nullable */
  gint64    new_type_id;   /* 0: is off now */
  char     *new_code;      /* nullable */
  gint64    old_queue_id;
  gint64    new_queue_id;
  char     *note;          /* why: of the shift as it is now, or its reason; nullable */
  gint64    changed_at;    /* UTC microseconds; 0: unknown */
  char     *changed_by;    /* nullable */
  int       leave_kind;    /* CfLeaveKind of the leave approved for the day; -1: none */
};

G_END_DECLS
