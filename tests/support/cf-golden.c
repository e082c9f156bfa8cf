/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-golden.h"

#include <glib/gstdio.h>
#include <string.h>

static gboolean regenerate;

void
cf_golden_init (int  *argc,
                char *argv[])
{
  int kept = 0;

  for (int i = 0; i < *argc; i++)
    if (g_str_equal (argv[i], "--regenerate"))
      regenerate = TRUE;
    else
      argv[kept++] = argv[i];

  argv[kept] = NULL;
  *argc = kept;
}

static char *
golden_path (const char *name)
{
  return g_build_filename (g_getenv ("G_TEST_SRCDIR"), "golden", name, NULL);
}

/* What came out goes where the tests are built, under a flat name. */
static char *
failed_path (const char *name)
{
  g_autofree char *flat = g_strdelimit (g_strdup (name), "/", '-');

  return g_build_filename (g_getenv ("G_TEST_BUILDDIR"), flat, NULL);
}

static void
write_file (const char *path,
            const char *contents,
            gssize      length)
{
  g_autoptr(GError) error = NULL;

  g_file_set_contents (path, contents, length, &error);
  g_assert_no_error (error);
}

void
cf_golden_assert_text (const char *name,
                       const char *text)
{
  g_autofree char *path = golden_path (name);
  g_autofree char *expected = NULL;

  if (regenerate)
    {
      write_file (path, text, -1);
      return;
    }

  if (g_file_get_contents (path, &expected, NULL, NULL) && g_str_equal (expected, text))
    return;

  g_autofree char *failed = failed_path (name);

  write_file (failed, text, -1);
  g_test_message ("diff %s %s", path, failed);
  g_test_fail_printf ("%s is not as it was", name);
}

static guint
difference (const guint8 *a,
            const guint8 *b)
{
  guint most = 0;

  for (guint i = 0; i < 4; i++)
    most = MAX (most, (guint) ABS ((int) a[i] - (int) b[i]));

  return most;
}

static gboolean
pictures_agree (cairo_surface_t *a,
                cairo_surface_t *b,
                guint            tolerance)
{
  int width = cairo_image_surface_get_width (a);
  int height = cairo_image_surface_get_height (a);
  guint n_doubtful = 0;

  if (width != cairo_image_surface_get_width (b) || height != cairo_image_surface_get_height (b))
    return FALSE;

  for (int y = 0; y < height; y++)
    {
      const guint8 *row_a
          = cairo_image_surface_get_data (a) + y * cairo_image_surface_get_stride (a);
      const guint8 *row_b
          = cairo_image_surface_get_data (b) + y * cairo_image_surface_get_stride (b);

      for (int x = 0; x < width; x++)
        {
          guint differs = difference (row_a + 4 * x, row_b + 4 * x);

          if (differs > tolerance)
            return FALSE;
          n_doubtful += differs > tolerance / 5;
        }
    }

  return n_doubtful * 1000 <= (guint) (width * height);
}

void
cf_golden_assert_picture (const char      *name,
                          cairo_surface_t *picture,
                          guint            tolerance)
{
  g_autofree char *path = golden_path (name);

  cairo_surface_flush (picture);
  if (regenerate)
    {
      g_assert_cmpint (cairo_surface_write_to_png (picture, path), ==, CAIRO_STATUS_SUCCESS);
      return;
    }

  cairo_surface_t *stored = cairo_image_surface_create_from_png (path);
  /* A file without transparency is read in another format: draw it into ours. */
  cairo_surface_t *expected = cairo_surface_create_similar_image (
    picture, cairo_image_surface_get_format (picture), cairo_image_surface_get_width (stored),
    cairo_image_surface_get_height (stored));
  cairo_t *cr = cairo_create (expected);

  cairo_set_source_surface (cr, stored, 0, 0);
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_flush (expected);

  if (!pictures_agree (expected, picture, tolerance))
    {
      g_autofree char *failed = failed_path (name);

      cairo_surface_write_to_png (picture, failed);
      g_test_message ("compare %s %s", path, failed);
      g_test_fail_printf ("%s is not as it was", name);
    }

  cairo_surface_destroy (stored);
  cairo_surface_destroy (expected);
}
