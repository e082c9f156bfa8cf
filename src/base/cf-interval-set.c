/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One sorted array. The first interval that can be concerned is found by bisection; what a change
 * swallows is one run of neighbours, replaced by at most two intervals. */
#include "cf-interval-set.h"

struct _CfIntervalSet
{
  GArray *intervals;   /* of CfInterval */
};

#define AT(set, i) g_array_index ((set)->intervals, CfInterval, i)

CfIntervalSet *
cf_interval_set_new (void)
{
  CfIntervalSet *self = g_new0 (CfIntervalSet, 1);

  self->intervals = g_array_new (FALSE, FALSE, sizeof (CfInterval));

  return self;
}

CfIntervalSet *
cf_interval_set_copy (const CfIntervalSet *self)
{
  CfIntervalSet *copy = g_new0 (CfIntervalSet, 1);

  copy->intervals = g_array_copy (self->intervals);

  return copy;
}

void
cf_interval_set_free (CfIntervalSet *self)
{
  g_array_unref (self->intervals);
  g_free (self);
}

/* The first interval that ends at or after @minute. */
static guint
first_ending_from (const CfIntervalSet *self,
                   CfMinute             minute)
{
  guint low = 0;
  guint high = self->intervals->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (AT (self, middle).end < minute)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

void
cf_interval_set_add (CfIntervalSet *self,
                     CfInterval     interval)
{
  if (cf_interval_is_empty (interval))
    return;

  guint first = first_ending_from (self, interval.start);
  guint last = first;

  for (; last < self->intervals->len && AT (self, last).start <= interval.end; last++)
    {
      interval.start = MIN (interval.start, AT (self, last).start);
      interval.end = MAX (interval.end, AT (self, last).end);
    }

  if (last > first)
    g_array_remove_range (self->intervals, first, last - first);

  g_array_insert_val (self->intervals, first, interval);
}

void
cf_interval_set_subtract (CfIntervalSet *self,
                          CfInterval     interval)
{
  if (cf_interval_is_empty (interval))
    return;

  CfInterval rest[2];
  guint n_rest = 0;
  guint first = first_ending_from (self, interval.start + 1);
  guint last = first;

  for (; last < self->intervals->len && AT (self, last).start < interval.end; last++)
    {
      CfInterval old = AT (self, last);

      if (old.start < interval.start)
        rest[n_rest++] = (CfInterval) { old.start, interval.start };
      if (old.end > interval.end)
        rest[n_rest++] = (CfInterval) { interval.end, old.end };
    }

  if (last > first)
    g_array_remove_range (self->intervals, first, last - first);

  g_array_insert_vals (self->intervals, first, rest, n_rest);
}

void
cf_interval_set_intersect (CfIntervalSet       *self,
                           const CfIntervalSet *other)
{
  GArray *common = g_array_new (FALSE, FALSE, sizeof (CfInterval));

  for (guint i = 0, j = 0; i < self->intervals->len && j < other->intervals->len;)
    {
      CfInterval both = cf_interval_intersect (AT (self, i), AT (other, j));

      if (!cf_interval_is_empty (both))
        g_array_append_val (common, both);

      if (AT (self, i).end < AT (other, j).end)
        i++;
      else
        j++;
    }

  g_array_unref (self->intervals);
  self->intervals = common;
}

const CfInterval *
cf_interval_set_get (const CfIntervalSet *self,
                     guint               *n_intervals)
{
  *n_intervals = self->intervals->len;

  return (const CfInterval *) (gpointer) self->intervals->data;
}

gboolean
cf_interval_set_is_empty (const CfIntervalSet *self)
{
  return self->intervals->len == 0;
}

gboolean
cf_interval_set_contains (const CfIntervalSet *self,
                          CfMinute             minute)
{
  guint i = first_ending_from (self, minute + 1);

  return i < self->intervals->len && cf_interval_contains (AT (self, i), minute);
}

gint64
cf_interval_set_minutes (const CfIntervalSet *self)
{
  gint64 minutes = 0;

  for (guint i = 0; i < self->intervals->len; i++)
    minutes += cf_interval_minutes (AT (self, i));

  return minutes;
}

gint64
cf_interval_set_minutes_in (const CfIntervalSet *self,
                            CfInterval           within)
{
  gint64 minutes = 0;

  for (guint i = first_ending_from (self, within.start);
       i < self->intervals->len && AT (self, i).start < within.end; i++)
    minutes += cf_interval_minutes (cf_interval_intersect (AT (self, i), within));

  return minutes;
}

gboolean
cf_interval_set_equal (const CfIntervalSet *a,
                       const CfIntervalSet *b)
{
  if (a->intervals->len != b->intervals->len)
    return FALSE;

  for (guint i = 0; i < a->intervals->len; i++)
    if (AT (a, i).start != AT (b, i).start || AT (a, i).end != AT (b, i).end)
      return FALSE;

  return TRUE;
}
