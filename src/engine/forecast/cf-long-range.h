/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-long-range.h: how many people the coming months ask for, and how many there will be.
 *
 * Volume grows by a rate a year, evenly from month to month; people leave at a rate a year. A hire
 * counts from the month in which the training is over. Pure, any thread. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  double growth;             /* of the calls in twelve months: 0.08 */
  double attrition;          /* of the team in twelve months: 0.2 */
  guint  training_months;    /* from the hire to the first call */
} CfLongRangeSettings;

typedef struct
{
  double calls;              /* in: growth and all */
  double hours;              /* in: on the schedule for these calls */
  double month_hours;        /* in: of one full-time person on the schedule in this month */
  double needed;             /* out, as the rest: full-time people for these hours */
  double team;               /* full-time people there are */
  double short_by;           /* needed - team; negative: more than needed */
  guint  hires;              /* whole people who must begin in this month for the team to be enough
                              * when they are trained, those hired before counted */
} CfLongRangeMonth;

/* By how much calls have grown in month @month, the first being 0: a twelfth of the way then. */
double cf_long_range_growth (double                     growth,
                             guint                      month);

/* @months: [n_months], filled in place.
 * @joiners: [n_months], nullable: people who are known to come (or, negative, to leave). */
void   cf_long_range_plan   (const CfLongRangeSettings *settings,
                             double                     team,
                             const double              *joiners,
                             CfLongRangeMonth          *months,
                             guint                      n_months);

/* The first month in which the team is @n_people short; n_months: none. */
guint  cf_long_range_short  (const CfLongRangeMonth    *months,
                             guint                      n_months,
                             double                     n_people);

G_END_DECLS
