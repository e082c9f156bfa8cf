/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An input for every command about people and teams. */
#include "cf-command-cases.h"

#include "cf-dated-store.h"
#include "cf-id.h"
#include "cf-team-store.h"

static gpointer
agent_create (CfCaseStore *store)
{
  CfAgentInput *input = cf_agent_input_new ();

  input->agent_id = cf_id_new ();
  input->first_id = cf_id_new_block (4);
  input->person.staff_number = g_strdup ("0042");
  input->person.name = g_strdup ("Ada");
  input->person.from_day = CF_TEST_DAY;
  input->person.team_id = store->center.team_b;
  input->person.contract_kind = CF_CONTRACT_PART_TIME;
  input->person.week_minutes = 20 * 60;
  input->person.max_week_minutes = 24 * 60;
  input->person.role = CF_ROLE_AGENT;

  return input;
}

static gpointer
agent_edit (CfCaseStore *store)
{
  CfAgentInput *input = cf_agent_input_new ();

  input->agent_id = store->center.agent;
  input->person.staff_number = g_strdup ("0007");
  input->person.name = g_strdup ("张玮");
  input->person.note = g_strdup ("note");

  return input;
}

static gpointer
agent_leave (CfCaseStore *store)
{
  CfAgentLeaveInput *input = g_new0 (CfAgentLeaveInput, 1);

  input->agent_id = store->center.agent;
  input->left_day = CF_TEST_DAY + 1;
  return input;
}

static gpointer
agent_erase (CfCaseStore *store)
{
  return cf_agent_erase_input_new (store->center.agent);
}

static gpointer
people_import (CfCaseStore *store)
{
  CfPeopleInput *input = cf_people_input_new ();
  CfPersonFacts person;

  cf_person_facts_init (&person);
  person.staff_number = g_strdup ("0043");
  person.name = g_strdup ("Bo");
  g_array_append_val (input->people, person);
  input->first_id = cf_id_new_block (cf_people_input_count_ids (input));

  return input;
}

static gpointer
account_set (CfCaseStore *store)
{
  CfAccountInput *input = g_new0 (CfAccountInput, 1);

  input->agent_id = store->center.agent;
  input->role = CF_ROLE_TRAINER;
  return input;
}

static gpointer
contract_set (CfCaseStore *store)
{
  CfDatedInput *input = g_new0 (CfDatedInput, 1);

  input->id = cf_id_new_block (2);
  input->agent_id = store->center.agent;
  input->from_day = CF_TEST_DAY + 3;
  input->until_day = CF_DAY_OPEN;
  input->week_minutes = 30 * 60;
  input->max_week_minutes = 40 * 60;

  return input;
}

static gpointer
team_member_set (CfCaseStore *store)
{
  CfDatedInput *input = g_new0 (CfDatedInput, 1);

  input->id = cf_id_new_block (2);
  input->agent_id = store->center.agent;
  input->from_day = CF_TEST_DAY + 3;
  input->until_day = CF_DAY_OPEN;
  input->team_id = store->center.team_b;

  return input;
}

static gpointer
skill_set (CfCaseStore *store)
{
  CfDatedInput *input = g_new0 (CfDatedInput, 1);

  input->id = cf_id_new_block (2);
  input->agent_id = store->center.agent;
  input->from_day = CF_TEST_DAY + 3;
  input->until_day = CF_DAY_OPEN;
  input->queue_id = store->center.hotline;
  input->until_day = CF_TEST_DAY + 9;

  return input;
}

static gpointer
protection_set (CfCaseStore *store)
{
  CfDatedInput *input = g_new0 (CfDatedInput, 1);

  input->id = cf_id_new_block (2);
  input->agent_id = store->center.agent;
  input->from_day = CF_TEST_DAY + 3;
  input->until_day = CF_DAY_OPEN;
  input->kind = CF_PROTECTION_NURSING;
  input->until_day = CF_TEST_DAY + 300;

  return input;
}

static gpointer
contract_remove (CfCaseStore *store)
{
  CfDatedRemoveInput *input = g_new0 (CfDatedRemoveInput, 1);

  input->id = store->contract;
  input->agent_id = store->center.agent;
  return input;
}

static gpointer
team_member_remove (CfCaseStore *store)
{
  CfDatedRemoveInput *input = g_new0 (CfDatedRemoveInput, 1);

  input->id = store->membership;
  input->agent_id = store->center.agent;
  return input;
}

static gpointer
skill_remove (CfCaseStore *store)
{
  CfDatedRemoveInput *input = g_new0 (CfDatedRemoveInput, 1);

  input->id = store->skill;
  input->agent_id = store->center.agent;
  return input;
}

static gpointer
protection_remove (CfCaseStore *store)
{
  CfDatedRemoveInput *input = g_new0 (CfDatedRemoveInput, 1);

  input->id = store->protection;
  input->agent_id = store->center.agent;
  return input;
}

static gpointer
team_create (CfCaseStore *store)
{
  CfTeamInput *input = cf_team_input_new ();

  input->team_id = cf_id_new ();
  input->name = g_strdup ("C");
  return input;
}

static gpointer
team_edit (CfCaseStore *store)
{
  CfTeamInput *input = cf_team_input_new ();

  input->team_id = store->center.team_b;
  input->name = g_strdup ("Bee");
  input->leader_id = store->center.other;

  return input;
}

static gpointer
team_remove (CfCaseStore *store)
{
  CfTeamInput *input = cf_team_input_new ();

  input->team_id = store->empty_team;
  return input;
}

static gpointer
team_reorder (CfCaseStore *store)
{
  CfOrderInput *input = cf_order_input_new ();
  gint64 ids[] = { store->empty_team, store->center.team_b, store->center.team_a };

  g_array_append_vals (input->ids, ids, G_N_ELEMENTS (ids));

  return input;
}

const CfCommandCase cf_staff_cases[] = {
  { &cf_command_agent_create, agent_create, cf_agent_input_free },
  { &cf_command_agent_edit, agent_edit, cf_agent_input_free },
  { &cf_command_agent_erase, agent_erase, cf_agent_erase_input_free },
  { &cf_command_agent_leave, agent_leave, cf_command_input_free },
  { &cf_command_people_import, people_import, cf_people_input_free },
  { &cf_command_account_set, account_set, cf_command_input_free },
  { &cf_command_contract_set, contract_set, cf_command_input_free },
  { &cf_command_team_member_set, team_member_set, cf_command_input_free },
  { &cf_command_skill_set, skill_set, cf_command_input_free },
  { &cf_command_protection_set, protection_set, cf_command_input_free },
  { &cf_command_contract_remove, contract_remove, cf_command_input_free },
  { &cf_command_team_member_remove, team_member_remove, cf_command_input_free },
  { &cf_command_skill_remove, skill_remove, cf_command_input_free },
  { &cf_command_protection_remove, protection_remove, cf_command_input_free },
  { &cf_command_team_create, team_create, cf_team_input_free },
  { &cf_command_team_edit, team_edit, cf_team_input_free },
  { &cf_command_team_remove, team_remove, cf_team_input_free },
  { &cf_command_team_reorder, team_reorder, cf_order_input_free },
  { NULL }
};
