/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-roster-clock.h: how much of its budget a search has used.
 *
 * With a number of moves the clock counts work, and the same search always stops at the same place;
 * without one it is the progress's time. The parts of a search ask it for their shares. Belongs to
 * one thread. */
#pragma once

#include "cf-progress.h"

G_BEGIN_DECLS

typedef struct
{
  CfProgress *progress;      /* nullable */
  guint64     max_work;      /* 0: the time decides */
  guint64     work;
  double      begin;         /* share of the time that was over when the clock was made */
} CfRosterClock;

#define CF_ROSTER_WORK_OF_A_MOVE 512     /* one move is as much as these steps of a resource */

static inline double
cf_roster_clock_share (const CfRosterClock *self)
{
  if (self->max_work != 0)
    return (double) self->work / self->max_work;
  return cf_progress_get_time_share (self->progress);
}

static inline gboolean
cf_roster_clock_is_over (const CfRosterClock *self)
{
  return cf_progress_should_stop (self->progress)
         || (self->max_work != 0 && self->work >= self->max_work);
}

G_END_DECLS
