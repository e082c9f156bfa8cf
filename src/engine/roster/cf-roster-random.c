/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-roster-random.h"

void
cf_roster_random_seed (CfRosterRandom *self,
                       guint64         seed)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->s); i++)
    {
      guint64 z = seed += G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);

      z = (z ^ (z >> 30)) * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);
      z = (z ^ (z >> 27)) * G_GUINT64_CONSTANT (0x94d049bb133111eb);
      self->s[i] = z ^ (z >> 31);
    }
}
