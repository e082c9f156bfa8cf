/* SPDX-License-Identifier: GPL-3.0-or-later */
/* test-requirement.c: from a saved forecast, goals by period, shrinkage and risk to people. */
#include "cf-forecast-store.h"
#include "cf-goal-store.h"
#include "cf-id.h"
#include "cf-queue-store.h"
#include "cf-requirement.h"
#include "cf-shared-people.h"
#include "cf-temp-store.h"

#include <math.h>

#define MONDAY 20794      /* 2026-12-07 */
#define N_DAYS 2
#define CALLS 100.0
#define HANDLE_S 180.0

typedef struct
{
  CfTempStore *temp;
  CfStore     *store;
  gint64       queue_id;
  gint64       run_id;
} Fixture;

static void
write_done (Fixture         *fixture,
            const CfCommand *command,
            gpointer         input,
            GDestroyNotify   input_free)
{
  g_autoptr(GError) error = NULL;

  cf_store_write (fixture->store, command, input, &error);
  g_assert_no_error (error);
  input_free (input);
}

/* Always open, 80 % in 20 s, Erlang C, 30 % of absence that the schedule does not show. */
static void
add_queue (Fixture *fixture)
{
  CfQueueInput *input = cf_queue_input_new ();

  fixture->queue_id = input->queue_id = cf_id_new ();
  input->name = g_strdup ("Hotline");
  input->shrinkage = 0.3;
  input->max_occupancy = 0;
  input->patience_s = 0;
  input->minimum_staff = 0;
  input->first_opening_id = cf_id_new ();
  write_done (fixture, &cf_command_queue_create, input, cf_queue_input_free);
}

/* 100 calls of 3 minutes a half hour by day, none from 0:00 to 6:00; the first day is @off off, the
 * next @then_off. */
static void
add_forecast (Fixture *fixture,
              double   off,
              double   then_off)
{
  CfForecastInput *input = cf_forecast_input_new ();

  fixture->run_id = input->run_id = cf_id_new ();
  input->from_day = input->history_until = MONDAY;
  input->until_day = MONDAY + N_DAYS;
  input->method = g_strdup ("M2");
  for (int i = 0; i < 48 * N_DAYS; i++)
    {
      double calls = i % 48 < 12 ? 0 : CALLS;
      CfForecastInterval interval = {
        fixture->queue_id, cf_minute_at (MONDAY, 30 * i), 30, calls, calls, calls, calls, calls,
        HANDLE_S,
      };

      g_array_append_val (input->intervals, interval);
    }
  for (int d = 0; d < N_DAYS; d++)
    {
      double its_off = d == 0 ? off : then_off;
      CfForecastDayBand band = { fixture->queue_id, MONDAY + d, 3600, 3600 * (1 - its_off),
                                 3600 * (1 + its_off) };

      g_array_append_val (input->days, band);
    }
  write_done (fixture, &cf_command_forecast_save, input, cf_forecast_input_free);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;

  fixture->temp = cf_temp_store_new ();
  fixture->store = cf_store_open (fixture->temp->path, &error);
  g_assert_no_error (error);
  cf_store_act_as (fixture->store, NULL, &error);
  g_assert_no_error (error);
  add_queue (fixture);
  add_forecast (fixture, 0, 0);
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
}

static gpointer
read_requirement_now (CfDb           *db,
                      gconstpointer   input,
                      GError        **error)
{
  const Fixture *fixture = input;

  return cf_requirement_read (db, 0, fixture->queue_id, MONDAY, MONDAY + N_DAYS, error);
}

static CfRequirement *
read_requirement (Fixture *fixture)
{
  g_autoptr(GError) error = NULL;
  CfRequirement *requirement = cf_store_read (fixture->store, read_requirement_now, fixture,
                                              &error);

  g_assert_no_error (error);
  return requirement;
}

static gpointer
read_goals_input (CfDb           *db,
                  gconstpointer   input,
                  GError        **error)
{
  g_autoptr(GPtrArray) queues = cf_queue_read_all (db, error);
  g_autoptr(GPtrArray) goals = cf_goal_read_all (db, 0, error);

  return cf_goals_input_new (queues->pdata[0], goals);
}

static CfGoalsInput *
goals_input (Fixture *fixture)
{
  return cf_store_read (fixture->store, read_goals_input, NULL, NULL);
}

static const CfRequirementCell *
cell_at (CfRequirement *requirement,
         guint          day,
         guint          hour)
{
  return &requirement->cells[day * requirement->n_slots + 2 * hour];
}

/* ST-1, ST-3: 100 calls of 180 s in a half hour are 14 agents, and 20 on the roster. */
static void
test_the_plain_case (Fixture       *fixture,
                     gconstpointer  unused)
{
  g_autoptr(CfRequirement) requirement = read_requirement (fixture);
  const CfRequirementCell *noon = cell_at (requirement, 0, 12);

  g_assert_cmpuint (noon->need.agents, ==, 14);
  g_assert_cmpuint (noon->need.on_roster, ==, 20);
  g_assert_cmpfloat_with_epsilon (noon->need.figures.service_level[0], 0.8883500191794669, 1e-9);
  g_assert_cmpfloat_with_epsilon (noon->need.figures.occupancy, 0.714286, 1e-6);
  g_assert_cmpfloat_with_epsilon (noon->need.figures.wait_probability, 0.1741, 1e-4);
  g_assert_cmpfloat_with_epsilon (noon->need.figures.asa_s, 7.84, 0.01);
  g_assert_cmpuint (cell_at (requirement, 0, 3)->need.agents, ==, 0);
  g_assert_cmpint (requirement->load.method, ==, CF_LOAD_STATIONARY);
  g_assert_cmpfloat (requirement->total.premium_hours, ==, 0);
}

/* ST-6, ST-7: a period of its own at night, over midnight, and two people whatever comes. */
static void
test_goals_by_period (Fixture       *fixture,
                      gconstpointer  unused)
{
  CfGoalsInput *input = goals_input (fixture);
  CfGoalSpan night = { 1, 22 * 60, 31 * 60, { 0.5, 60, 0, 0, 0, 0, 2 } };      /* of Monday */

  g_array_append_val (input->periods, night);
  cf_goals_input_seal (input);
  write_done (fixture, &cf_command_goals_set, input, cf_goals_input_free);

  g_autoptr(CfRequirement) requirement = read_requirement (fixture);
  const CfRequirementCell *three = cell_at (requirement, 1, 3);

  g_assert_cmpuint (three->need.agents, ==, 2);
  g_assert_cmpint (three->need.reason, ==, CF_STAFFING_BY_MINIMUM);
  g_assert_cmpuint (cell_at (requirement, 0, 3)->need.agents, ==, 0);    /* Sunday's night */
  g_assert_cmpuint (cell_at (requirement, 0, 21)->need.agents, ==, 14);
  g_assert_cmpuint (cell_at (requirement, 0, 22)->need.agents, <, 14);
  g_assert_cmpuint (cell_at (requirement, 1, 6)->need.agents, ==,
                    cell_at (requirement, 0, 22)->need.agents);
  g_assert_cmpuint (cell_at (requirement, 1, 7)->need.agents, ==, 14);
  g_assert_cmpuint (cell_at (requirement, 1, 22)->need.agents, ==, 14);   /* Tuesday has none */
  g_assert_cmpfloat (cf_requirement_goal (requirement, 0, 44).share, ==, 0.5);
  g_assert_cmpfloat (cf_requirement_traffic (requirement, 0, 44).within_s, ==, 60);
}

/* Each definition of the service level asks for its own number of agents. */
static void
test_the_definition_counts (Fixture       *fixture,
                            gconstpointer  unused)
{
  guint agents[CF_GOAL_N_LEVELS];

  for (int level = 0; level < CF_GOAL_N_LEVELS; level++)
    {
      CfGoalsInput *input = goals_input (fixture);

      input->figures.level = level;
      input->patience_s = 60;
      write_done (fixture, &cf_command_goals_set, input, cf_goals_input_free);

      g_autoptr(CfRequirement) requirement = read_requirement (fixture);
      const CfRequirementCell *noon = cell_at (requirement, 0, 12);

      agents[level] = noon->need.agents;
      g_assert_cmpfloat (noon->need.figures.service_level[level], >=, 0.8);
      /* The day's figure is in the same meaning, weighted by calls. */
      g_assert_cmpfloat_with_epsilon (requirement->total.service_level,
                                      noon->need.figures.service_level[level], 1e-9);
    }

  g_assert_cmpuint (agents[CF_ERLANG_OF_OFFERED], >=, agents[CF_ERLANG_OF_ANSWERED]);
  g_assert_cmpuint (agents[CF_ERLANG_OF_OFFERED], >, agents[CF_ERLANG_ANSWERED_OR_ABANDONED]);
}

/* ST-2 beside it: a limit of the mean wait decides where the goal is easy. */
static void
test_a_limit_of_the_wait (Fixture       *fixture,
                          gconstpointer  unused)
{
  CfGoalsInput *input = goals_input (fixture);

  input->figures.max_asa_s = 2;
  write_done (fixture, &cf_command_goals_set, input, cf_goals_input_free);

  g_autoptr(CfRequirement) requirement = read_requirement (fixture);
  const CfRequirementCell *noon = cell_at (requirement, 0, 12);
  g_autofree char *text = cf_requirement_explain (requirement, 0, 24);

  g_assert_cmpuint (noon->need.agents, >, 14);
  g_assert_cmpint (noon->need.reason, ==, CF_STAFFING_BY_WAIT);
  g_assert_cmpfloat (noon->need.figures.asa_s, <=, 2);
  g_assert_nonnull (strstr (text, "wait more than 2 s"));
}

static void
add_part (GArray          *rows,
          double           share,
          CfShrinkageBase  base,
          gboolean         on_schedule)
{
  CfShrinkageRow row = { (char *) "part", share, base, on_schedule };

  g_array_append_val (rows, row);
}

/* ST-3: shares of a base add, bases multiply, what the schedule shows is not counted again. */
static void
test_shrinkage_by_parts (Fixture       *fixture,
                         gconstpointer  unused)
{
  g_autoptr(GArray) rows = g_array_new (FALSE, FALSE, sizeof (CfShrinkageRow));

  add_part (rows, 0.10, CF_SHRINKAGE_OF_PAID_TIME, TRUE);
  add_part (rows, 0.05, CF_SHRINKAGE_OF_PAID_TIME, FALSE);
  add_part (rows, 0.08, CF_SHRINKAGE_OF_TIME_PRESENT, TRUE);
  add_part (rows, 0.04, CF_SHRINKAGE_OF_TIME_PRESENT, FALSE);

  CfShrinkage shrinkage = cf_shrinkage_of_rows (rows);

  g_assert_cmpfloat_with_epsilon (shrinkage.unseen, 1 - 0.95 * 0.96, 1e-12);
  g_assert_cmpfloat_with_epsilon (shrinkage.paid, 1 - 0.85 * 0.88, 1e-12);

  CfShrinkageInput *input = cf_shrinkage_input_new ();

  g_array_append_val (input->queue_ids, fixture->queue_id);
  cf_shrinkage_input_add (input, "Breaks", 0.08, CF_SHRINKAGE_OF_TIME_PRESENT, TRUE);
  cf_shrinkage_input_add (input, "Sickness", 0.30, CF_SHRINKAGE_OF_PAID_TIME, FALSE);
  input->unseen = 0.30;
  cf_shrinkage_input_seal (input);
  write_done (fixture, &cf_command_shrinkage_set, input, cf_shrinkage_input_free);

  g_autoptr(CfRequirement) requirement = read_requirement (fixture);

  g_assert_cmpuint (cell_at (requirement, 0, 12)->need.on_roster, ==, 20);
  g_assert_cmpfloat_with_epsilon (requirement->total.paid_hours,
                                  requirement->total.agent_hours / (0.70 * 0.92), 1e-6);
}

/* ST-11: nothing is written, and the same figures give the same answer. */
static void
test_what_if (Fixture       *fixture,
              gconstpointer  unused)
{
  g_autoptr(CfStaffer) staffer = cf_staffer_new ();
  g_autoptr(CfRequirement) plan = read_requirement (fixture);
  CfWhatIf what_if = cf_what_if_plan;
  g_autoptr(CfRequirement) same = cf_requirement_try (plan, &what_if, staffer);

  g_assert_cmpfloat (same->total.paid_hours, ==, plan->total.paid_hours);

  what_if.handle = 1.1;
  g_autoptr(CfRequirement) longer = cf_requirement_try (same, &what_if, staffer);

  g_assert_cmpfloat (longer->total.paid_hours, >, plan->total.paid_hours);
  g_assert_cmpfloat_with_epsilon (cell_at (longer, 0, 12)->need.load, 11, 1e-9);
  g_assert_cmpfloat_with_epsilon (cell_at (plan, 0, 12)->need.load, 10, 1e-9);

  what_if = cf_what_if_plan;
  what_if.volume = 2;
  what_if.share = 0.9;
  what_if.within_s = 10;
  what_if.shrinkage = 0;
  g_autoptr(CfRequirement) more = cf_requirement_try (longer, &what_if, staffer);
  const CfRequirementCell *noon = cell_at (more, 0, 12);

  g_assert_cmpfloat (noon->calls, ==, 2 * CALLS);
  g_assert_cmpfloat (noon->handle_s, ==, HANDLE_S);
  g_assert_cmpfloat (noon->need.figures.service_level[0], >=, 0.9);
  g_assert_cmpuint (noon->need.on_roster, ==, noon->need.agents);

  g_autofree char *text = cf_what_if_to_text (&what_if);

  g_assert_cmpstr (text, ==, "calls +100\u202f%, 90\u202f% in 10 s, shrinkage 0\u202f%");
}

/* §4.5: days that may be off cost agents, and more of them the surer the goal is to be. */
static void
test_risk_has_a_price (Fixture       *fixture,
                       gconstpointer  unused)
{
  static const double risks[] = { 0, 0.7, 0.8, 0.9 };
  double before = 0;

  add_forecast (fixture, 0.128, 0.128);      /* ± 12.8 % hold 80 % of days: 10 % off */

  g_autoptr(CfStaffer) staffer = cf_staffer_new ();
  g_autoptr(CfRequirement) plan = read_requirement (fixture);

  g_assert_true (plan->variation_known);
  g_assert_cmpfloat_with_epsilon (plan->risk.variation, 0.1, 0.005);
  for (guint i = 0; i < G_N_ELEMENTS (risks); i++)
    {
      CfWhatIf what_if = cf_what_if_plan;

      what_if.risk = risks[i];
      g_autoptr(CfRequirement) requirement = cf_requirement_try (plan, &what_if, staffer);

      g_assert_cmpfloat (requirement->total.premium_hours, >, before);
      before = requirement->total.premium_hours;
      g_assert_cmpfloat_with_epsilon (cell_at (requirement, 0, 12)->need.certain,
                                      cell_at (plan, 0, 12)->need.certain, 0.01);
    }

  g_autofree char *text = cf_requirement_explain (plan, 0, 24);

  g_assert_nonnull (strstr (text, "if the forecast were certain"));
}

/* The schedule asks for as many heads as the page shows, with and without risk. */
static void
test_the_schedule_wants_the_same (Fixture       *fixture,
                                  gconstpointer  unused)
{
  static const double risks[] = { 0, 0.8 };

  add_forecast (fixture, 0.128, 0.128);

  g_autoptr(CfStaffer) staffer = cf_staffer_new ();
  g_autoptr(CfRequirement) plan = read_requirement (fixture);

  for (guint i = 0; i < G_N_ELEMENTS (risks); i++)
    {
      CfWhatIf what_if = cf_what_if_plan;
      double costs[61];

      what_if.risk = risks[i];
      g_autoptr(CfRequirement) requirement = cf_requirement_try (plan, &what_if, staffer);
      guint required = cf_requirement_costs (requirement, 0, 24, 60, costs, NULL);

      g_assert_cmpuint (required, ==, cell_at (requirement, 0, 12)->need.on_roster);
      g_assert_cmpfloat (costs[required - 1], >, costs[required]);
    }
}

static gpointer
read_first_day_now (CfDb           *db,
                    gconstpointer   input,
                    GError        **error)
{
  const Fixture *fixture = input;

  return cf_requirement_read_plan (db, fixture->run_id, fixture->queue_id, MONDAY, MONDAY + 1,
                                   error);
}

/* What a day asks for does not depend on the days it is read with: a schedule of one week and the
 * page that shows thirteen agree. */
static void
test_a_part_asks_for_as_much (Fixture       *fixture,
                              gconstpointer  unused)
{
  add_forecast (fixture, 0, 0.4);

  g_autoptr(GError) error = NULL;
  g_autoptr(CfRequirement) whole = read_requirement (fixture);
  g_autoptr(CfRequirement) part = cf_store_read (fixture->store, read_first_day_now, fixture,
                                                 &error);

  g_assert_no_error (error);
  g_assert_cmpfloat (whole->risk.variation, >, 0.1);
  g_assert_cmpfloat_with_epsilon (part->risk.variation, whole->risk.variation, 1e-12);
  g_assert_cmpuint (part->n_days, ==, 1);
  for (guint hour = 0; hour < 24; hour++)
    g_assert_cmpuint (cell_at (part, 0, hour)->need.on_roster, ==,
                      cell_at (whole, 0, hour)->need.on_roster);
}

static void
keep_result_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static GAsyncResult *
wait_for (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return *result;
}

/* Two queues of 100 calls of five minutes in a half hour, patience five minutes. */
static void
add_twins (Fixture *fixture)
{
  CfForecastInput *input = cf_forecast_input_new ();

  input->run_id = cf_id_new ();
  input->from_day = input->history_until = MONDAY;
  input->until_day = MONDAY + 1;
  input->method = g_strdup ("M2");
  for (int q = 0; q < 2; q++)
    {
      CfQueueInput *queue = cf_queue_input_new ();

      queue->queue_id = cf_id_new ();
      queue->name = g_strdup_printf ("Twin %d", q + 1);
      queue->shrinkage = queue->max_occupancy = 0;
      queue->patience_s = 300;
      queue->minimum_staff = 0;
      queue->first_opening_id = cf_id_new ();
      for (int i = 0; i < 48; i++)
        {
          CfForecastInterval interval = {
            queue->queue_id, cf_minute_at (MONDAY, 30 * i), 30, 100, 100, 100, 100, 100, 300,
          };

          g_array_append_val (input->intervals, interval);
        }
      CfForecastDayBand band = { queue->queue_id, MONDAY, 4800, 4800, 4800 };

      g_array_append_val (input->days, band);
      write_done (fixture, &cf_command_queue_create, queue, cf_queue_input_free);
    }
  write_done (fixture, &cf_command_forecast_save, input, cf_forecast_input_free);
}

/* ST-8: 20 + 20 in a team each, 37 in one pool, and what lies between is verified. */
static void
test_people_who_help_each_other (Fixture       *fixture,
                                 gconstpointer  unused)
{
  g_autoptr(GAsyncResult) read = NULL;
  g_autoptr(GAsyncResult) bounds_result = NULL;
  g_autoptr(GAsyncResult) found_result = NULL;
  g_autoptr(CfProgress) progress = cf_progress_new ();
  g_autoptr(GError) error = NULL;

  add_twins (fixture);
  cf_requirement_read_all_async (fixture->store, 0, NULL, keep_result_cb, &read);

  g_autoptr(GPtrArray) requirements
    = cf_requirement_read_all_finish (fixture->store, wait_for (&read), &error);

  g_assert_no_error (error);
  g_assert_cmpuint (requirements->len, ==, 2);    /* the hotline is not in this run */
  cf_shared_people_search_async (requirements, 0.5, NULL, NULL, keep_result_cb, &bounds_result);

  g_autoptr(CfSharedPeople) bounds
    = cf_shared_people_search_finish (wait_for (&bounds_result), &error);

  g_assert_no_error (error);
  g_assert_cmpuint (bounds->dedicated, ==, 40);
  g_assert_cmpuint (bounds->pooled, ==, 37);
  g_assert_false (bounds->verified);
  g_assert_cmpstr (bounds->names[1], ==, "Twin 2");

  cf_shared_people_search_async (requirements, 0.5, progress, NULL, keep_result_cb,
                                 &found_result);
  g_autoptr(CfSharedPeople) found
    = cf_shared_people_search_finish (wait_for (&found_result), &error);

  g_assert_no_error (error);
  g_assert_true (found->verified);
  g_assert_cmpuint (found->found, >=, 37);
  g_assert_cmpuint (found->found, <, 40);
  g_assert_cmpuint (found->own[0] + found->own[1], ==, found->found);
  g_assert_cmpfloat (found->levels[0], >=, 0.8);
  g_assert_cmpfloat (found->levels[1], >=, 0.8);
}

int
main (int    argc,
      char **argv)
{
  static const struct { const char *name; void (*run) (Fixture *, gconstpointer); } tests[] = {
    { "/requirement/the-plain-case", test_the_plain_case },
    { "/requirement/goals-by-period", test_goals_by_period },
    { "/requirement/the-definition-counts", test_the_definition_counts },
    { "/requirement/a-limit-of-the-wait", test_a_limit_of_the_wait },
    { "/requirement/shrinkage-by-parts", test_shrinkage_by_parts },
    { "/requirement/what-if", test_what_if },
    { "/requirement/risk-has-a-price", test_risk_has_a_price },
    { "/requirement/the-schedule-wants-the-same", test_the_schedule_wants_the_same },
    { "/requirement/a-part-asks-for-as-much", test_a_part_asks_for_as_much },
    { "/requirement/people-who-help-each-other", test_people_who_help_each_other },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].name, Fixture, NULL, set_up, tests[i].run, tear_down);

  return g_test_run ();
}
