/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-roster-anneal.c: moves, and whether they are accepted.
 *
 * That exchanges of blocks between two people carry a roster search is the experience of Burke and
 * Curtois (2014) and of the public rostering engines. How much worse a move may be is drawn before
 * the move is looked at (-T log u), from a table: a logarithm costs more than half a move. */
#include "cf-roster-anneal.h"

#include <math.h>
#include <string.h>

#define LONGEST_EXCHANGE 14
#define LONGEST_BLOCK 6
#define NEAR 9                         /* days */
#define N_DRAWS 4096
#define MOVES_PER_LOOK 512

void
cf_roster_anneal_init (CfRosterAnneal *self,
                       CfRosterSheet  *sheet,
                       CfRosterClock  *clock,
                       guint64         seed)
{
  const CfRosterModel *model = sheet->model;

  *self = (CfRosterAnneal) { .sheet = sheet, .clock = clock, .best_cost = G_MAXINT64 };
  cf_roster_random_seed (&self->random, seed);
  self->best = g_new0 (guint16, (gsize) model->n_people * model->n_days);
  self->draws = g_new (float, N_DRAWS);
  self->scratch = g_new (guint16, 2 * model->n_days);
  for (guint i = 0; i < N_DRAWS; i++)
    self->draws[i] = -log ((i + 0.5) / N_DRAWS);
}

void
cf_roster_anneal_clear (CfRosterAnneal *self)
{
  g_clear_pointer (&self->best, g_free);
  g_clear_pointer (&self->draws, g_free);
  g_clear_pointer (&self->scratch, g_free);
}

static void
keep (CfRosterAnneal *self)
{
  const CfRosterModel *model = self->sheet->model;

  memcpy (self->best, self->sheet->cells,
          (gsize) model->n_people * model->n_days * sizeof *self->best);
  self->behind = FALSE;
}

void
cf_roster_anneal_note (CfRosterAnneal *self)
{
  if (self->sheet->hard != 0 || self->sheet->cost >= self->best_cost)
    return;

  self->best_cost = self->sheet->cost;
  keep (self);
}

void
cf_roster_anneal_go_back (CfRosterAnneal *self)
{
  if (self->behind)
    keep (self);
  if (self->best_cost != G_MAXINT64)
    cf_roster_sheet_set_cells (self->sheet, self->best);
}

static inline guint
any (CfRosterAnneal *self,
     guint           n)
{
  return cf_roster_random_below (&self->random, n);
}

static inline guint
any_day (CfRosterAnneal *self)
{
  const CfRosterModel *model = self->sheet->model;

  return model->from + any (self, model->until - model->from);
}

static guint
any_choice (CfRosterAnneal *self,
            guint           person,
            guint           day)
{
  const CfRosterModel *model = self->sheet->model;
  const gsize at = (gsize) person * model->n_days + day;
  const guint first = model->choices_at[at];

  return model->choices[first + any (self, model->choices_at[at + 1] - first)];
}

/* The choice that relieves the day most. */
static guint
best_choice (const CfRosterAnneal *self,
             guint                 person,
             guint                 day)
{
  const CfRosterModel *model = self->sheet->model;
  const gsize at = (gsize) person * model->n_days + day;
  guint best = model->choices[model->choices_at[at]];

  for (guint32 i = model->choices_at[at]; i < model->choices_at[at + 1]; i++)
    if (self->sheet->more[day * model->n_cells + model->choices[i]]
        < self->sheet->more[day * model->n_cells + best])
      best = model->choices[i];
  return best;
}

/* Two people exchange the days [first, until). FALSE: there is nothing to exchange, or somebody may
 * not have the other's. */
static gboolean
move_exchange (CfRosterAnneal *self,
               CfRosterTrial  *one,
               CfRosterTrial  *other)
{
  const CfRosterModel *model = self->sheet->model;
  const guint p = any (self, model->n_people);
  const guint q = any (self, model->n_people);
  guint first = any_day (self);
  guint until = first + 1 + any (self, LONGEST_EXCHANGE);
  const guint16 *row_p = &self->sheet->cells[(gsize) p * model->n_days];
  const guint16 *row_q = &self->sheet->cells[(gsize) q * model->n_days];

  if (p == q)
    return FALSE;
  until = MIN (until, model->until);
  while (first < until && row_p[first] == row_q[first])
    first++;
  while (first < until && row_p[until - 1] == row_q[until - 1])
    until--;
  if (first == until)
    return FALSE;
  for (guint d = first; d < until; d++)
    {
      if (row_p[d] != row_q[d] && (!cf_roster_model_allows (model, p, d, row_q[d])
                                   || !cf_roster_model_allows (model, q, d, row_p[d])))
        return FALSE;
      self->scratch[d - first] = row_q[d];
      self->scratch[model->n_days + d - first] = row_p[d];
    }
  *one = (CfRosterTrial) { p, first, until, self->scratch };
  *other = (CfRosterTrial) { q, first, until, self->scratch + model->n_days };
  return TRUE;
}

/* One day of one person. */
static gboolean
move_cell (CfRosterAnneal *self,
           CfRosterTrial  *trial)
{
  const CfRosterModel *model = self->sheet->model;
  const guint p = any (self, model->n_people);
  const guint d = any_day (self);
  const guint cell = any (self, 2) == 0 ? best_choice (self, p, d) : any_choice (self, p, d);

  self->scratch[0] = cell;
  *trial = (CfRosterTrial) { p, d, d + 1, self->scratch };
  return cell != cf_roster_sheet_cell (self->sheet, p, d);
}

/* A few days become one type, or free. */
static gboolean
move_block (CfRosterAnneal *self,
            CfRosterTrial  *trial)
{
  const CfRosterModel *model = self->sheet->model;
  const guint p = any (self, model->n_people);
  const guint first = any_day (self);
  const guint end = first + 1 + any (self, LONGEST_BLOCK);
  const guint until = MIN (model->until, end);
  const guint16 *row = &self->sheet->cells[(gsize) p * model->n_days];
  const guint kind = any (self, 4);
  const guint cell = kind == 0 ? CF_ROSTER_OFF
                     : kind == 1 ? best_choice (self, p, first) : any_choice (self, p, first);
  gboolean changes = FALSE;

  for (guint d = first; d < until; d++)
    {
      const guint then = kind == 3 && d > first ? best_choice (self, p, d) : cell;
      const gboolean may = cf_roster_model_allows (model, p, d, then);

      self->scratch[d - first] = may ? then : row[d];
      changes |= may && then != row[d];
    }
  *trial = (CfRosterTrial) { p, first, until, self->scratch };
  return changes;
}

/* Two days of one person, near each other, are exchanged, or all between them move by one. */
static gboolean
move_days (CfRosterAnneal *self,
           CfRosterTrial  *trial)
{
  const CfRosterModel *model = self->sheet->model;
  const guint p = any (self, model->n_people);
  const guint first = any_day (self);
  const guint last = first + 1 + any (self, NEAR);
  const guint16 *row = &self->sheet->cells[(gsize) p * model->n_days];
  const guint kind = any (self, 3);
  gboolean changes = FALSE;

  if (last >= model->until)
    return FALSE;
  for (guint d = first; d <= last; d++)
    {
      guint from = d;

      if (kind == 0)
        from = d == first ? last : d - 1;
      else if (kind == 1)
        from = d == last ? first : d + 1;
      else if (d == first || d == last)
        from = first + last - d;
      if (row[from] != row[d] && !cf_roster_model_allows (model, p, d, row[from]))
        return FALSE;
      self->scratch[d - first] = row[from];
      changes |= row[from] != row[d];
    }
  *trial = (CfRosterTrial) { p, first, last + 1, self->scratch };
  return changes;
}

static gboolean
step (CfRosterAnneal *self,
      double          temperature,
      double          hard_price)
{
  CfRosterSheet *sheet = self->sheet;
  const guint pick = any (self, 64);
  const double most = temperature * self->draws[any (self, N_DRAWS)];
  CfRosterTrial one, other = { .until = 0 };
  gboolean made;

  if (pick < 34)
    made = move_exchange (self, &one, &other);
  else if (pick < 48)
    made = move_cell (self, &one);
  else if (pick < 54)
    made = move_block (self, &one);
  else
    made = move_days (self, &one);
  if (!made)
    return FALSE;

  cf_roster_sheet_try (sheet, &one, 0);

  gint32 cost = one.cost, hard = one.hard;

  if (other.until != 0)
    {
      cf_roster_sheet_try (sheet, &other, 1);
      cost += other.cost;
      hard += other.hard;
    }
  else
    cost += cf_roster_sheet_try_heads (sheet, &one);
  if (cost + hard_price * hard > most)
    return FALSE;
  if (self->behind && (hard != 0 || cost > 0))
    keep (self);
  cf_roster_sheet_apply (sheet, &one, other.until == 0);
  if (other.until != 0)
    cf_roster_sheet_apply (sheet, &other, FALSE);
  return TRUE;
}

gboolean
cf_roster_anneal_run (CfRosterAnneal      *self,
                      const CfRosterRound *round)
{
  CfRosterSheet *sheet = self->sheet;
  double temperature = round->hot;
  double hard_price = round->hard_hot;

  for (;;)
    {
      const double share = (cf_roster_clock_share (self->clock) - round->begin)
                           / (round->end - round->begin);

      if (cf_roster_clock_is_over (self->clock))
        return FALSE;
      if (share >= 1)
        return TRUE;
      temperature = round->hot * pow (round->cold / round->hot, MAX (0, share));
      hard_price = round->hard_hot * pow (round->hard_cold / round->hard_hot, MAX (0, share))
                   / CF_ROSTER_HARD_ONE;
      for (guint i = 0; i < MOVES_PER_LOOK; i++)
        if (step (self, temperature, hard_price) && sheet->hard == 0
            && sheet->cost < self->best_cost)
          {
            self->best_cost = sheet->cost;
            self->behind = TRUE;
          }
      self->moves += MOVES_PER_LOOK;
      self->clock->work += (guint64) MOVES_PER_LOOK * CF_ROSTER_WORK_OF_A_MOVE;
    }
}
