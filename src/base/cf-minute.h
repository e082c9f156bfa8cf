/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-minute.h: local civil time of the site, in minutes since 1970-01-01 00:00.
 *
 * Schedule, demand and leave are kept in this time: a shift from 22:00 to 06:00 is 480 minutes
 * whatever the clocks do that night. It is never an instant; punches and history are, and have
 * their own type. Pure functions, any thread. */
#pragma once

#include "cf-day.h"

G_BEGIN_DECLS

typedef gint64 CfMinute;

#define CF_MINUTES_PER_DAY 1440
#define CF_MINUTE_NONE G_MININT64

CfMinute  cf_minute_at        (CfDay       day,
                               int         minute_of_day);
CfDay     cf_minute_day       (CfMinute    minute);
int       cf_minute_of_day    (CfMinute    minute);
int       cf_minute_parse_clock (const char *text);
char     *cf_minute_to_clock  (CfMinute    minute);
char     *cf_minute_to_iso    (CfMinute    minute);

G_END_DECLS
