/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-schedule-board.h: the plan board, as the grid wants to see it.
 *
 * Adds what is only of the screen: the rows of open shifts on top, teams as groups with their
 * counts, and the question that an edit against a hard rule needs. Main thread.
 *
 * Signal: refused (char *why): an edit would break hard rules anew; cf_schedule_board_insist ()
 * does it all the same. */
#pragma once

#include "cf-plan-board.h"
#include "cf-schedule-source.h"

G_BEGIN_DECLS

#define CF_TYPE_SCHEDULE_BOARD (cf_schedule_board_get_type ())
G_DECLARE_FINAL_TYPE (CfScheduleBoard, cf_schedule_board, CF, SCHEDULE_BOARD, GObject)

CfScheduleBoard   *cf_schedule_board_new       (CfPlanBoard       *board);

/* The rows of open shifts come first: between the board's numbers and the grid's. */
guint              cf_schedule_board_n_open    (CfScheduleBoard   *self);
/* The edit that was refused last, with a reason that stays on the cells. */
void               cf_schedule_board_insist    (CfScheduleBoard   *self,
                                                const char        *reason);
CfScheduleDayKind  cf_schedule_board_day_kind  (const CfPlanDay   *day);

G_END_DECLS
