/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An input for every command about the center, its calls and its calendar. */
#include "cf-command-cases.h"

#include "cf-calendar-store.h"
#include "cf-contract.h"
#include "cf-fact-store.h"
#include "cf-forecast-store.h"
#include "cf-goal-store.h"
#include "cf-id.h"
#include "cf-queue-store.h"
#include "cf-rule-store.h"
#include "cf-scenario-store.h"
#include "cf-setting-store.h"
#include "cf-shift-type-store.h"
#include "cf-shrinkage-store.h"

static gpointer
queue_create (CfCaseStore *store)
{
  CfQueueInput *input = cf_queue_input_new ();
  CfOpeningSpan span = { .weekday = 1, .start_minute = 540, .end_minute = 1080 };

  input->queue_id = cf_id_new ();
  input->name = g_strdup ("Orders");
  g_array_append_val (input->openings, span);
  input->first_opening_id = cf_id_new ();

  return input;
}

static gpointer
queue_edit (CfCaseStore *store)
{
  CfQueueInput *input = cf_queue_input_new ();

  input->queue_id = store->center.hotline;
  input->name = g_strdup ("Line");
  input->max_occupancy = 0;

  return input;
}

static gpointer
shift_type_create (CfCaseStore *store)
{
  CfShiftTypeInput *input = cf_shift_type_input_new ();
  CfBreakSpan span = { .offset_minutes = 120, .length_minutes = 15, .paid = TRUE };

  input->type_id = cf_id_new ();
  input->code = g_strdup ("X");
  input->name = g_strdup ("Extra");
  g_array_append_val (input->breaks, span);
  input->first_break_id = cf_id_new ();

  return input;
}

static gpointer
shift_type_edit (CfCaseStore *store)
{
  CfShiftTypeInput *input = cf_shift_type_input_new ();

  input->type_id = store->center.early;
  input->code = g_strdup ("E");
  input->name = g_strdup ("Earlier");
  input->start_minute = 6 * 60;
  input->contract_kinds = 1 << CF_CONTRACT_STANDARD;
  input->shifts_from_day = CF_TEST_DAY + 1;

  return input;
}

static gpointer
shift_type_archive (CfCaseStore *store)
{
  CfShiftTypeArchiveInput *input = g_new0 (CfShiftTypeArchiveInput, 1);

  input->type_id = store->center.early;
  input->replacement_id = store->center.late;
  input->from_day = CF_TEST_DAY;
  input->archived = TRUE;

  return input;
}

static gpointer
shift_type_reorder (CfCaseStore *store)
{
  CfOrderInput *input = cf_order_input_new ();
  const CfTestCenter *center = &store->center;
  gint64 ids[] = { center->night, center->early, center->training, center->late, center->day,
                   center->mid };

  g_array_append_vals (input->ids, ids, G_N_ELEMENTS (ids));

  return input;
}

static gpointer
contract_types_set (CfCaseStore *store)
{
  CfContractTypesInput *input = cf_contract_types_input_new ();

  input->contract_kind = CF_CONTRACT_PART_TIME;
  g_array_append_val (input->type_ids, store->center.mid);
  return input;
}

static gpointer
rule_set (CfCaseStore *store)
{
  CfRuleInput *input = cf_rule_input_new ();

  input->kind = 3;
  input->hard_limit = 5;
  input->weight = 2;
  input->since_day = CF_TEST_DAY;

  return input;
}

static gpointer
rule_reset (CfCaseStore *store)
{
  CfRuleInput *input = cf_rule_input_new ();

  input->kind = 2;
  return input;
}

static gpointer
special_day_set (CfCaseStore *store)
{
  CfSpecialDaysInput *input = cf_special_days_input_new ();

  cf_special_days_input_add (input, CF_TEST_DAY + 34, CF_SPECIAL_DAY_HOLIDAY, "Qingming", NULL);
  cf_special_days_input_add (input, CF_TEST_DAY + 60, CF_SPECIAL_DAY_WORKDAY, "Swapped", "swap");
  return input;
}

static gpointer
special_day_import (CfCaseStore *store)
{
  CfSpecialDaysInput *input = cf_special_days_input_new ();

  cf_special_days_input_add (input, CF_TEST_DAY + 34, CF_SPECIAL_DAY_HOLIDAY, "Qingming", NULL);
  cf_special_days_input_add (input, CF_TEST_DAY + 60, CF_SPECIAL_DAY_WORKDAY, "Swapped", "swap");
  return input;
}

static gpointer
special_day_remove (CfCaseStore *store)
{
  CfSpecialDaysInput *input = cf_special_days_input_new ();

  cf_special_days_input_add (input, CF_TEST_DAY + 60, 0, NULL, NULL);
  return input;
}

static gpointer
facts_import (CfCaseStore *store)
{
  CfFactsInput *input = cf_facts_input_new ();
  CfIntervalFact facts[] = {
    { cf_minute_at (CF_TEST_DAY, 480), 30, 12, 11, 1, 9, 2400, 130 },
    { cf_minute_at (CF_TEST_DAY, 510), 30, 15, -1, -1, -1, -1, -1 },
  };

  input->queue_id = store->center.hotline;
  input->handle_s = 200;
  g_array_append_vals (input->facts, facts, G_N_ELEMENTS (facts));

  return input;
}

static gpointer
import_profile_set (CfCaseStore *store)
{
  CfImportProfileInput *input = cf_import_profile_input_new ();

  input->kind = g_strdup ("volumes");
  input->signature = g_strdup ("date,time,calls");
  input->mapping = g_strdup ("{}");

  return input;
}

static gpointer
forecast_save (CfCaseStore *store)
{
  CfForecastInput *input = cf_forecast_input_new ();
  CfForecastInterval interval = {
    store->center.hotline, cf_minute_at (CF_TEST_DAY, 480), 30, 10, 5, 7, 13, 16, 240,
  };
  CfForecastDayBand band = { store->center.hotline, CF_TEST_DAY, 10, 7, 13 };

  input->run_id = cf_id_new ();
  input->from_day = CF_TEST_DAY;
  input->until_day = CF_TEST_DAY + 28;
  input->method = g_strdup ("M2");
  input->history_until = CF_TEST_DAY;
  g_array_append_val (input->intervals, interval);
  g_array_append_val (input->days, band);

  return input;
}

static gpointer
setting_set (CfCaseStore *store)
{
  CfSettingInput *input = cf_setting_input_new (CF_SETTING_CENTER_NAME, "New");

  return input;
}

static gpointer
setting_keep (CfCaseStore *store)
{
  return cf_setting_input_new (CF_SETTING_HIRING_PLAN, "0.08 0.2 2 0.15 40");
}

static gpointer
goals_set (CfCaseStore *store)
{
  g_autoptr(GPtrArray) queues = cf_queue_read_all (store->center.db, NULL);
  g_autoptr(GPtrArray) none = g_ptr_array_new ();
  CfGoalsInput *input = cf_goals_input_new (queues->pdata[0], none);
  CfGoalSpan night = { CF_GOAL_EVERY_DAY, 22 * 60, 31 * 60, { 0.7, 30, 1, 0.9, 0.05, 60, 2 } };

  input->figures.share = 0.9;
  input->figures.level = 2;
  input->figures.max_asa_s = 30;
  input->risk = 0.8;
  g_array_append_val (input->periods, night);
  cf_goals_input_seal (input);

  return input;
}

static gpointer
shrinkage_set (CfCaseStore *store)
{
  CfShrinkageInput *input = cf_shrinkage_input_new ();

  g_array_append_val (input->queue_ids, store->center.hotline);
  cf_shrinkage_input_add (input, "Leave", 0.1, CF_SHRINKAGE_OF_PAID_TIME, TRUE);
  cf_shrinkage_input_add (input, "Sickness", 0.05, CF_SHRINKAGE_OF_PAID_TIME, FALSE);
  cf_shrinkage_input_add (input, "Coaching", 0.04, CF_SHRINKAGE_OF_TIME_PRESENT, FALSE);
  input->unseen = 1 - 0.95 * 0.96;
  cf_shrinkage_input_seal (input);

  return input;
}

static CfScenarioInput *
scenario (gint64      id,
          const char *name,
          double      handle)
{
  CfScenarioInput *input = cf_scenario_input_new ();

  input->scenario_id = id;
  input->name = g_strdup (name);
  input->handle = handle;

  return input;
}

static gpointer
scenario_create (CfCaseStore *store)
{
  return scenario (cf_id_new (), "Longer calls", 1.05);
}

static gpointer
scenario_edit (CfCaseStore *store)
{
  return scenario (store->scenario, "Much longer calls", 1.25);
}

static gpointer
scenario_remove (CfCaseStore *store)
{
  return scenario (store->scenario, NULL, 1);
}

const CfCommandCase cf_center_cases[] = {
  { &cf_command_queue_create, queue_create, cf_queue_input_free },
  { &cf_command_queue_edit, queue_edit, cf_queue_input_free },
  { &cf_command_shift_type_create, shift_type_create, cf_shift_type_input_free },
  { &cf_command_shift_type_edit, shift_type_edit, cf_shift_type_input_free },
  { &cf_command_shift_type_archive, shift_type_archive, cf_command_input_free },
  { &cf_command_shift_type_reorder, shift_type_reorder, cf_order_input_free },
  { &cf_command_contract_types_set, contract_types_set, cf_contract_types_input_free },
  { &cf_command_rule_set, rule_set, cf_rule_input_free },
  { &cf_command_rule_reset, rule_reset, cf_rule_input_free },
  { &cf_command_special_day_set, special_day_set, cf_special_days_input_free },
  { &cf_command_special_day_import, special_day_import, cf_special_days_input_free },
  { &cf_command_special_day_remove, special_day_remove, cf_special_days_input_free },
  { &cf_command_facts_import, facts_import, cf_facts_input_free },
  { &cf_command_import_profile_set, import_profile_set, cf_import_profile_input_free },
  { &cf_command_forecast_save, forecast_save, cf_forecast_input_free },
  { &cf_command_goals_set, goals_set, cf_goals_input_free },
  { &cf_command_shrinkage_set, shrinkage_set, cf_shrinkage_input_free },
  { &cf_command_scenario_create, scenario_create, cf_scenario_input_free },
  { &cf_command_scenario_edit, scenario_edit, cf_scenario_input_free },
  { &cf_command_scenario_remove, scenario_remove, cf_scenario_input_free },
  { &cf_command_setting_keep, setting_keep, cf_setting_input_free },
  { &cf_command_setting_set, setting_set, cf_setting_input_free },
  { NULL }
};
