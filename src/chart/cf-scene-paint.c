/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-scene-paint.h"

#include <math.h>

#define HATCH_DISTANCE 4.0   /* px between lines, measured across them */
#define HATCH_WIDTH 1.0

static void
set_color (cairo_t *cr,
           CfColor  color)
{
  cairo_set_source_rgba (cr, color.red, color.green, color.blue, color.alpha);
}

static void
set_dash (cairo_t *cr,
          CfDash   dash)
{
  static const double shorter[] = { 3, 3 };
  static const double longer[] = { 6, 3 };

  switch (dash)
    {
    case CF_DASH_NONE:
      cairo_set_dash (cr, NULL, 0, 0);
      break;
    case CF_DASH_SHORT:
      cairo_set_dash (cr, shorter, G_N_ELEMENTS (shorter), 0);
      break;
    case CF_DASH_LONG:
      cairo_set_dash (cr, longer, G_N_ELEMENTS (longer), 0);
      break;
    }
}

static void
rounded_rect (cairo_t *cr,
              CfBox    box,
              double   radius)
{
  double r = MIN (radius, MIN (box.width, box.height) / 2);

  if (r <= 0)
    {
      cairo_rectangle (cr, box.x, box.y, box.width, box.height);
      return;
    }

  cairo_new_sub_path (cr);
  cairo_arc (cr, box.x + box.width - r, box.y + r, r, -G_PI_2, 0);
  cairo_arc (cr, box.x + box.width - r, box.y + box.height - r, r, 0, G_PI_2);
  cairo_arc (cr, box.x + r, box.y + box.height - r, r, G_PI_2, G_PI);
  cairo_arc (cr, box.x + r, box.y + r, r, G_PI, 3 * G_PI_2);
  cairo_close_path (cr);
}

/* Lines of odd width are sharp only on the middle of pixels. */
static double
snapped (double place,
         double line_width)
{
  return fmod (line_width, 2) == 1 ? floor (place) + 0.5 : round (place);
}

static void
trace_line (cairo_t      *cr,
            const CfMark *mark)
{
  double x0 = mark->box.x, y0 = mark->box.y;
  double x1 = x0 + mark->box.width, y1 = y0 + mark->box.height;

  if (x0 == x1)
    x0 = x1 = snapped (x0, mark->style.line_width);
  if (y0 == y1)
    y0 = y1 = snapped (y0, mark->style.line_width);

  cairo_move_to (cr, x0, y0);
  cairo_line_to (cr, x1, y1);
}

static void
trace_path (cairo_t       *cr,
            const CfPoint *points,
            const CfMark  *mark)
{
  for (guint i = 0; i < mark->n_points; i++)
    cairo_line_to (cr, points[mark->first_point + i].x, points[mark->first_point + i].y);

  if (mark->closed)
    cairo_close_path (cr);
}

/* Cairo strokes steps as boxes, several times faster, when their corners are mitred. */
static gboolean
is_steps (const CfPoint *points,
          guint          n_points)
{
  for (guint i = 1; i < n_points; i++)
    if (points[i].x != points[i - 1].x && points[i].y != points[i - 1].y)
      return FALSE;

  return TRUE;
}

/* The path is filled or stroked and taken. */
static void
finish_path (cairo_t       *cr,
             const CfStyle *style)
{
  if (style->line_width <= 0)
    {
      cairo_fill (cr);
      return;
    }

  cairo_set_line_width (cr, style->line_width);
  set_dash (cr, style->dash);
  cairo_stroke (cr);
}

static void
hatch_path (cairo_t *cr,
            CfColor  color)
{
  double x0, y0, x1, y1;

  cairo_save (cr);
  cairo_path_extents (cr, &x0, &y0, &x1, &y1);
  cairo_clip (cr);
  cf_paint_hatch (cr, (CfBox) { x0, y0, x1 - x0, y1 - y0 }, color);
  cairo_restore (cr);
}

static void
paint_shape (cairo_t          *cr,
             CfScene          *scene,
             const CfPalette  *palette,
             const CfMark     *mark)
{
  CfColor color = cf_palette_color (palette, mark->style.ink);

  set_color (cr, color);
  cairo_new_path (cr);
  if (mark->kind == CF_MARK_RECT)
    rounded_rect (cr, mark->box, mark->style.radius);
  else if (mark->kind == CF_MARK_LINE)
    trace_line (cr, mark);
  else
    trace_path (cr, cf_scene_get_points (scene), mark);

  gboolean steps = mark->kind == CF_MARK_PATH
                   && is_steps (cf_scene_get_points (scene) + mark->first_point, mark->n_points);

  cairo_set_line_join (cr, steps ? CAIRO_LINE_JOIN_MITER : CAIRO_LINE_JOIN_ROUND);
  if (mark->style.hatch)
    {
      /* A hatched area is a paler ground with lines in the full ink. */
      color.alpha *= 0.3f;
      set_color (cr, color);
      cairo_fill_preserve (cr);
      hatch_path (cr, cf_palette_color (palette, mark->style.ink));
    }
  else
    finish_path (cr, &mark->style);
}

static void
paint_text (cairo_t         *cr,
            const CfPalette *palette,
            CfTextMetrics   *metrics,
            const CfMark    *mark)
{
  const CfStyle *style = &mark->style;
  CfTextStyle text_style = { style->size, style->bold, style->max_width };
  PangoLayout *layout = cf_text_metrics_layout (metrics, mark->text, text_style);
  int width, height;

  if (layout == NULL)
    return;

  pango_layout_get_size (layout, &width, &height);
  set_color (cr, cf_palette_color (palette, style->ink));
  cairo_move_to (cr, mark->box.x - style->align * width / PANGO_SCALE,
                 mark->box.y - height / 2.0 / PANGO_SCALE);
  pango_cairo_show_layout (cr, layout);
  g_object_unref (layout);
}

void
cf_scene_paint (CfScene         *scene,
                const CfPalette *palette,
                CfTextMetrics   *metrics,
                cairo_t         *cr)
{
  guint n_marks;
  const CfMark *marks = cf_scene_get_marks (scene, &n_marks);

  cairo_save (cr);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);

  for (guint i = 0; i < n_marks; i++)
    if (marks[i].kind == CF_MARK_TEXT)
      paint_text (cr, palette, metrics, &marks[i]);
    else
      paint_shape (cr, scene, palette, &marks[i]);

  cairo_restore (cr);
}

/* Lines x + y = k: they meet across neighbouring boxes because k counts from the origin. */
void
cf_paint_hatch (cairo_t *cr,
                CfBox    box,
                CfColor  color)
{
  double distance = HATCH_DISTANCE * G_SQRT2;
  double first = ceil ((box.x + box.y) / distance) * distance;

  cairo_save (cr);
  cairo_rectangle (cr, box.x, box.y, box.width, box.height);
  cairo_clip (cr);
  for (double k = first; k < box.x + box.y + box.width + box.height; k += distance)
    {
      cairo_move_to (cr, k - box.y, box.y);
      cairo_line_to (cr, k - box.y - box.height, box.y + box.height);
    }
  set_color (cr, color);
  cairo_set_line_width (cr, HATCH_WIDTH);
  cairo_set_dash (cr, NULL, 0, 0);
  cairo_stroke (cr);
  cairo_restore (cr);
}
