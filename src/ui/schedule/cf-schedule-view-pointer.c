/* SPDX-License-Identifier: GPL-3.0-or-later */
/* cf-schedule-view-pointer.c: clicking, selecting, and dragging chips.
 *
 * A drag that begins in the selection, on a chip, takes the selection along; any other drag
 * selects. On chips of others it swaps, with Ctrl it copies. Near the edge the grid scrolls.
 * Keyboard twins: Ctrl+X or Ctrl+C, then Ctrl+V, or Ctrl+Shift+V to swap. */
#include "cf-schedule-view-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static gboolean
is_selected (CfScheduleView *self,
             guint           row,
             guint           day)
{
  return row >= MIN (self->row, self->to_row) && row <= MAX (self->row, self->to_row)
         && day >= MIN (self->day, self->to_day) && day <= MAX (self->day, self->to_day);
}

static gboolean
is_on_handle (CfScheduleView *self,
              double          x,
              double          y)
{
  CfScheduleFrame frame = cf_schedule_view_frame (self);
  CfScheduleBox box;

  if (!self->editable || !cf_schedule_layout_has_line (self->layout, self->row))
    return FALSE;

  box = cf_schedule_paint_handle (&frame);
  return x >= box.x - 2 && x < box.x + box.width + 2 && y >= box.y - 2
         && y < box.y + box.height + 2;
}

static gboolean
is_on_chip (CfScheduleView      *self,
            const CfScheduleHit *hit)
{
  CfScheduleCell cell;

  if (!self->editable || hit->part != CF_SCHEDULE_PART_CELL)
    return FALSE;

  cell = cf_schedule_source_get_cell (self->source, hit->row, hit->day);
  return cell.code != CF_SCHEDULE_OFF && (cell.marks & CF_SCHEDULE_MARK_FIXED) == 0
         && is_selected (self, hit->row, hit->day);
}

static void
fold (CfScheduleView      *self,
      const CfScheduleHit *hit)
{
  guint group = g_array_index (self->layout->lines, CfScheduleLine, hit->line).group;

  cf_schedule_layout_set_collapsed (self->layout, group,
                                    !cf_schedule_layout_get_collapsed (self->layout, group));
  cf_schedule_view_scroll (self, self->layout->scroll_x, self->layout->scroll_y);
}

static void
press (CfScheduleView      *self,
       const CfScheduleHit *hit,
       gboolean             extend)
{
  guint last_row = cf_schedule_view_n_rows (self) - 1,
        last_day = cf_schedule_view_n_days (self) - 1;

  switch (hit->part)
    {
    case CF_SCHEDULE_PART_HEADING:
      fold (self, hit);
      break;
    case CF_SCHEDULE_PART_CELL:
      if (extend)
        cf_schedule_view_select (self, self->row, self->day, hit->row, hit->day);
      else if (!is_on_chip (self, hit))
        cf_schedule_view_set_cursor (self, hit->row, hit->day);
      break;
    case CF_SCHEDULE_PART_NAME:
      self->row = extend ? self->row : hit->row;
      self->to_row = hit->row;
      self->day = 0;
      self->to_day = last_day;
      cf_schedule_view_moved (self);
      break;
    case CF_SCHEDULE_PART_DAY:
      self->day = extend ? self->day : hit->day;
      self->to_day = hit->day;
      self->row = 0;
      self->to_row = last_row;
      cf_schedule_view_moved (self);
      break;
    case CF_SCHEDULE_PART_CORNER:
      gtk_widget_activate_action (GTK_WIDGET (self), "grid.select-all", NULL);
      break;
    case CF_SCHEDULE_PART_NONE:
    case CF_SCHEDULE_PART_TOTAL_NAME:
    case CF_SCHEDULE_PART_TOTAL:
      break;
    }
}

static void
pressed_cb (GtkGestureClick *gesture,
            int              n_press,
            double           x,
            double           y,
            CfScheduleView  *self)
{
  GdkModifierType state
    = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));
  CfScheduleHit hit = cf_schedule_layout_hit (self->layout, x, y);
  guint button = gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (gesture));

  if (!cf_schedule_view_has_cells (self))
    return;

  gtk_widget_grab_focus (self->cursor);
  cf_schedule_view_commit_typed (self);
  if (button == GDK_BUTTON_SECONDARY)
    {
      if (hit.part == CF_SCHEDULE_PART_CELL && !is_selected (self, hit.row, hit.day))
        cf_schedule_view_set_cursor (self, hit.row, hit.day);
      if (hit.part == CF_SCHEDULE_PART_CELL)
        cf_schedule_view_show_menu (self, &(CfScheduleBox) { x, y, 1, 1 });
      return;
    }

  if (!is_on_handle (self, x, y))
    press (self, &hit, (state & GDK_SHIFT_MASK) != 0);
}

/* A press on a selected chip may begin a drag; only when it did not, it selects the one cell. */
static void
released_cb (GtkGestureClick *gesture,
             int              n_press,
             double           x,
             double           y,
             CfScheduleView  *self)
{
  GdkModifierType state
    = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));
  CfScheduleHit hit = cf_schedule_layout_hit (self->layout, x, y);

  if (cf_schedule_view_has_cells (self) && hit.part == CF_SCHEDULE_PART_CELL
      && gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (gesture)) == GDK_BUTTON_PRIMARY
      && (state & GDK_SHIFT_MASK) == 0 && is_on_chip (self, &hit))
    cf_schedule_view_set_cursor (self, hit.row, hit.day);
}

/* The cell nearest to a point, also when the pointer is beyond the edge. */
static gboolean
nearest_cell (CfScheduleView *self,
              double          x,
              double          y,
              guint          *row,
              guint          *day)
{
  const CfScheduleBox *port = &self->layout->viewport;
  CfScheduleHit hit
      = cf_schedule_layout_hit (self->layout, CLAMP (x, port->x, port->x + port->width - 1),
                                CLAMP (y, port->y, port->y + port->height - 1));

  if (hit.part == CF_SCHEDULE_PART_HEADING)
    hit.row = g_array_index (self->layout->lines, CfScheduleLine, hit.line).row;
  if (hit.row == G_MAXUINT || hit.day == G_MAXUINT
      || !cf_schedule_layout_has_line (self->layout, hit.row))
    return FALSE;

  *row = hit.row;
  *day = hit.day;
  return TRUE;
}

static gboolean
is_occupied (CfScheduleView        *self,
             const CfScheduleBlock *block,
             const CfScheduleBlock *but)
{
  for (guint i = 0; i < block->rows->len; i++)
    for (guint day = block->day; day < block->day + block->n_days; day++)
      {
        guint row = g_array_index (block->rows, guint, i);

        if (!cf_schedule_block_contains (but, row, day)
            && cf_schedule_source_get_cell (self->source, row, day).code != CF_SCHEDULE_OFF)
          return TRUE;
      }

  return FALSE;
}

static gboolean
blocks_meet (const CfScheduleBlock *a,
             const CfScheduleBlock *b)
{
  for (guint i = 0; i < a->rows->len; i++)
    for (guint day = a->day; day < a->day + a->n_days; day++)
      if (cf_schedule_block_contains (b, g_array_index (a->rows, guint, i), day))
        return TRUE;

  return FALSE;
}

static CfScheduleTransfer
transfer_now (CfScheduleView *self)
{
  if (self->copying)
    return CF_SCHEDULE_TRANSFER_COPY;
  if (is_occupied (self, self->drop, self->dragged) && !blocks_meet (self->drop, self->dragged))
    return CF_SCHEDULE_TRANSFER_SWAP;

  return CF_SCHEDULE_TRANSFER_MOVE;
}

static void
show_hint (CfScheduleView *self)
{
  static const char * const words[] = {
    [CF_SCHEDULE_TRANSFER_COPY] = N_("Copy here"),
    [CF_SCHEDULE_TRANSFER_MOVE] = N_("Move here (Ctrl: copy)"),
    [CF_SCHEDULE_TRANSFER_SWAP] = N_("Swap (Ctrl: copy)"),
  };
  GdkRectangle at = { (int) self->drag_x, (int) self->drag_y + 12, 1, 1 };

  if (self->hint == NULL)
    {
      GtkWidget *label = gtk_label_new (NULL);

      gtk_widget_add_css_class (label, "caption");
      self->hint = gtk_popover_new ();
      gtk_popover_set_autohide (GTK_POPOVER (self->hint), FALSE);
      gtk_popover_set_has_arrow (GTK_POPOVER (self->hint), FALSE);
      gtk_popover_set_position (GTK_POPOVER (self->hint), GTK_POS_BOTTOM);
      gtk_widget_set_can_focus (self->hint, FALSE);
      gtk_widget_set_can_target (self->hint, FALSE);
      gtk_popover_set_child (GTK_POPOVER (self->hint), label);
      gtk_widget_set_parent (self->hint, GTK_WIDGET (self));
    }

  gtk_label_set_label (GTK_LABEL (gtk_popover_get_child (GTK_POPOVER (self->hint))),
                       _(words[transfer_now (self)]));
  gtk_popover_set_pointing_to (GTK_POPOVER (self->hint), &at);
  gtk_popover_popup (GTK_POPOVER (self->hint));
}

static void
drag_chips (CfScheduleView *self,
            guint           row,
            guint           day)
{
  guint top = g_array_index (self->dragged->rows, guint, 0);
  int rows = 0;
  gint64 target_day;
  guint target_row;

  /* How many people further down: counted in lines, so that folded teams do not count. */
  while (cf_schedule_layout_step_row (self->layout, self->drag_row, rows) != row
         && (guint) ABS (rows) <= cf_schedule_view_n_rows (self))
    rows += row > self->drag_row ? 1 : -1;

  target_row = cf_schedule_layout_step_row (self->layout, top, rows);
  target_day = (gint64) self->dragged->day + day - self->drag_day;
  target_day = CLAMP (target_day, 0,
                      (gint64) cf_schedule_view_n_days (self) - (gint64) self->dragged->n_days);

  g_clear_pointer (&self->drop, cf_schedule_block_free);
  if (target_row != top || target_day != self->dragged->day)
    self->drop = cf_schedule_view_block_at (self, target_row, (guint) target_day,
                                            self->dragged->rows->len, self->dragged->n_days);
  if (self->drop != NULL && self->drop->rows->len != self->dragged->rows->len)
    g_clear_pointer (&self->drop, cf_schedule_block_free);

  if (self->drop != NULL)
    show_hint (self);
  else if (self->hint != NULL)
    gtk_popover_popdown (GTK_POPOVER (self->hint));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
drag_to (CfScheduleView *self)
{
  guint row, day;

  if (!nearest_cell (self, self->drag_x, self->drag_y, &row, &day))
    return;

  switch (self->drag)
    {
    case CF_SCHEDULE_DRAG_NONE:
      break;
    case CF_SCHEDULE_DRAG_SELECT:
    case CF_SCHEDULE_DRAG_HANDLE:
      if (row != self->to_row || day != self->to_day)
        {
          self->to_row = row;
          self->to_day = day;
          cf_schedule_view_moved (self);
        }
      break;
    case CF_SCHEDULE_DRAG_CHIPS:
      drag_chips (self, row, day);
      break;
    }
}

static gboolean
autoscroll_cb (GtkWidget     *widget,
               GdkFrameClock *clock,
               gpointer       user_data)
{
  CfScheduleView *self = CF_SCHEDULE_VIEW (widget);
  gint64 now = gdk_frame_clock_get_frame_time (clock);
  double seconds = self->autoscrolled_at == 0 ? 0 : (double) (now - self->autoscrolled_at) / 1e6;
  double dx, dy;

  self->autoscrolled_at = now;
  cf_schedule_layout_edge_speed (self->layout, self->drag_x, self->drag_y, &dx, &dy);
  if (dx != 0 || dy != 0)
    {
      cf_schedule_view_scroll (self, round (self->layout->scroll_x + dx * seconds),
                               round (self->layout->scroll_y + dy * seconds));
      drag_to (self);
    }

  return G_SOURCE_CONTINUE;
}

static void
stop_drag (CfScheduleView *self)
{
  self->drag = CF_SCHEDULE_DRAG_NONE;
  g_clear_pointer (&self->dragged, cf_schedule_block_free);
  g_clear_pointer (&self->drop, cf_schedule_block_free);
  if (self->autoscroll != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->autoscroll);
  self->autoscroll = 0;
  if (self->hint != NULL)
    gtk_popover_popdown (GTK_POPOVER (self->hint));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

gboolean
cf_schedule_view_cancel_drag (CfScheduleView *self)
{
  CfScheduleDrag drag = self->drag;

  if (drag == CF_SCHEDULE_DRAG_NONE)
    return FALSE;

  stop_drag (self);
  if (drag == CF_SCHEDULE_DRAG_HANDLE)
    cf_schedule_view_set_cursor (self, self->row, self->day);
  return TRUE;
}

void
cf_schedule_view_set_copying (CfScheduleView *self,
                              gboolean        copying)
{
  self->copying = copying;
  if (self->drag == CF_SCHEDULE_DRAG_CHIPS && self->drop != NULL)
    show_hint (self);
}

static void
drag_begin_cb (GtkGestureDrag *gesture,
               double          x,
               double          y,
               CfScheduleView *self)
{
  CfScheduleHit hit = cf_schedule_layout_hit (self->layout, x, y);

  self->drag_x = x;
  self->drag_y = y;
  if (!cf_schedule_view_has_cells (self))
    return;

  if (is_on_handle (self, x, y))
    {
      self->drag = CF_SCHEDULE_DRAG_HANDLE;
      self->dragged = cf_schedule_view_dup_selection (self);
    }
  else if (is_on_chip (self, &hit))
    {
      self->drag = CF_SCHEDULE_DRAG_CHIPS;
      self->dragged = cf_schedule_view_dup_selection (self);
    }
  else if (hit.part == CF_SCHEDULE_PART_CELL)
    {
      self->drag = CF_SCHEDULE_DRAG_SELECT;
    }

  self->drag_row = hit.row;
  self->drag_day = hit.day;
}

static void
drag_update_cb (GtkGestureDrag *gesture,
                double          offset_x,
                double          offset_y,
                CfScheduleView *self)
{
  GdkModifierType state
    = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));
  double x, y;

  if (self->drag == CF_SCHEDULE_DRAG_NONE || !gtk_gesture_drag_get_start_point (gesture, &x, &y))
    return;
  if (!gtk_drag_check_threshold (GTK_WIDGET (self), 0, 0, (int) offset_x, (int) offset_y)
      && self->autoscroll == 0)
    return;

  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  self->drag_x = x + offset_x;
  self->drag_y = y + offset_y;
  self->copying = (state & GDK_CONTROL_MASK) != 0;
  if (self->autoscroll == 0)
    {
      self->autoscrolled_at = 0;
      self->autoscroll
          = gtk_widget_add_tick_callback (GTK_WIDGET (self), autoscroll_cb, NULL, NULL);
    }
  drag_to (self);
}

static void
drop_chips (CfScheduleView *self)
{
  g_autoptr(CfScheduleBlock) from = g_steal_pointer (&self->dragged);
  g_autoptr(CfScheduleBlock) to = g_steal_pointer (&self->drop);
  CfScheduleTransfer transfer;
  guint n_fixed = 0;

  if (to == NULL)
    return;

  self->dragged = cf_schedule_block_copy (from);
  self->drop = cf_schedule_block_copy (to);
  transfer = transfer_now (self);
  stop_drag (self);
  cf_schedule_view_apply (
      self, cf_schedule_edit_transfer (self->source, from, to, transfer, &n_fixed), n_fixed);
  cf_schedule_view_select (self, g_array_index (to->rows, guint, 0), to->day,
                           g_array_index (to->rows, guint, to->rows->len - 1),
                           to->day + to->n_days - 1);
}

/* The selection as it was, repeated over the selection as it is. */
static void
drop_handle (CfScheduleView *self)
{
  g_autoptr(CfScheduleBlock) from = g_steal_pointer (&self->dragged);
  g_autoptr(CfScheduleBlock) to = cf_schedule_view_dup_selection (self);
  g_autofree guint16 *codes = g_new (guint16, from->rows->len * from->n_days);
  guint n_fixed = 0;

  for (guint i = 0; i < from->rows->len; i++)
    for (guint column = 0; column < from->n_days; column++)
      {
        CfScheduleCell cell = cf_schedule_source_get_cell (
          self->source, g_array_index (from->rows, guint, i), from->day + column);

        codes[i * from->n_days + column]
          = (cell.marks & CF_SCHEDULE_MARK_FIXED) != 0 ? CF_SCHEDULE_KEEP : cell.code;
      }

  cf_schedule_view_apply (self,
                          cf_schedule_edit_paste (self->source, to, codes, from->rows->len,
                                                  from->n_days, &n_fixed),
                          n_fixed);
}

static void
drag_end_cb (GtkGestureDrag *gesture,
             double          offset_x,
             double          offset_y,
             CfScheduleView *self)
{
  gboolean moved = self->autoscroll != 0;
  CfScheduleDrag drag = self->drag;

  if (drag == CF_SCHEDULE_DRAG_CHIPS && moved)
    drop_chips (self);
  else if (drag == CF_SCHEDULE_DRAG_HANDLE && moved)
    drop_handle (self);

  stop_drag (self);
}

static void
motion_cb (GtkEventControllerMotion *controller,
           double                    x,
           double                    y,
           CfScheduleView           *self)
{
  CfScheduleHit hit = cf_schedule_layout_hit (self->layout, x, y);
  const char *name = NULL;

  if (!cf_schedule_view_has_cells (self))
    return;

  if (self->drag == CF_SCHEDULE_DRAG_CHIPS)
    name = "grabbing";
  else if (is_on_handle (self, x, y))
    name = "crosshair";
  else if (is_on_chip (self, &hit))
    name = "grab";
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), name);
}

void
cf_schedule_view_add_pointer (CfScheduleView *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), 0);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), self);
  g_signal_connect (click, "released", G_CALLBACK (released_cb), self);
  g_signal_connect (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect (drag, "drag-end", G_CALLBACK (drag_end_cb), self);
  g_signal_connect (motion, "motion", G_CALLBACK (motion_cb), self);
  /* Controllers run last added first: a drag looks at the selection before a click changes it. */
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
}
