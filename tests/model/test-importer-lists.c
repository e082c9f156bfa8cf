/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-importer-lists.c: staff lists and holidays: who is new, who is known, who is named. */
#include "import-fixture.h"

#include "cf-agent-store.h"

#include <string.h>

static gpointer
read_agents (CfDb           *db,
             gconstpointer   unused,
             GError        **error)
{
  return cf_agent_read_all (db, TODAY, error);
}

static char *
stored_people (Fixture *fixture)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) agents = cf_store_read (fixture->store, read_agents, NULL, &error);
  GString *text = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < agents->len; i++)
    {
      const CfAgent *agent = g_ptr_array_index (agents, i);
      g_autofree char *hired = agent->hired_day == CF_DAY_NONE ? g_strdup ("-")
                                                               : cf_day_to_iso (agent->hired_day);

      g_string_append_printf (text, "%s %s %s %d %s %s\n", agent->staff_number, agent->name,
                              agent->team_name != NULL ? agent->team_name : "-",
                              agent->week_minutes / 60, agent->skills != NULL ? agent->skills : "-",
                              hired);
    }

  return g_string_free (text, FALSE);
}

static void
test_people (Fixture       *fixture,
             gconstpointer  unused)
{
  static const char list[] =
    "Staff number,Name,Team,Contract hours,Skills,Hired\n"
    "0012,张伟,A组,40,Hotline,2020-03-01\n"
    "0013,Emma Clarke,A組,20 h,hotline; Sales,\n"
    "0014,李娜,,,,\n"
    "0012,Twice,B,40,,\n"                     /* 5 */
    ",Nobody,B,40,,\n"                        /* 6 */
    "0015,,B,40,,\n"                          /* 7 */
    "0016,Wrong,B,400,,\n"                    /* 8 */
    "0017,Wrong,B,40,,2020-13-01\n"           /* 9 */
    "00 18,Wrong,B,40,,\n";                   /* 10 */
  g_autoptr(CfImportPlan) plan = plan_text (fixture, CF_IMPORT_PEOPLE, list);

  g_assert_cmpuint (plan->n_good, ==, 3);
  g_assert_cmpuint (plan->n_new, ==, 3);
  g_assert_cmpuint (plan->n_bad, ==, 6);
  for (guint line = 5; line <= 10; line++)
    g_assert_cmpint (problem_on (plan, line)->severity, ==, CF_IMPORT_BAD_ROW);
  g_assert_cmpuint (plan->new_teams->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (plan->new_teams, 0), ==, "A组");
  g_assert_cmpuint (plan->new_queues->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (plan->new_queues, 0), ==, "Sales");
  commit (fixture, plan);

  g_autofree char *people = stored_people (fixture);

  g_assert_cmpstr (people, ==, "0012 张伟 A组 40 Hotline 2020-03-01\n"
                               "0013 Emma Clarke A组 20 Hotline, Sales -\n0014 李娜 - 40 - -\n");

  g_autoptr(CfImportPlan) again = plan_text (fixture, CF_IMPORT_PEOPLE, list);

  g_assert_cmpuint (again->n_same, ==, 3);
  g_assert_cmpuint (again->n_new + again->n_changed + again->new_teams->len
                    + again->new_queues->len, ==, 0);
  commit (fixture, again);

  g_autofree char *same = stored_people (fixture);

  g_assert_cmpstr (same, ==, people);
}

/* Words that are no queue are named and left out unless somebody says that they are queues; a store
 * without any queue has no other use for them. */
static void
test_words_are_no_queues (Fixture       *fixture,
                          gconstpointer  unused)
{
  const char *list = "staff number,name,skills\n1,Both,Hotline; VIP\n2,Other,VIP; 英语\n3,None,\n";
  g_autoptr(GBytes) bytes = g_bytes_new_static (list, strlen (list));
  g_autoptr(GError) error = NULL;
  g_autoptr(CfImportSheet) sheet = cf_import_sheet_read (CF_IMPORT_PEOPLE, bytes, &error);
  static const struct { CfImportWords words; guint n_made, n_left_out, n_skills[3]; } cases[] = {
    { CF_IMPORT_WORDS_DEFAULT, 0, 2, { 1, 1, 0 } },
    { CF_IMPORT_WORDS_LEFT_OUT, 0, 2, { 1, 1, 0 } },
    { CF_IMPORT_WORDS_ARE_QUEUES, 2, 0, { 2, 2, 0 } },
  };

  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const CfImportOptions options = { .today = TODAY, .words = cases[i].words };
      g_autoptr(CfImportPlan) plan = cf_importer_preview (fixture->store, sheet, &options, &error);

      g_assert_no_error (error);
      g_assert_cmpuint (plan->new_queues->len, ==, cases[i].n_made);
      g_assert_cmpuint (plan->left_out_words->len, ==, cases[i].n_left_out);
      g_assert_cmpint (problem_on (plan, 0)->severity, ==,
                       cases[i].n_left_out > 0 ? CF_IMPORT_WARNING : CF_IMPORT_NOTE);
      for (guint p = 0; p < plan->people->len; p++)
        g_assert_cmpuint (g_array_index (plan->people, CfPersonFacts, p).queue_ids->len, ==,
                          cases[i].n_skills[p]);
    }
}

/* A contract begins when it can: never before a hiring to come, and since ever otherwise. */
static void
test_contract_begins (Fixture       *fixture,
                      gconstpointer  unused)
{
  g_autoptr(CfImportPlan) plan = plan_text (fixture, CF_IMPORT_PEOPLE,
    "staff number,name,hired\n1,Here,2020-01-01\n2,Soon,2024-12-01\n3,Unknown,\n");
  static const CfDay from[] = { CF_DAY_ALWAYS, 20058, CF_DAY_ALWAYS };

  g_assert_cmpuint (plan->people->len, ==, G_N_ELEMENTS (from));
  for (guint i = 0; i < G_N_ELEMENTS (from); i++)
    g_assert_cmpint (g_array_index (plan->people, CfPersonFacts, i).from_day, ==, from[i]);
}

static gpointer
read_agents_of_1999 (CfDb           *db,
                     gconstpointer   unused,
                     GError        **error)
{
  return cf_agent_read_all (db, cf_day_from_ymd (1999, 9, 12), error);
}

/* A list of today and calls of long ago: the people are there on the day after the history. */
static void
test_people_on_old_history (Fixture       *fixture,
                            gconstpointer  unused)
{
  g_autoptr(CfImportPlan) people = plan_text (fixture, CF_IMPORT_PEOPLE,
    "工号,姓名,班组,合同工时,技能\n001,张伟,A,40,电话\n002,李娜,A,30,电话\n");
  g_autoptr(CfImportPlan) calls = plan_text (fixture, CF_IMPORT_VOLUMES,
    "date,time,calls\n1999-09-11,09:00,4\n1999-09-11,09:30,5\n");
  g_autoptr(GError) error = NULL;

  commit (fixture, people);
  commit (fixture, calls);

  g_autoptr(GPtrArray) agents = cf_store_read (fixture->store, read_agents_of_1999, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (agents->len, ==, 2);
  for (guint i = 0; i < agents->len; i++)
    {
      const CfAgent *agent = g_ptr_array_index (agents, i);

      g_assert_cmpstr (agent->team_name, ==, "A");
      g_assert_cmpstr (agent->skills, ==, "电话");
      g_assert_cmpint (agent->week_minutes, ==, i == 0 ? 2400 : 1800);
    }
}

static void
test_people_change (Fixture       *fixture,
                    gconstpointer  unused)
{
  g_autoptr(CfImportPlan) plan = plan_text (fixture, CF_IMPORT_PEOPLE,
                                            "工号,姓名\n0012,张伟\n0013,李娜\n");

  commit (fixture, plan);

  g_autoptr(CfImportPlan) edit = plan_text (fixture, CF_IMPORT_PEOPLE,
    "工号,姓名,班组,周工时\n0013,李娜,早班,30\n12,张伟,早班,40\n");

  g_assert_cmpuint (edit->n_changed, ==, 1);
  g_assert_cmpuint (edit->n_new, ==, 0);
  g_assert_nonnull (strstr (problem_on (edit, 3)->sentence, "0012"));
  commit (fixture, edit);

  g_autofree char *people = stored_people (fixture);

  g_assert_cmpstr (people, ==, "0012 张伟 - 40 Hotline -\n0013 李娜 早班 30 Hotline -\n");
}

static void
test_holidays (Fixture       *fixture,
               gconstpointer  unused)
{
  static const char text[] =
    "date,name,kind\n2024-10-01,国庆节,holiday\n2024-10-12,国庆节,workday\n";
  g_autoptr(CfImportPlan) plan = plan_text (fixture, CF_IMPORT_HOLIDAYS, text);

  g_assert_cmpuint (plan->n_new, ==, 2);
  commit (fixture, plan);

  g_autoptr(CfImportPlan) again = plan_text (fixture, CF_IMPORT_HOLIDAYS, text);
  g_autoptr(CfImportPlan) other = plan_text (fixture, CF_IMPORT_HOLIDAYS,
                                             "date,name\n2024-10-01,National Day\n");

  g_assert_cmpuint (again->n_same, ==, 2);
  g_assert_cmpuint (other->n_changed, ==, 1);
}

/* The open store is never read as a list: closing a second descriptor of it would end its locks. */
static void
test_open_store (Fixture       *fixture,
                 gconstpointer  unused)
{
  g_autofree char *log = g_strconcat (fixture->temp->path, "-wal", NULL);
  g_autofree char *other = g_build_filename (fixture->temp->folder, "people.csv", NULL);
  const struct { const char *path; gboolean may; } cases[] = {
    { fixture->temp->path, FALSE }, { log, FALSE }, { other, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GFile) file = g_file_new_for_path (cases[i].path);
      g_autoptr(GError) error = NULL;

      g_assert_true (cf_importer_check_file (file, &error) == cases[i].may);
      g_assert_true ((error == NULL) == cases[i].may);
    }
}

int
main (int   argc,
      char *argv[])
{
  static const struct
  {
    const char *path;
    void      (*run) (Fixture *fixture, gconstpointer unused);
  } tests[] = {
    { "/importer-lists/people", test_people },
    { "/importer-lists/contract-begins", test_contract_begins },
    { "/importer-lists/people-on-old-history", test_people_on_old_history },
    { "/importer-lists/people-change", test_people_change },
    { "/importer-lists/words-are-no-queues", test_words_are_no_queues },
    { "/importer-lists/holidays", test_holidays },
    { "/importer-lists/open-store", test_open_store },
  };

  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, import_set_up, tests[i].run, import_tear_down);

  return g_test_run ();
}
