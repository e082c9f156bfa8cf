/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The forms of callfloorctl that work on files are fixed: outside programs call them. */
#include "engine-run.h"

#include <string.h>

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
    { "forecast", 2 },
    { "forecast --history a --output b --origin soon --days 7", 2 },
    { "forecast --history a --output b --origin 2026-01-01 --days 0", 2 },
    { "forecast --history /nowhere/a --output b --origin 2026-01-01 --days 7", 1 },
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
  ADD ("forecast", test_forecast);
  ADD ("forecast-knows-the-past-only", test_forecast_knows_the_past_only);
  ADD ("on-a-store", test_on_a_store);
  ADD ("refusals", test_refusals);
  ADD ("bad-files", test_bad_files);

  return g_test_run ();
}
