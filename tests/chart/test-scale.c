/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-scale.h"

#include <math.h>

static CfMinute
at (int year,
    int month,
    int day,
    int hour)
{
  return cf_minute_at (cf_day_from_ymd (year, month, day), hour * 60);
}

static char *
labels_of (const CfScale *scale,
           guint          max_ticks)
{
  g_autoptr(GArray) ticks = cf_scale_ticks (scale, max_ticks);
  GString *labels = g_string_new (NULL);

  for (guint i = 0; i < ticks->len; i++)
    g_string_append_printf (labels, "%s%s", i > 0 ? "|" : "",
                            g_array_index (ticks, CfTick, i).label);

  return g_string_free (labels, FALSE);
}

static void
test_there_and_back (void)
{
  const CfScale scales[] = {
    cf_scale_linear (-5, 120, 300, 20),
    cf_scale_time (at (2026, 11, 1, 0), at (2026, 12, 1, 0), 40, 900),
    cf_scale_band (14, 10, 500),
  };

  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    for (double view = scales[i].start; fabs (view - scales[i].end) > 10;
         view += scales[i].end > scales[i].start ? 7 : -7)
      g_assert_cmpfloat_with_epsilon (
        cf_scale_to_view (&scales[i], cf_scale_from_view (&scales[i], view)), view, 1e-6);
}

static void
test_bands_fill_the_range (void)
{
  CfScale scale = cf_scale_band (4, 100, 300);

  g_assert_cmpfloat (cf_scale_band_width (&scale), ==, 50);
  g_assert_cmpfloat (cf_scale_to_view (&scale, 0), ==, 125);
  g_assert_cmpfloat (cf_scale_to_view (&scale, 3), ==, 275);
}

static void
test_nice_step (void)
{
  static const struct { double span; guint max_ticks; double step; } cases[] = {
    { 100, 5, 20 }, { 4000, 5, 1000 }, { 4100, 5, 1000 }, { 5100, 5, 2000 }, { 1, 4, 0.5 },
    { 0.03, 5, 0.01 }, { 7, 7, 1 }, { 1e9, 5, 2e8 }, { 13, 5, 5 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpfloat_with_epsilon (cf_scale_nice_step (cases[i].span, cases[i].max_ticks),
                                    cases[i].step, cases[i].step * 1e-9);
}

/* Whatever the span: few enough, inside, evenly apart, and 1, 2 or 5 in the first digit. */
static void
test_linear_ticks (void)
{
  GRand *rand = g_rand_new_with_seed (7);

  for (guint turn = 0; turn < 2000; turn++)
    {
      double span = pow (10, g_rand_double_range (rand, -4, 8));
      double from = span * g_rand_double_range (rand, -3, 3);
      guint max_ticks = g_rand_int_range (rand, 2, 12);
      CfScale scale = cf_scale_linear (from, from + span, 0, 100);
      g_autoptr(GArray) ticks = cf_scale_ticks (&scale, max_ticks);
      double step = cf_scale_nice_step (span, max_ticks);
      double digit = step / pow (10, floor (log10 (step) + 1e-9));

      g_assert_cmpuint (ticks->len, <=, max_ticks + 1);
      g_assert_true (fabs (digit - 1) < 1e-6 || fabs (digit - 2) < 1e-6 || fabs (digit - 5) < 1e-6);
      for (guint i = 0; i < ticks->len; i++)
        {
          double value = g_array_index (ticks, CfTick, i).value;

          g_assert_cmpfloat (value, >=, from - step * 1e-6);
          g_assert_cmpfloat (value, <=, from + span + step * 1e-6);
          g_assert_cmpfloat_with_epsilon (value / step, round (value / step), 1e-6);
        }
    }

  g_rand_free (rand);
}

static void
test_nice_ends_hold_the_data (void)
{
  GRand *rand = g_rand_new_with_seed (11);

  for (guint i = 0; i < 1000; i++)
    {
      double from = g_rand_double_range (rand, -1000, 1000);
      double until = from + g_rand_double_range (rand, 0.001, 5000);
      CfScale scale = cf_scale_linear_nice (from, until, 5, 100, 0);

      g_assert_cmpfloat (scale.from, <=, from + 1e-6);
      g_assert_cmpfloat (scale.until, >=, until - 1e-6);
      g_assert_cmpfloat (scale.until - scale.from, <=, 2.5 * (until - from) + 1e-6);
    }

  CfScale flat = cf_scale_linear_nice (3, 3, 5, 100, 0);

  g_assert_cmpfloat (flat.until, >, flat.from);
  g_rand_free (rand);
}

static void
test_time_labels (void)
{
  static const struct
  {
    int from[4];
    int until[4];
    guint max_ticks;
    const char *labels;
  } cases[] = {
    { { 2026, 11, 23, 8 }, { 2026, 11, 23, 10 }, 4, "08:00|08:30|09:00|09:30" },
    { { 2026, 11, 23, 0 }, { 2026, 11, 24, 0 }, 6, "23 Nov|06:00|12:00|18:00" },
    { { 2026, 11, 22, 20 }, { 2026, 11, 23, 4 }, 4, "20:00|22:00|23 Nov|02:00" },
    { { 2026, 12, 30, 0 },
      { 2027, 1, 3, 0 },
      8,
      "30 Dec|12:00|31 Dec|12:00|1 Jan|12:00|2 Jan|12:00" },
    { { 2026, 10, 12, 0 }, { 2026, 11, 9, 0 }, 6, "18 Oct|25 Oct|1 Nov|8 Nov" },
    { { 2026, 1, 20, 0 }, { 2027, 1, 20, 0 }, 6, "April|July|October|January 2027" },
    { { 2020, 6, 1, 0 }, { 2024, 2, 1, 0 }, 5, "2021|2022|2023|2024" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const int *f = cases[i].from;
      const int *u = cases[i].until;
      CfScale scale
          = cf_scale_time (at (f[0], f[1], f[2], f[3]), at (u[0], u[1], u[2], u[3]), 0, 1);
      g_autofree char *labels = labels_of (&scale, cases[i].max_ticks);

      g_assert_cmpstr (labels, ==, cases[i].labels);
    }
}

/* From an hour to a century: never too many, ascending, inside the axis, at round times. */
static void
test_time_ticks (void)
{
  GRand *rand = g_rand_new_with_seed (5);

  for (guint turn = 0; turn < 3000; turn++)
    {
      CfMinute from = at (1995, 1, 1, 0) + g_rand_int_range (rand, 0, 40 * 525600);
      CfMinute until = from + (CfMinute) pow (10, g_rand_double_range (rand, 1.8, 7.7));
      guint max_ticks = g_rand_int_range (rand, 2, 15);
      CfScale scale = cf_scale_time (from, until, 0, 1000);
      g_autoptr(GArray) ticks = cf_scale_ticks (&scale, max_ticks);
      double last = -INFINITY;

      g_assert_cmpuint (ticks->len, <=, max_ticks);
      for (guint i = 0; i < ticks->len; i++)
        {
          const CfTick *tick = &g_array_index (ticks, CfTick, i);

          g_assert_cmpfloat (tick->value, >=, from);
          g_assert_cmpfloat (tick->value, <, until);
          g_assert_cmpfloat (tick->value, >, last);
          g_assert_cmpint ((gint64) tick->value % 15, ==, 0);
          g_assert_cmpstr (tick->label, !=, "");
          last = tick->value;
        }
    }

  g_rand_free (rand);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scale/there-and-back", test_there_and_back);
  g_test_add_func ("/scale/bands-fill-the-range", test_bands_fill_the_range);
  g_test_add_func ("/scale/nice-step", test_nice_step);
  g_test_add_func ("/scale/linear-ticks", test_linear_ticks);
  g_test_add_func ("/scale/nice-ends-hold-the-data", test_nice_ends_hold_the_data);
  g_test_add_func ("/scale/time-labels", test_time_labels);
  g_test_add_func ("/scale/time-ticks", test_time_ticks);

  return g_test_run ();
}
