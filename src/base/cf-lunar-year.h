/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-lunar-year.h: when the year of the Chinese calendar begins: the first day of Spring Festival.
 *
 * A table, not a computation: in 2027 and 2030 the new moon falls within minutes of midnight, and
 * common libraries name the wrong day. Which days are off around it is announced every autumn and
 * is not in here. Pure functions, any thread. */
#pragma once

#include "cf-day.h"

G_BEGIN_DECLS

#define CF_LUNAR_YEAR_FIRST 2010
#define CF_LUNAR_YEAR_LAST 2060

/* CF_DAY_NONE for a Gregorian @year that the table does not have. */
CfDay    cf_lunar_year_start    (int    year);

/* Days from the nearest beginning of a year to @day: negative before it. FALSE beyond the table. */
gboolean cf_lunar_year_distance (CfDay  day,
                                 int   *distance);

G_END_DECLS
