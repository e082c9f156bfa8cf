/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-reason-dialog.h"

struct _CfReasonDialog
{
  CfDialog     parent_instance;

  /* template children */
  GtkLabel    *broken_label;
  AdwEntryRow *reason_row;
};

G_DEFINE_FINAL_TYPE (CfReasonDialog, cf_reason_dialog, CF_TYPE_DIALOG)

enum
{
  SIGNAL_GIVEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static char *
reason_of (CfReasonDialog *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->reason_row))));
}

static void
changed_cb (CfReasonDialog *self)
{
  g_autofree char *reason = reason_of (self);

  g_object_set (self, "can-apply", *reason != '\0', NULL);
}

static void
cf_reason_dialog_apply (CfDialog *dialog)
{
  g_autofree char *reason = reason_of (CF_REASON_DIALOG (dialog));

  g_signal_emit (dialog, signals[SIGNAL_GIVEN], 0, reason);
  cf_dialog_close (dialog);
}

static void
cf_reason_dialog_dispose (GObject *object)
{
  /* A window may be disposed twice. */
  if (CF_REASON_DIALOG (object)->broken_label != NULL)
    gtk_widget_dispose_template (GTK_WIDGET (object), CF_TYPE_REASON_DIALOG);

  G_OBJECT_CLASS (cf_reason_dialog_parent_class)->dispose (object);
}

static void
cf_reason_dialog_class_init (CfReasonDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cf_reason_dialog_dispose;
  CF_DIALOG_CLASS (klass)->apply = cf_reason_dialog_apply;
  signals[SIGNAL_GIVEN]
    = g_signal_new ("given", CF_TYPE_REASON_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/callfloor/Callfloor/ui/cf-reason-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CfReasonDialog, broken_label);
  gtk_widget_class_bind_template_child (widget_class, CfReasonDialog, reason_row);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
}

static void
cf_reason_dialog_init (CfReasonDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

CfReasonDialog *
cf_reason_dialog_new (const char *broken)
{
  CfReasonDialog *self = g_object_new (CF_TYPE_REASON_DIALOG, NULL);

  gtk_label_set_label (self->broken_label, broken);

  return self;
}
