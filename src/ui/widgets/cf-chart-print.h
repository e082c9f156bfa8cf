/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-chart-print.h: a chart on paper: one page across, laid out for it, in print colors. */
#pragma once

#include "cf-chart-view.h"

G_BEGIN_DECLS

/* Asks for the printer; with @path, writes a PDF there instead and asks nothing. @title is
 * nullable: the name of the job. */
gboolean cf_chart_print (CfChartView  *view,
                         const char   *title,
                         const char   *path,
                         GError      **error);

G_END_DECLS
