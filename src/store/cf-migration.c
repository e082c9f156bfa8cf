/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-migration.c: schema/001.sql, 002.sql, … from the file's version to the program's.
 *
 * Each step is one transaction with its `user_version`. Foreign keys are off around it (inside a
 * transaction the pragma has no effect, and rebuilding a parent table needs it) and checked before
 * the commit. Before the first step of an existing store a copy is made. */
#include "cf-backup.h"
#include "cf-db-private.h"

#include <glib/gi18n-lib.h>

gint64
cf_migration_latest (void)
{
  g_auto(GStrv) names = cf_sql_list ("schema/");

  return g_strv_length (names);
}

static gboolean
get_version (CfDb    *db,
             gint64  *version,
             GError **error)
{
  return cf_db_query_int64 (db, "PRAGMA user_version", version, error);
}

static gboolean
check_foreign_keys (CfDb    *db,
                    GError **error)
{
  gint64 n_broken;

  if (!cf_db_query_int64 (db, "SELECT count(*) FROM pragma_foreign_key_check", &n_broken, error))
    return FALSE;

  if (n_broken == 0)
    return TRUE;

  g_set_error_literal (error, CF_STORE_ERROR, CF_STORE_ERROR_CORRUPT,
                       _("The store could not be brought up to date, because some of its rows do "
                         "not fit together. It is as it was."));
  return FALSE;
}

/* Inside the transaction. Another process may have been quicker: then there is nothing to do. */
static gboolean
apply_step (CfDb        *db,
            gint64       version,
            const char  *script,
            GError     **error)
{
  gint64 present;

  if (!get_version (db, &present, error))
    return FALSE;

  if (present >= version)
    return TRUE;

  g_autofree char *stamp = g_strdup_printf ("PRAGMA user_version = %d", (int) version);

  return cf_db_execute (db, script, error)
         && cf_db_execute (db, stamp, error)
         && check_foreign_keys (db, error);
}

static gboolean
run_step (CfDb        *db,
          gint64       version,
          const char  *script,
          GError     **error)
{
  if (!cf_db_execute (db, "PRAGMA foreign_keys = OFF", error)
      || !cf_db_execute (db, "BEGIN IMMEDIATE", error))
    return FALSE;

  gboolean done = apply_step (db, version, script, error) && cf_db_execute (db, "COMMIT", error);

  if (!done && !sqlite3_get_autocommit (db->handle))
    cf_db_execute (db, "ROLLBACK", NULL);

  return cf_db_execute (db, "PRAGMA foreign_keys = ON", done ? error : NULL) && done;
}

/* backups/STORE-before-version-N.db; an older one of that name is of the same version and goes. */
static gboolean
copy_before (CfDb    *db,
             gint64   version,
             GError **error)
{
  g_autofree char *suffix = g_strdup_printf ("before-version-%d.db", (int) version);
  g_autofree char *copy = cf_backup_path (db->path, suffix);

  return cf_backup_write (db, copy, error);
}

gboolean
cf_migration_run_scripts (CfDb                *db,
                          const char * const  *scripts,
                          GError             **error)
{
  gint64 latest = g_strv_length ((char **) scripts);
  gint64 present;

  if (!get_version (db, &present, error))
    return FALSE;

  if (present > 0 && present < latest && !copy_before (db, latest, error))
    return FALSE;

  for (gint64 version = present + 1; version <= latest; version++)
    if (!run_step (db, version, scripts[version - 1], error))
      return FALSE;

  return TRUE;
}

gboolean
cf_migration_run (CfDb    *db,
                  GError **error)
{
  g_auto(GStrv) names = cf_sql_list ("schema/");
  g_autoptr(GPtrArray) scripts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autoptr(GBytes) text = cf_sql_lookup (names[i]);

      g_ptr_array_add (scripts, g_strndup (g_bytes_get_data (text, NULL), g_bytes_get_size (text)));
    }

  g_ptr_array_add (scripts, NULL);
  return cf_migration_run_scripts (db, (const char * const *) scripts->pdata, error);
}
