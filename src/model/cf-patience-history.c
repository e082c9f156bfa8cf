/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-patience-history.h"

#include "cf-fact-store.h"

gpointer
cf_patience_history_read (CfDb           *db,
                          gconstpointer   input,
                          GError        **error)
{
  const gint64 *queue_id = input;
  g_autoptr(GArray) facts = cf_fact_read_between (db, *queue_id, G_MININT32, G_MAXINT32, error);
  CfPatienceHistory *self;
  double abandoned = 0, waited_s = 0;

  if (facts == NULL)
    return NULL;

  for (guint i = 0; i < facts->len; i++)
    {
      const CfIntervalFact *fact = &g_array_index (facts, CfIntervalFact, i);

      if (fact->abandoned == CF_FACT_UNKNOWN || fact->wait_s == CF_FACT_UNKNOWN)
        continue;
      abandoned += (double) fact->abandoned;
      waited_s += (double) fact->wait_s;
    }

  self = g_new0 (CfPatienceHistory, 1);
  self->enough = cf_patience_estimate (abandoned, waited_s, &self->patience);
  return self;
}
