/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-scheduled-heads.h: how many people the schedule has at the phones, to be held against a
 * requirement.
 *
 * The live shifts, or the newest published ones for who does not plan; breaks are taken out as the
 * schedule does it. Plain arrays, read on a store thread, then never changed. */
#pragma once

#include "cf-day.h"
#include "cf-db.h"
#include "cf-minute.h"

G_BEGIN_DECLS

typedef struct
{
  CfDay   from;
  CfDay   until;
} CfScheduledPeriod;

typedef struct
{
  CfDay       from;
  guint       n_days;
  guint       n_shifts;
  gboolean   *planned;      /* [n_days]: somebody works on that day */
  GHashTable *minutes;      /* &queue id → double[n_days * 96]: minutes at work in a quarter */
} CfScheduledHeads;

/* A CfStoreReadFunc; @input is a CfScheduledPeriod. */
gpointer cf_scheduled_heads_read (CfDb                    *db,
                                  gconstpointer            input,
                                  GError                 **error);
void     cf_scheduled_heads_free (gpointer                 self);

/* Heads of a queue, on average over @minutes (a multiple of 15) from @start; 0 outside. */
double   cf_scheduled_heads_get  (const CfScheduledHeads  *self,
                                  gint64                   queue_id,
                                  CfMinute                 start,
                                  int                      minutes);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CfScheduledHeads, cf_scheduled_heads_free)

G_END_DECLS
