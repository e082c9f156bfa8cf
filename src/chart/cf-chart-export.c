/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-chart-export.h"

#include "cf-scene-paint.h"

#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <glib/gi18n-lib.h>

#define PNG_SCALE 2.0              /* px a scene px: sharp on paper and on dense screens */
#define POINTS_PER_PX (72.0 / 96)  /* of PDF and SVG */

G_DEFINE_QUARK (cf-chart-error-quark, cf_chart_error)

typedef enum
{
  FORMAT_PNG,
  FORMAT_SVG,
  FORMAT_PDF,
} Format;

static cairo_status_t
append_cb (void                *closure,
           const unsigned char *data,
           unsigned int         length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static gboolean
format_of (const char *path,
           Format     *format)
{
  static const char * const endings[] = { ".png", ".svg", ".pdf" };
  g_autofree char *lower = g_ascii_strdown (path, -1);

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (lower, endings[i]))
      {
        *format = (Format) i;
        return TRUE;
      }

  return FALSE;
}

static cairo_surface_t *
create_surface (Format      format,
                CfScene    *scene,
                GByteArray *bytes)
{
  double width = cf_scene_get_width (scene);
  double height = cf_scene_get_height (scene);

  switch (format)
    {
    case FORMAT_PNG:
      return cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) (width * PNG_SCALE),
                                         (int) (height * PNG_SCALE));
    case FORMAT_SVG:
      return cairo_svg_surface_create_for_stream (append_cb, bytes, width * POINTS_PER_PX,
                                                  height * POINTS_PER_PX);
    case FORMAT_PDF:
      return cairo_pdf_surface_create_for_stream (append_cb, bytes, width * POINTS_PER_PX,
                                                  height * POINTS_PER_PX);
    }

  g_return_val_if_reached (NULL);
}

static void
paint (cairo_surface_t *surface,
       Format           format,
       CfScene         *scene,
       CfTheme          theme,
       CfTextMetrics   *metrics)
{
  const CfPalette *palette = cf_palette_get (theme);
  CfColor ground = cf_palette_color (palette, CF_INK_CARD);
  double scale = format == FORMAT_PNG ? PNG_SCALE : POINTS_PER_PX;
  cairo_t *cr = cairo_create (surface);

  cairo_scale (cr, scale, scale);
  cairo_set_source_rgb (cr, ground.red, ground.green, ground.blue);
  cairo_paint (cr);
  cf_scene_paint (scene, palette, metrics, cr);
  cairo_destroy (cr);
}

gboolean
cf_chart_export (CfScene        *scene,
                 CfTheme         theme,
                 CfTextMetrics  *metrics,
                 const char     *path,
                 GError        **error)
{
  g_autoptr(GByteArray) bytes = g_byte_array_new ();
  Format format;

  if (!format_of (path, &format))
    {
      g_set_error (error, CF_CHART_ERROR, CF_CHART_ERROR_ENDING,
                   /* Translators: %s is a file name */
                   _("The name “%s” must end in .png, .svg or .pdf."), path);
      return FALSE;
    }

  cairo_surface_t *surface = create_surface (format, scene, bytes);

  paint (surface, format, scene, theme, metrics);
  if (format == FORMAT_PNG)
    cairo_surface_write_to_png_stream (surface, append_cb, bytes);
  cairo_surface_finish (surface);
  cairo_status_t status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);

  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, CF_CHART_ERROR, CF_CHART_ERROR_DRAWING,
                   /* Translators: %s is the reason that the drawing library gives */
                   _("The picture could not be drawn: %s."), cairo_status_to_string (status));
      return FALSE;
    }

  return g_file_set_contents (path, (const char *) bytes->data, bytes->len, error);
}
