/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-shrinkage.h"

#define MOST 0.95

typedef struct
{
  double all[CF_N_SHRINKAGE_BASES];
  double unseen[CF_N_SHRINKAGE_BASES];
} Sums;

static void
add (Sums     *sums,
     double    share,
     guint     base,
     gboolean  on_schedule)
{
  sums->all[base % CF_N_SHRINKAGE_BASES] += share;
  if (!on_schedule)
    sums->unseen[base % CF_N_SHRINKAGE_BASES] += share;
}

static double
combine (const double shares[CF_N_SHRINKAGE_BASES])
{
  double left = 1;

  for (guint base = 0; base < CF_N_SHRINKAGE_BASES; base++)
    left *= 1 - MIN (shares[base], MOST);

  return 1 - left;
}

CfShrinkage
cf_shrinkage_of_rows (const GArray *rows)
{
  Sums sums = { 0 };

  for (guint i = 0; i < rows->len; i++)
    {
      const CfShrinkageRow *row = &g_array_index (rows, CfShrinkageRow, i);

      add (&sums, row->share, row->base, row->on_schedule);
    }

  return (CfShrinkage) { combine (sums.unseen), combine (sums.all) };
}

CfShrinkage
cf_shrinkage_with (CfShrinkage self,
                   double      unseen)
{
  double seen_left = (1 - self.paid) / (1 - self.unseen);

  return (CfShrinkage) { unseen, 1 - seen_left * (1 - unseen) };
}

CfShrinkage
cf_shrinkage_of_queue (const GPtrArray *parts,
                       gint64           queue_id,
                       double           unseen)
{
  Sums sums = { 0 };

  for (guint i = 0; i < parts->len; i++)
    {
      const CfShrinkagePart *part = parts->pdata[i];

      if (part->queue_id == queue_id)
        add (&sums, part->share, (guint) part->base, part->on_schedule);
    }

  return cf_shrinkage_with ((CfShrinkage) { combine (sums.unseen), combine (sums.all) }, unseen);
}
