/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-schedule-board-private.h: what reading and editing the board's grid share. */
#pragma once

#include "cf-schedule-board.h"

G_BEGIN_DECLS

typedef struct
{
  char  *name;
  char  *leader;       /* nullable */
  guint *n_working;    /* a day */
  int    minutes, nights;
} Group;

struct _CfScheduleBoard
{
  GObject       parent_instance;

  /* owned */
  CfPlanBoard  *board;
  GArray       *codes;         /* CfScheduleCode; texts are the board's */
  GPtrArray    *groups;        /* Group */
  GArray       *group_of_row;  /* guint */
  guint        *open;          /* [open row * n_days + day]: index + 1 of the open shift */
  guint         n_open;
  char         *note;          /* the one lent last */
  GArray       *refused;       /* CfPlanEdit with own notes */
  char         *refused_subject;
};

guint                  cf_schedule_board_count_days (CfScheduleBoard      *self);
/* Rows are the grid's: open shifts first. */
const CfPlanRow       *cf_schedule_board_person     (CfScheduleBoard      *self,
                                                     guint                 row);
const CfPlanOpenShift *cf_schedule_board_open_shift (CfScheduleBoard      *self,    /* NULL: none */
                                                     guint                 row,
                                                     guint                 day);

/* cf-schedule-board-edit.c */
void                   cf_schedule_board_edit       (CfScheduleSource     *source,
                                                     const CfScheduleEdit *edits,
                                                     guint                 n_edits);

G_END_DECLS
