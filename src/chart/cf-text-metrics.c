/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-text-metrics.h"

#include <string.h>

#define FIXED_ADVANCE 0.6    /* × size, any other character */
#define FIXED_WIDE_ADVANCE 1.0
#define FIXED_LINE 1.4

struct _CfTextMetrics
{
  int           ref_count;
  double        scale;
  char         *family;          /* nullable */
  PangoContext *context;         /* NULL: fixed */
  PangoLanguage *han_language;   /* lent by pango; NULL: the locale's own language says it */
};

/* The language whose shapes Han text gets, when the locale is not itself written with them. */
static PangoLanguage *
han_language (PangoLanguage *locale)
{
  static const char * const own[] = { "zh", "ja", "ko" };
  const char *name = pango_language_to_string (locale);

  for (guint i = 0; i < G_N_ELEMENTS (own); i++)
    if (g_str_has_prefix (name, own[i]))
      return NULL;

  return pango_language_from_string ("zh-cn");
}

static PangoContext *
create_context (void)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);

  pango_cairo_context_set_resolution (context, 96);
  pango_context_set_round_glyph_positions (context, FALSE);

  return context;
}

static gboolean
is_wide (gunichar c)
{
  return g_unichar_iswide (c);
}

static double
fixed_width (const char *text,
             double      size)
{
  double width = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    width += size * (is_wide (g_utf8_get_char (p)) ? FIXED_WIDE_ADVANCE : FIXED_ADVANCE);

  return width;
}

/* Marks each run of wide characters with the language of its shapes. */
static void
tag_han (CfTextMetrics *self,
         PangoAttrList *attributes,
         const char    *text)
{
  const char *run = NULL;

  if (self->han_language == NULL)
    return;

  for (const char *p = text;; p = g_utf8_next_char (p))
    {
      gboolean wide = *p != '\0' && is_wide (g_utf8_get_char (p));

      if (wide && run == NULL)
        run = p;

      if (!wide && run != NULL)
        {
          PangoAttribute *language = pango_attr_language_new (self->han_language);

          language->start_index = run - text;
          language->end_index = p - text;
          pango_attr_list_insert (attributes, language);
          run = NULL;
        }

      if (*p == '\0')
        return;
    }
}

CfTextMetrics *
cf_text_metrics_new (const char *family,
                     double      scale)
{
  CfTextMetrics *self = cf_text_metrics_new_fixed ();

  self->scale = scale;
  self->family = g_strdup (family);
  self->context = create_context ();
  self->han_language = han_language (pango_language_get_default ());

  return self;
}

CfTextMetrics *
cf_text_metrics_new_fixed (void)
{
  CfTextMetrics *self = g_new0 (CfTextMetrics, 1);

  self->ref_count = 1;
  self->scale = 1;

  return self;
}

CfTextMetrics *
cf_text_metrics_ref (CfTextMetrics *self)
{
  self->ref_count++;
  return self;
}

void
cf_text_metrics_unref (CfTextMetrics *self)
{
  if (--self->ref_count > 0)
    return;

  g_free (self->family);
  g_clear_object (&self->context);
  g_free (self);
}

double
cf_text_metrics_get_scale (CfTextMetrics *self)
{
  return self->scale;
}

void
cf_text_metrics_measure (CfTextMetrics *self,
                         const char    *text,
                         CfTextStyle    style,
                         double        *width,
                         double        *height)
{
  g_autoptr(PangoLayout) layout = cf_text_metrics_layout (self, text, style);
  int pango_width, pango_height;

  if (layout == NULL)
    {
      double natural = fixed_width (text, style.size);

      if (width != NULL)
        *width = style.max_width > 0 ? MIN (natural, style.max_width) : natural;
      if (height != NULL)
        *height = style.size * FIXED_LINE;
      return;
    }

  pango_layout_get_size (layout, &pango_width, &pango_height);
  if (width != NULL)
    *width = (double) pango_width / PANGO_SCALE;
  if (height != NULL)
    *height = (double) pango_height / PANGO_SCALE;
}

double
cf_text_metrics_width (CfTextMetrics *self,
                       const char    *text,
                       CfTextStyle    style)
{
  double width;

  cf_text_metrics_measure (self, text, style, &width, NULL);
  return width;
}

double
cf_text_metrics_height (CfTextMetrics *self,
                        CfTextStyle    style)
{
  double height;

  cf_text_metrics_measure (self, "0", style, NULL, &height);
  return height;
}

PangoLayout *
cf_text_metrics_layout (CfTextMetrics *self,
                        const char    *text,
                        CfTextStyle    style)
{
  if (self->context == NULL)
    return NULL;

  g_autoptr(PangoLayout) layout = pango_layout_new (self->context);
  g_autoptr(PangoAttrList) attributes = pango_attr_list_new ();
  g_autoptr(PangoFontDescription) font = pango_font_description_new ();

  pango_font_description_set_family (font, self->family != NULL ? self->family : "Cantarell, Sans");
  pango_font_description_set_weight (font, style.bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_font_description_set_absolute_size (font, style.size * self->scale * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);

  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum"));
  tag_han (self, attributes, text);
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  pango_layout_set_text (layout, text, -1);

  if (style.max_width > 0)
    {
      pango_layout_set_width (layout, style.max_width * PANGO_SCALE);
      pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
    }

  return g_steal_pointer (&layout);
}
