/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-adjustment-kind.h: what an adjustment layer does to a forecast, as the store keeps it and the
 * engine computes it. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum      /* stored: never renumber */
{
  CF_ADJUSTMENT_CALLS = 0,
  CF_ADJUSTMENT_HANDLE_TIME = 1,    /* seconds; has no totals */
} CfAdjustmentTarget;

/* Of the intervals that the layer covers. */
typedef enum      /* stored: never renumber */
{
  CF_ADJUSTMENT_PERCENT = 0,        /* times 1 + amount: 0.25 is +25 %, -0.1 is -10 % */
  CF_ADJUSTMENT_ADD = 1,            /* plus amount, not below 0 */
  CF_ADJUSTMENT_SET = 2,            /* amount in each */
  CF_ADJUSTMENT_MINIMUM = 3,        /* at least amount in each */
  CF_ADJUSTMENT_MAXIMUM = 4,        /* at most amount in each */
  CF_ADJUSTMENT_INTERVAL = 5,       /* amount in the one interval that from_day and start_minute
                                     * name, even where it is closed: a number typed into a table */
  CF_ADJUSTMENT_DAY_TOTAL = 6,      /* amount in all of a day, its shape kept */
  CF_ADJUSTMENT_WEEK_TOTAL = 7,     /* amount in all of a week from Monday, its shape kept */
} CfAdjustmentKind;

#define CF_ADJUSTMENT_N_KINDS 8
#define CF_ADJUSTMENT_EVERY_WEEKDAY 127

G_END_DECLS
