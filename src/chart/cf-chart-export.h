/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-chart-export.h: a scene as a file, or several as the pages of one.
 *
 * Errors are sentences. The file is written beside its name and moved into place, so a failure
 * leaves the old one. */
#pragma once

#include "cf-scene.h"
#include "cf-text-metrics.h"

G_BEGIN_DECLS

typedef enum
{
  CF_CHART_PNG,             /* two px a scene px */
  CF_CHART_SVG,
  CF_CHART_PDF,
} CfChartFormat;

typedef enum
{
  CF_CHART_ERROR_ENDING,    /* neither png, svg nor pdf */
  CF_CHART_ERROR_DRAWING,   /* cairo could not */
} CfChartError;

#define CF_CHART_ERROR (cf_chart_error_quark ())
GQuark   cf_chart_error_quark     (void);

/* By the ending of the name. */
gboolean cf_chart_export          (CfScene          *scene,
                                   CfTheme           theme,
                                   CfTextMetrics    *metrics,
                                   const char       *path,
                                   GError          **error);
/* PDF takes every page; the others have one, the first. */
GBytes  *cf_chart_export_pages    (GPtrArray        *scenes,
                                   CfChartFormat     format,
                                   CfTheme           theme,
                                   CfTextMetrics    *metrics,
                                   GError          **error);

G_END_DECLS
