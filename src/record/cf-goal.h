/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-goal.h: what a queue promises in a period of the day: fewer people at night, more at noon.
 *
 * Where no period holds, the queue's own figures do. Periods of a queue never overlap. */
#pragma once

#include "cf-record.h"

G_BEGIN_DECLS

#define CF_TYPE_GOAL (cf_goal_get_type ())
G_DECLARE_FINAL_TYPE (CfGoal, cf_goal, CF, GOAL, CfRecord)

struct _CfGoal
{
  CfRecord  parent_instance;

  gint64    id;
  gint64    queue_id;
  int       weekdays;          /* bit 0 Monday: the day on which the period begins */
  int       start_minute;      /* 0 to 1439 */
  int       end_minute;        /* beyond 1440: into the next morning */
  double    share;             /* 0.8 of the callers … */
  int       seconds;           /* … within 20 s */
  int       level;             /* which definition of the service level, see cf-erlang.h */
  double    max_occupancy;     /* 0: no limit */
  double    max_abandonment;   /* 0: no limit */
  double    max_asa_s;         /* 0: no limit */
  int       minimum_staff;
};

G_END_DECLS
