/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-roster-row-layers.c: the layers forward, then the path back.
 *
 * A layer's array is indexed by ((c2 · C1 + c1) · C0 + c0) · W + w) · M + m: m minutes in the
 * model's unit, w weekends, c shifts of the limited types. A shift of a kind (symbol, length,
 * limited type) moves the whole array by one distance; places beyond a limit are padding, made
 * impossible again after each day. The way back asks for each place which sum gave exactly it, so
 * no pointers are kept. */
#include "cf-roster-row-solver-private.h"

#include "cf-minute.h"

#include <math.h>
#include <string.h>

#define MOST_PLACES (24u << 20)        /* floats in all layers */
#define MOST_PLACES_IN_LAYER (1u << 18)
#define BROKEN 1e7f                    /* a hard rule that fixed days break */

/* One solution under way. */
typedef struct
{
  CfRosterRowSolver       *self;
  const CfRosterRowTask   *task;
  const CfRosterRules     *rules;
  guint                    end;        /* fixed days after the task's that still see it, included */
  guint                    start;      /* state before the first day */
  guint                    n_caps;
  guint16                  caps[CF_ROSTER_MOST_CAPS];
  guint                    sizes[CF_ROSTER_MOST_CAPS];    /* places, padding included */
  int                      limits[CF_ROSTER_MOST_CAPS];
  int                      min_units, max_units;
  int                      weekends;   /* left; -1: not a resource */
  guint                    n_minutes, n_weekends;
  guint                    n_places;
  gsize                    used;       /* of the pool */
} Solution;

#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) \
    && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
#define WIDE __attribute__ ((target_clones ("avx2", "default"), optimize ("O3")))
#else
#define WIDE
#endif

static WIDE void
take_minimum (float       *restrict to,
              const float *restrict from,
              float        cost,
              guint        n)
{
  for (guint i = 0; i < n; i++)
    {
      const float value = from[i] + cost;

      to[i] = value < to[i] ? value : to[i];
    }
}

static WIDE void
put_sum (float       *restrict to,
         const float *restrict from,
         float        cost,
         guint        n)
{
  for (guint i = 0; i < n; i++)
    to[i] = from[i] + cost;
}

static WIDE void
add_mask (float       *restrict to,
          const float *restrict mask,
          guint        n)
{
  for (guint i = 0; i < n; i++)
    to[i] += mask[i];
}

static gboolean
is_planned (const CfRosterModel *model,
            guint                day)
{
  return day >= model->from && day < model->until;
}

/* What the days outside leave of the counters. FALSE: nothing is left. */
static gboolean
take_outside (Solution *s)
{
  const CfRosterModel *model = s->self->model;
  const CfRosterRowTask *task = s->task;
  int minutes = 0;
  guint state = 0;

  for (guint d = 0; d < model->n_days; d++)
    {
      const guint cell = task->row[d];

      if (d == task->first)
        s->start = state;
      if (d < task->first)
        state = cf_roster_automaton_step (s->rules->automaton, state, model->symbols[cell])->next;
      if ((d >= task->first && d < s->end) || !is_planned (model, d))
        continue;
      minutes += model->minutes[cell];
      for (guint i = 0; i < s->n_caps; i++)
        s->limits[i] -= s->caps[i] == cell;
      if (s->weekends >= 0 && cell != CF_ROSTER_OFF
          && cf_roster_starts_weekend (model, d, d > 0 && task->row[d - 1] != CF_ROSTER_OFF)
          && --s->weekends < 0)
        return FALSE;
    }
  for (guint i = 0; i < s->n_caps; i++)
    if (s->limits[i] < 0)
      return FALSE;

  const int longest = (int) (s->end - task->first) * CF_MINUTES_PER_DAY / model->unit;

  s->min_units = MAX (0, (s->rules->min_minutes - minutes + model->unit - 1) / model->unit);
  s->max_units = s->rules->max_minutes > 0
                 ? (int) floor ((double) (s->rules->max_minutes - minutes) / model->unit)
                 : s->rules->min_minutes > 0 ? longest : 0;
  return s->max_units >= s->min_units;
}

static guint
longest_units (const Solution *s)
{
  const CfRosterModel *model = s->self->model;
  guint longest = 0;

  if (s->rules->max_minutes > 0 || s->rules->min_minutes > 0)
    for (guint cell = 1; cell < model->n_cells; cell++)
      longest = MAX (longest, (guint) (model->minutes[cell] / model->unit));
  return longest;
}

/* Sizes of the array, and what is beyond a limit. */
static gboolean
lay_out (Solution *s)
{
  CfRosterRowSolver *self = s->self;
  gsize n = s->max_units + 1 + longest_units (s);
  const int length = (int) (s->end - s->task->first);

  if (s->weekends >= 0)
    s->weekends = MIN (s->weekends, length / CF_DAYS_PER_WEEK + 2);
  for (guint i = 0; i < s->n_caps; i++)
    s->limits[i] = MIN (s->limits[i], length);
  s->n_minutes = n;
  s->n_weekends = s->weekends >= 0 ? s->weekends + 2 : 1;
  n *= s->n_weekends;
  for (guint i = 0; i < s->n_caps; i++)
    {
      s->sizes[i] = s->limits[i] + 2;
      n *= s->sizes[i];
    }
  if (n > MOST_PLACES_IN_LAYER
      || n * s->rules->automaton->n_states * (s->end - s->task->first + 1) > MOST_PLACES)
    return FALSE;
  s->n_places = n;
  if (n > self->most_mask)
    {
      self->mask = g_renew (float, self->mask, n);
      self->most_mask = n;
    }
  for (guint row = 0; row < n / s->n_minutes; row++)
    {
      guint rest = row / s->n_weekends;
      gboolean beyond = s->weekends >= 0 && row % s->n_weekends > (guint) s->weekends;

      for (guint c = 0; c < s->n_caps; c++)
        {
          beyond |= rest % s->sizes[c] > (guint) s->limits[c];
          rest /= s->sizes[c];
        }
      for (guint m = 0; m < s->n_minutes; m++)
        self->mask[row * s->n_minutes + m] = beyond || m > (guint) s->max_units ? INFINITY : 0;
    }
  return TRUE;
}

static int
cap_of (const Solution *s,
        guint           cell)
{
  for (guint i = 0; i < s->n_caps; i++)
    if (s->caps[i] == cell)
      return (int) i;
  return -1;
}

/* Cells that nothing but their price tells apart are one kind. */
static void
find_kinds (Solution *s)
{
  CfRosterRowSolver *self = s->self;
  const CfRosterModel *model = self->model;
  const gboolean timed = longest_units (s) > 0;

  self->kinds[0] = (CfRosterRowKind) { CF_ROSTER_SYMBOL_OFF, 0, -1, 0 };
  self->n_kinds = 1;
  for (guint cell = 1; cell < model->n_cells; cell++)
    {
      CfRosterRowKind kind = { model->symbols[cell], timed ? model->minutes[cell] / model->unit : 0,
                    cap_of (s, cell), 0 };
      guint k = 1;
      gsize stride = (gsize) s->n_minutes * s->n_weekends;

      kind.shift = kind.units;
      for (int i = 0; i <= kind.cap; i++)
        {
          if (i == kind.cap)
            kind.shift += stride;
          stride *= s->sizes[i];
        }
      while (k < self->n_kinds
             && (self->kinds[k].symbol != kind.symbol || self->kinds[k].units != kind.units
                 || self->kinds[k].cap != kind.cap))
        k++;
      if (k == self->n_kinds)
        self->kinds[self->n_kinds++] = kind;
      self->kind_of[cell] = k;
    }
}

static void
find_best_cells (Solution *s)
{
  CfRosterRowSolver *self = s->self;
  const CfRosterModel *model = self->model;
  const CfRosterRowTask *task = s->task;

  for (guint d = task->first; d < s->end; d++)
    {
      float *price = &self->price[(gsize) (d - task->first) * model->n_cells];
      guint16 *best = &self->best[(gsize) (d - task->first) * model->n_cells];

      for (guint k = 0; k < self->n_kinds; k++)
        price[k] = INFINITY;
      for (guint cell = 0; cell < model->n_cells; cell++)
        {
          const guint k = self->kind_of[cell];
          float cost;

          if (d >= task->until)
            cost = cell == task->row[d] ? 0 : INFINITY;
          else
            cost = task->prices[(gsize) (d - task->first) * model->n_cells + cell];
          if (cost < price[k])
            {
              price[k] = cost;
              best[k] = cell;
            }
        }
    }
}

static CfRosterRowLayer *
layer_at (const Solution *s,
          guint           day,
          guint           state)
{
  return &s->self->layers[(gsize) (day - s->task->first) * s->self->most_states + state];
}

/* From a state with a kind: where to, at what cost, and how far the array moves. FALSE: no way. */
static gboolean
find_way (const Solution *s,
          guint           day,
          guint           state,
          guint           k,
          CfRosterStep   *way,
          guint          *shift)
{
  const CfRosterRowSolver *self = s->self;
  const CfRosterModel *model = self->model;
  const CfRosterRowKind *kind = &self->kinds[k];
  const float price = self->price[(gsize) (day - s->task->first) * model->n_cells + k];

  if (price == INFINITY)
    return FALSE;
  *way = *cf_roster_automaton_step (s->rules->automaton, state, kind->symbol);
  if (way->hard != 0 && day < s->task->until)
    return FALSE;
  *shift = 0;
  if (k != 0 && is_planned (model, day))
    {
      *shift = kind->shift;
      if (s->weekends >= 0
          && cf_roster_starts_weekend (model, day, s->rules->automaton->works[state]))
        *shift += s->n_minutes;
    }
  return TRUE;
}

static float
cost_of (const Solution     *s,
         guint               day,
         guint               k,
         const CfRosterStep *way)
{
  return s->self->price[(gsize) (day - s->task->first) * s->self->model->n_cells + k] + way->cost
         + way->hard * BROKEN;
}

/* Takes one way into a layer; the first one needs no minimum. */
static void
lead_into (Solution         *s,
           CfRosterRowLayer *layer,
           const float      *from,
           float             cost,
           guint             shift)
{
  if (layer->places != NULL)
    {
      take_minimum (layer->places + shift, from, cost, s->n_places - shift);
      return;
    }
  layer->places = &g_array_index (s->self->pool, float, s->used);
  s->used += s->n_places;
  for (guint i = 0; i < shift; i++)
    layer->places[i] = INFINITY;
  put_sum (layer->places + shift, from, cost, s->n_places - shift);
}

/* Before the first day: nothing was worked, at no cost. */
static void
begin_layer (Solution *s)
{
  CfRosterRowLayer *layer = layer_at (s, s->task->first, s->start);

  layer->places = &g_array_index (s->self->pool, float, s->used);
  s->used += s->n_places;
  for (guint i = 0; i < s->n_places; i++)
    layer->places[i] = INFINITY;
  layer->places[0] = 0;
}

static void
go_forward (Solution *s)
{
  CfRosterRowSolver *self = s->self;
  const guint n_states = s->rules->automaton->n_states;
  const gsize n_layers = (gsize) (s->end - s->task->first + 1) * self->most_states;
  guint64 steps = 0;

  memset (self->layers, 0, n_layers * sizeof *self->layers);
  g_array_set_size (self->pool, (gsize) s->n_places * n_states * (s->end - s->task->first + 1));
  begin_layer (s);
  for (guint d = s->task->first; d < s->end; d++)
    {
      for (guint state = 0; state < n_states; state++)
        {
          const float *from = layer_at (s, d, state)->places;
          CfRosterStep way;
          guint shift;

          for (guint k = 0; from != NULL && k < self->n_kinds; k++)
            if (find_way (s, d, state, k, &way, &shift) && shift < s->n_places)
              {
                lead_into (s, layer_at (s, d + 1, way.next), from, cost_of (s, d, k, &way), shift);
                steps++;
              }
        }
      for (guint state = 0; state < n_states; state++)
        if (layer_at (s, d + 1, state)->places != NULL)
          add_mask (layer_at (s, d + 1, state)->places, self->mask, s->n_places);
    }
  self->work += (steps + 1) * (s->n_places + 64);
}

/* The way back from a place: the day before, its state and kind, exactly. */
static void
go_back (const Solution *s,
         guint           state,
         guint           place,
         guint16        *cells)
{
  const CfRosterRowSolver *self = s->self;
  const guint n_states = s->rules->automaton->n_states;

  for (guint d = s->end; d-- > s->task->first;)
    {
      const float value = layer_at (s, d + 1, state)->places[place];
      gboolean found = FALSE;

      for (guint before = 0; before < n_states && !found; before++)
        {
          const float *from = layer_at (s, d, before)->places;
          CfRosterStep way;
          guint shift;

          for (guint k = 0; from != NULL && k < self->n_kinds && !found; k++)
            if (find_way (s, d, before, k, &way, &shift) && way.next == state && shift <= place
                && from[place - shift] + cost_of (s, d, k, &way) == value)
              {
                if (d < s->task->until)
                  cells[d - s->task->first]
                    = self->best[(gsize) (d - s->task->first) * self->model->n_cells + k];
                state = before;
                place -= shift;
                found = TRUE;
              }
        }
      g_assert (found);
    }
}

static gboolean
finish (const Solution *s,
        guint16        *cells,
        double         *value)
{
  float best = BROKEN / 2;
  guint best_state = 0, best_place = 0;

  for (guint state = 0; state < s->rules->automaton->n_states; state++)
    {
      const float *places = layer_at (s, s->end, state)->places;

      for (guint row = 0; places != NULL && row < s->n_places; row += s->n_minutes)
        for (guint place = row + s->min_units; place <= row + s->max_units; place++)
          if (places[place] < best)
            {
              best = places[place];
              best_state = state;
              best_place = place;
            }
    }
  if (best >= BROKEN / 2)
    return FALSE;
  if (value != NULL)
    *value = best;
  go_back (s, best_state, best_place, cells);
  return TRUE;
}

gboolean
cf_roster_row_solver_solve_with (CfRosterRowSolver     *self,
                                 const CfRosterRowTask *task,
                                 gboolean               weekends_too,
                                 guint16               *cells,
                                 double                *value)
{
  const CfRosterModel *model = self->model;
  Solution s = { .self = self, .task = task, .rules = cf_roster_model_rules (model, task->person) };

  s.end = MIN (model->n_days, task->until + s.rules->automaton->memory);
  s.weekends = weekends_too && s.rules->max_weekends < model->n_weekends
               ? (int) s.rules->max_weekends : -1;
  for (guint i = 0; i < CF_ROSTER_MOST_CAPS; i++)
    {
      const guint16 cell = self->caps_of[task->person * CF_ROSTER_MOST_CAPS + i];

      if (cell != 0)
        {
          s.limits[s.n_caps] = s.rules->type_limits[cell];
          s.caps[s.n_caps++] = cell;
        }
    }
  self->too_large = FALSE;
  if (!take_outside (&s))
    return FALSE;
  if (!lay_out (&s))
    {
      self->too_large = TRUE;
      return FALSE;
    }
  find_kinds (&s);
  find_best_cells (&s);
  go_forward (&s);
  return finish (&s, cells, value);
}
