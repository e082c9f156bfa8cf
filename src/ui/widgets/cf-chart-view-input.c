/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-chart-view-private.h"

#include <math.h>

#define ZOOM_STEP 1.25
#define KEY_ZOOM_STEP 1.5
#define PINCH_STEP 1.1
#define PAN_STEP 0.1

static void
hover (CfChartView *self,
       guint        datum)
{
  if (self->hovered == datum)
    return;

  self->hovered = datum;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
motion_cb (CfChartView *self,
           double       x,
           double       y)
{
  CfScene *scene = cf_chart_view_get_scene (self);

  hover (self, scene != NULL ? cf_scene_hit (scene, x, y) : 0);
}

static void
leave_cb (CfChartView *self)
{
  hover (self, 0);
}

static void
click_cb (CfChartView     *self,
          int              n_press,
          double           x,
          double           y,
          GtkGestureClick *gesture)
{
  guint button = gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (gesture));
  CfScene *scene = cf_chart_view_get_scene (self);
  guint datum = scene != NULL ? cf_scene_hit (scene, x, y) : 0;

  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (button == GDK_BUTTON_SECONDARY)
    {
      if (datum > 0)
        cf_chart_view_set_cursor (self, datum);
      cf_chart_view_show_menu (self, x, y);
      return;
    }

  if (datum == 0)
    return;

  cf_chart_view_set_cursor (self, datum);
  g_signal_emit (self, cf_chart_view_signals[CF_CHART_VIEW_ACTIVATED], 0, datum);
  if (n_press == 2)
    g_signal_emit (self, cf_chart_view_signals[CF_CHART_VIEW_ASKED], 0, datum);
}

static double
share_of_plot (CfChartView *self,
               double       x)
{
  CfBox plot = cf_scene_get_plot (self->scene);

  return CLAMP ((x - plot.x) / MAX (1, plot.width), 0, 1);
}

static void
zoom (CfChartView *self,
      double       factor,
      double       at)
{
  g_signal_emit (self, cf_chart_view_signals[CF_CHART_VIEW_ZOOMED], 0, factor, at);
}

static gboolean
scroll_cb (CfChartView              *self,
           double                    dx,
           double                    dy,
           GtkEventControllerScroll *scroll)
{
  GdkEvent *event = gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (scroll));
  GdkModifierType state
    = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (scroll));
  double x = 0, y = 0;

  /* Nobody zooms here: the scrolled window around the chart may have it. */
  if (!g_signal_has_handler_pending (self, cf_chart_view_signals[CF_CHART_VIEW_ZOOMED], 0, TRUE)
      || cf_chart_view_get_scene (self) == NULL)
    return GDK_EVENT_PROPAGATE;

  if (dx != 0 || state & GDK_SHIFT_MASK)
    {
      g_signal_emit (self, cf_chart_view_signals[CF_CHART_VIEW_PANNED], 0,
                     PAN_STEP * (dx != 0 ? dx : dy));
      return GDK_EVENT_STOP;
    }

  gdk_event_get_position (event, &x, &y);
  if (self->hovered > 0)
    x = cf_scene_get_focus (self->scene, self->hovered).x;

  /* A touchpad sends parts of a step. */
  self->scrolled += dy;
  if (fabs (self->scrolled) >= 1)
    {
      zoom (self, pow (ZOOM_STEP, trunc (self->scrolled)), share_of_plot (self, x));
      self->scrolled -= trunc (self->scrolled);
    }

  return GDK_EVENT_STOP;
}

/* Steps, not every trembling of the fingers: a view has whole days. */
static void
pinch_cb (CfChartView    *self,
          double          scale,
          GtkGestureZoom *gesture)
{
  double ratio = scale / self->pinched;
  double x = 0, y = 0;

  if (cf_chart_view_get_scene (self) == NULL
      || (ratio < PINCH_STEP && ratio > 1 / PINCH_STEP))
    return;

  gtk_gesture_get_bounding_box_center (GTK_GESTURE (gesture), &x, &y);
  self->pinched = scale;
  zoom (self, 1 / ratio, share_of_plot (self, x));
}

static void
pinch_begin_cb (CfChartView *self)
{
  self->pinched = 1;
}

static void
drag_begin_cb (CfChartView *self,
               double       x,
               double       y)
{
  self->dragged = 0;
}

static void
drag_update_cb (CfChartView    *self,
                double          dx,
                double          dy,
                GtkGestureDrag *gesture)
{
  double width = self->scene != NULL ? cf_scene_get_plot (self->scene).width : 0;

  if (width <= 0 || ABS (dx - self->dragged) < 4)
    return;

  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  g_signal_emit (self, cf_chart_view_signals[CF_CHART_VIEW_PANNED], 0,
                 (self->dragged - dx) / width);
  self->dragged = dx;
}

static void
pan (CfChartView *self,
     double       share)
{
  g_signal_emit (self, cf_chart_view_signals[CF_CHART_VIEW_PANNED], 0, share);
}

/* At the edge the picture moves instead, by one datum, and the cursor after it. */
static void
move_cursor (CfChartView *self,
             int          dx,
             int          dy)
{
  guint n = cf_scene_get_n_data (self->scene);

  self->hovered = 0;
  if (n == 0)
    return;

  if (self->cursor == 0)
    {
      cf_chart_view_set_cursor (self, 1);
      return;
    }

  guint next = cf_scene_neighbor (self->scene, self->cursor, dx, dy);

  if (next == self->cursor && dx != 0)
    {
      pan (self, (double) dx / n);
      if (cf_chart_view_get_scene (self) == NULL || self->cursor == 0)
        return;
      next = cf_scene_neighbor (self->scene, self->cursor, dx, dy);
    }
  cf_chart_view_set_cursor (self, next);
}

/* Enlarges around the cursor where there is one. */
static double
zoom_center (CfChartView *self)
{
  if (self->cursor == 0 || self->cursor > cf_scene_get_n_data (self->scene))
    return 0.5;

  return share_of_plot (self, cf_scene_get_focus (self->scene, self->cursor).x);
}

static gboolean
zoom_key (CfChartView *self,
          guint        keyval)
{
  switch (keyval)
    {
    case GDK_KEY_plus:
    case GDK_KEY_equal:
    case GDK_KEY_KP_Add:
      zoom (self, 1 / KEY_ZOOM_STEP, zoom_center (self));
      return GDK_EVENT_STOP;
    case GDK_KEY_minus:
    case GDK_KEY_KP_Subtract:
      zoom (self, KEY_ZOOM_STEP, zoom_center (self));
      return GDK_EVENT_STOP;
    case GDK_KEY_0:
    case GDK_KEY_KP_0:
      g_signal_emit (self, cf_chart_view_signals[CF_CHART_VIEW_ZOOM_RESET], 0);
      return GDK_EVENT_STOP;
    case GDK_KEY_Page_Up:
    case GDK_KEY_KP_Page_Up:
      pan (self, -1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Page_Down:
    case GDK_KEY_KP_Page_Down:
      pan (self, 1);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static gboolean
key_in_scene (CfChartView     *self,
              guint            keyval,
              GdkModifierType  state)
{
  gboolean shift = (state & GDK_SHIFT_MASK) != 0;
  int direction = keyval == GDK_KEY_Left || keyval == GDK_KEY_KP_Left ? -1 : 1;

  switch (keyval)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      if (shift)
        pan (self, direction * PAN_STEP);
      else
        move_cursor (self, direction, 0);
      return GDK_EVENT_STOP;
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      move_cursor (self, 0, -1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      move_cursor (self, 0, 1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Home:
      cf_chart_view_set_cursor (self, MIN (1, cf_scene_get_n_data (self->scene)));
      return GDK_EVENT_STOP;
    case GDK_KEY_End:
      cf_chart_view_set_cursor (self, cf_scene_get_n_data (self->scene));
      return GDK_EVENT_STOP;
    default:
      return zoom_key (self, keyval);
    }
}

static gboolean
key_cb (CfChartView           *self,
        guint                  keyval,
        guint                  keycode,
        GdkModifierType        state,
        GtkEventControllerKey *controller)
{
  if (cf_chart_view_get_scene (self) == NULL)
    return GDK_EVENT_PROPAGATE;

  if ((state & GDK_CONTROL_MASK) && keyval == GDK_KEY_c)
    return gtk_widget_activate_action (GTK_WIDGET (self), "chart.copy-image", NULL);
  if (state & (GDK_CONTROL_MASK | GDK_ALT_MASK))
    return GDK_EVENT_PROPAGATE;

  if (keyval == GDK_KEY_Escape && self->cursor > 0)
    {
      cf_chart_view_set_cursor (self, 0);
      return GDK_EVENT_STOP;
    }

  if ((keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter || keyval == GDK_KEY_space)
      && self->cursor > 0)
    {
      g_signal_emit (self, cf_chart_view_signals[CF_CHART_VIEW_ACTIVATED], 0, self->cursor);
      g_signal_emit (self, cf_chart_view_signals[CF_CHART_VIEW_ASKED], 0, self->cursor);
      return GDK_EVENT_STOP;
    }

  if (keyval == GDK_KEY_Menu || (keyval == GDK_KEY_F10 && state & GDK_SHIFT_MASK))
    {
      CfBox plot = cf_scene_get_plot (self->scene);

      cf_chart_view_show_menu (self, plot.x + plot.width / 2, plot.y + plot.height / 2);
      return GDK_EVENT_STOP;
    }

  return key_in_scene (self, keyval, state);
}

void
cf_chart_view_add_controllers (CfChartView *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *scroll
    = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *pinch = gtk_gesture_zoom_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), 0);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (leave_cb), self);
  g_signal_connect_swapped (scroll, "scroll", G_CALLBACK (scroll_cb), self);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_cb), self);
  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect_swapped (click, "released", G_CALLBACK (click_cb), self);
  g_signal_connect_swapped (pinch, "begin", G_CALLBACK (pinch_begin_cb), self);
  g_signal_connect_swapped (pinch, "scale-changed", G_CALLBACK (pinch_cb), self);

  gtk_widget_add_controller (widget, motion);
  gtk_widget_add_controller (widget, scroll);
  gtk_widget_add_controller (widget, keys);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (drag));
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (pinch));
}
