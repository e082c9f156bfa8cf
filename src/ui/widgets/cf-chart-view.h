/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-chart-view.h: a chart on the screen: one scene, painted, pointed at, walked with the keys.
 *
 * The view asks its builder for a scene whenever its size, the text scale or the data change, and
 * keeps it until then; hover, keys and screen readers read the scene's data. The palette follows
 * the desktop, dark and high contrast included. A card in the chart shows the cells of the datum
 * under the pointer or the cursor. Left, Right, Up, Down, Home and End move the cursor (at the edge
 * the picture moves by one), Escape takes it away, Enter activates; the wheel, two fingers and +
 * and − zoom, 0 takes the zoom back; dragging, Shift with Left and Right and Page Up and Down pan.
 * Ctrl+C copies the picture. Shift+F10: Show as Table, Copy Image, Print, Save.
 *
 * Properties: "accessible-label" (what the chart shows), "tips" (the card; default TRUE); it needs
 * a width-request and a height-request. Signals: cursor-changed (uint datum), activated (uint
 * datum: by Enter or a click), asked (uint datum: by Enter or a double click), zoomed (double
 * factor, double at), zoom-reset, panned (double share): shares of the plot's width.
 * Main thread. */
#pragma once

#include "cf-scene-data.h"
#include "cf-text-metrics.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CF_TYPE_CHART_VIEW (cf_chart_view_get_type ())
G_DECLARE_FINAL_TYPE (CfChartView, cf_chart_view, CF, CHART_VIEW, GtkWidget)

/* NULL: there is nothing to draw yet. */
typedef CfScene * (*CfChartBuilder) (gpointer       user_data,
                                     CfTextMetrics *metrics,
                                     double         width,
                                     double         height);

CfChartView *cf_chart_view_new         (void);
/* @user_data is lent: unset the builder (NULL) before it goes. */
void         cf_chart_view_set_builder (CfChartView    *self,
                                        CfChartBuilder  builder,
                                        gpointer        user_data);
/* The data changed: build anew. */
void         cf_chart_view_rebuild     (CfChartView    *self);
CfScene     *cf_chart_view_get_scene   (CfChartView    *self);      /* lent, nullable */
guint        cf_chart_view_get_cursor  (CfChartView    *self);      /* 0: none */
void         cf_chart_view_set_cursor  (CfChartView    *self,
                                        guint           datum);
/* A popover that points at places of the chart: the view presents it anew when it moves, and takes
 * it away with itself. */
void         cf_chart_view_set_popover (CfChartView    *self,
                                        GtkPopover     *popover);
/* What can be done with the datum under the cursor: the first section of the menu. Before the menu
 * is first shown; a click with the right button chooses the datum that it hits. */
void         cf_chart_view_set_datum_menu (CfChartView *self,
                                        GMenuModel     *menu);
/* The same chart in print colors, 960 × 480 or as large as it is: as a picture, into a file. */
GBytes      *cf_chart_view_to_png      (CfChartView    *self,
                                        GError        **error);
gboolean     cf_chart_view_save        (CfChartView    *self,
                                        const char     *path,
                                        GError        **error);

G_END_DECLS
