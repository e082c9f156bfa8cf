/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-date-reading.h: dates and times as people and telephone systems write them.
 *
 * 2026-11-22, 2026/11/22, 2026.11.22, 20261122, 2026年11月22日, 22.11.2026, 11/22/2026, 22-Nov-2026:
 * where the year stands last, day and month can be told apart only by looking at the whole column,
 * so a reader first asks cf_date_reading_order (). Years have four digits. The locale plays no
 * part. Full-width digits are the caller's to fold. Pure functions, any thread. */
#pragma once

#include "cf-minute.h"

G_BEGIN_DECLS

typedef enum
{
  CF_DATE_ORDER_UNKNOWN,         /* no date of this column says; reads the year-first forms only */
  CF_DATE_ORDER_DAY_MONTH,
  CF_DATE_ORDER_MONTH_DAY,
} CfDateOrder;

typedef struct
{
  guint day_first;       /* dates that can only be day-month: a first number above 12 */
  guint month_first;     /* … month-day: a second number above 12 */
  guint either;          /* dates with both numbers up to 12 */
  guint points;          /* … of `either`, written with points: 1.2.2026, which is day-month */
} CfDateOrderCount;

void         cf_date_reading_count     (const char        *text,
                                        CfDateOrderCount  *count);
/* The order that no date of the column contradicts. @doubtful: every date read either way (the
 * order is then a guess: day-month with points, else month-day), or some contradict the others. */
CfDateOrder  cf_date_reading_order     (const CfDateOrderCount *count,
                                        gboolean          *doubtful);

/* CF_DAY_NONE when it is no date in that order. */
CfDay        cf_date_reading_day       (const char        *text,
                                        CfDateOrder        order);

/* A time of day in minutes, or -1: 9:00, 09:00:00, 9:00 AM, 900, 0900, 9时30分, 上午9:00, 24:00. */
int          cf_date_reading_clock     (const char        *text);

/* "09:00-09:30" as well as "09:00"; @end is -1 where there is none. FALSE: no time. */
gboolean     cf_date_reading_span      (const char        *text,
                                        int               *start,
                                        int               *end);

/* Date and time in one text: "2026/11/22 9:00", "2026-11-22T09:00:00+08:00" (the zone is dropped,
 * the time stays as written), "2026-11-22" alone is midnight. CF_MINUTE_NONE: not one. */
CfMinute     cf_date_reading_minute    (const char        *text,
                                        CfDateOrder        order);

G_END_DECLS
