/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-order-statistic.h: medians and quantiles without sorting everything. Private to the forecast
 * engine. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Both reorder @values; @n is at least 1. */
double cf_order_median   (double *values,
                          guint   n);
/* Between neighbors linearly: 0 is the least value, 1 the greatest. */
double cf_order_quantile (double *values,
                          guint   n,
                          double  share);

G_END_DECLS
