/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-store.h: the open store, as the main thread sees it.
 *
 * One writer thread with the only writing connection, one reader thread with a snapshot connection;
 * this object lives on the main thread, owns both, and is closed explicitly. When a write comes
 * back, `changed` is emitted first and the caller's callback runs after it, so every list has asked
 * for its new rows before the caller goes on. A committed write is never reported as cancelled.
 *
 * Signals: changed (CfChanges *).
 * Properties (read-only, notified): can-undo, can-redo, undo-label, redo-label (translated),
 * actor-id, role, path. */
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
/* Lent: what run () left in the input. */
gpointer    cf_store_write_input    (GAsyncResult         *result);

void        cf_store_undo_async     (CfStore              *self,
                                     GAsyncReadyCallback   callback,
                                     gpointer              user_data);
void        cf_store_redo_async     (CfStore              *self,
                                     GAsyncReadyCallback   callback,
                                     gpointer              user_data);

/* Who acts. Signing in empties the undo stack and fills the connections' visible_agent. */
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
