/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-history-erase.h: history forgets a person. Private to store/.
 *
 * Entries that name the person (by any name there ever was) or hold something personal lose subject
 * and changeset; who acted, when, with which command stays, and so does the chain. Which shift of a
 * numbered person was moved says nothing once the number has no name: such entries stay whole. */
#pragma once

#include "cf-db.h"

G_BEGIN_DECLS

/* In the transaction of a command, on the writing connection. */
gboolean  cf_history_forget (CfDb    *db,
                             gint64   agent_id,
                             GError **error);

G_END_DECLS
