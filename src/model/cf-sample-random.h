/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-sample-random.h: the dice of the sample center: PCG-XSH-RR 64/32 by O'Neill (2014), so that
 * the same seed gives the same figures everywhere. One thread at a time. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  guint64 state;
} CfSampleRandom;

void     cf_sample_random_seed    (CfSampleRandom  *self,
                                   guint64          seed);
guint    cf_sample_random_below   (CfSampleRandom  *self,     /* 0 … n - 1 */
                                   guint            n);
double   cf_sample_random_unit    (CfSampleRandom  *self);    /* (0, 1) */
double   cf_sample_random_normal  (CfSampleRandom  *self);    /* mean 0, deviation 1 */
guint    cf_sample_random_poisson (CfSampleRandom  *self,
                                   double           mean);

G_END_DECLS
