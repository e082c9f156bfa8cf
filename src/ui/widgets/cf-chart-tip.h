/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-chart-tip.h: the card beside a datum: its name, and a line for each of its figures. */
#pragma once

#include "cf-scene-data.h"
#include "cf-text-metrics.h"

G_BEGIN_DECLS

/* A scene of its own, as large as its texts need. */
CfScene *cf_chart_tip_build (CfScene       *chart,
                             guint          datum,
                             CfTextMetrics *metrics);
/* Where it goes: beside the datum, inside the chart, off the pointer's column. */
CfPoint  cf_chart_tip_place (CfScene       *chart,
                             guint          datum,
                             CfScene       *tip);

G_END_DECLS
