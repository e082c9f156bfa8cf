/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-opening-hours.h"

#define MINUTES_PER_WEEK (CF_DAYS_PER_WEEK * CF_MINUTES_PER_DAY)

struct _CfOpeningHours
{
  CfOpeningHoursSpan *spans;
  guint          n_spans;
};

static gboolean
span_is_valid (const CfOpeningHoursSpan *span)
{
  return span->weekday < CF_DAYS_PER_WEEK && span->start >= 0 && span->start < CF_MINUTES_PER_DAY
         && span->end > span->start && span->end <= span->start + CF_MINUTES_PER_DAY;
}

CfOpeningHours *
cf_opening_hours_new (const CfOpeningHoursSpan *spans,
                      guint                     n_spans,
                      guint                    *bad)
{
  for (guint i = 0; i < n_spans; i++)
    if (!span_is_valid (&spans[i]))
      {
        if (bad != NULL)
          *bad = i;
        return NULL;
      }

  CfOpeningHours *self = g_new0 (CfOpeningHours, 1);

  self->spans = g_memdup2 (spans, n_spans * sizeof *spans);
  self->n_spans = n_spans;

  return self;
}

CfOpeningHours *
cf_opening_hours_new_always (void)
{
  CfOpeningHoursSpan spans[CF_DAYS_PER_WEEK];

  for (guint i = 0; i < CF_DAYS_PER_WEEK; i++)
    spans[i] = (CfOpeningHoursSpan) { i, 0, CF_MINUTES_PER_DAY };

  return cf_opening_hours_new (spans, CF_DAYS_PER_WEEK, NULL);
}

void
cf_opening_hours_free (CfOpeningHours *self)
{
  g_free (self->spans);
  g_free (self);
}

const CfOpeningHoursSpan *
cf_opening_hours_get_spans (const CfOpeningHours *self,
                            guint                *n_spans)
{
  *n_spans = self->n_spans;

  return self->spans;
}

gboolean
cf_opening_hours_is_open_on (const CfOpeningHours *self,
                             guint                 weekday)
{
  for (guint i = 0; i < self->n_spans; i++)
    if (self->spans[i].weekday == weekday)
      return TRUE;

  return FALSE;
}

/* By minute of the week, so that Sunday's span past midnight reaches Monday. */
gboolean
cf_opening_hours_is_open_at (const CfOpeningHours *self,
                             CfMinute              minute)
{
  int of_week = (int) cf_day_weekday (cf_minute_day (minute)) * CF_MINUTES_PER_DAY
                + cf_minute_of_day (minute);

  for (guint i = 0; i < self->n_spans; i++)
    {
      const CfOpeningHoursSpan *span = &self->spans[i];
      int since = of_week - (int) span->weekday * CF_MINUTES_PER_DAY - span->start;

      if (since < 0)
        since += MINUTES_PER_WEEK;
      if (since < span->end - span->start)
        return TRUE;
    }

  return FALSE;
}

gint64
cf_opening_hours_week_minutes (const CfOpeningHours *self)
{
  CfInterval week = { cf_minute_at (4, 0), cf_minute_at (4 + CF_DAYS_PER_WEEK, 0) };
  g_autoptr(CfIntervalSet) open = cf_opening_hours_between (self, week);

  return cf_interval_set_minutes (open);
}

void
cf_opening_hours_add_day (const CfOpeningHours *self,
                          CfDay                 day,
                          guint                 weekday,
                          CfIntervalSet        *open)
{
  for (guint i = 0; i < self->n_spans; i++)
    if (self->spans[i].weekday == weekday)
      cf_interval_set_add (open, (CfInterval) { cf_minute_at (day, self->spans[i].start),
                                                cf_minute_at (day, self->spans[i].end) });
}

CfIntervalSet *
cf_opening_hours_between (const CfOpeningHours *self,
                          CfInterval            within)
{
  CfIntervalSet *open = cf_interval_set_new ();
  g_autoptr(CfIntervalSet) window = cf_interval_set_new ();

  if (cf_interval_is_empty (within))
    return open;

  for (CfDay day = cf_minute_day (within.start) - 1; day <= cf_minute_day (within.end - 1); day++)
    cf_opening_hours_add_day (self, day, cf_day_weekday (day), open);

  cf_interval_set_add (window, within);
  cf_interval_set_intersect (open, window);

  return open;
}
