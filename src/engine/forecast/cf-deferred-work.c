/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-deferred-work.h"

#include <math.h>

/* Points of the two curves: index k is the end of open slot k - 1. */
typedef struct
{
  guint   n;         /* open slots */
  double *come;      /* [n + 1] */
  double *due;       /* [n + 1] */
} Corridor;

static void
corridor_clear (Corridor *self)
{
  g_free (self->come);
  g_free (self->due);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Corridor, corridor_clear)

/* Returns what comes after the last opening. */
static double
corridor_fill (Corridor       *self,
               const double   *work,
               const gboolean *open,
               guint           n_slots,
               guint           deadline)
{
  double waiting = 0.0;

  self->come = g_new0 (double, n_slots + 1);
  self->due = g_new0 (double, n_slots + 1);

  for (guint s = 0; s < n_slots; s++)
    {
      waiting += isnan (work[s]) ? 0.0 : work[s];
      if (!open[s])
        continue;

      self->n++;
      self->come[self->n] = self->come[self->n - 1] + waiting;
      waiting = 0.0;
    }

  for (guint k = deadline; k <= self->n; k++)
    self->due[k] = self->come[k - deadline + 1];
  self->due[self->n] = self->come[self->n];

  return waiting;
}

/* One straight piece of the string from (@from, @height): as far as a line reaches that stays
 * between the curves. Returns where it ends, *@slope its rise a slot. */
static guint
pull (const Corridor *self,
      guint           from,
      double          height,
      double         *slope)
{
  double least = 0.0, most = INFINITY;
  guint least_at = from + 1, most_at = from + 1;

  for (guint k = from + 1; k <= self->n; k++)
    {
      double low = (self->due[k] - height) / (k - from);
      double high = (self->come[k] - height) / (k - from);

      if (low > most)
        {
          *slope = most;
          return most_at;
        }
      if (high < least)
        {
          *slope = least;
          return least_at;
        }
      if (low >= least)
        {
          least = low;
          least_at = k;
        }
      if (high <= most)
        {
          most = high;
          most_at = k;
        }
    }

  *slope = least;
  return least_at;
}

double
cf_deferred_work_level (const double   *work,
                        const gboolean *open,
                        guint           n_slots,
                        guint           deadline,
                        double         *done)
{
  g_auto(Corridor) corridor = { 0 };
  double left = corridor_fill (&corridor, work, open, n_slots, MAX (deadline, 1));
  g_autofree double *pieces = g_new0 (double, n_slots + 1);
  double height = 0.0;
  guint at = 0, next = 0;

  while (at < corridor.n)
    {
      double slope;
      guint end = pull (&corridor, at, height, &slope);

      for (; at < end; at++)
        {
          pieces[at] = slope;
          height += slope;
        }
    }

  for (guint s = 0; s < n_slots; s++)
    done[s] = open[s] ? pieces[next++] : 0.0;

  return left;
}
