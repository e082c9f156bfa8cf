/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Erasing a person: what says who it was goes, from the rows and from the history; what sums need
 * (contract, team, skills, shifts, days of leave) stays under the number alone. */
#include "cf-agent-store.h"

#include "cf-actor.h"
#include "cf-agent-put.h"
#include "cf-dated-put.h"
#include "cf-history-erase.h"
#include "cf-input-check.h"
#include "cf-replay.h"

#include <glib/gi18n-lib.h>

CfAgentEraseInput *
cf_agent_erase_input_new (gint64 agent_id)
{
  CfAgentEraseInput *self = g_new0 (CfAgentEraseInput, 1);

  self->agent_id = agent_id;
  /* Translators: what is shown for somebody whose name was erased */
  self->shown_name = g_strdup (_("Erased person"));
  return self;
}

void
cf_agent_erase_input_free (gpointer input)
{
  CfAgentEraseInput *self = input;

  g_free (self->shown_name);
  cf_command_input_free (self);
}

/* The entry of the erasing says anew what the emptied ones had said: it must not make true what was
 * changed with another tool. */
static gboolean
check_history (CfDb    *db,
               GError **error)
{
  g_autoptr(GBytes) difference = cf_replay_difference (db, error);

  if (difference == NULL)
    return FALSE;

  return g_bytes_get_size (difference) == 0
         || cf_input_refuse (error, _("The store is not what its history says. Run callfloorctl "
                                      "check and restore a backup first."));
}

static gboolean
check_person (CfDb                     *db,
              const CfAgentEraseInput  *input,
              GError                  **error)
{
  if (input->agent_id == input->base.actor_id)
    return cf_input_refuse (error, _("Nobody can erase themselves."));

  return cf_agent_check_not_last_manager (db, input->agent_id, error);
}

static gboolean
end_work (CfDb    *db,
          gint64   agent_id,
          CfDay    day,
          GError **error)
{
  for (int table = 0; table < CF_DATED_N_TABLES; table++)
    if (!cf_dated_end (db, table, agent_id, day, error))
      return FALSE;

  return cf_db_run (db, error, "team/clear-leader", "i", agent_id)
         && cf_db_run (db, error, "shift/vacate", "inn", agent_id, day, CF_DAY_OPEN);
}

static gboolean
forget_rows (CfDb    *db,
             gint64   agent_id,
             GError **error)
{
  static const char * const statements[] = {
    "account/remove", "account/forget-secret", "protection/forget", "wish/forget",
    "leave/forget", "shift/forget", "schedule/forget-notes",
  };

  for (guint i = 0; i < G_N_ELEMENTS (statements); i++)
    if (!cf_db_run (db, error, statements[i], "i", agent_id))
      return FALSE;

  return cf_db_run (db, error, "day-lock/clear", "in", agent_id, CF_DAY_NONE + 1);
}

static gboolean
agent_erase_run (CfDb      *db,
                 gpointer   data,
                 GError   **error)
{
  CfAgentEraseInput *input = data;
  CfDay today = cf_actor_read_day (db, input->base.at);

  g_clear_pointer (&input->base.subject, g_free);

  return check_person (db, input, error)
         && check_history (db, error)
         && cf_input_run_on_row (db, error, "agent/erase", "isn", input->agent_id,
                                 input->shown_name, today)
         && forget_rows (db, input->agent_id, error)
         && end_work (db, input->agent_id, today, error)
         && cf_history_forget (db, input->agent_id, error);
}

const CfCommand cf_command_agent_erase = {
  .key = "agent.erase",
  .name = N_("Erased a person"),
  .right = CF_RIGHT_PERSON_ERASE,
  .tables = { "account", "agent", "contract", "day_lock", "leave", "protection", "published_shift",
              "shift", "skill", "team", "team_member", "wish" },
  .run = agent_erase_run,
  .undoable = FALSE,
  .restates = TRUE,
};
