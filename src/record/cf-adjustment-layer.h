/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-adjustment-layer.h: a named change to the forecast that can be switched off. What the model
 * computed stays as it is; layers are applied to it in the order of their positions. */
#pragma once

#include "cf-adjustment-kind.h"
#include "cf-day.h"
#include "cf-record.h"

G_BEGIN_DECLS

#define CF_TYPE_ADJUSTMENT_LAYER (cf_adjustment_layer_get_type ())
G_DECLARE_FINAL_TYPE (CfAdjustmentLayer, cf_adjustment_layer, CF, ADJUSTMENT_LAYER, CfRecord)

struct _CfAdjustmentLayer
{
  CfRecord  parent_instance;

  gint64    id;
  char     *name;
  int       position;       /* from 1 */
  gboolean  enabled;
  int       target;         /* CfAdjustmentTarget */
  int       kind;           /* CfAdjustmentKind */
  double    amount;         /* a share, calls, or seconds */
  CfDay     from_day;
  CfDay     until_day;      /* exclusive; CF_DAY_OPEN: for good */
  int       weekdays;       /* bit 0 Monday */
  int       start_minute;   /* of the day */
  int       end_minute;     /* up to 1440; not after the start: past midnight */
  char     *queues;         /* ids with commas between; NULL: every queue */
  char     *note;           /* nullable */
};

gboolean  cf_adjustment_layer_has_queue (CfAdjustmentLayer *self,
                                         gint64             queue_id);

G_END_DECLS
