/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-shift-design.c: annealing over duties, with moves of whole shifts.
 *
 * A move is a few additions of people to a shift on a day; each is done, the cost followed slot by
 * slot, and undone in reverse when the move is refused. Rounds of cooling from nothing and from the
 * best design take turns, each pair longer than the one before. */
#include "cf-shift-design.h"

#include "cf-roster-random.h"

#include <math.h>
#include <string.h>

#define MOVES_PER_LOOK 256
#define FIRST_ROUND 600000             /* moves */
#define MOST_ADDITIONS 128
#define FARTHEST 4                     /* slots that a shift moves */

typedef struct
{
  guint candidate;
  guint day;
  int   heads;
} Addition;

typedef struct
{
  const CfShiftDemand *demand;
  guint                n_slots;
  int                 *cover;          /* [slot] less what is required */
  int                 *duties;         /* [candidate * n_days + day] */
  int                 *people;         /* [candidate]: duties of all days */
  guint               *used;           /* candidates with people … */
  guint               *place;          /* … and where they stand in `used` */
  guint                n_used;
  int                 *numbers;        /* [start * (longest + 1) + length]: candidate; -1: none */
  guint                longest;
  gint64               cost;
  CfRosterRandom       random;
  Addition             done[MOST_ADDITIONS];
  guint                n_done;
  guint64              moves;
} Search;

static gint64
slot_cost (const CfShiftDemand *demand,
           int                  beyond)
{
  return beyond < 0 ? -beyond * demand->under_cost : beyond * demand->over_cost;
}

static void
search_init (Search              *search,
             const CfShiftDemand *demand,
             guint64              seed)
{
  *search = (Search) { .demand = demand, .n_slots = demand->n_days * demand->slots_per_day };
  cf_roster_random_seed (&search->random, seed);
  search->cover = g_new0 (int, search->n_slots);
  search->duties = g_new0 (int, demand->n_candidates * demand->n_days);
  search->people = g_new0 (int, demand->n_candidates);
  search->used = g_new0 (guint, demand->n_candidates);
  search->place = g_new0 (guint, demand->n_candidates);
  for (guint slot = 0; slot < search->n_slots; slot++)
    {
      search->cover[slot] = -demand->required[slot];
      search->cost += slot_cost (demand, search->cover[slot]);
    }
  for (guint c = 0; c < demand->n_candidates; c++)
    search->longest = MAX (search->longest, demand->candidates[c].length);
  search->numbers = g_new (int, demand->slots_per_day * (search->longest + 1));
  memset (search->numbers, 0xff,
          demand->slots_per_day * (search->longest + 1) * sizeof *search->numbers);
  for (guint c = 0; c < demand->n_candidates; c++)
    search->numbers[demand->candidates[c].start * (search->longest + 1)
                    + demand->candidates[c].length] = c;
}

static void
search_clear (Search *search)
{
  g_free (search->cover);
  g_free (search->duties);
  g_free (search->people);
  g_free (search->used);
  g_free (search->place);
  g_free (search->numbers);
}

/* -1: there is no such candidate. */
static int
find_candidate (const Search *search,
                int           start,
                int           length)
{
  const int slots = search->demand->slots_per_day;

  start = (start % slots + slots) % slots;
  if (length < 0 || length > (int) search->longest)
    return -1;
  return search->numbers[start * (search->longest + 1) + length];
}

static void
count_people (Search *search,
              guint   candidate,
              int     heads)
{
  const int before = search->people[candidate];

  search->people[candidate] += heads;
  if (before == 0 && search->people[candidate] > 0)
    {
      search->place[candidate] = search->n_used;
      search->used[search->n_used++] = candidate;
      search->cost += search->demand->shift_cost;
    }
  else if (before > 0 && search->people[candidate] == 0)
    {
      const guint last = search->used[--search->n_used];

      search->used[search->place[candidate]] = last;
      search->place[last] = search->place[candidate];
      search->cost -= search->demand->shift_cost;
    }
}

static void
put (Search *search,
     guint   candidate,
     guint   day,
     int     heads)
{
  const CfShiftDemand *demand = search->demand;
  const CfShiftCandidate *shift = &demand->candidates[candidate];
  guint slot = day * demand->slots_per_day + shift->start;
  gint64 delta = 0;

  if (slot >= search->n_slots)
    slot -= search->n_slots;
  for (guint i = 0; i < shift->length; i++)
    {
      const int before = search->cover[slot];

      search->cover[slot] = before + heads;
      delta += slot_cost (demand, before + heads) - slot_cost (demand, before);
      if (++slot == search->n_slots)
        slot = 0;
    }
  search->cost += delta;
  search->duties[candidate * demand->n_days + day] += heads;
  count_people (search, candidate, heads);
}

static void
add (Search *search,
     guint   candidate,
     guint   day,
     int     heads)
{
  if (heads == 0 || search->n_done == MOST_ADDITIONS)
    return;
  search->done[search->n_done++] = (Addition) { candidate, day, heads };
  put (search, candidate, day, heads);
}

static void
undo (Search *search)
{
  while (search->n_done > 0)
    {
      const Addition *last = &search->done[--search->n_done];

      put (search, last->candidate, last->day, -last->heads);
    }
}

static guint
any (Search *search,
     guint   n)
{
  return cf_roster_random_below (&search->random, n);
}

static guint
any_used (Search *search)
{
  return search->n_used == 0 ? any (search, search->demand->n_candidates)
                             : search->used[any (search, search->n_used)];
}

/* A shift near this one: another start, another length, or the same end. -1: none there. */
static int
any_near (Search *search,
          guint   candidate)
{
  const CfShiftCandidate *shift = &search->demand->candidates[candidate];
  const int far = 1 + (int) any (search, FARTHEST);
  const int by = any (search, 2) == 0 ? far : -far;

  switch (any (search, 4))
    {
    case 0:
      return find_candidate (search, (int) shift->start + by, (int) shift->length);
    case 1:
      return find_candidate (search, (int) shift->start, (int) shift->length + by);
    case 2:
      return find_candidate (search, (int) shift->start + by, (int) shift->length - by);
    default:
      return find_candidate (search, (int) shift->start + by,
                             (int) shift->length + (int) any (search, 2 * FARTHEST + 1) - FARTHEST);
    }
}

static void
move_whole (Search *search,
            guint   from,
            guint   to)
{
  for (guint day = 0; day < search->demand->n_days; day++)
    {
      const int heads = search->duties[from * search->demand->n_days + day];

      add (search, from, day, -heads);
      add (search, to, day, heads);
    }
}

/* One person more or less, on one day or on some. */
static void
move_heads (Search *search)
{
  const guint n_days = search->demand->n_days;
  const guint candidate = any (search, 8) == 0 ? any (search, search->demand->n_candidates)
                                               : any_used (search);
  const int heads = any (search, 2) == 0 ? 1 : -1;
  const guint first = any (search, n_days);
  const guint n = any (search, 3) == 0 ? 1 + any (search, n_days) : 1;

  for (guint i = 0; i < n; i++)
    {
      const guint day = (first + i) % n_days;

      if (search->duties[candidate * n_days + day] + heads >= 0)
        add (search, candidate, day, heads);
    }
}

/* Some people of one day work another shift. */
static void
move_day (Search *search)
{
  const guint n_days = search->demand->n_days;
  const guint from = any_used (search);
  const int to = any (search, 2) == 0 ? (int) any_used (search) : any_near (search, from);
  const guint day = any (search, n_days);
  const int most = search->duties[from * n_days + day];

  if (to < 0 || (guint) to == from || most == 0)
    return;

  const int heads = any (search, 2) == 0 ? 1 : 1 + (int) any (search, most);

  add (search, from, day, -heads);
  add (search, to, day, heads);
}

/* Two shifts that meet move the time at which they do. */
static void
move_meeting (Search *search)
{
  const guint one = any_used (search);
  const guint other = any_used (search);
  const CfShiftCandidate *first = &search->demand->candidates[one];
  const CfShiftCandidate *second = &search->demand->candidates[other];
  const int by = any (search, 2) == 0 ? 1 : -1;
  const int to = find_candidate (search, (int) first->start, (int) first->length + by);
  const int next = find_candidate (search, (int) second->start + by, (int) second->length - by);

  if (one == other || to < 0 || next < 0
      || (first->start + first->length) % search->demand->slots_per_day != second->start)
    return;
  move_whole (search, one, to);
  move_whole (search, other, next);
}

/* People of two shifts exchange their ends: coverage stays as it is, other shifts are used. */
static void
move_ends (Search *search)
{
  const guint n_days = search->demand->n_days;
  const guint one = any_used (search);
  const guint other = any_used (search);
  const CfShiftCandidate *first = &search->demand->candidates[one];
  const CfShiftCandidate *second = &search->demand->candidates[other];
  const int apart = (int) second->start - (int) first->start;
  const int to = find_candidate (search, (int) first->start, (int) second->length + apart);
  const int next = find_candidate (search, (int) second->start, (int) first->length - apart);
  const guint only = any (search, 2 * n_days);      /* from n_days on: all of them */

  if (one == other || to < 0 || next < 0 || (guint) to == one || (guint) to == other)
    return;
  for (guint day = 0; day < n_days; day++)
    {
      const int heads = MIN (search->duties[one * n_days + day],
                             search->duties[other * n_days + day]);

      if (only < n_days && only != day)
        continue;
      add (search, one, day, -heads);
      add (search, other, day, -heads);
      add (search, to, day, heads);
      add (search, next, day, heads);
    }
}

static void
make_move (Search *search)
{
  const guint pick = any (search, 32);

  search->n_done = 0;
  if (pick < 9 || search->n_used < 2)
    move_heads (search);
  else if (pick < 14)
    move_ends (search);
  else if (pick < 23)
    move_day (search);
  else if (pick < 29)
    {
      const guint from = any_used (search);
      const int to = any_near (search, from);

      if (to >= 0 && (guint) to != from)
        move_whole (search, from, to);
    }
  else if (pick < 31)
    move_meeting (search);
  else
    {
      const guint from = any_used (search);
      const guint to = any_used (search);

      if (from != to)
        move_whole (search, from, to);
    }
}

static void
keep (const Search  *search,
      CfShiftDesign *best)
{
  if (search->cost >= best->cost)
    return;
  best->cost = search->cost;
  for (guint i = 0; i < search->demand->n_candidates * search->demand->n_days; i++)
    best->duties[i] = search->duties[i];
}

static void
set_duties (Search        *search,
            const guint16 *duties)       /* NULL: nobody works */
{
  const guint n_days = search->demand->n_days;

  for (guint i = 0; i < search->demand->n_candidates * n_days; i++)
    {
      const int heads = (duties != NULL ? duties[i] : 0) - search->duties[i];

      if (heads != 0)
        put (search, i / n_days, i % n_days, heads);
    }
}

typedef struct
{
  double  hot, cold;
  guint64 length;
  guint64 max_moves;        /* 0: no limit */
} Round;

/* FALSE: the time, or the moves, are over. */
static gboolean
cool (Search        *search,
      const Round   *round,
      CfShiftDesign *best,
      CfProgress    *progress)
{
  double temperature = round->hot;

  for (guint64 i = 0; i < round->length; i++)
    {
      if (i % MOVES_PER_LOOK == 0)
        {
          temperature = round->hot * pow (round->cold / round->hot, (double) i / round->length);
          if (cf_progress_should_stop (progress)
              || (round->max_moves != 0 && search->moves >= round->max_moves))
            return FALSE;
        }
      search->moves++;

      const gint64 before = search->cost;

      make_move (search);
      if (search->cost > before
          && search->cost - before > -temperature * log (cf_roster_random_unit (&search->random)))
        undo (search);
      else if (search->cost < best->cost)
        keep (search, best);
    }
  return TRUE;
}

CfShiftDesign *
cf_shift_design_make (const CfShiftDemand *demand,
                      guint64              seed,
                      guint64              max_moves,
                      CfProgress          *progress)
{
  CfShiftDesign *best = g_new0 (CfShiftDesign, 1);
  const double piece = MAX (1, MAX (demand->under_cost, demand->over_cost));
  Search search;

  search_init (&search, demand, seed);
  best->duties = g_new0 (guint16, demand->n_candidates * demand->n_days);
  best->cost = search.cost;
  for (guint i = 0; demand->n_candidates > 0; i++)
    {
      const gboolean anew = i % 3 != 2;
      const Round round = {
        .hot = anew ? 0.4 * piece * search.longest : 0.7 * MAX (demand->shift_cost, piece),
        .cold = 0.12 * piece,
        .length = (guint64) (FIRST_ROUND * pow (1.35, i / 2)),
        .max_moves = max_moves,
      };

      set_duties (&search, anew ? NULL : best->duties);
      if (!cool (&search, &round, best, progress))
        break;
    }
  search_clear (&search);
  return best;
}

void
cf_shift_design_free (CfShiftDesign *self)
{
  if (self == NULL)
    return;

  g_free (self->duties);
  g_free (self);
}

gint64
cf_shift_design_cost (const CfShiftDemand *demand,
                      const guint16       *duties)
{
  const guint n_slots = demand->n_days * demand->slots_per_day;
  g_autofree int *cover = g_new0 (int, n_slots);
  gint64 cost = 0;

  for (guint c = 0; c < demand->n_candidates; c++)
    {
      const CfShiftCandidate *shift = &demand->candidates[c];
      gboolean used = FALSE;

      for (guint d = 0; d < demand->n_days; d++)
        {
          const guint heads = duties[c * demand->n_days + d];

          used |= heads > 0;
          for (guint i = 0; i < shift->length; i++)
            cover[(d * demand->slots_per_day + shift->start + i) % n_slots] += heads;
        }
      cost += used ? demand->shift_cost : 0;
    }
  for (guint slot = 0; slot < n_slots; slot++)
    cost += slot_cost (demand, cover[slot] - demand->required[slot]);
  return cost;
}
