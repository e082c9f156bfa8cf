/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-picker.c: the entry keeps the focus; the list below it never takes it, so a screen reader and
 * Tab know only one thing here, a text field. */

#include "cf-picker.h"

#include "cf-fold.h"
#include "cf-pinyin.h"

#define LIST_HEIGHT 260

struct _CfPicker
{
  AdwBin              parent_instance;

  /* owned */
  GtkFilterListModel *filtered;
  GtkSingleSelection *selection;
  GtkExpression      *label;
  GtkExpression      *key;
  GObject            *selected;
  char               *needle;       /* folded; what is typed now */

  /* borrowed: children */
  GtkEntry           *entry;
  GtkWidget          *popover;
  GtkListView        *list;

  gboolean            own_edit;     /* the picker writes the text, nobody types */
};

G_DEFINE_FINAL_TYPE (CfPicker, cf_picker, ADW_TYPE_BIN)

enum
{
  PROP_SELECTED_ITEM = 1,
  PROP_PLACEHOLDER_TEXT,
  PROP_ACCESSIBLE_LABEL,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static char *
dup_text (GtkExpression *expression,
          gpointer       item)
{
  g_auto(GValue) value = G_VALUE_INIT;

  if (expression == NULL || item == NULL
      || !gtk_expression_evaluate (expression, item, &value)
      || !G_VALUE_HOLDS_STRING (&value))
    return g_strdup ("");

  const char *text = g_value_get_string (&value);

  return g_strdup (text != NULL ? text : "");
}

static gboolean
match_cb (gpointer item,
          gpointer user_data)
{
  CfPicker *self = CF_PICKER (user_data);

  if (self->needle == NULL || self->needle[0] == '\0')
    return TRUE;

  g_autofree char *label = dup_text (self->label, item);
  g_autofree char *key = dup_text (self->key, item);
  g_autofree char *folded = cf_fold (label);

  return strstr (folded, self->needle) != NULL || cf_pinyin_matches (key, self->needle);
}

static void
show_text (CfPicker *self)
{
  g_autofree char *text = dup_text (self->label, self->selected);

  self->own_edit = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
  self->own_edit = FALSE;
}

static void
refilter (CfPicker   *self,
          const char *typed)
{
  g_free (self->needle);
  self->needle = cf_fold (typed);

  GtkFilter *filter = gtk_filter_list_model_get_filter (self->filtered);

  gtk_filter_changed (filter, GTK_FILTER_CHANGE_DIFFERENT);
}

static void
open_list (CfPicker *self)
{
  gtk_widget_set_size_request (self->popover,
                               gtk_widget_get_width (GTK_WIDGET (self)), -1);
  gtk_popover_popup (GTK_POPOVER (self->popover));
}

static void
text_changed_cb (CfPicker *self)
{
  if (self->own_edit)
    return;

  refilter (self, gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  if (g_list_model_get_n_items (G_LIST_MODEL (self->filtered)) > 0)
    open_list (self);
  else
    gtk_popover_popdown (GTK_POPOVER (self->popover));
}

static void
take (CfPicker *self,
      guint     position)
{
  g_autoptr(GObject) item = g_list_model_get_item (G_LIST_MODEL (self->filtered), position);

  gtk_popover_popdown (GTK_POPOVER (self->popover));
  if (item != NULL)
    cf_picker_set_selected (self, item);
  show_text (self);
}

static void
row_activate_cb (CfPicker *self,
                 guint     position)
{
  take (self, position);
}

static void
move (CfPicker *self,
      int       step)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->filtered));
  guint position = gtk_single_selection_get_selected (self->selection);

  if (!gtk_widget_get_visible (self->popover))
    {
      refilter (self, "");
      open_list (self);
      return;
    }
  if (n_items == 0)
    return;

  position = (guint) CLAMP ((int) position + step, 0, (int) n_items - 1);
  gtk_single_selection_set_selected (self->selection, position);
  gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", position);
}

static gboolean
key_pressed_cb (CfPicker        *self,
                guint            keyval,
                guint            keycode,
                GdkModifierType  state)
{
  gboolean is_open = gtk_widget_get_visible (self->popover);

  if (keyval == GDK_KEY_Down || keyval == GDK_KEY_KP_Down)
    move (self, 1);
  else if (keyval == GDK_KEY_Up || keyval == GDK_KEY_KP_Up)
    move (self, -1);
  else if (is_open && (keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter))
    take (self, gtk_single_selection_get_selected (self->selection));
  else if (is_open && keyval == GDK_KEY_Escape)
    take (self, GTK_INVALID_LIST_POSITION);
  else
    return FALSE;

  return TRUE;
}

static void
focus_leave_cb (CfPicker *self)
{
  gtk_popover_popdown (GTK_POPOVER (self->popover));
  show_text (self);
}

static void
icon_press_cb (CfPicker *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  move (self, 1);
}

static void
setup_row_cb (GtkSignalListItemFactory *factory,
              GtkListItem              *item)
{
  gtk_list_item_set_child (item, g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "ellipsize",
                                               PANGO_ELLIPSIZE_END, NULL));
}

static void
bind_row_cb (GtkSignalListItemFactory *factory,
             GtkListItem              *item,
             CfPicker                 *self)
{
  g_autofree char *text = dup_text (self->label, gtk_list_item_get_item (item));

  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)), text);
}

static void
cf_picker_get_property (GObject    *object,
                        guint       prop_id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  CfPicker *self = CF_PICKER (object);

  switch (prop_id)
    {
    case PROP_SELECTED_ITEM:
      g_value_set_object (value, self->selected);
      break;
    case PROP_PLACEHOLDER_TEXT:
      g_value_set_string (value, gtk_entry_get_placeholder_text (self->entry));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cf_picker_set_property (GObject      *object,
                        guint         prop_id,
                        const GValue *value,
                        GParamSpec   *pspec)
{
  CfPicker *self = CF_PICKER (object);

  switch (prop_id)
    {
    case PROP_SELECTED_ITEM:
      cf_picker_set_selected (self, g_value_get_object (value));
      break;
    case PROP_PLACEHOLDER_TEXT:
      gtk_entry_set_placeholder_text (self->entry, g_value_get_string (value));
      break;
    case PROP_ACCESSIBLE_LABEL:
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      g_value_get_string (value), -1);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static gboolean
cf_picker_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (CF_PICKER (widget)->entry));
}

static void
cf_picker_dispose (GObject *object)
{
  CfPicker *self = CF_PICKER (object);

  if (self->list != NULL)
    gtk_list_view_set_model (self->list, NULL);
  self->list = NULL;
  g_clear_pointer (&self->popover, gtk_widget_unparent);
  g_clear_object (&self->selection);
  g_clear_object (&self->filtered);
  g_clear_object (&self->selected);
  g_clear_pointer (&self->label, gtk_expression_unref);
  g_clear_pointer (&self->key, gtk_expression_unref);

  G_OBJECT_CLASS (cf_picker_parent_class)->dispose (object);
}

static void
cf_picker_finalize (GObject *object)
{
  g_free (CF_PICKER (object)->needle);

  G_OBJECT_CLASS (cf_picker_parent_class)->finalize (object);
}

static void
cf_picker_class_init (CfPickerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = cf_picker_get_property;
  object_class->set_property = cf_picker_set_property;
  object_class->dispose = cf_picker_dispose;
  object_class->finalize = cf_picker_finalize;
  widget_class->grab_focus = cf_picker_grab_focus;

  properties[PROP_SELECTED_ITEM] = g_param_spec_object ("selected-item", NULL, NULL, G_TYPE_OBJECT,
                                                        flags);
  properties[PROP_PLACEHOLDER_TEXT] = g_param_spec_string ("placeholder-text", NULL, NULL, NULL,
                                                           flags);
  properties[PROP_ACCESSIBLE_LABEL] =
    g_param_spec_string ("accessible-label", NULL, NULL, NULL,
                         G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
make_list (CfPicker *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_row_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_row_cb), self);

  self->filtered = gtk_filter_list_model_new (
    NULL, GTK_FILTER (gtk_custom_filter_new (match_cb, self, NULL)));
  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->filtered)));
  self->list = g_object_new (GTK_TYPE_LIST_VIEW,
                             "model", self->selection,
                             "factory", factory,
                             "single-click-activate", TRUE,
                             "can-focus", FALSE,
                             "css-classes", (const char *[]) { "cf-results", NULL },
                             NULL);
  g_object_unref (factory);
  g_signal_connect_swapped (self->list, "activate", G_CALLBACK (row_activate_cb), self);

  GtkWidget *scrolled = g_object_new (GTK_TYPE_SCROLLED_WINDOW,
                                      "hscrollbar-policy", GTK_POLICY_NEVER,
                                      "max-content-height", LIST_HEIGHT,
                                      "propagate-natural-height", TRUE,
                                      "child", self->list,
                                      NULL);

  self->popover = g_object_new (GTK_TYPE_POPOVER,
                                "autohide", FALSE,
                                "has-arrow", FALSE,
                                "can-focus", FALSE,
                                "child", scrolled,
                                NULL);
  gtk_widget_set_parent (self->popover, GTK_WIDGET (self));
}

static void
cf_picker_init (CfPicker *self)
{
  self->entry = GTK_ENTRY (gtk_entry_new ());
  gtk_entry_set_icon_from_icon_name (self->entry, GTK_ENTRY_ICON_SECONDARY, "pan-down-symbolic");
  gtk_entry_set_icon_activatable (self->entry, GTK_ENTRY_ICON_SECONDARY, TRUE);
  gtk_entry_set_activates_default (self->entry, TRUE);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->entry));
  make_list (self);

  g_signal_connect_swapped (self->entry, "changed", G_CALLBACK (text_changed_cb), self);
  g_signal_connect_swapped (self->entry, "icon-press", G_CALLBACK (icon_press_cb), self);

  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->entry), keys);

  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_swapped (focus, "leave", G_CALLBACK (focus_leave_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->entry), focus);
}

CfPicker *
cf_picker_new (void)
{
  return g_object_new (CF_TYPE_PICKER, NULL);
}

gpointer
cf_picker_get_selected (CfPicker *self)
{
  g_return_val_if_fail (CF_IS_PICKER (self), NULL);

  return self->selected;
}

void
cf_picker_set_selected (CfPicker *self,
                        gpointer  item)
{
  g_return_if_fail (CF_IS_PICKER (self));
  g_return_if_fail (item == NULL || G_IS_OBJECT (item));

  if (!g_set_object (&self->selected, item))
    return;

  show_text (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTED_ITEM]);
}

void
cf_picker_set_model (CfPicker      *self,
                     GListModel    *model,
                     GtkExpression *label,
                     GtkExpression *key)
{
  g_return_if_fail (CF_IS_PICKER (self));
  g_return_if_fail (G_IS_LIST_MODEL (model));
  g_return_if_fail (label != NULL);

  g_clear_pointer (&self->label, gtk_expression_unref);
  g_clear_pointer (&self->key, gtk_expression_unref);
  self->label = label;
  self->key = key;
  gtk_filter_list_model_set_model (self->filtered, model);
  show_text (self);
}
