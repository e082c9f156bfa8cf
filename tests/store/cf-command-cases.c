/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-command-cases.h"

#include "cf-adjustment-store.h"
#include "cf-calendar-store.h"
#include "cf-cleaning-store.h"
#include "cf-dated-store.h"
#include "cf-id.h"
#include "cf-leave-store.h"
#include "cf-rule-store.h"
#include "cf-scenario-store.h"
#include "cf-shift-store.h"
#include "cf-team-store.h"

static const CfCommandCase * const groups[] = {
  cf_staff_cases, cf_center_cases, cf_forecast_cases, cf_schedule_cases,
};

const CfCommandCase *
cf_command_case_find (const CfCommand *command)
{
  for (guint group = 0; group < G_N_ELEMENTS (groups); group++)
    for (const CfCommandCase *found = groups[group]; found->command != NULL; found++)
      if (found->command == command)
        return found;

  return NULL;
}

/* The row of center.agent in a table of dated facts. */
static gint64
row_of_agent (CfTestCenter *center,
              const char   *table)
{
  g_autofree char *sql = g_strdup_printf ("SELECT id FROM %s WHERE agent_id = %" G_GINT64_FORMAT,
                                          table, center->agent);

  return cf_test_center_count (center->db, sql);
}

static void
run_case (CfCaseStore     *self,
          const CfCommand *command)
{
  const CfCommandCase *found = cf_command_case_find (command);

  cf_test_center_run (&self->center, command, found->build (self), found->input_free);
}

static void
add_special_day (CfCaseStore *self)
{
  CfSpecialDaysInput *input = cf_special_days_input_new ();

  cf_special_days_input_add (input, CF_TEST_DAY + 60, CF_SPECIAL_DAY_CAMPAIGN, "Sale", NULL);
  cf_test_center_run (&self->center, &cf_command_special_day_set, input,
                      cf_special_days_input_free);
}

static void
add_shifts (CfCaseStore *self)
{
  CfTestCenter *center = &self->center;
  CfShiftsInput *input = cf_shifts_input_new ();

  cf_shifts_input_add (input, center->agent, CF_TEST_DAY, center->early);
  cf_shifts_input_add (input, center->agent, CF_TEST_DAY + 1, center->early);
  cf_shifts_input_add (input, center->other, CF_TEST_DAY, center->late)->note = g_strdup ("late");
  cf_shifts_input_add (input, 0, CF_TEST_DAY, center->mid);
  input->first_id = cf_id_new_block (4);
  input->schedule_id = self->schedule = cf_id_new ();
  input->from_day = CF_TEST_DAY;
  input->until_day = CF_TEST_DAY + 28;
  self->open_shift = input->first_id + 3;
  cf_test_center_run (center, &cf_command_shifts_build, input, cf_shifts_input_free);
}

static void
add_leave_and_wish (CfCaseStore *self)
{
  CfLeaveInput *request = cf_leave_input_new ();
  CfWishInput *wish_input = cf_wish_input_new ();

  request->leave_id = self->leave = cf_id_new ();
  request->agent_id = self->center.other;
  request->from_day = CF_TEST_DAY;
  request->until_day = CF_TEST_DAY + 1;
  cf_test_center_run (&self->center, &cf_command_leave_request, request, cf_leave_input_free);

  wish_input->wish_id = self->wish = cf_id_new ();
  wish_input->agent_id = self->center.agent;
  wish_input->day = CF_TEST_DAY + 6;
  wish_input->kind = CF_WISH_OFF;
  cf_test_center_run (&self->center, &cf_command_wish_set, wish_input, cf_wish_input_free);
}

static void
add_scenario (CfCaseStore *self)
{
  CfScenarioInput *input = cf_scenario_input_new ();

  input->scenario_id = self->scenario = cf_id_new ();
  input->name = g_strdup ("Campaign");
  input->volume = 1.2;
  cf_test_center_run (&self->center, &cf_command_scenario_create, input, cf_scenario_input_free);
}

static gint64
add_layer (CfCaseStore *self,
           const char  *name)
{
  CfAdjustmentInput *input = cf_adjustment_input_new ();
  gint64 id = cf_id_new ();

  input->layer_id = id;
  input->name = g_strdup (name);
  input->amount = 0.1;
  input->from_day = CF_TEST_DAY;
  g_array_append_val (input->queue_ids, self->center.hotline);
  cf_test_center_run (&self->center, &cf_command_adjustment_set, input,
                      cf_adjustment_input_free);

  return id;
}

static void
add_mark (CfCaseStore *self)
{
  CfCleaningInput *input = cf_cleaning_input_new ();

  input->mark_id = self->mark = cf_id_new ();
  input->queue_id = self->center.hotline;
  input->start = cf_minute_at (CF_TEST_DAY - 14, 0);
  input->end = cf_minute_at (CF_TEST_DAY - 13, 0);
  input->kind = CF_CLEANING_SPECIAL;
  input->note = g_strdup ("Fair");
  cf_test_center_run (&self->center, &cf_command_cleaning_set, input, cf_cleaning_input_free);
}

void
cf_case_store_init (CfCaseStore *self,
                    CfDb        *db)
{
  CfTeamInput *team = cf_team_input_new ();
  CfRuleInput *rule = cf_rule_input_new ();

  cf_test_center_init (&self->center, db);
  team->team_id = self->empty_team = cf_id_new ();
  team->name = g_strdup ("Empty");
  cf_test_center_run (&self->center, &cf_command_team_create, team, cf_team_input_free);
  rule->kind = 2;
  rule->soft_limit = 600;
  rule->since_day = CF_TEST_DAY;
  cf_test_center_run (&self->center, &cf_command_rule_set, rule, cf_rule_input_free);

  run_case (self, &cf_command_protection_set);
  add_special_day (self);
  add_shifts (self);
  add_leave_and_wish (self);
  add_scenario (self);
  add_mark (self);
  self->layer = add_layer (self, "Term start");
  self->other_layer = add_layer (self, "Rain");
  self->contract = row_of_agent (&self->center, "contract");
  self->membership = row_of_agent (&self->center, "team_member");
  self->skill = row_of_agent (&self->center, "skill");
  self->protection = row_of_agent (&self->center, "protection");
}
