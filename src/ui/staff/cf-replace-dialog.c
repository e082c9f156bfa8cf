/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-replace-dialog.h"

#include "cf-dialog-write.h"
#include "cf-shift-type-store.h"
#include "cf-today.h"

#include <glib/gi18n-lib.h>

struct _CfReplaceDialog
{
  CfDialog      parent_instance;

  /* template children */
  AdwActionRow *uses_row;
  AdwComboRow  *replacement_row;

  /* owned */
  CfStore      *store;
  GArray       *ids;        /* gint64: of the drop-down; 0: they stay */

  gint64        type_id;
};

G_DEFINE_FINAL_TYPE (CfReplaceDialog, cf_replace_dialog, CF_TYPE_DIALOG)

static void
cf_replace_dialog_apply (CfDialog *dialog)
{
  CfReplaceDialog *self = CF_REPLACE_DIALOG (dialog);
  CfShiftTypeArchiveInput *input = g_new0 (CfShiftTypeArchiveInput, 1);

  input->type_id = self->type_id;
  input->replacement_id = g_array_index (self->ids, gint64,
                                         adw_combo_row_get_selected (self->replacement_row));
  input->from_day = cf_today ();
  input->archived = TRUE;
  cf_dialog_write (dialog, self->store, &cf_command_shift_type_archive, input,
                   cf_command_input_free);
}

static void
cf_replace_dialog_dispose (GObject *object)
{
  /* A window is disposed of when it is destroyed and once more when it is let go. */
  if (CF_REPLACE_DIALOG (object)->uses_row != NULL)
    gtk_widget_dispose_template (GTK_WIDGET (object), CF_TYPE_REPLACE_DIALOG);

  G_OBJECT_CLASS (cf_replace_dialog_parent_class)->dispose (object);
}

static void
cf_replace_dialog_finalize (GObject *object)
{
  CfReplaceDialog *self = CF_REPLACE_DIALOG (object);

  g_clear_object (&self->store);
  g_clear_pointer (&self->ids, g_array_unref);

  G_OBJECT_CLASS (cf_replace_dialog_parent_class)->finalize (object);
}

static void
cf_replace_dialog_class_init (CfReplaceDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cf_replace_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = cf_replace_dialog_finalize;
  CF_DIALOG_CLASS (klass)->apply = cf_replace_dialog_apply;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/callfloor/Callfloor/ui/cf-replace-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CfReplaceDialog, uses_row);
  gtk_widget_class_bind_template_child (widget_class, CfReplaceDialog, replacement_row);
}

static void
cf_replace_dialog_init (CfReplaceDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
}

static void
fill_types (CfReplaceDialog *self,
            GListModel      *types)
{
  g_autoptr(GtkStringList) names = gtk_string_list_new (NULL);
  gint64 none = 0;

  for (guint i = 0; i < g_list_model_get_n_items (types); i++)
    {
      g_autoptr(CfShiftType) type = g_list_model_get_item (types, i);
      g_autofree char *name = g_strdup_printf ("%s  %s", type->code, type->name);

      if (type->id == self->type_id)
        continue;

      gtk_string_list_append (names, name);
      g_array_append_val (self->ids, type->id);
    }

  gtk_string_list_append (names, _("They Stay as They Are"));
  g_array_append_val (self->ids, none);
  adw_combo_row_set_model (self->replacement_row, G_LIST_MODEL (names));
}

CfReplaceDialog *
cf_replace_dialog_new (CfStore     *store,
                       CfShiftType *type,
                       gint64       n_uses,
                       GListModel  *types)
{
  CfReplaceDialog *self = g_object_new (CF_TYPE_REPLACE_DIALOG, NULL);
  /* Translators: how many shifts, and the name of their type: "12 shifts to come are “Early”." */
  g_autofree char *text = g_strdup_printf (ngettext ("%d shift to come is “%s”.",
                                                     "%d shifts to come are “%s”.", n_uses),
                                           (int) n_uses, type->name);

  self->store = g_object_ref (store);
  self->type_id = type->id;
  adw_action_row_set_subtitle (self->uses_row, text);
  fill_types (self, types);
  return self;
}
