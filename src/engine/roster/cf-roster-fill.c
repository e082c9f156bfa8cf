/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-roster-fill.c: a first legal roster, at once.
 *
 * Day by day, the shift that relieves the queues most goes to whom it costs least, as long as it
 * helps; then everybody gets agreed hours where they are worth most. Nothing is assigned that
 * breaks a hard rule, so the roster is legal after every step and the search may be stopped between
 * any two. */
#include "cf-roster-search.h"

/* Looking at more people for one shift than this would not make the first roster better, only
 * later; who is looked at rotates. */
#define MOST_ASKED 96

typedef struct
{
  CfRosterCell cell;
  CfRosterCost gain;      /* of coverage; negative is better */
} Offer;

/* What one more shift of a type does for coverage. */
static CfRosterCost
coverage_gain (const CfRosterSearch *self,
               guint                 day,
               CfRosterCell          cell)
{
  const CfCompiledType *type = &self->evaluator->types[cell];
  const guint n_slots = self->problem->n_days * CF_ROSTER_SLOTS_PER_DAY;
  const guint first = day * CF_ROSTER_SLOTS_PER_DAY + type->first_slot;
  CfRosterCost gain = 0;

  for (guint i = 0; i < type->n_slots && first + i < n_slots; i++)
    {
      const gsize at = (gsize) type->queue * n_slots + first + i;
      const CfRosterDemand *demand = &self->problem->demands[self->problem->demand[at]];
      const int minutes = self->state->minutes[at];

      if (self->problem->demand[at] != 0 && type->profile[i] > 0)
        gain += cf_roster_demand_cost (demand, minutes + type->profile[i])
                - cf_roster_demand_cost (demand, minutes);
    }
  return gain;
}

/* The types that would help on this day, best first for each paid hour. Those for which nobody was
 * found are struck out by the caller. */
static Offer
best_offer (const CfRosterSearch *self,
            guint                 day,
            const gboolean       *struck)
{
  Offer best = { CF_ROSTER_OFF, 0 };
  double best_value = 0;

  for (guint c = 1; c <= self->problem->n_types; c++)
    {
      const CfCompiledType *type = &self->evaluator->types[c];

      if (struck[c] || type->closed || type->queue < 0)
        continue;

      const CfRosterCost gain = coverage_gain (self, day, c);
      const double value = (double) gain / MAX (60, type->paid);

      if (value < best_value)
        {
          best_value = value;
          best = (Offer) { c, gain };
        }
    }
  return best;
}

static gboolean
give_to_best (CfRosterSearch *self,
              guint           day,
              const Offer    *offer,
              guint           start)
{
  CfRosterChange best = { 0 };
  CfRosterCost best_cost = 0;
  guint asked = 0;

  for (guint i = 0; i < self->n_people && asked < MOST_ASKED; i++)
    {
      const guint p = self->people[(start + i) % self->n_people];
      const CfRosterChange change = { p, day, offer->cell };

      if (!cf_roster_is_free (self->problem, p, day)
          || cf_roster_search_cell (self, p, day) != CF_ROSTER_OFF
          || !cf_roster_is_allowed (self->evaluator, p, day, offer->cell))
        continue;

      const CfRosterScore delta = cf_roster_state_try_legal (self->state, &change, 1);

      if (delta.hard > 0)
        continue;
      asked++;
      if (delta.cost < best_cost)
        {
          best_cost = delta.cost;
          best = change;
        }
    }
  if (best_cost == 0)
    return FALSE;
  cf_roster_state_apply (self->state, &best, 1);
  return TRUE;
}

static void
fill_day (CfRosterSearch *self,
          guint           day)
{
  g_autofree gboolean *struck = g_new0 (gboolean, self->problem->n_types + 1);
  Offer offer;

  while ((offer = best_offer (self, day, struck)).cell != CF_ROSTER_OFF
         && !cf_progress_should_stop (self->progress))
    if (!give_to_best (self, day, &offer, cf_roster_random_below (&self->random, self->n_people)))
      struck[offer.cell] = TRUE;
}

/* The best further shift of one person, while one helps. */
static void
fill_person (CfRosterSearch *self,
             guint           person)
{
  CfRosterCost best_cost;

  do
    {
      CfRosterChange best = { 0 };

      best_cost = 0;
      for (guint d = self->problem->from; d < self->problem->until; d++)
        {
          const gsize at = (gsize) person * self->problem->n_days + d;

          if (cf_roster_search_cell (self, person, d) != CF_ROSTER_OFF)
            continue;
          for (guint32 i = self->allowed_at[at]; i < self->allowed_at[at + 1]; i++)
            {
              const CfRosterChange change = { person, d, self->allowed[i] };
              const CfRosterScore delta = cf_roster_state_try_legal (self->state, &change, 1);

              if (delta.hard <= 0 && delta.cost < best_cost)
                {
                  best_cost = delta.cost;
                  best = change;
                }
            }
        }
      if (best_cost < 0)
        cf_roster_state_apply (self->state, &best, 1);
    }
  while (best_cost < 0 && !cf_progress_should_stop (self->progress));
}

void
cf_roster_search_fill (CfRosterSearch *self)
{
  if (self->n_people == 0)
    return;

  for (guint d = self->problem->from; d < self->problem->until; d++)
    fill_day (self, d);
  for (guint i = 0; i < self->n_people; i++)
    fill_person (self, self->people[i]);
}
