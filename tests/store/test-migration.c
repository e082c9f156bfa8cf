/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-migration.c: every released version becomes today's, with its rows and a history that still
 * tells them; a copy is made before; a step that fails leaves the store as it was. */
#include "cf-changeset.h"
#include "cf-check.h"
#include "cf-db-private.h"
#include "cf-history.h"
#include "cf-temp-store.h"

#include <glib/gstdio.h>

static char *
read_text (CfDb       *db,
           const char *sql)
{
  sqlite3_stmt *query = NULL;
  GString *text = g_string_new (NULL);

  g_assert_cmpint (sqlite3_prepare_v2 (db->handle, sql, -1, &query, NULL), ==, SQLITE_OK);
  while (sqlite3_step (query) == SQLITE_ROW)
    g_string_append_printf (text, "%s\n", sqlite3_column_text (query, 0));

  sqlite3_finalize (query);
  return g_string_free (text, FALSE);
}

/* White space does not count: an ALTER leaves another one than a CREATE. */
static char *
read_schema (CfDb *db)
{
  g_autofree char *sql = read_text (db, "SELECT type || ' ' || name || ' ' || sql"
                                        " FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name");
  g_autoptr(GRegex) space = g_regex_new ("--[^\n]*\n|\\s+", 0, 0, NULL);
  g_autofree char *plain = g_regex_replace (space, sql, -1, 0, " ", 0, NULL);
  g_autoptr(GRegex) run = g_regex_new (" +", 0, 0, NULL);

  return g_regex_replace (run, plain, -1, 0, " ", 0, NULL);
}

static char *
make_fresh_schema (void)
{
  g_autoptr(CfTempStore) temp = cf_temp_store_new ();
  g_autoptr(CfDb) db = cf_temp_store_open (temp, CF_DB_WRITE);

  return read_schema (db);
}

/* tests/fixtures/store-NNN.sql: the text of a store of version NNN, as `sqlite3 .dump` writes it
 * with its two pragmas: the tables, then the rows, from the first INSERT on. */
static char *
read_fixture (gint64   version,
              char   **rows)
{
  g_autofree char *name = g_strdup_printf ("store-%03d.sql", (int) version);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", name, NULL);
  g_autoptr(GError) error = NULL;
  char *tables = NULL;

  g_file_get_contents (path, &tables, NULL, &error);
  g_assert_no_error (error);

  char *first_row = strstr (tables, "\nINSERT INTO");

  g_assert_nonnull (first_row);
  *rows = g_strdup (first_row);
  *first_row = '\0';
  return tables;
}

/* The rows come as one command, so that history tells every one of them. */
static void
record_rows (CfDb       *db,
             const char *rows)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(CfRecorder) recorder = cf_recorder_start (db, &error);

  g_assert_no_error (error);
  g_assert_true (cf_db_execute (db, rows, NULL));

  g_autoptr(GBytes) changeset = cf_recorder_finish (recorder, &error);
  CfHistoryRow row = { .id = 1, .at = 1, .command = "fixture", .changeset = changeset };

  g_assert_no_error (error);
  cf_history_append (db, &row, &error);
  g_assert_no_error (error);
}

/* An open connection that nobody configured or migrated. */
static CfDb *
open_bare (CfTempStore *temp)
{
  CfDb *db = g_new0 (CfDb, 1);

  db->path = g_strdup (temp->path);
  db->statements = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                          (GDestroyNotify) cf_statement_free);
  g_assert_cmpint (sqlite3_open (temp->path, &db->handle), ==, SQLITE_OK);
  return db;
}

static void
load_fixture (CfTempStore *temp,
              gint64       version)
{
  g_autofree char *rows = NULL;
  g_autofree char *tables = read_fixture (version, &rows);
  g_autoptr(CfDb) db = open_bare (temp);

  g_assert_true (cf_db_execute (db, tables, NULL));
  record_rows (db, rows);
}

static void
assert_copy (CfTempStore *temp,
             gint64       version)
{
  g_autofree char *name = g_strdup_printf ("store-before-version-%d.db",
                                           (int) cf_migration_latest ());
  g_autofree char *path = g_build_filename (temp->folder, "backups", name, NULL);
  sqlite3 *copy = NULL;
  sqlite3_stmt *query = NULL;

  g_assert_cmpint (sqlite3_open_v2 (path, &copy, SQLITE_OPEN_READONLY, NULL), ==, SQLITE_OK);
  sqlite3_prepare_v2 (copy, "SELECT user_version, (SELECT count(*) FROM agent)"
                            " FROM pragma_user_version", -1, &query, NULL);
  g_assert_cmpint (sqlite3_step (query), ==, SQLITE_ROW);
  g_assert_cmpint (sqlite3_column_int64 (query, 0), ==, version);
  g_assert_cmpint (sqlite3_column_int64 (query, 1), ==, 2);
  sqlite3_finalize (query);
  sqlite3_close (copy);
}

/* A column that a migration adds must be empty in the rows that history knows, or the check finds
 * them changed with another tool. */
static void
assert_clean (CfDb *db)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(CfCheckReport) report = cf_check_run (db, NULL, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < report->findings->len; i++)
    g_test_message ("%s", (char *) g_ptr_array_index (report->findings, i));

  g_assert_cmpuint (report->findings->len, ==, 0);
}

/* The newest version is in the making until it is released with a fixture of its own. */
static void
test_fixtures (void)
{
  g_autofree char *fresh = make_fresh_schema ();

  g_assert_cmpint (cf_migration_latest (), >, 1);

  for (gint64 version = 1; version < cf_migration_latest (); version++)
    {
      g_autoptr(CfTempStore) temp = cf_temp_store_new ();

      load_fixture (temp, version);

      g_autoptr(CfDb) db = cf_temp_store_open (temp, CF_DB_WRITE);
      g_autofree char *schema = read_schema (db);
      g_autofree char *people = read_text (db, "SELECT staff_number || name FROM agent");

      g_assert_cmpstr (schema, ==, fresh);
      g_assert_cmpstr (people, ==, "0001张伟\n0002Emma Clarke\n");
      assert_copy (temp, version);
      assert_clean (db);
    }
}

static const char first[] =
  "CREATE TABLE parent (id INTEGER PRIMARY KEY, name TEXT) STRICT;"
  "CREATE TABLE child (id INTEGER PRIMARY KEY, parent_id INTEGER REFERENCES parent (id)) STRICT;"
  "INSERT INTO parent VALUES (1, 'a'), (2, 'b'); INSERT INTO child VALUES (1, 1), (2, 2);";

static CfDb *
open_at_first (CfTempStore *temp)
{
  const char * const scripts[] = { first, NULL };
  CfDb *db = open_bare (temp);
  g_autoptr(GError) error = NULL;

  g_assert_true (cf_db_execute (db, "PRAGMA foreign_keys = ON", NULL));
  cf_migration_run_scripts (db, scripts, &error);
  g_assert_no_error (error);
  return db;
}

static void
assert_value (CfDb       *db,
              const char *sql,
              gint64      expected)
{
  gint64 value;

  g_assert_true (cf_db_query_int64 (db, sql, &value, NULL));
  g_assert_cmpint (value, ==, expected);
}

/* A parent table is rebuilt while its children point to it; a copy was made before. */
static void
test_rebuild (void)
{
  const char * const scripts[] = {
    first,
    "CREATE TABLE other (id INTEGER PRIMARY KEY, name TEXT, note TEXT) STRICT;"
    "INSERT INTO other SELECT id, name, 'n' FROM parent;"
    "DROP TABLE parent; ALTER TABLE other RENAME TO parent;",
    "UPDATE parent SET note = 'm'",
    NULL,
  };
  g_autoptr(CfTempStore) temp = cf_temp_store_new ();
  g_autoptr(CfDb) db = open_at_first (temp);
  g_autofree char *copy = g_build_filename (temp->folder, "backups", "store-before-version-3.db",
                                            NULL);
  g_autoptr(GError) error = NULL;

  g_assert_false (g_file_test (copy, G_FILE_TEST_EXISTS));
  cf_migration_run_scripts (db, scripts, &error);
  g_assert_no_error (error);
  assert_value (db, "PRAGMA user_version", 3);
  assert_value (db, "PRAGMA foreign_keys", 1);
  assert_value (db, "SELECT count(*) FROM child JOIN parent ON parent.id = parent_id"
                    " WHERE note = 'm'", 2);

  sqlite3 *old = NULL;
  sqlite3_stmt *query = NULL;

  sqlite3_open (copy, &old);
  sqlite3_prepare_v2 (old, "PRAGMA user_version", -1, &query, NULL);
  g_assert_cmpint (sqlite3_step (query), ==, SQLITE_ROW);
  g_assert_cmpint (sqlite3_column_int (query, 0), ==, 1);
  sqlite3_finalize (query);
  sqlite3_close (old);
}

static void
test_failing_step (void)
{
  static const struct { const char *script; CfStoreError code; } cases[] = {
    { "DELETE FROM parent WHERE id = 2", CF_STORE_ERROR_CORRUPT },     /* a child is left */
    { "UPDATE parent SET name = 'x'; SELECT nothing FROM nowhere", CF_STORE_ERROR_FAILED },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char * const scripts[] = { first, cases[i].script, NULL };
      g_autoptr(CfTempStore) temp = cf_temp_store_new ();
      g_autoptr(CfDb) db = open_at_first (temp);
      g_autoptr(GError) error = NULL;

      g_assert_false (cf_migration_run_scripts (db, scripts, &error));
      g_assert_error (error, CF_STORE_ERROR, (int) cases[i].code);
      assert_value (db, "PRAGMA user_version", 1);
      assert_value (db, "PRAGMA foreign_keys", 1);
      assert_value (db, "SELECT count(*) FROM parent WHERE name IN ('a', 'b')", 2);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/migration/fixtures", test_fixtures);
  g_test_add_func ("/migration/rebuild", test_rebuild);
  g_test_add_func ("/migration/failing-step", test_failing_step);

  return g_test_run ();
}
