/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-schedule-brush.h: colors and texts of the schedule grid, ready for a snapshot.
 *
 * A dense grid says the same few hundred words in every frame; each is laid out once and kept by
 * style, width and text. Sizes are those of palette.md at 11 pt and grow with the font. Belongs to
 * one widget and its thread. */
#pragma once

#include "cf-palette.h"
#include "cf-schedule-layout.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct _CfScheduleBrush CfScheduleBrush;

typedef enum
{
  CF_BRUSH_DENSE,         /* 13 px: names, codes, figures */
  CF_BRUSH_DENSE_BOLD,
  CF_BRUSH_CAPTION,       /* 12 px */
  CF_BRUSH_CAPTION_BOLD,
  CF_BRUSH_TINY,          /* 11 px: staff numbers, codes in narrow cells */
  CF_BRUSH_TINY_BOLD,
  CF_BRUSH_MARK,          /* 10 px bold: inside a disc */
} CfBrushStyle;

typedef struct
{
  CfBrushStyle  style;
  CfColor       color;
  CfScheduleBox box;      /* the text is centered in its height */
  double        align;    /* 0 left, 0.5, 1 right */
} CfBrushText;

typedef void (*CfBrushPaint) (gconstpointer data, CfScheduleBrush *brush, GtkSnapshot *snapshot,
                              CfScheduleBox box);

CfScheduleBrush *cf_schedule_brush_new         (GtkWidget             *widget);   /* borrowed */
void             cf_schedule_brush_free        (CfScheduleBrush       *self);

/* Reads theme and font anew; forgets the texts. */
void             cf_schedule_brush_update      (CfScheduleBrush       *self);
double           cf_schedule_brush_get_scale   (CfScheduleBrush       *self);
const CfPalette *cf_schedule_brush_get_palette (CfScheduleBrush       *self);
CfColor          cf_schedule_brush_color       (CfScheduleBrush       *self,
                                                CfInk                  ink);

void             cf_schedule_brush_fill        (CfScheduleBrush       *self,
                                                GtkSnapshot           *snapshot,
                                                CfInk                  ink,
                                                CfScheduleBox          box);
void             cf_schedule_brush_round       (GtkSnapshot           *snapshot,
                                                CfColor                color,
                                                CfScheduleBox          box,
                                                double                 radius);
void             cf_schedule_brush_frame       (GtkSnapshot           *snapshot,
                                                CfColor                color,
                                                CfScheduleBox          box,
                                                double                 radius,
                                                double                 width);
/* One line, with "…" where it does not fit. The width that it took. */
double           cf_schedule_brush_text        (CfScheduleBrush       *self,
                                                GtkSnapshot           *snapshot,
                                                const CfBrushText     *how,
                                                const char            *text);
/* A picture that is drawn over and over, such as a chip: @paint draws it once, at 0,0, and what
 * came out is kept under @key and the size. Laying a kept picture down costs a tenth of its parts.
 */
void             cf_schedule_brush_stamp       (CfScheduleBrush       *self,
                                                GtkSnapshot           *snapshot,
                                                const char            *key,
                                                CfScheduleBox          box,
                                                CfBrushPaint           paint,
                                                gconstpointer          data);
double           cf_schedule_brush_measure     (CfScheduleBrush       *self,
                                                CfBrushStyle           style,
                                                const char            *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CfScheduleBrush, cf_schedule_brush_free)

G_END_DECLS
