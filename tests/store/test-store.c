/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-store.c: the store as the main thread sees it: order of the answers, undo behind a write,
 * cancelling, other processes, and who acts. */
#include "cf-db-private.h"
#include "cf-id.h"
#include "cf-pin.h"
#include "cf-store.h"
#include "cf-temp-store.h"

typedef struct
{
  CfCommandInput  base;
  const char     *sql;
} SqlInput;

typedef struct
{
  CfTempStore *temp;
  CfStore     *store;
  GString     *log;
  guint        n_waiting;
} Fixture;

static gboolean
sql_run (CfDb     *db,
         gpointer  input,
         GError  **error)
{
  return cf_db_execute (db, ((SqlInput *) input)->sql, error);
}

static const CfCommand edit_team = {
  .key = "team.edit",
  .name = "Edited %s",
  .right = CF_RIGHT_CENTER_EDIT,
  .tables = { "team", "agent", "account", "team_member", "leave" },
  .run = sql_run,
  .undoable = TRUE,
};

static const CfCommand final_team = {
  .key = "team.final",
  .name = "Sealed",
  .right = CF_RIGHT_NONE,
  .tables = { "team" },
  .run = sql_run,
};

static void
changed_cb (CfStore   *store,
            CfChanges *changes,
            Fixture   *fixture)
{
  guint n_changes;

  cf_changes_get (changes, &n_changes);
  g_string_append_printf (fixture->log, "changed(%s%u) ",
                          cf_changes_is_all (changes) ? "all" : "", n_changes);
}

static void
committed_cb (CfStore    *store,
              const char *label,
              gboolean    undoable,
              Fixture    *fixture)
{
  g_string_append_printf (fixture->log, "committed(%s,%d) ", label, undoable);
}

static void
failed_cb (CfStore *store,
           GError  *error,
           Fixture *fixture)
{
  g_string_append_printf (fixture->log, "failed(%d) ", error->code);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;

  fixture->temp = cf_temp_store_new ();
  fixture->store = cf_store_open (fixture->temp->path, &error);
  g_assert_no_error (error);
  fixture->log = g_string_new (NULL);
  g_signal_connect (fixture->store, "changed", G_CALLBACK (changed_cb), fixture);
  g_signal_connect (fixture->store, "committed", G_CALLBACK (committed_cb), fixture);
  g_signal_connect (fixture->store, "failed", G_CALLBACK (failed_cb), fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  unused)
{
  cf_store_close (fixture->store);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (fixture->store);
  cf_temp_store_free (fixture->temp);
  g_string_free (fixture->log, TRUE);
}

static void
assert_log (Fixture    *fixture,
            const char *expected)
{
  g_assert_cmpstr (fixture->log->str, ==, expected);
  g_string_truncate (fixture->log, 0);
}

static void
write_done_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  Fixture *fixture = user_data;
  g_autoptr(GError) error = NULL;

  if (cf_store_write_finish (fixture->store, result, &error))
    g_string_append (fixture->log, "done ");
  else
    g_string_append_printf (fixture->log, "error(%s,%d) ",
                            error->domain == CF_STORE_ERROR ? "store" : "io", error->code);

  fixture->n_waiting--;
}

static void
push_sql (Fixture         *fixture,
          const CfCommand *command,
          const char      *sql,
          GCancellable    *cancellable)
{
  SqlInput *input = g_new0 (SqlInput, 1);

  input->base.subject = (char *) "A";
  input->sql = sql;
  fixture->n_waiting++;
  cf_store_write_async (fixture->store, command, input, g_free, cancellable, write_done_cb,
                        fixture);
}

static void
push_undo (Fixture *fixture)
{
  fixture->n_waiting++;
  cf_store_undo_async (fixture->store, write_done_cb, fixture);
}

static void
push_redo (Fixture *fixture)
{
  fixture->n_waiting++;
  cf_store_redo_async (fixture->store, write_done_cb, fixture);
}

static void
wait_all (Fixture *fixture)
{
  while (fixture->n_waiting > 0)
    g_main_context_iteration (NULL, TRUE);
}

static gpointer
read_count (CfDb          *db,
            gconstpointer  input,
            GError       **error)
{
  gint64 count;

  if (!cf_db_query_int64 (db, input, &count, error))
    return NULL;

  return GSIZE_TO_POINTER (count + 1);    /* NULL is failure */
}

static guint
count (Fixture    *fixture,
       const char *sql)
{
  g_autoptr(GError) error = NULL;
  gpointer result = cf_store_read (fixture->store, read_count, sql, &error);

  g_assert_no_error (error);
  return (guint) GPOINTER_TO_SIZE (result) - 1;
}

static void
write_sql (Fixture    *fixture,
           const char *sql)
{
  SqlInput input = { .sql = sql };
  g_autoptr(GError) error = NULL;

  cf_store_write (fixture->store, &edit_team, &input, &error);
  g_assert_no_error (error);
}

#define COUNT_TEAMS "SELECT count(*) FROM team"
#define ADD_TEAM_1 "INSERT INTO team VALUES (1, 'A', NULL, 1)"
#define ADD_TEAM_2 "INSERT INTO team VALUES (2, 'B', NULL, 2)"

/* First everybody hears, then the caller goes on; an undo takes back the write before it, although
 * that one has not come back yet. */
static void
test_order (Fixture       *fixture,
            gconstpointer  unused)
{
  push_sql (fixture, &edit_team, ADD_TEAM_1, NULL);
  push_sql (fixture, &edit_team, ADD_TEAM_2, NULL);
  push_undo (fixture);
  wait_all (fixture);
  assert_log (fixture, "changed(1) committed(Edited A,1) done "
                       "changed(1) committed(Edited A,1) done changed(1) done ");
  g_assert_cmpuint (count (fixture, COUNT_TEAMS), ==, 1);

  push_redo (fixture);
  push_undo (fixture);
  push_undo (fixture);
  push_undo (fixture);    /* nothing left: succeeds, and says nothing */
  wait_all (fixture);
  assert_log (fixture, "changed(1) done changed(1) done changed(1) done done ");
  g_assert_cmpuint (count (fixture, COUNT_TEAMS), ==, 0);
}

static void
test_failure (Fixture       *fixture,
              gconstpointer  unused)
{
  SqlInput *input = g_new0 (SqlInput, 1);

  push_sql (fixture, &edit_team, ADD_TEAM_1 ";" ADD_TEAM_1, NULL);
  wait_all (fixture);
  assert_log (fixture, "error(store,10) ");
  g_assert_cmpuint (count (fixture, COUNT_TEAMS), ==, 0);

  /* Without a callback the window must hear of it. */
  input->sql = ADD_TEAM_1 ";" ADD_TEAM_1;
  cf_store_write_async (fixture->store, &edit_team, input, g_free, NULL, NULL, NULL);
  push_sql (fixture, &edit_team, "SELECT 1", NULL);
  wait_all (fixture);
  assert_log (fixture, "failed(10) done ");
}

static void
test_cancel (Fixture       *fixture,
             gconstpointer  unused)
{
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();

  g_cancellable_cancel (cancellable);
  push_sql (fixture, &edit_team, ADD_TEAM_1, cancellable);
  wait_all (fixture);
  assert_log (fixture, "error(io,19) ");
  g_assert_cmpuint (count (fixture, COUNT_TEAMS), ==, 0);
}

typedef struct
{
  CfCommandInput  base;
  GCancellable   *cancellable;    /* borrowed */
} CancelInput;

/* The transaction is under way when the caller loses interest. */
static gboolean
cancel_run (CfDb     *db,
            gpointer  input,
            GError  **error)
{
  g_cancellable_cancel (((CancelInput *) input)->cancellable);
  return cf_db_execute (db, ADD_TEAM_1, error);
}

static void
test_cancel_too_late (Fixture       *fixture,
                      gconstpointer  unused)
{
  static const CfCommand cancelled = {
    .key = "team.cancel", .name = "Cancelled", .tables = { "team" }, .run = cancel_run,
  };
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  CancelInput *input = g_new0 (CancelInput, 1);

  input->cancellable = cancellable;
  fixture->n_waiting++;
  cf_store_write_async (fixture->store, &cancelled, input, g_free, cancellable, write_done_cb,
                        fixture);
  wait_all (fixture);
  assert_log (fixture, "changed(1) committed(Cancelled,0) done ");
}

static void
read_done_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  Fixture *fixture = user_data;
  g_autoptr(GError) error = NULL;

  g_assert_null (cf_store_read_finish (fixture->store, result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  fixture->n_waiting--;
}

static gpointer
read_and_cancel (CfDb          *db,
                 gconstpointer  input,
                 GError       **error)
{
  g_cancellable_cancel ((GCancellable *) input);
  return g_strdup ("nobody waits for me");
}

/* Before it runs, and while it runs: its result is freed, and the caller is told. */
static void
test_cancel_read (Fixture       *fixture,
                  gconstpointer  unused)
{
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();

  for (int pass = 0; pass < 2; pass++)
    {
      fixture->n_waiting++;
      cf_store_read_async (fixture->store, read_and_cancel, g_object_ref (cancellable),
                           g_object_unref, g_free, cancellable, read_done_cb, fixture);
      wait_all (fixture);
    }
}

static gboolean
get_can_undo (Fixture *fixture)
{
  gboolean can_undo;

  g_object_get (fixture->store, "can-undo", &can_undo, NULL);
  return can_undo;
}

static void
test_final_and_empty (Fixture       *fixture,
                      gconstpointer  unused)
{
  push_sql (fixture, &edit_team, ADD_TEAM_1, NULL);
  push_sql (fixture, &final_team, "UPDATE team SET position = 5", NULL);
  push_sql (fixture, &edit_team, "UPDATE team SET position = position", NULL);
  wait_all (fixture);
  assert_log (fixture, "changed(1) committed(Edited A,1) done "
                       "changed(1) committed(Sealed,0) done done ");
  g_assert_true (get_can_undo (fixture));
  g_assert_cmpuint (count (fixture, "SELECT count(*) FROM history"), ==, 3);

  /* The final command moved what the first one made: it cannot be taken back any more. */
  push_undo (fixture);
  wait_all (fixture);
  assert_log (fixture, "error(store,8) ");
  g_assert_false (get_can_undo (fixture));
}

static void
test_big_step (Fixture       *fixture,
               gconstpointer  unused)
{
  push_sql (fixture, &edit_team, ADD_TEAM_1, NULL);
  push_sql (fixture, &edit_team,
            "WITH RECURSIVE n (i) AS (SELECT 10 UNION ALL SELECT i + 1 FROM n WHERE i < 9000)"
            " INSERT INTO team SELECT i, hex (zeroblob (500)), NULL, i FROM n", NULL);
  wait_all (fixture);
  assert_log (fixture, "changed(1) committed(Edited A,1) done "
                       "changed(8991) committed(Edited A,0) done ");
  g_assert_false (get_can_undo (fixture));
}

static void
test_another_process (Fixture       *fixture,
                      gconstpointer  unused)
{
  write_sql (fixture, ADD_TEAM_1);
  g_string_truncate (fixture->log, 0);
  g_assert_true (get_can_undo (fixture));

  CfDb *other = cf_temp_store_open (fixture->temp, CF_DB_WRITE);

  g_assert_true (cf_db_execute (other, "UPDATE team SET name = 'X'", NULL));
  cf_db_close (other);
  cf_store_poll (fixture->store);
  while (fixture->log->len == 0)
    g_main_context_iteration (NULL, TRUE);

  assert_log (fixture, "changed(all0) ");
  g_assert_false (get_can_undo (fixture));

  /* Nothing since: nobody hears anything. */
  cf_store_poll (fixture->store);
  push_sql (fixture, &edit_team, "SELECT 1", NULL);
  wait_all (fixture);
  assert_log (fixture, "done ");
}

/* Manager 1 (no PIN), leader 2 of team 1 with agent 3 (PIN 2468) in it, agent 4 in team 2, and 5
 * who left. */
static void
fill_people (Fixture *fixture)
{
  CfPinChange change = { 3, NULL, (char *) "2468" };
  CfCommandInput stamp = { cf_id_new (), 1000, 0, NULL };
  g_autoptr(GError) error = NULL;

  g_assert_true (cf_store_act_as (fixture->store, NULL, NULL));
  write_sql (fixture,
    "INSERT INTO agent (id, staff_number, name, name_key, left_day) VALUES"
    " (1, '001', 'a', '', NULL), (2, '002', 'b', '', NULL), (3, '003', 'c', '', NULL),"
    " (4, '004', 'd', '', NULL), (5, '005', 'e', '', 100);"
    "INSERT INTO account VALUES (1, 1, 1), (2, 3, 1), (3, 8, 1), (4, 8, 0), (5, 8, 1);"
    "INSERT INTO team VALUES (1, 'A', 2, 1), (2, 'B', NULL, 2);"
    "INSERT INTO team_member VALUES (1, 1, 3, 0, NULL), (2, 2, 4, 0, NULL)");

  CfDb *db = cf_temp_store_open (fixture->temp, CF_DB_WRITE);

  cf_pin_set (db, &stamp, &change, &error);
  g_assert_no_error (error);
  cf_db_close (db);
}

static void
sign_in (Fixture    *fixture,
         const char *number,
         const char *pin,
         const char *expected)
{
  g_string_truncate (fixture->log, 0);
  fixture->n_waiting++;
  cf_store_sign_in_async (fixture->store, number, pin, NULL, write_done_cb, fixture);
  wait_all (fixture);
  g_assert_true (g_str_has_suffix (fixture->log->str, expected));
}

#define COUNT_VISIBLE "SELECT count(*) FROM visible_agent"
#define COUNT_SCHEDULE "SELECT count(*) FROM visible_schedule"

static void
test_sight (Fixture       *fixture,
            gconstpointer  unused)
{
  static const struct
  {
    const char *number, *pin;
    CfRole      role;
    guint       agents, schedules;
  } cases[] = {
    { "001", NULL, CF_ROLE_MANAGER, 5, 5 },
    { "002", "", CF_ROLE_LEADER, 2, 5 },
    { "003", "2468", CF_ROLE_AGENT, 1, 1 },
  };

  fill_people (fixture);
  g_assert_cmpuint (count (fixture, COUNT_VISIBLE), ==, 5);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      sign_in (fixture, cases[i].number, cases[i].pin, "changed(all0) done ");
      g_assert_cmpint (cf_store_get_role (fixture->store), ==, cases[i].role);
      g_assert_cmpuint (count (fixture, COUNT_VISIBLE), ==, cases[i].agents);
      g_assert_cmpuint (count (fixture, COUNT_SCHEDULE), ==, cases[i].schedules);
    }

  cf_store_sign_out (fixture->store);
  g_assert_cmpuint (count (fixture, COUNT_VISIBLE), ==, 0);
  g_assert_cmpuint (count (fixture, COUNT_SCHEDULE), ==, 0);
  push_sql (fixture, &edit_team, "DELETE FROM team_member", NULL);
  wait_all (fixture);
  g_assert_true (g_str_has_suffix (fixture->log->str, "error(store,9) "));
}

/* A new member is seen by the leader at once; a role that is taken away is gone at once. */
static void
test_sight_follows (Fixture       *fixture,
                    gconstpointer  unused)
{
  fill_people (fixture);
  sign_in (fixture, "002", NULL, "done ");
  g_assert_cmpuint (count (fixture, COUNT_VISIBLE), ==, 2);

  CfDb *other = cf_temp_store_open (fixture->temp, CF_DB_WRITE);

  g_assert_true (cf_db_execute (other, "INSERT INTO team_member VALUES (3, 1, 4, 0, NULL)", NULL));
  g_string_truncate (fixture->log, 0);
  cf_store_poll (fixture->store);
  while (fixture->log->len == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (count (fixture, COUNT_VISIBLE), ==, 3);

  g_assert_true (cf_db_execute (other, "UPDATE account SET enabled = 0 WHERE id = 2", NULL));
  cf_db_close (other);
  g_string_truncate (fixture->log, 0);
  cf_store_poll (fixture->store);
  while (fixture->log->len == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (cf_store_get_role (fixture->store), ==, CF_ROLE_NONE);
  g_assert_cmpuint (count (fixture, COUNT_VISIBLE), ==, 0);
}

static void
test_undo_is_personal (Fixture       *fixture,
                       gconstpointer  unused)
{
  fill_people (fixture);
  sign_in (fixture, "001", NULL, "done ");
  write_sql (fixture, "UPDATE team SET name = 'X'");
  g_assert_true (get_can_undo (fixture));
  sign_in (fixture, "002", NULL, "done ");
  g_assert_false (get_can_undo (fixture));
  g_string_truncate (fixture->log, 0);
  push_undo (fixture);
  wait_all (fixture);
  assert_log (fixture, "done ");
}

static void
test_wrong_people (Fixture       *fixture,
                   gconstpointer  unused)
{
  static const struct { const char *number, *pin; } cases[] = {
    { "003", "1357" }, { "003", "" }, { "003", NULL },    /* the PIN */
    { "004", NULL },                                      /* the account is off */
    { "005", NULL },                                      /* left */
    { "999", "2468" }, { "", NULL },                      /* nobody */
  };

  fill_people (fixture);
  g_assert_true (cf_store_act_as (fixture->store, NULL, NULL));

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    sign_in (fixture, cases[i].number, cases[i].pin, "error(store,12) ");

  g_assert_cmpint (cf_store_get_role (fixture->store), ==, CF_ROLE_COMMAND_LINE);
}

static void
test_act_as (Fixture       *fixture,
             gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;

  fill_people (fixture);
  g_assert_true (cf_store_act_as (fixture->store, "003", NULL));
  g_assert_cmpint (cf_store_get_role (fixture->store), ==, CF_ROLE_AGENT);
  g_assert_false (cf_store_act_as (fixture->store, "005", &error));
  g_assert_error (error, CF_STORE_ERROR, CF_STORE_ERROR_NOT_FOUND);
  g_assert_cmpint (cf_store_get_actor_id (fixture->store), ==, 3);
}

/* Who starts a store is its manager, until somebody has an account. */
static void
test_first_start (Fixture       *fixture,
                  gconstpointer  unused)
{
  g_assert_cmpint (cf_store_get_role (fixture->store), ==, CF_ROLE_MANAGER);
  write_sql (fixture, "INSERT INTO agent (id, staff_number, name, name_key)"
                      " VALUES (1, '001', 'a', ''); INSERT INTO account VALUES (1, 1, 1)");
  g_assert_cmpint (cf_store_get_role (fixture->store), ==, CF_ROLE_NONE);
  sign_in (fixture, "001", NULL, "done ");
  g_assert_cmpint (cf_store_get_role (fixture->store), ==, CF_ROLE_MANAGER);
}

#define ADD(path, function) \
  g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/store/order", test_order);
  ADD ("/store/failure", test_failure);
  ADD ("/store/cancel", test_cancel);
  ADD ("/store/cancel-too-late", test_cancel_too_late);
  ADD ("/store/cancel-read", test_cancel_read);
  ADD ("/store/final-and-empty", test_final_and_empty);
  ADD ("/store/big-step", test_big_step);
  ADD ("/store/another-process", test_another_process);
  ADD ("/store/sight", test_sight);
  ADD ("/store/sight-follows", test_sight_follows);
  ADD ("/store/undo-is-personal", test_undo_is_personal);
  ADD ("/store/wrong-people", test_wrong_people);
  ADD ("/store/act-as", test_act_as);
  ADD ("/store/first-start", test_first_start);

  return g_test_run ();
}
