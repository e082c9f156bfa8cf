/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-store-private.h"

#include "cf-actor.h"
#include "cf-db-private.h"
#include "cf-visible.h"

#include <glib/gi18n-lib.h>

#define POLL_SECONDS 1

G_DEFINE_FINAL_TYPE (CfStore, cf_store, G_TYPE_OBJECT)

enum
{
  PROP_CAN_UNDO = 1,
  PROP_CAN_REDO,
  PROP_UNDO_LABEL,
  PROP_REDO_LABEL,
  PROP_ACTOR_ID,
  PROP_ROLE,
  PROP_PATH,
  N_PROPS
};

enum
{
  SIGNAL_CHANGED,
  SIGNAL_COMMITTED,
  SIGNAL_FAILED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

typedef struct
{
  CfJob           job;
  GTask          *task;          /* owned */
  CfStoreReadFunc func;
  gpointer        input;         /* borrowed from the task */
  GDestroyNotify  result_free;
  gpointer        result;
  GError         *error;
} ReadJob;

/* What is visible */

void
cf_store_set_sight (CfStore *self,
                    gint64   actor_id)
{
  g_autoptr(GMutexLocker) locker = g_mutex_locker_new (&self->sight_mutex);

  self->sight_actor_id = actor_id;
  self->sight_generation++;
}

void
cf_store_renew_sight (CfStore *self)
{
  g_autoptr(GMutexLocker) locker = g_mutex_locker_new (&self->sight_mutex);

  self->sight_generation++;
}

static guint
get_sight (CfStore *self,
           gint64  *actor_id)
{
  g_autoptr(GMutexLocker) locker = g_mutex_locker_new (&self->sight_mutex);

  *actor_id = self->sight_actor_id;
  return self->sight_generation;
}

/* Filled anew when somebody else looks, when people, teams or accounts have changed, and once a
 * minute for the change of the day. */
gboolean
cf_store_see (CfStore  *self,
              CfDb     *db,
              GError  **error)
{
  gint64 actor_id;
  guint generation = get_sight (self, &actor_id);
  gint64 now = g_get_real_time ();
  gint64 minute = now / (60 * G_USEC_PER_SEC);

  if (generation == self->seen_generation && minute == self->seen_minute)
    return TRUE;

  if (!cf_visible_fill (db, actor_id, cf_actor_read_day (db, now), error))
    return FALSE;

  self->seen_generation = generation;
  self->seen_minute = minute;
  return TRUE;
}

/* Reading */

/* All that one function reads is of one moment. */
static void
read_job_work (CfDb  *db,
               CfJob *job)
{
  ReadJob *self = (ReadJob *) job;
  CfStore *store = g_task_get_source_object (self->task);
  GCancellable *cancellable = g_task_get_cancellable (self->task);

  if (g_cancellable_set_error_if_cancelled (cancellable, &self->error)
      || !cf_store_see (store, db, &self->error)
      || !cf_db_execute (db, "BEGIN", &self->error))
    return;

  self->result = self->func (db, self->input, &self->error);
  cf_db_execute (db, "ROLLBACK", NULL);
}

static void
read_job_done (CfJob *job)
{
  ReadJob *self = (ReadJob *) job;

  if (self->error != NULL)
    {
      if (self->result != NULL && self->result_free != NULL)
        self->result_free (self->result);
      g_task_return_error (self->task, self->error);
    }
  else
    g_task_return_pointer (self->task, self->result, self->result_free);

  g_object_unref (self->task);
  g_free (self);
}

void
cf_store_read_async (CfStore             *self,
                     CfStoreReadFunc      func,
                     gpointer             input,
                     GDestroyNotify       input_free,
                     GDestroyNotify       result_free,
                     GCancellable        *cancellable,
                     GAsyncReadyCallback  callback,
                     gpointer             user_data)
{
  g_autoptr(GTask) task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, cf_store_read_async);
  g_task_set_task_data (task, input, input_free);

  if (self->reader == NULL)
    {
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CLOSED, "%s",
                               _("The store is closed."));
      return;
    }

  ReadJob *job = g_new0 (ReadJob, 1);

  job->job.work = read_job_work;
  job->job.done = read_job_done;
  job->task = g_steal_pointer (&task);
  job->func = func;
  job->input = input;
  job->result_free = result_free;
  cf_worker_push (self->reader, &job->job);
}

gpointer
cf_store_read_finish (CfStore       *self,
                      GAsyncResult  *result,
                      GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* Waiting */

void
cf_store_wait_begin (CfStoreWait *wait)
{
  wait->context = g_main_context_new ();
  wait->result = NULL;
  g_main_context_push_thread_default (wait->context);
}

void
cf_store_wait_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  CfStoreWait *wait = user_data;

  wait->result = g_object_ref (result);
}

void
cf_store_wait_run (CfStoreWait *wait)
{
  while (wait->result == NULL)
    g_main_context_iteration (wait->context, TRUE);
}

void
cf_store_wait_end (CfStoreWait *wait)
{
  g_clear_object (&wait->result);
  g_main_context_pop_thread_default (wait->context);
  g_clear_pointer (&wait->context, g_main_context_unref);
}

gpointer
cf_store_read (CfStore          *self,
               CfStoreReadFunc   func,
               gconstpointer     input,
               GError          **error)
{
  CfStoreWait wait;

  cf_store_wait_begin (&wait);
  cf_store_read_async (self, func, (gpointer) input, NULL, NULL, NULL, cf_store_wait_cb, &wait);
  cf_store_wait_run (&wait);

  gpointer result = cf_store_read_finish (self, wait.result, error);

  cf_store_wait_end (&wait);
  return result;
}

/* What the screen binds to */

void
cf_store_set_actor (CfStore *self,
                    gint64   actor_id,
                    CfRole   role)
{
  if (self->actor_id != actor_id)
    {
      self->actor_id = actor_id;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ACTOR_ID]);
    }

  if (self->role != role)
    {
      self->role = role;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ROLE]);
    }
}

static void
set_label (CfStore    *self,
           char      **label,
           const char *text,
           guint       label_prop,
           guint       can_prop)
{
  if (g_strcmp0 (*label, text) == 0)
    return;

  gboolean could = *label != NULL;

  g_free (*label);
  *label = g_strdup (text);
  g_object_notify_by_pspec (G_OBJECT (self), properties[label_prop]);
  if (could != (text != NULL))
    g_object_notify_by_pspec (G_OBJECT (self), properties[can_prop]);
}

void
cf_store_set_labels (CfStore    *self,
                     const char *undo_label,
                     const char *redo_label)
{
  set_label (self, &self->undo_label, undo_label, PROP_UNDO_LABEL, PROP_CAN_UNDO);
  set_label (self, &self->redo_label, redo_label, PROP_REDO_LABEL, PROP_CAN_REDO);
}

void
cf_store_emit_changed (CfStore   *self,
                       CfChanges *changes)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0, changes);
}

void
cf_store_emit_committed (CfStore    *self,
                         const char *label,
                         gboolean    undoable)
{
  g_signal_emit (self, signals[SIGNAL_COMMITTED], 0, label, undoable);
}

void
cf_store_emit_failed (CfStore *self,
                      GError  *error)
{
  g_signal_emit (self, signals[SIGNAL_FAILED], 0, error);
}

gint64
cf_store_get_actor_id (CfStore *self)
{
  return self->actor_id;
}

CfRole
cf_store_get_role (CfStore *self)
{
  return self->role;
}

gboolean
cf_store_may (CfStore *self,
              CfRight  right)
{
  return cf_right_scope (self->role, right) != CF_SCOPE_NONE;
}

const char *
cf_store_get_path (CfStore *self)
{
  return self->path;
}

/* The object */

static void
cf_store_get_property (GObject    *object,
                       guint       prop_id,
                       GValue     *value,
                       GParamSpec *pspec)
{
  CfStore *self = CF_STORE (object);

  switch (prop_id)
    {
    case PROP_CAN_UNDO:
      g_value_set_boolean (value, self->undo_label != NULL);
      break;

    case PROP_CAN_REDO:
      g_value_set_boolean (value, self->redo_label != NULL);
      break;

    case PROP_UNDO_LABEL:
      g_value_set_string (value, self->undo_label);
      break;

    case PROP_REDO_LABEL:
      g_value_set_string (value, self->redo_label);
      break;

    case PROP_ACTOR_ID:
      g_value_set_int64 (value, self->actor_id);
      break;

    case PROP_ROLE:
      g_value_set_int (value, self->role);
      break;

    case PROP_PATH:
      g_value_set_string (value, self->path);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cf_store_finalize (GObject *object)
{
  CfStore *self = CF_STORE (object);

  /* A job holds the store: nobody waits for one, so the threads are idle. */
  cf_store_close (self);
  g_free (self->path);
  g_free (self->undo_label);
  g_free (self->redo_label);
  g_mutex_clear (&self->sight_mutex);

  G_OBJECT_CLASS (cf_store_parent_class)->finalize (object);
}

static void
cf_store_class_init (CfStoreClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = cf_store_get_property;
  object_class->finalize = cf_store_finalize;

  properties[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, flags);
  properties[PROP_CAN_REDO] = g_param_spec_boolean ("can-redo", NULL, NULL, FALSE, flags);
  properties[PROP_UNDO_LABEL] = g_param_spec_string ("undo-label", NULL, NULL, NULL, flags);
  properties[PROP_REDO_LABEL] = g_param_spec_string ("redo-label", NULL, NULL, NULL, flags);
  properties[PROP_ACTOR_ID] = g_param_spec_int64 ("actor-id", NULL, NULL, -1, G_MAXINT64, -1,
                                                  flags);
  properties[PROP_ROLE] = g_param_spec_int ("role", NULL, NULL, 0, G_MAXINT, 0, flags);
  properties[PROP_PATH] = g_param_spec_string ("path", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", CF_TYPE_STORE, G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 1, CF_TYPE_CHANGES);
  signals[SIGNAL_COMMITTED] = g_signal_new ("committed", CF_TYPE_STORE, G_SIGNAL_RUN_LAST, 0,
                                            NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING,
                                            G_TYPE_BOOLEAN);
  signals[SIGNAL_FAILED] = g_signal_new ("failed", CF_TYPE_STORE, G_SIGNAL_RUN_LAST, 0, NULL,
                                         NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
cf_store_init (CfStore *self)
{
  self->actor_id = CF_ACTOR_NOBODY;
  self->sight_actor_id = CF_ACTOR_NOBODY;
  self->sight_generation = 1;
  g_mutex_init (&self->sight_mutex);
  cf_undo_stack_init (&self->undo);
}

static gboolean
poll_cb (gpointer user_data)
{
  cf_store_poll (user_data);
  return G_SOURCE_CONTINUE;
}

static CfStore *
open_store (const char  *path,
            GError     **error)
{
  g_autoptr(CfDb) write_db = cf_db_open (path, CF_DB_WRITE, error);
  g_autoptr(CfDb) read_db = write_db != NULL ? cf_db_open (path, CF_DB_READ, error) : NULL;
  g_autoptr(CfStore) self = g_object_new (CF_TYPE_STORE, NULL);

  if (read_db == NULL
      || !cf_db_query_int64 (write_db, "PRAGMA data_version", &self->data_version, error)
      || !cf_actor_read_role (write_db, CF_ACTOR_NOBODY, &self->role, error))
    return NULL;

  self->path = g_strdup (path);
  self->writer = cf_worker_new (g_steal_pointer (&write_db), "store-writer");
  self->reader = cf_worker_new (g_steal_pointer (&read_db), "store-reader");
  self->poll_source = g_timeout_add_seconds (POLL_SECONDS, poll_cb, self);

  return g_steal_pointer (&self);
}

CfStore *
cf_store_open (const char  *path,
               GError     **error)
{
  g_autoptr(GError) failure = NULL;
  CfStore *self = open_store (path, &failure);

  if (self == NULL)
    {
      cf_store_explain_damage (path, &failure);
      g_propagate_error (error, g_steal_pointer (&failure));
    }

  return self;
}

void
cf_store_close (CfStore *self)
{
  g_clear_handle_id (&self->poll_source, g_source_remove);
  g_clear_pointer (&self->reader, cf_worker_close);
  g_clear_pointer (&self->writer, cf_worker_close);
  cf_store_back_up_at_close (self);
  cf_undo_stack_clear (&self->undo);
}
