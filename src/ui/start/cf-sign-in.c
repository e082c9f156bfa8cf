/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-sign-in.c: two entries and the store's answer. The PIN is wiped from its entry as soon as it
 * has been handed over. */

#include "cf-sign-in.h"

#include "cf-pin-row.h"
#include "cf-sample-center.h"

#include <glib/gi18n-lib.h>

struct _CfSignIn
{
  AdwBin        parent_instance;

  /* template children */
  GtkLabel     *center_label;
  AdwEntryRow  *number_row;
  AdwEntryRow  *pin_row;
  GtkLabel     *error_label;
  GtkWidget    *sample_box;
  GtkLabel     *sample_label;

  /* owned */
  CfStore      *store;
  GCancellable *cancellable;
  char         *sample_number;

  gboolean      busy;
};

G_DEFINE_FINAL_TYPE (CfSignIn, cf_sign_in, ADW_TYPE_BIN)

enum
{
  SIGNED_IN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
update (CfSignIn *self)
{
  const char *number = gtk_editable_get_text (GTK_EDITABLE (self->number_row));

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "sign-in.try",
                                 !self->busy && number[0] != '\0');
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "sign-in.as-manager",
                                 !self->busy && self->sample_number != NULL);
}

static void
show_error (CfSignIn   *self,
            const char *message)
{
  gtk_label_set_label (self->error_label, message != NULL ? message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->error_label), message != NULL);
}

static void
signed_in_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr(CfSignIn) self = CF_SIGN_IN (user_data);
  g_autoptr(GError) error = NULL;
  gboolean done = cf_store_sign_in_finish (CF_STORE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  self->busy = FALSE;
  update (self);
  show_error (self, done ? NULL : error->message);
  if (done)
    g_signal_emit (self, signals[SIGNED_IN], 0);
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->pin_row));
}

static void
try_sign_in (CfSignIn   *self,
             const char *number,
             const char *pin)
{
  self->busy = TRUE;
  update (self);
  cf_store_sign_in_async (self->store, number, pin, self->cancellable, signed_in_cb,
                          g_object_ref (self));
  gtk_editable_set_text (GTK_EDITABLE (self->pin_row), "");
}

static void
try_action (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  CfSignIn *self = CF_SIGN_IN (widget);
  g_autofree char *number = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->number_row)));

  try_sign_in (self, g_strstrip (number), gtk_editable_get_text (GTK_EDITABLE (self->pin_row)));
}

static void
as_manager_action (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  CfSignIn *self = CF_SIGN_IN (widget);

  try_sign_in (self, self->sample_number, CF_SAMPLE_PIN);
}

static void
number_activated_cb (CfSignIn *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->pin_row));
}

static void
pin_activated_cb (CfSignIn *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "sign-in.try", NULL);
}

static void
focus_first_cb (CfSignIn *self)
{
  const char *number = gtk_editable_get_text (GTK_EDITABLE (self->number_row));

  gtk_widget_grab_focus (number[0] != '\0' ? GTK_WIDGET (self->pin_row)
                                           : GTK_WIDGET (self->number_row));
}

static void
cf_sign_in_dispose (GObject *object)
{
  CfSignIn *self = CF_SIGN_IN (object);

  g_cancellable_cancel (self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (object), CF_TYPE_SIGN_IN);

  G_OBJECT_CLASS (cf_sign_in_parent_class)->dispose (object);
}

static void
cf_sign_in_finalize (GObject *object)
{
  CfSignIn *self = CF_SIGN_IN (object);

  g_clear_object (&self->store);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->sample_number, g_free);

  G_OBJECT_CLASS (cf_sign_in_parent_class)->finalize (object);
}

static void
cf_sign_in_class_init (CfSignInClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = cf_sign_in_dispose;
  object_class->finalize = cf_sign_in_finalize;

  signals[SIGNED_IN] = g_signal_new ("signed-in", CF_TYPE_SIGN_IN, G_SIGNAL_RUN_LAST, 0, NULL,
                                     NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/callfloor/Callfloor/ui/cf-sign-in.ui");
  gtk_widget_class_bind_template_child (widget_class, CfSignIn, center_label);
  gtk_widget_class_bind_template_child (widget_class, CfSignIn, number_row);
  gtk_widget_class_bind_template_child (widget_class, CfSignIn, pin_row);
  gtk_widget_class_bind_template_child (widget_class, CfSignIn, error_label);
  gtk_widget_class_bind_template_child (widget_class, CfSignIn, sample_box);
  gtk_widget_class_bind_template_child (widget_class, CfSignIn, sample_label);
  gtk_widget_class_install_action (widget_class, "sign-in.try", NULL, try_action);
  gtk_widget_class_install_action (widget_class, "sign-in.as-manager", NULL, as_manager_action);
}

static void
cf_sign_in_init (CfSignIn *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  cf_pin_row_set_up (self->pin_row);
  g_signal_connect_swapped (self->number_row, "changed", G_CALLBACK (update), self);
  g_signal_connect_swapped (self->number_row, "entry-activated",
                            G_CALLBACK (number_activated_cb), self);
  g_signal_connect_swapped (self->pin_row, "entry-activated", G_CALLBACK (pin_activated_cb), self);
  g_signal_connect (self, "map", G_CALLBACK (focus_first_cb), NULL);
  update (self);
}

GtkWidget *
cf_sign_in_new (void)
{
  return g_object_new (CF_TYPE_SIGN_IN, NULL);
}

void
cf_sign_in_begin (CfSignIn            *self,
                  CfStore             *store,
                  const CfCenterFacts *facts,
                  const char          *number)
{
  g_return_if_fail (CF_IS_SIGN_IN (self));
  g_return_if_fail (CF_IS_STORE (store));

  g_set_object (&self->store, store);
  g_clear_pointer (&self->sample_number, g_free);
  self->sample_number = facts->sample ? g_strdup (facts->sample_number) : NULL;

  gtk_label_set_label (self->center_label, facts->name != NULL ? facts->name : "Callfloor");
  gtk_editable_set_text (GTK_EDITABLE (self->number_row), number != NULL ? number : "");
  gtk_editable_set_text (GTK_EDITABLE (self->pin_row), "");
  show_error (self, NULL);

  gtk_widget_set_visible (self->sample_box, self->sample_number != NULL);
  if (self->sample_number != NULL)
    {
      /* Translators: both %s are digits: a staff number, and the PIN. */
      g_autofree char *text = g_strdup_printf (_("This is a sample center. Its manager is %s; "
                                                 "everybody has the PIN %s."),
                                               self->sample_number, CF_SAMPLE_PIN);

      gtk_label_set_label (self->sample_label, text);
    }
  update (self);
  focus_first_cb (self);
}
