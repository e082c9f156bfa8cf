/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-normal.h: the quantiles of the normal distribution, and those near it. Pure functions. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* z with P(N(0, 1) <= z) = @share, 0 < @share < 1; to full precision. */
double cf_normal_quantile (double share);

/* The @share quantile of a gamma distribution with mean 1 and coefficient of variation @variation,
 * after Wilson & Hilferty 1931: within 0.2 % of the mean while @variation <= 0.5. */
double cf_gamma_quantile  (double variation,
                           double share);

G_END_DECLS
