/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Numbers and dates: how they are shown, and how what people write is read. */
#include "cf-date-reading.h"
#include "cf-date-text.h"
#include "cf-number.h"

#include <math.h>

#define THIN "\u202f"
#define MINUS "\u2212"

#define U CF_DATE_ORDER_UNKNOWN
#define D CF_DATE_ORDER_DAY_MONTH
#define M CF_DATE_ORDER_MONTH_DAY

static void
test_number_texts (void)
{
  static const struct { double value; guint decimals; const char *plain, *with_sign; } cases[] = {
    { 0, 0, "0", "0" }, { 27, 0, "27", "+27" }, { -18, 0, MINUS "18", MINUS "18" },
    { 2.45, 1, "2.5", "+2.5" }, { -0.6, 1, MINUS "0.6", MINUS "0.6" },
    { -0.04, 1, "0.0", "0.0" },                     /* no "minus zero" */
    { 0.04, 1, "0.0", "0.0" },
    { 0.5, 0, "1", "+1" }, { 1e300, 0, NULL, NULL },
    { NAN, 1, "\u2013", "\u2013" }, { INFINITY, 1, "\u2013", "\u2013" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *plain = cf_number_to_text (cases[i].value, cases[i].decimals);
      g_autofree char *with_sign = cf_number_signed_to_text (cases[i].value, cases[i].decimals);

      g_assert_nonnull (plain);
      if (cases[i].plain == NULL)
        continue;
      g_assert_cmpstr (plain, ==, cases[i].plain);
      g_assert_cmpstr (with_sign, ==, cases[i].with_sign);
    }

  g_autofree char *share = cf_number_percent_to_text (0.789, 1);
  g_autofree char *less = cf_number_percent_to_text (-0.05, 0);
  g_autofree char *none = cf_number_percent_to_text (NAN, 0);

  g_assert_cmpstr (share, ==, "78.9" THIN "%");
  g_assert_cmpstr (less, ==, MINUS "5" THIN "%");
  g_assert_cmpstr (none, ==, "\u2013");
}

static void
test_durations (void)
{
  static const struct { gint64 minutes; const char *text; } minutes[] = {
    { 0, "0 min" }, { 45, "45 min" }, { 60, "1 h" }, { 270, "4 h 30 min" },
    { -90, MINUS "1 h 30 min" }, { 60000, "1000 h" },
  };
  static const struct { double seconds; const char *text; } seconds[] = {
    { 0, "0 s" }, { 19.6, "20 s" }, { 60, "1 min" }, { 270, "4 min 30 s" },
    { -61, MINUS "1 min 1 s" }, { NAN, "\u2013" }, { 1e300, "\u2013" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (minutes); i++)
    {
      g_autofree char *text = cf_number_minutes_to_text (minutes[i].minutes);

      g_assert_cmpstr (text, ==, minutes[i].text);
    }
  for (guint i = 0; i < G_N_ELEMENTS (seconds); i++)
    {
      g_autofree char *text = cf_number_seconds_to_text (seconds[i].seconds);

      g_assert_cmpstr (text, ==, seconds[i].text);
    }
}

static void
test_number_reading (void)
{
  static const struct { const char *text; double value; } good[] = {
    { "0", 0 }, { " 120 ", 120 }, { "1,523", 1523 }, { "1 523", 1523 }, { "1,523,004", 1523004 },
    { "1.523,5", 1523.5 }, { "1,523.5", 1523.5 }, { "12,5", 12.5 }, { "12.5", 12.5 },
    { "1.523", 1.523 }, { "1.523.004", 1523004 }, { "-3", -3 }, { MINUS "3", -3 }, { "(3)", -3 },
    { "+4", 4 }, { "91.5%", .915 }, { "80 %", .8 }, { "007", 7 }, { "1'523", 1523 },
  };
  static const char * const bad[] = {
    "", "-", "abc", "12a", "1,52,3", "1..2", "1,5,2", ".", "%", "()", "(3", "1234567890123456",
    "0x10", "1e5", "--3", "+-3", "12 34",
  };
  double value;

  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    {
      g_assert_true (cf_number_parse (good[i].text, &value));
      g_assert_cmpfloat_with_epsilon (value, good[i].value, 1e-9);
    }
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    if (cf_number_parse (bad[i], &value))
      g_error ("%s was read as %g", bad[i], value);

  g_assert_true (cf_number_is_blank (" - "));
  g_assert_true (cf_number_is_blank ("N/A"));
  g_assert_false (cf_number_is_blank ("0"));
}

static void
test_seconds_reading (void)
{
  static const struct { const char *text; double seconds; } cases[] = {
    { "240", 240 }, { "240.5", 240.5 }, { "4:12", 252 }, { "75:12", 4512 }, { ":05", 5 },
    { "00:04:00", 240 }, { "1:02:03", 3723 }, { "1:02:03.5", 3723.5 }, { "1,240", 1240 },
    { "4:60", -1 }, { "a:12", -1 }, { "4:", -1 }, { "1:2:3:4", -1 }, { "-5", -1 }, { "", -1 },
    { "50%", -1 }, { "4.5:10", -1 }, { ":", -1 }, { "4:-1", -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      double seconds = -1;

      if (!cf_number_parse_seconds (cases[i].text, &seconds))
        seconds = -1;
      g_assert_cmpfloat (seconds, ==, cases[i].seconds);
    }
}

static void
test_date_texts (void)
{
  CfDay day = cf_day_from_ymd (2027, 1, 4);
  static const struct { int from[3], until[3]; const char *text, *days; } periods[] = {
    { { 2026, 12, 28 }, { 2027, 1, 11 }, "28 Dec 2026 – 10 Jan 2027", "28 Dec – 10 Jan" },
    { { 2027, 1, 4 }, { 2027, 1, 11 }, "4–10 Jan 2027", "4–10 Jan" },
    { { 2027, 1, 25 }, { 2027, 2, 8 }, "25 Jan – 7 Feb 2027", "25 Jan – 7 Feb" },
    { { 2027, 1, 4 }, { 2027, 1, 5 }, "4 Jan 2027", "4 Jan" },
    { { 2028, 2, 1 }, { 2028, 3, 1 }, "February 2028", "1–29 Feb" },
    { { 2026, 12, 1 }, { 2027, 1, 1 }, "December 2026", "1–31 Dec" },
    { { 2028, 2, 1 }, { 2028, 2, 29 }, "1–28 Feb 2028", "1–28 Feb" },
  };
  static const char * const forms[] = {
    "4 Jan", "Mon 4 Jan", "4 Jan 2027", "Monday, 4 January 2027",
  };

  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      g_autofree char *text = cf_date_text_day (day, (CfDateTextForm) i);

      g_assert_cmpstr (text, ==, forms[i]);
    }
  for (guint i = 0; i < G_N_ELEMENTS (periods); i++)
    {
      const int *f = periods[i].from;
      const int *u = periods[i].until;
      g_autofree char *text = cf_date_text_period (cf_day_from_ymd (f[0], f[1], f[2]),
                                                   cf_day_from_ymd (u[0], u[1], u[2]));

      g_autofree char *days = cf_date_text_days (cf_day_from_ymd (f[0], f[1], f[2]),
                                                 cf_day_from_ymd (u[0], u[1], u[2]));

      g_assert_cmpstr (text, ==, periods[i].text);
      g_assert_cmpstr (days, ==, periods[i].days);
    }

  g_autofree char *week = cf_date_text_week (cf_day_from_ymd (2027, 1, 1));
  g_autofree char *minute = cf_date_text_minute (cf_minute_at (day, 1440 + 5));
  g_autofree char *range = cf_date_text_clock_range (cf_minute_at (day, 1320),
                                                          cf_minute_at (day, 1800));
  g_autofree char *month = cf_date_text_month_name (day);

  g_assert_cmpstr (week, ==, "Week 53");
  g_assert_cmpstr (minute, ==, "Tue 5 Jan, 00:05");
  g_assert_cmpstr (range, ==, "22:00–06:00");
  g_assert_cmpstr (month, ==, "January");
  g_assert_cmpstr (cf_date_text_weekday (6), ==, "Sunday");
  g_assert_cmpstr (cf_date_text_weekday_short (0), ==, "Mon");
  g_assert_cmpuint (cf_date_text_first_weekday (), <, 7);
}

static void
test_date_reading (void)
{
  static const struct { const char *text; CfDateOrder order; const char *iso; } cases[] = {
    { "2026-11-22", U, "2026-11-22" }, { "2026/11/22", U, "2026-11-22" },
    { "2026.1.2", U, "2026-01-02" }, { "2026/1/2", M, "2026-01-02" },
    { "20261122", U, "2026-11-22" },
    { "2026年11月22日", U, "2026-11-22" }, { "2026 年 1 月 2 日", U, "2026-01-02" },
    { "2026年1月2号", U, "2026-01-02" }, { "22.11.2026", D, "2026-11-22" },
    { "11/22/2026", M, "2026-11-22" }, { "1/2/2026", D, "2026-02-01" },
    { "1/2/2026", M, "2026-01-02" },
    { "01-02-2026", M, "2026-01-02" }, { "22-Nov-2026", U, "2026-11-22" },
    { "22 November 2026", U, "2026-11-22" }, { "Nov 22, 2026", U, "2026-11-22" },
    { "2026-Nov-22", U, "2026-11-22" }, { " 2026-11-22 ", U, "2026-11-22" },
    { "2026/11/22 0:00", U, "2026-11-22" }, { "2028-02-29", U, "2028-02-29" },

    { "1/2/2026", U, NULL }, { "11/22/2026", D, NULL }, { "22/11/2026", M, NULL },
    { "2026-02-29", U, NULL }, { "2026-13-01", U, NULL }, { "26-11-22", D, NULL },
    { "2026-11-22 9:00", U, NULL }, { "2026-11/22", U, NULL }, { "2026-11-22x", U, NULL },
    { "202611221", U, NULL }, { "", U, NULL }, { "2026", U, NULL }, { "Totals", U, NULL },
    { "2026年11-22", U, NULL }, { "22 Foo 2026", U, NULL }, { "11月22日", U, NULL },
    { "Nov Nov 2026", U, NULL }, { "00000000", U, NULL }, { "2026-11-2026", U, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CfDay day = cf_date_reading_day (cases[i].text, cases[i].order);
      g_autofree char *iso = day == CF_DAY_NONE ? NULL : cf_day_to_iso (day);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpstr (iso, ==, cases[i].iso);
    }
}

static void
test_date_order (void)
{
  static const struct { const char *texts[4]; CfDateOrder order; gboolean doubtful; } cases[] = {
    { { "1/2/2026", "1/13/2026" }, CF_DATE_ORDER_MONTH_DAY, FALSE },
    { { "1/2/2026", "13/1/2026" }, CF_DATE_ORDER_DAY_MONTH, FALSE },
    { { "1/2/2026", "2/2/2026" }, CF_DATE_ORDER_MONTH_DAY, TRUE },
    { { "1.2.2026", "2.2.2026" }, CF_DATE_ORDER_DAY_MONTH, FALSE },
    { { "13/1/2026", "1/13/2026", "2/14/2026" }, CF_DATE_ORDER_MONTH_DAY, TRUE },
    { { "2026-01-02" }, U, FALSE },
    { { "Totals", "" }, U, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CfDateOrderCount count = { 0 };
      gboolean doubtful;

      for (guint j = 0; j < 4 && cases[i].texts[j] != NULL; j++)
        cf_date_reading_count (cases[i].texts[j], &count);
      g_assert_cmpint (cf_date_reading_order (&count, &doubtful), ==, cases[i].order);
      g_assert_cmpint (doubtful, ==, cases[i].doubtful);
    }
}

static void
test_clock_reading (void)
{
  static const struct { const char *text; int minute; } cases[] = {
    { "9:00", 540 }, { "09:00:00", 540 }, { "09:00:00.000", 540 }, { "9:00 AM", 540 },
    { "9:00PM", 1260 }, { "12:00 AM", 0 }, { "12:30 PM", 750 }, { "12:05 a.m.", 5 },
    { "9 pm", 1260 },
    { "900", 540 }, { "0900", 540 }, { "2359", 1439 }, { "上午9:00", 540 }, { "下午 3:30", 930 },
    { "9时30分", 570 }, { "9時", 540 }, { "9点半", 570 }, { "15:00 PM", 900 }, { "24:00", 1440 },
    { "00:00", 0 }, { " 7:05 ", 425 }, { "0000", 0 },
    { "25:00", -1 }, { "9:60", -1 }, { "9", -1 }, { "09", -1 }, { "24:01", -1 }, { "9:5", -1 },
    { "", -1 }, { "noon", -1 }, { "9:00:61", -1 }, { "9:00 xm", -1 }, { "12345", -1 },
    { "1299", -1 },
    { "-1:00", -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].text);
      g_assert_cmpint (cf_date_reading_clock (cases[i].text), ==, cases[i].minute);
    }
}

static void
test_span_reading (void)
{
  static const struct { const char *text; gboolean good; int start, end; } cases[] = {
    { "09:00-09:30", TRUE, 540, 570 }, { "9:00 – 9:30", TRUE, 540, 570 },
    { "9:00~9:30", TRUE, 540, 570 },
    { "9:00 AM - 9:30 AM", TRUE, 540, 570 }, { "09:00", TRUE, 540, -1 },
    { "23:30至24:00", TRUE, 1410, 1440 },
    { "09:00-", FALSE, 0, 0 }, { "09:00-x", FALSE, 0, 0 }, { "-09:00", FALSE, 0, 0 },
    { "", FALSE, 0, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      int start, end;

      g_assert_cmpint (cf_date_reading_span (cases[i].text, &start, &end), ==, cases[i].good);
      if (!cases[i].good)
        continue;
      g_assert_cmpint (start, ==, cases[i].start);
      g_assert_cmpint (end, ==, cases[i].end);
    }
}

static void
test_minute_reading (void)
{
  static const struct { const char *text; CfDateOrder order; const char *iso; } cases[] = {
    { "2026/11/22 9:00", U, "2026-11-22 09:00" },
    { "2026-11-22T09:30:00Z", U, "2026-11-22 09:30" },
    { "2026-11-22T09:30:00+08:00", U, "2026-11-22 09:30" },
    { "2026-11-22 09:30:00.000-0500", U, "2026-11-22 09:30" },
    { "11/22/2026 9:00 PM", M, "2026-11-22 21:00" },
    { "2026年12月31日 24:00", U, "2027-01-01 00:00" },
    { "20261122 0930", U, "2026-11-22 09:30" },
    { "2026-11-22", U, "2026-11-22 00:00" },
    { "Nov 22, 2026, 9:00 AM", U, "2026-11-22 09:00" },
    { "2026-11-22 25:00", U, NULL }, { "09:00", CF_DATE_ORDER_UNKNOWN, NULL },
    { "2026-11-22T09:00+8:00x", U, NULL }, { "1/2/2026 9:00", CF_DATE_ORDER_UNKNOWN, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CfMinute minute = cf_date_reading_minute (cases[i].text, cases[i].order);
      g_autofree char *iso = minute == CF_MINUTE_NONE ? NULL : cf_minute_to_iso (minute);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpstr (iso, ==, cases[i].iso);
    }
}

/* What the program writes it reads, on every day of a leap year and around year ends. */
static void
test_round_trip (void)
{
  for (CfDay day = cf_day_from_ymd (2027, 12, 1); day < cf_day_from_ymd (2029, 1, 5); day++)
    {
      int year, month, of_month;

      cf_day_to_ymd (day, &year, &month, &of_month);

      g_autofree char *full = cf_date_text_day (day, CF_DATE_TEXT_YEAR);
      g_autofree char *american = g_strdup_printf ("%d/%d/%d", month, of_month, year);
      g_autofree char *german = g_strdup_printf ("%02d.%02d.%d", of_month, month, year);
      g_autofree char *chinese = g_strdup_printf ("%d年%d月%d日", year, month, of_month);
      g_autofree char *stamp = cf_minute_to_iso (cf_minute_at (day, 1439));

      g_assert_cmpint (cf_date_reading_day (full, CF_DATE_ORDER_UNKNOWN), ==, day);
      g_assert_cmpint (cf_date_reading_day (american, CF_DATE_ORDER_MONTH_DAY), ==, day);
      g_assert_cmpint (cf_date_reading_day (german, CF_DATE_ORDER_DAY_MONTH), ==, day);
      g_assert_cmpint (cf_date_reading_day (chinese, CF_DATE_ORDER_UNKNOWN), ==, day);
      g_assert_cmpint (cf_date_reading_minute (stamp, U), ==, cf_minute_at (day, 1439));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/number/texts", test_number_texts);
  g_test_add_func ("/number/durations", test_durations);
  g_test_add_func ("/number/reading", test_number_reading);
  g_test_add_func ("/number/seconds", test_seconds_reading);
  g_test_add_func ("/date-text/forms", test_date_texts);
  g_test_add_func ("/date-reading/dates", test_date_reading);
  g_test_add_func ("/date-reading/order", test_date_order);
  g_test_add_func ("/date-reading/clock", test_clock_reading);
  g_test_add_func ("/date-reading/span", test_span_reading);
  g_test_add_func ("/date-reading/minute", test_minute_reading);
  g_test_add_func ("/date-reading/round-trip", test_round_trip);

  return g_test_run ();
}
