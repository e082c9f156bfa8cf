/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Opening hours and the working calendar. */
#include "cf-calendar.h"
#include "cf-opening-hours.h"

static CfDay
ymd (int year,
     int month,
     int day)
{
  return cf_day_from_ymd (year, month, day);
}

static void
test_opening_past_midnight (void)
{
  static const CfOpeningHoursSpan spans[] = {
    { 0, 9 * 60, 12 * 60 }, { 0, 13 * 60, 18 * 60 },
    { 6, 20 * 60, 26 * 60 },                          /* Sunday 20:00 to Monday 02:00 */
  };
  g_autoptr(CfOpeningHours) hours = cf_opening_hours_new (spans, G_N_ELEMENTS (spans), NULL);
  CfDay monday = ymd (2027, 1, 4);
  static const struct { int minute; gboolean open; } cases[] = {
    { -4 * 60 - 1, FALSE }, { -4 * 60, TRUE }, { 0, TRUE }, { 119, TRUE }, { 120, FALSE },
    { 539, FALSE }, { 540, TRUE }, { 719, TRUE }, { 720, FALSE }, { 780, TRUE }, { 1080, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (cf_opening_hours_is_open_at (hours, cf_minute_at (monday, cases[i].minute)),
                     ==, cases[i].open);

  g_autoptr(CfIntervalSet) open = cf_opening_hours_between (hours, cf_interval_of_day (monday));

  g_assert_cmpint (cf_interval_set_minutes (open), ==, 120 + 180 + 300);
  g_assert_cmpint (cf_opening_hours_week_minutes (hours), ==, 180 + 300 + 360);
  g_assert_true (cf_opening_hours_is_open_on (hours, 6));
  g_assert_false (cf_opening_hours_is_open_on (hours, 1));
}

static void
test_opening_agrees_with_itself (void)
{
  for (guint round = 0; round < 50; round++)
    {
      CfOpeningHoursSpan spans[10];
      guint n_spans = (guint) g_test_rand_int_range (0, 10);

      for (guint i = 0; i < n_spans; i++)
        {
          spans[i].weekday = (guint) g_test_rand_int_range (0, 7);
          spans[i].start = g_test_rand_int_range (0, 1440);
          spans[i].end = spans[i].start + g_test_rand_int_range (1, 1441);
        }

      g_autoptr(CfOpeningHours) hours = cf_opening_hours_new (spans, n_spans, NULL);
      CfInterval window = { cf_minute_at (ymd (2027, 12, 28), 100),
                            cf_minute_at (ymd (2028, 1, 6), 7) };
      g_autoptr(CfIntervalSet) open = cf_opening_hours_between (hours, window);

      for (CfMinute m = window.start; m < window.end; m += 7)
        g_assert_cmpint (cf_interval_set_contains (open, m), ==,
                         cf_opening_hours_is_open_at (hours, m));
    }
}

static void
test_opening_refuses (void)
{
  static const CfOpeningHoursSpan bad[] = {
    { 7, 0, 60 }, { 0, -1, 60 }, { 0, 1440, 1500 }, { 0, 60, 60 }, { 0, 60, 60 + 1441 },
  };
  g_autoptr(CfOpeningHours) always = cf_opening_hours_new_always ();

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      CfOpeningHoursSpan spans[2] = { { 0, 0, 1440 }, bad[i] };
      guint culprit = 0;

      g_assert_null (cf_opening_hours_new (spans, 2, &culprit));
      g_assert_cmpuint (culprit, ==, 1);
    }

  g_assert_cmpint (cf_opening_hours_week_minutes (always), ==, 7 * 1440);
}

/* The first days of 2027 as a notice could have them. */
static CfCalendar *
sample_calendar (guint workdays)
{
  CfCalendarDay days[] = {
    { ymd (2027, 1, 9), CF_CALENDAR_SWAPPED_WORKDAY, "New Year", "swapped workday" },   /* Sat */
    { ymd (2027, 1, 10), CF_CALENDAR_SWAPPED_WORKDAY, "New Year", "swapped workday" },  /* Sun */
    { ymd (2027, 1, 1), CF_CALENDAR_HOLIDAY, "New Year", NULL },                  /* Fri */
    { ymd (2027, 1, 4), CF_CALENDAR_DAY_OFF, "Bridge", "bridge" },                      /* Mon */
    { ymd (2027, 1, 16), CF_CALENDAR_CAMPAIGN, "Sale", "sale" },                        /* Sat */
    { ymd (2027, 1, 20), CF_CALENDAR_CAMPAIGN, "Sale", "sale" },                        /* Wed */
    { ymd (2027, 1, 21), CF_CALENDAR_OUTAGE, NULL, NULL },                              /* Thu */
    { ymd (2027, 1, 20), CF_CALENDAR_OUTAGE, "Flood", "flood" },                        /* again */
  };

  return cf_calendar_new (workdays, days, G_N_ELEMENTS (days));
}

static void
test_calendar_days (void)
{
  static const struct { int day; gboolean worked; guint weekday; const char *class; } cases[] = {
    { 1, FALSE, 5, "New Year" },           /* Friday off: nearest rest day is Saturday */
    { 2, FALSE, 5, NULL }, { 3, FALSE, 6, NULL },
    { 4, FALSE, 6, "bridge" },             /* Monday off behaves like Sunday */
    { 5, TRUE, 1, NULL },
    { 9, TRUE, 4, "swapped workday" },     /* Saturday worked behaves like Friday */
    { 10, TRUE, 0, "swapped workday" },    /* Sunday worked behaves like Monday */
    { 16, FALSE, 5, "sale" }, { 20, TRUE, 2, "flood" }, { 21, TRUE, 3, "" },
  };
  g_autoptr(CfCalendar) calendar = sample_calendar (CF_CALENDAR_MONDAY_TO_FRIDAY);
  guint n_days;
  const CfCalendarDay *days = cf_calendar_get_days (calendar, &n_days);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CfDay day = ymd (2027, 1, cases[i].day);

      g_assert_cmpint (cf_calendar_is_workday (calendar, day), ==, cases[i].worked);
      g_assert_cmpuint (cf_calendar_profile_weekday (calendar, day), ==, cases[i].weekday);
      g_assert_cmpstr (cf_calendar_get_class (calendar, day), ==, cases[i].class);
    }

  g_assert_cmpuint (n_days, ==, 7);
  for (guint i = 1; i < n_days; i++)
    g_assert_cmpint (days[i - 1].day, <, days[i].day);

  /* 21 weekdays, minus New Year and the bridge, plus a Saturday and a Sunday. */
  g_assert_cmpuint (cf_calendar_count_workdays (calendar, ymd (2027, 1, 1), ymd (2027, 2, 1)),
                    ==, 21);
}

/* A week that runs from Sunday to Thursday, one that never rests, one that never works. */
static void
test_calendar_weeks (void)
{
  g_autoptr(CfCalendar) israel = sample_calendar (0x4f);
  g_autoptr(CfCalendar) always = sample_calendar (0x7f);
  g_autoptr(CfCalendar) never = sample_calendar (0);

  g_assert_false (cf_calendar_is_workday (israel, ymd (2027, 1, 8)));
  g_assert_true (cf_calendar_is_workday (israel, ymd (2027, 1, 17)));
  g_assert_cmpuint (cf_calendar_profile_weekday (israel, ymd (2027, 1, 9)), ==, 6);
  g_assert_cmpuint (cf_calendar_profile_weekday (always, ymd (2027, 1, 1)), ==, 4);
  g_assert_cmpuint (cf_calendar_profile_weekday (never, ymd (2027, 1, 9)), ==, 5);
}

static void
test_calendar_keeps_class (void)
{
  for (CfDay day = ymd (2027, 12, 1); day < ymd (2028, 3, 5); day++)
    {
      CfCalendarDay one = { day, CF_CALENDAR_HOLIDAY, "H", NULL };
      g_autoptr(CfCalendar) calendar = cf_calendar_new (CF_CALENDAR_MONDAY_TO_FRIDAY, &one, 1);

      g_assert_null (cf_calendar_lookup (calendar, day - 1));
      g_assert_null (cf_calendar_lookup (calendar, day + 1));
      g_assert_cmpstr (cf_calendar_get_class (calendar, day), ==, "H");
      g_assert_cmpuint (cf_calendar_profile_weekday (calendar, day), >=, 5);
      g_assert_cmpuint (cf_calendar_profile_weekday (calendar, day + 1),
                        ==, cf_day_weekday (day + 1));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/opening-hours/past-midnight", test_opening_past_midnight);
  g_test_add_func ("/opening-hours/agrees-with-itself", test_opening_agrees_with_itself);
  g_test_add_func ("/opening-hours/refuses", test_opening_refuses);
  g_test_add_func ("/calendar/days", test_calendar_days);
  g_test_add_func ("/calendar/weeks", test_calendar_weeks);
  g_test_add_func ("/calendar/keeps-class", test_calendar_keeps_class);

  return g_test_run ();
}
