/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-test-center.h"

#include "cf-center-store.h"
#include "cf-contract.h"
#include "cf-db-private.h"
#include "cf-id.h"
#include "cf-shift-store.h"
#include "cf-team-store.h"

#define MARCH_FIRST G_GINT64_CONSTANT (1772323200000000)   /* 2026-03-01 00:00 UTC */

gboolean
cf_test_center_try (CfTestCenter    *self,
                    const CfCommand *command,
                    gpointer         input,
                    gint64           actor_id,
                    GError         **error)
{
  g_auto(CfOutcome) outcome = { 0, };
  CfCommandInput *base = input;

  base->id = cf_id_new ();
  base->at = MARCH_FIRST + base->id % 1000;
  base->actor_id = actor_id;

  return cf_store_core_run (self->db, command, input, &outcome, error);
}

void
cf_test_center_run (CfTestCenter    *self,
                    const CfCommand *command,
                    gpointer         input,
                    GDestroyNotify   input_free)
{
  g_autoptr(GError) error = NULL;

  cf_test_center_try (self, command, input, 0, &error);
  g_assert_no_error (error);
  input_free (input);
}

void
cf_test_center_refuse (CfTestCenter    *self,
                       const CfCommand *command,
                       gpointer         input,
                       GDestroyNotify   input_free)
{
  g_autofree char *before = cf_test_center_dump (self->db);
  g_autofree char *after = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_false (cf_test_center_try (self, command, input, 0, &error));
  g_assert_error (error, CF_STORE_ERROR, CF_STORE_ERROR_INVALID);
  after = cf_test_center_dump (self->db);
  g_assert_cmpstr (before, ==, after);
  input_free (input);
}

static void
add_person (CfPeopleInput *input,
            const char    *number,
            const char    *name,
            int            role,
            gint64         team_id,
            gint64         queue_id)
{
  CfPersonFacts person;

  cf_person_facts_init (&person);
  person.staff_number = g_strdup (number);
  person.name = g_strdup (name);
  person.from_day = CF_TEST_DAY - 100;
  person.team_id = team_id;
  person.contract_kind = CF_CONTRACT_STANDARD;
  person.week_minutes = 40 * 60;
  person.max_week_minutes = 48 * 60;
  person.role = role;
  person.queue_ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_array_append_val (person.queue_ids, queue_id);
  g_array_append_val (input->people, person);
}

static void
start (CfTestCenter *self)
{
  CfCenterStartInput *input = cf_center_start_input_new ("Test", "0001", "林静", CF_TEST_DAY);
  gint64 *types[] = { &self->early, &self->day, &self->mid, &self->late, &self->night,
                      &self->training };

  self->manager = input->manager_id;
  self->hotline = ((CfQueueInput *) g_ptr_array_index (input->queues, 0))->queue_id;
  g_assert_cmpuint (input->shift_types->len, ==, G_N_ELEMENTS (types));

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    *types[i] = ((CfShiftTypeInput *) g_ptr_array_index (input->shift_types, i))->type_id;

  cf_test_center_run (self, &cf_command_center_start, input, cf_center_start_input_free);
}

static void
add_people (CfTestCenter *self)
{
  CfPeopleInput *input = cf_people_input_new ();
  CfNewTeam teams[] = { { cf_id_new (), g_strdup ("A") }, { cf_id_new (), g_strdup ("B") } };

  self->team_a = teams[0].id;
  self->team_b = teams[1].id;
  g_array_append_vals (input->new_teams, teams, G_N_ELEMENTS (teams));
  add_person (input, "0002", "王芳", CF_ROLE_LEADER, self->team_a, self->hotline);
  add_person (input, "0003", "张伟", CF_ROLE_AGENT, self->team_a, self->hotline);
  add_person (input, "0004", "Emma Clarke", CF_ROLE_AGENT, self->team_b, self->hotline);
  input->first_id = cf_id_new_block (cf_people_input_count_ids (input));

  self->leader = input->first_id;          /* each takes 7 ids: itself, contract, team, skill */
  self->agent = input->first_id + 7;
  self->other = input->first_id + 14;
  cf_test_center_run (self, &cf_command_people_import, input, cf_people_input_free);
}

static void
set_leader (CfTestCenter *self)
{
  CfTeamInput *input = cf_team_input_new ();

  input->team_id = self->team_a;
  input->name = g_strdup ("A");
  input->leader_id = self->leader;
  cf_test_center_run (self, &cf_command_team_edit, input, cf_team_input_free);
}

void
cf_test_center_init (CfTestCenter *self,
                     CfDb         *db)
{
  *self = (CfTestCenter) { .db = db };

  start (self);
  add_people (self);
  set_leader (self);
}

void
cf_test_center_assign (CfTestCenter *self,
                       gint64        agent_id,
                       CfDay         day,
                       gint64        type_id)
{
  CfShiftsInput *input = cf_shifts_input_new ();

  cf_shifts_input_add (input, agent_id, day, type_id);
  input->first_id = cf_id_new ();
  cf_test_center_run (self, &cf_command_shifts_set, input, cf_shifts_input_free);
}

static void
dump_table (CfDb       *db,
            const char *table,
            GString    *dump)
{
  g_autofree char *sql = g_strdup_printf ("SELECT * FROM \"%s\" ORDER BY 1, 2", table);
  sqlite3_stmt *query;

  g_assert_cmpint (sqlite3_prepare_v2 (db->handle, sql, -1, &query, NULL), ==, SQLITE_OK);
  g_string_append_printf (dump, "%s\n", table);

  while (sqlite3_step (query) == SQLITE_ROW)
    {
      for (int i = 0; i < sqlite3_column_count (query); i++)
        g_string_append_printf (dump, "|%s", sqlite3_column_text (query, i) == NULL
                                ? "NULL" : (const char *) sqlite3_column_text (query, i));

      g_string_append_c (dump, '\n');
    }

  sqlite3_finalize (query);
}

char *
cf_test_center_dump (CfDb *db)
{
  GString *dump = g_string_new (NULL);
  sqlite3_stmt *query;
  const char *sql = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT IN "
                    "('history', 'chain_key', 'secret') AND name NOT LIKE 'sqlite_%' ORDER BY name";

  g_assert_cmpint (sqlite3_prepare_v2 (db->handle, sql, -1, &query, NULL), ==, SQLITE_OK);

  while (sqlite3_step (query) == SQLITE_ROW)
    dump_table (db, (const char *) sqlite3_column_text (query, 0), dump);

  sqlite3_finalize (query);
  return g_string_free (dump, FALSE);
}

gint64
cf_test_center_count (CfDb       *db,
                      const char *sql)
{
  g_autoptr(GError) error = NULL;
  gint64 value = -1;

  cf_db_query_int64 (db, sql, &value, &error);
  g_assert_no_error (error);
  return value;
}

void
cf_test_center_store_set_up (CfTestCenterStore *self,
                             gconstpointer      unused)
{
  self->place = cf_temp_store_new ();
  self->db = cf_temp_store_open (self->place, CF_DB_WRITE);
  cf_test_center_init (&self->center, self->db);
}

void
cf_test_center_store_tear_down (CfTestCenterStore *self,
                                gconstpointer      unused)
{
  cf_db_close (self->db);
  cf_temp_store_free (self->place);
}
