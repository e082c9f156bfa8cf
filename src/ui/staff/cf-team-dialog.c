/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-team-dialog.h"

#include "cf-agent.h"
#include "cf-dialog-write.h"
#include "cf-id.h"
#include "cf-picker.h"
#include "cf-team-store.h"

#include <glib/gi18n-lib.h>

struct _CfTeamDialog
{
  CfDialog     parent_instance;

  /* template children */
  AdwEntryRow *name_row;
  CfPicker    *leader_picker;

  /* owned */
  CfStore     *store;

  gint64       team_id;    /* 0: a new one */
};

G_DEFINE_FINAL_TYPE (CfTeamDialog, cf_team_dialog, CF_TYPE_DIALOG)

static char *
dup_name (CfTeamDialog *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->name_row))));
}

static void
changed_cb (CfTeamDialog *self)
{
  g_autofree char *name = dup_name (self);

  g_object_set (self, "can-apply", *name != '\0', NULL);
}

static void
cf_team_dialog_apply (CfDialog *dialog)
{
  CfTeamDialog *self = CF_TEAM_DIALOG (dialog);
  CfTeamInput *input = cf_team_input_new ();
  gpointer leader = cf_picker_get_selected (self->leader_picker);
  gboolean is_new = self->team_id == 0;

  input->team_id = is_new ? cf_id_new () : self->team_id;
  input->name = dup_name (self);
  input->leader_id = leader == NULL ? 0 : cf_record_get_id (leader);
  cf_dialog_write (dialog, self->store,
                   is_new ? &cf_command_team_create : &cf_command_team_edit, input,
                   cf_team_input_free);
}

static void
cf_team_dialog_dispose (GObject *object)
{
  /* A window is disposed of when it is destroyed and once more when it is let go. */
  if (CF_TEAM_DIALOG (object)->name_row != NULL)
    gtk_widget_dispose_template (GTK_WIDGET (object), CF_TYPE_TEAM_DIALOG);

  G_OBJECT_CLASS (cf_team_dialog_parent_class)->dispose (object);
}

static void
cf_team_dialog_finalize (GObject *object)
{
  CfTeamDialog *self = CF_TEAM_DIALOG (object);

  g_clear_object (&self->store);

  G_OBJECT_CLASS (cf_team_dialog_parent_class)->finalize (object);
}

static void
cf_team_dialog_class_init (CfTeamDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cf_team_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = cf_team_dialog_finalize;
  CF_DIALOG_CLASS (klass)->apply = cf_team_dialog_apply;

  g_type_ensure (CF_TYPE_PICKER);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/callfloor/Callfloor/ui/cf-team-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CfTeamDialog, name_row);
  gtk_widget_class_bind_template_child (widget_class, CfTeamDialog, leader_picker);
}

static void
cf_team_dialog_init (CfTeamDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_swapped (self->name_row, "changed", G_CALLBACK (changed_cb), self);
  changed_cb (self);
}

static void
select_leader (CfTeamDialog *self,
               GListModel   *people,
               gint64        leader_id)
{
  for (guint i = 0; i < g_list_model_get_n_items (people); i++)
    {
      g_autoptr(GObject) person = g_list_model_get_item (people, i);

      if (cf_record_get_id (person) == leader_id)
        cf_picker_set_selected (self->leader_picker, person);
    }
}

CfTeamDialog *
cf_team_dialog_new (CfStore    *store,
                    CfTeam     *team,
                    GListModel *people)
{
  CfTeamDialog *self = g_object_new (CF_TYPE_TEAM_DIALOG, NULL);

  self->store = g_object_ref (store);
  cf_picker_set_model (self->leader_picker, people,
                       gtk_property_expression_new (CF_TYPE_AGENT, NULL, "name"),
                       gtk_property_expression_new (CF_TYPE_AGENT, NULL, "name-key"));

  if (team != NULL)
    {
      g_object_set (self, "heading", _("Edit Team"), "apply-label", _("_Save"), NULL);
      self->team_id = team->id;
      gtk_editable_set_text (GTK_EDITABLE (self->name_row), team->name);
      select_leader (self, people, team->leader_id);
    }

  return self;
}
