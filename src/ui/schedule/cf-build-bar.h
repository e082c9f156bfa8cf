/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-build-bar.h: a build that is running, as a bar above the grid, never as a dialog.
 *
 * Shows the falling objective, the bound and the gap where the search knows them, and the time;
 * *Stop and Keep* (the action schedule.stop-build) ends it with the best so far. The owner of the
 * job gives what moves on; the bar only reads. When a build has ended and there is something that
 * must not be overlooked, the bar tells it, with Undo, until it is closed. Main thread. */
#pragma once

#include "cf-progress.h"
#include "cf-roster-best.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CF_TYPE_BUILD_BAR (cf_build_bar_get_type ())
G_DECLARE_FINAL_TYPE (CfBuildBar, cf_build_bar, CF, BUILD_BAR, AdwBin)

/* @seconds: the time that the build may take. */
void cf_build_bar_start  (CfBuildBar   *self,
                          CfProgress   *progress,
                          double        seconds);
void cf_build_bar_update (CfBuildBar   *self,
                          CfRosterBestInfo info);
void cf_build_bar_set_narrow (CfBuildBar *self,
                              gboolean    narrow);
/* Away with it, also with what it tells. */
void cf_build_bar_finish (CfBuildBar   *self);
void cf_build_bar_tell   (CfBuildBar   *self,
                          const char   *text);

G_END_DECLS
