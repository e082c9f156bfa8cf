/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-progress.h: how far a long job is, and whether it should stop.
 *
 * The worker writes, the screen reads; all of it is atomic, so there is no lock and no callback
 * across threads. It is also the only clock that an engine sees: the deadline. A NULL progress is
 * allowed everywhere and means "run to the end". */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _CfProgress CfProgress;

CfProgress *cf_progress_new          (void);
CfProgress *cf_progress_ref          (CfProgress *self);
void        cf_progress_unref        (CfProgress *self);

/* The owner's side. */
void        cf_progress_set_deadline (CfProgress *self,
                                      double      seconds_from_now);
void        cf_progress_stop         (CfProgress *self);
double      cf_progress_get_fraction (CfProgress *self);
guint       cf_progress_get_phase    (CfProgress *self);
double      cf_progress_get_elapsed  (CfProgress *self);

/* The worker's side: FALSE when it should come back with the best it has. */
gboolean    cf_progress_step         (CfProgress *self,
                                      double      fraction);
gboolean    cf_progress_should_stop  (CfProgress *self);
/* How much of the time until the deadline is over, 0 to 1; -1: there is no deadline. */
double      cf_progress_get_time_share (CfProgress *self);
void        cf_progress_set_phase    (CfProgress *self,
                                      guint       phase);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CfProgress, cf_progress_unref)

G_END_DECLS
