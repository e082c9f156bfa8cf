/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-roster-type.h: what may stand in a cell of a roster, and what a contract makes of it.
 *
 * Plain values. A shift belongs to the day on which it starts, and reaches into the next one. */
#pragma once

#include "cf-rule-finding.h"

G_BEGIN_DECLS

#define CF_ROSTER_SLOT_MINUTES  15
#define CF_ROSTER_SLOTS_PER_DAY 96
#define CF_ROSTER_MAX_TYPES     1024

/* What a person does on a day: 0 off, 1 … n_types a shift type, or a reserved code. The reserved
 * ones are not work to any rule, and the builder neither sets nor removes them. */
typedef guint16 CfRosterCell;
#define CF_ROSTER_OFF      ((CfRosterCell) 0)
#define CF_ROSTER_RESERVED ((CfRosterCell) 0xff00)
#define CF_ROSTER_LEAVE    ((CfRosterCell) 0xff01)
#define CF_ROSTER_TRAINING ((CfRosterCell) 0xff02)
#define CF_ROSTER_ABSENT   ((CfRosterCell) 0xff03)

typedef enum
{
  CF_ROSTER_DAY_SHIFT,
  CF_ROSTER_LATE_SHIFT,          /* what fairness counts as late … */
  CF_ROSTER_NIGHT_SHIFT,         /* … and as a night: not the law's any minute in the band */
} CfRosterClass;

typedef struct
{
  int           start;           /* minute of its day, below 1440 */
  int           length;          /* minutes; start + length <= 2880 */
  int           paid_minutes;
  int           queue;           /* -1: off the phone */
  CfRosterClass klass;
  guint         weekdays;        /* bit 0 Monday: the days on which it may start */
  gboolean      closed;          /* kept for cells that have it; the builder never assigns it */
  /* Productive minutes, 0 to 15 each, from the slot start / 15 on. */
  guint8        profile[2 * CF_ROSTER_SLOTS_PER_DAY + 1];
  guint         family;          /* types of one family (not 0) are one and the same to a wish */
} CfRosterType;

typedef enum
{
  CF_ROSTER_BALANCE_WEEK,        /* beyond the agreed week, or beyond the day, is overtime */
  CF_ROSTER_BALANCE_PERIOD,      /* comprehensive hours: only beyond the agreed period is */
} CfRosterBalance;

typedef struct
{
  CfRosterBalance balance;
  int             day_minutes;          /* beyond these a day is overtime; BALANCE_WEEK only */
  int             agreed_week_minutes;
  int             max_week_minutes;     /* 0: no such limit */
  int             max_period_minutes;   /* 0: no such limit */
  guint64         types[CF_ROSTER_MAX_TYPES / 64];   /* bit (cell - 1): allowed */

  /* Patterns that a contract may ask for; 0: no such limit. */
  int             min_period_minutes;
  guint           max_run;              /* working days in a row; 0: the rule's own */
  guint           min_run;
  guint           min_off_run;          /* days off in a row */
  gboolean        limits_weekends;
  guint           max_weekends;         /* with a shift on Saturday or Sunday */
} CfRosterContract;

/* All minutes productive but those of the breaks: {offset, length} pairs. People of one shift do
 * not all go at once: a break takes its minutes evenly out of the time up to @stagger minutes
 * before and after it. The shift's own average, so that its productive minutes are the same. */
void cf_roster_type_set_profile (CfRosterType *self,
                                 const int    *breaks,
                                 guint         n_breaks,
                                 int           stagger);

static inline gboolean
cf_roster_cell_is_shift (CfRosterCell cell)
{
  return cell != CF_ROSTER_OFF && cell < CF_ROSTER_RESERVED;
}

G_END_DECLS
