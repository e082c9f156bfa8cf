/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-interval-set.h: a set of minutes, kept as sorted intervals that neither overlap nor touch.
 *
 * So two sets with the same minutes have the same intervals, and comparing is comparing arrays.
 * Empty intervals are ignored wherever they come in. One thread at a time. */
#pragma once

#include "cf-interval.h"

G_BEGIN_DECLS

typedef struct _CfIntervalSet CfIntervalSet;

CfIntervalSet    *cf_interval_set_new       (void);
CfIntervalSet    *cf_interval_set_copy      (const CfIntervalSet *self);
void              cf_interval_set_free      (CfIntervalSet       *self);

void              cf_interval_set_add       (CfIntervalSet       *self,
                                             CfInterval           interval);
void              cf_interval_set_subtract  (CfIntervalSet       *self,
                                             CfInterval           interval);
void              cf_interval_set_intersect (CfIntervalSet       *self,
                                             const CfIntervalSet *other);

const CfInterval *cf_interval_set_get       (const CfIntervalSet *self,   /* lent until a change */
                                             guint               *n_intervals);
gboolean          cf_interval_set_is_empty  (const CfIntervalSet *self);
gboolean          cf_interval_set_contains  (const CfIntervalSet *self,
                                             CfMinute             minute);
gint64            cf_interval_set_minutes   (const CfIntervalSet *self);
gint64            cf_interval_set_minutes_in (const CfIntervalSet *self,
                                             CfInterval           within);
gboolean          cf_interval_set_equal     (const CfIntervalSet *a,
                                             const CfIntervalSet *b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CfIntervalSet, cf_interval_set_free)

G_END_DECLS
