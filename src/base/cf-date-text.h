/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-date-text.h: days, weeks and periods as the screen and paper show them.
 *
 * Whole templates go through gettext, so each language has its own order and its own names; nothing
 * is glued together. English: "Mon 4 Jan", "28 Dec 2026 – 10 Jan 2027". Each function gives a new
 * string; any thread. */
#pragma once

#include "cf-minute.h"

G_BEGIN_DECLS

typedef enum
{
  CF_DATE_TEXT_SHORT,     /* 4 Jan · 1月4日 */
  CF_DATE_TEXT_DAY,       /* Mon 4 Jan · 1月4日 周一 */
  CF_DATE_TEXT_YEAR,      /* 4 Jan 2027 · 2027年1月4日 */
  CF_DATE_TEXT_FULL,      /* Monday, 4 January 2027 · 2027年1月4日 星期一: for screen readers */
} CfDateTextForm;

char       *cf_date_text_day           (CfDay           day,
                                        CfDateTextForm  form);
char       *cf_date_text_month         (CfDay           day);      /* January 2027 · 2027年1月 */
char       *cf_date_text_month_name    (CfDay           day);      /* January · 1月 */
char       *cf_date_text_week          (CfDay           day);      /* Week 53 · 第53周 */
char       *cf_date_text_period        (CfDay           from,      /* 4–10 Jan 2027 */
                                        CfDay           until);    /* exclusive */
char       *cf_date_text_days          (CfDay           from,      /* 4–10 Jan · 1月4–10日 */
                                        CfDay           until);    /* exclusive */
char       *cf_date_text_minute        (CfMinute        minute);   /* Mon 4 Jan, 08:30 */
char       *cf_date_text_clock_range   (CfMinute        start,     /* 22:00–06:00 */
                                        CfMinute        end);

const char *cf_date_text_weekday_short (guint           weekday);  /* Mon · 周一; Monday 0 */
const char *cf_date_text_weekday       (guint           weekday);  /* Monday · 星期一 */

/* The first day of a week (Monday 0): the language's, or else the locale's (LC_TIME). The site's
 * setting, where there is one, goes before it. */
guint       cf_date_text_first_weekday (void);

G_END_DECLS
