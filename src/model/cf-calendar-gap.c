/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-calendar-gap.h"

#include "cf-calendar-store.h"

#include <glib/gi18n-lib.h>

static gboolean
has_notices (CfDb      *db,
             int        year,
             gboolean  *has,
             GError   **error)
{
  g_autoptr(GPtrArray) days = cf_special_day_read_between (db, cf_day_from_ymd (year, 1, 1),
                                                           cf_day_from_ymd (year + 1, 1, 1), error);

  *has = FALSE;
  for (guint i = 0; days != NULL && i < days->len; i++)
    {
      const CfSpecialDay *day = g_ptr_array_index (days, i);

      *has |= day->kind == CF_SPECIAL_DAY_OFF || day->kind == CF_SPECIAL_DAY_WORKDAY;
    }

  return days != NULL;
}

gboolean
cf_calendar_gap_find (CfDb    *db,
                      CfDay    from,
                      CfDay    until,
                      int     *year,
                      GError **error)
{
  int first, last, month, day;
  gboolean had;

  *year = 0;
  cf_day_to_ymd (from, &first, &month, &day);
  cf_day_to_ymd (until - 1, &last, &month, &day);
  if (!has_notices (db, first - 1, &had, error))
    return FALSE;

  for (int it = first; it <= last; it++)
    {
      gboolean has;

      if (!has_notices (db, it, &has, error))
        return FALSE;
      if (had && !has)
        {
          *year = it;
          return TRUE;
        }
      had |= has;
    }

  return TRUE;
}

char *
cf_calendar_gap_text (int year)
{
  if (year == 0)
    return NULL;

  /* Translators: %d is a year. */
  return g_strdup_printf (_("The calendar has no days off by notice and no swapped workdays of %d "
                            "yet. They are announced every autumn: import them, or they are "
                            "forecast as ordinary days."), year);
}
