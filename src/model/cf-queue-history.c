/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-queue-history.h"

#include "cf-calendar-store.h"
#include "cf-calendar.h"
#include "cf-cleaning-store.h"
#include "cf-fact-store.h"
#include "cf-handle-time.h"
#include "cf-lunar-year.h"
#include "cf-minute.h"
#include "cf-special-day.h"

#include <math.h>

static double *
new_unknown (gsize n)
{
  double *values = g_new (double, n);

  for (gsize i = 0; i < n; i++)
    values[i] = NAN;

  return values;
}

/* The queue's interval, or the longest of its facts where those are longer. */
static int
find_minutes (const GArray *facts,
              int           minutes)
{
  for (guint i = 0; i < facts->len; i++)
    minutes = MAX (minutes, g_array_index (facts, CfIntervalFact, i).minutes);

  return CF_MINUTES_PER_DAY % minutes == 0 ? minutes : CF_MINUTES_PER_DAY;
}

static double
plus (double sum,
      gint64 value)
{
  if (value == CF_FACT_UNKNOWN)
    return sum;

  return isnan (sum) ? (double) value : sum + value;
}

static void
add_facts (CfQueueHistory *self,
           const GArray   *facts)
{
  gsize n = (gsize) self->n_days * self->n_slots;
  g_autofree int *covered = g_new0 (int, n);

  for (guint i = 0; i < facts->len; i++)
    {
      const CfIntervalFact *fact = &g_array_index (facts, CfIntervalFact, i);
      guint day = (guint) (cf_minute_day (fact->start) - self->from);
      gsize slot = (gsize) day * self->n_slots
                   + (gsize) (cf_minute_of_day (fact->start) / self->minutes);
      gint64 answered = fact->answered;

      /* Handle times without a count of the answered belong to those who did not give up. */
      if (answered == CF_FACT_UNKNOWN)
        answered = fact->offered - MAX (fact->abandoned, 0);

      covered[slot] += fact->minutes;
      self->shown[slot] = plus (self->shown[slot], fact->offered);
      if (fact->handle_s != CF_FACT_UNKNOWN)
        {
          self->seconds[slot] = plus (self->seconds[slot], fact->handle_s);
          self->answered[slot] = plus (self->answered[slot], answered);
        }
    }

  for (gsize i = 0; i < n; i++)
    if (covered[i] < self->minutes)
      self->shown[i] = NAN;
}

/* The calendar only for its rule whose weekday a swapped workday behaves like. */
static CfCalendar *
calendar_of (const GPtrArray *special)
{
  g_autofree CfCalendarDay *days = g_new0 (CfCalendarDay, MAX (special->len, 1));

  for (guint i = 0; i < special->len; i++)
    {
      const CfSpecialDay *day = g_ptr_array_index (special, i);

      days[i] = (CfCalendarDay) {
        .day = day->day,
        .kind = (CfCalendarKind) day->kind,
        .name = day->name,
        .class = day->day_class,
      };
    }

  return cf_calendar_new (CF_CALENDAR_MONDAY_TO_FRIDAY, days, special->len);
}

static void
forget_day (CfQueueHistory *self,
            guint           day)
{
  for (guint s = 0; s < self->n_slots && day < self->n_days; s++)
    self->calls[(gsize) day * self->n_slots + s] = NAN;
}

/* Classes are numbered from 1 as they appear. */
guint16
cf_queue_history_class (CfQueueHistory *self,
                        const char     *name,
                        guint8          group)
{
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (self->numbers, name));

  if (number == 0)
    {
      number = self->groups->len;
      g_array_append_val (self->groups, group);
      g_hash_table_insert (self->numbers, (gpointer) name, GUINT_TO_POINTER (number));
    }

  return (guint16) number;
}

static void
read_special_days (CfQueueHistory *self)
{
  g_autoptr(CfCalendar) calendar = calendar_of (self->special);

  for (guint i = 0; i < self->special->len; i++)
    {
      const CfSpecialDay *day = g_ptr_array_index (self->special, i);
      guint index = (guint) (day->day - self->from);
      const char *class = day->day_class != NULL ? day->day_class : day->name;

      switch ((CfSpecialDayKind) day->kind)
        {
        case CF_SPECIAL_DAY_HOLIDAY:
        case CF_SPECIAL_DAY_OFF:
          self->classes[index] = cf_queue_history_class (self, class, CF_QUEUE_HISTORY_HOLIDAYS);
          break;

        case CF_SPECIAL_DAY_CAMPAIGN:
          self->classes[index] = cf_queue_history_class (self, class, CF_QUEUE_HISTORY_CAMPAIGNS);
          break;

        case CF_SPECIAL_DAY_WORKDAY:
          self->weekdays[index] = (guint8) cf_calendar_profile_weekday (calendar, day->day);
          break;

        case CF_SPECIAL_DAY_OUTAGE:
          forget_day (self, index);
          break;
        }
    }
}

/* A center has Spring Festival when its calendar has a day off on the first day of a lunar year. */
static gboolean
has_spring_festival (const CfQueueHistory *self)
{
  for (guint i = 0; i < self->special->len; i++)
    {
      const CfSpecialDay *day = g_ptr_array_index (self->special, i);
      int distance;

      if ((day->kind == CF_SPECIAL_DAY_HOLIDAY || day->kind == CF_SPECIAL_DAY_OFF)
          && cf_lunar_year_distance (day->day, &distance) && distance == 0)
        return TRUE;
    }

  return FALSE;
}

static void
read_festival (CfQueueHistory *self)
{
  if (!has_spring_festival (self))
    return;

  self->festival = g_new (gint8, self->n_days + self->n_ahead);
  for (guint d = 0; d < self->n_days + self->n_ahead; d++)
    {
      int distance;
      gboolean near = cf_lunar_year_distance (self->from + (CfDay) d, &distance)
                      && distance >= CF_FORECAST_FESTIVAL_FIRST
                      && distance <= CF_FORECAST_FESTIVAL_LAST;

      self->festival[d] = near ? (gint8) distance : CF_FORECAST_NO_FESTIVAL;
    }
}

/* Where outages and cleaning marks changed what the source says. */
static void
find_changed (CfQueueHistory *self)
{
  gsize n = (gsize) self->n_days * self->n_slots;

  self->changed = g_new0 (guint8, n);
  for (gsize i = 0; i < n; i++)
    self->changed[i] = isnan (self->calls[i]) ? !isnan (self->shown[i])
                                              : self->calls[i] != self->shown[i];
}

gboolean
cf_queue_history_end (CfDb    *db,
                      gint64   queue_id,
                      CfDay   *end,
                      GError **error)
{
  CfFactSpan span;

  if (!cf_fact_read_span (db, queue_id, &span, error))
    return FALSE;

  *end = span.n_facts > 0 ? cf_minute_day (span.until - 1) + 1 : CF_DAY_NONE;
  return TRUE;
}

static gboolean
read_span (CfQueueHistory  *self,
           CfDb            *db,
           CfDay            before,
           CfDay            until,
           GError         **error)
{
  CfFactSpan span;

  if (!cf_fact_read_span (db, self->queue_id, &span, error))
    return FALSE;
  if (span.n_facts == 0)
    {
      /* Nothing has come; the calendar of what is to come is known. */
      self->from = before != CF_DAY_NONE ? before : 0;
      self->n_ahead = before != CF_DAY_NONE && until > before ? (guint) (until - before) : 0;
      return TRUE;
    }

  CfDay end = cf_minute_day (span.until - 1) + 1;

  self->from = cf_minute_day (span.from);
  if (before != CF_DAY_NONE)
    end = MIN (end, before);
  if (end > self->from && until > end)
    {
      self->n_days = (guint) (end - self->from);
      self->n_ahead = (guint) (until - end);
    }

  return TRUE;
}

CfQueueHistory *
cf_queue_history_read (CfDb     *db,
                       CfQueue  *queue,
                       CfDay     before,
                       CfDay     until,
                       int       minutes,
                       GError  **error)
{
  g_autoptr(CfQueueHistory) self = g_new0 (CfQueueHistory, 1);

  self->queue_id = queue->id;
  self->name = g_strdup (queue->name);
  self->handle_s = queue->handle_s;
  self->special = g_ptr_array_new ();
  self->numbers = g_hash_table_new (g_str_hash, g_str_equal);
  self->groups = g_array_new (FALSE, TRUE, sizeof (guint8));
  g_array_set_size (self->groups, 1);
  if (!read_span (self, db, before, until, error))
    return NULL;

  CfDay end = self->from + (CfDay) self->n_days;
  g_autoptr(GArray) facts = cf_fact_read_between (db, self->queue_id, cf_minute_at (self->from, 0),
                                                  cf_minute_at (end, 0), error);

  if (facts == NULL)
    return NULL;

  self->minutes = find_minutes (facts, minutes != 0 ? minutes : queue->interval_minutes);
  self->n_slots = (guint) (CF_MINUTES_PER_DAY / self->minutes);

  gsize n = (gsize) self->n_days * self->n_slots;

  self->shown = new_unknown (n);
  self->answered = new_unknown (n);
  self->seconds = new_unknown (n);
  add_facts (self, facts);
  self->calls = g_memdup2 (self->shown, n * sizeof (double));

  self->classes = g_new0 (guint16, self->n_days + self->n_ahead);
  self->weekdays = g_new (guint8, self->n_days + self->n_ahead);
  for (guint d = 0; d < self->n_days + self->n_ahead; d++)
    self->weekdays[d] = CF_FORECAST_OWN_WEEKDAY;

  g_clear_pointer (&self->special, g_ptr_array_unref);
  self->special = cf_special_day_read_between (db, self->from, end + (CfDay) self->n_ahead, error);
  if (self->special == NULL)
    return NULL;
  read_special_days (self);
  read_festival (self);

  self->marks = cf_cleaning_mark_read_all (db, self->queue_id, error);
  if (self->marks == NULL)
    return NULL;
  cf_queue_history_clean (self);
  find_changed (self);

  return g_steal_pointer (&self);
}

void
cf_queue_history_free (CfQueueHistory *self)
{
  g_free (self->name);
  g_free (self->shown);
  g_free (self->calls);
  g_free (self->answered);
  g_free (self->seconds);
  g_free (self->classes);
  g_free (self->weekdays);
  g_free (self->festival);
  g_free (self->changed);
  g_array_unref (self->groups);
  g_hash_table_unref (self->numbers);
  g_clear_pointer (&self->special, g_ptr_array_unref);
  g_clear_pointer (&self->marks, g_ptr_array_unref);
  g_free (self);
}

void
cf_queue_history_problem (const CfQueueHistory *self,
                          CfForecastProblem    *problem)
{
  *problem = (CfForecastProblem) {
    .first_day = self->from,
    .n_days = self->n_days,
    .n_slots = self->n_slots,
    .n_ahead = self->n_ahead,
    .calls = self->calls,
    .classes = self->classes,
    .groups = (const guint8 *) self->groups->data,
    .weekdays = self->weekdays,
    .festival = self->festival,
    .marks = self->changed,
  };
}

double *
cf_queue_history_handle_times (const CfQueueHistory *self)
{
  guint n = CF_DAYS_PER_WEEK * self->n_slots;
  double *times = g_new (double, n);
  CfForecastProblem problem;

  cf_queue_history_problem (self, &problem);
  if (!cf_handle_time_fit (&problem, self->seconds, self->answered, times))
    for (guint i = 0; i < n; i++)
      times[i] = self->handle_s;

  return times;
}

guint
cf_queue_history_weekday (const CfQueueHistory *self,
                          CfDay                 day)
{
  guint index = (guint) (day - self->from);

  if (day < self->from || index >= self->n_days + self->n_ahead
      || self->weekdays[index] == CF_FORECAST_OWN_WEEKDAY)
    return cf_day_weekday (day);

  return self->weekdays[index];
}
