/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-calendar.h"

struct _CfCalendar
{
  gatomicrefcount  references;
  guint            workdays;
  CfCalendarDay   *days;
  guint            n_days;
};

/* By day, then by the order in which they were given. */
static int
compare_entries (gconstpointer a,
                 gconstpointer b)
{
  const CfCalendarDay *x = *(const CfCalendarDay * const *) a;
  const CfCalendarDay *y = *(const CfCalendarDay * const *) b;

  if (x->day != y->day)
    return x->day < y->day ? -1 : 1;

  return (x > y) - (x < y);
}

CfCalendar *
cf_calendar_new (guint                workdays,
                 const CfCalendarDay *days,
                 guint                n_days)
{
  CfCalendar *self = g_new0 (CfCalendar, 1);
  g_autoptr(GPtrArray) order = g_ptr_array_sized_new (n_days);

  for (guint i = 0; i < n_days; i++)
    g_ptr_array_add (order, (gpointer) &days[i]);
  g_ptr_array_sort (order, compare_entries);

  g_atomic_ref_count_init (&self->references);
  self->workdays = workdays & 0x7f;
  self->days = g_new0 (CfCalendarDay, MAX (n_days, 1));

  for (guint i = 0; i < n_days; i++)
    {
      const CfCalendarDay *given = g_ptr_array_index (order, i);

      if (i + 1 < n_days
          && ((const CfCalendarDay *) g_ptr_array_index (order, i + 1))->day == given->day)
        continue;

      self->days[self->n_days++] = (CfCalendarDay) {
        .day = given->day,
        .kind = given->kind,
        .name = g_strdup (given->name),
        .class = g_strdup (given->class),
      };
    }

  return self;
}

CfCalendar *
cf_calendar_ref (CfCalendar *self)
{
  g_atomic_ref_count_inc (&self->references);

  return self;
}

void
cf_calendar_unref (CfCalendar *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;

  for (guint i = 0; i < self->n_days; i++)
    {
      g_free ((char *) self->days[i].name);
      g_free ((char *) self->days[i].class);
    }
  g_free (self->days);
  g_free (self);
}

const CfCalendarDay *
cf_calendar_get_days (const CfCalendar *self,
                      guint            *n_days)
{
  *n_days = self->n_days;

  return self->days;
}

const CfCalendarDay *
cf_calendar_lookup (const CfCalendar *self,
                    CfDay             day)
{
  guint low = 0;
  guint high = self->n_days;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (self->days[middle].day < day)
        low = middle + 1;
      else
        high = middle;
    }

  return low < self->n_days && self->days[low].day == day ? &self->days[low] : NULL;
}

static gboolean
weekday_is_worked (const CfCalendar *self,
                   guint             weekday)
{
  return (self->workdays >> weekday & 1) != 0;
}

gboolean
cf_calendar_is_workday (const CfCalendar *self,
                        CfDay             day)
{
  const CfCalendarDay *special = cf_calendar_lookup (self, day);
  gboolean ordinary = weekday_is_worked (self, cf_day_weekday (day));

  if (special == NULL)
    return ordinary;

  switch (special->kind)
    {
    case CF_CALENDAR_HOLIDAY:
    case CF_CALENDAR_DAY_OFF:
      return FALSE;

    case CF_CALENDAR_SWAPPED_WORKDAY:
      return TRUE;

    case CF_CALENDAR_CAMPAIGN:
    case CF_CALENDAR_OUTAGE:
      return ordinary;
    }

  g_assert_not_reached ();
}

guint
cf_calendar_profile_weekday (const CfCalendar *self,
                             CfDay             day)
{
  guint own = cf_day_weekday (day);
  gboolean worked = cf_calendar_is_workday (self, day);

  for (guint distance = 0; distance <= CF_DAYS_PER_WEEK / 2; distance++)
    {
      guint earlier = (own + CF_DAYS_PER_WEEK - distance) % CF_DAYS_PER_WEEK;
      guint later = (own + distance) % CF_DAYS_PER_WEEK;

      if (weekday_is_worked (self, earlier) == worked)
        return earlier;
      if (weekday_is_worked (self, later) == worked)
        return later;
    }

  return own;   /* a week without workdays, or without rest days */
}

const char *
cf_calendar_get_class (const CfCalendar *self,
                       CfDay             day)
{
  const CfCalendarDay *special = cf_calendar_lookup (self, day);

  if (special == NULL)
    return NULL;
  if (special->class != NULL && *special->class != '\0')
    return special->class;

  return special->name != NULL ? special->name : "";
}

guint
cf_calendar_count_workdays (const CfCalendar *self,
                            CfDay             from,
                            CfDay             until)
{
  guint count = 0;

  for (CfDay day = from; day < until; day++)
    count += cf_calendar_is_workday (self, day);

  return count;
}
