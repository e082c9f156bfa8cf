/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-db.c: a connection: creating, configuration, statements, refusals. */
#include "cf-db-private.h"
#include "cf-place.h"
#include "cf-temp-store.h"

#include <glib/gstdio.h>

static void
test_create (void)
{
  static const struct { const char *pragma; gint64 value; } expected[] = {
    { "PRAGMA application_id", CF_STORE_APPLICATION_ID },
    { "PRAGMA foreign_keys", 1 },
    { "PRAGMA synchronous", 2 },
    { "SELECT journal_mode = 'wal' FROM pragma_journal_mode", 1 },
  };
  g_autoptr(CfTempStore) temp = cf_temp_store_new ();
  g_autoptr(CfDb) db = cf_temp_store_open (temp, CF_DB_WRITE);
  gint64 value;

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_assert_true (cf_db_query_int64 (db, expected[i].pragma, &value, NULL));
      g_assert_cmpint (value, ==, expected[i].value);
    }

  g_assert_true (cf_db_query_int64 (db, "PRAGMA user_version", &value, NULL));
  g_assert_cmpint (value, ==, cf_migration_latest ());
}

static void
test_permissions (void)
{
  g_autoptr(CfTempStore) temp = cf_temp_store_new ();
  g_autofree char *folder = g_build_filename (temp->folder, "deep", "er", NULL);
  g_autofree char *path = g_build_filename (folder, "callfloor.db", NULL);
  g_autoptr(CfDb) db = cf_db_open (path, CF_DB_WRITE, NULL);
  GStatBuf status;

  g_assert_nonnull (db);
  g_assert_cmpint (g_stat (path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
  g_assert_cmpint (g_stat (folder, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0700);
}

static void
test_values (void)
{
  g_autoptr(CfTempStore) temp = cf_temp_store_new ();
  g_autoptr(CfDb) db = cf_temp_store_open (temp, CF_DB_WRITE);

  g_assert_true (cf_db_execute (db, "INSERT INTO setting VALUES ('zone', 'Asia/Shanghai')", NULL));

  for (int pass = 0; pass < 2; pass++)      /* the second time from the cache */
    {
      g_autoptr(CfStatement) statement = cf_db_statement (db, "setting/value", NULL);

      g_assert_nonnull (statement);
      g_assert_false (cf_statement_lend (statement));
      cf_statement_bind (statement, "s", "zone");
      g_assert_true (cf_statement_step (statement, NULL));
      g_assert_cmpstr (cf_statement_string (statement, 0), ==, "Asia/Shanghai");
      g_assert_false (cf_statement_step (statement, NULL));
    }
}

static void
assert_refused (const char  *path,
                CfDbMode     mode,
                CfStoreError code)
{
  g_autoptr(GError) error = NULL;

  g_assert_null (cf_db_open (path, mode, &error));
  g_assert_error (error, CF_STORE_ERROR, (int) code);
}

static void
test_refusals (void)
{
  g_autoptr(CfTempStore) temp = cf_temp_store_new ();
  g_autofree char *text = g_build_filename (temp->folder, "notes.txt", NULL);
  g_autofree char *nothing = g_build_filename (temp->folder, "nothing.db", NULL);
  g_autofree char *kept = NULL;

  g_assert_true (g_file_set_contents (text, "staff number,name\n0001,张伟\n", -1, NULL));
  assert_refused (text, CF_DB_WRITE, CF_STORE_ERROR_NOT_A_STORE);
  g_assert_true (g_file_get_contents (text, &kept, NULL, NULL));
  g_assert_cmpstr (kept, ==, "staff number,name\n0001,张伟\n");

  assert_refused (nothing, CF_DB_READ, CF_STORE_ERROR_NOT_FOUND);
  g_assert_false (g_file_test (nothing, G_FILE_TEST_EXISTS));

  CfDb *db = cf_temp_store_open (temp, CF_DB_WRITE);

  g_assert_true (cf_db_execute (db, "PRAGMA user_version = 999", NULL));
  cf_db_close (db);
  assert_refused (temp->path, CF_DB_WRITE, CF_STORE_ERROR_NEWER_VERSION);
}

/* A place where nobody, not even root, can make a file. */
static void
test_read_only (void)
{
  assert_refused ("/proc/callfloor/store.db", CF_DB_WRITE, CF_STORE_ERROR_READ_ONLY);
}

/* Another process writes and does not come to an end. */
static void
test_busy (void)
{
  g_autoptr(CfTempStore) temp = cf_temp_store_new ();
  g_autoptr(CfDb) db = cf_temp_store_open (temp, CF_DB_WRITE);
  g_autoptr(CfDb) other = cf_temp_store_open (temp, CF_DB_WRITE);
  g_autoptr(GError) error = NULL;

  sqlite3_busy_timeout (db->handle, 1);
  g_assert_true (cf_db_execute (other, "BEGIN IMMEDIATE", NULL));
  g_assert_false (cf_db_execute (db, "BEGIN IMMEDIATE", &error));
  g_assert_error (error, CF_STORE_ERROR, CF_STORE_ERROR_BUSY);
  g_assert_true (cf_db_execute (other, "COMMIT", NULL));
  g_assert_true (cf_db_execute (db, "BEGIN IMMEDIATE", NULL));
  g_assert_true (cf_db_execute (db, "COMMIT", NULL));
}

static void
test_network (void)
{
  g_assert_true (cf_place_is_network (0x6969));           /* NFS */
  g_assert_true (cf_place_is_network (0xff534d42));       /* CIFS */
  g_assert_true (cf_place_is_network ((gint32) 0xff534d42));
  g_assert_false (cf_place_is_network (0xef53));          /* ext4 */
  g_assert_false (cf_place_is_network (0x01021994));      /* tmpfs */
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/db/create", test_create);
  g_test_add_func ("/db/permissions", test_permissions);
  g_test_add_func ("/db/values", test_values);
  g_test_add_func ("/db/refusals", test_refusals);
  g_test_add_func ("/db/read-only", test_read_only);
  g_test_add_func ("/db/busy", test_busy);
  g_test_add_func ("/db/network", test_network);

  return g_test_run ();
}
