/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-schedule.h: a planning period. Periods do not overlap. */
#pragma once

#include "cf-day.h"
#include "cf-record.h"

G_BEGIN_DECLS

#define CF_TYPE_SCHEDULE (cf_schedule_get_type ())
G_DECLARE_FINAL_TYPE (CfSchedule, cf_schedule, CF, SCHEDULE, CfRecord)

struct _CfSchedule
{
  CfRecord  parent_instance;

  gint64    id;
  CfDay     from_day;
  CfDay     until_day;     /* exclusive */
  gint64    run_id;        /* the forecast it plans for; 0: none */
  char     *note;          /* nullable */
  int       n_versions;    /* published so far */
  gint64    published_at;  /* of the newest version, UTC microseconds; 0: never */
};

G_END_DECLS
