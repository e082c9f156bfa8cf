/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-starter-dialog.c: three entries; the rest of a center comes from defaults. */

#include "cf-starter-dialog.h"

struct _CfStarterDialog
{
  CfDialog     parent_instance;

  /* template children */
  AdwEntryRow *center_row;
  AdwEntryRow *name_row;
  AdwEntryRow *number_row;
};

G_DEFINE_FINAL_TYPE (CfStarterDialog, cf_starter_dialog, CF_TYPE_DIALOG)

enum
{
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static char *
dup_text (AdwEntryRow *row)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (row))));
}

static void
changed_cb (CfStarterDialog *self)
{
  g_autofree char *center = dup_text (self->center_row);
  g_autofree char *name = dup_text (self->name_row);
  g_autofree char *number = dup_text (self->number_row);

  g_object_set (self, "can-apply",
                center[0] != '\0' && name[0] != '\0' && number[0] != '\0', NULL);
}

static void
cf_starter_dialog_apply (CfDialog *dialog)
{
  CfStarterDialog *self = CF_STARTER_DIALOG (dialog);
  g_autofree char *center = dup_text (self->center_row);
  g_autofree char *name = dup_text (self->name_row);
  g_autofree char *number = dup_text (self->number_row);

  cf_dialog_set_busy (dialog, TRUE);
  g_signal_emit (self, signals[CHOSEN], 0, center, name, number);
}

static void
cf_starter_dialog_dispose (GObject *object)
{
  /* A window is disposed of when it is destroyed and once more when it is let go. */
  if (CF_STARTER_DIALOG (object)->center_row != NULL)
    gtk_widget_dispose_template (GTK_WIDGET (object), CF_TYPE_STARTER_DIALOG);

  G_OBJECT_CLASS (cf_starter_dialog_parent_class)->dispose (object);
}

static void
cf_starter_dialog_class_init (CfStarterDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cf_starter_dialog_dispose;
  CF_DIALOG_CLASS (klass)->apply = cf_starter_dialog_apply;

  signals[CHOSEN] = g_signal_new ("chosen", CF_TYPE_STARTER_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 3, G_TYPE_STRING, G_TYPE_STRING,
                                  G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/callfloor/Callfloor/ui/cf-starter-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CfStarterDialog, center_row);
  gtk_widget_class_bind_template_child (widget_class, CfStarterDialog, name_row);
  gtk_widget_class_bind_template_child (widget_class, CfStarterDialog, number_row);
}

static void
cf_starter_dialog_init (CfStarterDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_swapped (self->center_row, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (self->name_row, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (self->number_row, "changed", G_CALLBACK (changed_cb), self);
}

CfStarterDialog *
cf_starter_dialog_new (void)
{
  return g_object_new (CF_TYPE_STARTER_DIALOG, NULL);
}
