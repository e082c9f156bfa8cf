/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Computed with the lunar-javascript package and equal to the published dates of 2020 to 2035; the
 * Hong Kong Observatory publishes the same table for 1901 to 2100. */
#include "cf-lunar-year.h"

#include <stdlib.h>

/* Days after January 1, from CF_LUNAR_YEAR_FIRST. */
static const guint8 starts[] = {
  44, 33, 22, 40, 30, 49, 38, 27, 46, 35,   /* 2010 */
  24, 42, 31, 21, 40, 28, 47, 36, 25, 43,   /* 2020 */
  33, 22, 41, 30, 49, 38, 27, 45, 34, 23,   /* 2030 */
  42, 31, 21, 40, 29, 47, 36, 25, 44, 32,   /* 2040 */
  22, 41, 31, 49, 38, 27, 45, 34, 23, 42,   /* 2050 */
  32,   /* 2060 */
};

G_STATIC_ASSERT (G_N_ELEMENTS (starts) == CF_LUNAR_YEAR_LAST - CF_LUNAR_YEAR_FIRST + 1);

CfDay
cf_lunar_year_start (int year)
{
  if (year < CF_LUNAR_YEAR_FIRST || year > CF_LUNAR_YEAR_LAST)
    return CF_DAY_NONE;

  return cf_day_from_ymd (year, 1, 1) + starts[year - CF_LUNAR_YEAR_FIRST];
}

gboolean
cf_lunar_year_distance (CfDay  day,
                        int   *distance)
{
  int year, month, day_of_month;
  gboolean found = FALSE;

  cf_day_to_ymd (day, &year, &month, &day_of_month);

  /* The nearest may be of the next Gregorian year. */
  for (int candidate = year; candidate <= year + 1; candidate++)
    {
      CfDay start = cf_lunar_year_start (candidate);

      if (start == CF_DAY_NONE || (found && abs (day - start) >= abs (*distance)))
        continue;

      *distance = day - start;
      found = TRUE;
    }

  return found;
}
