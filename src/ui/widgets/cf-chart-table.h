/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-chart-table.h: the figures of a chart as a table: for who cannot see it, and to copy from. */
#pragma once

#include "cf-scene-data.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A window over @parent's, with a reference on the scene. @title is nullable. */
void  cf_chart_table_present (CfScene    *scene,
                              const char *title,
                              GtkWidget  *parent);
/* The same as text with tabs: what goes to the clipboard. */
char *cf_chart_table_to_text (CfScene    *scene);

G_END_DECLS
