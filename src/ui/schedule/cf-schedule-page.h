/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-schedule-page.h: who works when; is it covered, legal and fair?
 *
 * The grid with its coverage strip, the bar of a build, and the side panel with problems, goals and
 * versions, all on one plan board that holds one schedule at a time.
 *
 * Actions: schedule.publish, .build, .stop-build, .new, .previous, .next, .span (s), .show-panel,
 * .panel (s), .ask-who, .export (s), .copy-image. Main thread. */
#pragma once

#include "cf-page.h"

G_BEGIN_DECLS

#define CF_TYPE_SCHEDULE_PAGE (cf_schedule_page_get_type ())
G_DECLARE_FINAL_TYPE (CfSchedulePage, cf_schedule_page, CF, SCHEDULE_PAGE, CfPage)

G_END_DECLS
