/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-id.h"

#define RANDOM_BITS 21

gint64
cf_id_new_block (guint n_ids)
{
  static GMutex mutex;
  static gint64 last;
  g_autoptr(GMutexLocker) locker = g_mutex_locker_new (&mutex);

  gint64 now = g_get_real_time () / 1000;
  gint64 first = now << RANDOM_BITS | (gint64) (g_random_int () & ((1u << RANDOM_BITS) - 1));

  first = MAX (first, last + 1);
  last = first + n_ids - 1;

  return first;
}

gint64
cf_id_new (void)
{
  return cf_id_new_block (1);
}
