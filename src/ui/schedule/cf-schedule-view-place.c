/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-schedule-view-place.c: which rows and days there are, where they are scrolled to, and what is
 * selected. */
#include "cf-schedule-view-private.h"

#include <math.h>

void
cf_schedule_view_configure_adjustments (CfScheduleView *self)
{
  CfScheduleLayout *layout = self->layout;
  const double values[] = { layout->scroll_x, layout->scroll_y };
  const double uppers[] = { layout->content_width, layout->content_height };
  const double pages[] = { layout->viewport.width, layout->viewport.height };
  const double steps[] = { layout->cell_width, layout->row_height };

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    if (self->adjustments[i] != NULL)
      gtk_adjustment_configure (self->adjustments[i], values[i], 0, MAX (uppers[i], pages[i]),
                                steps[i], MAX (pages[i] - steps[i], 0), pages[i]);
}

static void
adjusted_cb (CfScheduleView *self)
{
  double x = self->adjustments[0] != NULL ? gtk_adjustment_get_value (self->adjustments[0]) : 0;
  double y = self->adjustments[1] != NULL ? gtk_adjustment_get_value (self->adjustments[1]) : 0;
  double before = self->layout->scroll_x;

  /* Whole pixels: texts and lines would blur between them. */
  cf_schedule_layout_scroll_to (self->layout, round (x), round (y));
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (self->layout->scroll_x != before)
    g_signal_emit_by_name (self, "columns-moved");
}

void
cf_schedule_view_scroll (CfScheduleView *self,
                         double          x,
                         double          y)
{
  cf_schedule_layout_scroll_to (self->layout, x, y);
  cf_schedule_view_configure_adjustments (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_signal_emit_by_name (self, "columns-moved");
}

void
cf_schedule_view_set_adjustment (CfScheduleView *self,
                                 guint           which,
                                 GtkAdjustment  *adjustment)
{
  if (adjustment != NULL && adjustment == self->adjustments[which])
    return;

  if (self->adjustments[which] != NULL)
    g_signal_handlers_disconnect_by_func (self->adjustments[which], adjusted_cb, self);
  g_clear_object (&self->adjustments[which]);

  self->adjustments[which]
    = g_object_ref_sink (adjustment != NULL ? adjustment : gtk_adjustment_new (0, 0, 0, 0, 0, 0));
  cf_schedule_view_configure_adjustments (self);
  g_signal_connect_swapped (self->adjustments[which], "value-changed", G_CALLBACK (adjusted_cb),
                            self);
}

/* Lays everything out anew: the size, the font, the rows or the days are others. */
void
cf_schedule_view_lay_out (CfScheduleView *self)
{
  cf_schedule_layout_resize (self->layout, gtk_widget_get_width (GTK_WIDGET (self)),
                             gtk_widget_get_height (GTK_WIDGET (self)),
                             cf_schedule_brush_get_scale (self->brush), self->layout->span);
  cf_schedule_view_scroll (self, round (self->layout->scroll_x), round (self->layout->scroll_y));
}

static guint
load_rows (CfScheduleView *self)
{
  guint n_rows = cf_schedule_view_n_rows (self), n_shown = 0;
  g_autofree guint *groups = g_new (guint, n_rows);
  g_autofree gboolean *shown = g_new (gboolean, n_rows);

  for (guint row = 0; row < n_rows; row++)
    {
      CfScheduleSourceInterface *iface = CF_SCHEDULE_SOURCE_GET_IFACE (self->source);
      CfScheduleRow who = { 0 };

      iface->get_row (self->source, row, &who);
      groups[row] = who.group;
      shown[row] = self->filter == NULL || iface->matches (self->source, row, self->filter);
      n_shown += shown[row];
    }

  cf_schedule_layout_set_rows (self->layout, groups, shown, n_rows);
  cf_schedule_layout_set_days (self->layout, cf_schedule_view_n_days (self));

  return n_shown;
}

static void
find_today (CfScheduleView *self)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  CfDay first = self->source == NULL
                  ? CF_DAY_NONE
                  : CF_SCHEDULE_SOURCE_GET_IFACE (self->source)->get_first_day (self->source);
  CfDay today = cf_day_from_ymd (g_date_time_get_year (now), g_date_time_get_month (now),
                                 g_date_time_get_day_of_month (now));

  self->today = first != CF_DAY_NONE && today >= first ? (guint) (today - first) : G_MAXUINT;
}

void
cf_schedule_view_load (CfScheduleView *self)
{
  guint last_row = MAX (cf_schedule_view_n_rows (self), 1) - 1;
  guint last_day = MAX (cf_schedule_view_n_days (self), 1) - 1;

  self->row = MIN (self->row, last_row);
  self->to_row = MIN (self->to_row, last_row);
  self->day = MIN (self->day, last_day);
  self->to_day = MIN (self->to_day, last_day);
  g_clear_pointer (&self->clip, cf_schedule_block_free);
  self->clip_is_cut = FALSE;
  cf_schedule_view_cancel_drag (self);
  cf_schedule_view_cancel_typed (self);
  find_today (self);
  load_rows (self);
  cf_schedule_view_lay_out (self);
  cf_schedule_view_moved (self);
}

void
cf_schedule_view_set_span (CfScheduleView *self,
                           CfScheduleSpan  span)
{
  g_return_if_fail (CF_IS_SCHEDULE_VIEW (self));

  if (self->layout->span == span)
    return;

  self->layout->span = span;
  cf_schedule_view_lay_out (self);
  if (cf_schedule_layout_reveal (self->layout, self->row, self->day))
    cf_schedule_view_scroll (self, self->layout->scroll_x, self->layout->scroll_y);
  g_object_notify (G_OBJECT (self), "span");
}

CfScheduleSpan
cf_schedule_view_get_span (CfScheduleView *self)
{
  return self->layout->span;
}

void
cf_schedule_view_select (CfScheduleView *self,
                         guint           row,
                         guint           day,
                         guint           to_row,
                         guint           to_day)
{
  CfScheduleRow who = { 0 };

  g_return_if_fail (CF_IS_SCHEDULE_VIEW (self));

  if (!cf_schedule_view_has_cells (self))
    return;

  self->row = MIN (row, cf_schedule_view_n_rows (self) - 1);
  self->day = MIN (day, cf_schedule_view_n_days (self) - 1);
  self->to_row = MIN (to_row, cf_schedule_view_n_rows (self) - 1);
  self->to_day = MIN (to_day, cf_schedule_view_n_days (self) - 1);

  CF_SCHEDULE_SOURCE_GET_IFACE (self->source)->get_row (self->source, self->to_row, &who);
  if (!cf_schedule_layout_has_line (self->layout, self->to_row))
    cf_schedule_layout_set_collapsed (self->layout, who.group, FALSE);
  if (cf_schedule_layout_reveal (self->layout, self->to_row, self->to_day))
    cf_schedule_view_scroll (self, self->layout->scroll_x, self->layout->scroll_y);
  cf_schedule_view_moved (self);
}

void
cf_schedule_view_set_cursor (CfScheduleView *self,
                             guint           row,
                             guint           day)
{
  cf_schedule_view_select (self, row, day, row, day);
}

void
cf_schedule_view_get_cursor (CfScheduleView *self,
                             guint          *row,
                             guint          *day)
{
  *row = self->row;
  *day = self->day;
}

void
cf_schedule_view_scroll_to_day (CfScheduleView *self,
                                guint           day)
{
  g_return_if_fail (CF_IS_SCHEDULE_VIEW (self));

  cf_schedule_view_scroll (self, day * self->layout->cell_width, self->layout->scroll_y);
}

guint
cf_schedule_view_filter (CfScheduleView *self,
                         const char     *typed)
{
  guint n_shown;

  g_return_val_if_fail (CF_IS_SCHEDULE_VIEW (self), 0);

  g_free (self->filter);
  self->filter = typed != NULL && *typed != '\0' ? g_strdup (typed) : NULL;
  n_shown = load_rows (self);
  if (!cf_schedule_layout_has_line (self->layout, self->row) && n_shown > 0)
    {
      self->row = self->to_row = cf_schedule_layout_step_row (self->layout, self->row, 1);
      if (!cf_schedule_layout_has_line (self->layout, self->row))
        self->row = self->to_row = cf_schedule_layout_step_row (self->layout, self->row, -1);
      cf_schedule_view_moved (self);
    }
  cf_schedule_view_lay_out (self);

  return n_shown;
}
