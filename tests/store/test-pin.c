/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-pin.c: PINs: right ones, wrong ones, locking out by the time in the input, older hashes. */
#include "cf-db-private.h"
#include "cf-history.h"
#include "cf-id.h"
#include "cf-pin.h"
#include "cf-temp-store.h"

#include <sodium.h>

#define MINUTE ((gint64) 60 * G_USEC_PER_SEC)
#define MORNING (G_GINT64_CONSTANT (20000) * 24 * 60 * MINUTE)

typedef struct
{
  CfTempStore *temp;
  CfDb        *db;
} Fixture;

static void
set_pin (Fixture    *fixture,
         gint64      actor_id,
         gint64      agent_id,
         const char *old_pin,
         const char *new_pin,
         int         code)            /* -1: it works */
{
  CfCommandInput stamp = { cf_id_new (), MORNING, actor_id, NULL };
  CfPinChange change = { agent_id, (char *) old_pin, (char *) new_pin };
  g_autoptr(GError) error = NULL;

  cf_pin_set (fixture->db, &stamp, &change, &error);
  if (code < 0)
    g_assert_no_error (error);
  else
    g_assert_error (error, CF_STORE_ERROR, code);
}

/* 1 is the manager, 2 an agent with the PIN 2468, 3 an agent without one. */
static void
set_up (Fixture       *fixture,
        gconstpointer  unused)
{
  fixture->temp = cf_temp_store_new ();
  fixture->db = cf_temp_store_open (fixture->temp, CF_DB_WRITE);
  g_assert_true (cf_db_execute (fixture->db,
    "INSERT INTO setting VALUES ('zone', 'UTC');"
    "INSERT INTO agent (id, staff_number, name, name_key) VALUES"
    " (1, '001', 'a', ''), (2, '002', 'b', ''), (3, '003', 'c', '');"
    "INSERT INTO account VALUES (1, 1, 1), (2, 8, 1), (3, 8, 1)", NULL));
  set_pin (fixture, 1, 2, NULL, "2468", -1);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  unused)
{
  cf_db_close (fixture->db);
  cf_temp_store_free (fixture->temp);
}

/* -1: it works; else the error's code. */
static int
try_sign_in (Fixture    *fixture,
             const char *number,
             const char *pin,
             gint64      at)
{
  CfCommandInput stamp = { cf_id_new (), at, -1, NULL };
  g_autoptr(GError) error = NULL;
  gint64 agent_id = 0;

  if (cf_pin_sign_in (fixture->db, &stamp, number, pin, &agent_id, &error))
    {
      g_assert_cmpint (agent_id, ==, g_ascii_strtoll (number, NULL, 10));
      return -1;
    }

  g_assert_true (error->domain == CF_STORE_ERROR);
  return error->code;
}

/* Each row follows on the one before; minutes after the morning. */
static void
test_lock_out (Fixture       *fixture,
               gconstpointer  unused)
{
  static const struct { int minute; const char *pin; int code; } cases[] = {
    { 0, "1111", CF_STORE_ERROR_SIGN_IN },
    { 0, "1111", CF_STORE_ERROR_SIGN_IN },
    { 0, "2468", -1 },                          /* right: the count starts anew */
    { 1, "1111", CF_STORE_ERROR_SIGN_IN },
    { 1, "", CF_STORE_ERROR_SIGN_IN },
    { 1, NULL, CF_STORE_ERROR_SIGN_IN },
    { 1, "2469", CF_STORE_ERROR_SIGN_IN },
    { 1, "1111", CF_STORE_ERROR_LOCKED_OUT },   /* the fifth */
    { 2, "2468", CF_STORE_ERROR_LOCKED_OUT },   /* the right one does not help */
    { 5, "2468", CF_STORE_ERROR_LOCKED_OUT },
    { 6, "1111", CF_STORE_ERROR_SIGN_IN },      /* five minutes are over: five more */
    { 6, "2468", -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (try_sign_in (fixture, "002", cases[i].pin,
                                  MORNING + cases[i].minute * MINUTE), ==, cases[i].code);
}

static void
test_without_pin (Fixture       *fixture,
                  gconstpointer  unused)
{
  g_assert_cmpint (try_sign_in (fixture, "003", NULL, MORNING), ==, -1);
  g_assert_cmpint (try_sign_in (fixture, "003", "", MORNING), ==, -1);
}

static void
test_set (Fixture       *fixture,
          gconstpointer  unused)
{
  set_pin (fixture, 2, 2, "1111", "1357", CF_STORE_ERROR_SIGN_IN);      /* the old one is wrong */
  set_pin (fixture, 2, 2, "2468", "135", CF_STORE_ERROR_INVALID);       /* too short */
  set_pin (fixture, 2, 2, "2468", "12a4", CF_STORE_ERROR_INVALID);
  set_pin (fixture, 2, 3, NULL, "1357", CF_STORE_ERROR_FORBIDDEN);      /* somebody else's */
  set_pin (fixture, -1, 2, "2468", "1357", CF_STORE_ERROR_FORBIDDEN);   /* nobody is signed in */
  set_pin (fixture, 1, 9, NULL, "1357", CF_STORE_ERROR_NOT_FOUND);
  g_assert_cmpint (try_sign_in (fixture, "002", "2468", MORNING), ==, -1);

  set_pin (fixture, 2, 2, "2468", "1357", -1);
  g_assert_cmpint (try_sign_in (fixture, "002", "2468", MORNING), ==, CF_STORE_ERROR_SIGN_IN);
  g_assert_cmpint (try_sign_in (fixture, "002", "1357", MORNING), ==, -1);

  set_pin (fixture, 1, 2, NULL, NULL, -1);                              /* forgotten: none now */
  g_assert_cmpint (try_sign_in (fixture, "002", NULL, MORNING), ==, -1);
}

/* A locked account is unlocked by a manager who sets another PIN. */
static void
test_set_unlocks (Fixture       *fixture,
                  gconstpointer  unused)
{
  for (int i = 0; i < 5; i++)
    try_sign_in (fixture, "002", "1111", MORNING);

  g_assert_cmpint (try_sign_in (fixture, "002", "2468", MORNING), ==, CF_STORE_ERROR_LOCKED_OUT);
  set_pin (fixture, 1, 2, NULL, "1357", -1);
  g_assert_cmpint (try_sign_in (fixture, "002", "1357", MORNING), ==, -1);
}

static char *
read_hash (Fixture *fixture)
{
  g_autoptr(CfStatement) query = cf_db_statement (fixture->db, "account/secret", NULL);

  cf_statement_bind (query, "i", (gint64) 2);
  g_assert_true (cf_statement_step (query, NULL));
  return g_strdup (cf_statement_string (query, 2));
}

static void
test_older_hash (Fixture       *fixture,
                 gconstpointer  unused)
{
  char weak[crypto_pwhash_STRBYTES];

  g_assert_cmpint (crypto_pwhash_str (weak, "2468", 4, 1, 8192), ==, 0);
  g_assert_true (cf_db_run (fixture->db, NULL, "account/set-pin", "is", (gint64) 2, weak));

  g_assert_cmpint (try_sign_in (fixture, "002", "1111", MORNING), ==, CF_STORE_ERROR_SIGN_IN);

  g_autofree char *kept = read_hash (fixture);

  g_assert_cmpstr (kept, ==, weak);
  g_assert_cmpint (try_sign_in (fixture, "002", "2468", MORNING), ==, -1);

  g_autofree char *renewed = read_hash (fixture);

  g_assert_true (g_str_has_prefix (renewed, "$argon2id$v=19$m=19456,t=2,"));
  g_assert_cmpint (try_sign_in (fixture, "002", "2468", MORNING), ==, -1);
}

/* Attempts are in the history; the hashes and PINs are nowhere in it. */
static void
test_history (Fixture       *fixture,
              gconstpointer  unused)
{
  static const char sql[] =
    "SELECT group_concat (command || '/' || actor_id, ' ') FROM history";
  g_autoptr(GPtrArray) findings = g_ptr_array_new_with_free_func (g_free);
  sqlite3_stmt *query = NULL;

  try_sign_in (fixture, "002", "1111", MORNING);
  try_sign_in (fixture, "002", "2468", MORNING);
  sqlite3_prepare_v2 (fixture->db->handle, sql, -1, &query, NULL);
  g_assert_cmpint (sqlite3_step (query), ==, SQLITE_ROW);
  g_assert_cmpstr ((const char *) sqlite3_column_text (query, 0), ==,
                   "account.pin/1 account.refuse/-1 account.sign-in/2");
  sqlite3_finalize (query);
  g_assert_true (cf_history_verify (fixture->db, findings, NULL));
  g_assert_cmpuint (findings->len, ==, 0);
}

#define ADD(path, function) \
  g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/pin/lock-out", test_lock_out);
  ADD ("/pin/without-pin", test_without_pin);
  ADD ("/pin/set", test_set);
  ADD ("/pin/set-unlocks", test_set_unlocks);
  ADD ("/pin/older-hash", test_older_hash);
  ADD ("/pin/history", test_history);

  return g_test_run ();
}
