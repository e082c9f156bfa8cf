/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-welcome.c: the first start. */

#include "cf-welcome.h"

#include "cf-choice.h"

struct _CfWelcome
{
  AdwBin    parent_instance;

  /* template children */
  CfChoice *sample_choice;
};

G_DEFINE_FINAL_TYPE (CfWelcome, cf_welcome, ADW_TYPE_BIN)

static void
focus_first_cb (CfWelcome *self)
{
  gtk_widget_child_focus (GTK_WIDGET (self->sample_choice), GTK_DIR_TAB_FORWARD);
}

static void
cf_welcome_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CF_TYPE_WELCOME);

  G_OBJECT_CLASS (cf_welcome_parent_class)->dispose (object);
}

static void
cf_welcome_class_init (CfWelcomeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cf_welcome_dispose;

  g_type_ensure (CF_TYPE_CHOICE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/callfloor/Callfloor/ui/cf-welcome.ui");
  gtk_widget_class_bind_template_child (widget_class, CfWelcome, sample_choice);
}

static void
cf_welcome_init (CfWelcome *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (self, "map", G_CALLBACK (focus_first_cb), NULL);
}

GtkWidget *
cf_welcome_new (void)
{
  return g_object_new (CF_TYPE_WELCOME, NULL);
}

void
cf_welcome_set_busy (CfWelcome *self,
                     gboolean   busy)
{
  g_return_if_fail (CF_IS_WELCOME (self));

  gtk_widget_set_sensitive (GTK_WIDGET (self), !busy);
  if (busy)
    gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_BUSY, TRUE, -1);
  else
    gtk_accessible_reset_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_BUSY);
}
