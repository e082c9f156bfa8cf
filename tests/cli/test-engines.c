/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The forms of callfloorctl that work on files are fixed: outside programs call them. */
#include <glib.h>
#include <json-glib/json-glib.h>
#include <string.h>
#include <sys/wait.h>

typedef struct
{
  char *folder;
  char *history;
  char *special;
  char *output;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("callfloor-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->history = g_build_filename (fixture->folder, "history.csv", NULL);
  fixture->special = g_build_filename (fixture->folder, "special.csv", NULL);
  fixture->output = g_build_filename (fixture->folder, "output.csv", NULL);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  unused)
{
  const char * const argv[] = { "rm", "-rf", fixture->folder, NULL };

  g_assert_true (g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL,
                               NULL, NULL, NULL));
  g_free (fixture->history);
  g_free (fixture->special);
  g_free (fixture->output);
  g_free (fixture->folder);
}

/* Runs callfloorctl with words separated by spaces; the exit status must be @status. Errors are one
 * sentence on standard error and nothing on standard output. */
static char *
run (const char *words,
     int         status)
{
  g_auto(GStrv) arguments = g_strsplit (words, " ", -1);
  g_autoptr(GPtrArray) argv = g_ptr_array_new ();
  g_autoptr(GError) error = NULL;
  g_autofree char *errors = NULL;
  char *output = NULL;
  int wait_status;

  g_ptr_array_add (argv, (gpointer) g_getenv ("CALLFLOORCTL"));
  for (guint i = 0; arguments[i] != NULL; i++)
    g_ptr_array_add (argv, arguments[i]);
  g_ptr_array_add (argv, NULL);

  g_spawn_sync (NULL, (char **) argv->pdata, NULL, G_SPAWN_DEFAULT, NULL, NULL, &output, &errors,
                &wait_status, &error);
  g_assert_no_error (error);
  g_assert_true (WIFEXITED (wait_status));
  g_assert_cmpint (WEXITSTATUS (wait_status), ==, status);

  if (status == 0)
    {
      g_assert_cmpstr (errors, ==, "");
    }
  else
    {
      g_assert_cmpstr (output, ==, "");
      g_assert_true (g_str_has_prefix (errors, "callfloorctl: "));
      g_assert_true (strchr (errors, '\n') == errors + strlen (errors) - 1);
    }

  return output;
}

static JsonArray *
run_json (const char *words)
{
  g_autofree char *output = run (words, 0);
  g_autoptr(JsonNode) root = json_from_string (output, NULL);

  g_assert_nonnull (root);
  g_assert_true (JSON_NODE_HOLDS_ARRAY (root));

  return json_array_ref (json_node_get_array (root));
}

static double
member (JsonArray  *rows,
        guint       row,
        const char *name)
{
  return json_object_get_double_member (json_array_get_object_element (rows, row), name);
}

static guint
count_chosen (JsonArray *rows,
              guint     *agents)
{
  guint n = 0;

  for (guint i = 0; i < json_array_get_length (rows); i++)
    if (json_object_get_boolean_member (json_array_get_object_element (rows, i), "chosen"))
      {
        *agents = (guint) member (rows, i, "agents");
        n++;
      }

  return n;
}

static void
test_staffing_json (Fixture       *fixture,
                    gconstpointer  unused)
{
  g_autoptr(JsonArray) rows
    = run_json ("staffing --calls 100 --interval 30 --aht 180 --goal 80/20 --shrinkage 0.3 --json");
  guint agents;

  g_assert_cmpuint (json_array_get_length (rows), ==, 11);
  g_assert_cmpuint (count_chosen (rows, &agents), ==, 1);
  g_assert_cmpuint (agents, ==, 14);
  g_assert_cmpfloat (member (rows, 0, "agents"), ==, 9);
  g_assert_cmpfloat_with_epsilon (member (rows, 5, "service_level"), 0.888350019179, 1e-12);
  g_assert_cmpfloat_with_epsilon (member (rows, 5, "occupancy"), 0.714285714286, 1e-12);
  g_assert_cmpfloat_with_epsilon (member (rows, 5, "wait_probability"), 0.174131933595, 1e-12);
  g_assert_cmpfloat_with_epsilon (member (rows, 5, "asa"), 7.835937012, 1e-9);
  g_assert_cmpfloat (member (rows, 5, "abandonment"), ==, 0.0);
  g_assert_cmpfloat (member (rows, 5, "on_roster"), ==, 20);
  /* 9 and 10 agents never catch up with 10 erlangs. */
  g_assert_true (json_object_get_null_member (json_array_get_object_element (rows, 1), "asa"));
  g_assert_cmpfloat (member (rows, 1, "service_level"), ==, 0.0);
  g_assert_cmpfloat (member (rows, 1, "occupancy"), ==, 1.0);
}

static void
test_staffing_options (Fixture       *fixture,
                       gconstpointer  unused)
{
  const struct { const char *words; guint agents, n_rows; } cases[] = {
    { "staffing --calls 500 --aht 240 --json", 74, 11 },
    { "staffing --calls 500 --aht 240 --max-occupancy 0.85 --json", 79, 11 },
    { "staffing --calls 50 --interval 60 --aht 450 --json", 10, 11 },
    { "staffing --calls 200 --aht 300 --patience 180 --json", 36, 11 },
    { "staffing --calls 200 --aht 300 --patience 180 --max-abandonment 0.03 --json", 38, 11 },
    { "staffing --calls 100 --aht 180 --goal 95/20 --json", 16, 11 },
    { "staffing --calls 100 --aht 180 --agents 3 --json", 3, 8 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(JsonArray) rows = run_json (cases[i].words);
      guint agents;

      g_assert_cmpuint (json_array_get_length (rows), ==, cases[i].n_rows);
      g_assert_cmpuint (count_chosen (rows, &agents), ==, 1);
      g_assert_cmpuint (agents, ==, cases[i].agents);
    }
}

static void
write_file (const char *path,
            const char *text)
{
  g_autoptr(GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}

static void
test_staffing_file (Fixture       *fixture,
                    gconstpointer  unused)
{
  g_autofree char *words = g_strdup_printf ("staffing --history %s --aht 180 --output %s",
                                            fixture->history, fixture->output);
  g_autofree char *text = NULL;
  g_autofree char *printed = NULL;

  write_file (fixture->history, "date,time,calls\n2026-03-02,08:00,100\n2026-03-02,08:30,0\n");
  printed = run (words, 0);
  g_assert_true (g_file_get_contents (fixture->output, &text, NULL, NULL));
  g_assert_cmpstr (text, ==,
                   "date,time,calls,load,agents,service_level,occupancy\n"
                   "2026-03-02,08:00,100.000000,10.000000,14,0.888350,0.714286\n"
                   "2026-03-02,08:30,0.000000,0.000000,0,1.000000,0.000000\n");
}

/* Eight weeks of weekdays, 09:00 and 10:00; every second Wednesday of the last ones is special. */
static void
write_weeks (Fixture *fixture)
{
  g_autoptr(GString) text = g_string_new ("date,time,calls\n");

  for (guint d = 0; d < 56; d++)
    {
      g_autoptr(GDate) date = g_date_new_dmy (2, 3, 2026);

      g_date_add_days (date, d);
      for (guint hour = 9; hour < 11 && d % 7 < 5; hour++)
        g_string_append_printf (text, "%04u-%02u-%02u,%02u:00,%u\n", g_date_get_year (date),
                                g_date_get_month (date), g_date_get_day (date), hour,
                                d == 30 || d == 44 ? 20 : hour == 9 ? 60 : 40);
    }

  write_file (fixture->history, text->str);
  write_file (fixture->special,
              "date,class\n2026-04-01,fair\n2026-04-15,fair\n2026-04-29,fair\n");
}

static void
test_forecast (Fixture       *fixture,
               gconstpointer  unused)
{
  g_autofree char *words
    = g_strdup_printf ("forecast --history %s --origin 2026-04-27 --days 7 --interval 60 "
                       "--output %s --special %s",
                       fixture->history, fixture->output, fixture->special);
  g_autofree char *text = NULL;
  g_autofree char *printed = NULL;

  write_weeks (fixture);
  printed = run (words, 0);
  g_assert_true (g_file_get_contents (fixture->output, &text, NULL, NULL));

  g_auto(GStrv) lines = g_strsplit (text, "\n", -1);

  /* Monday to Friday, two intervals each, and no weekend. */
  g_assert_cmpstr (lines[0], ==, "date,time,calls,q025,q10,q90,q975");
  g_assert_cmpuint (g_strv_length (lines), ==, 1 + 10 + 1);
  g_assert_true (g_str_has_prefix (lines[1], "2026-04-27,09:00,"));
  g_assert_true (g_str_has_prefix (lines[10], "2026-05-01,10:00,"));

  for (guint i = 1; i <= 10; i++)
    {
      g_auto(GStrv) fields = g_strsplit (lines[i], ",", -1);
      double calls = g_ascii_strtod (fields[2], NULL);
      double expected = g_str_equal (fields[0], "2026-04-29") ? 22.0 : i % 2 == 1 ? 60.0 : 40.0;

      g_assert_cmpuint (g_strv_length (fields), ==, 7);
      g_assert_cmpfloat (calls, >, 0.75 * expected);
      g_assert_cmpfloat (calls, <, 1.25 * expected);
      g_assert_cmpfloat (g_ascii_strtod (fields[3], NULL), <=, g_ascii_strtod (fields[4], NULL));
      g_assert_cmpfloat (g_ascii_strtod (fields[4], NULL), <=, calls);
      g_assert_cmpfloat (calls, <=, g_ascii_strtod (fields[5], NULL));
      g_assert_cmpfloat (g_ascii_strtod (fields[5], NULL), <=, g_ascii_strtod (fields[6], NULL));
    }
}

/* What comes after the origin is not looked at. */
static void
test_forecast_knows_the_past_only (Fixture       *fixture,
                                   gconstpointer  unused)
{
  g_autofree char *words
    = g_strdup_printf ("forecast --history %s --origin 2026-04-13 --days 14 --interval 60 "
                       "--output %s", fixture->history, fixture->output);
  g_autofree char *whole = NULL;
  g_autofree char *cut = NULL;
  g_autofree char *history = NULL;

  write_weeks (fixture);
  g_free (run (words, 0));
  g_assert_true (g_file_get_contents (fixture->output, &whole, NULL, NULL));

  g_assert_true (g_file_get_contents (fixture->history, &history, NULL, NULL));
  *strstr (history, "2026-04-13") = '\0';
  write_file (fixture->history, history);
  g_free (run (words, 0));
  g_assert_true (g_file_get_contents (fixture->output, &cut, NULL, NULL));
  g_assert_cmpstr (cut, ==, whole);
}

static void
test_refusals (Fixture       *fixture,
               gconstpointer  unused)
{
  const struct { const char *words; int status; } cases[] = {
    { "staffing", 2 },
    { "staffing --calls 100", 2 },
    { "staffing --calls -1 --aht 180", 2 },
    { "staffing --calls 100 --aht 0", 2 },
    { "staffing --calls 100 --aht 180 --goal 80", 2 },
    { "staffing --calls 100 --aht 180 --goal 180/20", 2 },
    { "staffing --calls 100 --aht 180 --interval 7", 2 },
    { "staffing --calls 100 --aht 180 --shrinkage 1", 2 },
    { "staffing --calls 100 --aht 180 --max-occupancy 85", 2 },
    { "staffing --history only --aht 180", 2 },
    { "forecast", 2 },
    { "forecast --history a --output b --origin soon --days 7", 2 },
    { "forecast --history a --output b --origin 2026-01-01 --days 0", 2 },
    { "forecast --history /nowhere/a --output b --origin 2026-01-01 --days 7", 1 },
    { "staffing --history /nowhere/a --output b --aht 180", 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_free (run (cases[i].words, cases[i].status));
}

static void
test_bad_files (Fixture       *fixture,
                gconstpointer  unused)
{
  const char * const texts[] = {
    "",
    "date,calls\n2026-01-01,3\n",
    "date,time,calls\n",
    "date,time,calls\n2026-01-01,08:00\n",
    "date,time,calls\n2026-13-01,08:00,3\n",
    "date,time,calls\n2026-01-01,25:00,3\n",
    "date,time,calls\n2026-01-01,08:10,3\n",
    "date,time,calls\n2026-01-01,08:00,many\n",
    "date,time,calls\n2026-01-01,08:00,-3\n",
    "date,time,calls\n0001-01-01,08:00,3\n2026-01-01,08:00,3\n",
    "date,time,calls\n2025-12-30,08:00,3\n",      /* fine, but no week */
  };
  g_autofree char *words
    = g_strdup_printf ("forecast --history %s --origin 2026-01-01 --days 7 --output %s",
                       fixture->history, fixture->output);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      write_file (fixture->history, texts[i]);
      g_free (run (words, 1));
      g_assert_false (g_file_test (fixture->output, G_FILE_TEST_EXISTS));
    }
}

static char *
run_on_store (Fixture    *fixture,
              const char *words,
              int         status)
{
  g_autofree char *all = g_strdup_printf ("--store %s/store.db %s", fixture->folder, words);

  return run (all, status);
}

/* The first half of the main job on a store: forecast, requirement, and their refusals. */
static void
test_on_a_store (Fixture       *fixture,
                 gconstpointer  unused)
{
  g_free (run_on_store (fixture, "init", 0));
  g_free (run_on_store (fixture, "forecast run", 1));           /* no queue */
  g_free (run_on_store (fixture, "sample --people 10 --days 35 --until 2026-03-02", 0));
  g_free (run_on_store (fixture, "requirement run", 1));        /* no forecast */
  g_free (run_on_store (fixture, "forecast run --queue Nobody", 1));
  g_free (run_on_store (fixture, "forecast run --days 0", 2));

  g_autofree char *forecast
    = run_on_store (fixture, "forecast run --from 2026-03-02 --days 7", 0);

  g_assert_nonnull (strstr (forecast, "2 queues forecast from 2026-03-02 to 2026-03-08, "
                                      "by history until 2026-03-01."));

  g_autofree char *text
    = run_on_store (fixture, "requirement run --queue Hotline --from 2026-03-02 --days 1 --json",
                    0);
  g_autoptr(JsonNode) root = json_from_string (text, NULL);
  JsonArray *rows = json_node_get_array (root);

  g_assert_cmpuint (json_array_get_length (rows), ==, 48);
  for (guint i = 0; i < 48; i++)
    {
      double load = member (rows, i, "calls") * member (rows, i, "aht") / 1800.0;

      g_assert_cmpfloat_with_epsilon (member (rows, i, "load"), load, 1e-5);
      g_assert_cmpfloat (member (rows, i, "on_roster"), >=, member (rows, i, "agents"));
      g_assert_cmpfloat (member (rows, i, "service_level"), >=, 0.8);
      g_assert_cmpfloat (member (rows, i, "occupancy"), <=, 0.85 + 1e-9);
    }
}

#define ADD(path, func) \
  g_test_add ("/engines/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("staffing-json", test_staffing_json);
  ADD ("staffing-options", test_staffing_options);
  ADD ("staffing-file", test_staffing_file);
  ADD ("forecast", test_forecast);
  ADD ("forecast-knows-the-past-only", test_forecast_knows_the_past_only);
  ADD ("on-a-store", test_on_a_store);
  ADD ("refusals", test_refusals);
  ADD ("bad-files", test_bad_files);

  return g_test_run ();
}
