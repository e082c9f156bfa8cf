/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-statement.c: one prepared statement of the cache: binding, stepping, columns, records. */
#include "cf-db-private.h"

#include "cf-day.h"
#include "cf-record.h"
#include "cf-sight.h"

struct _CfStatement
{
  CfDb         *db;         /* borrowed: the db owns its statements */
  sqlite3_stmt *handle;
  char         *name;
  guint         changes;
  gboolean      lent;
};

CfStatement *
cf_statement_new (CfDb        *db,
                  const char  *name,
                  GError     **error)
{
  g_autoptr(GBytes) sql = cf_sql_lookup (name);
  sqlite3_stmt *handle = NULL;

  if (sql == NULL)
    g_error ("there is no sql/%s.sql", name);

  gsize size;
  const char *text = g_bytes_get_data (sql, &size);

  cf_sight_begin (db);

  int result = sqlite3_prepare_v3 (db->handle, text, (int) size, SQLITE_PREPARE_PERSISTENT,
                                   &handle, NULL);

  if (result != SQLITE_OK)
    {
      cf_db_set_error (db, result, name, error);
      return NULL;
    }

  if (!cf_sight_end (db, name, error))
    {
      sqlite3_finalize (handle);
      return NULL;
    }

  CfStatement *self = g_new0 (CfStatement, 1);

  self->db = db;
  self->handle = handle;
  self->name = g_strdup (name);
  return self;
}

void
cf_statement_free (CfStatement *self)
{
  g_assert (!self->lent);
  sqlite3_finalize (self->handle);
  g_free (self->name);
  g_free (self);
}

gboolean
cf_statement_lend (CfStatement *self)
{
  if (self->lent)
    return FALSE;

  self->lent = TRUE;
  return TRUE;
}

sqlite3_stmt *
cf_statement_get_handle (CfStatement *self)
{
  return self->handle;
}

/* Given back: it stays prepared, and holds neither a lock nor a value. */
void
cf_statement_release (CfStatement *self)
{
  sqlite3_reset (self->handle);
  sqlite3_clear_bindings (self->handle);
  self->lent = FALSE;
}

static int
bind_int64 (sqlite3_stmt *handle,
            int           index,
            gint64        value)
{
  return value == CF_DB_NULL ? sqlite3_bind_null (handle, index)
                             : sqlite3_bind_int64 (handle, index, value);
}

static int
bind_int (sqlite3_stmt *handle,
          int           index,
          int           value)
{
  return value == CF_DAY_NONE ? sqlite3_bind_null (handle, index)
                              : sqlite3_bind_int (handle, index, value);
}

/* An empty blob is not NULL: history tells an empty changeset from an erased one. */
static int
bind_bytes (sqlite3_stmt *handle,
            int           index,
            GBytes       *value)
{
  if (value == NULL)
    return sqlite3_bind_null (handle, index);

  gsize size;
  gconstpointer data = g_bytes_get_data (value, &size);

  return size == 0 ? sqlite3_bind_zeroblob (handle, index, 0)
                   : sqlite3_bind_blob64 (handle, index, data, size, SQLITE_TRANSIENT);
}

void
cf_statement_bind_va (CfStatement *self,
                      const char  *format,
                      va_list      values)
{
  g_assert ((int) strlen (format) == sqlite3_bind_parameter_count (self->handle));

  for (int i = 0; format[i] != '\0'; i++)
    {
      int result = SQLITE_MISUSE;

      switch (format[i])
        {
        case 'i':
          result = bind_int64 (self->handle, i + 1, va_arg (values, gint64));
          break;

        case 'n':
          result = bind_int (self->handle, i + 1, va_arg (values, int));
          break;

        case 'd':    /* SQLite binds NaN as NULL */
          result = sqlite3_bind_double (self->handle, i + 1, va_arg (values, double));
          break;

        case 's':
          result = sqlite3_bind_text (self->handle, i + 1, va_arg (values, const char *), -1,
                                      SQLITE_TRANSIENT);
          break;

        case 'b':
          result = bind_bytes (self->handle, i + 1, va_arg (values, GBytes *));
          break;
        }

      if (result != SQLITE_OK)
        g_error ("sql/%s.sql: parameter %d cannot be bound as “%c”", self->name, i + 1, format[i]);
    }
}

void
cf_statement_bind (CfStatement *self,
                   const char  *format,
                   ...)
{
  va_list values;

  va_start (values, format);
  cf_statement_bind_va (self, format, values);
  va_end (values);
}

gboolean
cf_statement_step (CfStatement  *self,
                   GError      **error)
{
  int result = sqlite3_step (self->handle);

  if (result == SQLITE_ROW)
    return TRUE;

  if (result != SQLITE_DONE)
    cf_db_set_error (self->db, result, self->name, error);
  else
    self->changes = sqlite3_stmt_readonly (self->handle) ? 0 : sqlite3_changes (self->db->handle);

  sqlite3_reset (self->handle);
  return FALSE;
}

gboolean
cf_statement_run (CfStatement  *self,
                  GError      **error)
{
  g_autoptr(GError) failure = NULL;

  while (cf_statement_step (self, &failure))
    ;

  if (failure == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

guint
cf_statement_changes (CfStatement *self)
{
  return self->changes;
}

gboolean
cf_statement_is_null (CfStatement *self,
                      guint        column)
{
  return sqlite3_column_type (self->handle, (int) column) == SQLITE_NULL;
}

gint64
cf_statement_int64 (CfStatement *self,
                    guint        column)
{
  return sqlite3_column_int64 (self->handle, (int) column);
}

double
cf_statement_double (CfStatement *self,
                     guint        column)
{
  return sqlite3_column_double (self->handle, (int) column);
}

const char *
cf_statement_string (CfStatement *self,
                     guint        column)
{
  return (const char *) sqlite3_column_text (self->handle, (int) column);
}

GBytes *
cf_statement_bytes (CfStatement *self,
                    guint        column)
{
  if (cf_statement_is_null (self, column))
    return NULL;

  gconstpointer data = sqlite3_column_blob (self->handle, (int) column);

  return g_bytes_new (data, sqlite3_column_bytes (self->handle, (int) column));
}

static guint
reader_n_columns (gpointer row)
{
  return (guint) sqlite3_column_count (((CfStatement *) row)->handle);
}

static gint64
reader_get_int64 (gpointer row,
                  guint    column)
{
  return cf_statement_int64 (row, column);
}

static double
reader_get_double (gpointer row,
                   guint    column)
{
  return cf_statement_double (row, column);
}

static const char *
reader_get_string (gpointer row,
                   guint    column)
{
  return cf_statement_string (row, column);
}

GPtrArray *
cf_statement_read_all (CfStatement  *self,
                       GType         type,
                       GError      **error)
{
  static const CfRowReader reader = {
    reader_n_columns, reader_get_int64, reader_get_double, reader_get_string,
  };
  g_autoptr(GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GError) failure = NULL;

  while (cf_statement_step (self, &failure))
    g_ptr_array_add (records, cf_record_new_from_row (type, &reader, self));

  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }

  return g_steal_pointer (&records);
}
