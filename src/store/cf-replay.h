/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-replay.h: the store is what its history says.
 *
 * Every changeset, in its order, is applied to empty tables in memory; the difference to the tables
 * of the store is what was changed with another tool. Where changesets were emptied for an erased
 * person, later ones may find other rows than they left: then the newest wins. What the emptied
 * ones had said of others is said again by the entry of the erasing, whose changeset is the
 * difference at that moment. A migration that changes rows will have to say so in the history.
 *
 * Reads all of the store and holds it in memory twice. On the thread of @db, also inside a
 * transaction. */
#pragma once

#include "cf-db.h"

G_BEGIN_DECLS

/* A changeset that takes what history says to what the store holds; empty: they are the same. */
GBytes   *cf_replay_difference (CfDb       *db,
                                GError    **error);
/* Each row of the difference is one translated sentence in @findings (char *), the first of each
 * table at least. */
gboolean  cf_replay_compare    (CfDb       *db,
                                GPtrArray  *findings,
                                GError    **error);

G_END_DECLS
