/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-intraday.h"

#include <math.h>
#include <string.h>

#define LIMIT 0.2
#define Z80 1.2815515655446004
/* A day whose total never errs would learn nothing from its morning. */
#define MIN_DAY_ERROR 0.01

/* Relative variance of an interval about its mean, as its band has it. */
static double
band_variance (const CfForecastBand *band)
{
  double deviation = (band->q90 - band->q10) / (2.0 * Z80 * band->mean);

  return deviation * deviation;
}

/* What of it is the interval's own: neither the day's nor chance's. */
static double
own_variance (const CfForecastBand *band,
              double                day_variance)
{
  return MAX (band_variance (band) - day_variance - 1.0 / band->mean, 0.0);
}

static gboolean
is_known (const CfForecastBand *planned,
          const double         *came,
          guint                 slot)
{
  return !isnan (planned[slot].mean) && !isnan (came[slot]);
}

static void
scale (const CfForecastBand *band,
       double                factor,
       double                width,
       CfForecastBand       *again)
{
  double mean = band->mean * factor;

  *again = (CfForecastBand) {
    .mean = mean,
    .q025 = MAX (mean + (band->q025 - band->mean) * factor * width, 0.0),
    .q10 = MAX (mean + (band->q10 - band->mean) * factor * width, 0.0),
    .q90 = mean + (band->q90 - band->mean) * factor * width,
    .q975 = mean + (band->q975 - band->mean) * factor * width,
  };
}

/* Gamma prior with shape and rate a = 1 / variance, and a Poisson number of calls: the posterior is
 * gamma (a + seen, a + expected). The own noise of the intervals makes what was seen worth less:
 * expected becomes expected^2 / (expected + sum of variances), seen in proportion. */
gboolean
cf_intraday_forecast (const CfForecastBand *planned,
                      const double         *came,
                      guint                 n_slots,
                      double                day_error,
                      CfForecastBand       *again,
                      CfIntraday           *intraday)
{
  double day_variance = MAX (day_error, MIN_DAY_ERROR) * MAX (day_error, MIN_DAY_ERROR);
  double noise = 0.0;
  guint rest = 0;

  *intraday = (CfIntraday) { .factor = 1.0 };
  for (guint s = 0; s < n_slots; s++)
    if (is_known (planned, came, s))
      {
        intraday->seen += came[s];
        intraday->expected += planned[s].mean;
        intraday->n_seen++;
        if (planned[s].mean > 0.0)
          noise += own_variance (&planned[s], day_variance) * planned[s].mean * planned[s].mean;
        rest = s + 1;
      }

  memcpy (again, planned, n_slots * sizeof *again);
  if (intraday->expected <= 0.0 || rest >= n_slots)
    return FALSE;

  double prior = 1.0 / day_variance;
  double worth = intraday->expected * intraday->expected / (intraday->expected + noise);
  double after;

  intraday->weight = worth / (prior + worth);
  intraday->factor = 1.0 + intraday->weight * (intraday->seen / intraday->expected - 1.0);
  after = intraday->factor > 0.0 ? 1.0 / (intraday->factor * (prior + worth)) : day_variance;

  for (guint s = rest; s < n_slots; s++)
    if (planned[s].mean > 0.0)
      {
        double before = band_variance (&planned[s]);
        double now = MAX (before - day_variance, 1.0 / planned[s].mean) + after;

        scale (&planned[s], intraday->factor, before > 0.0 ? sqrt (now / before) : 1.0, &again[s]);
      }

  return TRUE;
}

static CfIntradayFlag
side_of (const CfForecastBand *planned,
         const double         *came,
         guint                 slot)
{
  if (!is_known (planned, came, slot) || planned[slot].mean <= 0.0)
    return CF_INTRADAY_AS_PLANNED;

  double share = came[slot] / planned[slot].mean - 1.0;

  return share > LIMIT ? CF_INTRADAY_ABOVE
                       : share < -LIMIT ? CF_INTRADAY_BELOW : CF_INTRADAY_AS_PLANNED;
}

void
cf_intraday_flag (const CfForecastBand *planned,
                  const double         *came,
                  guint                 n_slots,
                  CfIntradayFlag       *flags)
{
  CfIntradayFlag before = CF_INTRADAY_AS_PLANNED;

  for (guint s = 0; s < n_slots; s++)
    {
      CfIntradayFlag side = side_of (planned, came, s);

      flags[s] = CF_INTRADAY_AS_PLANNED;
      if (side != CF_INTRADAY_AS_PLANNED && side == before)
        {
          double mean = planned[s - 1].mean + planned[s].mean;
          double off = came[s - 1] + came[s] - mean;

          if (fabs (off) > Z80 * sqrt (mean))
            flags[s] = side;
        }
      before = side;
    }
}
