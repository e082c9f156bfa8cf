/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-chart-export.h: a scene as a file. The ending chooses the surface: png, svg, pdf.
 *
 * The file is written beside its name and moved into place, so a failure leaves the old one. */
#pragma once

#include "cf-scene.h"
#include "cf-text-metrics.h"

G_BEGIN_DECLS

/* FALSE with a G_FILE_ERROR or CF_CHART_ERROR whose message is a sentence. */
gboolean cf_chart_export (CfScene        *scene,
                          CfTheme         theme,
                          CfTextMetrics  *metrics,
                          const char     *path,
                          GError        **error);

typedef enum
{
  CF_CHART_ERROR_ENDING,    /* neither png, svg nor pdf */
  CF_CHART_ERROR_DRAWING,   /* cairo could not */
} CfChartError;

#define CF_CHART_ERROR (cf_chart_error_quark ())
GQuark cf_chart_error_quark (void);

G_END_DECLS
