/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-roster-search.c: what the search knows beforehand, and its moves.
 *
 * The shares of the moves follow the experience that exchanging blocks between two people carries a
 * roster search (Burke and Curtois 2014; the public rostering engines' own measurements). */
#include "cf-roster-search.h"

#define LONGEST_BLOCK 14
#define NEAR 6                 /* days */
#define MOST_LOOKED_AT 24      /* people */

void
cf_roster_search_init (CfRosterSearch          *self,
                       const CfRosterEvaluator *evaluator,
                       guint64                  seed,
                       CfProgress              *progress)
{
  const CfRosterProblem *problem = evaluator->problem;
  const gsize n_cells = (gsize) problem->n_people * problem->n_days;
  g_autoptr(GArray) allowed = g_array_new (FALSE, FALSE, sizeof (guint16));

  *self = (CfRosterSearch) { evaluator, problem };
  self->progress = progress;
  self->state = cf_roster_state_new (evaluator, NULL);
  cf_roster_random_seed (&self->random, seed);
  self->people = g_new (guint, problem->n_people);
  self->allowed_at = g_new (guint32, n_cells + 1);

  for (guint p = 0; p < problem->n_people; p++)
    {
      gboolean free_day = FALSE;

      for (guint d = 0; d < problem->n_days; d++)
        {
          self->allowed_at[(gsize) p * problem->n_days + d] = allowed->len;
          if (!cf_roster_is_free (problem, p, d))
            continue;
          for (guint16 c = 1; c <= problem->n_types; c++)
            if (cf_roster_is_allowed (evaluator, p, d, c))
              {
                g_array_append_val (allowed, c);
                free_day = TRUE;
              }
        }
      if (free_day)
        self->people[self->n_people++] = p;
    }
  self->allowed_at[n_cells] = allowed->len;
  self->allowed = (guint16 *) g_array_steal (allowed, NULL);
}

void
cf_roster_search_clear (CfRosterSearch *self)
{
  g_clear_pointer (&self->state, cf_roster_state_free);
  g_clear_pointer (&self->people, g_free);
  g_clear_pointer (&self->allowed, g_free);
  g_clear_pointer (&self->allowed_at, g_free);
}

static inline guint
any (CfRosterSearch *self,
     guint           n)
{
  return cf_roster_random_below (&self->random, n);
}

static guint
any_day (CfRosterSearch *self)
{
  return self->problem->from + any (self, self->problem->until - self->problem->from);
}

/* The end of a block of at most @longest days from @first on. */
static guint
any_end (CfRosterSearch *self,
         guint           first,
         guint           longest)
{
  const guint end = first + 1 + any (self, longest);

  return MIN (self->problem->until, end);
}

static guint
n_allowed (const CfRosterSearch *self,
           guint                 person,
           guint                 day)
{
  const gsize at = (gsize) person * self->problem->n_days + day;

  return self->allowed_at[at + 1] - self->allowed_at[at];
}

static gboolean
may_hold (const CfRosterSearch *self,
          guint                 person,
          guint                 day,
          CfRosterCell          cell)
{
  return cf_roster_is_free (self->problem, person, day)
         && (cell == CF_ROSTER_OFF
             || (cf_roster_cell_is_shift (cell)
                 && cf_roster_is_allowed (self->evaluator, person, day, cell)));
}

static CfRosterCell
any_shift (CfRosterSearch *self,
           guint           person,
           guint           day)
{
  const gsize at = (gsize) person * self->problem->n_days + day;

  return self->allowed[self->allowed_at[at] + any (self, n_allowed (self, person, day))];
}

/* Off to a shift, a shift to another or to off. */
static guint
move_cell (CfRosterSearch *self,
           CfRosterChange *changes)
{
  const guint p = self->people[any (self, self->n_people)];
  const guint d = any_day (self);

  if (n_allowed (self, p, d) == 0)
    return 0;

  const CfRosterCell now = cf_roster_search_cell (self, p, d);
  const CfRosterCell cell = now != CF_ROSTER_OFF && any (self, 3) == 0 ? CF_ROSTER_OFF
                                                                       : any_shift (self, p, d);

  if (cell == now)
    return 0;
  changes[0] = (CfRosterChange) { p, d, cell };
  return 1;
}

/* Two people exchange the same days. */
static guint
move_exchange (CfRosterSearch *self,
               CfRosterChange *changes)
{
  const guint one = self->people[any (self, self->n_people)];
  const guint other = self->people[any (self, self->n_people)];
  const guint first = any_day (self);
  const guint until = any_end (self, first, LONGEST_BLOCK);
  guint n = 0;

  if (one == other)
    return 0;
  for (guint d = first; d < until; d++)
    {
      const CfRosterCell a = cf_roster_search_cell (self, one, d);
      const CfRosterCell b = cf_roster_search_cell (self, other, d);

      if (a == b)
        continue;
      if (!may_hold (self, one, d, b) || !may_hold (self, other, d, a))
        return 0;
      changes[n++] = (CfRosterChange) { one, d, b };
      changes[n++] = (CfRosterChange) { other, d, a };
    }
  return n;
}

/* A day near @day on which the person works, or is free, as wanted; until where there is none. */
static guint
near_day (CfRosterSearch *self,
          guint           person,
          guint           day,
          gboolean        works)
{
  const guint length = self->problem->until - self->problem->from;
  const guint reach = MIN (length, 2 * NEAR + 1);
  const guint first = day > self->problem->from + NEAR ? day - NEAR : self->problem->from;
  const guint start = any (self, reach);

  for (guint i = 0; i < reach; i++)
    {
      const guint d = first + (start + i) % reach;

      if (d < self->problem->until && d != day
          && cf_roster_cell_is_shift (cf_roster_search_cell (self, person, d)) == works
          && cf_roster_is_free (self->problem, person, d))
        return d;
    }
  return self->problem->until;
}

/* One person exchanges a working day and a day off near it. */
static guint
move_day (CfRosterSearch *self,
          CfRosterChange *changes)
{
  const guint p = self->people[any (self, self->n_people)];
  const guint from = any_day (self);
  const CfRosterCell a = cf_roster_search_cell (self, p, from);
  const guint to = near_day (self, p, from, !cf_roster_cell_is_shift (a));

  if (to == self->problem->until)
    return 0;

  const CfRosterCell b = cf_roster_search_cell (self, p, to);

  if (!may_hold (self, p, from, b) || !may_hold (self, p, to, a))
    return 0;
  changes[0] = (CfRosterChange) { p, from, b };
  changes[1] = (CfRosterChange) { p, to, a };
  return 2;
}

/* A run of one person's days becomes one shift type, or free. */
static guint
move_block (CfRosterSearch *self,
            CfRosterChange *changes)
{
  const guint p = self->people[any (self, self->n_people)];
  const guint first = any_day (self);
  const guint until = any_end (self, first + 1, 4);
  CfRosterCell cell = CF_ROSTER_OFF;
  guint n = 0;

  if (any (self, 4) != 0 && n_allowed (self, p, first) > 0)
    cell = any_shift (self, p, first);
  for (guint d = first; d < until; d++)
    if (may_hold (self, p, d, cell) && cf_roster_search_cell (self, p, d) != cell)
      changes[n++] = (CfRosterChange) { p, d, cell };
  return n;
}

/* Another type on days that are worked, often on the whole run: the pattern of days off stays. */
static guint
move_type (CfRosterSearch *self,
           CfRosterChange *changes)
{
  const guint p = self->people[any (self, self->n_people)];
  const gboolean whole = any (self, 2) == 0;
  guint first = any_day (self);
  guint n = 0;

  if (n_allowed (self, p, first) == 0)
    return 0;

  const CfRosterCell cell = any_shift (self, p, first);
  const guint until = whole ? self->problem->until : any_end (self, first, 4);

  while (whole && first > self->problem->from
         && cf_roster_cell_is_shift (cf_roster_search_cell (self, p, first - 1)))
    first--;
  for (guint d = first; d < until && n < CF_ROSTER_MAX_CHANGES; d++)
    {
      const CfRosterCell now = cf_roster_search_cell (self, p, d);

      if (!cf_roster_cell_is_shift (now))
        break;
      if (now != cell && may_hold (self, p, d, cell))
        changes[n++] = (CfRosterChange) { p, d, cell };
    }
  return n;
}

/* Two people exchange a day off: each works the other's shift, and coverage stays as it is. */
static guint
move_days_off (CfRosterSearch *self,
               CfRosterChange *changes)
{
  const guint one = self->people[any (self, self->n_people)];
  const guint d = any_day (self);
  const CfRosterCell given = cf_roster_search_cell (self, one, d);

  if (!cf_roster_cell_is_shift (given) || !cf_roster_is_free (self->problem, one, d))
    return 0;

  const guint e = near_day (self, one, d, FALSE);
  const guint start = any (self, self->n_people);

  for (guint i = 0; e < self->problem->until && i < MIN (MOST_LOOKED_AT, self->n_people); i++)
    {
      const guint other = self->people[(start + i) % self->n_people];
      const CfRosterCell taken = cf_roster_search_cell (self, other, e);

      if (other == one || cf_roster_search_cell (self, other, d) != CF_ROSTER_OFF
          || !cf_roster_cell_is_shift (taken) || !may_hold (self, other, d, given)
          || !may_hold (self, other, e, CF_ROSTER_OFF) || !may_hold (self, one, e, taken))
        continue;
      changes[0] = (CfRosterChange) { one, d, CF_ROSTER_OFF };
      changes[1] = (CfRosterChange) { other, d, given };
      changes[2] = (CfRosterChange) { other, e, CF_ROSTER_OFF };
      changes[3] = (CfRosterChange) { one, e, taken };
      return 4;
    }
  return 0;
}

guint
cf_roster_search_move (CfRosterSearch *self,
                       CfRosterChange *changes)
{
  const guint pick = any (self, 100);

  if (pick < 20)
    return move_cell (self, changes);
  if (pick < 45)
    return move_exchange (self, changes);
  if (pick < 55)
    return move_day (self, changes);
  if (pick < 60)
    return move_block (self, changes);
  if (pick < 80)
    return move_type (self, changes);
  return move_days_off (self, changes);
}
