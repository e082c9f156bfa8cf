/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-schedule.c: schedule build, show and check, as a night's job calls them. */
#include "cf-right.h"
#include "store-run.h"

#include <glib/gstdio.h>
#include <json-glib/json-glib.h>
#include <sqlite3.h>
#include <string.h>

#define PERIOD "--from 2026-03-02 --days 14"
#define BUILD "schedule build " PERIOD " --moves 20000 --seed 4"

typedef StoreRun Fixture;

static void
run (Fixture    *fixture,
     const char *words,
     int         status)
{
  g_auto(GStrv) arguments = g_strsplit (words, " ", -1);

  store_run (fixture, arguments, status);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  unused)
{
  fixture->temp = cf_temp_store_new ();
  run (fixture, "sample --people 20 --days 35 --until 2026-03-02", 0);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  unused)
{
  store_run_clear (fixture);
}

static void
assert_last_line (Fixture    *fixture,
                  const char *pattern)
{
  g_auto(GStrv) lines = g_strsplit (g_strchomp (fixture->output), "\n", -1);
  const char *last = lines[g_strv_length (lines) - 1];

  if (!g_regex_match_simple (pattern, last, 0, 0))
    g_error ("the last line is “%s”", last);
}

/* Without a forecast there is nothing to build for; with one the schedule is legal. */
static void
test_build_and_check (Fixture       *fixture,
                      gconstpointer  unused)
{
  run (fixture, BUILD, 1);
  g_assert_nonnull (strstr (fixture->errors, "run the forecast first"));
  run (fixture, "forecast run " PERIOD, 0);
  run (fixture, BUILD, 0);
  assert_last_line (fixture, "^0 hard, [0-9]+ soft, [0-9]+ open shifts$");
  g_assert_nonnull (strstr (fixture->output, "expected service level"));
  run (fixture, "schedule check", 0);
  assert_last_line (fixture, "^0 hard, [0-9]+ soft, [0-9]+ open shifts$");
  run (fixture, "schedule check " PERIOD, 0);
  run (fixture, "schedule check --days 14", 2);
}

static void
test_json (Fixture       *fixture,
           gconstpointer  unused)
{
  g_autoptr(JsonParser) parser = json_parser_new ();
  JsonObject *root;

  run (fixture, "forecast run " PERIOD, 0);
  run (fixture, BUILD, 0);
  run (fixture, "schedule check --json", 0);
  g_assert_true (json_parser_load_from_data (parser, fixture->output, -1, NULL));
  root = json_node_get_object (json_parser_get_root (parser));
  g_assert_cmpint (json_object_get_int_member (root, "hard"), ==, 0);
  g_assert_cmpint (json_array_get_length (json_object_get_array_member (root, "findings")), ==,
                   json_object_get_int_member (root, "soft"));
}

/* Somebody of the sample center who gets the role. */
static char *
employ (Fixture *fixture,
        CfRole   role)
{
  g_autofree char *sql
    = g_strdup_printf ("UPDATE account SET role = %d WHERE id = (SELECT id FROM account"
                       " WHERE role = %d ORDER BY id LIMIT 1) RETURNING (SELECT a.staff_number"
                       " FROM agent a WHERE a.id = account.id)", (int) role, CF_ROLE_AGENT);
  sqlite3 *other = NULL;
  sqlite3_stmt *query = NULL;

  sqlite3_open (fixture->temp->path, &other);
  g_assert_cmpint (sqlite3_prepare_v2 (other, sql, -1, &query, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_step (query), ==, SQLITE_ROW);

  char *number = g_strdup ((const char *) sqlite3_column_text (query, 0));

  g_assert_cmpint (sqlite3_step (query), ==, SQLITE_DONE);
  sqlite3_finalize (query);
  sqlite3_close (other);
  return number;
}

/* Nothing is added up of a draft for those who see only what is published. */
static void
test_draft (Fixture       *fixture,
            gconstpointer  unused)
{
  static const CfRole roles[] = {
    CF_ROLE_LEADER, CF_ROLE_INFORMATION_DESK, CF_ROLE_INSPECTOR, CF_ROLE_TRAINER,
  };

  run (fixture, "forecast run " PERIOD, 0);
  run (fixture, BUILD, 0);
  run (fixture, "schedule show", 0);
  g_assert_nonnull (strstr (fixture->output, "scheduled"));
  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    {
      g_autofree char *number = employ (fixture, roles[i]);
      g_autofree char *show = g_strdup_printf ("--as %s schedule show", number);
      g_autofree char *check = g_strdup_printf ("--as %s schedule check", number);
      g_autofree char *export
        = g_strdup_printf ("--as %s schedule export " PERIOD " --format csv --output %s.csv",
                           number, fixture->temp->path);
      g_autofree char *verify = g_strdup_printf ("--as %s staffing verify --from 2026-03-03 "
                                                 "--repetitions 50 --schedule", number);

      run (fixture, show, 0);
      g_assert_null (strstr (fixture->output, "scheduled"));
      g_assert_null (strstr (fixture->output, "service level"));
      g_assert_nonnull (strstr (fixture->output, "the coverage is left out"));
      run (fixture, export, 1);
      g_assert_nonnull (strstr (fixture->errors, "cannot export them"));
      run (fixture, check, 1);
      g_assert_nonnull (strstr (fixture->errors, "cannot check them"));
      run (fixture, verify, 1);
      g_assert_nonnull (strstr (fixture->errors, "You do not see"));
    }
}

/* Requirement and schedule played through: every open interval has a verdict and its bounds. */
static void
test_verify (Fixture       *fixture,
             gconstpointer  unused)
{
  const char * const words[] = {
    "staffing verify --from 2026-03-03 --days 2 --repetitions 100 --json",
    "staffing verify --from 2026-03-03 --days 2 --repetitions 100 --schedule --overflow 10 --json",
  };

  run (fixture, "staffing verify --from 2026-03-03", 1);
  run (fixture, "forecast run " PERIOD, 0);
  run (fixture, BUILD, 0);
  for (guint w = 0; w < G_N_ELEMENTS (words); w++)
    {
      g_autoptr(JsonParser) parser = json_parser_new ();
      JsonArray *cells;

      run (fixture, words[w], 0);
      g_assert_true (json_parser_load_from_data (parser, fixture->output, -1, NULL));
      cells = json_node_get_array (json_parser_get_root (parser));
      g_assert_cmpuint (json_array_get_length (cells), >, 40);
      for (guint i = 0; i < json_array_get_length (cells); i++)
        {
          JsonObject *cell = json_array_get_object_element (cells, i);

          g_assert_cmpstr (json_object_get_string_member (cell, "verdict"), !=, "closed");
          g_assert_cmpfloat (json_object_get_double_member (cell, "low"), <=,
                             json_object_get_double_member (cell, "service_level"));
          g_assert_cmpfloat (json_object_get_double_member (cell, "high"), >=,
                             json_object_get_double_member (cell, "service_level"));
        }
    }

  run (fixture, "staffing verify --from 2026-03-03 --repetitions 50 --repair", 0);
  g_assert_nonnull (strstr (fixture->output, "agent hours would hold everywhere"));
  run (fixture, "staffing verify --from 2026-06-01 --schedule", 1);
}

/* The same store, seed and number of moves: the same schedule, to the letter. */
static void
test_same_moves (Fixture       *fixture,
                 gconstpointer  unused)
{
  g_autofree char *first = NULL;

  run (fixture, "forecast run " PERIOD, 0);
  run (fixture, BUILD, 0);
  run (fixture, "schedule show", 0);
  first = g_steal_pointer (&fixture->output);
  run (fixture, "schedule build " PERIOD " --moves 20000 --seed 5", 0);
  run (fixture, "schedule show", 0);
  g_assert_cmpstr (first, !=, fixture->output);
  run (fixture, BUILD, 0);
  run (fixture, "schedule show", 0);
  g_assert_cmpstr (first, ==, fixture->output);
}

/* Leave that came in from outside makes a shift of the built schedule illegal. */
static void
test_broken_rule (Fixture       *fixture,
                  gconstpointer  unused)
{
  sqlite3 *db = NULL;

  run (fixture, "forecast run " PERIOD, 0);
  run (fixture, BUILD, 0);
  g_assert_cmpint (sqlite3_open (fixture->temp->path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, "INSERT INTO leave SELECT 1, agent_id, day, day + 1, 0, 1, "
                                 "NULL FROM shift WHERE agent_id IS NOT NULL AND day >= 20514 "
                                 "ORDER BY id LIMIT 1", NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (db);
  run (fixture, "schedule check " PERIOD, 1);
  assert_last_line (fixture, "^1 hard, ");
  g_assert_nonnull (strstr (fixture->output, "Is on leave"));
}

static char *
write_file (Fixture    *fixture,
            const char *name,
            const char *text)
{
  char *path = g_build_filename (fixture->temp->folder, name, NULL);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  return path;
}

/* From nothing to a legal schedule by the command line alone: the store that init makes has the
 * shift types that the window starts with. */
static void
test_from_init (Fixture       *fixture,
                gconstpointer  unused)
{
  g_autoptr(GString) people = g_string_new ("staff number,name,contract hours,skills\n");
  g_autoptr(GString) calls = g_string_new ("date,time,calls\n");

  for (int i = 1; i <= 12; i++)
    g_string_append_printf (people, "%04d,Person %d,40,Hotline\n", i, i);
  for (int day = 1; day <= 28; day++)
    for (int hour = 8; hour < 20; hour++)
      g_string_append_printf (calls, "2026-02-%02d,%02d:00,%d\n", day, hour, 8 + hour % 5);

  /* A place of its own: the fixture's store is a sample center. */
  cf_temp_store_free (fixture->temp);
  fixture->temp = cf_temp_store_new ();

  g_autofree char *people_file = write_file (fixture, "people.csv", people->str);
  g_autofree char *calls_file = write_file (fixture, "calls.csv", calls->str);
  g_autofree char *import_people = g_strconcat ("import people ", people_file, NULL);
  g_autofree char *import_calls = g_strconcat ("import volumes ", calls_file, " --queue Hotline",
                                               NULL);

  run (fixture, "init", 0);
  run (fixture, import_calls, 0);
  run (fixture, import_people, 0);
  run (fixture, "forecast run " PERIOD, 0);
  run (fixture, BUILD, 0);
  assert_last_line (fixture, "^0 hard, [0-9]+ soft, [0-9]+ open shifts$");
  g_assert_true (g_regex_match_simple ("^12 people, [1-9][0-9]+ shifts", fixture->output, 0, 0));
  run (fixture, "check", 0);
}

/* FC-10: a center that opens tomorrow: no history, no queue, and yet a forecast. */
static void
test_start_from_init (Fixture       *fixture,
                      gconstpointer  unused)
{
  cf_temp_store_free (fixture->temp);
  fixture->temp = cf_temp_store_new ();

  run (fixture, "init", 0);
  run (fixture, "forecast start --calls 300", 1);
  run (fixture, "forecast start --queue Hotline --calls 300 --curve office", 0);
  run (fixture, "forecast run " PERIOD, 0);
  g_assert_nonnull (strstr (fixture->output, "2026-03-02       300  Hotline"));
  /* One that is mistyped later is not made. */
  run (fixture, "forecast start --queue Hotlin --calls 300", 1);
}

/* IO-8: the end of a night's job: the poster on paper and as a picture, and the table. */
static void
test_export (Fixture       *fixture,
             gconstpointer  unused)
{
  static const struct { const char *format, *begins; } files[] = {
    { "pdf", "%PDF-" },
    { "png", "\x89PNG" },
    { "csv", "\xef\xbb\xbf" "Staff number,Name,Team,2026-03-02," },
  };

  run (fixture, "forecast run " PERIOD, 0);
  run (fixture, BUILD, 0);
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = g_strconcat (fixture->temp->path, ".", files[i].format, NULL);
      g_autofree char *words = g_strconcat ("schedule export " PERIOD " --format ", files[i].format,
                                            " --output ", path, NULL);
      g_autofree char *bytes = NULL;
      gsize length = 0;

      run (fixture, words, 0);
      g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
      g_assert_cmpuint (length, >, 1000);
      g_assert_cmpmem (bytes, strlen (files[i].begins), files[i].begins, strlen (files[i].begins));
      g_unlink (path);
    }

  run (fixture, "schedule export " PERIOD " --format doc --output x", 2);
  run (fixture, "schedule export " PERIOD " --format pdf --output /nowhere/x", 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, test) g_test_add ("/schedule/" name, Fixture, NULL, set_up, test, tear_down)
  ADD ("build-and-check", test_build_and_check);
  ADD ("json", test_json);
  ADD ("same-moves", test_same_moves);
  ADD ("draft", test_draft);
  ADD ("verify", test_verify);
  ADD ("broken-rule", test_broken_rule);
  ADD ("from-init", test_from_init);
  ADD ("start-from-init", test_start_from_init);
  ADD ("export", test_export);
  return g_test_run ();
}
