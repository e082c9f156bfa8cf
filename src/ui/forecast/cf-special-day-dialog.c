/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-special-day-dialog.h"

#include "cf-calendar-store.h"
#include "cf-date-entry.h"
#include "cf-dialog.h"

#include <glib/gi18n-lib.h>

#define N_KINDS 5

#define CF_TYPE_SPECIAL_DAY_DIALOG (cf_special_day_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CfSpecialDayDialog, cf_special_day_dialog, CF, SPECIAL_DAY_DIALOG, CfDialog)

struct _CfSpecialDayDialog
{
  CfDialog      parent_instance;

  /* template children */
  CfDateEntry  *date_entry;
  AdwEntryRow  *name_row;
  AdwComboRow  *kind_row;
  GtkWidget    *remove_group;

  /* owned */
  CfStore      *store;
  CfSpecialDay *special;      /* nullable */
};

G_DEFINE_FINAL_TYPE (CfSpecialDayDialog, cf_special_day_dialog, CF_TYPE_DIALOG)

static const char *
get_name (CfSpecialDayDialog *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->name_row));
}

static void
update_cb (CfSpecialDayDialog *self)
{
  gboolean complete = cf_date_entry_is_valid (self->date_entry)
                      && cf_date_entry_get_day (self->date_entry) != CF_DAY_NONE
                      && get_name (self)[0] != '\0';

  g_object_set (self, "can-apply", complete, NULL);
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(CfSpecialDayDialog) self = CF_SPECIAL_DAY_DIALOG (user_data);
  g_autoptr(GError) error = NULL;

  if (cf_store_write_finish (CF_STORE (source), result, &error))
    cf_dialog_close (CF_DIALOG (self));
  else
    cf_dialog_show_error (CF_DIALOG (self), error);
}

static void
write_days (CfSpecialDayDialog *self,
            const CfCommand    *command,
            CfSpecialDaysInput *input)
{
  cf_dialog_set_busy (CF_DIALOG (self), TRUE);
  cf_store_write_async (self->store, command, input, cf_special_days_input_free, NULL, written_cb,
                        g_object_ref (self));
}

/* A day that was edited and keeps its name keeps its class: other days share it. */
static void
cf_special_day_dialog_apply (CfDialog *dialog)
{
  CfSpecialDayDialog *self = CF_SPECIAL_DAY_DIALOG (dialog);
  CfSpecialDaysInput *input = cf_special_days_input_new ();
  const char *name = get_name (self);
  gboolean same = self->special != NULL && g_strcmp0 (self->special->name, name) == 0;

  input->base.subject = g_strdup (name);
  cf_special_days_input_add (input, cf_date_entry_get_day (self->date_entry),
                             (int) adw_combo_row_get_selected (self->kind_row), name,
                             same ? self->special->day_class : NULL);
  write_days (self, &cf_command_special_day_set, input);
}

static void
remove_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  CfSpecialDayDialog *self = CF_SPECIAL_DAY_DIALOG (widget);
  CfSpecialDaysInput *input = cf_special_days_input_new ();

  input->base.subject = g_strdup (self->special->name);
  cf_special_days_input_add (input, self->special->day, self->special->kind, self->special->name,
                             self->special->day_class);
  write_days (self, &cf_command_special_day_remove, input);
}

static void
cf_special_day_dialog_dispose (GObject *object)
{
  CfSpecialDayDialog *self = CF_SPECIAL_DAY_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), CF_TYPE_SPECIAL_DAY_DIALOG);
  g_clear_object (&self->store);
  g_clear_object (&self->special);

  G_OBJECT_CLASS (cf_special_day_dialog_parent_class)->dispose (object);
}

static void
cf_special_day_dialog_class_init (CfSpecialDayDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cf_special_day_dialog_dispose;
  CF_DIALOG_CLASS (klass)->apply = cf_special_day_dialog_apply;

  g_type_ensure (CF_TYPE_DATE_ENTRY);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/callfloor/Callfloor/ui/cf-special-day-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CfSpecialDayDialog, date_entry);
  gtk_widget_class_bind_template_child (widget_class, CfSpecialDayDialog, name_row);
  gtk_widget_class_bind_template_child (widget_class, CfSpecialDayDialog, kind_row);
  gtk_widget_class_bind_template_child (widget_class, CfSpecialDayDialog, remove_group);
  gtk_widget_class_bind_template_callback (widget_class, update_cb);
  gtk_widget_class_install_action (widget_class, "special-day.remove", NULL, remove_action);
}

static void
cf_special_day_dialog_init (CfSpecialDayDialog *self)
{
  g_autoptr(GtkStringList) kinds = gtk_string_list_new (NULL);

  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint kind = 0; kind < N_KINDS; kind++)
    gtk_string_list_append (kinds, cf_special_day_kind_get_name (kind));
  adw_combo_row_set_model (self->kind_row, G_LIST_MODEL (kinds));
}

void
cf_special_day_dialog_present (CfStore      *store,
                               CfSpecialDay *special,
                               CfDay         day,
                               GtkWidget    *parent)
{
  CfSpecialDayDialog *self = g_object_new (CF_TYPE_SPECIAL_DAY_DIALOG, NULL);

  self->store = g_object_ref (store);
  g_set_object (&self->special, special);
  g_object_set (self, "heading", special != NULL ? _("Edit Special Day") : _("Add Special Day"),
                NULL);
  gtk_widget_set_visible (self->remove_group, special != NULL);
  cf_date_entry_set_day (self->date_entry, special != NULL ? special->day : day);
  /* The day is its key: another date is another special day. */
  gtk_widget_set_sensitive (GTK_WIDGET (self->date_entry), special == NULL);
  if (special != NULL)
    {
      gtk_editable_set_text (GTK_EDITABLE (self->name_row), special->name);
      adw_combo_row_set_selected (self->kind_row, (guint) special->kind);
    }
  update_cb (self);

  cf_dialog_present (CF_DIALOG (self), parent);
}
