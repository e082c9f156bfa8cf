/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-schedule-brush.h"

#include <adwaita.h>
#include <math.h>

#define BODY_PX (11.0 * 96 / 72)    /* 11 pt, the size all others are measured against */
#define MAX_KEPT 6000               /* texts; more than any screen shows at once */

struct _CfScheduleBrush
{
  GtkWidget       *widget;    /* borrowed */
  const CfPalette *palette;   /* a constant */
  double           scale;
  GHashTable      *texts;     /* Text → itself */
  GHashTable      *stamps;    /* key and size → GdkTexture */
};

typedef struct
{
  CfBrushStyle  style;
  int           max_width;    /* px; 0: as long as it is */
  char         *text;
  PangoLayout  *layout;
  double        width, height;
} Text;

static const struct
{
  double   px;
  gboolean bold;
} styles[] = {
  [CF_BRUSH_DENSE] = { 13, FALSE },   [CF_BRUSH_DENSE_BOLD] = { 13, TRUE },
  [CF_BRUSH_CAPTION] = { 12, FALSE }, [CF_BRUSH_CAPTION_BOLD] = { 12, TRUE },
  [CF_BRUSH_TINY] = { 11, FALSE },    [CF_BRUSH_TINY_BOLD] = { 11, TRUE },
  [CF_BRUSH_MARK] = { 10, TRUE },
};

static guint
text_hash (gconstpointer key)
{
  const Text *text = key;

  return g_str_hash (text->text) * 31 + (guint) text->max_width * 7 + text->style;
}

static gboolean
text_equal (gconstpointer a,
            gconstpointer b)
{
  const Text *one = a, *other = b;

  return one->style == other->style && one->max_width == other->max_width
         && g_str_equal (one->text, other->text);
}

static void
text_free (gpointer data)
{
  Text *text = data;

  g_free (text->text);
  g_object_unref (text->layout);
  g_free (text);
}

CfScheduleBrush *
cf_schedule_brush_new (GtkWidget *widget)
{
  CfScheduleBrush *self = g_new0 (CfScheduleBrush, 1);

  self->widget = widget;
  self->texts = g_hash_table_new_full (text_hash, text_equal, text_free, NULL);
  self->stamps = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  cf_schedule_brush_update (self);

  return self;
}

void
cf_schedule_brush_free (CfScheduleBrush *self)
{
  g_hash_table_unref (self->texts);
  g_hash_table_unref (self->stamps);
  g_free (self);
}

static CfTheme
theme_now (void)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  gboolean dark = adw_style_manager_get_dark (manager);

  if (adw_style_manager_get_high_contrast (manager))
    return dark ? CF_THEME_CONTRAST_DARK : CF_THEME_CONTRAST;

  return dark ? CF_THEME_DARK : CF_THEME_LIGHT;
}

static double
font_px (GtkWidget *widget)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  const PangoFontDescription *font = pango_context_get_font_description (context);
  double size = pango_font_description_get_size (font) / (double) PANGO_SCALE;

  if (!pango_font_description_get_size_is_absolute (font))
    size *= pango_cairo_context_get_resolution (context) / 72;

  return size;
}

void
cf_schedule_brush_update (CfScheduleBrush *self)
{
  self->palette = cf_palette_get (theme_now ());
  self->scale = font_px (self->widget) / BODY_PX;
  g_hash_table_remove_all (self->texts);
  g_hash_table_remove_all (self->stamps);
}

double
cf_schedule_brush_get_scale (CfScheduleBrush *self)
{
  return self->scale;
}

const CfPalette *
cf_schedule_brush_get_palette (CfScheduleBrush *self)
{
  return self->palette;
}

CfColor
cf_schedule_brush_color (CfScheduleBrush *self,
                         CfInk            ink)
{
  return cf_palette_color (self->palette, ink);
}

static GdkRGBA
to_rgba (CfColor color)
{
  return (GdkRGBA) { color.red, color.green, color.blue, color.alpha };
}

void
cf_schedule_brush_fill (CfScheduleBrush *self,
                        GtkSnapshot     *snapshot,
                        CfInk            ink,
                        CfScheduleBox    box)
{
  GdkRGBA color = to_rgba (cf_palette_color (self->palette, ink));

  if (box.width > 0 && box.height > 0)
    gtk_snapshot_append_color (snapshot, &color, &GRAPHENE_RECT_INIT ((float) box.x, (float) box.y,
                                                                      (float) box.width,
                                                                      (float) box.height));
}

static GskRoundedRect
rounded (CfScheduleBox box,
         double        radius)
{
  GskRoundedRect rect;

  gsk_rounded_rect_init_from_rect (&rect, &GRAPHENE_RECT_INIT ((float) box.x, (float) box.y,
                                                               (float) box.width,
                                                               (float) box.height),
                                   (float) radius);
  return rect;
}

void
cf_schedule_brush_round (GtkSnapshot   *snapshot,
                         CfColor        color,
                         CfScheduleBox  box,
                         double         radius)
{
  GskRoundedRect rect = rounded (box, radius);
  GdkRGBA rgba = to_rgba (color);

  gtk_snapshot_push_rounded_clip (snapshot, &rect);
  gtk_snapshot_append_color (snapshot, &rgba, &rect.bounds);
  gtk_snapshot_pop (snapshot);
}

void
cf_schedule_brush_frame (GtkSnapshot   *snapshot,
                         CfColor        color,
                         CfScheduleBox  box,
                         double         radius,
                         double         width)
{
  GskRoundedRect rect = rounded (box, radius);
  const GdkRGBA rgba = to_rgba (color);
  const float side = (float) width;

  gtk_snapshot_append_border (snapshot, &rect, (const float[4]) { side, side, side, side },
                              (const GdkRGBA[4]) { rgba, rgba, rgba, rgba });
}

static PangoLayout *
lay_out (CfScheduleBrush *self,
         CfBrushStyle     style,
         const char      *text,
         int              max_width)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (self->widget, text);
  PangoContext *context = gtk_widget_get_pango_context (self->widget);
  g_autoptr(PangoFontDescription) font
    = pango_font_description_copy (pango_context_get_font_description (context));
  g_autoptr(PangoAttrList) attributes = pango_attr_list_new ();

  pango_font_description_set_absolute_size (font, styles[style].px * self->scale * PANGO_SCALE);
  pango_font_description_set_weight (font, styles[style].bold ? PANGO_WEIGHT_BOLD
                                                              : PANGO_WEIGHT_NORMAL);
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum=1"));
  pango_layout_set_font_description (layout, font);
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  if (max_width > 0)
    {
      pango_layout_set_width (layout, max_width * PANGO_SCALE);
      pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
    }

  return layout;
}

static const Text *
find_text (CfScheduleBrush *self,
           CfBrushStyle     style,
           const char      *words,
           int              max_width)
{
  Text wanted = { style, max_width, (char *) words };
  Text *text = g_hash_table_lookup (self->texts, &wanted);
  int width, height;

  if (text != NULL)
    return text;

  if (g_hash_table_size (self->texts) >= MAX_KEPT)
    g_hash_table_remove_all (self->texts);

  text = g_new (Text, 1);
  *text = wanted;
  text->text = g_strdup (words);
  text->layout = lay_out (self, style, words, max_width);
  pango_layout_get_pixel_size (text->layout, &width, &height);
  text->width = width;
  text->height = height;
  g_hash_table_add (self->texts, text);

  return text;
}

double
cf_schedule_brush_text (CfScheduleBrush   *self,
                        GtkSnapshot       *snapshot,
                        const CfBrushText *how,
                        const char        *words)
{
  const Text *text = find_text (self, how->style, words, MAX ((int) how->box.width, 1));
  GdkRGBA color = to_rgba (how->color);
  double x = how->box.x + round ((how->box.width - text->width) * how->align);
  double y = how->box.y + round ((how->box.height - text->height) / 2);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) x, (float) y));
  gtk_snapshot_append_layout (snapshot, text->layout, &color);
  gtk_snapshot_restore (snapshot);

  return text->width;
}

double
cf_schedule_brush_measure (CfScheduleBrush *self,
                           CfBrushStyle     style,
                           const char      *text)
{
  return find_text (self, style, text, 0)->width;
}

static GdkTexture *
draw_stamp (CfScheduleBrush *self,
            CfScheduleBox    box,
            CfBrushPaint     paint,
            gconstpointer    data)
{
  int scale = gtk_widget_get_scale_factor (self->widget);
  int width = (int) ceil (box.width) * scale, height = (int) ceil (box.height) * scale;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cairo_t *cr = cairo_create (surface);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr(GskRenderNode) node = NULL;
  g_autoptr(GBytes) bytes = NULL;
  gsize stride = (gsize) cairo_image_surface_get_stride (surface);
  GdkTexture *texture;

  paint (data, self, snapshot, (CfScheduleBox) { 0, 0, box.width, box.height });
  node = gtk_snapshot_free_to_node (snapshot);
  cairo_scale (cr, scale, scale);
  if (node != NULL)
    gsk_render_node_draw (node, cr);
  cairo_destroy (cr);

  cairo_surface_flush (surface);
  bytes = g_bytes_new (cairo_image_surface_get_data (surface), stride * (gsize) height);
  texture = gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes, stride);
  cairo_surface_destroy (surface);

  return texture;
}

void
cf_schedule_brush_stamp (CfScheduleBrush *self,
                         GtkSnapshot     *snapshot,
                         const char      *key,
                         CfScheduleBox    box,
                         CfBrushPaint     paint,
                         gconstpointer    data)
{
  char full_key[128];
  GdkTexture *texture;

  g_snprintf (full_key, sizeof full_key, "%d %d %d %s", (int) box.width, (int) box.height,
              gtk_widget_get_scale_factor (self->widget), key);
  texture = g_hash_table_lookup (self->stamps, full_key);
  if (texture == NULL)
    {
      if (g_hash_table_size (self->stamps) >= MAX_KEPT)
        g_hash_table_remove_all (self->stamps);

      texture = draw_stamp (self, box, paint, data);
      g_hash_table_insert (self->stamps, g_strdup (full_key), texture);
    }

  gtk_snapshot_append_texture (snapshot, texture,
                               &GRAPHENE_RECT_INIT ((float) box.x, (float) box.y,
                                                    (float) ceil (box.width),
                                                    (float) ceil (box.height)));
}
