/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-new-pin-dialog.h"

#include "cf-pin-row.h"

struct _CfNewPinDialog
{
  CfDialog     parent_instance;

  /* template children */
  AdwEntryRow *pin_row;

  /* owned */
  CfStore     *store;
  CfAgent     *agent;
};

G_DEFINE_FINAL_TYPE (CfNewPinDialog, cf_new_pin_dialog, CF_TYPE_DIALOG)

static void
set_cb (GObject      *source,
        GAsyncResult *result,
        gpointer      user_data)
{
  g_autoptr(CfDialog) dialog = CF_DIALOG (user_data);
  g_autoptr(GError) error = NULL;

  if (cf_store_set_pin_finish (CF_STORE (source), result, &error))
    cf_dialog_close (dialog);
  else
    cf_dialog_show_error (dialog, error);
}

static void
cf_new_pin_dialog_apply (CfDialog *dialog)
{
  CfNewPinDialog *self = CF_NEW_PIN_DIALOG (dialog);

  cf_dialog_set_busy (dialog, TRUE);
  cf_store_set_pin_async (self->store, self->agent->id, NULL,
                          gtk_editable_get_text (GTK_EDITABLE (self->pin_row)), set_cb,
                          g_object_ref (dialog));
}

static void
cf_new_pin_dialog_dispose (GObject *object)
{
  /* A window is disposed of when it is destroyed and once more when it is let go. */
  if (CF_NEW_PIN_DIALOG (object)->pin_row != NULL)
    gtk_widget_dispose_template (GTK_WIDGET (object), CF_TYPE_NEW_PIN_DIALOG);

  G_OBJECT_CLASS (cf_new_pin_dialog_parent_class)->dispose (object);
}

static void
cf_new_pin_dialog_finalize (GObject *object)
{
  CfNewPinDialog *self = CF_NEW_PIN_DIALOG (object);

  g_clear_object (&self->store);
  g_clear_object (&self->agent);

  G_OBJECT_CLASS (cf_new_pin_dialog_parent_class)->finalize (object);
}

static void
cf_new_pin_dialog_class_init (CfNewPinDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cf_new_pin_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = cf_new_pin_dialog_finalize;
  CF_DIALOG_CLASS (klass)->apply = cf_new_pin_dialog_apply;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/callfloor/Callfloor/ui/cf-new-pin-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CfNewPinDialog, pin_row);
}

static void
cf_new_pin_dialog_init (CfNewPinDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  cf_pin_row_set_up (self->pin_row);
}

CfNewPinDialog *
cf_new_pin_dialog_new (CfStore *store,
                       CfAgent *agent)
{
  CfNewPinDialog *self = g_object_new (CF_TYPE_NEW_PIN_DIALOG, NULL);

  self->store = g_object_ref (store);
  self->agent = g_object_ref (agent);
  return self;
}
