/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-goal-store.h"

#include "cf-day.h"
#include "cf-id.h"
#include "cf-input-check.h"
#include "cf-minute.h"

#include <glib/gi18n-lib.h>

#define MINUTES_PER_WEEK (CF_DAYS_PER_WEEK * CF_MINUTES_PER_DAY)

GPtrArray *
cf_goal_read_all (CfDb    *db,
                  gint64   queue_id,
                  GError **error)
{
  return cf_db_read (db, error, CF_TYPE_GOAL, "goal/all", "i", queue_id);
}

CfGoalsInput *
cf_goals_input_new (const CfQueue   *queue,
                    const GPtrArray *goals)
{
  CfGoalsInput *self = g_new0 (CfGoalsInput, 1);

  self->base.subject = g_strdup (queue->name);
  self->queue_id = queue->id;
  self->figures = (CfGoalFigures) {
    queue->goal_share, queue->goal_seconds, queue->goal_level, queue->max_occupancy,
    queue->max_abandonment, queue->max_asa_s, queue->minimum_staff,
  };
  self->patience_s = queue->patience_s;
  self->risk = queue->risk;
  self->periods = g_array_new (FALSE, FALSE, sizeof (CfGoalSpan));

  for (guint i = 0; i < goals->len; i++)
    {
      const CfGoal *goal = goals->pdata[i];
      CfGoalSpan span = {
        goal->weekdays, goal->start_minute, goal->end_minute,
        { goal->share, goal->seconds, goal->level, goal->max_occupancy, goal->max_abandonment,
          goal->max_asa_s, goal->minimum_staff },
      };

      if (goal->queue_id == queue->id)
        g_array_append_val (self->periods, span);
    }
  cf_goals_input_seal (self);

  return self;
}

void
cf_goals_input_seal (CfGoalsInput *self)
{
  self->first_goal_id = cf_id_new_block (MAX (1, self->periods->len));
}

void
cf_goals_input_free (gpointer input)
{
  CfGoalsInput *self = input;

  g_array_unref (self->periods);
  cf_command_input_free (self);
}

static gboolean
check_figures (const CfGoalFigures  *figures,
               GError              **error)
{
  if (!(figures->share > 0 && figures->share < 1) || figures->seconds < 0
      || figures->level < 0 || figures->level >= CF_GOAL_N_LEVELS)
    return cf_input_refuse (error, _("The goal is a share between 0 and 100 percent, "
                                     "within a number of seconds."));

  if (!(figures->max_occupancy >= 0 && figures->max_occupancy <= 1)
      || !(figures->max_abandonment >= 0 && figures->max_abandonment < 1))
    return cf_input_refuse (error, _("The limits lie between 0 and 100 percent."));

  if (!(figures->max_asa_s >= 0 && figures->max_asa_s <= 86400) || figures->minimum_staff < 0)
    return cf_input_refuse (error, _("Waiting time and minimum staff are not negative."));

  return TRUE;
}

/* Marks the minutes of the week that @span holds; FALSE when one has been marked. */
static gboolean
mark_week (const CfGoalSpan *span,
           gboolean         *taken)
{
  for (int day = 0; day < CF_DAYS_PER_WEEK; day++)
    for (int minute = span->start_minute; minute < span->end_minute; minute++)
      {
        int at = (day * CF_MINUTES_PER_DAY + minute) % MINUTES_PER_WEEK;

        if ((span->weekdays >> day & 1) == 0)
          continue;
        if (taken[at])
          return FALSE;
        taken[at] = TRUE;
      }

  return TRUE;
}

static gboolean
check_period (const CfGoalSpan  *span,
              gboolean          *taken,
              GError           **error)
{
  if (span->weekdays <= 0 || span->weekdays > CF_GOAL_EVERY_DAY)
    return cf_input_refuse (error, _("Choose at least one weekday for each period."));

  if (span->start_minute < 0 || span->start_minute >= CF_MINUTES_PER_DAY
      || span->end_minute <= span->start_minute
      || span->end_minute > span->start_minute + CF_MINUTES_PER_DAY)
    return cf_input_refuse (error, _("A period begins before it ends and lasts a day at most."));

  if (!mark_week (span, taken))
    return cf_input_refuse (error, _("Two periods overlap."));

  return check_figures (&span->figures, error);
}

static gboolean
check (const CfGoalsInput  *input,
       GError             **error)
{
  g_autofree gboolean *taken = g_new0 (gboolean, MINUTES_PER_WEEK);

  if (!check_figures (&input->figures, error))
    return FALSE;

  if (input->patience_s < 0)
    return cf_input_refuse (error, _("Minimum staff, patience and handle time are positive."));

  if (!(input->risk >= 0 && input->risk < 1))
    return cf_input_refuse (error, _("The share of days lies between 0 and 100 percent."));

  for (guint i = 0; i < input->periods->len; i++)
    if (!check_period (&g_array_index (input->periods, CfGoalSpan, i), taken, error))
      return FALSE;

  return TRUE;
}

static gboolean
put_periods (CfDb                *db,
             const CfGoalsInput  *input,
             GError             **error)
{
  if (!cf_db_run (db, error, "goal/clear", "i", input->queue_id))
    return FALSE;

  for (guint i = 0; i < input->periods->len; i++)
    {
      const CfGoalSpan *span = &g_array_index (input->periods, CfGoalSpan, i);
      const CfGoalFigures *goal = &span->figures;

      if (!cf_db_run (db, error, "goal/insert", "iinnndnndddn", input->first_goal_id + i,
                      input->queue_id, span->weekdays, span->start_minute, span->end_minute,
                      goal->share, goal->seconds, goal->level, goal->max_occupancy,
                      goal->max_abandonment, goal->max_asa_s, goal->minimum_staff))
        return FALSE;
    }

  return TRUE;
}

static gboolean
goals_set_run (CfDb      *db,
               gpointer   data,
               GError   **error)
{
  CfGoalsInput *input = data;
  const CfGoalFigures *goal = &input->figures;

  return check (input, error)
         && cf_input_run_on_row (db, error, "queue/set-goal", "idnndddnnd", input->queue_id,
                                 goal->share, goal->seconds, goal->level, goal->max_occupancy,
                                 goal->max_abandonment, goal->max_asa_s, goal->minimum_staff,
                                 input->patience_s, input->risk)
         && put_periods (db, input, error);
}

const CfCommand cf_command_goals_set = {
  .key = "goals.set",
  .name = N_("Changed the goals of %s"),
  .right = CF_RIGHT_CENTER_EDIT,
  .tables = { "queue", "goal" },
  .run = goals_set_run,
  .undoable = TRUE,
};
