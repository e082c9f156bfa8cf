/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-sparkline.h: a line without axes, the size of a word: the falling objective of a build.
 *
 * From least to most of the values and the limit; the last value has a dot. */
#pragma once

#include "cf-scene.h"

G_BEGIN_DECLS

typedef struct
{
  const double *values;     /* NaN: a gap */
  guint         n_values;
  double        limit;      /* a dashed line (a bound, a goal); NaN: none */
} CfSparkline;

CfScene *cf_sparkline_build (const CfSparkline *chart,
                             double             width,
                             double             height);

G_END_DECLS
