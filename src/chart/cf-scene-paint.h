/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-scene-paint.h: a scene on a cairo surface: the screen, PNG, SVG, PDF, a printer. */
#pragma once

#include "cf-scene.h"
#include "cf-text-metrics.h"

G_BEGIN_DECLS

/* @metrics must be the one the scene was laid out with; a fixed one paints no texts. */
void cf_scene_paint (CfScene         *scene,
                     const CfPalette *palette,
                     CfTextMetrics   *metrics,
                     cairo_t         *cr);

/* One 45 degree hatch in a box: for who draws chips and cells without a scene. */
void cf_paint_hatch (cairo_t         *cr,
                     CfBox            box,
                     CfColor          color);

G_END_DECLS
