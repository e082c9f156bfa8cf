/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-store-private.h: CfStore's parts, for its own files.
 *
 * cf-store.c has the object, reads and waiting; cf-store-write.c the writer's jobs: commands, undo,
 * redo, polling; cf-store-account.c who acts; cf-store-safety.c the backups. Every change of
 * anything runs as a CfWriteJob: on the writer thread `run`, then one common account of what is
 * different now; on the main thread the properties, the signals, the caller, in this order. */
#pragma once

#include "cf-store.h"
#include "cf-undo-stack.h"
#include "cf-worker.h"

G_BEGIN_DECLS

typedef struct _CfWriteJob CfWriteJob;

struct _CfStore
{
  GObject      parent_instance;

  /* the main thread's */
  char        *path;
  CfWorker    *writer;         /* NULL: closed */
  CfWorker    *reader;
  gint64       actor_id;
  CfRole       role;
  char        *undo_label;
  char        *redo_label;
  guint        poll_source;
  gboolean     polling;
  guint        safety_source;
  gboolean     keeps_backups;

  /* the writer thread's */
  CfUndoStack  undo;
  gint64       data_version;

  /* the reader thread's: when it last filled what is visible */
  guint        seen_generation;
  gint64       seen_minute;

  /* shared, under the mutex: who looks, and how often that may have changed */
  GMutex       sight_mutex;
  gint64       sight_actor_id;
  guint        sight_generation;
};

struct _CfWriteJob
{
  CfJob             job;
  CfStore          *store;         /* owned */
  GTask            *task;          /* owned; NULL: a poll */
  gboolean          has_callback;

  /* in */
  gboolean        (*run) (CfWriteJob *self, CfDb *db, GError **error);
  const CfCommand  *command;
  gpointer          input;         /* borrowed from the task */
  CfCommandInput    stamp;         /* of jobs that are no command */

  /* out */
  GError           *error;
  CfChanges        *changes;
  gboolean          outside;       /* another process has written */
  gboolean          signed_in;     /* actor_id below is the new one */
  gint64            actor_id;
  CfRole            role;
  char             *label;         /* for `committed`; NULL: nothing to say */
  gboolean          undoable;
  char             *undo_label;
  char             *redo_label;
};

typedef gboolean (*CfWriteJobFunc) (CfWriteJob *self, CfDb *db, GError **error);

CfWriteJob *cf_write_job_new    (CfStore              *store,
                                 GTask                *task,        /* taken, nullable */
                                 CfWriteJobFunc        run);
void        cf_write_job_push   (CfWriteJob           *self);
/* A task of a write: what was committed is never reported as cancelled. */
GTask      *cf_write_task_new   (CfStore              *store,
                                 GCancellable         *cancellable,
                                 GAsyncReadyCallback   callback,
                                 gpointer              user_data);

/* On any thread: from now on the reader shows what @actor_id may see. */
void        cf_store_set_sight  (CfStore              *self,
                                 gint64                actor_id);
void        cf_store_renew_sight (CfStore             *self);
/* On the reader thread, before each read. */
gboolean    cf_store_see        (CfStore              *self,
                                 CfDb                 *db,
                                 GError              **error);

void        cf_store_set_actor  (CfStore              *self,
                                 gint64                actor_id,
                                 CfRole                role);
void        cf_store_set_labels (CfStore              *self,
                                 const char           *undo_label,
                                 const char           *redo_label);
void        cf_store_emit_changed   (CfStore          *self,
                                     CfChanges        *changes);
void        cf_store_emit_committed (CfStore          *self,
                                     const char       *label,
                                     gboolean          undoable);
void        cf_store_emit_failed    (CfStore          *self,
                                     GError           *error);

void        cf_store_explain_damage   (const char     *path,
                                       GError        **error);
void        cf_store_back_up_at_close (CfStore        *self);

/* Runs the private main context until the callback has come; see cf_store_wait_cb (). */
typedef struct
{
  GMainContext *context;
  GAsyncResult *result;
} CfStoreWait;

void        cf_store_wait_begin (CfStoreWait          *wait);
void        cf_store_wait_cb    (GObject              *source,
                                 GAsyncResult         *result,
                                 gpointer              user_data);
void        cf_store_wait_run   (CfStoreWait          *wait);
void        cf_store_wait_end   (CfStoreWait          *wait);

G_END_DECLS
