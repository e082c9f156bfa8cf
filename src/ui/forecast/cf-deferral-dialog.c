/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-deferral-dialog.h"

#include "cf-dialog-write.h"
#include "cf-workload-store.h"

#include <adwaita.h>
#include <math.h>

#define MINUTES_PER_HOUR 60
#define USUAL_HOURS 8

#define CF_TYPE_DEFERRAL_DIALOG (cf_deferral_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CfDeferralDialog, cf_deferral_dialog, CF, DEFERRAL_DIALOG, CfDialog)

struct _CfDeferralDialog
{
  CfDialog       parent_instance;

  /* template children */
  GtkSwitch     *waits_switch;
  GtkWidget     *hours_row;
  GtkSpinButton *hours_spin;

  /* owned */
  CfStore       *store;
  GCancellable  *cancellable;

  gint64         queue_id;
};

G_DEFINE_FINAL_TYPE (CfDeferralDialog, cf_deferral_dialog, CF_TYPE_DIALOG)

static void
switched_cb (CfDeferralDialog *self)
{
  gtk_widget_set_sensitive (self->hours_row, gtk_switch_get_active (self->waits_switch));
}

static void
cf_deferral_dialog_apply (CfDialog *dialog)
{
  CfDeferralDialog *self = CF_DEFERRAL_DIALOG (dialog);
  CfDeferralInput *input = g_new0 (CfDeferralInput, 1);
  double hours = gtk_spin_button_get_value (self->hours_spin);

  input->queue_id = self->queue_id;
  input->deadline_minutes = gtk_switch_get_active (self->waits_switch)
                            ? (int) lround (hours * MINUTES_PER_HOUR) : 0;
  cf_dialog_write (dialog, self->store, &cf_command_deferral_set, input, cf_command_input_free);
}

/* A CfStoreReadFunc. */
static gpointer
read_deferrals (CfDb           *db,
                gconstpointer   input,
                GError        **error)
{
  return cf_deferral_read_all (db, error);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) deferrals = cf_store_read_finish (CF_STORE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  CfDeferralDialog *self = CF_DEFERRAL_DIALOG (user_data);

  if (error != NULL)
    {
      cf_dialog_show_error (CF_DIALOG (self), error);
      return;
    }

  for (guint i = 0; i < deferrals->len; i++)
    {
      const CfDeferral *deferral = g_ptr_array_index (deferrals, i);

      if (deferral->id == self->queue_id)
        {
          gtk_spin_button_set_value (self->hours_spin,
                                     deferral->deadline_minutes / (double) MINUTES_PER_HOUR);
          gtk_switch_set_active (self->waits_switch, TRUE);
        }
    }
  g_object_set (self, "can-apply", TRUE, NULL);
}

static void
cf_deferral_dialog_dispose (GObject *object)
{
  CfDeferralDialog *self = CF_DEFERRAL_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (self), CF_TYPE_DEFERRAL_DIALOG);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (cf_deferral_dialog_parent_class)->dispose (object);
}

static void
cf_deferral_dialog_class_init (CfDeferralDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cf_deferral_dialog_dispose;
  CF_DIALOG_CLASS (klass)->apply = cf_deferral_dialog_apply;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/callfloor/Callfloor/ui/cf-deferral-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CfDeferralDialog, waits_switch);
  gtk_widget_class_bind_template_child (widget_class, CfDeferralDialog, hours_row);
  gtk_widget_class_bind_template_child (widget_class, CfDeferralDialog, hours_spin);
  gtk_widget_class_bind_template_callback (widget_class, switched_cb);
}

static void
cf_deferral_dialog_init (CfDeferralDialog *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_spin_button_set_value (self->hours_spin, USUAL_HOURS);
  switched_cb (self);
}

void
cf_deferral_dialog_present (CfStore   *store,
                            CfQueue   *queue,
                            GtkWidget *parent)
{
  CfDeferralDialog *self = g_object_new (CF_TYPE_DEFERRAL_DIALOG, NULL);

  self->store = g_object_ref (store);
  self->queue_id = queue->id;
  g_object_set (self, "heading", queue->name, "can-apply", FALSE, NULL);
  cf_store_read_async (store, read_deferrals, NULL, NULL, (GDestroyNotify) g_ptr_array_unref,
                       self->cancellable, read_cb, self);
  cf_dialog_present (CF_DIALOG (self), parent);
}
