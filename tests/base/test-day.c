/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-day.h"

static void
test_every_day_of_four_centuries (void)
{
  CfDay day = cf_day_from_ymd (1800, 1, 1);
  CfDay end = cf_day_from_ymd (2201, 1, 1);
  guint weekday = cf_day_weekday (day);

  g_assert_cmpint (cf_day_from_ymd (1970, 1, 1), ==, 0);
  g_assert_cmpint (cf_day_from_ymd (1900, 1, 1), ==, CF_DAY_ALWAYS);

  for (; day < end; day++, weekday = (weekday + 1) % 7)
    {
      int year, month, day_of_month;

      cf_day_to_ymd (day, &year, &month, &day_of_month);
      g_assert_cmpint (cf_day_from_ymd (year, month, day_of_month), ==, day);
      g_assert_cmpuint (cf_day_weekday (day), ==, weekday);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/day/every-day-of-four-centuries", test_every_day_of_four_centuries);

  return g_test_run ();
}
