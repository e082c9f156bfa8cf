/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-store-core.c: a command is all or nothing, undo and redo give the exact rows, history says
 * what happened and cannot be changed quietly. */
#include "cf-db-private.h"
#include "cf-history.h"
#include "cf-id.h"
#include "cf-store-core.h"
#include "cf-temp-store.h"

typedef struct
{
  CfCommandInput  base;
  const char     *sql;
  gint64          agent_id;
} SqlInput;

static gboolean
sql_run (CfDb     *db,
         gpointer  input,
         GError  **error)
{
  return cf_db_execute (db, ((SqlInput *) input)->sql, error);
}

static gint64
sql_agent (CfDb          *db,
           gconstpointer  input)
{
  return ((const SqlInput *) input)->agent_id;
}

static const CfCommand edit_teams = {
  .key = "team.edit",
  .name = "Edited %s",
  .right = CF_RIGHT_CENTER_EDIT,
  .tables = { "team", "agent", "account", "team_member" },
  .run = sql_run,
  .undoable = TRUE,
};

static const CfCommand decide_leave = {
  .key = "leave.decide",
  .name = "Decided on leave",
  .right = CF_RIGHT_LEAVE_DECIDE,
  .tables = { "leave" },
  .run = sql_run,
  .agent = sql_agent,
};

static const CfCommand keep_quiet = {
  .key = "quiet.team",
  .name = "Quiet",
  .right = CF_RIGHT_NONE,
  .tables = { "agent" },
  .run = sql_run,
};

static gboolean
run (CfDb             *db,
     const CfCommand  *command,
     SqlInput         *input,
     CfOutcome        *outcome,
     GError          **error)
{
  input->base.at = 1000000;
  if (input->base.id == 0)
    input->base.id = cf_id_new ();

  return cf_store_core_run (db, command, input, outcome, error);
}

static void
run_well (CfDb            *db,
          const CfCommand *command,
          const char      *sql,
          CfOutcome       *outcome)
{
  SqlInput input = { .sql = sql };
  g_autoptr(GError) error = NULL;

  g_assert_true (run (db, command, &input, outcome, &error));
  g_assert_no_error (error);
}

static char *
dump_teams (CfDb *db)
{
  sqlite3_stmt *query;
  GString *dump = g_string_new (NULL);

  sqlite3_prepare_v2 (db->handle, "SELECT id || name || position FROM team ORDER BY id", -1, &query,
                      NULL);
  while (sqlite3_step (query) == SQLITE_ROW)
    g_string_append_printf (dump, "%s ", sqlite3_column_text (query, 0));

  sqlite3_finalize (query);
  return g_string_free (dump, FALSE);
}

static void
assert_teams (CfDb       *db,
              const char *expected)
{
  g_autofree char *dump = dump_teams (db);

  g_assert_cmpstr (dump, ==, expected);
}

static gint64
count_history (CfDb *db)
{
  gint64 n_rows;

  g_assert_true (cf_db_query_int64 (db, "SELECT count(*) FROM history", &n_rows, NULL));
  return n_rows;
}

static void
assert_chain_holds (CfDb *db)
{
  g_autoptr(GPtrArray) findings = g_ptr_array_new_with_free_func (g_free);

  g_assert_true (cf_history_verify (db, findings, NULL));
  g_assert_cmpuint (findings->len, ==, 0);
}

static const char three_teams[] =
  "INSERT INTO team VALUES (1, 'A', NULL, 1), (2, 'B', NULL, 2), (3, 'C', NULL, 3)";

/* What undo has to survive: rows that take each other's place, and rows that come and go. */
static void
test_undo_redo (void)
{
  static const struct { const char *sql, *after; } cases[] = {
    { "UPDATE team SET position = CASE id WHEN 1 THEN 2 WHEN 2 THEN 1 ELSE 3 END", "1A2 2B1 3C3 " },
    { "UPDATE team SET position = position % 3 + 1", "1A2 2B3 3C1 " },
    { "DELETE FROM team WHERE id = 2; INSERT INTO team VALUES (4, 'D', NULL, 2)", "1A1 3C3 4D2 " },
    { "DELETE FROM team; INSERT INTO team VALUES (2, 'Z', NULL, 9)", "2Z9 " },
    { "UPDATE team SET name = 'A'", "1A1 2A2 3A3 " },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(CfTempStore) temp = cf_temp_store_new ();
      g_autoptr(CfDb) db = cf_temp_store_open (temp, CF_DB_WRITE);
      g_auto(CfOutcome) made = { 0 };
      g_auto(CfOutcome) changed = { 0 };

      run_well (db, &edit_teams, three_teams, &made);
      run_well (db, &edit_teams, cases[i].sql, &changed);
      assert_teams (db, cases[i].after);

      for (int pass = 0; pass < 3; pass++)
        {
          CfUndoStep step = { &edit_teams, 0, NULL, changed.changeset };
          CfCommandInput base = { .id = cf_id_new (), .at = 2000000 };
          g_auto(CfOutcome) undone = { 0 };
          g_auto(CfOutcome) redone = { 0 };

          g_assert_true (cf_store_core_undo (db, &base, &step, &undone, NULL));
          assert_teams (db, "1A1 2B2 3C3 ");
          base.id = cf_id_new ();
          g_assert_true (cf_store_core_redo (db, &base, &step, &redone, NULL));
          assert_teams (db, cases[i].after);
        }

      g_assert_cmpint (count_history (db), ==, 8);
      assert_chain_holds (db);
    }
}

static void
test_conflict (void)
{
  g_autoptr(CfTempStore) temp = cf_temp_store_new ();
  g_autoptr(CfDb) db = cf_temp_store_open (temp, CF_DB_WRITE);
  g_auto(CfOutcome) made = { 0 };
  g_auto(CfOutcome) changed = { 0 };
  g_auto(CfOutcome) undone = { 0 };
  g_autoptr(GError) error = NULL;

  run_well (db, &edit_teams, three_teams, &made);
  run_well (db, &edit_teams, "UPDATE team SET name = 'X'", &changed);
  g_assert_true (cf_db_execute (db, "UPDATE team SET name = 'Y' WHERE id = 3", NULL));

  CfUndoStep step = { &edit_teams, 0, NULL, changed.changeset };
  CfCommandInput base = { .id = cf_id_new (), .at = 2000000 };

  g_assert_false (cf_store_core_undo (db, &base, &step, &undone, &error));
  g_assert_error (error, CF_STORE_ERROR, CF_STORE_ERROR_CONFLICT);
  assert_teams (db, "1X1 2X2 3Y3 ");
  g_assert_cmpint (count_history (db), ==, 2);
}

static void
test_all_or_nothing (void)
{
  static const struct { const char *sql; CfStoreError code; } cases[] = {
    { "UPDATE team SET name = 'X'; INSERT INTO team VALUES (1, 'A', NULL, 1)",
      CF_STORE_ERROR_INVALID },
    { "UPDATE team SET name = 'X'; INSERT INTO team VALUES (9, 'A', 77, 1)",
      CF_STORE_ERROR_INVALID },
    { "UPDATE team SET name = 'X'; SELECT nothing FROM nowhere", CF_STORE_ERROR_FAILED },
  };
  g_autoptr(CfTempStore) temp = cf_temp_store_new ();
  g_autoptr(CfDb) db = cf_temp_store_open (temp, CF_DB_WRITE);
  g_auto(CfOutcome) made = { 0 };

  run_well (db, &edit_teams, three_teams, &made);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      SqlInput input = { .sql = cases[i].sql };
      g_autoptr(GError) error = NULL;
      g_auto(CfOutcome) outcome = { 0 };

      g_assert_false (run (db, &edit_teams, &input, &outcome, &error));
      g_assert_error (error, CF_STORE_ERROR, (int) cases[i].code);
      g_assert_null (outcome.changes);
      assert_teams (db, "1A1 2B2 3C3 ");
      g_assert_cmpint (count_history (db), ==, 1);
    }
}

static void
test_disk_full (void)
{
  g_autoptr(CfTempStore) temp = cf_temp_store_new ();
  g_autoptr(CfDb) db = cf_temp_store_open (temp, CF_DB_WRITE);
  g_auto(CfOutcome) made = { 0 };
  g_auto(CfOutcome) filled = { 0 };
  g_auto(CfOutcome) after = { 0 };
  g_autoptr(GError) error = NULL;
  SqlInput input = {
    .sql = "WITH RECURSIVE n (i) AS (SELECT 10 UNION ALL SELECT i + 1 FROM n WHERE i < 20000)"
           " INSERT INTO team SELECT i, 'a team with a long name', NULL, i FROM n",
  };
  gint64 n_pages;

  run_well (db, &edit_teams, three_teams, &made);
  g_assert_true (cf_db_query_int64 (db, "PRAGMA page_count", &n_pages, NULL));

  g_autofree char *limit = g_strdup_printf ("PRAGMA max_page_count = %d", (int) n_pages + 5);

  g_assert_true (cf_db_query_int64 (db, limit, &n_pages, NULL));
  g_assert_false (run (db, &edit_teams, &input, &filled, &error));
  g_assert_error (error, CF_STORE_ERROR, CF_STORE_ERROR_FULL);
  assert_teams (db, "1A1 2B2 3C3 ");

  /* Room again: the store goes on as if nothing had been. */
  g_assert_true (cf_db_query_int64 (db, "PRAGMA max_page_count = 1000000", &n_pages, NULL));
  run_well (db, &edit_teams, "UPDATE team SET name = 'X'", &after);
  assert_teams (db, "1X1 2X2 3X3 ");
  assert_chain_holds (db);
}

static void
test_same_id_twice (void)
{
  g_autoptr(CfTempStore) temp = cf_temp_store_new ();
  g_autoptr(CfDb) db = cf_temp_store_open (temp, CF_DB_WRITE);
  g_auto(CfOutcome) made = { 0 };
  SqlInput input = { .base.id = cf_id_new (), .sql = "UPDATE team SET position = position + 1" };

  run_well (db, &edit_teams, three_teams, &made);

  for (int pass = 0; pass < 2; pass++)
    {
      g_auto(CfOutcome) outcome = { 0 };
      guint n_changes;

      g_assert_true (run (db, &edit_teams, &input, &outcome, NULL));
      cf_changes_get (outcome.changes, &n_changes);
      g_assert_cmpuint (n_changes, ==, pass == 0 ? 3 : 0);
      assert_teams (db, "1A2 2B3 3C4 ");
    }

  g_assert_cmpint (count_history (db), ==, 2);
}

static void
test_unnamed_table (void)
{
  g_autoptr(CfTempStore) temp = cf_temp_store_new ();
  g_autoptr(CfDb) db = cf_temp_store_open (temp, CF_DB_WRITE);
  g_auto(CfOutcome) outcome = { 0 };
  g_autoptr(GError) error = NULL;
  SqlInput input = { .sql = three_teams };

  g_test_expect_message (NULL, G_LOG_LEVEL_CRITICAL, "*quiet.team wrote to team*");
  g_assert_false (run (db, &keep_quiet, &input, &outcome, &error));
  g_test_assert_expected_messages ();
  g_assert_error (error, CF_STORE_ERROR, CF_STORE_ERROR_FAILED);
  assert_teams (db, "");
}

/* Leader 1 leads team 1 with 2 in it since day 0 (and with 3 until day 10); 4 is the manager; 5 has
 * an account that is disabled. */
static void
test_rights (void)
{
  static const struct
  {
    gint64           actor;
    const CfCommand *command;
    gint64           about;
    gboolean         may;
  } cases[] = {
    { 0, &edit_teams, 0, TRUE },
    { 4, &edit_teams, 0, TRUE },
    { 1, &edit_teams, 0, FALSE },
    { 5, &edit_teams, 0, FALSE },
    { -1, &edit_teams, 0, FALSE },
    { 99, &edit_teams, 0, FALSE },
    { 1, &decide_leave, 2, TRUE },
    { 1, &decide_leave, 3, FALSE },
    { 1, &decide_leave, 4, FALSE },
    { 1, &decide_leave, 0, FALSE },
    { 2, &decide_leave, 2, FALSE },
    { 4, &decide_leave, 2, TRUE },
    { -1, &decide_leave, -1, FALSE },
  };
  g_autoptr(CfTempStore) temp = cf_temp_store_new ();
  g_autoptr(CfDb) db = cf_temp_store_open (temp, CF_DB_WRITE);

  g_assert_true (cf_db_execute (db,
    "INSERT INTO setting VALUES ('zone', 'UTC');"
    "INSERT INTO agent (id, staff_number, name, name_key)"
    " VALUES (1, '1', 'a', ''), (2, '2', 'b', ''), (3, '3', 'c', ''), (4, '4', 'd', ''),"
    "  (5, '5', 'e', '');"
    "INSERT INTO account VALUES (1, 3, 1), (2, 8, 1), (4, 1, 1), (5, 1, 0);"
    "INSERT INTO team VALUES (1, 'A', 1, 1);"
    "INSERT INTO team_member VALUES (1, 1, 2, 0, NULL), (2, 1, 3, 0, 10);", NULL));

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto(CfOutcome) outcome = { 0 };
      g_autoptr(GError) error = NULL;
      SqlInput input = {
        .base = { .id = cf_id_new (), .at = G_GINT64_CONSTANT (20) * 86400 * G_USEC_PER_SEC,
                  .actor_id = cases[i].actor },
        .sql = "SELECT 1",
        .agent_id = cases[i].about,
      };

      g_assert_cmpint (cf_store_core_run (db, cases[i].command, &input, &outcome, &error), ==,
                       cases[i].may);
      if (!cases[i].may)
        g_assert_error (error, CF_STORE_ERROR, CF_STORE_ERROR_FORBIDDEN);
    }
}

static void
test_tampering (void)
{
  static const char * const tampers[] = {
    "UPDATE history SET at = at + 1 WHERE sequence = 2",
    "UPDATE history SET actor_id = 7 WHERE sequence = 2",
    "UPDATE history SET command = 'x' WHERE sequence = 2",
    "UPDATE history SET subject = '李娜' WHERE sequence = 2",
    "UPDATE history SET changeset = x'00' WHERE sequence = 2",
    "UPDATE history SET changeset = zeroblob(0) WHERE sequence = 2",
    "UPDATE history SET changeset = NULL WHERE sequence = 2",
    "UPDATE history SET digest = zeroblob(32) WHERE sequence = 2",
    "UPDATE history SET hash = zeroblob(32) WHERE sequence = 2",
    "DELETE FROM history WHERE sequence = 2",
    "UPDATE history SET sequence = 5 - sequence WHERE sequence IN (2, 3)",
    "INSERT INTO history SELECT 77, at, actor_id, command, subject, digest, changeset, 5, hash"
    " FROM history WHERE sequence = 4",
  };

  for (guint i = 0; i < G_N_ELEMENTS (tampers); i++)
    {
      g_autoptr(CfTempStore) temp = cf_temp_store_new ();
      g_autoptr(CfDb) db = cf_temp_store_open (temp, CF_DB_WRITE);
      g_autoptr(GPtrArray) findings = g_ptr_array_new_with_free_func (g_free);

      for (int k = 0; k < 4; k++)
        {
          g_auto(CfOutcome) outcome = { 0 };
          SqlInput input = {
            .base.subject = (char *) "张伟",
            .sql = k == 0 ? three_teams : "UPDATE team SET position = position + 1",
          };

          g_assert_true (run (db, &edit_teams, &input, &outcome, NULL));
        }

      assert_chain_holds (db);
      g_assert_true (cf_db_execute (db, tampers[i], NULL));
      g_assert_true (cf_history_verify (db, findings, NULL));
      g_assert_cmpuint (findings->len, >=, 1);
    }
}

/* The changeset and the subject of an erased person are emptied; the chain holds. */
static void
test_erasing (void)
{
  g_autoptr(CfTempStore) temp = cf_temp_store_new ();
  g_autoptr(CfDb) db = cf_temp_store_open (temp, CF_DB_WRITE);
  g_auto(CfOutcome) outcome = { 0 };
  SqlInput input = { .base.subject = (char *) "张伟", .sql = three_teams };

  g_assert_true (run (db, &edit_teams, &input, &outcome, NULL));
  g_assert_true (cf_db_execute (db, "UPDATE history SET changeset = NULL, subject = NULL", NULL));
  assert_chain_holds (db);
}

static void
test_label (void)
{
  g_autofree char *with = cf_command_get_label (&edit_teams, "50 %s");
  g_autofree char *without = cf_command_get_label (&decide_leave, "张伟");

  g_assert_cmpstr (with, ==, "Edited 50 %s");
  g_assert_cmpstr (without, ==, "Decided on leave");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/undo-redo", test_undo_redo);
  g_test_add_func ("/core/conflict", test_conflict);
  g_test_add_func ("/core/all-or-nothing", test_all_or_nothing);
  g_test_add_func ("/core/disk-full", test_disk_full);
  g_test_add_func ("/core/same-id-twice", test_same_id_twice);
  g_test_add_func ("/core/unnamed-table", test_unnamed_table);
  g_test_add_func ("/core/rights", test_rights);
  g_test_add_func ("/core/tampering", test_tampering);
  g_test_add_func ("/core/erasing", test_erasing);
  g_test_add_func ("/core/label", test_label);

  return g_test_run ();
}
