/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-schedule-paint.h: the schedule grid, drawn: the visible lines and days and nothing else.
 *
 * Everything comes in as arguments, so that a frame depends on nothing but what is shown here. */
#pragma once

#include "cf-schedule-chip.h"
#include "cf-schedule-edit.h"
#include "cf-schedule-text.h"

G_BEGIN_DECLS

typedef struct
{
  CfScheduleLayout      *layout;
  CfScheduleSource      *source;
  guint                  row, day;                  /* of the cursor */
  guint                  first_row, last_row;       /* selected, last included */
  guint                  first_day, last_day;
  gboolean               focused;
  guint                  today;                     /* column; G_MAXUINT: not in sight */
  const char            *typed;                     /* nullable: nothing is being typed */
  CfScheduleTyped        typed_state;
  const CfScheduleBlock *dragged;                   /* nullable */
  const CfScheduleBlock *drop;                      /* where it would go; nullable */
  gboolean               can_edit;
} CfScheduleFrame;

/* Cells, marks, selection. */
void cf_schedule_paint_cells  (const CfScheduleFrame *frame,
                               CfScheduleBrush       *brush,
                               GtkSnapshot           *snapshot);
/* Team headings, names, totals, the header of the days: what stays in its place. */
void cf_schedule_paint_frame  (const CfScheduleFrame *frame,
                               CfScheduleBrush       *brush,
                               GtkSnapshot           *snapshot);
/* The small square at the lower right of the selection that drags it further, in the widget. */
CfScheduleBox cf_schedule_paint_handle (const CfScheduleFrame *frame);

G_END_DECLS
