/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-palette.h"

#include <math.h>

static void
test_tints_are_readable (void)
{
  for (guint theme = 0; theme < CF_N_THEMES; theme++)
    for (guint tint = 0; tint < CF_N_TINTS; tint++)
      {
        CfTintColors colors = cf_palette_tint (cf_palette_get (theme), tint);

        g_assert_cmpfloat (cf_color_contrast (colors.text, colors.ground), >=, 6.5);
      }
}

static void
test_texts_are_readable (void)
{
  static const CfInk texts[] = {
    CF_INK_TEXT, CF_INK_DIM, CF_INK_ACCENT, CF_INK_HARD, CF_INK_SOFT, CF_INK_GOOD, CF_INK_SHORT,
    CF_INK_OVER, CF_INK_REQUIRED, CF_INK_HOLIDAY_TEXT, CF_INK_SERIES_1, CF_INK_SERIES_2,
    CF_INK_SERIES_3, CF_INK_SERIES_4, CF_INK_SERIES_5,
  };

  for (guint theme = 0; theme < CF_N_THEMES; theme++)
    for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
      {
        const CfPalette *palette = cf_palette_get (theme);
        double contrast = cf_color_contrast (cf_palette_color (palette, texts[i]),
                                             cf_palette_color (palette, CF_INK_CARD));
        gboolean strict = theme == CF_THEME_CONTRAST || theme == CF_THEME_CONTRAST_DARK;

        g_test_message ("theme %u ink %u: %.2f", theme, texts[i], contrast);
        g_assert_cmpfloat (contrast, >=, strict && texts[i] <= CF_INK_DIM ? 7 : 4.5);
      }
}

static void
test_heat_numbers_are_readable (void)
{
  for (guint theme = 0; theme < CF_N_THEMES; theme++)
    for (guint level = 0; level < CF_N_HEATS; level++)
      {
        const CfPalette *palette = cf_palette_get (theme);
        CfInk text = level >= CF_N_HEATS - 2 ? CF_INK_HEAT_TEXT_INVERSE : CF_INK_HEAT_TEXT;

        g_assert_cmpfloat (cf_color_contrast (cf_palette_color (palette, text),
                                              cf_palette_color (palette, CF_INK_HEAT_0 + level)),
                           >=, 4.5);
      }
}

/* ST-10: on a grey printer a darker step is a larger number. */
static void
test_heat_prints_in_grey (void)
{
  const CfPalette *palette = cf_palette_get (CF_THEME_PRINT);
  const CfColor paper = { 1, 1, 1, 1 };

  for (guint level = 1; level < CF_N_HEATS; level++)
    g_assert_cmpfloat (cf_color_contrast (cf_palette_color (palette, CF_INK_HEAT_0 + level), paper),
                       >, 1.05 * cf_color_contrast (cf_palette_color (palette, CF_INK_HEAT_0 + level
                                                                               - 1), paper));
}

static void
test_every_ink_has_a_color (void)
{
  for (guint theme = 0; theme < CF_N_THEMES; theme++)
    for (guint ink = CF_INK_TEXT; ink < CF_N_INKS; ink++)
      g_assert_cmpfloat (cf_palette_color (cf_palette_get (theme), ink).alpha, >, 0);

  g_assert_cmpfloat (cf_palette_color (cf_palette_get (CF_THEME_DARK), CF_INK_NONE).alpha, ==, 0);
}

/* WCAG's own examples: black on white, and the grey that just passes. */
static void
test_contrast (void)
{
  const CfColor white = { 1, 1, 1, 1 };
  const CfColor black = { 0, 0, 0, 1 };
  const CfColor grey = { 0x76 / 255.0f, 0x76 / 255.0f, 0x76 / 255.0f, 1 };
  const CfColor none = { 0, 0, 0, 0 };

  g_assert_cmpfloat_with_epsilon (cf_color_contrast (black, white), 21, 1e-6);
  g_assert_cmpfloat_with_epsilon (cf_color_contrast (white, black), 21, 1e-6);
  g_assert_cmpfloat_with_epsilon (cf_color_contrast (grey, white), 4.54, 0.01);
  g_assert_cmpfloat_with_epsilon (cf_color_contrast (none, white), 1, 1e-6);
}

static void
test_high_contrast_has_edges (void)
{
  CfTintColors soft = cf_palette_tint (cf_palette_get (CF_THEME_LIGHT), CF_TINT_TEAL);
  CfTintColors hard = cf_palette_tint (cf_palette_get (CF_THEME_CONTRAST), CF_TINT_TEAL);
  CfColor view = cf_palette_color (cf_palette_get (CF_THEME_CONTRAST), CF_INK_VIEW);

  g_assert_cmpfloat (soft.edge_width, ==, 1);
  g_assert_cmpfloat (hard.edge_width, ==, 2);
  g_assert_cmpfloat (hard.ground.red, ==, view.red);
  g_assert_cmpfloat (hard.edge.blue, ==, hard.text.blue);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/palette/tints-are-readable", test_tints_are_readable);
  g_test_add_func ("/palette/texts-are-readable", test_texts_are_readable);
  g_test_add_func ("/palette/heat-numbers-are-readable", test_heat_numbers_are_readable);
  g_test_add_func ("/palette/heat-prints-in-grey", test_heat_prints_in_grey);
  g_test_add_func ("/palette/every-ink-has-a-color", test_every_ink_has_a_color);
  g_test_add_func ("/palette/contrast", test_contrast);
  g_test_add_func ("/palette/high-contrast-has-edges", test_high_contrast_has_edges);

  return g_test_run ();
}
