/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-scene-data.h: what a scene tells besides its marks: the data, each with a place and its texts.
 *
 * Pointing asks which datum is here, the keyboard asks for the next one; the tooltip, *Show as
 * Table* and a screen reader read the same cells. Data are numbered from 1; 0 is none. */
#pragma once

#include "cf-scene.h"

G_BEGIN_DECLS

/* The data: @columns names what each datum tells, first its own name; @cells are the texts of one,
 * as many as columns (NULL: nothing to tell), @box is where it is hit, @focus where a cursor is
 * drawn. */
void           cf_scene_set_columns (CfScene            *self,
                                     const char * const *columns);
guint          cf_scene_add_datum   (CfScene            *self,
                                     CfBox               box,
                                     CfPoint             focus,
                                     const char * const *cells);
/* One sentence for who cannot see it: what is drawn, from where to where, least and most. */
void           cf_scene_set_summary (CfScene            *self,
                                     const char         *summary);

guint          cf_scene_get_n_data  (CfScene            *self);
CfPoint        cf_scene_get_focus   (CfScene            *self,
                                     guint               datum);
CfBox          cf_scene_get_box     (CfScene            *self,
                                     guint               datum);
const char * const *cf_scene_get_columns (CfScene       *self);
const char    *cf_scene_get_cell    (CfScene            *self,       /* nullable */
                                     guint               datum,
                                     guint               column);
guint          cf_scene_hit         (CfScene            *self,
                                     double              x,
                                     double              y);
/* The datum next to @datum towards (dx, dy), each -1, 0 or 1; @datum itself at the edge. */
guint          cf_scene_neighbor    (CfScene            *self,
                                     guint               datum,
                                     int                 dx,
                                     int                 dy);
/* @datum 0: the summary. Otherwise "12 December: Forecast 2,640, 80 % interval 2,354 – 2,926". */
char          *cf_scene_describe    (CfScene            *self,
                                     guint               datum);

G_END_DECLS
