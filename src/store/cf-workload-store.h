/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-workload-store.h: queues that are not plain call queues with a history: work that may wait,
 * and queues that begin without one. */
#pragma once

#include "cf-command-input.h"
#include "cf-deferral.h"
#include "cf-start-volume.h"

G_BEGIN_DECLS

GPtrArray *cf_deferral_read_all     (CfDb    *db,     /* CfDeferral by id, the queue's */
                                     GError **error);
GPtrArray *cf_start_volume_read_all (CfDb    *db,     /* CfStartVolume by id, the queue's */
                                     GError **error);

typedef struct
{
  CfCommandInput base;
  gint64         queue_id;
  int            deadline_minutes;   /* of opening time; 0: the work may not wait */
} CfDeferralInput;                   /* by g_new0 (), freed by cf_command_input_free () */

typedef struct
{
  CfCommandInput base;
  gint64         queue_id;
  int            curve;              /* CfStartCurve of the forecast engine */
  double         day_calls;          /* of a usual day; 0: none is expected, from history only */
  double         weekdays[7];        /* Monday first: times day_calls; 0: closed */
} CfStartVolumeInput;                /* as above */

extern const CfCommand cf_command_deferral_set;        /* CfDeferralInput */
extern const CfCommand cf_command_start_volume_set;    /* CfStartVolumeInput */

G_END_DECLS
