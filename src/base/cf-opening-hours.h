/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-opening-hours.h: when a queue is open in an ordinary week.
 *
 * A list of spans, each of one weekday. A span may pass midnight (18:00-26:00): it then belongs to
 * the weekday on which it starts, also when that day uses another weekday's hours. Overlapping
 * spans are one. Immutable once made; any thread. */
#pragma once

#include "cf-interval-set.h"

G_BEGIN_DECLS

typedef struct
{
  guint weekday;   /* Monday 0 */
  int   start;     /* minute of the day, 0…1439 */
  int   end;       /* exclusive, start < end <= start + 1440 */
} CfOpeningHoursSpan;

typedef struct _CfOpeningHours CfOpeningHours;

/* NULL, with @bad the first span that is none, when the spans do not make sense. */
CfOpeningHours      *cf_opening_hours_new        (const CfOpeningHoursSpan *spans,
                                                  guint                 n_spans,
                                                  guint                *bad);
CfOpeningHours      *cf_opening_hours_new_always (void);
void                 cf_opening_hours_free       (CfOpeningHours       *self);

const CfOpeningHoursSpan *cf_opening_hours_get_spans  (const CfOpeningHours *self,
                                                  guint                *n_spans);
gboolean             cf_opening_hours_is_open_on (const CfOpeningHours *self,
                                                  guint                 weekday);
gboolean             cf_opening_hours_is_open_at (const CfOpeningHours *self,
                                                  CfMinute              minute);
gint64               cf_opening_hours_week_minutes (const CfOpeningHours *self);

/* Adds what opens on @day, by the hours of @weekday (a swapped workday uses another's). */
void                 cf_opening_hours_add_day    (const CfOpeningHours *self,
                                                  CfDay                 day,
                                                  guint                 weekday,
                                                  CfIntervalSet        *open);
/* The open time within @within, each day by its own weekday. */
CfIntervalSet       *cf_opening_hours_between    (const CfOpeningHours *self,
                                                  CfInterval            within);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CfOpeningHours, cf_opening_hours_free)

G_END_DECLS
