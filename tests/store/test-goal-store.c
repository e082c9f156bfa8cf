/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-goal-store.c: goals by period of the day, parts of the shrinkage and scenarios: what comes
 * back is what went in, and what makes no sense is refused. */
#include "cf-goal-store.h"
#include "cf-id.h"
#include "cf-queue-store.h"
#include "cf-scenario-store.h"
#include "cf-shrinkage-store.h"
#include "cf-test-center.h"

typedef CfTestCenterStore Fixture;

static CfQueue *
read_queue (Fixture *fixture)
{
  g_autoptr(GPtrArray) queues = cf_queue_read_all (fixture->db, NULL);

  g_assert_cmpuint (queues->len, ==, 1);
  return g_object_ref (queues->pdata[0]);
}

static CfGoalsInput *
goals_input (Fixture *fixture)
{
  g_autoptr(CfQueue) queue = read_queue (fixture);
  g_autoptr(GPtrArray) goals = cf_goal_read_all (fixture->db, 0, NULL);

  return cf_goals_input_new (queue, goals);
}

static void
add_period (CfGoalsInput *input,
            int           weekdays,
            int           start,
            int           end)
{
  CfGoalSpan span = { weekdays, start, end, { 0.7, 30, 1, 0.9, 0.05, 60, 2 } };

  g_array_append_val (input->periods, span);
  cf_goals_input_seal (input);
}

static void
test_goals_come_back (Fixture       *fixture,
                      gconstpointer  unused)
{
  CfGoalsInput *input = goals_input (fixture);

  input->figures.max_asa_s = 25;
  input->figures.level = 3;
  input->risk = 0.8;
  add_period (input, CF_GOAL_EVERY_DAY, 22 * 60, 31 * 60);
  cf_test_center_run (&fixture->center, &cf_command_goals_set, input, cf_goals_input_free);

  g_autoptr(CfQueue) queue = read_queue (fixture);
  g_autoptr(GPtrArray) goals = cf_goal_read_all (fixture->db, queue->id, NULL);

  g_assert_cmpfloat (queue->max_asa_s, ==, 25);
  g_assert_cmpint (queue->goal_level, ==, 3);
  g_assert_cmpfloat (queue->risk, ==, 0.8);
  g_assert_cmpuint (goals->len, ==, 1);

  const CfGoal *night = goals->pdata[0];

  g_assert_cmpint (night->start_minute, ==, 22 * 60);
  g_assert_cmpint (night->end_minute, ==, 31 * 60);
  g_assert_cmpfloat (night->share, ==, 0.7);
  g_assert_cmpint (night->seconds, ==, 30);
  g_assert_cmpint (night->level, ==, 1);
  g_assert_cmpfloat (night->max_occupancy, ==, 0.9);
  g_assert_cmpfloat (night->max_abandonment, ==, 0.05);
  g_assert_cmpfloat (night->max_asa_s, ==, 60);
  g_assert_cmpint (night->minimum_staff, ==, 2);

  /* Read, unchanged, written: the same again. */
  cf_test_center_run (&fixture->center, &cf_command_goals_set, goals_input (fixture),
                      cf_goals_input_free);

  g_autoptr(GPtrArray) again = cf_goal_read_all (fixture->db, 0, NULL);

  g_assert_cmpuint (again->len, ==, 1);
  g_assert_cmpint (((CfGoal *) again->pdata[0])->end_minute, ==, 31 * 60);
}

/* Editing the queue elsewhere leaves what the goals know. */
static void
test_a_queue_edit_keeps_the_goal (Fixture       *fixture,
                                  gconstpointer  unused)
{
  CfGoalsInput *input = goals_input (fixture);
  CfQueueInput *edit = cf_queue_input_new ();

  input->figures.level = 2;
  input->figures.max_asa_s = 15;
  input->risk = 0.9;
  cf_test_center_run (&fixture->center, &cf_command_goals_set, input, cf_goals_input_free);
  edit->queue_id = fixture->center.hotline;
  edit->name = g_strdup ("Renamed");
  cf_test_center_run (&fixture->center, &cf_command_queue_edit, edit, cf_queue_input_free);

  g_autoptr(CfQueue) queue = read_queue (fixture);

  g_assert_cmpstr (queue->name, ==, "Renamed");
  g_assert_cmpint (queue->goal_level, ==, 2);
  g_assert_cmpfloat (queue->max_asa_s, ==, 15);
  g_assert_cmpfloat (queue->risk, ==, 0.9);
}

static void
test_periods_that_are_refused (Fixture       *fixture,
                               gconstpointer  unused)
{
  static const struct { int weekdays[2], start[2], end[2]; } cases[] = {
    { { 127, 127 }, { 480, 900 }, { 960, 1200 } },      /* overlap */
    { { 1, 2 }, { 1320, 60 }, { 1860, 120 } },          /* Monday's night meets Tuesday */
    { { 64, 1 }, { 1320, 0 }, { 1500, 60 } },           /* Sunday's night meets Monday */
    { { 0, 1 }, { 480, 900 }, { 540, 960 } },           /* on no day */
    { { 128, 1 }, { 480, 900 }, { 540, 960 } },
    { { 1, 1 }, { 600, 900 }, { 600, 960 } },           /* empty */
    { { 1, 1 }, { 600, 900 }, { 2041, 960 } },          /* longer than a day */
    { { 1, 1 }, { 1440, 900 }, { 1500, 960 } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CfGoalsInput *input = goals_input (fixture);

      for (guint p = 0; p < 2; p++)
        add_period (input, cases[i].weekdays[p], cases[i].start[p], cases[i].end[p]);
      cf_test_center_refuse (&fixture->center, &cf_command_goals_set, input, cf_goals_input_free);
    }
}

static void
test_periods_that_touch (Fixture       *fixture,
                         gconstpointer  unused)
{
  CfGoalsInput *input = goals_input (fixture);

  add_period (input, 127, 22 * 60, 31 * 60);
  add_period (input, 31, 7 * 60, 12 * 60);
  add_period (input, 96, 7 * 60, 13 * 60);
  add_period (input, 31, 12 * 60, 22 * 60);
  cf_test_center_run (&fixture->center, &cf_command_goals_set, input, cf_goals_input_free);
}

static void
test_figures_that_are_refused (Fixture       *fixture,
                               gconstpointer  unused)
{
  static const CfGoalFigures cases[] = {
    { 0, 20, 0, 0, 0, 0, 0 },      { 1, 20, 0, 0, 0, 0, 0 },      { 0.8, -1, 0, 0, 0, 0, 0 },
    { 0.8, 20, 4, 0, 0, 0, 0 },    { 0.8, 20, 0, 1.1, 0, 0, 0 },  { 0.8, 20, 0, 0, 1, 0, 0 },
    { 0.8, 20, 0, 0, 0, -1, 0 },   { 0.8, 20, 0, 0, 0, 0, -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CfGoalsInput *input = goals_input (fixture);

      input->figures = cases[i];
      cf_test_center_refuse (&fixture->center, &cf_command_goals_set, input, cf_goals_input_free);
    }
}

static CfShrinkageInput *
shrinkage_input (Fixture *fixture)
{
  CfShrinkageInput *input = cf_shrinkage_input_new ();

  g_array_append_val (input->queue_ids, fixture->center.hotline);
  return input;
}

static void
test_shrinkage_comes_back (Fixture       *fixture,
                           gconstpointer  unused)
{
  CfShrinkageInput *input = shrinkage_input (fixture);

  cf_shrinkage_input_add (input, "Leave", 0.1, CF_SHRINKAGE_OF_PAID_TIME, TRUE);
  cf_shrinkage_input_add (input, "Coaching", 0.04, CF_SHRINKAGE_OF_TIME_PRESENT, FALSE);
  input->unseen = 0.04;
  cf_shrinkage_input_seal (input);
  cf_test_center_run (&fixture->center, &cf_command_shrinkage_set, input, cf_shrinkage_input_free);

  g_autoptr(CfQueue) queue = read_queue (fixture);
  g_autoptr(GPtrArray) parts = cf_shrinkage_part_read_all (fixture->db, queue->id, NULL);

  g_assert_cmpfloat (queue->shrinkage, ==, 0.04);
  g_assert_cmpuint (parts->len, ==, 2);
  g_assert_cmpstr (((CfShrinkagePart *) parts->pdata[0])->name, ==, "Leave");
  g_assert_true (((CfShrinkagePart *) parts->pdata[0])->on_schedule);
  g_assert_cmpint (((CfShrinkagePart *) parts->pdata[1])->base, ==, CF_SHRINKAGE_OF_TIME_PRESENT);
  g_assert_cmpfloat (((CfShrinkagePart *) parts->pdata[1])->share, ==, 0.04);
}

static void
test_shrinkage_that_is_refused (Fixture       *fixture,
                                gconstpointer  unused)
{
  static const struct { const char *name; double share, more, unseen; } cases[] = {
    { "", 0.1, 0, 0.1 },       { "A", -0.1, 0, 0.1 }, { "A", 0.95, 0, 0.1 },
    { "A", 0.5, 0.5, 0.1 },    { "A", 0.1, 0, 0.95 }, { "A", 0.1, 0, -0.1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CfShrinkageInput *input = shrinkage_input (fixture);

      cf_shrinkage_input_add (input, cases[i].name, cases[i].share, CF_SHRINKAGE_OF_PAID_TIME,
                              FALSE);
      cf_shrinkage_input_add (input, "B", cases[i].more, CF_SHRINKAGE_OF_PAID_TIME, TRUE);
      input->unseen = cases[i].unseen;
      cf_shrinkage_input_seal (input);
      cf_test_center_refuse (&fixture->center, &cf_command_shrinkage_set, input,
                             cf_shrinkage_input_free);
    }
}

static void
test_scenarios_that_are_refused (Fixture       *fixture,
                                 gconstpointer  unused)
{
  static const CfScenarioInput cases[] = {
    { .name = (char *) "", .volume = 1, .handle = 1, .share = -1, .shrinkage = -1, .risk = -1 },
    { .name = (char *) "A", .volume = 0, .handle = 1, .share = -1, .shrinkage = -1, .risk = -1 },
    { .name = (char *) "A", .volume = 1, .handle = 11, .share = -1, .shrinkage = -1, .risk = -1 },
    { .name = (char *) "A", .volume = 1, .handle = 1, .share = 0, .shrinkage = -1, .risk = -1 },
    { .name = (char *) "A", .volume = 1, .handle = 1, .share = 1.5, .shrinkage = -1, .risk = -1 },
    { .name = (char *) "A", .volume = 1, .handle = 1, .share = -1, .shrinkage = -2, .risk = -1 },
    { .name = (char *) "A", .volume = 1, .handle = 1, .share = -1, .shrinkage = -1, .risk = 1 },
  };
  CfScenarioInput *first = cf_scenario_input_new ();
  CfScenarioInput *twin = cf_scenario_input_new ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CfScenarioInput *input = g_memdup2 (&cases[i], sizeof cases[i]);

      input->scenario_id = cf_id_new ();
      input->name = g_strdup (cases[i].name);
      cf_test_center_refuse (&fixture->center, &cf_command_scenario_create, input,
                             cf_scenario_input_free);
    }

  first->scenario_id = cf_id_new ();
  twin->scenario_id = cf_id_new ();
  first->name = g_strdup ("Campaign");
  twin->name = g_strdup ("Campaign");
  cf_test_center_run (&fixture->center, &cf_command_scenario_create, first,
                      cf_scenario_input_free);
  cf_test_center_refuse (&fixture->center, &cf_command_scenario_create, twin,
                         cf_scenario_input_free);
}

int
main (int    argc,
      char **argv)
{
  static const struct { const char *name; void (*run) (Fixture *, gconstpointer); } tests[] = {
    { "/goal-store/goals-come-back", test_goals_come_back },
    { "/goal-store/a-queue-edit-keeps-the-goal", test_a_queue_edit_keeps_the_goal },
    { "/goal-store/periods-refused", test_periods_that_are_refused },
    { "/goal-store/periods-that-touch", test_periods_that_touch },
    { "/goal-store/figures-refused", test_figures_that_are_refused },
    { "/goal-store/shrinkage-comes-back", test_shrinkage_comes_back },
    { "/goal-store/shrinkage-refused", test_shrinkage_that_is_refused },
    { "/goal-store/scenarios-refused", test_scenarios_that_are_refused },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    CF_TEST_CENTER_ADD (tests[i].name, tests[i].run);

  return g_test_run ();
}
