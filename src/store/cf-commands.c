/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Every command of the program, so that a test can undo and redo each of them. */
#include "cf-adjustment-store.h"
#include "cf-agent-store.h"
#include "cf-calendar-store.h"
#include "cf-center-store.h"
#include "cf-cleaning-store.h"
#include "cf-dated-store.h"
#include "cf-fact-store.h"
#include "cf-forecast-store.h"
#include "cf-goal-store.h"
#include "cf-leave-store.h"
#include "cf-queue-store.h"
#include "cf-reforecast-store.h"
#include "cf-rule-store.h"
#include "cf-scenario-store.h"
#include "cf-schedule-store.h"
#include "cf-setting-store.h"
#include "cf-shift-store.h"
#include "cf-shift-type-store.h"
#include "cf-shrinkage-store.h"
#include "cf-team-store.h"
#include "cf-workload-store.h"

const CfCommand * const cf_commands[] = {
  &cf_command_account_set,
  &cf_command_adjustment_remove,
  &cf_command_adjustment_reorder,
  &cf_command_adjustment_set,
  &cf_command_adjustment_switch,
  &cf_command_agent_create,
  &cf_command_agent_edit,
  &cf_command_agent_erase,
  &cf_command_agent_leave,
  &cf_command_center_prepare,
  &cf_command_center_start,
  &cf_command_cleaning_remove,
  &cf_command_cleaning_set,
  &cf_command_contract_remove,
  &cf_command_contract_set,
  &cf_command_contract_types_set,
  &cf_command_deferral_set,
  &cf_command_facts_import,
  &cf_command_forecast_save,
  &cf_command_goals_set,
  &cf_command_import_profile_set,
  &cf_command_leave_decide,
  &cf_command_leave_grant,
  &cf_command_leave_request,
  &cf_command_leave_withdraw,
  &cf_command_people_import,
  &cf_command_protection_remove,
  &cf_command_protection_set,
  &cf_command_queue_create,
  &cf_command_queue_edit,
  &cf_command_reforecast_save,
  &cf_command_rule_reset,
  &cf_command_rule_set,
  &cf_command_scenario_create,
  &cf_command_scenario_edit,
  &cf_command_scenario_remove,
  &cf_command_schedule_create,
  &cf_command_schedule_publish,
  &cf_command_setting_keep,
  &cf_command_setting_set,
  &cf_command_shift_type_archive,
  &cf_command_shift_type_create,
  &cf_command_shift_type_edit,
  &cf_command_shift_type_reorder,
  &cf_command_shifts_build,
  &cf_command_shifts_lock,
  &cf_command_shifts_set,
  &cf_command_shrinkage_set,
  &cf_command_skill_remove,
  &cf_command_skill_set,
  &cf_command_special_day_import,
  &cf_command_special_day_remove,
  &cf_command_special_day_set,
  &cf_command_start_volume_set,
  &cf_command_team_create,
  &cf_command_team_edit,
  &cf_command_team_member_remove,
  &cf_command_team_member_set,
  &cf_command_team_remove,
  &cf_command_team_reorder,
  &cf_command_wish_remove,
  &cf_command_wish_set,
  NULL
};
