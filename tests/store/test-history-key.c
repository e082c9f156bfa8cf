/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-history-key.c: whoever writes all of the history anew under another key is found by the copy
 * that the computer's keyring keeps; and without a keyring nothing is said. */
#include "cf-changeset.h"
#include "cf-check.h"
#include "cf-db-private.h"
#include "cf-history.h"
#include "cf-temp-store.h"

/* A keyring of one entry. */
static gboolean there, open_to_write;
static char *kept_chain, *kept_key;

static gboolean
fake_look (const char  *chain,
           char       **kept)
{
  *kept = there && g_strcmp0 (chain, kept_chain) == 0 ? g_strdup (kept_key) : NULL;
  return there;
}

static gboolean
fake_keep (const char *chain,
           const char *key)
{
  if (!open_to_write)
    return FALSE;

  g_free (kept_chain);
  g_free (kept_key);
  kept_chain = g_strdup (chain);
  kept_key = g_strdup (key);
  return TRUE;
}

static const CfKeyring fake = { fake_look, fake_keep };

typedef struct
{
  CfTempStore *temp;
  CfDb        *db;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  unused)
{
  fixture->temp = cf_temp_store_new ();
  fixture->db = cf_temp_store_open (fixture->temp, CF_DB_WRITE);
  there = open_to_write = TRUE;
  g_clear_pointer (&kept_chain, g_free);
  g_clear_pointer (&kept_key, g_free);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  unused)
{
  cf_db_close (fixture->db);
  cf_temp_store_free (fixture->temp);
  g_clear_pointer (&kept_chain, g_free);
  g_clear_pointer (&kept_key, g_free);
}

/* An entry of history that says that the center has a name. */
static void
name_center (CfDb       *db,
             gint64      id,
             const char *name)
{
  g_autofree char *sql = g_strdup_printf ("INSERT INTO setting VALUES ('name-%d', '%s')", (int) id,
                                          name);
  g_autoptr(CfRecorder) recorder = cf_recorder_start (db, NULL);

  g_assert_true (cf_db_execute (db, sql, NULL));

  g_autoptr(GBytes) changeset = cf_recorder_finish (recorder, NULL);
  CfHistoryRow row = { .id = id, .at = id, .command = "setting.set", .changeset = changeset };

  g_assert_true (cf_history_append (db, &row, NULL));
}

static CfHistoryKeyState
compare (CfDb     *db,
         gboolean  keep)
{
  CfHistoryKeyState state;
  g_autoptr(GError) error = NULL;

  cf_history_compare_key (db, &fake, keep, &state, &error);
  g_assert_no_error (error);
  return state;
}

static guint
count_findings (CfDb            *db,
                const CfKeyring *keyring)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(CfCheckReport) report = cf_check_run (db, keyring, &error);

  g_assert_no_error (error);
  return report->findings->len;
}

static void
test_states (Fixture       *fixture,
             gconstpointer  unused)
{
  CfDb *db = fixture->db;

  g_assert_cmpint (compare (db, TRUE), ==, CF_HISTORY_KEY_UNKNOWN);    /* no history yet */
  name_center (db, 1, "Riverside");

  there = FALSE;
  g_assert_cmpint (compare (db, TRUE), ==, CF_HISTORY_KEY_UNKNOWN);
  there = TRUE;
  g_assert_cmpint (compare (db, FALSE), ==, CF_HISTORY_KEY_NEW);
  g_assert_null (kept_key);
  open_to_write = FALSE;
  g_assert_cmpint (compare (db, TRUE), ==, CF_HISTORY_KEY_UNKNOWN);
  open_to_write = TRUE;
  g_assert_cmpint (compare (db, TRUE), ==, CF_HISTORY_KEY_NEW);
  g_assert_cmpuint (strlen (kept_key), ==, 64);

  name_center (db, 2, "Harbor");
  g_assert_cmpint (compare (db, TRUE), ==, CF_HISTORY_KEY_SAME);
  g_assert_cmpuint (count_findings (db, &fake), ==, 0);
}

/* The forged store is whole in itself: its chain holds under a key of its own. */
static void
test_forged (Fixture       *fixture,
             gconstpointer  unused)
{
  g_autoptr(CfTempStore) forger = cf_temp_store_new ();
  g_autoptr(CfDb) forged = cf_temp_store_open (forger, CF_DB_WRITE);

  name_center (fixture->db, 1, "Riverside");
  g_assert_cmpint (compare (fixture->db, TRUE), ==, CF_HISTORY_KEY_NEW);
  name_center (forged, 1, "Elsewhere");

  g_assert_cmpuint (count_findings (forged, NULL), ==, 0);
  g_assert_cmpint (compare (forged, TRUE), ==, CF_HISTORY_KEY_SWAPPED);
  g_assert_cmpuint (count_findings (forged, &fake), ==, 1);

  /* What was kept stays: the swap is found again the next time. */
  g_assert_cmpint (compare (forged, TRUE), ==, CF_HISTORY_KEY_SWAPPED);
  g_assert_cmpint (compare (fixture->db, TRUE), ==, CF_HISTORY_KEY_SAME);
}

/* In a process of its own: where no secret service can be reached, the real one knows nothing,
 * keeps nothing and does not say a word. */
static void
test_no_service (void)
{
  g_autofree char *kept = NULL;

  if (g_test_subprocess ())
    {
      g_assert_false (cf_keyring_get_session ()->look ("1", &kept));
      g_assert_null (kept);
      g_assert_false (cf_keyring_get_session ()->keep ("1", "00"));
      return;
    }

  g_setenv ("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent", TRUE);
  g_test_trap_subprocess (NULL, 20 * G_USEC_PER_SEC, 0);
  g_test_trap_assert_passed ();
  g_test_trap_assert_stderr ("");

  g_unsetenv ("DBUS_SESSION_BUS_ADDRESS");
  g_setenv ("XDG_RUNTIME_DIR", "/nonexistent", TRUE);
  g_test_trap_subprocess (NULL, 20 * G_USEC_PER_SEC, 0);
  g_test_trap_assert_passed ();
  g_test_trap_assert_stderr ("");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/history-key/states", Fixture, NULL, set_up, test_states, tear_down);
  g_test_add ("/history-key/forged", Fixture, NULL, set_up, test_forged, tear_down);
  g_test_add_func ("/history-key/no-service", test_no_service);

  return g_test_run ();
}
