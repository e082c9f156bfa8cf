/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-sample-random.h"

#include <math.h>

#define MULTIPLIER G_GUINT64_CONSTANT (6364136223846793005)
#define INCREMENT G_GUINT64_CONSTANT (1442695040888963407)

/* Above this mean the normal approximation is good to the last call. */
#define POISSON_NORMAL_FROM 60

static guint32
next (CfSampleRandom *self)
{
  guint64 old = self->state;
  guint32 mixed = (guint32) (((old >> 18) ^ old) >> 27);
  guint turn = (guint) (old >> 59);

  self->state = old * MULTIPLIER + INCREMENT;
  return (mixed >> turn) | (mixed << ((32 - turn) & 31));
}

void
cf_sample_random_seed (CfSampleRandom *self,
                       guint64         seed)
{
  self->state = seed + INCREMENT;
  next (self);
}

guint
cf_sample_random_below (CfSampleRandom *self,
                        guint           n)
{
  return (guint) (((guint64) next (self) * n) >> 32);
}

double
cf_sample_random_unit (CfSampleRandom *self)
{
  return (next (self) + 0.5) * 0x1.0p-32;
}

/* Box and Muller (1958); the second of the pair is not kept, so that a call costs two numbers. */
double
cf_sample_random_normal (CfSampleRandom *self)
{
  double radius = sqrt (-2 * log (cf_sample_random_unit (self)));

  return radius * cos (2 * G_PI * cf_sample_random_unit (self));
}

/* Knuth's product of uniforms, and the normal approximation for large means. */
guint
cf_sample_random_poisson (CfSampleRandom *self,
                          double          mean)
{
  double limit = exp (-mean);
  double product = 1;
  guint n = 0;

  if (mean <= 0)
    return 0;

  if (mean >= POISSON_NORMAL_FROM)
    {
      double value = mean + sqrt (mean) * cf_sample_random_normal (self);

      return value > 0 ? (guint) lround (value) : 0;
    }

  while ((product *= cf_sample_random_unit (self)) > limit)
    n++;

  return n;
}
