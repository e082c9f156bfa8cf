/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-agent-store.h"

#include "cf-actor.h"
#include "cf-agent-put.h"
#include "cf-dated-put.h"
#include "cf-input-check.h"
#include "cf-pinyin.h"

#include <glib/gi18n-lib.h>

GPtrArray *
cf_agent_read_all (CfDb    *db,
                   CfDay    day,
                   GError **error)
{
  return cf_db_read (db, error, CF_TYPE_AGENT, "agent/all", "ni", day, (gint64) 0);
}

GPtrArray *
cf_agent_read_shifts_only (CfDb    *db,
                           CfDay    day,
                           GError **error)
{
  return cf_db_read (db, error, CF_TYPE_AGENT, "agent/shifts-only", "n", day);
}

CfAgent *
cf_agent_read (CfDb    *db,
               gint64   agent_id,
               CfDay    day,
               GError **error)
{
  g_autoptr(GPtrArray) agents = cf_db_read (db, error, CF_TYPE_AGENT, "agent/all", "ni", day,
                                            agent_id);

  if (agents == NULL)
    return NULL;

  if (agents->len > 0)
    return g_object_ref (g_ptr_array_index (agents, 0));

  g_set_error_literal (error, CF_STORE_ERROR, CF_STORE_ERROR_NOT_FOUND,
                       _("This person is not in the store."));
  return NULL;
}

gint64
cf_agent_count (CfDb    *db,
                GError **error)
{
  gint64 n_agents;

  return cf_input_query (db, error, "agent/count", &n_agents, "") ? n_agents : -1;
}

CfAccount *
cf_account_read (CfDb    *db,
                 gint64   agent_id,
                 GError **error)
{
  g_autoptr(GPtrArray) accounts = cf_db_read (db, error, CF_TYPE_ACCOUNT, "account/one", "i",
                                              agent_id);

  if (accounts == NULL || accounts->len == 0)
    return NULL;

  return g_object_ref (g_ptr_array_index (accounts, 0));
}

void
cf_person_facts_init (CfPersonFacts *self)
{
  *self = (CfPersonFacts) {
    .hired_day = CF_DAY_NONE,
    .first_employed_day = CF_DAY_NONE,
    .born_day = CF_DAY_NONE,
    .from_day = CF_DAY_NONE,
    .contract_kind = -1,
  };
}

void
cf_person_facts_clear (CfPersonFacts *self)
{
  g_clear_pointer (&self->staff_number, g_free);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->note, g_free);
  g_clear_pointer (&self->queue_ids, g_array_unref);
}

CfAgentInput *
cf_agent_input_new (void)
{
  CfAgentInput *self = g_new0 (CfAgentInput, 1);

  cf_person_facts_init (&self->person);
  return self;
}

void
cf_agent_input_free (gpointer input)
{
  CfAgentInput *self = input;

  cf_person_facts_clear (&self->person);
  cf_command_input_free (self);
}

static gboolean
has_space (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isspace (g_utf8_get_char (p)))
      return TRUE;

  return FALSE;
}

gboolean
cf_agent_check (CfDb                 *db,
                gint64                agent_id,
                const CfPersonFacts  *person,
                GError              **error)
{
  gint64 holder;

  if (!cf_input_check_text (person->staff_number, _("Give the person a staff number."), error)
      || !cf_input_check_text (person->name, _("Give the person a name."), error))
    return FALSE;

  if (has_space (person->staff_number))
    return cf_input_refuse (error, _("A staff number has no spaces."));

  if (!cf_input_query (db, error, "agent/by-number", &holder, "s", person->staff_number))
    return FALSE;

  if (holder == 0 || holder == agent_id)
    return TRUE;

  g_set_error (error, CF_STORE_ERROR, CF_STORE_ERROR_INVALID,
               /* Translators: %s is a staff number */
               _("Staff number %s belongs to somebody else."), person->staff_number);
  return FALSE;
}

gboolean
cf_agent_insert (CfDb                 *db,
                 gint64                agent_id,
                 const CfPersonFacts  *person,
                 GError              **error)
{
  g_autofree char *name_key = cf_pinyin_name_key (person->name);

  return cf_db_run (db, error, "agent/insert", "isssnnns", agent_id, person->staff_number,
                    person->name, name_key, person->hired_day, person->first_employed_day,
                    person->born_day, person->note);
}

/* Somebody must be able to give rights: the last manager does not go nor become something else. */
gboolean
cf_agent_check_not_last_manager (CfDb    *db,
                        gint64   agent_id,
                        GError **error)
{
  gint64 is_last;

  if (!cf_input_query (db, error, "account/is-last-manager", &is_last, "in", agent_id,
                       CF_ROLE_MANAGER))
    return FALSE;

  return !is_last || cf_input_refuse (error, _("The center needs a manager who may sign in. "
                                               "Make somebody else manager first."));
}

gboolean
cf_account_put (CfDb            *db,
                CfCommandInput  *input,
                gint64           agent_id,
                int              role,
                GError         **error)
{
  if (role < CF_ROLE_NONE || role > CF_ROLE_AGENT)
    return cf_input_refuse (error, _("Choose a role."));

  /* Whoever may add people may not thereby make managers. */
  if (!cf_actor_check (db, input->actor_id, CF_RIGHT_ACCOUNT_EDIT, 0, input->at, error))
    return FALSE;

  if (role != CF_ROLE_MANAGER && !cf_agent_check_not_last_manager (db, agent_id, error))
    return FALSE;

  return role == CF_ROLE_NONE ? cf_db_run (db, error, "account/disable", "i", agent_id)
                              : cf_db_run (db, error, "account/set", "in", agent_id, role);
}

/* What of the dated facts @person says and does not hold yet. @next_id: of the block of ids. */
gboolean
cf_agent_put_dated (CfDb                 *db,
                    gint64                agent_id,
                    const CfPersonFacts  *person,
                    gint64               *next_id,
                    gboolean             *changed,
                    GError              **error)
{
  CfDatedInput row = {
    .agent_id = agent_id, .from_day = person->from_day, .until_day = CF_DAY_OPEN,
    .kind = person->contract_kind, .week_minutes = person->week_minutes,
    .max_week_minutes = person->max_week_minutes, .team_id = person->team_id,
  };
  guint n_queues = person->queue_ids == NULL ? 0 : person->queue_ids->len;
  gint64 holds = 1;

  if (person->contract_kind >= 0
      && !cf_input_query (db, error, "contract/holds", &holds, "innnn", agent_id,
                          person->from_day, row.kind, row.week_minutes, row.max_week_minutes))
    return FALSE;

  row.id = *next_id;
  *next_id += 2;
  *changed |= !holds;

  if (!holds && !cf_dated_put (db, CF_DATED_CONTRACT, &row, error))
    return FALSE;

  holds = 1;

  if (person->team_id != 0
      && !cf_input_query (db, error, "team-member/holds", &holds, "ini", agent_id,
                          person->from_day, person->team_id))
    return FALSE;

  row.id = *next_id;
  *next_id += 2;
  *changed |= !holds;

  if (!holds && !cf_dated_put (db, CF_DATED_TEAM_MEMBER, &row, error))
    return FALSE;

  for (guint i = 0; i < n_queues; i++)
    {
      row.queue_id = g_array_index (person->queue_ids, gint64, i);

      if (!cf_input_query (db, error, "skill/holds", &holds, "ini", agent_id,
                           person->from_day, row.queue_id))
        return FALSE;

      row.id = *next_id;
      *next_id += 2;
      *changed |= !holds;

      if (!holds && !cf_dated_put (db, CF_DATED_SKILL, &row, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
agent_create_run (CfDb      *db,
                  gpointer   data,
                  GError   **error)
{
  CfAgentInput *input = data;
  gint64 next_id = input->first_id;
  gboolean changed = FALSE;

  if (input->base.subject == NULL)
    input->base.subject = g_strdup (input->person.name);

  return cf_agent_check (db, input->agent_id, &input->person, error)
         && cf_agent_insert (db, input->agent_id, &input->person, error)
         && cf_agent_put_dated (db, input->agent_id, &input->person, &next_id, &changed, error)
         && (input->person.role == CF_ROLE_NONE
             || cf_account_put (db, &input->base, input->agent_id, input->person.role, error));
}

static gboolean
agent_edit_run (CfDb      *db,
                gpointer   data,
                GError   **error)
{
  CfAgentInput *input = data;
  const CfPersonFacts *person = &input->person;

  if (!cf_agent_check (db, input->agent_id, person, error)
      || !cf_input_name_subject (db, &input->base, input->agent_id, error))
    return FALSE;

  g_autofree char *name_key = cf_pinyin_name_key (person->name);

  return cf_input_run_on_row (db, error, "agent/update", "isssnnns", input->agent_id,
                              person->staff_number, person->name, name_key, person->hired_day,
                              person->first_employed_day, person->born_day, person->note);
}

static gboolean
agent_leave_run (CfDb      *db,
                 gpointer   data,
                 GError   **error)
{
  CfAgentLeaveInput *input = data;
  gint64 agent = input->agent_id;
  CfDay day = input->left_day;

  if (day == CF_DAY_NONE)
    return cf_input_refuse (error, _("Choose the first day."));

  if (!cf_input_name_subject (db, &input->base, agent, error)
      || (day != CF_DAY_OPEN && !cf_agent_check_not_last_manager (db, agent, error))
      || !cf_input_run_on_row (db, error, "agent/leave", "in", agent, day))
    return FALSE;

  if (day == CF_DAY_OPEN)
    return TRUE;

  for (int table = 0; table < CF_DATED_N_TABLES; table++)
    if (!cf_dated_end (db, table, agent, day, error))
      return FALSE;

  return cf_db_run (db, error, "team/clear-leader", "i", agent)
         && cf_db_run (db, error, "shift/vacate", "inn", agent, day, CF_DAY_OPEN)
         && cf_db_run (db, error, "day-lock/clear", "in", agent, day);
}

static gboolean
account_set_run (CfDb      *db,
                 gpointer   data,
                 GError   **error)
{
  CfAccountInput *input = data;

  return cf_input_name_subject (db, &input->base, input->agent_id, error)
         && cf_account_put (db, &input->base, input->agent_id, input->role, error);
}

static gint64
edit_agent (CfDb          *db,
            gconstpointer  input)
{
  return ((const CfAgentInput *) input)->agent_id;
}

static gint64
leave_agent (CfDb          *db,
             gconstpointer  input)
{
  return ((const CfAgentLeaveInput *) input)->agent_id;
}

const CfCommand cf_command_agent_create = {
  .key = "agent.create",
  .name = N_("Added %s"),
  .right = CF_RIGHT_STAFF_EDIT,
  .tables = { "agent", "contract", "team_member", "skill", "account" },
  .run = agent_create_run,
  .undoable = TRUE,
};

const CfCommand cf_command_agent_edit = {
  .key = "agent.edit",
  .name = N_("Edited %s"),
  .right = CF_RIGHT_STAFF_EDIT,
  .tables = { "agent" },
  .run = agent_edit_run,
  .agent = edit_agent,
  .undoable = TRUE,
};

const CfCommand cf_command_agent_leave = {
  .key = "agent.leave",
  .name = N_("Ended the work of %s"),
  .right = CF_RIGHT_STAFF_EDIT,
  .tables = { "agent", "contract", "team_member", "skill", "protection", "team", "shift",
              "day_lock" },
  .run = agent_leave_run,
  .agent = leave_agent,
  .undoable = TRUE,
};

const CfCommand cf_command_account_set = {
  .key = "account.set",
  .name = N_("Changed the account of %s"),
  .right = CF_RIGHT_ACCOUNT_EDIT,
  .tables = { "account" },
  .run = account_set_run,
  .undoable = TRUE,
};
