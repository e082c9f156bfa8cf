/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-forecast-interval.h: what one forecast run expects of one queue in one interval.
 *
 * The quantiles are those of the calls offered: 80 % of the outcomes lie between q10 and q90, 95 %
 * between q025 and q975. A plain struct, read and saved in arrays. */
#pragma once

#include "cf-minute.h"

G_BEGIN_DECLS

typedef struct
{
  gint64   queue_id;
  CfMinute start;
  int      minutes;
  double   calls;
  double   q025;
  double   q10;
  double   q90;
  double   q975;
  double   handle_s;   /* average handle time */
} CfForecastInterval;

/* What it expects of a whole day. Intervals do not say how days err, and a day that is busy is busy
 * from morning to evening. */
typedef struct
{
  gint64   queue_id;
  CfDay    day;
  double   calls;
  double   q10;
  double   q90;
} CfForecastDayBand;

G_END_DECLS
