/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the Schedule page shows each role: whose shifts, judged or not, and which sums. */
#include "board-fixture.h"
#include "cf-agent-store.h"
#include "cf-publication.h"

#include <math.h>

static gpointer
read_people (CfDb           *db,
             gconstpointer   unused,
             GError        **error)
{
  return cf_agent_read_all (db, MONDAY, error);
}

static void
publish (Fixture *fixture)
{
  const gint64 schedule_id = cf_plan_board_get_schedule_id (fixture->board);
  g_autoptr(GError) error = NULL;
  CfPublishInput *input = cf_store_read (fixture->store, cf_publication_read, &schedule_id, &error);

  g_assert_no_error (error);
  g_assert_true (cf_store_write (fixture->store, &cf_command_schedule_publish, input, &error));
  cf_publish_input_free (input);
  settle (fixture);
}

static CfAgent *
find_person (GPtrArray *people,
             CfRole     role)
{
  for (guint i = 0; i < people->len; i++)
    {
      CfAgent *person = people->pdata[i];

      if ((CfRole) person->role == role && person->team_id != 0)
        return person;
    }
  g_assert_not_reached ();
}

static void
look_as (Fixture       *fixture,
         const CfAgent *person)
{
  g_assert_true (cf_store_act_as (fixture->store, person->staff_number, NULL));
  cf_plan_board_open (fixture->board, MONDAY, MONDAY + N_DAYS);
  settle (fixture);
}

static void
give_role (Fixture       *fixture,
           const CfAgent *person,
           CfRole         role)
{
  CfAccountInput input = { .agent_id = person->id, .role = role };
  g_autoptr(GError) error = NULL;

  g_assert_true (cf_store_act_as (fixture->store, NULL, NULL));
  g_assert_true (cf_store_write (fixture->store, &cf_command_account_set, &input, &error));
  cf_command_input_clear (&input);
}

typedef struct
{
  guint          n_rows;
  guint          n_shifts;
  CfPlanCoverage coverage;
} Whole;

static Whole
look (Fixture *fixture)
{
  Whole whole = { 0 };
  guint n_rows;

  cf_plan_board_get_rows (fixture->board, &n_rows);
  for (guint i = 0; i < n_rows * N_DAYS; i++)
    {
      const CfPlanCell *at = &cf_plan_board_get_cells (fixture->board)[i];

      whole.n_shifts += at->code != 0 && (at->marks & CF_PLAN_ON_LEAVE) == 0;
    }
  whole.n_rows = n_rows;
  whole.coverage = cf_plan_board_sum_coverage (fixture->board, CF_PLAN_ALL_QUEUES, 0, N_DAYS);
  return whole;
}

/* Rows of other teams: shifts, and nothing that says more of the person. */
static guint
assert_others_are_shifts_only (Fixture *fixture,
                               gint64   own_team)
{
  guint n_rows, n_findings, n_own = 0;
  const CfPlanRow *rows = cf_plan_board_get_rows (fixture->board, &n_rows);
  const CfPlanTotals *totals = cf_plan_board_get_totals (fixture->board);
  const CfPlanFinding *findings = cf_plan_board_get_findings (fixture->board, &n_findings);

  for (guint row = 0; row < n_rows; row++)
    {
      g_assert_true (isnan (totals[row].balance));
      n_own += !rows[row].shifts_only;
      if (!rows[row].shifts_only)
        {
          g_assert_cmpint (rows[row].team_id, ==, own_team);
          continue;
        }
      g_assert_cmpint (rows[row].week_minutes, ==, 0);
      g_assert_cmpint (totals[row].agreed_minutes, ==, 0);
      g_assert_cmpuint (totals[row].wishes, ==, 0);
      for (guint day = 0; day < N_DAYS; day++)
        g_assert_cmphex (cell (fixture, row, day)->marks, ==, 0);
    }
  for (guint i = 0; i < n_findings; i++)
    g_assert_false (rows[findings[i].row].shifts_only);
  return n_own;
}

/* A leader and an inspector see every published shift, and with it the coverage. */
static void
test_all_published (Fixture       *fixture,
                    gconstpointer  unused)
{
  g_autoptr(GPtrArray) people = cf_store_read (fixture->store, read_people, NULL, NULL);
  const Whole planned = look (fixture);
  const CfAgent *looking[] = {
    find_person (people, CF_ROLE_LEADER), find_person (people, CF_ROLE_AGENT),
  };
  guint n_own[G_N_ELEMENTS (looking)];

  give_role (fixture, looking[1], CF_ROLE_INSPECTOR);
  g_assert_true (cf_plan_board_knows_everybody (fixture->board));
  publish (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (looking); i++)
    {
      look_as (fixture, looking[i]);

      const Whole seen = look (fixture);

      g_assert_false (cf_plan_board_is_partial (fixture->board));
      g_assert_false (cf_plan_board_knows_everybody (fixture->board));
      g_assert_cmpuint (seen.n_shifts, ==, planned.n_shifts);
      g_assert_cmpfloat (seen.coverage.scheduled_hours, ==, planned.coverage.scheduled_hours);
      g_assert_cmpfloat (seen.coverage.shortage_hours, ==, planned.coverage.shortage_hours);
      n_own[i] = assert_others_are_shifts_only (fixture, looking[i]->team_id);
    }
  g_assert_cmpuint (n_own[0], >, 1);
  g_assert_cmpuint (n_own[1], <=, 1);
}

/* An agent sees the own team's published shifts; sums over everybody are not shown. */
static void
test_own_team (Fixture       *fixture,
               gconstpointer  unused)
{
  g_autoptr(GPtrArray) people = cf_store_read (fixture->store, read_people, NULL, NULL);
  const Whole planned = look (fixture);
  const CfAgent *person = find_person (people, CF_ROLE_AGENT);
  guint n_rows;
  const CfPlanRow *rows;

  publish (fixture);
  look_as (fixture, person);
  g_assert_true (cf_plan_board_is_partial (fixture->board));
  rows = cf_plan_board_get_rows (fixture->board, &n_rows);
  g_assert_cmpuint (n_rows, >, 1);
  g_assert_cmpuint (n_rows, <, planned.n_rows);
  for (guint row = 0; row < n_rows; row++)
    g_assert_cmpint (rows[row].team_id, ==, person->team_id);
  g_assert_cmpuint (assert_others_are_shifts_only (fixture, person->team_id), ==, 1);
}

/* A leader and a trainer see everybody's shifts, but none of a draft: nothing may be added up. */
static void
test_draft (Fixture       *fixture,
            gconstpointer  unused)
{
  g_autoptr(GPtrArray) people = cf_store_read (fixture->store, read_people, NULL, NULL);
  const CfAgent *looking[] = {
    find_person (people, CF_ROLE_LEADER), find_person (people, CF_ROLE_AGENT),
  };

  give_role (fixture, looking[1], CF_ROLE_TRAINER);
  g_assert_false (cf_plan_board_is_partial (fixture->board));
  for (guint i = 0; i < G_N_ELEMENTS (looking); i++)
    {
      look_as (fixture, looking[i]);
      g_assert_cmpuint (look (fixture).n_shifts, ==, 0);
      g_assert_true (cf_plan_board_is_partial (fixture->board));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, test) \
  g_test_add ("/plan-sight/" name, Fixture, NULL, board_set_up, test, board_tear_down)
  ADD ("all-published", test_all_published);
  ADD ("own-team", test_own_team);
  ADD ("draft", test_draft);
  return g_test_run ();
}
