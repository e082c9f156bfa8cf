/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-queue-goals.h: which goal of a queue holds when: its own, or that of a period of the day.
 *
 * Immutable and counted; any thread. Index 0 is the queue's own goal. */
#pragma once

#include "cf-db.h"
#include "cf-minute.h"
#include "cf-queue.h"
#include "cf-staffing.h"

G_BEGIN_DECLS

typedef struct
{
  CfStaffingGoal goal;           /* with the queue's shrinkage */
  double         within_s;
  int            weekdays;       /* bit 0 Monday; of a period */
  int            start_minute;
  int            end_minute;     /* beyond 1440: into the next morning */
} CfQueueGoal;

typedef struct _CfQueueGoals CfQueueGoals;

/* @goals: CfGoal of any queue. */
CfQueueGoals      *cf_queue_goals_new   (const CfQueue      *queue,
                                         const GPtrArray    *goals);
CfQueueGoals      *cf_queue_goals_read  (CfDb               *db,
                                         const CfQueue      *queue,
                                         GError            **error);
CfQueueGoals      *cf_queue_goals_ref   (CfQueueGoals       *self);
void               cf_queue_goals_unref (CfQueueGoals       *self);

guint              cf_queue_goals_count (const CfQueueGoals *self);
const CfQueueGoal *cf_queue_goals_get   (const CfQueueGoals *self,
                                         guint               index);
/* Of an interval that starts at @start. */
guint              cf_queue_goals_find  (const CfQueueGoals *self,
                                         CfMinute            start);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CfQueueGoals, cf_queue_goals_unref)

G_END_DECLS
