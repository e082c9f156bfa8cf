/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-scheduled-heads.h"

#include "cf-plan-source-private.h"
#include "cf-shift-store.h"
#include "cf-shift-type-store.h"

typedef struct
{
  CfScheduledHeads *heads;
  GPtrArray        *breaks;      /* CfShiftBreak, owned */
  GHashTable       *profiles;    /* "type start length" → CfRosterType, owned */
} Reading;

void
cf_scheduled_heads_free (gpointer data)
{
  CfScheduledHeads *self = data;

  g_hash_table_unref (self->minutes);
  g_free (self->planned);
  g_free (self);
}

static CfScheduledHeads *
heads_new (const CfScheduledPeriod *period)
{
  CfScheduledHeads *self = g_new0 (CfScheduledHeads, 1);

  self->from = period->from;
  self->n_days = (guint) MAX (period->until - period->from, 0);
  self->planned = g_new0 (gboolean, self->n_days);
  self->minutes = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  return self;
}

/* What a shift of this type and these times is worth in each quarter. */
static const CfRosterType *
find_profile (Reading           *self,
              const CfShiftFact *fact)
{
  const int start = (int) (fact->start - cf_minute_at (fact->day, 0));
  const int length = (int) (fact->end - fact->start);
  char *key = g_strdup_printf ("%" G_GINT64_FORMAT " %d %d", fact->type_id, start, length);
  CfRosterType *type = g_hash_table_lookup (self->profiles, key);

  if (type != NULL)
    {
      g_free (key);
      return type;
    }

  g_autoptr(GArray) breaks = g_array_new (FALSE, FALSE, sizeof (int));

  for (guint i = 0; i < self->breaks->len; i++)
    {
      const CfShiftBreak *pause = self->breaks->pdata[i];
      const int span[] = { pause->offset_minutes, pause->length_minutes };

      if (pause->type_id == fact->type_id)
        g_array_append_vals (breaks, span, 2);
    }

  type = g_new0 (CfRosterType, 1);
  type->start = start;
  type->length = length;
  cf_roster_type_set_profile (type, (const int *) breaks->data, breaks->len / 2,
                              CF_PLAN_STAGGER_MINUTES);
  g_hash_table_insert (self->profiles, key, type);
  return type;
}

static double *
minutes_of (CfScheduledHeads *self,
            gint64            queue_id)
{
  double *minutes = g_hash_table_lookup (self->minutes, &queue_id);

  if (minutes == NULL)
    {
      minutes = g_new0 (double, (gsize) self->n_days * CF_ROSTER_SLOTS_PER_DAY);
      g_hash_table_insert (self->minutes, g_memdup2 (&queue_id, sizeof queue_id), minutes);
    }

  return minutes;
}

/* A shift of the evening before reaches into the first day. */
static void
add_fact (Reading           *self,
          const CfShiftFact *fact)
{
  CfScheduledHeads *heads = self->heads;
  const CfRosterType *type = find_profile (self, fact);
  double *minutes = minutes_of (heads, fact->queue_id);
  const gint64 first = (gint64) (fact->day - heads->from) * CF_ROSTER_SLOTS_PER_DAY
                       + type->start / CF_ROSTER_SLOT_MINUTES;
  const gint64 n = (gint64) heads->n_days * CF_ROSTER_SLOTS_PER_DAY;

  for (guint i = 0; i < G_N_ELEMENTS (type->profile); i++)
    if (first + i >= 0 && first + i < n)
      minutes[first + i] += type->profile[i];

  if (fact->day >= heads->from && fact->day < heads->from + (CfDay) heads->n_days)
    {
      heads->planned[fact->day - heads->from] = TRUE;
      heads->n_shifts++;
    }
}

gpointer
cf_scheduled_heads_read (CfDb           *db,
                         gconstpointer   input,
                         GError        **error)
{
  const CfScheduledPeriod *period = input;
  g_autoptr(GArray) facts = cf_shift_fact_read_between (db, period->from - 1, period->until, error);
  g_autoptr(GPtrArray) breaks = NULL;
  g_autoptr(GHashTable) profiles = NULL;

  if (facts == NULL)
    return NULL;
  breaks = cf_shift_break_read_all (db, 0, error);
  if (breaks == NULL)
    return NULL;

  profiles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  Reading reading = { heads_new (period), breaks, profiles };

  for (guint i = 0; i < facts->len; i++)
    {
      const CfShiftFact *fact = &g_array_index (facts, CfShiftFact, i);

      if (fact->agent_id != 0 && fact->queue_id != 0)
        add_fact (&reading, fact);
    }

  return reading.heads;
}

double
cf_scheduled_heads_get (const CfScheduledHeads *self,
                        gint64                  queue_id,
                        CfMinute                start,
                        int                     minutes)
{
  const double *values = g_hash_table_lookup (self->minutes, &queue_id);
  const gint64 first = (start - cf_minute_at (self->from, 0)) / CF_ROSTER_SLOT_MINUTES;
  const gint64 n = (gint64) self->n_days * CF_ROSTER_SLOTS_PER_DAY;
  double sum = 0;

  for (int i = 0; values != NULL && i < minutes / CF_ROSTER_SLOT_MINUTES; i++)
    if (first + i >= 0 && first + i < n)
      sum += values[first + i];

  return sum / minutes;
}
