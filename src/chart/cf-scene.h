/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-scene.h: a finished drawing as a value: marks in their order, and the data behind them.
 *
 * A chart is a function that adds marks to a scene; afterwards the scene is only read, by the
 * painter on any surface, by hover, click and the keyboard cursor (cf-scene-data.h) and by tests
 * (the text). Geometry therefore exists once. Coordinates are px from the top left. Counted; after
 * building it may be read on any thread. */
#pragma once

#include "cf-mark.h"

G_BEGIN_DECLS

typedef struct _CfScene CfScene;

CfScene       *cf_scene_new         (double              width,
                                     double              height);
CfScene       *cf_scene_ref         (CfScene            *self);
void           cf_scene_unref       (CfScene            *self);

/* Building: later marks lie over earlier ones. */
void           cf_scene_add_rect    (CfScene            *self,
                                     const CfStyle      *style,
                                     CfBox               box);
void           cf_scene_add_line    (CfScene            *self,
                                     const CfStyle      *style,
                                     CfPoint             from,
                                     CfPoint             to);
void           cf_scene_add_path    (CfScene            *self,
                                     const CfStyle      *style,
                                     const CfPoint      *points,
                                     guint               n_points,
                                     gboolean            closed);
void           cf_scene_add_text    (CfScene            *self,
                                     const CfStyle      *style,
                                     CfPoint             at,
                                     const char         *text);

/* Where the data are drawn, for zooming and panning. */
void           cf_scene_set_plot    (CfScene            *self,
                                     CfBox               plot);

/* Reading. */
double         cf_scene_get_width   (CfScene            *self);
double         cf_scene_get_height  (CfScene            *self);
CfBox          cf_scene_get_plot    (CfScene            *self);
const CfMark  *cf_scene_get_marks   (CfScene            *self,
                                     guint              *n_marks);
const CfPoint *cf_scene_get_points  (CfScene            *self);
gboolean       cf_scene_equal       (CfScene            *self,
                                     CfScene            *other);
char          *cf_scene_to_text     (CfScene            *self);      /* one mark a line */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CfScene, cf_scene_unref)

G_END_DECLS
