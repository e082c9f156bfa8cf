/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A start from the rational approximation 26.2.23 of Abramowitz & Stegun (error below 4.5e-4), made
 * exact by Halley's method on the complementary error function: each step triples the digits. */
#include "cf-normal.h"

#include <math.h>

double
cf_normal_quantile (double share)
{
  g_return_val_if_fail (share > 0.0 && share < 1.0, 0.0);

  double tail = MIN (share, 1.0 - share);
  double t = sqrt (-2.0 * log (tail));
  double z = t - (2.515517 + t * (0.802853 + t * 0.010328))
                 / (1.0 + t * (1.432788 + t * (0.189269 + t * 0.001308)));

  for (guint i = 0; i < 3; i++)
    {
      double error = tail - 0.5 * erfc (z * G_SQRT2 / 2.0);
      double step = error * sqrt (2.0 * G_PI) * exp (0.5 * z * z);

      z -= step / (1.0 + 0.5 * z * step);
    }

  return share < 0.5 ? -z : z;
}

double
cf_gamma_quantile (double variation,
                   double share)
{
  if (variation <= 0.0)
    return 1.0;

  double ninth = variation * variation / 9.0;    /* 1 / (9 shape) */
  double root = 1.0 - ninth + cf_normal_quantile (share) * sqrt (ninth);

  return root > 0.0 ? root * root * root : 0.0;
}
