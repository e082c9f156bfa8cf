/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Holidays as iCalendar, by libical: each event is the days from DTSTART up to DTEND. */
#include "cf-format-error.h"
#include "cf-fold.h"
#include "cf-holiday-file.h"
#include "cf-statutory-day.h"

#include <glib/gi18n-lib.h>
#include <libical/ical.h>
#include <string.h>

#define LONGEST_HOLIDAY 60   /* days; longer is no holiday but a mistake, or a school's */

static gboolean
has_any (const char        *text,
         const char *const *words)
{
  for (guint i = 0; words[i] != NULL; i++)
    if (strstr (text, words[i]) != NULL)
      return TRUE;

  return FALSE;
}

static gboolean
has_han (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (g_unichar_get_script (g_utf8_get_char (text)) == G_UNICODE_SCRIPT_HAN)
      return TRUE;

  return FALSE;
}

/* "上班(补春节假期)", "春节 补班 第1天/共2天" and "春节假期" are all about 春节. */
static char *
name_of_summary (const char *summary)
{
  static const char * const noise[] = {
    "上班(补", "上班（补", "补班", "上班", "假期", "放假", "休假", ")", "）",
  };
  g_autoptr(GString) name = g_string_new (summary);
  const char *counting = strstr (name->str, "第");

  if (counting != NULL && strstr (counting, "天") != NULL)
    g_string_truncate (name, (gsize) (counting - name->str));
  for (guint i = 0; i < G_N_ELEMENTS (noise); i++)
    g_string_replace (name, noise[i], "", 0);

  g_strstrip (name->str);

  return g_strdup (*name->str != '\0' ? name->str : summary);
}

static CfCalendarKind
kind_of_event (const char *folded,
               gboolean    chinese,
               CfDay       day)
{
  static const char * const work[] = { "上班", "补班", "workday", "working day", "work day", NULL };

  if (has_any (folded, work))
    return CF_CALENDAR_SWAPPED_WORKDAY;
  if (chinese && !cf_statutory_day_in_china (day))
    return CF_CALENDAR_DAY_OFF;

  return CF_CALENDAR_HOLIDAY;
}

static CfDay
day_of_time (struct icaltimetype time)
{
  return icaltime_is_null_time (time) ? CF_DAY_NONE
                                      : cf_day_from_ymd (time.year, time.month, time.day);
}

/* A date ends before DTEND; a time of day ends on its day. */
static CfDay
until_of_event (icalcomponent *event,
                CfDay          from)
{
  struct icaltimetype end = icalcomponent_get_dtend (event);
  CfDay until = day_of_time (end);

  if (until == CF_DAY_NONE)
    return from + 1;
  if (!end.is_date && (end.hour > 0 || end.minute > 0))
    until++;

  return MAX (until, from + 1);
}

static void
read_event (CfHolidayFile *self,
            icalcomponent *event,
            guint          number)
{
  const char *given = icalcomponent_get_summary (event);
  g_autofree char *summary = g_utf8_make_valid (given != NULL ? given : "", -1);
  g_autofree char *folded = cf_fold (summary);
  g_autofree char *name = name_of_summary (summary);
  CfDay from = day_of_time (icalcomponent_get_dtstart (event));
  CfDay until = from == CF_DAY_NONE ? from : until_of_event (event, from);
  gboolean chinese = has_han (summary);

  if (from == CF_DAY_NONE || *name == '\0' || until - from > LONGEST_HOLIDAY)
    {
      cf_holiday_file_add_problem (self, 0, g_strdup_printf (
        /* Translators: %1$u counts the events of a calendar file, %2$s is what the event says. */
        _("Event %1$u of the calendar (“%2$s”) has no name, no date, or is longer than a holiday."),
        number, summary));
      return;
    }

  if (icalcomponent_get_first_property (event, ICAL_RRULE_PROPERTY) != NULL)
    cf_holiday_file_add_problem (self, 0, g_strdup_printf (
      /* Translators: %s is the name of a holiday. */
      _("“%s” repeats; only its first date was taken."), name));

  for (CfDay day = from; day < until; day++)
    {
      CfHolidayEntry entry = { day, kind_of_event (folded, chinese, day), name, NULL, 0 };

      if (entry.kind == CF_CALENDAR_SWAPPED_WORKDAY)
        entry.class = (char *) _("Swapped workday");
      cf_holiday_file_add (self, &entry);
    }
}

static void
read_calendar (CfHolidayFile *self,
               icalcomponent *calendar)
{
  guint number = 0;

  for (icalcomponent *event = icalcomponent_get_first_component (calendar, ICAL_VEVENT_COMPONENT);
       event != NULL;
       event = icalcomponent_get_next_component (calendar, ICAL_VEVENT_COMPONENT))
    read_event (self, event, ++number);
}

gboolean
cf_holiday_file_read_ics (CfHolidayFile  *self,
                          const char     *text,
                          GError        **error)
{
  icalcomponent *root = icalparser_parse_string (text);

  if (root != NULL && icalcomponent_isa (root) == ICAL_VCALENDAR_COMPONENT)
    read_calendar (self, root);
  else if (root != NULL)
    for (icalcomponent *inner = icalcomponent_get_first_component (root, ICAL_VCALENDAR_COMPONENT);
         inner != NULL;
         inner = icalcomponent_get_next_component (root, ICAL_VCALENDAR_COMPONENT))
      read_calendar (self, inner);

  if (root != NULL)
    icalcomponent_free (root);
  if (self->entries->len > 0 || self->problems->len > 0)
    return TRUE;

  g_set_error_literal (error, CF_FORMAT_ERROR, CF_FORMAT_ERROR_SYNTAX,
                       _("There are no events in this calendar."));

  return FALSE;
}
