/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-changeset.h: what a transaction did to the tables of the domain, as SQLite's session extension
 * records it: a blob that is redo, whose inverse is undo, and which can be walked.
 *
 * Every table is recorded but those that undo must not touch (secret, chain_key, history): so a
 * command that writes to a table it does not name is found. On the thread of the connection. */
#pragma once

#include "cf-changes.h"
#include "cf-db.h"

G_BEGIN_DECLS

typedef struct _CfRecorder CfRecorder;

CfRecorder *cf_recorder_start      (CfDb        *db,
                                    GError     **error);
GBytes     *cf_recorder_finish     (CfRecorder  *self,      /* empty when nothing changed */
                                    GError     **error);
void        cf_recorder_free       (CfRecorder  *self);

GBytes     *cf_changeset_invert    (GBytes      *changeset,
                                    GError     **error);
/* Into the transaction of the caller, who rolls back on an error: CF_STORE_ERROR_CONFLICT when one
 * row is not as the changeset left it. */
gboolean    cf_changeset_apply     (CfDb        *db,
                                    GBytes      *changeset,
                                    GError     **error);
CfChanges  *cf_changeset_list      (GBytes      *changeset,
                                    GError     **error);

gboolean    cf_changeset_is_domain (const char  *table);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CfRecorder, cf_recorder_free)

G_END_DECLS
