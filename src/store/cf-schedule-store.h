/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-schedule-store.h: planning periods, publishing them, and what is different since.
 *
 * Publishing copies the shifts of the period's days into rows that never change, and beside them
 * the forecast and requirement they were made for. It is final: a publication is taken back by
 * publishing again. */
#pragma once

#include "cf-command-input.h"
#include "cf-frozen-interval.h"
#include "cf-published-version.h"
#include "cf-schedule.h"
#include "cf-shift-difference.h"

G_BEGIN_DECLS

GPtrArray  *cf_schedule_read_all          (CfDb     *db,       /* CfSchedule by id */
                                           GError  **error);
CfSchedule *cf_schedule_read_covering     (CfDb     *db,       /* NULL without error: none */
                                           CfDay     day,
                                           GError  **error);
/* How many days of the period have shifts that may not be read, since they are not published and
 * whoever asks does not plan: sums over these days would be too small. -1: @error. */
int         cf_schedule_count_unread_days (CfDb     *db,
                                           CfDay     from,
                                           CfDay     until,
                                           GError  **error);
GPtrArray  *cf_published_version_read_all (CfDb     *db,       /* by id; @schedule_id 0: of all */
                                           gint64    schedule_id,
                                           GError  **error);
/* CfFrozenInterval by start: what version @version_id was made for; 0: what the newest version of
 * each schedule was made for. Empty when nothing was published for these times. */
GArray     *cf_frozen_interval_read_between (CfDb     *db,
                                             gint64    version_id,
                                             gint64    queue_id,
                                             CfMinute  from,
                                             CfMinute  until,
                                             GError  **error);
/* The live shifts against the newest published version of the schedule, cell by cell: CfShift-
 * Difference by id. Everything is "added" when nothing was published. */
GPtrArray  *cf_shift_difference_read_all  (CfDb     *db,
                                           gint64    schedule_id,
                                           GError  **error);

typedef struct
{
  CfCommandInput  base;
  gint64          schedule_id;   /* by cf_id_new () to create */
  CfDay           from_day;
  CfDay           until_day;
  gint64          run_id;        /* 0: none */
} CfScheduleInput;

CfScheduleInput *cf_schedule_input_new  (void);
void             cf_schedule_input_free (gpointer input);

typedef struct
{
  CfCommandInput  base;
  gint64          version_id;    /* by cf_id_new () */
  gint64          schedule_id;
  char           *note;          /* why; nullable */
  GArray         *frozen;        /* CfFrozenInterval of every queue and interval of the period */
  int             number;        /* out: 1, 2, … */
} CfPublishInput;

/* With nothing frozen: model/cf-publication.h reads what belongs there. */
CfPublishInput *cf_publish_input_new  (void);
void            cf_publish_input_free (gpointer input);

extern const CfCommand cf_command_schedule_create;    /* CfScheduleInput */
extern const CfCommand cf_command_schedule_publish;   /* CfPublishInput */

G_END_DECLS
