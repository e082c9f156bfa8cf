/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-patience-history.h: how patient the callers of a queue are at least, from the sums of its
 * history: they have the waits of the answered, and those who gave up waited besides. */
#pragma once

#include "cf-db.h"
#include "cf-patience.h"

G_BEGIN_DECLS

typedef struct
{
  CfPatience patience;
  gboolean   enough;      /* it is worth offering: enough callers gave up */
} CfPatienceHistory;

/* A CfStoreReadFunc; @input is a gint64, the queue. Of the intervals whose abandoned calls and
 * waits are known. A CfPatienceHistory to be freed by g_free (). */
gpointer cf_patience_history_read (CfDb           *db,
                                   gconstpointer   input,
                                   GError        **error);

G_END_DECLS
