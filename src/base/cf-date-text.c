/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Positional templates: every language gets all parts and takes the ones it wants. */
#include "cf-date-text.h"

#include <glib/gi18n-lib.h>
#include <langinfo.h>

static const char * const weekdays[] = {
  N_("Monday"), N_("Tuesday"), N_("Wednesday"), N_("Thursday"),
  N_("Friday"), N_("Saturday"), N_("Sunday"),
};

static const char * const short_weekdays[] = {
  N_("Mon"), N_("Tue"), N_("Wed"), N_("Thu"), N_("Fri"), N_("Sat"), N_("Sun"),
};

static const char * const months[] = {
  NC_("month", "January"), NC_("month", "February"), NC_("month", "March"),
  NC_("month", "April"), NC_("month", "May"), NC_("month", "June"),
  NC_("month", "July"), NC_("month", "August"), NC_("month", "September"),
  NC_("month", "October"), NC_("month", "November"), NC_("month", "December"),
};

static const char * const short_months[] = {
  NC_("short month", "Jan"), NC_("short month", "Feb"), NC_("short month", "Mar"),
  NC_("short month", "Apr"), NC_("short month", "May"), NC_("short month", "Jun"),
  NC_("short month", "Jul"), NC_("short month", "Aug"), NC_("short month", "Sep"),
  NC_("short month", "Oct"), NC_("short month", "Nov"), NC_("short month", "Dec"),
};

const char *
cf_date_text_weekday (guint weekday)
{
  g_return_val_if_fail (weekday < CF_DAYS_PER_WEEK, NULL);

  return _(weekdays[weekday]);
}

const char *
cf_date_text_weekday_short (guint weekday)
{
  g_return_val_if_fail (weekday < CF_DAYS_PER_WEEK, NULL);

  return _(short_weekdays[weekday]);
}

static const char *
month_name (int month)
{
  return g_dpgettext2 (GETTEXT_PACKAGE, "month", months[month - 1]);
}

static const char *
short_month_name (int month)
{
  return g_dpgettext2 (GETTEXT_PACKAGE, "short month", short_months[month - 1]);
}

char *
cf_date_text_day (CfDay          day,
                  CfDateTextForm form)
{
  int year, month, of_month;
  guint weekday = cf_day_weekday (day);

  cf_day_to_ymd (day, &year, &month, &of_month);

  switch (form)
    {
    case CF_DATE_TEXT_SHORT:
      /* Translators: a date; %1$d is the day of the month, %2$s the short name of the month. */
      return g_strdup_printf (C_("date", "%1$d %2$s"), of_month, short_month_name (month));

    case CF_DATE_TEXT_DAY:
      /* Translators: a date; %1$s is the short weekday, %2$d the day of the month, %3$s the short
       * name of the month. */
      return g_strdup_printf (C_("date", "%1$s %2$d %3$s"), _(short_weekdays[weekday]), of_month,
                              short_month_name (month));

    case CF_DATE_TEXT_YEAR:
      /* Translators: a date; %1$d is the day of the month, %2$s the short name of the month, %3$d
       * the year. */
      return g_strdup_printf (C_("date", "%1$d %2$s %3$d"), of_month, short_month_name (month),
                              year);

    case CF_DATE_TEXT_FULL:
      /* Translators: a date, in full; %1$s is the weekday, %2$d the day of the month, %3$s the name
       * of the month, %4$d the year. */
      return g_strdup_printf (C_("date", "%1$s, %2$d %3$s %4$d"), _(weekdays[weekday]), of_month,
                              month_name (month), year);
    }

  g_assert_not_reached ();
}

char *
cf_date_text_month (CfDay day)
{
  int year, month, of_month;

  cf_day_to_ymd (day, &year, &month, &of_month);

  /* Translators: a month of a year; %1$s is the month's name, %2$d the year. */
  return g_strdup_printf (C_("date", "%1$s %2$d"), month_name (month), year);
}

char *
cf_date_text_month_name (CfDay day)
{
  int year, month, of_month;

  cf_day_to_ymd (day, &year, &month, &of_month);

  return g_strdup (month_name (month));
}

char *
cf_date_text_week (CfDay day)
{
  /* Translators: the number of a week in its year (ISO 8601). */
  return g_strdup_printf (C_("date", "Week %u"), cf_day_iso_week (day));
}

/* As short as it can be said: what both ends share is said once. */
char *
cf_date_text_days (CfDay from,
                   CfDay until)
{
  CfDay last = MAX (until - 1, from);
  int year, month, of_month, last_month, last_of_month;

  if (last == from)
    return cf_date_text_day (from, CF_DATE_TEXT_SHORT);

  cf_day_to_ymd (from, &year, &month, &of_month);
  cf_day_to_ymd (last, &year, &last_month, &last_of_month);

  if (month != last_month)
    {
      g_autofree char *start = cf_date_text_day (from, CF_DATE_TEXT_SHORT);
      g_autofree char *end = cf_date_text_day (last, CF_DATE_TEXT_SHORT);

      /* Translators: a period; both are dates, here without their year. */
      return g_strdup_printf (C_("date", "%1$s – %2$s"), start, end);
    }

  /* Translators: a period within a month; %1$d and %2$d are days, %3$s is the short name of the
   * month. */
  return g_strdup_printf (C_("date", "%1$d–%2$d %3$s"), of_month, last_of_month,
                          short_month_name (month));
}

char *
cf_date_text_period (CfDay from,
                     CfDay until)
{
  CfDay last = MAX (until - 1, from);
  int year, month, of_month, last_year, last_month, last_of_month;

  if (last == from)
    return cf_date_text_day (from, CF_DATE_TEXT_YEAR);

  cf_day_to_ymd (from, &year, &month, &of_month);
  cf_day_to_ymd (last, &last_year, &last_month, &last_of_month);

  if (year != last_year)
    {
      g_autofree char *start = cf_date_text_day (from, CF_DATE_TEXT_YEAR);
      g_autofree char *end = cf_date_text_day (last, CF_DATE_TEXT_YEAR);

      /* Translators: a period; both are dates, here with their year. */
      return g_strdup_printf (C_("date", "%1$s – %2$s"), start, end);
    }

  if (month != last_month)
    {
      g_autofree char *start = cf_date_text_day (from, CF_DATE_TEXT_SHORT);
      g_autofree char *end = cf_date_text_day (last, CF_DATE_TEXT_SHORT);

      /* Translators: a period within a year; %1$s and %2$s are dates, %3$d is the year. */
      return g_strdup_printf (C_("date", "%1$s – %2$s %3$d"), start, end, year);
    }

  if (of_month == 1 && cf_day_month_start (until) == until)
    return cf_date_text_month (from);

  /* Translators: a period within a month; %1$d and %2$d are days, %3$s is the short name of the
   * month, %4$d the year. */
  return g_strdup_printf (C_("date", "%1$d–%2$d %3$s %4$d"), of_month, last_of_month,
                          short_month_name (month), year);
}

char *
cf_date_text_minute (CfMinute minute)
{
  g_autofree char *day = cf_date_text_day (cf_minute_day (minute), CF_DATE_TEXT_DAY);
  g_autofree char *clock = cf_minute_to_clock (minute);

  /* Translators: a date and a time of day. */
  return g_strdup_printf (C_("date", "%1$s, %2$s"), day, clock);
}

char *
cf_date_text_clock_range (CfMinute start,
                          CfMinute end)
{
  g_autofree char *from = cf_minute_to_clock (start);
  g_autofree char *until = cf_minute_to_clock (end);

  /* Translators: two times of a day. */
  return g_strdup_printf (C_("date", "%1$s–%2$s"), from, until);
}

guint
cf_date_text_first_weekday (void)
{
  /* Translators: the day that a week starts with on the screen: write monday, saturday or sunday
   * (in English); leave "locale" to ask the system. */
  const char *chosen = C_("first weekday", "locale");

  if (g_str_equal (chosen, "monday"))
    return 0;
  if (g_str_equal (chosen, "saturday"))
    return 5;
  if (g_str_equal (chosen, "sunday"))
    return 6;

  /* glibc gives small numbers in the pointer itself; 19971130 says that day 1 is a Sunday. */
  guint reference = GPOINTER_TO_UINT (nl_langinfo (_NL_TIME_WEEK_1STDAY));
  guint first = (guint) *nl_langinfo (_NL_TIME_FIRST_WEEKDAY);

  if (first < 1 || first > CF_DAYS_PER_WEEK)
    return 0;

  return (first - 1 + (reference == 19971130 ? 6 : 0)) % CF_DAYS_PER_WEEK;
}
