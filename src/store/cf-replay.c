/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-replay.h"

#include "cf-changeset.h"
#include "cf-db-private.h"

#include <glib/gi18n-lib.h>

#define MAX_NAMED 20      /* findings a table */

typedef struct
{
  char *name;
  char *sql;              /* CREATE TABLE … */
} Table;

static void
table_clear (gpointer data)
{
  Table *table = data;

  g_free (table->name);
  g_free (table->sql);
}

static int
newest_wins (void                   *unused,
             int                     kind,
             sqlite3_changeset_iter *iterator)
{
  return kind == SQLITE_CHANGESET_DATA || kind == SQLITE_CHANGESET_CONFLICT
         ? SQLITE_CHANGESET_REPLACE : SQLITE_CHANGESET_OMIT;
}

/* "main" for what history says, "live" for what the store holds. */
static CfDb *
open_scratch (GError **error)
{
  g_autoptr(CfDb) scratch = g_new0 (CfDb, 1);

  scratch->mode = CF_DB_WRITE;
  scratch->path = g_strdup (":memory:");
  scratch->statements = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                               (GDestroyNotify) cf_statement_free);

  int result = sqlite3_open_v2 (":memory:", &scratch->handle,
                                SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, NULL);

  if (result != SQLITE_OK)
    cf_db_set_error (scratch, result, "scratch", error);
  else if (cf_db_execute (scratch, "ATTACH ':memory:' AS live", error))
    return g_steal_pointer (&scratch);

  return NULL;
}

static gboolean
finish (CfDb        *db,
        int          result,
        const char  *what,
        GError     **error)
{
  if (result == SQLITE_OK || result == SQLITE_DONE)
    return TRUE;

  cf_db_set_error (db, result, what, error);
  return FALSE;
}

static GArray *
read_tables (CfDb    *db,
             GError **error)
{
  g_autoptr(GArray) tables = g_array_new (FALSE, FALSE, sizeof (Table));
  sqlite3_stmt *query = NULL;
  int result = sqlite3_prepare_v2 (db->handle,
                                   "SELECT name, sql FROM main.sqlite_schema"
                                   " WHERE type = 'table' AND sql LIKE 'CREATE TABLE%'"
                                   " ORDER BY name", -1, &query, NULL);

  g_array_set_clear_func (tables, table_clear);
  while (result == SQLITE_OK && (result = sqlite3_step (query)) == SQLITE_ROW)
    {
      const char *name = (const char *) sqlite3_column_text (query, 0);
      Table table = { g_strdup (name), g_strdup ((const char *) sqlite3_column_text (query, 1)) };

      if (cf_changeset_is_domain (name))
        g_array_append_val (tables, table);
      else
        table_clear (&table);
      result = SQLITE_OK;
    }

  sqlite3_finalize (query);
  return finish (db, result, "tables", error) ? g_steal_pointer (&tables) : NULL;
}

static gboolean
make_table (CfDb         *scratch,
            const Table  *table,
            GError      **error)
{
  g_autofree char *live = g_strconcat ("CREATE TABLE live.",
                                       table->sql + strlen ("CREATE TABLE "), NULL);

  return cf_db_execute (scratch, table->sql, error) && cf_db_execute (scratch, live, error);
}

/* Table names come from the schema, never from data. */
static sqlite3_stmt *
prepare_insert (CfDb         *scratch,
                const Table  *table,
                int           n_columns,
                GError      **error)
{
  g_autoptr(GString) sql = g_string_new (NULL);
  sqlite3_stmt *insert = NULL;

  g_string_printf (sql, "INSERT INTO live.\"%s\" VALUES (?", table->name);
  for (int i = 1; i < n_columns; i++)
    g_string_append (sql, ", ?");
  g_string_append_c (sql, ')');

  finish (scratch, sqlite3_prepare_v2 (scratch->handle, sql->str, -1, &insert, NULL), sql->str,
          error);
  return insert;
}

static gboolean
copy_rows (CfDb          *scratch,
           sqlite3_stmt  *rows,
           sqlite3_stmt  *insert,
           GError       **error)
{
  int result;

  while ((result = sqlite3_step (rows)) == SQLITE_ROW)
    {
      for (int i = 0; i < sqlite3_column_count (rows); i++)
        sqlite3_bind_value (insert, i + 1, sqlite3_column_value (rows, i));

      sqlite3_step (insert);
      if (!finish (scratch, sqlite3_reset (insert), "copy", error))
        return FALSE;
    }

  return finish (scratch, result, "copy", error);
}

static gboolean
copy_table (CfDb         *scratch,
            CfDb         *db,
            const Table  *table,
            GError      **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT * FROM main.\"%s\"", table->name);
  sqlite3_stmt *rows = NULL;
  sqlite3_stmt *insert = NULL;
  gboolean done = finish (db, sqlite3_prepare_v2 (db->handle, sql, -1, &rows, NULL), sql, error);

  if (done)
    insert = prepare_insert (scratch, table, sqlite3_column_count (rows), error);

  done = insert != NULL && copy_rows (scratch, rows, insert, error);
  sqlite3_finalize (rows);
  sqlite3_finalize (insert);
  return done;
}

static gboolean
replay (CfDb    *scratch,
        CfDb    *db,
        GError **error)
{
  sqlite3_stmt *query = NULL;
  int result = sqlite3_prepare_v2 (db->handle,
                                   "SELECT changeset FROM main.history ORDER BY sequence", -1,
                                   &query, NULL);

  while (result == SQLITE_OK && (result = sqlite3_step (query)) == SQLITE_ROW)
    {
      int size = sqlite3_column_bytes (query, 0);

      result = size == 0 ? SQLITE_OK
                         : sqlite3changeset_apply (scratch->handle, size,
                                                   (void *) sqlite3_column_blob (query, 0), NULL,
                                                   newest_wins, NULL);
    }

  sqlite3_finalize (query);
  return finish (scratch, result, "replay", error);
}

static int
add_difference (sqlite3_session *session,
                const GArray    *tables)
{
  int result = SQLITE_OK;

  for (guint i = 0; i < tables->len && result == SQLITE_OK; i++)
    {
      const char *name = g_array_index (tables, Table, i).name;

      result = sqlite3session_attach (session, name);
      if (result == SQLITE_OK)
        result = sqlite3session_diff (session, "main", name, NULL);
    }

  return result;
}

static GBytes *
find_difference (CfDb          *scratch,
                 const GArray  *tables,
                 GError       **error)
{
  sqlite3_session *session = NULL;
  void *data = NULL;
  int size = 0;
  int result = sqlite3session_create (scratch->handle, "live", &session);

  if (result == SQLITE_OK)
    result = add_difference (session, tables);
  if (result == SQLITE_OK)
    result = sqlite3session_changeset (session, &size, &data);

  sqlite3session_delete (session);
  return finish (scratch, result, "difference", error)
         ? g_bytes_new_with_free_func (data, (gsize) size, sqlite3_free, data) : NULL;
}

static GBytes *
difference_at_once (CfDb    *db,
                    GError **error)
{
  g_autoptr(CfDb) scratch = open_scratch (error);
  g_autoptr(GArray) tables = scratch != NULL ? read_tables (db, error) : NULL;

  if (tables == NULL || !cf_db_execute (scratch, "BEGIN", error))
    return NULL;

  for (guint i = 0; i < tables->len; i++)
    {
      const Table *table = &g_array_index (tables, Table, i);

      if (!make_table (scratch, table, error) || !copy_table (scratch, db, table, error))
        return NULL;
    }

  return replay (scratch, db, error) ? find_difference (scratch, tables, error) : NULL;
}

/* All of one moment. */
GBytes *
cf_replay_difference (CfDb    *db,
                      GError **error)
{
  gboolean begun = sqlite3_get_autocommit (db->handle);

  if (begun && !cf_db_execute (db, "BEGIN", error))
    return NULL;

  GBytes *difference = difference_at_once (db, error);

  if (begun)
    cf_db_execute (db, "COMMIT", NULL);
  return difference;
}

/* The values of the key's columns: what names a row. */
static char *
describe_key (sqlite3_changeset_iter *iterator,
              int                     operation)
{
  g_autoptr(GString) text = g_string_new (NULL);
  unsigned char *is_key = NULL;
  int n_columns = 0;

  sqlite3changeset_pk (iterator, &is_key, &n_columns);
  for (int i = 0; i < n_columns; i++)
    if (is_key[i])
      {
        sqlite3_value *value = NULL;

        if (operation == SQLITE_INSERT)
          sqlite3changeset_new (iterator, i, &value);
        else
          sqlite3changeset_old (iterator, i, &value);
        g_string_append_printf (text, text->len > 0 ? " %s" : "%s", sqlite3_value_text (value));
      }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
name_rows (sqlite3_changeset_iter *iterator,
           GPtrArray              *findings)
{
  g_autofree char *before = NULL;
  guint n_named = 0;

  while (sqlite3changeset_next (iterator) == SQLITE_ROW)
    {
      const char *table;
      int n_columns, operation, indirect;

      sqlite3changeset_op (iterator, &table, &n_columns, &operation, &indirect);
      if (g_strcmp0 (before, table) != 0)
        {
          g_free (before);
          before = g_strdup (table);
          n_named = 0;
        }

      g_autofree char *key = describe_key (iterator, operation);

      if (n_named++ < MAX_NAMED)
        g_ptr_array_add (findings,
                         /* Translators: a table and the number of a row: "shift 1234" */
                         g_strdup_printf (_("%s %s was changed with another tool: "
                                            "history says otherwise."), table, key));
    }
}

gboolean
cf_replay_compare (CfDb       *db,
                   GPtrArray  *findings,
                   GError    **error)
{
  g_autoptr(GBytes) difference = cf_replay_difference (db, error);
  sqlite3_changeset_iter *iterator = NULL;
  gsize size;

  if (difference == NULL)
    return FALSE;

  const void *data = g_bytes_get_data (difference, &size);

  if (size == 0)
    return TRUE;

  int result = sqlite3changeset_start (&iterator, (int) size, (void *) data);

  if (result == SQLITE_OK)
    {
      name_rows (iterator, findings);
      result = sqlite3changeset_finalize (iterator);
    }

  return finish (db, result, "difference", error);
}
