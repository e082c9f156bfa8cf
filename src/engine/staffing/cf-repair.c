/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What an agent more or less does in an interval is over a few intervals later. So agents are taken
 * away from every third interval at once, and one that hurts is given back: a few simulations do
 * the work of one for each interval. */
#include "cf-repair.h"

#include "cf-day-risk.h"
#include "cf-offered-load.h"

#include <math.h>

#define STRIDE 3
#define MOST_ROUNDS 200

/* A miss beyond this is not mended by one agent. */
#define FAR_SHARE 0.1

typedef struct
{
  const CfRepairQuestion *question;
  CfProgress             *progress;
  double                 *calls, *handle_s, *within_s;    /* [n_intervals] */
  guint                  *agents;                         /* being tried */
  gboolean               *tight;                          /* one less does not do */
  CfSimulatorReport      *report;                         /* of `agents`; NULL: stopped */
  CfRepair               *repair;                         /* the best so far */
} Search;

static void
search_clear (Search *self)
{
  g_free (self->calls);
  g_free (self->handle_s);
  g_free (self->within_s);
  g_free (self->agents);
  g_free (self->tight);
  g_clear_pointer (&self->report, cf_simulator_report_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Search, search_clear)

static void
fill_start (Search *self)
{
  const CfRepairQuestion *question = self->question;
  guint n = question->n_intervals;
  g_autofree double *loads = g_new (double, n);
  const CfLoadSeries series = { n, question->traffic[0].interval_s, self->calls, self->handle_s };
  const CfDayRisk risk = { CF_DAY_RISK_MEAN, question->options.day_variation, 0.0 };

  cf_load_offered (CF_LOAD_MODIFIED_MEAN, &series, loads);
  for (guint i = 0; i < n; i++)
    {
      CfErlangTraffic traffic = question->traffic[i];
      CfStaffingRequirement requirement;

      self->agents[i] = question->goals[i].minimum_staff;
      if (question->start != NULL)
        {
          self->agents[i] = MAX (question->start[i], self->agents[i]);
        }
      else if (traffic.calls > 0.0)
        {
          traffic.calls = loads[i] * traffic.interval_s / traffic.handle_s;
          cf_day_risk_require (&traffic, &question->goals[i], &risk, &requirement);
          self->agents[i] = requirement.agents;
        }
    }
}

/* FALSE: stopped before all days were through, `report` is not that of `agents`. */
static gboolean
simulate (Search *self)
{
  const CfRepairQuestion *question = self->question;
  const CfErlangTraffic *first = &question->traffic[0];
  const CfSimulatorQueue queue = {
    .calls = self->calls, .handle_s = self->handle_s, .patience_s = first->patience_s,
    .within_at_s = self->within_s, .level = question->goals[0].level,
    .share = question->goals[0].share,
  };
  const CfSimulatorSkill skill = { 0, 0, 0.0 };
  const CfSimulatorGroup group = { &skill, 1, self->agents };
  const CfSimulatorCenter center = {
    .n_intervals = question->n_intervals, .interval_s = first->interval_s,
    .n_slots = question->n_intervals, .slot_s = first->interval_s,
    .queues = &queue, .n_queues = 1, .groups = &group, .n_groups = 1,
  };

  if (cf_progress_should_stop (self->progress))
    return FALSE;

  /* The days of one simulation say nothing about how far the search is. */
  g_clear_pointer (&self->report, cf_simulator_report_free);
  self->report = cf_simulator_run (&center, &question->options, NULL);
  self->repair->simulations++;

  return TRUE;
}

/* How far the interval is from holding; <= 0: it holds. */
static double
miss_of (Search *self,
         guint   interval)
{
  const CfSimulatorFigures *cell = &self->report->cells[interval];
  double goal = self->question->goals[interval].share - self->question->tolerance;

  if (isnan (cell->level))
    return 0.0;

  return goal - (cell->high - cell->low > CF_REPAIR_WIDE ? cell->level : cell->low);
}

static gboolean
all_hold (Search *self)
{
  for (guint i = 0; i < self->question->n_intervals; i++)
    if (miss_of (self, i) > 0.0)
      return FALSE;

  return TRUE;
}

static double
hours_of (const CfRepairQuestion *question,
          const guint            *agents)
{
  double hours = 0.0;

  for (guint i = 0; i < question->n_intervals; i++)
    hours += agents[i] * question->traffic[0].interval_s / 3600.0;

  return hours;
}

/* What is tried becomes the answer. */
static void
keep (Search *self)
{
  CfRepair *repair = self->repair;

  memcpy (repair->agents, self->agents, repair->n_intervals * sizeof (guint));
  repair->hours = hours_of (self->question, self->agents);
  repair->met = all_hold (self);
  g_clear_pointer (&repair->report, cf_simulator_report_free);
  repair->report = g_steal_pointer (&self->report);
}

/* Until every interval holds. FALSE: stopped, or no number of agents will do. */
static gboolean
add_agents (Search *self)
{
  guint n = self->question->n_intervals;

  for (guint round = 0; round < MOST_ROUNDS; round++)
    {
      if (all_hold (self))
        return TRUE;

      for (guint i = 0; i < n; i++)
        {
          double miss = miss_of (self, i);

          if (miss > 0.0)
            self->agents[i] += 1 + (guint) (miss / FAR_SHARE);
        }

      if (!simulate (self))
        return FALSE;
    }

  return FALSE;
}

/* Gives back, for every interval that misses now, the agent taken from it or from the last one
 * before it. Returns whether any was. */
static gboolean
give_back (Search   *self,
           gboolean *taken)
{
  gboolean any = FALSE;

  for (guint i = 0; i < self->question->n_intervals; i++)
    {
      if (miss_of (self, i) <= 0.0)
        continue;

      for (guint k = i + 1; k-- > 0;)
        if (taken[k])
          {
            taken[k] = FALSE;
            self->tight[k] = TRUE;
            self->agents[k]++;
            any = TRUE;
            break;
          }
    }

  return any;
}

/* Takes an agent from every interval of one residue where that may do. FALSE: stopped. */
static gboolean
take_agents (Search   *self,
             guint     residue,
             gboolean *changed)
{
  guint n = self->question->n_intervals;
  g_autofree gboolean *taken = g_new0 (gboolean, n);
  gboolean any = FALSE;

  for (guint i = residue; i < n; i += STRIDE)
    if (!self->tight[i] && self->agents[i] > self->question->goals[i].minimum_staff)
      {
        self->agents[i]--;
        taken[i] = any = TRUE;
      }

  if (!any)
    return TRUE;

  do
    if (!simulate (self))
      return FALSE;
  while (give_back (self, taken));

  /* Chance let an interval miss that nothing was taken near: the answer before stands. */
  if (!all_hold (self))
    return TRUE;

  *changed |= hours_of (self->question, self->agents) < self->repair->hours - 1e-9;
  keep (self);

  return TRUE;
}

static void
remove_agents (Search *self)
{
  gboolean changed;

  do
    {
      changed = FALSE;
      for (guint residue = 0; residue < STRIDE; residue++)
        if (!take_agents (self, residue, &changed))
          return;
    }
  while (changed);
}

CfRepair *
cf_repair_search (const CfRepairQuestion *question,
                  CfProgress             *progress)
{
  guint n = question->n_intervals;

  g_return_val_if_fail (n > 0, NULL);

  CfRepair *repair = g_new0 (CfRepair, 1);
  g_auto(Search) self = {
    .question = question, .progress = progress, .repair = repair,
    .calls = g_new0 (double, n), .handle_s = g_new0 (double, n), .within_s = g_new0 (double, n),
    .agents = g_new0 (guint, n), .tight = g_new0 (gboolean, n),
  };

  repair->n_intervals = n;
  repair->start = g_new0 (guint, n);
  repair->agents = g_new0 (guint, n);
  for (guint i = 0; i < n; i++)
    {
      self.calls[i] = MAX (question->traffic[i].calls, 0.0);
      self.handle_s[i] = question->traffic[i].handle_s;
      self.within_s[i] = question->traffic[i].within_s;
    }

  fill_start (&self);
  memcpy (repair->start, self.agents, n * sizeof (guint));
  repair->start_hours = hours_of (question, self.agents);

  if (!simulate (&self))
    {
      cf_repair_free (repair);
      return NULL;
    }

  gboolean holds = add_agents (&self);

  if (self.report != NULL)
    keep (&self);
  if (holds)
    remove_agents (&self);

  return repair;
}

void
cf_repair_free (CfRepair *repair)
{
  g_free (repair->start);
  g_free (repair->agents);
  g_clear_pointer (&repair->report, cf_simulator_report_free);
  g_free (repair);
}
