/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-sql.c: every statement of the program, against a fresh schema: it is one statement and
 * prepares; it has no clock and no dice; it does not walk through a big table; and what it shows of
 * people goes through who is visible. */
#include "cf-db-private.h"
#include "cf-sight.h"
#include "cf-temp-store.h"

/* Those grow with every day; the others have a row a person, a queue, a type. */
static const char * const big_tables[] = {
  "interval_fact", "forecast_interval", "shift", "published_shift", "published_forecast",
  "history", "wish", "day_lock",
  NULL,
};

static const CfSightException may_scan[] = {
  { "check/counts", "counts every row, for callfloorctl check" },
  { "check/shift-overlap", "callfloorctl check reads all" },
  { "check/foreign-keys", "callfloorctl check reads all" },
  { "check/integrity", "callfloorctl check reads all" },
  { "history/chain", "walks the whole chain" },
  { "history/last", "one step at the end of its index" },
  { "schedule/forget-notes", "erasing a person, once in years" },
  { "shift/forget", "erasing a person, as above" },
  { "shift-type/forget-all", "in a store without people" },
  { "wish/forget", "erasing a person, as above" },
  { NULL },
};

/* What only commands ask, on the writing connection. A reading connection refuses them. */
static const char * const of_commands[] = {
  "account/is-last-manager", "account/secret", "account/sign-in", "agent/by-number", "agent/name",
  "contract/holds", "history/has", "leave/one", "leave/overlaps", "shift/of-person", "shift/open",
  "shift/queue", "skill/holds", "team-member/holds", "team/has-members", NULL,
};

static gboolean
is_excepted (const CfSightException *exceptions,
             const char             *name)
{
  for (guint i = 0; exceptions[i].name != NULL; i++)
    if (g_str_equal (exceptions[i].name, name))
      return TRUE;

  return FALSE;
}

typedef struct
{
  CfTempStore *temp;
  CfDb        *writer;
  CfDb        *reader;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  unused)
{
  fixture->temp = cf_temp_store_new ();
  fixture->writer = cf_temp_store_open (fixture->temp, CF_DB_WRITE);
  fixture->reader = cf_temp_store_open (fixture->temp, CF_DB_READ);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  unused)
{
  cf_db_close (fixture->reader);
  cf_db_close (fixture->writer);
  cf_temp_store_free (fixture->temp);
}

static char *
get_sql (const char *name)
{
  g_autoptr(GBytes) text = cf_sql_lookup (name);

  return g_strndup (g_bytes_get_data (text, NULL), g_bytes_get_size (text));
}

/* The statements of the program; the scripts of the schema are another matter. */
static char **
list_statements (void)
{
  g_auto(GStrv) all = cf_sql_list ("");
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; all[i] != NULL; i++)
    if (!g_str_has_prefix (all[i], "schema/"))
      g_strv_builder_add (builder, all[i]);

  return g_strv_builder_end (builder);
}

/* Those of visible/ write to tables that only a reading connection has. */
static CfDb *
get_db (Fixture    *fixture,
        const char *name)
{
  return g_str_has_prefix (name, "visible/") ? fixture->reader : fixture->writer;
}

static sqlite3_stmt *
prepare (CfDb       *db,
         const char *name,
         const char *before)
{
  g_autofree char *text = get_sql (name);
  g_autofree char *sql = g_strconcat (before, text, NULL);
  sqlite3_stmt *statement = NULL;
  const char *tail = NULL;

  if (sqlite3_prepare_v2 (db->handle, sql, -1, &statement, &tail) != SQLITE_OK)
    g_error ("sql/%s.sql: %s", name, sqlite3_errmsg (db->handle));

  g_autofree char *rest = g_strstrip (g_strdup (tail));

  if (statement == NULL || rest[0] != '\0')
    g_error ("sql/%s.sql is not one statement", name);

  return statement;
}

static void
test_prepare (Fixture       *fixture,
              gconstpointer  unused)
{
  g_auto(GStrv) names = list_statements ();

  g_assert_cmpuint (g_strv_length (names), >, 50);

  for (guint i = 0; names[i] != NULL; i++)
    sqlite3_finalize (prepare (get_db (fixture, names[i]), names[i], ""));
}

static void
test_pure (Fixture       *fixture,
           gconstpointer  unused)
{
  g_auto(GStrv) names = list_statements ();
  g_autoptr(GRegex) impure = g_regex_new (
    "'now'|\\bcurrent_(date|time|timestamp)\\b|\\brandom(blob)?\\s*\\(|\\breturning\\b"
    "|\\blast_insert_rowid\\b|\\btotal_changes\\b", G_REGEX_CASELESS, 0, NULL);

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *sql = get_sql (names[i]);

      if (g_regex_match (impure, sql, 0, NULL))
        g_error ("sql/%s.sql takes something from outside its input", names[i]);
    }
}

/* A plan names a table by its alias. */
static gboolean
is_alias_of_big (const char *sql,
                 const char *alias)
{
  for (guint i = 0; big_tables[i] != NULL; i++)
    {
      g_autofree char *pattern = g_strdup_printf ("\\b%s\\s+(AS\\s+)?%s\\b", big_tables[i], alias);

      if (g_str_equal (alias, big_tables[i])
          || g_regex_match_simple (pattern, sql, G_REGEX_CASELESS, 0))
        return TRUE;
    }

  return FALSE;
}

static void
check_plan (Fixture    *fixture,
            const char *name)
{
  g_autofree char *sql = get_sql (name);
  sqlite3_stmt *plan = prepare (get_db (fixture, name), name, "EXPLAIN QUERY PLAN ");

  while (sqlite3_step (plan) == SQLITE_ROW)
    {
      const char *detail = (const char *) sqlite3_column_text (plan, 3);
      g_auto(GStrv) words = g_strsplit (detail, " ", 3);

      if (g_str_equal (words[0], "SCAN") && is_alias_of_big (sql, words[1]))
        g_error ("sql/%s.sql walks through a big table: %s", name, detail);
    }

  sqlite3_finalize (plan);
}

static void
test_plans (Fixture       *fixture,
            gconstpointer  unused)
{
  g_auto(GStrv) names = list_statements ();

  for (guint i = 0; names[i] != NULL; i++)
    if (!is_excepted (may_scan, names[i]))
      check_plan (fixture, names[i]);
}

static gboolean
is_refused (Fixture    *fixture,
            const char *name)
{
  g_autoptr(GError) error = NULL;
  CfStatement *statement = cf_statement_new (fixture->reader, name, &error);

  if (statement != NULL)
    cf_statement_free (statement);

  return g_error_matches (error, CF_STORE_ERROR, CF_STORE_ERROR_FORBIDDEN);
}

static gboolean
is_reading (Fixture    *fixture,
            const char *name)
{
  sqlite3_stmt *statement = prepare (get_db (fixture, name), name, "");
  gboolean reading = sqlite3_stmt_readonly (statement);

  sqlite3_finalize (statement);
  return reading;
}

static void
test_sight (Fixture       *fixture,
            gconstpointer  unused)
{
  g_auto(GStrv) names = list_statements ();

  for (guint i = 0; names[i] != NULL; i++)
    {
      if (!is_reading (fixture, names[i]))
        continue;

      gboolean expected = g_strv_contains (of_commands, names[i]);

      if (expected)
        g_test_expect_message (NULL, G_LOG_LEVEL_CRITICAL, "*without asking who is visible*");
      if (is_refused (fixture, names[i]) != expected)
        g_error ("sql/%s.sql: whose is it, a page's or a command's?", names[i]);
      if (expected)
        g_test_assert_expected_messages ();
    }
}

/* An exception that no statement needs any more would hide the next one. */
static void
assert_exist (const CfSightException *exceptions)
{
  for (guint i = 0; exceptions[i].name != NULL; i++)
    {
      g_autoptr(GBytes) text = cf_sql_lookup (exceptions[i].name);

      if (text == NULL)
        g_error ("sql/%s.sql is excepted and is not there", exceptions[i].name);
    }
}

static void
test_exceptions (Fixture       *fixture,
                 gconstpointer  unused)
{
  assert_exist (may_scan);
  assert_exist (cf_sight_exceptions);
}

#define ADD(path, function) \
  g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/sql/prepare", test_prepare);
  ADD ("/sql/pure", test_pure);
  ADD ("/sql/plans", test_plans);
  ADD ("/sql/sight", test_sight);
  ADD ("/sql/exceptions", test_exceptions);

  return g_test_run ();
}
