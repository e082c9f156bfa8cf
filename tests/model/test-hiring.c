/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The months ahead are staffed as the Requirement page staffs, and keep the figures they had. */
#include "cf-adjustment-store.h"
#include "cf-fact-store.h"
#include "cf-goal-store.h"
#include "cf-hiring-plan.h"
#include "cf-id.h"
#include "cf-queue-store.h"
#include "cf-setting-store.h"
#include "cf-workload-store.h"
#include "forecast-center.h"

#define END (MONDAY + 56)          /* of the history, by whole weeks: 2020-03-02 */
#define APRIL (MONDAY + 86)        /* the second month of the plan */
#define MAY (APRIL + 30)

/* Days that are now above and now below the others, so that a forecast carries a risk. */
static void
add_uneven_facts (ForecastCenter *center)
{
  const int calls[] = { 100, 70, 120, 95, 135, 80, 110, 60, 125, 90, 105 };
  CfFactsInput *input = cf_facts_input_new ();

  input->queue_id = center->queue_id;
  for (guint i = 0; i < 56 * 24; i++)
    {
      const guint day = i / 24;
      const gint64 n = calls[day % G_N_ELEMENTS (calls)];
      const CfIntervalFact fact = {
        .start = cf_minute_at (MONDAY + (CfDay) day, 30 * (int) (16 + i % 24)), .minutes = 30,
        .offered = n, .answered = CF_FACT_UNKNOWN, .abandoned = CF_FACT_UNKNOWN,
        .answered_within = CF_FACT_UNKNOWN, .handle_s = n * HANDLE_S, .wait_s = CF_FACT_UNKNOWN,
      };

      if (day % 7 < 5)
        g_array_append_val (input->facts, fact);
    }
  forecast_center_write (center, &cf_command_facts_import, input);
  cf_facts_input_free (input);
}

/* @settings NULL: as kept. */
static CfHiringPlan *
make_plan (ForecastCenter         *center,
           const CfHiringSettings *settings)
{
  g_autoptr(GError) error = NULL;
  CfHiringPlan *plan = cf_hiring_plan_read (center->store, settings, &error);

  g_assert_no_error (error);
  g_assert_cmpint (plan->from[1], ==, APRIL);
  return plan;
}

static CfHiringPlan *
grown_plan (ForecastCenter *center,
            double          growth)
{
  CfHiringSettings settings;

  cf_hiring_settings_init (&settings);
  settings.growth = growth;
  return make_plan (center, &settings);
}

static gpointer
read_goals (CfDb           *db,
            gconstpointer   input,
            GError        **error)
{
  g_autoptr(GPtrArray) queues = cf_queue_read_all (db, error);
  g_autoptr(GPtrArray) none = g_ptr_array_new ();

  return cf_goals_input_new (queues->pdata[0], none);
}

/* The queue's own goal with a risk, and from 16:00 on @evening people at least (0: no period). */
static void
set_goals (ForecastCenter *center,
           double          risk,
           int             evening)
{
  CfGoalsInput *input = cf_store_read (center->store, read_goals, NULL, NULL);
  CfGoalSpan span = { CF_GOAL_EVERY_DAY, 16 * 60, 20 * 60, input->figures };

  input->risk = risk;
  span.figures.minimum_staff = evening;
  if (evening > 0)
    g_array_append_val (input->periods, span);
  cf_goals_input_seal (input);
  forecast_center_write (center, &cf_command_goals_set, input);
  cf_goals_input_free (input);
}

static gint64
add_layer (ForecastCenter *center,
           int             kind,
           double          amount,
           CfDay           from)
{
  CfAdjustmentInput *input = cf_adjustment_input_new ();
  gint64 id = cf_id_new ();

  input->layer_id = id;
  input->name = g_strdup ("Layer");
  input->kind = kind;
  input->amount = amount;
  input->from_day = from;
  input->until_day = CF_DAY_OPEN;
  forecast_center_write (center, &cf_command_adjustment_set, input);
  cf_adjustment_input_free (input);

  return id;
}

static gpointer
read_april (CfDb           *db,
            gconstpointer   input,
            GError        **error)
{
  return cf_requirement_read (db, 0, *(const gint64 *) input, APRIL, MAY, error);
}

/* The plan's April is that of a forecast of April on the Requirement page. */
static void
assert_april (ForecastCenter *center,
              CfHiringPlan   *plan)
{
  g_autoptr(CfRequirement) april
    = cf_store_read (center->store, read_april, &center->queue_id, NULL);

  g_assert_cmpfloat (april->total.calls, >, 50000.0);
  g_assert_cmpfloat_with_epsilon (plan->months[1].calls, april->total.calls,
                                  1e-6 * april->total.calls);
  g_assert_cmpfloat_with_epsilon (plan->months[1].hours, april->total.exact_hours,
                                  0.005 * april->total.exact_hours);
}

static void
test_as_required (ForecastCenter *center,
                  gconstpointer   unused)
{
  add_uneven_facts (center);
  forecast_center_run (center, END, MAY - END);

  g_autoptr(CfHiringPlan) own = grown_plan (center, 0.0);

  assert_april (center, own);

  /* 22 working days of four hours with at least 40 at work, of whom 30 % are away. */
  set_goals (center, 0.0, 40);

  g_autoptr(CfHiringPlan) evening = grown_plan (center, 0.0);

  assert_april (center, evening);
  g_assert_cmpfloat (evening->months[1].hours, >, own->months[1].hours + 500.0);
  g_assert_cmpfloat_with_epsilon (evening->months[1].calls, own->months[1].calls, 1e-6);

  set_goals (center, 0.95, 0);

  g_autoptr(CfHiringPlan) sure = grown_plan (center, 0.0);

  assert_april (center, sure);
  g_assert_cmpfloat (sure->months[1].hours, >, 1.05 * own->months[1].hours);
  g_assert_cmpfloat (sure->months[11].needed, >, own->months[11].needed);
}

/* A layer without an end reaches into every month from its own on; one that is off does not. */
static void
test_layers (ForecastCenter *center,
             gconstpointer   unused)
{
  CfAdjustmentInput *off = cf_adjustment_input_new ();

  forecast_center_add_facts (center, center->queue_id, 56);
  forecast_center_run (center, END, MAY - END);

  g_autoptr(CfHiringPlan) before = grown_plan (center, 0.08);

  off->layer_id = add_layer (center, CF_ADJUSTMENT_PERCENT, 0.5, before->from[3]);

  g_autoptr(CfHiringPlan) more = grown_plan (center, 0.08);

  for (guint m = 0; m < 12; m++)
    {
      const double factor = m < 3 ? 1.0 : 1.5;

      g_assert_cmpfloat_with_epsilon (more->months[m].calls, factor * before->months[m].calls,
                                      1e-3);
      if (m >= 3)
        g_assert_cmpfloat (more->months[m].needed, >, 1.3 * before->months[m].needed);
    }

  off->enabled = FALSE;
  forecast_center_write (center, &cf_command_adjustment_switch, off);
  cf_adjustment_input_free (off);

  g_autoptr(CfHiringPlan) without = grown_plan (center, 0.08);

  g_assert_cmpfloat_with_epsilon (without->months[11].hours, before->months[11].hours, 1e-6);

  /* What is set by hand is not grown: 150 calls in each of the 24 intervals of a working day. */
  add_layer (center, CF_ADJUSTMENT_SET, 150.0, APRIL);

  g_autoptr(CfHiringPlan) set = grown_plan (center, 0.08);
  g_autoptr(CfHiringPlan) still = grown_plan (center, 0.0);

  g_assert_cmpfloat_with_epsilon (set->months[1].calls, 22 * 24 * 150.0, 1e-6);
  g_assert_cmpfloat_with_epsilon (set->months[11].calls, still->months[11].calls, 1e-6);
  assert_april (center, set);
}

/* Work that may wait asks for its hours, and no more. */
static void
test_deferred (ForecastCenter *center,
               gconstpointer   unused)
{
  CfDeferralInput *input = g_new0 (CfDeferralInput, 1);

  forecast_center_add_facts (center, center->queue_id, 56);
  input->queue_id = center->queue_id;
  input->deadline_minutes = 60;
  forecast_center_write (center, &cf_command_deferral_set, input);
  cf_command_input_free (input);

  g_autoptr(CfHiringPlan) plan = grown_plan (center, 0.0);

  g_assert_cmpfloat (plan->months[1].calls, >, 50000.0);
  g_assert_cmpfloat_with_epsilon (plan->months[1].hours,
                                  plan->months[1].calls * HANDLE_S / 3600.0 / 0.7, 1.0);
}

static void
count_cb (CfStore    *store,
          const char *label,
          gboolean    undoable,
          guint      *n_undoable)
{
  *n_undoable += undoable;
}

static void
test_kept (ForecastCenter *center,
           gconstpointer   unused)
{
  CfHiringSettings settings = { 12, 0.085, 0.2, 3, 0.25, 38.5 };
  g_autofree char *text = cf_hiring_settings_to_text (&settings);
  CfSettingInput *input = cf_setting_input_new (CF_SETTING_HIRING_PLAN, text);
  g_autoptr(GError) error = NULL;
  gboolean can_undo;
  guint n_undoable = 0;

  forecast_center_add_facts (center, center->queue_id, 56);

  g_autoptr(CfHiringPlan) first = make_plan (center, NULL);
  g_autofree char *undo_before = NULL, *undo_after = NULL;

  g_assert_cmpfloat (first->settings.absence, ==, 0.15);
  g_object_get (center->store, "undo-label", &undo_before, NULL);
  g_signal_connect (center->store, "committed", G_CALLBACK (count_cb), &n_undoable);
  forecast_center_write (center, &cf_command_setting_keep, input);
  cf_setting_input_free (input);

  /* No message, no step of its own: Undo still takes back what it did before. */
  g_object_get (center->store, "undo-label", &undo_after, "can-undo", &can_undo, NULL);
  g_assert_cmpuint (n_undoable, ==, 0);
  g_assert_true (can_undo);
  g_assert_cmpstr (undo_after, ==, undo_before);

  g_autoptr(CfHiringPlan) plan = make_plan (center, NULL);

  g_assert_cmpfloat (plan->settings.growth, ==, 0.085);
  g_assert_cmpfloat (plan->settings.attrition, ==, 0.2);
  g_assert_cmpuint (plan->settings.training_months, ==, 3);
  g_assert_cmpfloat (plan->settings.absence, ==, 0.25);
  g_assert_cmpfloat (plan->settings.week_hours, ==, 38.5);
  g_assert_cmpuint (plan->settings.n_months, ==, 12);

  input = cf_setting_input_new (CF_SETTING_CENTER_NAME, "Other");
  g_assert_false (cf_store_write (center->store, &cf_command_setting_keep, input, &error));
  g_assert_error (error, CF_STORE_ERROR, CF_STORE_ERROR_INVALID);
  cf_setting_input_free (input);
}

static void
test_parse (void)
{
  const char *wrong[] = { "", "0.1 0.2 3 0.15", "0.1 0.2 3 0.15 40 1", "0.1 0.2 13 0.15 40",
                          "-1 0.2 3 0.15 40", "0.1 0.2 3 0.9 40", "nan 0 0 0 40", "0,1 0 0 0 40" };
  CfHiringSettings settings;

  cf_hiring_settings_init (&settings);
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    g_assert_false (cf_hiring_settings_parse (&settings, wrong[i]));
  g_assert_cmpfloat (settings.growth, ==, 0.0);
  g_assert_true (cf_hiring_settings_parse (&settings, "-0.5 1 12 0 37.5"));
  g_assert_cmpfloat (settings.week_hours, ==, 37.5);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, func) \
  g_test_add ("/hiring/" path, ForecastCenter, NULL, forecast_center_set_up, func, \
              forecast_center_tear_down)
  ADD ("as-required", test_as_required);
  ADD ("layers", test_layers);
  ADD ("deferred", test_deferred);
  ADD ("kept", test_kept);
  g_test_add_func ("/hiring/parse", test_parse);

  return g_test_run ();
}
