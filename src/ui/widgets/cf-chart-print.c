/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-chart-print.h"

#include "cf-chart-view-private.h"
#include "cf-scene-paint.h"

#define PX_PER_POINT (96.0 / 72)
#define HIGHEST 0.62        /* of the width: a chart as tall as the paper is hard to read */

/* The scene is laid out for the width of the paper, so texts have the size they have on screen. */
static void
draw_page_cb (GtkPrintOperation *operation,
              GtkPrintContext   *context,
              int                page,
              gpointer           user_data)
{
  CfChartView *view = CF_CHART_VIEW (user_data);
  cairo_t *cr = gtk_print_context_get_cairo_context (context);
  double width = gtk_print_context_get_width (context) * PX_PER_POINT;
  double height = MIN (gtk_print_context_get_height (context) * PX_PER_POINT, width * HIGHEST);
  g_autoptr(CfTextMetrics) metrics = cf_text_metrics_new (NULL, 1);
  g_autoptr(CfScene) scene = cf_chart_view_build (view, metrics, width, height);

  if (scene == NULL)
    return;

  cairo_scale (cr, 1 / PX_PER_POINT, 1 / PX_PER_POINT);
  cf_scene_paint (scene, cf_palette_get (CF_THEME_PRINT), metrics, cr);
}

gboolean
cf_chart_print (CfChartView  *view,
                const char   *title,
                const char   *path,
                GError      **error)
{
  g_autoptr(GtkPrintOperation) operation = gtk_print_operation_new ();
  g_autoptr(GtkPageSetup) setup = gtk_page_setup_new ();
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (view));
  GtkPrintOperationAction action = path != NULL ? GTK_PRINT_OPERATION_ACTION_EXPORT
                                                : GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG;

  gtk_page_setup_set_orientation (setup, GTK_PAGE_ORIENTATION_LANDSCAPE);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_n_pages (operation, 1);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  if (title != NULL)
    gtk_print_operation_set_job_name (operation, title);
  if (path != NULL)
    gtk_print_operation_set_export_filename (operation, path);
  g_signal_connect_object (operation, "draw-page", G_CALLBACK (draw_page_cb), view, 0);

  return gtk_print_operation_run (operation, action, GTK_WINDOW (root), error)
         != GTK_PRINT_OPERATION_RESULT_ERROR;
}
