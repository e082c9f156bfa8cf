/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-roster-best.c: one copy of the best cells behind one mutex. */
#include "cf-roster-best.h"

#include <string.h>

struct _CfRosterBest
{
  gatomicrefcount   references;
  GMutex            mutex;
  CfRosterBestInfo  info;
  guint             n_cells;
  CfRosterCell     *cells;
};

CfRosterBest *
cf_roster_best_new (guint n_cells)
{
  CfRosterBest *self = g_new0 (CfRosterBest, 1);

  g_atomic_ref_count_init (&self->references);
  g_mutex_init (&self->mutex);
  self->n_cells = n_cells;
  self->cells = g_new0 (CfRosterCell, n_cells);
  return self;
}

CfRosterBest *
cf_roster_best_ref (CfRosterBest *self)
{
  g_atomic_ref_count_inc (&self->references);
  return self;
}

void
cf_roster_best_unref (CfRosterBest *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;

  g_mutex_clear (&self->mutex);
  g_free (self->cells);
  g_free (self);
}

guint
cf_roster_best_get_n_cells (CfRosterBest *self)
{
  return self->n_cells;
}

void
cf_roster_best_publish (CfRosterBest       *self,
                        const CfRosterCell *cells,
                        CfRosterCost        objective,
                        CfRosterCost        bound)
{
  g_mutex_lock (&self->mutex);
  memcpy (self->cells, cells, self->n_cells * sizeof *cells);
  self->info.serial++;
  self->info.objective = objective;
  self->info.bound = bound;
  g_mutex_unlock (&self->mutex);
}

CfRosterBestInfo
cf_roster_best_get_info (CfRosterBest *self)
{
  CfRosterBestInfo info;

  g_mutex_lock (&self->mutex);
  info = self->info;
  g_mutex_unlock (&self->mutex);
  return info;
}

CfRosterBestInfo
cf_roster_best_copy (CfRosterBest *self,
                     CfRosterCell *cells)
{
  CfRosterBestInfo info;

  g_mutex_lock (&self->mutex);
  memcpy (cells, self->cells, self->n_cells * sizeof *cells);
  info = self->info;
  g_mutex_unlock (&self->mutex);
  return info;
}
