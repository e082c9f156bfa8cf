/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-statutory-day.h"

#include <unicode/ucal.h>

#define CHINA "zh@calendar=chinese"
#define RULE_OF_2025 2025
#define MILLISECONDS_PER_DAY 86400000.0

/* Month 1…12 of the Chinese calendar; 0 for a leap month, which has no festivals. */
static gboolean
lunar_date (CfDay  day,
            int   *month,
            int   *of_month)
{
  static const UChar zone[] = u"Asia/Shanghai";
  UErrorCode status = U_ZERO_ERROR;
  UCalendar *calendar = ucal_open (zone, -1, CHINA, UCAL_TRADITIONAL, &status);

  /* Noon in Shanghai. */
  ucal_setMillis (calendar, (day + 0.5 - 8.0 / 24.0) * MILLISECONDS_PER_DAY, &status);
  *month = ucal_get (calendar, UCAL_MONTH, &status) + 1;
  *of_month = ucal_get (calendar, UCAL_DATE, &status);
  if (ucal_get (calendar, UCAL_IS_LEAP_MONTH, &status) != 0)
    *month = 0;
  ucal_close (calendar);

  return U_SUCCESS (status);
}

static int
qingming_of_april (int year)
{
  int y = year % 100;

  return (int) (y * 0.2422 + 4.81) - y / 4;
}

static gboolean
is_solar_holiday (int year,
                  int month,
                  int of_month)
{
  switch (month)
    {
    case 1:
      return of_month == 1;
    case 4:
      return of_month == qingming_of_april (year);
    case 5:
      return of_month == 1 || (of_month == 2 && year >= RULE_OF_2025);
    case 10:
      return of_month <= 3;
    default:
      return FALSE;
    }
}

gboolean
cf_statutory_day_in_china (CfDay day)
{
  int year, month, of_month;
  int lunar_month, of_lunar_month;

  cf_day_to_ymd (day, &year, &month, &of_month);

  if (year < 2000 || year > 2099)
    return FALSE;
  if (is_solar_holiday (year, month, of_month))
    return TRUE;
  if (!lunar_date (day, &lunar_month, &of_lunar_month))
    return FALSE;

  if ((lunar_month == 1 && of_lunar_month <= 3) || (lunar_month == 5 && of_lunar_month == 5)
      || (lunar_month == 8 && of_lunar_month == 15))
    return TRUE;

  /* The eve: tomorrow the year begins. */
  return year >= RULE_OF_2025 && lunar_month == 12
         && lunar_date (day + 1, &lunar_month, &of_lunar_month)
         && lunar_month == 1 && of_lunar_month == 1;
}
