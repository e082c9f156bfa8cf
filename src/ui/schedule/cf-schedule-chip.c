/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-schedule-chip.h"

#include <math.h>

#define NARROW 28           /* px of a cell at 11 pt, below which it is one character and no lock */
#define DETAILED 96         /* … from which the times are shown too */

CfScheduleBox
cf_schedule_chip_box (CfScheduleBox cell,
                      double        scale)
{
  double gap = cell.width < NARROW * scale ? 1 : 2;

  /* One more at the right and below: there the grid's lines are. */
  return (CfScheduleBox) { cell.x + gap, cell.y + 2, MAX (cell.width - 2 * gap - 1, 1),
                           MAX (cell.height - 5, 1) };
}

static void
paint_hatch (GtkSnapshot   *snapshot,
             CfColor        ink,
             CfScheduleBox  box,
             double         scale)
{
  GdkRGBA line = { ink.red, ink.green, ink.blue, 0.22f },
          none = { ink.red, ink.green, ink.blue, 0 };
  const GskColorStop stops[] = { { 0, line }, { 0.36f, line }, { 0.44f, none }, { 0.92f, none },
                                 { 1, line } };
  float step = (float) (4 * scale);

  gtk_snapshot_append_repeating_linear_gradient (
    snapshot,
    &GRAPHENE_RECT_INIT ((float) box.x, (float) box.y, (float) box.width, (float) box.height),
    &GRAPHENE_POINT_INIT ((float) box.x, (float) box.y),
    &GRAPHENE_POINT_INIT ((float) box.x + step, (float) box.y + step), stops, G_N_ELEMENTS (stops));
}

static void
paint_outline (GtkSnapshot   *snapshot,
               CfColor        color,
               CfScheduleBox  box,
               double         radius)
{
  cairo_t *cr = gtk_snapshot_append_cairo (
    snapshot,
    &GRAPHENE_RECT_INIT ((float) box.x, (float) box.y, (float) box.width, (float) box.height));
  double left = box.x + 0.75, top = box.y + 0.75;
  double right = box.x + box.width - 0.75, bottom = box.y + box.height - 0.75;

  cairo_new_sub_path (cr);
  cairo_arc (cr, right - radius, top + radius, radius, -G_PI_2, 0);
  cairo_arc (cr, right - radius, bottom - radius, radius, 0, G_PI_2);
  cairo_arc (cr, left + radius, bottom - radius, radius, G_PI_2, G_PI);
  cairo_arc (cr, left + radius, top + radius, radius, G_PI, 3 * G_PI_2);
  cairo_close_path (cr);
  cairo_set_source_rgba (cr, color.red, color.green, color.blue, color.alpha);
  cairo_set_dash (cr, (const double[2]) { 3, 2 }, 2, 0);
  cairo_set_line_width (cr, 1.5);
  cairo_stroke (cr);
  cairo_destroy (cr);
}

/* A square turned by 45 degrees over the chip's corner, cut by the chip's own round edge. */
static void
paint_triangle (GtkSnapshot     *snapshot,
                CfScheduleBrush *brush,
                CfScheduleBox    box,
                double           radius)
{
  double scale = cf_schedule_brush_get_scale (brush);
  double half = 10 * scale / G_SQRT2;
  GskRoundedRect clip;

  gsk_rounded_rect_init_from_rect (&clip, &GRAPHENE_RECT_INIT ((float) box.x, (float) box.y,
                                                               (float) box.width,
                                                               (float) box.height),
                                   (float) radius);
  gtk_snapshot_push_rounded_clip (snapshot, &clip);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) box.x, (float) box.y));
  gtk_snapshot_rotate (snapshot, 45);
  cf_schedule_brush_fill (brush, snapshot, CF_INK_SOFT_FILL,
                          (CfScheduleBox) { -half, -half, 2 * half, 2 * half });
  gtk_snapshot_restore (snapshot);
  gtk_snapshot_pop (snapshot);
}

static void
paint_disc (GtkSnapshot     *snapshot,
            CfScheduleBrush *brush,
            CfScheduleBox    box)
{
  double size = round (13 * cf_schedule_brush_get_scale (brush));
  CfScheduleBox disc = { round (box.x - size / 2 + 1), round (box.y - size / 2 + 2), size, size };
  CfBrushText how = { CF_BRUSH_MARK, cf_schedule_brush_color (brush, CF_INK_ON_HARD), disc, 0.5 };

  cf_schedule_brush_round (snapshot, cf_schedule_brush_color (brush, CF_INK_HARD), disc, size / 2);
  cf_schedule_brush_text (brush, snapshot, &how, "!");
}

static void
paint_lock (GtkSnapshot   *snapshot,
            CfColor        color,
            CfScheduleBox  box,
            double         scale)
{
  double right = box.x + box.width - 2.5 * scale, top = box.y + 2.5 * scale;
  CfScheduleBox body = { right - 7 * scale, top + 3.5 * scale, 7 * scale, 4.5 * scale };
  CfScheduleBox shackle = { right - 5.75 * scale, top, 4.5 * scale, 6 * scale };

  cf_schedule_brush_frame (snapshot, color, shackle, 2.2 * scale, 1.2 * scale);
  cf_schedule_brush_round (snapshot, color, body, scale);
}

static void
paint_marks (const CfScheduleChip *chip,
             CfScheduleBrush      *brush,
             GtkSnapshot          *snapshot,
             CfScheduleBox         cell,
             CfScheduleBox         box)
{
  double scale = cf_schedule_brush_get_scale (brush);
  double radius = 6 * scale, dot = round (5 * scale);
  double bottom = box.y + box.height;

  if (chip->marks & CF_SCHEDULE_MARK_HARD)
    cf_schedule_brush_frame (snapshot, cf_schedule_brush_color (brush, CF_INK_HARD), box, radius,
                             2);
  if ((chip->marks & CF_SCHEDULE_MARK_LOCKED) && cell.width >= NARROW * scale)
    paint_lock (snapshot,
                chip->code == NULL
                  ? cf_schedule_brush_color (brush, CF_INK_DIM)
                  : cf_palette_tint (cf_schedule_brush_get_palette (brush), chip->tint).text,
                box, scale);
  if (chip->marks & CF_SCHEDULE_MARK_NOTE)
    cf_schedule_brush_round (snapshot, cf_schedule_brush_color (brush, CF_INK_ACCENT),
                             (CfScheduleBox) { box.x + box.width - dot - 2, bottom - dot - 2, dot,
                                               dot },
                             dot / 2);
  if (chip->marks & CF_SCHEDULE_MARK_CHANGED)
    cf_schedule_brush_fill (brush, snapshot, CF_INK_DIM,
                            (CfScheduleBox) { box.x + 2, bottom - dot - 2, dot, dot });
  if (chip->marks & CF_SCHEDULE_MARK_HARD)
    paint_disc (snapshot, brush, box);
  else if (chip->marks & CF_SCHEDULE_MARK_SOFT)
    paint_triangle (snapshot, brush, box, radius);
}

static void
paint_words (const CfScheduleChip *chip,
             CfScheduleBrush      *brush,
             GtkSnapshot          *snapshot,
             CfScheduleBox         cell,
             CfColor               color)
{
  double scale = cf_schedule_brush_get_scale (brush);
  CfScheduleBox box = cf_schedule_chip_box (cell, scale);
  gboolean detailed = chip->detail != NULL && cell.width >= DETAILED * scale;
  CfBrushText how = { CF_BRUSH_DENSE_BOLD, color, box, 0.5 };
  double width;

  if (cell.width < NARROW * scale)
    how.style = CF_BRUSH_TINY_BOLD;
  if (detailed)
    {
      how.box.x += 8 * scale;
      how.align = 0;
    }

  width = cf_schedule_brush_text (brush, snapshot, &how, chip->code);
  if (detailed)
    {
      how.style = CF_BRUSH_TINY;
      how.box.x += width + 5 * scale;
      how.box.width = box.x + box.width - how.box.x - 12 * scale;
      how.color.alpha *= 0.85f;
      cf_schedule_brush_text (brush, snapshot, &how, chip->detail);
    }
}

static void
paint_body (gconstpointer    data,
            CfScheduleBrush *brush,
            GtkSnapshot     *snapshot,
            CfScheduleBox    cell)
{
  const CfScheduleChip *chip = data;
  double scale = cf_schedule_brush_get_scale (brush), radius = 6 * scale;
  CfTintColors tint = cf_palette_tint (cf_schedule_brush_get_palette (brush), chip->tint);
  CfScheduleBox box = cf_schedule_chip_box (cell, scale);

  if (chip->code == NULL)
    {
      CfColor faint = cf_schedule_brush_color (brush, CF_INK_FAINT);

      cf_schedule_brush_text (brush, snapshot,
                              &(CfBrushText) { CF_BRUSH_DENSE, faint, box, 0.5 }, "·");
      return;
    }

  if (chip->is_open)
    {
      paint_outline (snapshot, cf_schedule_brush_color (brush, CF_INK_DIM), box, radius - 1);
      tint.text = cf_schedule_brush_color (brush, CF_INK_TEXT);
    }
  else
    {
      cf_schedule_brush_round (snapshot, tint.ground, box, radius);
      if (chip->hatched)
        paint_hatch (snapshot, tint.text,
                     (CfScheduleBox){ box.x + 1, box.y + 1, box.width - 2, box.height - 2 }, scale);
      cf_schedule_brush_frame (snapshot, tint.edge, box, radius, tint.edge_width);
    }

  paint_words (chip, brush, snapshot, cell, tint.text);
}

void
cf_schedule_chip_paint (const CfScheduleChip *chip,
                        CfScheduleBrush      *brush,
                        GtkSnapshot          *snapshot,
                        CfScheduleBox         cell)
{
  const char *detail = chip->detail != NULL ? chip->detail : "";
  char key[96];

  g_snprintf (key, sizeof key, "%d%d%d%s %s", chip->tint, chip->hatched, chip->is_open,
              chip->code != NULL ? chip->code : "", detail);
  cf_schedule_brush_stamp (brush, snapshot, key, cell, paint_body, chip);
  paint_marks (chip, brush, snapshot, cell,
               cf_schedule_chip_box (cell, cf_schedule_brush_get_scale (brush)));
}
