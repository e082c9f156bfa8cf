/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-progress-watch.h: work that runs, and the bar that follows it.
 *
 * A member of the widget that has the bar, all zero while nothing runs. Main thread. */
#pragma once

#include "cf-progress.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct
{
  CfProgress     *progress;     /* owned; NULL: nothing runs */
  GtkProgressBar *bar;          /* lent */
  guint           source;
} CfProgressWatch;

/* Nothing runs yet; @bar stays until the end. Makes the progress that the work is given. */
void      cf_progress_watch_begin (CfProgressWatch *self,
                                   GtkProgressBar  *bar);
/* The work comes back soon with the best it has. FALSE: nothing runs. */
gboolean  cf_progress_watch_stop  (CfProgressWatch *self);
/* The work is over, or nobody waits for it any more. */
void      cf_progress_watch_end   (CfProgressWatch *self);

G_END_DECLS
