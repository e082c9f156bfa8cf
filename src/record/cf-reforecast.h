/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-reforecast.h: the rest of a day, forecast again from what came of it. The line of before is
 * kept beside the new one. */
#pragma once

#include "cf-day.h"
#include "cf-minute.h"
#include "cf-record.h"

G_BEGIN_DECLS

#define CF_TYPE_REFORECAST (cf_reforecast_get_type ())
G_DECLARE_FINAL_TYPE (CfReforecast, cf_reforecast, CF, REFORECAST, CfRecord)

struct _CfReforecast
{
  CfRecord  parent_instance;

  gint64    id;
  gint64    queue_id;
  CfDay     day;
  gint64    made_at;      /* UTC microseconds */
  CfMinute  seen_until;   /* first minute that was not known */
  double    seen;         /* calls that came until then */
  double    expected;     /* calls that the line of before has until then */
  double    factor;       /* of the rest of the day */
};

/* An interval of both lines. A plain struct, read and saved in arrays. */
typedef struct
{
  CfMinute start;
  int      minutes;
  double   planned;                  /* the line of before */
  double   calls;                    /* the new one; before seen_until the same as planned */
  double   q025, q10, q90, q975;     /* of the new one */
} CfReforecastInterval;

G_END_DECLS
