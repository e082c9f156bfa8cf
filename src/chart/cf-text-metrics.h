/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-text-metrics.h: how large a text is, and its layout, the same on every surface.
 *
 * With hinting of metrics off and glyph positions not rounded a label has one size on the screen,
 * in PNG, SVG and PDF (measured: equal to four decimals), so a scene is laid out once for all of
 * them. Han text is shaped for the reader: traditional in a traditional Chinese locale, simplified
 * in any other that is not Japanese or Korean; fontconfig alone would choose Japanese shapes.
 *
 * The fixed kind needs no font: each character is 0.6 × size wide (Han 1.0), a line 1.4 × size
 * high. Tests and text goldens use it. Counted; belongs to one thread at a time (a PangoContext
 * does). */
#pragma once

#include <pango/pangocairo.h>

G_BEGIN_DECLS

typedef struct _CfTextMetrics CfTextMetrics;

typedef struct
{
  double   size;        /* px at text scale 1, cap-to-descender as CSS counts it */
  gboolean bold;
  double   max_width;   /* px; longer texts end in "…"; 0: no limit */
} CfTextStyle;

#define CF_TEXT_TINY 11.0
#define CF_TEXT_CAPTION 12.0
#define CF_TEXT_DENSE 13.0
#define CF_TEXT_BODY 14.67

/* @family: a pango family list, NULL for the system's; @scale: the user's text scale. */
CfTextMetrics *cf_text_metrics_new       (const char        *family,
                                          double             scale);
CfTextMetrics *cf_text_metrics_new_fixed (void);
CfTextMetrics *cf_text_metrics_ref       (CfTextMetrics     *self);
void           cf_text_metrics_unref     (CfTextMetrics     *self);
double         cf_text_metrics_get_scale (CfTextMetrics     *self);

void           cf_text_metrics_measure   (CfTextMetrics     *self,
                                          const char        *text,
                                          CfTextStyle        style,
                                          double            *width,     /* nullable */
                                          double            *height);   /* nullable */
double         cf_text_metrics_width     (CfTextMetrics     *self,
                                          const char        *text,
                                          CfTextStyle        style);
double         cf_text_metrics_height    (CfTextMetrics     *self,
                                          CfTextStyle        style);
/* NULL of the fixed kind. Transfer full. */
PangoLayout   *cf_text_metrics_layout    (CfTextMetrics     *self,
                                          const char        *text,
                                          CfTextStyle        style);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CfTextMetrics, cf_text_metrics_unref)

G_END_DECLS
