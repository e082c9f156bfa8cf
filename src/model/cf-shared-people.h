/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-shared-people.h: how many people several queues need in their busiest interval when some take
 * every queue's calls: a team each is always enough, one pool is the least; what lies between is
 * found by simulation. An immutable value, computed on a worker. Main thread. */
#pragma once

#include "cf-progress.h"
#include "cf-requirement.h"

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct
{
  CfMinute start;             /* of the busiest interval */
  int      minutes;
  guint    n_queues;
  char   **names;             /* [n_queues], NULL-terminated */
  guint    dedicated;         /* a team each: the upper bound */
  guint    pooled;            /* one pool: the lower bound */
  guint    found;             /* with the share below; verified or the upper bound */
  gboolean verified;
  guint   *own;               /* [n_queues] people whose first queue it is … */
  guint   *own_shared;        /* … and of them those who take every queue's calls */
  double  *levels;            /* [n_queues] simulated, in the goal's meaning; NAN: not known */
} CfSharedPeople;

/* @requirements: CfRequirement of the same days, at least one; those whose intervals are of another
 * length than the first's are left out. @cross_trained: share of people who take every queue's
 * calls. @progress NULL: the bounds only, which take no time worth showing. */
void            cf_shared_people_search_async  (GPtrArray            *requirements,
                                                double                cross_trained,
                                                CfProgress           *progress,
                                                GCancellable         *cancellable,
                                                GAsyncReadyCallback   callback,
                                                gpointer              user_data);
CfSharedPeople *cf_shared_people_search_finish (GAsyncResult         *result,
                                                GError              **error);
void            cf_shared_people_free          (gpointer              self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CfSharedPeople, cf_shared_people_free)

G_END_DECLS
