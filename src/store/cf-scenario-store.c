/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-scenario-store.h"

#include "cf-input-check.h"

#include <glib/gi18n-lib.h>

GPtrArray *
cf_scenario_read_all (CfDb    *db,
                      GError **error)
{
  return cf_db_read (db, error, CF_TYPE_SCENARIO, "scenario/all", "");
}

CfScenarioInput *
cf_scenario_input_new (void)
{
  CfScenarioInput *self = g_new0 (CfScenarioInput, 1);

  self->volume = 1;
  self->handle = 1;
  self->share = self->shrinkage = self->risk = CF_SCENARIO_AS_PLANNED;
  return self;
}

void
cf_scenario_input_free (gpointer input)
{
  CfScenarioInput *self = input;

  g_free (self->name);
  cf_command_input_free (self);
}

static gboolean
is_planned_or_below (double value,
                     double most)
{
  return value == CF_SCENARIO_AS_PLANNED || (value >= 0 && value <= most);
}

static gboolean
check (CfDb             *db,
       CfScenarioInput  *input,
       GError          **error)
{
  gint64 holder;

  if (!cf_input_check_text (input->name, _("Give the scenario a name."), error))
    return FALSE;

  if (!(input->volume > 0 && input->volume <= 10) || !(input->handle > 0 && input->handle <= 10)
      || !is_planned_or_below (input->share, 0.9999) || input->share == 0 || input->seconds < 0
      || !is_planned_or_below (input->shrinkage, 0.9) || !is_planned_or_below (input->risk, 0.9999))
    return cf_input_refuse (error, _("A figure of the scenario is out of its range."));

  if (!cf_input_query (db, error, "scenario/by-name", &holder, "si", input->name,
                       input->scenario_id))
    return FALSE;

  if (holder != 0)
    return cf_input_refuse (error, _("There is a scenario with this name already."));

  if (input->base.subject == NULL)
    input->base.subject = g_strdup (input->name);

  return TRUE;
}

static gboolean
scenario_create_run (CfDb      *db,
                     gpointer   data,
                     GError   **error)
{
  CfScenarioInput *input = data;

  return check (db, input, error)
         && cf_db_run (db, error, "scenario/insert", "isdddndd", input->scenario_id, input->name,
                       input->volume, input->handle, input->share, input->seconds,
                       input->shrinkage, input->risk);
}

static gboolean
scenario_edit_run (CfDb      *db,
                   gpointer   data,
                   GError   **error)
{
  CfScenarioInput *input = data;

  return check (db, input, error)
         && cf_input_run_on_row (db, error, "scenario/update", "isdddndd", input->scenario_id,
                                 input->name, input->volume, input->handle, input->share,
                                 input->seconds, input->shrinkage, input->risk);
}

static gboolean
scenario_remove_run (CfDb      *db,
                     gpointer   data,
                     GError   **error)
{
  return cf_input_run_on_row (db, error, "scenario/remove", "i",
                              ((CfScenarioInput *) data)->scenario_id);
}

const CfCommand cf_command_scenario_create = {
  .key = "scenario.create",
  .name = N_("Saved scenario %s"),
  .right = CF_RIGHT_FORECAST_EDIT,
  .tables = { "scenario" },
  .run = scenario_create_run,
  .undoable = TRUE,
};

const CfCommand cf_command_scenario_edit = {
  .key = "scenario.edit",
  .name = N_("Edited scenario %s"),
  .right = CF_RIGHT_FORECAST_EDIT,
  .tables = { "scenario" },
  .run = scenario_edit_run,
  .undoable = TRUE,
};

const CfCommand cf_command_scenario_remove = {
  .key = "scenario.remove",
  .name = N_("Removed scenario %s"),
  .right = CF_RIGHT_FORECAST_EDIT,
  .tables = { "scenario" },
  .run = scenario_remove_run,
  .undoable = TRUE,
};
