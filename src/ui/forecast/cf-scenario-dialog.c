/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-scenario-dialog.h"

#include "cf-dialog-write.h"
#include "cf-id.h"
#include "cf-scenario-store.h"

#include <glib/gi18n-lib.h>

struct _CfScenarioDialog
{
  CfDialog      parent_instance;

  /* template children */
  AdwEntryRow  *name_row;
  AdwActionRow *values_row;

  /* owned */
  CfStore      *store;

  CfWhatIf      what_if;
};

G_DEFINE_FINAL_TYPE (CfScenarioDialog, cf_scenario_dialog, CF_TYPE_DIALOG)

static char *
dup_name (CfScenarioDialog *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->name_row))));
}

static void
changed_cb (CfScenarioDialog *self)
{
  g_autofree char *name = dup_name (self);

  g_object_set (self, "can-apply", *name != '\0', NULL);
}

static void
cf_scenario_dialog_apply (CfDialog *dialog)
{
  CfScenarioDialog *self = CF_SCENARIO_DIALOG (dialog);
  CfScenarioInput *input = cf_scenario_input_new ();

  input->scenario_id = cf_id_new ();
  input->name = dup_name (self);
  input->volume = self->what_if.volume;
  input->handle = self->what_if.handle;
  input->share = self->what_if.share;
  input->seconds = (int) self->what_if.within_s;
  input->shrinkage = self->what_if.shrinkage;
  input->risk = self->what_if.risk;
  cf_dialog_write (dialog, self->store, &cf_command_scenario_create, input,
                   cf_scenario_input_free);
}

static void
cf_scenario_dialog_dispose (GObject *object)
{
  CfScenarioDialog *self = CF_SCENARIO_DIALOG (object);

  /* A window is disposed of when it is destroyed and once more when it is let go. */
  if (self->name_row != NULL)
    gtk_widget_dispose_template (GTK_WIDGET (object), CF_TYPE_SCENARIO_DIALOG);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (cf_scenario_dialog_parent_class)->dispose (object);
}

static void
cf_scenario_dialog_class_init (CfScenarioDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cf_scenario_dialog_dispose;
  CF_DIALOG_CLASS (klass)->apply = cf_scenario_dialog_apply;
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/callfloor/Callfloor/ui/cf-scenario-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CfScenarioDialog, name_row);
  gtk_widget_class_bind_template_child (widget_class, CfScenarioDialog, values_row);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
}

static void
cf_scenario_dialog_init (CfScenarioDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

CfScenarioDialog *
cf_scenario_dialog_new (CfStore        *store,
                        const CfWhatIf *what_if)
{
  CfScenarioDialog *self = g_object_new (CF_TYPE_SCENARIO_DIALOG, NULL);
  g_autofree char *text = cf_what_if_to_text (what_if);

  self->store = g_object_ref (store);
  self->what_if = *what_if;
  gtk_editable_set_text (GTK_EDITABLE (self->name_row), text);
  adw_action_row_set_subtitle (self->values_row, *text != '\0' ? text : _("The plan as it is now"));
  changed_cb (self);
  return self;
}
