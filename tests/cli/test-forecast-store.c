/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-forecast-store.c: what a planner does to the forecast of a store, by the command line. */
#include "store-run.h"

#include <json-glib/json-glib.h>
#include <string.h>

typedef StoreRun Fixture;

/* Words are separated by “|”, since dates with times have spaces. */
static void
run (Fixture    *fixture,
     const char *words,
     int         status)
{
  g_auto(GStrv) arguments = g_strsplit (words, "|", -1);

  store_run (fixture, arguments, status);
}

static JsonArray *
parse (Fixture    *fixture,
       JsonParser *parser)
{
  g_autoptr(GError) error = NULL;

  json_parser_load_from_data (parser, fixture->output, -1, &error);
  g_assert_no_error (error);
  return json_node_get_array (json_parser_get_root (parser));
}

static void
assert_shows (Fixture    *fixture,
              const char *text)
{
  if (strstr (fixture->output, text) == NULL)
    g_error ("“%s” is not in\n%s", text, fixture->output);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  unused)
{
  fixture->temp = cf_temp_store_new ();
  run (fixture, "sample|--people|12|--days|70|--until|2026-06-15", 0);
  run (fixture, "forecast|run|--days|14", 0);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  unused)
{
  store_run_clear (fixture);
}

/* FC-5: a layer lifts what is asked for, and switched off leaves it as it was, to the letter. */
static void
test_layer (Fixture       *fixture,
            gconstpointer  unused)
{
  g_autofree char *before = NULL;
  g_autofree char *lifted = NULL;

  run (fixture, "requirement|run|--json", 0);
  before = g_steal_pointer (&fixture->output);
  run (fixture, "forecast|layer|Promotion|--from|2026-06-17|--days|2|--time|10:00-14:00|"
                "--percent|25|--queue|Hotline", 0);
  run (fixture, "forecast|layers", 0);
  assert_shows (fixture, "+  Promotion  +25");
  run (fixture, "requirement|run|--json", 0);
  lifted = g_steal_pointer (&fixture->output);
  g_assert_cmpstr (lifted, !=, before);
  run (fixture, "forecast|explain|--day|2026-06-17|--time|11:00|--queue|Hotline", 0);
  assert_shows (fixture, "Promotion (+25");

  run (fixture, "forecast|layer|Promotion|--off", 0);
  run (fixture, "requirement|run|--json", 0);
  g_assert_cmpstr (fixture->output, ==, before);
  run (fixture, "forecast|layer|Promotion|--on", 0);
  run (fixture, "requirement|run|--json", 0);
  g_assert_cmpstr (fixture->output, ==, lifted);
  run (fixture, "forecast|layer|Promotion|--remove", 0);
  run (fixture, "requirement|run|--json", 0);
  g_assert_cmpstr (fixture->output, ==, before);

  run (fixture, "forecast|layer|Nothing|--off", 2);
  run (fixture, "forecast|layer|Two|--from|2026-06-17|--percent|1|--add|1", 2);
  run (fixture, "forecast|layer|Time|--from|2026-06-17|--percent|1|--time|25:00-26:00", 2);
  run (fixture, "forecast|layer|Less|--from|2026-06-17|--percent|-150", 1);
}

/* FC-2: a mark changes the forecast, and removed gives exactly the old one. */
static void
test_mark (Fixture       *fixture,
           gconstpointer  unused)
{
  g_autofree char *before = NULL;
  g_autofree char *unmark = NULL;
  g_auto(GStrv) lines = NULL;

  run (fixture, "forecast|run|--days|14", 0);
  before = g_steal_pointer (&fixture->output);
  run (fixture, "forecast|mark|--from|2026-06-08|--kind|exclude|--note|Bad Monday", 0);
  run (fixture, "forecast|run|--days|14", 0);
  g_assert_cmpstr (fixture->output, !=, before);
  run (fixture, "forecast|marks", 0);
  assert_shows (fixture, "2026-06-08 00:00  2026-06-09 00:00  exclude  Bad Monday");

  lines = g_strsplit (fixture->output, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    if (strstr (lines[i], "Bad Monday") != NULL)
      unmark = g_strdup_printf ("forecast|unmark|%" G_GINT64_FORMAT,
                                g_ascii_strtoll (lines[i], NULL, 10));
  run (fixture, unmark, 0);
  run (fixture, "forecast|run|--days|14", 0);
  g_assert_cmpstr (fixture->output, ==, before);

  run (fixture, "forecast|mark|--from|Monday", 2);
  run (fixture, "forecast|mark|--from|2026-06-08 10:00|--kind|special", 1);
  run (fixture, "forecast|unmark|1", 1);
}

/* FC-6, IN-4: the past two weeks judged by a forecast that did not know them. */
static void
test_accuracy_and_today (Fixture       *fixture,
                         gconstpointer  unused)
{
  g_autoptr(JsonParser) parser = json_parser_new ();

  run (fixture, "forecast|run|--from|2026-06-01|--days|21", 0);
  run (fixture, "forecast|accuracy|--queue|Hotline|--json", 0);

  JsonArray *lines = parse (fixture, parser);
  JsonObject *all = json_array_get_object_element (lines, 0);

  g_assert_cmpstr (json_object_get_string_member (all, "name"), ==, "intervals");
  g_assert_cmpint (json_object_get_int_member (all, "n"), >, 500);
  g_assert_cmpfloat (json_object_get_double_member (all, "wape"), >, 0.05);
  g_assert_cmpfloat (json_object_get_double_member (all, "wape"), <, 0.35);
  run (fixture, "forecast|accuracy", 0);
  assert_shows (fixture, "2 weeks ahead");

  run (fixture, "forecast|today|--day|2026-06-14|--queue|Hotline", 0);
  assert_shows (fixture, "The day is over");
  run (fixture, "forecast|today|--day|2026-06-16|--queue|Hotline|--save", 0);
  assert_shows (fixture, "Nothing of this day has come yet");
  run (fixture, "forecast|today|--day|2026-03-02", 0);
  g_assert_cmpstr (fixture->output, ==, "");
  run (fixture, "forecast|today|--day|2026-03-02|--queue|Hotline", 1);
}

/* FC-11: a month for each of twelve, and a sentence. */
static void
test_months (Fixture       *fixture,
             gconstpointer  unused)
{
  g_autoptr(JsonParser) parser = json_parser_new ();

  run (fixture, "forecast|months|--growth|0.08|--attrition|0.2|--json", 0);

  JsonArray *months = parse (fixture, parser);
  JsonObject *last = json_array_get_object_element (months, 11);

  g_assert_cmpuint (json_array_get_length (months), ==, 12);
  g_assert_cmpstr (json_object_get_string_member (last, "month"), ==, "2027-06-01");
  g_assert_cmpfloat (json_object_get_double_member (last, "short_by"), >, 0.0);
  run (fixture, "forecast|months|--growth|0.08", 0);
  assert_shows (fixture, "Short of people from");
  run (fixture, "forecast|months|--months|99", 2);
  /* A leader sees a team: short of everybody else, the figures would be wrong. */
  run (fixture, "--as|0107|forecast|months", 1);
}

/* FC-9, FC-10: by the command line, with what cannot be. */
static void
test_work (Fixture       *fixture,
           gconstpointer  unused)
{
  g_autofree char *calls = NULL;

  run (fixture, "requirement|run|--queue|Orders", 0);
  calls = g_steal_pointer (&fixture->output);
  run (fixture, "forecast|defer|--queue|Orders|--hours|8", 0);
  run (fixture, "requirement|run|--queue|Orders", 0);
  g_assert_cmpstr (fixture->output, !=, calls);
  run (fixture, "forecast|defer|--queue|Orders|--hours|0", 0);
  run (fixture, "requirement|run|--queue|Orders", 0);
  g_assert_cmpstr (fixture->output, ==, calls);

  run (fixture, "forecast|start|--queue|Orders|--calls|800|--curve|retail", 0);
  run (fixture, "forecast|start|--queue|Orders|--calls|800|--curve|moon", 2);
  run (fixture, "forecast|start|--queue|Orders|--calls|800|--weekdays|1,2", 2);
  run (fixture, "forecast|start|--queue|Nobody|--calls|800", 1);
  run (fixture, "forecast|defer|--hours|-1", 2);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func) g_test_add ("/cli/forecast/" path, Fixture, NULL, set_up, func, tear_down)
  ADD ("layer", test_layer);
  ADD ("mark", test_mark);
  ADD ("accuracy-and-today", test_accuracy_and_today);
  ADD ("months", test_months);
  ADD ("work", test_work);

  return g_test_run ();
}
