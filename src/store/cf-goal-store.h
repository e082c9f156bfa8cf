/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-goal-store.h: what a queue promises, at all times and by period of the day, and how sure it
 * wants to be. */
#pragma once

#include "cf-command-input.h"
#include "cf-goal.h"
#include "cf-queue.h"

G_BEGIN_DECLS

#define CF_GOAL_EVERY_DAY 127
#define CF_GOAL_N_LEVELS 4        /* definitions of the service level, numbered as in cf-erlang.h */

GPtrArray *cf_goal_read_all (CfDb    *db,         /* CfGoal by id; @queue_id 0: of all */
                             gint64   queue_id,
                             GError **error);

typedef struct
{
  double share;
  int    seconds;
  int    level;
  double max_occupancy;     /* 0: no limit, as the next two */
  double max_abandonment;
  double max_asa_s;
  int    minimum_staff;
} CfGoalFigures;

typedef struct
{
  int           weekdays;        /* bit 0 Monday */
  int           start_minute;
  int           end_minute;      /* beyond 1440: into the next morning */
  CfGoalFigures figures;
} CfGoalSpan;

typedef struct
{
  CfCommandInput  base;
  gint64          queue_id;
  CfGoalFigures   figures;         /* where no period holds */
  int             patience_s;      /* 0: callers wait for ever */
  double          risk;            /* share of days that meet the goal; 0: the expected day */
  GArray         *periods;         /* CfGoalSpan: all of them; they may not overlap */
  gint64          first_goal_id;   /* cf_id_new_block (number of periods) */
} CfGoalsInput;

/* What holds now, to be changed: the figures of @queue and those of @goals (CfGoal) that are
 * its. */
CfGoalsInput *cf_goals_input_new  (const CfQueue   *queue,
                                   const GPtrArray *goals);
void          cf_goals_input_free (gpointer         input);
/* Gives the periods their ids, once all of them are there. */
void          cf_goals_input_seal (CfGoalsInput    *self);

extern const CfCommand cf_command_goals_set;      /* CfGoalsInput */

G_END_DECLS
