/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-changeset.h"

#include "cf-db-private.h"

#include <glib/gi18n-lib.h>

struct _CfRecorder
{
  CfDb            *db;          /* borrowed */
  sqlite3_session *session;
};

gboolean
cf_changeset_is_domain (const char *table)
{
  static const char * const outside[] = { "secret", "chain_key", "history", NULL };

  return !g_strv_contains (outside, table) && !g_str_has_prefix (table, "sqlite_");
}

static int
is_recorded (void       *unused,
             const char *table)
{
  return cf_changeset_is_domain (table);
}

CfRecorder *
cf_recorder_start (CfDb    *db,
                   GError **error)
{
  sqlite3_session *session = NULL;
  int result = sqlite3session_create (db->handle, "main", &session);

  if (result == SQLITE_OK)
    result = sqlite3session_attach (session, NULL);

  if (result != SQLITE_OK)
    {
      sqlite3session_delete (session);
      cf_db_set_error (db, result, "session", error);
      return NULL;
    }

  sqlite3session_table_filter (session, is_recorded, NULL);

  CfRecorder *self = g_new0 (CfRecorder, 1);

  self->db = db;
  self->session = session;
  return self;
}

GBytes *
cf_recorder_finish (CfRecorder *self,
                    GError    **error)
{
  int size = 0;
  void *data = NULL;
  int result = sqlite3session_changeset (self->session, &size, &data);

  if (result != SQLITE_OK)
    {
      cf_db_set_error (self->db, result, "changeset", error);
      return NULL;
    }

  return g_bytes_new_with_free_func (data, (gsize) size, sqlite3_free, data);
}

void
cf_recorder_free (CfRecorder *self)
{
  sqlite3session_delete (self->session);
  g_free (self);
}

/* sqlite3changeset_…'s parameters are not const, but the blobs are only read. */
static void *
get_blob (GBytes *changeset,
          int    *size)
{
  *size = (int) g_bytes_get_size (changeset);
  return (void *) g_bytes_get_data (changeset, NULL);
}

static void
set_unreadable (GError **error)
{
  g_set_error_literal (error, CF_STORE_ERROR, CF_STORE_ERROR_CORRUPT,
                       _("The record of a change cannot be read."));
}

GBytes *
cf_changeset_invert (GBytes  *changeset,
                     GError **error)
{
  int size, inverse_size = 0;
  void *data = get_blob (changeset, &size);
  void *inverse = NULL;

  if (sqlite3changeset_invert (size, data, &inverse_size, &inverse) != SQLITE_OK)
    {
      set_unreadable (error);
      return NULL;
    }

  return g_bytes_new_with_free_func (inverse, (gsize) inverse_size, sqlite3_free, inverse);
}

/* Whatever the conflict: the rows are not as they were left, and half of an undo is none. */
static int
abort_on_conflict (void                  *unused,
                   int                    kind,
                   sqlite3_changeset_iter *iterator)
{
  g_debug ("changeset conflict of kind %d", kind);
  return SQLITE_CHANGESET_ABORT;
}

gboolean
cf_changeset_apply (CfDb    *db,
                    GBytes  *changeset,
                    GError **error)
{
  int size;
  void *data = get_blob (changeset, &size);
  int result = size == 0 ? SQLITE_OK
                         : sqlite3changeset_apply (db->handle, size, data, NULL, abort_on_conflict,
                                                   NULL);

  if (result == SQLITE_OK)
    return TRUE;

  if (result == SQLITE_ABORT || (result & 0xff) == SQLITE_CONSTRAINT || result == SQLITE_SCHEMA)
    g_set_error_literal (error, CF_STORE_ERROR, CF_STORE_ERROR_CONFLICT,
                         _("This cannot be taken back any more, because the same rows have been "
                           "changed since."));
  else
    cf_db_set_error (db, result, "apply", error);

  return FALSE;
}

/* The value of the integer key; 0 for a table whose key is text or has several columns. */
static gint64
get_key (sqlite3_changeset_iter *iterator,
         int                     operation)
{
  unsigned char *is_key = NULL;
  int n_columns = 0;
  sqlite3_value *key = NULL;
  guint n_keys = 0;

  sqlite3changeset_pk (iterator, &is_key, &n_columns);

  for (int i = 0; i < n_columns; i++)
    if (is_key[i])
      {
        n_keys++;
        if (operation == SQLITE_INSERT)
          sqlite3changeset_new (iterator, i, &key);
        else
          sqlite3changeset_old (iterator, i, &key);
      }

  if (n_keys != 1 || key == NULL || sqlite3_value_type (key) != SQLITE_INTEGER)
    return 0;

  return sqlite3_value_int64 (key);
}

static CfChangeKind
get_kind (int operation)
{
  if (operation == SQLITE_INSERT)
    return CF_CHANGE_INSERT;

  return operation == SQLITE_DELETE ? CF_CHANGE_DELETE : CF_CHANGE_UPDATE;
}

CfChanges *
cf_changeset_list (GBytes  *changeset,
                   GError **error)
{
  g_autoptr(GArray) changes = g_array_new (FALSE, FALSE, sizeof (CfChange));
  sqlite3_changeset_iter *iterator = NULL;
  int size;
  void *data = get_blob (changeset, &size);

  if (size > 0 && sqlite3changeset_start (&iterator, size, data) != SQLITE_OK)
    {
      set_unreadable (error);
      return NULL;
    }

  while (iterator != NULL && sqlite3changeset_next (iterator) == SQLITE_ROW)
    {
      const char *table;
      int n_columns, operation, indirect;

      sqlite3changeset_op (iterator, &table, &n_columns, &operation, &indirect);

      CfChange change = {
        g_intern_string (table), get_key (iterator, operation), get_kind (operation),
      };
      g_array_append_val (changes, change);
    }

  if (iterator != NULL && sqlite3changeset_finalize (iterator) != SQLITE_OK)
    {
      set_unreadable (error);
      return NULL;
    }

  return cf_changes_new ((const CfChange *) changes->data, changes->len);
}
