/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-staff-text.h"

#include "cf-date-text.h"
#include "cf-number.h"
#include "cf-right.h"

#include <glib/gi18n-lib.h>

char *
cf_staff_text_span (CfDay from_day,
                    CfDay until_day)
{
  g_autofree char *from = cf_date_text_day (from_day, CF_DATE_TEXT_YEAR);
  g_autofree char *last = NULL;

  if (until_day == CF_DAY_OPEN)
    /* Translators: %s is the first day of something that lasts */
    return g_strdup_printf (_("from %s"), from);

  if (until_day == from_day + 1)
    return g_steal_pointer (&from);

  last = cf_date_text_day (until_day - 1, CF_DATE_TEXT_YEAR);

  /* Translators: the first and the last day of something */
  return g_strdup_printf (_("%s – %s"), from, last);
}

char *
cf_staff_text_contract (int kind,
                        int week_minutes)
{
  g_autofree char *hours = NULL;

  if (kind < 0)
    return g_strdup ("");

  hours = cf_number_minutes_to_text (week_minutes);

  /* Translators: a kind of contract and the hours agreed: "Part-time, 20 h a week" */
  return g_strdup_printf (_("%s, %s a week"), cf_contract_kind_get_name (kind), hours);
}

char *
cf_staff_text_times (CfShiftType *type)
{
  g_autofree char *clock = cf_date_text_clock_range (type->start_minute,
                                                     type->start_minute + type->length_minutes);
  g_autofree char *paid = cf_number_minutes_to_text (type->paid_minutes);

  /* Translators: the times of a shift and how much of it is paid: "07:00–16:00, 8 h paid" */
  return g_strdup_printf (_("%s, %s paid"), clock, paid);
}

char *
cf_staff_text_weekdays (int weekdays)
{
  g_autoptr(GString) text = g_string_new (NULL);

  if ((weekdays & 127) == 127)
    return g_strdup (_("every day"));

  if ((weekdays & 127) == 31)
    /* Translators: two weekdays: "Mon–Fri" */
    return g_strdup_printf (_("%s–%s"), cf_date_text_weekday_short (0),
                            cf_date_text_weekday_short (4));

  for (guint day = 0; day < CF_DAYS_PER_WEEK; day++)
    if (weekdays & (1 << day))
      {
        if (text->len > 0)
          /* Translators: between the members of a list */
          g_string_append (text, C_("list", ", "));

        g_string_append (text, cf_date_text_weekday_short (day));
      }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

char *
cf_staff_text_role (int role)
{
  if (role == CF_ROLE_NONE)
    return g_strdup ("");

  const char *name = cf_role_get_name (role);
  g_autofree char *first = g_utf8_substring (name, 0, 1);
  g_autofree char *upper = g_utf8_strup (first, -1);

  return g_strconcat (upper, name + strlen (first), NULL);
}

const char *
cf_staff_tint_class (int tint)
{
  static const char * const classes[CF_N_TINTS] = {
    "cf-tint-blue", "cf-tint-teal", "cf-tint-green", "cf-tint-lime", "cf-tint-yellow",
    "cf-tint-orange", "cf-tint-red", "cf-tint-pink", "cf-tint-purple", "cf-tint-slate",
  };

  return tint >= 0 && tint < CF_N_TINTS ? classes[tint] : classes[CF_N_TINTS - 1];
}
