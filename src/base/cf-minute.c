/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-minute.h"

#include <stdio.h>

/* @minute_of_day may lie outside the day: 1500 is 01:00 of the day after. */
CfMinute
cf_minute_at (CfDay day,
              int   minute_of_day)
{
  return (CfMinute) day * CF_MINUTES_PER_DAY + minute_of_day;
}

CfDay
cf_minute_day (CfMinute minute)
{
  return (CfDay) (minute / CF_MINUTES_PER_DAY - (minute % CF_MINUTES_PER_DAY < 0));
}

int
cf_minute_of_day (CfMinute minute)
{
  return (int) (minute - (CfMinute) cf_minute_day (minute) * CF_MINUTES_PER_DAY);
}

/* "7:05", "07:05", "24:00" as the end of a day; seconds are accepted and dropped. -1 when it is no
 * time of day. */
int
cf_minute_parse_clock (const char *text)
{
  int hour, minute, second = 0, length = 0;

  if (text == NULL || sscanf (text, "%2d:%2d%n", &hour, &minute, &length) != 2)
    return -1;

  if (text[length] == ':')
    {
      int more = 0;

      if (sscanf (text + length, ":%2d%n", &second, &more) != 1)
        return -1;
      length += more;
    }

  if (text[length] != '\0' || hour < 0 || hour > 24 || minute < 0 || minute > 59 || second < 0
      || second > 59 || (hour == 24 && minute + second > 0))
    return -1;

  return hour * 60 + minute;
}

/* "07:05"; the date is left out. */
char *
cf_minute_to_clock (CfMinute minute)
{
  int of_day = cf_minute_of_day (minute);

  return g_strdup_printf ("%02d:%02d", of_day / 60, of_day % 60);
}

char *
cf_minute_to_iso (CfMinute minute)
{
  g_autofree char *day = cf_day_to_iso (cf_minute_day (minute));
  g_autofree char *clock = cf_minute_to_clock (minute);

  return g_strdup_printf ("%s %s", day, clock);
}
