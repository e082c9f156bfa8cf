/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-coverage-strip.h: the coverage of each day, exactly under its column of the grid.
 *
 * Scheduled against required agents in steps, and three lines of figures: shortage, surplus and the
 * expected service level. They count everybody in the period, not only the rows in sight; the sums
 * at the right are those of the days in sight. Never scrolls up or down; follows the grid sideways.
 * An edit on the board is in the figures before the next frame. Main thread. */
#pragma once

#include "cf-plan-board.h"
#include "cf-schedule-view.h"

G_BEGIN_DECLS

#define CF_TYPE_COVERAGE_STRIP (cf_coverage_strip_get_type ())
G_DECLARE_FINAL_TYPE (CfCoverageStrip, cf_coverage_strip, CF, COVERAGE_STRIP, GtkWidget)

void cf_coverage_strip_set_view  (CfCoverageStrip *self,
                                  CfScheduleView  *view);
void cf_coverage_strip_set_board (CfCoverageStrip *self,
                                  CfPlanBoard     *board);      /* nullable */

/* The first day whose column is at least half in sight, and how many of them there are. */
void cf_coverage_strip_get_days  (CfCoverageStrip *self,
                                  guint           *first,
                                  guint           *n_days);

G_END_DECLS
