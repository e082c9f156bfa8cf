/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Colours are 0xRRGGBBAA. Dark values are chosen by eye beside the light ones, not computed from
 * them; high contrast and print are the light and dark tables with what is soft made plain. */
#include "cf-palette.h"

#include <math.h>

typedef struct
{
  guint32 ground;
  guint32 text;
} Tint;

struct _CfPalette
{
  CfTheme        theme;
  const guint32 *inks;
  const Tint    *tints;
};

static const guint32 inks[CF_N_THEMES][CF_N_INKS] = {
  [CF_THEME_LIGHT] = {
    [CF_INK_NONE] = 0x00000000,
    [CF_INK_TEXT] = 0x000000d1,
    [CF_INK_DIM] = 0x00000094,
    [CF_INK_FAINT] = 0x00000066,
    [CF_INK_WINDOW] = 0xfafafaff,
    [CF_INK_VIEW] = 0xffffffff,
    [CF_INK_CARD] = 0xffffffff,
    [CF_INK_LINE] = 0x00000017,
    [CF_INK_LINE_STRONG] = 0x00000029,
    [CF_INK_ACCENT] = 0x1c71d8ff,
    [CF_INK_ACCENT_GROUND] = 0x3584e4ff,
    [CF_INK_ACCENT_SOFT] = 0x3584e424,
    [CF_INK_ON_ACCENT] = 0xffffffff,
    [CF_INK_HARD] = 0xc01c28ff,
    [CF_INK_HARD_SOFT] = 0xfbe3e3ff,
    [CF_INK_ON_HARD] = 0xffffffff,
    [CF_INK_SOFT] = 0x8a5a00ff,
    [CF_INK_SOFT_FILL] = 0xe5a50aff,
    [CF_INK_SOFT_SOFT] = 0xfdf2d3ff,
    [CF_INK_GOOD] = 0x1b7a4bff,
    [CF_INK_GOOD_SOFT] = 0xdcf3e6ff,
    [CF_INK_SHORT] = 0xc8321fff,
    [CF_INK_SHORT_FILL] = 0xe2604cff,
    [CF_INK_OVER] = 0x2b6cb0ff,
    [CF_INK_OVER_FILL] = 0x8db9e6ff,
    [CF_INK_REQUIRED] = 0x2e3436ff,
    [CF_INK_SCHEDULED] = 0xb9c4d1ff,
    [CF_INK_SCHEDULED_FILL] = 0xdde4ecff,
    [CF_INK_WEEKEND] = 0x00000009,
    [CF_INK_HOLIDAY] = 0xe01b2413,
    [CF_INK_HOLIDAY_TEXT] = 0xc01c28ff,
    [CF_INK_TODAY] = 0x3584e417,
    [CF_INK_SERIES_1] = 0x1c71d8ff,
    [CF_INK_SERIES_2] = 0xc64600ff,
    [CF_INK_SERIES_3] = 0x04685fff,
    [CF_INK_SERIES_4] = 0x813d9cff,
    [CF_INK_SERIES_5] = 0x8a6d00ff,
    [CF_INK_SERIES_6] = 0x7f8a96ff,
    [CF_INK_BAND_80] = 0x1c71d83d,
    [CF_INK_BAND_95] = 0x1c71d81c,
    [CF_INK_AXIS] = 0x00000052,
    [CF_INK_GRID] = 0x00000012,
    [CF_INK_HEAT_0] = 0xf4f7fbff,
    [CF_INK_HEAT_0 + 1] = 0xe1ecf9ff,
    [CF_INK_HEAT_0 + 2] = 0xc6dcf5ff,
    [CF_INK_HEAT_0 + 3] = 0xa3c6eeff,
    [CF_INK_HEAT_0 + 4] = 0x7aabe4ff,
    [CF_INK_HEAT_0 + 5] = 0x3273b9ff,
    [CF_INK_HEAT_0 + 6] = 0x1d5a9fff,
    [CF_INK_HEAT_TEXT] = 0x14304fff,
    [CF_INK_HEAT_TEXT_INVERSE] = 0xffffffff,
  },
  [CF_THEME_DARK] = {
    [CF_INK_NONE] = 0x00000000,
    [CF_INK_TEXT] = 0xffffffff,
    [CF_INK_DIM] = 0xffffffa8,
    [CF_INK_FAINT] = 0xffffff75,
    [CF_INK_WINDOW] = 0x242424ff,
    [CF_INK_VIEW] = 0x1e1e1eff,
    [CF_INK_CARD] = 0x303030ff,
    [CF_INK_LINE] = 0xffffff14,
    [CF_INK_LINE_STRONG] = 0xffffff29,
    [CF_INK_ACCENT] = 0x78aeedff,
    [CF_INK_ACCENT_GROUND] = 0x3584e4ff,
    [CF_INK_ACCENT_SOFT] = 0x78aeed2e,
    [CF_INK_ON_ACCENT] = 0xffffffff,
    [CF_INK_HARD] = 0xff7b63ff,
    [CF_INK_HARD_SOFT] = 0x4c2523ff,
    [CF_INK_ON_HARD] = 0x1e1e1eff,
    [CF_INK_SOFT] = 0xf8d34cff,
    [CF_INK_SOFT_FILL] = 0xe5a50aff,
    [CF_INK_SOFT_SOFT] = 0x463a14ff,
    [CF_INK_GOOD] = 0x8ff0a4ff,
    [CF_INK_GOOD_SOFT] = 0x1f3d2bff,
    [CF_INK_SHORT] = 0xff8a73ff,
    [CF_INK_SHORT_FILL] = 0xd9543fff,
    [CF_INK_OVER] = 0x8fbff2ff,
    [CF_INK_OVER_FILL] = 0x38689cff,
    [CF_INK_REQUIRED] = 0xf6f5f4ff,
    [CF_INK_SCHEDULED] = 0x6f7e8fff,
    [CF_INK_SCHEDULED_FILL] = 0x3a4450ff,
    [CF_INK_WEEKEND] = 0xffffff09,
    [CF_INK_HOLIDAY] = 0xff7b631f,
    [CF_INK_HOLIDAY_TEXT] = 0xff7b63ff,
    [CF_INK_TODAY] = 0x78aeed1f,
    [CF_INK_SERIES_1] = 0x78aeedff,
    [CF_INK_SERIES_2] = 0xffa348ff,
    [CF_INK_SERIES_3] = 0x57d3c4ff,
    [CF_INK_SERIES_4] = 0xf5b0e8ff,
    [CF_INK_SERIES_5] = 0xf5d565ff,
    [CF_INK_SERIES_6] = 0x8d97a3ff,
    [CF_INK_BAND_80] = 0x78aeed47,
    [CF_INK_BAND_95] = 0x78aeed21,
    [CF_INK_AXIS] = 0xffffff5c,
    [CF_INK_GRID] = 0xffffff12,
    [CF_INK_HEAT_0] = 0x22272eff,
    [CF_INK_HEAT_0 + 1] = 0x23344aff,
    [CF_INK_HEAT_0 + 2] = 0x24456bff,
    [CF_INK_HEAT_0 + 3] = 0x275285ff,
    [CF_INK_HEAT_0 + 4] = 0x3268a3ff,
    [CF_INK_HEAT_0 + 5] = 0x6ea5dfff,
    [CF_INK_HEAT_0 + 6] = 0xb4d5f7ff,
    [CF_INK_HEAT_TEXT] = 0xe8f1fbff,
    [CF_INK_HEAT_TEXT_INVERSE] = 0x10253dff,
  },
};

/* What high contrast and print say differently; 0 keeps the table's value. */
static const guint32 contrast_inks[CF_N_INKS] = {
  [CF_INK_TEXT] = 0x000000ff,
  [CF_INK_DIM] = 0x000000ff,
  [CF_INK_FAINT] = 0x000000b3,
  [CF_INK_LINE] = 0x00000080,
  [CF_INK_LINE_STRONG] = 0x000000b3,
  [CF_INK_ACCENT] = 0x0d4a99ff,
  [CF_INK_HARD] = 0x9c0f1aff,
  [CF_INK_SOFT] = 0x6b4500ff,
  [CF_INK_GOOD] = 0x0f5c36ff,
  [CF_INK_SHORT] = 0x9c2010ff,
  [CF_INK_OVER] = 0x164f8aff,
  [CF_INK_SCHEDULED] = 0x5f6b78ff,
  [CF_INK_SCHEDULED_FILL] = 0xc3cdd8ff,
  [CF_INK_WEEKEND] = 0x0000001a,
  [CF_INK_HOLIDAY] = 0xe01b2426,
  [CF_INK_HOLIDAY_TEXT] = 0x9c0f1aff,
  [CF_INK_SERIES_1] = 0x0d4a99ff,
  [CF_INK_SERIES_6] = 0x4d5661ff,
  [CF_INK_AXIS] = 0x000000ff,
  [CF_INK_GRID] = 0x0000004d,
};

static const guint32 contrast_dark_inks[CF_N_INKS] = {
  [CF_INK_DIM] = 0xffffffff,
  [CF_INK_FAINT] = 0xffffffb3,
  [CF_INK_LINE] = 0xffffff80,
  [CF_INK_LINE_STRONG] = 0xffffffb3,
  [CF_INK_ACCENT] = 0xa8ccf8ff,
  [CF_INK_SCHEDULED] = 0xa6b3c2ff,
  [CF_INK_SCHEDULED_FILL] = 0x56636fff,
  [CF_INK_WEEKEND] = 0xffffff1a,
  [CF_INK_HOLIDAY] = 0xff7b6338,
  [CF_INK_SERIES_1] = 0xa8ccf8ff,
  [CF_INK_SERIES_6] = 0xc0c8d1ff,
  [CF_INK_AXIS] = 0xffffffff,
  [CF_INK_GRID] = 0xffffff4d,
};

static const guint32 print_inks[CF_N_INKS] = {
  [CF_INK_TEXT] = 0x000000ff,
  [CF_INK_DIM] = 0x000000b3,
  [CF_INK_FAINT] = 0x00000080,
  [CF_INK_WINDOW] = 0xffffffff,
  [CF_INK_LINE] = 0x0000002e,
  [CF_INK_LINE_STRONG] = 0x00000073,
  [CF_INK_WEEKEND] = 0x00000014,
  [CF_INK_HOLIDAY] = 0xe01b241f,
  [CF_INK_AXIS] = 0x000000a6,
  [CF_INK_GRID] = 0x0000001f,
};

static const Tint light_tints[CF_N_TINTS] = {
  [CF_TINT_BLUE] = { 0xcfe2fbff, 0x123c73ff },
  [CF_TINT_TEAL] = { 0xc2ebe6ff, 0x0b4a47ff },
  [CF_TINT_GREEN] = { 0xcdeecfff, 0x15501cff },
  [CF_TINT_LIME] = { 0xe2efb4ff, 0x3c4c08ff },
  [CF_TINT_YELLOW] = { 0xfbe89bff, 0x564000ff },
  [CF_TINT_ORANGE] = { 0xffdcb8ff, 0x6b3000ff },
  [CF_TINT_RED] = { 0xfbd0cdff, 0x7a1414ff },
  [CF_TINT_PINK] = { 0xfad2e6ff, 0x741446ff },
  [CF_TINT_PURPLE] = { 0xe2d6f8ff, 0x46217fff },
  [CF_TINT_SLATE] = { 0xdde1e6ff, 0x333d48ff },
};

static const Tint dark_tints[CF_N_TINTS] = {
  [CF_TINT_BLUE] = { 0x1f4a80ff, 0xd6e8ffff },
  [CF_TINT_TEAL] = { 0x125a57ff, 0xc9f5f1ff },
  [CF_TINT_GREEN] = { 0x22592aff, 0xd2f5d5ff },
  [CF_TINT_LIME] = { 0x4a5712ff, 0xeaf5bdff },
  [CF_TINT_YELLOW] = { 0x665012ff, 0xfdeeb5ff },
  [CF_TINT_ORANGE] = { 0x74400fff, 0xffe2c4ff },
  [CF_TINT_RED] = { 0x7a2626ff, 0xffdcd9ff },
  [CF_TINT_PINK] = { 0x6f2850ff, 0xfddcecff },
  [CF_TINT_PURPLE] = { 0x4b3580ff, 0xe8defbff },
  [CF_TINT_SLATE] = { 0x434c57ff, 0xe3e8eeff },
};

#define CHIP_EDGE_LIGHT 0x0000001a
#define CHIP_EDGE_DARK 0xffffff1a

static const CfPalette palettes[CF_N_THEMES] = {
  [CF_THEME_LIGHT] = { CF_THEME_LIGHT, NULL, light_tints },
  [CF_THEME_DARK] = { CF_THEME_DARK, NULL, dark_tints },
  [CF_THEME_CONTRAST] = { CF_THEME_CONTRAST, contrast_inks, light_tints },
  [CF_THEME_CONTRAST_DARK] = { CF_THEME_CONTRAST_DARK, contrast_dark_inks, dark_tints },
  [CF_THEME_PRINT] = { CF_THEME_PRINT, print_inks, light_tints },
};

static CfColor
color_from_number (guint32 number)
{
  return (CfColor) {
    (number >> 24) / 255.0f,
    (number >> 16 & 0xff) / 255.0f,
    (number >> 8 & 0xff) / 255.0f,
    (number & 0xff) / 255.0f,
  };
}

static gboolean
is_dark (const CfPalette *self)
{
  return self->theme == CF_THEME_DARK || self->theme == CF_THEME_CONTRAST_DARK;
}

static gboolean
is_contrast (const CfPalette *self)
{
  return self->theme == CF_THEME_CONTRAST || self->theme == CF_THEME_CONTRAST_DARK;
}

/* Relative luminance of sRGB: WCAG 2.1, definition of contrast ratio. */
static double
luminance (CfColor color)
{
  const double weights[] = { 0.2126, 0.7152, 0.0722 };
  const double channels[] = { color.red, color.green, color.blue };
  double sum = 0;

  for (guint i = 0; i < G_N_ELEMENTS (channels); i++)
    {
      double c = channels[i];

      sum += weights[i] * (c <= 0.03928 ? c / 12.92 : pow ((c + 0.055) / 1.055, 2.4));
    }

  return sum;
}

const CfPalette *
cf_palette_get (CfTheme theme)
{
  g_return_val_if_fail (theme < CF_N_THEMES, &palettes[CF_THEME_LIGHT]);

  return &palettes[theme];
}

CfTheme
cf_palette_get_theme (const CfPalette *self)
{
  return self->theme;
}

static CfColor
tint_color (const CfPalette *self,
            CfInk            ink)
{
  if (ink >= CF_INK_TINT_EDGE)
    return cf_palette_tint (self, (CfTint) (ink - CF_INK_TINT_EDGE)).edge;
  if (ink >= CF_INK_TINT_TEXT)
    return cf_palette_tint (self, (CfTint) (ink - CF_INK_TINT_TEXT)).text;

  return cf_palette_tint (self, (CfTint) (ink - CF_INK_TINT_GROUND)).ground;
}

CfColor
cf_palette_color (const CfPalette *self,
                  CfInk            ink)
{
  if (ink >= CF_INK_TINT_GROUND)
    return tint_color (self, ink);

  g_return_val_if_fail (ink < CF_N_INKS, (CfColor) { 0 });

  if (self->inks != NULL && self->inks[ink] != 0)
    return color_from_number (self->inks[ink]);

  return color_from_number (inks[is_dark (self) ? CF_THEME_DARK : CF_THEME_LIGHT][ink]);
}

CfTintColors
cf_palette_tint (const CfPalette *self,
                 CfTint           tint)
{
  const Tint *colors = &self->tints[tint < CF_N_TINTS ? tint : CF_TINT_SLATE];
  CfColor text = color_from_number (colors->text);

  if (is_contrast (self))
    return (CfTintColors) { cf_palette_color (self, CF_INK_VIEW), text, text, 2 };

  return (CfTintColors) {
    color_from_number (colors->ground),
    text,
    color_from_number (is_dark (self) ? CHIP_EDGE_DARK : CHIP_EDGE_LIGHT),
    1,
  };
}

double
cf_color_contrast (CfColor text,
                   CfColor ground)
{
  double a = luminance (cf_color_over (text, ground));
  double b = luminance (ground);

  return (MAX (a, b) + 0.05) / (MIN (a, b) + 0.05);
}

/* @above painted on the opaque @ground. */
CfColor
cf_color_over (CfColor above,
               CfColor ground)
{
  float a = above.alpha;

  return (CfColor) {
    above.red * a + ground.red * (1 - a),
    above.green * a + ground.green * (1 - a),
    above.blue * a + ground.blue * (1 - a),
    1,
  };
}
