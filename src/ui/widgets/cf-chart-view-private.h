/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-chart-view-private.h: the view's fields, for its own three files. */
#pragma once

#include "cf-chart-view.h"

struct _CfChartView
{
  GtkWidget       parent_instance;

  /* owned */
  CfScene        *scene;          /* of the present size; NULL: to be built */
  CfScene        *tip;
  CfTextMetrics  *metrics;
  GtkWidget      *menu;
  GMenuModel     *datum_menu;     /* nullable */
  GtkWidget      *popover;        /* nullable */
  char           *label;

  /* borrowed */
  CfChartBuilder  builder;
  gpointer        builder_data;

  guint           cursor;
  guint           hovered;
  guint           tip_datum;
  gboolean        tips;
  double          dragged;        /* px of the running drag that were already reported */
  double          pinched;        /* scale of the running pinch that was already reported */
  double          scrolled;       /* part of a wheel's step that did not zoom yet */
};

enum
{
  CF_CHART_VIEW_CURSOR_CHANGED,
  CF_CHART_VIEW_ACTIVATED,
  CF_CHART_VIEW_ASKED,
  CF_CHART_VIEW_ZOOMED,
  CF_CHART_VIEW_ZOOM_RESET,
  CF_CHART_VIEW_PANNED,
  CF_CHART_VIEW_N_SIGNALS,
};

extern guint cf_chart_view_signals[CF_CHART_VIEW_N_SIGNALS];

guint cf_chart_view_shown_datum     (CfChartView    *self);
/* The chart as it is saved and printed, laid out for a size; NULL: nothing to draw. */
CfScene *cf_chart_view_build        (CfChartView    *self,
                                     CfTextMetrics  *metrics,
                                     double          width,
                                     double          height);
void  cf_chart_view_add_controllers (CfChartView    *self);
void  cf_chart_view_install_actions (GtkWidgetClass *widget_class);
void  cf_chart_view_show_menu       (CfChartView    *self,
                                     double          x,
                                     double          y);
