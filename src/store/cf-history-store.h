/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-history-store.h: reading what was changed, by whom: the audit trail of one person.
 *
 * The changesets say which rows a command touched; a change is about a person when one of them is
 * theirs. Only the newest thousand changes are looked through. */
#pragma once

#include "cf-db.h"
#include "cf-history-entry.h"

G_BEGIN_DECLS

#define CF_HISTORY_ENTRIES_SHOWN 50

/* CfHistoryEntry, the newest first. */
GPtrArray  *cf_history_entry_read_of_agent  (CfDb       *db,
                                             gint64      agent_id,
                                             GError    **error);
/* "Moved %s" with the subject in it, translated; the key when a newer program wrote it. */
char       *cf_history_entry_describe       (CfHistoryEntry *entry);

G_END_DECLS
