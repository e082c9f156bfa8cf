/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A limit's agents are looked up on its sheet; the answer is the most of them, rounded up. Where a
 * look-up stands so near to a whole number that it might be on the wrong side, the formulas decide;
 * where there is no look-up, they do everything. */
#include "cf-staffer.h"

#include "cf-staffing-sheet.h"

#include <math.h>

/* A goal above this is as good as out of reach: no surface. */
#define HIGHEST_SHARE 0.99999

/* Over folds, in agents: the step that shows the slope, and what need not be gone after. */
#define FOLD_STEP 0.003
#define FOLD_AGENTS 0.006
#define MOST_FOLD_STEPS 6

/* Goals, periods and risks of a few queues, and where sliders were before. */
#define MOST_SHEETS 64

struct _CfStaffer
{
  GPtrArray *sheets;       /* CfStaffingSheet, the one used last at the end */
};

/* What the limits of an interval need. */
typedef struct
{
  double limits[CF_STAFFING_N_LIMITS];    /* -INFINITY where there is none */
  double bounds[CF_STAFFING_N_LIMITS];    /* a limit that needs at most so many, else -INFINITY */
  double most;
  double tolerance;                       /* of all of them */
} Estimate;

CfStaffer *
cf_staffer_new (void)
{
  CfStaffer *self = g_new0 (CfStaffer, 1);

  self->sheets = g_ptr_array_new_with_free_func ((GDestroyNotify) cf_staffing_sheet_free);
  return self;
}

void
cf_staffer_free (CfStaffer *self)
{
  g_ptr_array_unref (self->sheets);
  g_free (self);
}

static CfStaffingSheet *
find_sheet (CfStaffer                *self,
            const CfStaffingSheetKey *key)
{
  for (guint i = self->sheets->len; i-- > 0;)
    {
      CfStaffingSheet *sheet = g_ptr_array_index (self->sheets, i);

      if (memcmp (cf_staffing_sheet_get_key (sheet), key, sizeof *key) != 0)
        continue;

      /* A handful at the end are in use by turns: leave them where they are. */
      if (i + 8 < self->sheets->len)
        g_ptr_array_add (self->sheets, g_ptr_array_steal_index (self->sheets, i));
      return sheet;
    }

  if (self->sheets->len >= MOST_SHEETS)
    g_ptr_array_remove_index (self->sheets, 0);

  CfStaffingSheet *sheet = cf_staffing_sheet_new (key);

  g_ptr_array_add (self->sheets, sheet);
  return sheet;
}

static double
bound_of (const CfStaffingGoal *goal,
          CfStaffingLimit       limit)
{
  const double bounds[CF_STAFFING_N_LIMITS] = {
    [CF_STAFFING_LIMIT_GOAL] = goal->share,
    [CF_STAFFING_LIMIT_ABANDONMENT] = goal->max_abandonment,
    [CF_STAFFING_LIMIT_WAIT] = goal->max_asa_s,
    [CF_STAFFING_LIMIT_OCCUPANCY] = goal->max_occupancy,
  };

  return bounds[limit];
}

/* FALSE: a limit has no smooth surface at this load. @variation: of days, in the mean; @factor: of
 * the day staffed for. */
static gboolean
estimate_agents (CfStaffer             *self,
                 const CfErlangTraffic *traffic,
                 const CfStaffingGoal  *goal,
                 double                 variation,
                 double                 factor,
                 Estimate              *estimate)
{
  double load = cf_erlang_load (traffic) * factor;

  estimate->most = -INFINITY;
  estimate->tolerance = 0.0;
  for (CfStaffingLimit limit = 0; limit < CF_STAFFING_N_LIMITS; limit++)
    {
      CfStaffingSheetKey key;
      double agents;

      estimate->limits[limit] = estimate->bounds[limit] = -INFINITY;
      if (!cf_staffing_has_limit (traffic, goal, limit))
        continue;

      memset (&key, 0, sizeof key);
      key.patience_s = traffic->patience_s;
      key.within_s = traffic->within_s;
      key.variation = variation;
      key.bound = bound_of (goal, limit);
      key.limit = limit;
      key.level = limit == CF_STAFFING_LIMIT_GOAL ? goal->level : CF_ERLANG_OF_OFFERED;

      estimate->tolerance = MAX (estimate->tolerance, cf_staffing_sheet_tolerance (&key, load));
      switch (cf_staffing_sheet_estimate (find_sheet (self, &key), load, traffic->handle_s,
                                          &agents))
        {
        case CF_STAFFING_SHEET_KNOWS:
          estimate->limits[limit] = agents;
          estimate->most = MAX (estimate->most, agents);
          break;
        case CF_STAFFING_SHEET_BOUNDS:
          estimate->bounds[limit] = agents;
          break;
        case CF_STAFFING_SHEET_FAILS:
          return FALSE;
        }
    }

  for (CfStaffingLimit limit = 0; limit < CF_STAFFING_N_LIMITS; limit++)
    if (estimate->bounds[limit] > estimate->most)
      return FALSE;

  return TRUE;
}

/* Over folds a look-up is near, and secants go on from it. */
static double
smooth_fold (const CfErlangTraffic *traffic,
             const CfStaffingGoal  *goal,
             const CfDayFactors    *factors,
             double                 agents)
{
  double excess = cf_staffing_lack (traffic, goal, factors, agents);
  double next = MAX (agents + (excess > 0.0 ? FOLD_STEP : -FOLD_STEP), 0.5 * agents);

  for (guint i = 0; i < MOST_FOLD_STEPS; i++)
    {
      double value = cf_staffing_lack (traffic, goal, factors, next);
      double slope = (value - excess) / (next - agents);

      if (!(slope < 0.0))
        break;

      agents = next;
      excess = value;
      next = MAX (agents - excess / slope, 0.5 * agents);
      if (fabs (next - agents) < FOLD_AGENTS)
        break;
    }

  return next;
}

/* The whole number that the estimate says, or the formulas where it cannot tell. */
static guint
round_up (const CfErlangTraffic *traffic,
          const CfStaffingGoal  *goal,
          const CfDayFactors    *factors,
          const Estimate        *estimate)
{
  double whole = round (estimate->most);

  if (fabs (estimate->most - whole) > estimate->tolerance)
    return (guint) ceil (estimate->most);
  if (whole < 1.0)
    return 1;

  return (guint) whole + (cf_staffing_lack (traffic, goal, factors, whole) > 0.0 ? 1 : 0);
}

static CfStaffingReason
find_reason (const CfErlangTraffic *traffic,
             const CfStaffingGoal  *goal,
             const CfDayFactors    *factors,
             const Estimate        *estimate,
             guint                  agents)
{
  /* Nobody at all is no limit of ever smaller parts of an agent: the formulas know. */
  for (CfStaffingLimit limit = 0; limit < CF_STAFFING_N_LIMITS && agents > 1; limit++)
    {
      if (fabs (estimate->limits[limit] - (agents - 1.0)) <= estimate->tolerance
          || estimate->bounds[limit] > agents - 1.0)
        break;
      if (estimate->limits[limit] > agents - 1.0)
        return cf_staffing_reason_of (limit);
    }

  return cf_staffing_find_reason (traffic, goal, factors, agents);
}

/* FALSE: ask the formulas. */
static gboolean
require_by_sheets (CfStaffer             *self,
                   const CfErlangTraffic *traffic,
                   const CfStaffingGoal  *goal,
                   const CfDayFactors    *factors,
                   CfStaffingRequirement *requirement)
{
  double minimum = goal->minimum_staff;
  gboolean certainly = factors->n == 1 && factors->factors[0] == 1.0;
  Estimate estimate, certain;

  if (!estimate_agents (self, traffic, goal, factors->variation,
                        factors->n > 1 ? 1.0 : factors->factors[0], &estimate))
    return FALSE;
  if (!certainly && !estimate_agents (self, traffic, goal, 0.0, 1.0, &certain))
    return FALSE;

  if (factors->n > 1 && traffic->patience_s <= 0.0)
    estimate.most = smooth_fold (traffic, goal, factors, estimate.most);

  guint agents = round_up (traffic, goal, factors, &estimate);

  if (agents > goal->minimum_staff)
    {
      requirement->agents = agents;
      requirement->exact = MAX (CLAMP (estimate.most, agents - 1.0, agents), minimum);
      requirement->reason = find_reason (traffic, goal, factors, &estimate, agents);
    }

  requirement->certain = certainly ? requirement->exact : MAX (certain.most, minimum);
  return TRUE;
}

static void
require_interval (CfStaffer             *self,
                  const CfErlangTraffic *traffic,
                  const CfStaffingGoal  *goal,
                  const CfDayFactors    *factors,
                  CfStaffingRequirement *requirement)
{
  double load = cf_erlang_load (traffic);

  *requirement = (CfStaffingRequirement) {
    .load = load,
    .agents = goal->minimum_staff,
    .exact = goal->minimum_staff,
    .certain = goal->minimum_staff,
    .reason = CF_STAFFING_BY_MINIMUM,
  };

  if (load > 0.0 && (goal->share > HIGHEST_SHARE
                     || !require_by_sheets (self, traffic, goal, factors, requirement)))
    {
      cf_day_factors_require (traffic, goal, factors, requirement);
      return;
    }

  requirement->on_roster = cf_staffing_heads (requirement->agents, goal->shrinkage);
  cf_erlang_figures (traffic, requirement->agents, &requirement->figures);
}

void
cf_staffer_require (CfStaffer             *self,
                    const CfErlangTraffic *traffic,
                    const CfStaffingGoal  *goal,
                    const CfDayRisk       *risk,
                    CfStaffingRequirement *requirement)
{
  CfDayFactors factors;

  cf_day_factors_init (&factors, risk);
  require_interval (self, traffic, goal, &factors, requirement);
}

/* The calls that make @load in the stationary formulas. */
static CfErlangTraffic
traffic_of_load (const CfErlangTraffic *like,
                 double                 handle_s,
                 double                 load)
{
  CfErlangTraffic traffic = *like;

  traffic.handle_s = handle_s;
  traffic.calls = handle_s > 0.0 ? load * traffic.interval_s / handle_s : 0.0;

  return traffic;
}

CfLoadChoice
cf_staffer_require_all (CfStaffer              *self,
                        const CfStaffingSeries *series,
                        CfStaffingRequirement  *requirements)
{
  g_autofree double *calls = g_new (double, series->n_intervals);
  g_autofree double *handle_s = g_new (double, series->n_intervals);
  g_autofree double *loads = g_new (double, series->n_intervals);
  CfLoadSeries load_series = {
    .n_intervals = series->n_intervals,
    .interval_s = series->n_intervals > 0 ? series->traffic[0].interval_s : 1.0,
    .calls = calls,
    .handle_s = handle_s,
  };

  for (guint i = 0; i < series->n_intervals; i++)
    {
      gboolean open = series->open == NULL || series->open[i];

      calls[i] = open ? series->traffic[i].calls : 0.0;
      handle_s[i] = series->traffic[i].handle_s;
    }

  CfLoadChoice choice = cf_load_choose (series->method, &load_series);
  double last_handle_s = 0.0;
  CfDayFactors factors;

  cf_day_factors_init (&factors, &series->risk);
  cf_load_offered (choice.method, &load_series, loads);
  for (guint i = 0; i < series->n_intervals; i++)
    {
      if (calls[i] > 0.0)
        last_handle_s = handle_s[i];
      if (series->open != NULL && !series->open[i])
        {
          requirements[i] = (CfStaffingRequirement) { 0 };
          continue;
        }

      CfErlangTraffic traffic = choice.method == CF_LOAD_STATIONARY
                                ? series->traffic[i]
                                : traffic_of_load (&series->traffic[i], last_handle_s, loads[i]);

      require_interval (self, &traffic, &series->goals[i], &factors, &requirements[i]);
    }

  return choice;
}
