/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-store.h: the open store, as the main thread sees it.
 *
 * One writer thread with the only writing connection, one reader thread with a snapshot connection;
 * this object lives on the main thread, owns both, and is closed explicitly. When a write comes
 * back, `changed` is emitted first and the caller's callback runs after it, so every list has asked
 * for its new rows before the caller goes on. Writes and undos run in the order of the calls: an
 * undo takes back the write that was called before it, also while that one is on its way.
 *
 * A cancelled read comes back as cancelled. A write that is cancelled before it began does too; one
 * that was committed never does, so its callback owns what it touches.
 *
 * Signals:
 *   changed (CfChanges *)               rows were written, here or by another process
 *   committed (const char *label, gboolean undoable)   after `changed`; not for undo and redo
 *   failed (GError *)                   a job without a callback failed, or the file is damaged
 * Properties (read-only, notified): can-undo, can-redo, undo-label, redo-label (translated),
 * actor-id, role, path. Changesets above 8 MiB are not undoable and empty the stack. */
#pragma once

#include "cf-changes.h"
#include "cf-command.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define CF_TYPE_STORE (cf_store_get_type ())
G_DECLARE_FINAL_TYPE (CfStore, cf_store, CF, STORE, GObject)

typedef gpointer (*CfStoreReadFunc) (CfDb *db, gconstpointer input, GError **error);

/* Opens, creates (mode 0600, folder 0700), migrates; synchronous, for start-up. */
CfStore    *cf_store_open           (const char           *path,
                                     GError              **error);
void        cf_store_close          (CfStore              *self);
/* The window's: looks in the background whether the file is whole (`failed` names the backup that
 * helps), and makes the day's verified backup, soon after opening and again when it is closed. */
void        cf_store_keep_backups   (CfStore              *self);

void        cf_store_read_async     (CfStore              *self,
                                     CfStoreReadFunc       func,
                                     gpointer              input,        /* owned by the job */
                                     GDestroyNotify        input_free,
                                     GDestroyNotify        result_free,
                                     GCancellable         *cancellable,
                                     GAsyncReadyCallback   callback,
                                     gpointer              user_data);
gpointer    cf_store_read_finish    (CfStore              *self,         /* transfer full */
                                     GAsyncResult         *result,
                                     GError              **error);

/* Fills the input's id, at and actor when they are 0. Takes the input. */
void        cf_store_write_async    (CfStore              *self,
                                     const CfCommand      *command,
                                     gpointer              input,   /* CfCommandInput first */
                                     GDestroyNotify        input_free,
                                     GCancellable         *cancellable,
                                     GAsyncReadyCallback   callback,     /* or NULL: `failed` */
                                     gpointer              user_data);
gboolean    cf_store_write_finish   (CfStore              *self,
                                     GAsyncResult         *result,
                                     GError              **error);
/* The last step of a longer job: @task, whose source object is the store, returns what the write
 * says, TRUE or the error. Takes the input and @task. */
void        cf_store_write_for_task (CfStore              *self,
                                     const CfCommand      *command,
                                     gpointer              input,
                                     GDestroyNotify        input_free,
                                     GTask                *task);
/* Lent: what run () left in the input. */
gpointer    cf_store_write_input    (GAsyncResult         *result);

/* Finished by cf_store_write_finish () too. With nothing to take back they succeed. */
void        cf_store_undo_async     (CfStore              *self,
                                     GAsyncReadyCallback   callback,
                                     gpointer              user_data);
void        cf_store_redo_async     (CfStore              *self,
                                     GAsyncReadyCallback   callback,
                                     gpointer              user_data);

/* Has another process written? Asked once a second by itself; the window asks on focus. */
void        cf_store_poll           (CfStore              *self);

/* Who acts. At first nobody, who sees no people and may nothing, except that in a store without
 * accounts whoever is there is its manager. Signing in empties the undo stack and fills the reading
 * connection's visible_agent. An account without a PIN needs none. */
void        cf_store_sign_in_async  (CfStore              *self,
                                     const char           *staff_number,
                                     const char           *pin,
                                     GCancellable         *cancellable,
                                     GAsyncReadyCallback   callback,
                                     gpointer              user_data);
gboolean    cf_store_sign_in_finish (CfStore              *self,
                                     GAsyncResult         *result,
                                     GError              **error);
void        cf_store_sign_out       (CfStore              *self);
/* One's own PIN: the old one is asked (NULL when there was none). Another's: CF_RIGHT_ACCOUNT_EDIT,
 * and @old_pin is not looked at. @new_pin NULL or "": none from now on. */
void        cf_store_set_pin_async  (CfStore              *self,
                                     gint64                agent_id,
                                     const char           *old_pin,
                                     const char           *new_pin,
                                     GAsyncReadyCallback   callback,
                                     gpointer              user_data);
gboolean    cf_store_set_pin_finish (CfStore              *self,
                                     GAsyncResult         *result,
                                     GError              **error);
/* For --as: that person, without a PIN; NULL: the command line, which may everything. Waits. */
gboolean    cf_store_act_as         (CfStore              *self,
                                     const char           *staff_number,
                                     GError              **error);
gint64      cf_store_get_actor_id   (CfStore              *self);
CfRole      cf_store_get_role       (CfStore              *self);
gboolean    cf_store_may            (CfStore              *self,
                                     CfRight               right);
const char *cf_store_get_path       (CfStore              *self);

/* For tests, tools and the command line: the same jobs, waited for on a private main context. */
gpointer    cf_store_read           (CfStore              *self,
                                     CfStoreReadFunc       func,
                                     gconstpointer         input,
                                     GError              **error);
gboolean    cf_store_write          (CfStore              *self,
                                     const CfCommand      *command,
                                     gpointer              input,        /* lent */
                                     GError              **error);

G_END_DECLS
