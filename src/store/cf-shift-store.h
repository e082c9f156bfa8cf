/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-shift-store.h: the live shifts, and the one edit that the schedule has.
 *
 * A person has at most one shift a day; open shifts have no person and there may be many. Typing,
 * pasting, moving, swapping and a whole build are all one list of cell changes in one command. Any
 * cell of a person can be locked: a shift has its own mark, a day off a row of day_lock. */
#pragma once

#include "cf-command-input.h"
#include "cf-shift-fact.h"
#include "cf-shift.h"

G_BEGIN_DECLS

/* By day of start, from @from to before @until; visible people and open shifts. */
GArray    *cf_shift_fact_read_between (CfDb     *db,        /* CfShiftFact by day, person, id */
                                       CfDay     from,
                                       CfDay     until,
                                       GError  **error);
GPtrArray *cf_shift_read_between      (CfDb     *db,        /* CfShift by id */
                                       CfDay     from,
                                       CfDay     until,
                                       GError  **error);
CfShift   *cf_shift_read              (CfDb     *db,
                                       gint64    shift_id,
                                       GError  **error);

/* A day off that a build leaves free. */
typedef struct
{
  gint64 agent_id;
  CfDay  day;
} CfDayLock;

GArray    *cf_day_lock_read_between   (CfDb     *db,        /* CfDayLock; none for who only looks */
                                       CfDay     from,
                                       CfDay     until,
                                       GError  **error);

typedef struct
{
  gint64  agent_id;          /* 0: an open shift, known by shift_id */
  CfDay   day;
  gint64  shift_id;          /* open shifts: the one to change; 0: a new one. People: not used */
  gint64  type_id;           /* 0: off, nothing here any more; a person's day off may be locked */
  gint64  queue_id;          /* 0: off the phone */
  gboolean locked;
  char   *note;              /* nullable: none */
  char   *override_reason;   /* nullable: none */
} CfShiftChange;

typedef struct
{
  CfCommandInput  base;
  GArray         *changes;       /* CfShiftChange, cleared with the array; done in this order */
  gint64          first_id;      /* cf_id_new_block (number of changes) */

  /* The schedule that this is a build of; 0: an edit by hand. Made when it does not exist. */
  gint64          schedule_id;
  CfDay           from_day;
  CfDay           until_day;
  gint64          run_id;        /* the forecast it was built for; 0: none */
} CfShiftsInput;

CfShiftsInput *cf_shifts_input_new  (void);
CfShiftChange *cf_shifts_input_add  (CfShiftsInput *self,     /* lent until the next one */
                                     gint64         agent_id,
                                     CfDay          day,
                                     gint64         type_id);
void           cf_shifts_input_free (gpointer       input);

/* CfShiftsInput each. A new override_reason needs CF_RIGHT_RULE_OVERRIDE besides. A shift on the
 * phone without a queue gets its type's, or that of the person's first skill. */
extern const CfCommand cf_command_shifts_set;
extern const CfCommand cf_command_shifts_build;    /* the same, under another name */
/* Locks or unlocks the cells, shifts and days off; the types of the changes are not looked at. */
extern const CfCommand cf_command_shifts_lock;

G_END_DECLS
