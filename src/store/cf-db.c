/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-db-private.h"

#include "cf-open-files.h"
#include "cf-place.h"
#include "cf-sight.h"
#include "cf-store-sql.h"
#include "cf-visible.h"

#include <glib/gi18n-lib.h>

#define BUSY_TIMEOUT_MS 5000

/* FULL: writes are rare, and a roster that was acknowledged must be on the disk. secure_delete: an
 * erased person is not to be read from the free pages of the file. trusted_schema
 * stays on: SQLite 3.40 otherwise refuses full-text tables in triggers. */
static const char configuration[] =
  "PRAGMA synchronous = FULL;"
  "PRAGMA foreign_keys = ON;"
  "PRAGMA secure_delete = ON;"
  "PRAGMA temp_store = MEMORY;"
  "PRAGMA cache_size = -4000;";

GBytes *
cf_sql_lookup (const char *name)
{
  g_autofree char *path = g_strconcat (CF_STORE_SQL_PREFIX, name, ".sql", NULL);

  return g_resource_lookup_data (cf_store_sql_get_resource (), path, 0, NULL);
}

static void
list_folder (const char *folder,
             GPtrArray  *names)
{
  g_autofree char *path = g_strconcat (CF_STORE_SQL_PREFIX, folder, NULL);
  g_auto(GStrv) children = g_resource_enumerate_children (cf_store_sql_get_resource (), path, 0,
                                                          NULL);

  for (guint i = 0; children != NULL && children[i] != NULL; i++)
    {
      g_autofree char *name = g_strconcat (folder, children[i], NULL);

      if (g_str_has_suffix (name, "/"))
        list_folder (name, names);
      else
        g_ptr_array_add (names, g_strndup (name, strlen (name) - strlen (".sql")));
    }
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char * const *) a, *(const char * const *) b);
}

char **
cf_sql_list (const char *folder)
{
  g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  list_folder (folder, names);
  g_ptr_array_sort (names, compare_names);
  g_ptr_array_add (names, NULL);

  g_ptr_array_set_free_func (names, NULL);
  return (char **) g_ptr_array_free (g_steal_pointer (&names), FALSE);
}

gboolean
cf_db_execute (CfDb        *db,
               const char  *sql,
               GError     **error)
{
  int result = sqlite3_exec (db->handle, sql, NULL, NULL, NULL);

  if (result != SQLITE_OK)
    cf_db_set_error (db, result, sql, error);

  return result == SQLITE_OK;
}

gboolean
cf_db_query_int64 (CfDb        *db,
                   const char  *sql,
                   gint64      *value,
                   GError     **error)
{
  sqlite3_stmt *handle = NULL;
  int result = sqlite3_prepare_v2 (db->handle, sql, -1, &handle, NULL);

  if (result == SQLITE_OK)
    result = sqlite3_step (handle);

  if (result == SQLITE_ROW)
    *value = sqlite3_column_int64 (handle, 0);
  else
    cf_db_set_error (db, result, sql, error);

  sqlite3_finalize (handle);
  return result == SQLITE_ROW;
}

/* Ours from its first page on: the mark is written before the log exists, so that a file left by a
 * crash in the middle of creating is known again. */
static gboolean
mark_new_file (CfDb    *db,
               GError **error)
{
  gint64 application_id;

  if (!cf_db_query_int64 (db, "PRAGMA application_id", &application_id, error))
    return FALSE;

  if (application_id == CF_STORE_APPLICATION_ID)
    return TRUE;

  g_autofree char *mark = g_strdup_printf ("PRAGMA application_id = %d", CF_STORE_APPLICATION_ID);

  return cf_db_execute (db, mark, error);
}

static gboolean
check_version (CfDb    *db,
               GError **error)
{
  gint64 version;

  if (!cf_db_query_int64 (db, "PRAGMA user_version", &version, error))
    return FALSE;

  if (version <= cf_migration_latest ())
    return TRUE;

  g_set_error (error, CF_STORE_ERROR, CF_STORE_ERROR_NEWER_VERSION,
               /* Translators: %s is a file */
               _("“%s” was written by a newer version of Callfloor. Update the program to open it; "
                 "the file was not changed."),
               db->path);
  return FALSE;
}

static gboolean
configure (CfDb    *db,
           GError **error)
{
  sqlite3_busy_timeout (db->handle, BUSY_TIMEOUT_MS);
  sqlite3_db_config (db->handle, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);

  if (!check_version (db, error) || !cf_db_execute (db, configuration, error))
    return FALSE;

  if (db->mode == CF_DB_READ)
    {
      cf_sight_watch (db);
      return cf_visible_create (db, error);
    }

  return mark_new_file (db, error)
         && cf_db_execute (db, "PRAGMA journal_mode = WAL", error)
         && cf_migration_run (db, error)
         && cf_visible_create (db, error);
}

CfDb *
cf_db_open (const char  *path,
            CfDbMode     mode,
            GError     **error)
{
  if (mode == CF_DB_WRITE && !cf_place_prepare (path, error))
    return NULL;

  g_autofree char *file_key = cf_open_files_enter (path, cf_place_check_file, error);

  if (file_key == NULL)
    return NULL;

  g_autoptr(CfDb) db = g_new0 (CfDb, 1);

  db->file_key = g_steal_pointer (&file_key);

  db->mode = mode;
  db->path = g_strdup (path);
  db->statements = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                          (GDestroyNotify) cf_statement_free);

  int flags = mode == CF_DB_WRITE ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY;
  int result = sqlite3_open_v2 (path, &db->handle, flags | SQLITE_OPEN_NOMUTEX, NULL);

  if (result != SQLITE_OK)
    {
      cf_db_set_error (db, result, "open", error);
      return NULL;
    }

  if (!configure (db, error))
    return NULL;

  return g_steal_pointer (&db);
}

void
cf_db_close (CfDb *db)
{
  g_clear_pointer (&db->statements, g_hash_table_unref);

  if (sqlite3_close (db->handle) != SQLITE_OK)
    g_critical ("the store was closed while one of its statements was in use");

  g_clear_pointer (&db->file_key, cf_open_files_leave);    /* none in memory */
  g_free (db->path);
  g_free (db);
}

CfStatement *
cf_db_statement (CfDb        *db,
                 const char  *name,
                 GError     **error)
{
  CfStatement *statement = g_hash_table_lookup (db->statements, name);

  if (statement == NULL)
    {
      statement = cf_statement_new (db, name, error);
      if (statement == NULL)
        return NULL;

      g_hash_table_insert (db->statements, g_strdup (name), statement);
    }

  if (!cf_statement_lend (statement))
    g_error ("sql/%s.sql is in use already", name);

  return statement;
}

CfStatement *
cf_db_bind (CfDb        *db,
            GError     **error,
            const char  *name,
            const char  *format,
            va_list      values)
{
  CfStatement *statement = cf_db_statement (db, name, error);

  if (statement != NULL)
    cf_statement_bind_va (statement, format, values);

  return statement;
}

gboolean
cf_db_run (CfDb        *db,
           GError     **error,
           const char  *name,
           const char  *format,
           ...)
{
  va_list values;

  va_start (values, format);

  g_autoptr(CfStatement) statement = cf_db_bind (db, error, name, format, values);

  va_end (values);
  return statement != NULL && cf_statement_run (statement, error);
}

GPtrArray *
cf_db_read (CfDb        *db,
            GError     **error,
            GType        type,
            const char  *name,
            const char  *format,
            ...)
{
  va_list values;

  va_start (values, format);

  g_autoptr(CfStatement) statement = cf_db_bind (db, error, name, format, values);

  va_end (values);
  return statement != NULL ? cf_statement_read_all (statement, type, error) : NULL;
}

GArray *
cf_db_read_array (CfDb             *db,
                  GError          **error,
                  const CfRowShape *shape,
                  const char       *name,
                  const char       *format,
                  ...)
{
  g_autoptr(GArray) items = g_array_new (FALSE, TRUE, (guint) shape->size);
  g_autoptr(GError) failure = NULL;
  va_list values;

  va_start (values, format);

  g_autoptr(CfStatement) query = cf_db_bind (db, error, name, format, values);

  va_end (values);
  if (query == NULL)
    return NULL;

  while (cf_statement_step (query, &failure))
    {
      g_array_set_size (items, items->len + 1);
      shape->fill (query, items->data + (items->len - 1) * shape->size);
    }

  if (failure == NULL)
    return g_steal_pointer (&items);

  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}
