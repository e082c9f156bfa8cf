/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-adjustment-store.h: adjustment layers: made, switched on and off, put in order. */
#pragma once

#include "cf-adjustment-layer.h"
#include "cf-command-input.h"

G_BEGIN_DECLS

GPtrArray *cf_adjustment_layer_read_all (CfDb    *db,     /* CfAdjustmentLayer by id */
                                         GError **error);

typedef struct
{
  CfCommandInput  base;
  gint64          layer_id;       /* by cf_id_new () to make one: it goes to the end */
  char           *name;
  gboolean        enabled;
  int             target;         /* CfAdjustmentTarget */
  int             kind;           /* CfAdjustmentKind */
  double          amount;         /* a share, calls, or seconds */
  CfDay           from_day;
  CfDay           until_day;      /* exclusive; CF_DAY_OPEN: for good */
  int             weekdays;       /* bit 0 Monday */
  int             start_minute;   /* of the day */
  int             end_minute;     /* up to 1440; not after the start: past midnight */
  GArray         *queue_ids;      /* gint64; empty: every queue */
  char           *note;           /* nullable */
} CfAdjustmentInput;

/* For all of every day, enabled. */
CfAdjustmentInput *cf_adjustment_input_new      (void);
/* To change a layer that is there: what the caller leaves alone stays. */
CfAdjustmentInput *cf_adjustment_input_new_from (CfAdjustmentLayer *layer);
void               cf_adjustment_input_free     (gpointer           input);

extern const CfCommand cf_command_adjustment_set;      /* CfAdjustmentInput: makes or changes one */
extern const CfCommand cf_command_adjustment_switch;   /* its layer_id and enabled */
extern const CfCommand cf_command_adjustment_remove;   /* its layer_id */
extern const CfCommand cf_command_adjustment_reorder;  /* CfOrderInput */

G_END_DECLS
