/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-requirement-tab-private.h"

#define ROW_HEIGHT 30
#define SIDE_WIDTH 85         /* of what stays in sight beside the cell */
#define WHEEL_STEP 90         /* px a click of the wheel */

static GtkAdjustment *
get_page_adjustment (CfRequirementTab *self)
{
  GtkWidget *page = adw_bin_get_child (ADW_BIN (self));

  return gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (page));
}

static void
move_page (CfRequirementTab *self,
           double            px)
{
  GtkAdjustment *down = get_page_adjustment (self);

  gtk_adjustment_set_value (down, gtk_adjustment_get_value (down) + px);
}

/* The scroller around the heat map only goes sideways; left alone it keeps the wheel and the page
 * keys to itself, and what lies below could not be reached over it. */
static gboolean
scroll_cb (CfRequirementTab         *self,
           double                    dx,
           double                    dy,
           GtkEventControllerScroll *scroll)
{
  GtkEventController *controller = GTK_EVENT_CONTROLLER (scroll);
  GdkModifierType state = gtk_event_controller_get_current_event_state (controller);

  if (dy == 0 || state & GDK_SHIFT_MASK)
    return GDK_EVENT_PROPAGATE;

  move_page (self, dy * WHEEL_STEP);
  return GDK_EVENT_STOP;
}

static gboolean
key_cb (CfRequirementTab *self,
        guint             keyval,
        guint             keycode,
        GdkModifierType   state)
{
  double page = gtk_adjustment_get_page_size (get_page_adjustment (self)) * 0.9;

  if (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SHIFT_MASK))
    return GDK_EVENT_PROPAGATE;
  if (keyval != GDK_KEY_Page_Down && keyval != GDK_KEY_Page_Up)
    return GDK_EVENT_PROPAGATE;

  move_page (self, keyval == GDK_KEY_Page_Down ? page : -page);
  return GDK_EVENT_STOP;
}

void
cf_requirement_tab_add_page_controllers (CfRequirementTab *self)
{
  GtkWidget *widget = GTK_WIDGET (self->chart_scroller);
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *scroll
    = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_event_controller_set_propagation_phase (scroll, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_cb), self);
  g_signal_connect_swapped (scroll, "scroll", G_CALLBACK (scroll_cb), self);
  gtk_widget_add_controller (widget, keys);
  gtk_widget_add_controller (widget, scroll);
}

void
cf_requirement_tab_scroll_to (CfRequirementTab *self,
                              guint             datum)
{
  GtkAdjustment *across = gtk_scrolled_window_get_hadjustment (self->chart_scroller);
  GtkAdjustment *down = get_page_adjustment (self);
  CfScene *scene = cf_chart_view_get_scene (self->chart);
  double x, y;

  if (scene == NULL || datum == 0)
    return;

  CfBox box = cf_scene_get_box (scene, datum);

  gtk_widget_translate_coordinates (GTK_WIDGET (self->chart), self->page_box, box.x, box.y, &x, &y);
  gtk_adjustment_clamp_page (across, box.x - SIDE_WIDTH, box.x + box.width + SIDE_WIDTH);
  gtk_adjustment_clamp_page (down, y - ROW_HEIGHT, y + 2 * ROW_HEIGHT);
}
