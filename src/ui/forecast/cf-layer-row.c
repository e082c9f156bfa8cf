/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-layer-row.h"

#include "cf-number.h"

#include <glib/gi18n-lib.h>

struct _CfLayerRow
{
  AdwActionRow       parent_instance;

  /* children */
  GtkSwitch         *toggle;

  /* owned */
  CfAdjustmentLayer *layer;

  gboolean           showing;    /* the program moves the switch */
};

G_DEFINE_FINAL_TYPE (CfLayerRow, cf_layer_row, ADW_TYPE_ACTION_ROW)

enum
{
  SWITCHED,
  MOVED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
toggled_cb (CfLayerRow *self)
{
  if (!self->showing)
    g_signal_emit (self, signals[SWITCHED], 0, gtk_switch_get_active (self->toggle));
}

static void
move_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  g_signal_emit (widget, signals[MOVED], 0, g_variant_get_int32 (parameter));
}

static GdkContentProvider *
prepare_cb (CfLayerRow *self)
{
  return gdk_content_provider_new_typed (G_TYPE_INT, gtk_list_box_row_get_index (
                                           GTK_LIST_BOX_ROW (self)));
}

/* The row that was dropped here moves; it says so itself, as if by its keys. */
static gboolean
drop_cb (CfLayerRow   *self,
         const GValue *value)
{
  int from = g_value_get_int (value);
  int to = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (self));
  GtkWidget *list = gtk_widget_get_parent (GTK_WIDGET (self));
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), from);

  if (row == NULL || from == to)
    return FALSE;

  g_signal_emit (row, signals[MOVED], 0, to - from);
  return TRUE;
}

static void
cf_layer_row_dispose (GObject *object)
{
  g_clear_object (&CF_LAYER_ROW (object)->layer);

  G_OBJECT_CLASS (cf_layer_row_parent_class)->dispose (object);
}

static void
cf_layer_row_class_init (CfLayerRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cf_layer_row_dispose;
  signals[SWITCHED] = g_signal_new ("switched", G_OBJECT_CLASS_TYPE (klass), G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
  signals[MOVED] = g_signal_new ("moved", G_OBJECT_CLASS_TYPE (klass), G_SIGNAL_RUN_LAST, 0,
                                 NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  gtk_widget_class_install_action (widget_class, "layer-row.move", "i", move_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, GDK_ALT_MASK, "layer-row.move",
                                       "i", -1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_ALT_MASK, "layer-row.move",
                                       "i", 1);
}

static void
cf_layer_row_init (CfLayerRow *self)
{
  self->toggle = GTK_SWITCH (gtk_switch_new ());
  gtk_widget_set_valign (GTK_WIDGET (self->toggle), GTK_ALIGN_CENTER);
  g_signal_connect_swapped (self->toggle, "notify::active", G_CALLBACK (toggled_cb), self);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), GTK_WIDGET (self->toggle));
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (self), 3);
  gtk_widget_add_css_class (GTK_WIDGET (self), "numeric");
}

static void
add_drag (CfLayerRow *self)
{
  GtkWidget *handle = gtk_image_new_from_icon_name ("list-drag-handle-symbolic");
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_INT, GDK_ACTION_MOVE);

  gtk_widget_add_css_class (handle, "dim-label");
  gtk_widget_set_tooltip_text (handle, _("Drag, or Alt+Up and Alt+Down, to change the order"));
  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect_swapped (source, "prepare", G_CALLBACK (prepare_cb), self);
  g_signal_connect_swapped (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (handle, GTK_EVENT_CONTROLLER (source));
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
  adw_action_row_add_prefix (ADW_ACTION_ROW (self), handle);
}

CfLayerRow *
cf_layer_row_new (gboolean may_edit)
{
  CfLayerRow *self = g_object_new (CF_TYPE_LAYER_ROW, NULL);

  gtk_widget_set_sensitive (GTK_WIDGET (self->toggle), may_edit);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), may_edit);
  if (may_edit)
    add_drag (self);

  return self;
}

static const CfAdjustmentEffect *
effect_of (CfAdjustmentLayer *layer,
           CfOutlook         *outlook)
{
  for (guint i = 0; outlook != NULL && i < outlook->plan->layers->len; i++)
    if (((CfAdjustmentLayer *) g_ptr_array_index (outlook->plan->layers, i))->id == layer->id)
      return &outlook->plan->effects[i];

  return NULL;
}

static char *
subtitle_of (CfAdjustmentLayer *layer,
             CfOutlook         *outlook)
{
  const CfAdjustmentEffect *effect = effect_of (layer, outlook);
  g_autofree char *what = cf_adjustment_layer_describe (layer);
  g_autofree char *when = cf_adjustment_layer_scope (layer);

  if (effect == NULL || effect->n_intervals == 0 || !layer->enabled)
    /* Translators: what a layer does and when: "+12 % · 25–31 Aug" */
    return g_strdup_printf (_("%1$s · %2$s"), what, when);

  g_autofree char *before = cf_number_to_text (effect->before, 0);
  g_autofree char *after = cf_number_to_text (effect->after, 0);

  /* Translators: what a layer does and when, and the figures before and after it */
  return g_strdup_printf (_("%1$s · %2$s\n%3$s → %4$s"), what, when, before, after);
}

void
cf_layer_row_show (CfLayerRow        *self,
                   CfAdjustmentLayer *layer,
                   CfOutlook         *outlook)
{
  g_autofree char *title = g_markup_escape_text (layer->name, -1);
  g_autofree char *text = subtitle_of (layer, outlook);
  g_autofree char *subtitle = g_markup_escape_text (text, -1);
  /* Translators: for a screen reader: the switch of the adjustment layer of this name */
  g_autofree char *name = g_strdup_printf (_("Use layer %s"), layer->name);

  g_set_object (&self->layer, layer);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), subtitle);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), layer->note);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->toggle), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
  self->showing = TRUE;
  gtk_switch_set_active (self->toggle, layer->enabled);
  self->showing = FALSE;
}

CfAdjustmentLayer *
cf_layer_row_get_layer (CfLayerRow *self)
{
  return self->layer;
}
