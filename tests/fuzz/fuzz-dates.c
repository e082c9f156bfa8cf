/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fuzz-dates.c: what people write as dates, times, numbers and durations. What is read lies in its
 * range. */
#include "cf-date-reading.h"
#include "cf-number.h"

#include <math.h>
#include <stdint.h>

int LLVMFuzzerTestOneInput (const uint8_t *data,
                            size_t         size);

static void
check_dates (const char  *text,
             CfDateOrder  order)
{
  CfDay first = cf_day_from_ymd (1, 1, 1);
  CfDay last = cf_day_from_ymd (9999, 12, 31);
  CfDay day = cf_date_reading_day (text, order);
  CfMinute minute = cf_date_reading_minute (text, order);

  g_assert_true (day == CF_DAY_NONE || (first <= day && day <= last));
  g_assert_true (minute == CF_MINUTE_NONE
                 || (cf_minute_at (first, 0) <= minute && minute <= cf_minute_at (last + 1, 0)));
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autofree char *bytes = g_strndup ((const char *) data, size);
  g_autofree char *text = g_utf8_make_valid (bytes, -1);
  CfDateOrderCount count = { 0 };
  gboolean doubtful;
  double value = 0;
  int start, end;

  cf_date_reading_count (text, &count);
  check_dates (text, cf_date_reading_order (&count, &doubtful));
  check_dates (text, CF_DATE_ORDER_DAY_MONTH);
  check_dates (text, CF_DATE_ORDER_MONTH_DAY);

  start = cf_date_reading_clock (text);
  g_assert_true (start >= -1 && start <= 1440);
  if (cf_date_reading_span (text, &start, &end))
    g_assert_true (start >= 0 && start <= 1440 && end >= -1 && end <= 1440);

  cf_number_is_blank (text);
  if (cf_number_parse (text, &value))
    g_assert_true (isfinite (value));
  if (cf_number_parse_seconds (text, &value))
    g_assert_true (isfinite (value) && value >= 0);

  return 0;
}
