/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-interval.h: a stretch of local civil time, from `start` up to and without `end`.
 *
 * A value: copied, compared, never freed. An interval whose end is not after its start is empty.
 * Two that touch (one ends where the other starts) do not overlap. Pure functions, any thread. */
#pragma once

#include "cf-minute.h"

G_BEGIN_DECLS

typedef struct
{
  CfMinute start;
  CfMinute end;      /* exclusive */
} CfInterval;

CfInterval cf_interval_of_day    (CfDay       day);
gboolean   cf_interval_is_empty  (CfInterval  interval);
gint64     cf_interval_minutes   (CfInterval  interval);   /* 0 when empty */
gboolean   cf_interval_contains  (CfInterval  interval,
                                  CfMinute    minute);
gboolean   cf_interval_overlaps  (CfInterval  a,
                                  CfInterval  b);
CfInterval cf_interval_intersect (CfInterval  a,           /* empty when they do not overlap */
                                  CfInterval  b);

G_END_DECLS
