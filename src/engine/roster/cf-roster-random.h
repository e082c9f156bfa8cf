/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-roster-random.h: the one source of chance in the engine.
 *
 * xoshiro256** by Blackman and Vigna (2018), seeded by splitmix64: small, fast, and the same
 * everywhere. Belongs to one thread. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  guint64 s[4];
} CfRosterRandom;

void    cf_roster_random_seed (CfRosterRandom *self,
                               guint64         seed);

static inline guint64
cf_roster_random_next (CfRosterRandom *self)
{
  guint64 *s = self->s;
  const guint64 result = ((s[1] * 5) << 7 | (s[1] * 5) >> 57) * 9;
  const guint64 t = s[1] << 17;

  s[2] ^= s[0];
  s[3] ^= s[1];
  s[1] ^= s[2];
  s[0] ^= s[3];
  s[2] ^= t;
  s[3] = s[3] << 45 | s[3] >> 19;
  return result;
}

/* 0 … n - 1, by the high bits (Lemire 2019, without the correction: the bias is below n / 2^32). */
static inline guint
cf_roster_random_below (CfRosterRandom *self,
                        guint           n)
{
  return ((cf_roster_random_next (self) >> 32) * n) >> 32;
}

/* (0, 1]: its logarithm exists. */
static inline double
cf_roster_random_unit (CfRosterRandom *self)
{
  return ((cf_roster_random_next (self) >> 11) + 1) * 0x1.0p-53;
}

G_END_DECLS
