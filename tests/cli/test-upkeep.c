/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-upkeep.c: init, sample, backup, restore, check and --as, as a night's job calls them. */
#include "cf-right.h"
#include "store-run.h"

#include <sqlite3.h>
#include <string.h>

typedef struct
{
  StoreRun  base;          /* its output: what was printed, errors too */
  char     *copy;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  unused)
{
  fixture->base.temp = cf_temp_store_new ();
  fixture->copy = g_build_filename (fixture->base.temp->folder, "copy.db", NULL);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  unused)
{
  store_run_clear (&fixture->base);
  g_free (fixture->copy);
}

/* @words after --store PATH; COPY in them is the copy's path. */
static void
run (Fixture    *fixture,
     const char *words,
     int         status)
{
  g_auto(GStrv) arguments = g_strsplit (words, " ", -1);
  char *output;

  for (guint i = 0; arguments[i] != NULL; i++)
    if (g_str_equal (arguments[i], "COPY"))
      {
        g_free (arguments[i]);
        arguments[i] = g_strdup (fixture->copy);
      }
  store_run (&fixture->base, arguments, status);

  output = g_strconcat (fixture->base.output, fixture->base.errors, NULL);
  g_free (fixture->base.output);
  fixture->base.output = output;
}

static void
assert_says (Fixture    *fixture,
             const char *text)
{
  if (strstr (fixture->base.output, text) == NULL)
    g_error ("“%s” is not in: %s", text, fixture->base.output);
}

/* A mistyped path does not become a store. */
static void
test_nothing_there (Fixture       *fixture,
                    gconstpointer  unused)
{
  static const char * const cases[] = {
    "check", "backup COPY", "schedule show --from 2026-03-02 --days 7",
    "requirement run --from 2026-03-02 --days 7", "forecast run --from 2026-03-02 --days 7",
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      run (fixture, cases[i], 1);
      assert_says (fixture, "There is no store");
      g_assert_false (g_file_test (fixture->base.temp->path, G_FILE_TEST_EXISTS));
    }
}

static void
test_round (Fixture       *fixture,
            gconstpointer  unused)
{
  run (fixture, "init", 0);
  run (fixture, "init", 1);
  run (fixture, "check", 0);
  assert_says (fixture, "People: 0.");

  run (fixture, "backup COPY", 0);
  run (fixture, "sample --people 12 --days 28 --until 2026-03-02", 0);
  run (fixture, "check", 0);
  assert_says (fixture, "People: 12.");

  run (fixture, "restore COPY", 0);
  assert_says (fixture, "before-restore");
  run (fixture, "check", 0);
  assert_says (fixture, "People: 0.");

  run (fixture, "backup", 2);
  run (fixture, "restore", 2);
  run (fixture, "restore /nowhere.db", 1);
}

/* A number of somebody with that role, as another tool reads it. */
static char *
find_number (Fixture *fixture,
             CfRole   role)
{
  g_autofree char *sql = g_strdup_printf ("SELECT staff_number FROM agent JOIN account USING (id)"
                                          " WHERE role = %d LIMIT 1", role);
  sqlite3 *other = NULL;
  sqlite3_stmt *query = NULL;

  sqlite3_open (fixture->base.temp->path, &other);
  g_assert_cmpint (sqlite3_prepare_v2 (other, sql, -1, &query, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_step (query), ==, SQLITE_ROW);

  char *number = g_strdup ((const char *) sqlite3_column_text (query, 0));

  sqlite3_finalize (query);
  sqlite3_close (other);
  return number;
}

static void
run_as (Fixture    *fixture,
        const char *number,
        const char *words,
        int         status)
{
  g_autofree char *all = g_strdup_printf ("--as %s %s", number, words);

  run (fixture, all, status);
}

static void
test_rights (Fixture       *fixture,
             gconstpointer  unused)
{
  run (fixture, "sample --people 12 --days 28 --until 2026-03-02", 0);

  g_autofree char *manager = find_number (fixture, CF_ROLE_MANAGER);
  g_autofree char *agent = find_number (fixture, CF_ROLE_AGENT);

  run_as (fixture, manager, "check", 0);
  run_as (fixture, manager, "backup COPY", 0);
  run_as (fixture, agent, "check", 1);
  assert_says (fixture, "You do not have the right");
  run_as (fixture, agent, "backup COPY", 1);
  run_as (fixture, agent, "restore COPY", 1);
  run_as (fixture, agent, "schedule build --from 2026-03-09 --days 7 --moves 10", 1);
  run_as (fixture, "nobody", "check", 1);
}

static void
test_tampered (Fixture       *fixture,
               gconstpointer  unused)
{
  sqlite3 *other = NULL;

  run (fixture, "sample --people 12 --days 28 --until 2026-03-02", 0);
  sqlite3_open (fixture->base.temp->path, &other);
  g_assert_cmpint (sqlite3_exec (other, "UPDATE account SET role = 1 WHERE role = 8", NULL, NULL,
                                 NULL), ==, SQLITE_OK);
  sqlite3_close (other);
  run (fixture, "check", 1);
  assert_says (fixture, "account");
}

#define ADD(path, function) \
  g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/upkeep/nothing-there", test_nothing_there);
  ADD ("/upkeep/round", test_round);
  ADD ("/upkeep/rights", test_rights);
  ADD ("/upkeep/tampered", test_tampered);

  return g_test_run ();
}
