/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-calendar-gap.h: whether a forecast reaches into a year whose days off are not in the calendar
 * yet.
 *
 * Days off by notice and swapped workdays are announced every autumn for the year to come. A center
 * that had them in a year before, and has none in a year of the forecast, is told so: those days
 * would be taken for ordinary ones. */
#pragma once

#include "cf-day.h"
#include "cf-db.h"

G_BEGIN_DECLS

/* On a store thread. *@year: the first such year of [@from, @until); 0: there is none. */
gboolean  cf_calendar_gap_find (CfDb    *db,
                                CfDay    from,
                                CfDay    until,
                                int     *year,
                                GError **error);
/* "The days off of 2027 are not in the calendar yet …" NULL when @year is 0. Translated. */
char     *cf_calendar_gap_text (int      year);

G_END_DECLS
