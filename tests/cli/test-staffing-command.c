/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The staffing commands that work on numbers and files. */
#include "engine-run.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

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
    /* nobody calls: nobody, or the minimum */
    { "staffing --calls 0 --aht 180 --json", 0, 6 },
    { "staffing --calls 0 --aht 180 --minimum 2 --json", 2, 7 },
    { "staffing --calls 100 --aht 180 --goal 50/20 --max-asa 5 --json", 15, 11 },
    { "staffing --calls 20 --aht 300 --patience 180 --level answered --json", 5, 10 },
    { "staffing --calls 500 --aht 300 --patience 180 --json", 84, 11 },
    { "staffing --calls 500 --aht 300 --patience 180 --risk 0.8 --variation 0.1 --json", 91, 11 },
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

static void
test_staffing_simulate (Fixture       *fixture,
                        gconstpointer  unused)
{
  g_autoptr(JsonArray) rows
    = run_json ("staffing simulate --calls 100 --aht 180 --patience 300 --agents 14 --days 500 "
                "--json");
  double low = member (rows, 0, "low");
  double high = member (rows, 0, "high");

  g_assert_cmpfloat_with_epsilon (member (rows, 0, "expected"), 0.916792, 1e-6);
  g_assert_cmpfloat (high - low, <, 0.02);
  g_assert_cmpfloat (low - 0.01, <, 0.916792);
  g_assert_cmpfloat (high + 0.01, >, 0.916792);

  g_autofree char *words
    = g_strdup_printf ("staffing simulate --history %s --aht 300 --patience 180 --days 50 "
                       "--repair --output %s", fixture->history, fixture->output);
  g_autofree char *text = NULL;
  g_autofree char *printed = NULL;

  /* A file with agents is taken at its word. */
  write_file (fixture->history, "date,time,calls,agents\n2026-03-02,08:00,100,2\n"
                                "2026-03-02,08:30,100,40\n");
  printed = run (words, 0);
  g_assert_nonnull (strstr (printed, "2026-03-02  21.0 "));
  g_assert_true (g_file_get_contents (fixture->output, &text, NULL, NULL));

  g_auto(GStrv) lines = g_strsplit (text, "\n", -1);

  g_assert_cmpstr (lines[0], ==, "date,time,calls,agents,service_level,low,high,expected,asa,"
                                 "abandonment,occupancy,repaired");
  for (guint i = 1; i < 3; i++)
    {
      g_auto(GStrv) fields = g_strsplit (lines[i], ",", -1);

      g_assert_cmpuint (g_strv_length (fields), ==, 12);
      g_assert_cmpstr (fields[3], ==, i == 1 ? "2" : "40");
      g_assert_cmpfloat (fabs (g_ascii_strtod (fields[4], NULL) - (i == 1 ? 0.1 : 0.95)), <, 0.1);
      g_assert_cmpint (atoi (fields[11]), >, 15);
      g_assert_cmpint (atoi (fields[11]), <, 24);
    }
}

static void
test_staffing_pool (Fixture       *fixture,
                    gconstpointer  unused)
{
  g_autofree char *output
    = run ("staffing pool --queue 100/300 --queue 100/300 --patience 300 --days 300 --json", 0);
  g_autoptr(JsonNode) root = json_from_string (output, NULL);
  JsonObject *object = json_node_get_object (root);

  g_assert_cmpint (json_object_get_int_member (object, "pooled"), ==, 37);
  g_assert_cmpint (json_object_get_int_member (object, "dedicated"), ==, 40);
  g_assert_cmpint (json_object_get_int_member (object, "found"), <=, 38);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (object, "queues")), ==,
                    2);
}

/* Calls of half an interval: the modified load comes later than the calls. */
static void
test_staffing_method (Fixture       *fixture,
                      gconstpointer  unused)
{
  const char * const methods[] = { "stationary", "automatic" };
  double loads[2];

  write_file (fixture->history, "date,time,calls\n2026-03-02,08:00,20\n2026-03-02,08:30,60\n");
  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *words
        = g_strdup_printf ("staffing --history %s --aht 900 --patience 180 --output %s --method %s",
                           fixture->history, fixture->output, methods[i]);
      g_autofree char *printed = run (words, 0);
      g_autofree char *text = NULL;

      g_assert_cmpint (strstr (printed, "modified-mean") != NULL, ==, i == 1);
      g_assert_true (g_file_get_contents (fixture->output, &text, NULL, NULL));

      g_auto(GStrv) lines = g_strsplit (text, "\n", -1);
      g_auto(GStrv) fields = g_strsplit (lines[2], ",", -1);

      loads[i] = g_ascii_strtod (fields[3], NULL);
    }

  g_assert_cmpfloat_with_epsilon (loads[0], 30.0, 1e-6);
  g_assert_cmpfloat (loads[1], <, 24.0);
  g_assert_cmpfloat (loads[1], >, 18.0);
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
    { "staffing --calls 100 --aht 180 --method fast", 2 },
    { "staffing --calls 100 --aht 180 --risk often", 2 },
    { "staffing --calls 100 --aht 180 --risk 1.5", 2 },
    { "staffing --calls 100 --aht 180 --level all", 2 },
    { "staffing --calls 100 --aht 180 --minimum -1", 2 },
    /* no center is so large, and 0 is no limit that anybody can keep */
    { "staffing --calls 1e9 --aht 180", 2 },
    { "staffing --calls 100 --aht 180 --agents 100001", 2 },
    { "staffing --calls 100 --aht 180 --minimum 100001", 2 },
    { "staffing simulate --calls 1e9 --aht 180", 2 },
    { "staffing pool --queue 1e9/300 --patience 300", 2 },
    { "staffing --calls 100 --aht 180 --patience 60 --max-abandonment 0", 2 },
    { "staffing --calls 100 --aht 180 --max-occupancy 0", 2 },
    { "staffing --calls 100 --aht 180 --max-asa 0", 2 },
    { "staffing --calls -5 --aht 180", 2 },
    { "staffing simulate --calls -5 --aht 180", 2 },
    { "staffing simulate --aht 180", 2 },
    { "staffing simulate --calls 10 --aht 180 --days 0", 2 },
    { "staffing simulate --history /nowhere/a --output b --aht 180", 1 },
    { "staffing pool --patience 300", 2 },
    { "staffing pool --queue 100", 2 },
    { "staffing pool --queue 100/300 --cross-trained 2", 2 },
    { "staffing verify", 2 },
    { "staffing verify --from soon", 2 },
    { "staffing verify --from 2026-03-02 --schedule --repair", 2 },
    { "--store /nowhere/store.db staffing verify --from 2026-03-02", 1 },
    { "staffing --history /nowhere/a --output b --aht 180", 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_free (run (cases[i].words, cases[i].status));
}

#define ADD(path, func) \
  g_test_add ("/staffing-command/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("json", test_staffing_json);
  ADD ("options", test_staffing_options);
  ADD ("file", test_staffing_file);
  ADD ("method", test_staffing_method);
  ADD ("simulate", test_staffing_simulate);
  ADD ("pool", test_staffing_pool);
  ADD ("refusals", test_refusals);

  return g_test_run ();
}
