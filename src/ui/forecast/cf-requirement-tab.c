/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cf-requirement-tab.h"

#include "cf-chart-view.h"
#include "cf-columns.h"
#include "cf-goals-card.h"
#include "cf-number.h"
#include "cf-requirement-chart.h"
#include "cf-staffing-popover.h"

#include <glib/gi18n-lib.h>

#define ROW_HEIGHT 30
#define DENSE_ROW_HEIGHT 26  /* beyond a week */
#define HEAD_HEIGHT 76
#define CELL_WIDTH 15
#define WHEEL_STEP 90         /* px a click of the wheel */
#define SIDE_WIDTH 170       /* of day names and sums beside the cells */
#define FTE_HOURS 40.0

struct _CfRequirementTab
{
  AdwBin              parent_instance;

  /* template children */
  CfChartView        *chart;
  GtkScrolledWindow  *chart_scroller;
  GtkWidget          *page_box;
  CfGoalsCard        *goals_card;
  GtkLabel           *agent_hours;
  GtkLabel           *roster_hours;
  GtkLabel           *fte;
  GtkLabel           *peak;
  GtkLabel           *service_level;

  /* owned */
  CfRequirement      *requirement;

  /* borrowed of the chart */
  CfStaffingPopover  *popover;

  CfRequirementChart  shown;
};

G_DEFINE_FINAL_TYPE (CfRequirementTab, cf_requirement_tab, ADW_TYPE_BIN)

static CfScene *
build_cb (gpointer       user_data,
          CfTextMetrics *metrics,
          double         width,
          double         height)
{
  CfRequirementTab *self = CF_REQUIREMENT_TAB (user_data);

  return self->requirement != NULL
           ? cf_requirement_chart_build (&self->shown, metrics, width, height) : NULL;
}

static void
activated_cb (CfRequirementTab *self,
              guint             datum)
{
  CfScene *scene = cf_chart_view_get_scene (self->chart);
  guint day, slot;

  if (scene == NULL || !cf_requirement_chart_find (&self->shown, datum, &day, &slot))
    return;

  CfBox box = cf_scene_get_box (scene, datum);

  cf_staffing_popover_show (self->popover, self->requirement, day, slot,
                            &(GdkRectangle) { (int) box.x, (int) box.y, (int) box.width,
                                              (int) box.height });
}

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

static void
add_page_controllers (CfRequirementTab *self)
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

/* The cell under the keyboard's cursor comes into sight; the page does not jump for a click. */
static void
cursor_changed_cb (CfRequirementTab *self,
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
  gtk_adjustment_clamp_page (across, box.x - SIDE_WIDTH / 2, box.x + box.width + SIDE_WIDTH / 2);
  gtk_adjustment_clamp_page (down, y - ROW_HEIGHT, y + 2 * ROW_HEIGHT);
}

static void
set_figure (GtkLabel *label,
            char     *text)
{
  gtk_label_set_label (label, text);
  g_free (text);
}

/* Weeks of 40 hours: what the days shown would need if they went on. */
static void
update_totals (CfRequirementTab *self)
{
  CfRequirementTotal sum = cf_requirement_chart_sum (&self->shown);
  double weeks = cf_requirement_chart_n_rows (&self->shown) / (double) CF_DAYS_PER_WEEK;

  set_figure (self->agent_hours, cf_number_to_text (sum.agent_hours, 1));
  set_figure (self->roster_hours, cf_number_to_text (sum.roster_hours, 1));
  set_figure (self->fte,
              cf_number_to_text (weeks > 0 ? sum.roster_hours / FTE_HOURS / weeks : 0, 1));
  set_figure (self->peak, cf_number_to_text (sum.peak, 0));
  set_figure (self->service_level, cf_number_percent_to_text (sum.service_level, 1));
}

static void
update (CfRequirementTab *self)
{
  if (self->requirement == NULL)
    return;

  guint n_rows = cf_requirement_chart_n_rows (&self->shown);
  guint n_slots = cf_requirement_chart_n_slots (&self->shown);
  int row_height = n_rows > CF_DAYS_PER_WEEK ? DENSE_ROW_HEIGHT : ROW_HEIGHT;

  gtk_widget_set_size_request (GTK_WIDGET (self->chart), (int) n_slots * CELL_WIDTH + SIDE_WIDTH,
                               (int) MAX (1, n_rows) * row_height + HEAD_HEIGHT);
  cf_chart_view_rebuild (self->chart);
  update_totals (self);
}

void
cf_requirement_tab_set_store (CfRequirementTab *self,
                              CfStore          *store,
                              GListModel       *openings)
{
  cf_goals_card_set_store (self->goals_card, store, openings);
}

void
cf_requirement_tab_show (CfRequirementTab *self,
                         CfQueue          *queue,
                         CfRequirement    *requirement)
{
  g_set_object (&self->requirement, requirement);
  self->shown.requirement = requirement;
  cf_goals_card_show_queue (self->goals_card, queue);
  gtk_popover_popdown (GTK_POPOVER (self->popover));
  update (self);
}

void
cf_requirement_tab_set_period (CfRequirementTab *self,
                               CfDay             from,
                               CfDay             until)
{
  self->shown.from = from;
  self->shown.until = until;
  update (self);
}

static void
cf_requirement_tab_dispose (GObject *object)
{
  CfRequirementTab *self = CF_REQUIREMENT_TAB (object);

  if (self->chart != NULL)
    cf_chart_view_set_builder (self->chart, NULL, NULL);
  /* The template would unparent its outermost widget behind the back of AdwBin. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), CF_TYPE_REQUIREMENT_TAB);
  g_clear_object (&self->requirement);

  G_OBJECT_CLASS (cf_requirement_tab_parent_class)->dispose (object);
}

static void
cf_requirement_tab_class_init (CfRequirementTabClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cf_requirement_tab_dispose;

  g_type_ensure (CF_TYPE_CHART_VIEW);
  g_type_ensure (CF_TYPE_COLUMNS);
  g_type_ensure (CF_TYPE_GOALS_CARD);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/callfloor/Callfloor/ui/cf-requirement-tab.ui");
  gtk_widget_class_bind_template_child (widget_class, CfRequirementTab, chart);
  gtk_widget_class_bind_template_child (widget_class, CfRequirementTab, chart_scroller);
  gtk_widget_class_bind_template_child (widget_class, CfRequirementTab, page_box);
  gtk_widget_class_bind_template_child (widget_class, CfRequirementTab, goals_card);
  gtk_widget_class_bind_template_child (widget_class, CfRequirementTab, agent_hours);
  gtk_widget_class_bind_template_child (widget_class, CfRequirementTab, roster_hours);
  gtk_widget_class_bind_template_child (widget_class, CfRequirementTab, fte);
  gtk_widget_class_bind_template_child (widget_class, CfRequirementTab, peak);
  gtk_widget_class_bind_template_child (widget_class, CfRequirementTab, service_level);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, cursor_changed_cb);
}

static void
cf_requirement_tab_init (CfRequirementTab *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_page_controllers (self);
  cf_chart_view_set_builder (self->chart, build_cb, self);
  self->popover = cf_staffing_popover_new ();
  cf_chart_view_set_popover (self->chart, GTK_POPOVER (self->popover));
}
