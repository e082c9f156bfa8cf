/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-shrinkage-part.h: one reason why paid people are not there for calls, and how much of it. */
#pragma once

#include "cf-record.h"

G_BEGIN_DECLS

typedef enum       /* stored: never renumber */
{
  CF_SHRINKAGE_OF_PAID_TIME = 0,      /* leave, sickness: not in the house */
  CF_SHRINKAGE_OF_TIME_PRESENT = 1,   /* breaks, training, meetings: of what is left */
} CfShrinkageBase;
#define CF_N_SHRINKAGE_BASES 2

#define CF_TYPE_SHRINKAGE_PART (cf_shrinkage_part_get_type ())
G_DECLARE_FINAL_TYPE (CfShrinkagePart, cf_shrinkage_part, CF, SHRINKAGE_PART, CfRecord)

struct _CfShrinkagePart
{
  CfRecord   parent_instance;

  gint64     id;
  gint64     queue_id;
  char      *name;
  double     share;          /* of its base */
  int        base;           /* CfShrinkageBase */
  gboolean   on_schedule;    /* the schedule shows it: not counted again in heads to schedule */
};

G_END_DECLS
