/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-backup.c: a backup is whole before it has its name, the right ones are kept, and a restore
 * loses neither the backup nor what was there. */
#include "cf-backup.h"

#include "cf-db-private.h"
#include "cf-id.h"
#include "cf-store.h"
#include "cf-temp-store.h"

#include <glib/gstdio.h>

#define DAY_US (G_GINT64_CONSTANT (86400) * G_USEC_PER_SEC)
#define NOON (G_GINT64_CONSTANT (20000) * DAY_US + DAY_US / 2)

typedef struct
{
  CfCommandInput  base;
  const char     *name;
} NameInput;

static gboolean
name_run (CfDb     *db,
          gpointer  input,
          GError  **error)
{
  g_autofree char *sql = g_strdup_printf ("INSERT OR REPLACE INTO setting VALUES ('name', '%s')",
                                          ((NameInput *) input)->name);

  return cf_db_execute (db, sql, error);
}

static const CfCommand set_name = {
  .key = "test.name", .name = "Named", .tables = { "setting" }, .run = name_run,
};

static void
write_name (CfTempStore *temp,
            const char  *name)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(CfStore) store = cf_store_open (temp->path, &error);
  NameInput input = { .name = name };

  g_assert_no_error (error);
  g_assert_true (cf_store_act_as (store, NULL, NULL));
  g_assert_true (cf_store_write (store, &set_name, &input, &error));
  cf_store_close (store);
}

static char *
read_name (CfTempStore *temp)
{
  g_autoptr(CfDb) db = cf_temp_store_open (temp, CF_DB_READ);
  g_autoptr(CfStatement) query = cf_db_statement (db, "setting/value", NULL);

  cf_statement_bind (query, "s", "name");
  g_assert_true (cf_statement_step (query, NULL));
  return g_strdup (cf_statement_string (query, 0));
}

static void
assert_name (CfTempStore *temp,
             const char  *expected)
{
  g_autofree char *name = read_name (temp);

  g_assert_cmpstr (name, ==, expected);
}

static guint
count_files (const char *folder)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  guint n_files = 0;

  while (dir != NULL && g_dir_read_name (dir) != NULL)
    n_files++;

  return n_files;
}

static void
test_copy (void)
{
  g_autoptr(CfTempStore) temp = cf_temp_store_new ();
  g_autofree char *target = g_build_filename (temp->folder, "copies", "it's a copy.db", NULL);
  g_autofree char *folder = g_path_get_dirname (target);
  g_autoptr(GError) error = NULL;
  CfHistoryHead head;
  GStatBuf status;

  write_name (temp, "one");
  g_mkdir (folder, 0700);
  g_assert_true (cf_backup_copy (temp->path, target, &error));
  g_assert_cmpint (g_stat (target, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
  g_assert_true (cf_backup_verify (target, &head, &error));
  g_assert_cmpint (head.sequence, ==, 1);

  /* Again, over the first; and nothing else is left in the folder. */
  write_name (temp, "two");
  g_assert_true (cf_backup_copy (temp->path, target, &error));
  g_assert_true (cf_backup_verify (target, &head, &error));
  g_assert_cmpint (head.sequence, ==, 2);
  g_assert_cmpuint (count_files (folder), ==, 1);
}

/* Neither the store itself, by whatever name, nor another one that is open. */
static void
test_copy_over_store (void)
{
  g_autoptr(CfTempStore) temp = cf_temp_store_new ();
  g_autoptr(CfTempStore) other = cf_temp_store_new ();
  g_autofree char *alias = g_build_filename (temp->folder, ".", "store.db", NULL);
  g_autoptr(GError) error = NULL;

  write_name (temp, "one");
  write_name (other, "two");

  CfStore *open = cf_store_open (other->path, NULL);

  g_assert_false (cf_backup_copy (temp->path, alias, &error));
  g_assert_error (error, CF_STORE_ERROR, CF_STORE_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_false (cf_backup_copy (temp->path, other->path, &error));
  g_assert_error (error, CF_STORE_ERROR, CF_STORE_ERROR_INVALID);
  cf_store_close (open);
  g_object_unref (open);
  assert_name (temp, "one");
  assert_name (other, "two");
}

/* Twenty days, on some of them more than one backup: fourteen days stay, of each the last. */
static void
test_daily (void)
{
  g_autoptr(CfTempStore) temp = cf_temp_store_new ();
  g_autofree char *folder = g_build_filename (temp->folder, "backups", NULL);
  g_autofree char *foreign = g_build_filename (folder, "store-before-version-2.db", NULL);
  g_autofree char *last = NULL;

  g_mkdir (folder, 0700);
  g_assert_true (g_file_set_contents (foreign, "kept", -1, NULL));

  for (int day = 0; day < 20; day++)
    for (int pass = 0; pass < 1 + day % 2; pass++)
      {
        g_autofree char *name = g_strdup_printf ("%d-%d", day, pass);
        g_autoptr(GError) error = NULL;

        write_name (temp, name);
        g_free (last);
        last = cf_backup_daily (temp->path, NOON + day * DAY_US, &error);
        g_assert_no_error (error);

        /* Nothing happened since: it is the same one. */
        g_autofree char *same = cf_backup_daily (temp->path, NOON + day * DAY_US, &error);

        g_assert_cmpstr (same, ==, last);
      }

  g_autofree char *newest = cf_backup_newest (temp->path);

  g_assert_cmpstr (newest, ==, last);
  g_assert_cmpuint (count_files (folder), ==, 14 + 1);
  g_assert_true (g_file_test (foreign, G_FILE_TEST_EXISTS));
}

static void
test_restore (void)
{
  g_autoptr(CfTempStore) temp = cf_temp_store_new ();
  g_autofree char *kept = NULL;
  g_autoptr(GError) error = NULL;

  write_name (temp, "yesterday");

  g_autofree char *backup = cf_backup_daily (temp->path, NOON, &error);

  write_name (temp, "today");
  g_assert_true (cf_backup_restore (temp->path, backup, NOON, &kept, &error));
  assert_name (temp, "yesterday");
  g_assert_true (g_file_test (backup, G_FILE_TEST_EXISTS));

  /* And back again: what was there had been kept whole. */
  g_autofree char *kept_again = NULL;

  g_assert_true (cf_backup_restore (temp->path, kept, NOON + DAY_US, &kept_again, &error));
  assert_name (temp, "today");
  write_name (temp, "tomorrow");
  assert_name (temp, "tomorrow");
}

static void
test_restore_refused (void)
{
  g_autoptr(CfTempStore) temp = cf_temp_store_new ();
  g_autofree char *damaged = g_build_filename (temp->folder, "damaged.db", NULL);
  g_autofree char *kept = NULL;
  g_autofree char *contents = NULL;
  g_autoptr(GError) error = NULL;
  gsize size;

  write_name (temp, "one");

  g_autofree char *backup = cf_backup_daily (temp->path, NOON, &error);

  /* A page in the middle was overwritten. */
  g_assert_true (g_file_get_contents (backup, &contents, &size, NULL));
  memset (contents + size / 2, 0x5a, 8192);
  g_assert_true (g_file_set_contents (damaged, contents, (gssize) size, NULL));
  g_assert_false (cf_backup_restore (temp->path, damaged, NOON, &kept, &error));
  g_assert_error (error, CF_STORE_ERROR, CF_STORE_ERROR_CORRUPT);
  g_clear_error (&error);
  assert_name (temp, "one");

  /* Somebody works with it. */
  CfStore *store = cf_store_open (temp->path, &error);

  g_assert_false (cf_backup_restore (temp->path, backup, NOON, &kept, &error));
  g_assert_error (error, CF_STORE_ERROR, CF_STORE_ERROR_BUSY);
  cf_store_close (store);
  g_object_unref (store);
  assert_name (temp, "one");
}

/* The store itself is damaged: the sentence names the backup, the file is left, restore helps. */
static void
test_damaged_store (void)
{
  static const gsize offsets[] = { 0, 4096 / 2, 4096 };

  for (guint i = 0; i < G_N_ELEMENTS (offsets); i++)
    {
      g_autoptr(CfTempStore) temp = cf_temp_store_new ();
      g_autofree char *contents = NULL, *after = NULL, *kept = NULL, *log = NULL;
      g_autoptr(GError) error = NULL;
      gsize size, size_after;

      write_name (temp, "one");

      g_autofree char *backup = cf_backup_daily (temp->path, NOON, &error);

      g_assert_true (g_file_get_contents (temp->path, &contents, &size, NULL));
      memset (contents + offsets[i], 0xa5, size - offsets[i]);
      g_assert_true (g_file_set_contents (temp->path, contents, (gssize) size, NULL));

      g_assert_null (cf_store_open (temp->path, &error));
      g_assert_error (error, CF_STORE_ERROR, CF_STORE_ERROR_CORRUPT);
      g_assert_nonnull (strstr (error->message, backup));
      g_clear_error (&error);
      g_assert_true (g_file_get_contents (temp->path, &after, &size_after, NULL));
      g_assert_cmpmem (after, size_after, contents, size);

      g_assert_true (cf_backup_restore (temp->path, backup, NOON, &kept, &error));
      assert_name (temp, "one");
      log = g_strconcat (temp->path, "-wal", NULL);
      g_assert_false (g_file_test (log, G_FILE_TEST_EXISTS));
      g_assert_true (g_file_test (kept, G_FILE_TEST_EXISTS));
    }
}

static void
test_at_close (void)
{
  g_autoptr(CfTempStore) temp = cf_temp_store_new ();

  write_name (temp, "one");

  g_autoptr(CfStore) store = cf_store_open (temp->path, NULL);

  cf_store_keep_backups (store);
  cf_store_close (store);

  g_autofree char *backup = cf_backup_newest (temp->path);

  g_assert_nonnull (backup);
  g_assert_true (cf_backup_verify (backup, NULL, NULL));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/backup/copy", test_copy);
  g_test_add_func ("/backup/copy-over-store", test_copy_over_store);
  g_test_add_func ("/backup/daily", test_daily);
  g_test_add_func ("/backup/restore", test_restore);
  g_test_add_func ("/backup/restore-refused", test_restore_refused);
  g_test_add_func ("/backup/damaged-store", test_damaged_store);
  g_test_add_func ("/backup/at-close", test_at_close);

  return g_test_run ();
}
