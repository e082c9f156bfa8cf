/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Intervals, sets of them and the night band, against a plain array of minutes. */
#include "cf-interval-set.h"
#include "cf-night.h"

#define UNIVERSE 400   /* minutes around midnight: from 1999-12-31 20:00 */

static CfMinute
base_minute (void)
{
  return cf_minute_at (cf_day_from_ymd (1999, 12, 31), 20 * 60);
}

static CfInterval
random_interval (void)
{
  int a = g_test_rand_int_range (-5, UNIVERSE);
  int b = g_test_rand_int_range (-5, UNIVERSE);

  return (CfInterval) { base_minute () + MIN (a, b), base_minute () + MAX (a, b) };
}

static void
paint (gboolean   *minutes,
       CfInterval  interval,
       gboolean    value)
{
  for (CfMinute m = interval.start; m < interval.end; m++)
    if (m >= base_minute () - 5 && m < base_minute () + UNIVERSE)
      minutes[m - base_minute () + 5] = value;
}

static void
check_against (const CfIntervalSet *set,
               const gboolean      *minutes)
{
  guint n_intervals;
  const CfInterval *intervals = cf_interval_set_get (set, &n_intervals);
  gint64 total = 0;

  for (int i = 0; i < UNIVERSE + 5; i++)
    {
      total += minutes[i];
      g_assert_cmpint (cf_interval_set_contains (set, base_minute () - 5 + i), ==, minutes[i]);
    }
  g_assert_cmpint (cf_interval_set_minutes (set), ==, total);

  for (guint i = 0; i < n_intervals; i++)
    {
      g_assert_false (cf_interval_is_empty (intervals[i]));
      g_assert_true (i == 0 || intervals[i - 1].end < intervals[i].start);
    }
}

static void
test_set_against_minutes (void)
{
  for (guint round = 0; round < 200; round++)
    {
      g_autoptr(CfIntervalSet) set = cf_interval_set_new ();
      gboolean minutes[UNIVERSE + 5] = { 0 };

      for (guint step = 0; step < 12; step++)
        {
          CfInterval interval = random_interval ();
          gboolean add = g_test_rand_bit ();

          if (add)
            cf_interval_set_add (set, interval);
          else
            cf_interval_set_subtract (set, interval);
          paint (minutes, interval, add);
          check_against (set, minutes);
        }
    }
}

static void
test_set_intersection (void)
{
  for (guint round = 0; round < 200; round++)
    {
      g_autoptr(CfIntervalSet) a = cf_interval_set_new ();
      g_autoptr(CfIntervalSet) b = cf_interval_set_new ();
      gboolean in_a[UNIVERSE + 5] = { 0 };
      gboolean in_b[UNIVERSE + 5] = { 0 };

      for (guint i = 0; i < 6; i++)
        {
          CfInterval x = random_interval ();
          CfInterval y = random_interval ();

          cf_interval_set_add (a, x);
          paint (in_a, x, TRUE);
          cf_interval_set_add (b, y);
          paint (in_b, y, TRUE);
        }

      g_autoptr(CfIntervalSet) ab = cf_interval_set_copy (a);
      g_autoptr(CfIntervalSet) ba = cf_interval_set_copy (b);
      CfInterval within = random_interval ();
      gint64 expected = 0;

      cf_interval_set_intersect (ab, b);
      cf_interval_set_intersect (ba, a);
      g_assert_true (cf_interval_set_equal (ab, ba));
      for (int i = 0; i < UNIVERSE + 5; i++)
        in_a[i] = in_a[i] && in_b[i];
      check_against (ab, in_a);

      for (int i = 0; i < UNIVERSE + 5; i++)
        expected += in_a[i] && cf_interval_contains (within, base_minute () - 5 + i);
      g_assert_cmpint (cf_interval_set_minutes_in (ab, within), ==, expected);
    }
}

static void
test_touching (void)
{
  CfMinute m = cf_minute_at (cf_day_from_ymd (2028, 2, 29), 0);
  CfInterval evening = { m - 60, m };
  CfInterval morning = { m, m + 60 };
  g_autoptr(CfIntervalSet) set = cf_interval_set_new ();
  guint n_intervals;

  g_assert_false (cf_interval_overlaps (evening, morning));
  g_assert_true (cf_interval_overlaps (evening, (CfInterval) { m - 1, m + 1 }));
  g_assert_true (cf_interval_is_empty (cf_interval_intersect (evening, morning)));
  g_assert_cmpint (cf_interval_minutes ((CfInterval) { m, m - 5 }), ==, 0);

  cf_interval_set_add (set, morning);
  cf_interval_set_add (set, evening);
  cf_interval_set_add (set, (CfInterval) { m, m });
  cf_interval_set_get (set, &n_intervals);
  g_assert_cmpuint (n_intervals, ==, 1);
  g_assert_cmpint (cf_interval_set_minutes (set), ==, 120);
  cf_interval_set_subtract (set, (CfInterval) { m - 60, m + 60 });
  g_assert_true (cf_interval_set_is_empty (set));
}

/* A shift of eight hours has eight hours whatever night it falls on. */
static void
test_night (void)
{
  static const struct { int start, length, minutes; } cases[] = {
    {  8 * 60,  8 * 60,       0 },
    { 14 * 60,  8 * 60,       0 },   /* ends at 22:00: not a night */
    { 14 * 60,  8 * 60 + 1,   1 },
    { 16 * 60,  8 * 60,  2 * 60 },
    { 22 * 60,  8 * 60,  8 * 60 },
    {  6 * 60,  8 * 60,       0 },   /* starts when the night ends */
    {  5 * 60,  8 * 60,      60 },
    { 21 * 60, 11 * 60,  8 * 60 },
    {  0,      24 * 60,  8 * 60 },
    { 23 * 60, 48 * 60, 16 * 60 },
    {  0,           0,        0 },
  };
  static const int days[][3] = {
    { 2026, 11, 30 }, { 2026, 12, 31 }, { 2028, 2, 28 }, { 2028, 2, 29 }, { 1969, 12, 31 },
    { 2026, 3, 29 },  /* clocks change in Europe; civil minutes do not */
  };

  for (guint d = 0; d < G_N_ELEMENTS (days); d++)
    for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
      {
        CfDay day = cf_day_from_ymd (days[d][0], days[d][1], days[d][2]);
        CfMinute start = cf_minute_at (day, cases[i].start);
        CfInterval shift = { start, start + cases[i].length };

        g_assert_cmpint (cf_night_minutes (shift, CF_NIGHT_BAND_DEFAULT), ==, cases[i].minutes);
        g_assert_cmpint (cf_night_touches (shift, CF_NIGHT_BAND_DEFAULT), ==, cases[i].minutes > 0);
      }
}

static gboolean
is_night (CfMinute    minute,
          CfNightBand band)
{
  int m = cf_minute_of_day (minute);

  return band.from < band.until ? band.from <= m && m < band.until
                                : band.from != band.until && (m >= band.from || m < band.until);
}

static void
test_night_against_minutes (void)
{
  for (guint round = 0; round < 300; round++)
    {
      CfNightBand band = { g_test_rand_int_range (0, 1440), g_test_rand_int_range (0, 1440) };
      CfMinute start = g_test_rand_int_range (-5000, 5000);
      CfInterval interval = { start, start + g_test_rand_int_range (0, 3 * 1440) };
      gint64 expected = 0;

      for (CfMinute m = interval.start; m < interval.end; m++)
        expected += is_night (m, band);
      g_assert_cmpint (cf_night_minutes (interval, band), ==, expected);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/interval/touching", test_touching);
  g_test_add_func ("/interval-set/against-minutes", test_set_against_minutes);
  g_test_add_func ("/interval-set/intersection", test_set_intersection);
  g_test_add_func ("/night/shifts", test_night);
  g_test_add_func ("/night/against-minutes", test_night_against_minutes);

  return g_test_run ();
}
