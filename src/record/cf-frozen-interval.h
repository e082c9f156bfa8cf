/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-frozen-interval.h: what was expected of a queue in one interval, and how many heads that asked
 * for, when a schedule was published (FC-7). It stays with the version, whatever is forecast later.
 * A plain struct, read and saved in arrays. */
#pragma once

#include "cf-forecast-interval.h"

G_BEGIN_DECLS

typedef struct
{
  CfForecastInterval forecast;   /* with every layer that was switched on */
  int                required;   /* heads on the schedule that the goal asked for; 0: closed */
} CfFrozenInterval;

G_END_DECLS
