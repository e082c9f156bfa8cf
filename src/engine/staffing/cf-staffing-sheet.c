/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Points stand on a grid that is even in the logarithms of load and handle time. A value between
 * them is the cubic through four points a direction (Lagrange). */
#include "cf-staffing-sheet.h"

#include <math.h>

#define LOAD_STEP 0.2           /* of log (load) */
#define LEAST_LOAD_STEP -25     /* 0.0067 erlangs */
#define N_LOADS 90              /* to 440,000 */
#define HANDLE_STEP 0.25        /* of log (seconds) */
#define N_HANDLES 48            /* from 1 s to 160,000 s */

/* Of a bound: how much more than the points around it there may be between them. */
#define BOUND_SLACK 0.05

#define ROOT_SHARE 1e-9         /* of sqrt (load) */

/* What a point holds instead of a number. */
#define UNKNOWN NAN
#define OUT_OF_REACH INFINITY
#define IDLE (-INFINITY)        /* hardly anybody keeps the limit */

struct _CfStaffingSheet
{
  CfStaffingSheetKey key;
  CfStaffingGoal     goal;
  CfDayFactors       factors;
  double             last;      /* slope found last: where the next search starts */
  double             points[N_LOADS * N_HANDLES];   /* (agents - load) / sqrt (load) */
};

CfStaffingSheet *
cf_staffing_sheet_new (const CfStaffingSheetKey *key)
{
  CfStaffingSheet *self = g_new0 (CfStaffingSheet, 1);

  self->key = *key;
  self->last = 0.5;
  cf_day_factors_init (&self->factors, &(CfDayRisk) { CF_DAY_RISK_MEAN, key->variation, 0.0 });
  self->goal.level = key->level;

  switch (key->limit)
    {
    case CF_STAFFING_LIMIT_GOAL:
      self->goal.share = key->bound;
      break;
    case CF_STAFFING_LIMIT_ABANDONMENT:
      self->goal.max_abandonment = key->bound;
      break;
    case CF_STAFFING_LIMIT_WAIT:
      self->goal.max_asa_s = key->bound;
      break;
    case CF_STAFFING_LIMIT_OCCUPANCY:
      self->goal.max_occupancy = key->bound;
      break;
    case CF_STAFFING_N_LIMITS:
      g_assert_not_reached ();
    }

  for (guint i = 0; i < G_N_ELEMENTS (self->points); i++)
    self->points[i] = UNKNOWN;

  return self;
}

void
cf_staffing_sheet_free (CfStaffingSheet *self)
{
  g_free (self);
}

const CfStaffingSheetKey *
cf_staffing_sheet_get_key (const CfStaffingSheet *self)
{
  return &self->key;
}

double
cf_staffing_sheet_tolerance (const CfStaffingSheetKey *key,
                             double                    load)
{
  double tolerance = 0.002 + 2e-4 * sqrt (load);

  return key->variation > 0.0 && key->patience_s <= 0.0 ? 25.0 * tolerance : tolerance;
}

static double
load_of (guint i)
{
  return exp (((int) i + LEAST_LOAD_STEP) * LOAD_STEP);
}

static double
find_point (CfStaffingSheet *self,
            guint            i,
            guint            j)
{
  double *point = &self->points[j * N_LOADS + i];

  if (isnan (*point))
    {
      double load = load_of (i);
      double handle_s = exp (j * HANDLE_STEP);
      double root = sqrt (load);
      CfErlangTraffic traffic = { load, handle_s, handle_s, self->key.patience_s,
                                  self->key.within_s };
      double agents = cf_staffing_find_root (&traffic, &self->goal, &self->factors,
                                             MAX (load + self->last * root, 0.1 * load),
                                             0.05 * root, ROOT_SHARE * root);

      if (isinf (agents))
        *point = OUT_OF_REACH;
      else if (agents <= 0.0)
        *point = IDLE;
      else
        *point = self->last = (agents - load) / root;
    }

  return *point;
}

/* Beside idle points the surface has an edge: no cubic there. */
static CfStaffingSheetAnswer
bound_agents (CfStaffingSheet *self,
              guint            i,
              guint            j,
              double          *agents)
{
  *agents = 0.0;
  for (guint y = j; y < j + 4; y++)
    for (guint x = i; x < i + 4; x++)
      {
        double slope = find_point (self, x, y);
        double load = load_of (x);

        if (slope > 0.0 && isinf (slope))
          return CF_STAFFING_SHEET_FAILS;
        if (isfinite (slope))
          *agents = MAX (*agents, load + slope * sqrt (load) + BOUND_SLACK);
      }

  return CF_STAFFING_SHEET_BOUNDS;
}

/* Of the four points around a place between the second and the third, 0 <= t < 1. */
static void
lagrange (double t,
          double weights[4])
{
  weights[0] = -t * (t - 1.0) * (t - 2.0) / 6.0;
  weights[1] = (t + 1.0) * (t - 1.0) * (t - 2.0) / 2.0;
  weights[2] = -(t + 1.0) * t * (t - 2.0) / 2.0;
  weights[3] = (t + 1.0) * t * (t - 1.0) / 6.0;
}

CfStaffingSheetAnswer
cf_staffing_sheet_estimate (CfStaffingSheet *self,
                            double           load,
                            double           handle_s,
                            double          *agents)
{
  double u = log (load) / LOAD_STEP - LEAST_LOAD_STEP;
  double v = log (handle_s) / HANDLE_STEP;
  double across[4], along[4];
  double slope = 0.0;

  if (!(u >= 1.0 && u < N_LOADS - 2 && v >= 1.0 && v < N_HANDLES - 2))
    return CF_STAFFING_SHEET_FAILS;

  guint i = (guint) u - 1;
  guint j = (guint) v - 1;

  lagrange (u - 1.0 - i, along);
  lagrange (v - 1.0 - j, across);

  for (guint y = 0; y < 4; y++)
    for (guint x = 0; x < 4; x++)
      slope += across[y] * along[x] * find_point (self, i + x, j + y);

  /* One point that is no number makes the sum none. */
  if (!isfinite (slope))
    return bound_agents (self, i, j, agents);

  *agents = load + slope * sqrt (load);
  return CF_STAFFING_SHEET_KNOWS;
}
