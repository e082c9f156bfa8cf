/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-palette.h: every color that is drawn, by the name of its role.
 *
 * The only place in C with color numbers. A CfInk names what a color means ("shortage as area"),
 * never where it stands; the palette of a theme gives it a value. Palettes are constants: lent, any
 * thread. High contrast has no soft grounds: tints become the view's color with an edge in the
 * tint's text color, dim text becomes full text. Print is white paper that survives a grey
 * printer. */
#pragma once

#include "cf-tint.h"

G_BEGIN_DECLS

typedef enum
{
  CF_THEME_LIGHT,
  CF_THEME_DARK,
  CF_THEME_CONTRAST,        /* high contrast, light */
  CF_THEME_CONTRAST_DARK,
  CF_THEME_PRINT,
} CfTheme;
#define CF_N_THEMES 5

typedef enum
{
  CF_INK_NONE,              /* transparent */
  CF_INK_TEXT,
  CF_INK_DIM,               /* captions; never a value somebody must act on */
  CF_INK_FAINT,             /* the "·" of a day off, staff numbers */
  CF_INK_WINDOW,
  CF_INK_VIEW,
  CF_INK_CARD,
  CF_INK_LINE,
  CF_INK_LINE_STRONG,
  CF_INK_ACCENT,            /* accent text and lines */
  CF_INK_ACCENT_GROUND,     /* selection, focus ring */
  CF_INK_ACCENT_SOFT,       /* under a selection */
  CF_INK_ON_ACCENT,

  CF_INK_HARD,              /* a hard rule broken */
  CF_INK_HARD_SOFT,
  CF_INK_ON_HARD,           /* the "!" in the disc */
  CF_INK_SOFT,
  CF_INK_SOFT_FILL,         /* the triangle */
  CF_INK_SOFT_SOFT,
  CF_INK_GOOD,
  CF_INK_GOOD_SOFT,
  CF_INK_SHORT,             /* shortage as text */
  CF_INK_SHORT_FILL,
  CF_INK_OVER,              /* surplus as text */
  CF_INK_OVER_FILL,
  CF_INK_REQUIRED,
  CF_INK_SCHEDULED,
  CF_INK_SCHEDULED_FILL,
  CF_INK_WEEKEND,
  CF_INK_HOLIDAY,
  CF_INK_HOLIDAY_TEXT,
  CF_INK_TODAY,

  CF_INK_SERIES_1,          /* blue: first series, forecast */
  CF_INK_SERIES_2,          /* vermilion: limits, now line */
  CF_INK_SERIES_3,
  CF_INK_SERIES_4,
  CF_INK_SERIES_5,
  CF_INK_SERIES_6,          /* context, lines only */
  CF_INK_BAND_80,
  CF_INK_BAND_95,
  CF_INK_AXIS,
  CF_INK_GRID,
  CF_INK_HEAT_0,            /* … CF_INK_HEAT_0 + 6: one hue, few to many */
  CF_INK_HEAT_6 = CF_INK_HEAT_0 + 6,
  CF_INK_HEAT_TEXT,         /* on heat 0…4 */
  CF_INK_HEAT_TEXT_INVERSE, /* on heat 5 and 6 */

  CF_INK_TINT_GROUND = 100, /* … + CfTint */
  CF_INK_TINT_TEXT = 120,
  CF_INK_TINT_EDGE = 140,
} CfInk;
#define CF_N_INKS (CF_INK_HEAT_TEXT_INVERSE + 1)
#define CF_N_SERIES 6
#define CF_N_HEATS 7

typedef struct   /* laid out as GdkRGBA, which this layer does not know; not premultiplied */
{
  float red;
  float green;
  float blue;
  float alpha;
} CfColor;

typedef struct              /* of a chip */
{
  CfColor ground;
  CfColor text;
  CfColor edge;
  double  edge_width;       /* px, inside the chip: 1, in high contrast 2 */
} CfTintColors;

typedef struct _CfPalette CfPalette;

const CfPalette *cf_palette_get        (CfTheme          theme);
CfTheme          cf_palette_get_theme  (const CfPalette *palette);
CfColor          cf_palette_color      (const CfPalette *palette,
                                        CfInk            ink);
CfTintColors     cf_palette_tint       (const CfPalette *palette,
                                        CfTint           tint);
/* WCAG contrast of text on an opaque ground, 1…21: what the tests ask. */
double           cf_color_contrast     (CfColor          text,
                                        CfColor          ground);
CfColor          cf_color_over         (CfColor          above,
                                        CfColor          ground);

G_END_DECLS
