/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-interval.h"

CfInterval
cf_interval_of_day (CfDay day)
{
  return (CfInterval) { cf_minute_at (day, 0), cf_minute_at (day, CF_MINUTES_PER_DAY) };
}

gboolean
cf_interval_is_empty (CfInterval interval)
{
  return interval.end <= interval.start;
}

gint64
cf_interval_minutes (CfInterval interval)
{
  return cf_interval_is_empty (interval) ? 0 : interval.end - interval.start;
}

gboolean
cf_interval_contains (CfInterval interval,
                      CfMinute   minute)
{
  return interval.start <= minute && minute < interval.end;
}

gboolean
cf_interval_overlaps (CfInterval a,
                      CfInterval b)
{
  return !cf_interval_is_empty (cf_interval_intersect (a, b));
}

CfInterval
cf_interval_intersect (CfInterval a,
                       CfInterval b)
{
  return (CfInterval) { MAX (a.start, b.start), MIN (a.end, b.end) };
}
