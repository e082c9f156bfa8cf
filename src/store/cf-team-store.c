/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-team-store.h"

#include "cf-input-check.h"

#include <glib/gi18n-lib.h>

GPtrArray *
cf_team_read_all (CfDb    *db,
                  CfDay    day,
                  GError **error)
{
  return cf_db_read (db, error, CF_TYPE_TEAM, "team/all", "n", day);
}

CfTeamInput *
cf_team_input_new (void)
{
  return g_new0 (CfTeamInput, 1);
}

void
cf_team_input_free (gpointer input)
{
  CfTeamInput *self = input;

  g_free (self->name);
  cf_command_input_free (self);
}

static gboolean
check (CfDb         *db,
       CfTeamInput  *input,
       GError      **error)
{
  gint64 holder;

  if (!cf_input_check_text (input->name, _("Give the team a name."), error)
      || !cf_input_query (db, error, "team/by-name", &holder, "si", input->name,
                          input->team_id))
    return FALSE;

  if (holder != 0)
    return cf_input_refuse (error, _("There is a team with this name already."));

  if (input->base.subject == NULL)
    input->base.subject = g_strdup (input->name);

  return TRUE;
}

static gboolean
team_create_run (CfDb      *db,
                 gpointer   data,
                 GError   **error)
{
  CfTeamInput *input = data;

  return check (db, input, error)
         && cf_db_run (db, error, "team/insert", "isi", input->team_id, input->name,
                       input->leader_id);
}

static gboolean
team_edit_run (CfDb      *db,
               gpointer   data,
               GError   **error)
{
  CfTeamInput *input = data;

  return check (db, input, error)
         && cf_input_run_on_row (db, error, "team/update", "isi", input->team_id, input->name,
                                 input->leader_id);
}

static gboolean
team_remove_run (CfDb      *db,
                 gpointer   data,
                 GError   **error)
{
  CfTeamInput *input = data;
  gint64 has_members;

  if (!cf_input_query (db, error, "team/has-members", &has_members, "i", input->team_id))
    return FALSE;

  if (has_members)
    return cf_input_refuse (error, _("People are or were in this team. Rename it instead, so that "
                                     "the past stays true."));

  return cf_input_run_on_row (db, error, "team/remove", "i", input->team_id);
}

static gboolean
team_reorder_run (CfDb      *db,
                  gpointer   data,
                  GError   **error)
{
  return cf_input_place (db, ((CfOrderInput *) data)->ids, "team/count", "team/place", error);
}

const CfCommand cf_command_team_create = {
  .key = "team.create",
  .name = N_("Added team %s"),
  .right = CF_RIGHT_STAFF_EDIT,
  .tables = { "team" },
  .run = team_create_run,
  .undoable = TRUE,
};

const CfCommand cf_command_team_edit = {
  .key = "team.edit",
  .name = N_("Edited team %s"),
  .right = CF_RIGHT_STAFF_EDIT,
  .tables = { "team" },
  .run = team_edit_run,
  .undoable = TRUE,
};

const CfCommand cf_command_team_remove = {
  .key = "team.remove",
  .name = N_("Removed a team"),
  .right = CF_RIGHT_STAFF_EDIT,
  .tables = { "team" },
  .run = team_remove_run,
  .undoable = TRUE,
};

const CfCommand cf_command_team_reorder = {
  .key = "team.reorder",
  .name = N_("Changed the order of the teams"),
  .right = CF_RIGHT_STAFF_EDIT,
  .tables = { "team" },
  .run = team_reorder_run,
  .undoable = TRUE,
};
