/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-requirement-table.h: the requirement of one queue or of several as one table of a period.
 *
 * People of several queues are added up before rounding, and rounded once: three queues that need
 * 1.2 each show 4, not 6. Where lengths of intervals differ, the shortest counts. Plain arrays,
 * [day * n_slots + slot]; any thread. */
#pragma once

#include "cf-requirement.h"
#include "cf-scheduled-heads.h"

G_BEGIN_DECLS

typedef enum
{
  CF_COVER_NONE,       /* closed, or nobody is scheduled on that day */
  CF_COVER_SHORT,      /* fewer than needed */
  CF_COVER_MET,
  CF_COVER_OVER,       /* more than one head in ten, and more than one, too many */
} CfCover;

typedef struct
{
  CfDay               from;
  guint               n_days;
  int                 minutes;
  guint               n_slots;
  guint               first_open;     /* slots [first_open, end_open) hold every open one */
  guint               end_open;
  double             *agents;         /* at work, whole; NAN where closed */
  double             *heads;          /* on the schedule, whole; NAN where closed */
  CfRequirementTotal *days;
  CfRequirementTotal  total;
  double             *covered;        /* scheduled - heads, to a tenth; NAN where CF_COVER_NONE */
  CfCover            *cover;          /* both NULL without a schedule */
} CfRequirementTable;

/* The days [@from, @until) that all of @requirements (at least one) know. */
CfRequirementTable *cf_requirement_table_new    (const GPtrArray         *requirements,
                                                 CfDay                    from,
                                                 CfDay                    until);
void                cf_requirement_table_free   (CfRequirementTable      *self);
/* Holds it against what is scheduled. */
void                cf_requirement_table_cover  (CfRequirementTable      *self,
                                                 const GPtrArray         *requirements,
                                                 const CfScheduledHeads  *scheduled);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CfRequirementTable, cf_requirement_table_free)

G_END_DECLS
