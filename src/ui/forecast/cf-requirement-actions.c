/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the Requirement tab edits: goals, shrinkage, scenarios. */
#include "cf-goals-dialog.h"
#include "cf-requirement-tab-private.h"
#include "cf-scenario-dialog.h"
#include "cf-scenario-store.h"
#include "cf-shrinkage-dialog.h"
#include "cf-simulation-dialog.h"

static GPtrArray *
list_items (GListModel *model)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    g_ptr_array_add (items, g_list_model_get_item (model, i));

  return items;
}

static void
edit_goals_action (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  CfRequirementTab *self = CF_REQUIREMENT_TAB (widget);
  g_autoptr(GPtrArray) goals = NULL;

  if (self->queue == NULL)
    return;

  goals = list_items (G_LIST_MODEL (self->goals));
  cf_dialog_present (CF_DIALOG (cf_goals_dialog_new (self->store, self->queue, goals)), widget);
}

static void
edit_shrinkage_action (GtkWidget  *widget,
                       const char *action_name,
                       GVariant   *parameter)
{
  CfRequirementTab *self = CF_REQUIREMENT_TAB (widget);
  g_autoptr(GPtrArray) parts = NULL;
  g_autoptr(GPtrArray) queues = NULL;

  if (self->queue == NULL)
    return;

  parts = list_items (G_LIST_MODEL (self->parts));
  queues = list_items (self->queues);
  cf_dialog_present (CF_DIALOG (cf_shrinkage_dialog_new (self->store, self->queue, parts, queues)),
                     widget);
}

static void
save_scenario_action (GtkWidget  *widget,
                      const char *action_name,
                      GVariant   *parameter)
{
  CfRequirementTab *self = CF_REQUIREMENT_TAB (widget);
  const CfWhatIf what_if = cf_what_if_card_get_values (self->what_if_card);

  cf_dialog_present (CF_DIALOG (cf_scenario_dialog_new (self->store, &what_if)), widget);
}

static void
simulate_action (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  CfRequirement *tried = cf_requirement_tab_find_tried (CF_REQUIREMENT_TAB (widget));

  if (tried != NULL && tried->n_days > 0)
    cf_dialog_present (CF_DIALOG (cf_simulation_dialog_new (tried)), widget);
}

static CfScenario *
find_scenario (CfRequirementTab *self,
               gint64            id)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->scenarios)); i++)
    {
      g_autoptr(CfScenario) scenario = g_list_model_get_item (G_LIST_MODEL (self->scenarios), i);

      if (scenario->id == id)
        return g_steal_pointer (&scenario);
    }

  return NULL;
}

static void
try_scenario_action (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  CfRequirementTab *self = CF_REQUIREMENT_TAB (widget);
  g_autoptr(CfScenario) scenario = find_scenario (self, g_variant_get_int64 (parameter));

  if (scenario == NULL)
    return;

  const CfWhatIf what_if = cf_what_if_of (scenario);

  cf_what_if_card_set_values (self->what_if_card, &what_if);
}

static void
remove_scenario_action (GtkWidget  *widget,
                        const char *action_name,
                        GVariant   *parameter)
{
  CfRequirementTab *self = CF_REQUIREMENT_TAB (widget);
  g_autoptr(CfScenario) scenario = find_scenario (self, g_variant_get_int64 (parameter));
  CfScenarioInput *input;

  if (scenario == NULL)
    return;

  input = cf_scenario_input_new ();
  input->scenario_id = scenario->id;
  input->base.subject = g_strdup (scenario->name);
  cf_store_write_async (self->store, &cf_command_scenario_remove, input, cf_scenario_input_free,
                        NULL, NULL, NULL);
}

void
cf_requirement_tab_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "requirement.edit-goals", NULL,
                                   edit_goals_action);
  gtk_widget_class_install_action (widget_class, "requirement.edit-shrinkage", NULL,
                                   edit_shrinkage_action);
  gtk_widget_class_install_action (widget_class, "requirement.save-scenario", NULL,
                                   save_scenario_action);
  gtk_widget_class_install_action (widget_class, "requirement.simulate", NULL, simulate_action);
  gtk_widget_class_install_action (widget_class, "scenario.try", "x", try_scenario_action);
  gtk_widget_class_install_action (widget_class, "scenario.remove", "x", remove_scenario_action);
}
