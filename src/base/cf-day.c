/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The conversion counts in 400-year eras of 146 097 days, with March as the first month, so that
 * the leap day is the last of its year and needs no case of its own. */
#include "cf-day.h"

#include <stdio.h>

#define DAYS_PER_ERA 146097
#define EPOCH_OFFSET 719468   /* days from 0000-03-01 to 1970-01-01 */

static int
floor_div (int a,
           int b)
{
  return a / b - (a % b < 0);
}

static int
days_in_month (int year,
               int month)
{
  static const int lengths[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
  gboolean leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;

  return lengths[month - 1] + (month == 2 && leap);
}

/* CF_DAY_NONE when there is no such date, or the year is outside 1…9999. */
CfDay
cf_day_from_ymd (int year,
                 int month,
                 int day)
{
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1
      || day > days_in_month (year, month))
    return CF_DAY_NONE;

  int y = month <= 2 ? year - 1 : year;
  int era = floor_div (y, 400);
  int year_of_era = y - era * 400;
  int day_of_year = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
  int day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;

  return era * DAYS_PER_ERA + day_of_era - EPOCH_OFFSET;
}

void
cf_day_to_ymd (CfDay  day,
               int   *year,
               int   *month,
               int   *day_of_month)
{
  g_return_if_fail (day != CF_DAY_NONE);

  int z = day + EPOCH_OFFSET;
  int era = floor_div (z, DAYS_PER_ERA);
  int day_of_era = z - era * DAYS_PER_ERA;
  int leap_days = day_of_era / 1460 - day_of_era / 36524 + day_of_era / 146096;
  int year_of_era = (day_of_era - leap_days) / 365;
  int day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  int march_month = (5 * day_of_year + 2) / 153;
  int m = march_month < 10 ? march_month + 3 : march_month - 9;

  *year = year_of_era + era * 400 + (m <= 2);
  *month = m;
  *day_of_month = day_of_year - (153 * march_month + 2) / 5 + 1;
}

/* Monday = 0 … Sunday = 6; 1970-01-01 was a Thursday. */
guint
cf_day_weekday (CfDay day)
{
  int weekday = (day % 7 + 7 + 3) % 7;

  return (guint) weekday;
}

/* The number of the week whose Thursday lies in the year, ISO 8601. */
guint
cf_day_iso_week (CfDay day)
{
  CfDay thursday = day - (int) cf_day_weekday (day) + 3;
  int year, month, day_of_month;

  cf_day_to_ymd (thursday, &year, &month, &day_of_month);

  return (guint) (thursday - cf_day_from_ymd (year, 1, 1)) / 7 + 1;
}

CfDay
cf_day_week_start (CfDay day,
                   guint first_weekday)
{
  g_return_val_if_fail (first_weekday < CF_DAYS_PER_WEEK, day);

  return day - (int) ((cf_day_weekday (day) + 7 - first_weekday) % 7);
}

CfDay
cf_day_month_start (CfDay day)
{
  int year, month, day_of_month;

  cf_day_to_ymd (day, &year, &month, &day_of_month);

  return cf_day_from_ymd (year, month, 1);
}

/* The same day of the month, or the month's last where it has no such day. */
CfDay
cf_day_add_months (CfDay day,
                   int   months)
{
  int year, month, day_of_month;

  cf_day_to_ymd (day, &year, &month, &day_of_month);

  int count = year * 12 + month - 1 + months;
  int new_year = floor_div (count, 12);
  int new_month = count - new_year * 12 + 1;

  int last = days_in_month (new_year, new_month);

  return cf_day_from_ymd (new_year, new_month, MIN (day_of_month, last));
}

/* Whole years from @since to @day, as a birthday counts them; someone born on a 29 February has a
 * birthday on 1 March in ordinary years. */
int
cf_day_years_since (CfDay since,
                    CfDay day)
{
  int y0, m0, d0, y1, m1, d1;

  cf_day_to_ymd (since, &y0, &m0, &d0);
  cf_day_to_ymd (day, &y1, &m1, &d1);

  return y1 - y0 - (m1 < m0 || (m1 == m0 && d1 < d0));
}

/* Only YYYY-MM-DD; importers read what people write. */
CfDay
cf_day_parse_iso (const char *text)
{
  int year, month, day, length = 0;

  if (text == NULL || sscanf (text, "%4d-%2d-%2d%n", &year, &month, &day, &length) != 3
      || length != 10 || text[length] != '\0')
    return CF_DAY_NONE;

  return cf_day_from_ymd (year, month, day);
}

char *
cf_day_to_iso (CfDay day)
{
  int year, month, day_of_month;

  cf_day_to_ymd (day, &year, &month, &day_of_month);

  return g_strdup_printf ("%04d-%02d-%02d", year, month, day_of_month);
}
