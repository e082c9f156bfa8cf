/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-schedule-paint-frame.c: what stays in its place while the cells scroll. */
#include "cf-schedule-paint.h"

#include "cf-date-text.h"
#include "cf-number.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define PADDING 12
#define MONTH_HEIGHT 19        /* of the header's 52: month or holiday, weekday, day */
#define WEEKDAY_HEIGHT 15

static double
scaled (const CfScheduleFrame *frame,
        double                 px)
{
  return round (px * frame->layout->scale);
}

static void
push_clip (GtkSnapshot   *snapshot,
           CfScheduleBox  box)
{
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT ((float) box.x, (float) box.y,
                                                         (float) MAX (box.width, 0),
                                                         (float) MAX (box.height, 0)));
}

static CfBrushText
text_in (CfScheduleBrush *brush,
         CfBrushStyle     style,
         CfInk            ink,
         CfScheduleBox    box,
         double           align)
{
  return (CfBrushText) { style, cf_schedule_brush_color (brush, ink), box, align };
}

/* Hours without minutes where there are none: "80", "77.5". */
static char *
hours_text (int minutes)
{
  return cf_number_to_text (minutes / 60.0, minutes % 60 == 0 ? 0 : 1);
}

/* Right-aligned in its column of the totals. */
static void
paint_total (const CfScheduleFrame *frame,
             CfScheduleBrush       *brush,
             GtkSnapshot           *snapshot,
             guint                  total,
             CfBrushText            how,
             const char            *text)
{
  how.box.x = cf_schedule_layout_total_x (frame->layout, total);
  how.box.width = frame->layout->total_width[total] - scaled (frame, 6);
  how.align = 1;
  cf_schedule_brush_text (brush, snapshot, &how, text);
}

static void
paint_fairness (const CfScheduleFrame *frame,
                CfScheduleBrush       *brush,
                GtkSnapshot           *snapshot,
                CfScheduleBox          line,
                double                 balance)
{
  g_autofree char *text = cf_number_signed_to_text (balance, 1);
  double reach = scaled (frame, 8);
  double middle = cf_schedule_layout_total_x (frame->layout, 2) + scaled (frame, 9);
  double length = reach * tanh (balance / 4);    /* so that much and very much still differ */
  CfScheduleBox bar
      = { middle + MIN (length, 0), line.y + round (line.height / 2) - scaled (frame, 3),
          MAX (fabs (length), 1), scaled (frame, 6) };

  cf_schedule_brush_fill (brush, snapshot, balance > 0 ? CF_INK_SERIES_2 : CF_INK_OVER_FILL, bar);
  cf_schedule_brush_fill (brush, snapshot, CF_INK_LINE_STRONG,
                          (CfScheduleBox) { middle, line.y + scaled (frame, 7), 1,
                                            line.height - scaled (frame, 14) });
  paint_total (frame, brush, snapshot, 2, text_in (brush, CF_BRUSH_DENSE, CF_INK_TEXT, line, 1),
               text);
}

static void
paint_totals (const CfScheduleFrame *frame,
              CfScheduleBrush       *brush,
              GtkSnapshot           *snapshot,
              CfScheduleBox          line,
              const CfScheduleRow   *row)
{
  g_autofree char *hours = hours_text (row->minutes);
  g_autofree char *nights = cf_number_to_text (row->nights, 0);
  CfBrushText how = text_in (brush, CF_BRUSH_DENSE, CF_INK_TEXT, line, 1);

  if (row->is_open)
    return;

  paint_total (frame, brush, snapshot, 0, how, hours);
  if (frame->layout->n_totals < CF_SCHEDULE_MAX_TOTALS)
    return;

  if (row->nights == 0)
    how.color = cf_schedule_brush_color (brush, CF_INK_FAINT);
  paint_total (frame, brush, snapshot, 1, how, row->nights == 0 ? CF_NUMBER_NONE : nights);
  if (!isnan (row->fairness))
    paint_fairness (frame, brush, snapshot, line, row->fairness);
}

static void
paint_name (const CfScheduleFrame *frame,
            CfScheduleBrush       *brush,
            GtkSnapshot           *snapshot,
            CfScheduleBox          line,
            const CfScheduleRow   *row)
{
  gboolean narrow = frame->layout->name_width < scaled (frame, 120);
  double padding = scaled (frame, narrow ? 8 : PADDING);
  CfScheduleBox box = { padding, line.y, frame->layout->name_width - 2 * padding, line.height };
  CfBrushText name
      = text_in (brush, CF_BRUSH_DENSE, row->is_open ? CF_INK_DIM : CF_INK_TEXT, box, 0);

  if (row->number != NULL && !narrow)
    {
      CfBrushText number = text_in (brush, CF_BRUSH_TINY, CF_INK_FAINT, box, 1);

      number.box.width += padding - scaled (frame, 8);
      name.box.width
          -= cf_schedule_brush_text (brush, snapshot, &number, row->number) + padding / 2;
    }

  cf_schedule_brush_text (brush, snapshot, &name, row->name);
}

static void
paint_row (const CfScheduleFrame *frame,
           CfScheduleBrush       *brush,
           GtkSnapshot           *snapshot,
           guint                  row,
           CfScheduleBox          line)
{
  CfScheduleRow who = { 0 };
  double right = frame->layout->viewport.x + frame->layout->viewport.width;

  CF_SCHEDULE_SOURCE_GET_IFACE (frame->source)->get_row (frame->source, row, &who);
  paint_name (frame, brush, snapshot, line, &who);
  paint_totals (frame, brush, snapshot, line, &who);

  line.y += line.height - 1;
  line.height = 1;
  line.width = frame->layout->viewport.x;
  cf_schedule_brush_fill (brush, snapshot, CF_INK_LINE, line);
  line.x = right;
  line.width = frame->layout->width - right;
  cf_schedule_brush_fill (brush, snapshot, CF_INK_LINE, line);

  if (row == frame->row && frame->focused)
    cf_schedule_brush_fill (brush, snapshot, CF_INK_ACCENT_GROUND,
                            (CfScheduleBox) { 0, line.y + 1 - frame->layout->row_height, 3,
                                              frame->layout->row_height });
}

static void
paint_counts (const CfScheduleFrame *frame,
              CfScheduleBrush       *brush,
              GtkSnapshot           *snapshot,
              CfScheduleBox          line,
              const guint           *n_working)
{
  guint first, until;

  push_clip (snapshot, (CfScheduleBox) { frame->layout->viewport.x, line.y,
                                         frame->layout->viewport.width, line.height });
  cf_schedule_layout_get_visible_days (frame->layout, &first, &until);
  for (guint day = first; day < until; day++)
    {
      CfScheduleBox box = { frame->layout->viewport.x - frame->layout->scroll_x
                              + day * frame->layout->cell_width,
                            line.y, frame->layout->cell_width - 1, line.height };
      CfBrushText how = text_in (brush, CF_BRUSH_CAPTION, CF_INK_DIM, box, 0.5);
      char text[12];

      g_snprintf (text, sizeof text, "%u", n_working[day]);
      cf_schedule_brush_text (brush, snapshot, &how, text);
    }
  gtk_snapshot_pop (snapshot);
}

/* The fold's triangle: a square turned by 45 degrees, half of it cut away. */
static void
paint_arrow (const CfScheduleFrame *frame,
             CfScheduleBrush       *brush,
             GtkSnapshot           *snapshot,
             CfScheduleBox          line,
             gboolean               collapsed)
{
  double half = scaled (frame, 9) / 2.0;
  float x = (float) scaled (frame, PADDING) + 4, y = (float) (line.y + round (line.height / 2));
  float side = (float) (half * G_SQRT2);
  GdkRGBA color;
  CfColor text = cf_schedule_brush_color (brush, CF_INK_DIM);

  color = (GdkRGBA) { text.red, text.green, text.blue, text.alpha };
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x, y));
  if (collapsed)
    gtk_snapshot_rotate (snapshot, -90);
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT ((float) -half, -2, (float) (2 * half),
                                                         (float) half + 2));
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (0, -2));
  gtk_snapshot_rotate (snapshot, 45);
  gtk_snapshot_append_color (snapshot, &color,
                             &GRAPHENE_RECT_INIT (-side / 2, -side / 2, side, side));
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_restore (snapshot);
}

static void
paint_heading (const CfScheduleFrame *frame,
               CfScheduleBrush       *brush,
               GtkSnapshot           *snapshot,
               const CfScheduleLine  *at,
               CfScheduleBox          line)
{
  CfScheduleGroup group = { 0 };
  double left = scaled (frame, PADDING) + scaled (frame, 18);
  CfScheduleBox box = { left, line.y, MAX (frame->layout->name_width - left - 4, 1), line.height };
  CfBrushText how = text_in (brush, CF_BRUSH_DENSE_BOLD, CF_INK_TEXT, box, 0);
  double width;

  CF_SCHEDULE_SOURCE_GET_IFACE (frame->source)->get_group (frame->source, at->group, &group);
  cf_schedule_brush_fill (brush, snapshot, CF_INK_WINDOW, line);
  cf_schedule_brush_fill (brush, snapshot, CF_INK_LINE,
                          (CfScheduleBox) { 0, line.y + line.height - 1, line.width, 1 });
  paint_arrow (frame, brush, snapshot, line,
               cf_schedule_layout_get_collapsed (frame->layout, at->group));

  width = cf_schedule_brush_text (brush, snapshot, &how, group.name);
  if (group.leader != NULL && box.width - width > scaled (frame, 30))
    {
      how = text_in (brush, CF_BRUSH_CAPTION, CF_INK_DIM, box, 0);
      how.box.x += width + scaled (frame, 8);
      how.box.width -= width + scaled (frame, 8);
      cf_schedule_brush_text (brush, snapshot, &how, group.leader);
    }

  paint_counts (frame, brush, snapshot, line, group.n_working);
  if (group.minutes > 0)
    {
      g_autofree char *hours = hours_text (group.minutes);
      g_autofree char *nights = cf_number_to_text (group.nights, 0);

      how = text_in (brush, CF_BRUSH_CAPTION, CF_INK_DIM, line, 1);
      paint_total (frame, brush, snapshot, 0, how, hours);
      if (frame->layout->n_totals == CF_SCHEDULE_MAX_TOTALS && group.nights > 0)
        paint_total (frame, brush, snapshot, 1, how, nights);
    }
}

/* "Mon", or one letter where a column is too narrow. Chinese names begin all alike (周), so there
 * it is the last one. */
static char *
weekday_text (guint    weekday,
              gboolean narrow)
{
  const char *name = cf_date_text_weekday_short (weekday % CF_DAYS_PER_WEEK);
  const char *next = cf_date_text_weekday_short ((weekday + 1) % CF_DAYS_PER_WEEK);
  gboolean alike = g_utf8_get_char (name) == g_utf8_get_char (next)
                   && g_unichar_iswide (g_utf8_get_char (name));
  long length = g_utf8_strlen (name, -1);

  if (!narrow)
    return g_strdup (name);

  return alike ? g_utf8_substring (name, length - 1, length) : g_utf8_substring (name, 0, 1);
}

static CfInk
day_ink (const CfScheduleFrame *frame,
         guint                  day,
         const CfScheduleDay   *what)
{
  if (what->kind == CF_SCHEDULE_DAY_HOLIDAY)
    return CF_INK_HOLIDAY_TEXT;

  return day == frame->today ? CF_INK_ACCENT : CF_INK_TEXT;
}

static void
paint_day_name (const CfScheduleFrame *frame,
                CfScheduleBrush       *brush,
                GtkSnapshot           *snapshot,
                guint                  day,
                CfScheduleBox          box)
{
  CfScheduleSourceInterface *iface = CF_SCHEDULE_SOURCE_GET_IFACE (frame->source);
  CfDay date = iface->get_first_day (frame->source) + (CfDay) day;
  g_autofree char *weekday
    = weekday_text (cf_day_weekday (date), frame->layout->cell_width < scaled (frame, 28));
  CfScheduleDay what = { 0 };
  CfBrushText how;
  char number[8];
  int year, month, of_month;

  iface->get_day (frame->source, day, &what);
  if (what.kind == CF_SCHEDULE_DAY_HOLIDAY)
    cf_schedule_brush_fill (brush, snapshot, CF_INK_HOLIDAY, box);
  else if (what.kind == CF_SCHEDULE_DAY_WEEKEND)
    cf_schedule_brush_fill (brush, snapshot, CF_INK_WEEKEND, box);

  box.y += scaled (frame, MONTH_HEIGHT) - 3;
  box.height = scaled (frame, WEEKDAY_HEIGHT);
  box.width -= 1;
  how = text_in (brush, CF_BRUSH_CAPTION, CF_INK_DIM, box, 0.5);
  if (what.kind == CF_SCHEDULE_DAY_HOLIDAY)
    how.color = cf_schedule_brush_color (brush, CF_INK_HOLIDAY_TEXT);
  cf_schedule_brush_text (brush, snapshot, &how, weekday);

  cf_day_to_ymd (date, &year, &month, &of_month);
  g_snprintf (number, sizeof number, "%d", of_month);
  box.y += box.height;
  box.height = scaled (frame, WEEKDAY_HEIGHT + 3);
  how = text_in (brush, CF_BRUSH_DENSE_BOLD, day_ink (frame, day, &what), box, 0.5);
  cf_schedule_brush_text (brush, snapshot, &how, number);
}

static const char *
special_name (const CfScheduleFrame *frame,
              guint                  day,
              gboolean              *is_holiday)
{
  CfScheduleDay what = { 0 };

  CF_SCHEDULE_SOURCE_GET_IFACE (frame->source)->get_day (frame->source, day, &what);
  *is_holiday = what.kind == CF_SCHEDULE_DAY_HOLIDAY;

  return what.name;
}

/* How far a name that stands at @day may reach: to the next special day, or the edge. */
static double
room_from (const CfScheduleFrame *frame,
           guint                  day,
           guint                  until,
           double                 x)
{
  CfScheduleLayout *layout = frame->layout;
  double end = layout->viewport.x + layout->viewport.width;
  gboolean is_holiday;
  const char *own = special_name (frame, day, &is_holiday);

  for (guint next = day + 1; next < until; next++)
    {
      const char *name = special_name (frame, next, &is_holiday);

      if (name != NULL && g_strcmp0 (name, own) != 0)
        {
          end = layout->viewport.x - layout->scroll_x + next * layout->cell_width;
          break;
        }
    }

  return end - x;
}

/* Above the days: the names of special days, and that of a month where it begins or, if a holiday
 * stands there, as soon as there is room. */
static void
paint_banners (const CfScheduleFrame *frame,
               CfScheduleBrush       *brush,
               GtkSnapshot           *snapshot)
{
  CfScheduleLayout *layout = frame->layout;
  CfDay first_date = CF_SCHEDULE_SOURCE_GET_IFACE (frame->source)->get_first_day (frame->source);
  const char *before = NULL;
  gboolean month_due = TRUE;
  double free_from = 0;
  guint first, until;

  cf_schedule_layout_get_visible_days (layout, &first, &until);
  for (guint day = first; day < until; day++)
    {
      CfDay date = first_date + (CfDay) day;
      gboolean is_holiday;
      const char *special = special_name (frame, day, &is_holiday);
      double left = layout->viewport.x - layout->scroll_x + day * layout->cell_width;
      double x = MAX (left, layout->viewport.x) + scaled (frame, 5);
      double room = room_from (frame, day, until, x) - 4;
      CfScheduleBox box = { x, scaled (frame, 2), room, scaled (frame, 15) };
      CfBrushText how = text_in (brush, CF_BRUSH_TINY, CF_INK_DIM, box, 0);

      month_due = month_due || cf_day_month_start (date) == date;
      if (special != NULL && g_strcmp0 (special, before) != 0)
        {
          how.style = CF_BRUSH_TINY_BOLD;
          how.color
              = cf_schedule_brush_color (brush, is_holiday ? CF_INK_HOLIDAY_TEXT : CF_INK_TEXT);
          free_from = x + cf_schedule_brush_text (brush, snapshot, &how, special);
        }
      else if (special == NULL && month_due && x > free_from)
        {
          g_autofree char *month = cf_date_text_month_name (date);

          month_due = cf_schedule_brush_measure (brush, how.style, month) > room;
          if (!month_due)
            free_from = x + cf_schedule_brush_text (brush, snapshot, &how, month);
        }
      before = special;
    }
}

static void
paint_header (const CfScheduleFrame *frame,
              CfScheduleBrush       *brush,
              GtkSnapshot           *snapshot)
{
  CfScheduleLayout *layout = frame->layout;
  CfScheduleBox box = { 0, 0, layout->width, layout->header_height };
  guint n_rows = CF_SCHEDULE_SOURCE_GET_IFACE (frame->source)->get_n_people (frame->source);
  /* Translators: above the column of names in the schedule. */
  g_autofree char *people = g_strdup_printf (ngettext ("%u person", "%u people", n_rows), n_rows);
  /* Translators: heads of narrow columns of totals; "Fair" is a balance of unpopular shifts. */
  const char *names[] = { _("Hours"), _("Nights"), _("Fair ±") };
  double line = scaled (frame, WEEKDAY_HEIGHT + 3);
  CfBrushText how;
  guint first, until;

  cf_schedule_brush_fill (brush, snapshot, CF_INK_WINDOW, box);
  push_clip (snapshot,
             (CfScheduleBox){ layout->viewport.x, 0, layout->viewport.width, box.height });
  cf_schedule_layout_get_visible_days (layout, &first, &until);
  for (guint day = first; day < until; day++)
    paint_day_name (frame, brush, snapshot, day,
                    (CfScheduleBox) { layout->viewport.x - layout->scroll_x
                                        + day * layout->cell_width,
                                      0, layout->cell_width, box.height });
  paint_banners (frame, brush, snapshot);
  gtk_snapshot_pop (snapshot);

  box = (CfScheduleBox) { scaled (frame, layout->n_totals == 1 ? 8 : PADDING),
                          layout->header_height - line - 2, layout->name_width, line };
  how = text_in (brush, CF_BRUSH_CAPTION, CF_INK_DIM, box, 0);
  cf_schedule_brush_text (brush, snapshot, &how, people);
  for (guint i = 0; i < layout->n_totals; i++)
    paint_total (frame, brush, snapshot, i, how, names[i]);

  cf_schedule_brush_fill (brush, snapshot, CF_INK_LINE_STRONG,
                          (CfScheduleBox) { 0, layout->header_height - 1, layout->width, 1 });
}

void
cf_schedule_paint_frame (const CfScheduleFrame *frame,
                         CfScheduleBrush       *brush,
                         GtkSnapshot           *snapshot)
{
  CfScheduleLayout *layout = frame->layout;
  double right = layout->viewport.x + layout->viewport.width;
  CfScheduleBox below = { 0, layout->header_height, layout->width, layout->viewport.height };
  guint first, until;

  push_clip (snapshot, below);
  cf_schedule_brush_fill (brush, snapshot, CF_INK_VIEW,
                          (CfScheduleBox) { 0, below.y, layout->viewport.x, below.height });
  cf_schedule_brush_fill (brush, snapshot, CF_INK_VIEW,
                          (CfScheduleBox) { right, below.y, layout->width - right, below.height });

  cf_schedule_layout_get_visible_lines (layout, &first, &until);
  for (guint i = first; i < until; i++)
    {
      const CfScheduleLine *line = &g_array_index (layout->lines, CfScheduleLine, i);
      CfScheduleBox box = { 0, layout->viewport.y + line->y - layout->scroll_y, layout->width,
                            line->height };

      if (line->is_heading)
        paint_heading (frame, brush, snapshot, line, box);
      else
        paint_row (frame, brush, snapshot, line->row, box);
    }

  cf_schedule_brush_fill (brush, snapshot, CF_INK_LINE_STRONG,
                          (CfScheduleBox) { layout->viewport.x - 1, below.y, 1, below.height });
  cf_schedule_brush_fill (brush, snapshot, CF_INK_LINE_STRONG,
                          (CfScheduleBox) { right, below.y, 1, below.height });
  gtk_snapshot_pop (snapshot);
  paint_header (frame, brush, snapshot);
}
