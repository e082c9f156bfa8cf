/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-schedule-paint.h"

#include "cf-date-text.h"

#include <math.h>

#define HANDLE 7
#define SELECTION_LINE 2

static void
push_clip (GtkSnapshot   *snapshot,
           CfScheduleBox  box)
{
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT ((float) box.x, (float) box.y,
                                                         (float) box.width, (float) box.height));
}

static CfScheduleBox
column_box (CfScheduleLayout *layout,
            guint             day)
{
  return (CfScheduleBox) { layout->viewport.x - layout->scroll_x + day * layout->cell_width,
                           layout->viewport.y, layout->cell_width, layout->viewport.height };
}

static void
paint_columns (const CfScheduleFrame *frame,
               CfScheduleBrush       *brush,
               GtkSnapshot           *snapshot)
{
  CfScheduleSourceInterface *iface = CF_SCHEDULE_SOURCE_GET_IFACE (frame->source);
  guint first, until;

  cf_schedule_layout_get_visible_days (frame->layout, &first, &until);
  for (guint day = first; day < until; day++)
    {
      CfScheduleBox box = column_box (frame->layout, day);
      CfScheduleDay what = { 0 };

      iface->get_day (frame->source, day, &what);
      if (what.kind == CF_SCHEDULE_DAY_HOLIDAY)
        cf_schedule_brush_fill (brush, snapshot, CF_INK_HOLIDAY, box);
      else if (what.kind == CF_SCHEDULE_DAY_WEEKEND)
        cf_schedule_brush_fill (brush, snapshot, CF_INK_WEEKEND, box);
      if (day == frame->today)
        cf_schedule_brush_fill (brush, snapshot, CF_INK_TODAY, box);

      box.x += box.width - 1;
      box.width = 1;
      cf_schedule_brush_fill (brush, snapshot, CF_INK_LINE, box);
    }
}

static void
paint_selection_ground (const CfScheduleFrame *frame,
                        CfScheduleBrush       *brush,
                        GtkSnapshot           *snapshot,
                        guint                  row)
{
  CfScheduleBox box;

  if (row < frame->first_row || row > frame->last_row)
    return;

  box = cf_schedule_layout_cell_box (frame->layout, row, frame->first_day);
  box.width *= frame->last_day - frame->first_day + 1;
  cf_schedule_brush_fill (brush, snapshot, CF_INK_ACCENT_SOFT, box);
}

static CfScheduleChip
chip_of (CfScheduleSource    *source,
         const CfScheduleRow *row,
         CfScheduleCell       cell)
{
  CfScheduleChip chip = { .marks = cell.marks, .is_open = row->is_open };

  if (cell.code != CF_SCHEDULE_OFF)
    {
      const CfScheduleCode *code
          = CF_SCHEDULE_SOURCE_GET_IFACE (source)->get_code (source, cell.code);

      chip.code = code->code;
      chip.tint = code->tint;
      chip.hatched = code->is_leave;
    }

  return chip;
}

static gboolean
is_typed_into (const CfScheduleFrame *frame,
               guint                  row,
               guint                  day)
{
  return frame->typed != NULL && row == frame->row && day == frame->day;
}

static void
paint_row (const CfScheduleFrame *frame,
           CfScheduleBrush       *brush,
           GtkSnapshot           *snapshot,
           guint                  row)
{
  CfScheduleSourceInterface *iface = CF_SCHEDULE_SOURCE_GET_IFACE (frame->source);
  double scale = cf_schedule_brush_get_scale (brush);
  gboolean detailed = frame->layout->cell_width >= 96 * scale;
  CfScheduleRow who = { 0 };
  guint first, until;

  iface->get_row (frame->source, row, &who);
  cf_schedule_layout_get_visible_days (frame->layout, &first, &until);
  for (guint day = first; day < until; day++)
    {
      CfScheduleCell cell = iface->get_cell (frame->source, row, day);
      CfScheduleChip chip = chip_of (frame->source, &who, cell);
      g_autofree char *times = NULL;

      if (is_typed_into (frame, row, day))
        continue;

      if (detailed && chip.code != NULL && !chip.hatched)
        {
          const CfScheduleCode *code = iface->get_code (frame->source, cell.code);

          chip.detail = times = cf_date_text_clock_range (code->start, code->start + code->length);
        }
      if (frame->dragged != NULL && cf_schedule_block_contains (frame->dragged, row, day))
        {
          gtk_snapshot_push_opacity (snapshot, 0.35);
          cf_schedule_chip_paint (&chip, brush, snapshot,
                                  cf_schedule_layout_cell_box (frame->layout, row, day));
          gtk_snapshot_pop (snapshot);
          continue;
        }

      cf_schedule_chip_paint (&chip, brush, snapshot,
                              cf_schedule_layout_cell_box (frame->layout, row, day));
    }
}

static CfScheduleBox
selection_box (const CfScheduleFrame *frame)
{
  CfScheduleLayout *layout = frame->layout;
  guint first_row = frame->first_row, last_row = frame->last_row;
  CfScheduleBox first, last;

  while (first_row < last_row && !cf_schedule_layout_has_line (layout, first_row))
    first_row++;
  while (last_row > first_row && !cf_schedule_layout_has_line (layout, last_row))
    last_row--;

  first = cf_schedule_layout_cell_box (layout, first_row, frame->first_day);
  last = cf_schedule_layout_cell_box (layout, last_row, frame->last_day);

  return (CfScheduleBox) { first.x - 1, first.y - 1, last.x + last.width - first.x + 1,
                           last.y + last.height - first.y + 1 };
}

CfScheduleBox
cf_schedule_paint_handle (const CfScheduleFrame *frame)
{
  CfScheduleBox box = selection_box (frame);
  double size = round (HANDLE * frame->layout->scale);

  return (CfScheduleBox){ box.x + box.width - size / 2 - 1, box.y + box.height - size / 2 - 1, size,
                          size };
}

static void
paint_selection (const CfScheduleFrame *frame,
                 CfScheduleBrush       *brush,
                 GtkSnapshot           *snapshot)
{
  CfColor accent
      = cf_schedule_brush_color (brush, frame->focused ? CF_INK_ACCENT_GROUND : CF_INK_FAINT);

  if (!cf_schedule_layout_has_line (frame->layout, frame->row))
    return;

  cf_schedule_brush_frame (snapshot, accent, selection_box (frame), 2, SELECTION_LINE);
  if (frame->can_edit)
    {
      CfScheduleBox handle = cf_schedule_paint_handle (frame);
      CfScheduleBox ground = { handle.x - 1, handle.y - 1, handle.width + 2, handle.height + 2 };

      cf_schedule_brush_fill (brush, snapshot, CF_INK_VIEW, ground);
      cf_schedule_brush_round (snapshot, accent, handle, 1);
    }
}

/* What is being typed stands in the cursor cell, in its code's tint once it is one. */
static void
paint_typed (const CfScheduleFrame *frame,
             CfScheduleBrush       *brush,
             GtkSnapshot           *snapshot)
{
  CfScheduleBox cell = cf_schedule_layout_cell_box (frame->layout, frame->row, frame->day);
  CfScheduleBox box = { cell.x + 1, cell.y + 1, cell.width - 3, cell.height - 3 };
  gboolean wrong = frame->typed_state == CF_SCHEDULE_TYPED_UNKNOWN;
  CfBrushText how
      = { CF_BRUSH_DENSE_BOLD, cf_schedule_brush_color (brush, wrong ? CF_INK_HARD : CF_INK_TEXT),
          box, 0.5 };
  double needed = cf_schedule_brush_measure (brush, how.style, frame->typed) + 10;
  guint16 code = 0;

  if (needed > box.width)
    how.box.width = box.width = needed;

  if (cf_schedule_text_typed (frame->source, frame->typed, &code) == CF_SCHEDULE_TYPED_CODE)
    {
      CfScheduleRow plain = { 0 };
      CfScheduleChip chip = chip_of (frame->source, &plain, (CfScheduleCell) { code, 0 });

      cell.width = box.width + 3;
      cf_schedule_brush_fill (brush, snapshot, CF_INK_VIEW, box);
      cf_schedule_chip_paint (&chip, brush, snapshot, cell);
      return;
    }

  cf_schedule_brush_fill (brush, snapshot, CF_INK_VIEW, box);
  cf_schedule_brush_text (brush, snapshot, &how, frame->typed);
  cf_schedule_brush_fill (brush, snapshot, wrong ? CF_INK_HARD : CF_INK_ACCENT_GROUND,
                          (CfScheduleBox) { box.x + 4, box.y + box.height - 4, box.width - 8, 2 });
}

/* The dragged chips where they would come to lie. */
static void
paint_drop (const CfScheduleFrame *frame,
            CfScheduleBrush       *brush,
            GtkSnapshot           *snapshot)
{
  CfScheduleSourceInterface *iface = CF_SCHEDULE_SOURCE_GET_IFACE (frame->source);
  const CfScheduleBlock *from = frame->dragged, *to = frame->drop;

  for (guint i = 0; i < to->rows->len; i++)
    for (guint column = 0; column < to->n_days; column++)
      {
        guint from_row = g_array_index (from->rows, guint, i);
        CfScheduleCell cell = iface->get_cell (frame->source, from_row, from->day + column);
        CfScheduleBox box = cf_schedule_layout_cell_box (
          frame->layout, g_array_index (to->rows, guint, i), to->day + column);
        CfScheduleRow who = { 0 };
        CfScheduleChip chip;

        iface->get_row (frame->source, from_row, &who);
        chip = chip_of (frame->source, &who, cell);
        chip.marks &= CF_SCHEDULE_MARK_NOTE;
        cf_schedule_brush_fill (brush, snapshot, CF_INK_VIEW, box);
        cf_schedule_brush_fill (brush, snapshot, CF_INK_ACCENT_SOFT, box);
        cf_schedule_chip_paint (&chip, brush, snapshot, box);
        cf_schedule_brush_frame (snapshot, cf_schedule_brush_color (brush, CF_INK_ACCENT_GROUND),
                                 (CfScheduleBox) { box.x - 1, box.y - 1, box.width + 1,
                                                   box.height + 1 },
                                 2, SELECTION_LINE);
      }
}

void
cf_schedule_paint_cells (const CfScheduleFrame *frame,
                         CfScheduleBrush       *brush,
                         GtkSnapshot           *snapshot)
{
  CfScheduleLayout *layout = frame->layout;
  guint first, until;

  push_clip (snapshot, layout->viewport);
  cf_schedule_brush_fill (brush, snapshot, CF_INK_VIEW, layout->viewport);
  paint_columns (frame, brush, snapshot);

  cf_schedule_layout_get_visible_lines (layout, &first, &until);
  for (guint i = first; i < until; i++)
    {
      const CfScheduleLine *line = &g_array_index (layout->lines, CfScheduleLine, i);
      double bottom = layout->viewport.y + line->y + line->height - layout->scroll_y;

      if (line->is_heading)
        continue;

      paint_selection_ground (frame, brush, snapshot, line->row);
      cf_schedule_brush_fill (brush, snapshot, CF_INK_LINE,
                              (CfScheduleBox) { layout->viewport.x, bottom - 1,
                                                layout->viewport.width, 1 });
      paint_row (frame, brush, snapshot, line->row);
    }

  paint_selection (frame, brush, snapshot);
  if (frame->typed != NULL)
    paint_typed (frame, brush, snapshot);
  if (frame->dragged != NULL && frame->drop != NULL)
    paint_drop (frame, brush, snapshot);
  gtk_snapshot_pop (snapshot);
}
