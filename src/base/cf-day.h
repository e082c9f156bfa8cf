/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-day.h: a civil date of the site, as a number.
 *
 * A CfDay counts days since 1970-01-01 in the proleptic Gregorian calendar; it has no zone and no
 * time. Differences are plain subtraction. Pure functions, any thread. Weekdays are numbered from
 * Monday = 0, as ISO 8601 orders them; where a week starts on the screen is the locale's business
 * and comes in as an argument. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef gint32 CfDay;

#define CF_DAY_NONE G_MININT32   /* "no date": unknown, unreadable text */
#define CF_DAY_OPEN G_MAXINT32   /* the exclusive end of what still lasts: later than every day */
#define CF_DAY_ALWAYS (-25567)   /* 1900-01-01: what begins then began "always" */
#define CF_DAYS_PER_WEEK 7

CfDay    cf_day_from_ymd    (int          year,
                             int          month,
                             int          day);
void     cf_day_to_ymd      (CfDay        day,
                             int         *year,
                             int         *month,
                             int         *day_of_month);
guint    cf_day_weekday     (CfDay        day);
guint    cf_day_iso_week    (CfDay        day);
CfDay    cf_day_week_start  (CfDay        day,
                             guint        first_weekday);
CfDay    cf_day_month_start (CfDay        day);
CfDay    cf_day_add_months  (CfDay        day,
                             int          months);
int      cf_day_years_since (CfDay        since,
                             CfDay        day);
CfDay    cf_day_parse_iso   (const char  *text);
char    *cf_day_to_iso      (CfDay        day);

G_END_DECLS
