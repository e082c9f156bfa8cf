/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-check.c: what callfloorctl check finds, and that it finds nothing in a store that only
 * commands have written. */
#include "cf-check.h"
#include "cf-command-cases.h"
#include "cf-db-private.h"
#include "cf-temp-store.h"

static CfCheckReport *
run_check (CfTempStore *temp)
{
  g_autoptr(CfDb) db = cf_temp_store_open (temp, CF_DB_READ);
  g_autoptr(GError) error = NULL;
  CfCheckReport *report = cf_check_run (db, NULL, &error);

  g_assert_no_error (error);
  return report;
}

static void
fill (CfTempStore *temp)
{
  g_autoptr(CfDb) db = cf_temp_store_open (temp, CF_DB_WRITE);
  CfCaseStore store;

  cf_case_store_init (&store, db);
}

static gboolean
finds (const CfCheckReport *report,
       const char          *text)
{
  for (guint i = 0; i < report->findings->len; i++)
    if (strstr (g_ptr_array_index (report->findings, i), text) != NULL)
      return TRUE;

  return FALSE;
}

static void
test_in_order (void)
{
  g_autoptr(CfTempStore) temp = cf_temp_store_new ();

  fill (temp);

  g_autoptr(CfCheckReport) report = run_check (temp);

  for (guint i = 0; i < report->findings->len; i++)
    g_test_message ("%s", (char *) g_ptr_array_index (report->findings, i));

  g_assert_cmpuint (report->findings->len, ==, 0);
  g_assert_cmpint (report->n_people, ==, 4);
  g_assert_cmpint (report->n_history, >, 5);
}

/* Another tool was at work: the row is named, or what is wrong is. */
static void
test_tampered (void)
{
  static const struct { const char *sql, *finding; } cases[] = {
    { "UPDATE agent SET name = '李四' WHERE staff_number = '0002'", "agent" },
    { "UPDATE queue SET goal_share = 0.1", "queue" },
    { "DELETE FROM skill", "skill" },
    { "INSERT INTO setting VALUES ('x', 'y')", "setting x" },
    { "INSERT INTO interval_fact SELECT id, 5, 30, 1, 1, 0, 1, 60, 10 FROM queue LIMIT 1",
      "interval_fact" },
    { "UPDATE agent SET staff_number = '0002'", "Staff number 0002" },
    { "INSERT INTO contract SELECT 1, agent_id, from_day, NULL, 0, 2400, 2400 FROM contract"
      " LIMIT 1", "two contracts" },
    { "INSERT INTO shift SELECT 1, agent_id, day, type_id, start, \"end\", queue_id, 0, NULL, NULL"
      " FROM shift WHERE agent_id IS NOT NULL LIMIT 1", "two shifts on the same day" },
    { "UPDATE account SET role = 8", "none is a manager" },
    { "UPDATE skill SET queue_id = 12345", "skill" },
    { "UPDATE history SET at = 5 WHERE sequence = 3", "entry 3" },
    { "DELETE FROM history WHERE sequence = 3", "missing before entry 4" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(CfTempStore) temp = cf_temp_store_new ();
      sqlite3 *other = NULL;

      fill (temp);
      sqlite3_open (temp->path, &other);
      g_assert_cmpint (sqlite3_exec (other, cases[i].sql, NULL, NULL, NULL), ==, SQLITE_OK);
      g_assert_cmpint (sqlite3_changes (other), >, 0);
      sqlite3_close (other);

      g_autoptr(CfCheckReport) report = run_check (temp);

      if (!finds (report, cases[i].finding))
        g_error ("not found: %s", cases[i].sql);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/check/in-order", test_in_order);
  g_test_add_func ("/check/tampered", test_tampered);

  return g_test_run ();
}
