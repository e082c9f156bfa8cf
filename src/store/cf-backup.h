/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-backup.h: copies of the store that were checked before they got their name.
 *
 * They lie in backups/ beside the store: STORE-2026-11-22-n123-9f3a01c2d4e5.db has 123 entries of
 * history, the newest with that hash: a store whose history is shorter, or has another entry 123,
 * was cut. One a day is kept for fourteen days; copies from before a migration or a restore stay,
 * and the one from before the last import that was too much to be undone. A copy is written under
 * another name, read back (integrity, foreign keys, history) and only then renamed. Synchronous,
 * any thread, on connections of its own: nothing waits for it. */
#pragma once

#include "cf-db.h"
#include "cf-history.h"

G_BEGIN_DECLS

#define CF_BACKUP_KEEP_DAYS 14

/* A copy at @target, which may exist and is then replaced; a store in use is not. */
gboolean  cf_backup_copy    (const char     *store_path,
                             const char     *target,
                             GError        **error);
/* Today's backup (the day of @at, UTC microseconds, on this machine): made when there is none or
 * when history has gone on since; older days beyond the limit go. Gives its path. */
char     *cf_backup_daily   (const char     *store_path,
                             gint64          at,
                             GError        **error);
/* The newest one by date, or NULL. */
char     *cf_backup_newest  (const char     *store_path);
/* Whole, and a store of a version that this program reads. */
gboolean  cf_backup_verify  (const char     *path,
                             CfHistoryHead  *head,      /* nullable */
                             GError        **error);
/* Puts @backup in the place of the store, which nobody may have open. What was there is kept beside
 * the backups under the name in @kept (NULL: there was nothing). */
gboolean  cf_backup_restore (const char     *store_path,
                             const char     *backup,
                             gint64          at,
                             char          **kept,
                             GError        **error);

/* On an open connection, as a new file with mode 0600; not yet checked. For migrations too. */
gboolean  cf_backup_write   (CfDb           *db,
                             const char     *target,
                             GError        **error);
/* backups/STORE-SUFFIX beside the store; makes the folder. */
char     *cf_backup_path    (const char     *store_path,
                             const char     *suffix);

G_END_DECLS
