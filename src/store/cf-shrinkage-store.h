/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-shrinkage-store.h: why paid people are not there for calls, part by part. */
#pragma once

#include "cf-command-input.h"
#include "cf-shrinkage-part.h"

G_BEGIN_DECLS

GPtrArray *cf_shrinkage_part_read_all (CfDb    *db,      /* CfShrinkagePart; @queue_id 0: of all */
                                       gint64   queue_id,
                                       GError **error);

typedef struct
{
  char           *name;
  double          share;
  CfShrinkageBase base;
  gboolean        on_schedule;
} CfShrinkageRow;

typedef struct
{
  CfCommandInput  base;
  GArray         *queue_ids;       /* gint64: each gets these parts */
  GArray         *parts;           /* CfShrinkageRow: all of them */
  double          unseen;          /* what the schedule does not show, of the parts together */
  gint64          first_part_id;   /* cf_id_new_block (queues x parts) */
} CfShrinkageInput;

CfShrinkageInput *cf_shrinkage_input_new  (void);
void              cf_shrinkage_input_free (gpointer          input);
void              cf_shrinkage_input_add  (CfShrinkageInput *self,
                                           const char       *name,
                                           double            share,
                                           CfShrinkageBase   base,
                                           gboolean          on_schedule);
/* Gives the parts their ids, once queues and parts are there. */
void              cf_shrinkage_input_seal (CfShrinkageInput *self);

extern const CfCommand cf_command_shrinkage_set;      /* CfShrinkageInput */

G_END_DECLS
