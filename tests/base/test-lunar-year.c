/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Spring Festival, against published dates. */
#include "cf-lunar-year.h"

static const struct { int year, month, day; } published[] = {
  { 2020, 1, 25 }, { 2021, 2, 12 }, { 2022, 2, 1 },  { 2023, 1, 22 },
  { 2024, 2, 10 }, { 2025, 1, 29 }, { 2026, 2, 17 }, { 2027, 2, 6 },
  { 2028, 1, 26 }, { 2029, 2, 13 }, { 2030, 2, 3 },  { 2031, 1, 23 },
  { 2032, 2, 11 }, { 2033, 1, 31 }, { 2034, 2, 19 }, { 2035, 2, 8 },
};

static void
test_published_dates (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (published); i++)
    g_assert_cmpint (cf_lunar_year_start (published[i].year), ==,
                     cf_day_from_ymd (published[i].year, published[i].month, published[i].day));

  g_assert_cmpint (cf_lunar_year_start (CF_LUNAR_YEAR_FIRST - 1), ==, CF_DAY_NONE);
  g_assert_cmpint (cf_lunar_year_start (CF_LUNAR_YEAR_LAST + 1), ==, CF_DAY_NONE);
}

/* Twelve or thirteen months of 29 or 30 days. */
static void
test_lengths_of_years (void)
{
  for (int year = CF_LUNAR_YEAR_FIRST; year < CF_LUNAR_YEAR_LAST; year++)
    {
      int length = cf_lunar_year_start (year + 1) - cf_lunar_year_start (year);

      g_assert_true ((length >= 353 && length <= 355) || (length >= 383 && length <= 385));
    }
}

static void
test_distance (void)
{
  static const struct { int year, month, day, distance; } cases[] = {
    { 2026, 2, 17, 0 }, { 2026, 2, 10, -7 }, { 2026, 3, 4, 15 }, { 2027, 1, 30, -7 },
    { 2026, 12, 31, -37 }, { 2024, 12, 31, -29 }, { 2026, 7, 1, 134 },
  };
  int distance;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_true (cf_lunar_year_distance (cf_day_from_ymd (cases[i].year, cases[i].month,
                                                              cases[i].day), &distance));
      g_assert_cmpint (distance, ==, cases[i].distance);
    }
  g_assert_false (cf_lunar_year_distance (cf_day_from_ymd (2005, 2, 9), &distance));
  g_assert_false (cf_lunar_year_distance (cf_day_from_ymd (2070, 2, 9), &distance));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/lunar-year/published", test_published_dates);
  g_test_add_func ("/lunar-year/lengths", test_lengths_of_years);
  g_test_add_func ("/lunar-year/distance", test_distance);

  return g_test_run ();
}
