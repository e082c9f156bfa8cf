/* SPDX-License-Identifier: GPL-3.0-or-later */
/* If every queue keeps its goal, all calls together keep the mean of the goals within the longest
 * threshold, and one pool does that with the fewest people: the lower bound. */
#include "cf-pooling.h"

#include <math.h>

/* Two hours until the lines have settled, two that count. */
#define SPAN_S 7200.0
#define SETTLED 1
#define N_SPANS 2

/* Before a total is given up, people are moved this often from the best queue to the worst. */
#define MOST_MOVES 3

typedef struct
{
  const CfPoolingQuestion *question;
  CfPooling               *pooling;
  double                  *calls, *handle_s;     /* [n_queues * N_SPANS] */
  CfSimulatorQueue        *queues;
  CfSimulatorSkill        *skills;               /* [n_queues * n_queues]: the own first */
  CfSimulatorGroup        *groups;               /* [2 * n_queues]: of one skill, and of all */
  guint                   *on_duty;              /* [2 * n_queues * N_SPANS] */
} Search;

static void
search_clear (Search *self)
{
  g_free (self->calls);
  g_free (self->handle_s);
  g_free (self->queues);
  g_free (self->skills);
  g_free (self->groups);
  g_free (self->on_duty);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Search, search_clear)

/* All callers in one queue. */
static guint
find_pooled (const CfPoolingQuestion *question)
{
  CfErlangTraffic all = question->traffic[0];
  CfStaffingGoal goal = question->goals[0];
  CfStaffingRequirement requirement;
  double talking = 0.0, patience = 0.0, share = 0.0;
  gboolean endless = FALSE;

  all.calls = 0.0;
  for (guint q = 0; q < question->n_queues; q++)
    {
      const CfErlangTraffic *traffic = &question->traffic[q];
      const CfStaffingGoal *own = &question->goals[q];

      all.calls += traffic->calls;
      all.within_s = MAX (all.within_s, traffic->within_s);
      talking += traffic->calls * traffic->handle_s;
      patience += traffic->calls * traffic->patience_s;
      endless |= traffic->patience_s <= 0.0;
      share += traffic->calls * own->share;
      goal.minimum_staff = MAX (goal.minimum_staff, own->minimum_staff);

      /* A limit that one queue does not have is none of the pool. */
      goal.max_occupancy = goal.max_occupancy * own->max_occupancy > 0.0
                           ? MAX (goal.max_occupancy, own->max_occupancy) : 0.0;
      goal.max_abandonment = goal.max_abandonment * own->max_abandonment > 0.0
                             ? MAX (goal.max_abandonment, own->max_abandonment) : 0.0;
      goal.max_asa_s = goal.max_asa_s * own->max_asa_s > 0.0
                       ? MAX (goal.max_asa_s, own->max_asa_s) : 0.0;
    }

  if (all.calls > 0.0)
    {
      all.handle_s = talking / all.calls;
      all.patience_s = endless ? CF_ERLANG_ENDLESS_PATIENCE : patience / all.calls;
      goal.share = share / all.calls;
    }

  cf_staffing_require (&all, &goal, &requirement);
  return requirement.agents;
}

static void
fill_bounds (const CfPoolingQuestion *question,
             CfPooling               *pooling)
{
  for (guint q = 0; q < question->n_queues; q++)
    {
      CfStaffingRequirement requirement;

      cf_staffing_require (&question->traffic[q], &question->goals[q], &requirement);
      pooling->dedicated[q] = requirement.agents;
      pooling->dedicated_total += requirement.agents;
    }

  pooling->pooled = MIN (find_pooled (question), pooling->dedicated_total);
}

static void
prepare (Search *self)
{
  const CfPoolingQuestion *question = self->question;
  guint n = question->n_queues;

  self->calls = g_new0 (double, n * N_SPANS);
  self->handle_s = g_new0 (double, n * N_SPANS);
  self->queues = g_new0 (CfSimulatorQueue, n);
  self->skills = g_new0 (CfSimulatorSkill, n * n);
  self->groups = g_new0 (CfSimulatorGroup, 2 * n);
  self->on_duty = g_new0 (guint, 2 * n * N_SPANS);

  for (guint q = 0; q < n; q++)
    {
      const CfErlangTraffic *traffic = &question->traffic[q];
      CfSimulatorSkill *skills = self->skills + q * n;
      guint n_skills = 0;

      for (guint i = q * N_SPANS; i < (q + 1) * N_SPANS; i++)
        {
          self->calls[i] = traffic->calls * SPAN_S / traffic->interval_s;
          self->handle_s[i] = traffic->handle_s;
        }

      self->queues[q] = (CfSimulatorQueue) {
        self->calls + q * N_SPANS, self->handle_s + q * N_SPANS, traffic->patience_s,
        traffic->within_s, question->goals[q].level, question->goals[q].share,
      };

      skills[n_skills++] = (CfSimulatorSkill) { q, 0, 0.0 };
      for (guint other = 0; other < n; other++)
        if (other != q)
          skills[n_skills++] = (CfSimulatorSkill) { other, 1, question->overflow_s };

      self->groups[2 * q] = (CfSimulatorGroup) { skills, 1, self->on_duty + 2 * q * N_SPANS };
      self->groups[2 * q + 1]
        = (CfSimulatorGroup) { skills, n, self->on_duty + (2 * q + 1) * N_SPANS };
    }
}

/* @total people over the queues: each should have its load, and a share of what is left by the
 * square root of it. Minimum staff first, then whoever is furthest below that share. */
static void
spread (Search *self,
        guint   total)
{
  const CfPoolingQuestion *question = self->question;
  guint *own = self->pooling->own;
  double loads = 0.0, roots = 0.0;
  guint given = 0;

  for (guint q = 0; q < question->n_queues; q++)
    {
      loads += cf_erlang_load (&question->traffic[q]);
      roots += sqrt (cf_erlang_load (&question->traffic[q]));
      own[q] = question->goals[q].minimum_staff;
      given += own[q];
    }

  for (; given < total; given++)
    {
      double furthest = -INFINITY;
      guint next = 0;

      for (guint q = 0; q < question->n_queues; q++)
        {
          double load = cf_erlang_load (&question->traffic[q]);
          double share = roots > 0.0 ? load + (total - loads) * sqrt (load) / roots : 0.0;

          if (share - own[q] > furthest)
            {
              furthest = share - own[q];
              next = q;
            }
        }

      own[next]++;
    }
}

/* Fills `levels` for `own`. FALSE: stopped. */
static gboolean
simulate (Search     *self,
          CfProgress *progress)
{
  const CfPoolingQuestion *question = self->question;
  CfPooling *pooling = self->pooling;
  guint n = question->n_queues;
  const CfSimulatorCenter center = {
    .n_intervals = N_SPANS, .interval_s = SPAN_S, .n_slots = N_SPANS, .slot_s = SPAN_S,
    .queues = self->queues, .n_queues = n, .groups = self->groups, .n_groups = 2 * n,
  };

  if (cf_progress_should_stop (progress))
    return FALSE;

  for (guint q = 0; q < n; q++)
    {
      pooling->own_shared[q] = (guint) lround (question->cross_trained * pooling->own[q]);
      for (guint i = 0; i < N_SPANS; i++)
        {
          self->on_duty[2 * q * N_SPANS + i] = pooling->own[q] - pooling->own_shared[q];
          self->on_duty[(2 * q + 1) * N_SPANS + i] = pooling->own_shared[q];
        }
    }

  g_autoptr(CfSimulatorReport) report = cf_simulator_run (&center, &question->options, NULL);

  for (guint q = 0; q < n; q++)
    pooling->levels[q] = report->cells[q * N_SPANS + SETTLED];

  return TRUE;
}

/* How far @queue is from its goal; <= 0: it keeps it, and its limits. */
static double
miss_of (Search *self,
         guint   queue)
{
  const CfStaffingGoal *goal = &self->question->goals[queue];
  const CfSimulatorFigures *figures = &self->pooling->levels[queue];
  double miss = isnan (figures->low) ? -1.0 : goal->share - figures->low;

  if (goal->max_abandonment > 0.0 && figures->offered > 0.0)
    miss = MAX (miss, figures->abandoned / figures->offered - goal->max_abandonment);
  if (goal->max_asa_s > 0.0)
    miss = MAX (miss, figures->asa_s / goal->max_asa_s - 1.0);

  return miss;
}

/* Finds the queues that miss most and least. Returns whether all hold. */
static gboolean
compare_queues (Search *self,
                guint  *worst,
                guint  *best)
{
  *worst = *best = 0;
  for (guint q = 1; q < self->question->n_queues; q++)
    {
      if (miss_of (self, q) > miss_of (self, *worst))
        *worst = q;
      if (miss_of (self, q) < miss_of (self, *best))
        *best = q;
    }

  return miss_of (self, *worst) <= 0.0;
}

typedef enum { TOTAL_HOLDS, TOTAL_MISSES, TOTAL_STOPPED } TotalVerdict;

static TotalVerdict
try_total (Search     *self,
           guint       total,
           CfProgress *progress)
{
  guint worst, best;

  spread (self, total);
  for (guint move = 0; move <= MOST_MOVES; move++)
    {
      if (!simulate (self, progress))
        return TOTAL_STOPPED;
      if (compare_queues (self, &worst, &best))
        return TOTAL_HOLDS;
      if (worst == best || self->pooling->own[best] <= self->question->goals[best].minimum_staff
          || miss_of (self, best) > 0.0)
        break;

      self->pooling->own[best]--;
      self->pooling->own[worst]++;
    }

  return TOTAL_MISSES;
}

static void
search (Search     *self,
        CfProgress *progress)
{
  CfPooling *pooling = self->pooling;
  guint width = pooling->dedicated_total - pooling->pooled + 1;
  guint first = 0;

  for (guint q = 0; q < pooling->n_queues; q++)
    first += self->question->goals[q].minimum_staff;

  for (guint total = MAX (first, pooling->pooled); total < pooling->dedicated_total; total++)
    {
      TotalVerdict verdict = try_total (self, total, progress);

      if (verdict == TOTAL_HOLDS)
        {
          pooling->found = total;
          pooling->verified = TRUE;
          return;
        }
      if (verdict == TOTAL_STOPPED
          || !cf_progress_step (progress, (double) (total + 1 - pooling->pooled) / width))
        break;
    }

  /* A team each always does. */
  memcpy (pooling->own, pooling->dedicated, pooling->n_queues * sizeof (guint));
  pooling->found = pooling->dedicated_total;
  pooling->verified = simulate (self, progress);
}

CfPooling *
cf_pooling_search (const CfPoolingQuestion *question,
                   CfProgress              *progress)
{
  guint n = question->n_queues;
  CfPooling *pooling = g_new0 (CfPooling, 1);
  g_auto(Search) self = { .question = question, .pooling = pooling };

  g_return_val_if_fail (n <= CF_SIMULATOR_MAX_QUEUES, pooling);

  pooling->n_queues = n;
  pooling->dedicated = g_new0 (guint, n);
  pooling->own = g_new0 (guint, n);
  pooling->own_shared = g_new0 (guint, n);
  pooling->levels = g_new0 (CfSimulatorFigures, n);
  if (n == 0)
    return pooling;

  fill_bounds (question, pooling);
  prepare (&self);
  search (&self, progress);

  return pooling;
}

void
cf_pooling_free (CfPooling *pooling)
{
  g_free (pooling->dedicated);
  g_free (pooling->own);
  g_free (pooling->own_shared);
  g_free (pooling->levels);
  g_free (pooling);
}
