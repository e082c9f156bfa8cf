/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-choice.c: a card whose texts are plain properties. */

#include "cf-choice.h"

enum
{
  PROP_ICON_NAME = 1,
  PROP_TITLE,
  PROP_DESCRIPTION,
  PROP_BUTTON_LABEL,
  PROP_ACTION_NAME,
  PROP_SUGGESTED,
  N_PROPS,
};

struct _CfChoice
{
  AdwBin     parent_instance;

  /* template children */
  GtkButton *button;

  /* owned, by property */
  char      *texts[PROP_ACTION_NAME + 1];

  gboolean   suggested;
};

G_DEFINE_FINAL_TYPE (CfChoice, cf_choice, ADW_TYPE_BIN)

static GParamSpec *properties[N_PROPS];

static void
cf_choice_get_property (GObject    *object,
                        guint       prop_id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  CfChoice *self = CF_CHOICE (object);

  if (prop_id == PROP_SUGGESTED)
    g_value_set_boolean (value, self->suggested);
  else
    g_value_set_string (value, self->texts[prop_id]);
}

static void
cf_choice_set_property (GObject      *object,
                        guint         prop_id,
                        const GValue *value,
                        GParamSpec   *pspec)
{
  CfChoice *self = CF_CHOICE (object);

  if (prop_id == PROP_SUGGESTED)
    {
      self->suggested = g_value_get_boolean (value);
      if (self->suggested)
        gtk_widget_add_css_class (GTK_WIDGET (self->button), "suggested-action");
      return;
    }

  g_free (self->texts[prop_id]);
  self->texts[prop_id] = g_value_dup_string (value);
  if (prop_id == PROP_ACTION_NAME)
    gtk_actionable_set_action_name (GTK_ACTIONABLE (self->button), self->texts[prop_id]);
}

static void
cf_choice_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CF_TYPE_CHOICE);

  G_OBJECT_CLASS (cf_choice_parent_class)->dispose (object);
}

static void
cf_choice_finalize (GObject *object)
{
  CfChoice *self = CF_CHOICE (object);

  for (guint i = 0; i < G_N_ELEMENTS (self->texts); i++)
    g_free (self->texts[i]);

  G_OBJECT_CLASS (cf_choice_parent_class)->finalize (object);
}

static void
cf_choice_class_init (CfChoiceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;
  static const char * const names[] = {
    [PROP_ICON_NAME] = "icon-name",
    [PROP_TITLE] = "title",
    [PROP_DESCRIPTION] = "description",
    [PROP_BUTTON_LABEL] = "button-label",
    [PROP_ACTION_NAME] = "action-name",
  };

  object_class->get_property = cf_choice_get_property;
  object_class->set_property = cf_choice_set_property;
  object_class->dispose = cf_choice_dispose;
  object_class->finalize = cf_choice_finalize;

  for (guint i = PROP_ICON_NAME; i <= PROP_ACTION_NAME; i++)
    properties[i] = g_param_spec_string (names[i], NULL, NULL, NULL, flags);
  properties[PROP_SUGGESTED] = g_param_spec_boolean ("suggested", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/callfloor/Callfloor/ui/cf-choice.ui");
  gtk_widget_class_bind_template_child (widget_class, CfChoice, button);
}

static void
cf_choice_init (CfChoice *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
