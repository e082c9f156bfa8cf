/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-schedule-layout.h"

#include <math.h>

/* At 11 pt (palette.md, "Space and type"); everything grows with the font. */
static const double header_height = 52, row_height = 28, heading_height = 24;
static const double name_width = 150, narrow_name_width = 88;
static const double total_width[CF_SCHEDULE_MAX_TOTALS] = { 52, 48, 66 };
static const double narrow_below = 560;
static const double edge = 28;           /* where dragging begins to scroll */
static const double edge_gain = 18;      /* pixels a second for each pixel beyond it */

static const struct
{
  guint  days;
  double least_width;   /* of a cell: below it the grid scrolls instead */
} spans[] = {
  [CF_SCHEDULE_SPAN_WEEK] = { 7, 36 },
  [CF_SCHEDULE_SPAN_TWO_WEEKS] = { 14, 30 },
  [CF_SCHEDULE_SPAN_FOUR_WEEKS] = { 28, 20 },
  [CF_SCHEDULE_SPAN_MONTH] = { 31, 20 },
};

CfScheduleLayout *
cf_schedule_layout_new (void)
{
  CfScheduleLayout *self = g_new0 (CfScheduleLayout, 1);

  self->lines = g_array_new (FALSE, FALSE, sizeof (CfScheduleLine));
  self->collapsed = g_hash_table_new (NULL, NULL);
  cf_schedule_layout_resize (self, 0, 0, 1, CF_SCHEDULE_SPAN_TWO_WEEKS);

  return self;
}

void
cf_schedule_layout_free (CfScheduleLayout *self)
{
  g_array_unref (self->lines);
  g_hash_table_unref (self->collapsed);
  g_free (self->group_of_row);
  g_free (self->shown);
  g_free (self->line_of_row);
  g_free (self);
}

static void
add_line (CfScheduleLayout *self,
          gboolean          is_heading,
          guint             row)
{
  CfScheduleLine line = {
    .is_heading = is_heading,
    .group = self->group_of_row[row],
    .row = row,
    .y = self->content_height,
    .height = is_heading ? self->heading_height : self->row_height,
  };

  g_array_append_val (self->lines, line);
  self->content_height += line.height;
}

static void
build_lines (CfScheduleLayout *self)
{
  guint heading_of = G_MAXUINT;

  g_array_set_size (self->lines, 0);
  self->content_height = 0;

  for (guint row = 0; row < self->n_rows; row++)
    {
      guint group = self->group_of_row[row];

      self->line_of_row[row] = G_MAXUINT;
      if (!self->shown[row])
        continue;

      if (group != heading_of)
        add_line (self, TRUE, row);
      heading_of = group;

      if (cf_schedule_layout_get_collapsed (self, group))
        continue;

      self->line_of_row[row] = self->lines->len;
      add_line (self, FALSE, row);
    }

  cf_schedule_layout_scroll_to (self, self->scroll_x, self->scroll_y);
}

/* Cells are whole pixels wide so that columns stay sharp; what is left over widens the names. */
static void
place_columns (CfScheduleLayout *self)
{
  guint fit = CLAMP (spans[self->span].days, 1, MAX (self->n_days, 1));
  double least = round (spans[self->span].least_width * self->scale);
  gboolean narrow = self->width < narrow_below * self->scale;
  double totals = 0, room;

  self->n_totals = narrow ? 1 : CF_SCHEDULE_MAX_TOTALS;
  for (guint i = 0; i < self->n_totals; i++)
    {
      self->total_width[i] = round (total_width[i] * self->scale);
      totals += self->total_width[i];
    }

  self->name_width = round ((narrow ? narrow_name_width : name_width) * self->scale);
  room = MAX (self->width - self->name_width - totals, 0);
  self->cell_width = MAX (floor (room / fit), least);
  if (self->cell_width * fit <= room)
    {
      self->name_width += room - self->cell_width * fit;
      room = self->cell_width * fit;
    }

  self->content_width = self->cell_width * self->n_days;
  self->viewport = (CfScheduleBox) {
    self->name_width, self->header_height,
    MIN (room, self->content_width), MAX (self->height - self->header_height, 0),
  };
}

void
cf_schedule_layout_set_rows (CfScheduleLayout *self,
                             const guint      *group_of_row,
                             const gboolean   *shown,
                             guint             n_rows)
{
  g_free (self->group_of_row);
  g_free (self->shown);
  g_free (self->line_of_row);
  self->n_rows = n_rows;
  self->group_of_row = g_memdup2 (group_of_row, n_rows * sizeof (guint));
  self->shown = g_new (gboolean, n_rows);
  self->line_of_row = g_new (guint, n_rows);
  for (guint row = 0; row < n_rows; row++)
    self->shown[row] = shown == NULL || shown[row];

  build_lines (self);
}

void
cf_schedule_layout_set_days (CfScheduleLayout *self,
                             guint             n_days)
{
  self->n_days = n_days;
  place_columns (self);
  cf_schedule_layout_scroll_to (self, self->scroll_x, self->scroll_y);
}

void
cf_schedule_layout_set_collapsed (CfScheduleLayout *self,
                                  guint             group,
                                  gboolean          collapsed)
{
  if (collapsed)
    g_hash_table_add (self->collapsed, GUINT_TO_POINTER (group));
  else
    g_hash_table_remove (self->collapsed, GUINT_TO_POINTER (group));

  build_lines (self);
}

gboolean
cf_schedule_layout_get_collapsed (CfScheduleLayout *self,
                                  guint             group)
{
  return g_hash_table_contains (self->collapsed, GUINT_TO_POINTER (group));
}

/* Keeps the day and the line at the upper left corner where they are. */
void
cf_schedule_layout_resize (CfScheduleLayout *self,
                           double            width,
                           double            height,
                           double            scale,
                           CfScheduleSpan    span)
{
  double days = self->cell_width > 0 ? self->scroll_x / self->cell_width : 0;
  double rows = self->row_height > 0 ? self->scroll_y / self->row_height : 0;

  self->width = width;
  self->height = height;
  self->scale = scale;
  self->span = span;
  self->header_height = round (header_height * scale);
  self->row_height = round (row_height * scale);
  self->heading_height = round (heading_height * scale);

  self->scroll_x = 0;
  self->scroll_y = 0;
  place_columns (self);
  build_lines (self);
  cf_schedule_layout_scroll_to (self, days * self->cell_width, rows * self->row_height);
}

void
cf_schedule_layout_scroll_to (CfScheduleLayout *self,
                              double            x,
                              double            y)
{
  self->scroll_x = CLAMP (x, 0, MAX (self->content_width - self->viewport.width, 0));
  self->scroll_y = CLAMP (y, 0, MAX (self->content_height - self->viewport.height, 0));
}

/* The first line that ends below @y, content; lines->len when there is none. */
static guint
line_at (CfScheduleLayout *self,
         double            y)
{
  guint low = 0, high = self->lines->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;
      const CfScheduleLine *line = &g_array_index (self->lines, CfScheduleLine, middle);

      if (line->y + line->height <= y)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

static guint
total_at (CfScheduleLayout *self,
          double            x)
{
  for (guint i = 0; i < self->n_totals; i++)
    {
      double left = cf_schedule_layout_total_x (self, i);

      if (x >= left && x < left + self->total_width[i])
        return i;
    }

  return G_MAXUINT;
}

CfScheduleHit
cf_schedule_layout_hit (CfScheduleLayout *self,
                        double            x,
                        double            y)
{
  CfScheduleHit hit = { CF_SCHEDULE_PART_NONE, G_MAXUINT, G_MAXUINT, G_MAXUINT, G_MAXUINT };
  double right = self->viewport.x + self->viewport.width;
  gboolean in_header = y < self->header_height;

  if (x < 0 || y < 0 || x >= self->width || y >= self->height)
    return hit;

  if (!in_header)
    {
      const CfScheduleLine *line;
      guint at = line_at (self, y - self->header_height + self->scroll_y);

      if (at == self->lines->len)
        return hit;

      line = &g_array_index (self->lines, CfScheduleLine, at);
      hit.line = at;
      if (line->is_heading)
        hit.part = CF_SCHEDULE_PART_HEADING;
      else
        hit.row = line->row;
    }

  if (x >= self->viewport.x && x < right)
    hit.day = (guint) ((x - self->viewport.x + self->scroll_x) / self->cell_width);
  else if (x >= right)
    hit.total = total_at (self, x);

  if (hit.part == CF_SCHEDULE_PART_HEADING)
    return hit;

  if (hit.day != G_MAXUINT)
    hit.part = in_header ? CF_SCHEDULE_PART_DAY : CF_SCHEDULE_PART_CELL;
  else if (hit.total != G_MAXUINT)
    hit.part = in_header ? CF_SCHEDULE_PART_TOTAL_NAME : CF_SCHEDULE_PART_TOTAL;
  else if (x < self->viewport.x)
    hit.part = in_header ? CF_SCHEDULE_PART_CORNER : CF_SCHEDULE_PART_NAME;

  return hit;
}

gboolean
cf_schedule_layout_has_line (CfScheduleLayout *self,
                             guint             row)
{
  return row < self->n_rows && self->line_of_row[row] != G_MAXUINT;
}

/* A row without a line (its team is folded) has an empty box at the top of the content. */
CfScheduleBox
cf_schedule_layout_cell_box (CfScheduleLayout *self,
                             guint             row,
                             guint             day)
{
  CfScheduleBox box = { self->viewport.x - self->scroll_x + day * self->cell_width,
                        self->viewport.y - self->scroll_y, self->cell_width, 0 };

  if (cf_schedule_layout_has_line (self, row))
    {
      const CfScheduleLine *line
        = &g_array_index (self->lines, CfScheduleLine, self->line_of_row[row]);

      box.y += line->y;
      box.height = line->height;
    }

  return box;
}

double
cf_schedule_layout_total_x (CfScheduleLayout *self,
                            guint             total)
{
  double x = self->viewport.x + self->viewport.width;

  for (guint i = 0; i < total; i++)
    x += self->total_width[i];

  return x;
}

void
cf_schedule_layout_get_visible_lines (CfScheduleLayout *self,
                                      guint            *first,
                                      guint            *until)
{
  double bottom = self->scroll_y + self->viewport.height;

  *first = line_at (self, self->scroll_y);
  *until = MIN (line_at (self, bottom) + 1, self->lines->len);
}

void
cf_schedule_layout_get_visible_days (CfScheduleLayout *self,
                                     guint            *first,
                                     guint            *until)
{
  double right = self->scroll_x + self->viewport.width;

  *first = (guint) (self->scroll_x / self->cell_width);
  *until = MIN ((guint) ceil (right / self->cell_width), self->n_days);
}

guint
cf_schedule_layout_step_row (CfScheduleLayout *self,
                             guint             row,
                             int               steps)
{
  int direction = steps < 0 ? -1 : 1;
  guint left = (guint) ABS (steps);
  guint reached = row;

  for (gint64 at = (gint64) row + direction; left > 0 && at >= 0 && at < self->n_rows;
       at += direction)
    if (self->line_of_row[at] != G_MAXUINT)
      {
        reached = (guint) at;
        left--;
      }

  return reached;
}

static double
reveal_one (double scroll,
            double extent,
            double from,
            double size)
{
  if (from < scroll)
    return from;
  if (from + size > scroll + extent)
    return from + size - extent;

  return scroll;
}

gboolean
cf_schedule_layout_reveal (CfScheduleLayout *self,
                           guint             row,
                           guint             day)
{
  double x = self->scroll_x, y = self->scroll_y;
  double to_x = reveal_one (x, self->viewport.width, day * self->cell_width, self->cell_width);
  double to_y = y;

  if (cf_schedule_layout_has_line (self, row))
    {
      guint at = self->line_of_row[row];
      const CfScheduleLine *line = &g_array_index (self->lines, CfScheduleLine, at);
      gboolean under_heading = at > 0 && (line - 1)->is_heading;
      double above = under_heading ? (line - 1)->height : 0; /* its heading comes into sight too */

      to_y = reveal_one (y, self->viewport.height, line->y - above, line->height + above);
    }

  cf_schedule_layout_scroll_to (self, to_x, to_y);
  return self->scroll_x != x || self->scroll_y != y;
}

static double
edge_speed (double at,
            double from,
            double size,
            double margin)
{
  double before = from + margin - at, after = at - (from + size - margin);

  if (size < 3 * margin)
    return 0;

  return edge_gain * (MAX (after, 0) - MAX (before, 0));
}

void
cf_schedule_layout_edge_speed (CfScheduleLayout *self,
                               double            x,
                               double            y,
                               double           *dx,
                               double           *dy)
{
  *dx = edge_speed (x, self->viewport.x, self->viewport.width, edge);
  *dy = edge_speed (y, self->viewport.y, self->viewport.height, edge);
}
