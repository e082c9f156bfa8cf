/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-staff-section.h"

struct _CfStaffSection
{
  AdwBin      parent_instance;

  /* template children */
  GtkButton  *add_button;
  GtkListBox *list_box;
  GtkStack   *placeholder;
  GtkWidget  *placeholder_label;
  GtkSpinner *spinner;
  GtkWidget  *error_box;
  GtkLabel   *error_label;

  /* owned */
  CfLiveList *list;
  char       *heading;
  char       *note;
  char       *placeholder_text;
  char       *add_label;
  char       *add_action;
};

G_DEFINE_FINAL_TYPE (CfStaffSection, cf_staff_section, ADW_TYPE_BIN)

enum
{
  PROP_HEADING = 1,
  PROP_NOTE,
  PROP_PLACEHOLDER,
  PROP_ADD_LABEL,
  PROP_ADD_ACTION,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static char **
field (CfStaffSection *self,
       guint           prop_id)
{
  char **fields[N_PROPS] = {
    NULL, &self->heading, &self->note, &self->placeholder_text, &self->add_label, &self->add_action,
  };

  return fields[prop_id];
}

static void
cf_staff_section_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  g_value_set_string (value, *field (CF_STAFF_SECTION (object), prop_id));
}

static void
cf_staff_section_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  CfStaffSection *self = CF_STAFF_SECTION (object);
  char **text = field (self, prop_id);

  g_free (*text);
  *text = g_value_dup_string (value);

  if (prop_id == PROP_HEADING && self->heading != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self->list_box),
                                    GTK_ACCESSIBLE_PROPERTY_LABEL, self->heading, -1);
  else if (prop_id == PROP_ADD_LABEL && self->add_label != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self->add_button),
                                    GTK_ACCESSIBLE_PROPERTY_LABEL, self->add_label, -1);
  else if (prop_id == PROP_ADD_ACTION)
    gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (self->add_button),
                                             self->add_action);
}

static gboolean
has_text (GObject    *object,
          const char *text)
{
  return text != NULL && *text != '\0';
}

/* What the list has besides rows. */
static void
list_changed_cb (CfStaffSection *self)
{
  const GError *error = cf_live_list_get_error (self->list);
  gboolean loading = cf_live_list_is_loading (self->list);

  gtk_stack_set_visible_child (self->placeholder,
                               loading ? GTK_WIDGET (self->spinner) : self->placeholder_label);
  gtk_spinner_set_spinning (self->spinner, loading);
  gtk_widget_set_visible (self->error_box, error != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->list_box),
                          error == NULL
                          || g_list_model_get_n_items (G_LIST_MODEL (self->list)) > 0);
  if (error != NULL)
    gtk_label_set_label (self->error_label, error->message);
}

static void
try_again_cb (CfStaffSection *self)
{
  cf_live_list_ask_again (self->list);
}

static void
cf_staff_section_dispose (GObject *object)
{
  CfStaffSection *self = CF_STAFF_SECTION (object);

  if (self->list != NULL)
    g_signal_handlers_disconnect_by_data (self->list, self);
  g_clear_object (&self->list);
  if (self->list_box != NULL)
    gtk_list_box_bind_model (self->list_box, NULL, NULL, NULL, NULL);

  gtk_widget_dispose_template (GTK_WIDGET (object), CF_TYPE_STAFF_SECTION);

  G_OBJECT_CLASS (cf_staff_section_parent_class)->dispose (object);
}

static void
cf_staff_section_finalize (GObject *object)
{
  for (guint i = 1; i < N_PROPS; i++)
    g_free (*field (CF_STAFF_SECTION (object), i));

  G_OBJECT_CLASS (cf_staff_section_parent_class)->finalize (object);
}

static void
cf_staff_section_class_init (CfStaffSectionClass *klass)
{
  static const char * const names[N_PROPS] = {
    NULL, "heading", "note", "placeholder", "add-label", "add-action",
  };
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = cf_staff_section_get_property;
  object_class->set_property = cf_staff_section_set_property;
  object_class->dispose = cf_staff_section_dispose;
  object_class->finalize = cf_staff_section_finalize;

  for (guint i = 1; i < N_PROPS; i++)
    properties[i] = g_param_spec_string (names[i], NULL, NULL, NULL,
                                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/callfloor/Callfloor/ui/cf-staff-section.ui");
  gtk_widget_class_bind_template_child (widget_class, CfStaffSection, add_button);
  gtk_widget_class_bind_template_child (widget_class, CfStaffSection, list_box);
  gtk_widget_class_bind_template_child (widget_class, CfStaffSection, placeholder);
  gtk_widget_class_bind_template_child (widget_class, CfStaffSection, placeholder_label);
  gtk_widget_class_bind_template_child (widget_class, CfStaffSection, spinner);
  gtk_widget_class_bind_template_child (widget_class, CfStaffSection, error_box);
  gtk_widget_class_bind_template_child (widget_class, CfStaffSection, error_label);
  gtk_widget_class_bind_template_callback (widget_class, try_again_cb);
  gtk_widget_class_bind_template_callback (widget_class, has_text);
}

static void
cf_staff_section_init (CfStaffSection *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_placeholder (self->list_box, GTK_WIDGET (self->placeholder));
}

void
cf_staff_section_bind (CfStaffSection             *self,
                       GListModel                 *model,
                       GtkListBoxCreateWidgetFunc  create,
                       gpointer                    user_data)
{
  g_return_if_fail (CF_IS_STAFF_SECTION (self));

  gtk_list_box_bind_model (self->list_box, model, create, user_data, NULL);
}

void
cf_staff_section_follow (CfStaffSection *self,
                         CfLiveList     *list)
{
  g_return_if_fail (CF_IS_STAFF_SECTION (self));
  g_return_if_fail (CF_IS_LIVE_LIST (list));

  if (self->list != NULL)
    g_signal_handlers_disconnect_by_data (self->list, self);
  g_set_object (&self->list, list);
  g_signal_connect_swapped (list, "items-changed", G_CALLBACK (list_changed_cb), self);
  g_signal_connect_swapped (list, "notify::loading", G_CALLBACK (list_changed_cb), self);
  g_signal_connect_swapped (list, "notify::error", G_CALLBACK (list_changed_cb), self);
  list_changed_cb (self);
}
