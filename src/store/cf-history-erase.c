/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-history-erase.h"

#include "cf-db-private.h"

#define NAME_COLUMN 2        /* of agent */

/* In which column a table says whose row it is; whether all of the row is personal, or only what is
 * written in it. */
static const struct
{
  const char *table;
  int         column;
  gboolean    personal;
} owners[] = {
  { "account", 0, TRUE },    { "agent", 0, TRUE },      { "contract", 1, FALSE },
  { "day_lock", 1, FALSE },  { "leave", 1, TRUE },      { "protection", 1, TRUE },
  { "published_shift", 2, FALSE }, { "shift", 1, FALSE }, { "skill", 1, FALSE },
  { "team_member", 2, FALSE }, { "wish", 1, TRUE },
};

typedef struct
{
  gint64      agent_id;
  GHashTable *rows;          /* gint64 *: keys of what is or ever was the person's */
  GPtrArray  *names;         /* char *: all that the person was ever called */
  GArray     *ids;           /* gint64: entries that have to go */
} Search;

static int
find_owner (const char *table)
{
  for (guint i = 0; i < G_N_ELEMENTS (owners); i++)
    if (g_str_equal (owners[i].table, table))
      return (int) i;

  return -1;
}

static gboolean
is_person (const Search  *self,
           sqlite3_value *value)
{
  return value != NULL && sqlite3_value_type (value) == SQLITE_INTEGER
         && sqlite3_value_int64 (value) == self->agent_id;
}

/* The two states of a column in one change; NULL where it is not in it. */
static void
get_values (sqlite3_changeset_iter  *iterator,
            int                      operation,
            int                      column,
            sqlite3_value          **values)
{
  values[0] = values[1] = NULL;
  if (operation != SQLITE_INSERT)
    sqlite3changeset_old (iterator, column, &values[0]);
  if (operation != SQLITE_DELETE)
    sqlite3changeset_new (iterator, column, &values[1]);
}

static void
keep_name (Search        *self,
           sqlite3_value *value)
{
  const char *name = value != NULL ? (const char *) sqlite3_value_text (value) : NULL;

  if (name != NULL && name[0] != '\0'
      && !g_ptr_array_find_with_equal_func (self->names, name, g_str_equal, NULL))
    g_ptr_array_add (self->names, g_strdup (name));
}

static gboolean
has_text (sqlite3_changeset_iter *iterator,
          int                     operation,
          int                     n_columns)
{
  for (int column = 0; column < n_columns; column++)
    {
      sqlite3_value *values[2];

      get_values (iterator, operation, column, values);
      for (guint i = 0; i < G_N_ELEMENTS (values); i++)
        if (values[i] != NULL && sqlite3_value_type (values[i]) == SQLITE_TEXT)
          return TRUE;
    }

  return FALSE;
}

/* An update does not say whose row it is: the changes before it did. */
static gboolean
is_theirs (Search                 *self,
           sqlite3_changeset_iter *iterator,
           int                     operation,
           int                     column)
{
  sqlite3_value *owner[2], *key[2];

  get_values (iterator, operation, column, owner);
  get_values (iterator, operation, 0, key);

  sqlite3_value *id = key[0] != NULL ? key[0] : key[1];
  gint64 row = id != NULL ? sqlite3_value_int64 (id) : 0;

  if (is_person (self, owner[0]) || is_person (self, owner[1]))
    {
      g_hash_table_add (self->rows, g_memdup2 (&row, sizeof row));
      return TRUE;
    }

  return operation == SQLITE_UPDATE && g_hash_table_contains (self->rows, &row);
}

/* Whether the change under the iterator tells something of the person. */
static gboolean
is_telling (Search                 *self,
            sqlite3_changeset_iter *iterator)
{
  const char *table;
  int n_columns, operation, indirect;

  sqlite3changeset_op (iterator, &table, &n_columns, &operation, &indirect);

  int owner = find_owner (table);

  if (owner < 0 || !is_theirs (self, iterator, operation, owners[owner].column))
    return FALSE;

  if (g_str_equal (table, "agent"))
    {
      sqlite3_value *names[2];

      get_values (iterator, operation, NAME_COLUMN, names);
      keep_name (self, names[0]);
      keep_name (self, names[1]);
    }

  return owners[owner].personal || has_text (iterator, operation, n_columns);
}

static gboolean
changeset_tells (Search *self,
                 GBytes *changeset)
{
  sqlite3_changeset_iter *iterator = NULL;
  gsize size = 0;
  gconstpointer data = changeset != NULL ? g_bytes_get_data (changeset, &size) : NULL;
  gboolean tells = FALSE;

  if (size == 0 || sqlite3changeset_start (&iterator, (int) size, (void *) data) != SQLITE_OK)
    return FALSE;

  /* To the end: later entries are understood by what this one says. */
  while (sqlite3changeset_next (iterator) == SQLITE_ROW)
    tells |= is_telling (self, iterator);

  sqlite3changeset_finalize (iterator);
  return tells;
}

static gboolean
is_named (const Search *self,
          const char   *subject)
{
  for (guint i = 0; subject != NULL && i < self->names->len; i++)
    if (strstr (subject, g_ptr_array_index (self->names, i)) != NULL)
      return TRUE;

  return FALSE;
}

static gboolean
search (Search  *self,
        CfDb    *db,
        GError **error)
{
  g_autoptr(CfStatement) query = cf_db_statement (db, "history/chain", error);
  g_autoptr(GError) failure = NULL;

  if (query == NULL)
    return FALSE;

  while (cf_statement_step (query, &failure))
    {
      g_autoptr(GBytes) changeset = cf_statement_bytes (query, 6);
      gboolean tells = changeset_tells (self, changeset);
      gint64 id = cf_statement_int64 (query, 0);

      if (tells || is_named (self, cf_statement_string (query, 4)))
        g_array_append_val (self->ids, id);
    }

  if (failure == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

gboolean
cf_history_forget (CfDb    *db,
                   gint64   agent_id,
                   GError **error)
{
  g_autoptr(GHashTable) rows = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  Search self = { agent_id, rows, names, ids };

  if (!search (&self, db, error))
    return FALSE;

  for (guint i = 0; i < ids->len; i++)
    if (!cf_db_run (db, error, "history/empty", "i", g_array_index (ids, gint64, i)))
      return FALSE;

  return TRUE;
}
