/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-store-safety.c: what the window does for the file while people work: looks whether it is
 * whole, keeps the day's backup, and has the keyring keep the key of the history. On a thread and
 * connections of its own. */
#include "cf-store-private.h"

#include "cf-backup.h"
#include "cf-db-private.h"
#include "cf-history.h"

#include <glib/gi18n-lib.h>

/* Not while the first page is being read. */
#define DELAY_SECONDS 10

/* A damaged store's error names the backup that would help. */
void
cf_store_explain_damage (const char  *path,
                         GError     **error)
{
  if (error == NULL || *error == NULL)
    return;

  gboolean damaged = g_error_matches (*error, CF_STORE_ERROR, CF_STORE_ERROR_CORRUPT);
  gboolean unknown = g_error_matches (*error, CF_STORE_ERROR, CF_STORE_ERROR_NOT_A_STORE);
  g_autofree char *backup = damaged || unknown ? cf_backup_newest (path) : NULL;

  if (backup == NULL)
    return;

  g_clear_error (error);
  g_set_error (error, CF_STORE_ERROR, CF_STORE_ERROR_CORRUPT,
               /* Translators: the first %s is a file, the second the file of a backup */
               _("“%s” is damaged. It was left as it is. "
                 "The newest backup is “%s”: restore it with callfloorctl restore."),
               path, backup);
}

static gboolean
check_file (const char *path,
            GError    **error)
{
  g_autoptr(CfDb) db = cf_db_open (path, CF_DB_READ, error);
  gint64 whole = FALSE;

  if (db == NULL
      || !cf_db_query_int64 (db, "SELECT quick_check = 'ok' FROM pragma_quick_check(1)", &whole,
                             error))
    return FALSE;

  if (whole)
    return TRUE;

  g_autofree char *name = g_filename_display_name (path);

  g_set_error (error, CF_STORE_ERROR, CF_STORE_ERROR_CORRUPT,
               /* Translators: %s is a file */
               _("“%s” is damaged. Restore a backup with callfloorctl restore."), name);
  return FALSE;
}

/* The key goes to the computer's keyring, and is compared with what is kept there. */
static gboolean
check_key (const char  *path,
           GError     **error)
{
  g_autoptr(CfDb) db = cf_db_open (path, CF_DB_READ, error);
  CfHistoryKeyState state;

  if (db == NULL
      || !cf_history_compare_key (db, cf_keyring_get_session (), TRUE, &state, error))
    return FALSE;

  if (state != CF_HISTORY_KEY_SWAPPED)
    return TRUE;

  g_set_error_literal (error, CF_STORE_ERROR, CF_STORE_ERROR_FAILED,
                       _("The history of changes may have been written anew with another tool: its "
                         "key is not the one that this computer keeps."));
  return FALSE;
}

static gboolean
look_after (const char *path,
            GError    **error)
{
  g_autofree char *backup = NULL;

  if (check_file (path, error))
    backup = cf_backup_daily (path, g_get_real_time (), error);

  cf_store_explain_damage (path, error);
  return backup != NULL && check_key (path, error);
}

static void
look_after_thread (GTask        *task,
                   gpointer      source,
                   gpointer      path,
                   GCancellable *cancellable)
{
  GError *error = NULL;

  if (look_after (path, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
look_after_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  CfStore *self = CF_STORE (source);
  g_autoptr(GError) error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error) && self->writer != NULL)
    cf_store_emit_failed (self, error);
}

static gboolean
delay_cb (gpointer user_data)
{
  CfStore *self = user_data;
  g_autoptr(GTask) task = g_task_new (self, NULL, look_after_cb, NULL);

  self->safety_source = 0;
  g_task_set_task_data (task, g_strdup (self->path), g_free);
  g_task_run_in_thread (task, look_after_thread);
  return G_SOURCE_REMOVE;
}

void
cf_store_keep_backups (CfStore *self)
{
  if (self->keeps_backups)
    return;

  self->keeps_backups = TRUE;
  self->safety_source = g_timeout_add_seconds (DELAY_SECONDS, delay_cb, self);
}

/* After the last write, when nobody has the file open any more: the day as it ended. */
void
cf_store_back_up_at_close (CfStore *self)
{
  g_autoptr(GError) error = NULL;

  g_clear_handle_id (&self->safety_source, g_source_remove);
  if (!self->keeps_backups)
    return;

  self->keeps_backups = FALSE;

  g_autofree char *backup = cf_backup_daily (self->path, g_get_real_time (), &error);

  if (backup == NULL)
    g_message ("%s", error->message);
}
