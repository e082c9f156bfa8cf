/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-schedule-desk.h: the planner's desk: the grid, the coverage under it, the panel beside it, the
 * bar of a build and the search above it, all on one board.
 *
 * Knows nothing of periods and files; that is the page's. Properties: "narrow" (the panel takes the
 * grid's place), "panel-shown", "panel-beside" (shown, in a wide window), "searching". Signal:
 * moved () when other days are in sight or the cursor went elsewhere. Main thread. */
#pragma once

#include "cf-build-bar.h"
#include "cf-coverage-strip.h"
#include "cf-schedule-board.h"
#include "cf-schedule-view.h"

#include "cf-store.h"

G_BEGIN_DECLS

#define CF_TYPE_SCHEDULE_DESK (cf_schedule_desk_get_type ())
G_DECLARE_FINAL_TYPE (CfScheduleDesk, cf_schedule_desk, CF, SCHEDULE_DESK, AdwBin)

void             cf_schedule_desk_set_board    (CfScheduleDesk  *self,
                                                CfStore         *store,
                                                CfPlanBoard     *board);
/* What is summed over people is shown to whoever sees all of what it is made of: @coverage needs
 * every shift, @goals also every contract, leave and wish. */
void             cf_schedule_desk_show_sums    (CfScheduleDesk  *self,
                                                gboolean         coverage,
                                                gboolean         goals);
void             cf_schedule_desk_set_editable (CfScheduleDesk  *self,
                                                gboolean         editable);
CfScheduleView  *cf_schedule_desk_get_view     (CfScheduleDesk  *self);
CfBuildBar      *cf_schedule_desk_get_build_bar (CfScheduleDesk *self);
CfCoverageStrip *cf_schedule_desk_get_strip    (CfScheduleDesk  *self);
void             cf_schedule_desk_show_tab     (CfScheduleDesk  *self,
                                                const char      *tab);   /* "problems" … */
void             cf_schedule_desk_notice       (CfScheduleDesk  *self,
                                                const char      *text);
void             cf_schedule_desk_ask_who      (CfScheduleDesk  *self);
/* The versions of the schedule that is on the board now. */
void             cf_schedule_desk_show_versions (CfScheduleDesk *self);
/* FALSE: nobody on the board has that id. */
gboolean         cf_schedule_desk_show_person  (CfScheduleDesk  *self,
                                                gint64           agent_id,
                                                CfDay            day);   /* CF_DAY_NONE: as it is */

G_END_DECLS
