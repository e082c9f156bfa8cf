/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Counted, not walked: F (t) is the number of night minutes since the epoch before t, whole days
 * times the band's length plus what today has of it, so an interval is F (end) - F (start). */
#include "cf-night.h"

static gint64
night_minutes_before (CfMinute    minute,
                      CfNightBand band)
{
  int of_day = cf_minute_of_day (minute);
  gint64 day = cf_minute_day (minute);

  if (band.from < band.until)
    return day * (band.until - band.from) + CLAMP (of_day - band.from, 0, band.until - band.from);

  gint64 length = band.until + CF_MINUTES_PER_DAY - band.from;

  return day * length + MIN (of_day, band.until) + MAX (of_day - band.from, 0);
}

gint64
cf_night_minutes (CfInterval  interval,
                  CfNightBand band)
{
  if (cf_interval_is_empty (interval) || band.from == band.until)
    return 0;

  return night_minutes_before (interval.end, band) - night_minutes_before (interval.start, band);
}

gboolean
cf_night_touches (CfInterval  interval,
                  CfNightBand band)
{
  return cf_night_minutes (interval, band) > 0;
}
