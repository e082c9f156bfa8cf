/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-shrinkage.h: from the reasons why paid people are not there to how many must be scheduled and
 * paid.
 *
 * Parts of the same base add up; the second base is what the first one leaves, so the two multiply:
 * 1 - (1 - Σ of paid time) (1 - Σ of time present). What the schedule shows is not counted again in
 * the heads to schedule (`unseen`), but these people are paid too (`paid`). Pure functions. */
#pragma once

#include "cf-shrinkage-part.h"
#include "cf-shrinkage-store.h"

G_BEGIN_DECLS

typedef struct
{
  double unseen;      /* heads to schedule = agents / (1 - unseen) */
  double paid;        /* paid people = agents / (1 - paid) */
} CfShrinkage;

CfShrinkage  cf_shrinkage_of_rows   (const GArray    *rows);      /* CfShrinkageRow */
/* Of a queue, from @parts (CfShrinkagePart of any queue). Without parts both are @unseen. Where the
 * queue's own figure is not that of its parts any more it goes before them. */
CfShrinkage  cf_shrinkage_of_queue  (const GPtrArray *parts,
                                     gint64           queue_id,
                                     double           unseen);
/* The same parts with another unseen share. */
CfShrinkage  cf_shrinkage_with      (CfShrinkage      self,
                                     double           unseen);

G_END_DECLS
