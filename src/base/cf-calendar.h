/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-calendar.h: which days are worked, which are special, and whose weekday a day behaves like.
 *
 * A plain sorted list of special days over an ordinary week. A swapped workday (a weekend day that
 * is worked to make a holiday longer) behaves like the nearest ordinary workday, the earlier one of
 * two as near: with Monday-Friday weeks a Saturday like Friday, a Sunday like Monday. A statutory
 * holiday or a day off by notice behaves like the nearest ordinary rest day. Campaigns and outages
 * change neither the weekday nor whether it is worked. Immutable once made; any thread. */
#pragma once

#include "cf-day.h"

G_BEGIN_DECLS

typedef enum             /* stored in special_day.kind: never renumber */
{
  CF_CALENDAR_HOLIDAY = 0,        /* statutory: its work is paid as such */
  CF_CALENDAR_DAY_OFF = 1,        /* off by notice or in lieu, not statutory */
  CF_CALENDAR_SWAPPED_WORKDAY = 2,
  CF_CALENDAR_CAMPAIGN = 3,
  CF_CALENDAR_OUTAGE = 4,
} CfCalendarKind;

#define CF_CALENDAR_N_KINDS 5
#define CF_CALENDAR_MONDAY_TO_FRIDAY 0x1fu

typedef struct
{
  CfDay           day;
  CfCalendarKind  kind;
  const char     *name;    /* "Spring Festival"; nullable */
  const char     *class;   /* days of one class share one effect in the forecast; NULL: the name */
} CfCalendarDay;

typedef struct _CfCalendar CfCalendar;

/* Copies @days, in any order; of two entries for one day the later one in the array counts.
 * @workdays: bit 0 Monday. */
CfCalendar          *cf_calendar_new             (guint                workdays,
                                                  const CfCalendarDay *days,
                                                  guint                n_days);
CfCalendar          *cf_calendar_ref             (CfCalendar          *self);
void                 cf_calendar_unref           (CfCalendar          *self);

const CfCalendarDay *cf_calendar_get_days        (const CfCalendar    *self,   /* sorted by day */
                                                  guint               *n_days);
const CfCalendarDay *cf_calendar_lookup          (const CfCalendar    *self,   /* NULL: ordinary */
                                                  CfDay                day);
gboolean             cf_calendar_is_workday      (const CfCalendar    *self,
                                                  CfDay                day);
guint                cf_calendar_profile_weekday (const CfCalendar    *self,
                                                  CfDay                day);
/* The class of a special day for the forecast; NULL for an ordinary day. */
const char          *cf_calendar_get_class       (const CfCalendar    *self,
                                                  CfDay                day);
guint                cf_calendar_count_workdays  (const CfCalendar    *self,
                                                  CfDay                from,
                                                  CfDay                until);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CfCalendar, cf_calendar_unref)

G_END_DECLS
