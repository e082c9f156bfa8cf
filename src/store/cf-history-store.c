/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-history-store.h"

#include "cf-db-private.h"
#include "cf-store-core.h"

#include <glib/gi18n-lib.h>

/* In which column a table says whose row it is. */
static const struct
{
  const char *table;
  int         column;
} owners[] = {
  { "account", 0 }, { "agent", 0 }, { "contract", 1 }, { "day_lock", 1 }, { "leave", 1 },
  { "protection", 1 }, { "shift", 1 }, { "skill", 1 }, { "team_member", 2 }, { "wish", 1 },
};

static int
owner_column (const char *table)
{
  for (guint i = 0; i < G_N_ELEMENTS (owners); i++)
    if (g_str_equal (owners[i].table, table))
      return owners[i].column;

  return -1;
}

static gboolean
is_value (sqlite3_value *value,
          gint64         id)
{
  return value != NULL && sqlite3_value_type (value) == SQLITE_INTEGER
         && sqlite3_value_int64 (value) == id;
}

/* An update holds the key and what changed, so the owner of a row that kept it is not in it: @rows
 * are the person's rows as they are now. */
static gboolean
is_about (sqlite3_changeset_iter *iter,
          gint64                  agent_id,
          GHashTable             *rows)
{
  const char *table;
  int n_columns, operation, indirect;
  sqlite3_value *old_owner = NULL;
  sqlite3_value *new_owner = NULL;
  sqlite3_value *key = NULL;

  if (sqlite3changeset_op (iter, &table, &n_columns, &operation, &indirect) != SQLITE_OK)
    return FALSE;

  int column = owner_column (table);

  if (column < 0)
    return FALSE;

  if (operation != SQLITE_INSERT)
    {
      sqlite3changeset_old (iter, column, &old_owner);
      sqlite3changeset_old (iter, 0, &key);
    }

  if (operation != SQLITE_DELETE)
    sqlite3changeset_new (iter, column, &new_owner);

  if (is_value (old_owner, agent_id) || is_value (new_owner, agent_id))
    return TRUE;

  if (operation != SQLITE_UPDATE || key == NULL)
    return FALSE;

  gint64 id = sqlite3_value_int64 (key);

  return g_hash_table_contains (rows, &id);
}

static gboolean
changeset_is_about (GBytes     *changeset,
                    gint64      agent_id,
                    GHashTable *rows)
{
  sqlite3_changeset_iter *iter;
  gsize size;
  gpointer data = changeset == NULL ? NULL : (gpointer) g_bytes_get_data (changeset, &size);
  gboolean found = FALSE;

  if (data == NULL || sqlite3changeset_start (&iter, (int) size, data) != SQLITE_OK)
    return FALSE;

  while (!found && sqlite3changeset_next (iter) == SQLITE_ROW)
    found = is_about (iter, agent_id, rows);

  sqlite3changeset_finalize (iter);
  return found;
}

/* All ids of the program differ, whatever their table. NULL and no error: nobody one sees. */
static GHashTable *
read_rows (CfDb    *db,
           gint64   agent_id,
           GError **error)
{
  g_autoptr(GHashTable) rows = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr(CfStatement) query = cf_db_statement (db, "history/rows-of-agent", error);
  g_autoptr(GError) failure = NULL;

  if (query == NULL)
    return NULL;

  cf_statement_bind (query, "i", agent_id);

  while (cf_statement_step (query, &failure))
    {
      gint64 id = cf_statement_int64 (query, 0);

      g_hash_table_add (rows, g_memdup2 (&id, sizeof id));
    }

  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }

  return g_hash_table_size (rows) > 0 ? g_steal_pointer (&rows) : NULL;
}

static gboolean
find_entries (CfDb        *db,
              gint64       agent_id,
              GHashTable  *rows,
              GArray      *ids,
              GError     **error)
{
  g_autoptr(CfStatement) query = cf_db_statement (db, "history/newest", error);
  g_autoptr(GError) failure = NULL;

  if (query == NULL)
    return FALSE;

  while (ids->len < CF_HISTORY_ENTRIES_SHOWN && cf_statement_step (query, &failure))
    {
      g_autoptr(GBytes) changeset = cf_statement_bytes (query, 1);
      gint64 id = cf_statement_int64 (query, 0);

      if (changeset_is_about (changeset, agent_id, rows))
        g_array_append_val (ids, id);
    }

  if (failure == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

GPtrArray *
cf_history_entry_read_of_agent (CfDb    *db,
                                gint64   agent_id,
                                GError **error)
{
  g_autoptr(GPtrArray) entries = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr(GError) failure = NULL;
  g_autoptr(GHashTable) rows = read_rows (db, agent_id, &failure);

  if (rows != NULL)
    find_entries (db, agent_id, rows, ids, &failure);

  for (guint i = 0; failure == NULL && i < ids->len; i++)
    {
      g_autoptr(GPtrArray) found = cf_db_read (db, &failure, CF_TYPE_HISTORY_ENTRY,
                                               "history/entry", "i",
                                               g_array_index (ids, gint64, i));

      if (found != NULL)
        g_ptr_array_extend_and_steal (entries, g_steal_pointer (&found));
    }

  if (failure == NULL)
    return g_steal_pointer (&entries);

  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}

char *
cf_history_entry_describe (CfHistoryEntry *entry)
{
  if (g_str_equal (entry->command, "undo"))
    return entry->subject == NULL ? g_strdup (_("Undid a change"))
           /* Translators: %s is a person or a thing that had been changed */
           : g_strdup_printf (_("Undid a change: %s"), entry->subject);

  if (g_str_equal (entry->command, "redo"))
    return entry->subject == NULL ? g_strdup (_("Did a change again"))
           /* Translators: %s is a person or a thing that had been changed */
           : g_strdup_printf (_("Did a change again: %s"), entry->subject);

  for (guint i = 0; cf_commands[i] != NULL; i++)
    if (g_str_equal (cf_commands[i]->key, entry->command))
      return cf_command_get_label (cf_commands[i], entry->subject);

  return g_strdup (entry->command);
}
