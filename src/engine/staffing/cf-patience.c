/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-patience.h"

#include "cf-normal.h"

#include <math.h>

/* Quantile of chi-squared with @degrees degrees of freedom: a gamma distribution of that mean. */
static double
chi_squared_quantile (double degrees,
                      double share)
{
  return degrees * cf_gamma_quantile (sqrt (2.0 / degrees), share);
}

gboolean
cf_patience_estimate (double      abandoned,
                      double      waited_s,
                      CfPatience *patience)
{
  *patience = (CfPatience) {
    .high_s = INFINITY,
    .abandoned = abandoned,
    .waited_s = waited_s,
  };

  if (!(waited_s > 0.0) || !(abandoned >= 0.0))
    return FALSE;

  patience->low_s = 2.0 * waited_s / chi_squared_quantile (2.0 * abandoned + 2.0, 0.975);
  if (abandoned <= 0.0)
    return FALSE;

  patience->mean_s = waited_s / abandoned;
  patience->high_s = 2.0 * waited_s / chi_squared_quantile (2.0 * abandoned, 0.025);

  return abandoned >= CF_PATIENCE_ENOUGH_ABANDONED;
}
