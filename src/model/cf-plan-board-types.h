/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-plan-board-types.h: what the plan board shows: rows, days, codes, cells, sums.
 *
 * Plain structs, lent by the board until its next `loaded`; cells, totals and coverage change in
 * place with every edit. */
#pragma once

#include "cf-roster-state.h"

G_BEGIN_DECLS

typedef struct
{
  gint64      agent_id;
  gint64      team_id;          /* 0: in no team on the first day */
  const char *name;
  const char *name_key;         /* folded name, pinyin and initials: for finding a row by typing */
  const char *staff_number;
  const char *team;             /* nullable */
  const char *leader;           /* nullable */
  int         week_minutes;     /* agreed, by the newest contract of the period */
  gboolean    shifts_only;      /* contract, leave and wishes may not be seen: nothing is judged */
} CfPlanRow;

typedef struct
{
  int    paid_minutes;
  int    agreed_minutes;        /* of the period, less leave */
  int    overtime_minutes;
  int    nights;
  int    weekends;              /* weekends with any work */
  int    late;
  double balance;               /* fairness: shifts above the fair share, of all three kinds; NAN
                                 * when the contract of somebody may not be seen */
  guint  wishes;
  guint  wishes_met;
} CfPlanTotals;

typedef struct
{
  CfDay       day;
  guint       weekday;          /* Monday 0 */
  int         special_kind;     /* of special_day; -1: an ordinary day */
  const char *special;          /* its name; nullable */
} CfPlanDay;

typedef enum
{
  CF_PLAN_SHIFT,
  CF_PLAN_LEAVE,
} CfPlanCodeKind;

/* All that a cell may say. Code 0 is off and has no text; then one code for each shift type and
 * each queue it may serve, then the kinds of leave. */
typedef struct
{
  CfPlanCodeKind kind;
  gint64         type_id;       /* of shift_type; 0 for leave */
  gint64         queue_id;      /* 0: off the phone */
  const char    *code;          /* "E"; for leave a short letter code, translated */
  const char    *name;          /* "Early"; "Annual leave", translated */
  const char    *queue;         /* the queue's name; nullable */
  int            tint;          /* CfTint; -1 for leave: hatched */
  int            activity;      /* CfActivity */
  int            start_minute;
  int            length_minutes;
  int            paid_minutes;
  guint          weekdays;      /* bit 0 Monday */
  gboolean       archived;      /* shown, not offered */
  gboolean       first_of_type; /* what typing the code means where the person's queue is free */
} CfPlanCode;

typedef enum
{
  CF_PLAN_HARD = 1 << 0,        /* a hard rule is broken here */
  CF_PLAN_SOFT = 1 << 1,
  CF_PLAN_LOCKED = 1 << 2,
  CF_PLAN_NOTE = 1 << 3,
  CF_PLAN_OVERRIDE = 1 << 4,    /* there is a reason why the hard rule may be broken */
  CF_PLAN_CHANGED = 1 << 5,     /* not as in the newest published version */
  CF_PLAN_ON_LEAVE = 1 << 6,    /* approved leave on this day, whatever the code says */
  CF_PLAN_AWAY = 1 << 7,        /* not with us on this day: nothing can be set */
} CfPlanMarks;

typedef struct
{
  guint16 code;                 /* index into the codes */
  guint16 marks;                /* CfPlanMarks */
} CfPlanCell;

typedef struct
{
  gint64 shift_id;
  guint  day;                   /* index */
  guint  code;
} CfPlanOpenShift;

typedef struct
{
  gint64      queue_id;
  const char *name;
  double      goal_share;
  int         goal_seconds;
} CfPlanQueue;

#define CF_PLAN_ALL_QUEUES G_MAXUINT

typedef struct
{
  double required_hours;        /* scheduled - required = surplus - shortage */
  double scheduled_hours;
  double shortage_hours;
  double surplus_hours;
  double calls;
  double service_level;         /* expected, weighted by calls; -1: no calls */
} CfPlanCoverage;

typedef struct
{
  CfRuleKind  rule;
  guint       row;
  guint       first_day;        /* indices, both included, cut to the board's days */
  guint       last_day;
  gboolean    hard;
  gboolean    overridden;       /* hard, and a reason is on the cell */
  double      cost;             /* callers not answered in time */
  int         measured;         /* in the rule's unit */
  int         limit;
} CfPlanFinding;

G_END_DECLS
