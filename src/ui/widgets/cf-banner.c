/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-banner.c: a bar below the header bar; libadwaita has its own from 1.3 on. */

#include "cf-banner.h"

struct _CfBanner
{
  AdwBin        parent_instance;

  /* template children */
  GtkBox       *box;
  GtkImage     *mark;
  GtkButton    *button;

  /* owned */
  char         *title;
  char         *button_label;
  char         *action_name;

  CfBannerLook  look;
  gboolean      revealed;
};

G_DEFINE_FINAL_TYPE (CfBanner, cf_banner, ADW_TYPE_BIN)

G_DEFINE_ENUM_TYPE (CfBannerLook, cf_banner_look,
                    G_DEFINE_ENUM_VALUE (CF_BANNER_INFORMATION, "information"),
                    G_DEFINE_ENUM_VALUE (CF_BANNER_WARNING, "warning"),
                    G_DEFINE_ENUM_VALUE (CF_BANNER_DANGER, "danger"))

enum
{
  PROP_TITLE = 1,
  PROP_BUTTON_LABEL,
  PROP_ACTION_NAME,
  PROP_LOOK,
  PROP_REVEALED,
  N_PROPS,
};

enum
{
  BUTTON_CLICKED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static const struct
{
  const char *icon;
  const char *css_class;
} looks[] = {
  [CF_BANNER_INFORMATION] = { "help-about-symbolic", NULL },
  [CF_BANNER_WARNING] = { "cf-soft-symbolic", "cf-warning" },
  [CF_BANNER_DANGER] = { "cf-hard-symbolic", "cf-danger" },
};

static void
apply_look (CfBanner *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (looks); i++)
    if (looks[i].css_class != NULL)
      gtk_widget_remove_css_class (GTK_WIDGET (self->box), looks[i].css_class);

  gtk_image_set_from_icon_name (self->mark, looks[self->look].icon);
  if (looks[self->look].css_class != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self->box), looks[self->look].css_class);
}

static void
button_clicked_cb (CfBanner *self)
{
  g_signal_emit (self, signals[BUTTON_CLICKED], 0);
}

static void
cf_banner_get_property (GObject    *object,
                        guint       prop_id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  CfBanner *self = CF_BANNER (object);

  switch (prop_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_BUTTON_LABEL:
      g_value_set_string (value, self->button_label);
      break;
    case PROP_ACTION_NAME:
      g_value_set_string (value, self->action_name);
      break;
    case PROP_LOOK:
      g_value_set_enum (value, self->look);
      break;
    case PROP_REVEALED:
      g_value_set_boolean (value, self->revealed);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
replace_string (char         **field,
                const GValue  *value)
{
  g_free (*field);
  *field = g_value_dup_string (value);
}

static void
cf_banner_set_property (GObject      *object,
                        guint         prop_id,
                        const GValue *value,
                        GParamSpec   *pspec)
{
  CfBanner *self = CF_BANNER (object);

  switch (prop_id)
    {
    case PROP_TITLE:
      replace_string (&self->title, value);
      break;
    case PROP_BUTTON_LABEL:
      replace_string (&self->button_label, value);
      gtk_widget_set_visible (GTK_WIDGET (self->button), self->button_label != NULL);
      break;
    case PROP_ACTION_NAME:
      replace_string (&self->action_name, value);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (self->button), self->action_name);
      break;
    case PROP_LOOK:
      self->look = g_value_get_enum (value);
      apply_look (self);
      break;
    case PROP_REVEALED:
      self->revealed = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cf_banner_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CF_TYPE_BANNER);

  G_OBJECT_CLASS (cf_banner_parent_class)->dispose (object);
}

static void
cf_banner_finalize (GObject *object)
{
  CfBanner *self = CF_BANNER (object);

  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->button_label, g_free);
  g_clear_pointer (&self->action_name, g_free);

  G_OBJECT_CLASS (cf_banner_parent_class)->finalize (object);
}

static void
cf_banner_class_init (CfBannerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = cf_banner_get_property;
  object_class->set_property = cf_banner_set_property;
  object_class->dispose = cf_banner_dispose;
  object_class->finalize = cf_banner_finalize;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_BUTTON_LABEL] = g_param_spec_string ("button-label", NULL, NULL, NULL, flags);
  properties[PROP_ACTION_NAME] = g_param_spec_string ("action-name", NULL, NULL, NULL, flags);
  properties[PROP_LOOK] = g_param_spec_enum ("look", NULL, NULL, CF_TYPE_BANNER_LOOK,
                                             CF_BANNER_INFORMATION, flags);
  properties[PROP_REVEALED] = g_param_spec_boolean ("revealed", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[BUTTON_CLICKED] = g_signal_new ("button-clicked", CF_TYPE_BANNER, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/callfloor/Callfloor/ui/cf-banner.ui");
  gtk_widget_class_bind_template_child (widget_class, CfBanner, box);
  gtk_widget_class_bind_template_child (widget_class, CfBanner, mark);
  gtk_widget_class_bind_template_child (widget_class, CfBanner, button);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
cf_banner_init (CfBanner *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self->button), FALSE);
  g_signal_connect_swapped (self->button, "clicked", G_CALLBACK (button_clicked_cb), self);
  apply_look (self);
}

CfBanner *
cf_banner_new (void)
{
  return g_object_new (CF_TYPE_BANNER, NULL);
}

void
cf_banner_show (CfBanner     *self,
                CfBannerLook  look,
                const char   *title)
{
  g_return_if_fail (CF_IS_BANNER (self));

  g_object_set (self, "look", look, "title", title, "revealed", TRUE, NULL);
}

void
cf_banner_hide (CfBanner *self)
{
  g_return_if_fail (CF_IS_BANNER (self));

  g_object_set (self, "revealed", FALSE, NULL);
}
