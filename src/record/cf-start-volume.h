/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-start-volume.h: what is expected of a queue that has no history yet: a curve of the day and so
 * many calls. Its id is the queue's. */
#pragma once

#include "cf-record.h"

G_BEGIN_DECLS

#define CF_TYPE_START_VOLUME (cf_start_volume_get_type ())
G_DECLARE_FINAL_TYPE (CfStartVolume, cf_start_volume, CF, START_VOLUME, CfRecord)

struct _CfStartVolume
{
  CfRecord  parent_instance;

  gint64    id;           /* the queue */
  int       curve;        /* CfStartCurve of the forecast engine */
  double    day_calls;    /* of a usual day */
  double    monday;       /* times day_calls; 0: closed */
  double    tuesday;
  double    wednesday;
  double    thursday;
  double    friday;
  double    saturday;
  double    sunday;
};

G_END_DECLS
