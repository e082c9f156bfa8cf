/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-chart-export.h"
#include "cf-golden.h"
#include "cf-scene-data.h"
#include "cf-scene-paint.h"

#include <glib/gstdio.h>

#define SIZE 160

/* Three data in a row above two: what a heat map looks like to a cursor. */
static CfScene *
grid_of_five (void)
{
  static const char * const columns[] = { "Cell", "Agents", "Note", NULL };
  static const char * const names[] = { "a", "b", "c", "d", "e" };
  CfScene *scene = cf_scene_new (SIZE, SIZE);

  cf_scene_set_columns (scene, columns);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const char *cells[] = { names[i], "12", i == 4 ? "most" : NULL };
      CfBox box = { i % 3 * 40.0, i / 3 * 40.0, 40, 40 };

      CfPoint middle = { box.x + 20, box.y + 20 };

      g_assert_cmpuint (cf_scene_add_datum (scene, box, middle, cells), ==, i + 1);
    }
  cf_scene_set_summary (scene, "Five cells.");

  return scene;
}

static void
test_hit (void)
{
  g_autoptr(CfScene) scene = grid_of_five ();

  g_assert_cmpuint (cf_scene_hit (scene, 0, 0), ==, 1);
  g_assert_cmpuint (cf_scene_hit (scene, 39.9, 39.9), ==, 1);
  g_assert_cmpuint (cf_scene_hit (scene, 40, 40), ==, 5);
  g_assert_cmpuint (cf_scene_hit (scene, 100, 60), ==, 0);
  g_assert_cmpuint (cf_scene_hit (scene, -1, 0), ==, 0);
}

static void
test_neighbors (void)
{
  static const struct { guint from; int dx; int dy; guint to; } cases[] = {
    { 1, 1, 0, 2 }, { 2, 1, 0, 3 }, { 3, 1, 0, 3 }, { 1, -1, 0, 1 },
    { 1, 0, 1, 4 }, { 2, 0, 1, 5 }, { 5, 0, -1, 2 }, { 4, 0, 1, 4 }, { 5, -1, 0, 4 },
  };
  g_autoptr(CfScene) scene = grid_of_five ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpuint (cf_scene_neighbor (scene, cases[i].from, cases[i].dx, cases[i].dy), ==,
                      cases[i].to);
}

static void
test_describe (void)
{
  g_autoptr(CfScene) scene = grid_of_five ();
  g_autofree char *summary = cf_scene_describe (scene, 0);
  g_autofree char *plain = cf_scene_describe (scene, 1);
  g_autofree char *noted = cf_scene_describe (scene, 5);

  g_assert_cmpstr (summary, ==, "Five cells.");
  g_assert_cmpstr (plain, ==, "a: Agents 12");
  g_assert_cmpstr (noted, ==, "e: Agents 12, Note most");
}

static void
test_equal (void)
{
  g_autoptr(CfScene) one = grid_of_five ();
  g_autoptr(CfScene) other = grid_of_five ();
  CfStyle style = { .part = CF_PART_DATUM, .ink = CF_INK_HARD };

  g_assert_true (cf_scene_equal (one, other));
  cf_scene_add_rect (other, &style, (CfBox) { 1, 2, 3, 4 });
  g_assert_false (cf_scene_equal (one, other));
  cf_scene_add_rect (one, &style, (CfBox) { 1, 2, 3, 4.5 });
  g_assert_false (cf_scene_equal (one, other));
}

/* Every kind of shape, and no text: pictures must not depend on the machine's fonts. */
static CfScene *
all_shapes (void)
{
  static const CfPoint triangle[] = { { 90, 20 }, { 110, 55 }, { 70, 55 } };
  static const CfPoint zigzag[]
      = { { 10, 100 }, { 40, 75 }, { 70, 110 }, { 100, 70 }, { 150, 120 } };
  CfScene *scene = cf_scene_new (SIZE, SIZE);

  cf_scene_add_rect (scene, &(CfStyle) { .ink = CF_INK_BAND_80 }, (CfBox) { 5, 5, 150, 60 });
  cf_scene_add_rect (scene, &(CfStyle) { .ink = CF_INK_SCHEDULED_FILL, .radius = 6 },
                     (CfBox) { 10, 10, 40, 25 });
  cf_scene_add_rect (scene, &(CfStyle) { .ink = CF_INK_HARD, .line_width = 2, .radius = 6 },
                     (CfBox) { 10, 40, 40, 20 });
  cf_scene_add_path (scene, &(CfStyle) { .ink = CF_INK_SOFT_FILL }, triangle, 3, TRUE);
  cf_scene_add_rect (scene, &(CfStyle) { .ink = CF_INK_SHORT_FILL, .hatch = TRUE },
                     (CfBox) { 115, 10, 35, 50 });
  cf_scene_add_path (scene, &(CfStyle) { .ink = CF_INK_SERIES_1, .line_width = 2 }, zigzag, 5,
                     FALSE);
  cf_scene_add_line (scene, &(CfStyle) { .ink = CF_INK_AXIS, .line_width = 1 },
                     (CfPoint) { 5, 130 }, (CfPoint) { 155, 130 });
  cf_scene_add_line (scene, &(CfStyle) { .ink = CF_INK_SERIES_2, .line_width = 2,
                                         .dash = CF_DASH_SHORT },
                     (CfPoint) { 80, 70 }, (CfPoint) { 80, 150 });
  cf_scene_add_line (scene, &(CfStyle) { .ink = CF_INK_SERIES_3, .line_width = 1,
                                         .dash = CF_DASH_LONG },
                     (CfPoint) { 5, 150 }, (CfPoint) { 155, 140 });
  cf_scene_add_rect (scene, &(CfStyle) { .ink = CF_INK_SERIES_4, .radius = 5 },
                     (CfBox) { 120, 135, 10, 10 });

  return scene;
}

static void
assert_painted (CfTheme     theme,
                const char *name)
{
  g_autoptr(CfScene) scene = all_shapes ();
  g_autoptr(CfTextMetrics) metrics = cf_text_metrics_new_fixed ();
  CfColor ground = cf_palette_color (cf_palette_get (theme), CF_INK_CARD);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, SIZE, SIZE);
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, ground.red, ground.green, ground.blue);
  cairo_paint (cr);
  cf_scene_paint (scene, cf_palette_get (theme), metrics, cr);
  cairo_destroy (cr);
  cf_golden_assert_picture (name, surface, 25);
  cairo_surface_destroy (surface);
}

static void
test_painting (void)
{
  assert_painted (CF_THEME_LIGHT, "chart/shapes-light.png");
  assert_painted (CF_THEME_DARK, "chart/shapes-dark.png");
  assert_painted (CF_THEME_CONTRAST, "chart/shapes-contrast.png");
}

static void
test_text_of_all_shapes (void)
{
  g_autoptr(CfScene) scene = all_shapes ();
  g_autofree char *text = cf_scene_to_text (scene);

  cf_golden_assert_text ("chart/shapes.txt", text);
}

static void
test_export (void)
{
  static const struct { const char *ending; const char *magic; } cases[] = {
    { "png", "\x89PNG" }, { "svg", "<?xml" }, { "pdf", "%PDF" }, { "PNG", "\x89PNG" },
  };
  g_autoptr(CfScene) scene = all_shapes ();
  g_autoptr(CfTextMetrics) metrics = cf_text_metrics_new (NULL, 1);
  g_autofree char *folder = g_dir_make_tmp ("callfloor-XXXXXX", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("%s/chart.%s", folder, cases[i].ending);
      g_autofree char *contents = NULL;
      g_autoptr(GError) error = NULL;

      g_assert_true (cf_chart_export (scene, CF_THEME_PRINT, metrics, path, &error));
      g_assert_no_error (error);
      g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
      g_assert_true (g_str_has_prefix (contents, cases[i].magic));
      g_unlink (path);
    }

  g_rmdir (folder);
}

static void
test_export_refuses (void)
{
  g_autoptr(CfScene) scene = all_shapes ();
  g_autoptr(CfTextMetrics) metrics = cf_text_metrics_new_fixed ();
  g_autoptr(GError) ending = NULL;
  g_autoptr(GError) folder = NULL;

  g_assert_false (cf_chart_export (scene, CF_THEME_LIGHT, metrics, "chart.bmp", &ending));
  g_assert_error (ending, CF_CHART_ERROR, CF_CHART_ERROR_ENDING);
  g_assert_false (cf_chart_export (scene, CF_THEME_LIGHT, metrics, "/nowhere/chart.svg", &folder));
  g_assert_error (folder, G_FILE_ERROR, G_FILE_ERROR_NOENT);
}

int
main (int   argc,
      char *argv[])
{
  cf_golden_init (&argc, argv);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scene/hit", test_hit);
  g_test_add_func ("/scene/neighbors", test_neighbors);
  g_test_add_func ("/scene/describe", test_describe);
  g_test_add_func ("/scene/equal", test_equal);
  g_test_add_func ("/scene/painting", test_painting);
  g_test_add_func ("/scene/text-of-all-shapes", test_text_of_all_shapes);
  g_test_add_func ("/scene/export", test_export);
  g_test_add_func ("/scene/export-refuses", test_export_refuses);

  return g_test_run ();
}
