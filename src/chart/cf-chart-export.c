/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-chart-export.h"

#include "cf-scene-paint.h"

#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <glib/gi18n-lib.h>

#define PNG_SCALE 2.0              /* px a scene px: sharp on paper and on dense screens */
#define POINTS_PER_PX (72.0 / 96)  /* of PDF and SVG */

G_DEFINE_QUARK (cf-chart-error-quark, cf_chart_error)

static cairo_status_t
append_cb (void                *closure,
           const unsigned char *data,
           unsigned int         length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static gboolean
format_of (const char    *path,
           CfChartFormat *format)
{
  static const char * const endings[] = { ".png", ".svg", ".pdf" };
  g_autofree char *lower = g_ascii_strdown (path, -1);

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (lower, endings[i]))
      {
        *format = (CfChartFormat) i;
        return TRUE;
      }

  return FALSE;
}

static cairo_surface_t *
create_surface (CfChartFormat format,
                CfScene      *scene,
                GByteArray   *bytes)
{
  double width = cf_scene_get_width (scene);
  double height = cf_scene_get_height (scene);

  switch (format)
    {
    case CF_CHART_PNG:
      return cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) (width * PNG_SCALE),
                                         (int) (height * PNG_SCALE));
    case CF_CHART_SVG:
      return cairo_svg_surface_create_for_stream (append_cb, bytes, width * POINTS_PER_PX,
                                                  height * POINTS_PER_PX);
    case CF_CHART_PDF:
      return cairo_pdf_surface_create_for_stream (append_cb, bytes, width * POINTS_PER_PX,
                                                  height * POINTS_PER_PX);
    }

  g_return_val_if_reached (NULL);
}

static void
paint_page (cairo_t       *cr,
            double         scale,
            CfScene       *scene,
            CfTheme        theme,
            CfTextMetrics *metrics)
{
  const CfPalette *palette = cf_palette_get (theme);
  CfColor ground = cf_palette_color (palette, CF_INK_CARD);

  cairo_save (cr);
  cairo_scale (cr, scale, scale);
  cairo_set_source_rgb (cr, ground.red, ground.green, ground.blue);
  cairo_paint (cr);
  cf_scene_paint (scene, palette, metrics, cr);
  cairo_restore (cr);
}

static cairo_status_t
finish (cairo_surface_t *surface,
        CfChartFormat    format,
        GByteArray      *bytes)
{
  if (format == CF_CHART_PNG)
    {
      cairo_status_t status = cairo_surface_write_to_png_stream (surface, append_cb, bytes);

      if (status != CAIRO_STATUS_SUCCESS)
        return status;
    }

  cairo_surface_finish (surface);
  return cairo_surface_status (surface);
}

GBytes *
cf_chart_export_pages (GPtrArray      *scenes,
                       CfChartFormat   format,
                       CfTheme         theme,
                       CfTextMetrics  *metrics,
                       GError        **error)
{
  g_return_val_if_fail (scenes->len > 0, NULL);

  g_autoptr(GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface = create_surface (format, g_ptr_array_index (scenes, 0), bytes);
  cairo_t *cr = cairo_create (surface);
  guint n_pages = format == CF_CHART_PDF ? scenes->len : 1;

  for (guint i = 0; i < n_pages; i++)
    {
      paint_page (cr, format == CF_CHART_PNG ? PNG_SCALE : POINTS_PER_PX,
                  g_ptr_array_index (scenes, i), theme, metrics);
      if (format == CF_CHART_PDF)
        cairo_show_page (cr);
    }

  cairo_status_t status = cairo_status (cr);
  cairo_destroy (cr);
  if (status == CAIRO_STATUS_SUCCESS)
    status = finish (surface, format, bytes);
  cairo_surface_destroy (surface);

  if (status == CAIRO_STATUS_SUCCESS)
    return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));

  g_set_error (error, CF_CHART_ERROR, CF_CHART_ERROR_DRAWING,
               /* Translators: %s is the reason that the drawing library gives */
               _("The picture could not be drawn: %s."), cairo_status_to_string (status));
  return NULL;
}

gboolean
cf_chart_export (CfScene        *scene,
                 CfTheme         theme,
                 CfTextMetrics  *metrics,
                 const char     *path,
                 GError        **error)
{
  g_autoptr(GPtrArray) scenes = g_ptr_array_new ();
  g_autoptr(GBytes) bytes = NULL;
  CfChartFormat format;

  if (!format_of (path, &format))
    {
      g_set_error (error, CF_CHART_ERROR, CF_CHART_ERROR_ENDING,
                   /* Translators: %s is a file name */
                   _("The name “%s” must end in .png, .svg or .pdf."), path);
      return FALSE;
    }

  g_ptr_array_add (scenes, scene);
  bytes = cf_chart_export_pages (scenes, format, theme, metrics, error);

  return bytes != NULL
         && g_file_set_contents (path, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                                 error);
}
