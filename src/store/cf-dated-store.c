/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-dated-store.h"

#include "cf-dated-put.h"
#include "cf-input-check.h"

#include <glib/gi18n-lib.h>

#define ANY_KEY G_GINT64_CONSTANT (-1)

/* The statements of a table, all with the same parameters: person, key, first day, day after. */
static const struct
{
  const char *trim;
  const char *clear;
  const char *push;      /* this and the next NULL: nothing goes on after the new row */
  const char *tail;
  const char *insert;
  const char *remove;
  const char *extend;    /* NULL: the days of a removed row are nobody's */
} tables[CF_DATED_N_TABLES] = {
  [CF_DATED_CONTRACT] = {
    "contract/trim", "contract/clear", "contract/push", "contract/tail", "contract/insert",
    "contract/remove", "contract/extend",
  },
  [CF_DATED_TEAM_MEMBER] = {
    "team-member/trim", "team-member/clear", "team-member/push", "team-member/tail",
    "team-member/insert", "team-member/remove", "team-member/extend",
  },
  [CF_DATED_SKILL] = {
    "skill/trim", "skill/clear", NULL, NULL, "skill/insert", "skill/remove", NULL,
  },
  [CF_DATED_PROTECTION] = {
    "protection/trim", "protection/clear", NULL, NULL, "protection/insert",
    "protection/remove", NULL,
  },
};

GPtrArray *
cf_contract_read_all (CfDb    *db,
                      gint64   agent_id,
                      GError **error)
{
  return cf_db_read (db, error, CF_TYPE_CONTRACT, "contract/all", "i", agent_id);
}

GPtrArray *
cf_team_member_read_all (CfDb    *db,
                         gint64   agent_id,
                         GError **error)
{
  return cf_db_read (db, error, CF_TYPE_TEAM_MEMBER, "team-member/all", "i", agent_id);
}

GPtrArray *
cf_skill_read_all (CfDb    *db,
                   gint64   agent_id,
                   GError **error)
{
  return cf_db_read (db, error, CF_TYPE_SKILL, "skill/all", "i", agent_id);
}

GPtrArray *
cf_protection_read_all (CfDb    *db,
                        gint64   agent_id,
                        GError **error)
{
  return cf_db_read (db, error, CF_TYPE_PROTECTION, "protection/all", "i", agent_id);
}

static gint64
input_key (CfDatedTable        table,
           const CfDatedInput *input)
{
  switch (table)
    {
    case CF_DATED_CONTRACT:
    case CF_DATED_TEAM_MEMBER:
      return ANY_KEY;

    case CF_DATED_SKILL:
      return input->queue_id;

    case CF_DATED_PROTECTION:
      return input->kind;
    }

  g_assert_not_reached ();
}

static gboolean
insert (CfDb                *db,
        CfDatedTable         table,
        const CfDatedInput  *input,
        GError             **error)
{
  const char *name = tables[table].insert;

  switch (table)
    {
    case CF_DATED_CONTRACT:
      return cf_db_run (db, error, name, "iinnnnn", input->id, input->agent_id, input->from_day,
                        input->until_day, input->kind, input->week_minutes,
                        input->max_week_minutes);

    case CF_DATED_TEAM_MEMBER:
      return cf_db_run (db, error, name, "iinni", input->id, input->agent_id, input->from_day,
                        input->until_day, input->team_id);

    case CF_DATED_SKILL:
      return cf_db_run (db, error, name, "iinni", input->id, input->agent_id, input->from_day,
                        input->until_day, input->queue_id);

    case CF_DATED_PROTECTION:
      return cf_db_run (db, error, name, "iinnn", input->id, input->agent_id, input->from_day,
                        input->until_day, input->kind);
    }

  g_assert_not_reached ();
}

gboolean
cf_dated_put (CfDb                *db,
              CfDatedTable         table,
              const CfDatedInput  *input,
              GError             **error)
{
  gint64 agent = input->agent_id;
  gint64 key = input_key (table, input);
  CfDay from = input->from_day;
  gboolean goes_on = tables[table].tail != NULL;
  CfDay until = goes_on ? input->until_day : CF_DAY_OPEN;

  /* The rest of a row that goes on beyond the new one is copied before that row is cut. */
  return (!goes_on
          || cf_db_run (db, error, tables[table].tail, "iinni", agent, key, from, until,
                        input->id + 1))
         && cf_db_run (db, error, tables[table].trim, "iin", agent, key, from)
         && cf_db_run (db, error, tables[table].clear, "iinn", agent, key, from, until)
         && (!goes_on
             || cf_db_run (db, error, tables[table].push, "iinn", agent, key, from, until))
         && insert (db, table, input, error);
}

gboolean
cf_dated_end (CfDb          *db,
              CfDatedTable   table,
              gint64         agent_id,
              CfDay          day,
              GError       **error)
{
  return cf_db_run (db, error, tables[table].trim, "iin", agent_id, ANY_KEY, day)
         && cf_db_run (db, error, tables[table].clear, "iinn", agent_id, ANY_KEY, day,
                       CF_DAY_OPEN);
}

static gboolean
set_row (CfDb          *db,
         CfDatedTable   table,
         CfDatedInput  *input,
         GError       **error)
{
  return cf_input_check_days (input->from_day, input->until_day, error)
         && cf_input_name_subject (db, &input->base, input->agent_id, error)
         && cf_dated_put (db, table, input, error);
}

static gboolean
remove_row (CfDb                *db,
            CfDatedTable         table,
            CfDatedRemoveInput  *input,
            GError             **error)
{
  const char *extend = tables[table].extend;

  return cf_input_name_subject (db, &input->base, input->agent_id, error)
         && (extend == NULL || cf_db_run (db, error, extend, "ii", input->id, input->agent_id))
         && cf_input_run_on_row (db, error, tables[table].remove, "ii", input->id,
                                 input->agent_id);
}

static gboolean
contract_set_run (CfDb      *db,
                  gpointer   input,
                  GError   **error)
{
  const CfDatedInput *contract = input;

  if (contract->kind < CF_CONTRACT_STANDARD || contract->kind > CF_CONTRACT_PART_TIME)
    return cf_input_refuse (error, _("Choose a kind of contract."));

  if (contract->week_minutes <= 0 || contract->max_week_minutes < contract->week_minutes)
    return cf_input_refuse (error, _("The most hours a week are fewer than those agreed."));

  return set_row (db, CF_DATED_CONTRACT, input, error);
}

static gboolean
contract_remove_run (CfDb      *db,
                     gpointer   input,
                     GError   **error)
{
  return remove_row (db, CF_DATED_CONTRACT, input, error);
}

static gboolean
team_member_set_run (CfDb      *db,
                     gpointer   input,
                     GError   **error)
{
  return set_row (db, CF_DATED_TEAM_MEMBER, input, error);
}

static gboolean
team_member_remove_run (CfDb      *db,
                        gpointer   input,
                        GError   **error)
{
  return remove_row (db, CF_DATED_TEAM_MEMBER, input, error);
}

static gboolean
skill_set_run (CfDb      *db,
               gpointer   input,
               GError   **error)
{
  return set_row (db, CF_DATED_SKILL, input, error);
}

static gboolean
skill_remove_run (CfDb      *db,
                  gpointer   input,
                  GError   **error)
{
  return remove_row (db, CF_DATED_SKILL, input, error);
}

static gboolean
protection_set_run (CfDb      *db,
                    gpointer   input,
                    GError   **error)
{
  const CfDatedInput *protection = input;

  if (protection->kind != CF_PROTECTION_PREGNANCY && protection->kind != CF_PROTECTION_NURSING)
    return cf_input_refuse (error, _("Choose a kind of protection."));

  return set_row (db, CF_DATED_PROTECTION, input, error);
}

static gboolean
protection_remove_run (CfDb      *db,
                       gpointer   input,
                       GError   **error)
{
  return remove_row (db, CF_DATED_PROTECTION, input, error);
}

static gint64
set_agent (CfDb          *db,
           gconstpointer  input)
{
  return ((const CfDatedInput *) input)->agent_id;
}

static gint64
remove_agent (CfDb          *db,
              gconstpointer  input)
{
  return ((const CfDatedRemoveInput *) input)->agent_id;
}

const CfCommand cf_command_contract_set = {
  .key = "contract.set",
  .name = N_("Changed the contract of %s"),
  .right = CF_RIGHT_STAFF_EDIT,
  .tables = { "contract" },
  .run = contract_set_run,
  .agent = set_agent,
  .undoable = TRUE,
};

const CfCommand cf_command_contract_remove = {
  .key = "contract.remove",
  .name = N_("Removed a contract of %s"),
  .right = CF_RIGHT_STAFF_EDIT,
  .tables = { "contract" },
  .run = contract_remove_run,
  .agent = remove_agent,
  .undoable = TRUE,
};

const CfCommand cf_command_team_member_set = {
  .key = "team-member.set",
  .name = N_("Moved %s to a team"),
  .right = CF_RIGHT_STAFF_EDIT,
  .tables = { "team_member" },
  .run = team_member_set_run,
  .agent = set_agent,
  .undoable = TRUE,
};

const CfCommand cf_command_team_member_remove = {
  .key = "team-member.remove",
  .name = N_("Took back a team change of %s"),
  .right = CF_RIGHT_STAFF_EDIT,
  .tables = { "team_member" },
  .run = team_member_remove_run,
  .agent = remove_agent,
  .undoable = TRUE,
};

const CfCommand cf_command_skill_set = {
  .key = "skill.set",
  .name = N_("Changed the skills of %s"),
  .right = CF_RIGHT_SKILL_EDIT,
  .tables = { "skill" },
  .run = skill_set_run,
  .agent = set_agent,
  .undoable = TRUE,
};

const CfCommand cf_command_skill_remove = {
  .key = "skill.remove",
  .name = N_("Removed a skill of %s"),
  .right = CF_RIGHT_SKILL_EDIT,
  .tables = { "skill" },
  .run = skill_remove_run,
  .agent = remove_agent,
  .undoable = TRUE,
};

const CfCommand cf_command_protection_set = {
  .key = "protection.set",
  .name = N_("Changed the protection of %s"),
  .right = CF_RIGHT_STAFF_EDIT,
  .tables = { "protection" },
  .run = protection_set_run,
  .agent = set_agent,
  .undoable = TRUE,
};

const CfCommand cf_command_protection_remove = {
  .key = "protection.remove",
  .name = N_("Removed a protection of %s"),
  .right = CF_RIGHT_STAFF_EDIT,
  .tables = { "protection" },
  .run = protection_remove_run,
  .agent = remove_agent,
  .undoable = TRUE,
};
