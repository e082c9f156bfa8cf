/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-chart-view-private.h"

#include "cf-ask.h"
#include "cf-chart-print.h"
#include "cf-chart-table.h"
#include "cf-files.h"

#include <glib/gi18n-lib.h>

static void
show_table_action (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  CfChartView *self = CF_CHART_VIEW (widget);
  CfScene *scene = cf_chart_view_get_scene (self);

  if (scene != NULL)
    cf_chart_table_present (scene, self->label, widget);
}

static void
told_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_free (cf_ask_finish (result));
}

static void
show_error (CfChartView  *self,
            const char   *heading,
            const GError *error)
{
  const CfAskResponse responses[] = { { "close", _("_Close"), CF_ASK_PLAIN }, { NULL } };

  cf_ask_async (GTK_WIDGET (self), heading, error->message, responses, told_cb, NULL);
}

static void
copy_image_action (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  CfChartView *self = CF_CHART_VIEW (widget);
  g_autoptr(GError) error = NULL;

  if (cf_chart_view_get_scene (self) == NULL)
    return;

  g_autoptr(GBytes) png = cf_chart_view_to_png (self, &error);
  g_autoptr(GdkTexture) texture = png != NULL ? gdk_texture_new_from_bytes (png, &error) : NULL;

  if (texture != NULL)
    gdk_clipboard_set_texture (gtk_widget_get_clipboard (widget), texture);
  else
    show_error (self, _("The Chart Was Not Copied"), error);
}

static void
print_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  CfChartView *self = CF_CHART_VIEW (widget);
  g_autoptr(GError) error = NULL;

  if (cf_chart_view_get_scene (self) != NULL
      && !cf_chart_print (self, self->label, NULL, &error))
    show_error (self, _("The Chart Was Not Printed"), error);
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(CfChartView) self = CF_CHART_VIEW (user_data);
  g_autoptr(GFile) file = cf_save_file_finish (result);
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;
  g_autoptr(GError) error = NULL;

  if (path != NULL && self->builder != NULL && !cf_chart_view_save (self, path, &error))
    show_error (self, _("The Chart Was Not Saved"), error);
}

static void
save_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  const char *ending = g_variant_get_string (parameter, NULL);
  const char *suffixes[] = { ending, NULL };
  g_autofree char *kind = g_ascii_strup (ending, -1);
  /* Translators: %s is PNG, SVG or PDF */
  g_autofree char *kind_name = g_strdup_printf (_("Pictures (%s)"), kind);
  const CfFileKind kinds[] = { { kind_name, suffixes }, { NULL } };
  g_autofree char *name = g_strdup_printf ("%s.%s", CF_CHART_VIEW (widget)->label != NULL
                                                      ? CF_CHART_VIEW (widget)->label
                                                      : _("Chart"), ending);

  cf_save_file_async (widget, _("Save Chart"), g_strdelimit (name, "/\\:", '-'), kinds, saved_cb,
                      g_object_ref (widget));
}

static GMenuModel *
create_menu (CfChartView *self)
{
  static const char * const formats[] = { "png", "svg", "pdf" };
  GMenu *menu = g_menu_new ();
  g_autoptr(GMenu) save = g_menu_new ();

  if (self->datum_menu != NULL)
    g_menu_append_section (menu, NULL, self->datum_menu);
  g_menu_append (menu, _("Show as _Table"), "chart.show-table");
  g_menu_append (menu, _("_Copy Image"), "chart.copy-image");
  g_menu_append (menu, _("_Print…"), "chart.print");
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autofree char *upper = g_ascii_strup (formats[i], -1);
      /* Translators: %s is PNG, SVG or PDF */
      g_autofree char *label = g_strdup_printf (_("Save as %s…"), upper);
      g_autofree char *action = g_strdup_printf ("chart.save::%s", formats[i]);

      g_menu_append (save, label, action);
    }
  g_menu_append_section (menu, NULL, G_MENU_MODEL (save));

  return G_MENU_MODEL (menu);
}

void
cf_chart_view_show_menu (CfChartView *self,
                         double       x,
                         double       y)
{
  if (self->menu == NULL)
    {
      g_autoptr(GMenuModel) model = create_menu (self);

      self->menu = gtk_popover_menu_new_from_model (model);
      gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
      gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
      gtk_widget_set_halign (self->menu, GTK_ALIGN_START);
    }

  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu),
                               &(GdkRectangle) { (int) x, (int) y, 1, 1 });
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

void
cf_chart_view_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "chart.show-table", NULL, show_table_action);
  gtk_widget_class_install_action (widget_class, "chart.copy-image", NULL, copy_image_action);
  gtk_widget_class_install_action (widget_class, "chart.print", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "chart.save", "s", save_action);
}
