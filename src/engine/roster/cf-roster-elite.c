/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-roster-elite.c: one roster, one bound, one mutex. */
#include "cf-roster-elite.h"

#include "cf-roster-problem.h"

#include <string.h>

#define PUBLISH_EVERY_S 0.1

struct _CfRosterElite
{
  GMutex        mutex;
  CfProgress   *progress;
  CfRosterBest *best;
  gsize         n_cells;
  guint16      *cells;
  CfRosterCost  cost;
  CfRosterCost  bound;
  double        first_s;
  double        published_at;
  gboolean      published;
};

CfRosterElite *
cf_roster_elite_new (gsize         n_cells,
                     CfProgress   *progress,
                     CfRosterBest *best)
{
  CfRosterElite *self = g_new0 (CfRosterElite, 1);

  g_mutex_init (&self->mutex);
  self->progress = progress;
  self->best = best;
  self->n_cells = n_cells;
  self->cells = g_new0 (guint16, n_cells);
  self->cost = G_MAXINT64;
  self->bound = G_MININT64;
  self->published = TRUE;
  return self;
}

void
cf_roster_elite_free (CfRosterElite *self)
{
  if (self == NULL)
    return;

  g_mutex_clear (&self->mutex);
  g_free (self->cells);
  g_free (self);
}

/* With the mutex held. The clock decides only what is shown, never what is searched. */
static void
publish (CfRosterElite *self,
         gboolean       now)
{
  const double elapsed = self->progress != NULL ? cf_progress_get_elapsed (self->progress) : 0;

  if (self->best == NULL || self->published || self->cost == G_MAXINT64
      || (!now && elapsed - self->published_at < PUBLISH_EVERY_S))
    return;
  cf_roster_best_publish (self->best, self->cells, self->cost, self->bound);
  self->published = TRUE;
  self->published_at = elapsed;
}

gboolean
cf_roster_elite_offer (CfRosterElite *self,
                       const guint16 *cells,
                       CfRosterCost   cost)
{
  gboolean better;

  g_mutex_lock (&self->mutex);
  better = cost < self->cost;
  if (better)
    {
      if (self->cost == G_MAXINT64 && self->progress != NULL)
        self->first_s = cf_progress_get_elapsed (self->progress);
      memcpy (self->cells, cells, self->n_cells * sizeof *cells);
      self->cost = cost;
      self->published = FALSE;
    }
  publish (self, FALSE);
  g_mutex_unlock (&self->mutex);
  return better;
}

void
cf_roster_elite_raise_bound (CfRosterElite *self,
                             CfRosterCost   bound)
{
  g_mutex_lock (&self->mutex);
  if (bound > self->bound)
    {
      self->bound = bound;
      self->published = FALSE;
    }
  publish (self, FALSE);
  g_mutex_unlock (&self->mutex);
}

CfRosterCost
cf_roster_elite_get_cost (CfRosterElite *self)
{
  CfRosterCost cost;

  g_mutex_lock (&self->mutex);
  cost = self->cost;
  g_mutex_unlock (&self->mutex);
  return cost;
}

CfRosterCost
cf_roster_elite_get_bound (CfRosterElite *self)
{
  CfRosterCost bound;

  g_mutex_lock (&self->mutex);
  bound = self->bound;
  g_mutex_unlock (&self->mutex);
  return bound;
}

double
cf_roster_elite_get_first_s (CfRosterElite *self)
{
  double first_s;

  g_mutex_lock (&self->mutex);
  first_s = self->first_s;
  g_mutex_unlock (&self->mutex);
  return first_s;
}

gboolean
cf_roster_elite_is_proven (CfRosterElite *self)
{
  gboolean proven;

  g_mutex_lock (&self->mutex);
  proven = self->cost != G_MAXINT64 && self->cost <= self->bound;
  g_mutex_unlock (&self->mutex);
  return proven;
}

gboolean
cf_roster_elite_take (CfRosterElite *self,
                      guint16       *cells,
                      CfRosterCost  *cost)
{
  gboolean better;

  g_mutex_lock (&self->mutex);
  better = self->cost < *cost;
  if (better)
    {
      memcpy (cells, self->cells, self->n_cells * sizeof *cells);
      *cost = self->cost;
    }
  g_mutex_unlock (&self->mutex);
  return better;
}

void
cf_roster_elite_publish (CfRosterElite *self)
{
  g_mutex_lock (&self->mutex);
  publish (self, TRUE);
  g_mutex_unlock (&self->mutex);
}
