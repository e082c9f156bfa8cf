/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-start-curve.h"

#include <math.h>

#define HOURS 24
#define VARIANCE (0.3 * 0.3)
#define Z80 1.2815515655446004
#define Z95 1.9599639845400545

/* Calls of each hour, of any scale. */
static const guint8 hours[CF_START_CURVE_N][HOURS] = {
  [CF_START_CURVE_RETAIL] = {
    0, 0, 0, 0, 0, 0, 0, 0, 20, 48, 74, 78, 66, 58, 60, 64, 66, 62, 60, 72, 76, 58, 0, 0,
  },
  [CF_START_CURVE_BANK] = {
    0, 0, 0, 0, 0, 0, 0, 24, 70, 96, 100, 90, 66, 70, 78, 74, 60, 40, 26, 18, 0, 0, 0, 0,
  },
  [CF_START_CURVE_ALL_DAY] = {
    24, 16, 11, 9, 9, 13, 24, 44, 68, 84, 92, 92, 84, 80, 82, 84, 84, 82, 78, 74, 70, 62, 50, 36,
  },
  [CF_START_CURVE_OFFICE] = {
    0, 0, 0, 0, 0, 0, 0, 8, 50, 94, 100, 78, 40, 66, 92, 88, 64, 28, 0, 0, 0, 0, 0, 0,
  },
  [CF_START_CURVE_EVENING] = {
    6, 0, 0, 0, 0, 0, 0, 0, 8, 18, 36, 72, 78, 50, 36, 38, 54, 86, 100, 98, 82, 62, 40, 18,
  },
  [CF_START_CURVE_FLAT] = {
    50, 50, 50, 50, 50, 50, 50, 50, 50, 50, 50, 50, 50, 50, 50, 50, 50, 50, 50, 50, 50, 50, 50, 50,
  },
};

/* Straight lines between the middles of the hours, as long as both have calls. */
static double
value_at (CfStartCurve curve,
          double       hour)
{
  int whole = (int) floor (hour);
  double here = hours[curve][whole];
  double middle = hour - whole - 0.5;
  int next = (whole + (middle < 0.0 ? HOURS - 1 : 1)) % HOURS;
  double there = hours[curve][next];

  return here > 0.0 && there > 0.0 ? here + fabs (middle) * (there - here) : here;
}

gboolean
cf_start_curve_shares (CfStartCurve    curve,
                       guint           n_slots,
                       const gboolean *open,
                       double         *shares)
{
  double sum = 0.0;
  guint n_open = 0;

  g_return_val_if_fail ((guint) curve < CF_START_CURVE_N, FALSE);

  for (guint s = 0; s < n_slots; s++)
    {
      double value = value_at (curve, (s + 0.5) * HOURS / n_slots);
      gboolean is_open = open != NULL ? open[s] : value > 0.0;

      shares[s] = is_open ? value : NAN;
      sum += is_open ? value : 0.0;
      n_open += is_open;
    }

  /* Hours that the curve does not know are filled evenly. */
  for (guint s = 0; s < n_slots; s++)
    if (!isnan (shares[s]))
      shares[s] = sum > 0.0 ? shares[s] / sum : 1.0 / n_open;

  return n_open > 0;
}

static double
quantile (double mean,
          double z)
{
  double root = sqrt (mean + 0.25) + z * sqrt (0.25 + VARIANCE * mean / 4.0);

  return root > 0.5 ? root * root - 0.25 : 0.0;
}

void
cf_start_curve_band (double          mean,
                     CfForecastBand *band)
{
  *band = (CfForecastBand) {
    .mean = mean,
    .q025 = quantile (mean, -Z95),
    .q10 = quantile (mean, -Z80),
    .q90 = quantile (mean, Z80),
    .q975 = quantile (mean, Z95),
  };
}
