/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-dialog.c: editor dialogs over AdwWindow; libadwaita 1.5 has AdwDialog for this.
 *
 * No gtk_widget_dispose_template () here: GTK 4.8 looks the children up in the template of the most
 * derived class, so only that one may call it. Those of a base class go with the instance. */

#include "cf-dialog.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  /* template children */
  GtkButton   *cancel_button;
  GtkButton   *apply_button;
  GtkRevealer *error_revealer;
  GtkLabel    *error_label;
  AdwBin      *content_bin;

  /* owned */
  char        *heading;
  char        *apply_label;

  gboolean     can_apply;
  gboolean     busy;
} CfDialogPrivate;

static void buildable_init (GtkBuildableIface *iface);

G_DEFINE_ABSTRACT_TYPE_WITH_CODE (CfDialog, cf_dialog, ADW_TYPE_WINDOW,
                                  G_ADD_PRIVATE (CfDialog)
                                  G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE, buildable_init))

enum
{
  PROP_HEADING = 1,
  PROP_APPLY_LABEL,
  PROP_CAN_APPLY,
  PROP_BUSY,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];
static GtkBuildableIface *parent_buildable;

static CfDialogPrivate *
get_priv (CfDialog *self)
{
  return cf_dialog_get_instance_private (self);
}

static void
update_actions (CfDialog *self)
{
  CfDialogPrivate *priv = get_priv (self);
  gboolean has_apply = priv->apply_label != NULL;

  gtk_widget_set_visible (GTK_WIDGET (priv->apply_button), has_apply);
  gtk_button_set_label (priv->cancel_button, has_apply ? _("_Cancel") : _("_Close"));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dialog.apply",
                                 has_apply && priv->can_apply && !priv->busy);
}

static void
apply_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  CfDialog *self = CF_DIALOG (widget);

  cf_dialog_show_error (self, NULL);
  if (CF_DIALOG_GET_CLASS (self)->apply != NULL)
    CF_DIALOG_GET_CLASS (self)->apply (self);
}

static void
cancel_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  cf_dialog_close (CF_DIALOG (widget));
}

static void
mapped_cb (CfDialog *self)
{
  CfDialogPrivate *priv = get_priv (self);

  gtk_window_set_default_widget (GTK_WINDOW (self), GTK_WIDGET (priv->apply_button));
  gtk_widget_child_focus (GTK_WIDGET (priv->content_bin), GTK_DIR_TAB_FORWARD);
}

static void
replace_string (char       **field,
                const char  *value)
{
  g_free (*field);
  *field = g_strdup (value);
}

static void
cf_dialog_get_property (GObject    *object,
                        guint       prop_id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  CfDialogPrivate *priv = get_priv (CF_DIALOG (object));

  switch (prop_id)
    {
    case PROP_HEADING:
      g_value_set_string (value, priv->heading);
      break;
    case PROP_APPLY_LABEL:
      g_value_set_string (value, priv->apply_label);
      break;
    case PROP_CAN_APPLY:
      g_value_set_boolean (value, priv->can_apply);
      break;
    case PROP_BUSY:
      g_value_set_boolean (value, priv->busy);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cf_dialog_set_property (GObject      *object,
                        guint         prop_id,
                        const GValue *value,
                        GParamSpec   *pspec)
{
  CfDialog *self = CF_DIALOG (object);
  CfDialogPrivate *priv = get_priv (self);

  switch (prop_id)
    {
    case PROP_HEADING:
      replace_string (&priv->heading, g_value_get_string (value));
      break;
    case PROP_APPLY_LABEL:
      replace_string (&priv->apply_label, g_value_get_string (value));
      update_actions (self);
      break;
    case PROP_CAN_APPLY:
      priv->can_apply = g_value_get_boolean (value);
      update_actions (self);
      break;
    case PROP_BUSY:
      cf_dialog_set_busy (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cf_dialog_add_child (GtkBuildable *buildable,
                     GtkBuilder   *builder,
                     GObject      *child,
                     const char   *type)
{
  CfDialogPrivate *priv = get_priv (CF_DIALOG (buildable));

  if (type == NULL && GTK_IS_WIDGET (child))
    adw_bin_set_child (priv->content_bin, GTK_WIDGET (child));
  else
    parent_buildable->add_child (buildable, builder, child, type);
}

static void
buildable_init (GtkBuildableIface *iface)
{
  parent_buildable = g_type_interface_peek_parent (iface);
  iface->add_child = cf_dialog_add_child;
}

static void
cf_dialog_finalize (GObject *object)
{
  CfDialogPrivate *priv = get_priv (CF_DIALOG (object));

  g_clear_pointer (&priv->heading, g_free);
  g_clear_pointer (&priv->apply_label, g_free);

  G_OBJECT_CLASS (cf_dialog_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/callfloor/Callfloor/ui/cf-dialog.ui");
  gtk_widget_class_bind_template_child_private (widget_class, CfDialog, cancel_button);
  gtk_widget_class_bind_template_child_private (widget_class, CfDialog, apply_button);
  gtk_widget_class_bind_template_child_private (widget_class, CfDialog, error_revealer);
  gtk_widget_class_bind_template_child_private (widget_class, CfDialog, error_label);
  gtk_widget_class_bind_template_child_private (widget_class, CfDialog, content_bin);

  gtk_widget_class_install_action (widget_class, "dialog.apply", NULL, apply_action);
  gtk_widget_class_install_action (widget_class, "dialog.cancel", NULL, cancel_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "dialog.cancel", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK,
                                       "dialog.apply", NULL);
}

static void
cf_dialog_class_init (CfDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = cf_dialog_get_property;
  object_class->set_property = cf_dialog_set_property;
  object_class->finalize = cf_dialog_finalize;

  properties[PROP_HEADING] = g_param_spec_string ("heading", NULL, NULL, NULL, flags);
  properties[PROP_APPLY_LABEL] = g_param_spec_string ("apply-label", NULL, NULL, NULL, flags);
  properties[PROP_CAN_APPLY] = g_param_spec_boolean ("can-apply", NULL, NULL, TRUE, flags);
  properties[PROP_BUSY] = g_param_spec_boolean ("busy", NULL, NULL, FALSE,
                                                flags | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
cf_dialog_init (CfDialog *self)
{
  CfDialogPrivate *priv = get_priv (self);

  priv->can_apply = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (self, "map", G_CALLBACK (mapped_cb), NULL);
  update_actions (self);
}

void
cf_dialog_present (CfDialog  *self,
                   GtkWidget *parent)
{
  g_return_if_fail (CF_IS_DIALOG (self));
  g_return_if_fail (GTK_IS_WIDGET (parent));

  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (parent));

  gtk_window_set_transient_for (GTK_WINDOW (self), window);
  /* So that the program's keys (close, quit) work here too. */
  gtk_window_set_application (GTK_WINDOW (self), gtk_window_get_application (window));
  gtk_window_present (GTK_WINDOW (self));
}

void
cf_dialog_close (CfDialog *self)
{
  g_return_if_fail (CF_IS_DIALOG (self));

  gtk_window_close (GTK_WINDOW (self));
}

void
cf_dialog_set_busy (CfDialog *self,
                    gboolean  busy)
{
  CfDialogPrivate *priv = get_priv (self);

  g_return_if_fail (CF_IS_DIALOG (self));

  if (priv->busy == busy)
    return;

  priv->busy = busy;
  update_actions (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
}

void
cf_dialog_show_error (CfDialog     *self,
                      const GError *error)
{
  CfDialogPrivate *priv = get_priv (self);

  g_return_if_fail (CF_IS_DIALOG (self));

  cf_dialog_set_busy (self, FALSE);
  if (error != NULL)
    gtk_label_set_label (priv->error_label, error->message);
  gtk_revealer_set_reveal_child (priv->error_revealer, error != NULL);
}
