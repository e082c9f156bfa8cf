/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-layers-card.h"

#include "cf-layer-dialog.h"
#include "cf-layer-row.h"
#include "cf-queue-list.h"

#include <glib/gi18n-lib.h>

struct _CfLayersCard
{
  AdwBin      parent_instance;

  /* template children */
  GtkListBox *list;
  GtkLabel   *none_label;

  /* owned */
  CfStore    *store;
  CfLiveList *layers;       /* of every queue */
  CfOutlook  *outlook;
};

G_DEFINE_FINAL_TYPE (CfLayersCard, cf_layers_card, ADW_TYPE_BIN)

static CfLayerRow *
find_row (CfLayersCard *self,
          gint64        id)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (cf_layer_row_get_layer (CF_LAYER_ROW (row))->id == id)
      return CF_LAYER_ROW (row);

  return NULL;
}

static int
compare_rows (GtkListBoxRow *a,
              GtkListBoxRow *b,
              gpointer       user_data)
{
  CfAdjustmentLayer *first = cf_layer_row_get_layer (CF_LAYER_ROW (a));
  CfAdjustmentLayer *second = cf_layer_row_get_layer (CF_LAYER_ROW (b));

  if (first->position != second->position)
    return first->position < second->position ? -1 : 1;

  return first->id < second->id ? -1 : first->id > second->id;
}

static void
switched_cb (CfLayersCard *self,
             gboolean      enabled,
             CfLayerRow   *row)
{
  CfAdjustmentInput *input = cf_adjustment_input_new_from (cf_layer_row_get_layer (row));

  input->enabled = enabled;
  cf_store_write_async (self->store, &cf_command_adjustment_switch, input,
                        cf_adjustment_input_free, NULL, NULL, NULL);
}

static int
position_order (gconstpointer a,
                gconstpointer b)
{
  CfAdjustmentLayer *first = *(CfAdjustmentLayer * const *) a;
  CfAdjustmentLayer *second = *(CfAdjustmentLayer * const *) b;

  return first->position - second->position;
}

/* All layers in their order; those of other queues keep their places between. */
static GPtrArray *
all_layers (CfLayersCard *self)
{
  GPtrArray *all = g_ptr_array_new_with_free_func (g_object_unref);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->layers));

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (all, g_list_model_get_item (G_LIST_MODEL (self->layers), i));
  g_ptr_array_sort (all, position_order);

  return all;
}

/* @row takes the place of the row @steps further. */
static void
moved_cb (CfLayersCard *self,
          int           steps,
          CfLayerRow   *row)
{
  int to = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)) + steps;
  GtkListBoxRow *other = to >= 0 ? gtk_list_box_get_row_at_index (self->list, to) : NULL;
  g_autoptr(GPtrArray) all = all_layers (self);
  CfOrderInput *input;
  guint from_place, to_place;

  if (other == NULL
      || !g_ptr_array_find (all, cf_layer_row_get_layer (row), &from_place)
      || !g_ptr_array_find (all, cf_layer_row_get_layer (CF_LAYER_ROW (other)), &to_place))
    return;

  g_ptr_array_insert (all, (int) to_place, g_ptr_array_steal_index (all, from_place));
  input = cf_order_input_new ();
  for (guint i = 0; i < all->len; i++)
    g_array_append_val (input->ids, ((CfAdjustmentLayer *) g_ptr_array_index (all, i))->id);
  cf_store_write_async (self->store, &cf_command_adjustment_reorder, input, cf_order_input_free,
                        NULL, NULL, NULL);
}

static void
add_row (CfLayersCard      *self,
         CfAdjustmentLayer *layer)
{
  CfLayerRow *row = cf_layer_row_new (cf_store_may (self->store, CF_RIGHT_FORECAST_EDIT));

  cf_layer_row_show (row, layer, self->outlook);
  g_signal_connect_object (row, "switched", G_CALLBACK (switched_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "moved", G_CALLBACK (moved_cb), self, G_CONNECT_SWAPPED);
  gtk_list_box_append (self->list, GTK_WIDGET (row));
}

static void
remove_gone (CfLayersCard *self)
{
  GtkListBoxRow *row;
  int i = 0;

  while ((row = gtk_list_box_get_row_at_index (self->list, i)) != NULL)
    {
      gint64 id = cf_layer_row_get_layer (CF_LAYER_ROW (row))->id;
      CfAdjustmentLayer *layer = cf_live_list_find (self->layers, id);

      if (layer == NULL || !cf_adjustment_layer_has_queue (layer, self->outlook->queue_id))
        gtk_list_box_remove (self->list, GTK_WIDGET (row));
      else
        i++;
    }
}

/* Rows stay with their layers: the focus is not lost by a switch. */
static void
update (CfLayersCard *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->layers));

  if (self->outlook == NULL)
    return;

  remove_gone (self);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr(CfAdjustmentLayer) layer = g_list_model_get_item (G_LIST_MODEL (self->layers), i);
      CfLayerRow *row = find_row (self, layer->id);

      if (row != NULL)
        cf_layer_row_show (row, layer, self->outlook);
      else if (cf_adjustment_layer_has_queue (layer, self->outlook->queue_id))
        add_row (self, layer);
    }
  gtk_list_box_invalidate_sort (self->list);

  gboolean none = gtk_list_box_get_row_at_index (self->list, 0) == NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->list), !none);
  gtk_widget_set_visible (GTK_WIDGET (self->none_label), none);
}

static void
row_activated_cb (CfLayersCard  *self,
                  GtkListBoxRow *row)
{
  cf_layer_dialog_present (self->store, self->outlook,
                           cf_layer_row_get_layer (CF_LAYER_ROW (row)), NULL, GTK_WIDGET (self));
}

static void
add_action (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  CfLayersCard *self = CF_LAYERS_CARD (widget);
  CfAdjustmentInput *start = cf_adjustment_input_new ();

  start->from_day = self->outlook->from;
  start->until_day = start->from_day + CF_DAYS_PER_WEEK;
  start->amount = 0.1;
  cf_layers_card_add (self, start);
}

void
cf_layers_card_set_store (CfLayersCard *self,
                          CfStore      *store)
{
  g_set_object (&self->store, store);
  self->layers = cf_adjustment_list_new (store);
  g_signal_connect_object (self->layers, "items-changed", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "layers.add", FALSE);
}

void
cf_layers_card_show (CfLayersCard *self,
                     CfOutlook    *outlook)
{
  g_set_object (&self->outlook, outlook);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "layers.add",
                                 cf_store_may (self->store, CF_RIGHT_FORECAST_EDIT));
  update (self);
}

void
cf_layers_card_add (CfLayersCard      *self,
                    CfAdjustmentInput *start)
{
  cf_layer_dialog_present (self->store, self->outlook, NULL, start, GTK_WIDGET (self));
}

static void
cf_layers_card_dispose (GObject *object)
{
  CfLayersCard *self = CF_LAYERS_CARD (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), CF_TYPE_LAYERS_CARD);
  g_clear_object (&self->layers);
  g_clear_object (&self->outlook);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (cf_layers_card_parent_class)->dispose (object);
}

static void
cf_layers_card_class_init (CfLayersCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cf_layers_card_dispose;
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/callfloor/Callfloor/ui/cf-layers-card.ui");
  gtk_widget_class_bind_template_child (widget_class, CfLayersCard, list);
  gtk_widget_class_bind_template_child (widget_class, CfLayersCard, none_label);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_install_action (widget_class, "layers.add", NULL, add_action);
}

static void
cf_layers_card_init (CfLayersCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_sort_func (self->list, compare_rows, NULL, NULL);
}
