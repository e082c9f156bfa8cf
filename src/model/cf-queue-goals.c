/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-queue-goals.h"

#include "cf-goal-store.h"

#define MINUTES_PER_WEEK (CF_DAYS_PER_WEEK * CF_MINUTES_PER_DAY)

struct _CfQueueGoals
{
  GArray *goals;                    /* CfQueueGoal */
  guint8  at[MINUTES_PER_WEEK];     /* from Monday 0:00: an index into goals */
};

static void
add_goal (CfQueueGoals  *self,
          const CfQueue *queue,
          const CfGoal  *goal)
{
  const CfQueueGoal entry = {
    .goal = { goal->share, goal->max_occupancy, goal->max_abandonment, queue->shrinkage,
              (guint) MAX (goal->minimum_staff, 0), (CfErlangLevel) goal->level,
              goal->max_asa_s },
    .within_s = goal->seconds,
    .weekdays = goal->weekdays,
    .start_minute = goal->start_minute,
    .end_minute = goal->end_minute,
  };
  const guint index = self->goals->len;

  if (index > G_MAXUINT8)
    return;

  g_array_append_val (self->goals, entry);
  for (int day = 0; day < CF_DAYS_PER_WEEK; day++)
    for (int minute = goal->start_minute; minute < goal->end_minute; minute++)
      if (goal->weekdays >> day & 1)
        self->at[(day * CF_MINUTES_PER_DAY + minute) % MINUTES_PER_WEEK] = (guint8) index;
}

CfQueueGoals *
cf_queue_goals_new (const CfQueue   *queue,
                    const GPtrArray *goals)
{
  CfQueueGoals *self = g_atomic_rc_box_new0 (CfQueueGoals);
  const CfQueueGoal own = {
    .goal = { queue->goal_share, queue->max_occupancy, queue->max_abandonment, queue->shrinkage,
              (guint) MAX (queue->minimum_staff, 0), (CfErlangLevel) queue->goal_level,
              queue->max_asa_s },
    .within_s = queue->goal_seconds,
    .weekdays = CF_GOAL_EVERY_DAY,
    .end_minute = CF_MINUTES_PER_DAY,
  };

  self->goals = g_array_new (FALSE, FALSE, sizeof (CfQueueGoal));
  g_array_append_val (self->goals, own);
  for (guint i = 0; i < goals->len; i++)
    if (((const CfGoal *) goals->pdata[i])->queue_id == queue->id)
      add_goal (self, queue, goals->pdata[i]);

  return self;
}

CfQueueGoals *
cf_queue_goals_read (CfDb           *db,
                     const CfQueue  *queue,
                     GError        **error)
{
  g_autoptr(GPtrArray) goals = cf_goal_read_all (db, queue->id, error);

  return goals != NULL ? cf_queue_goals_new (queue, goals) : NULL;
}

CfQueueGoals *
cf_queue_goals_ref (CfQueueGoals *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer self)
{
  g_array_unref (((CfQueueGoals *) self)->goals);
}

void
cf_queue_goals_unref (CfQueueGoals *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

guint
cf_queue_goals_count (const CfQueueGoals *self)
{
  return self->goals->len;
}

const CfQueueGoal *
cf_queue_goals_get (const CfQueueGoals *self,
                    guint               index)
{
  return &g_array_index (self->goals, CfQueueGoal, index);
}

guint
cf_queue_goals_find (const CfQueueGoals *self,
                     CfMinute            start)
{
  const guint weekday = cf_day_weekday (cf_minute_day (start));

  return self->at[weekday * CF_MINUTES_PER_DAY + (guint) cf_minute_of_day (start)];
}
