/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-schedule-chip.h: one cell's chip with its marks, as palette.md draws it.
 *
 * Four corners, four meanings: top left rules, top right the lock, bottom right a note, bottom left
 * "changed since published". A mark has a shape of its own, so it can be told without color. */
#pragma once

#include "cf-schedule-brush.h"
#include "cf-schedule-source.h"

G_BEGIN_DECLS

typedef struct
{
  const char *code;        /* NULL: a day off, a faint dot */
  const char *detail;      /* shown where there is room for it: "07:00–15:30"; nullable */
  CfTint      tint;
  gboolean    hatched;     /* leave */
  gboolean    is_open;     /* nobody assigned: an outline */
  guint       marks;       /* CfScheduleMarks */
} CfScheduleChip;

/* Where the chip lies in the box of its cell. */
CfScheduleBox cf_schedule_chip_box   (CfScheduleBox         cell,
                                      double                scale);
void          cf_schedule_chip_paint (const CfScheduleChip *chip,
                                      CfScheduleBrush      *brush,
                                      GtkSnapshot          *snapshot,
                                      CfScheduleBox         cell);

G_END_DECLS
