/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-two-processes.c: another program opens the store and leaves while this one goes on.
 *
 * SQLite's locks are POSIX locks, which a process loses when it closes any descriptor of the file.
 * Had this process lost them, the other one would think itself the last, take the log away when it
 * leaves, and what is written here afterwards would be gone. */
#include "cf-db-private.h"
#include "cf-open-files.h"
#include "cf-temp-store.h"

#include <stdlib.h>

static const char *program;

/* What the other program sees, in the store at @path: the number of settings. */
static int
visit (const char *path)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(CfDb) db = cf_db_open (path, CF_DB_WRITE, &error);
  gint64 count = -1;

  g_assert_no_error (error);
  cf_db_query_int64 (db, "SELECT count(*) FROM setting", &count, &error);
  g_assert_no_error (error);

  return (int) count;
}

static int
visit_from_outside (const char *path)
{
  const char *arguments[] = { program, "--visit", path, NULL };
  g_autoptr(GError) error = NULL;
  g_autofree char *output = NULL;
  int status;

  g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_DEFAULT, NULL, NULL, &output, NULL,
                &status, &error);
  g_assert_no_error (error);
  g_assert_true (g_spawn_check_wait_status (status, NULL));

  return atoi (output);
}

static void
write_setting (CfDb       *db,
               const char *key)
{
  g_autoptr(GError) error = NULL;

  cf_db_run (db, &error, "setting/set", "ss", key, "1");
  g_assert_no_error (error);
}

static void
test_others_come_and_go (void)
{
  g_autoptr(CfTempStore) temp = cf_temp_store_new ();
  g_autoptr(CfDb) writer = cf_temp_store_open (temp, CF_DB_WRITE);
  g_autoptr(CfDb) reader = cf_temp_store_open (temp, CF_DB_READ);
  g_autofree char *log = g_strconcat (temp->path, "-wal", NULL);

  write_setting (writer, "one");

  for (guint i = 0; i < 3; i++)
    {
      g_autoptr(CfDb) passing = cf_temp_store_open (temp, CF_DB_READ);   /* as a backup does */
    }

  g_assert_cmpint (visit_from_outside (temp->path), ==, 1);
  g_assert_true (g_file_test (log, G_FILE_TEST_EXISTS));

  write_setting (writer, "two");
  g_assert_cmpint (visit_from_outside (temp->path), ==, 2);
  g_assert_true (g_file_test (log, G_FILE_TEST_EXISTS));
}

static gboolean
check_counts (const char  *path,
              GError     **error)
{
  static guint calls;

  return ++calls <= 2;
}

static void
test_checked_once (void)
{
  g_autoptr(CfTempStore) temp = cf_temp_store_new ();

  g_assert_true (g_file_set_contents (temp->path, "x", 1, NULL));
  g_assert_false (cf_open_files_contains (temp->path));

  char *first = cf_open_files_enter (temp->path, check_counts, NULL);
  char *second = cf_open_files_enter (temp->path, check_counts, NULL);

  g_assert_nonnull (first);
  g_assert_nonnull (second);
  cf_open_files_leave (first);
  g_autofree char *log = g_strconcat (temp->path, "-wal", NULL);

  g_assert_true (cf_open_files_contains (temp->path));
  g_assert_true (cf_open_files_contains (log));
  cf_open_files_leave (second);
  g_assert_false (cf_open_files_contains (temp->path));

  cf_open_files_leave (cf_open_files_enter (temp->path, check_counts, NULL));
  g_assert_null (cf_open_files_enter (temp->path, check_counts, NULL));
  g_assert_false (cf_open_files_contains (temp->path));
}

int
main (int   argc,
      char *argv[])
{
  if (argc == 3 && g_str_equal (argv[1], "--visit"))
    {
      g_print ("%d\n", visit (argv[2]));
      return EXIT_SUCCESS;
    }

  program = argv[0];
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/two-processes/others-come-and-go", test_others_come_and_go);
  g_test_add_func ("/two-processes/checked-once", test_checked_once);

  return g_test_run ();
}
