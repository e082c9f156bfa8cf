/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-roster-row-solver.c: which limits are resources of the path, and which are fined.
 *
 * A limit that is rarely passed costs nothing: it is looked at when the row is there. */
#include "cf-roster-row-solver-private.h"

#include <string.h>

#define MOST_COUNTED 8                 /* shifts of a limited type that are a resource */
#define MOST_COUNTED_PLACES 6000       /* of a layer's array */
#define FIRST_FINE 8192.0f             /* on a type that is worked too often, thousandths */
#define FINE_GROWTH 0.5f               /* of what it is by then */
#define FINE_DECAY 0.9f
#define MOST_FINES 14

CfRosterRowSolver *
cf_roster_row_solver_new (const CfRosterModel *model)
{
  CfRosterRowSolver *self = g_new0 (CfRosterRowSolver, 1);

  self->model = model;
  self->caps_of = g_new0 (guint16, (gsize) model->n_people * CF_ROSTER_MOST_CAPS);
  self->pool = g_array_new (FALSE, FALSE, sizeof (float));
  for (guint i = 0; i < model->n_rules; i++)
    self->most_states = MAX (self->most_states, model->rules[i].automaton->n_states);
  self->layers = g_new0 (CfRosterRowLayer, (gsize) (model->n_days + 1) * self->most_states);
  self->kinds = g_new0 (CfRosterRowKind, model->n_cells);
  self->kind_of = g_new0 (guint16, model->n_cells);
  self->best = g_new0 (guint16, (gsize) model->n_days * model->n_cells);
  self->price = g_new0 (float, (gsize) model->n_days * model->n_cells);
  self->fines = g_new0 (float, (gsize) model->n_people * model->n_cells);
  self->fined = g_new0 (float, (gsize) model->n_days * model->n_cells);
  return self;
}

void
cf_roster_row_solver_free (CfRosterRowSolver *self)
{
  if (self == NULL)
    return;

  g_free (self->caps_of);
  g_array_unref (self->pool);
  g_free (self->layers);
  g_free (self->mask);
  g_free (self->kinds);
  g_free (self->kind_of);
  g_free (self->best);
  g_free (self->price);
  g_free (self->fines);
  g_free (self->fined);
  g_free (self);
}

guint64
cf_roster_row_solver_get_work (CfRosterRowSolver *self)
{
  return self->work;
}

static guint
cell_at (const CfRosterRowTask *task,
         const guint16         *cells,
         guint                  day)
{
  return day >= task->first && day < task->until ? cells[day - task->first] : task->row[day];
}

/* The limited type that this row passes by most; 0: none. */
static guint
find_passed (const CfRosterRowSolver *self,
             const CfRosterRowTask   *task,
             const guint16           *cells)
{
  const CfRosterModel *model = self->model;
  const CfRosterRules *rules = cf_roster_model_rules (model, task->person);
  int worst = 0;
  guint passed = 0;

  if (!rules->has_type_limits)
    return 0;
  for (guint cell = 1; cell < model->n_cells; cell++)
    {
      int count = 0;

      if (rules->type_limits[cell] == CF_ROSTER_NO_TYPE_LIMIT)
        continue;
      for (guint d = model->from; d < model->until; d++)
        count += cell_at (task, cells, d) == cell;
      if (count - (int) rules->type_limits[cell] > worst)
        {
          worst = count - rules->type_limits[cell];
          passed = cell;
        }
    }
  return passed;
}

static gboolean
passes_weekends (const CfRosterRowSolver *self,
                 const CfRosterRowTask   *task,
                 const guint16           *cells)
{
  const CfRosterModel *model = self->model;
  guint n = 0;

  for (guint d = model->from; d < model->until; d++)
    n += cell_at (task, cells, d) != CF_ROSTER_OFF
         && cf_roster_starts_weekend (model, d, d > model->from
                                      && cell_at (task, cells, d - 1) != CF_ROSTER_OFF);
  return n > cf_roster_model_rules (model, task->person)->max_weekends;
}

/* How large a layer's array is with what is counted by now. */
static gsize
count_places (const CfRosterRowSolver *self,
              guint                    person)
{
  const CfRosterRules *rules = cf_roster_model_rules (self->model, person);
  const guint16 *caps = &self->caps_of[(gsize) person * CF_ROSTER_MOST_CAPS];
  gsize n = MAX (rules->max_minutes, rules->min_minutes) / self->model->unit + 1;

  if (rules->max_weekends < self->model->n_weekends)
    n *= rules->max_weekends + 2;
  for (guint i = 0; i < CF_ROSTER_MOST_CAPS && caps[i] != 0; i++)
    n *= rules->type_limits[caps[i]] + 2;
  return n;
}

/* Makes the type a resource, if it can be one. */
static gboolean
count_type (CfRosterRowSolver *self,
            guint              person,
            guint              cell,
            guint              most)
{
  const guint limit = cf_roster_model_rules (self->model, person)->type_limits[cell];
  guint16 *caps = &self->caps_of[(gsize) person * CF_ROSTER_MOST_CAPS];

  if (limit > most
      || (most != G_MAXUINT && count_places (self, person) * (limit + 2) > MOST_COUNTED_PLACES))
    return FALSE;
  for (guint i = 0; i < CF_ROSTER_MOST_CAPS && caps[i] != cell; i++)
    if (caps[i] == 0)
      {
        caps[i] = cell;
        return TRUE;
      }
  return FALSE;
}

/* What may be had many times is not counted but fined, until there is less of it: a type, or
 * (cell 0) work on weekends. */
static void
add_fine (CfRosterRowSolver     *self,
          const CfRosterRowTask *task,
          guint                  cell,
          float                  fine)
{
  const CfRosterModel *model = self->model;

  for (guint d = task->first; d < task->until; d++)
    {
      float *prices = &self->fined[(gsize) (d - task->first) * model->n_cells];

      if (cell != CF_ROSTER_OFF)
        prices[cell] += fine;
      else if (model->weekend_of[d] != CF_ROSTER_NO_WEEKEND)
        for (guint other = 1; other < model->n_cells; other++)
          prices[other] += fine;
    }
}

/* The task at its prices and the fines that this person needed lately. */
static void
begin_fines (CfRosterRowSolver     *self,
             const CfRosterRowTask *task,
             CfRosterRowTask       *fined)
{
  const gsize n_cells = self->model->n_cells;
  const float *fines = &self->fines[task->person * n_cells];

  memcpy (self->fined, task->prices,
          (task->until - task->first) * n_cells * sizeof *task->prices);
  *fined = *task;
  fined->prices = self->fined;
  for (guint cell = 0; cell < n_cells; cell++)
    if (fines[cell] > 0)
      add_fine (self, task, cell, fines[cell]);
}

/* Next time it may do with less. */
static void
lower_fines (CfRosterRowSolver     *self,
             const CfRosterRowTask *task)
{
  float *fines = &self->fines[(gsize) task->person * self->model->n_cells];

  for (guint cell = 0; cell < self->model->n_cells; cell++)
    fines[cell] = fines[cell] < FIRST_FINE / 2 ? 0 : fines[cell] * FINE_DECAY;
}

/* @most: types that may be worked more often than that are fined. */
static gboolean
solve_counting (CfRosterRowSolver     *self,
                const CfRosterRowTask *task,
                guint                  most,
                guint16               *cells,
                double                *value)
{
  float *fines = &self->fines[(gsize) task->person * self->model->n_cells];
  CfRosterRowTask fined;
  gboolean weekends_too = TRUE;

  self->only_fined = FALSE;
  begin_fines (self, task, &fined);
  for (guint n_fines = 0; n_fines <= MOST_FINES;)
    {
      if (!cf_roster_row_solver_solve_with (self, &fined, weekends_too, cells, value))
        {
          if (!weekends_too || !self->too_large)
            return FALSE;
          weekends_too = FALSE;
          continue;
        }

      const guint passed = find_passed (self, task, cells);

      if (passed == 0 && (weekends_too || !passes_weekends (self, task, cells)))
        {
          lower_fines (self, task);
          return TRUE;
        }
      if (passed != 0 && count_type (self, task->person, passed, most))
        continue;
      n_fines++;

      const float more = MAX (FIRST_FINE, fines[passed] * FINE_GROWTH);

      fines[passed] += more;
      add_fine (self, task, passed, more);
    }
  self->only_fined = TRUE;
  return FALSE;
}

gboolean
cf_roster_row_solver_solve (CfRosterRowSolver     *self,
                            const CfRosterRowTask *task,
                            guint16               *cells,
                            double                *value)
{
  guint16 *caps = &self->caps_of[(gsize) task->person * CF_ROSTER_MOST_CAPS];
  guint16 kept[CF_ROSTER_MOST_CAPS];
  gboolean found = solve_counting (self, task, MOST_COUNTED, cells, value);

  /* Where fines only push from one limit to the next, everything is counted. */
  if (!found && self->only_fined)
    {
      memcpy (kept, caps, sizeof kept);
      memset (&self->fines[(gsize) task->person * self->model->n_cells], 0,
              self->model->n_cells * sizeof *self->fines);
      found = solve_counting (self, task, G_MAXUINT, cells, value);
      memcpy (caps, kept, sizeof kept);
    }
  return found;
}

gboolean
cf_roster_row_solver_relax (CfRosterRowSolver     *self,
                            const CfRosterRowTask *task,
                            guint16               *cells,
                            double                *value)
{
  guint16 *caps = &self->caps_of[(gsize) task->person * CF_ROSTER_MOST_CAPS];
  guint16 kept[CF_ROSTER_MOST_CAPS];

  for (;;)
    {
      if (!cf_roster_row_solver_solve_with (self, task, TRUE, cells, value))
        break;

      const guint passed = find_passed (self, task, cells);

      if (passed == 0 || !count_type (self, task->person, passed, MOST_COUNTED))
        return TRUE;
    }
  memcpy (kept, caps, sizeof kept);
  memset (caps, 0, sizeof kept);

  const gboolean found = cf_roster_row_solver_solve_with (self, task, TRUE, cells, value)
                         || cf_roster_row_solver_solve_with (self, task, FALSE, cells, value);

  memcpy (caps, kept, sizeof kept);
  return found;
}
