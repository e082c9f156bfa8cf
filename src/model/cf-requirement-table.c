/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-requirement-table.h"

#include <math.h>

#define SLACK 1e-6             /* 4.0000001 agents are 4 */
#define OVER_SHARE 0.1
#define SAME_HEADS 0.05        /* below this, breaks that are taken in turn explain it */

static gsize
n_cells (const CfRequirementTable *self)
{
  return (gsize) self->n_days * self->n_slots;
}

/* The days that all know, and the shortest interval. */
static void
measure (CfRequirementTable *self,
         const GPtrArray    *requirements,
         CfDay               until)
{
  self->minutes = CF_MINUTES_PER_DAY;
  for (guint i = 0; i < requirements->len; i++)
    {
      const CfRequirement *requirement = requirements->pdata[i];

      self->from = MAX (self->from, requirement->from);
      until = MIN (until, requirement->from + (CfDay) requirement->n_days);
      self->minutes = MIN (self->minutes, requirement->minutes);
    }

  self->n_days = (guint) MAX (until - self->from, 0);
  self->n_slots = (guint) (CF_MINUTES_PER_DAY / self->minutes);
}

static const CfRequirementCell *
cell_of (const CfRequirementTable *self,
         const CfRequirement      *requirement,
         gsize                     cell)
{
  const guint day = (guint) (self->from - requirement->from) + (guint) (cell / self->n_slots);
  const guint slot = (guint) (cell % self->n_slots) * (guint) self->minutes
                     / (guint) requirement->minutes;

  return &requirement->cells[(gsize) day * requirement->n_slots + slot];
}

static void
fill_cells (CfRequirementTable *self,
            const GPtrArray    *requirements)
{
  const gboolean single = requirements->len == 1;

  self->first_open = self->n_slots;
  for (gsize i = 0; i < n_cells (self); i++)
    {
      double agents = 0, heads = 0;
      gboolean open = FALSE;

      for (guint q = 0; q < requirements->len; q++)
        {
          const CfRequirement *requirement = requirements->pdata[q];
          const CfRequirementCell *cell = cell_of (self, requirement, i);

          if (!cell->open)
            continue;
          open = TRUE;
          agents += single ? cell->need.agents : cell->need.exact;
          heads += single ? cell->need.on_roster
                          : cell->need.exact / (1 - requirement->shrinkage.unseen);
        }

      self->agents[i] = open ? ceil (agents - SLACK) : NAN;
      self->heads[i] = open ? ceil (heads - SLACK) : NAN;
      if (!open)
        continue;
      self->first_open = MIN (self->first_open, (guint) (i % self->n_slots));
      self->end_open = MAX (self->end_open, (guint) (i % self->n_slots) + 1);
    }
  self->first_open = MIN (self->first_open, self->end_open);
}

static void
add_total (CfRequirementTotal       *sum,
           const CfRequirementTotal *part)
{
  const double served = (sum->calls > 0 ? sum->calls * sum->service_level : 0)
                        + (part->calls > 0 ? part->calls * part->service_level : 0);

  sum->calls += part->calls;
  sum->exact_hours += part->exact_hours;
  sum->premium_hours += part->premium_hours;
  sum->agent_hours += part->agent_hours;
  sum->roster_hours += part->roster_hours;
  sum->paid_hours += part->paid_hours;
  sum->service_level = sum->calls > 0 ? served / sum->calls : NAN;
}

/* Hours of the rounded table, so that the sum at a row's end is the sum of what is shown; paid
 * hours and the rest are those of the queues. */
static void
fill_totals (CfRequirementTable *self,
             const GPtrArray    *requirements)
{
  const double hours = self->minutes / 60.0;

  self->total.service_level = NAN;
  for (guint d = 0; d < self->n_days; d++)
    {
      CfRequirementTotal *day = &self->days[d];

      *day = (CfRequirementTotal) { .service_level = NAN };
      for (guint q = 0; q < requirements->len; q++)
        {
          const CfRequirement *requirement = requirements->pdata[q];

          add_total (day, &requirement->days[(guint) (self->from - requirement->from) + d]);
        }

      day->agent_hours = day->roster_hours = 0;
      for (gsize i = (gsize) d * self->n_slots; i < (gsize) (d + 1) * self->n_slots; i++)
        if (isfinite (self->agents[i]))
          {
            day->agent_hours += hours * self->agents[i];
            day->roster_hours += hours * self->heads[i];
            day->peak = MAX (day->peak, (guint) self->heads[i]);
          }
      add_total (&self->total, day);
      self->total.peak = MAX (self->total.peak, day->peak);
    }
}

CfRequirementTable *
cf_requirement_table_new (const GPtrArray *requirements,
                          CfDay            from,
                          CfDay            until)
{
  CfRequirementTable *self = g_new0 (CfRequirementTable, 1);

  g_return_val_if_fail (requirements->len > 0, self);

  self->from = from;
  measure (self, requirements, until);
  self->agents = g_new (double, n_cells (self));
  self->heads = g_new (double, n_cells (self));
  self->days = g_new (CfRequirementTotal, self->n_days);
  fill_cells (self, requirements);
  fill_totals (self, requirements);

  return self;
}

void
cf_requirement_table_free (CfRequirementTable *self)
{
  g_free (self->agents);
  g_free (self->heads);
  g_free (self->days);
  g_free (self->covered);
  g_free (self->cover);
  g_free (self);
}

static CfCover
cover_of (double heads,
          double more)
{
  if (more < -SAME_HEADS)
    return CF_COVER_SHORT;

  return more > MAX (1 + SAME_HEADS, heads * OVER_SHARE) ? CF_COVER_OVER : CF_COVER_MET;
}

void
cf_requirement_table_cover (CfRequirementTable     *self,
                            const GPtrArray        *requirements,
                            const CfScheduledHeads *scheduled)
{
  self->covered = g_renew (double, self->covered, n_cells (self));
  self->cover = g_renew (CfCover, self->cover, n_cells (self));

  for (gsize i = 0; i < n_cells (self); i++)
    {
      const CfDay day = self->from + (CfDay) (i / self->n_slots);
      const CfMinute start = cf_minute_at (day, (int) (i % self->n_slots) * self->minutes);
      const gint64 index = day - scheduled->from;
      double heads = 0;

      self->covered[i] = NAN;
      self->cover[i] = CF_COVER_NONE;
      if (!isfinite (self->heads[i]) || index < 0 || index >= scheduled->n_days
          || !scheduled->planned[index])
        continue;

      for (guint q = 0; q < requirements->len; q++)
        heads += cf_scheduled_heads_get (scheduled,
                                         ((CfRequirement *) requirements->pdata[q])->queue_id,
                                         start, self->minutes);
      self->covered[i] = round ((heads - self->heads[i]) * 10) / 10;
      self->cover[i] = cover_of (self->heads[i], self->covered[i]);
    }
}
