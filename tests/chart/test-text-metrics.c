/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-text-metrics.h"

#include <cairo-pdf.h>
#include <cairo-svg.h>

#define SAMPLE "Service level 80/20, answered within 20 seconds, 王秀英 14:35"

static const CfTextStyle caption = { CF_TEXT_CAPTION, FALSE, 0 };

static cairo_status_t
drop_cb (void                *closure,
         const unsigned char *data,
         unsigned int         length)
{
  return CAIRO_STATUS_SUCCESS;
}

/* A label laid out once is as large on every surface that it is shown on. */
static void
test_one_size_on_every_surface (void)
{
  cairo_surface_t *surfaces[] = {
    cairo_image_surface_create (CAIRO_FORMAT_RGB24, 10, 10),
    cairo_pdf_surface_create_for_stream (drop_cb, NULL, 500, 500),
    cairo_svg_surface_create_for_stream (drop_cb, NULL, 500, 500),
  };
  g_autoptr(CfTextMetrics) metrics = cf_text_metrics_new (NULL, 1);
  double width, height;

  cf_text_metrics_measure (metrics, SAMPLE, caption, &width, &height);
  for (guint i = 0; i < G_N_ELEMENTS (surfaces); i++)
    {
      g_autoptr(PangoLayout) layout = cf_text_metrics_layout (metrics, SAMPLE, caption);
      cairo_t *cr = cairo_create (surfaces[i]);
      int pango_width, pango_height;

      pango_cairo_update_layout (cr, layout);
      pango_layout_get_size (layout, &pango_width, &pango_height);
      g_assert_cmpfloat_with_epsilon (pango_width / (double) PANGO_SCALE, width, 1e-4);
      g_assert_cmpfloat_with_epsilon (pango_height / (double) PANGO_SCALE, height, 1e-4);
      cairo_destroy (cr);
      cairo_surface_destroy (surfaces[i]);
    }
}

static void
test_scale (void)
{
  g_autoptr(CfTextMetrics) plain = cf_text_metrics_new (NULL, 1);
  g_autoptr(CfTextMetrics) large = cf_text_metrics_new (NULL, 1.5);

  g_assert_cmpfloat_with_epsilon (cf_text_metrics_width (large, SAMPLE, caption),
                                  1.5 * cf_text_metrics_width (plain, SAMPLE, caption), 1);
}

static void
test_max_width (void)
{
  g_autoptr(CfTextMetrics) metrics = cf_text_metrics_new (NULL, 1);
  CfTextStyle narrow = { CF_TEXT_CAPTION, FALSE, 60 };

  g_assert_cmpfloat (cf_text_metrics_width (metrics, SAMPLE, caption), >, 60);
  g_assert_cmpfloat (cf_text_metrics_width (metrics, SAMPLE, narrow), <=, 60.01);
  g_assert_cmpfloat_with_epsilon (cf_text_metrics_width (metrics, "9", narrow),
                                  cf_text_metrics_width (metrics, "9", caption), 1e-6);
}

/* The language of each Han run is set, so fontconfig does not fall back to Japanese shapes. */
static void
test_han_is_tagged (void)
{
  g_autoptr(CfTextMetrics) metrics = cf_text_metrics_new (NULL, 1);
  g_autoptr(PangoLayout) layout = cf_text_metrics_layout (metrics, "E 王秀英 1", caption);
  PangoAttrIterator *iterator = pango_attr_list_get_iterator (pango_layout_get_attributes (layout));
  guint n_runs = 0;

  do
    {
      PangoAttribute *language = pango_attr_iterator_get (iterator, PANGO_ATTR_LANGUAGE);

      if (language != NULL)
        {
          n_runs++;
          g_assert_cmpuint (language->start_index, ==, 2);
          g_assert_cmpuint (language->end_index, ==, 11);
          g_assert_cmpstr (pango_language_to_string (((PangoAttrLanguage *) language)->value), ==,
                           "zh-cn");
        }
    }
  while (pango_attr_iterator_next (iterator));

  pango_attr_iterator_destroy (iterator);
  g_assert_cmpuint (n_runs, ==, 1);
}

static void
test_fixed (void)
{
  g_autoptr(CfTextMetrics) metrics = cf_text_metrics_new_fixed ();

  g_assert_cmpfloat_with_epsilon (cf_text_metrics_width (metrics, "ab", caption), 14.4, 1e-9);
  g_assert_cmpfloat_with_epsilon (cf_text_metrics_width (metrics, "王", caption), 12, 1e-9);
  g_assert_cmpfloat_with_epsilon (cf_text_metrics_height (metrics, caption), 16.8, 1e-9);
  g_assert_null (cf_text_metrics_layout (metrics, "a", caption));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text-metrics/one-size-on-every-surface", test_one_size_on_every_surface);
  g_test_add_func ("/text-metrics/scale", test_scale);
  g_test_add_func ("/text-metrics/max-width", test_max_width);
  g_test_add_func ("/text-metrics/han-is-tagged", test_han_is_tagged);
  g_test_add_func ("/text-metrics/fixed", test_fixed);

  return g_test_run ();
}
