/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-pin-dialog.c: the PIN twice, because nobody can read it while typing. */

#include "cf-pin-dialog.h"

#include "cf-pin-row.h"

#include <glib/gi18n-lib.h>

struct _CfPinDialog
{
  CfDialog     parent_instance;

  /* template children */
  AdwEntryRow *old_row;
  AdwEntryRow *new_row;
  AdwEntryRow *again_row;
  GtkLabel    *hint_label;

  /* owned */
  CfStore     *store;
};

G_DEFINE_FINAL_TYPE (CfPinDialog, cf_pin_dialog, CF_TYPE_DIALOG)

static const char *
get_text (AdwEntryRow *row)
{
  return gtk_editable_get_text (GTK_EDITABLE (row));
}

static void
changed_cb (CfPinDialog *self)
{
  gboolean same = g_str_equal (get_text (self->new_row), get_text (self->again_row));
  gboolean none = get_text (self->new_row)[0] == '\0';

  gtk_label_set_label (self->hint_label,
                       !same ? _("The two new PINs differ.")
                       : none ? _("Without a new PIN, the staff number is enough to sign in.")
                              : _("Five wrong PINs in a row lock the account for five minutes."));
  g_object_set (self, "can-apply", same, NULL);
}

static void
pin_set_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(CfPinDialog) self = CF_PIN_DIALOG (user_data);
  g_autoptr(GError) error = NULL;

  if (cf_store_set_pin_finish (CF_STORE (source), result, &error))
    cf_dialog_close (CF_DIALOG (self));
  else
    cf_dialog_show_error (CF_DIALOG (self), error);
}

static void
cf_pin_dialog_apply (CfDialog *dialog)
{
  CfPinDialog *self = CF_PIN_DIALOG (dialog);

  cf_dialog_set_busy (dialog, TRUE);
  cf_store_set_pin_async (self->store, cf_store_get_actor_id (self->store),
                          get_text (self->old_row), get_text (self->new_row), pin_set_cb,
                          g_object_ref (self));
}

static void
cf_pin_dialog_dispose (GObject *object)
{
  /* A window is disposed of when it is destroyed and once more when it is let go. */
  if (CF_PIN_DIALOG (object)->old_row != NULL)
    gtk_widget_dispose_template (GTK_WIDGET (object), CF_TYPE_PIN_DIALOG);

  G_OBJECT_CLASS (cf_pin_dialog_parent_class)->dispose (object);
}

static void
cf_pin_dialog_finalize (GObject *object)
{
  g_clear_object (&CF_PIN_DIALOG (object)->store);

  G_OBJECT_CLASS (cf_pin_dialog_parent_class)->finalize (object);
}

static void
cf_pin_dialog_class_init (CfPinDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = cf_pin_dialog_dispose;
  object_class->finalize = cf_pin_dialog_finalize;
  CF_DIALOG_CLASS (klass)->apply = cf_pin_dialog_apply;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/callfloor/Callfloor/ui/cf-pin-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CfPinDialog, old_row);
  gtk_widget_class_bind_template_child (widget_class, CfPinDialog, new_row);
  gtk_widget_class_bind_template_child (widget_class, CfPinDialog, again_row);
  gtk_widget_class_bind_template_child (widget_class, CfPinDialog, hint_label);
}

static void
cf_pin_dialog_init (CfPinDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  cf_pin_row_set_up (self->old_row);
  cf_pin_row_set_up (self->new_row);
  cf_pin_row_set_up (self->again_row);
  g_signal_connect_swapped (self->new_row, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (self->again_row, "changed", G_CALLBACK (changed_cb), self);
  changed_cb (self);
}

CfPinDialog *
cf_pin_dialog_new (CfStore *store)
{
  CfPinDialog *self = g_object_new (CF_TYPE_PIN_DIALOG, NULL);

  g_set_object (&self->store, store);
  return self;
}
