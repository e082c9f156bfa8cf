/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-opening-text.h"

#include "cf-date-text.h"
#include "cf-minute.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>

/* "8", "08:30", "24:00" at *@text, which moves on. -1: no time. */
static int
read_clock (const char **text)
{
  char *end;
  long hour = strtol (*text, &end, 10);
  long minute = 0;

  if (end == *text || end - *text > 2)
    return -1;

  *text = end;

  if (**text == ':' || g_str_has_prefix (*text, "："))
    {
      *text = g_utf8_next_char (*text);
      minute = strtol (*text, &end, 10);

      if (end - *text != 2)
        return -1;

      *text = end;
    }

  return hour >= 0 && minute >= 0 && minute < 60 && hour * 60 + minute <= CF_MINUTES_PER_DAY
         ? (int) (hour * 60 + minute) : -1;
}

static void
skip (const char **text,
      const char  *characters)
{
  while (**text != '\0' && g_utf8_strchr (characters, -1, g_utf8_get_char (*text)) != NULL)
    *text = g_utf8_next_char (*text);
}

gboolean
cf_opening_text_parse (const char *text,
                       int         weekday,
                       GArray     *spans)
{
  int last_end = 0;

  skip (&text, " ");

  while (*text != '\0')
    {
      CfOpeningSpan span = { .weekday = weekday };
      const char *before_dash;

      span.start_minute = read_clock (&text);
      before_dash = text;
      skip (&text, " -–—~～");

      if (text == before_dash)
        return FALSE;

      span.end_minute = read_clock (&text);

      if (span.start_minute < last_end || span.end_minute <= span.start_minute)
        return FALSE;

      last_end = span.end_minute;
      skip (&text, " ,;，、；");

      if (spans != NULL)
        g_array_append_val (spans, span);
    }

  return TRUE;
}

static int
compare_start (gconstpointer a,
               gconstpointer b)
{
  return (*(CfOpening * const *) a)->start_minute - (*(CfOpening * const *) b)->start_minute;
}

char *
cf_opening_text_of_day (GListModel *openings,
                        gint64      queue_id,
                        int         weekday)
{
  g_autoptr(GPtrArray) spans = g_ptr_array_new_with_free_func (g_object_unref);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (openings); i++)
    {
      CfOpening *opening = g_list_model_get_item (openings, i);

      if (opening->queue_id == queue_id && opening->weekday == weekday)
        g_ptr_array_add (spans, opening);
      else
        g_object_unref (opening);
    }

  g_ptr_array_sort (spans, compare_start);

  for (guint i = 0; i < spans->len; i++)
    {
      CfOpening *opening = g_ptr_array_index (spans, i);

      g_string_append_printf (text, "%s%02d:%02d–%02d:%02d", i > 0 ? " " : "",
                              opening->start_minute / 60, opening->start_minute % 60,
                              opening->end_minute / 60, opening->end_minute % 60);
    }

  return g_string_free (text, FALSE);
}

char *
cf_opening_text_of_week (GListModel *openings,
                         gint64      queue_id)
{
  g_autofree char *first = cf_opening_text_of_day (openings, queue_id, 0);
  g_autoptr(GString) text = g_string_new (NULL);
  gboolean every_day = TRUE;

  for (int day = 0; day < CF_DAYS_PER_WEEK; day++)
    {
      g_autofree char *hours = cf_opening_text_of_day (openings, queue_id, day);

      every_day &= g_str_equal (first, hours);
      g_string_append_printf (text, "%s%s %s", day > 0 ? ", " : "",
                              cf_date_text_weekday_short ((guint) day),
                              *hours == '\0' ? _("closed") : hours);
    }

  if (!every_day)
    return g_string_free (g_steal_pointer (&text), FALSE);

  return *first == '\0' ? g_strdup (_("always closed"))
                        /* Translators: opening hours: "every day 08:00–20:00" */
                        : g_strdup_printf (_("every day %s"), first);
}
