/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-chart-table.h"

#include "cf-dialog.h"


/* A row: one datum of the scene. */
#define CF_TYPE_CHART_ROW (cf_chart_row_get_type ())
G_DECLARE_FINAL_TYPE (CfChartRow, cf_chart_row, CF, CHART_ROW, GObject)

struct _CfChartRow
{
  GObject  parent_instance;
  CfScene *scene;
  guint    datum;
};

G_DEFINE_FINAL_TYPE (CfChartRow, cf_chart_row, G_TYPE_OBJECT)

static void
cf_chart_row_finalize (GObject *object)
{
  cf_scene_unref (CF_CHART_ROW (object)->scene);

  G_OBJECT_CLASS (cf_chart_row_parent_class)->finalize (object);
}

static void
cf_chart_row_class_init (CfChartRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cf_chart_row_finalize;
}

static void
cf_chart_row_init (CfChartRow *self)
{
}

#define CF_TYPE_CHART_TABLE (cf_chart_table_get_type ())
G_DECLARE_FINAL_TYPE (CfChartTable, cf_chart_table, CF, CHART_TABLE, CfDialog)

struct _CfChartTable
{
  CfDialog       parent_instance;

  /* template children */
  GtkColumnView *column_view;

  /* owned */
  CfScene       *scene;
};

G_DEFINE_FINAL_TYPE (CfChartTable, cf_chart_table, CF_TYPE_DIALOG)

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item,
          gpointer                  user_data)
{
  gboolean number = GPOINTER_TO_UINT (user_data) > 0;
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), number ? 1 : 0);
  gtk_widget_add_css_class (label, "numeric");
  gtk_list_item_set_child (item, label);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item,
         gpointer                  user_data)
{
  CfChartRow *row = gtk_list_item_get_item (item);
  const char *cell = cf_scene_get_cell (row->scene, row->datum, GPOINTER_TO_UINT (user_data));

  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)), cell != NULL ? cell : "");
}

static void
add_column (CfChartTable *self,
            const char   *title,
            guint         index)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr(GtkColumnViewColumn) column = NULL;

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), GUINT_TO_POINTER (index));
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), GUINT_TO_POINTER (index));
  column = gtk_column_view_column_new (title, factory);
  gtk_column_view_column_set_expand (column, index == 0);
  gtk_column_view_append_column (self->column_view, column);
}

static GListModel *
rows_of (CfScene *scene)
{
  GListStore *rows = g_list_store_new (CF_TYPE_CHART_ROW);
  guint n = cf_scene_get_n_data (scene);

  for (guint i = 1; i <= n; i++)
    {
      g_autoptr(CfChartRow) row = g_object_new (CF_TYPE_CHART_ROW, NULL);

      row->scene = cf_scene_ref (scene);
      row->datum = i;
      g_list_store_append (rows, row);
    }

  return G_LIST_MODEL (rows);
}

static void
copy_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  g_autofree char *text = cf_chart_table_to_text (CF_CHART_TABLE (widget)->scene);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
}

static void
cf_chart_table_dispose (GObject *object)
{
  CfChartTable *self = CF_CHART_TABLE (object);

  if (self->column_view != NULL)
    gtk_column_view_set_model (self->column_view, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), CF_TYPE_CHART_TABLE);
  g_clear_pointer (&self->scene, cf_scene_unref);

  G_OBJECT_CLASS (cf_chart_table_parent_class)->dispose (object);
}

static void
cf_chart_table_class_init (CfChartTableClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cf_chart_table_dispose;
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/callfloor/Callfloor/ui/cf-chart-table.ui");
  gtk_widget_class_bind_template_child (widget_class, CfChartTable, column_view);
  gtk_widget_class_install_action (widget_class, "table.copy", NULL, copy_action);
}

static void
cf_chart_table_init (CfChartTable *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
cf_chart_table_present (CfScene    *scene,
                        const char *title,
                        GtkWidget  *parent)
{
  CfChartTable *self = g_object_new (CF_TYPE_CHART_TABLE, "heading", title, NULL);
  const char * const *columns = cf_scene_get_columns (scene);
  g_autoptr(GtkNoSelection) selection = gtk_no_selection_new (rows_of (scene));

  self->scene = cf_scene_ref (scene);
  for (guint c = 0; columns[c] != NULL; c++)
    add_column (self, columns[c], c);
  gtk_column_view_set_model (self->column_view, GTK_SELECTION_MODEL (selection));

  cf_dialog_present (CF_DIALOG (self), parent);
}

char *
cf_chart_table_to_text (CfScene *scene)
{
  const char * const *columns = cf_scene_get_columns (scene);
  GString *text = g_string_new (NULL);
  guint n = cf_scene_get_n_data (scene);

  for (guint c = 0; columns[c] != NULL; c++)
    g_string_append_printf (text, "%s%s", c > 0 ? "\t" : "", columns[c]);
  g_string_append_c (text, '\n');

  for (guint i = 1; i <= n; i++)
    {
      for (guint c = 0; columns[c] != NULL; c++)
        {
          const char *cell = cf_scene_get_cell (scene, i, c);

          g_string_append_printf (text, "%s%s", c > 0 ? "\t" : "", cell != NULL ? cell : "");
        }
      g_string_append_c (text, '\n');
    }

  return g_string_free (text, FALSE);
}
