/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-schedule-sheet.h: the open period of a plan board as paper, picture or table.
 *
 * Takes a copy of what the board shows at that moment, so it may be laid out on another thread. */
#pragma once

#include "cf-plan-board.h"
#include "cf-poster.h"

G_BEGIN_DECLS

typedef struct _CfScheduleSheet CfScheduleSheet;

typedef enum
{
  CF_SCHEDULE_PDF_A4,
  CF_SCHEDULE_PDF_A3,
  CF_SCHEDULE_PNG,            /* everything on one picture, also for the clipboard */
  CF_SCHEDULE_CSV,
} CfScheduleFormat;

/* @center: the center's name. NULL: the board has nothing loaded. */
CfScheduleSheet     *cf_schedule_sheet_new       (CfPlanBoard      *board,
                                                  const char       *center);
void                 cf_schedule_sheet_free      (CfScheduleSheet  *self);
const CfPosterInput *cf_schedule_sheet_get_input (CfScheduleSheet  *self);
GBytes              *cf_schedule_sheet_export    (CfScheduleSheet  *self,
                                                  CfScheduleFormat  format,
                                                  GError          **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CfScheduleSheet, cf_schedule_sheet_free)

G_END_DECLS
