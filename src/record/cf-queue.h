/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-queue.h: a stream of contacts with a goal of its own. */
#pragma once

#include "cf-record.h"

G_BEGIN_DECLS

#define CF_TYPE_QUEUE (cf_queue_get_type ())
G_DECLARE_FINAL_TYPE (CfQueue, cf_queue, CF, QUEUE, CfRecord)

struct _CfQueue
{
  CfRecord  parent_instance;

  gint64    id;
  char     *name;
  int       position;
  int       interval_minutes;  /* 15, 30 or 60 */
  double    goal_share;        /* 0.8 of the callers … */
  int       goal_seconds;      /* … within 20 s */
  double    max_occupancy;     /* 0: no limit */
  double    max_abandonment;   /* 0: no limit */
  int       patience_s;        /* mean patience; 0: callers wait for ever (Erlang C) */
  double    shrinkage;         /* what the schedule does not show: sickness, lateness */
  int       minimum_staff;     /* while open */
  int       handle_s;          /* average handle time where history has none */
  int       goal_level;        /* which definition of the service level, see cf-erlang.h */
  double    max_asa_s;         /* 0: no limit */
  double    risk;              /* share of days that meet the goal, 0.8; 0: the expected day */
};

G_END_DECLS
