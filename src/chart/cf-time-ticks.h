/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-time-ticks.h: where a time axis has its ticks: at most so many, at round civil times.
 *
 * From 15 minutes over hours, days, weeks (of the reader's first weekday) and months to years: the
 * closest distance that does not exceed the number. @until is exclusive: the end of an axis that
 * shows whole days is not a day of its own. */
#pragma once

#include "cf-scale.h"

G_BEGIN_DECLS

GArray *cf_time_ticks (CfMinute from,
                       CfMinute until,
                       guint    max_ticks);

G_END_DECLS
