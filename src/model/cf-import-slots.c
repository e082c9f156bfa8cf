/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rhythm of a volumes file: how long its intervals are, and which of them are missing.
 *
 * What is missing is judged by the file itself: a weekday that is there on at least half of its
 * dates is expected on the others, and so is a time of day that most days of its weekday have. */
#include "cf-import-read.h"

#include "cf-date-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define SLOT_MINUTES 15
#define SLOTS_PER_DAY (CF_MINUTES_PER_DAY / SLOT_MINUTES)
#define NAMED_DAYS 6

/* The most frequent distance between neighbours, up to a day; what rows say of their own length
 * counts as well. */
int
cf_import_sniff_interval (GArray *slots)
{
  guint counts[CF_MINUTES_PER_DAY + 1] = { 0 };
  int best = 0;

  for (guint i = 0; i < slots->len; i++)
    {
      const CfIntervalFact *fact = &g_array_index (slots, CfImportSlot, i).fact;

      if (fact->minutes > 0 && fact->minutes <= CF_MINUTES_PER_DAY)
        counts[fact->minutes]++;
      if (i == 0)
        continue;

      CfMinute distance = fact->start - g_array_index (slots, CfImportSlot, i - 1).fact.start;

      if (distance > 0 && distance <= CF_MINUTES_PER_DAY)
        counts[distance]++;
    }

  for (int minutes = 1; minutes <= CF_MINUTES_PER_DAY; minutes++)
    if (counts[minutes] > counts[best])
      best = minutes;

  return best;
}

typedef struct
{
  guint n_dates[CF_DAYS_PER_WEEK];      /* of the weekday between the first and the last */
  guint n_days[CF_DAYS_PER_WEEK];       /* … that have rows */
  guint n_slots[CF_DAYS_PER_WEEK][SLOTS_PER_DAY];
} Rhythm;

typedef struct
{
  CfImportPlan *plan;
  Rhythm        rhythm;
  gboolean      present[SLOTS_PER_DAY];
  GString      *days;                   /* the first missing days, named */
  GString      *intervals;              /* the first missing intervals, named */
} Gaps;

static const CfIntervalFact *
fact_at (const CfImportPlan *plan,
         guint               i)
{
  return &g_array_index (plan->facts, CfIntervalFact, i);
}

/* Calls @visit for each day from the first to the last, with the facts of that day. */
static void
each_day (Gaps  *gaps,
          void (*visit) (Gaps *gaps, CfDay day, guint n_facts))
{
  guint n_all = gaps->plan->facts->len;
  guint at = 0;

  for (CfDay day = gaps->plan->from_day; day < gaps->plan->until_day; day++)
    {
      guint first = at;

      memset (gaps->present, 0, sizeof gaps->present);
      for (; at < n_all && cf_minute_day (fact_at (gaps->plan, at)->start) == day; at++)
        gaps->present[cf_minute_of_day (fact_at (gaps->plan, at)->start) / SLOT_MINUTES] = TRUE;

      visit (gaps, day, at - first);
    }
}

static void
count_day (Gaps  *gaps,
           CfDay  day,
           guint  n_facts)
{
  guint weekday = cf_day_weekday (day);

  gaps->rhythm.n_dates[weekday]++;
  gaps->rhythm.n_days[weekday] += n_facts > 0;
  for (guint slot = 0; slot < SLOTS_PER_DAY; slot++)
    gaps->rhythm.n_slots[weekday][slot] += gaps->present[slot];
}

static void
name_one (GString *names,
          guint    n_before,
          char    *name)   /* taken */
{
  if (n_before < NAMED_DAYS)
    {
      if (names->len > 0)
        g_string_append (names, C_("list", ", "));
      g_string_append (names, name);
    }
  g_free (name);
}

static void
find_in_day (Gaps  *gaps,
             CfDay  day,
             guint  n_facts)
{
  CfImportPlan *plan = gaps->plan;
  const Rhythm *rhythm = &gaps->rhythm;
  guint weekday = cf_day_weekday (day);

  if (n_facts == 0)
    {
      if (rhythm->n_days[weekday] * 2 >= rhythm->n_dates[weekday])
        name_one (gaps->days, plan->n_missing_days++, cf_date_text_day (day, CF_DATE_TEXT_YEAR));
      return;
    }

  for (guint slot = 0; slot < SLOTS_PER_DAY; slot++)
    if (!gaps->present[slot] && rhythm->n_slots[weekday][slot] * 2 > rhythm->n_days[weekday])
      name_one (gaps->intervals, plan->n_missing_intervals++,
                cf_date_text_minute (cf_minute_at (day, (int) slot * SLOT_MINUTES)));
}

void
cf_import_find_gaps (CfImportPlan *self)
{
  g_autoptr(GString) days = g_string_new (NULL);
  g_autoptr(GString) intervals = g_string_new (NULL);
  Gaps gaps = { .plan = self, .days = days, .intervals = intervals };

  each_day (&gaps, count_day);
  each_day (&gaps, find_in_day);

  if (self->n_missing_days > 0)
    cf_import_plan_add (self, 0, CF_IMPORT_NOTE, g_strdup_printf (
      /* Translators: %1$u counts days; %2$s names the first of them. */
      ngettext ("%1$u day is missing: %2$s.", "%1$u days are missing, first %2$s.",
                self->n_missing_days), self->n_missing_days, days->str));
  if (self->n_missing_intervals > 0)
    cf_import_plan_add (self, 0, CF_IMPORT_NOTE, g_strdup_printf (
      /* Translators: %1$u counts intervals; %2$s names the first of them. */
      ngettext ("%1$u interval is missing within a day: %2$s.",
                "%1$u intervals are missing within days, first %2$s.", self->n_missing_intervals),
      self->n_missing_intervals, intervals->str));
}
