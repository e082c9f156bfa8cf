/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-replay.c: the store is what its history says. Every changeset, in its order, is applied to
 * empty tables in memory; then each table is compared with the store's, both ways. A row that was
 * changed with another tool is in one and not in the other.
 *
 * Where a changeset was emptied for an erased person, later ones may find other rows than they
 * left: then the newest wins, which compares each row with the newest changeset that knows it. A
 * migration that changes rows will have to say so in the history. */
#include "cf-check.h"

#include "cf-changeset.h"
#include "cf-db-private.h"

#include <glib/gi18n-lib.h>

#define MAX_NAMED 20      /* findings a table */

static int
newest_wins (void                   *unused,
             int                     kind,
             sqlite3_changeset_iter *iterator)
{
  return kind == SQLITE_CHANGESET_DATA || kind == SQLITE_CHANGESET_CONFLICT
         ? SQLITE_CHANGESET_REPLACE : SQLITE_CHANGESET_OMIT;
}

static CfDb *
open_scratch (GError **error)
{
  g_autoptr(CfDb) scratch = g_new0 (CfDb, 1);

  scratch->mode = CF_DB_WRITE;
  scratch->path = g_strdup (":memory:");
  scratch->statements = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                               (GDestroyNotify) cf_statement_free);

  int result = sqlite3_open_v2 (":memory:", &scratch->handle,
                                SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_URI,
                                NULL);

  if (result == SQLITE_OK)
    return g_steal_pointer (&scratch);

  cf_db_set_error (scratch, result, "scratch", error);
  return NULL;
}

static gboolean
attach (CfDb        *scratch,
        const char  *path,
        GError     **error)
{
  g_autofree char *escaped = g_uri_escape_string (path, "/", TRUE);
  g_autofree char *uri = g_strdup_printf ("file:%s?mode=ro", escaped);
  char *sql = sqlite3_mprintf ("ATTACH %Q AS store", uri);
  gboolean attached = cf_db_execute (scratch, sql, error);

  sqlite3_free (sql);
  return attached;
}

/* The first column of each row. */
static GPtrArray *
read_texts (CfDb        *db,
            const char  *sql,
            GError     **error)
{
  g_autoptr(GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  sqlite3_stmt *query = NULL;
  int result = sqlite3_prepare_v2 (db->handle, sql, -1, &query, NULL);

  while (result == SQLITE_OK || result == SQLITE_ROW)
    {
      result = sqlite3_step (query);
      if (result == SQLITE_ROW)
        g_ptr_array_add (texts, g_strdup ((const char *) sqlite3_column_text (query, 0)));
    }

  sqlite3_finalize (query);
  if (result == SQLITE_DONE)
    return g_steal_pointer (&texts);

  cf_db_set_error (db, result, sql, error);
  return NULL;
}

static gboolean
make_tables (CfDb    *scratch,
             GError **error)
{
  g_autoptr(GPtrArray) statements = read_texts (scratch,
    "SELECT sql FROM store.sqlite_schema WHERE type = 'table' AND sql LIKE 'CREATE TABLE%'"
    " AND name NOT LIKE 'sqlite_%'", error);

  for (guint i = 0; statements != NULL && i < statements->len; i++)
    if (!cf_db_execute (scratch, g_ptr_array_index (statements, i), error))
      return FALSE;

  return statements != NULL;
}

static gboolean
replay (CfDb    *scratch,
        GError **error)
{
  sqlite3_stmt *query = NULL;
  int result = sqlite3_prepare_v2 (scratch->handle,
                                   "SELECT changeset FROM store.history ORDER BY sequence", -1,
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
  if (result == SQLITE_DONE)
    return TRUE;

  cf_db_set_error (scratch, result, "replay", error);
  return FALSE;
}

/* "a || ' ' || b" over the key's columns: what names a row. */
static char *
get_key_expression (CfDb        *scratch,
                    const char  *table,
                    GError     **error)
{
  g_autofree char *sql = g_strdup_printf (
    "SELECT group_concat ('\"' || name || '\"', ' || '' '' || ')"
    " FROM pragma_table_info ('%s') WHERE pk > 0", table);
  g_autoptr(GPtrArray) rows = read_texts (scratch, sql, error);

  return rows != NULL && rows->len > 0 ? g_strdup (g_ptr_array_index (rows, 0)) : NULL;
}

/* Table names come from the schema, never from data. */
static gboolean
compare_table (CfDb        *scratch,
               const char  *table,
               GPtrArray   *findings,
               GError     **error)
{
  g_autofree char *key = get_key_expression (scratch, table, error);

  if (key == NULL)
    return FALSE;

  g_autofree char *sql = g_strdup_printf (
    "SELECT DISTINCT %s FROM"
    " (SELECT * FROM (SELECT * FROM store.\"%s\" EXCEPT SELECT * FROM main.\"%s\")"
    "  UNION ALL"
    "  SELECT * FROM (SELECT * FROM main.\"%s\" EXCEPT SELECT * FROM store.\"%s\")) LIMIT %d",
    key, table, table, table, table, MAX_NAMED);
  g_autoptr(GPtrArray) keys = read_texts (scratch, sql, error);

  for (guint i = 0; keys != NULL && i < keys->len; i++)
    g_ptr_array_add (findings,
                     /* Translators: a table and the number of a row: "shift 1234" */
                     g_strdup_printf (_("%s %s was changed with another tool: "
                                        "history says otherwise."),
                                      table, (char *) g_ptr_array_index (keys, i)));

  return keys != NULL;
}

static gboolean
compare_all (CfDb       *scratch,
             GPtrArray  *findings,
             GError    **error)
{
  g_autoptr(GPtrArray) tables = read_texts (scratch,
    "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name", error);

  for (guint i = 0; tables != NULL && i < tables->len; i++)
    {
      const char *table = g_ptr_array_index (tables, i);

      if (cf_changeset_is_domain (table) && !compare_table (scratch, table, findings, error))
        return FALSE;
    }

  return tables != NULL;
}

gboolean
cf_replay_compare (const char  *path,
                   GPtrArray   *findings,
                   GError     **error)
{
  g_autoptr(CfDb) scratch = open_scratch (error);

  return scratch != NULL
         && attach (scratch, path, error)
         && cf_db_execute (scratch, "BEGIN", error)      /* all of one moment */
         && make_tables (scratch, error)
         && replay (scratch, error)
         && compare_all (scratch, findings, error);
}
