/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-queue-store.h: queues, their goals and their opening hours. */
#pragma once

#include "cf-command-input.h"
#include "cf-opening.h"
#include "cf-queue.h"

G_BEGIN_DECLS

GPtrArray *cf_queue_read_all   (CfDb    *db,         /* CfQueue by id */
                                GError **error);
GPtrArray *cf_opening_read_all (CfDb    *db,         /* CfOpening by id; @queue_id 0: of all */
                                gint64   queue_id,
                                GError **error);

typedef struct
{
  int weekday;          /* Monday 0 */
  int start_minute;
  int end_minute;       /* up to 1440; hours past midnight are two spans */
} CfOpeningSpan;

typedef struct
{
  CfCommandInput  base;
  gint64          queue_id;           /* by cf_id_new () to create */
  char           *name;
  int             interval_minutes;   /* 15, 30 or 60 */
  double          goal_share;
  int             goal_seconds;
  double          max_occupancy;      /* 0: no limit */
  double          max_abandonment;    /* 0: no limit */
  int             patience_s;         /* 0: callers wait for ever */
  double          shrinkage;
  int             minimum_staff;
  int             handle_s;
  GArray         *openings;           /* CfOpeningSpan: the whole week; they may not overlap */
  gint64          first_opening_id;   /* cf_id_new_block (number of openings) */
} CfQueueInput;

CfQueueInput *cf_queue_input_new  (void);            /* with the defaults of a new queue */
void          cf_queue_input_free (gpointer input);

extern const CfCommand cf_command_queue_create;      /* CfQueueInput; goes to the end */
extern const CfCommand cf_command_queue_edit;        /* CfQueueInput */

G_END_DECLS
